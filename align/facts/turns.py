"""Which readers need be called on a text: those of which a pattern may match in it.

A reader that asks for patterns and finds none does nothing. Which ones it begins with is noted once, by calling it on a text in which
nothing matches; the sieve then tells for each text, without a call, which readers would find nothing. A reader that looks at the text or
at the facts already read before anything has matched is called always.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from align.facts.scan import Scan

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from align.languages.sieve import Entry

    Reader = Callable[[Scan], None]

__all__ = ["called"]


class _Deaf(Scan):
    """A text in which nothing matches: what was asked of it, and whether anything else was looked at."""

    __slots__ = ("asked", "is_seen")

    def __init__(self, language: str) -> None:
        super().__init__("", language)
        self.asked: list[re.Pattern[str]] = []
        self.is_seen = False

    def __getattribute__(self, name: str) -> Any:
        if name in _LOOKS:
            self.is_seen = True
        return super().__getattribute__(name)

    def free(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """No match."""
        self.asked.append(pattern)
        return iter(())

    matches = free

    def lets(self, pattern: re.Pattern[str]) -> bool:
        """No match."""
        self.asked.append(pattern)
        return False

    def among(self, table: tuple[Entry, ...]) -> Sequence[Entry]:
        """No line."""
        self.asked += [line[-1] for line in table]
        return ()

    def has(self, kind: str) -> bool:  # noqa: ARG002
        """Perhaps: what is asked for then is noted too."""
        return True


_LOOKS: Final = frozenset({"add", "facts", "is_free", "raw", "take", "text"})
_Turns = tuple[tuple["Reader", frozenset[int] | None], ...]
_turns: Final[dict[tuple[int, str], tuple[Mapping[int, object], Sequence[Reader], _Turns]]] = {}
"""By readers and language: the patterns known to the sieve then, and each reader's patterns, None where it is called always."""


def called(scan: Scan, readers: Sequence[Reader]) -> list[Reader]:
    """The readers that may find something in a text, in their order.

    Args:
        scan: the text.
        readers: all of them; a sequence that lives as long as the process.
    """
    known, may = scan.sieved.known, scan.sieved.may
    told = _turns.get((id(readers), scan.language))
    if told is None or told[0] is not known:
        turns = tuple((reader, _begins(reader, scan.language, known)) for reader in readers)
        told = _turns[id(readers), scan.language] = known, readers, turns
    return [reader for reader, patterns in told[2] if patterns is None or not patterns.isdisjoint(may)]


def _begins(reader: Reader, language: str, known: Mapping[int, object]) -> frozenset[int] | None:
    """The patterns a reader begins with, by identity; None where it looks at more, or asks for one that is not sieved yet."""
    deaf = _Deaf(language)
    reader(deaf)
    asked = frozenset(map(id, deaf.asked))
    return None if deaf.is_seen or not asked <= known.keys() else asked
