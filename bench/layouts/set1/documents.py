"""The unseen half of the extraction bench: layouts and texts by another hand than the reader's, only measured.

    python bench/extraction.py --unseen               every layout in every format
    python bench/extraction.py --unseen -v --keep DIR with misses, the files kept
    python bench/layouts/set1/documents.py DIR   writes the files and checks the gold with other readers

Written without a look at the reader, from how Finnish ministries, agencies and municipalities publish: decision letter with a
sender's block, report with cover, contents and chapter names in the running head, narrow hyphenated columns, minutes with § items
in small capitals, a form of merged cells, landscape annexes, headings in coloured bars, boxes and pull quotes, pages of content
systems with bold questions, Word's and Google Docs' HTML, slides and slides saved as PDF, Markdown of two habits. Makers of the
PDFs: LibreOffice, Chromium, ReportLab, fpdf2 (the last two and Chromium are skipped by name when absent).

First run, 22 November 2026, the reader as of commit 951bb80, before any rule had seen a file: block F1 / typed F1, mean of both
languages (HTML of the first eight: LibreOffice's export).

=================  ===========  ===========  ===========  ===========  ===========  ===========  ===========
layout             docx         odt          html         tagged       untagged     pptx         markdown
=================  ===========  ===========  ===========  ===========  ===========  ===========  ===========
decision-letter    1.000/1.000  1.000/1.000  0.986/0.986  0.955/0.955  0.754/0.754  –            –
programme-report   0.889/0.889  0.889/0.889  0.850/0.796  0.990/0.990  0.885/0.885  –            –
programme-columns  1.000/1.000  1.000/1.000  0.947/0.947  1.000/1.000  0.312/0.312  –            –
minutes-plain      1.000/1.000  1.000/1.000  0.970/0.970  0.935/0.839  0.935/0.839  –            –
form-grid          1.000/1.000  1.000/1.000  0.957/0.957  1.000/1.000  0.978/0.978  –            –
annex-landscape    1.000/1.000  1.000/1.000  0.947/0.884  1.000/1.000  0.983/0.983  –            –
call-bars          1.000/1.000  1.000/1.000  0.957/0.927  1.000/1.000  1.000/1.000  –            –
guide-box          1.000/0.800  0.912/0.702  0.968/0.774  1.000/0.900  0.931/0.828  –            –
web-leaflet        –            –            1.000/1.000  1.000/0.933  0.517/0.417  –            –
web-report         –            –            0.968/0.968  0.957/0.957  0.716/0.716  –            –
web-call           –            –            0.985/0.985  0.906/0.906  0.769/0.769  –            –
web-faq            –            –            1.000/1.000  0.941/0.706  0.821/0.536  –            –
word-html          –            –            1.000/0.971  –            –            –            –
word-html-call     –            –            0.985/0.866  –            –            –            –
docs-html          –            –            0.971/0.941  –            –            –            –
docs-html-long     –            –            0.957/0.936  –            –            –            –
rl-brochure        –            –            –            –            0.113/0.113  –            –
rl-call            –            –            –            –            0.962/0.962  –            –
rl-programme       –            –            –            –            1.000/1.000  –            –
fpdf-minutes       –            –            –            –            1.000/1.000  –            –
fpdf-decision      –            –            –            –            0.780/0.780  –            –
deck-call          –            –            –            1.000/1.000  0.962/0.962  0.917/0.917  –
deck-guide         –            –            –            1.000/1.000  0.912/0.912  0.909/0.909  –
md-wrapped         –            –            –            –            –            –            0.989/0.989
md-wrapped-call    –            –            –            –            –            –            0.985/0.985
md-pasted          –            –            –            –            –            –            0.938/0.938
md-pasted-guide    –            –            –            –            –            –            1.000/1.000
=================  ===========  ===========  ===========  ===========  ===========  ===========  ===========
all                0.980/0.959  0.971/0.951  0.960/0.926  0.978/0.947  0.802/0.776  0.913/0.913  0.979/0.979
=================  ===========  ===========  ===========  ===========  ===========  ===========  ===========

Character error: DOCX and ODT 1.3 % (a typed table of contents), HTML 4.9 % (notes as text), tagged PDF 1.2 %, untagged PDF 12.0 %,
PPTX 6.6 % (feet of slides), Markdown 3.4 %. In the same run pdfplumber's text cut at blank lines has block F1 .001, pdftotext -layout .341.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

if __name__ == "__main__":  # the modules beside this one are not for import by their bare names
    sys.path[0] = str(Path(__file__).parents[3])

from bench.layouts.set1 import pdf as printed
from bench.layouts.set1 import web
from bench.layouts.set1.docx import write_docx
from bench.layouts.set1.docx_looks import LOOKS, Look, covered
from bench.layouts.set1.other import pasted_markdown, slides, wrapped_markdown
from bench.layouts.set1.pieces import Piece, pieces, truth
from bench.layouts.set1.texts import RUNNING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.extraction_content import Content

Made = tuple[str, str, str, "Content", Path]
"""Format, half, layout, truth, file: as ``bench/extraction.py`` takes them."""
HALF: Final = "by another hand"
LANGUAGES: Final = ("fi", "sv")
_PDF: Final = {
    "tagged pdf": '{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
    "untagged pdf": '{"UseTaggedPDF":{"type":"boolean","value":"false"},"ExportBookmarks":{"type":"boolean","value":"false"}}',
}


def documents(folder: Path, formats: set[str]) -> Iterator[Made]:
    """Every document of the unseen half, written under ``folder`` (files that are there already are kept)."""
    yield from _word(folder, formats)
    yield from _web(folder, formats)
    yield from _libraries(folder, formats)
    yield from _slides(folder, formats)
    yield from _markdown(folder, formats)


def _convert(sources: list[Path], folder: Path, target: str, name: str) -> None:
    """Files through LibreOffice in one call, those that are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    suffix = target.split(":", maxsplit=1)[0]
    missing = [s for s in sources if not (folder / f"{s.stem}.{suffix}").is_file()]
    if missing:
        profile = (folder.parent / f"profile-{name.replace(' ', '-')}").resolve().as_uri()
        command = [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            target,
            "--outdir",
            str(folder),
        ]
        subprocess.run([*command, *map(str, missing)], check=True, capture_output=True, timeout=900)


