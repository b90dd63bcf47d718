"""Seconds and memory of the whole way, split by stage, and what the bare reader library takes for the same files.

    python bench/pipeline.py                      1, 10 and 100 pairs, and one long pair of 50 pages
    python bench/pipeline.py --pairs 1,10,1000 --pages 500 --format pdf

Documents are made of the paragraphs of corpora/notice-clean (a correct pair), shuffled alike on both sides and with
other numbers in every copy, so that no two are alike. PDFs need LibreOffice. Each line is measured in a process of its
own; times are processor seconds, which a busy machine changes little. Peers, in the same run: markdown-it-py,
python-docx, pdfplumber.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

WORDS_PER_PAGE = 300
"""Of a page of running text with headings; pages of formats without pages are counted by it."""


# --- documents ---------------------------------------------------------------------------------------------------------


def passages() -> list[tuple[str, str]]:
    """Corresponding blocks of a correct pair, as Markdown."""
    texts = [(ROOT / "corpora" / "notice-clean" / f"notice.{code}.md").read_text("utf-8") for code in ("fi", "sv")]
    blocks = [[b.strip() for b in re.split(r"\n\s*\n", t) if b.strip()] for t in texts]
    assert len(blocks[0]) == len(blocks[1])
    return [
        (fi, sv) for fi, sv in zip(*blocks, strict=True) if not fi.startswith(("|", "#", "<", "-")) and len(fi.split()) > 6
    ]


def pair_of(seed: int, words: int) -> tuple[str, str]:
    """Two versions of a made document of about so many words a side."""
    draw = random.Random(seed)
    stock = passages()
    parts: tuple[list[str], list[str]] = ([f"# Asiakirja {seed}"], [f"# Dokument {seed}"])
    count = 0
    while count < words:
        number = len(parts[0])
        if number % 8 == 1:
            for side, word in zip(parts, ("Osa", "Del"), strict=True):
                side.append(f"## {word} {number}")
        year, amount = draw.randint(1990, 2030), draw.randint(100, 999)
        fi, sv = draw.choice(stock)
        parts[0].append(f"{fi} Päätös {amount}/{year} koskee {amount} hakijaa.")
        parts[1].append(f"{sv} Beslut {amount}/{year} gäller {amount} sökande.")
        count += len(fi.split()) + 5
    return "\n\n".join(parts[0]) + "\n", "\n\n".join(parts[1]) + "\n"


def write(folder: Path, name: str, seed: int, words: int, form: str) -> tuple[Path, Path]:
    """The two files of a made document."""
    paths = []
    for code, text in zip(("fi", "sv"), pair_of(seed, words), strict=True):
        path = folder / f"{name}.{code}.md"
        if form == "md":
            path.write_text(text, "utf-8")
        else:
            path = path.with_suffix(".docx")
            write_docx(path, text)
        paths.append(path)
    return paths[0], paths[1]


def write_docx(path: Path, text: str) -> None:
    import docx

    document = docx.Document()
    for block in text.strip().split("\n\n"):
        marks, _, words = block.partition(" ")
        if set(marks) == {"#"}:
            document.add_heading(words, len(marks))
        else:
            document.add_paragraph(re.sub(r"[*_`]|\[([^]]*)\]\([^)]*\)", r"\1", block).replace("\n", " "))
    document.save(str(path))


def to_pdf(paths: list[Path]) -> list[Path]:
    """LibreOffice's PDFs of DOCX files."""
    folder = paths[0].parent
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=1800)
    return [path.with_suffix(".pdf") for path in paths]


# --- measuring, in a process of its own ---------------------------------------------------------------------------------


@dataclass
class Clock:
    """Reading and pairing with a clock beside them (``pipeline.Stages``). Children are counted: documents are read in them."""

    spent: dict[str, float] = field(default_factory=dict)

    def read(self, path, *, language=None, limits=None):
        """As ``pipeline.read``."""
        from align.pipeline import read

        return self.timed("read", lambda: read(path, language=language, limits=limits))

    def align(self, source, target, *, options):
        """As ``pipeline.align_documents``."""
        from align.pipeline import align_documents

        return self.timed("pair", lambda: align_documents(source, target, options=options))

    def timed(self, name, work):
        """The result of some work, its processor time added to a stage."""
        started = processor()
        result = work()
        self.spent[name] = self.spent.get(name, 0.0) + processor() - started
        return result


