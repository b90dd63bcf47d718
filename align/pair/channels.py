"""The ways of comparing two texts: each gives a row per segment of either side, compared by cosine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.pair.lexicon import Lexicon, lexicon_matrices
from align.pair.score import Channel
from align.pair.words import Surface, idf_of, project

if TYPE_CHECKING:
    from align.pair.tables import Table

__all__ = ["lexicon_channel", "surface_channel", "vector_channel"]

Texts = tuple[str, ...]


def surface_channel(source: Texts, target: Texts) -> Channel:
    """What looks alike in both languages: numbers, names, shared word beginnings, letter sequences; rare ones weigh more."""
    surface, total = Surface(), len(source) + len(target)
    source_rows, source_codes, source_weights = surface.features(source)
    target_rows, target_codes, target_weights = surface.features(target)
    source_weights = source_weights * idf_of(total, source_codes, target_codes)
    target_weights = target_weights * idf_of(total, target_codes, source_codes)
    return Channel(
        "anchors",
        project(len(source), source_rows, source_codes, source_weights),
        project(len(target), target_rows, target_codes, target_weights),
    )


def vector_channel(source: Texts, target: Texts, table: Table) -> Channel:
    """Sums of static bilingual piece vectors."""
    return Channel("vectors", table.pool(source), table.pool(target))


def lexicon_channel(source: Texts, target: Texts, lexicon: Lexicon) -> Channel:
    """Rare words and their known translations."""
    first, second = lexicon_matrices(source, target, lexicon)
    return Channel("lexicon", first, second)
