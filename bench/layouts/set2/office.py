"""The second unseen half: python-docx, ODT by hand, PPTX by python-pptx, and LibreOffice's PDFs of them and of the raw DOCX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.extraction_content import Item
from bench.layouts.makers import printed_by_office
from bench.layouts.set2.odt import documents as opendocument
from bench.layouts.set2.pieces import LANGUAGES, Made, content, groups, script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BULLETS: Final = ("•", "–", "▪")


def documents(folder: Path) -> Iterator[Made]:
    """Forms by python-docx, ODT, slides; then what LibreOffice prints of them."""
    from bench.layouts.set2.word import documents as raw

    made = [*_forms(folder), *opendocument(folder)]
    yield from made
    made += raw(folder)
    yield from _slides(folder)
    yield from printed(folder, made)


def printed(folder: Path, sources: Sequence[Made]) -> Iterator[Made]:
    """The PDFs LibreOffice makes of text documents, with tags and without.

    It prints what a reviewer deleted, and our text boxes have no size: those documents are left to their own readers.
    """
    sources = [one for one in sources if not one.layout.endswith(("-changes", "-text-boxes"))]
    for one in printed_by_office(folder, sources):
        # without tags and lines, a table that only places a letter's head is no table any more
        if "tagged" in one.format or one.layout != "python-docx-letter":
            yield one


def _forms(folder: Path) -> Iterator[Made]:
    """A form whose labels stand in the left column of bordered tables; a letter whose head is a table without borders."""
    import docx

    for language in LANGUAGES:
        for layout, name in (
            ("python-docx-form", "FORM"),
            ("python-docx-letter", "LETTER"),
            ("python-docx-terms", "TERMS"),
        ):
            items = script(name, language)
            document: Any = docx.Document()
            if name == "LETTER":
                _letterhead(document, items)
            for group in groups(items[6:] if name == "LETTER" else items):
                _docx_group(document, group)
            target = folder / f"{layout}-{language}.docx"
            document.save(str(target))
            if name == "LETTER":
                cells = ("\n".join(i.text for i in items[:2]), "\n".join(i.text for i in items[2:5]))
                items = [Item("row", cells=cells), *items[5:]]
            yield Made("docx python-docx", layout, target, content(items, language))


def _letterhead(document: Any, items: Sequence[Item]) -> None:
    table = document.add_table(rows=1, cols=2)
    for cell, part in zip(table.rows[0].cells, (items[:2], items[2:5]), strict=True):
        cell.paragraphs[0].text = part[0].text
        for item in part[1:]:
            cell.add_paragraph(item.text)
    document.add_paragraph(items[5].text)


def _docx_group(document: Any, group: Sequence[Item]) -> None:
    if group[0].kind == "row":
        table = document.add_table(rows=0, cols=len(group[0].cells), style="Table Grid")
        for item in group:
            for cell, text in zip(table.add_row().cells, item.cells, strict=True):
                cell.text = text
                cell.paragraphs[0].runs[0].bold = item.is_header
        document.add_paragraph()
        return
    for item in group:
        if item.kind in {"title", "heading"}:
            document.add_heading(f"{item.label} {item.text}".strip(), item.level)
        elif item.kind == "item" and item.label == "•":
            document.add_paragraph(item.text, style="List Bullet")
        elif item.kind == "item":
            document.add_paragraph(f"{item.label}\t{item.text}")
        else:
            document.add_paragraph(item.text)


def _slides(folder: Path) -> Iterator[Made]:
    """A deck with native bullets, a table, a caption text box; the same with two columns of text boxes in a group."""
    import pptx
    from pptx.util import Cm, Pt

    for language in LANGUAGES:
        for layout in ("pptx-deck", "pptx-boxes"):
            items = script("SLIDES", language)
            deck: Any = pptx.Presentation()
            slide: Any = deck.slides.add_slide(deck.slide_layouts[0])
            slide.shapes.title.text, slide.placeholders[1].text = items[0].text, items[1].text
            body: Any = None
            top = 5.0
            for group in groups(items[2:]):
                if group[0].kind == "heading":
                    slide = deck.slides.add_slide(deck.slide_layouts[1 if layout == "pptx-deck" else 5])
                    slide.shapes.title.text, body, top = group[0].text, None, 5.0
                elif group[0].kind == "row":
                    shape = slide.shapes.add_table(len(group), len(group[0].cells), Cm(2), Cm(top), Cm(20), Cm(6))
                    for at, item in enumerate(group):
                        for column, text in enumerate(item.cells):
                            shape.table.cell(at, column).text = text
                else:
                    if layout == "pptx-deck" and body is None:
                        body = slide.placeholders[1].text_frame
                    if layout == "pptx-boxes":
                        body = slide.shapes.add_textbox(Cm(2), Cm(top), Cm(20), Cm(4)).text_frame
                    for item in group:
                        _slide_line(body, item)
                    top += 4.5
            _numbers(deck, Cm, Pt)
            target = folder / f"{layout}-{language}.pptx"
            deck.save(str(target))
            yield Made("pptx", layout, target, content(items, language))


def _slide_line(frame: Any, item: Item) -> None:
    from lxml import etree

    is_first = not frame.text
    line = frame.paragraphs[0] if is_first else frame.add_paragraph()
    line.text = item.text
    line.level = max(item.level - 1, 0)
    marks = line._p.get_or_add_pPr()  # noqa: SLF001 - python-pptx has no way to set a bullet
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    if item.kind != "item":
        etree.SubElement(marks, f"{{{space}}}buNone")
    elif item.label == "•":
        etree.SubElement(marks, f"{{{space}}}buChar").set("char", "•")
    else:
        etree.SubElement(marks, f"{{{space}}}buAutoNum").set("type", "arabicPeriod")


def _numbers(deck: Any, cm: Any, pt: Any) -> None:
    """The number of each slide in a text box of its own at the foot, as older templates have it."""
    for number, slide in enumerate(deck.slides, 1):
        box = slide.shapes.add_textbox(cm(23), cm(18), cm(1.5), cm(0.8))
        box.text_frame.text = str(number)
        box.text_frame.paragraphs[0].runs[0].font.size = pt(10)
