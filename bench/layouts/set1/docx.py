"""Unseen layouts as Word files; LibreOffice makes PDF, ODT and HTML of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bench.layouts.set1.docx_page import W
from bench.layouts.set1.docx_tables import Tables
from bench.layouts.set1.pieces import groups

if TYPE_CHECKING:
    from pathlib import Path

    from bench.layouts.set1.docx_looks import Look
    from bench.layouts.set1.pieces import Piece


def write_docx(found: list[Piece], look: Look, language: str, running: str, path: Path) -> None:
    """The document as a Word file."""
    _Writer(found, look, language, running).save(path)


class _Writer(Tables):
    """One document, block by block."""

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
