"""Small words that turn or limit the meaning of a passage, and which of them the other passage does not answer.

Negations (*ei – inte*), limits before a number (*enintään – högst*), words of inclusion and exception (*mukaan lukien – inklusive*). Such
a word is sought where its neighbours are answered: *ei saa hakea* faces *får inte sökas* because *hakea* faces *sökas*, *enintään 5*
faces what stands at the other 5. The plain words of its family count most; a word of the same sense (*ilman, -ton – utan, o-*; *ylittää –
överstiga*) may answer it too. The features of the least answered word go into a small network learnt from such words deleted and
put in on purpose (``training/losses.py``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from align.check.meaning.answers import losses
from align.check.meaning.companions import told
from align.check.meaning.counterparts import likeness, words_of
from align.check.meaning.turns import is_joined, is_shared, is_turned
from align.languages import table
from align.languages.sieve import finditer, search

if TYPE_CHECKING:
    from align.check.meaning.counterparts import Floats, Words

__all__ = [
    "DUTY", "EXTREMES", "FEATURES", "LEAVE", "LIMITS", "NEGATION", "ONLY", "SCOPES", "WITHOUT", "Family", "Mark", "listed", "marks",
    "sought", "spans_of",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Family:
    """Words of one sense in the tables of the languages."""

    name: str
    table: str
    plain: tuple[str, ...]
    """Paths of the lists of words that say this and nothing else ("before/approx")."""
    soft: tuple[str, ...]
    """Paths of the lists of words that may say it."""
    idioms: tuple[str, ...] = ()
    """Paths of turns of phrase in which it means nothing."""
    is_numeric: bool = False
    """Whether it counts before a number only."""


def _limit(name: str) -> Family:
    return Family(name, "facts_qualifiers", (f"before/{name}",), (f"before/{name}", f"said/{name}"), is_numeric=True)


def _scope(name: str) -> Family:
    return Family(name, "facts_qualifiers", (f"scope/{name}",), (f"scope_said/{name}",))


NEGATION: Final = Family("negation", "facts_modality", ("negation", "negators"), ("negative",), ("negation_idioms",))
WITHOUT: Final = Family(
    "without", "facts_modality", ("without",), ("negation", "negators", "negative"), ("negation_idioms",)
)
"""What is not done along with something: *ilmoittamatta – utan att meddela*."""
LIMITS: Final = tuple(map(_limit, ("bound:at-most", "bound:at-least", "bound:over", "bound:under", "approx")))
EXTREMES: Final = tuple(
    Family(name, "facts_qualifiers", (f"noun/{name}",), (f"noun_said/{name}",))
    for name in ("bound:at-most", "bound:at-least")
)
"""Limits inside nouns: *vähimmäismäärä – minimibelopp*."""
DUTY: Final = Family("duty", "facts_modality", ("plain_obligation",), ("obligation",))
LEAVE: Final = Family("leave", "facts_modality", ("leave",), ("permission",))
SCOPES: Final = (_scope("including"), _scope("excepting"))
ONLY: Final = _scope("only")
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
    "shared", *_KINDS,
)  # fmt: skip
"""What the network sees of a word."""

_SURELY: Final = 6.0
"""Log-odds beyond which the network of answers is sure."""
_SURE: Final = 0.5
"""Likeness from which a word tells where the other passage speaks of the same."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that may have no counterpart."""

    start: int
    end: int
    features: tuple[float, ...]


@cache
def _pattern(language: str, name: str, paths: tuple[str, ...], tail: str = "") -> re.Pattern[str] | None:
    words: list[str] = []
    for path in paths:
        entry: Any = table(language, name)
        for key in path.split("/"):
            entry = entry.get(key, {})
        words += entry or []
    return re.compile(r"(?<![\w-])(?:" + "|".join(words) + r")(?!\w)" + tail, re.IGNORECASE) if words else None


def spans_of(text: str, language: str, *keys: str, name: str = "facts_modality") -> list[tuple[int, int]]:
    """Where the words of the named lists of a table stand."""
    pattern = _pattern(language, name, keys)
    return [m.span() for m in finditer(pattern, text)] if pattern else []


