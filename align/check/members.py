"""Enumerations in running text, and which of their members the other passage does not answer.

A run is what commas, conjunctions and slashes separate: "A, B, C ja D", "A, B och C samt D", "A/B/C", "koulutus-, tutkimus- ja
neuvontapalvelut". Each member is judged by what the other passage says anywhere: languages build sentences differently, and one may
have a list where the other has a clause. Where the other passage has a run that answers the rest of the members, its size and
what it has left over weigh in. A logistic model joins the features; its coefficients are learnt from members deleted on purpose
(``training/losses.py``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.check.counterparts import likeness, matrix_of, words_of
from align.facts import clause_words, conjunctions
from align.languages import strings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.counterparts import Floats, Words

__all__ = ["FEATURES", "Candidate", "Member", "candidates", "runs", "separators"]

FEATURES: Final = (
    "bias", "bare", "bare_words", "margin", "company", "fewer", "excess", "excess_left", "twin", "twin_short", "twin_spare", "zone_worst",
    "zone_bare", "known", "edge", "members", "length", "complete", "complete_bare", "rest_bare", "placed", "place_empty", "place_bare",
)  # fmt: skip
"""What the model sees of a member."""

_LONGEST: Final = 6
"""Words of a member between two separators."""
_EDGE: Final = 2
"""Words of the last member: where it ends, nothing marks."""
_ALIKE: Final = 0.42
"""Likeness from which two members answer each other."""
_HIDDEN: Final = "\x00"


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an enumeration."""

    start: int
    end: int
    is_edge: bool
    """The first or last one, whose outer end is a guess."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member that may lack a counterpart, as the model sees it."""

    member: Member
    run: tuple[Member, ...]
    twin: tuple[Member, ...]
    """The run of the other passage that answers most of the members, () when there is none."""
    features: tuple[float, ...]


@cache
def _cut(language: str) -> re.Pattern[str]:
    """What separates members: a comma (not in a number), a slash between words, a conjunction with or without a comma."""
    words = conjunctions(language)
    return re.compile(
        rf"(?<!\d),\s+(?:(?:{words})\s+)?|(?<=\d),\s+(?:(?:{words})\s+)?|\s+(?:{words})\s+|(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])",
        re.IGNORECASE,
    )


@cache
def _opens_clause(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{clause_words(language)})(?!\w)", re.IGNORECASE)


@cache
def _fixed(language: str) -> re.Pattern[str] | None:
    phrases = strings(language, "facts_enumerations", "phrases")
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE) if phrases else None


def _quiet(text: str, language: str) -> str:
    """The text with fixed phrases that look like two members (*han eller hon*) put out of sight, of the same length."""
    pattern = _fixed(language)
    return pattern.sub(lambda m: _HIDDEN * len(m.group()), text) if pattern else text


_STOP: Final = re.compile(r"[.:;!?()\[\]–—”\"](?=\s|$)|[()\[\]:;]|\s[–—]\s")


def separators(text: str, language: str) -> int:
    """Commas, conjunctions and slashes of a passage: what may separate members anywhere in it."""
    return sum(1 for _ in _cut(language).finditer(_quiet(text, language)))


def runs(text: str, language: str) -> tuple[tuple[Member, ...], ...]:
    """The enumerations of a passage, those of two members included."""
    text = _quiet(text, language)
    edges = [0, *(m.start() for m in _STOP.finditer(text)), len(text)]
    return tuple(run for a, b in pairwise(edges) if b - a > 3 for run in _runs_within(text, a, b, language))


def _runs_within(text: str, start: int, end: int, language: str) -> list[tuple[Member, ...]]:
    cuts = list(_cut(language).finditer(text, start, end))
    pieces = list(zip([start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end], strict=True))
    result: list[tuple[Member, ...]] = []
    first = 0
    for index in range(1, len(pieces) + 1):
        # a piece that opens a clause, or is long and followed by more, ends the run before it
        is_over = (
            index == len(pieces) or _opens_clause(language).match(text[slice(*pieces[index])].lstrip()) is not None
        )
        is_long = index < len(pieces) - 1 and len(text[slice(*pieces[index])].split()) > _LONGEST
        if is_over or is_long:
            last = index if is_long and not is_over else index - 1
            if last > first:
                result.append(_members(text, pieces[first : last + 1]))
            first = index
    return [run for run in result if len(run) > 1]


