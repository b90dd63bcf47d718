"""Unseen layouts as Word files; LibreOffice makes PDF, ODT and HTML of them."""

# ruff: noqa: E501 - a look reads best on its own lines

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from bench.layouts.set1.pieces import COVER, Piece, groups

if TYPE_CHECKING:
    from pathlib import Path

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class Look:
    """How a Word document is set. Lengths in points."""

    name: str
    genre: str
    styles: bool = False
    """Real heading styles; else typed bold paragraphs."""
    font: str = "Liberation Sans"
    size: float = 11
    head_size: tuple[float, float] = (14, 12)
    title_size: float = 18
    bold: bool = True
    small_caps: bool = False
    bar: str = ""
    """Fill colour behind headings of the first level."""
    margin: tuple[float, float] = (70, 70)
    """Left and right."""
    body_indent: float = 0
    after: float = 8
    justify: bool = False
    hyphenate: bool = False
    columns: int = 1
    auto_lists: bool = False
    table: str = "Table Grid"
    wide_tables: bool = False
    """Tables of several columns stand on landscape pages."""
    cover: bool = False
    chapter_heads: bool = False
    page_number: str = "plain"
    """"plain", "of" (2 (5)) or "words" (Sivu 2/5)."""
    spacing: float = 1.15


LOOKS: Final = (
    Look("decision-letter", "decision", font="Liberation Serif", size=12, head_size=(12, 12), title_size=13, body_indent=65, page_number="of"),
    Look("programme-report", "programme", styles=True, head_size=(20, 14), title_size=30, cover=True, chapter_heads=True, page_number="of",
         font="DejaVu Sans", size=10, margin=(90, 72), auto_lists=True),
    Look("programme-columns", "programme", font="Liberation Serif", size=9, head_size=(11, 9), title_size=17, columns=2, justify=True, hyphenate=True,
         after=3, spacing=1.0, margin=(50, 50), table="Light Shading"),
    Look("minutes-plain", "minutes", size=10.5, head_size=(10.5, 10.5), title_size=14, small_caps=True, table="", margin=(57, 42), page_number="words",
         after=6, font="Liberation Sans Narrow"),
    Look("form-grid", "form", size=9.5, head_size=(11, 10), title_size=16, margin=(43, 43), after=5, spacing=1.0),
    Look("annex-landscape", "programme", styles=True, font="Liberation Serif", size=11, head_size=(15, 12), bold=False, title_size=20, wide_tables=True,
         justify=True, hyphenate=True, page_number="words", spacing=1.4),
    Look("call-bars", "call", styles=True, bar="1F4E79", head_size=(13, 12), title_size=22, auto_lists=True, table="Light Grid Accent 1", after=7),
    Look("guide-box", "guide", font="DejaVu Serif", size=10, head_size=(13, 11), title_size=24, bold=False, margin=(62, 130), spacing=1.3),
)  # fmt: skip


def write_docx(found: list[Piece], look: Look, language: str, running: str, path: Path) -> None:
    """The document as a Word file."""
    _Writer(found, look, language, running).save(path)


def covered(found: list[Piece], look: Look, language: str) -> list[Piece]:
    """The pieces with the lines of a cover page, where the look has one."""
    if not look.cover:
        return found
    from bench.extraction_content import Item

    first, second, third = (Piece("S", Item("paragraph", line)) for line in COVER[language])
    return [first, found[0], second, third, *found[1:]]


