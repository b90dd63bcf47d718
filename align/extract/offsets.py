"""Where a character of tidied text stood in the text as the file has it.

Tidying drops soft hyphens and zero-width characters, opens ligatures, composes accents and folds white space. A place found in
the tidy text can be led back to the raw text with the map made here: to mark it in the file, or to count its columns.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from align.extract.characters import tidy, tidy_lines, translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["OffsetMap", "Run", "Tidied", "tidy_lines_mapped", "tidy_mapped"]

_BLANKS: Final = " \n"


class Run(NamedTuple):
    """Characters that stand one after the other in both texts, until the next run begins."""

    tidy: int
    """Offset of the first in the tidy text."""
    raw: int
    """Offset of the first in the raw text."""
    width: int
    """Raw characters that each came from: 1 nearly always, 2 for a letter with its accent, more for folded blanks."""


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Tidy offsets → raw offsets; without runs the texts are the same."""

    runs: tuple[Run, ...] = ()

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw span that the tidy span ``start``–``end`` came from; empty spans stay empty.

        What was dropped between two characters of the span is inside, what was dropped beside it is not.
        """
        first = self._at(start)[0]
        return (first, first) if end <= start else (first, self._at(end - 1)[1])

    def _at(self, offset: int) -> tuple[int, int]:
        """Raw start and end of one tidy character."""
        at = bisect_right(self.runs, offset, key=lambda run: run.tidy) - 1
        if at < 0:
            return offset, offset + 1
        run = self.runs[at]
        start = run.raw + (offset - run.tidy) * run.width
        return start, start + run.width


class Tidied(NamedTuple):
    """A tidy text and the way back."""

    text: str
    offsets: OffsetMap


def tidy_mapped(raw: str) -> Tidied:
    """As :func:`align.extract.characters.tidy`, with the way back."""
    return _mapped(raw, tidy(raw), keep_lines=False)


def tidy_lines_mapped(raw: str) -> Tidied:
    """As :func:`align.extract.characters.tidy_lines`, with the way back."""
    return _mapped(raw, tidy_lines(raw), keep_lines=True)


_Piece = tuple[str, int, int]
"""A tidy character, and the raw span it came from."""


def _mapped(raw: str, text: str, *, keep_lines: bool) -> Tidied:
    if raw == text:
        return Tidied(text, OffsetMap())
    pieces = list(_folded(_composed(_characters(raw)), keep_lines=keep_lines))
    if "".join(piece[0] for piece in pieces) != text:
        # letters that compose over more than accents (Hangul): every one leads to the whole
        return Tidied(text, OffsetMap(tuple(Run(at, 0, len(raw)) for at in range(len(text)))))
    return Tidied(text, OffsetMap(tuple(_runs(pieces))))


def _characters(raw: str) -> Iterator[_Piece]:
    """Characters after translation, those that leave nothing left out."""
    at = 0
    while at < len(raw):
        width = 2 if raw.startswith("\r\n", at) else 1
        for character in "\n" if width == 2 else translated(raw[at]):
            yield character, at, at + width
        at += width


def _composed(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Letters with their accents as one (NFC)."""
    cluster: list[_Piece] = []
    for piece in pieces:
        if cluster and not unicodedata.combining(piece[0]):
            yield from _letter(cluster)
            cluster = []
        cluster.append(piece)
    yield from _letter(cluster)


def _letter(cluster: list[_Piece]) -> Iterator[_Piece]:
    if len(cluster) == 1:
        character, start, end = cluster[0]
        for composed in unicodedata.normalize("NFC", character):
            yield composed, start, end
    elif cluster:
        for composed in unicodedata.normalize("NFC", "".join(piece[0] for piece in cluster)):
            yield composed, cluster[0][1], cluster[-1][2]


def _folded(pieces: Iterable[_Piece], *, keep_lines: bool) -> Iterator[_Piece]:
    """White space folded, none at the ends."""
    blank: _Piece | None = None
    begun = False
    for character, start, end in pieces:
        if character in _BLANKS:
            sign = "\n" if keep_lines and "\n" in (character, blank[0] if blank else "") else " "
            blank = (sign, blank[1] if blank else start, end)
            continue
        if blank is not None and begun:
            yield blank
        blank, begun = None, True
        yield character, start, end


def _runs(pieces: Iterable[_Piece]) -> Iterator[Run]:
    expected, width = 0, 1
    for offset, (_, start, end) in enumerate(pieces):
        if start != expected or end - start != width:
            width = end - start
            yield Run(offset, start, width)
        expected = end
