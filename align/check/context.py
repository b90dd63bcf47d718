"""What a rule may ask about the documents it looks at: texts, facts, terms, neighbours. Everything computed once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from align.check.language import find_untranslated
from align.check.rule import SIDES
from align.facts import read_facts
from align.glossary import TermFinder
from align.languages import LANGUAGES
from align.model import Bead, BeadKind, Block, BlockKind, Passage, Relation, Said, Segment, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Alignment, Document, Fact, Glossary, Side, TermHit

__all__ = ["Context", "Joined", "Trust", "join", "row_units"]

Trust = float
"""How far a finding on a bead may be believed, 0–1."""


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


class Context:
    """One alignment with everything the rules need to know about it."""

    def __init__(
        self,
        alignment: Alignment,
        *,
        glossaries: Sequence[Glossary] = (),
        relation: Relation = Relation.FULL,
        document_date: str = "",
    ) -> None:
        self.alignment = alignment
        self.glossaries = tuple(glossaries)
        self.relation = relation
        self.document_date = document_date
        """ISO date by which official names are judged, "" when unknown."""
        self._texts: dict[tuple[str, ...], Joined] = {}
        self._by_bead: dict[tuple[int, Side], tuple[Bead, Joined]] = {}
        self._facts: dict[tuple[str, ...], tuple[Fact, ...]] = {}
        self._hits: dict[tuple[str, ...], tuple[TermHit, ...]] = {}

    # --- documents -----------------------------------------------------------------------------------------------------

    def document(self, side: Side) -> Document:
        """The document of one side."""
        return self.alignment.source if side == "source" else self.alignment.target

    def language(self, side: Side) -> str:
        """The main language of one side."""
        return self.document(side).language

    def name(self, side: Side) -> str:
        """How reports call a version: "FI", "SV" ("source" and "target" where both are in one language or none is known)."""
        codes = self.language("source"), self.language("target")
        if not all(codes) or codes[0] == codes[1]:
            return f"the {side} version"
        return self.language(side).upper()

    def version(self, side: Side) -> Said:
        """The same for a saying's slot: ``{here:in}`` is "suomenkielisessä versiossa", "i den finska versionen", "in FI"."""
        codes = self.language("source"), self.language("target")
        if not all(codes) or codes[0] == codes[1]:
            return Said(f"side.{side}")
        code = self.language(side)
        return Said(f"side.{code}") if code in LANGUAGES else Said("side.other", (("code", code.upper()),))

    def may_leave_out(self, side: Side) -> bool:
        """Whether the declared relation lets the other version lack what this side says: a summary is the target of its pair."""
        return self.relation is Relation.EXCERPT or (self.relation is Relation.ABRIDGED and side == "source")

    def segments(self, side: Side) -> tuple[Segment, ...]:
        """All segments of one side."""
        return self.alignment.source_segments if side == "source" else self.alignment.target_segments

    @cached_property
    def blocks(self) -> dict[Side, tuple[Block, ...]]:
        """The blocks of both documents."""
        return {"source": self.alignment.source.blocks(), "target": self.alignment.target.blocks()}

    def block(self, segment: Segment, side: Side) -> Block:
        """The block a segment was cut from."""
        return self.blocks[side][segment.block]

    # --- beads ---------------------------------------------------------------------------------------------------------

    @cached_property
    def units(self) -> tuple[Bead, ...]:
        """The beads as rules see them: the cells of paired table rows come together as one."""
        return row_units(self.alignment, self.blocks)

    @cached_property
    def _unit_index(self) -> dict[int, int]:
        return {id(unit): index for index, unit in enumerate(self.units)}

    def neighbours(self, bead: Bead, reach: int = 2) -> Iterator[Bead]:
        """The units around a unit, nearest first, without itself."""
        index = self._unit_index.get(id(bead))
        if index is None:
            return
        for distance in range(1, reach + 1):
            for other in (index - distance, index + distance):
                if 0 <= other < len(self.units):
                    yield self.units[other]

    def before(self, bead: Bead) -> Iterator[Bead]:
        """The units before a unit, nearest first."""
        index = self._unit_index.get(id(bead), 0)
        yield from reversed(self.units[:index])

    @cached_property
    def explained(self) -> frozenset[int]:
        """``id()`` of one-sided units whose cause another rule names: passages left in the other version's language."""
        return frozenset(id(unit) for pair in self.untranslated for unit in pair if unit is not None)

    @cached_property
    def untranslated(self) -> tuple[tuple[Bead, Bead | None], ...]:
        """Units that hold text left in another language, each with the one-sided unit it should have translated, if any."""
        return tuple(find_untranslated(self))

    # --- texts ---------------------------------------------------------------------------------------------------------

    def text(self, bead: Bead, side: Side) -> str:
        """The text of one side of a bead, "" when it has none. Spans of findings are offsets in it."""
        return self.joined(bead, side).text

    def joined(self, bead: Bead, side: Side) -> Joined:
        """The same with the way back to the segments."""
        at = id(bead), side
        known = self._by_bead.get(at)
        if known is None:  # the bead is kept with it, so that its id is never another's
            segments = bead.side(side)
            key = tuple(s.id for s in segments)
            if key not in self._texts:
                self._texts[key] = join(segments)
            known = self._by_bead[at] = bead, self._texts[key]
        return known[1]

    def facts(self, bead: Bead, side: Side) -> tuple[Fact, ...]:
        """The facts read from one side of a bead; offsets in ``text(bead, side)``."""
        segments = bead.side(side)
        key = tuple(s.id for s in segments)
        if key not in self._facts:
            self._facts[key] = read_facts(self.text(bead, side), self.language(side)) if segments else ()
        return self._facts[key]

    def hits(self, bead: Bead, side: Side) -> tuple[TermHit, ...]:
        """The glossary terms found in one side of a bead; offsets in ``text(bead, side)``."""
        segments = bead.side(side)
        if not self.glossaries or not segments:
            return ()
        key = tuple(s.id for s in segments)
        if key not in self._hits:
            self._hits[key] = self._finders[side].find(self.text(bead, side))
        return self._hits[key]

    @cached_property
    def _finders(self) -> dict[Side, TermFinder]:
        return {
            "source": TermFinder(self.glossaries, self.language("source")),
            "target": TermFinder(self.glossaries, self.language("target")),
        }

    # --- searching before claiming absence -----------------------------------------------------------------------------

    @cached_property
    def _fact_index(self) -> dict[tuple[Side, str, str], list[int]]:
        index: dict[tuple[Side, str, str], list[int]] = {}
        for number, unit in enumerate(self.units):
            for side in SIDES:
                for fact in self.facts(unit, side):
                    index.setdefault((side, fact.kind, fact.value), []).append(number)
        return index

    def nearest(self, side: Side, kind: str, value: str, *, bead: Bead) -> int | None:
        """How many units away a fact stands nearest on one side (0: in this bead); None when it is nowhere."""
        here = self._unit_index.get(id(bead))
        places = self._fact_index.get((side, kind, value), ())
        if here is None or not places:
            return None
        return min(abs(place - here) for place in places)

    # --- findings ------------------------------------------------------------------------------------------------------

    def trust(self, bead: Bead) -> Trust:
        """Lower for weak beads and doubtful reading: a finding on them is milder (never more than the evidence)."""
        reading = min((self.block(s, side).confidence for side in SIDES for s in bead.side(side)), default=1.0)
        if bead.kind in {BeadKind.MISSING, BeadKind.ADDED}:
            return reading * bead.confidence
        return reading * (0.4 + 0.6 * bead.confidence)

    def passage(self, bead: Bead, side: Side, span: tuple[int, int] | None = None) -> Passage | None:
        """One side of a bead as a finding quotes it; None when the side is empty."""
        joined = self.joined(bead, side)
        if not joined.segments:
            return None
        first = joined.segments[0]
        if span is not None:
            located = joined.locate(span[0])
            first = located[0] if located else first
        place = first.place
        return Passage(
            text=joined.text,
            quote=joined.text[span[0] : span[1]] if span else None,
            start=span[0] if span else None,
            end=span[1] if span else None,
            page=place.page,
            section=place.section,
            block=first.block,
            line=place.line,
            box=place.box,
            language=self.language(side),
            segments=tuple(s.id for s in joined.segments),
        )


def row_units(alignment: Alignment, blocks: dict[Side, tuple[Block, ...]]) -> tuple[Bead, ...]:
    """Beads with the cells of paired table rows gathered into one bead per pair of rows.

    Two rows are paired when any of their cells share a bead. A one-sided bead of a paired row joins its row, so that a value
    without counterpart is seen next to its label. Foreign-language beads stay alone.
    """
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
