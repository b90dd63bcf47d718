"""Dates, deadlines, periods and clock times that differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.check.claims import FactRule, at
from align.check.rule import SIDES, Example, Rule, Table
from align.check.values.coded import WEEKDAYS, are_named, same_code
from align.facts import date_shapes, impossible_dates, unit_of
from align.languages.sayings import saying
from align.model import Category, Mqm, Origin, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.claims import Claim
    from align.check.context import Context
    from align.model import Bead, Finding

__all__ = ["RULES", "DateDiffers", "DateImpossible", "DeadlineDiffers", "PeriodDiffers", "TimeDiffers"]


def _is_deadline(claim: Claim) -> bool:
    facts = (claim.difference.source, claim.difference.target)
    return any("deadline" in fact.qualifiers for fact in facts if fact)


@dataclass(frozen=True)
class _Calendar(FactRule):
    """What the rules about dates share."""

    category = Category.DATE

    absence = 0.75

    def trust(self, claim: Claim) -> float:
        """Day and month without a year are read from figures that may mean something else; months alone are weak."""
        facts = [f for f in (claim.difference.source, claim.difference.target) if f]
        if any(f.kind == "number" and unit_of(f) for f in facts):
            return 0.2  # "half an hour earlier" is no time of the clock
        return super().trust(claim) * min(0.5 + f.confidence / 2 for f in facts)


@dataclass(frozen=True)
class DateDiffers(_Calendar):
    """The versions state different dates.

    Dates are compared as values: *1.8.2020*, *1 päivänä elokuuta 2020* and *den 1 augusti 2020* are one, *toukokuussa 2020* is *i maj
    2020*; a range equals its two ends, and a date without year the same day
    with one. A weekday counted in its month (*kuukauden ensimmäinen perjantai*) is a date too. Ignore a finding where the versions
    tell of two events.
    """

    id = "date-differs"
    severity = Severity.CRITICAL
    ci = True
    kinds = frozenset({"date", "month", "code"})
    noun = "date"
    passes = (
        Example("Päätös tehtiin 18 päivänä toukokuuta 2018.", "Beslutet fattades den 18 maj 2018."),
        Example("Suositukset annettiin toukokuussa 2020.", "Rekommendationerna gavs i maj 2020."),
        Example(
            "Toimikausi on 1.8.2020–31.7.2023.",
            "Mandatperioden är mellan den 1 augusti 2020 och den 31 juli 2023.",
            "a range in figures and in words",
        ),
    )
    fails = (
        Example("Laki tulee voimaan 1 päivänä huhtikuuta 2013.", "Lagen träder i kraft den 1 maj 2013."),
        Example("Tilaisuus pidetään 12.5.2024.", "Evenemanget ordnas den 15 maj 2024."),
        Example(
            "Avoimet ovet pidetään kuun toisena lauantaina.", "Öppet hus ordnas sista lördagen i månaden.", "a weekday"
        ),
    )

    def concerns(self, claim: Claim) -> bool:
        """Deadlines have a rule of their own; of codes only weekdays are dates."""
        return not _is_deadline(claim) and (claim.difference.kind != "code" or are_named(claim, WEEKDAYS))

    def trust(self, claim: Claim) -> float:
        """A weekday on one side only may be said otherwise."""
        return same_code(claim) if claim.difference.kind == "code" else super().trust(claim)


@dataclass(frozen=True)
class DeadlineDiffers(_Calendar):
    """The versions state different deadlines.

    A date, month or time after *viimeistään*, *senast* or before *mennessä* is a deadline: whoever trusts the later one loses a right
    or the money. Compared like any date; "until and including" is not told from "before".
    """

    id = "deadline-differs"
    severity = Severity.CRITICAL
    ci = True
    kinds = frozenset({"date", "date-range", "year-range", "month", "time"})
    noun = "deadline"
    passes = (
        Example("Hakemus on jätettävä viimeistään 31.8.2026.", "Ansökan ska lämnas in senast den 31 augusti 2026."),
        Example("Selvitys toimitetaan 15.1.2025 mennessä.", "Redogörelsen lämnas senast 15.1.2025."),
    )
    fails = (
        Example("Hakemus on jätettävä viimeistään 31.8.2026.", "Ansökan ska lämnas in senast den 30 augusti 2026."),
        Example("Haku päättyy viimeistään 5.3.2025 klo 16.15.", "Ansökningstiden går ut senast 5.3.2025 kl. 16.00."),
    )

    def concerns(self, claim: Claim) -> bool:
        """Only what the words around make a deadline."""
        return _is_deadline(claim)


@dataclass(frozen=True)
class PeriodDiffers(_Calendar):
    """The versions state different periods.

    Ranges of dates and of years: *2021–2027*, *2020-23* (completed to 2020–2023), *1.8.2020–31.7.2023*, *8.–12. toukokuuta*. A wrong
    end is a wrong term of office, funding period or validity.
    """

    id = "period-differs"
    ci = True
    kinds = frozenset({"date-range", "year-range"})
    noun = "period"
    passes = (
        Example(
            "Ohjelma 2020-23 kokoaa tavoitteet.",
            "Programmet 2020–2023 sammanfattar målen.",
            "the short end is completed",
        ),
        Example("Kausi on 2021–2027.", "Perioden är 2021-2027.", "a hyphen is form"),
    )
    fails = (
        Example("Rahoituskausi on 2021–2027.", "Finansieringsperioden är 2021–2025."),
        Example("Näyttely on avoinna 1.6.–31.8.2024.", "Utställningen är öppen 1.6–30.8.2024."),
    )

    def concerns(self, claim: Claim) -> bool:
        """Deadlines have a rule of their own."""
        return not _is_deadline(claim)


@dataclass(frozen=True)
class TimeDiffers(_Calendar):
    """The versions state different clock times.

    *klo 14.30*, *kl. 14.30* and *14:30* are one time; opening hours are compared with both ends.
    """

    id = "time-differs"
    ci = True
    kinds = frozenset({"time"})
    noun = "time"
    passes = (Example("Toimisto on avoinna klo 9–15.", "Kontoret är öppet kl. 9.00–15.00."),)
    fails = (Example("Kokous alkaa klo 14.30.", "Mötet börjar kl. 13.30."),)

    def concerns(self, claim: Claim) -> bool:
        """Deadlines have a rule of their own."""
        return not _is_deadline(claim)


@dataclass(frozen=True)
class DateImpossible(Rule):
    """A date that the calendar does not have.

    Each version is judged alone: a weekday that is not the date's (*maanantaina 3.2.2026* was a Tuesday), a day the month does not have
    (*31.4.2025*, *29.2.2026*). One of the two is wrong, and readers do not know which. Only dates with a year are judged.
    """

    folded = True
    id = "date-impossible"
    category = Category.DATE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    origin = Origin.DOCUMENT
    since = "0.2"
    ci = True
    authority = "Gregorian calendar (ISO 8601)"
    passes = (
        Example("Kokous on maanantaina 9.2.2026.", "Mötet hålls måndagen den 9 februari 2026."),
        Example("Palaute annetaan 29.2.2024 mennessä.", "Responsen ges senast 29.2.2024.", "a leap year"),
    )
    fails = (
        Example("Kokous on maanantaina 9.2.2026.", "Mötet hålls tisdagen den 9 februari 2026.", "it was a Monday"),
        Example("Haku päättyy 31.4.2025.", "Ansökan går ut 31.4.2025.", "April has thirty days: wrong in both"),
    )

    def signs(self, language: str) -> Table:
        return date_shapes(language)

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """One finding for each impossible date, whether one version has it or both."""
        found = {
            side: {slip.day: slip for slip in impossible_dates(context.text(bead, side), context.language(side))}
            for side in SIDES
        }
        for side in SIDES:
            other = other_side(side)
            for day, slip in found[side].items():
                twin = found[other].get(day)
                if twin is not None and side == "target":
                    continue  # told with the source's
                kind = "weekday" if slip.weekday else "message"
                yield self.finding(
                    context,
                    bead,
                    self.says(f"both-{kind}" if twin else kind, here=context.version(side), words=slip.words),
                    confidence=0.95,
                    **(at(side, (slip.start, slip.end)) | ({other: (twin.start, twin.end)} if twin else {})),
                    subject=f"{side} {slip.words}",
                    reason=self.says("weekday-reason", day=saying(f"weekday.{slip.weekday}"))
                    if slip.weekday
                    else self.says("reason"),
                    advice=self.says("advice"),
                )


RULES = (DateDiffers, DeadlineDiffers, PeriodDiffers, TimeDiffers, DateImpossible)
