"""Enumerations in running text, and which of their members the other passage does not answer.

A run is what commas, conjunctions and slashes separate: "A, B, C ja D", "A, B och C samt D", "A/B/C", "koulutus-, tutkimus- ja
neuvontapalvelut". Each member is judged by what the other passage says anywhere: languages build sentences differently, and one may
have a list where the other has a clause. Where the other passage has a run that answers the rest of the members, its size and
what it has left over weigh in. A logistic model joins the features; its coefficients are learnt from members deleted on purpose
(``training/losses.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from align.check.meaning.answers import known, losses
from align.check.meaning.contrasts import contrasts
from align.check.meaning.counterparts import likeness, matrix_of, words_of
from align.check.meaning.equivalents import is_listed
from align.check.meaning.leftovers import left_over
from align.check.meaning.runs import runs, separators
from align.check.meaning.singly import left_single
from align.check.meaning.standing import clip, looks, placed_in_run, shape
from align.check.meaning.surroundings import clearness
from align.check.meaning.trust import missed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.meaning.counterparts import Floats, Words
    from align.check.meaning.runs import Member

__all__ = ["FEATURES", "Candidate", "candidates"]

FEATURES: Final = (
    "bias", "bare", "bare_words", "margin", "company", "fewer", "excess", "excess_left", "twin", "twin_short", "twin_spare", "zone_worst",
    "zone_bare", "known", "edge", "members", "length", "complete", "complete_bare", "rest_bare", "placed", "place_empty", "place_bare",
    "lost", "lost_least", "lost_most", "lost_margin", "lost_rest", "lost_company", "lost_there", "order", "order_margin", "order_left",
    "joined_last",
    "joined_here", "words_here", "words_most", "is_first", "is_last", "twin_joined", "plain_twin",
    "listed", "akin", "contested", "merged", "spare_words", "unlisted_there", "missed", "missed_most", "missed_company",
    "missed_there", "single", "single_least", "single_most", "single_margin", "single_rest", "single_there",
    "between", "paired", "answered", "suspended", "suspended_there", "capital", "capital_there",
    "open", "open_there", "clear", "clear_there", "second", "second_there",
)  # fmt: skip
"""What the model sees of a member."""

_ALIKE: Final = 0.42
"""Likeness from which two members answer each other."""
_ANSWERED: Final = 0.11
"""How little a member's words lack where each has a known translation in the other passage, that answers no other word."""
_SURELY_ANSWERED: Final = -3.0
"""Log-odds of being answered by nothing below which such a member is none that may be lost."""
_SURELY: Final = 6.0
"""Log-odds beyond which the network of answers is sure."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member that may lack a counterpart, as the model sees it."""

    member: Member
    run: tuple[Member, ...]
    twin: tuple[Member, ...]
    """The run of the other passage that answers most of the members, () when there is none."""
    features: tuple[float, ...]


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
    lost: Floats
    """Log-odds that a word of the passage is answered by nothing (``answers.py``)."""
    lost_other: Floats
    single: Sequence[float]
    """1 − the word that answers each word, where each answers one."""
    single_other: Sequence[float]


@lru_cache(maxsize=1024)
def candidates(texts: tuple[str, str], languages: tuple[str, str], least: int = 3) -> tuple[Candidate, ...]:
    """The members of the first passage's enumerations with what tells whether the second answers them; () where nothing can be said.

    Args:
        texts: the passage with the enumeration, and the other.
        languages: of the two.
        least: members of a run.
    """
    found = [run for run in runs(texts[0], languages[0], (texts[1], languages[1])) if len(run) >= least]
    if not found:
        return ()
    own, other = words_of(texts[0], languages[0]), words_of(texts[1], languages[1])
    matrix = likeness(own, other, languages, known(texts, languages))
    if matrix is None:
        return ()
    lost, lost_other = losses(texts, languages), losses(texts[::-1], languages[::-1])
    if lost is None or lost_other is None:
        return ()
    bare = 1.0 - matrix.max(axis=1), 1.0 - matrix.max(axis=0)
    side = _Side(own, other, matrix, *bare, lost, lost_other, *left_single(matrix, (own, other)))
    twins = runs(texts[1], languages[1], (texts[0], languages[0]))
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
    lost = [_mean(side.lost, part, side.words) if part else -_SURELY for part in numbers]
    single = [_mean(side.single, part, side.words) if part else 0.0 for part in numbers]
    twin, parts, pairs, alike = _twin(numbers, twins, side, languages)
    orders = left_over(alike, lost) if twin else [(0.0, 0.0, 0.0)] * len(run)
    answering = set(pairs.values())
    spare = [n for n in range(len(twin)) if n not in answering]
    zone = [
        float(side.bare_other[i])
        for i in (side.other.within(twin[0].start, twin[-1].end) if twin else range(len(side.other.text)))
        if side.other.content[i]
    ]
    away = missed(side.words, side.bare, languages)
    worst_there = max(missed(side.other, side.bare_other, languages[::-1]), default=0.0)
    told = contrasts(numbers, parts, pairs, alike, (side.words, side.other), side.lost_other, languages)
    sizes = len(texts[0]), len(texts[1])
    excess = float(np.log((sizes[0] + 3) / (sizes[1] + 3)))
    mine, theirs = side.lost.tolist(), side.lost_other.tolist()
    there = [float(side.lost_other[i]) for i in range(len(side.other.text)) if side.other.content[i]]
    result = []
    for place, member in enumerate(run):
        is_answered = max(word_bare[place], single[place]) <= _ANSWERED and lost[place] < _SURELY_ANSWERED
        if not numbers[place] or member.is_named or member.ends_clause or is_answered:
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
            1.0, bare, word_bare[place], scores[place] - max(company), sum(company) / len(company), clip(fewer, 3), clip(excess * 2, 1),
            abs(excess) - abs(left), shared, clip(len(run) - len(twin), 2) if twin else 0.0, clip(len(spare), 2), max(zone, default=0.0),
            sum(zone) / max(1, len(zone)), float(_is_known(side.words, numbers[place], languages)), float(member.is_edge),
            min(1.0, len(run) / 8), min(1.0, (member.end - member.start) / 30), float(is_complete), bare * is_complete,
            _mean(side.bare, rest, side.words), float(placed is not None), float(placed == 0.0), placed or 0.0,
            *_losses_of(place, numbers, lost, rest, side), clip(max(there, default=-_SURELY), _SURELY), *orders[place],
            *shape(run, twin, place, texts, languages), *told[place],
            *_missed(place, numbers, away), worst_there, *_singly(place, numbers, single, rest, side),
            *placed_in_run(place, pairs, len(run), len(twin), lost), *looks(member, run, twin, texts),
            *clearness(numbers[place], (side.words, side.other), (mine, theirs)), *_seconds(numbers[place], side, there),
        )  # fmt: skip
        result.append(Candidate(member, run, twin, row))
    return result


