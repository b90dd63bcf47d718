"""Which readers need be called on a text: those of which a pattern may match in it.

A reader that asks for patterns and finds none does nothing. Which ones it begins with is noted once, by calling it on a text in which
nothing matches; the sieve then tells for each text, without a call, which readers would find nothing. A reader that looks at the
facts already read is called where there are any, and one that looks at the text before anything has matched is called always.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from align.facts.scan import Scan
from align.languages.sieve import expect

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from align.languages.sieve import Entry

    Reader = Callable[[Scan], None]

__all__ = ["called"]


class _Deaf(Scan):
    """A text in which nothing matches: what was asked of it, and whether its facts, or anything else, were looked at."""

    __slots__ = ("are_facts_seen", "asked", "is_seen")

    def __init__(self, language: str) -> None:
        super().__init__("", language)
        self.asked: list[re.Pattern[str]] = []
        self.is_seen = self.are_facts_seen = False

    def __getattribute__(self, name: str) -> Any:
        if name in _LOOKS:
            self.is_seen = True
        elif name == "facts":
            self.are_facts_seen = True
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


_LOOKS: Final = frozenset({"add", "is_free", "raw", "take", "text"})
_Turn = tuple["Reader", bool]
"""A reader, and whether it finds nothing as long as no fact has been read."""


class _Turns:
    """Readers in their order, by what has them called."""

    def __init__(self, readers: Sequence[Reader], language: str, known: Mapping[int, object]) -> None:
        self._readers = tuple(readers)
        self._always: dict[int, bool] = {}
        """Numbers of the readers that are called on every text, each with whether only where a fact has been read."""
        self._by_pattern: dict[int, list[int]] = {}
        """Numbers of those that begin with a pattern, by its identity."""
        for number, reader in enumerate(readers):
            patterns, looks = _begins(reader, language, known)
            if patterns is None or looks:
                self._always[number] = patterns is not None
            for at in patterns or ():
                self._by_pattern.setdefault(at, []).append(number)

    def of(self, may: frozenset[int]) -> tuple[_Turn, ...]:
        """The turns where these patterns may match."""
        found = dict(self._always)
        for at in self._by_pattern.keys() & may:
            found.update(dict.fromkeys(self._by_pattern[at], False))
        return tuple((self._readers[number], found[number]) for number in sorted(found))


_turns: Final[dict[tuple[int, str], tuple[Mapping[int, object], Sequence[Reader], _Turns]]] = {}
"""By readers and language: the patterns known to the sieve then, and the turns."""


def called(scan: Scan, readers: Sequence[Reader]) -> tuple[_Turn, ...]:
    """The readers that may find something in a text, in their order, each with whether it will only where a fact has been read.

    Args:
        scan: the text.
        readers: all of them; a sequence that lives as long as the process.
    """
    known, live = scan.sieved.known, scan.sieved.live
    told = _turns.get((id(readers), scan.language))
    if told is None or told[0] is not known:
        told = _turns[id(readers), scan.language] = known, readers, _Turns(readers, scan.language, known)
    held: tuple[_Turns, tuple[_Turn, ...]] | None = live.memory.get(id(told[2]))
    if held is None:  # kept with what it was worked out for, so that an identity is never another's
        held = live.memory[id(told[2])] = told[2], told[2].of(live.may)
    return held[1]


def _begins(reader: Reader, language: str, known: Mapping[int, object]) -> tuple[frozenset[int] | None, bool]:
    """The patterns a reader begins with, by identity, and whether it looks at facts.

    None where it looks at more, or asks for a pattern that is not sieved yet.
    """
    deaf = _Deaf(language)
    reader(deaf)
    expect([(pattern,) for pattern in deaf.asked])
    asked = frozenset(map(id, deaf.asked))
    return None if deaf.is_seen or not asked <= known.keys() else asked, deaf.are_facts_seen
