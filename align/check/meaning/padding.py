"""Pairs of passages laid side by side for the network of answers: what is told of each word, and of each two words.

A document says most words many times: vectors and evidence are looked up once for the words of many pairs, and dealt out to the places
where they stand.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from align.check.meaning.answernet import EVIDENCE, FLAGS, Padded, spoken
from align.check.meaning.counterparts import BELIEVED, Words, named_alike, rows_of
from align.check.meaning.equivalents import evidence
from align.facts import conjunctions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from align.check.meaning.counterparts import Floats

__all__ = ["Pair", "Told", "evidence_of", "flags_of", "joins"]

_MOST: Final = 60_000
"""Words remembered."""
_GAP: Final = 2
"""Blanks laid before and behind each text, so that what stands around a word need not be asked for."""


@cache
def joins(language: str) -> re.Pattern[str]:
    """A conjunction that joins members, as a whole word."""
    return re.compile(rf"(?<!\w)(?:{conjunctions(language)})(?!\w)", re.IGNORECASE)


class _Joints(dict[str, bool]):
    """Words met so far, and whether they join members."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._pattern = joins(language)

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._pattern.fullmatch(word) is not None
        return found


@cache
def _joints(language: str) -> _Joints:
    return _Joints(language)


_TABLE: Final = 0x3002
"""Code points of which is known by table what they are; beyond there are no blanks."""


@cache
def _letters(test: Callable[[str], bool]) -> Any:
    """Of each code point below ``_TABLE``, and of none of those beyond, what a test of letters says."""
    import numpy as np

    return np.array([test(chr(code)) for code in range(_TABLE - 1)] + [False], bool)


def flags_of(texts: Sequence[str], words: Sequence[Words], language: str) -> Floats:
    """The flags of each word of some texts, one text behind another: words × flags."""
    import numpy as np

    blank = " " * _GAP
    codes = np.frombuffer((blank + blank.join(texts) + blank).encode("utf-32-le", "surrogatepass"), np.uint32)
    sizes = np.array([len(text) + _GAP for text in texts], np.int64)
    begins = np.repeat(np.cumsum(sizes) - sizes + _GAP, [len(one.text) for one in words])
    spans = np.array([span for one in words for span in one.spans], np.int64).reshape(-1, 2)
    starts, ends = begins + spans[:, 0], begins + spans[:, 1]
    # what stands before the word, a blank between or none
    near, far, after = codes[starts - 1], codes[starts - 2], codes[ends]
    before = np.where(_letters(str.isspace)[np.minimum(near, _TABLE - 1)], far, near)
    spoken = [word for one in words for word in one.text]
    joints = _joints(language)
    result = np.empty((len(spoken), len(FLAGS)), np.float32)
    for column, told in enumerate(
        (
            _is_any(before, ",;/"), _is_any(after, ",;/"), (before == ord("(")) | (after == ord(")")), codes[ends - 1] == ord("-"),
            _of_first(codes[starts], str.isdigit), np.minimum(1.0, np.fromiter(map(len, spoken), np.int64, len(spoken)) / 12),
            [content for one in words for content in one.content], _of_first(codes[starts], str.isupper),
            list(map(joints.__getitem__, spoken)),
        )
    ):  # fmt: skip
        result[:, column] = told
    return result


def _is_any(codes: Any, marks: str) -> Any:
    found = codes == ord(marks[0])
    for mark in marks[1:]:
        found = found | (codes == ord(mark))
    return found


def _of_first(codes: Any, test: Callable[[str], bool]) -> Any:
    """What a test of letters says of each of many."""
    import numpy as np

    told = _letters(test)[np.minimum(codes, _TABLE - 1)]
    for place in np.flatnonzero(codes >= _TABLE - 1).tolist():
        told[place] = test(chr(codes[place]))
    return told


def evidence_of(own: Words, other: Words, languages: tuple[str, str]) -> list[tuple[int, int, int, float]]:
    """What the lists and equal names say of words of two passages: numbers of the two words, of the kind of evidence, weight."""
    learnt, named = evidence(own.text, other.text, languages)
    return [
        *((i, j, 0, w) for i, j, w in learnt),
        *((i, j, 1, w) for i, j, w in named),
        *((i, j, 2, 1.0) for i, j in named_alike(own, other)),
    ]


Pair = tuple[tuple[str, str], tuple[Words, Words]]
"""Two texts and their words."""


class Told:
    """What is told of the words of many pairs, each word once."""

    def __init__(self, pairs: Sequence[Pair], languages: tuple[str, str], net: Mapping[str, Any]) -> None:
        import numpy as np

        self._languages = languages
        # the first is no word
        spoken_on = (dict.fromkeys(w for _, words in pairs for w in words[side].text) for side in (0, 1))
        self._numbers = tuple({word: number for number, word in enumerate(("", *words))} for words in spoken_on)
        self._words = spoken(net, 0, self._rows_of(0)), spoken(net, 1, self._rows_of(1))
        first, second = (Words(tuple(numbers)[1:], (), ()) for numbers in self._numbers)
        found = np.array(evidence_of(first, second, languages), np.float64).reshape(-1, 4)
        at = tuple(found[:, :3].astype(np.int64).T + np.array([[1], [1], [0]]))
        self._evidence = np.zeros((*(len(numbers) for numbers in self._numbers), len(EVIDENCE)), np.uint8)
        np.maximum.at(self._evidence, at, np.rint(10 * found[:, 3]).astype(np.uint8))
        self._believed = np.rint(10 * np.array(BELIEVED)).astype(np.uint8)
        self._tenths = np.array([n / 10 for n in range(11)], np.float32)
        self._counts = tuple(np.array([len(words[side].text) for _, words in pairs], np.int64) for side in (0, 1))
        self._firsts = tuple(np.cumsum(counts) - counts for counts in self._counts)
        self._places = tuple(
            np.array([self._numbers[side][word] for _, words in pairs for word in words[side].text], np.int64)
            for side in (0, 1)
        )
        self._flags = tuple(
            flags_of([texts[side] for texts, _ in pairs], [words[side] for _, words in pairs], languages[side])
            for side in (0, 1)
        )

    def _rows_of(self, side: int) -> Floats:
        import numpy as np

        rows = rows_of(tuple(self._numbers[side])[1:], self._languages)
        assert rows is not None  # there is a table
        return np.concatenate([np.zeros((1, rows.shape[1]), np.float32), rows])

    def padded(self, group: Sequence[int]) -> Padded:
        """Some of the pairs, by their numbers, side by side."""
        import numpy as np

        masks, flags, places = [], [], []
        for side in (0, 1):
            counts, firsts = self._counts[side][group], self._firsts[side][group]
            steps = np.arange(counts.max())[None, :]
            is_word = steps < counts[:, None]
            from_all = np.where(is_word, firsts[:, None] + steps, 0)
            mask = is_word.astype(np.float32)
            masks.append(mask)
            flags.append(self._flags[side][from_all] * mask[:, :, None])
            places.append(self._places[side][from_all] * is_word)
        tenths = self._evidence[places[0][:, :, None], places[1][:, None, :]]
        known = (tenths >= self._believed).any(axis=3)
        evidence = self._tenths[tenths]
        return Padded(self._words, (places[0], places[1]), (masks[0], masks[1]), (flags[0], flags[1]), evidence, known)
