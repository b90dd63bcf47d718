"""Acts that are called by a name that is not theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from align.check.claims import at, is_comparable
from align.check.rule import SIDES, Example, Rule
from align.facts import fold
from align.facts.acts import act_heads, act_words, is_compound, lone_heads, read_act_names, titles
from align.model import Category, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.check.rule import Table
    from align.facts.acts import ActName
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "ActNameDiffers"]

_NUMBERED: Final = 0.85
"""How sure where the number of the act stands beside the name."""
_MISSPELT: Final = 0.75
"""… and the name is the right one but for a letter or two: everybody finds the act, and no release waits for it."""
_SLIP: Final = 2
_COMPOUND: Final = 0.7
"""The same where the version has the name of another act, or of none, in place of a compound that is known."""
_STRANGE: Final = 0.6
"""The same where a part of the name is in no word of the long title: *elevhälso-*."""
_COINED: Final = 0.35
"""The same in place of a long title ("lagen om …"), for which translators coin short names: said to translators."""


def _is_slip(name: str, official: str) -> bool:
    """Whether a name is misspelt rather than another one."""
    from rapidfuzz.distance import OSA

    return OSA.distance(name, official) <= _SLIP


@cache
def _signs(language: str) -> Table:
    return ((act_words(language),),)


@cache
def _by_name(language: str) -> dict[str, tuple[str, ...]]:
    """The numbers of acts by what they are called, if that is a compound."""
    found: dict[str, list[str]] = {}
    for number, names in titles(language).items():
        for name in names:
            if is_compound(name, language):
                found.setdefault(name, []).append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}


class _Loss(NamedTuple):
    """A name that the other side does not have in any form."""

    side: Side
    name: ActName
    numbers: tuple[str, ...]
    """Of the acts it may mean; () for a name of no act."""


@dataclass(frozen=True)
class ActNameDiffers(Rule):
    """An act is called by a name that is not its own.

    Acts whose title is one compound (*valtionavustuslaki*, *statsunderstödslagen*) are known by number with their titles in both
    languages. Reported where the number beside a name belongs to an act of another name, and where one version names a known act and
    the other, in its place, names another act or none that exists (*oppilas- ja opiskelijahuoltolaki* – *elevhälsolagen*). The last
    word of a title is enough (*eläkelaki* for *valtion eläkelaki*), and so is "the act". For a long title (*lagen om elev- och
    studerandevård*) translators coin short names: one made of the title's own parts is told to translators only.
    """

    id = "act-name-differs"
    category = Category.TERMINOLOGY
    mqm = Mqm.WRONG_TERM
    severity = Severity.MAJOR
    ci = True
    since = "0.2"
    folded = True
    authority = "Titles of the Statutes of Finland (Finlex), equally authentic in Finnish and in Swedish"
    passes = (
        Example(
            "Avustus perustuu valtionavustuslakiin (688/2001).",
            "Bidraget grundar sig på statsunderstödslagen (688/2001).",
        ),
        Example("Kuntalaissa säädetään valtuustosta.", "I lagen finns bestämmelser om fullmäktige.", "called the act"),
        Example(
            "Oppilas- ja opiskelijahuoltolaki koskee lukiota.",
            "Lagen om elev- och studerandevård gäller gymnasier.",
        ),
    )
    fails = (
        Example(
            "Avustus perustuu valtionavustuslakiin (688/2001).",
            "Bidraget grundar sig på statsbidragslagen (688/2001).",
            "688/2001 is statsunderstödslagen",
        ),
        Example("Sovelletaan lukiolakia.", "På saken tillämpas museilagen.", "another act"),
        Example("Asiasta säädetään kuntalaissa.", "Bestämmelser finns i kommunlagen.", "kommunallagen"),
    )

    def signs(self, language: str) -> Table:
        return _signs(language)

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Look at names beside numbers first, then at names without."""
        texts = {side: fold(context.text(bead, side)) for side in SIDES}
        named = {side: read_act_names(texts[side], context.language(side)) for side in SIDES}
        numbered = [
            (side, name) for side in SIDES for name in named[side] if _is_misnamed(name, context.language(side))
        ]
        for side, name in numbered:
            official = titles(context.language(side))[name.number][0]
            yield self.finding(
                context,
                bead,
                self.says("number", here=context.version(side), number=name.number, a=name.name, b=official),
                confidence=_MISSPELT if _is_slip(name.name, official) else _NUMBERED,
                **at(side, (name.start, name.end), name.name),
                subject=f"{side} {name.number} {name.name}",
                reason=self.says("reason"),
                advice=self.says("advice", name=official),
            )
        if not numbered and is_comparable(bead) and all(named.values()):
            yield from self._replaced(bead, context, texts, named)

    def _replaced(
        self, bead: Bead, context: Context, texts: dict[Side, str], named: dict[Side, tuple[ActName, ...]]
    ) -> Iterator[Finding]:
        losses = {side: _losses(side, named, bead, context) for side in SIDES}
        if any(len(found) != 1 for found in losses.values()):
            return
        pair = [losses[side][0] for side in SIDES]
        lost = next((loss for loss in pair if loss.numbers), None)
        if lost is None:
            return
        other = losses[other_side(lost.side)][0]
        lone = {side: lone_heads(texts[side], context.language(side)) for side in SIDES}
        if lone[lost.side] > lone[other.side]:
            return  # "laki lasten päivähoidosta" may be what the compound of the other side stands for
        official = titles(context.language(other.side))[lost.numbers[-1]][0]
        there = context.language(other.side)
        confidence = _COMPOUND if is_compound(official, there) else _COINED
        if confidence == _COINED and not _may_be_coined(other.name.name, official, there):
            confidence = _STRANGE
        source, target = pair[0].name, pair[1].name
        yield self.finding(
            context,
            bead,
            self.says(
                "message",
                here=context.version(lost.side),
                there=context.version(other.side),
                a=lost.name.name,
                b=other.name.name,
                c=official,
            ),
            confidence=confidence,
            source=(source.start, source.end),
            target=(target.start, target.end),
            subject=f"{source.name}|{target.name}",
            source_value=source.name,
            target_value=target.name,
            reason=self.says("reason"),
            advice=self.says("advice", name=official),
        )


