r"""What every match of a pattern contains: sets of pieces, of each of which one stands in the text.

``(?<!\w)(?:kello|klo) \d`` needs *kello* or *klo* where a word begins, and a digit. All digits are one letter here, so that
``\d{4}`` needs four of them in a row. Told from the pattern as Python parses it; a
construct this module does not know needs nothing, and so does every pattern on a Python that keeps its parser elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Protocol

from align.languages.capitals import CAPITAL, with_capitals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["DIGIT", "EDGES", "FROM", "HALF", "ODD", "TO", "Pieces", "Shaped", "begun", "needs", "spelled"]

DIGIT: Final = "0"
"""Stands among the letters of a piece for any decimal digit (see ``spelled``)."""
HALF: Final = "½"
"""The one other figure that patterns spell out."""
FROM, TO = "\x02", "\x03"
"""Before a piece that begins where no letter stands before it, after one that ends where none follows."""
EDGES: Final = FROM + TO
ODD: Final = re.compile("[^\\x00-\\u024f\\u2000-\\u20cf\\u2190-\\u25ff]|[µßİıŉſǅǈǋǰǲ]")
"""Letters whose case pairs are not those of ``str.lower``, and scripts we know nothing of."""
_RUN: Final = re.compile(r"\S+")
_WITHOUT_EDGES: Final = str.maketrans("", "", EDGES)
_MOST: Final = 400
"""Pieces of which one must be there; where there are more, nothing is required."""
_PRODUCT: Final = 200
"""Strings that a stretch of a pattern may match before they are no longer spelled out."""
_SPREAD: Final = 4
"""Members of a character class that are spelled out."""
_TIMES: Final = 8
"""Repetitions that are spelled out."""
_DIGITS: Final = str.maketrans(dict.fromkeys("123456789", DIGIT))
_SETS: Final = 8
"""Sets of pieces asked for, the most telling ones."""
_TELLING: Final = 3
"""Letters of a piece beside a stretch from which it is asked for."""
_LONG: Final = 4
"""Letters from which a longer piece is no better."""

Pieces = frozenset[str]


class Shaped(Protocol):
    """A pattern as text."""

    @property
    def pattern(self) -> str:
        """As ``re.compile`` takes it."""

    @property
    def flags(self) -> int:
        """Those of ``re``."""


_EMPTY: Final = frozenset({""})


class _Part:
    """What a stretch of a pattern matches: all its strings where they are few (``exact``), and sets of which each gives a piece.

    Beside ``exact``, ``sets`` are those of what must stand around the stretch (lookahead and lookbehind).
    """

    __slots__ = ("exact", "head", "sets", "tail")

    def __init__(
        self, exact: Pieces | None, sets: Iterable[Pieces] = (), head: Pieces = _EMPTY, tail: Pieces = _EMPTY
    ) -> None:
        self.exact = exact
        self.sets = frozenset(sets)
        self.head = head if exact is None else exact
        """Strings of which one begins each match, and ``tail``: of which one ends it."""
        self.tail = tail if exact is None else exact

    def needed(self) -> frozenset[Pieces]:
        """Sets of pieces, of each of which one stands in every match."""
        return self.sets if self.exact is None else self.sets | _pieces(self.exact)


_NOTHING: Final = _Part(_EMPTY)
_ANYTHING: Final = _Part(None)
_NEVER: Final = _Part(frozenset())
_BEGIN: Final = frozenset({FROM})
_END: Final = "END"
"""Stands behind a sequence whose every match ends a word."""


def spelled(text: str) -> str:
    """A text as pieces are looked for in it: in lower case, every digit the same."""
    return text.lower().translate(_DIGITS)


def _product(first: Pieces, second: Pieces) -> Pieces | None:
    """Every string of the first with every one of the second behind it; None where they are too many."""
    return frozenset(a + b for a in first for b in second) if len(first) * len(second) <= _PRODUCT else None


def _pieces(strings: Iterable[str]) -> frozenset[Pieces]:
    """Of each string its longest word, as one set; its first and its last word, as others. A set of none can never be met."""
    longest, first, last = set(), set(), set()
    for string in strings:
        # a piece lies within one word; beside a blank it begins or ends one
        parts = [_piece(match, string) for match in _RUN.finditer(string) if match.group().strip(EDGES)]
        if not parts:
            return frozenset()
        longest.add(max(parts, key=len))
        first.add(parts[0])
        last.add(parts[-1])
    return frozenset(map(frozenset, (longest, first, last)))


def _piece(match: re.Match[str], string: str) -> str:
    part = match.group()
    begins, ends = part[0] == FROM or match.start() > 0, part[-1] == TO or match.end() < len(string)
    return f"{FROM if begins else ''}{part.translate(_WITHOUT_EDGES)}{TO if ends else ''}"


def _worth(pieces: Pieces) -> tuple[int, int, list[str]]:
    return -min((min(len(piece), _LONG) for piece in pieces), default=_LONG), len(pieces), sorted(pieces)


def needs(pattern: re.Pattern[str] | Shaped) -> tuple[Pieces, ...]:
    """Sets of pieces in lower case: of each at least one stands in every text in which the pattern is found. () when nothing must.

    Args:
        pattern: of texts (not of bytes).
    """
    try:
        from re import _parser  # type: ignore[attr-defined]

        parsed: Any = _parser.parse(pattern.pattern, pattern.flags)
        parsed = with_capitals(parsed, pattern.flags)
    except (ImportError, re.error):  # another Python may keep its parser elsewhere
        return ()
    found = sorted((pieces for pieces in _sequence(parsed).needed() if len(pieces) <= _MOST), key=_worth)
    return tuple(found[:_SETS])


def begun(pattern: str, flags: int) -> frozenset[str] | None:
    """Strings in lower case of which one begins every match; None where that cannot be told.

    Args:
        pattern: as ``re.compile`` takes it.
        flags: those of ``re``.
    """
    try:
        from re import _parser  # type: ignore[attr-defined]

        head = _sequence(_parser.parse(pattern, flags)).head
    except (ImportError, re.error):
        return None
    plain = frozenset(one.translate(_WITHOUT_EDGES) for one in head)
    # figures are one letter here, and a piece of none begins everything
    return plain if all(plain) and not any(DIGIT in one or HALF in one for one in plain) else None


def _sequence(items: Iterable[tuple[Any, Any]], lead: str = "", trail: str = "") -> _Part:
    run: Pieces = frozenset({lead})
    head: Pieces | None = None
    sets: set[Pieces] = set()
    left = [(str(operation), value) for operation, value in items] + ([(_END, None)] if trail else [])
    left.reverse()
    while left:
        name, value = left.pop()
        begin = end = ""
        if name in {"BRANCH", "SUBPATTERN"}:
            if run == _BEGIN:  # each of its branches begins a word
                run, begin = _EMPTY, FROM
            if left and _ends_word(*left[-1]):  # each of its branches ends one
                left.pop()
                end = TO
        part = _item(name, value, begin, end)
        longer = _product(run, part.head)
        if part.exact is not None and longer is not None:
            run = longer
            sets |= part.sets
            continue
        run = run if longer is None else longer
        head = run if head is None else head
        sets |= _pieces(run) | part.needed()
        run = part.tail
    return _Part(run, sets) if head is None else _Part(None, sets | _pieces(run), head, run)


def _ends_word(operation: str, value: Any) -> bool:
    """Whether an item says that no letter follows."""
    return operation == _END or (operation == "ASSERT_NOT" and value[0] > 0 and _has_letter_class(value[1]))


def _item(operation: str, value: Any, lead: str, trail: str) -> _Part:  # noqa: PLR0911 one line a construct
    match operation:
        case "LITERAL":
            return _letter(chr(value))
        case "IN":
            return _class(value)
        case "CAPITALS":
            return _Part(frozenset({CAPITAL}))
        case "BRANCH":
            return _branch([_sequence(branch, lead, trail) for branch in value[1]])
        case "SUBPATTERN":
            return _sequence(value[3], lead, trail)
        case "ATOMIC_GROUP":
            return _sequence(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _repeat(*value)
        case "ASSERT_NOT" if value[0] > 0 and not len(value[1]):
            return _NEVER
        case "FAILURE":
            return _NEVER
        case "ASSERT_NOT" if _has_letter_class(value[1]):
            return _Part(frozenset({FROM if value[0] < 0 else TO}))
        case "END":
            return _Part(frozenset({TO}))
        case "ASSERT":
            return _beside(_sequence(value[1]))
        case "AT" | "ASSERT_NOT":
            return _NOTHING
        case _:
            return _ANYTHING


def _beside(part: _Part) -> _Part:
    """What must stand before or behind a stretch, as far as it tells anything; figures there are none of the match's own."""
    if part.exact is not None and not part.exact:
        return _NEVER
    return _Part(_EMPTY, (pieces for pieces in part.needed() if all(map(_is_telling, pieces))))


