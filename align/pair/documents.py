"""Pairing of documents: shapes and texts in, beads of segments out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from align.model import Alignment, Bead, BeadKind, Document, Glossary, Segment
from align.pair.certainty import confidences, unmatched
from align.pair.clause_gaps import with_clauses
from align.pair.copies import with_own_words
from align.pair.engine import Paired, pair_texts
from align.pair.grids import grids_of
from align.pair.halves import with_halves
from align.pair.lexicon import merged
from align.pair.reliability import overall_reliability, section_reliabilities
from align.pair.repair import repaired
from align.pair.shape import shape_of
from align.pair.tables import Table, bundled_table, load_table
from align.pair.words import stems

if TYPE_CHECKING:
    from align.pair.lexicon import Lexicon
    from align.pair.links import Link
    from align.pair.options import PairOptions
    from align.pair.sides import Channel

__all__ = ["Judged", "judged", "linked", "pair", "table_of"]

GLOSSARY_WEIGHT: Final = 1.0
"""What a term of the user's glossary is worth as a translation."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An alignment with what it does not say of the segments that it pairs."""

    alignment: Alignment
    source_null: tuple[float, ...]
    """Calibrated probability of each source segment to have no counterpart, after moves and lists have been looked for."""
    target_null: tuple[float, ...]


def pair(
    source: Document,
    target: Document,
    source_segments: tuple[Segment, ...],
    target_segments: tuple[Segment, ...],
    options: PairOptions,
) -> Alignment:
    """Pair two documents; see ``align.pair.pair_documents``."""
    return judged(source, target, source_segments, target_segments, options).alignment


def judged(
    source: Document,
    target: Document,
    source_segments: tuple[Segment, ...],
    target_segments: tuple[Segment, ...],
    options: PairOptions,
) -> Judged:
    """Pair two documents, with the probability of every segment to be without counterpart.

    The sides are first put into a canonical order, so that exchanging them mirrors the result exactly.
    """
    source_texts = tuple(segment.text for segment in source_segments)
    target_texts = tuple(segment.text for segment in target_segments)
    if (len(source_texts), source_texts) > (len(target_texts), target_texts):
        found = judged(target, source, target_segments, source_segments, options)
        beads = tuple(_mirrored(bead) for bead in found.alignment.beads)
        alignment = Alignment(
            source,
            target,
            source_segments,
            target_segments,
            _ordered(beads, source_segments, target_segments),
            found.alignment.tier,
            section_reliabilities(beads),
            found.alignment.reliability,
        )
        return Judged(alignment, found.target_null, found.source_null)
    table = table_of(source.language, target.language, options)
    paired, links = linked(source, target, source_segments, target_segments, options)
    sure = confidences(links, paired.scorer)
    beads = tuple(
        _bead(link, confidence, source_segments, target_segments, source, target)
        for link, confidence in zip(links, sure, strict=True)
    )
    if options.clauses and table is not None:
        beads = with_clauses(beads, table, paired.scorer.weights.clause, log_ratio=paired.scorer.log_ratio)
    beads = _ordered(beads, source_segments, target_segments)
    alignment = Alignment(
        source,
        target,
        source_segments,
        target_segments,
        beads,
        _tier(paired),
        section_reliabilities(beads),
        overall_reliability(beads),
    )
    return Judged(alignment, *unmatched(links, sure, paired.path, paired.scorer.weights))


def linked(
    source: Document,
    target: Document,
    source_segments: tuple[Segment, ...],
    target_segments: tuple[Segment, ...],
    options: PairOptions,
) -> tuple[Paired, list[Link]]:
    """The path of two documents, and the links that are left after all repairs."""
    source_texts = tuple(segment.text for segment in source_segments)
    target_texts = tuple(segment.text for segment in target_segments)
    codes: dict[str, int] = {}
    source_shape = shape_of(source, source_segments, codes)
    target_shape = shape_of(target, target_segments, codes)
    table = table_of(source.language, target.language, options)
    extra = _embeddings(source_texts, target_texts, options)
    known = glossary_lexicon(options.glossaries, source.language, target.language)
    paired = pair_texts(
        source_shape,
        target_shape,
        source_texts,
        target_texts,
        table=table,
        extra=extra,
        lexicon=merged(table.lexicon(source.language), known) if table is not None else known,
        exact=options.exact,
    )
    links = with_own_words(
        repaired(
            paired,
            source_texts,
            target_texts,
            (grids_of(source, source_segments), grids_of(target, target_segments)),
        ),
        paired.scorer,
        source_segments,
        target_segments,
        (source.language, target.language),
    )
    if table is not None:
        links = with_halves(links, paired.scorer, table, source_segments, target_segments)
    return paired, links


