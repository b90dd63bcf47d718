"""Word files of the first unseen set: styles, heads and feet, sections and footnotes of a document."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from bench.layouts.set1.docx_looks import Look
    from bench.layouts.set1.pieces import Piece

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Page:
    """A document and what belongs to its pages."""

    def __init__(self, found: list[Piece], look: Look, language: str, running: str) -> None:
        from docx import Document

        self.found, self.look, self.language, self.running = found, look, language, running
        self.doc: Any = Document()
        self.notes: list[str] = []
        self.lists = 0
        self.chapter = ""
        self.in_columns = False

    def defaults(self) -> None:
        """Language, face and spacing of the document."""
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
        """An element of WordprocessingML with its attributes."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        made = OxmlElement(f"w:{name}")
        for key, value in attributes.items():
            made.set(qn(f"w:{key}"), str(value))
        return made

    def page_head(self, section: Any) -> None:
        """The running head of a section."""
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
        """The page's number as the look writes it."""
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
        """A field that Word counts."""
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
        """A section in columns."""
        properties = section._sectPr  # noqa: SLF001
        for old in properties.findall(f"{{{W}}}cols"):
            properties.remove(old)
        properties.append(self.element("cols", num=count, space=360))

    def turn(self, *, landscape: bool) -> None:
        """A section that lies or stands."""
        from docx.enum.section import WD_ORIENT

        section = self.doc.add_section(2)
        width, height = section.page_width, section.page_height
        if (width > height) is not landscape:
            section.page_width, section.page_height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT

    def footnotes(self) -> None:
        """The part of the package that holds the notes."""
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
