"""How a document is set: the distance of its lines, whether it is set to both margins, whether space parts its paragraphs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.lines import Line

__all__ = ["MARGIN", "Pitches", "is_justified"]

MARGIN: Final = 1.5
"""Points by which a justified line may miss its margin."""
_EVEN: Final = 0.95
"""Share of those lines that stand at one distance where a document is set evenly."""
_ENOUGH: Final = 4
"""Lines in which a sentence goes on that show how far apart the lines of paragraphs are."""
_STOP: Final = re.compile(r"[.!?:;…][\"”’»)\]]*\d{0,3}$")


class Pitches:
    """The usual distance between baselines, for each type size of a document; ``learn`` from every region before asking."""

    def __init__(self) -> None:
        self._seen: dict[int, Counter[float]] = defaultdict(Counter)
        self._running: dict[int, Counter[float]] = defaultdict(Counter)
        """The same where a sentence goes on: those are the distances of lines inside paragraphs."""
        self._pitch: dict[int, float] = {}
        self._set_to_margins = 0
        self._breaks: Counter[tuple[float, float]] = Counter()
        """Size, and distance to the next line, where a sentence ends in a short line and another begins below it."""

    def learn(self, lines: Sequence[Line]) -> None:
        """Take in the lines of one region."""
        self._pitch.clear()
        justified = is_justified(lines)
        self._set_to_margins += (justified is True) - (justified is False)
        right = max((line.x1 for line in lines), default=0.0)
        for above, below in pairwise(lines):
            distance = below.base - above.base
            if above.page != below.page or abs(above.size - below.size) >= 0.3:
                continue
            if 0.8 * above.size < distance < 3 * above.size:
                self._seen[round(above.size)][round(distance * 2) / 2] += 1
                if below.text[:1].islower() and not _STOP.search(above.text):
                    self._running[round(above.size)][round(distance * 2) / 2] += 1
            if above.bold != below.bold or not 0 < distance < 4 * above.size or not below.text[:1].isupper():
                continue
            if above.x1 < 0.8 * right and _STOP.search(above.text):
                self._breaks[above.size, round(distance, 2)] += 1

    @property
    def justified(self) -> bool:
        """Whether most of the document's text is set to both margins."""
        return self._set_to_margins > 0

    @cached_property
    def spaced(self) -> bool:
        """Whether the document sets paragraphs apart by space: then a line that ends early ends none by itself."""
        total = sum(self._breaks.values())
        gaps = sum(n for (size, distance), n in self._breaks.items() if distance > 1.28 * max(self.of(size), size))
        return total >= 4 and gaps >= 0.7 * total

    def is_even(self, size: float) -> bool:
        """Whether the lines in which a sentence goes on stand at one distance: then a little more is a space."""
        running = self._running[round(size)]
        usual = self.of(size)
        level = sum(n for distance, n in running.items() if abs(distance - usual) <= 0.5)
        return level > 0 and level >= _EVEN * running.total()

    def of(self, size: float) -> float:
        """The pitch for a type size in points; 1.3 times the size when the document does not show it."""
        if not self._pitch:
            self._pitch = {size: _pitch(size, counts, self._running[size]) for size, counts in self._seen.items()}
        return self._pitch.get(round(size), 1.3 * size)


def is_justified(lines: Sequence[Line]) -> bool | None:
    """Whether lines of one region end at one margin; None when there are too few to tell, or neither shows.

    In justified text the last line of a paragraph is the only one that does not reach the margin; in ragged text few lines reach
    it by chance.
    """
    if len(lines) < 5:
        return None
    right, left = max(line.x1 for line in lines), min(line.x0 for line in lines)
    long = [line for line in lines if line.x1 > left + 0.75 * (right - left)]
    if len(long) < 4:
        return None
    share = sum(right - line.x1 < MARGIN for line in long) / len(long)
    return None if 0.35 < share < 0.55 else share >= 0.55


def _pitch(size: float, counts: Counter[float], running: Counter[float]) -> float:
    """The distance of lines inside paragraphs: that of the lines in which a sentence goes on, where enough do.

    Else a common one in the range of single spacing, or the smallest common one.
    """
    if running.total() >= _ENOUGH:
        usual = max(running, key=lambda d: (running[d], -d))
        if 2 * running[usual] > running.total():
            return usual
    total = sum(counts.values())
    single = [d for d, n in counts.items() if d <= 1.6 * size and n >= max(2, 0.04 * total)]
    if single:
        return max(single, key=lambda d: counts[d])
    goes_on = [d for d, n in running.items() if n > 1 or d <= 1.7 * size]
    if goes_on:
        return max(goes_on, key=lambda d: (running[d], -d))
    usual = min((d for d, n in counts.items() if n >= 0.2 * total), default=min(counts))
    # where no sentence goes on, distances as wide as these are spaces between paragraphs of one line
    return usual if usual <= 1.6 * size else 1.3 * size
