"""The words and patterns of one language, compiled once from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["NUMBER", "Lexicon", "alternatives", "lexicon", "normal", "words_of"]

NUMBER: Final = (
    r"(?:\d{1,3}(?: \d{3}){1,6}(?!\d)(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+,\d\d?(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d{1,3} ?½|½|\d+(?:[.,]\d+)?)"
)
"""Digits as the languages write them: "1 250 000", "12,5", "1½", also "1.250.000" and "2.5" (wrong in some, but written)."""

_FLAGS: Final = re.IGNORECASE
_LONGEST: Final = 120
"""Letters of the longest number in words."""
_EXACT: Final = 28
"""Figures of the longest number that is not rounded (``decimal``'s own context)."""
_JOINED: Final = re.compile(r" and |[ -]")


def alternatives(patterns: Iterable[str]) -> str:
    """One group of several patterns, the longest first."""
    return "(?:" + "|".join(sorted(patterns, key=len, reverse=True)) + ")"


def words_of(forms: Iterable[str]) -> str:
    """The same of plain words. Most places are ruled out by two letters, which is told sooner than a hundred words are tried."""
    listed = sorted(forms)  # one order in every run, so that what the pattern needs is kept
    seconds: dict[str, set[str]] = {}
    for form in listed:
        seconds.setdefault(form[0], set()).add(form[1:2])
    begins = (
        re.escape(first) + (f"[{''.join(map(re.escape, sorted(after)))}]" if all(after) else "")
        for first, after in sorted(seconds.items())
    )
    firsts = "".join(map(re.escape, sorted(seconds)))
    return f"(?=[{firsts}])(?={'|'.join(begins)}){alternatives(map(re.escape, listed))}"


def normal(value: Decimal) -> str:
    """A number without grouping, exponent or idle zeros: "15000000", "12.5"."""
    plain = str(value)
    if len(plain) <= _EXACT and plain.isdecimal():
        return plain
    text = format(value.normalize(), "f")
    return "0" if text in {"-0", ""} else text


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled knowledge of one language; ``table`` is the plain data behind it."""

    language: str
    table: Mapping[str, Any]
    units: Mapping[str, Decimal]
    """Number words that add: "viisi" 5, "tjugo" 20."""
    times: Mapping[str, int]
    """Number words that multiply: "sata" 100."""
    scales: Mapping[str, int]
    """Those, and the magnitudes that go on with a word: "kaksimiljoonaa"."""
    teens: frozenset[str]
    ambiguous: frozenset[str]
    numeral: re.Pattern[str]
    """A word made of nothing but number words."""
    piece: re.Pattern[str]
    """One number word inside such a word."""
    prefix: re.Pattern[str]
    """Number words that begin a longer word: "tolvhundratalet"."""
    loose: tuple[tuple[re.Pattern[str], str], ...]
    conjunction: str
    months: tuple[str, ...]
    clause: str
    """Words after a comma that begin a clause."""

    def part(self, name: str) -> Mapping[str, Any]:
        """A sub-table, empty when the language has none."""
        found = self.table.get(name, {})
        return found if isinstance(found, dict) else {}

    def pattern(self, name: str, key: str, default: str = "(?!)") -> str:
        """A pattern of a sub-table; the default matches nothing."""
        return str(self.part(name).get(key, default)) or default

    def _pieces(self, word: str) -> tuple[str, ...]:
        """The number words a longer one is made of, the longest first: "kaksisataaneljä" is no *sataan*; () where it is not."""
        match = self.piece.match(word) if len(word) <= _LONGEST else None
        for end in range(match.end() if match else 0, 0, -1):
            if self.piece.fullmatch(word, 0, end):
                if end == len(word):
                    return (word,)
                rest = self._pieces(word[end:])
                if rest:
                    return (word[:end], *rest)
        return ()

    def word_value(self, word: str) -> Decimal | None:
        """What a written-out number means: "kaksikymmentäviisi" 25, "tvåhundra" 200; None when it is no number word."""
        total = Decimal(0)
        group = Decimal(0)
        last: Decimal | None = None
        pieces = self._pieces(_JOINED.sub("", word.casefold()))
        for text in pieces:
            if text in self.teens:
                if last is None or last >= 10:
                    return None  # "toista" alone is another
                group += 10
            elif text in self.scales and (last is not None or text not in self.units):
                factor = self.scales[text]
                if factor >= 1000:
                    total += (group + (last or 0) or 1) * factor
                    group = Decimal(0)
                else:
                    group += (last or 1) * factor
                last = None
            else:
                if last is not None and not (last >= 20 and last % 10 == 0 and self.units[text] < 10):
                    return None  # "Ennio" is no number
                group += last or 0
                last = self.units[text]
        return total + group + (last or 0) if pieces else None


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; one that knows only digits for a language we have no tables of."""
    data = table(language, "facts")
    numerals: Mapping[str, Any] = data.get("numerals", {})
    units = {form: Decimal(value) for value, forms in numerals.get("units", {}).items() for form in forms}
    times = {form: int(value) for value, forms in numerals.get("times", {}).items() for form in forms}
    teens = frozenset(form for forms in numerals.get("teen", {}).values() for form in forms)
    words = f"(?:{words_of({*units, *times, *teens})})" if units else "(?!)"
    large = {form: int(value) for value, forms in numerals.get("large", {}).items() for form in forms}
    further = f"(?:{words_of({*units, *times, *teens, *large})})" if large else words
    part = set(numerals.get("of_hundred", ()))
    hundreds = [re.escape(form) for form, value in times.items() if value == 100 and form not in part]
    # written apart as older texts do: "kahdeksi sadaksi", "två hundra"
    apart = rf"(?: {alternatives(hundreds)}(?:{words})*)?" if hundreds else ""
    # thousands and millions stand apart from what follows: "tuhat viisisataa", "två miljoner trehundra tusen"
    thousands = [re.escape(form) for form, value in {**times, **large}.items() if value >= 1000]
    if thousands and "joiner" not in numerals:
        lone = "|".join(map(re.escape, numerals.get("ambiguous", ())))
        whole = alternatives(thousands)
        ends = alternatives(f"(?<={form})" for form in thousands)
        rest = rf"(?:{ends} (?!(?:{lone or '(?!)'})(?!\w)){words}+{apart}(?!\w)(?! (?:{whole})(?!\w)))"
        apart = rf"{apart}(?:(?: {whole})?{rest}(?:(?: {whole})?{rest})?)?"
    other = rf"(?!{alternatives(map(re.escape, teens))}(?!\w))" if teens else ""
    # "twenty-five", "two hundred and fifty"
    more = rf"(?:{numerals['joiner']}{words}+)*" if "joiner" in numerals else ""
    loose = numerals.get("loose", {})
    return Lexicon(
        language=language,
        table=data,
        units=units,
        times=times,
        scales=times | large,
        teens=teens,
        ambiguous=frozenset(numerals.get("ambiguous", ())),
        numeral=compiled(rf"(?<![\w-]){other}{words}{further}*{more}{apart}(?![\w])", _FLAGS),
        piece=compiled(further, _FLAGS),
        prefix=compiled(rf"(?<!\w){words}+", _FLAGS),
        loose=tuple((compiled(rf"(?<!\w){alternatives(forms)}", _FLAGS), value) for value, forms in loose.items()),
        conjunction=alternatives(data.get("conjunctions", ["(?!)"])),
        months=tuple(data.get("months", ())),
        clause=alternatives(data.get("clause_words", ["(?!)"])),
    )
