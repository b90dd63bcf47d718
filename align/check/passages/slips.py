"""Slips of editing that show in one version alone: brackets left open, words that stand twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import contains
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule
from align.languages import strings
from align.languages.needs import ODD
from align.model import Category, Mqm, Origin, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, Finding

__all__ = ["RULES", "BracketsUnbalanced", "RepeatedWord"]

_PAIRS: Final = {")": "(", "]": "["}
_MARKERS: Final = re.compile(
    r"^\s*\*+\)|^\s*(?:\d{1,3}|[a-zåäö]) \)"
    r"|(?<![^\s(])(?:\(?(?:\d{1,3}(?:[.\-–]\d{1,3})*[a-z]?|[a-zåäö]{1,2}|[ivxIVX]{1,5})\))|[:;]-?\)|\w+\(\w{1,3}\)"
)


@dataclass(frozen=True)
class BracketsUnbalanced(Rule):
    """A bracket is opened and not closed, or closed and not opened.

    Judged on each side alone, and silent when the other passage has the same fault in the same place, when a list marker explains a
    closing bracket (*a)*, *1)*), or when the passage is part of a longer sentence cut in two. Often a word or line was lost with it.
    """

    id = "brackets-unbalanced"
    category = Category.FORMAT
    mqm = Mqm.PUNCTUATION
    severity = Severity.MINOR
    origin = Origin.DOCUMENT
    passes = (
        Example(
            "a) hakemus (lomake 3) ja liitteet", "a) ansökan (blankett 3) och bilagor", "list markers are no brackets"
        ),
        Example("Tukea (ks. liite) voi hakea.", "Stöd (se bilagan) kan sökas."),
    )
    fails = (Example("Tukea (ks. liite) voi hakea.", "Stöd (se bilagan kan sökas."),)

    def among(self, part: Part, context: Context) -> Iterable[Bead]:  # noqa: ARG002
        """Those with a bracket."""
        return [unit for unit, source, target in part if not _BRACKETS.isdisjoint(source + target)]

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare what is left open on each side."""
        left = {side: _unbalanced(context.text(bead, side)) for side in SIDES}
        if bead.source and bead.target and bool(left["source"]) == bool(left["target"]):
            return
        for side in SIDES:
            if len(left[side]) != 1 or not bead.side(side):
                continue
            position = left[side][0]
            mark = context.text(bead, side)[position]
            yield self.finding(
                context,
                bead,
                self.says("message", here=context.version(side), mark=mark),
                confidence=0.7 if bead.source and bead.target else 0.3,
                source=(position, position + 1) if side == "source" else None,
                target=(position, position + 1) if side == "target" else None,
                subject=side,
                reason=self.says("reason"),
                advice=self.says("advice"),
            )


_BRACKETS: Final = frozenset("()[]")
_BRACKET: Final = re.compile(r"[()\[\]]")


def _unbalanced(text: str) -> list[int]:
    if _BRACKET.search(text) is None:
        return []
    hidden = set()
    for match in _MARKERS.finditer(text):
        # "(a)" is whole; in "a)" only the closing half belongs to the marker
        if match.group().count("(") != match.group().count(")"):
            hidden.add(match.end() - 1)
    opened: list[int] = []
    wrong: list[int] = []
    for match in _BRACKET.finditer(text):
        position, mark = match.start(), match.group()
        if position in hidden:
            if opened and text[opened[-1]] == _PAIRS[mark]:
                opened.pop()
        elif mark in "([":
            opened.append(position)
        elif mark in _PAIRS:
            if opened and text[opened[-1]] == _PAIRS[mark]:
                opened.pop()
            else:
                wrong.append(position)
    return sorted([*opened, *wrong])


_REPEATED: Final = re.compile(r"(?<![\w-])([^\W\d_]{2,}) \1(?![\w-])", re.IGNORECASE)
_DEFINES: Final = re.compile(
    r"\s*(?:\(?(?:\d{1,3}|[a-zåäö]{1,2})\)|\d{1,2}(?:\.\d{1,2})*\.?(?: [a-zåäö](?=\s))?)\s+(?:[^\W\d]\S* ){0,4}"
)
"""What stands before a term in an item of a list of definitions: its marker and the words that belong to it."""


