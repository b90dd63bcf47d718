"""Small words that turn or limit the meaning of a passage, and which of them the other passage does not answer.

Negations (*ei – inte*), limits before a number (*enintään – högst*), words of inclusion and exception (*mukaan lukien – inklusive*). Such
a word is sought where its neighbours are answered: *ei saa hakea* faces *får inte sökas* because *hakea* faces *sökas*, *enintään 5*
faces what stands at the other 5. The plain words of its family count most; a word of the same sense (*ilman, -ton – utan, o-*; *ylittää –
överstiga*) may answer it too. The features of the least answered word go into a small network learnt from such words deleted and
put in on purpose (``training/losses.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.meaning.answers import known, losses
from align.check.meaning.companions import told
from align.check.meaning.counterparts import likeness, words_of
from align.check.meaning.families import DUTY, LIMITS, ONLY, SCOPES, WITHOUT, plain_words, spans_of
from align.check.meaning.surroundings import SURROUNDINGS, clearness, denied
from align.check.meaning.turns import is_joined, is_shared, is_turned
from align.languages.sieve import finditer, search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.meaning.counterparts import Floats, Words
    from align.check.meaning.families import Family

__all__ = ["FEATURES", "Mark", "marks"]


_KINDS: Final = (
    *(family.name for family in LIMITS),
    *(family.name for family in SCOPES),
    ONLY.name,
    DUTY.name,
    WITHOUT.name,
)

FEATURES: Final = (
    "anchors", "mark", "plain_3", "plain_6", "soft_4", "soft_8", "any_plain", "any_soft", "fewer_plain", "fewer", "fewer_any", "verb",
    "around", "length", "idiom", "idiom_other", "bare_near", "is_source", "several", "odd_words", "excess", "number", "lost",
    "lost_next", "lost_around", "lost_there", "lost_plain", "lost_soft", "lost_second", "lost_place", "told", "turned", "joined",
    "shared", "heads", "left", "apart", *SURROUNDINGS, *_KINDS,
)  # fmt: skip
"""What the network sees of a word."""

_SURELY: Final = 6.0
"""Log-odds beyond which the network of answers is sure."""
_APART: Final = 12.0
"""Words beyond which an answer stands elsewhere."""
_SURE: Final = 0.5
"""Likeness from which a word tells where the other passage speaks of the same."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that may have no counterpart."""

    start: int
    end: int
    features: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    words: Words
    plain: tuple[int, ...]
    """Numbers of the words that only negate."""
    soft: tuple[int, ...]
    """Numbers of the words of the same sense."""
    spans: tuple[tuple[int, int], ...]
    has_idiom: bool


def _read(text: str, language: str, family: Family, *, is_candidate: bool) -> _Side:
    words = words_of(text, language)
    starts = {span[0]: i for i, span in enumerate(words.spans)}
    pattern = plain_words(language, family, is_candidate=is_candidate)
    plain = [m.span() for m in finditer(pattern, text) if m.start() in starts] if pattern else []
    taken = {span[0] for span in plain}
    soft = [s for s, _ in spans_of(text, language, *family.soft, name=family.table) if s in starts and s not in taken]
    idioms = family.idioms and spans_of(text, language, *family.idioms, name=family.table)
    return _Side(words, tuple(starts[s] for s, _ in plain), tuple(starts[s] for s in soft), tuple(plain), bool(idioms))


