"""Known findings: load, subtract, write.

``rinnan-baseline.json`` holds, per pair, a sorted list of entries, one a line, so that merges are textual::

    {"fingerprint": "…", "rule": "…", "excerpt": "…", "reason": "…", "by": "…", "until": "2027-01-31", "keys": "…"}

Entries are found by fingerprint (rule, subject and both texts; no path, page or position), and where the layout around a finding
changed, by their keys (``align.accounts``). The gate never writes the file by itself. Baselines as a set to subtract, dead entries
reported: after detect-secrets and ESLint's bulk suppressions.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from align.accounts import Known, account
from align.errors import BaselineError
from align.files import write_safely
from align.model import Acceptance, Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from align.model import Report

__all__ = ["FILE_NAME", "Baseline", "Entry", "Subtraction", "excerpt_of", "load", "save"]

FILE_NAME: Final = "rinnan-baseline.json"
VERSION: Final = 1
_EXCERPT: Final = 80


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding that somebody knows of."""

    fingerprint: str
    rule: str
    excerpt: str = ""
    """A few words of the passage, for people; "" where drafts are confidential."""
    reason: str = ""
    by: str = ""
    until: str = ""
    """ISO date of the last day it counts, "" for ever."""
    keys: str = ""
    """The finding's further names, parted by blanks: what finds it in another format or layout."""

    def has_expired(self, today: date) -> bool:
        """Past its last day."""
        return bool(self.until) and date.fromisoformat(self.until) < today


@dataclass(frozen=True, slots=True)
class Subtraction:
    """The reports without known findings, and what the baseline says about itself."""

    reports: tuple[Report, ...]
    dead: tuple[tuple[str, Entry], ...] = ()
    """Pair and entry, for entries that match nothing any more although their pair was checked."""
    expired: tuple[tuple[str, Entry], ...] = ()
    """Entries past ``until`` whose finding is there again."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings by pair."""

    pairs: tuple[tuple[str, tuple[Entry, ...]], ...] = ()

    def entries(self) -> Mapping[str, Mapping[str, Entry]]:
        """Pair → fingerprint → entry."""
        return {pair: {entry.fingerprint: entry for entry in entries} for pair, entries in self.pairs}

    def subtract(self, reports: Sequence[Report], *, today: date) -> Subtraction:
        """Move known findings to ``Report.known``; say which entries are dead or expired."""
        entries = self.entries()
        told: list[Report] = []
        dead: list[tuple[str, Entry]] = []
        expired: list[tuple[str, Entry]] = []
        for report in reports:
            own = list(entries.get(report.name, {}).values())
            known, new, met = list[Finding](), list[Finding](), set[int]()
            for finding, numbers in zip(report.findings, _accounts(report, own), strict=True):
                met.update(numbers)
                late = [own[n] for n in numbers if own[n].has_expired(today)]
                if numbers and not late:
                    entry = own[numbers[0]]
                    accepted = Acceptance("baseline", entry.reason, entry.by, entry.until)
                    known.append(replace(finding, accepted=accepted))
                else:
                    new.append(finding)
                    expired += [(report.name, entry) for entry in late]
            told.append(replace(report, findings=tuple(new), known=(*report.known, *known)))
            if not report.problems:  # a pair that could not be checked says nothing about its entries
                dead += [(report.name, entry) for n, entry in enumerate(own) if n not in met]
        checked = {report.name for report in reports}
        dead += [(pair, entry) for pair, items in entries.items() if pair not in checked for entry in items.values()]
        return Subtraction(tuple(told), tuple(dead), tuple(expired))

    def added(self, reports: Iterable[Report], *, entry: Entry, excerpts: bool = True) -> Baseline:
        """With every finding of the reports; entries that are there keep their words unless expired.

        ``entry`` is the pattern for new entries: its reason, by and until.
        """
        pairs = {pair: {e.fingerprint: e for e in entries} for pair, entries in self.pairs}
        for report in reports:
            own = pairs.setdefault(report.name, {})
            for finding in report.findings:
                words = excerpt_of(finding) if excerpts else ""
                own[finding.fingerprint] = replace(
                    entry,
                    fingerprint=finding.fingerprint,
                    rule=finding.rule,
                    excerpt=words,
                    keys=" ".join(finding.keys),
                )
        return _sorted(pairs)

    def renewed(self, reports: Iterable[Report]) -> Baseline:
        """With the names under which the entries' findings go today, so that changes of layout do not add up over the years."""
        pairs = dict(self.pairs)
        for report in reports:
            own = list(pairs.get(report.name, ()))
            found = _accounts(report, own)
            answers = Counter(number for numbers in found for number in numbers)
            for finding, numbers in zip(report.findings, found, strict=True):
                if len(numbers) == 1 and answers[numbers[0]] == 1:
                    keys = " ".join(finding.keys)
                    own[numbers[0]] = replace(own[numbers[0]], fingerprint=finding.fingerprint, keys=keys)
            if own:
                pairs[report.name] = tuple(own)
        return _sorted({pair: {entry.fingerprint: entry for entry in own} for pair, own in pairs.items()})

    def without(self, gone: Iterable[tuple[str, Entry]]) -> Baseline:
        """Without these entries."""
        dropped = {(pair, entry.fingerprint) for pair, entry in gone}
        return _sorted(
            {
                pair: {e.fingerprint: e for e in entries if (pair, e.fingerprint) not in dropped}
                for pair, entries in self.pairs
            }
        )

    def __len__(self) -> int:
        return sum(len(entries) for _pair, entries in self.pairs)


