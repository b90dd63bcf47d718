"""When two facts written differently are one value.

A range against its ends, an amount against the bare number under a column head, 2 weeks against 14 days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from align.facts import bare_value, same_hour, same_person, same_quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.model import Fact

__all__ = ["agree", "atoms", "minor", "pieces", "same_date", "share_a_magnitude"]

_SHARES: Final = {
    "1/2": ("50", "0.5"),
    "1/3": ("33",),
    "2/3": ("67", "66"),
    "1/4": ("25", "0.25"),
    "3/4": ("75", "0.75"),
    "1/5": ("20", "0.2"),
    "1/10": ("10", "0.1"),
}
"""Fractions as per cent and as decimal numbers."""
_FIGURES: Final = frozenset({"number", "time", "date", "date-range", "law-reference", "address", "code", "fraction"})
"""Kinds between which the same figures may be read: "6.30–10" is hours or a range of numbers."""
_NUMBERED: Final = frozenset({"law-reference", "number", "code"})
"""Kinds that may be the same figures after other words."""
_LONGEST_RANGE: Final = 20
"""Sections or chapters of a range that the other version may list one by one."""
_MAGNITUDES: Final = (1_000, 1_000_000, 1_000_000_000)


def agree(a: Fact, b: Fact) -> bool:
    """Whether two facts, unequal as values, may be the same thing said in two ways."""
    if a.kind == b.kind == "law-reference" and {a.value.split()[1], b.value.split()[1]} & {"any"}:
        return a.value.split()[-1] == b.value.split()[-1]
    if a.kind == b.kind:
        test = _SAME_KIND.get(a.kind)
        return test is not None and test(a, b)
    kinds = frozenset({a.kind, b.kind})
    if kinds in _ACROSS:
        first, second = (a, b) if a.kind < b.kind else (b, a)
        if _ACROSS[kinds](first, second):
            return True
    if kinds <= _NUMBERED and a.value.rpartition(" ")[2] == b.value.rpartition(" ")[2]:
        return True
    return kinds <= _FIGURES and len(_figures(a)) > 1 and _figures(a) == _figures(b)


def _is_share(fraction: Fact, other: Fact) -> bool:
    return other.value in _SHARES.get(fraction.value, ())


def _is_per_mille(fraction: Fact, percent: Fact) -> bool:
    """Whether "2,5 tuhannesosaa" is *2,5 promille*, *kolme sadasosaa* is *3 procent*."""
    count, _, parts = fraction.value.partition("/")
    return percent.value == count + {"1000": " ‰", "100": ""}.get(parts, "?")


def _figures(fact: Fact) -> list[str]:
    return [n.lstrip("0") or "0" for n in re.findall(r"\d+", fact.surface)]


def _month(value: str) -> str:
    return value.rsplit("-", maxsplit=1)[-1]


def same_date(a: str, b: str) -> bool:
    """One of the two leaves the year out."""
    if "/" in a or "/" in b:
        ends = zip(a.split("/"), b.split("/"), strict=False)
        return a.count("/") == b.count("/") and all(x == y or same_date(x, y) for x, y in ends)
    if "-" not in {a[:1], b[:1]}:
        return False
    bare = [value.lstrip("-") if value.startswith("-") else value[5:] for value in (a, b)]
    return bare[0] == bare[1]


def _is_edge_of_year(day: Fact, year: Fact) -> bool:
    """Whether "31 päivään joulukuuta 2004" is "till slutet av 2004", "1.1.2005" is "från ingången av 2005"."""
    return day.value in {f"{year.value}-12-31", f"{year.value}-01-01"}


def _is_edge_of_month(day: Fact, month: Fact) -> bool:
    """Whether *maaliskuun alusta*, *från ingången av mars* is "1.3." and *kesäkuun loppuun* "30.6."."""
    of_month, _, of_day = day.value.rpartition("-")
    is_month = len(day.value) > len("2003-03") - 1 and of_month.endswith(month.value[1:])
    return "edge" in month.qualifiers and is_month and of_day in {"01", "28", "29", "30", "31"}


def _same_day(a: Fact, b: Fact) -> bool:
    """One leaves the year out, or names the month whose first or last day the other is."""
    short, long = sorted((a.value, b.value), key=len)
    if len(short) == 7 and len(long) == 10 and long.startswith(short) and long[0] != "-":
        year, month = int(long[:4]), int(long[5:7])
        return int(long[8:]) in {1, monthrange(year, month)[1]}
    return same_date(a.value, b.value)


def _same_phone(a: Fact, b: Fact) -> bool:
    """One of the two adds an extension or misses the country."""
    short, long = sorted((a.value, b.value), key=len)
    return len(short) >= 9 and (long.startswith(short) or long.endswith(short.lstrip("+")))


def _same_number(a: Fact, b: Fact) -> bool:
    """One quantity in two units, or a decade with and without its century: *90-luku* and *1990-talet*."""
    short, long = sorted((a.value, b.value), key=len)
    if len(short) == 2 and len(long) == 4 and all("century" in fact.qualifiers for fact in (a, b)):
        return long.endswith(short)
    return same_quantity(a, b)


def _same_address(a: Fact, b: Fact) -> bool:
    """The same house; one of the two leaves the flat out."""
    houses = [re.match(r"\d+", fact.value) for fact in (a, b)]
    short, long = sorted((a.value, b.value), key=len)
    return all(houses) and long.startswith(short) and not long[len(short) : len(short) + 1].isdigit()


_ACROSS: Final[dict[frozenset[str], Callable[[Fact, Fact], bool]]] = {
    frozenset({"amount", "number"}): lambda a, n: n.value in {a.value.rpartition(" ")[2], bare_value(a)},
    frozenset({"number", "percent"}): lambda n, p: n.value == p.value,
    frozenset({"fraction", "number"}): lambda f, n: _is_share(f, n) or f.value == f"1/{n.value}",
    frozenset({"fraction", "percent"}): lambda f, p: _is_share(f, p) or _is_per_mille(f, p),
    frozenset({"date", "number"}): _is_edge_of_year,
    frozenset({"date", "month"}): lambda d, m: (
        (len(d.value) == 7 and _month(d.value) == _month(m.value)) or _is_edge_of_month(d, m)
    ),
}
"""Tests of two kinds, given in the order of their names."""
_SAME_KIND: Final[dict[str, Callable[[Fact, Fact], bool]]] = {
    "date": _same_day,
    "date-range": lambda a, b: same_date(a.value, b.value),
    "phone": _same_phone,
    # the front page of a site, with and without its language: "example.fi" and "example.fi/sv"
    "url": lambda a, b: a.value.replace("/*", "") == b.value.replace("/*", ""),
    "number": _same_number,
    "address": _same_address,
    "person": same_person,
    "time": same_hour,
}


def share_a_magnitude(bare: Fact, full: Fact, neighbours: tuple[Fact, ...]) -> bool:
    """Whether ``full`` is ``bare`` times a magnitude that stands once for two numbers: "2 ja 1,4 miljardia puntaa".

    ``neighbours`` are the facts of the bare number's own side.
    """
    if bare.kind != "number" or full.kind not in {"number", "amount"} or "/" in bare.value + full.value:
        return False
    small, large = _decimal(bare), _decimal(full)
    factor = next((m for m in _MAGNITUDES if small * m == large), 0)
    later = (f for f in neighbours if f.start > bare.end and f.kind in {"number", "amount"})
    return small > 0 and factor > 0 and any(_decimal(f) >= factor for f in later)


def _decimal(fact: Fact) -> Decimal:
    tail = fact.value.rpartition(" ")[2].partition("/")[0]
    return Decimal(tail) if re.fullmatch(r"-?\d+(?:\.\d+)?", tail) else Decimal(0)


def pieces(fact: Fact) -> tuple[tuple[str, str], ...]:
    """A composite fact as its parts: a range as its two ends."""
    head, blank, tail = fact.value.rpartition(" ")
    ends = tail.split("/")
    if fact.kind == "date-range":
        return tuple(("date", end) for end in ends)
    if fact.kind == "year-range":
        return tuple(("number", end) for end in ends)
    if fact.kind in {"amount", "number", "percent", "time"} and len(ends) == 2 and not tail.isalpha():
        return tuple((fact.kind, head + blank + end) for end in ends)
    clause = re.fullmatch(r"(\d{1,2})\.(\d{1,2})", fact.surface) if fact.kind == "number" else None
    if clause:  # "lausekkeen 13.2" is "artikel 13.2"
        return (("law-reference", f"article {clause[1]}"), ("law-reference", f"item {clause[2]}"))
    if fact.kind == "law-reference" and re.fullmatch(r"\d+-\d+", tail):
        first, last = (int(n) for n in tail.split("-"))
        if 0 < last - first <= _LONGEST_RANGE:
            return tuple((fact.kind, f"{head} {n}") for n in range(first, last + 1))
    return ()


def atoms(fact: Fact) -> tuple[str, ...]:
    """The bare numbers of a fact, as another reading of it would show them."""
    if fact.kind in {"email", "url", "phone", "code", "person"}:
        return ()  # an address is itself or nothing
    if fact.kind in {"amount", "percent", "number"}:
        tail = fact.value.removesuffix(" pp").removesuffix(" ‰").rpartition(" ")[2]
        return tuple(tail.split("/"))
    return tuple(n.lstrip("0") or "0" for n in re.findall(r"\d+", fact.value))


def minor(fact: Fact) -> tuple[str, ...]:
    """The bare number of an amount below one unit as its coins count it: "viisi penniä", EUR 0.05, is 5; () for the rest."""
    value = _decimal(fact)
    return (format((value * 100).normalize(), "f"),) if fact.kind == "amount" and 0 < value < 1 else ()
