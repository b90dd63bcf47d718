"""Levels of headings: what lies inside what, told by the shapes of their numbers and by what the markup says."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from align.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.extract.numbering import Number

__all__ = ["settle_levels"]

_Shape = tuple[str, int]
"""Kind of number and how many parts it has: ("decimal", 2) for "3.1"."""


def settle_levels(numbers: Sequence[Number | None], blocks: list[Block]) -> tuple[list[Block], bool]:
    """Levels 1, 2, 3 … without gaps, one level a shape of number. The flag says that markup levels were overruled."""
    headings = [i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING]
    if not headings:
        return blocks, False
    shapes: dict[_Shape, float] = dict(_shape_levels([(numbers[i], blocks[i].level) for i in headings]))
    parents = _restart_parents([numbers[i] for i in headings])
    for place, key in parents.items():
        level = blocks[headings[place]].level
        shapes[key] = max(shapes[key], level + 0.5 if level else 0)
    levels: dict[int, float] = {}
    known: float = 0  # level of the last heading whose level is certain
    for place, i in enumerate(headings):
        number = numbers[i]
        if number is not None:
            known = levels[i] = shapes[(number.shape, number.depth)]
        elif blocks[i].level:
            known = levels[i] = blocks[i].level
        elif place in parents:
            known = levels[i] = shapes[parents[place]] - 0.5
        else:
            levels[i] = known + 1
    rank = {level: place for place, level in enumerate(sorted(set(levels.values())), 1)}
    out = list(blocks)
    for i in headings:
        out[i] = replace(out[i], level=rank[levels[i]])
    overruled = any(blocks[i].level and numbers[i] is not None and blocks[i].level != levels[i] for i in headings)
    return out, overruled


def _shape_levels(headings: Sequence[tuple[Number | None, int]]) -> dict[_Shape, int]:
    """One level for each shape of number: the commonest one the markup gives, deeper numbers always deeper."""
    votes: dict[_Shape, Counter[int]] = {}
    outer: dict[_Shape, _Shape | None] = {}
    seen: list[_Shape] = []
    for number, level in headings:
        if number is None:
            continue
        key = (number.shape, number.depth)
        if key in votes:
            # back at an outer shape: what opened inside it is closed
            seen = seen[: seen.index(key) + 1] if key in seen else [*seen, key]
        else:
            votes[key] = Counter()
            outer[key] = next((other for other in reversed(seen) if other[0] != key[0]), None)
            seen.append(key)
        if level:
            votes[key][level] += 1
    levels: dict[_Shape, int] = {}
    for key in votes:
        _settle_shape(key, votes, outer, levels, frozenset())
    return levels


def _settle_shape(
    key: _Shape,
    votes: Mapping[_Shape, Counter[int]],
    outer: Mapping[_Shape, _Shape | None],
    levels: dict[_Shape, int],
    inside: frozenset[_Shape],
) -> int:
    """The level of a shape, after that of the shape it lies in: one part less of the same number, else what was open above it.

    ``inside`` are the shapes that wait for this one: shapes that open each other in turn have no outer one.
    """
    if key in levels:
        return levels[key]
    shallower = next(((key[0], depth) for depth in range(key[1] - 1, 0, -1) if (key[0], depth) in votes), None)
    parent = shallower or outer[key]
    floor = 1
    if parent is not None and parent not in inside:
        floor = _settle_shape(parent, votes, outer, levels, inside | {key}) + 1
    counts = votes[key]
    # ties go to the higher level
    voted = min(counts, key=lambda level: (-counts[level], level)) if counts else 0
    levels[key] = max(voted, floor) if shallower is not None or not voted else voted
    return levels[key]


def _restart_parents(numbers: Sequence[Number | None]) -> dict[int, tuple[str, int]]:
    """Unnumbered headings under which the numbers of a shape start again: index of the heading → shape.

    A shape counts when it starts more than once and every time right after an unnumbered heading.
    """
    starts: dict[tuple[str, int], list[int]] = {}
    first: dict[tuple[str, int], str] = {}
    for place, number in enumerate(numbers):
        if number is None or number.depth > 1 or number.shape in {"section", "chapter", "part"}:
            continue
        key = (number.shape, number.depth)
        if first.setdefault(key, number.path) == number.path:
            starts.setdefault(key, []).append(place)
    return {
        place - 1: key
        for key, places in starts.items()
        if len(places) > 1 and all(place > 0 and numbers[place - 1] is None for place in places)
        for place in places
    }