def _is_telling(piece: str) -> bool:
    return len(piece.strip(EDGES)) >= _TELLING and DIGIT not in piece and HALF not in piece


def _has_letter_class(items: Any) -> bool:
    """Whether this is such a class, or a choice of which one is: where none may match, that one may not."""
    if len(items) == 1 and str(items[0][0]) == "BRANCH":
        return any(map(_is_letter_class, items[0][1][1]))
    return _is_letter_class(items)


def _is_letter_class(items: Any) -> bool:
    r"""Whether this is ``\w``, or a class of that and more: what must not stand beside a word that is meant whole."""
    if len(items) != 1 or str(items[0][0]) != "IN":
        return False
    members = [(str(operation), str(value)) for operation, value in items[0][1]]
    return ("CATEGORY", "CATEGORY_WORD") in members and members[0][0] != "NEGATE"


def _letter(char: str) -> _Part:
    lower = spelled(char)
    return _ANYTHING if len(lower) != 1 or ODD.search(lower) or ODD.search(char) else _Part(frozenset({lower}))


def _class(members: Sequence[tuple[Any, Any]]) -> _Part:
    letters: set[str] = set()
    for operation, value in members:
        kind = str(operation)
        if kind == "LITERAL":
            letters.add(chr(value))
        elif (kind == "CATEGORY" and str(value) == "CATEGORY_DIGIT") or (kind == "RANGE" and _are_digits(*value)):
            letters.add(DIGIT)
        elif kind == "RANGE" and value[1] - value[0] < _SPREAD:
            letters.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return _ANYTHING
    return _branch([_letter(letter) for letter in letters])


