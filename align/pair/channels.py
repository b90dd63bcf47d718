"""The ways of comparing two texts: each gives a row per segment of either side, compared by cosine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.pair.lexicon import Lexicon, lexicon_matrices
from align.pair.sides import Channel

if TYPE_CHECKING:
    from align.pair.tables import Table
    from align.pair.words import Tokens

__all__ = ["lexicon_channel", "surface_channel", "vector_channel"]

Texts = tuple[str, ...]


def surface_channel(tokens: Tokens) -> Channel:
    """What looks alike in both languages: numbers, names, shared word beginnings, letter sequences; rare ones weigh more."""
    return Channel("anchors", *tokens.surface())


def vector_channel(source: Texts, target: Texts, table: Table) -> Channel:
    """Sums of static bilingual piece vectors."""
    return Channel("vectors", table.pool(source), table.pool(target))


def lexicon_channel(tokens: Tokens, lexicon: Lexicon) -> Channel:
    """Rare words and their known translations."""
    return Channel("lexicon", *lexicon_matrices(tokens, lexicon))
