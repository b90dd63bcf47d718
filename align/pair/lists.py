"""Lists that each language sorts in its own order: courts, municipalities, species.

Their items cross, so a monotone path calls half of them missing. Where a stretch of short segments is uncertain and an
assignment without order explains it much better, or where both sides are in alphabetical order and equally long, the
items are paired by the assignment and marked as reordered.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from align.model import SegmentKind
from align.pair.assignment import best_assignment
from align.pair.links import Link
from align.pair.shape import KIND_CLASSES

if TYPE_CHECKING:
    from align.pair.score import Scorer
    from align.pair.shape import Floats, Shape

__all__ = ["with_lists"]

FEWEST: Final = 3
"""Items on either side that make a list."""
LONGEST: Final = 120
"""Characters of an item; longer texts are paired by what they say, in order, or as moved."""
SURE: Final = 0.9
"""Posterior of a bead that is left alone, unless it stands inside a list."""
GAIN: Final = 4.0
"""Log-odds that the assignment without order must win over the path, and ``PER_CROSSING`` more for each crossing."""
PER_CROSSING: Final = 0.7
PAIRED: Final = 0.0
"""Log-odds of a bead of the path that counts as right, and that a pair off the path needs unless both lists are sorted."""
IN_PLACE: Final = 1.0
"""What a pair gains for being the path's: where values repeat, as in the columns of a table, equality says nothing of which belongs to
which."""
EQUAL: Final = 6.0
"""What every pair gains where both lists are sorted and equally long: each item has its counterpart."""
FAIR: Final = 2.0
"""Log-odds that a rival counts less for having a counterpart of its own."""
LEFT_OVER: Final = 0.5
"""Probability to have no counterpart of an item that is left over, at least."""
LARGEST: Final = 250_000
"""Pairs of items beyond which a list is left as it is."""
SHORTEST_TEXT: Final = 60
"""Characters up to which running text without a full stop may be a line of a list whose reader knew no items."""
_ITEM_KINDS: Final = frozenset(KIND_CLASSES[kind] for kind in (SegmentKind.ITEM, SegmentKind.CELL, SegmentKind.LABEL))


def with_lists(
    links: list[Link],
    scorer: Scorer,
    source_texts: tuple[str, ...],
    target_texts: tuple[str, ...],
) -> list[Link]:
    """The links in path order, with reordered lists paired item by item."""
    result: list[Link] = []
    place = 0
    while place < len(links):
        end = _list_end(links, place, scorer, (source_texts, target_texts))
        region = links[place:end]
        result += _reordered(region, scorer, source_texts, target_texts) or region
        place = max(end, place + 1)
        if not region:
            result.append(links[place - 1])
    return result


def _list_end(links: list[Link], start: int, scorer: Scorer, texts: tuple[tuple[str, ...], tuple[str, ...]]) -> int:
    """Where the stretch of short links ends; ``start`` itself when there is no list."""
    end = start
    while end < len(links) and _is_item(links[end], scorer, texts):
        end += 1
    return end if end - start >= FEWEST else start


def _is_item(link: Link, scorer: Scorer, texts: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    if link.in_row:
        return False
    for indices, shape, side in ((link.source, scorer.source, texts[0]), (link.target, scorer.target, texts[1])):
        for index in indices:
            if shape.lengths[index] > LONGEST:
                return False
            is_line = len(side[index]) <= SHORTEST_TEXT and not side[index].endswith(".")
            if int(shape.kind[index]) not in _ITEM_KINDS and not (is_line and int(shape.kind[index]) == 0):
                return False
    return True


def _reordered(
    region: list[Link],
    scorer: Scorer,
    source_texts: tuple[str, ...],
    target_texts: tuple[str, ...],
) -> list[Link] | None:
    rows = sorted(i for link in region for i in link.source)
    columns = sorted(j for link in region for j in link.target)
    if min(len(rows), len(columns)) < FEWEST or max(len(rows), len(columns)) > 3 * min(len(rows), len(columns)):
        return None
    if len(rows) * len(columns) > LARGEST:
        return None
    row_of, column_of = {i: n for n, i in enumerate(rows)}, {j: n for n, j in enumerate(columns)}
    singles = scorer.part(rows, columns).scores((1, 1), 0, len(rows), 0, len(columns))
    nulls = scorer.nulls()
    alone = nulls[0][rows][:, None], nulls[1][columns][None, :]
    ordered = _is_sorted(source_texts, rows, scorer.source) and _is_sorted(target_texts, columns, scorer.target)
    alike = ordered and len(rows) == len(columns)
    whole = alone[0] + alone[1]
    gains = singles - (whole if ordered else np.maximum(whole, PAIRED))
    in_place = [link for link in region if len(link.source) == len(link.target) == 1]
    for link in in_place:
        i, j = row_of[link.source[0]], column_of[link.target[0]]
        gains[i, j] = singles[i, j] - whole[i, j] + IN_PLACE
    own = {(row_of[link.source[0]], column_of[link.target[0]]) for link in in_place}
    pairs = [
        (i, j)
        for i, j in best_assignment(gains + np.float32(EQUAL if alike else 0.0))
        if ordered or (i, j) in own or _lead(i, j, singles, whole) >= 0
    ]
    price = float(alone[0].sum() + alone[1].sum())
    free = price + sum(float(singles[i, j] - alone[0][i, 0] - alone[1][0, j]) for i, j in pairs)
    crossings = sum(a[1] > b[1] for a, b in pairwise(pairs))
    better = crossings > 0 and free - sum(link.score for link in region) > GAIN + PER_CROSSING * crossings
    kept = sum(link.posterior >= SURE and link.score > PAIRED for link in in_place)
    if not better and not (alike and 2 * kept < len(rows)):
        return None
    taken = {rows[i] for i, _ in pairs}, {columns[j] for _, j in pairs}
    links = [link for link in region if link.is_full and not (taken[0] & {*link.source} or taken[1] & {*link.target})]
    links += [_item(rows[i], columns[j], i, j, singles, whole) for i, j in pairs]
    met = {i for link in links for i in link.source}, {j for link in links for j in link.target}
    links += [Link((i,), (), float(nulls[0][i]), _lone(gains[row_of[i]])) for i in rows if i not in met[0]]
    links += [Link((), (j,), float(nulls[1][j]), _lone(gains[:, column_of[j]])) for j in columns if j not in met[1]]
    return sorted(links, key=lambda link: (link.source or (rows[-1] + 1,), link.target))


def _item(i: int, j: int, row: int, column: int, singles: Floats, whole: Floats) -> Link:
    """A pair of items."""
    sure = float(1 / (1 + np.exp(-_lead(row, column, singles, whole))))
    return Link((i,), (j,), float(singles[row, column]), sure, reordered=True)


def _lead(row: int, column: int, singles: Floats, whole: Floats) -> float:
    """Log-odds by which a pair is ahead of what either item could be paired with, and of nothing."""
    rivals = np.concatenate([np.delete(singles[row], column), np.delete(singles[:, column], row)])
    return float(singles[row, column]) - max(float(rivals.max(initial=-np.inf)) - FAIR, float(whole[row, column]))


def _lone(gains: Floats) -> float:
    """Probability of an item to have no counterpart, from the best that it could have gained: half where it was another's."""
    return max(LEFT_OVER, float(1 / (1 + np.exp(float(gains.max(initial=-5.0))))))


def _is_sorted(texts: tuple[str, ...], indices: list[int], shape: Shape) -> bool:
    """Whether a side is in alphabetical order, but for one item in eight, and made of items."""
    items = sum(not shape.starts[index] and not shape.ends[index] for index in indices)
    names = [texts[index].casefold() for index in indices]
    descents = sum(a > b for a, b in pairwise(names))
    return len(indices) >= 4 and items == 0 and descents <= len(indices) // 8
