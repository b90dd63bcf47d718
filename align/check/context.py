"""What a rule may ask about the documents it looks at: texts, facts, terms, neighbours. Everything computed once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from align.check.foreign import find_untranslated
from align.check.heads import cells_apart, headed, scales_of
from align.check.rule import SIDES
from align.check.units import Joined, join, row_units
from align.facts import read_facts
from align.glossary import TermFinder
from align.languages.sayings import version_said
from align.model import Bead, BeadKind, Block, BlockKind, Passage, Relation, Said, Segment, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.check.heads import Scales
    from align.model import Alignment, Document, Fact, Glossary, Side, TermHit

__all__ = ["Context", "Trust"]

Trust = float
"""How far a finding on a bead may be believed, 0–1."""


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
        self.memory: dict[str, dict[Any, Any]] = {}
        """What rules have worked out on this alignment and ask for again, each under a name of its own."""
        # by the identity of beads, which are kept with it, so that an identity is never another's
        self._joined: dict[Side, dict[int, tuple[Bead, Joined]]] = {"source": {}, "target": {}}
        self._texts: dict[Side, dict[int, str]] = {"source": {}, "target": {}}
        self._facts: dict[Side, dict[int, tuple[Fact, ...]]] = {"source": {}, "target": {}}
        self._hits: dict[Side, dict[int, tuple[TermHit, ...]]] = {"source": {}, "target": {}}
        self._languages: dict[Side, str] = {"source": alignment.source.language, "target": alignment.target.language}

    # --- documents -----------------------------------------------------------------------------------------------------

    def document(self, side: Side) -> Document:
        """The document of one side."""
        return self.alignment.source if side == "source" else self.alignment.target

    def language(self, side: Side) -> str:
        """The main language of one side."""
        return self._languages[side]

    def name(self, side: Side) -> str:
        """How reports call a version: "FI", "SV" ("source" and "target" where both are in one language or none is known)."""
        codes = self.language("source"), self.language("target")
        if not all(codes) or codes[0] == codes[1]:
            return f"the {side} version"
        return self.language(side).upper()

    def version(self, side: Side) -> Said:
        """How reports call a version, for a saying's slot."""
        return version_said((self.language("source"), self.language("target")), side)

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
    def unanswered(self) -> dict[Side, frozenset[str]]:
        """The segments of both sides that the pairing found no counterpart for, cells of paired rows too."""
        beads = self.alignment.beads
        return {
            side: frozenset(s.id for b in beads if not b.side(other_side(side)) for s in b.side(side)) for side in SIDES
        }

    @cached_property
    def untranslated(self) -> tuple[tuple[Bead, Bead | None], ...]:
        """Units that hold text left in another language, each with the one-sided unit it should have translated, if any."""
        return tuple(find_untranslated(self))

    # --- texts ---------------------------------------------------------------------------------------------------------

    def text(self, bead: Bead, side: Side) -> str:
        """The text of one side of a bead, "" when it has none. Spans of findings are offsets in it."""
        text = self._texts[side].get(id(bead))
        return self.joined(bead, side).text if text is None else text

    def joined(self, bead: Bead, side: Side) -> Joined:
        """The same with the way back to the segments."""
        known = self._joined[side].get(id(bead))
        if known is None:
            known = self._joined[side][id(bead)] = bead, join(bead.side(side))
            self._texts[side][id(bead)] = known[1].text
        return known[1]

    def facts(self, bead: Bead, side: Side) -> tuple[Fact, ...]:
        """The facts read from one side of a bead; offsets in ``text(bead, side)``."""
        facts = self._facts[side].get(id(bead))
        if facts is None:
            facts = self._facts[side][id(bead)] = self._read(bead, side) if bead.side(side) else ()
        return facts

    def _read(self, bead: Bead, side: Side) -> tuple[Fact, ...]:
        joined = self.joined(bead, side)
        if not self.rows[side]:
            return read_facts(joined.text, self.language(side))
        facts = read_facts(cells_apart(joined, self.blocks[side]), self.language(side))
        return headed(facts, joined, self.blocks[side], self._scales[side], self.language(side))

    @cached_property
    def _scales(self) -> dict[Side, Mapping[int, Scales]]:
        """What the heads of tables say about the numbers under them, by row."""
        return {side: scales_of(self.blocks[side], self.language(side)) for side in SIDES}

    def hits(self, bead: Bead, side: Side) -> tuple[TermHit, ...]:
        """The glossary terms found in one side of a bead; offsets in ``text(bead, side)``."""
        hits = self._hits[side].get(id(bead))
        if hits is None:
            text = self.joined(bead, side).text  # which keeps the bead
            hits = self._hits[side][id(bead)] = self._finders[side].find(text) if self.glossaries and text else ()
        return hits

    @cached_property
    def with_hits(self) -> tuple[Bead, ...]:
        """The units with a glossary term on either side."""
        hits = self.hits
        return tuple([unit for unit in self.units if hits(unit, "source") or hits(unit, "target")])

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

    def with_facts(self, kinds: Iterable[str]) -> frozenset[int]:
        """``id()`` of the units in which a fact of these kinds stands on either side."""
        return frozenset().union(*(self._units_of_facts[0].get(kind, ()) for kind in kinds))

    def with_qualifiers(self, prefixes: tuple[str, ...]) -> frozenset[int]:
        """``id()`` of the units in which a fact has a qualifier that begins so, on either side."""
        known = self._units_of_facts[1]
        return frozenset().union(*(units for name, units in known.items() if name.startswith(prefixes)))

    @cached_property
    def rows(self) -> dict[Side, frozenset[int]]:
        """The blocks of both documents that are rows of tables, by their place."""
        return {
            side: frozenset(place for place, block in enumerate(self.blocks[side]) if block.kind is BlockKind.ROW)
            for side in SIDES
        }

    @cached_property
    def _units_of_facts(self) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
        """Units by the kinds, and by the qualifiers, of the facts in them."""
        kinds: dict[str, set[int]] = {}
        qualifiers: dict[str, set[int]] = {}
        for unit in self.units:
            for fact in (*self.facts(unit, "source"), *self.facts(unit, "target")):
                kinds.setdefault(fact.kind, set()).add(id(unit))
                for qualifier in fact.qualifiers:
                    qualifiers.setdefault(qualifier, set()).add(id(unit))
        return kinds, qualifiers

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
