"""Adverbs that limit or temper a sentence (*pääasiassa*, *viipymättä*, *kirjallisesti*) and that one version has lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.check.claims import is_comparable
from align.check.meaning.families import Family, sought, spans_of
from align.check.meaning.lost import unsaid
from align.check.rule import SIDES, Example, Rule
from align.languages import LANGUAGES, table
from align.languages.sieve import sieve
from align.model import Category, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.check.rule import Span, Table
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "ModifierMissing"]

_TABLE: Final = "facts_modifiers"
_LOST: Final = 0.6
"""How sure a loss is. In 926,000 pairs of published text 92,000 such adverbs stand on either side, and of some 400 nothing of the sense
stands on the other; of those read about half are lost in truth."""
_MISSPELT: Final = 86.0
"""rapidfuzz ratio from which a part of a text is an adverb with a slip in it (*drösjmål*, *tar-vittaessa*)."""
_TWICE: Final = 2.0
"""How many times longer a passage is than the other one when more than an adverb is missing."""


@cache
def _families() -> tuple[Family, ...]:
    names = sorted({name for language in LANGUAGES for name in table(language, _TABLE).get("plain", {})})
    return tuple(Family(name, _TABLE, (f"plain/{name}",), (f"plain/{name}", f"said/{name}")) for name in names)


@dataclass(frozen=True)
class ModifierMissing(Rule):
    """An adverb that limits or tempers what is said stands in one version only.

    *Kulut katetaan pääosin maksuilla* leaves room that *kostnaderna täcks med avgifter* does not; a notice to
    be given *viipymättä*, in writing, free of charge or on request is another duty without the word; so are a provision without its *jollei
    muuta säädetä* and a day without its *viimeistään*. Twenty-five such senses are known, each with the words that say it in other ways;
    the rule is silent where any of them stands in the other passage or beside it.
    """

    id = "modifier-missing"
    category = Category.OMISSION
    mqm = Mqm.OMISSION
    severity = Severity.MINOR
    since = "0.2"
    folded = True
    passes = (
        Example(
            "Viasta on viipymättä kerrottava isännöitsijälle.",
            "Felet ska genast anmälas till disponenten.",
            "another word of the sense",
        ),
        Example(
            "Hakemus tehdään kirjallisesti ennen määräajan päättymistä.",
            "En skriftlig ansökan ska göras innan tidsfristen löper ut.",
            "an adjective",
        ),
        Example(
            "Neuvonta on avoinna arkisin. Siitä saa tietoa maksutta.",
            "Rådgivningen är öppen på vardagar. Ingen avgift tas ut för informationen.",
            "a paraphrase",
        ),
    )
    fails = (
        Example(
            "Yhdistys kattaa kulunsa pääosin jäsenten maksuilla.",
            "Föreningen täcker sina kostnader med medlemmarnas avgifter.",
            "“mainly” is gone",
        ),
        Example(
            "Viasta on viipymättä kerrottava isännöitsijälle.",
            "Felet ska anmälas till disponenten.",
            "“without delay” is gone",
        ),
        Example(
            "Asiakirjat luovutetaan hakijan edustajalle samana päivänä.",
            "Handlingarna överlämnas på begäran till sökandens företrädare samma dag.",
            "“on request” was put in",
        ),
    )

    def signs(self, language: str) -> Table:
        return sought(language, _families())

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Look for each adverb on one side and for anything of its sense on the other."""
        if not is_comparable(bead):
            return
        lengths = [len(context.text(bead, side)) for side in SIDES]
        if max(lengths) > _TWICE * min(lengths):
            return
        for side in SIDES:
            other = other_side(side)
            for family, (start, end) in _lost(bead, side, context):
                yield self.finding(
                    context,
                    bead,
                    self.says(
                        "message",
                        here=context.version(side),
                        there=context.version(other),
                        word=context.text(bead, side)[start:end],
                    ),
                    confidence=_LOST,
                    source=(start, end) if side == "source" else None,
                    target=(start, end) if side == "target" else None,
                    subject=f"{side} {family.name}",
                    reason=self.says("reason"),
                    advice=self.says("advice"),
                )


def _lost(bead: Bead, side: Side, context: Context) -> Iterator[tuple[Family, Span]]:
    """The adverbs of one side of whose sense nothing stands on the other, at most one of a sense."""
    other = other_side(side)
    there = context.language(other)
    likely = [
        family for family, _ in sieve(context.text(bead, side)).among(sought(context.language(side), _families()))
    ]
    for family, span in unsaid(bead, side, context, likely):
        near = (context.text(unit, other) for unit in context.neighbours(bead, 1))
        is_near = any(spans_of(each, there, *family.soft, name=_TABLE) for each in near)
        if not is_near and not _is_misspelt(family.name, context.text(bead, other), there):
            yield family, span


def _is_misspelt(sense: str, text: str, language: str) -> bool:
    """Whether a text has an adverb of a sense with a slip in it."""
    from rapidfuzz import fuzz

    folded = text.lower()
    return any(fuzz.partial_ratio(word, folded, score_cutoff=_MISSPELT) for word in _words(sense, language))


@cache
def _words(sense: str, language: str) -> tuple[str, ...]:
    """The adverbs of a sense without the conditions on what stands around them."""
    return tuple(re.sub(r"\(\?.*\)", "", word) for word in table(language, _TABLE)["plain"][sense])


RULES: Final[tuple[type[Rule], ...]] = (ModifierMissing,)
