"""Classes of capital letters in a parsed pattern, which say more of a text than most letters do: few of its letters are capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CAPITAL", "CAPITALS", "with_capitals"]

CAPITAL: Final = "\x04"
"""Stands among the letters of a piece for any capital letter."""
CAPITALS: Final = "CAPITALS"
"""The operation that stands for a class of capitals."""
_MOST: Final = 200
"""Members of a class that are looked at."""


def with_capitals(items: Iterable[tuple[Any, Any]], flags: int) -> list[tuple[Any, Any]]:
    """A parsed pattern with ``CAPITALS`` in the place of each class in which nothing else is, where case counts."""
    return [_item(operation, value, flags) for operation, value in items]


def _item(operation: Any, value: Any, flags: int) -> tuple[Any, Any]:
    match str(operation):
        case "IN" if not flags & re.IGNORECASE and _are_capitals(value):
            return CAPITALS, None
        case "BRANCH":
            return operation, (value[0], [with_capitals(branch, flags) for branch in value[1]])
        case "SUBPATTERN":
            return operation, (*value[:3], with_capitals(value[3], (flags | value[1]) & ~value[2]))
        case "ATOMIC_GROUP":
            return operation, with_capitals(value, flags)
        case "ASSERT":
            return operation, (value[0], with_capitals(value[1], flags))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return operation, (*value[:2], with_capitals(value[2], flags))
        case _:
            return operation, value


def _are_capitals(members: Iterable[tuple[Any, Any]]) -> bool:
    """Whether each letter of a class is a capital."""
    letters: list[str] = []
    for operation, value in members:
        kind = str(operation)
        if kind == "LITERAL":
            letters.append(chr(value))
        elif kind == "RANGE" and value[1] - value[0] < _MOST:
            letters.extend(map(chr, range(value[0], value[1] + 1)))
        else:
            return False
    return len(letters) > 1 and all(letter.isupper() for letter in letters)
