"""The facts of two passages, compared as values: which agree, which changed, which stand on one side only.

Readings that agree in other ways than letter for letter are no difference: a range against its two ends, an amount against the
bare number under a column head, a date against its parts, digits against words, a value said twice. What is left on both sides
is paired (the same kind first, in the order of the text), so that one changed value is one difference.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.agreement import agree, atoms, minor, pieces, same_date, share_a_magnitude
from align.check.sides import COMPARED, OneSide, are_signed, equals
from align.facts import clash, loose_numbers, marker_end, points_to_a_day, unit_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from align.model import Fact

__all__ = ["COMPARED", "Comparison", "Difference", "Match", "compare"]

_FAMILIES: Final = (
    frozenset({"date", "date-range", "year-range", "month"}),
    frozenset(
        {"amount", "number", "percent", "date", "date-range", "year-range", "law-reference", "time", "code", "fraction"}
    ),
)
"""Kinds that may be two readings of one cause, nearest first."""
_COUNTED: Final = frozenset({"amount", "number", "percent", "fraction"})
"""Kinds of which one too many on one side and another on the other is one value changed."""
_WORDED: Final = frozenset({"number", "law-reference", "percent", "time", "amount", "fraction"})
"""Kinds that words may state."""


@dataclass(frozen=True, slots=True)
class Match:
    """Facts of both sides that agree, and how."""

    source: tuple[Fact, ...]
    target: tuple[Fact, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact without its equal: changed when both sides are there, else on one side only."""

    kind: str
    """The more specific kind of the two."""
    source: Fact | None
    target: Fact | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What agrees and what does not."""

    matches: tuple[Match, ...]
    differences: tuple[Difference, ...]


def compare(
    source: Sequence[Fact], target: Sequence[Fact], texts: tuple[str, str], languages: tuple[str, str]
) -> Comparison:
    """Match the facts of two passages that translate each other."""
    s = OneSide(source, texts[0], languages[0])
    t = OneSide(target, texts[1], languages[1])
    matches: list[Match] = []
    if s.left or t.left:
        _pair_off(s, t, matches, equals, "equal")
    if s.left or t.left:
        _repeated(s, t, matches)
        _marked(s, t, matches)
        _pair_off(s, t, matches, agree, "compatible")
        _pair_off(s, t, matches, lambda a, b: are_signed(a, b, s, t), "signed")
        _parts(s, t, matches)
        _pair_off(
            s, t, matches, lambda a, b: share_a_magnitude(a, b, s.facts) or share_a_magnitude(b, a, t.facts), "shared"
        )
    differences: list[Difference] = []
    if s.left or t.left:
        differences = _changed(s, t, [lambda a, b: a.kind == b.kind and a.value == b.value and not equals(a, b)])
        _covered(s, t, matches)
        differences += _changed(s, t, _TESTS)
        _loose(s, t, matches)
        _referred(s, t, matches)
        differences += [Difference(f.kind, f, None) for f in s.left if not _may_drop(f)]
        differences += [Difference(f.kind, None, f) for f in t.left if not _may_drop(f)]
    return Comparison(tuple(matches), tuple(sorted(differences, key=_start)))


def _start(difference: Difference) -> int:
    fact = difference.source or difference.target
    return fact.start if fact else 0


# --- agreement -------------------------------------------------------------------------------------------------------------


def _pair_off(s: OneSide, t: OneSide, matches: list[Match], test: Callable[[Fact, Fact], bool], how: str) -> None:
    """Match one fact with one, in the order of the text."""
    for fact in list(s.left):
        twin = next((f for f in t.left if test(fact, f)), None)
        if twin is not None:
            s.remove([fact])
            t.remove([twin])
            matches.append(Match((fact,), (twin,), how))


def _repeated(s: OneSide, t: OneSide, matches: list[Match]) -> None:
    """A value said once more on one side: a pronoun or ellipsis on the other."""
    for side, other, is_source in ((s, t, True), (t, s, False)):
        for fact in list(side.left):
            if _replaces(fact, side, other):
                continue
            if other.says(fact) or (fact.kind == "date" and any(_is_same_day(fact, f) for f in other.facts)):
                side.remove([fact])
                matches.append(_one_sided(fact, "repeated", is_source=is_source))


def _replaces(fact: Fact, side: OneSide, other: OneSide) -> bool:
    """Whether a value said twice stands against another one: both sides count as many, so that nothing was left out."""

    def alike(facts: Iterable[Fact]) -> list[Fact]:
        return [f for f in facts if f.kind == fact.kind and _level(f) == _level(fact)]

    if fact.kind not in _COUNTED or len(alike(side.left)) != 1 or len(alike(other.left)) != 1:
        return False
    return len(alike(side.facts)) == len(alike(other.facts))


def _is_same_day(a: Fact, b: Fact) -> bool:
    """A day said before with its year: "30 päivänä kesäkuu- ta 1993" is read without it."""
    return b.kind == "date" and a.value.startswith("--") and b.value[-6:] == a.value[-6:] and len(b.value) == 10


def _one_sided(fact: Fact, how: str, *, is_source: bool) -> Match:
    return Match((fact,), (), how) if is_source else Match((), (fact,), how)


def _marked(s: OneSide, t: OneSide, matches: list[Match]) -> None:
    """The number of a heading that one side's form makes a day: "2.1. Palvelu" against "2.1 Tjänsten"."""
    for side, other, is_source in ((s, t, True), (t, s, False)):
        marker = re.findall(r"\d+", other.text[: marker_end(other.text)])
        for fact in [f for f in side.left if f.start < marker_end(side.text)]:
            if marker and re.findall(r"\d+", fact.surface) == marker:
                side.remove([fact])
                matches.append(_one_sided(fact, "marker", is_source=is_source))


