"""Template text left in a published document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule, Table
from align.languages import LANGUAGES, strings
from align.languages.sieve import sieve
from align.model import Category, Mqm, Origin, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Finding

__all__ = ["RULES", "PlaceholderLeft", "placeholders"]

_BRACKETS: Final = re.compile(
    r"\[([^\[\]\n]{2,80})\]|<([^<>\n@/:=\"]{2,60})>|«([^«»\n]{2,60})»|\{\{?([^{}\n]{1,60})\}\}?"
)
_VARIABLE: Final = re.compile(r"\{\{?[^{}\n]{1,60}\}\}?")
_ALWAYS: Final = re.compile(
    r"#(?:ARVO|VIITTAUS|NIMI|JAKO|VALUE|REF|NAME|DIV|VÄRDEFEL|REFERENS|NAMN)[!/][0!?]*"  # spreadsheet errors
    r"|\b[Xx]{2,}[./-][Xx]{2,}[./-](?:[Xx]{2,4}|20[Xx]{2}|\d{4})\b"  # xx.xx.20xx
    r"|\b20[Xx]{2}\b|\b[Xx]{3,}\b"
    r"|\bTBD\b|\bTODO\b|\bN\.N\.\B|(?:\?{3,})|\blorem ipsum\b"
)
_SPLIT: Final = re.compile(r"\s*(?:,|;|/|\+|\bja\b|\boch\b|\band\b|\btai\b|\beller\b|\bor\b)\s*")


@cache
def _fields() -> frozenset[str]:
    # a Finnish template word left in a Swedish text is a placeholder all the same
    return frozenset(word for language in LANGUAGES for word in strings(language, "placeholders", "fields"))


@cache
def _phrases() -> re.Pattern[str]:
    phrases = [phrase for language in LANGUAGES for phrase in strings(language, "placeholders", "phrases")]
    return re.compile("|".join(rf"\b{re.escape(phrase)}" for phrase in phrases), re.IGNORECASE)


@cache
def _shapes() -> tuple[tuple[re.Pattern[str]], ...]:
    """What template text looks like, as a table."""
    return (_BRACKETS,), (_ALWAYS,), (_phrases(),)


def placeholders(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of template text: a bracket of field names, a spreadsheet error, XX for a date, a "fill in here"."""
    sieved = sieve(text)
    found = [m.span() for m in sieved.finditer(_BRACKETS) if _is_field_list(next(g for g in m.groups() if g))]
    found += [m.span() for m in sieved.finditer(_ALWAYS)]
    found += [m.span() for m in sieved.finditer(_phrases())]
    found.sort()
    return tuple(span for i, span in enumerate(found) if i == 0 or span[0] >= found[i - 1][1])


def _is_field_list(inner: str) -> bool:
    parts = [part.strip(" .:*").casefold() for part in _SPLIT.split(inner) if part.strip(" .:*")]
    known = sum(part in _fields() or any(word in _fields() for word in part.split()) for part in parts)
    return bool(parts) and (known == len(parts) or known >= 2)


@dataclass(frozen=True)
class PlaceholderLeft(Rule):
    """Template text was left in a published document.

    A bracket with the names of what should stand there ("[Nimi, sähköpostiosoite]"), XX for a date, a spreadsheet error, a "fill in
    here". Each version is looked at alone: equal placeholders on both sides are still unfinished. Blanks of a form
    (lines to write on) are not placeholders.
    """

    id = "placeholder-left"
    category = Category.PLACEHOLDER
    mqm = Mqm.OMISSION
    severity = Severity.MAJOR
    origin = Origin.DOCUMENT
    ci = True
    passes = (
        Example(
            "Lisätietoja antaa Aino Salmi [suomeksi ja ruotsiksi].",
            "Mer information ger Aino Salmi [på finska och svenska].",
        ),
        Example(
            "Laissa [(1301/2014)](https://example.fi) säädetään asiasta.", "I lagen (1301/2014) föreskrivs om saken."
        ),
        Example("Hei {{ name }}!", "Hej {{ name }}!", "a variable of a template, in both versions"),
        Example("Allekirjoitus ja päiväys: ______", "Underskrift och datum: ______", "a form has blanks"),
    )
    fails = (
        Example(
            "Lisätietoja: [Nimi, puhelinnumero]", "Mer information: Aino Salmi, tfn 0295 000 111", "left on one side"
        ),
        Example("Määräaika on 31.5.2024.", "Tidsfristen är XX.XX.2024.", "a date never filled in"),
    )

    def signs(self, language: str) -> Table:  # noqa: ARG002  # template words of every language count in each
        return _shapes()

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        spans = {side: placeholders(context.text(bead, side)) for side in SIDES}
        if not any(spans.values()):
            return
        shared = _shared_variables(bead, context)
        spans = {
            side: tuple(span for span in spans[side] if context.text(bead, side)[slice(*span)] not in shared)
            for side in SIDES
        }
        for number in range(max(len(spans["source"]), len(spans["target"]))):
            here = {side: spans[side][number] if number < len(spans[side]) else None for side in SIDES}
            where = tuple(context.version(side) for side in SIDES if here[side] is not None)
            words = {context.text(bead, side)[slice(*span)] for side in SIDES if (span := here[side]) is not None}
            yield self.finding(
                context,
                bead,
                self.says("message", where=where, words=tuple(sorted(words))),
                confidence=0.95,
                source=here["source"],
                target=here["target"],
                subject="|".join(sorted(words)),
                reason=self.says("reason"),
                advice=self.says("advice"),
            )


def _shared_variables(bead: Bead, context: Context) -> frozenset[str]:
    # a template that both versions carry ("{{ email }}") is filled in by a program, in both languages alike
    there = [set(_VARIABLE.findall(context.text(bead, side))) for side in SIDES]
    return frozenset(there[0] & there[1])


RULES: Final[tuple[type[Rule], ...]] = (PlaceholderLeft,)
