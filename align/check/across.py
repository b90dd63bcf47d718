"""Facts that contradict each other between the documents of one set: the same person with two addresses, one label with two values.

No pair can show these alone. ``cross_document_findings`` takes the contexts of all pairs that belong together and returns the findings of
each, in the same order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.rule import SIDES, Example, Rule
from align.model import Category, Mqm, Origin, SegmentKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.check.context import Context
    from align.model import Bead, Fact, Finding, Side

__all__ = ["AcrossDocuments", "Sighting", "cross_document_findings"]

_PERSON: Final = re.compile(r"([^\W\d_]{2,})\.([^\W\d_]{2,}(?:-[^\W\d_]+)?)")
_LABELLED: Final = frozenset({"amount", "date", "date-range", "year-range", "percent", "phone"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A fact at a place of one of the documents."""

    pair: int
    """Index of the context."""
    side: Side
    bead: Bead
    fact: Fact


@dataclass(frozen=True)
class AcrossDocuments(Rule):
    """Documents of one set contradict each other.

    The same person (read from *first.last@…*) has two e-mail addresses, or the same label of a table (*Toteutusaika*) has two values in
    two documents of the set. Needs several documents checked together; within one pair other rules speak. An older page beside a newer
    one may differ rightly: accept the finding then.
    """

    id = "documents-contradict"
    category = Category.CONSISTENCY
    mqm = Mqm.INCONSISTENT_USE
    severity = Severity.MINOR
    origin = Origin.DOCUMENT
    passes: ClassVar[tuple[Example, ...]] = (
        Example(
            "Kysy: maija.malli@example.fi", "Fråga: maija.malli@example.fi", "one pair never contradicts itself here"
        ),
    )

    def contradiction(self, kind: str, first: Sighting, other: Sighting, contexts: Sequence[Context]) -> Finding:
        """The finding at one sighting that names the other."""
        context = contexts[first.pair]
        span = (first.fact.start, first.fact.end)
        path = contexts[other.pair].document(other.side).path
        return self.finding(
            context,
            first.bead,
            f"{context.name(first.side)} has {first.fact.surface}, but {path} has {other.fact.surface} ({kind}).",
            confidence=0.75,
            source=span if first.side == "source" else None,
            target=span if first.side == "target" else None,
            subject=f"{kind} {first.fact.value} {other.fact.value}",
            source_value=first.fact.value,
            target_value=other.fact.value,
            reason="Two documents of one set state the same thing with different values.",
            advice="Find out which is right and correct the other document.",
        )


def cross_document_findings(contexts: Sequence[Context]) -> tuple[tuple[Finding, ...], ...]:
    """What the documents of a set say against each other; one tuple of findings for each context."""
    rule = AcrossDocuments()
    found: list[list[Finding]] = [[] for _ in contexts]
    for kind, sightings in _groups(contexts):
        first = sightings[0]
        for other in sightings[1:]:
            if other.pair == first.pair or other.fact.value == first.fact.value:
                continue
            found[other.pair].append(rule.contradiction(kind, other, first, contexts))
            break
    return tuple(tuple(findings) for findings in found)


def _groups(contexts: Sequence[Context]) -> Iterator[tuple[str, list[Sighting]]]:
    people: dict[str, list[Sighting]] = {}
    labels: dict[tuple[str, str, str], list[Sighting]] = {}
    for number, context in enumerate(contexts):
        for bead in context.units:
            for side in SIDES:
                for fact in context.facts(bead, side):
                    sighting = Sighting(number, side, bead, fact)
                    person = (
                        _PERSON.fullmatch(fact.value.partition("@")[0])
                        if fact.kind == "email" and fact.is_valid
                        else None
                    )
                    if person:
                        people.setdefault(f"{person[1]} {person[2]}", []).append(sighting)
                    label = _label(bead, side) if fact.kind in _LABELLED else ""
                    if label:
                        labels.setdefault((context.language(side), label, fact.kind), []).append(sighting)
    for name, sightings in people.items():
        yield f"the same person, {name.title()}", sightings
    for (_, label, _), sightings in labels.items():
        # a label with several values in one document is a list, not a statement
        if len({(s.pair, s.side) for s in sightings}) == len(sightings):
            yield f"the same label, “{label}”", sightings


def _label(bead: Bead, side: Side) -> str:
    segments = bead.side(side)
    if not segments or segments[0].kind is not SegmentKind.LABEL:
        return ""
    return re.sub(r"\s+", " ", segments[0].text).strip(" :").casefold()
