"""From shapes and texts to a path: channels, two passes, search. Knows nothing of documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.pair.band import Anchors, band_around, chain_of, find_anchors
from align.pair.channels import lexicon_channel, surface_channel, vector_channel
from align.pair.lattice import Band, full_band
from align.pair.lexicon import Lexicon, learn_from_beads, merged
from align.pair.ratio import log_ratio
from align.pair.score import Scorer
from align.pair.search import Path, search
from align.pair.weights import trusting, weights_for
from align.pair.words import Tokens

if TYPE_CHECKING:
    from align.pair.shape import Shape
    from align.pair.sides import Channel
    from align.pair.tables import Table

__all__ = ["Paired", "pair_texts", "search_band"]

EXACT_BELOW: Final = 22_500
"""Lattice points up to which the search is exact in any case (150 × 150 segments)."""

MOST_BEADS: Final = 4_000
"""Beads that teach the lexicon at most; of more, every second, third … does."""

LESSONS: Final = 1
"""How often, without vectors, the documents are searched again with the lexicon that the search before taught."""

SURE_BEAD: Final = 0.8
"""Posterior from which a bead of the first pass teaches the lexicon."""


@dataclass(frozen=True, slots=True)
class Paired:
    """A path with what later steps need to score again."""

    path: Path
    scorer: Scorer
    anchors: Anchors
    """All mutual best pairs, on the path or off it."""


def pair_texts(
    source: Shape,
    target: Shape,
    source_texts: tuple[str, ...],
    target_texts: tuple[str, ...],
    *,
    table: Table | None = None,
    lexicon: Lexicon | None = None,
    extra: Channel | None = None,
    exact: bool = False,
) -> Paired:
    """Pair two sides.

    Args:
        source: what is known of the source segments besides their words.
        target: the same of the target.
        source_texts: their texts.
        target_texts: theirs.
        table: trained vectors, or None for the plain tier.
        lexicon: known translations of stems, source to target.
        extra: one more channel (sentence embeddings).
        exact: search the whole lattice.
    """
    trust = table.trust if table is not None else 1.0
    tokens = Tokens(source_texts, target_texts)
    surface = surface_channel(tokens)
    meaning: tuple[Channel, ...] = (extra,) if extra is not None else ()
    if table is not None:
        meaning = (*meaning, vector_channel(source_texts, target_texts, table))
    scorer = _scorer(source, target, (*meaning, surface), 0.0, trust)
    anchors = find_anchors(scorer)
    chain = chain_of(anchors)
    scorer.log_ratio = log_ratio(chain, source, target)
    beads: list[tuple[tuple[int, ...], tuple[int, ...]]] = [
        ((i,), (j,)) for i, j in zip(chain.source.tolist(), chain.target.tolist(), strict=True)
    ]
    for _ in range(1 if meaning else 1 + LESSONS):
        if not meaning:
            beads = _sure_beads(search(scorer, search_band(source, target, chain, exact=exact)))
        known = merged(lexicon or {}, learn_from_beads(tokens, beads[:: 1 + len(beads) // MOST_BEADS]))
        scorer = _scorer(source, target, (*meaning, lexicon_channel(tokens, known), surface), scorer.log_ratio, trust)
        if not meaning:
            anchors = find_anchors(scorer)
            chain = chain_of(anchors)
            scorer.log_ratio = log_ratio(chain, source, target)
    return Paired(search(scorer, search_band(source, target, chain, exact=exact), adapt=True), scorer, anchors)


def _sure_beads(path: Path) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The two-sided beads of a path that are sure enough to learn from."""
    return [
        (tuple(range(step.i0, step.i1)), tuple(range(step.j0, step.j1)))
        for step in path.steps
        if step.posterior >= SURE_BEAD and step.i1 > step.i0 and step.j1 > step.j0
    ]


def search_band(source: Shape, target: Shape, chain: Anchors, *, exact: bool) -> Band:
    """Everything for short documents, else the surroundings of the anchor chain."""
    rows, columns = len(source), len(target)
    if exact or rows * columns <= EXACT_BELOW:
        return full_band(rows, columns)
    return band_around(rows, columns, chain)


def _scorer(
    source: Shape,
    target: Shape,
    channels: tuple[Channel, ...],
    ratio: float,
    trust: float = 1.0,
) -> Scorer:
    weights = trusting(weights_for(tuple(channel.name for channel in channels)), trust)
    return Scorer(source, target, channels, weights, log_ratio=ratio)