def marks(texts: tuple[str, str], languages: tuple[str, str], family: Family) -> tuple[Mark, ...]:
    """The words of a family in the first passage with what tells whether the second answers them; () where nothing can be said."""
    sought = plain_words(languages[0], family, is_candidate=True)
    if sought is None or not search(sought, texts[0]):
        return ()
    own = _read(texts[0], languages[0], family, is_candidate=True)
    if not own.plain:
        return ()
    other = _read(texts[1], languages[1], family, is_candidate=False)
    lost, lost_other = losses(texts, languages), losses(texts[::-1], languages[::-1])
    matrix = likeness(own.words, other.words, languages, known(texts, languages))
    if matrix is None or lost is None or lost_other is None:
        return ()
    kinds = tuple(float(family.name == name) for name in _KINDS)
    places = [_place(number, own, other, matrix)[0] for number in own.plain]
    heads = _heads(own, texts[0], languages[0], family) - _heads(other, texts[1], languages[1], family)
    answers = _answers(places, other.plain)
    return tuple(
        Mark(
            *span,
            (
                *_features(number, own, other, matrix, texts, languages),
                *_losses_of(span, own, other, lost, lost_other),
                *_idioms_of(order, own, other, family, texts, languages),
                _clip(heads, 2),
                float(answers[order] is None),
                _clip(_APART if (answer := answers[order]) is None else abs(answer - places[order]), _APART),
                *_surroundings(
                    number, span, places[order], own, other, matrix, (lost, lost_other), texts, languages, family
                ),
                *kinds,
            ),
        )
        for order, (number, span) in enumerate(zip(own.plain, own.spans, strict=True))
    )


def _features(
    mark: int, own: _Side, other: _Side, matrix: Floats, texts: tuple[str, str], languages: tuple[str, str]
) -> tuple[float, ...]:
    import math

    count = len(own.words.text)
    likest = matrix.max(axis=1)
    best, bare_other = likest.tolist(), (1.0 - matrix.max(axis=0)).tolist()
    around = _around(mark, own)
    place, anchors = _place(mark, own, other, matrix)
    plain = min((abs(j - place) for j in other.plain), default=99.0)
    soft = min((abs(j - place) for j in other.soft), default=99.0)
    following = [i for i in range(mark + 1, min(count, mark + 4)) if own.words.content[i]][:1]
    near = [j for j in range(len(other.words.text)) if abs(j - place) <= 4 and other.words.content[j]]
    fewer_plain = len(own.plain) - len(other.plain)
    fewer_any = len(own.plain) + len(own.soft) - len(other.plain) - len(other.soft)
    return (
        min(1.0, anchors / 4),
        best[mark],
        float(plain <= 3),
        float(plain <= 6),
        float(soft <= 4),
        float(soft <= 8),
        float(bool(other.plain)),
        float(bool(other.soft)),
        _clip(fewer_plain, 2),
        _clip(len(own.plain) - len(other.plain) - len(other.soft), 3),
        _clip(fewer_any, 3),
        best[following[0]] if following else 0.0,
        float(sum(likest[i] for i in around) / len(around)) if around else 0.0,
        math.log(1 + count) / 5,
        float(own.has_idiom),
        float(other.has_idiom),
        max((bare_other[j] for j in near), default=0.0),
        float(languages[0] < languages[1]),
        float(len(own.plain) > 1),
        sum(bare_other[j] > 0.6 for j in near) / max(1, len(near)),
        _clip(math.log((len(texts[0]) + 3) / (len(texts[1]) + 3)), 1),
        float(any(own.words.text[i][0].isdigit() and best[i] >= _SURE for i in around)),
    )


def _surroundings(
    number: int, span: tuple[int, int], place: float, own: _Side, other: _Side, matrix: Floats, lost: tuple[Floats, Floats],
    texts: tuple[str, str], languages: tuple[str, str], family: Family,
) -> tuple[float, ...]:  # fmt: skip
    """What stands round a word besides its answer; of denials only where it denies."""
    clear = clearness(_inside(span, own), (own.words, other.words), (lost[0].tolist(), lost[1].tolist()))
    if not family.idioms:
        return (*(0.0,) * (len(SURROUNDINGS) - len(clear)), *clear)
    return (*denied(span, _around(number, own), place, other.words, matrix, texts, languages), *clear)


def _inside(span: tuple[int, int], own: _Side) -> list[int]:
    """Numbers of the words that make up a small word."""
    return [i for i, (start, end) in enumerate(own.words.spans) if start < span[1] and span[0] < end]


