"""Words in the order of the text, as tags give them → lines, over columns and pages."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from align.extract.pdf.lines import Line, is_reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.page import Word

__all__ = ["flow_lines"]


def flow_lines(words: Sequence[Word]) -> list[Line]:
    """Words in the order of the text → its lines, over columns and pages.

    A superscript may come before or after its line in that order; it is seated by where it stands.
    """
    if not words:
        return []
    usual = Counter(round(w.size, 1) for w in words).most_common(1)[0][0]
    small = [w for w in words if w.size < 0.86 * usual and is_reference(w.text)]
    main = [w for w in words if not (w.size < 0.86 * usual and is_reference(w.text))]
    groups: list[list[Word]] = []
    for word in main or words:
        if groups and _goes_on(groups[-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    if main:
        _seat(small, groups)
    return [Line(sorted(group, key=lambda w: w.x0)) for group in groups]


def _seat(small: Sequence[Word], groups: list[list[Word]]) -> None:
    for word in small:
        best, distance = -1, 1.2 * max(word.size, 1.0)
        for index, group in enumerate(groups):
            first = group[0]
            if (
                first.page != word.page
                or not first.base - 0.95 * first.size <= word.base <= first.base + 0.45 * first.size
            ):
                continue
            gap = min(min(abs(word.x0 - other.x1), abs(other.x0 - word.x1)) for other in group)
            if gap < distance:
                best, distance = index, gap
        if best >= 0:
            groups[best].append(word)
        else:
            groups.append([word])


def _goes_on(group: Sequence[Word], word: Word) -> bool:
    last = group[-1]
    if word.page != last.page:
        return False
    size = max(last.size, word.size, 1.0)
    return abs(word.base - group[0].base) < 0.4 * size and word.x0 > last.x1 - 2.5 * size
