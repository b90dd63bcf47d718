"""Trained tables: static vectors of subword pieces, one int8 row a piece, for one pair of languages.

A table is a folder of plain files, so that it can be memory-mapped, checked by digest and read without a library:

``vectors.npy``  int8, pieces × dimensions
``numbers.npy``  float32, pieces × 2: the factor of the row (vector = row × factor) and the piece's log-probability
``pieces.trie``  the pieces; the index of a piece is its row
``stems.tsv``    translations of stems (``words.py``) with weights 0–1, first language first; in learnt tables only
``table.json``   languages, dimensions, origin, digest
"""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import marisa_trie
import numpy as np
import numpy.typing as npt

from align.errors import ConfigError
from align.pair.pieces import Pieces
from align.pair.words import Numbering, Rows

if TYPE_CHECKING:
    from align.pair.shape import Floats

__all__ = ["Table", "bundled_table", "load_table", "save_table", "table_folder"]

FOLDER: Final = Path(__file__).parent / "tables"
BLOCK: Final = 512
"""Segments pooled at a time: bounds the memory of the gathered rows."""
WORDS: Final = 8192
"""Distinct words summed at a time."""


@dataclass(frozen=True, slots=True)
class Table:
    """A loaded table; ``vectors`` stays on disk until rows are asked for."""

    languages: tuple[str, str]
    """The two languages, sorted."""
    pieces: Pieces
    vectors: npt.NDArray[np.int8]
    scales: npt.NDArray[np.float32]
    folder: Path
    trust: float
    """How far its vectors are relied on, 0–1: 1 for a shipped table, less for one whose kept-aside pairs did not find each
    other."""
    digest: str
    """sha256 of the files, shortened: part of a report's signature."""

    def lexicon(self, source: str) -> dict[str, dict[str, float]]:
        """What the memory taught of the stems of a source language; empty for a shipped table."""
        path = self.folder / "stems.tsv"
        result: dict[str, dict[str, float]] = {}
        if path.is_file():
            for line in path.read_text(encoding="utf-8").splitlines():
                first, second, weight = line.split("\t")
                if source == self.languages[1]:
                    first, second = second, first
                result.setdefault(first, {})[second] = float(weight)
        return result

    def pool(self, texts: tuple[str, ...]) -> Floats:
        """Segments × dimensions: the sum of the piece vectors of each text, not normalised, so that texts add up."""
        known = Numbering()
        rows = known.rows(text.lower().split() for text in texts)
        self.pieces.learn(known)
        words = self._sums(Rows.of(map(self.pieces.word, known)))
        pooled = np.zeros((len(texts), self.vectors.shape[1]), np.float32)
        ends = np.cumsum(rows.sizes)
        for first in range(0, len(texts), BLOCK):
            sizes = rows.sizes[first : first + BLOCK]
            filled = np.flatnonzero(sizes)
            if len(filled):
                begin = ends[first] - sizes[0]
                gathered = words[rows.flat[begin : begin + sizes.sum()]]
                pooled[first + filled] = np.add.reduceat(gathered, (np.cumsum(sizes) - sizes)[filled], axis=0)
        return pooled

    def _sums(self, words: Rows) -> Floats:
        """The sum of the vectors of every word's pieces."""
        sums = np.zeros((len(words), self.vectors.shape[1]), np.float32)
        starts = np.cumsum(words.sizes) - words.sizes
        for first in range(0, len(words), WORDS):
            filled = first + np.flatnonzero(words.sizes[first : first + WORDS])
            if len(filled):
                begin, end = starts[filled[0]], starts[filled[-1]] + words.sizes[filled[-1]]
                pieces = words.flat[begin:end]
                rows = self.vectors[pieces].astype(np.float32)
                rows *= self.scales[pieces][:, None]
                sums[filled] = np.add.reduceat(rows, starts[filled] - begin, axis=0)
        return sums


