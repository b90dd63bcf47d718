"""Build the DOCX and PDF files of the corpora from their Markdown, which is the source of truth.

    python corpora/build.py            build what is missing or older than its text
    python corpora/build.py --force    build all

DOCX comes from python-docx: real heading styles, lists and tables, no time stamps, the same bytes every time.
PDF comes from LibreOffice, tagged, where ``soffice`` is on the PATH, with its time stamps and identifiers fixed
afterwards; where LibreOffice is not, the committed PDF files stay as they are.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from markdown_it.token import Token

HERE = Path(__file__).resolve().parent
EPOCH = (2026, 11, 22, 0, 0, 0)
"""Time stamp of every member of a DOCX package and of its core properties: a build must not depend on the clock."""
LOCALES = {"fi": "fi-FI", "sv": "sv-FI"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Build; 0 when all is built, 1 when LibreOffice failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--force", action="store_true", help="build also what is up to date")
    options = parser.parse_args(arguments)
    wanted: list[Path] = []
    for text, language, formats in sources(HERE):
        word = text.with_suffix(".docx")
        stale = options.force or not word.exists() or word.stat().st_mtime < text.stat().st_mtime
        if stale and "docx" in formats:
            write_docx(text, word, language)
            print(f"built {word.relative_to(HERE)}")
        page = text.with_suffix(".pdf")
        if "pdf" in formats and (options.force or not page.exists() or page.stat().st_mtime < word.stat().st_mtime):
            wanted.append(word)
    return 0 if write_pdfs(wanted) else 1


def sources(root: Path) -> Iterable[tuple[Path, str, tuple[str, ...]]]:
    """Every Markdown text that some corpus.toml wants built: path, language, formats."""
    for declaration in sorted(root.glob("*/corpus.toml")):
        corpus = tomllib.loads(declaration.read_text("utf-8"))
        for pair in corpus["pairs"]:
            for side, language in zip(("source", "target"), corpus["languages"], strict=True):
                yield declaration.parent / pair[side], language, tuple(pair.get("built", ()))


# --- DOCX ------------------------------------------------------------------------------------------------------------


def write_docx(text: Path, path: Path, language: str) -> None:
    """One Markdown text as a Word document."""
    import docx
    from markdown_it import MarkdownIt

    document = docx.Document()
    _prepare(document, LOCALES[language])
    tokens = MarkdownIt("commonmark").enable("table").parse(text.read_text("utf-8"))
    _Writer(document).write(tokens)
    _stamp(document, text, language)
    document.save(str(path))
    _freeze(path)


def _prepare(document: Document, locale: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = "Liberation Sans", Pt(10.5)
    for properties in document.styles.element.iter(qn("w:rPrDefault")):
        for mark in properties.iter(qn("w:lang")):
            mark.set(qn("w:val"), locale)


def _stamp(document: Document, text: Path, language: str) -> None:
    properties = document.core_properties
    properties.title = text.read_text("utf-8").splitlines()[0].lstrip("# ")
    properties.author = "rinnan"
    properties.last_modified_by = "rinnan"
    properties.comments = ""
    properties.language = LOCALES[language]
    properties.created = properties.modified = datetime(*EPOCH, tzinfo=UTC).replace(tzinfo=None)


def _freeze(path: Path) -> None:
    """Write the package again with fixed time stamps, members in a fixed order."""
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if not name.startswith("docProps/thumbnail")]
        members = [(name, package.read(name)) for name in names]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name, data in members:
            if name == "_rels/.rels":
                data = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", data)  # noqa: PLW2901
            package.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)


class _Writer:
    """Markdown tokens to Word paragraphs, lists and tables."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lists: list[str] = []
        self.numbering: int | None = None

    def write(self, tokens: Sequence[Token]) -> None:
        position = 0
        style = ""
        while position < len(tokens):
            token = tokens[position]
            if token.type == "table_open":
                end = next(i for i in range(position, len(tokens)) if tokens[i].type == "table_close")
                self._table(tokens[position:end])
                position = end
            elif token.type == "heading_open":
                style = "Title" if token.tag == "h1" else f"Heading {int(token.tag[1]) - 1}"
            elif token.type == "bullet_list_open":
                self.lists.append("List Bullet")
            elif token.type == "ordered_list_open":
                self.lists.append("List Number")
                self.numbering = self._restart()
            elif token.type in {"bullet_list_close", "ordered_list_close"}:
                self.lists.pop()
            elif token.type == "inline":
                self._paragraph(token, style or (self.lists[-1] if self.lists else ""))
                style = ""
            position += 1

    def _paragraph(self, token: Token, style: str) -> None:
        if not style and (lines := _lettered(token)):
            for line in lines:
                self._runs(self.document.add_paragraph(style="List Paragraph"), line)
            return
        paragraph = self.document.add_paragraph(style=style or None)
        if style == "List Number" and self.numbering is not None:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001  # python-docx has no public way to number
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = self.numbering
        self._runs(paragraph, token.children or [])

    def _restart(self) -> int | None:
        """A new numbering instance of the style's list, so that each list begins at 1."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        numbering = self.document.part.numbering_part.element
        style = self.document.styles["List Number"].element
        instance = style.find(".//" + qn("w:numId"))
        if instance is None:
            return None
        template = next(n for n in numbering.num_lst if n.numId == int(instance.get(qn("w:val"))))
        number = numbering.add_num(template.abstractNumId.val)
        override = OxmlElement("w:lvlOverride")
        override.set(qn("w:ilvl"), "0")
        start = OxmlElement("w:startOverride")
        start.set(qn("w:val"), "1")
        override.append(start)
        number.append(override)
        return int(number.numId)

    def _table(self, tokens: Sequence[Token]) -> None:
        rows: list[list[Token]] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(token)
        rows = [row for row in rows if any(cell.content.strip() for cell in row)]
        table = self.document.add_table(len(rows), len(rows[0]), style="Table Grid")
        for row, cells in zip(table.rows, rows, strict=True):
            for number, (cell, token) in enumerate(zip(row.cells, cells, strict=True)):
                self._runs(cell.paragraphs[0], token.children or [], bold=number == 0)
        self.document.add_paragraph()

    def _runs(self, paragraph: Paragraph, children: Sequence[Token], *, bold: bool = False) -> None:
        strong = link = False
        for child in children:
            if child.type == "strong_open":
                strong = True
            elif child.type == "strong_close":
                strong = False
            elif child.type == "link_open":
                self._link(paragraph, str(child.attrs["href"]), children)
                link = True
            elif child.type == "link_close":
                link = False
            elif child.type == "html_inline" and child.content.startswith("<br"):
                paragraph.add_run().add_break()
            elif child.type == "softbreak":
                paragraph.add_run(" ")
            elif child.type == "text" and not link:
                content = child.content.strip(" ") if _beside_break(child, children) else child.content
                paragraph.add_run(content).bold = (strong or bold) or None

    def _link(self, paragraph: Paragraph, address: str, children: Sequence[Token]) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        opened = next(i for i, c in enumerate(children) if c.type == "link_open" and c.attrs["href"] == address)
        relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), relation)
        run = paragraph.add_run(children[opened + 1].content)
        link.append(run._r)  # noqa: SLF001  # moves the run into the hyperlink: python-docx cannot create one
        paragraph._p.append(link)  # noqa: SLF001


def _lettered(token: Token) -> list[list[Token]]:
    """The lines of a paragraph that is a list with letters (``a) …``), which CommonMark does not know."""
    lines: list[list[Token]] = [[]]
    for child in token.children or []:
        if child.type == "softbreak":
            lines.append([])
        else:
            lines[-1].append(child)
    heads = [line[0].content if line else "" for line in lines]
    return lines if len(lines) > 1 and all(re.match(r"[a-z]\) ", head) for head in heads) else []


def _beside_break(child: Token, children: Sequence[Token]) -> bool:
    index = next(i for i, c in enumerate(children) if c is child)
    return any(c.type == "html_inline" for c in children[max(0, index - 1) : index + 2])


# --- PDF -------------------------------------------------------------------------------------------------------------


def write_pdfs(words: Sequence[Path]) -> bool:
    """Word documents as tagged PDF; False when LibreOffice is there and fails."""
    office = shutil.which("soffice")
    if not words:
        return True
    if office is None:
        print("soffice is not on the PATH: the PDF files stay as they are", file=sys.stderr)
        return True
    tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    for word in words:
        with tempfile.TemporaryDirectory() as scratch:
            subprocess.run(
                [
                    office,
                    f"-env:UserInstallation=file://{scratch}/profile",
                    "--headless",
                    "--convert-to",
                    tagged,
                    "--outdir",
                    scratch,
                    str(word),
                ],
                check=True,
                capture_output=True,
                timeout=180,
                env={**os.environ, "SOURCE_DATE_EPOCH": str(int(datetime(*EPOCH, tzinfo=UTC).timestamp()))},
            )
            built = Path(scratch) / word.with_suffix(".pdf").name
            if not built.exists():
                print(f"LibreOffice made no PDF of {word.name}", file=sys.stderr)
                return False
            word.with_suffix(".pdf").write_bytes(_fixed(built.read_bytes()))
        print(f"built {word.with_suffix('.pdf').relative_to(HERE)}")
    return True


def _fixed(data: bytes) -> bytes:
    """The same PDF with a fixed creation date and file identifier, both of the same length as before."""
    stamp = datetime(*EPOCH, tzinfo=UTC).strftime("D:%Y%m%d%H%M%S").encode()
    data = re.sub(rb"D:\d{14}", stamp, data)
    data = re.sub(rb"(?<=/DocChecksum /)[0-9A-F]+", lambda found: b"0" * len(found[0]), data)
    return re.sub(rb"(?<=/ID)\s*\[.*?\]", lambda found: re.sub(rb"[0-9A-F]", b"0", found[0]), data, flags=re.DOTALL)


if __name__ == "__main__":
    sys.exit(main())