class _Writer:
    def __init__(self, found: list[Piece], look: Look, language: str, running: str) -> None:
        from docx import Document

        self.found, self.look, self.language, self.running = found, look, language, running
        self.doc: Any = Document()
        self.notes: list[str] = []
        self.lists = 0
        self.chapter = ""
        self.in_columns = False

    # -- document ----------------------------------------------------------------------------------------------

    def save(self, path: Path) -> None:
        self.defaults()
        self.page_head(self.doc.sections[0])
        for group in groups(self.found):
            first = group[0]
            if first.item.kind == "row":
                self.table(group)
            elif first.item.kind == "item":
                self.list(group)
            elif first.role.startswith("B"):
                self.box(group)
            else:
                self.text(first)
        if self.in_columns:
            self.columns(self.doc.sections[-1], self.look.columns)
        self.footnotes()
        self.doc.save(path)

    def defaults(self) -> None:
        from docx.shared import Pt

        o = self.look
        style = self.doc.styles["Normal"]
        style.font.name, style.font.size = o.font, Pt(o.size)
        self.fonts(style.element.get_or_add_rPr())
        style.paragraph_format.space_after, style.paragraph_format.line_spacing = Pt(o.after), o.spacing
        lang = self.element("lang", val={"fi": "fi-FI", "sv": "sv-FI"}[self.language])
        style.element.get_or_add_rPr().append(lang)
        for level, size in enumerate(o.head_size, 1):
            head = self.doc.styles[f"Heading {level}"]
            head.font.name, head.font.size, head.font.bold = o.font, Pt(size), o.bold
            self.fonts(head.element.get_or_add_rPr())
        title = self.doc.styles["Title"]
        title.font.name, title.font.size = o.font, Pt(o.title_size)
        self.fonts(title.element.get_or_add_rPr())
        section = self.doc.sections[0]
        section.page_width, section.page_height = Pt(595.3), Pt(841.9)
        section.left_margin, section.right_margin = Pt(o.margin[0]), Pt(o.margin[1])
        if o.hyphenate:
            self.doc.settings.element.append(self.element("autoHyphenation", val="1"))

    def fonts(self, properties: Any) -> None:
        """The same font for every script: theme fonts of the template would win otherwise."""
        found = properties.find(f"{{{W}}}rFonts")
        if found is not None:
            for name in list(found.attrib):
                del found.attrib[name]
            for name in ("ascii", "hAnsi", "cs", "eastAsia"):
                found.set(f"{{{W}}}{name}", self.look.font)

    def element(self, name: str, **attributes: object) -> Any:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        made = OxmlElement(f"w:{name}")
        for key, value in attributes.items():
            made.set(qn(f"w:{key}"), str(value))
        return made

    # -- heads and feet ------------------------------------------------------------------------------------------

    def page_head(self, section: Any) -> None:
        o = self.look
        section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
        head = section.header.paragraphs[0]
        head.text = f"{self.running}\t\t{self.chapter}" if o.chapter_heads and self.chapter else self.running
        if o.name == "decision-letter":
            head.add_run("\t\t")
            self.number(head)
            return
        foot = section.footer.paragraphs[0]
        foot.alignment = 1 if o.page_number == "plain" else 2
        self.number(foot)

    def number(self, paragraph: Any) -> None:
        style = self.look.page_number
        word = {"fi": "Sivu ", "sv": "Sida "}[self.language]
        if style == "words":
            paragraph.add_run(word)
        self.field(paragraph, "PAGE")
        if style != "plain":
            paragraph.add_run(" (" if style == "of" else "/")
            self.field(paragraph, "NUMPAGES")
            paragraph.add_run(")" if style == "of" else "")

    def field(self, paragraph: Any, code: str) -> None:
        run = paragraph.add_run()
        run._r.append(self.element("fldChar", fldCharType="begin"))  # noqa: SLF001
        text = self.element("instrText")
        text.text = code
        run._r.append(text)  # noqa: SLF001
        run._r.append(self.element("fldChar", fldCharType="separate"))  # noqa: SLF001
        run._r.append(self._text("1"))  # noqa: SLF001
        run._r.append(self.element("fldChar", fldCharType="end"))  # noqa: SLF001

    def _text(self, value: str) -> Any:
        made = self.element("t")
        made.text = value
        return made

    def columns(self, section: Any, count: int) -> None:
        properties = section._sectPr  # noqa: SLF001
        for old in properties.findall(f"{{{W}}}cols"):
            properties.remove(old)
        properties.append(self.element("cols", num=count, space=360))

    # -- text ---------------------------------------------------------------------------------------------------

    def text(self, piece: Piece) -> None:
        item, role = piece.item, piece.role
        if item.kind == "title":
            self.title(item.text)
        elif item.kind == "heading":
            self.heading(piece)
        elif role == "S":
            self.sender(item.text)
        elif role == "Q":
            self.quote(item.text)
        elif role == "C":
            self.caption(item.text)
        else:
            self.body(self.doc.add_paragraph(), item)

    def body(self, paragraph: Any, item: Any) -> Any:
        from docx.shared import Pt

        o = self.look
        run = paragraph.add_run(item.text)
        if item.text.endswith(":") and len(item.text) < 30:
            run.italic = True
        paragraph.paragraph_format.left_indent = Pt(o.body_indent) if o.body_indent else None
        if o.justify:
            paragraph.alignment = 3
        if item.note:
            self.notes.append(item.note)
            mark = paragraph.add_run()
            mark.font.superscript = True
            mark._r.append(self.element("footnoteReference", id=len(self.notes)))  # noqa: SLF001
        return paragraph

    def title(self, text: str) -> None:
        from docx.shared import Pt

        o = self.look
        if o.styles:
            paragraph = self.doc.add_paragraph(text, style="Title")
        else:
            paragraph = self.doc.add_paragraph()
            run = paragraph.add_run(text)
            run.bold, run.font.size = True, Pt(o.title_size)
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(14)
        if o.cover:
            paragraph.paragraph_format.space_before = Pt(180)
            paragraph.paragraph_format.space_after = Pt(60)
        if o.columns > 1 and not self.in_columns:
            self.doc.add_section(0)
            self.in_columns = True

    def heading(self, piece: Piece) -> None:
        from docx.enum.text import WD_BREAK
        from docx.shared import Pt, RGBColor

        o, item = self.look, piece.item
        if o.chapter_heads and item.level == 1:
            self.chapter = item.text[:40] + (" …" if len(item.text) > 40 else "")
            if o.cover and item.label == "1":
                self.doc.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
                self.contents()
            self.page_head(self.doc.add_section(2))
        numbered = f"{item.label} {item.text}".strip() if not o.chapter_heads else f"{item.label}\t{item.text}"
        if o.styles:
            paragraph = self.doc.add_paragraph(numbered, style=f"Heading {item.level}")
            if o.chapter_heads:
                paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Pt(34), Pt(-34)
        else:
            paragraph = self.doc.add_paragraph()
            run = paragraph.add_run(numbered)
            run.bold, run.font.size = True if o.bold else None, Pt(o.head_size[item.level - 1])
            run.font.small_caps = o.small_caps or None
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(o.after + 4), Pt(3)
            paragraph.paragraph_format.keep_with_next = True
        if o.bar and item.level == 1:
            properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
            properties.append(self.element("shd", val="clear", color="auto", fill=o.bar))
            for run in paragraph.runs:
                run.font.color.rgb = RGBColor(255, 255, 255)

    def contents(self) -> None:
        """A typed table of contents with leaders and page numbers, as a finished field shows it."""
        from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
        from docx.shared import Pt

        head = self.doc.add_paragraph()
        run = head.add_run({"fi": "Sisällys", "sv": "Innehåll"}[self.language])
        run.bold, run.font.size = True, Pt(self.look.head_size[0])
        page = 3
        for piece in self.found:
            if piece.role not in {"1", "2"}:
                continue
            page += piece.item.level == 1
            line = self.doc.add_paragraph(f"{piece.item.label} {piece.item.text}\t{page}")
            line.paragraph_format.space_after = Pt(2)
            line.paragraph_format.left_indent = Pt(14 * (piece.item.level - 1))
            line.paragraph_format.tab_stops.add_tab_stop(Pt(430), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)

    def sender(self, text: str) -> None:
        from docx.shared import Pt

        paragraph = self.doc.add_paragraph(text)
        paragraph.paragraph_format.space_after = Pt(0)
        if self.look.name == "decision-letter" and (text.startswith("MRAK") or (text[0].isdigit() and "." in text)):
            paragraph.paragraph_format.left_indent = Pt(300)
            paragraph.paragraph_format.space_after = Pt(0 if text.startswith("MRAK") else 24)

    def quote(self, text: str) -> None:
        from docx.shared import Pt, RGBColor

        paragraph = self.doc.add_paragraph()
        run = paragraph.add_run(text)
        run.italic, run.font.size, run.font.color.rgb = True, Pt(self.look.size + 4), RGBColor(0x2E, 0x74, 0x5A)
        paragraph.alignment = 1
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(40)
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(14)

    def caption(self, text: str) -> None:
        from docx.shared import Pt

        if self.look.styles:
            self.doc.add_paragraph(text, style="Caption")
            return
        paragraph = self.doc.add_paragraph()
        run = paragraph.add_run(text)
        run.italic, run.font.size = True, Pt(self.look.size - 1)
        paragraph.paragraph_format.keep_with_next = True

    # -- lists --------------------------------------------------------------------------------------------------

    def list(self, group: list[Piece]) -> None:
        from docx.shared import Pt

        o = self.look
        number = self.numbering(group) if o.auto_lists else 0
        for piece in group:
            item = piece.item
            depth = item.level - 1
            paragraph = self.doc.add_paragraph()
            form = paragraph.paragraph_format
            form.space_after = Pt(o.after / 2)
            if number:
                paragraph.add_run(item.text)
                properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
                made = self.element("numPr")
                made.append(self.element("ilvl", val=depth))
                made.append(self.element("numId", val=number))
                properties.append(made)
                continue
            mark = "–" if item.label == "•" and not o.styles else item.label
            paragraph.add_run(f"{mark}\t{item.text}")
            form.left_indent, form.first_line_indent = Pt(o.body_indent + 18 * (depth + 1)), Pt(-18)
            form.tab_stops.add_tab_stop(Pt(o.body_indent + 18 * (depth + 1)))

    def numbering(self, group: list[Piece]) -> int:
        """An automatic list with the labels of this group; its number."""
        self.lists += 1
        part = self.doc.part.numbering_part.element
        abstract, number = 90 + self.lists, 90 + self.lists
        labels = {p.item.level: p.item.label for p in reversed(group)}
        made = self.element("abstractNum", abstractNumId=abstract)
        for level in (1, 2):
            label = labels.get(level, "•")
            form = "bullet" if label == "•" else "lowerLetter" if label[0].isalpha() else "decimal"
            text = label if form == "bullet" else f"%{level}{label[-1]}"
            entry = self.element("lvl", ilvl=level - 1)
            entry.append(self.element("start", val=1))
            entry.append(self.element("numFmt", val=form))
            entry.append(self.element("lvlText", val=text))
            properties = self.element("pPr")
            properties.append(self.element("ind", left=360 * level, hanging=360))
            entry.append(properties)
            made.append(entry)
        first = part.find(f"{{{W}}}num")
        first.addprevious(made)
        reference = self.element("num", numId=number)
        reference.append(self.element("abstractNumId", val=abstract))
        part.append(reference)
        return number

    # -- tables and boxes ------------------------------------------------------------------------------------------

    def table(self, group: list[Piece]) -> None:
        from docx.shared import Pt

        o = self.look
        if o.name == "form-grid":
            self.grid(group)
            return
        wide = o.wide_tables and not group[0].item.is_key_value
        if wide:
            self.turn(landscape=True)
        count = len(group[0].item.cells)
        made = self.doc.add_table(rows=0, cols=count)
        if o.table:
            made.style = o.table
        for piece in group:
            cells = made.add_row().cells
            for index, text in enumerate(piece.item.cells):
                run = cells[index].paragraphs[0].add_run(text)
                run.bold = True if piece.item.is_header or (piece.item.is_key_value and index == 0) else None
                run.font.size = Pt(o.size - 1.5) if o.columns > 1 else None
        if group[0].item.is_header:
            made.rows[0]._tr.get_or_add_trPr().append(self.element("tblHeader"))  # noqa: SLF001
        if group[0].item.is_key_value:
            self.widths(made, (130, 300))
        elif count > 1 and not wide:
            room = (595.3 - sum(o.margin) - 20 * (o.columns - 1)) / o.columns - 2
            self.widths(made, (room * 0.36, *[room * 0.64 / (count - 1)] * (count - 1)))
        if wide:
            self.turn(landscape=False)
        else:
            self.doc.add_paragraph()

    def widths(self, made: Any, points: tuple[float, ...]) -> None:
        from docx.shared import Pt

        made.autofit = False
        for column, width in zip(made.columns, points, strict=True):
            column.width = Pt(width)
        for row in made.rows:
            for cell, width in zip(row.cells, points, strict=True):
                cell.width = Pt(width)

    def grid(self, group: list[Piece]) -> None:
        """A form: six columns, every row merged to its own shape."""
        made = self.doc.add_table(rows=len(group), cols=6)
        made.style = "Table Grid"
        for row, piece in enumerate(group):
            cells, item = made.rows[row].cells, piece.item
            spans = {1: [(0, 5)], 2: [(0, 1), (2, 5)], 3: [(0, 1), (2, 3), (4, 5)]}[len(item.cells)]
            for (start, end), text in zip(spans, item.cells, strict=True):
                cell = cells[start].merge(cells[end])
                run = cell.paragraphs[0].add_run(text)
                run.bold = True if item.is_header or len(item.cells) == 1 else None
                if len(item.cells) == 1:
                    cell._tc.get_or_add_tcPr().append(self.element("shd", val="clear", color="auto", fill="D9E2F3"))  # noqa: SLF001
        self.doc.add_paragraph()

    def turn(self, *, landscape: bool) -> None:
        from docx.enum.section import WD_ORIENT

        section = self.doc.add_section(2)
        width, height = section.page_width, section.page_height
        if (width > height) is not landscape:
            section.page_width, section.page_height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT

    def box(self, group: list[Piece]) -> None:
        """A shaded frame of one cell, floating at the right margin where the look leaves it room."""
        from docx.shared import Pt

        made = self.doc.add_table(rows=1, cols=1)
        made.style = "Table Grid"
        cell = made.rows[0].cells[0]
        cell._tc.get_or_add_tcPr().append(self.element("shd", val="clear", color="auto", fill="E2EFD9"))  # noqa: SLF001
        for index, piece in enumerate(group):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            run = paragraph.add_run(piece.item.text)
            run.bold = True if piece.role == "B!" else None
            paragraph.paragraph_format.space_after = Pt(0)
        self.doc.add_paragraph()

    # -- footnotes ---------------------------------------------------------------------------------------------

    def footnotes(self) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
        from lxml import etree

        if not self.notes:
            return
        root = etree.Element(f"{{{W}}}footnotes", nsmap={"w": W})
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            note = etree.SubElement(root, f"{{{W}}}footnote", {f"{{{W}}}type": kind, f"{{{W}}}id": str(number)})
            run = etree.SubElement(etree.SubElement(note, f"{{{W}}}p"), f"{{{W}}}r")
            etree.SubElement(run, f"{{{W}}}{kind}")
        for number, text in enumerate(self.notes, 1):
            note = etree.SubElement(root, f"{{{W}}}footnote", {f"{{{W}}}id": str(number)})
            paragraph = etree.SubElement(note, f"{{{W}}}p")
            run = etree.SubElement(paragraph, f"{{{W}}}r")
            raised = etree.SubElement(etree.SubElement(run, f"{{{W}}}rPr"), f"{{{W}}}vertAlign")
            raised.set(f"{{{W}}}val", "superscript")
            etree.SubElement(run, f"{{{W}}}footnoteRef")
            run = etree.SubElement(paragraph, f"{{{W}}}r")
            properties = etree.SubElement(run, f"{{{W}}}rPr")
            etree.SubElement(properties, f"{{{W}}}sz").set(f"{{{W}}}val", str(int(self.look.size * 2 - 4)))
            etree.SubElement(run, f"{{{W}}}t").text = f" {text}"
        blob = etree.tostring(copy.deepcopy(root), xml_declaration=True, encoding="UTF-8", standalone=True)
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), kind, blob, self.doc.part.package)
        self.doc.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
