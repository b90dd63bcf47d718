"""What the members of an enumeration tell of each other: how well each fits the other passage when the rest has been served.

A list calibrates itself: where every member but one finds a partner that fits it better than anything else does, the one left over is
lost; where the one left over is near of kin to another member, or one word of the other list fits the two together better than either, one
word may cover both (*hälso- och sjukvård – terveydenhuolto*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from align.check.meaning.counterparts import rows_of
from align.check.meaning.equivalents import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.check.meaning.counterparts import Floats, Words

__all__ = ["contrasts"]

_FREE: Final = 0.0
"""Log-odds of being answered by nothing from which a word of the other passage may stand for the member."""
_FEW: Final = 4
"""Words and members counted at most."""


def contrasts(
    numbers: Sequence[list[int]],
    parts: Sequence[list[int]],
    pairs: Mapping[int, int],
    alike: Sequence[Sequence[float]],
    words: tuple[Words, Words],
    lost_other: Floats,
    languages: tuple[str, str],
) -> list[tuple[float, ...]]:
    """What is told of each member of a run.

    How surely the lists know its words, how near of kin it is to another member, how much better the member of the other run that is
    likest to it fits another, how much better a neighbour's partner fits both together, and how many words the other passage has left.

    Args:
        numbers: the content words of each member, by their numbers in the passage.
        parts: those of the other run, empty where there is none.
        pairs: which member answers which.
        alike: how alike all of them are, empty where there is no other run.
        words: the passages.
        lost_other: log-odds, for each word of the other passage, that nothing answers it.
        languages: of the two.
    """
    import numpy as np

    rows, rest = rows_of(words[0].text, languages), rows_of(words[1].text, languages)
    assert rows is not None  # there is a table
    assert rest is not None
    sums = [rows[part].sum(axis=0) if part else np.zeros(rows.shape[1], rows.dtype) for part in numbers]
    there = [rest[part].sum(axis=0) if part else np.zeros(rest.shape[1], rest.dtype) for part in parts]
    units = np.stack([_unit(row) for row in sums])
    kin = units @ units.T
    np.fill_diagonal(kin, -1.0)
    free = [i for i, carries in enumerate(words[1].content) if carries and lost_other[i] > _FREE]
    unlisted = [i for i in free if listed(words[1].text[i], languages[::-1]) == 0.0]
    owners = {column: row for row, column in pairs.items()}
    result: list[tuple[float, ...]] = []
    for place, part in enumerate(numbers):
        contested, merged = 0.0, 0.0
        if alike and part:
            column = max(range(len(alike[place])), key=lambda j: (alike[place][j], -j))
            owner = owners.get(column, place)
            contested = alike[owner][column] - alike[place][column]
            merged = max(
                (
                    _gain(sums[place], sums[near], there[pairs[near]])
                    for near in (place - 1, place + 1)
                    if near in pairs
                ),
                default=0.0,
            )
        result.append(
            (
                sum(listed(words[0].text[i], languages) for i in part) / max(1, len(part)),
                max(0.0, float(kin[place].max())) if len(numbers) > 1 else 0.0,
                max(-1.0, min(1.0, contested)),
                max(-1.0, min(1.0, 4 * merged)),
                min(1.0, len(free) / _FEW),
                min(1.0, len(unlisted) / _FEW),
            )
        )
    return result


def _gain(own: Any, near: Any, there: Any) -> float:
    """How much more a member of the other run is like two members together than like the nearer of them alone."""
    unit = _unit(there)
    return float(_unit(own + near) @ unit - _unit(near) @ unit)


def _unit(row: Any) -> Any:
    import numpy as np

    # as ``np.linalg.norm`` has it, which takes five times as long to get there
    return row / (np.sqrt(row.dot(row)) + 1e-6)