def _accounts(report: Report, entries: Sequence[Entry]) -> tuple[tuple[int, ...], ...]:
    return account(report.findings, [Known(entry.fingerprint, tuple(entry.keys.split())) for entry in entries])


def _sorted(pairs: Mapping[str, Mapping[str, Entry]]) -> Baseline:
    return Baseline(
        tuple(
            (pair, tuple(sorted(own.values(), key=lambda e: (e.rule, e.fingerprint))))
            for pair, own in sorted(pairs.items())
            if own
        )
    )


def excerpt_of(finding: Finding) -> str:
    """A few words by which a person recognises the finding."""
    passage = finding.target or finding.source
    if passage is None:
        return ""
    words = " ".join((passage.quote or passage.text).split())
    return words if len(words) <= _EXCERPT else f"{words[: _EXCERPT - 1].rstrip()}…"


def load(path: Path) -> Baseline:
    """Read a baseline file.

    Raises:
        BaselineError: unreadable, not JSON, another version, or an entry that lacks what it needs.
    """
    try:
        data = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        hint = "rinnan baseline write makes it" if isinstance(error, FileNotFoundError) else ""
        raise BaselineError(
            f"cannot read the baseline: {error.strerror or error}", path=str(path), hint=hint
        ) from error
    except (ValueError, RecursionError) as error:
        hint = "after a merge, look for conflict marks"
        raise BaselineError(f"the baseline is not JSON: {error}", path=str(path), hint=hint) from error
    if not isinstance(data, dict) or not isinstance(data.get("pairs"), dict):
        raise BaselineError('expected an object with "version" and "pairs"', path=str(path))
    if data.get("version") != VERSION:
        hint = "write it anew with this version, or install the one that wrote it"
        raise BaselineError(f"baseline version {data.get('version')!r}, expected {VERSION}", path=str(path), hint=hint)
    return _sorted({pair: _entries(path, pair, items) for pair, items in data["pairs"].items()})


def _entries(path: Path, pair: str, items: Any) -> dict[str, Entry]:
    if not isinstance(items, list):
        raise BaselineError(f"pair {pair!r}: expected a list of entries", path=str(path))
    return {entry.fingerprint: entry for entry in (_entry(path, pair, item) for item in items)}


def _entry(path: Path, pair: str, item: Any) -> Entry:
    known = set(Entry.__dataclass_fields__)
    if not isinstance(item, dict) or not {"fingerprint", "rule"} <= set(item):
        raise BaselineError(f"pair {pair!r}: an entry needs fingerprint and rule, found {item!r:.80}", path=str(path))
    for key, value in item.items():
        if key not in known or not isinstance(value, str):
            raise BaselineError(f"pair {pair!r}: {key} = {value!r:.40} is not a field of an entry", path=str(path))
    entry = Entry(**item)
    if entry.until:
        try:
            date.fromisoformat(entry.until)
        except ValueError as error:
            raise BaselineError(f"pair {pair!r}: until is not a date: {entry.until!r}", path=str(path)) from error
    return entry


def save(path: Path, baseline: Baseline) -> None:
    """Write a baseline, whole or not at all.

    Raises:
        BaselineError: it cannot be written.
    """
    blocks = []
    for pair, entries in baseline.pairs:
        lines = ",\n".join(
            "   "
            + json.dumps(
                {k: v for k, v in asdict(entry).items() if v or k in {"fingerprint", "rule"}}, ensure_ascii=False
            )
            for entry in entries
        )
        blocks.append(f"  {json.dumps(pair, ensure_ascii=False)}: [\n{lines}\n  ]")
    body = ",\n".join(blocks)
    text = (
        f'{{\n "version": {VERSION},\n "pairs": {{\n{body}\n }}\n}}\n'
        if blocks
        else '{\n "version": 1,\n "pairs": {}\n}\n'
    )
    try:
        write_safely(path, text.encode())
    except OSError as error:
        raise BaselineError(f"cannot write the baseline: {error.strerror or error}", path=str(path)) from error