def _is_misnamed(name: ActName, language: str) -> bool:
    """Whether the number beside a name is that of an act of another name."""
    official = titles(language).get(name.number, ())
    if not official or not any(is_compound(title, language) for title in official):
        return False
    return not any(_is_same(name.name, title) for title in official)


def _may_be_coined(name: str, title: str, language: str) -> bool:
    """Whether the parts of a short name are all in a long title: *studerandevårdslagen* of *lag om elev- och studerandevård*."""
    head = next((head for head in act_heads(language) if name.endswith(head)), "")
    stem = name.removesuffix(head)
    at = 0
    while at < len(stem):
        size = next((n for n in range(len(stem) - at, _PART - 1, -1) if stem[at : at + n] in title), 0)
        if not size and len(stem) - at > _PART:
            return False
        at += size or len(stem)
    return True


def _is_same(name: str, title: str) -> bool:
    """Whether a name is a title or the end of it, hyphens aside."""
    name, title = name.replace("-", ""), title.replace("-", "")
    return title.endswith(name) or name.endswith(title)


def _losses(side: Side, named: dict[Side, tuple[ActName, ...]], bead: Bead, context: Context) -> list[_Loss]:
    """The names on a side that the other side and its neighbours do not have, neither as they are nor as long titles."""
    other = other_side(side)
    language, there = context.language(side), context.language(other)
    text = " ".join(fold(context.text(near, other)) for near in (bead, *context.neighbours(bead, 1))).casefold()
    names = {name.name for name in read_act_names(text, there)}
    out: dict[str, _Loss] = {}
    for name in named[side]:
        numbers = _by_name(language).get(name.name, ())
        if not any(_has(text, names, number, there) for number in numbers):
            official = tuple(number for number in numbers if not number.endswith(_SHORT_NAME))
            out.setdefault(name.name, _Loss(side, name, official))
    return list(out.values())


def _has(text: str, names: set[str], number: str, language: str) -> bool:
    """Whether a text names an act by its title, by the end of it, or by the words of a long one."""
    for title in titles(language)[number]:
        if is_compound(title, language):
            if any(_is_same(name, title) for name in names):
                return True
        elif all(word[:_STEM] in text for word in re.findall(r"[^\W\d]{5,}", title)):
            return True
    return False


_PART: Final = 4
"""Letters of a part of a compound, at least; fewer left over are its joint or its ending."""
_SHORT_NAME: Final = "/0"
"""Ends the number of what is nobody's title, but a short name in use: it answers for its like in the other language."""
_STEM: Final = 6
"""Letters of a word of a long title that every form of it keeps."""

RULES = (ActNameDiffers,)
