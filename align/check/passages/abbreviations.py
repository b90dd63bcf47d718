"""Abbreviations: one of the other language, one that is never opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.claims import at
from align.check.rule import SIDES, Example, Rule
from align.facts import organisations
from align.facts.counts import ROMAN
from align.languages import strings
from align.languages.sieve import may_match
from align.model import Category, Mqm, Origin, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.check.context import Context
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "AbbreviationUnopened", "ForeignAbbreviation"]


@cache
def _foreign(own: str, other: str) -> re.Pattern[str] | None:
    """Abbreviations that the other language uses and this one does not."""
    mine = {word for body in organisations(own).values() for word in (body.abbreviation, *body.also)}
    foreign = [b.abbreviation for b in organisations(other).values() if b.abbreviation and b.abbreviation not in mine]
    if not foreign:
        return None
    return re.compile(
        r"(?<![\w/-])("
        + "|".join(re.escape(a) for a in sorted(foreign, key=len, reverse=True))
        + r")(?::[a-zåäö]+)?\+?(?![\w/]|-\d)"
    )


_ACRONYM: Final = re.compile(rf"(?<![\w(/.-])(?!{ROMAN}(?!\w))([A-ZÅÄÖ]{{2,6}})(?=[:\s,.;)]|-[a-zåäö])(?![./]\d)")


@dataclass(frozen=True)
class _Abbreviation(Rule):
    """What the rules of abbreviations share: one finding for each abbreviation and side, at its first mention."""

    category = Category.ACRONYM
    origin = Origin.DOCUMENT

    certainty: ClassVar[float]
    """Confidence in a finding, 0–1."""

    def _told(self, context: Context, bead: Bead, side: Side, match: re.Match[str]) -> Finding:
        other = other_side(side)
        return self.finding(
            context,
            bead,
            self.says("message", here=context.version(side), there=context.version(other), name=match.group()),
            confidence=self.certainty,
            **at(side, match.span()),
            subject=f"{side} {match[1]}",
            reason=self.says("reason"),
            advice=self.says("advice"),
        )


def _first_mentions(
    context: Context, side: Side, pattern: re.Pattern[str], counts: Callable[[Bead], bool]
) -> Iterator[tuple[Bead, re.Match[str]]]:
    """Where each abbreviation (group 1 of the pattern) stands first, among the beads that count."""
    seen: set[str] = set()
    for bead in context.units:
        text = context.text(bead, side)
        if not may_match(pattern, text) or not counts(bead):
            continue
        for match in pattern.finditer(text):
            if match[1] not in seen:
                seen.add(match[1])
                yield bead, match


@dataclass(frozen=True)
class ForeignAbbreviation(_Abbreviation):
    """An abbreviation of the other language stands in this one.

    *STM* or *EAKR* left in a Swedish text, *NTM* in a Finnish one: public bodies have abbreviations of their own in both languages, and
    under the Language Act a Finnish one is not used in Swedish. One finding for each abbreviation and side; codes that are the same in both
    languages are not listed. Titles of documents quoted in the other language may keep it.
    """

    id = "foreign-abbreviation"
    mqm = Mqm.WRONG_TERM
    severity = Severity.MINOR
    authority = "Kielitoimiston ohjepankki, Förkortningar för offentliga namn"
    certainty = 0.7
    passes = (Example("STM ja OKM valmistelevat asetuksen.", "SHM och UKM bereder förordningen."),)
    fails = (Example("EAKR-rahoitusta voi hakea.", "Finansiering ur EAKR kan sökas."),)

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        """Look for each foreign abbreviation once on each side."""
        for side, other in (SIDES, SIDES[::-1]):
            language = context.language(side)
            pattern = _foreign(language, context.language(other))
            if pattern is None:
                continue

            def in_own_language(bead: Bead, side: Side = side, language: str = language) -> bool:
                return all(segment.language == language for segment in bead.side(side))

            for bead, match in _first_mentions(context, side, pattern, in_own_language):
                yield self._told(context, bead, side, match)


@dataclass(frozen=True)
class AbbreviationUnopened(_Abbreviation):
    """An abbreviation is never opened.

    Readers outside the office do not know every abbreviation; the first mention should give the full name. Judged on each side alone:
    an abbreviation that stands nowhere in brackets beside its name (*elpymisväline (RRF)*) and is not common knowledge. Information only.
    """

    id = "abbreviation-unopened"
    mqm = Mqm.TEXTUAL
    severity = Severity.NEUTRAL
    authority = "Kielitoimiston ohjepankki, Valtionhallinnon nimet ja niiden lyhenteet"
    certainty = 0.6
    passes = (Example("Väline (RRF) on uusi. RRF tukee uudistuksia.", "Faciliteten (RRF) är ny. RRF stöder reformer."),)
    fails = (Example("RRF tukee uudistuksia.", "Faciliteten (RRF) stöder reformer."),)

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        """One finding for each unopened abbreviation and side."""
        for side in SIDES:
            language = context.language(side)
            known = strings(language, "words", "known_abbreviations")
            openers = "|".join(map(re.escape, strings(language, "words", "abbreviation_openers"))) or "(?!)"
            whole = " ".join(context.text(bead, side) for bead in context.units)

            def is_running_text(bead: Bead, side: Side = side) -> bool:
                return not context.text(bead, side).isupper()

            for bead, match in _first_mentions(context, side, _ACRONYM, is_running_text):
                short = match[1]
                if short in known:
                    continue
                if not re.search(rf"\({short}[),:; +]|{short} \(|{short},? (?:{openers})\b", whole):
                    yield self._told(context, bead, side, match)


RULES = (ForeignAbbreviation, AbbreviationUnopened)
