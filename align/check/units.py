"""What rules look at: rows of tables gathered from their cells, and the text of one side of a unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.model import Bead, BeadKind, Block, BlockKind, Segment, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Alignment, Side

__all__ = ["Joined", "join", "row_units"]


@dataclass(frozen=True, slots=True)
class Joined:
    """The text of one side of a bead: its segments joined, with the way back to each."""

    text: str
    segments: tuple[Segment, ...]
    starts: tuple[int, ...]
    """Where each segment begins in ``text``."""

    def locate(self, offset: int) -> tuple[Segment, int] | None:
        """The segment that holds the character at ``offset``, and the offset inside it; None between segments."""
        for segment, start in zip(self.segments, self.starts, strict=True):
            if start <= offset < start + len(segment.text):
                return segment, offset - start
        return None


def join(segments: Sequence[Segment]) -> Joined:
    """Segments as one text: a label is followed by ": ", the rest by a blank."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for index, segment in enumerate(segments):
        if index:
            glue = ": " if segments[index - 1].kind is SegmentKind.LABEL and not parts[-1].endswith(":") else " "
            parts.append(glue)
            length += len(glue)
        starts.append(length)
        parts.append(segment.text)
        length += len(segment.text)
    return Joined("".join(parts), tuple(segments), tuple(starts))


def row_units(alignment: Alignment, blocks: dict[Side, tuple[Block, ...]]) -> tuple[Bead, ...]:
    """Beads with the cells of paired table rows gathered into one bead per pair of rows.

    Two rows are paired when any of their cells share a bead. A one-sided bead of a paired row joins its row, so that a value
    without counterpart is seen next to its label. Foreign-language beads stay alone.
    """
    if not any(block.kind is BlockKind.ROW for side in blocks.values() for block in side):
        return tuple(alignment.beads)
    partner = _row_partners(alignment, blocks)
    groups: dict[tuple[int | None, int | None], list[int]] = {}
    keys: list[tuple[int | None, int | None] | None] = []
    reverse = {target: source for source, target in partner.items()}
    for number, bead in enumerate(alignment.beads):
        key = None
        if bead.kind is not BeadKind.FOREIGN:
            rows_s = {s.block for s in bead.source if blocks["source"][s.block].kind is BlockKind.ROW}
            rows_t = {t.block for t in bead.target if blocks["target"][t.block].kind is BlockKind.ROW}
            s = next((r for r in sorted(rows_s) if r in partner), None)
            t = next((r for r in sorted(rows_t) if r in reverse), None)
            if s is not None:
                key = (s, partner[s])
            elif t is not None:
                key = (reverse[t], t)
        keys.append(key)
        if key is not None:
            groups.setdefault(key, []).append(number)
    units: list[Bead] = []
    done: set[tuple[int | None, int | None]] = set()
    for number, bead in enumerate(alignment.beads):
        group_key = keys[number]
        if group_key is None or len(groups[group_key]) == 1:
            units.append(bead)
        elif group_key not in done:
            done.add(group_key)
            units.append(_merge([alignment.beads[i] for i in groups[group_key]]))
    return tuple(units)


def _row_partners(alignment: Alignment, blocks: dict[Side, tuple[Block, ...]]) -> dict[int, int]:
    votes: dict[tuple[int, int], float] = {}
    for bead in alignment.beads:
        for s in bead.source:
            for t in bead.target:
                if blocks["source"][s.block].kind is BlockKind.ROW and blocks["target"][t.block].kind is BlockKind.ROW:
                    weight = bead.confidence * (2 if s.kind is SegmentKind.LABEL and t.kind is SegmentKind.LABEL else 1)
                    votes[s.block, t.block] = votes.get((s.block, t.block), 0.0) + weight
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for (s_row, t_row), _weight in sorted(votes.items(), key=lambda item: (-item[1], item[0])):
        if s_row not in partner and t_row not in taken:
            partner[s_row] = t_row
            taken.add(t_row)
    return partner


def _merge(beads: Sequence[Bead]) -> Bead:
    both = [b for b in beads if b.source and b.target]
    confident = both or list(beads)
    source = tuple(sorted((s for b in beads for s in b.source), key=lambda s: (s.block, s.start)))
    target = tuple(sorted((t for b in beads for t in b.target), key=lambda t: (t.block, t.start)))
    return replace(
        confident[0],
        source=source,
        target=target,
        confidence=min(b.confidence for b in confident),
        similarity=max(b.similarity for b in confident),
        kind=BeadKind.ALIGNED if source and target else confident[0].kind,
        clauses=tuple(c for b in beads for c in b.clauses),
        reordered=any(b.reordered for b in beads),
    )