@dataclass(frozen=True, slots=True)
class _Side:
    words: Words
    plain: tuple[int, ...]
    """Numbers of the words that only negate."""
    soft: tuple[int, ...]
    """Numbers of the words of the same sense."""
    spans: tuple[tuple[int, int], ...]
    has_idiom: bool


_WORDS_BETWEEN: Final = r"(?: [^\W\d]+){0,2}"
_ENDS: Final = frozenset({"bound:at-most", "bound:at-least"})
"""Families that limit a span of time in words, too."""
_YEAR: Final = r"(?!(?:1[89]|20)\d\d(?!\d))"


@cache
def _before_number(language: str, family: Family) -> str:
    """What follows a word that limits a number: the number, in some families at once, and not a section, nor in some a time."""
    known = table(language, family.table)
    between = "" if family.name in known.get("adjacent", ()) else _WORDS_BETWEEN
    tail = ""
    if sections := known.get("sections"):
        tail += rf"(?!\d+(?: ?[a-z])?[ .:]*(?:{'|'.join(sections)}))"
    if family.name in known.get("during", ()):  # *under kalenderåren 2026–2027, under 12 månader* limit nothing
        tail += _YEAR + rf"(?!\d+ (?:{'|'.join(known['spells'])}))"
    values = ["\\d"]
    if family.name in _ENDS:  # *enintään vuoden – minst ett år* have no figure
        values += [rf"(?:{spell})(?!\w)" for spell in known.get("spans", ())]
    return rf"(?={between} {tail}(?:{'|'.join(values)}))"


def _plain(language: str, family: Family, *, is_candidate: bool) -> re.Pattern[str] | None:
    tail = _before_number(language, family) if family.is_numeric and is_candidate else ""
    return _pattern(language, family.table, family.plain, tail)


@cache
def sought(language: str, families: tuple[Family, ...]) -> tuple[tuple[Family, re.Pattern[str]], ...]:
    """The words of families that a passage may lose, as a table; none of a family that the language has no list of."""
    patterns = ((family, _plain(language, family, is_candidate=True)) for family in families)
    return tuple((family, pattern) for family, pattern in patterns if pattern is not None)


@cache
def listed(language: str, name: str, keys: tuple[str, ...]) -> tuple[tuple[re.Pattern[str]], ...]:
    """The words of the named lists of a table, as a table of one pattern; () where the language has none."""
    pattern = _pattern(language, name, keys)
    return ((pattern,),) if pattern is not None else ()


def _read(text: str, language: str, family: Family, *, is_candidate: bool) -> _Side:
    words = words_of(text, language)
    starts = {span[0]: i for i, span in enumerate(words.spans)}
    pattern = _plain(language, family, is_candidate=is_candidate)
    plain = [m.span() for m in finditer(pattern, text) if m.start() in starts] if pattern else []
    taken = {span[0] for span in plain}
    soft = [s for s, _ in spans_of(text, language, *family.soft, name=family.table) if s in starts and s not in taken]
    idioms = family.idioms and spans_of(text, language, *family.idioms, name=family.table)
    return _Side(words, tuple(starts[s] for s, _ in plain), tuple(starts[s] for s in soft), tuple(plain), bool(idioms))


