"""Forms whose labels stand in small print above their answers: each label and its answer make a row."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.pdf.parts import Draft
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.lines import Line

__all__ = ["are_fields", "fields_of", "split_field"]

_SMALL: Final = 0.85
"""Size of a label relative to its answer, at most."""
_LONGEST_LABEL: Final = 80
"""Characters."""
_CLOSE: Final = 2.0
"""Distance of the answer's first line from its label, in sizes of the answer."""
_STOP: Final = re.compile(r"[.!?;,…][\"”’»)\]]*$")
_FEWEST: Final = 2
"""Fields below each other that show that a form is one."""


def fields_of(drafts: Sequence[Draft], body: float) -> list[Draft]:
    """Labels with the answers below them become rows, where at least two follow each other; ``body`` is the size of the text."""
    pieces = [piece for draft in drafts for piece in _split(draft)]
    out: list[Draft] = []
    at, table = 0, -100_000
    while at < len(pieces):
        end = at
        while end + 1 < len(pieces) and _is_pair(pieces[end], pieces[end + 1], body) and _same(pieces[at], pieces[end]):
            end += 2
        if (end - at) // 2 >= _FEWEST and _are_answers(pieces[at + 1 : end : 2]):
            table -= 1
            for label, answer in zip(pieces[at:end:2], pieces[at + 1 : end : 2], strict=True):
                out.append(_row(label, answer, table))
            at = end
        else:
            out.append(pieces[at])
            at += 1
    return out


def _split(draft: Draft) -> list[Draft]:
    """A paragraph whose lines go between small print and larger print more than once, in pieces of one size."""
    lines = draft.lines
    if draft.kind is not BlockKind.PARAGRAPH or len(lines) < 2:
        return [draft]
    cuts = [
        at for at, (a, b) in enumerate(pairwise(lines), 1) if a.size <= _SMALL * b.size or b.size <= _SMALL * a.size
    ]
    if len(cuts) < 2 * _FEWEST - 1:
        return [draft]
    bounds = [0, *cuts, len(lines)]
    return [replace(draft, lines=list(lines[a:b]), notes=draft.notes if not a else []) for a, b in pairwise(bounds)]


def _is_pair(label: Draft, answer: Draft, body: float) -> bool:
    if not _is_unmarked(label) or not _is_unmarked(answer):
        return False
    if len(label.lines) != 1 or not answer.lines or label.page != answer.page or answer.bold:
        return False
    above, below = label.lines[0], answer.lines[0]
    return (
        above.size <= _SMALL * below.size
        and above.size < 0.95 * body
        and below.size <= body + 0.8
        and _is_label(above.text)
        and abs(above.x0 - below.x0) < 3
        and 0 < below.base - above.base < _CLOSE * below.size
    )


def _is_unmarked(draft: Draft) -> bool:
    """A paragraph, or what is tagged as an item of a list and has no mark: terms and their explanations are."""
    return draft.kind is BlockKind.PARAGRAPH or (draft.kind is BlockKind.ITEM and draft.tag == "LI" and not draft.label)


def _is_label(text: str) -> bool:
    return (
        len(text) <= _LONGEST_LABEL and any(map(str.isalpha, text)) and not _STOP.search(text) and not text[0].isdigit()
    )


def _same(one: Draft, other: Draft) -> bool:
    """Whether two labels are set alike."""
    return abs(one.lines[0].size - other.lines[0].size) < 0.3 and one.lines[0].bold == other.lines[0].bold


def _are_answers(drafts: Sequence[Draft]) -> bool:
    """Whether most are as short as answers are: small print above paragraphs is something else."""
    return sum(len(draft.lines) == 1 for draft in drafts) >= 0.6 * len(drafts)


def _row(label: Draft, answer: Draft, table: int) -> Draft:
    return Draft(
        BlockKind.ROW, cells=[[label.lines], [answer.lines]], source=label.source, table=table, notes=label.notes,
        tag=label.tag, language=answer.language,
    )  # fmt: skip


def are_fields(boxes: Sequence[Sequence[Line]]) -> bool:
    """Whether the boxes of a grid are each a label in small print, and what was answered below it, if anything was."""
    answered = [lines for lines in boxes if len(lines) > 1]
    if len(answered) < _FEWEST or not all(_is_label(lines[0].text) for lines in boxes):
        return False
    small = [lines for lines in answered if lines[0].size <= _SMALL * lines[1].size and not lines[1].bold]
    return len(small) == len(answered) and {round(lines[0].size) for lines in boxes} == {round(small[0][0].size)}


def split_field(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The label of a box in small print, and the lines of the answer; all of it is the label where nothing was answered."""
    cut = next((at for at, line in enumerate(lines) if at and lines[0].size <= _SMALL * line.size), len(lines))
    return list(lines[:cut]), list(lines[cut:])
