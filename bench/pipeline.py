"""Seconds and memory of the whole way, split by stage, and what the bare reader libraries take for the same files.

    python bench/pipeline.py many                 1, 10 and 1,000 pairs of a page: DOCX, Markdown and PDF mixed
    python bench/pipeline.py long                 one pair of 2, 20 and 100 pages in each format, and one of 500 in DOCX
    python bench/pipeline.py release              1,000 pairs by the command line, three of them broken, then again from the cache
    python bench/pipeline.py                      all three

Times are processor seconds of this process and its children (documents are read in them), which a busy machine changes less than
the clock's; imports, tables and the dictionary are loaded before the clock starts and counted apart. Stages: read (extraction,
languages), pair (sentences, pairing), check (facts, terms, rules), render (text, JSON and SARIF). PDFs need LibreOffice. Peers, in
the same run on the same files: pdfplumber, python-docx, markdown-it-py.

Imports, tables, the dictionary and the patterns of three pairs of a page are loaded before the clock starts and told as "start".
Measured in the early morning of 23 November 2026, two cores shared with a dozen busy processes (load 4 to 7, which makes processor
seconds up to twice as long and moves shares by some per cent from run to run); "others" is everything but reading and pairing:

    one pair of 20 pages (long --pages 20)    Markdown 0.167 s a 1,000 words, others 66 %; DOCX 0.279 and 49 %; PDF 0.453 and 25 %
    many --pairs 1,10,1000                    1.35, 0.44 and 0.31 s a pair, others 12, 24 and 26 %; the last hundred pairs x 0.87 of the
                                              first hundred; memory up 48 kB a pair from the hundredth to the thousandth; start 5.6 s
    many --pairs 10,100                       0.36 and 0.31 s a pair, others 26 and 25 %; by the rules of the ``ci`` profile, as a gate
                                              runs them, 0.37 and 0.26 s and 12 and 12 %
    release --pairs 100, formats mixed        exit code 2, the three broken ones named, 120 findings; 84 s of processor (start, pool and its
                                              renewed workers included), parent process 51 MB; again from the cache 3.8 s, the same findings

Not run anew this morning: 1,000 pairs by the command line (some hours before: exit code 2, the three named, 356 s of processor, 8.3 s from
the cache) and 500 pages. The bar of a fifth for others is met by the gate's profile on pairs in mixed formats, and missed where all
rules run: reading a page of DOCX or Markdown has become so cheap that the rules are more than a fifth. Where those go (samples of
one-page pairs): facts 26 %, the network of answers 20 %, words that limit and negate 9 %, compounds and misspelt words (rules of this
night) 10 %, terms 9 %, enumerations 5 %, languages 4 %, the rest spread; no function has more than 3 % of its own. A pair is rated by the
network whatever its lengths: of 91 stretches told in 102 published documents the own side is longer in all, but one side always is. A
first document costs a third more than a later one, for words are looked up once.

A document in DOCX or PDF costs some 0.05 s to hand to a forked reader, where starting an interpreter for it cost 1.1 s.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.pipeline_documents import WORDS_PER_PAGE, make  # noqa: E402 the checkout is not installed

STAGES = ("read", "pair", "check", "render")
FORMS = ("md", "docx", "pdf")


# --- measuring, in a process of its own --------------------------------------------------------------------------------


@dataclass
class Clock:
    """Reading and pairing with a clock beside them (``pipeline.Stages``)."""

    spent: dict[str, float] = field(default_factory=dict)

    def read(self, path: Any, **how: Any) -> Any:
        """As ``pipeline.read``."""
        from align.pipeline import read

        return self.timed("read", lambda: read(path, **how))

    def align(self, source: Any, target: Any, *, options: Any) -> Any:
        """As ``pipeline.align_documents``."""
        from align.pipeline import align_documents

        return self.timed("pair", lambda: align_documents(source, target, options=options))

    def timed(self, name: str, work: Callable[[], Any]) -> Any:
        """The result of some work, its processor time added to a stage."""
        started = processor()
        result = work()
        self.spent[name] = self.spent.get(name, 0.0) + processor() - started
        return result


def processor() -> float:
    """Processor seconds of this process, of its children that have ended, and of the living server that reads documents."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime + _server_seconds()


def _server_seconds() -> float:
    from align.extract import server

    number = server.running()
    if number is None:
        return 0.0
    told = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, told[11:15])) / os.sysconf("SC_CLK_TCK")


