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

from align.facts import loose_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from align.model import Fact

__all__ = ["COMPARED", "Comparison", "Difference", "Match", "compare"]

COMPARED: Final = (
    "amount", "percent", "date", "date-range", "year-range", "month", "time", "law-reference", "phone", "email", "url", "code", "number",
)  # fmt: skip
"""Kinds whose values are compared, the most specific first."""
_FAMILIES: Final = (
    frozenset({"date", "date-range", "year-range", "month"}),
    frozenset({"amount", "number", "percent", "date", "year-range", "law-reference", "time", "code"}),
)
"""Kinds that may be two readings of one cause, nearest first."""


_WORDED: Final = frozenset({"number", "law-reference", "percent", "time", "amount"})
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


class _Side:
    """One side's facts that have not found their equal yet."""

    def __init__(self, facts: Sequence[Fact], text: str, language: str) -> None:
        self.facts = [f for f in facts if f.kind in COMPARED]
        self.left = list(self.facts)
        self.values = Counter((f.kind, f.value) for f in self.facts)
        self.text = text
        self.language = language

    def remove(self, facts: Iterable[Fact]) -> None:
        for fact in facts:
            self.left.remove(fact)

    def stray(self) -> Counter[str]:
        """Numbers of this side that no matched fact accounts for."""
        open_text = list(self.text)
        for fact in self.facts:
            open_text[fact.start : fact.end] = " " * (fact.end - fact.start)
        found = Counter(_plain(n) for n in re.findall(r"\d+", "".join(open_text)))
        for fact in self.left:
            found.update(_atoms(fact))
        return found


def compare(
    source: Sequence[Fact], target: Sequence[Fact], texts: tuple[str, str], languages: tuple[str, str]
) -> Comparison:
    """Match the facts of two passages that translate each other."""
    s = _Side(source, texts[0], languages[0])
    t = _Side(target, texts[1], languages[1])
    matches: list[Match] = []
    if s.left or t.left:
        _equal(s, t, matches)
        _repeated(s, t, matches)
        _compatible(s, t, matches)
        _parts(s, t, matches)
    differences: list[Difference] = []
    if s.left or t.left:
        _covered(s, t, matches)
        differences = _changed(s, t)
        _loose(s, t, matches)
        differences += [Difference(f.kind, f, None) for f in s.left if not _may_drop(f)]
        differences += [Difference(f.kind, None, f) for f in t.left if not _may_drop(f)]
    order = lambda d: (d.source or d.target).start if d.source or d.target else 0  # noqa: E731  # reads better in place
    return Comparison(tuple(matches), tuple(sorted(differences, key=order)))


# --- agreement -------------------------------------------------------------------------------------------------------------


def _equal(s: _Side, t: _Side, matches: list[Match]) -> None:
    """The same kind and value, in the order of the text."""
    for fact in list(s.left):
        twin = next((f for f in t.left if f.kind == fact.kind and f.value == fact.value), None)
        if twin is not None:
            s.remove([fact])
            t.remove([twin])
            matches.append(Match((fact,), (twin,), "equal"))


def _repeated(s: _Side, t: _Side, matches: list[Match]) -> None:
    """A value said once more on one side: a pronoun or ellipsis on the other."""
    for side, other, is_source in ((s, t, True), (t, s, False)):
        for fact in list(side.left):
            if other.values[fact.kind, fact.value]:
                side.remove([fact])
                matches.append(Match((fact,), (), "repeated") if is_source else Match((), (fact,), "repeated"))


def _compatible(s: _Side, t: _Side, matches: list[Match]) -> None:
    """Different writings of one value."""
    for fact in list(s.left):
        twin = next((f for f in t.left if _agree(fact, f)), None)
        if twin is not None:
            s.remove([fact])
            t.remove([twin])
            matches.append(Match((fact,), (twin,), "compatible"))


def _agree(a: Fact, b: Fact) -> bool:
    if a.kind == b.kind == "law-reference" and {a.value.split()[1], b.value.split()[1]} & {"any"}:
        return a.value.split()[-1] == b.value.split()[-1]
    if a.kind == b.kind:
        test = _SAME_KIND.get(a.kind)
        return test is not None and test(a.value, b.value)
    kinds = {a.kind, b.kind}
    if kinds == {"amount", "number"}:
        return a.value.rpartition(" ")[2] == b.value.rpartition(" ")[2]
    if kinds == {"percent", "number"}:
        return a.value == b.value
    if kinds == {"date", "month"}:
        return a.value.rsplit("-", maxsplit=1)[-1] == b.value.rsplit("-", maxsplit=1)[-1] and 7 in {
            len(a.value),
            len(b.value),
        }
    if kinds in ({"law-reference", "number"}, {"code", "number"}, {"code", "law-reference"}):
        return a.value.rpartition(" ")[2] == b.value.rpartition(" ")[2]
    return False


def _same_date(a: str, b: str) -> bool:
    """One of the two leaves the year out."""
    if "/" in a or "/" in b:
        ends = zip(a.split("/"), b.split("/"), strict=False)
        return a.count("/") == b.count("/") and all(x == y or _same_date(x, y) for x, y in ends)
    return "-" in {a[:1], b[:1]} and a[-5:] == b[-5:]


def _same_phone(a: str, b: str) -> bool:
    """One of the two adds an extension or misses the country."""
    short, long = sorted((a, b), key=len)
    return len(short) >= 9 and (long.startswith(short) or long.endswith(short.lstrip("+")))