def _members(text: str, pieces: Sequence[tuple[int, int]]) -> tuple[Member, ...]:
    members = []
    for index, (start, end) in enumerate(pieces):
        found = ((start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end]))
        words = [span for span in found if _HIDDEN not in text[slice(*span)]]
        if not words:
            continue
        if index == 0 or text[words[-1][1] - 1] == "-":  # a suspended compound is one word, whatever stands before it
            words = words[-1:]
        elif index == len(pieces) - 1:
            words = words[:_EDGE]
        members.append(Member(words[0][0], words[-1][1], index in {0, len(pieces) - 1}))
    return tuple(members)


@dataclass(frozen=True, slots=True)
class _Side:
    """What is worked out once for a passage and its counterpart."""

    words: Words
    other: Words
    matrix: Floats
    """Likeness of each word of the passage to each of the other's."""
    bare: Floats
    """1 − the likest word of the other passage, for each word."""
    bare_other: Floats


def candidates(texts: tuple[str, str], languages: tuple[str, str], least: int = 3) -> tuple[Candidate, ...]:
    """The members of the first passage's enumerations with what tells whether the second answers them; () where nothing can be said.

    Args:
        texts: the passage with the enumeration, and the other.
        languages: of the two.
        least: members of a run.
    """
    found = [run for run in runs(texts[0], languages[0]) if len(run) >= least]
    if not found:
        return ()
    own, other = words_of(texts[0], languages[0]), words_of(texts[1], languages[1])
    matrix = likeness(own, other, languages)
    if matrix is None:
        return ()
    side = _Side(own, other, matrix, 1.0 - matrix.max(axis=1), 1.0 - matrix.max(axis=0))
    twins = runs(texts[1], languages[1])
    fewer = separators(texts[0], languages[0]) - separators(texts[1], languages[1])
    return tuple(c for run in found for c in _judged(run, twins, side, texts, languages, fewer))


def _judged(
    run: tuple[Member, ...],
    twins: Sequence[tuple[Member, ...]],
    side: _Side,
    texts: tuple[str, str],
    languages: tuple[str, str],
    fewer: int,
) -> list[Candidate]:
    import numpy as np

    numbers = [[i for i in side.words.within(m.start, m.end) if side.words.content[i]] for m in run]
    if sum(map(bool, numbers)) < len(run) - 1:
        return []
    whole = matrix_of(side.words, numbers, side.other, None, languages)
    assert whole is not None  # there is a table: the matrix was made from it
    answered = whole.max(axis=1)
    word_bare = [_mean(side.bare, part, side.words) if part else 0.0 for part in numbers]
    scores = [
        min(1.0 - float(a), b + 0.1) if part else 0.0 for a, b, part in zip(answered, word_bare, numbers, strict=True)
    ]
    twin, pairs = _twin(numbers, twins, side, languages)
    answering = set(pairs.values())
    spare = [n for n in range(len(twin)) if n not in answering]
    zone = [
        float(side.bare_other[i])
        for i in (side.other.within(twin[0].start, twin[-1].end) if twin else range(len(side.other.text)))
        if side.other.content[i]
    ]
    sizes = len(texts[0]), len(texts[1])
    excess = float(np.log((sizes[0] + 3) / (sizes[1] + 3)))
    result = []
    for place, member in enumerate(run):
        if not numbers[place]:
            continue
        company = [s for i, s in enumerate(scores) if i != place]
        own = set(numbers[place])
        rest = [i for i in range(len(side.words.text)) if side.words.content[i] and i not in own]
        left = float(np.log((sizes[0] - (member.end - member.start) + 1) / (sizes[1] + 3)))
        shared = sum(1 for i in pairs if i != place) / max(1, len(run) - 1)
        is_complete = shared == 1.0 and place not in pairs and not spare and len(twin) == len(run) - 1
        bare = 1.0 - float(answered[place])
        placed = _placed(member, side)
        row = (
            1.0, bare, word_bare[place], scores[place] - max(company), sum(company) / len(company), _clip(fewer, 3), _clip(excess * 2, 1),
            abs(excess) - abs(left), shared, _clip(len(run) - len(twin), 2) if twin else 0.0, _clip(len(spare), 2), max(zone, default=0.0),
            sum(zone) / max(1, len(zone)), float(_is_known(side.words, numbers[place], languages)), float(member.is_edge),
            min(1.0, len(run) / 8), min(1.0, (member.end - member.start) / 30), float(is_complete), bare * is_complete,
            _mean(side.bare, rest, side.words), float(placed is not None), float(placed == 0.0), placed or 0.0,
        )  # fmt: skip
        result.append(Candidate(member, run, twin, row))
    return result