def resident() -> float:
    """Megabytes this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def measure(files: list[list[str]], profile: str) -> dict[str, Any]:
    """All pairs in this process by the rules of a profile, then the bare readers on the same files."""
    started = processor()
    from align.collecting import keep_loaded
    from align.config import default_config
    from align.extract import server
    from align.extract.limits import DEFAULT_LIMITS
    from align.pipeline import CompareOptions, compare
    from align.release import load_glossaries
    from align.report import RenderOptions, render
    from align.runner import slim
    from align.selection import select_rules

    limits = replace(DEFAULT_LIMITS, wall_factor=60)  # a bench may run beside much else
    rules = select_rules(default_config(profile))
    options = CompareOptions(glossaries=load_glossaries(("builtin:*",)), limits=limits, rules=rules)
    with tempfile.TemporaryDirectory() as name:  # imports, tables, models and patterns are loaded once a process
        for pair in make(Path(name), 3, WORDS_PER_PAGE, "md", first=9000):
            render("sarif", [compare(*map(str, pair), options=options, stages=Clock())], RenderOptions())
    keep_loaded()  # as ``align.runner`` does after the first pair
    start = processor() - started
    clock = Clock()
    reports, costs, held = [], [], []
    words = 0
    began = processor()
    for source, target in files:
        whole = processor()
        before = sum(clock.spent.get(stage, 0.0) for stage in ("read", "pair"))
        report = compare(source, target, options=options, stages=clock)
        within = sum(clock.spent.get(stage, 0.0) for stage in ("read", "pair")) - before
        clock.spent["check"] = clock.spent.get("check", 0.0) + processor() - whole - within
        words += report.statistics.source_words + report.statistics.target_words
        reports.append(slim(report))
        costs.append(processor() - whole)
        held.append(resident())
        assert not report.problems, report.problems
    for form in ("text", "json", "sarif"):
        clock.timed("render", partial(render, form, reports, RenderOptions()))
    total = processor() - began
    server.close()
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    began = processor()
    pages = sum(bare(path) for pair in files for path in pair)
    return {
        "count": len(files), "words": words, "pages": pages or words / WORDS_PER_PAGE, "total": total, "peer": processor() - began,
        "findings": sum(len(r.findings) for r in reports), "own_mb": own / 1024, "child_mb": child / 1024, "start": start,
        "costs": costs, "held": held, **clock.spent,
    }  # fmt: skip


def bare(path: str) -> float:
    """The bare library's own way to the text; the pages it has."""
    if path.endswith(".pdf"):
        import pdfplumber

        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_text()
                page.close()
            return len(pdf.pages)
    if path.endswith(".docx"):
        import docx

        return sum(len(p.text.split()) for p in docx.Document(path).paragraphs) / WORDS_PER_PAGE
    from markdown_it import MarkdownIt

    text = Path(path).read_text("utf-8")
    MarkdownIt("commonmark").enable("table").parse(text)
    return len(text.split()) / WORDS_PER_PAGE