def _seconds(own: Sequence[int], side: _Side, there: Sequence[float]) -> tuple[float, float]:
    """The second of the least answered words besides the member's, and of the other passage's."""
    away = frozenset(own)
    besides = sorted(v for i, v in enumerate(side.lost.tolist()) if side.words.content[i] and i not in away)
    rest = sorted(there)
    return tuple(clip(v[-2] if len(v) > 1 else -_SURELY, _SURELY) for v in (besides, rest))  # type: ignore[return-value]


def _missed(place: int, numbers: Sequence[list[int]], away: Sequence[float]) -> tuple[float, float, float]:
    """How much it means that no known translation of a member's words is there: on the average, at most; of any other member."""
    own = [away[i] for i in numbers[place]]
    return (
        sum(own) / len(own),
        max(own),
        max((away[i] for k, n in enumerate(numbers) if k != place for i in n), default=0.0),
    )


def _singly(
    place: int, numbers: Sequence[list[int]], single: Sequence[float], rest: Sequence[int], side: _Side
) -> tuple[float, ...]:
    """What is left of a member when each word answers one: its words, less than of other members, other words, the other passage."""
    own = [side.single[i] for i in numbers[place]]
    others = max((value for i, value in enumerate(single) if i != place), default=0.0)
    there = [value for value, carries in zip(side.single_other, side.other.content, strict=True) if carries]
    return (
        single[place], min(own), max(own), single[place] - others,
        sum(side.single[i] for i in rest) / max(1, len(rest)), sum(there) / max(1, len(there)),
    )  # fmt: skip


def _losses_of(
    place: int, numbers: Sequence[list[int]], lost: Sequence[float], rest: Sequence[int], side: _Side
) -> tuple[float, ...]:
    """What the network of answers says of a member: its words, the words besides, the other members."""
    own = [float(side.lost[i]) for i in numbers[place]]
    besides = [float(side.lost[i]) for i in rest]
    company = [value for i, value in enumerate(lost) if i != place and numbers[i]]
    most = max(besides, default=-_SURELY)
    values = (lost[place], min(own), max(own), lost[place] - most, most, max(company, default=-_SURELY))
    return tuple(clip(value, _SURELY) for value in values)


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


def _twin(
    numbers: Sequence[list[int]], twins: Sequence[tuple[Member, ...]], side: _Side, languages: tuple[str, str]
) -> tuple[tuple[Member, ...], list[list[int]], dict[int, int], list[list[float]]]:
    """The run of the other passage that answers most members, the words of its members, which answers which, how alike all are."""
    best: tuple[tuple[Member, ...], list[list[int]], dict[int, int], list[list[float]]] = ((), [], {}, [])
    value = 0.0
    for twin in twins:
        parts = [[i for i in side.other.within(m.start, m.end) if side.other.content[i]] for m in twin]
        whole = matrix_of(side.words, numbers, side.other, parts, languages)
        if whole is None:
            continue
        alike = [
            [max(float(whole[i, j]), _between(side.matrix, a, b)) if a and b else 0.0 for j, b in enumerate(parts)]
            for i, a in enumerate(numbers)
        ]
        pairs: dict[int, int] = {}
        worth = 0.0
        options = [(value_, i, j) for i, row in enumerate(alike) for j, value_ in enumerate(row)]
        for likeness_, i, j in sorted(options, key=lambda option: (-option[0], option[1:])):
            if likeness_ < _ALIKE:
                break
            if i not in pairs and j not in pairs.values():
                pairs[i] = j
                worth += likeness_
        if worth > value:
            best, value = (twin, parts, pairs, alike), worth
    return best


def _between(matrix: Floats, rows: Sequence[int], columns: Sequence[int]) -> float:
    return sum(max(float(matrix[i, j]) for j in columns) for i in rows) / len(rows)


def _mean(values: Floats | Sequence[float], numbers: Sequence[int], words: Words) -> float:
    weights = [min(len(words.text[i]), 10) for i in numbers]
    return sum(float(values[i]) * w for i, w in zip(numbers, weights, strict=True)) / sum(weights) if numbers else 0.0


def _is_known(words: Words, numbers: Sequence[int], languages: tuple[str, str]) -> bool:
    """Whether the lexicon knows one of the words: that none of its translations is there says more."""
    return any(is_listed(words.text[i], languages) for i in numbers)
