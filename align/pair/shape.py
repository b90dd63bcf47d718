"""What the engine knows of a side besides its words: lengths, blocks, kinds, numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from align.model import Document, Segment, SegmentKind

__all__ = ["Floats", "Ints", "Shape", "shape_of"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]

KIND_CLASSES: Final[dict[SegmentKind, int]] = {
    SegmentKind.SENTENCE: 0,
    SegmentKind.ITEM: 1,
    SegmentKind.NOTE: 2,
    SegmentKind.CAPTION: 3,
    SegmentKind.HEADING: 4,
    SegmentKind.TITLE: 5,
    SegmentKind.LABEL: 6,
    SegmentKind.CELL: 7,
}
"""Codes below 4 are running text, which readers of different formats may well tell apart differently."""

FIRST_HARD_KIND: Final = 4
"""From here on two kinds seldom translate each other: a heading is a heading, a row's label is a label."""

_NUMBER = re.compile(r"[0-9]+[a-z]?|(?<![a-z])[a-z](?![a-z])")


@dataclass(frozen=True, slots=True)
class Shape:
    """One array entry per segment of a side, in reading order."""

    lengths: Floats
    """Characters."""
    block: Ints
    """Index of the block in the document."""
    kind: Ints
    """A code of ``KIND_CLASSES``."""
    starts: npt.NDArray[np.bool_]
    """Whether the segment begins its block."""
    ends: npt.NDArray[np.bool_]
    """Whether it is the last of its block."""
    number: Ints
    """Code of the block's number ("3", "5 §", "b") on its first segment; 0 where there is none. Equal codes on both sides
    mean equal numbers."""
    section: Ints
    """Index of the section, depth first."""

    def __len__(self) -> int:
        return len(self.lengths)

    def take(self, rows: Ints) -> Shape:
        """The shape of some of the segments, in the order given."""
        return Shape(
            self.lengths[rows],
            self.block[rows],
            self.kind[rows],
            self.starts[rows],
            self.ends[rows],
            self.number[rows],
            self.section[rows],
        )


def number_of(label: str) -> str:
    """The bare number of a heading's label or an item's marker: "3)" → "3", "5 §" → "5", "•" → ""."""
    return ".".join(_NUMBER.findall(label.lower()))


def shape_of(document: Document, segments: tuple[Segment, ...], codes: dict[str, int]) -> Shape:
    """The shape of one side; ``codes`` numbers the labels and is shared by both sides."""
    blocks = document.blocks()
    count = len(segments)
    block = np.fromiter((segment.block for segment in segments), np.int32, count)
    starts = np.ones(count, np.bool_)
    starts[1:] = block[1:] != block[:-1]
    ends = np.ones(count, np.bool_)
    ends[:-1] = starts[1:]
    number = np.zeros(count, np.int32)
    for index, segment in enumerate(segments):
        if starts[index] and segment.block < len(blocks):
            bare = number_of(blocks[segment.block].label)
            if bare:
                number[index] = codes.setdefault(bare, len(codes) + 1)
    return Shape(
        lengths=np.fromiter((len(segment.text) for segment in segments), np.float32, count),
        block=block,
        kind=np.fromiter((KIND_CLASSES[segment.kind] for segment in segments), np.int32, count),
        starts=starts,
        ends=ends,
        number=number,
        section=np.fromiter((segment.section for segment in segments), np.int32, count),
    )
