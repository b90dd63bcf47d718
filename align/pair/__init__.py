"""Segments → ``Alignment``: which passages of two documents correspond.

The stage's one verb is ``pair_documents(source, target, source_segments, target_segments, *, options=PairOptions()) -> Alignment``.
"""
