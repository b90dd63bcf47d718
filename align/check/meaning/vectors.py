"""Vectors of words, looked up once a word: as the pairing's table has them, and at length one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from align.pair.tables import Table

    Floats = npt.NDArray[np.float32]

__all__ = ["Vectors", "unit"]

_MOST: Final = 20_000
"""Words kept, which takes thirty megabytes at most; few documents have so many different ones."""


def unit(rows: Floats) -> Floats:
    """The rows at length one."""
    import numpy as np

    lengths: Floats = np.sqrt(np.add.reduce(rows * rows, axis=-1, keepdims=True))
    result: Floats = rows / (lengths + 1e-6)
    return result


class Vectors:
    """The vectors of the words met so far."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._forget()

    def _forget(self) -> None:
        import numpy as np

        self._numbers: dict[str, int] = {}
        self._rows: Floats = np.empty((0, 0), np.float32)
        self._units = self._rows

    def rows(self, words: Sequence[str]) -> Floats:
        """The vectors of some words, not normalised, so that they add up."""
        numbers = self._known(words)
        return self._rows[numbers]

    def units(self, words: Sequence[str]) -> Floats:
        """The same at length one."""
        numbers = self._known(words)
        return self._units[numbers]

    def _known(self, words: Sequence[str]) -> list[int]:
        try:
            return [self._numbers[word] for word in words]
        except KeyError:
            self._learn(words)
            return [self._numbers[word] for word in words]

    def _learn(self, words: Sequence[str]) -> None:
        import numpy as np

        if len(self._numbers) > _MOST:
            self._forget()
        new = tuple(word for word in dict.fromkeys(words) if word not in self._numbers)
        first = len(self._numbers)
        rows = self._table.pool(new)
        if first + len(new) > len(self._rows):  # and room for half as many again, so that words are seldom moved
            more = np.zeros((len(new) + (first + len(new)) // 2, rows.shape[1]), np.float32)
            self._rows = np.concatenate([self._rows[:first], more]) if first else more
            self._units = np.concatenate([self._units[:first], more]) if first else more.copy()
        self._rows[first : first + len(new)] = rows
        self._units[first : first + len(new)] = unit(rows)
        self._numbers.update(zip(new, range(first, first + len(new)), strict=True))
