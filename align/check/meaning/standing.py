"""Where a member stands in its enumeration, and how the enumeration and its members look."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.check.meaning.padding import joins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.check.meaning.runs import Member

__all__ = ["clip", "looks", "placed_in_run", "shape"]

_ANSWERED_ODDS: Final = -2.0
"""Log-odds below which a member of the same run is answered."""


def clip(value: float, most: float) -> float:
    """A value by the most that it may be, between −1 and 1."""
    return max(-1.0, min(1.0, value / most))


def placed_in_run(
    place: int, pairs: Mapping[int, int], size: int, others: int, lost: Sequence[float]
) -> tuple[float, float, float]:
    """Whether the members beside one answer to neighbours, what share of the others has a partner, what share is surely answered."""
    before = -1 if place == 0 else pairs.get(place - 1)
    after = others if place == size - 1 else pairs.get(place + 1)
    rest = [i for i in range(size) if i != place]
    return (
        float(bool(others) and before is not None and after is not None and after - before == 1),
        sum(i in pairs for i in rest) / len(rest),
        sum(lost[i] < _ANSWERED_ODDS for i in rest) / len(rest),
    )


def looks(
    member: Member, run: Sequence[Member], twin: Sequence[Member], texts: tuple[str, str]
) -> tuple[float, float, float, float]:
    """Whether a member is suspended (*koulutus-*) or begins with a capital, and how many of either run less the other."""
    shapes = [[texts[n][m.start : m.end] for m in each] for n, each in enumerate((run, twin))]
    own = texts[0][member.start : member.end]
    hung, great = ([sum(map(test, each)) for each in shapes] for test in (_is_suspended, _is_capital))
    return (
        float(_is_suspended(own)), clip(hung[0] - hung[1], 2), float(_is_capital(own)), clip(great[0] - great[1], 2)
    )  # fmt: skip


def _is_suspended(text: str) -> bool:
    return text.endswith("-") or text.startswith(("-", "–"))


def _is_capital(text: str) -> bool:
    return text[:1].isupper()


def shape(
    run: Sequence[Member], twin: Sequence[Member], place: int, texts: tuple[str, str], languages: tuple[str, str]
) -> tuple[float, ...]:
    """How much a run looks like a list: "A, B, C ja D" has commas, one conjunction at the end, and short members."""
    words = [len(texts[0][m.start : m.end].split()) for m in run]
    joined, there = _joined(run, texts[0], languages[0]), _joined(twin, texts[1], languages[1])
    return (
        float(joined[-1] and sum(joined) == 1), float(joined[place - 1] if place else joined[0]), min(1.0, words[place] / 4),
        min(1.0, max(words) / 6), float(place == 0), float(place == len(run) - 1),
        float(bool(there) and there[-1] and sum(there) == 1), float(bool(twin) and len(twin) == len(run) - 1),
    )  # fmt: skip


def _joined(run: Sequence[Member], text: str, language: str) -> list[bool]:
    """Whether a conjunction stands between each member and the next."""
    return [joins(language).search(text, a.end, b.start) is not None for a, b in pairwise(run)]
