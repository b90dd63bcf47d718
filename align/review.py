"""Decisions that reviewers made in our files, read back: the review sheet (XLSX) and the page's saved decisions (JSON).

"Accept" and "intended" become entries of the baseline; "to fix" takes an entry out of it, so that the gate speaks again; rows
without a decision say nothing. Columns are found by their names in any of our languages, so a sheet may be sorted, filtered and
extended on the way.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from align.baseline import Baseline, Entry, load
from align.errors import BaselineError, InputError
from align.extract.limits import DEFAULT_LIMITS
from align.report.messages import UI_LANGUAGES, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["Decision", "read_decisions", "take"]

_COLUMNS: Final = {
    "pair": "page.pair", "message": "sheet.message", "decision": "sheet.decision", "reason": "sheet.reason", "rule": "finding.rule",
    "fingerprint": "sheet.fingerprint",
}  # fmt: skip
_CHOICES: Final = ("accept", "fix", "intended")
_EXCERPT: Final = 80


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about one finding."""

    pair: str
    entry: Entry
    choice: str
    """"accept", "intended" or "fix"."""


def take(baseline: Baseline, decisions: Iterable[Decision]) -> tuple[Baseline, int, int]:
    """The baseline with the decisions taken in; how many entries were added or renewed, and how many left it."""
    pairs = {pair: {e.fingerprint: e for e in entries} for pair, entries in baseline.pairs}
    added = removed = 0
    for decision in decisions:
        own = pairs.setdefault(decision.pair, {})
        key = decision.entry.fingerprint
        if decision.choice == "fix":
            removed += own.pop(key, None) is not None
        elif own.get(key) != decision.entry:
            old = own.get(key)
            # a sheet knows no excerpt where drafts are confidential; what the file has is kept
            own[key] = replace(
                decision.entry,
                excerpt=decision.entry.excerpt or (old.excerpt if old else ""),
                keys=decision.entry.keys or (old.keys if old else ""),
            )
            added += 1
    made = tuple(
        (pair, tuple(sorted(own.values(), key=lambda e: (e.rule, e.fingerprint))))
        for pair, own in sorted(pairs.items())
        if own
    )
    return Baseline(made), added, removed


def read_decisions(path: Path, *, by: str = "", until: str = "", excerpts: bool = True) -> tuple[Decision, ...]:
    """The decisions of a review sheet or of a file that the page saved.

    ``by`` and ``until`` are written into entries that name none; ``excerpts`` is off where drafts are confidential.

    Raises:
        BaselineError: unreadable, no sheet of ours, a decision that is none of ours, or "intended" without a reason; with the cell.
    """
    if path.suffix.lower() == ".json":
        entries = ((pair, entry) for pair, own in load(path).pairs for entry in own)
        return tuple(
            Decision(
                pair, replace(e, by=e.by or by, until=e.until or until, excerpt=e.excerpt if excerpts else ""), "accept"
            )
            for pair, e in entries
        )
    return tuple(_of_sheet(path, Entry("", "", by=by, until=until), excerpts))


def _of_sheet(path: Path, pattern: Entry, excerpts: bool) -> Iterator[Decision]:
    names = _names()
    for sheet in _sheets(path):
        rows = sheet.iter_rows()
        columns: dict[str, int] = {}
        for row in rows:
            if len(columns) == len(_COLUMNS):
                yield from _decision(path, sheet.title, row, columns, pattern, excerpts)
            else:
                told = {names.get(_text(cell).casefold(), ""): number for number, cell in enumerate(row)}
                columns = {name: told[name] for name in _COLUMNS if name in told}
        if len(columns) == len(_COLUMNS):
            return
    raise BaselineError(
        "no sheet of the workbook has the columns of a review sheet", path=str(path),
        hint="write one with: rinnan report SOURCE TARGET -o review.xlsx",
    )  # fmt: skip


def _decision(
    path: Path, sheet: str, row: Any, columns: dict[str, int], pattern: Entry, excerpts: bool
) -> Iterator[Decision]:
    told = {name: _text(row[number]) for name, number in columns.items()}
    if not told["decision"]:
        return
    cell = f"{sheet}!{row[columns['decision']].coordinate}"
    choice = _choices().get(told["decision"].casefold())
    if choice is None:
        known = ", ".join(dict.fromkeys(_choices()))
        raise BaselineError(
            f"{cell}: {told['decision']!r} is no decision", path=str(path), hint=f"choose one of {known}"
        )
    if not told["fingerprint"] or not told["rule"]:
        raise BaselineError(f"{cell}: the row has lost its rule or fingerprint", path=str(path))
    if choice == "intended" and not told["reason"]:
        raise BaselineError(
            f"{cell}: an intended difference needs a reason", path=str(path), hint="write it into the column beside"
        )
    excerpt = _excerpt(row, columns) if excerpts else ""
    fingerprint, _, keys = told["fingerprint"].partition(" ")
    entry = replace(
        pattern, fingerprint=fingerprint, rule=told["rule"], reason=told["reason"], excerpt=excerpt, keys=keys.strip()
    )
    yield Decision(told["pair"], entry, choice)


def _excerpt(row: Any, columns: dict[str, int]) -> str:
    # the passages stand right of the message: the target's words, else the source's
    first = columns["message"] + 1
    told = " ".join(next(filter(None, map(_text, reversed(row[first : first + 2]))), "").split())
    return told if len(told) <= _EXCERPT else f"{told[: _EXCERPT - 1].rstrip()}…"


def _names() -> dict[str, str]:
    return {words(code)(key).casefold(): name for code in UI_LANGUAGES for name, key in _COLUMNS.items()}


def _choices() -> dict[str, str]:
    return {words(code)(f"tick.{name}").casefold(): name for code in UI_LANGUAGES for name in _CHOICES}


def _text(cell: Any) -> str:
    value = cell.value
    return "" if value is None else str(value).strip()


def _sheets(path: Path) -> list[Any]:
    from align.extract.package import Package

    try:
        with Package(path, limits=DEFAULT_LIMITS) as package:
            for name in package.names():  # within limits and without entities before the library sees it
                if name.endswith((".xml", ".rels")):
                    package.xml(name)
    except (InputError, OSError) as error:
        told = error.message if isinstance(error, InputError) else error.strerror
        raise BaselineError(f"cannot read the review sheet: {told}", path=str(path)) from error
    import openpyxl

    with contextlib.suppress(Exception):  # the library raises whatever it stumbles over
        return list(openpyxl.load_workbook(path, data_only=True, keep_links=False).worksheets)
    raise BaselineError("the workbook is damaged", path=str(path))
