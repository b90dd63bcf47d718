"""How facts are written: local conventions. Each side is judged alone, mildly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule, Table
from align.languages import table
from align.languages.sayings import saying
from align.languages.sieve import sieve
from align.model import Category, Mqm, Origin, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Finding, Side

__all__ = [
    "RULES",
    "AbbreviationForm",
    "CurrencyFormat",
    "DateFormat",
    "NumberFormat",
    "QuoteStyle",
    "RangeDash",
]

_SOURCES: Final = "Kielitoimiston ohjepankki; Kielikello, Merkit ruotsiksi"


@cache
def _entries(language: str, rule: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns that break a convention, each with the key of what to write instead (``[forms]`` of the sayings) or that itself.

    A rule's patterns stand under the first word of its name: ``number`` for *number-format*.
    """
    entries = table(language, "facts_forms").get(rule.partition("-")[0], ())
    return tuple((advice, re.compile(pattern)) for pattern, advice in entries)


@dataclass(frozen=True)
class _Form(Rule):
    """What the rules of form share: patterns of a language's table, one finding a side and passage."""

    category = Category.FORMAT
    severity = Severity.NEUTRAL
    origin = Origin.DOCUMENT
    authority = _SOURCES

    def signs(self, language: str) -> Table:
        return _entries(language, self.id)

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Look for each broken convention on each side."""
        for side in SIDES:
            text = context.text(bead, side)
            for advice, pattern in sieve(text).among(_entries(context.language(side), self.id)):
                taken = [(f.start, f.end) for f in context.facts(bead, side) if f.kind in {"url", "email"}]
                match = next(
                    (m for m in pattern.finditer(text) if not any(s < m.end() and m.start() < e for s, e in taken)),
                    None,
                )
                if match is not None:
                    yield self._one(match.span(), advice, side, bead, context)
                    break

    def _one(self, found: tuple[int, int], advice: str, side: Side, bead: Bead, context: Context) -> Finding:
        start, end = found
        text = context.text(bead, side)
        surface = text[max(0, start - 12) : end + 12].strip()
        what = saying(advice) if advice.startswith("forms.") else saying("forms.write", form=advice)
        return self.finding(
            context,
            bead,
            saying("forms.message", here=context.version(side), words=_with_whole_words(text, start, end), what=what),
            confidence=0.9,
            source=found if side == "source" else None,
            target=found if side == "target" else None,
            subject=f"{side} {surface}",
            reason=saying("forms.reason"),
            advice=saying("forms.advice", what=what),
        )


def _with_whole_words(text: str, start: int, end: int) -> str:
    """The flagged characters with a dozen on either side, cut between words."""
    first, last = max(0, start - 12), min(len(text), end + 12)
    if first and (blank := text.find(" ", first, start)) >= 0:
        first = blank
    if last < len(text) and (blank := text.rfind(" ", end, last)) >= 0:
        last = blank
    return text[first:last].strip()


@dataclass(frozen=True)
class NumberFormat(_Form):
    """A number is grouped or spaced against the local convention.

    Thousands take blanks in both languages (*1 250 000*, not *1.250.000*), and % a blank before it. The value is not in doubt, so the
    finding is only information; it is off in the reviewer's view.
    """

    id = "number-format"
    mqm = Mqm.NUMBER_FORMAT
    passes = (Example("Hinta on 1 250 000 euroa.", "Priset är 1 250 000 euro."),)
    fails = (Example("Hinta on 1.250.000 euroa.", "Priset är 1 250 000 euro."),)


@dataclass(frozen=True)
class DateFormat(_Form):
    """A date or time is written against the local convention.

    *1.5.2020* has no leading zeros, running text no ISO dates, and a clock time a point: *klo 14.30*, *kl. 14.30*. Tables and file
    names follow their own conventions.
    """

    id = "date-format"
    mqm = Mqm.DATE_FORMAT
    passes = (Example("Kokous on 1.5.2020 klo 14.30.", "Mötet är 1.5.2020 kl. 14.30."),)
    fails = (Example("Kokous on 01.05.2020.", "Mötet är 1.5.2020."),)


@dataclass(frozen=True)
class CurrencyFormat(_Form):
    """An amount of money is written against the local convention.

    The symbol stands after the number and a blank (*15 €*), *15M €* and *MEUR* are not for running text, and *milj.* is Finnish:
    Swedish has *mn* or *miljoner*.
    """

    id = "currency-format"
    mqm = Mqm.CURRENCY_FORMAT
    passes = (
        Example("Rahoitus on 15 milj. €.", "Finansieringen är 15 mn euro."),
        Example("Hirvi 120 € 50 €", "Älg 120 € 50 €", "a symbol belongs to the number before it"),
    )
    fails = (Example("Rahoitus on 15 milj. €.", "Finansieringen är 15M €."),)


@dataclass(frozen=True)
class RangeDash(_Form):
    """A range is written with a hyphen or with blanks around its dash.

    Both languages take an en dash without blanks: *2021–2027*. A hyphen is read as the same range; only the form is at fault.
    """

    id = "range-dash"
    mqm = Mqm.PUNCTUATION
    passes = (Example("Kausi on 2021–2027.", "Perioden är 2021–2027."),)
    fails = (Example("Kausi on 2021-2027.", "Perioden är 2021–2027."),)


@dataclass(frozen=True)
class QuoteStyle(_Form):
    """Quotation marks of another language are used.

    Finnish and Swedish put the same mark ” on both sides. A quotation in a third language may keep its own.
    """

    id = "quote-style"
    mqm = Mqm.PUNCTUATION
    passes = (Example("Termi ”osallisuus” on laaja.", "Termen ”delaktighet” är vid."),)
    fails = (Example("Termi “osallisuus” on laaja.", "Termen ”delaktighet” är vid."),)


@dataclass(frozen=True)
class AbbreviationForm(_Form):
    """An abbreviation is written against the language's norm.

    *jfr* and *nr* take no point in Swedish, *ks.* is not *kts.* in Finnish, *t.ex.* and *bl.a.* have points between the letters.
    """

    id = "abbreviation-form"
    mqm = Mqm.SPELLING
    passes = (Example("Ks. liite (vrt. ohje).", "Se bilagan (jfr anvisningen)."),)
    fails = (Example("Poikkeustilanne (vrt. pandemia).", "Undantagsläge (jfr. pandemin)."),)


RULES = (
    NumberFormat,
    DateFormat,
    CurrencyFormat,
    RangeDash,
    QuoteStyle,
    AbbreviationForm,
)
