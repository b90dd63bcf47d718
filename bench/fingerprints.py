"""How many findings a baseline knows again when the same documents come in another format, with a page more in front, renumbered.

    python bench/fingerprints.py

Two corpora, their sections numbered from 1: a baseline is written on the Markdown files, then held against DOCX, ODT, PDF and HTML (made by
LibreOffice of the DOCX) and Markdown, as they are and with a page of other text in front and sections numbered from 2. And a statute of
../shared (some 40 pages a side) with every 12th number of the Swedish version changed, from DOCX. Columns: found by the fingerprint
alone, by the baseline (fingerprint, words around, parts), findings that are new though nothing was written, and those of them that the gate
would stop. Needs LibreOffice.

22 November 2026: theme 23 of 23 in each of the ten; call 20 of 20 in each (18 by the fingerprint alone with a page in front, where a
pairing decision on the edge parts a lost section anew; one finding more, below the gate); statute 63 of 63 in DOCX and PDF, with and
without the page.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gate")]

from relaid import converted, docx_again, markdown_again  # noqa: E402 beside the tests

if TYPE_CHECKING:
    from align.model import Report

STATUTE = ROOT.parent / "shared" / "data" / "documents" / "finlex_iso" / "asd20110379"
FORMS = ("odt", "pdf", "html")


def report_of(files: list[Path]) -> Report:
    """What the pair's findings are, with the bundled term lists."""
    from align.extract.limits import DEFAULT_LIMITS
    from align.pipeline import CompareOptions, compare
    from align.release import load_glossaries

    limits = replace(DEFAULT_LIMITS, wall_factor=60)  # a bench may run beside much else
    options = CompareOptions(glossaries=load_glossaries(("builtin:*",)), limits=limits, name="p")
    report = compare(str(files[0]), str(files[1]), options=options)
    assert not report.problems, report.problems
    return report


def with_errors(path: Path, folder: Path) -> Path:
    """A copy of a DOCX with every 12th number of two digits and more one higher."""
    import docx

    document = docx.Document(str(path))
    seen = 0
    for paragraph in document.paragraphs:
        for run in paragraph.runs:

            def change(match: re.Match[str]) -> str:
                nonlocal seen
                seen += 1
                return str(int(match[0]) + 1) if seen % 12 == 0 else match[0]

            run.text = re.sub(r"(?<![\d/.,])\d{2,4}(?![\d/.,])", change, run.text)
    told = folder / path.name
    document.save(str(told))
    return told


def told(name: str, first: Report, then: Report) -> None:
    """One line: how much of the first report is known in the second."""
    from align.baseline import Baseline, Entry
    from align.gate import Gate

    baseline = Baseline().added([first], entry=Entry("", ""))
    done = baseline.subtract([then], today=date.today())  # noqa: DTZ011 no entry has a day
    prints = {f.fingerprint for f in then.findings}
    count = len(baseline)
    exact = sum(f.fingerprint in prints for f in first.findings)
    new = done.reports[0].findings
    lost = ", ".join(sorted({entry.rule for _pair, entry in done.dead}))
    failing = sum(Gate().fails(f) for f in new)
    print(
        f"{name:<38}{exact:>5} {count - len(done.dead):>5} of {count:<4}{len(new):>4}{failing:>4}   {lost}", flush=True
    )


def main() -> None:
    if not shutil.which("soffice"):
        sys.exit("other formats are made by LibreOffice, which is not here")
    print(f"{'':<38}{'exact':>5} {'known':>5}{'':<8}{'new':>4}{'gate':>4}   lost")
    with tempfile.TemporaryDirectory() as name:
        for corpus, stem in (("theme-rural-mobility", "theme"), ("call-for-applications", "call")):
            own = [ROOT / "corpora" / corpus / f"{stem}.{code}" for code in ("fi", "sv")]
            first = None
            for label, front, number in (("", False, 1), (", a page more, renumbered", True, 2)):
                folder = Path(name) / f"{stem}{number}"
                folder.mkdir()
                text = [markdown_again(Path(f"{p}.md"), folder, front=front, first=number) for p in own]
                first = first or report_of(text)
                words = [docx_again(Path(f"{p}.docx"), folder, front=front, first=number) for p in own]
                for form, files in {
                    "md": text,
                    "docx": words,
                    **{f: converted(words, f, folder / f) for f in FORMS},
                }.items():
                    told(f"{stem}: md → {form}{label}", first, report_of(files))
        if not STATUTE.is_dir():
            print("the statute is not here (../shared)")
            return
        folder = Path(name) / "statute"
        (folder / "front").mkdir(parents=True)
        pair = [shutil.copy(STATUTE / "fi.docx", folder / "s.fi.docx"), with_errors(STATUTE / "sv.docx", folder)]
        pair[1] = pair[1].rename(folder / "s.sv.docx")
        fronted = [docx_again(path, folder / "front", front=True) for path in pair]
        first = report_of(pair)
        again = {
            "docx, a page more": fronted,
            "pdf": converted(pair, "pdf", folder),
            "pdf, a page more": converted(fronted, "pdf", folder / "front"),
        }
        for form, files in again.items():
            told(f"statute: docx → {form}", first, report_of(files))


if __name__ == "__main__":
    main()
