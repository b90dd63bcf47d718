"""Real documents against their truth, and seconds and memory a page beside named peers, each in a process of its own."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bench import extraction_score as scoring

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

SHARED: Final = Path(__file__).parents[2] / "shared" / "data" / "documents"
_MEASURED: Final = """
import json, resource, sys, time
name, path = sys.argv[1:3]
def plumber(path):
    import pdfplumber
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words(extra_attrs=["fontname", "size"])
            page.close()
        return len(pdf.pages)
def bare(path):
    import pdfplumber
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()
        return len(pdf.pages)
def ours(path):
    from pathlib import Path
    from align.extract.pdf.reader import read_pdf
    return int(dict(read_pdf(Path(path), language="fi").metadata)["pages"])
run = {"plumber": plumber, "bare": bare, "ours": ours}[name]
best = 1e9
for _ in range(2):
    started = time.process_time()
    pages = run(path)
    best = min(best, time.process_time() - started)
print(json.dumps([best, pages, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def speed(args: argparse.Namespace) -> None:
    """Processor seconds and peak memory for a short and a long document, tagged and not, best of two."""
    from bench.extraction import TAGGED, UNTAGGED, office
    from bench.extraction_content import content
    from bench.extraction_layouts import TUNED, flat_odt

    if shutil.which("soffice") is None:
        print("LibreOffice is not on the PATH: nothing to measure")
        return
    folder = Path(args.keep) if args.keep else Path(tempfile.mkdtemp(prefix="rinnan-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    print(
        f"{'document':34} {'pages':>5} {'ours ms':>8} {'words ms':>8} {'+attrs':>8} {'ratio':>6} {'ours MB':>8} {'words MB':>8}"
    )
    for sections in (10, 140):
        for form, options in (("tagged", TAGGED), ("untagged", UNTAGGED)):
            stem = f"speed-{form}-{sections}"
            made = folder / f"{stem}.pdf"
            if not made.is_file():
                source = folder / f"{stem}.fodt"
                source.write_text(flat_odt(content("fi", seed=7, sections=sections), TUNED[0]), "utf-8")
                office(source, f"pdf:writer_pdf_Export:{options}", folder, folder / "profile")
            ours, pages, memory = _measure("ours", made)
            words, _, words_memory = _measure("bare", made)
            full, _, _ = _measure("plumber", made)
            print(
                f"{made.name:34} {pages:5.0f} {1000 * ours / pages:8.1f} {1000 * words / pages:8.1f} {1000 * full / pages:8.1f} "
                f"{words / ours:5.1f}× {memory:8.0f} {words_memory:8.0f}",
                flush=True,
            )


def _measure(name: str, path: Path) -> tuple[float, float, float]:
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, name, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    seconds, pages, memory = json.loads(done.stdout)
    return seconds, pages, memory


def real(args: argparse.Namespace) -> None:
    """The same statute in four formats against its paragraphs, and published guides against theirs."""
    if not SHARED.is_dir():
        print("the real documents are not beside the checkout: nothing to measure")
        return
    print(f"{'documents':44} {'files':>5} {'block F1':>8} {'exact':>6} {'CER':>8}")
    for suffix in ("pdf", "docx", "html"):
        files = sorted((SHARED / "finlex_iso").glob(f"*/??.{suffix}"))
        _report(f"statutes, {suffix}", files, lambda path: _lines(path.with_suffix(".txt")), args.verbose)
    guides = sorted((SHARED / "oph_valtionavustus").glob("*/??.pars.txt"))
    _report("guides", [path.with_name(f"{path.name[:2]}.pdf") for path in guides], _guide, args.verbose)


def _report(name: str, files: Sequence[Path], truth: Callable[[Path], list[str]], verbose: int) -> None:
    from align.extract import extract

    total = scoring.Score()
    for path in files:
        wanted = truth(path)
        result = scoring.compare(
            [scoring.Unit("paragraph", t) for t in wanted], [scoring.Unit("paragraph", t) for t in _flat(extract(path))]
        )
        total.add(result)
        if verbose and result.misses:
            print(f"  {path.parent.name}/{path.name}")
            for miss in result.misses[: 30 * verbose]:
                print("     ", miss)
    f1 = 2 * total.right / max(total.truth + total.read, 1)
    print(
        f"{name:44} {len(files):5} {f1:8.4f} {total.exact / max(total.truth, 1):6.3f} {total.distance / max(total.characters, 1):8.5f}",
        flush=True,
    )


def _flat(document: object) -> list[str]:
    """Blocks as the truth files have them: a heading's number and name, and a row's cells, on lines of their own."""
    out: list[str] = []
    for block in document.blocks():  # type: ignore[attr-defined]
        if block.kind in {"furniture", "toc"}:
            continue
        if block.kind == "heading" and block.label and block.text and not re.match(r"\d+(\.\d+)*[.)]?$", block.label):
            out += [block.label, block.text]
        elif block.kind == "row":
            out += [cell for cell in block.cells if cell]
        else:
            out.append(f"{block.label} {block.text}".strip())
    return [_plain(text) for text in out]


def _lines(path: Path) -> list[str]:
    return [_plain(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[–—―−]", "-", text.replace("\u00ad", ""))).strip()


def _guide(path: Path) -> list[str]:
    """The paragraphs of a guide as another tool cut them, with its three known faults mended.

    Running feet stand between paragraphs, several items stand on one line, and a paragraph over a page end is cut.
    """
    lines = _lines(path.with_name(f"{path.stem}.pars.txt"))
    repeated = {line for line, n in Counter(lines).items() if n >= 3 and len(line) > 40}
    out: list[str] = []
    for line in lines:
        if line in repeated or re.fullmatch(r"\d+ \(\d+\)", line):
            continue
        if out and not re.search(r"[.:;!?)]$", out[-1]) and line[:1].islower():
            out[-1] += f" {line}"
            continue
        out += re.split(r"(?<=[.,;\w]) (?=[2-9]\) )", line) if re.match(r"1\) ", line) else [line]
    return out