def processor() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def measure(files: list[list[str]]) -> dict[str, float]:
    """All pairs in this process, then the bare reader on the same files."""
    from align.pipeline import CompareOptions, compare
    from align.release import load_glossaries
    from align.report import RenderOptions, render
    from align.runner import slim

    options = CompareOptions(glossaries=load_glossaries(("builtin:*",)))
    warm = Clock()
    compare(*files[0], options=options, stages=warm)  # imports, tables and models are loaded once a process
    clock = Clock()
    reports = []
    words = 0
    wall, started = time.perf_counter(), processor()
    for source, target in files:
        whole = processor()
        before = clock.spent.get("read", 0.0) + clock.spent.get("pair", 0.0)
        report = compare(source, target, options=options, stages=clock)
        within = clock.spent.get("read", 0.0) + clock.spent.get("pair", 0.0) - before
        clock.spent["check"] = clock.spent.get("check", 0.0) + processor() - whole - within
        words += report.statistics.source_words + report.statistics.target_words
        reports.append(slim(report))
        assert not report.problems, report.problems
    for name in ("text", "json", "sarif"):
        clock.timed("render", lambda name=name: render(name, reports, RenderOptions()))
    total = processor() - started
    wall = time.perf_counter() - wall
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    started = processor()
    pages = sum(bare(path) for pair in files for path in pair)
    peer = processor() - started
    findings = sum(len(r.findings) for r in reports)
    return {
        "words": words, "pages": pages or words / WORDS_PER_PAGE, "wall": wall, "total": total, "peer": peer, "findings": findings,
        "own_mb": own / 1024, "child_mb": child / 1024, **clock.spent,
    }  # fmt: skip


def bare(path: str) -> int:
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

        return 0 * len([paragraph.text for paragraph in docx.Document(path).paragraphs])
    from markdown_it import MarkdownIt

    return 0 * len(MarkdownIt("commonmark").enable("table").parse(Path(path).read_text("utf-8")))


# --- the table ---------------------------------------------------------------------------------------------------------


def row(name: str, count: int, told: dict[str, float]) -> float:
    total = told["total"]
    stages = "  ".join(f"{stage} {told.get(stage, 0.0) / total:4.0%}" for stage in ("read", "pair", "check", "render"))
    rest = (told.get("check", 0.0) + told.get("render", 0.0)) / total
    print(
        f"{name:<18} {total / count:8.3f} s/pair  {total / told['words'] * 1000:6.3f} s/1000 words  {total / told['pages']:6.3f} s/page  "
        f"{stages}  (all but reading and pairing {rest:.0%})  peak {told['own_mb']:.0f} MB, readers {told['child_mb']:.0f} MB  "
        f"× {total / told['peer']:.1f} of the bare reader  {int(told['findings'])} findings",
        flush=True,
    )
    return total / count


def in_process(files: list[list[Path]]) -> dict[str, float]:
    listed = json.dumps([[str(p) for p in pair] for pair in files])
    done = subprocess.run([sys.executable, __file__, "--measure"], input=listed, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", default="1,10,100")
    parser.add_argument("--words", type=int, default=600, help="words a side of each pair")
    parser.add_argument("--pages", type=int, default=50, help="of the long pair; 0 leaves it out")
    parser.add_argument("--format", default="md", choices=("md", "docx", "pdf"))
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        print(json.dumps(measure(json.load(sys.stdin))))
        return
    if arguments.format == "pdf" and not shutil.which("soffice"):
        sys.exit("PDFs are made by LibreOffice, which is not here; use --format docx")
    peer = {"md": "markdown-it-py", "docx": "python-docx", "pdf": "pdfplumber"}[arguments.format]
    print(f"format {arguments.format}, {arguments.words} words a side, bare reader: {peer}; processor seconds")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        costs = {}
        counts = [int(n) for n in arguments.pairs.split(",")]
        made = [list(write(folder, f"p{n}", n, arguments.words, arguments.format)) for n in range(max(counts))]
        if arguments.format == "pdf":
            flat = to_pdf([path for pair in made for path in pair])
            made = [flat[n : n + 2] for n in range(0, len(flat), 2)]
        for count in counts:
            costs[count] = row(f"{count} pair{'s' * (count > 1)}", count, in_process(made[:count]))
        if len(costs) > 1:
            few, many = costs[min(costs)], costs[max(costs)]
            print(f"cost per pair at {max(costs)} pairs against {min(costs)}: × {many / few:.2f}")
        if arguments.pages:
            long = list(write(folder, "long", 10**6, arguments.pages * WORDS_PER_PAGE, arguments.format))
            long = to_pdf(long) if arguments.format == "pdf" else long
            row(f"{arguments.pages} pages", 1, in_process([long]))


if __name__ == "__main__":
    main()
