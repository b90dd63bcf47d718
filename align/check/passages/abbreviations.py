"""Abbreviations: one of the other language, one that is never opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.check.claims import at
from align.check.rule import SIDES, Example, Rule
from align.facts import organisations
from align.languages.sieve import finditer
from align.model import Category, Mqm, Origin, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Finding, Side

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


@dataclass(frozen=True)
class ForeignAbbreviation(Rule):
    """An abbreviation of the other language stands in this one.

    *STM* or *EAKR* left in a Swedish text, *NTM* in a Finnish one: public bodies have abbreviations of their own in both languages, and
    under the Language Act a Finnish one is not used in Swedish. One finding for each abbreviation and side; codes that are the same in both
    languages are not listed. Titles of documents quoted in the other language may keep it.
    """

    id = "foreign-abbreviation"
    category = Category.ACRONYM
    mqm = Mqm.WRONG_TERM
    severity = Severity.MINOR
    origin = Origin.DOCUMENT
    authority = "Kielitoimiston ohjepankki, Förkortningar för offentliga namn"
    passes = (Example("STM ja OKM valmistelevat asetuksen.", "SHM och UKM bereder förordningen."),)
    fails = (Example("EAKR-rahoitusta voi hakea.", "Finansiering ur EAKR kan sökas."),)

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        """Look for each foreign abbreviation once on each side."""
        for side in SIDES:
            other: Side = "target" if side == "source" else "source"
            pattern = _foreign(context.language(side), context.language(other))
            seen: set[str] = set()
            for bead in context.units if pattern else ():
                for match in finditer(pattern, context.text(bead, side)) if pattern else ():
                    if match[1] in seen or any(s.language != context.language(side) for s in bead.side(side)):
                        continue
                    seen.add(match[1])
                    yield self.finding(
                        context,
                        bead,
                        self.says(
                            "message", here=context.version(side), there=context.version(other), name=match.group()
                        ),
                        confidence=0.7,
                        **at(side, match.span()),
                        subject=f"{side} {match[1]}",
                        reason=self.says("reason"),
                        advice=self.says("advice"),
                    )


_ACRONYM: Final = re.compile(r"(?<![\w(/.-])([A-ZÅÄÖ]{2,6})(?=[:\s,.;)]|-[a-zåäö])(?![./]\d)")
_COMMON: Final = frozenset(
    {
        "EU",
        "EY",
        "EG",
        "YK",
        "FN",
        "USA",
        "PDF",
        "TV",
        "IT",
        "ICT",
        "OY",
        "AB",
        "RY",
        "RF",
        "PL",
        "PB",
        "ID",
        "II",
        "III",
        "IV",
        "VI",
        "HE",
        "RP",
        "CV",
        "OK",
        "DNA",
        "FI",
        "SV",
    }
)


@dataclass(frozen=True)
class AbbreviationUnopened(Rule):
    """An abbreviation is never opened.

    Readers outside the office do not know every abbreviation; the first mention should give the full name. Judged on each side alone:
    an abbreviation that stands nowhere in brackets beside its name (*elpymisväline (RRF)*) and is not common knowledge. Information only.
    """

    id = "abbreviation-unopened"
    category = Category.ACRONYM
    mqm = Mqm.TEXTUAL
    severity = Severity.NEUTRAL
    origin = Origin.DOCUMENT
    authority = "Kielitoimiston ohjepankki, Valtionhallinnon nimet ja niiden lyhenteet"
    passes = (Example("Väline (RRF) on uusi. RRF tukee uudistuksia.", "Faciliteten (RRF) är ny. RRF stöder reformer."),)
    fails = (Example("RRF tukee uudistuksia.", "Faciliteten (RRF) stöder reformer."),)

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        """One finding for each unopened abbreviation and side."""
        for side in SIDES:
            whole = " ".join(context.text(bead, side) for bead in context.units)
            seen: set[str] = set()
            for bead in context.units:
                text = context.text(bead, side)
                if text.isupper():
                    continue
                for match in _ACRONYM.finditer(text):
                    short = match[1]
                    if short in seen or short in _COMMON:
                        continue
                    seen.add(short)
                    if re.search(rf"\({short}[),:; +]|{short} \(|{short} eli |{short}, (?:eli|dvs)", whole):
                        continue
                    yield self.finding(
                        context,
                        bead,
                        self.says("message", here=context.version(side), name=short),
                        confidence=0.6,
                        **at(side, match.span(1)),
                        subject=f"{side} {short}",
                        reason=self.says("reason"),
                        advice=self.says("advice"),
                    )


RULES = (ForeignAbbreviation, AbbreviationUnopened)
