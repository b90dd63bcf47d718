"""Patterns that are compiled when they are first tried: of a thousand, a document needs a third, and to compile all takes seconds.

Which patterns need not be tried is told from their text alone (``align.languages.sieve``), so that those of which no piece stands in
a document are never compiled.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compiled"]

_GLOBAL: Final = re.compile(r"\(\?[aiLmsux]")
"""A pattern that sets flags itself has to be parsed to tell them."""


class _Lazy:
    """Stands for a pattern; the first look at anything but its text and flags compiles it."""

    __slots__ = (
        "findall", "finditer", "flags", "fullmatch", "groupindex", "groups", "match", "pattern", "search", "split", "sub", "subn",
    )  # fmt: skip

    findall: Callable[..., Any]
    finditer: Callable[..., Any]
    fullmatch: Callable[..., Any]
    match: Callable[..., Any]
    search: Callable[..., Any]
    split: Callable[..., Any]
    sub: Callable[..., Any]
    subn: Callable[..., Any]
    groupindex: Any
    groups: int

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # called as long as a slot is empty
        if name not in _KEPT:
            raise AttributeError(name)
        made = re.compile(self.pattern, self.flags)
        for one in _KEPT:
            setattr(self, one, getattr(made, one))
        return getattr(made, name)

    def __repr__(self) -> str:
        return f"compiled({self.pattern!r}, {self.flags})"


_KEPT: Final = frozenset(_Lazy.__slots__) - {"flags", "pattern"}


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile``, put off to the first use. What does not compile is told then; tests/languages compile all there are.

    Args:
        pattern: of texts.
        flags: those of ``re``.

    Returns:
        What has the text, the flags and the methods of a compiled pattern; two of the same text are two.
    """
    if _GLOBAL.match(pattern):
        return re.compile(pattern, flags)
    return cast("re.Pattern[str]", _Lazy(pattern, int(flags | re.UNICODE)))
