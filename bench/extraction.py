"""Quality, speed and memory of reading, beside named peers in the same run.

    python bench/extraction.py                  generated documents, both halves of the layouts
    python bench/extraction.py --half tuned -v  with every miss
    python bench/extraction.py --unseen         the half by another hand (layouts/set1/documents.py says what it holds)
    python bench/extraction.py speed            seconds and memory a page against pdfplumber and pdftotext
    python bench/extraction.py real             the real documents beside the checkout

The generator is ``extraction_content.py`` (what the documents say) and ``extraction_layouts.py`` (how they are set); LibreOffice
makes DOCX, ODT and PDF of them. Without it only HTML, Markdown and PPTX are measured.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import extraction_score as scoring
from bench.extraction_content import Content, content
from bench.extraction_layouts import TUNED, UNSEEN, Layout, flat_odt

if TYPE_CHECKING:
    from collections.abc import Iterator

TAGGED = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
UNTAGGED = '{"UseTaggedPDF":{"type":"boolean","value":"false"},"ExportBookmarks":{"type":"boolean","value":"false"}}'
SHARED = Path(__file__).parents[2] / "shared"


def document(layout: Layout, language: str, seed: int) -> Content:
    return content(
        language,
        seed=seed,
        sections=8,
        list_label=layout.list_label,
        numbered=layout.numbered,
        notes=layout.notes,
        caps=layout.caps,
    )


def office(source: Path, target: str, folder: Path, profile: Path) -> Path:
    """One file through LibreOffice."""
    command = [
        "soffice",
        f"-env:UserInstallation=file://{profile}",
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"{source.stem}.{target.split(':', maxsplit=1)[0]}"


def generated(
    half: str, folder: Path, formats: set[str], seeds: int
) -> Iterator[tuple[str, str, Layout, Content, Path]]:
    """(format, half, layout, truth, file) of every generated document."""
    has_office = shutil.which("soffice") is not None
    profile = folder / "profile"
    for name, layouts in (("tuned", TUNED), ("unseen", UNSEEN)):
        if half not in {name, "both"}:
            continue
        for layout in layouts:
            for language in ("fi", "sv"):
                for seed in range(1, seeds + 1):
                    if has_office:
                        yield from by_office(name, layout, language, seed, folder, profile, formats)


def by_office(
    half: str, layout: Layout, language: str, seed: int, folder: Path, profile: Path, formats: set[str]
) -> Iterator[tuple[str, str, Layout, Content, Path]]:
    for kind, target in (
        ("tagged pdf", f"pdf:writer_pdf_Export:{TAGGED}"),
        ("untagged pdf", f"pdf:writer_pdf_Export:{UNTAGGED}"),
        ("docx", "docx"),
        ("odt", "odt"),
    ):
        if kind not in formats:
            continue
        out = folder / kind.replace(" ", "-")
        out.mkdir(exist_ok=True)
        for tried in range(seed, seed + 500, 100):
            truth = document(layout, language, tried)
            stem = f"{half}-{layout.name}-{language}-{tried}"
            made = out / f"{stem}.{target.split(':')[0]}"
            if not made.is_file():
                source = folder / f"{stem}.fodt"
                source.write_text(flat_odt(truth, layout), "utf-8")
                office(source, target, out, profile)
            if made.suffix != ".pdf" or is_printed(truth, made):
                yield kind, half, layout, truth, made
                break


def is_printed(truth: Content, path: Path) -> bool:
    """Whether all letters of the truth are on the pages: LibreOffice drops the last lines of a balanced section at times."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        pages = "".join(page.get_textpage().get_text_range() for page in document)
    said = "".join(" ".join(item.cells or (item.text,)) + item.note for item in truth.items)
    return sum(map(str.isalpha, pages)) >= sum(map(str.isalpha, said))


def by_hand(folder: Path, formats: set[str]) -> Iterator[tuple[str, str, str, Content, Path]]:
    """The same documents as HTML, Markdown and PPTX."""
    from bench.extraction_formats import write_html, write_markdown, write_pptx

    writers = {"html": write_html, "markdown": write_markdown, "pptx": write_pptx}
    for kind in sorted(formats & set(writers)):
        for variant, label in (("bullets", "•"), ("numbers", "1)")):
            for language in ("fi", "sv"):
                truth = content(language, seed=3, sections=8, list_label=label, notes=False)
                suffix = {"markdown": "md"}.get(kind, kind)
                path = folder / f"{variant}-{language}.{suffix}"
                yield kind, "tuned", variant, writers[kind](truth, path), path


def quality(args: argparse.Namespace) -> None:
    from align.extract import extract

    formats = set(args.formats.split(","))
    folder = Path(args.keep) if args.keep else Path(tempfile.mkdtemp(prefix="rinnan-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    totals: dict[tuple[str, str], scoring.Score] = {}
    print(f"{'format':14} {'half':7} {'layout':14} {'lang':4} {scoring.HEAD}")
    if args.unseen:
        from bench.layouts.set1.documents import documents

        sources: list[Any] = list(documents(folder, formats))
    else:
        sources = [*generated(args.half, folder, formats, args.seeds), *by_hand(folder, formats)]
    for kind, half, layout, truth, path in sources:
        name = layout if isinstance(layout, str) else layout.name
        if not name.startswith(args.only):
            continue
        document_read = extract(path)
        result = scoring.score(truth, document_read)
        totals.setdefault((kind, half), scoring.Score()).add(result)
        print(f"{kind:14} {half:7} {name:14} {truth.language:4} {result.line()}", flush=True)
        if args.verbose:
            for miss in result.misses[: args.verbose * 25]:
                print("      ", miss)
        if kind == "untagged pdf":
            for peer, score_ in peers(truth, path):
                totals.setdefault((peer, half), scoring.Score()).add(score_)
    print()
    for (kind, half), total in totals.items():
        print(f"{kind:19} {half:21} {total.line()}")
    if not args.keep:
        shutil.rmtree(folder)


def peers(truth: Content, path: Path) -> Iterator[tuple[str, scoring.Score]]:
    """What bare tools make of the same file: their text, cut at blank lines."""
    import pdfplumber

    blocks, _ = scoring.truth_units(truth)
    with pdfplumber.open(path) as pdf:
        text = "\n\n".join(page.extract_text() or "" for page in pdf.pages)
    yield "(pdfplumber text)", scoring.compare(blocks, _cut(text))
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()
        yield "(pdftotext -layout)", scoring.compare(blocks, _cut(text))


def _cut(text: str) -> list[scoring.Unit]:
    pieces = (" ".join(piece.split()) for piece in text.replace("\f", "\n\n").split("\n\n"))
    return [scoring.Unit("paragraph", piece) for piece in pieces if piece]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", default="quality", choices=["quality", "speed", "real"])
    parser.add_argument("--half", default="both", choices=["tuned", "unseen", "both"])
    parser.add_argument("--only", default="", help="layouts whose name begins so")
    parser.add_argument("--formats", default="tagged pdf,untagged pdf,docx,odt,html,markdown,pptx")
    parser.add_argument("--unseen", action="store_true", help="only the half by another hand (layouts/set1)")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--keep", help="folder to keep (and reuse) the generated files in")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    args = parser.parse_args()
    started = time.perf_counter()
    if args.what == "quality":
        quality(args)
    else:
        from bench.extraction_real import real, speed

        (speed if args.what == "speed" else real)(args)
    print(f"{time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