def table_folder(source: str, target: str) -> Path:
    """Where the table of a pair of languages is shipped, in either order."""
    return FOLDER / "-".join(sorted((source, target)))


def bundled_table(source: str, target: str) -> Table | None:
    """The shipped table of a pair of languages, or None."""
    folder = table_folder(source, target)
    return load_table(folder) if (folder / "table.json").is_file() else None


@lru_cache(maxsize=4)
def load_table(folder: Path) -> Table:
    """Read a table folder, shipped or learnt by the user.

    Raises:
        ConfigError: when the folder holds no table or a damaged one.
    """
    try:
        about = json.loads((folder / "table.json").read_text(encoding="utf-8"))
        vectors = np.load(folder / "vectors.npy", mmap_mode="r", allow_pickle=False)
        numbers = np.load(folder / "numbers.npy", allow_pickle=False)
        trie = marisa_trie.Trie().mmap(str(folder / "pieces.trie"))
        first, second = sorted(about["languages"])
    except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        raise ConfigError(
            f"no usable pairing table: {error}",
            path=str(folder),
            hint="a table is a folder made by `rinnan learn`; learn it again or leave the option out",
        ) from error
    if vectors.ndim != 2 or numbers.shape != (len(trie), 2) or len(vectors) != len(trie):
        raise ConfigError(
            f"damaged pairing table: {len(trie)} pieces, {len(vectors)} vectors, {len(numbers)} numbers",
            path=str(folder),
            hint="learn it again with `rinnan learn`",
        )
    return Table(
        (first, second),
        Pieces(trie, numbers[:, 1].tolist()),
        vectors,
        np.ascontiguousarray(numbers[:, 0]),
        folder,
        float(about.get("trust", 1.0)),
        str(about.get("digest", ""))[:12],
    )


def save_table(
    folder: Path,
    *,
    languages: tuple[str, str],
    pieces: list[str],
    scores: list[float],
    vectors: npt.NDArray[np.floating],
    about: dict[str, object],
    stems: str = "",
) -> str:
    """Write a table folder from float vectors, one row per entry of ``pieces``; returns the digest.

    Args:
        folder: made where it is missing.
        languages: of the table.
        pieces: subword pieces.
        scores: their log-probabilities.
        vectors: their vectors.
        about: what else ``table.json`` says.
        stems: the content of ``stems.tsv``, "" for none.
    """
    folder.mkdir(parents=True, exist_ok=True)
    splitter = Pieces.build(pieces, scores)
    place = {name: index for index, name in enumerate(pieces)}
    order = np.array([place[name] for name in splitter.names()], np.int64)
    peak = np.abs(vectors).max(axis=1)
    scales = np.where(peak > 0, peak / 127.0, 1.0).astype(np.float32)
    rows = np.clip(np.rint(vectors / scales[:, None]), -127, 127).astype(np.int8)[order]
    numbers = np.stack([scales, np.array(scores, np.float32)], axis=1)[order]
    trie = splitter.to_bytes()
    digest = hashlib.sha256(rows.tobytes() + numbers.tobytes() + trie + stems.encode()).hexdigest()
    document = {
        **about,
        "languages": sorted(languages),
        "dimensions": int(rows.shape[1]),
        "pieces": len(pieces),
        "digest": digest,
    }
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    (folder / "stems.tsv").unlink(missing_ok=True)
    files = {
        "vectors.npy": _npy(rows),
        "numbers.npy": _npy(numbers),
        "pieces.trie": trie,
        "stems.tsv": stems.encode(),
        "table.json": text.encode(),
    }
    for name, content in files.items():
        if not content:
            continue
        beside = folder / f"{name}.new"
        beside.write_bytes(content)
        beside.replace(folder / name)  # a table that is mapped by another process keeps its old file
    return digest


def _npy(array: npt.NDArray[np.generic]) -> bytes:
    out = io.BytesIO()
    np.save(out, array, allow_pickle=False)
    return out.getvalue()