def _referred(s: OneSide, t: OneSide, matches: list[Match]) -> None:
    """A date that the other side points back to: "den 1 augusti 1999" against *mainittuna päivänä*."""
    for side, other, is_source in ((s, t, True), (t, s, False)):
        for fact in [f for f in side.left if f.kind == "date"]:
            if points_to_a_day(other.text, other.language) and not any(f.kind == "date" for f in other.left):
                side.remove([fact])
                matches.append(_one_sided(fact, "pointed to", is_source=is_source))


def _parts(s: OneSide, t: OneSide, matches: list[Match]) -> None:
    """A range on one side, its ends (or all it spans) on the other, as often as it says them."""
    for side, other, is_source in ((s, t, True), (t, s, False)):
        for fact in list(side.left):
            partners = [_all_of(other, kind, value) for kind, value in pieces(fact)]
            if not partners or not all(partners):
                continue
            ends = [found[0] for found in partners]
            side.remove([fact])
            other.remove({id(f): f for found in partners for f in found if f in other.left}.values())
            one, many = (fact,), tuple(ends)
            matches.append(Match(one, many, "parts") if is_source else Match(many, one, "parts"))


def _all_of(side: OneSide, kind: str, value: str) -> list[Fact]:
    """Every fact of a side with this value, also once it is matched."""
    return [
        f for f in side.facts if f.kind == kind and (f.value == value or (kind == "date" and same_date(f.value, value)))
    ]


def _covered(s: OneSide, t: OneSide, matches: list[Match]) -> None:
    """All numbers of a fact stand on the other side too, read there as something else."""
    pools = (s.stray(), t.stray())
    for side, other, pool, is_source in ((s, t, pools[1], True), (t, s, pools[0], False)):
        for fact in list(side.left):
            if fact.kind == "percent" and any(f.kind == "percent" for f in other.left):
                continue  # per cent against percentage points
            if any(_has_other_letter(fact, f) for f in other.left):
                continue
            numbers = Counter(atoms(fact))
            if numbers and all(pool[a] >= n for a, n in numbers.items()):
                pool.subtract(numbers)
                side.remove([fact])
                matches.append(_one_sided(fact, "same numbers", is_source=is_source))


