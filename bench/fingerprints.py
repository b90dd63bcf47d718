"""How many findings keep their fingerprint when the same documents come in another format, or with a page more in front.

    python bench/fingerprints.py

The corpora in Markdown, DOCX and PDF, and a statute of ../shared (some 40 pages a side) with every 12th number of the Swedish version
changed: as DOCX, as the PDF that LibreOffice makes of it, and both with a page of other text in front. A baseline written on one must hold
for the other. Needs LibreOffice.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
STATUTE = ROOT.parent / "shared" / "data" / "documents" / "finlex_iso" / "asd20110379"
FRONT = {
    "fi": ("Lukijalle", "Tämä sivu on lisätty jälkikäteen.", "Julkaisun kansilehti ja sisällys seuraavat myöhemmin."),
    "sv": (
        "Till läsaren",
        "Den här sidan har lagts till efteråt.",
        "Publikationens omslag och innehåll följer senare.",
    ),
}


def prints(files: list[Path]) -> dict[str, str]:
    """Fingerprint → rule of all findings of a pair."""
    from align.extract.limits import DEFAULT_LIMITS
    from align.pipeline import CompareOptions, compare
    from align.release import load_glossaries

    limits = replace(DEFAULT_LIMITS, wall_factor=60)  # a bench may run beside much else
    options = CompareOptions(glossaries=load_glossaries(("builtin:*",)), limits=limits)
    report = compare(str(files[0]), str(files[1]), options=options)
    assert not report.problems, report.problems
    return {f.fingerprint: f.rule for f in report.findings}


def with_front(path: Path, code: str, folder: Path) -> Path:
    """A copy of a DOCX with a page of its own in front."""
    import docx

    document = docx.Document(str(path))
    first = document.paragraphs[0]
    for number, text in enumerate(FRONT[code]):
        added = first.insert_paragraph_before(text)
        if number == len(FRONT[code]) - 1:
            added.add_run().add_break(docx.enum.text.WD_BREAK.PAGE)
    told = folder / f"front.{code}.docx"
    document.save(str(told))
    return told


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
    told = folder / "statute.sv.docx"
    document.save(str(told))
    return told


def to_pdf(paths: list[Path], folder: Path) -> list[Path]:
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=900)
    return [folder / path.with_suffix(".pdf").name for path in paths]


def told(name: str, first: dict[str, str], then: dict[str, str]) -> None:
    """One line: how much of the first set is in the second."""
    kept = len(first.keys() & then.keys())
    lost = sorted({rule for print_, rule in first.items() if print_ not in then})
    print(f"{name:<44}{kept:>4} of {len(first):<4}{kept / max(1, len(first)):>6.0%}  {', '.join(lost)}", flush=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for corpus, stem in (("theme-rural-mobility", "theme"), ("call-for-applications", "call")):
            forms = {
                form: [ROOT / "corpora" / corpus / f"{stem}.{code}.{form}" for code in ("fi", "sv")]
                for form in ("md", "docx", "pdf")
            }
            fronted = [with_front(path, code, folder) for path, code in zip(forms["docx"], ("fi", "sv"), strict=True)]
            found = {form: prints(files) for form, files in forms.items()}
            found["docx, a page more"] = prints(fronted)
            found["pdf, a page more"] = prints(to_pdf(fronted, folder))
            for form in list(found)[1:]:
                told(f"{stem}: md → {form}", found["md"], found[form])
        if not STATUTE.is_dir():
            print("the statute is not here (../shared)")
            return
        pair = [STATUTE / "fi.docx", with_errors(STATUTE / "sv.docx", folder)]
        fronted = [with_front(path, code, folder) for path, code in zip(pair, ("fi", "sv"), strict=True)]
        first = prints(pair)
        for form, files in (
            ("docx, a page more", fronted), ("pdf", to_pdf(pair, folder)), ("pdf, a page more", to_pdf(fronted, folder)),
        ):  # fmt: skip
            told(f"statute: docx → {form}", first, prints(files))


if __name__ == "__main__":
    main()
