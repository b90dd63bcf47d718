"""Lists that keep their order: which member is left over when the others answer each other in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["left_over"]

_SURELY: Final = 6.0
"""Log-odds beyond which the network of answers is sure."""
_SPARE: Final = -0.3
"""Worth of a member of the other list that answers none."""


def left_over(alike: Sequence[Sequence[float]], lost: Sequence[float]) -> list[tuple[float, float, float]]:
    """What lists that keep their order tell of each member: which one is left over when the others answer each other in turn.

    For each member: the worth of the best pairing in order without it less that of the best one with it, the same less that
    of the likeliest other member to be left over, and the worth of the best one by pairs. A pair is worth its likeness, a member left
    over what the network of answers says of it.
    """
    rows, columns = len(alike), len(alike[0])
    gap = [max(-1.0, min(1.0, value / _SURELY)) * 0.5 for value in lost]
    ahead = _paired(alike, gap, _SPARE)
    behind = _paired([row[::-1] for row in alike[::-1]], gap[::-1], _SPARE)
    left, kept = [], []
    for i in range(rows):
        left.append(gap[i] + max(ahead[i][j] + behind[rows - 1 - i][columns - j] for j in range(columns + 1)))
        kept.append(max(alike[i][j] + ahead[i][j] + behind[rows - 1 - i][columns - 1 - j] for j in range(columns)))
    best = max(*left, *kept) / max(rows, columns)
    result = []
    for i in range(rows):
        others = max((value for k, value in enumerate(left) if k != i), default=0.0)
        result.append((_clip(left[i] - kept[i]), _clip(left[i] - others), _clip(best)))
    return result


def _paired(alike: Sequence[Sequence[float]], gap: Sequence[float], spare: float) -> list[list[float]]:
    """The best worth of pairing the first i members with the first j of the other list, in order."""
    table = [[j * spare for j in range(len(alike[0]) + 1)]]
    for row, alone in zip(alike, gap, strict=True):
        above, now = table[-1], [table[-1][0] + alone]
        for j, value in enumerate(row):
            now.append(max(above[j] + value, above[j + 1] + alone, now[j] + spare))
        table.append(now)
    return table


def _clip(value: float) -> float:
    return max(-1.0, min(1.0, value))
