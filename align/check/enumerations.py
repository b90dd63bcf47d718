"""Enumerations that lose a member."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from align.check.claims import is_comparable
from align.check.rule import SIDES, Example, Rule
from align.facts import clause_words, conjunctions
from align.model import Category, Mqm, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Finding

__all__ = ["RULES", "EnumerationShorter", "enumerations"]


@dataclass(frozen=True, slots=True)
class _Enumeration:
    start: int
    end: int
    members: tuple[str, ...]


@cache
def _shape(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = conjunctions(language)
    member = r"[^\s,;:.()]+(?: [^\s,;:.()]+){0,3}?"
    whole = re.compile(
        rf"{member}(?:, (?!(?:{clause_words(language)})(?!\w)){member})+,? (?:{words}) [^\s,;:.()]+", re.IGNORECASE
    )
    return whole, re.compile(rf", (?!(?:{clause_words(language)})(?!\w))|(?<=\s)(?:{words})(?=\s)", re.IGNORECASE)


def enumerations(text: str, language: str) -> tuple[_Enumeration, ...]:
    """Runs "A, B, C ja D" of at least three short members, commas and one final conjunction."""
    whole, _ = _shape(language)
    found = []
    for match in whole.finditer(text):
        *members, last = match.group().split(", ")
        found.append(
            _Enumeration(match.start(), match.end(), (*members, *re.split(r"\s(?=\S+ \S+$)", last, maxsplit=1)))
        )
    return tuple(found)


def _separators(text: str, language: str) -> int:
    """Commas and conjunctions of a passage: what may separate members anywhere in it."""
    return len(_shape(language)[1].findall(text))


@dataclass(frozen=True)
class EnumerationShorter(Rule):
    """An enumeration has more members in one version.

    Counts the members of "A, B, C ja D" where both passages hold one such run and nothing else that commas separate. One Finnish
    word can lawfully become two Swedish ones (*tasa-arvo* – *jämlikhet och jämställdhet*), hence the low confidence of a difference of one
    in short runs.
    """

    least_members: int = 4
    """Runs in which neither side has this many members are left alone."""

    doubtful: ClassVar[float] = 0.35
    """Confidence where commas stand outside the run too: too little for a reviewer, enough for a translator."""

    id = "enumeration-differs"
    category = Category.OMISSION
    mqm = Mqm.OMISSION
    severity = Severity.MINOR
    passes = (
        Example("Mukana ovat koulut, kirjastot, museot ja seurat.", "Med är skolor, bibliotek, museer och föreningar."),
        Example(
            "Kehitetään koulutus-, tutkimus- ja neuvontapalveluja.",
            "Utbildnings-, forsknings- och rådgivningstjänster utvecklas.",
        ),
    )
    fails = (
        Example(
            "Kohderyhmiä ovat lapset, nuoret, opiskelijat, työttömät ja eläkeläiset.",
            "Målgrupper är barn, unga, studerande och pensionärer.",
            "the unemployed are lost",
        ),
    )

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare the only enumeration of each side."""
        if not is_comparable(bead):
            return
        runs = {side: enumerations(context.text(bead, side), context.language(side)) for side in SIDES}
        if len(runs["source"]) != 1 or len(runs["target"]) != 1:
            return
        source, target = runs["source"][0], runs["target"][0]
        counts = len(source.members), len(target.members)
        separators = [_separators(context.text(bead, side), context.language(side)) for side in SIDES]
        difference = counts[0] - counts[1]
        # the same members grouped in another way ("A, B och C samt D") need as many separators all the same
        if not difference or max(counts) < self.least_members or difference * (separators[0] - separators[1]) <= 0:
            return
        if abs(separators[0] - separators[1]) != abs(difference):
            return
        yield self.finding(
            context,
            bead,
            f"The enumeration has {counts[0]} members in {context.name('source')} and {counts[1]} in {context.name('target')}.",
            confidence=self.doubtful if self._has_more(bead, context, (source, target)) else 0.6,
            source=(source.start, source.end),
            target=(target.start, target.end),
            subject=f"{counts[0]}:{counts[1]}",
            source_value=" | ".join(source.members),
            target_value=" | ".join(target.members),
            reason="Both passages hold one enumeration each; its commas and conjunctions were counted.",
            advice="Look for the member that one version lacks.",
        )

    def _has_more(self, bead: Bead, context: Context, found: tuple[_Enumeration, _Enumeration]) -> bool:
        return any(
            "," in context.text(bead, side)[: run.start] or "," in context.text(bead, side)[run.end :]
            for side, run in zip(SIDES, found, strict=True)
        )


RULES = (EnumerationShorter,)