def _has_other_letter(fact: Fact, other: Fact) -> bool:
    """Whether two references are one number with two letters: "42 a §" is not "42 b §"."""
    return fact.kind == other.kind == "law-reference" and (
        _level(fact) == _level(other)
        and fact.value != other.value
        and atoms(fact) == atoms(other)
        and fact.value[-1].isalpha()
        and other.value[-1].isalpha()  # a letter on one side alone may be in a form that is not read
    )


def _loose(s: OneSide, t: OneSide, matches: list[Match]) -> None:
    """A number that a word of the other side explains: "3-vuotinen" against "treårig"."""
    for side, other, is_source in ((s, t, True), (t, s, False)):
        if not any(f.kind in _WORDED for f in side.left):
            continue
        words = loose_numbers(other.text, other.language) | {a for f in other.facts for a in atoms(f) if len(a) == 4}
        for fact in list(side.left):
            if fact.kind in _WORDED and any(
                set(numbers) - {"0"} <= words for numbers in (atoms(fact), minor(fact)) if numbers
            ):
                side.remove([fact])
                matches.append(_one_sided(fact, "in words", is_source=is_source))


# --- difference ------------------------------------------------------------------------------------------------------------


def _level(fact: Fact) -> str:
    return fact.value.partition(" ")[0] if fact.kind in {"law-reference", "code"} else ""


_TESTS: Final[tuple[Callable[[Fact, Fact], bool], ...]] = (
    lambda a, b: a.kind == b.kind and _level(a) == _level(b),
    lambda a, b: a.kind == b.kind and "subitem" not in {_level(a), _level(b)},
    *(
        lambda a, b, family=family: a.kind in family and b.kind in family and "subitem" not in {_level(a), _level(b)}
        for family in _FAMILIES
    ),
)
"""Which two facts are one fact changed: the same kind and level, then the same kind, then kinds of one family."""


def _changed(s: OneSide, t: OneSide, tests: Iterable[Callable[[Fact, Fact], bool]]) -> list[Difference]:
    """Pair what is left on both sides, each fact with the nearest that passes a test."""
    found: list[Difference] = []
    for test in tests:
        for fact in list(s.left):
            candidates = [f for f in t.left if test(fact, f) and _is_claim(fact, f)]
            if not candidates:
                continue
            twin = min(candidates, key=lambda f: abs(_relative(f, t.text) - _relative(fact, s.text)))
            s.remove([fact])
            t.remove([twin])
            kind = (
                "unit"
                if clash(fact, twin) and fact.value == twin.value and fact.kind != "time"
                else min(fact.kind, twin.kind, key=COMPARED.index)
            )
            found.append(Difference(kind, fact, twin))
    return found


def _is_claim(a: Fact, b: Fact) -> bool:
    """Whether two unequal facts may be called one fact changed; a lone "yksi" or "en" says too little."""
    if unit_of(a) and unit_of(a) == unit_of(b):
        return True  # "kaksi vuotta" against "ett år"
    if a.kind != b.kind and any("of-act" in f.qualifiers for f in (a, b)):
        return False  # the day an act was given is left out in one language, not replaced by a section
    return not any(_may_drop(f) and "word" in f.qualifiers and f.value in {"0", "1"} for f in (a, b))


def _relative(fact: Fact, text: str) -> float:
    return fact.start / max(1, len(text))


def _may_drop(fact: Fact) -> bool:
    """Facts one language says and the other leaves out: number words, the number one, a month, the day an act was given."""
    if fact.kind == "month":
        return True
    if fact.kind in {"number", "fraction"}:
        return bool({"word", "century", "roman"} & set(fact.qualifiers)) or fact.value == "1"
    if fact.kind == "date-range":
        return "word" in fact.qualifiers  # "neljännesvuosittain" for "en gång i kvartalet"
    return fact.kind == "date" and "of-act" in fact.qualifiers