def marks(texts: tuple[str, str], languages: tuple[str, str], family: Family) -> tuple[Mark, ...]:
    """The words of a family in the first passage with what tells whether the second answers them; () where nothing can be said."""
    sought = _plain(languages[0], family, is_candidate=True)
    if sought is None or not search(sought, texts[0]):
        return ()
    own = _read(texts[0], languages[0], family, is_candidate=True)
    if not own.plain:
        return ()
    other = _read(texts[1], languages[1], family, is_candidate=False)
    matrix = likeness(own.words, other.words, languages)
    lost, lost_other = losses(texts, languages), losses(texts[::-1], languages[::-1])
    if matrix is None or lost is None or lost_other is None:
        return ()
    kinds = tuple(float(family.name == name) for name in _KINDS)
    return tuple(
        Mark(
            *span,
            (
                *_features(number, own, other, matrix, texts, languages),
                *_losses_of(span, own, other, lost, lost_other),
                *_idioms_of(order, own, other, family, texts, languages),
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
    best = matrix.max(axis=1)
    bare_other = 1.0 - matrix.max(axis=0)
    around = [i for i in range(max(0, mark - 3), min(count, mark + 5)) if i != mark and _tells(own.words.text[i])]
    anchors = [(int(matrix[i].argmax()), abs(i - mark)) for i in around if best[i] >= _SURE]
    place: float
    if anchors:
        anchors.sort(key=lambda anchor: (anchor[1], anchor[0]))
        columns = sorted(column for column, _ in anchors[:3])
        place = columns[len(columns) // 2]
    else:
        place = mark / max(1, count) * len(other.words.text)
    plain = min((abs(j - place) for j in other.plain), default=99.0)
    soft = min((abs(j - place) for j in other.soft), default=99.0)
    following = [i for i in range(mark + 1, min(count, mark + 4)) if own.words.content[i]][:1]
    near = [j for j in range(len(other.words.text)) if abs(j - place) <= 4 and other.words.content[j]]
    fewer_plain = len(own.plain) - len(other.plain)
    fewer_any = len(own.plain) + len(own.soft) - len(other.plain) - len(other.soft)
    return (
        min(1.0, len(anchors) / 4),
        float(best[mark]),
        float(plain <= 3),
        float(plain <= 6),
        float(soft <= 4),
        float(soft <= 8),
        float(bool(other.plain)),
        float(bool(other.soft)),
        _clip(fewer_plain, 2),
        _clip(len(own.plain) - len(other.plain) - len(other.soft), 3),
        _clip(fewer_any, 3),
        float(best[following[0]]) if following else 0.0,
        float(sum(best[i] for i in around) / len(around)) if around else 0.0,
        math.log(1 + count) / 5,
        float(own.has_idiom),
        float(other.has_idiom),
        max((float(bare_other[j]) for j in near), default=0.0),
        float(languages[0] < languages[1]),
        float(len(own.plain) > 1),
        sum(float(bare_other[j]) > 0.6 for j in near) / max(1, len(near)),
        _clip(math.log((len(texts[0]) + 3) / (len(texts[1]) + 3)), 1),
        float(any(own.words.text[i][0].isdigit() and best[i] >= _SURE for i in around)),
    )


def _losses_of(span: tuple[int, int], own: _Side, other: _Side, lost: Floats, lost_other: Floats) -> tuple[float, ...]:
    """What the network of answers says of the word's own parts, its neighbours, and the other passage with its words of the sense."""
    inside = [i for i, (start, end) in enumerate(own.words.spans) if start < span[1] and span[0] < end]
    low, high = inside[0], inside[-1]
    besides = [float(lost[i]) for i in (*range(max(0, low - 3), low), *range(high + 1, min(len(lost), high + 5)))]
    following = float(lost[high + 1]) if high + 1 < len(lost) else -_SURELY
    there = sorted((float(value) for value in lost_other), reverse=True)
    middle = round((low + high) / 2 / len(lost) * (len(lost_other) - 1))
    values = (
        max(float(lost[i]) for i in inside), following, max(besides, default=-_SURELY), there[0],
        *(max((float(lost_other[j]) for j in places), default=-_SURELY) for places in (other.plain, other.soft)),
        there[1] if len(there) > 1 else -_SURELY, float(lost_other[max(0, middle - 3) : middle + 4].max()),
    )  # fmt: skip
    return tuple(_clip(value, _SURELY) for value in values)


def _idioms_of(
    order: int, own: _Side, other: _Side, family: Family, texts: tuple[str, str], languages: tuple[str, str]
) -> tuple[float, float, float, float]:
    """What speaks for another way to say the same: words in sight, a turn of phrase, a negation that goes on or that is said once there."""
    span = own.spans[order]
    spots = [i for i, (start, end) in enumerate(own.words.spans) if start < span[1] and span[0] < end]
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