def _bead(
    link: Link,
    confidence: float,
    source_segments: tuple[Segment, ...],
    target_segments: tuple[Segment, ...],
    source: Document,
    target: Document,
) -> Bead:
    first = tuple(source_segments[i] for i in link.source)
    second = tuple(target_segments[j] for j in link.target)
    if first and second:
        kind = BeadKind.MOVED if link.moved else BeadKind.ALIGNED
        return Bead(first, second, confidence, kind, link.score, reordered=link.reordered)
    kind = BeadKind.MISSING if first else BeadKind.ADDED
    own = source.language if first else target.language
    if all(segment.language and segment.language != own for segment in first or second):
        kind = BeadKind.FOREIGN
    return Bead(first, second, confidence, kind, link.score)


def _mirrored(bead: Bead) -> Bead:
    kinds = {BeadKind.MISSING: BeadKind.ADDED, BeadKind.ADDED: BeadKind.MISSING}
    return replace(
        bead,
        source=bead.target,
        target=bead.source,
        kind=kinds.get(bead.kind, bead.kind),
        clauses=tuple(replace(gap, side="target" if gap.side == "source" else "source") for gap in bead.clauses),
    )


def _ordered(
    beads: tuple[Bead, ...],
    source_segments: tuple[Segment, ...],
    target_segments: tuple[Segment, ...],
) -> tuple[Bead, ...]:
    """In source order; an added bead comes after the bead of the target segment before it."""
    source_place = {segment.id: index for index, segment in enumerate(source_segments)}
    target_place = {segment.id: index for index, segment in enumerate(target_segments)}
    after = np.full(len(target_segments) + 1, -1)
    for bead in beads:
        if bead.source and bead.kind is not BeadKind.MOVED:
            for segment in bead.target:
                after[target_place[segment.id] + 1] = source_place[bead.source[-1].id]
    after = np.maximum.accumulate(after)

    def key(bead: Bead) -> tuple[int, int, int]:
        if bead.source:
            return source_place[bead.source[0].id], 0, 0
        place = target_place[bead.target[0].id]
        return int(after[place]), 1, place

    return tuple(sorted(beads, key=key))


def _tier(paired: Paired) -> str:
    return "+".join([*(channel.name for channel in paired.scorer.channels), "length"])


def table_of(source: str, target: str, options: PairOptions) -> Table | None:
    """The table for a pair of languages under the options, None for the tier without."""
    if options.tier == "plain":
        return None
    if options.table is not None:
        return load_table(options.table)
    if not source or not target or source == target:
        return None
    return bundled_table(source, target)


def _embeddings(source: tuple[str, ...], target: tuple[str, ...], options: PairOptions) -> Channel | None:
    if options.embeddings is None:
        return None
    from align.pair.embeddings import embedding_channel

    return embedding_channel(source, target, options.embeddings)


def glossary_lexicon(glossaries: tuple[Glossary, ...], source: str, target: str) -> Lexicon:
    """The one-word terms of the user's glossaries as translations of stems; the last word of a longer term stands for it."""
    result: dict[str, dict[str, float]] = {}
    for glossary in glossaries:
        for concept in glossary.concepts:
            firsts = [stems(term.text) for term in concept.terms_in(source)]
            seconds = [stems(term.text) for term in concept.terms_in(target)]
            for first in firsts:
                for second in seconds:
                    if first and second and len(first) == len(second):
                        for one, other in zip(first, second, strict=True):
                            result.setdefault(one, {})[other] = GLOSSARY_WEIGHT
                    elif first and second and min(len(first), len(second)) == 1:
                        result.setdefault(first[-1], {})[second[-1]] = GLOSSARY_WEIGHT
    return result
