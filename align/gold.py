"""Findings against a gold list: which of the rows a careful reader found are found, and which traps are stepped into.

A gold file is JSON: ``fi`` and ``sv`` (or ``source`` and ``target``) name the documents, ``findings`` are rows with ``id``,
``level`` (must, should, stretch), accepted ``kinds`` and the words on either side, ``traps`` are lawful differences. A row is
found when a finding of an accepted kind touches its words; white space, case and punctuation apart.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from align.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.model import Finding, Passage

__all__ = ["Gold", "Row", "Score", "load_gold", "score", "touches"]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing a careful reader notes, or for a trap must not."""

    id: str
    kinds: frozenset[str]
    level: str = ""
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Gold:
    """What is known about a pair."""

    rows: tuple[Row, ...]
    traps: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How findings compare with a gold list."""

    found: tuple[Row, ...]
    missed: tuple[Row, ...]
    tripped: tuple[tuple[Row, Finding], ...]
    others: tuple[Finding, ...]
    """Findings that touch no row: to be read, most of them false."""

    def count(self, level: str) -> tuple[int, int]:
        """Rows of a level found, and rows of that level."""
        found = sum(row.level == level for row in self.found)
        return found, found + sum(row.level == level for row in self.missed)


def load_gold(path: Path, languages: tuple[str, str] = ("fi", "sv")) -> Gold:
    """Read a gold file whose rows quote under the language codes.

    Raises:
        InputError: it cannot be read as one.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        rows = tuple(_row(item, languages) for item in data["findings"])
        traps = tuple(_row(item, languages) for item in data.get("traps", ()))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"not a gold file: {error}", path=str(path)) from error
    return Gold(rows, traps)


def _row(item: dict[str, Any], languages: tuple[str, str]) -> Row:
    source, target = (item.get(code) or "" for code in languages)
    return Row(item["id"], frozenset(item["kinds"]), item.get("level", ""), source, target)


def score(gold: Gold, findings: Sequence[Finding]) -> Score:
    """Compare."""
    hits = {row.id: [f for f in findings if _fits(row, f)] for row in gold.rows}
    used = {id(f) for found in hits.values() for f in found}
    return Score(
        found=tuple(row for row in gold.rows if hits[row.id]),
        missed=tuple(row for row in gold.rows if not hits[row.id]),
        tripped=tuple((trap, f) for trap in gold.traps for f in findings if _trips(trap, f)),
        others=tuple(f for f in findings if id(f) not in used),
    )


def _fits(row: Row, finding: Finding) -> bool:
    return finding.category in row.kinds and (
        touches(finding.source, row.source) or touches(finding.target, row.target)
    )


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


_NUMBERED: Final = re.compile(r"^\d+(?:\.\d+)*\.? (?=[A-ZÅÄÖ])")
"""The number of a heading, which is no part of its passage."""


def touches(passage: Passage | None, words: str | None) -> bool:
    """Whether a finding's passage shares its words with a quoted text; white space, case and punctuation apart."""
    if passage is None or not words:
        return False
    want = _fold(_NUMBERED.sub("", words))
    whole, quote = _fold(passage.text), _fold(passage.quote or passage.text)
    # a short quotation inside the words would fit by chance
    return bool(want) and (want in whole or (len(quote) > 8 and quote in want) or (len(whole) > 20 and whole in want))


def _trips(trap: Row, finding: Finding) -> bool:
    if finding.category not in trap.kinds:
        return False
    for passage, words in ((finding.source, trap.source), (finding.target, trap.target)):
        quote, want = _fold(passage.quote or "") if passage else "", _fold(words)
        # a short quotation may stand in the trap's words by chance: its passage must hold them
        if quote and want and (want in quote or (quote in want and want in _fold(passage.text if passage else ""))):
            return True
    return False
