"""Segments → ``Alignment``: which passages of two documents correspond.

One verb: :func:`pair_documents`. The way of a pair::

    channels ─→ sure 1:1 anchors ─→ increasing chain ─→ band ─→ dynamic program with posteriors ─→ beads
    (vectors, lexicon, surface)      robust length ratio, self-learnt lexicon                       fragments, moves, lists

``engine`` holds the passes, ``score`` what a bead is worth, ``lattice`` the scores of a whole band, ``search`` the
dynamic program, ``repair`` what follows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.pair.options import PairOptions

if TYPE_CHECKING:
    from pathlib import Path

    from align.model import Alignment, Document, Segment

__all__ = ["PairOptions", "learn_table", "pair_documents", "tables_used"]


def pair_documents(
    source: Document,
    target: Document,
    source_segments: tuple[Segment, ...],
    target_segments: tuple[Segment, ...],
    *,
    options: PairOptions = PairOptions(),  # noqa: B008 - frozen
) -> Alignment:
    """Find which segments of two documents correspond.

    Args:
        source: one version.
        target: the other.
        source_segments: its segments, in reading order.
        target_segments: the other's.
        options: tier, table, glossaries, embeddings.

    Returns:
        Every segment of both sides in exactly one bead, with calibrated confidences. Exchanging the sides mirrors the result.

    Raises:
        ConfigError: the table or the embedding model that the options name cannot be used.
    """
    from align.pair.blas import single_thread
    from align.pair.documents import pair

    with single_thread():
        return pair(source, target, source_segments, target_segments, options)


def tables_used(alignment: Alignment, table: Path | None = None) -> str:
    """The digest of the trained table that an alignment was made with, for a report's signature.

    Args:
        alignment: made by :func:`pair_documents`.
        table: the table folder that was asked for, None for the shipped one.

    Returns:
        The first twelve hexadecimal digits of its sha256; "" when the tier does without a table.

    Raises:
        ConfigError: the folder holds no table any more.
    """
    if "vectors" not in alignment.tier.split("+"):
        return ""
    from align.pair.documents import table_of

    found = table_of(alignment.source.language, alignment.target.language, PairOptions(table=table))
    return found.digest if found is not None else ""


def __getattr__(name: str) -> object:
    if name == "learn_table":
        from align.pair.learn import learn_table

        return learn_table
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
