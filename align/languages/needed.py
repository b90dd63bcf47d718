"""What patterns need (``needs``), parsed once a machine: parsing three hundred takes as long as reading twenty pages."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from align.languages.kept import keep, kept
from align.languages.needs import needs

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from align.languages.needs import Pieces, Shaped

    _Shaped = re.Pattern[str] | Shaped

__all__ = ["Needed"]

_MOST: Final = 5_000
"""Patterns of which is kept what they need; where there are more, most are those of older versions, and all are forgotten."""


class Needed:
    """What patterns need: from the kept file, or parsed. A pattern that changes has another name, and is parsed anew."""

    def __init__(self) -> None:
        self._kept: dict[str, list[list[str]]] | None = None
        self._name = ""

    def of(self, patterns: Iterable[_Shaped]) -> dict[int, tuple[Pieces, ...]]:
        """What each pattern needs, by its identity; new ones are parsed and kept."""
        known, found, is_new = self._all(), {}, False
        for pattern in patterns:
            name = _name_of(pattern)
            if name not in known:
                known[name] = [sorted(pieces) for pieces in needs(pattern)]
                is_new = True
            found[id(pattern)] = _sets(known[name])
        if is_new and len(known) <= _MOST:
            keep(self._name, json.dumps(known).encode())
        return found

    def of_known(self, patterns: Iterable[_Shaped]) -> dict[int, tuple[Pieces, ...]]:
        """The same for those that need not be parsed."""
        known = self._all()
        return {id(one): _sets(known[name]) for one in patterns if (name := _name_of(one)) in known} if known else {}

    def _all(self) -> dict[str, list[list[str]]]:
        if self._kept is None:
            here = Path(__file__)
            code = b"".join(here.with_name(name).read_bytes() for name in ("needs.py", "capitals.py"))
            own = sha256(code).hexdigest()[:12]
            self._name = f"languages/patterns-{own}-{sys.hexversion:x}.json"
            self._kept = _checked(kept(self._name))
        return self._kept


def _sets(held: list[list[str]]) -> tuple[Pieces, ...]:
    return tuple(map(frozenset, held))


def _name_of(pattern: _Shaped) -> str:
    return sha256(f"{pattern.flags} {pattern.pattern}".encode()).hexdigest()[:32]


def _checked(data: bytes | None) -> dict[str, list[list[str]]]:
    """What was kept; nothing where it is broken or too much."""
    try:
        held = json.loads(data) if data else {}
    except ValueError:
        return {}
    is_sound = isinstance(held, dict) and all(
        isinstance(sets, list) and all(isinstance(one, list) and all(isinstance(p, str) for p in one) for one in sets)
        for sets in held.values()
    )
    return held if is_sound and len(held) < _MOST else {}
