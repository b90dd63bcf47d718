"""The training pairs of the vectors and the lexicon: read, cleaned, and kept apart from every test set.

A pair is dropped when it is empty, when it is longer than the bead the engine ever scores, when both sides are the
same text, or when one of its sides stands word for word in a test document. The descriptions of public services
(``ptv_general_descriptions``) are left out whole: the weights and the calibration are learnt on them. So are the pairs that the
benches keep as a fresh half (``is_reserved``).
"""

from __future__ import annotations

import hashlib
import lzma
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
"""The data folder beside the checkout."""

LONGEST = 900
"""Characters; a longer side adds noise, not knowledge."""

_FOLDED = re.compile(r"\W+")


def fold(text: str) -> str:
    """The text as it is compared with test data: lower case, words only."""
    return _FOLDED.sub(" ", text.lower()).strip()


def texts_of_tests(data: Path = DATA) -> set[str]:
    """Every line of every test set, folded, as far as it is long enough to be recognised (20 characters)."""
    texts: set[str] = set()
    for folder in sorted((data / "documents").glob("finlex_*/*/")):
        for name in ("fi.txt", "sv.txt"):
            path = folder / name
            if path.exists():
                texts.update(fold(line) for line in path.read_text(encoding="utf-8").splitlines())
        for path in sorted(folder.glob("*.sents.tsv")):
            for line in path.read_text(encoding="utf-8").splitlines():
                texts.update(fold(field) for field in line.split("\t"))
    for name in ("pud.fi-sv.tsv", "ptv_general_descriptions.fi-sv.tsv", "finlex_sentence_nm_gold.tsv"):
        for line in (data / "pairs" / name).read_text(encoding="utf-8").splitlines():
            for field in line.split("\t"):
                texts.update(fold(part) for part in field.split("⏎"))
    return {text for text in texts if len(text) >= 20}


RESERVED = {True: 32, False: 2}
"""One in so many pairs is kept for the fresh half of the benches: of statutes, and of the few other texts."""


def is_reserved(source: str, origin: str) -> bool:
    """Whether nothing may be learnt from a pair, by the digest of its source text: equal texts are reserved together."""
    number = int.from_bytes(hashlib.sha256(fold(source).encode()).digest()[:4], "big")
    return number % RESERVED[origin.startswith("finlex")] == 1


def held_out(source: str) -> bool:
    """Whether this sentence belongs to the one in 250 that watches the training (seedless, by digest)."""
    return int.from_bytes(hashlib.sha1(source.encode()).digest()[:4], "big") % 250 == 0


def training_pairs(data: Path = DATA, *, wanted: Callable[[str], bool] | None = None) -> Iterator[tuple[str, str, str]]:
    """Source text, target text and origin of every usable training pair, without repetition.

    Args:
        data: the data folder.
        wanted: looks at the source text first; what it refuses is passed over.
    """
    banned = texts_of_tests(data)
    seen: set[int] = set()
    with lzma.open(data / "pairs" / "train.fi-sv.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 3:
                continue
            source, target, origin = fields[:3]
            if wanted is not None and not wanted(source):
                continue
            if not source or not target or source == target or max(len(source), len(target)) > LONGEST:
                continue
            if origin.startswith("ptv_general") or fold(source) in banned or fold(target) in banned:
                continue
            if is_reserved(source, origin):
                continue
            key = hash((source, target))
            if key in seen:
                continue
            seen.add(key)
            yield source, target, origin