def _relabelled(found: list[Piece], old: str, new: str) -> list[Piece]:
    """The same with the list marks this layout prints."""

    def changed(piece: Piece) -> Piece:
        is_item = piece.item.kind == "item"
        return replace(piece, item=replace(piece.item, label=piece.item.label.replace(old, new))) if is_item else piece

    return [changed(piece) for piece in found]


def _as_printed(look: Look, content: Content) -> Content:
    """What a PDF of a Word file says: small capitals are capitals there, and a form's part is a heading as well as a row."""
    items = []
    for item in content.items:
        if look.small_caps and item.kind == "heading":
            item = replace(item, text=item.text.upper())  # noqa: PLW2901
        elif item.kind == "row" and len(item.cells) == 1:
            label, _, text = item.cells[0].partition(" ")
            item = replace(item, kind="heading", text=text, cells=(), level=1, label=label)  # noqa: PLW2901
        items.append(item)
    return replace(content, items=tuple(items))


def _word(folder: Path, formats: set[str]) -> Iterator[Made]:
    made: list[tuple[Look, Content, Path]] = []
    (folder / "docx").mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        for language in LANGUAGES:
            found = covered(pieces(look.genre, language), look, language)
            path = folder / "docx" / f"{look.name}-{language}.docx"
            if not path.is_file():
                write_docx(found, look, language, RUNNING[look.genre][language], path)
            if not look.auto_lists and not look.styles:
                found = _relabelled(found, "•", "–")
            made.append((look, truth(found, look.genre, language), path))
    targets = {"docx": "", "odt": "odt", "html": "html:HTML:EmbedImages"}
    targets |= {kind: f"pdf:writer_pdf_Export:{options}" for kind, options in _PDF.items()}
    for kind, target in targets.items():
        if kind not in formats or (target and shutil.which("soffice") is None):
            continue
        if target:
            _convert([path for _, _, path in made], folder / f"word-{kind.replace(' ', '-')}", target, kind)
        for look, content, path in made:
            if kind in _PDF:
                content = _as_printed(look, content)  # noqa: PLW2901
            out = folder / f"word-{kind.replace(' ', '-')}" / f"{path.stem}.{target.split(':')[0]}" if target else path
            yield kind, HALF, look.name + (" (LO)" if kind == "html" else ""), content, out


