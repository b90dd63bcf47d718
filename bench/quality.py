"""What the whole tool finds and what it says falsely, on documents with known answers.

    python bench/quality.py gold      corpora/*/gold.json and ../shared/gold: rows found by level, traps tripped, what else was said
    python bench/quality.py faults    ../shared/data/documents/finlex_perturbed: planted faults found by kind, false findings
    python bench/quality.py clean     ../shared/data/documents/finlex_iso: every finding counts as false, per rule and 1,000 words

``--list`` prints the findings themselves, so that they can be read. ``--limit N`` takes the first N documents. A document that could
not be read is no clean document: it is named, and the exit code is 2.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import tomllib
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from align.gold import load_gold, score, touches  # noqa: E402
from align.model import Category, Finding, Severity  # noqa: E402
from align.pipeline import CompareOptions, compare  # noqa: E402
from align.release import load_glossaries  # noqa: E402

SHARED = ROOT.parent / "shared"
FACTS = {
    Category.NUMBER, Category.AMOUNT, Category.DATE, Category.PERCENT, Category.LAW_REFERENCE, Category.DIVERGENCE, Category.PHONE
}  # fmt: skip
WANTED = {
    "omit_sv": {Category.OMISSION, Category.DIVERGENCE},
    "omit_fi": {Category.ADDITION, Category.DIVERGENCE},
    "omit_sentence_sv": {Category.OMISSION, Category.DIVERGENCE},
    "untranslated_sv": {Category.UNTRANSLATED},
    "number_sv": FACTS,
    "foreign_sv": {Category.OMISSION, Category.ADDITION, Category.DIVERGENCE, Category.MOVED} | FACTS,
    "swap_sv": {Category.MOVED},
}


@dataclass(frozen=True)
class Job:
    """A pair to run."""

    name: str
    source: Path
    target: Path
    date: str = ""


def run(job: Job) -> tuple[Job, tuple[Finding, ...], int, float, tuple[str, ...]]:
    started = time.perf_counter()
    glossaries = load_glossaries(("builtin:*",))
    report = compare(job.source, job.target, options=CompareOptions(glossaries=glossaries, document_date=job.date))
    words = report.statistics.source_words + report.statistics.target_words
    return job, report.findings, words, time.perf_counter() - started, tuple(p.message for p in report.problems)


def shown(findings: tuple[Finding, ...], least: float) -> list[Finding]:
    return [f for f in findings if f.severity is not Severity.NEUTRAL and f.confidence >= least]


def describe(finding: Finding) -> str:
    parts = [f"{finding.severity.value} {finding.confidence:.2f} {finding.rule}: {finding.message}"]
    for side, passage in (("S", finding.source), ("T", finding.target)):
        if passage is not None:
            quote = f" «{passage.quote}»" if passage.quote else ""
            parts.append(f"      {side} [{passage.section}]{quote} {passage.text[:170]}")
    return "\n".join(parts)


def gold(arguments: argparse.Namespace) -> int:
    cases = [(SHARED / "gold/theme.findings.json", SHARED, "")] if SHARED.exists() else []
    for file in sorted(ROOT.glob("corpora/*/corpus.toml")):
        declared = tomllib.loads(file.read_text("utf-8"))
        cases += [
            (file.parent / pair["gold"], file.parent, pair.get("document-date", ""))
            for pair in declared.get("pairs", ())
            if pair.get("gold")
        ]
    cases += [(path, path.parent, "") for path in sorted(ROOT.glob("bench/unseen/*/gold.json"))]
    totals: Counter[tuple[str, str]] = Counter()
    unchecked: list[str] = []
    for path, base, date in cases:
        if arguments.only and arguments.only not in str(path):
            continue
        truth = json.loads(path.read_text("utf-8"))
        job = Job(str(path), base / truth["fi"], base / truth["sv"], str(date))
        _job, findings, words, seconds, problems = run(job)
        unchecked += [f"{path.parent.name}: {problem}" for problem in problems]
        told = shown(findings, arguments.confidence)
        result = score(load_gold(path), [f for f in findings if f.category is Category.MOVED or f in told])
        print(f"\n{path.parent.name}/{path.name}: {len(told)} findings, {words} words, {seconds:.1f} s")
        for row in (*result.found, *result.missed):
            print(f"  {'found ' if row in result.found else 'MISSED'} {row.level:8} {row.id}")
        for trap, finding in result.tripped:
            print(f"  TRIPPED trap {trap.id}: {finding.rule} {finding.message}")
        others = [f for f in result.others if f.severity is not Severity.NEUTRAL]
        for level in ("must", "should", "stretch"):
            found, of = result.count(level)
            totals[level, "found"] += found
            totals[level, "of"] += of
        totals["tripped", ""] += len(result.tripped)
        totals["others", ""] += len(others)
        totals["words", ""] += words
        print(f"  {len(others)} other findings")
        for f in others if arguments.list else ():
            print("   -", describe(f))
    levels = ", ".join(
        f"{level} {totals[level, 'found']}/{totals[level, 'of']}" for level in ("must", "should", "stretch")
    )
    print(
        f"\nall: {levels}; traps tripped {totals['tripped', '']}; other findings {totals['others', '']} "
        f"({1000 * totals['others', ''] / max(totals['words', ''], 1):.2f} per 1,000 words)"
    )
    return _unchecked(unchecked)


def faults(arguments: argparse.Namespace) -> int:
    found: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    false: Counter[str] = Counter()
    words = 0
    unchecked: list[str] = []
    folders = sorted((SHARED / "data/documents/finlex_perturbed").iterdir())[: arguments.limit]
    jobs = [
        Job(f.name, f / f"fi.{arguments.format}", f / f"sv.{arguments.format}")
        for f in folders
        if (f / f"fi.{arguments.format}").exists()
    ]
    with ProcessPoolExecutor(2) as pool:
        for job, all_findings, count, _seconds, problems in pool.map(run, jobs):
            findings = shown(all_findings, arguments.confidence)
            moved = [f for f in all_findings if f.category is Category.MOVED]
            words += count
            unchecked += [f"{job.name}: {problem}" for problem in problems]
            folder = job.source.parent
            lines = {side: (folder / f"{side}.txt").read_text("utf-8").split("\n") for side in ("fi", "sv")}
            used: set[int] = set()
            for event in (folder / "events.tsv").read_text("utf-8").splitlines():
                kind, _original, fi, sv, note = (event.split("\t") + [""] * 5)[:5]
                planted[kind] += 1
                texts = {side: _line(lines[side], number) for side, number in (("fi", fi), ("sv", sv))}
                pool_of = moved if kind == "swap_sv" else findings
                touching = [f for f in findings if touches(f.source, texts["fi"]) or touches(f.target, texts["sv"])]
                used.update(id(f) for f in touching)
                hit = any(
                    f.category in WANTED[kind] and (touches(f.source, texts["fi"]) or touches(f.target, texts["sv"]))
                    for f in pool_of
                )
                found[kind] += hit
                if not hit and arguments.list and kind != "swap_sv":
                    print(f"MISSED {job.name} {kind} {note}: fi={texts['fi'][:110]!r} sv={texts['sv'][:110]!r}")
            rest = [f for f in findings if id(f) not in used]
            false.update(f.rule for f in rest)
            for f in rest if arguments.list else ():
                print("FALSE?", job.name, describe(f))
    print("\nplanted faults found")
    for kind, total in sorted(planted.items()):
        print(f"  {kind:18} {found[kind]:3} of {total}")
    _rates(false, words)
    return _unchecked(unchecked)


def _line(lines: list[str], field: str) -> str:
    number = int(field.partition("=")[2] or 0)
    return lines[number - 1] if 0 < number <= len(lines) else ""


def clean(arguments: argparse.Namespace) -> int:
    false: Counter[str] = Counter()
    words = 0
    seconds = 0.0
    unchecked: list[str] = []
    folders = sorted((SHARED / "data/documents/finlex_iso").iterdir())[: arguments.limit]
    jobs = [
        Job(f.name, f / f"fi.{arguments.format}", f / f"sv.{arguments.format}")
        for f in folders
        if (f / f"fi.{arguments.format}").exists()
    ]
    with ProcessPoolExecutor(2) as pool:
        for job, all_findings, count, took, problems in pool.map(run, jobs):
            findings = shown(all_findings, arguments.confidence)
            words += count
            unchecked += [f"{job.name}: {problem}" for problem in problems]
            seconds += took
            false.update(f.rule for f in findings)
            for f in findings if arguments.list else ():
                print(job.name, describe(f))
    print(f"{len(jobs)} pairs, {seconds:.1f} s")
    _rates(false, words)
    return _unchecked(unchecked)


def _unchecked(problems: list[str]) -> int:
    """The exit code: 2 and the names when something could not be checked, since no finding then says nothing."""
    for problem in problems:
        print(f"could not be checked: {problem}")
    return 2 if problems else 0


def _rates(false: Counter[str], words: int) -> None:
    print(
        f"other findings on {words:,} words: {false.total()} ({1000 * false.total() / max(words, 1):.2f} per 1,000 words)"
    )
    for rule, count in false.most_common():
        print(f"  {rule:28} {count:4}  {1000 * count / max(words, 1):.3f} per 1,000 words")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("gold", "faults", "clean"))
    parser.add_argument("--list", action="store_true", help="print the findings")
    parser.add_argument("--limit", type=int, default=None, help="first N documents only")
    parser.add_argument("--only", default="", help="documents whose path holds this")
    parser.add_argument("--format", default="txt", help="file format of the statutes: txt, html, docx, pdf")
    parser.add_argument("--confidence", type=float, default=0.5, help="leave out findings less sure than this")
    arguments = parser.parse_args()
    return {"gold": gold, "faults": faults, "clean": clean}[arguments.what](arguments)


if __name__ == "__main__":
    sys.exit(main())
