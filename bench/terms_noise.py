"""Terminology findings on professional translations: how many, and how many of them find nothing wrong in the text.

Every finding has been read beside both versions; ``terms_gold/verdicts.tsv`` says what the reader found. A finding that nobody
has read counts as false.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from terms_rules import HERE, SHARED, context_of, findings_of, pairs_of, shipped

from align.check.context import Context
from align.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from align.model import Finding

GIVEN = ("statutes", "ptv", "pud")
"""Sets whose passages are paired already."""
FOLDERS = ("oph_valtionavustus", "helsinki", "riista", "ara_etp")
"""Sets of published files, which go through reading and pairing."""
RIGHT = "real"


@dataclass(frozen=True)
class Judged:
    """A finding, where it was made, and what the reader says."""

    document: str
    finding: Finding
    verdict: str


def noise_part() -> None:
    """Findings of the terminology rules that the default profile shows, per 2,000 Finnish words."""
    print("== noise on professional translations, shipped lists, default profile")
    if not SHARED.is_dir():
        print("   left out: ../shared is not there")
        return
    verdicts = read_verdicts()
    chosen = [argument.removeprefix("--set=") for argument in sys.argv if argument.startswith("--set=")]
    for name in (*GIVEN, *FOLDERS, "theme"):
        if chosen and name not in chosen:
            continue
        words, judged = 0, []
        for document, context in contexts_of(name):
            words += sum(len(context.text(bead, "source").split()) for bead in context.units)
            judged += [
                Judged(document, finding, verdicts.get(finding.fingerprint, "not read"))
                for finding in findings_of(context)
                if finding.rule.startswith("term-") and finding.severity is not Severity.NEUTRAL
            ]
        _report(name, words, judged)


def _report(name: str, words: int, judged: list[Judged]) -> None:
    by_verdict = Counter(item.verdict for item in judged)
    by_rule = Counter(item.finding.rule for item in judged)
    false = len(judged) - by_verdict[RIGHT]
    print(
        f"   {name}: {words} Finnish words, {len(judged)} findings, {2000 * len(judged) / max(1, words):.2f} per 2,000; "
        f"false {false}, {2000 * false / max(1, words):.2f} per 2,000; {dict(by_verdict)} {dict(by_rule)}"
    )
    for item in judged if "-v" in sys.argv else ():
        found = item.finding
        print(
            "     ", item.document, found.fingerprint, found.rule, found.confidence, item.verdict, found.message[:200]
        )
        for passage in (found.source, found.target) if "-vv" in sys.argv or item.verdict == "not read" else ():
            if passage:
                print("          ", passage.text[:700])


def contexts_of(name: str) -> Iterator[tuple[str, Context]]:
    """The documents of a set, each with its alignment and the shipped lists."""
    glossaries = shipped()
    if name in GIVEN:
        for document, pairs in pairs_of(name):
            yield document, context_of(pairs, glossaries)
        return
    from align.pipeline import align_documents, read

    for document, source, target in files_of(name):
        alignment = align_documents(read(source, language="fi"), read(target, language="sv"))
        yield document, Context(alignment, glossaries=glossaries)


def files_of(name: str) -> Iterator[tuple[str, Path, Path]]:
    """The pairs of published files of a set."""
    if name == "theme":
        yield "theme", SHARED / "documents/theme.fi.md", SHARED / "documents/theme.sv.txt"
        return
    for folder in sorted((SHARED / "data/documents" / name).iterdir()):
        found = {
            code: next(
                (
                    path
                    for path in folder.glob(f"{code}.*")
                    if path.suffix in {".pdf", ".docx", ".html", ".md", ".xlsx"}
                ),
                None,
            )
            for code in ("fi", "sv")
        }
        if found["fi"] and found["sv"]:
            yield f"{name}/{folder.name}", found["fi"], found["sv"]


def read_verdicts() -> dict[str, str]:
    """Fingerprint of a finding → what a reader of both versions says of it."""
    rows = (HERE / "terms_gold" / "verdicts.tsv").read_text("utf-8").splitlines()
    return {row.split("\t")[0]: row.split("\t")[1] for row in rows if row and not row.startswith("#")}
