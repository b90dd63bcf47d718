"""A poor match between a lost passage and an added one is no match."""

from __future__ import annotations

from align.pair.doubts import without_doubtful
from align.pair.links import Link


def full(i: int, j: int, score: float) -> Link:
    return Link((i,), (j,), score, 0.8)


def lost(i: int) -> Link:
    return Link((i,), (), -1.5, 0.9)


def gained(j: int) -> Link:
    return Link((), (j,), -1.5, 0.9)


def test_a_weak_pair_between_a_gap_and_an_insertion_is_taken_apart() -> None:
    links = without_doubtful([full(0, 0, 9.0), gained(1), full(1, 2, 0.4), lost(2), full(3, 3, 8.0)])
    assert [(link.source, link.target) for link in links] == [
        ((0,), (0,)),
        ((), (1,)),
        ((1,), ()),
        ((), (2,)),
        ((2,), ()),
        ((3,), (3,)),
    ]


def test_a_strong_pair_stays() -> None:
    links = [gained(0), full(0, 1, 6.0), lost(1)]
    assert without_doubtful(links) == links


def test_a_weak_pair_beside_a_gap_on_one_side_only_stays() -> None:
    links = [full(0, 0, 0.3), lost(1), full(2, 1, 7.0)]
    assert without_doubtful(links) == links
