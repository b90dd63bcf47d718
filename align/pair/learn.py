"""Learn a table from the user's own translation memory: ``rinnan learn memory.tmx``.

The same model as the shipped table, on numpy alone: subword pieces from the memory's words, static vectors by a softmax
over batches of pairs. A memory of some tens of thousands of pairs takes minutes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from align.errors import ConfigError
from align.pair.blas import single_thread
from align.pair.learn_pieces import learn_pieces
from align.pair.learn_vectors import learn_vectors, retrieval
from align.pair.lexicon import learn_lexicon
from align.pair.memories import read_memory
from align.pair.pieces import Pieces
from align.pair.tables import load_table, save_table
from align.pair.words import stems

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Learnt", "learn_table"]

FEWEST: Final = 200
"""Pairs below which nothing worth having can be learnt."""
MOST_EVENTS: Final = 6_000_000
"""Pairs of words, over all pairs of texts, that teach the lexicon: the shortest texts first."""
LEAST: Final = 0.1
"""Weaker translations are not kept."""
WATCHED: Final = 20
"""One pair in so many is kept aside to measure the result."""


NO_TRUST, FULL_TRUST = 0.5, 0.95
"""Shares of kept-aside pairs that find each other at which vectors are worth nothing, and all."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What came of the learning."""

    folder: Path
    pairs: int
    """Pairs learnt from."""
    pieces: int
    found: float
    """Share of the pairs kept aside whose translation is the nearest among them."""
    watched: int
    digest: str


def learn_table(
    memories: Sequence[Path],
    folder: Path,
    *,
    languages: tuple[str, str],
    pieces: int = 16_000,
    passes: int = 10,
    seed: int = 0,
) -> Learnt:
    """Learn a table from translation memories and write it to a folder that ``PairOptions.table`` takes.

    Args:
        memories: TMX files, or TSV files with source TAB target.
        folder: where the table goes; made when missing.
        languages: the two languages, as the columns of a TSV stand; the codes to take from a TMX.
        pieces: size of the subword vocabulary at most.
        passes: how often every pair is shown.
        seed: of the random numbers; the same memories and seed give the same table.

    Raises:
        ConfigError: a memory cannot be read or holds too few pairs.
    """
    pairs = list(dict.fromkeys(pair for path in memories for pair in read_memory(path, languages)))
    if len(pairs) < FEWEST:
        raise ConfigError(
            f"too little to learn from: {len(pairs)} usable pairs, at least {FEWEST} are needed",
            path=", ".join(map(str, memories)),
            hint=f"check that the memory holds {languages[0]} and {languages[1]}",
        )
    names, scores = learn_pieces((text for pair in pairs for text in pair), limit=pieces)
    splitter = Pieces.build(names, scores)
    in_order = splitter.names()
    sides = [[splitter.split(pair[side]) for pair in pairs] for side in (0, 1)]
    usable = [index for index in range(len(pairs)) if len(sides[0][index]) and len(sides[1][index])]
    watched, shown = usable[::WATCHED], [index for place, index in enumerate(usable) if place % WATCHED]
    with single_thread():
        vectors = learn_vectors(sides[0], sides[1], np.array(shown), pieces=len(names), passes=passes, seed=seed)
        found = retrieval(vectors, [sides[0][i] for i in watched], [sides[1][i] for i in watched])
    by_name = dict(zip(names, scores, strict=True))
    digest = save_table(
        folder,
        languages=languages,
        stems=_stems([pairs[index] for index in shown], languages),
        pieces=in_order,
        scores=[by_name[name] for name in in_order],
        vectors=vectors,
        about={
            "origin": "learnt by rinnan learn",
            "pairs": len(shown),
            "passes": passes,
            "seed": seed,
            "found": round(found, 4),
            "trust": round(trust_in(found), 3),
        },
    )
    load_table.cache_clear()
    return Learnt(folder, len(shown), len(names), found, len(watched), digest)


def _stems(pairs: Sequence[tuple[str, str]], languages: tuple[str, str]) -> str:
    """The content of ``stems.tsv``: what short pairs teach (IBM model 1), the first language by alphabet first."""
    sides = [(set(stems(first)), set(stems(second))) for first, second in pairs]
    sides.sort(key=lambda pair: len(pair[0]) * len(pair[1]))
    room = np.searchsorted(np.cumsum([len(first) * len(second) for first, second in sides]), MOST_EVENTS)
    known = learn_lexicon(((sorted(a), sorted(b)) for a, b in sides[: int(room)]), least=LEAST)
    rows = sorted((first, second, weight) for first, others in known.items() for second, weight in others.items())
    if languages[0] > languages[1]:
        rows = sorted((second, first, weight) for first, second, weight in rows)
    return "".join(f"{first}\t{second}\t{weight:.2f}\n" for first, second, weight in rows)


def trust_in(found: float) -> float:
    """How far vectors can be relied on, given the share of kept-aside pairs that find their counterpart."""
    return min(1.0, max(0.0, (found - NO_TRUST) / (FULL_TRUST - NO_TRUST)))
