"""Words of two passages that answer each other one by one: what is left over when no word may answer two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.meaning.counterparts import Floats, Words

__all__ = ["left_single"]

_LEAST: Final = 0.3
"""Likeness from which two words may answer each other."""
_FAR: Final = 0.15
"""How much less alike words are where one stands first and the other last: of equal ones those in the same order answer."""


def left_single(matrix: Floats, words: tuple[Words, Words]) -> tuple[Sequence[float], Sequence[float]]:
    """1 − the likeness of the word that answers each word, where each answers one: of both passages; 1 where none is left for it.

    *särskild moderskapsledighet* and *moderskapsledighet* are both like *äitiysloma*, but one such word answers one of them.

    Args:
        matrix: how alike each word of the first passage is to each of the second (0–1).
        words: the two passages; words that mean nothing by themselves answer none.
    """
    import numpy as np

    own, other = (np.array(side.content, bool) for side in words)
    rows, columns = np.nonzero((matrix >= _LEAST) & own[:, None] & other[None, :])
    worth = matrix[rows, columns] - _FAR * np.abs(rows / max(1, len(own)) - columns / max(1, len(other)))
    left, spare = [1.0] * len(own), [1.0] * len(other)
    for place in np.argsort(-worth, kind="stable").tolist():
        row, column = int(rows[place]), int(columns[place])
        if left[row] == spare[column] == 1.0:
            left[row] = spare[column] = min(0.999, 1.0 - float(matrix[row, column]))
    return left, spare