def _placed(member: Member, side: _Side) -> float | None:
    """The least answered word that stands in the other passage where the member should: between the answers of the words around it.

    0 where nothing unanswered stands there, None where the place cannot be told.
    """
    before = [i for i, (_, end) in enumerate(side.words.spans) if end <= member.start and side.words.content[i]][-3:]
    after = [i for i, (start, _) in enumerate(side.words.spans) if start >= member.end and side.words.content[i]][:3]
    edges = []
    for numbers in (before[::-1], after):
        column = next((int(side.matrix[i].argmax()) for i in numbers if side.bare[i] < 1 - _ALIKE), None)
        if column is None:
            return None
        edges.append(column)
    low, high = min(edges), max(edges)
    if high - low > 8:
        return None
    between = [float(side.bare_other[i]) for i in range(low + 1, high) if side.other.content[i]]
    worst = max(between, default=0.0)
    return worst if worst > 1 - _ALIKE else 0.0


def _clip(value: float, most: int) -> float:
    return max(-1.0, min(1.0, value / most))


def _twin(
    numbers: Sequence[list[int]], twins: Sequence[tuple[Member, ...]], side: _Side, languages: tuple[str, str]
) -> tuple[tuple[Member, ...], dict[int, int]]:
    """The run of the other passage that answers most members, and which of its members answers which."""
    best: tuple[tuple[Member, ...], dict[int, int]] = ((), {})
    value = 0.0
    for twin in twins:
        parts = [[i for i in side.other.within(m.start, m.end) if side.other.content[i]] for m in twin]
        whole = matrix_of(side.words, numbers, side.other, parts, languages)
        if whole is None:
            continue
        pairs: dict[int, int] = {}
        worth = 0.0
        options = [
            (max(float(whole[i, j]), _between(side.matrix, a, b)), i, j)
            for i, a in enumerate(numbers) for j, b in enumerate(parts) if a and b
        ]  # fmt: skip
        for likeness_, i, j in sorted(options, key=lambda option: (-option[0], option[1:])):
            if likeness_ < _ALIKE:
                break
            if i not in pairs and j not in pairs.values():
                pairs[i] = j
                worth += likeness_
        if worth > value:
            best, value = (twin, pairs), worth
    return best


def _between(matrix: Floats, rows: Sequence[int], columns: Sequence[int]) -> float:
    return sum(max(float(matrix[i, j]) for j in columns) for i in rows) / len(rows)


def _mean(values: Floats, numbers: Sequence[int], words: Words) -> float:
    weights = [min(len(words.text[i]), 10) for i in numbers]
    return sum(float(values[i]) * w for i, w in zip(numbers, weights, strict=True)) / sum(weights) if numbers else 0.0


def _is_known(words: Words, numbers: Sequence[int], languages: tuple[str, str]) -> bool:
    """Whether the lexicon knows one of the words: that none of its translations is there says more."""
    from align.pair.translations import translations

    return any(translations(words.text[i], *languages) for i in numbers)
