"""Which words of a passage the other passage does not answer, by a small network over word vectors and lists of equivalents.

Each word looks for its answer among the words of the other passage and the other words look back (``answernet.py``). The network is
learnt from words, members and clauses taken out of published pairs on purpose (``training/answers.py``); it says how probably each
word was lost, before anything is known of the kind of text. All pairs of a document are rated together (``prepare``).
"""

from __future__ import annotations

import base64
import json
import math
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from align.check.meaning.answernet import rated
from align.check.meaning.counterparts import has_vectors, words_of
from align.check.meaning.padding import Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.check.meaning.answernet import Padded
    from align.check.meaning.counterparts import Floats, Numbers
    from align.check.meaning.padding import Pair

__all__ = ["FILE", "arrays", "known", "losses", "most_lost", "prepare"]

FILE: Final = "answers.json"
_CELLS: Final = 12_000
"""Cells of the matrices of pairs that are rated together: what is made of them stays in the processor's cache."""
_GROUP: Final = 2_000
"""Cells of padding that take as long as a group of pairs more."""
_STEPS: Final = 4
"""How finely lengths of passages are told apart: the more, the finer."""
_WORDS: Final = 5_000
"""Words of a side whose evidence is looked up together: at most a table of 75 megabytes, mostly of a tenth of that."""
_KEPT, _MOST = 4_000, 40_000
"""Pairs whose answers are kept when the next document comes, if it has no more; and at most."""


@cache
def arrays() -> Mapping[str, Any] | None:
    """The arrays of the network by their names; None where none is shipped."""
    import numpy as np

    file = resources.files(__package__).joinpath(FILE)
    if not file.is_file():
        return None
    result = {}
    for name, entry in json.loads(file.read_text("utf-8")).items():
        raw = np.frombuffer(base64.b85decode(entry["bytes"]), np.int8).astype(np.float32)
        result[name] = (raw * np.float32(entry["scale"])).reshape(entry["shape"])
    return result


def losses(texts: tuple[str, str], languages: tuple[str, str]) -> Floats | None:
    """Log-odds, for each word of the first passage (``words_of``), that nothing in the second answers it; None without a network.

    Args:
        texts: the passage, and the other.
        languages: of the two.
    """
    both = _of(texts, languages)
    return both.lost[0 if languages[0] < languages[1] else 1] if both is not None else None


def most_lost(texts: tuple[str, str], languages: tuple[str, str]) -> tuple[float, float] | None:
    """The highest of these log-odds in the first passage, and in the second; None without a network."""
    both = _of(texts, languages)
    if both is None:
        return None
    return both.most if languages[0] < languages[1] else both.most[::-1]


def _of(texts: tuple[str, str], languages: tuple[str, str]) -> _Rated | None:
    key = (texts, languages) if languages[0] < languages[1] else (texts[::-1], languages[::-1])
    if key not in _rated:
        prepare([key[0]], key[1])
    return _rated.get(key)


def known(texts: tuple[str, str], languages: tuple[str, str]) -> tuple[Numbers, Numbers] | None:
    """Numbers of the words of both passages that ``counterparts.known_pairs`` tells, where they were told on the way; None else."""
    both = _rated.get((texts, languages) if languages[0] < languages[1] else (texts[::-1], languages[::-1]))
    if both is None:
        return None
    return both.known if languages[0] < languages[1] else both.known[::-1]


class _Rated(NamedTuple):
    """What the network says of the words of two passages, and what the lists do."""

    lost: tuple[Floats, Floats]
    most: tuple[float, float]
    """The highest of each."""
    known: tuple[Numbers, Numbers]
    """Words that are one name or number, or translations by the lists."""


_rated: dict[tuple[tuple[str, str], tuple[str, str]], _Rated | None] = {}


def prepare(pairs: Sequence[tuple[str, str]], languages: tuple[str, str]) -> None:
    """Rate pairs of passages together, for ``losses`` to find.

    Args:
        pairs: passages of the first and of the second language.
        languages: of the two.
    """
    import numpy as np

    from align.pair.blas import single_thread

    if languages[0] > languages[1]:
        pairs, languages = [(b, a) for a, b in pairs], languages[::-1]
    net = arrays()
    # a document's pairs are forgotten together: one that is asked for again by itself would be rated beside no others
    if len(_rated) + len(pairs) > max(_KEPT if len(pairs) > 1 else _MOST, len(pairs)):
        _rated.clear()
    new = [texts for texts in dict.fromkeys(pairs) if (texts, languages) not in _rated]
    _rated.update(dict.fromkeys(((texts, languages) for texts in new), None))
    if net is None or not has_vectors(*languages):
        return
    read = []
    for texts in new:
        words = words_of(texts[0], languages[0]), words_of(texts[1], languages[1])
        if words[0].text and words[1].text:
            read.append((texts, words))
    with single_thread():
        for part in _parts(read):
            told = Told(part, languages, net)
            for group in _groups(part):
                padded = told.padded(group)
                results = rated(net, padded)
                most = [
                    np.where(mask > 0, one, -np.inf).max(axis=1).tolist()
                    for mask, one in zip(padded.masks, results, strict=True)
                ]
                alike = _alike(padded)
                for row, (texts, words) in enumerate(map(part.__getitem__, group)):
                    own, other = (results[side][row, : len(words[side].text)].copy() for side in (0, 1))
                    _rated[texts, languages] = _Rated((own, other), (most[0][row], most[1][row]), alike[row])


def _alike(pairs: Padded) -> list[tuple[Numbers, Numbers]]:
    """Of each pair the numbers of words that are known to be alike."""
    import numpy as np

    which, first, second = np.nonzero(pairs.known)
    rows, columns = first.astype(np.int32), second.astype(np.int32)
    cuts = np.searchsorted(which, np.arange(len(pairs.known) + 1)).tolist()
    return [(rows[begin:end], columns[begin:end]) for begin, end in pairwise(cuts)]


def _parts(read: Sequence[Pair]) -> Iterator[Sequence[Pair]]:
    """Pairs one behind another, so many that the table of all their words does not grow too large."""
    first, count = 0, 0
    for place, (_, words) in enumerate(read):
        count += max(len(side.text) for side in words)
        if count > _WORDS and place > first:
            yield read[first:place]
            first, count = place, max(len(side.text) for side in words)
    if first < len(read):
        yield read[first:]


def _groups(read: Sequence[Pair]) -> Iterator[list[int]]:
    """Numbers of pairs of like length: as few cells of padding as a group more would cost, no more than the memory may hold."""
    sizes = [(len(words[0].text), len(words[1].text)) for _, words in read]
    group: list[int] = []
    most, filled = (0, 0), 0
    for number in sorted(range(len(read)), key=lambda n: (math.isqrt(_STEPS * sizes[n][0]), sizes[n][1])):
        size = sizes[number]
        grown = max(most[0], size[0]), max(most[1], size[1])
        area, own = grown[0] * grown[1] * (len(group) + 1), size[0] * size[1]
        if group and (area - filled - own > _GROUP or area > _CELLS):
            yield group
            group, filled, grown = [], 0, size
        group.append(number)
        most, filled = grown, filled + own
    if group:
        yield group
