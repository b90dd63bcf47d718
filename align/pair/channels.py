"""The ways of comparing two texts: each gives a row per segment of either side, compared by cosine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.pair.lexicon import Lexicon, lexicon_matrices
from align.pair.score import Channel
from align.pair.words import Hashed, idf_of

if TYPE_CHECKING:
    from align.pair.tables import Table

__all__ = ["lexicon_channel", "surface_channel", "vector_channel"]

Texts = tuple[str, ...]


def surface_channel(source: Texts, target: Texts) -> Channel:
    """What looks alike in both languages: numbers, names, shared word beginnings, letter sequences; rare ones weigh more."""
    hashed = Hashed()
    source_rows, source_codes, source_weights = hashed.surface(source)
    target_rows, target_codes, target_weights = hashed.surface(target)
    idf = idf_of(len(hashed), len(source) + len(target), source_codes, target_codes)
    return Channel(
        "anchors",
        hashed.project(len(source), source_rows, source_codes, source_weights * idf[source_codes]),
        hashed.project(len(target), target_rows, target_codes, target_weights * idf[target_codes]),
    )


def vector_channel(source: Texts, target: Texts, table: Table) -> Channel:
    """Sums of static bilingual piece vectors."""
    return Channel("vectors", table.pool(source), table.pool(target))


def lexicon_channel(source: Texts, target: Texts, lexicon: Lexicon) -> Channel:
    """Rare words and their known translations."""
    first, second = lexicon_matrices(source, target, lexicon)
    return Channel("lexicon", first, second)
