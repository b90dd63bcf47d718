"""Which entries of a baseline account for which findings: by fingerprint, else by the words around, else part by part.

Every entry answers for one finding, or for the parts of a passage it was written of, each once; so two findings never share an
entry, and what was never accepted is never known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from align.model import Finding

__all__ = ["Known", "account"]


@dataclass(frozen=True, slots=True)
class Known:
    """What an entry is known by."""

    fingerprint: str
    keys: tuple[str, ...] = ()

    def of_kind(self, kinds: str) -> tuple[str, ...]:
        """The keys whose first letter says one of these kinds (``align.check.prints``)."""
        return _of_kind(self.keys, kinds)


def account(findings: Sequence[Finding], entries: Sequence[Known]) -> tuple[tuple[int, ...], ...]:
    """For each finding the numbers of the entries that account for it, none for a new one.

    The surest ways go first over all findings: the same fingerprint; the same claim with the same words on both sides; on one side;
    and passages whose every part was accepted, in one entry or in several.
    """
    found: dict[int, tuple[int, ...]] = {}
    free = dict(enumerate(entries))
    by_print = {entry.fingerprint: number for number, entry in free.items()}
    for number, finding in enumerate(findings):
        entry = by_print.get(finding.fingerprint)
        if entry is not None and entry in free and _agree(finding.keys, free[entry].keys):
            found[number] = (entry,)
            del free[entry]
    for least in (2, 1):
        _by_claim(findings, found, free, least)
    _by_parts(findings, found, free)
    return tuple(found.get(number, ()) for number in range(len(findings)))


def _agree(keys: Sequence[str], others: Sequence[str]) -> bool:
    # the fingerprint names the passages; other words flagged in the same ones are another finding. Older entries have no keys
    return not keys or not others or not set(keys).isdisjoint(others)


def _by_claim(
    findings: Sequence[Finding], found: dict[int, tuple[int, ...]], free: dict[int, Known], least: int
) -> None:
    named: defaultdict[str, list[int]] = defaultdict(list)
    for number, entry in free.items():
        for key in entry.of_kind("ba"):
            named[key].append(number)
    for number, finding in enumerate(findings):
        if number not in found:
            votes = Counter(e for key in _of_kind(finding.keys, "ba") for e in named[key] if e in free)
            best = max(votes, key=lambda e: (votes[e], -e), default=None)
            if best is not None and votes[best] >= least:
                found[number] = (best,)
                del free[best]


def _by_parts(findings: Sequence[Finding], found: dict[int, tuple[int, ...]], free: Mapping[int, Known]) -> None:
    left: defaultdict[str, list[int]] = defaultdict(list)
    for number, entry in free.items():
        for key in entry.of_kind("p"):
            left[key].append(number)
    for number, finding in enumerate(findings):
        wanted = Counter(_of_kind(finding.keys, "p"))
        if number in found or not wanted or any(len(left[key]) < count for key, count in wanted.items()):
            continue
        taken = [left[key].pop(0) for key, count in wanted.items() for _ in range(count)]
        found[number] = tuple(dict.fromkeys(taken))


def _of_kind(keys: Iterable[str], kinds: str) -> tuple[str, ...]:
    return tuple(key for key in keys if key[:1] and key[0] in kinds)