def in_process(files: list[list[Path]], profile: str) -> dict[str, Any]:
    listed = json.dumps([[str(p) for p in pair] for pair in files])
    done = subprocess.run(
        [sys.executable, __file__, "measure", "--profile", profile],
        input=listed,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


# --- tables ------------------------------------------------------------------------------------------------------------

HEAD = (
    f"{'':<18}{'s/pair':>9}{'s/1000 w':>10}{'s/page':>8}{'read':>7}{'pair':>6}{'check':>7}{'render':>8}{'others':>8}"
    f"{'peak MB':>9}{'readers':>9}{'× bare':>8}{'found':>7}"
)


def row(name: str, told: dict[str, Any]) -> float:
    """One line; "others" is everything but reading and pairing."""
    total, count = told["total"], told["count"]
    shares = [told.get(stage, 0.0) / total for stage in STAGES]
    print(
        f"{name:<18}{total / count:>9.3f}{total / told['words'] * 1000:>10.3f}{total / told['pages']:>8.3f}"
        f"{shares[0]:>7.0%}{shares[1]:>6.0%}{shares[2]:>7.0%}{shares[3]:>8.0%}{shares[2] + shares[3]:>8.0%}"
        f"{told['own_mb']:>9.0f}{told['child_mb']:>9.0f}{total / told['peer']:>8.1f}{told['findings']:>7}",
        flush=True,
    )
    return float(total / count)


def many(folder: Path, counts: list[int], words: int, form: str, profile: str) -> None:
    """Cost per pair for few and many pairs."""
    print(f"\npairs of {words} words a side, {form}, rules of the {profile} profile; processor seconds\n{HEAD}")
    made = make(folder, max(counts), words, form)
    costs, told = {}, {}
    for count in counts:
        told = in_process(made[:count], profile)
        costs[count] = row(f"{count} pair{'s' * (count > 1)}", told)
    print(f"start (imports, tables, dictionary), once a process: {told['start']:.2f} s")
    most = max(counts)
    if len(counts) > 1:
        print(f"cost per pair, {most} pairs against {counts[-2]}: × {costs[most] / costs[counts[-2]]:.2f}")
    if most >= 100:
        tenth = most // 10
        first, last = sum(told["costs"][:tenth]) / tenth, sum(told["costs"][-tenth:]) / tenth
        growth = (told["held"][-1] - told["held"][tenth - 1]) / (most - tenth) * 1000
        print(f"first and last {tenth} pairs: {first:.3f} and {last:.3f} s/pair (× {last / first:.2f})")
        print(f"memory grows by {growth:.0f} kB a pair")


def long(folder: Path, pages: list[int], longest: int, profile: str) -> None:
    """One pair of many pages."""
    print(f"\none pair, by pages a side, rules of the {profile} profile; processor seconds\n{HEAD}")
    for form in FORMS:
        for number, count in enumerate(pages):
            files = make(folder, 1, count * WORDS_PER_PAGE, form, first=5000 + number)
            row(f"{count} pages, {form}", in_process(files, profile))
    if longest:
        files = make(folder, 1, longest * WORDS_PER_PAGE, "docx", first=5900)
        row(f"{longest} pages, docx", in_process(files, profile))


# --- a release by the command line -------------------------------------------------------------------------------------


def release(folder: Path, count: int, words: int, form: str, jobs: int) -> None:
    """So many pairs through ``rinnan check``, three of them broken; then again, from the cache."""
    print(f"\n{count} pairs by rinnan check --jobs {jobs}, three of them broken ({form})")
    made = make(folder, count, words, form)
    broken = [made[n] for n in (count // 7, count // 2, count - 2)]
    broken[0][1].write_bytes(b"")
    broken[1][0].write_bytes(b"\x00\x01\x02" * 400)
    broken[2][1].write_bytes(broken[2][1].read_bytes()[:300] if broken[2][1].suffix != ".md" else b"\xff\xfe\x00")
    entries = "".join(f'[[pairs]]\nname = "{a.name[:5]}"\nsource = "{a.name}"\ntarget = "{b.name}"\n' for a, b in made)
    (folder / "rinnan.toml").write_text(f"jobs = {jobs}\n{entries}", "utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "RINNAN_CACHE": os.environ.get("RINNAN_CACHE", str(folder / "cache")),
    }
    command = [
        sys.executable,
        "-m",
        "align",
        "check",
        "--format",
        "none",
        "-o",
        "json=out.json",
        "-o",
        "sarif=out.sarif",
    ]
    results = []
    for name in ("first", "again"):
        before, wall = processor(), time.perf_counter()
        done = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True)
        peak = _peak(done)
        assert done.stderr is not None
        told = done.stderr.read()
        code = done.wait()
        data = json.loads((folder / "out.json").read_bytes())
        results.append(([f["fingerprint"] for f in data["findings"]], sorted(p["pair"] for p in data["problems"])))
        print(
            f"{name}: exit {code}, {len(data['alignments'])} pairs, {len(results[-1][0])} findings, "
            f"not checked: {', '.join(results[-1][1])}; "
            f"{processor() - before:.1f} s of processor, {time.perf_counter() - wall:.1f} s by the clock, parent process {peak:.0f} MB"
        )
        if code != 2 or len(data["alignments"]) != count or len(set(results[-1][1])) != 3:
            sys.exit(told[-2000:])
    print(f"the same findings both times: {results[0] == results[1]}")


def _peak(process: subprocess.Popen[str]) -> float:
    """The most memory of the parent process, looked at five times a second until it ends."""
    peak = 0
    while process.poll() is None:
        with contextlib.suppress(OSError, IndexError, ValueError):
            told = Path(f"/proc/{process.pid}/status").read_text()
            peak = max(peak, int(told.partition("VmHWM:")[2].split()[0]))
        time.sleep(0.2)
    return peak / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", default="all", choices=("all", "many", "long", "release", "measure"))
    parser.add_argument("--pairs", default="1,10,1000")
    parser.add_argument("--words", type=int, default=WORDS_PER_PAGE, help="words a side of each of many pairs")
    parser.add_argument("--pages", default="2,20,100", help="of the long pairs")
    parser.add_argument("--longest", type=int, default=500, help="pages of the longest pair; 0 leaves it out")
    parser.add_argument("--format", default="mix", choices=("mix", *FORMS))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--profile", default="reviewer", choices=("translator", "reviewer", "ci"), help="whose rules run"
    )
    arguments = parser.parse_args()
    if arguments.what == "measure":
        print(json.dumps(measure(json.load(sys.stdin), arguments.profile)))
        return
    if not shutil.which("soffice"):
        sys.exit("PDFs are made by LibreOffice, which is not here")
    counts = sorted(int(n) for n in arguments.pairs.split(","))
    for what in ("many", "long", "release"):
        if arguments.what in {"all", what}:
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                if what == "many":
                    many(folder, counts, arguments.words, arguments.format, arguments.profile)
                elif what == "long":
                    long(folder, [int(n) for n in arguments.pages.split(",")], arguments.longest, arguments.profile)
                else:
                    release(folder, max(counts), arguments.words, arguments.format, arguments.jobs)


if __name__ == "__main__":
    main()