def _web(folder: Path, formats: set[str]) -> Iterator[Made]:
    (folder / "html").mkdir(parents=True, exist_ok=True)
    for style, genre in web.PRINTED.items():
        for language in LANGUAGES:
            found = pieces(genre, language)
            page = folder / "html" / f"{style}-{language}.html"
            running = RUNNING[genre][language]
            web.write(
                web.soup(found, language, running) if style == "faq" else web.semantic(found, language, style, running),
                page,
            )
            content = truth(_relabelled(found, ")", "."), genre, language)
            if "html" in formats:
                yield "html", HALF, f"web-{style}", content, page
            for kind in _PDF:
                if kind in formats and printed.HAS_CHROMIUM:
                    out = folder / "html" / f"{style}-{language}-{kind.split()[0]}.pdf"
                    if not out.is_file():
                        printed.chromium(page, out, tagged=kind == "tagged pdf")
                    yield kind, HALF, f"web-{style}", content, out
    for name, (genre, writer, encoding) in web.HABITS.items():
        for language in LANGUAGES if "html" in formats else ():
            found = pieces(genre, language)
            page = folder / "html" / f"{name}-{language}.html"
            web.write(writer(found, language, RUNNING[genre][language]), page, encoding)
            yield (
                "html",
                HALF,
                name,
                truth(_relabelled(found, ")", ".") if name.startswith("docs") else found, genre, language),
                page,
            )


def _libraries(folder: Path, formats: set[str]) -> Iterator[Made]:
    if "untagged pdf" not in formats:
        return
    (folder / "libraries").mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for name, genre, columns in (
            ("rl-brochure", "guide", 2),
            ("rl-call", "call", 1),
            ("rl-programme", "programme", 1),
        ):
            found, out = pieces(genre, language), folder / "libraries" / f"{name}-{language}.pdf"
            if not printed.HAS_REPORTLAB:
                print("skipped: reportlab is not installed", file=sys.stderr)
                break
            printed.Brochure(found, language, RUNNING[genre][language], columns=columns).save(out)
            yield "untagged pdf", HALF, name, truth(found, genre, language), out
        for name, genre in (("fpdf-minutes", "minutes"), ("fpdf-decision", "decision")):
            found, out = pieces(genre, language), folder / "libraries" / f"{name}-{language}.pdf"
            if not printed.HAS_FPDF:
                print("skipped: fpdf2 is not installed", file=sys.stderr)
                break
            printed.Notice(found, language, RUNNING[genre][language]).save(out)
            yield "untagged pdf", HALF, name, truth(_relabelled(found, "•", "-"), genre, language), out


def _slides(folder: Path, formats: set[str]) -> Iterator[Made]:
    (folder / "pptx").mkdir(parents=True, exist_ok=True)
    made: list[tuple[str, Content, Path]] = []
    for genre in ("call", "guide"):
        for language in LANGUAGES:
            out = folder / "pptx" / f"deck-{genre}-{language}.pptx"
            kept = slides(pieces(genre, language), language, RUNNING[genre][language], out)
            made.append((f"deck-{genre}", truth(kept, genre, language), out))
    for name, content, out in made if "pptx" in formats else ():
        yield "pptx", HALF, name, content, out
    for kind, options in _PDF.items():
        if kind in formats and shutil.which("soffice"):
            place = folder / f"deck-{kind.replace(' ', '-')}"
            _convert([out for _, _, out in made], place, f"pdf:impress_pdf_Export:{options}", f"deck {kind}")
            for name, content, out in made:
                yield kind, HALF, name, content, place / f"{out.stem}.pdf"


def _markdown(folder: Path, formats: set[str]) -> Iterator[Made]:
    if "markdown" not in formats:
        return
    (folder / "markdown").mkdir(parents=True, exist_ok=True)
    for name, genre, writer in (
        ("md-wrapped", "programme", wrapped_markdown),
        ("md-wrapped-call", "call", wrapped_markdown),
        ("md-pasted", "call", pasted_markdown),
        ("md-pasted-guide", "guide", pasted_markdown),
    ):
        for language in LANGUAGES:
            out = folder / "markdown" / f"{name}-{language}.md"
            kept = writer(pieces(genre, language), out)
            yield "markdown", HALF, name, truth(kept, genre, language), out


def check(folder: Path) -> int:
    """Read the PDFs with pdftotext and count the words of the truth that are not on the pages: wrong gold shows here."""
    wrong = 0
    for kind, _, layout, content, path in documents(folder, {*_PDF, "docx", "odt", "html", "pptx", "markdown"}):
        if path.suffix != ".pdf":
            continue
        text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
        page = "".join(text.split()).replace("-", "").replace("\u00ad", "").casefold()
        lost = [
            word
            for item in content.items
            for word in " ".join(item.cells or (item.text,)).split()
            if word.replace("-", "").casefold() not in page
        ]
        wrong += len(lost)
        if lost:
            print(kind, layout, path.name, lost[:8])
    return wrong


if __name__ == "__main__":
    print(check(Path(sys.argv[1])), "words of the truth not on the pages")
