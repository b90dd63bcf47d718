r"""What every match of a pattern contains: sets of pieces, of each of which one stands in the text.

``(?<!\w)(?:kello|klo) \d`` needs *kello* or *klo* where a word begins, and a digit. Told from the pattern as Python parses it; a
construct this module does not know needs nothing, and so does every pattern on a Python that keeps its parser elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["DIGIT", "EDGES", "FROM", "ODD", "TO", "Pieces", "needs"]

DIGIT: Final = "\\d"
"""Stands among the pieces for any decimal digit."""
FROM, TO = "\x02", "\x03"
"""Before a piece that begins where no letter stands before it, after one that ends where none follows."""
EDGES: Final = FROM + TO
ODD: Final = re.compile("[^\\x00-\\u024f\\u2000-\\u20cf\\u2190-\\u25ff]|[µßİıŉſǅǈǋǰǲ]")
"""Letters whose case pairs are not those of ``str.lower``, and scripts we know nothing of."""
_WITHOUT_EDGES: Final = str.maketrans("", "", EDGES)
_MOST: Final = 400
"""Pieces of which one must be there; where there are more, nothing is required."""
_PRODUCT: Final = 200
"""Strings that a stretch of a pattern may match before they are no longer spelled out."""
_SPREAD: Final = 4
"""Members of a character class that are spelled out."""
_SETS: Final = 3
"""Sets of pieces asked for, the most telling ones."""
_LONG: Final = 4
"""Letters from which a longer piece is no better."""

Pieces = frozenset[str]


class _Part:
    """What a stretch of a pattern matches: all its strings where they are few (``exact``), else sets of which each gives a piece."""

    __slots__ = ("exact", "sets")

    def __init__(self, exact: Pieces | None, sets: Iterable[Pieces] = ()) -> None:
        self.exact = exact
        self.sets = frozenset(sets)

    def needed(self) -> frozenset[Pieces]:
        """Sets of pieces, of each of which one stands in every match."""
        return self.sets if self.exact is None else _pieces(self.exact)


_NOTHING: Final = _Part(frozenset({""}))
_ANYTHING: Final = _Part(None)
_BEGIN: Final = frozenset({FROM})


def _pieces(strings: Iterable[str]) -> frozenset[Pieces]:
    found = set()
    for string in strings:
        parts = [part for part in string.split() if part.strip(EDGES)]  # a piece lies within one word
        if not parts:
            return frozenset()
        best = max(parts, key=len)
        bare = best.translate(_WITHOUT_EDGES)
        found.add(f"{FROM if best[0] == FROM else ''}{bare}{TO if best[-1] == TO else ''}")
    return frozenset({frozenset(found)}) if found else frozenset()


def _worth(pieces: Pieces) -> tuple[int, int, list[str]]:
    return -min(min(len(piece), _LONG) for piece in pieces), len(pieces), sorted(pieces)


def needs(pattern: re.Pattern[str]) -> tuple[Pieces, ...]:
    """Sets of pieces in lower case: of each at least one stands in every text in which the pattern is found. () when nothing must.

    Args:
        pattern: of texts (not of bytes).
    """
    try:
        from re import _parser  # type: ignore[attr-defined]

        parsed: Any = _parser.parse(pattern.pattern, pattern.flags)
    except (ImportError, re.error):  # another Python may keep its parser elsewhere
        return ()
    found = sorted((pieces for pieces in _sequence(parsed).needed() if len(pieces) <= _MOST), key=_worth)
    return tuple(found[:_SETS])


def _sequence(items: Iterable[tuple[Any, Any]], lead: str = "") -> _Part:
    run: Pieces = frozenset({lead})
    sets: set[Pieces] = set()
    is_exact = True
    for operation, value in items:
        name, begin = str(operation), ""
        if run == _BEGIN and name in {"BRANCH", "SUBPATTERN"}:  # each of its branches begins a word
            run, begin = frozenset({""}), FROM
        part = _item(name, value, begin)
        if part.exact is not None and len(run) * len(part.exact) <= _PRODUCT:
            run = frozenset(a + b for a in run for b in part.exact) if part is not _NOTHING else run
            continue
        is_exact = False
        sets |= _pieces(run) | part.needed()
        run = frozenset({""})
    return _Part(run) if is_exact else _Part(None, sets | _pieces(run))


def _item(operation: str, value: Any, lead: str) -> _Part:  # noqa: PLR0911 one line a construct
    match operation:
        case "LITERAL":
            return _letter(chr(value))
        case "IN":
            return _class(value)
        case "BRANCH":
            return _branch([_sequence(branch, lead) for branch in value[1]])
        case "SUBPATTERN":
            return _sequence(value[3], lead)
        case "ATOMIC_GROUP":
            return _sequence(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _repeat(*value)
        case "ASSERT_NOT" if _is_letter_class(value[1]):
            return _Part(frozenset({FROM if value[0] < 0 else TO}))
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _NOTHING
        case _:
            return _ANYTHING


def _is_letter_class(items: Any) -> bool:
    r"""Whether this is ``\w``, or a class of that and more: what must not stand beside a word that is meant whole."""
    if len(items) != 1 or str(items[0][0]) != "IN":
        return False
    members = [(str(operation), str(value)) for operation, value in items[0][1]]
    return ("CATEGORY", "CATEGORY_WORD") in members and members[0][0] != "NEGATE"


def _letter(char: str) -> _Part:
    lower = char.lower()
    return _ANYTHING if len(lower) != 1 or ODD.search(lower) or ODD.search(char) else _Part(frozenset({lower}))


def _class(members: Sequence[tuple[Any, Any]]) -> _Part:
    letters: set[str] = set()
    for operation, value in members:
        kind = str(operation)
        if kind == "LITERAL":
            letters.add(chr(value))
        elif kind == "RANGE" and value[1] - value[0] < _SPREAD:
            letters.update(map(chr, range(value[0], value[1] + 1)))
        elif len(members) == 1 and ((kind == "CATEGORY" and str(value) == "CATEGORY_DIGIT") or value == (48, 57)):
            return _Part(None, [frozenset({DIGIT})])
        else:
            return _ANYTHING
    return _branch([_letter(letter) for letter in letters])


def _branch(parts: Sequence[_Part]) -> _Part:
    exact = [part.exact for part in parts]
    if None not in exact:
        joined: Pieces = frozenset().union(*(one for one in exact if one is not None))
        if len(joined) <= _PRODUCT:
            return _Part(joined)
    needed = [part.needed() for part in parts]
    if not all(needed):
        return _ANYTHING
    # one piece of any branch: the best set of each together; a set that all branches need stays a set of its own
    common = frozenset.intersection(*needed)
    return _Part(None, {*common, frozenset().union(*(min(sets, key=_worth) for sets in needed))})


def _repeat(least: int, most: int, items: Any) -> _Part:
    part = _sequence(items)
    if least == 0:
        return _Part(part.exact | {""}) if most == 1 and part.exact is not None else _ANYTHING
    return part if most == 1 else _Part(None, part.needed())