def _around(mark: int, own: _Side) -> list[int]:
    """Numbers of the words beside one that tell where the other passage speaks of the same."""
    count = len(own.words.text)
    return [i for i in range(max(0, mark - 3), min(count, mark + 5)) if i != mark and _tells(own.words.text[i])]


def _place(mark: int, own: _Side, other: _Side, matrix: Floats) -> tuple[float, int]:
    """Where in the other passage a word should be answered, by the answers of the words beside it, and how many of them tell."""
    best = matrix.max(axis=1)
    anchors = [(int(matrix[i].argmax()), abs(i - mark)) for i in _around(mark, own) if best[i] >= _SURE]
    if not anchors:
        return mark / max(1, len(own.words.text)) * len(other.words.text), 0
    anchors.sort(key=lambda anchor: (anchor[1], anchor[0]))
    columns = sorted(column for column, _ in anchors[:3])
    return columns[len(columns) // 2], len(anchors)


def _heads(side: _Side, text: str, language: str, family: Family) -> int:
    """How many of the words say their sense by themselves, and do not go on with one before them (*ei A:ta eikä B:tä*)."""
    if not family.idioms:
        return len(side.plain)
    spans = [side.words.spans[number] for number in side.plain]
    return sum(not (order and is_joined(span, text, language)) for order, span in enumerate(spans))


def _answers(places: Sequence[float], others: Sequence[int]) -> list[int | None]:
    """Which word of the other passage answers each, where each answers one: the nearest ones, None for those left over."""
    result: list[int | None] = [None] * len(places)
    free = set(others)
    near = sorted((abs(place - other), i, other) for i, place in enumerate(places) for other in others)
    for _, i, other in near:
        if result[i] is None and other in free:
            result[i] = other
            free.discard(other)
    return result


def _losses_of(span: tuple[int, int], own: _Side, other: _Side, lost: Floats, lost_other: Floats) -> tuple[float, ...]:
    """What the network of answers says of the word's own parts, its neighbours, and the other passage with its words of the sense."""
    inside = _inside(span, own)
    low, high = inside[0], inside[-1]
    mine, theirs = lost.tolist(), lost_other.tolist()
    besides = (*mine[max(0, low - 3) : low], *mine[high + 1 : high + 5])
    following = mine[high + 1] if high + 1 < len(mine) else -_SURELY
    there = sorted(theirs, reverse=True)
    middle = round((low + high) / 2 / len(mine) * (len(theirs) - 1))
    values = (
        max([mine[i] for i in inside]), following, max(besides, default=-_SURELY), there[0],
        *(max([theirs[j] for j in places], default=-_SURELY) for places in (other.plain, other.soft)),
        there[1] if len(there) > 1 else -_SURELY, max(theirs[max(0, middle - 3) : middle + 4]),
    )  # fmt: skip
    return tuple(_clip(value, _SURELY) for value in values)


def _idioms_of(
    order: int, own: _Side, other: _Side, family: Family, texts: tuple[str, str], languages: tuple[str, str]
) -> tuple[float, float, float, float]:
    """What speaks for another way to say the same: words in sight, a turn of phrase, a negation that goes on or that is said once there."""
    span = own.spans[order]
    spots = _inside(span, own)
    is_negation = bool(family.idioms)
    return (
        _clip(told(family.name, own.words.text, spots, other.words.text, languages), 5),
        float(is_turned(span, texts, languages, "negation" if is_negation else family.name)),
        float(is_negation and order > 0 and is_joined(span, texts[0], languages[0])),
        float(is_negation and is_shared(order, own.spans, len(other.plain), texts, languages)),
    )


def _tells(word: str) -> bool:
    return len(word) > 2 or word.isdigit()


def _clip(value: float, most: float) -> float:
    return max(-1.0, min(1.0, value / most))
