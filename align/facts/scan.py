"""A text being read: its folded form and which characters a reader has already taken."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from align.languages import table
from align.languages.lazily import compiled
from align.languages.sieve import sieve
from align.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.languages.sieve import Entry

__all__ = ["Scan", "fold"]

_FOLD: Final = str.maketrans(
    {
        **dict.fromkeys(
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t\n", " "
        ),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("\u2012\u2013\u2014\u2015\u2212", "–"),
    }
)
"""One character for one, so that offsets stay: blanks become a space, hyphens "-", dashes and minus "–"."""


_FOLDED: Final = re.compile("[" + "".join(map(chr, _FOLD)) + "]")


def fold(text: str) -> str:
    """The text with every blank as a space, every hyphen as "-" and every dash or minus as "–"; same length."""
    return text.translate(_FOLD) if _FOLDED.search(text) else text


@cache
def _groups(language: str) -> re.Pattern[str] | None:
    """Figures in groups of three where another sign than a blank stands between: "1,250,000"."""
    sign = table(language, "facts").get("numbers", {}).get("grouping")
    return compiled(rf"(?<![\w.,])\d{{1,3}}(?:{sign}\d{{3}})+(?![\d{sign}]\d)(?!\d)") if sign else None


def ungrouped(text: str, language: str) -> str:
    """The text with blanks between groups of figures, as readers take them; same length."""
    pattern = _groups(language)
    return text if pattern is None else pattern.sub(lambda match: re.sub(r"\D", " ", match.group()), text)


_FIGURE: Final = re.compile(r"[\d½]")
_NONE: Final[Iterator[re.Match[str]]] = iter(())


class Scan:
    """Readers run from the most to the least specific; what one takes, the next do not see."""

    __slots__ = ("_figures", "_is_touched", "_known", "_may", "_taken", "facts", "language", "raw", "sieved", "text")

    def __init__(self, text: str, language: str) -> None:
        self.raw = text
        self.text = ungrouped(fold(text), language)
        self.language = language
        self.facts: list[Fact] = []
        self._taken = bytearray(len(text))
        self._is_touched = False
        self._figures: list[int] | None = None
        """Where figures stand, without those that were seen to be taken behind the last that is free."""
        self.sieved = sieve(self.text)
        """Which patterns may match."""
        self._may, self._known = self.sieved.may, self.sieved.known

    def is_free(self, start: int, end: int) -> bool:
        """Whether no reader has taken any of these characters."""
        return self._taken.find(1, start, end) < 0

    def take(self, start: int, end: int) -> None:
        """Hide characters from the readers that follow."""
        self._taken[start:end] = b"\x01" * (end - start)
        self._is_touched = True

    def free(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Matches of a pattern on characters nobody has taken; the pattern is one that lives as long as the process."""
        at = id(pattern)
        if at not in self._may and (at in self._known or not self.sieved.lets(pattern)):
            return _NONE
        if self._is_touched and self.sieved.takes_figure(pattern) and not self._has_figure():
            return _NONE
        return self._free(pattern)

    def _has_figure(self) -> bool:
        """Whether there is a figure that nobody has taken."""
        if self._figures is None:
            self._figures = [match.start() for match in _FIGURE.finditer(self.text)]
        figures, taken = self._figures, self._taken
        while figures and taken[figures[-1]]:
            figures.pop()
        return bool(figures)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Matches of such a pattern anywhere."""
        return pattern.finditer(self.text) if self.sieved.lets(pattern) else _NONE

    def lets(self, pattern: re.Pattern[str]) -> bool:
        """Whether such a pattern may match."""
        return self.sieved.lets(pattern)

    def key_at(self, table: Iterable[tuple[str, re.Pattern[str]]], start: int, end: int) -> str | None:
        """The key of the pattern that matches these characters where they stand, so that it may look around them; None for none."""
        for key, pattern in table:
            match = pattern.match(self.text, start)
            if (match is not None and match.end() == end) or pattern.fullmatch(self.text, start, end):
                return key
        return None

    def has(self, kind: str) -> bool:
        """Whether a fact of a kind has been read."""
        return any(fact.kind == kind for fact in self.facts)

    def among(self, table: tuple[Entry, ...]) -> Sequence[Entry]:
        """The lines of a table that need be tried: those whose pattern, the last of each, may match."""
        return self.sieved.among(table)

    def _free(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        is_taken = self._taken.find
        for match in pattern.finditer(self.text):
            start, end = match.span()
            if end > start and is_taken(1, start, end) < 0:
                yield match

    def add(
        self,
        kind: str,
        value: str,
        start: int,
        end: int,
        *,
        qualifiers: tuple[str, ...] = (),
        is_valid: bool = True,
        confidence: float = 1.0,
    ) -> None:
        """Record a fact and take its characters."""
        self.facts.append(
            Fact(
                kind=kind,
                value=value,
                start=start,
                end=end,
                surface=self.raw[start:end],
                qualifiers=tuple(sorted(qualifiers)),
                is_valid=is_valid,
                confidence=confidence,
            )
        )
        self.take(start, end)