_SAME_KIND: Final[dict[str, Callable[[str, str], bool]]] = {
    "date": _same_date,
    "date-range": _same_date,
    "phone": _same_phone,
}


def _pieces(fact: Fact) -> tuple[tuple[str, str], ...]:
    """A composite fact as its parts: a range as its two ends."""
    head, blank, tail = fact.value.rpartition(" ")
    ends = tail.split("/")
    if fact.kind == "date-range":
        return tuple(("date", end) for end in ends)
    if fact.kind == "year-range":
        return tuple(("number", end) for end in ends)
    if fact.kind in {"amount", "number", "percent", "time"} and len(ends) == 2 and not tail.isalpha():
        return tuple((fact.kind, head + blank + end) for end in ends)
    if fact.kind == "law-reference" and re.fullmatch(r"\d+-\d+", tail):
        first, last = (int(n) for n in tail.split("-"))
        if 0 < last - first <= 3:
            return tuple((fact.kind, f"{head} {n}") for n in range(first, last + 1))
    return ()


def _parts(s: _Side, t: _Side, matches: list[Match]) -> None:
    """A range on one side, its ends (or all it spans) on the other."""
    for side, other, is_source in ((s, t, True), (t, s, False)):
        for fact in list(side.left):
            pieces = _pieces(fact)
            found = [
                next(
                    (
                        f
                        for f in other.facts
                        if f.kind == k and (f.value == v or (k == "date" and _same_date(f.value, v)))
                    ),
                    None,
                )
                for k, v in pieces
            ]
            partners = [f for f in found if f is not None]
            if not pieces or len(partners) < len(pieces):
                continue
            side.remove([fact])
            other.remove([f for f in partners if f in other.left])
            one, many = (fact,), tuple(partners)
            matches.append(Match(one, many, "parts") if is_source else Match(many, one, "parts"))


def _plain(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _atoms(fact: Fact) -> tuple[str, ...]:
    """The bare numbers of a fact, as another reading of it would show them."""
    if fact.kind in {"email", "url", "phone", "code"}:
        return ()  # an address is itself or nothing
    if fact.kind in {"amount", "percent", "number"}:
        tail = fact.value.removesuffix(" pp").removesuffix(" ‰").rpartition(" ")[2]
        return tuple(tail.split("/"))
    return tuple(_plain(n) for n in re.findall(r"\d+", fact.value))


def _covered(s: _Side, t: _Side, matches: list[Match]) -> None:
    """All numbers of a fact stand on the other side too, read there as something else."""
    pools = (s.stray(), t.stray())
    for side, pool, is_source in ((s, pools[1], True), (t, pools[0], False)):
        for fact in list(side.left):
            atoms = Counter(_atoms(fact))
            if fact.kind == "percent" and any(f.kind == "percent" for f in (t if is_source else s).left):
                continue  # per cent against percentage points
            if atoms and all(pool[a] >= n for a, n in atoms.items()):
                pool.subtract(atoms)
                side.remove([fact])
                matches.append(Match((fact,), (), "same numbers") if is_source else Match((), (fact,), "same numbers"))


def _loose(s: _Side, t: _Side, matches: list[Match]) -> None:
    """A number that a word of the other side explains: "3-vuotinen" against "treårig"."""
    for side, other, is_source in ((s, t, True), (t, s, False)):
        if not any(f.kind in _WORDED for f in side.left):
            continue
        words = loose_numbers(other.text, other.language) | {a for f in other.facts for a in _atoms(f) if len(a) == 4}
        for fact in list(side.left):
            if fact.kind in _WORDED and set(_atoms(fact)) - {"0"} <= words:
                side.remove([fact])
                matches.append(Match((fact,), (), "in words") if is_source else Match((), (fact,), "in words"))


# --- difference ------------------------------------------------------------------------------------------------------------


def _level(fact: Fact) -> str:
    return fact.value.partition(" ")[0] if fact.kind in {"law-reference", "code"} else ""


def _changed(s: _Side, t: _Side) -> list[Difference]:
    """Pair what is left on both sides: the same kind and level, then the same kind, then kinds of one family."""
    found: list[Difference] = []
    tests: list[Callable[[Fact, Fact], bool]] = [
        lambda a, b: a.kind == b.kind and _level(a) == _level(b),
        lambda a, b: a.kind == b.kind,
        *(lambda a, b, family=family: a.kind in family and b.kind in family for family in _FAMILIES),
    ]
    for test in tests:
        for fact in list(s.left):
            candidates = [f for f in t.left if test(fact, f) and _is_claim(fact, f)]
            if not candidates:
                continue
            twin = min(candidates, key=lambda f: abs(_relative(f, t.text) - _relative(fact, s.text)))
            s.remove([fact])
            t.remove([twin])
            kind = min(fact.kind, twin.kind, key=COMPARED.index)
            found.append(Difference(kind, fact, twin))
    return found


def _is_claim(a: Fact, b: Fact) -> bool:
    """Whether two unequal facts may be called one fact changed; a lone "yksi" or "en" says too little."""
    return not any(_may_drop(f) and "word" in f.qualifiers and f.value in {"0", "1"} for f in (a, b))


def _relative(fact: Fact, text: str) -> float:
    return fact.start / max(1, len(text))


def _may_drop(fact: Fact) -> bool:
    """Facts one language says and the other leaves out: number words, the number one, a month, the day an act was given."""
    if fact.kind == "month":
        return True
    if fact.kind == "number":
        return bool({"word", "century"} & set(fact.qualifiers)) or fact.value == "1"
    return fact.kind == "date" and "of-act" in fact.qualifiers
