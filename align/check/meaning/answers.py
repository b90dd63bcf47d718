"""Which words of a passage the other passage does not answer, by a small network over word vectors and lists of equivalents.

Each word looks for its answer among the words of the other passage and the other words look back (``answernet.py``). The network is
learnt from words, members and clauses taken out of published pairs on purpose (``training/answers.py``); it says how probably each
word was lost, before anything is known of the kind of text. All pairs of a document are rated together (``prepare``).
"""

from __future__ import annotations

import base64
import json
import re
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from align.check.meaning.answernet import EVIDENCE, FLAGS, Padded, rated
from align.check.meaning.counterparts import has_vectors, named_alike, rows_of, words_of
from align.check.meaning.equivalents import evidence
from align.facts import conjunctions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.check.meaning.counterparts import Floats, Words

__all__ = ["FILE", "arrays", "evidence_of", "flags_of", "joins", "losses", "prepare"]

FILE: Final = "answers.json"
_BATCH: Final = 32
"""Pairs rated together."""
_CELLS: Final = 40_000
"""Cells of the matrices of a batch, which bounds its memory."""
_KEPT: Final = 40_000
"""Pairs whose answers are kept."""


@cache
def joins(language: str) -> re.Pattern[str]:
    """A conjunction that joins members, as a whole word."""
    return re.compile(rf"(?<!\w)(?:{conjunctions(language)})(?!\w)", re.IGNORECASE)


def flags_of(text: str, words: Words, language: str) -> Floats:
    """The flags of each word of a text, words × flags."""
    import numpy as np

    padded, marks, size = f"  {text} ", {",", ";", "/"}, len(text)
    result = []
    for (start, end), word, content in zip(words.spans, words.text, words.content, strict=True):
        before = padded[start : start + 2].rstrip()[-1:]  # what stands before the word, a blank between or none
        after = text[end] if end < size else ""
        result.append(
            (
                before in marks, after in marks, before == "(" or after == ")", text[end - 1] == "-", word[0].isdigit(),
                min(1.0, len(word) / 12), content, text[start].isupper(), _is_joint(word, language),
            )
        )  # fmt: skip
    return np.array(result, np.float32).reshape(len(result), len(FLAGS))


@lru_cache(maxsize=60_000)
def _is_joint(word: str, language: str) -> bool:
    return joins(language).fullmatch(word) is not None


def evidence_of(own: Words, other: Words, languages: tuple[str, str]) -> list[tuple[int, int, int, float]]:
    """What the lists and equal names say of words of two passages: numbers of the two words, of the kind of evidence, weight."""
    learnt, named = evidence(own.text, other.text, languages)
    return [
        *((i, j, 0, w) for i, j, w in learnt),
        *((i, j, 1, w) for i, j, w in named),
        *((i, j, 2, 1.0) for i, j in named_alike(own, other)),
    ]


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
    ordered = languages[0] < languages[1]
    key = (texts, languages) if ordered else (texts[::-1], languages[::-1])
    if key not in _rated:
        prepare([key[0]], key[1])
    both = _rated.get(key)
    return both[0 if ordered else 1] if both is not None else None


_rated: dict[tuple[tuple[str, str], tuple[str, str]], tuple[Floats, Floats] | None] = {}


def prepare(pairs: Sequence[tuple[str, str]], languages: tuple[str, str]) -> None:
    """Rate pairs of passages together, for ``losses`` to find.

    Args:
        pairs: passages of the first and of the second language.
        languages: of the two.
    """
    if languages[0] > languages[1]:
        pairs, languages = [(b, a) for a, b in pairs], languages[::-1]
    net = arrays()
    new = [texts for texts in dict.fromkeys(pairs) if (texts, languages) not in _rated]
    while len(_rated) + len(new) > max(_KEPT, len(new)):
        del _rated[next(iter(_rated))]
    _rated.update(dict.fromkeys(((texts, languages) for texts in new), None))
    if net is None or not has_vectors(*languages):
        return
    read = []
    for texts in new:
        words = words_of(texts[0], languages[0]), words_of(texts[1], languages[1])
        if words[0].text and words[1].text:
            read.append((texts, words))
    read.sort(key=lambda entry: (len(entry[1][0].text), len(entry[1][1].text)))
    for group in _groups(read):
        results = rated(net, _padded(group, languages))
        for row, (texts, words) in enumerate(group):
            own, other = (results[side][row, : len(words[side].text)].copy() for side in (0, 1))
            _rated[texts, languages] = own, other


_Entry = tuple[tuple[str, str], tuple["Words", "Words"]]


def _groups(read: Sequence[_Entry]) -> list[list[_Entry]]:
    """Pairs of like length together, no more than the memory may hold."""
    groups: list[list[_Entry]] = []
    most = [0, 0]
    for entry in read:
        size = [len(words.text) for words in entry[1]]
        grown = [max(a, b) for a, b in zip(most, size, strict=True)]
        full = groups and (
            len(groups[-1]) == _BATCH
            or grown[0] * grown[1] * (len(groups[-1]) + 1) > _CELLS
            or grown[0] * grown[1] > 1.6 * size[0] * size[1]
        )
        if not groups or full:
            groups.append([])
            grown = size
        groups[-1].append(entry)
        most = grown
    return groups


def _padded(group: Sequence[_Entry], languages: tuple[str, str]) -> Padded:
    import numpy as np

    sizes = [max(len(words[side].text) for _, words in group) for side in (0, 1)]
    rows, masks, flags = [], [], []
    for side in (0, 1):
        together = rows_of([word for _, words in group for word in words[side].text], languages)
        assert together is not None  # there is a table
        counts = [len(words[side].text) for _, words in group]
        mask = (np.arange(sizes[side])[None, :] < np.array(counts)[:, None]).astype(np.float32)
        padded = np.zeros((len(group), sizes[side], together.shape[1]), np.float32)
        padded[mask > 0] = together
        told = np.zeros((len(group), sizes[side], len(FLAGS)), np.float32)
        told[mask > 0] = np.concatenate([flags_of(texts[side], words[side], languages[side]) for texts, words in group])
        rows.append(padded)
        masks.append(mask)
        flags.append(told)
    known = np.zeros((len(group), *sizes, len(EVIDENCE)), np.float32)
    for number, (_, words) in enumerate(group):
        for i, j, kind, weight in evidence_of(*words, languages):
            known[number, i, j, kind] = max(known[number, i, j, kind], weight)
    return Padded((rows[0], rows[1]), (masks[0], masks[1]), (flags[0], flags[1]), known)
