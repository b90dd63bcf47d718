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
"""Log-odds of an item pair that counts as found."""
AHEAD: Final = 0.5
"""How far an item pair off the path must be ahead of its rivals."""
UNLIKE: Final = -3.0
"""Log-odds below which two items that are left over are not paired for it, unless both lists are sorted."""
LEFT_OVER: Final = 0.5
"""Posterior of items paired only because the lists are equally long and sorted."""
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
    for indices, shape, side in ((link.source, scorer.source, texts[0]), (link.target, scorer.target, texts[1])):
        if len(indices) > 2:
            return False
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
    rows = [i for link in region for i in link.source]
    columns = [j for link in region for j in link.target]
    if min(len(rows), len(columns)) < FEWEST or max(len(rows), len(columns)) > 3 * min(len(rows), len(columns)):
        return None
    singles = scorer.part(rows, columns).scores((1, 1), 0, len(rows), 0, len(columns))
    kept = [
        (link.source[0] - rows[0], link.target[0] - columns[0])
        for link in region
        if len(link.source) == len(link.target) == 1 and link.posterior >= SURE and link.score > PAIRED
    ]
    kept = [(i, j) for i, j in kept if singles[i, j] >= max(singles[i].max(), singles[:, j].max()) - AHEAD]
    pairs = _assignment(singles, kept)
    nulls = scorer.nulls()
    free = sum(singles[i, j] for i, j in pairs)
    free += float(nulls[0][rows].sum() - nulls[0][[rows[i] for i, _ in pairs]].sum())
    free += float(nulls[1][columns].sum() - nulls[1][[columns[j] for _, j in pairs]].sum())
    monotone = sum(link.score for link in region)
    crossings = sum(a[1] > b[1] for a, b in pairwise(pairs))
    better = crossings > 0 and free - monotone > GAIN + PER_CROSSING * crossings
    alike = (
        len(rows) == len(columns)
        and _is_sorted(source_texts, rows, scorer.source)
        and _is_sorted(target_texts, columns, scorer.target)
    )
    if not better and not (alike and 2 * len(kept) < len(rows)):
        return None
    found = {rows[i]: (columns[j], float(singles[i, j])) for i, j in pairs}
    spare_rows = [i for i in rows if i not in found]
    taken = {j for j, _ in found.values()}
    spare_columns = [j for j in columns if j not in taken]
    links = [
        Link((i,), (j,), score, float(1 / (1 + np.exp(-score))), reordered=True) for i, (j, score) in found.items()
    ]
    if len(spare_rows) == len(spare_columns) and (alike or 2 * len(found) >= len(rows)):
        for i, j in zip(spare_rows, spare_columns, strict=True):
            score = float(singles[i - rows[0], j - columns[0]])
            if alike or score > UNLIKE:
                links.append(Link((i,), (j,), 0.0, LEFT_OVER, reordered=True))
            else:
                links += [Link((i,), (), float(nulls[0][i]), LEFT_OVER), Link((), (j,), float(nulls[1][j]), LEFT_OVER)]
    else:
        links += [Link((i,), (), float(nulls[0][i]), LEFT_OVER) for i in spare_rows]
        links += [Link((), (j,), float(nulls[1][j]), LEFT_OVER) for j in spare_columns]
    return sorted(links, key=lambda link: (link.source or (rows[-1] + 1,), link.target))


def _assignment(singles: Floats, kept: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """One-to-one pairs, sorted by row: those kept from the path, then the best of the others, best first.

    A pair off the path must be ahead of all that either item could still be paired with: where values repeat, as in the
    columns of a table, equality says nothing of which belongs to which.
    """
    pairs = list(kept)
    left = singles.copy()
    for row, column in kept:
        left[row], left[:, column] = -np.inf, -np.inf
    while left.size:
        row, column = divmod(int(left.argmax()), left.shape[1])
        score = float(left[row, column])
        if score < PAIRED:
            break
        left[row, column] = -np.inf
        rival = max(float(left[row].max()), float(left[:, column].max()))
        if score - rival >= AHEAD:
            pairs.append((row, column))
        left[row], left[:, column] = -np.inf, -np.inf
    return sorted(pairs)


def _is_sorted(texts: tuple[str, ...], indices: list[int], shape: Shape) -> bool:
    """Whether a side is in alphabetical order, but for one item in eight, and made of items."""
    items = sum(not shape.starts[index] and not shape.ends[index] for index in indices)
    names = [texts[index].casefold() for index in indices]
    descents = sum(a > b for a, b in pairwise(names))
    return len(indices) >= 4 and items == 0 and descents <= len(indices) // 8