def _are_digits(first: int, last: int) -> bool:
    return ord("0") <= first and last <= ord("9")


def _branch(parts: Sequence[_Part]) -> _Part:
    exact = [part.exact for part in parts]
    if None not in exact and not any(part.sets for part in parts):
        joined = _all_of(exact)
        if joined is not None:
            return _Part(joined)
    needed = [part.needed() for part in parts if part.exact is None or part.exact]  # not those that never match
    if not needed:
        return _NEVER
    head, tail = _all_of([part.head for part in parts]), _all_of([part.tail for part in parts])
    ends = head or _EMPTY, tail or _EMPTY
    if not all(needed):
        return _Part(None, (), *ends)
    # one piece of any branch: the best set of each together; a set that all branches need stays a set of its own
    common = frozenset.intersection(*needed)
    return _Part(None, {*common, frozenset().union(*(min(sets, key=_worth) for sets in needed))}, *ends)


def _all_of(strings: Iterable[Pieces | None]) -> Pieces | None:
    joined: Pieces = frozenset().union(*(one for one in strings if one is not None))
    return joined if len(joined) <= _PRODUCT else None


def _repeat(least: int, most: int, items: Any) -> _Part:
    part = _sequence(items)
    if part.exact is None:
        return _ANYTHING if least == 0 else part if most == 1 else _Part(None, part.sets, part.head, part.tail)
    spelt = _times(part.exact, least, most) if most <= _TIMES else None
    if spelt is not None:
        return _Part(spelt, part.sets if least else ())
    if least == 0:
        return _ANYTHING
    ends = _times(part.exact, min(least, _TIMES), min(least, _TIMES)) or part.exact
    return _Part(None, part.sets | _pieces(ends), ends, ends)


def _times(strings: Pieces, least: int, most: int) -> Pieces | None:
    """So many of the strings one behind the other; None where they are too many."""
    found: set[str] = set()
    run: Pieces | None = _EMPTY
    for count in range(most + 1):
        if run is None or len(run) + len(found) > _PRODUCT:
            return None
        if count >= least:
            found |= run
        if count < most:
            run = _product(run, strings)
    return frozenset(found)
