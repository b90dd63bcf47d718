"""Text → typed facts: what it states that can be compared as a value.

The stage's one verb is ``read_facts(text, language) -> tuple[Fact, ...]`` (facts in text order, no two overlapping). Readers run
from the most to the least specific, and what one has taken the next do not see: the digits of a telephone number are no dates.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from align.facts.bearers import Bearer, bearers, cost_words
from align.facts.calendar import date_shapes, impossible_dates
from align.facts.clocks import read_times, same_hour, same_zone
from align.facts.codes import read_codes, read_papers
from align.facts.contacts import read_emails, read_phones, read_urls, same_mailbox
from align.facts.counts import read_centuries, read_fractions, read_halves, read_ordinals, read_ratios, read_romans
from align.facts.dates import join_dates, read_dates, read_months
from align.facts.days import points_to_a_day, read_short_dates
from align.facts.durations import read_durations
from align.facts.frequencies import Frequency, frequencies, period_of, rhythms
from align.facts.heads import Scale, bare_value, scale_of, under
from align.facts.hours import read_spoken_hours
from align.facts.idioms import take_idioms
from align.facts.law import read_acts, read_ordinal_levels, read_sections
from align.facts.lexicon import lexicon
from align.facts.money import may_be_length, read_amounts
from align.facts.months import read_month_lists, read_month_ranges, read_worded_days
from align.facts.names import Organisation, organisations, read_names
from align.facts.numbers import (
    loose_numbers,
    marker_end,
    opposite,
    read_numbers,
    read_percents,
    says_minus,
    take_marker,
)
from align.facts.ordinals import read_long_ordinals
from align.facts.periods import read_counted_weekdays, read_periods
from align.facts.persons import lone_names, may_name_persons, read_persons, same_person, surname
from align.facts.places import read_addresses
from align.facts.qualifiers import qualify, says, states, take_taxes
from align.facts.ranges import read_word_ranges
from align.facts.rates import read_implied_ones, read_rates
from align.facts.scaled import read_scaled
from align.facts.scan import Scan, fold
from align.facts.timetables import read_timetables
from align.facts.turns import called
from align.facts.units import clash, read_units, same_quantity, unit_of, with_unit
from align.facts.years import read_numbered_months, read_years

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.model import Fact

__all__ = [
    "READERS",
    "Bearer",
    "Frequency",
    "Organisation",
    "Scale",
    "bare_value",
    "bearers",
    "clash",
    "clause_words",
    "conjunctions",
    "cost_words",
    "date_shapes",
    "expect_readers",
    "fold",
    "frequencies",
    "impossible_dates",
    "lone_names",
    "loose_numbers",
    "marker_end",
    "may_be_length",
    "may_name_persons",
    "opposite",
    "organisations",
    "period_of",
    "points_to_a_day",
    "read_facts",
    "rhythms",
    "same_hour",
    "same_mailbox",
    "same_person",
    "same_quantity",
    "same_zone",
    "says",
    "says_minus",
    "scale_of",
    "states",
    "surname",
    "under",
    "unit_of",
    "with_unit",
]

READERS: Final[tuple[Callable[[Scan], None], ...]] = (
    read_emails,
    read_urls,
    read_papers,
    read_numbered_months,
    read_acts,
    take_idioms,
    read_codes,
    read_periods,
    read_counted_weekdays,
    read_month_ranges,
    read_worded_days,
    read_dates,
    join_dates,
    read_month_lists,
    read_times,
    read_spoken_hours,
    read_timetables,
    read_durations,
    read_phones,
    read_sections,
    read_ordinal_levels,
    read_addresses,
    read_short_dates,
    read_months,
    read_years,
    take_taxes,
    read_rates,
    read_scaled,
    read_fractions,
    read_percents,
    read_amounts,
    read_ratios,
    read_halves,
    read_centuries,
    read_word_ranges,
    take_marker,
    read_long_ordinals,
    read_ordinals,
    read_numbers,
    read_implied_ones,
    read_units,
    read_romans,
    read_names,
    read_persons,
)
"""Most specific first."""

_FIGURES: Final = frozenset(
    {
        read_papers,
        read_numbered_months,
        read_acts,
        read_codes,
        read_dates,
        read_times,
        read_timetables,
        read_phones,
        read_sections,
        read_addresses,
        read_short_dates,
        read_years,
    }
)
"""Readers that find nothing in a text without figures."""
_DIGIT: Final = re.compile(r"\d|(?<!\w)[IVX]+(?!\w)")


def conjunctions(language: str) -> str:
    """A pattern of the words that join the last member of an enumeration."""
    return lexicon(language).conjunction


def clause_words(language: str) -> str:
    """A pattern of the words that begin a clause after a comma, where no member of an enumeration can stand."""
    return lexicon(language).clause


def expect_readers(language: str) -> None:
    """Take note of the patterns that readers begin with, without a text."""
    called(Scan("", language), READERS)


@lru_cache(maxsize=4096)
def read_facts(text: str, language: str) -> tuple[Fact, ...]:
    """The facts of a text in the order they stand; values are language-neutral, so equal facts have equal values."""
    scan = Scan(text, language)
    has_figures = _DIGIT.search(text) is not None
    for reader, needs_facts in called(scan, READERS):
        if (scan.facts or not needs_facts) and (has_figures or reader not in _FIGURES):
            reader(scan)
    qualify(scan)
    return tuple(sorted(scan.facts, key=lambda fact: (fact.start, fact.end)))