@dataclass(frozen=True)
class RepeatedWord(Rule):
    """A word stands twice in a row.

    *att att* is a slip of editing; *som som*, *joka joka* and other words that lawfully meet are listed per language and left out, and
    so are names, species (*Gallus gallus*) and numbers. In an item of a list of definitions the term may stand before a definition
    that begins with the same word (*5) tunga fordon fordon i kategori M1*): statutes tell the two apart by italics.
    """

    id = "repeated-word"
    category = Category.FORMAT
    mqm = Mqm.TEXTUAL
    severity = Severity.MINOR
    origin = Origin.DOCUMENT
    passes = (
        Example("Kuntien on tehtävä suunnitelma.", "Kommunerna ska se till att det finns en plan."),
        Example("Valvonta koskee Gallus gallus -lajia.", "Kontrollen gäller arten Gallus gallus.", "a species"),
        Example(
            "| Lippu | Arkisin | Viikonloppuna |\n| --- | --- | --- |\n| Lapset | maksuton | maksuton |",
            "| Biljett | Vardagar | Veckoslut |\n| --- | --- | --- |\n| Barn | fritt inträde | fritt inträde |",
            "two cells of a row",
        ),
        Example(
            "Säännöllisellä liikenteellä liikennettä aikataulun mukaan tarkoitetaan näin.",
            "Med reguljär trafik trafik enligt tidtabell avses detta.",
            "both versions set a word beside its like",
        ),
    )
    fails = (Example("Kuntien on tehtävä suunnitelma.", "Kommunerna ska se till att att det finns en plan."),)

    def among(self, part: Part, context: Context) -> Iterable[Bead]:  # noqa: ARG002
        """Those in which a word goes on as the next begins."""
        return [unit for unit, source, target in part if _may_repeat(source) or _may_repeat(target)]

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Look on each side."""
        for side in SIDES:
            text = context.text(bead, side)
            edges = context.joined(bead, side).starts
            for match in _repeated(text):
                word = match[1]
                if (
                    word.casefold() in _lawful(context.language(side))
                    or match.end() - len(word) in edges
                    or _is_meant(text, match)
                ):
                    continue  # two cells of a row, the end of one passage and the beginning of the next
                if _echoes(context.text(bead, other_side(side)), len(word)):
                    continue
                yield self.finding(
                    context,
                    bead,
                    self.says("message", here=context.version(side), words=match.group()),
                    confidence=0.8,
                    source=match.span() if side == "source" else None,
                    target=match.span() if side == "target" else None,
                    subject=f"{side} {word.casefold()}",
                    reason=self.says("reason"),
                    advice=self.says("advice"),
                )


@cache
def _lawful(language: str) -> frozenset[str]:
    """Words that lawfully meet themselves."""
    return frozenset(word.casefold() for word in strings(language, "facts_forms", "repeated"))


def _repeated(text: str) -> Iterator[re.Match[str]]:
    """Words that stand twice in a row. Few words begin as the one before goes on, which is told sooner than a pattern is tried."""
    return _REPEATED.finditer(text) if _may_repeat(text) else iter(())


def _may_repeat(text: str) -> bool:
    words = text.lower().split(" ")
    return any(map(contains, words, [word[:2] for word in words[1:]])) or ODD.search(text) is not None


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Whether a name, a species or a definition repeats the word."""
    first, second = match.group().split(" ")
    if first[0].isupper() and (second[0].isupper() or text[: match.start()].strip()):
        return True
    return len(first) > 2 and _DEFINES.fullmatch(text, 0, match.start()) is not None


def _echoes(text: str, letters: int) -> bool:
    """Whether two words of one stem meet in the other version as well, so that the repetition has a meaning."""
    if letters < 4:
        return False  # "och och" repeats no stem
    words = re.findall(r"[^\W\d_]+", text.casefold())
    stem = max(4, min(letters, 8) - 2)
    return any(a[:stem] == b[:stem] and min(len(a), len(b)) >= stem for a, b in pairwise(words))


RULES = (BracketsUnbalanced, RepeatedWord)
