"""The sixth unseen set: DOCX on Word's own styles and on those of offices; a leaflet in columns, a release with a panel beside it."""

# ruff: noqa: SLF001 - python-docx has no other way to its XML

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bench.layouts import word as docx
from bench.layouts.pieces import Gold, letter, letter_lines, split_box, without_notes
from bench.layouts.set6.pieces import script, word
from bench.layouts.word import Look, Writer, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

LOOKS: Final = (
    Look("word-verdict", "VERDICT", heads="styles", pairs="tabs", drop=("services",)),
    Look("word-minutes", "MINUTES", heads="own", lists="typed", drop=("board",)),
    Look("word-guide-auto", "GUIDE", heads="auto", table_style="Light List Accent 1", drop=("guide",)),
    Look("word-circular", "CIRCULAR", heads="bold"),
    Look("word-form", "FORM", heads="styles", drop=("town", "form")),
    Look("word-fees", "FEES", heads="own", table_style="Light Grid Accent 3", drop=("fees",)),
    Look("word-leaflet-columns", "LEAFLET", heads="styles", columns=2, drop=("health",)),
    Look("word-press-panel", "PRESS", heads="styles", drop=("agency",)),
)
_LETTER: Final = 4


def documents(folder: Path) -> Iterator[Made]:
    """Every template in both languages."""
    return docx.documents(folder, LOOKS, _write, _gold)


def _gold(look: Look, language: str) -> Gold:
    pieces = without_notes(script(look.script, language))
    head, rest = letter(pieces)
    drop = tuple(word(name, language) for name in look.drop)
    gold = (*head[_LETTER:], *(replace(piece, role="aside") if piece.role == "box" else piece for piece in rest))
    return Gold(gold, drop, letter_lines(pieces))


def _write(look: Look, language: str, target: Path) -> None:
    _Office(look, language).write_all(without_notes(script(look.script, language)), target)


class _Office(Writer):
    """One document on a template of an office."""

    def _edges(self) -> None:
        from docx.oxml import OxmlElement

        section = self.document.sections[0]
        section.header.paragraphs[0].text = "\t\t".join(word(name, self.language) for name in self.look.drop)
        field = OxmlElement("w:fldSimple")
        field.set(w("instr"), " PAGE ")
        section.footer.paragraphs[0]._p.append(field)

    def write_all(self, pieces: Sequence[Piece], target: Path) -> None:
        """The letterhead on a tab stop, two lines of it beside each other; the receiver; the rest; the panel."""
        head, rest = letter(pieces)
        for pair in (head[:2], head[2:_LETTER]) if head else ():
            self._on_stop(pair)
        for piece in head[_LETTER:]:
            self._paragraph(piece)
        text, box = split_box(rest)
        if self.look.name == "word-press-panel":
            at = next(i for i, piece in enumerate(text) if piece.kind == "heading")
            for piece in text[:at]:
                self._run([piece])
            self._panel(box)
            rest = text[at:]
        self.write(rest, target)

    def _on_stop(self, pair: Sequence[Piece]) -> None:
        from docx.shared import Cm

        line = self.document.add_paragraph("\t".join(piece.text for piece in pair))
        line.paragraph_format.tab_stops.add_tab_stop(Cm(9.5))

    def _panel(self, box: Sequence[Piece]) -> None:
        """The box as a table of one cell that floats at the right, text around it."""
        from docx.oxml import OxmlElement
        from docx.shared import Cm

        table = self.document.add_table(rows=1, cols=1, style="Table Grid")
        table.autofit = False
        place = OxmlElement("w:tblpPr")
        ways = {
            "leftFromText": "220",
            "vertAnchor": "text",
            "horzAnchor": "margin",
            "tblpXSpec": "right",
            "tblpY": "80",
        }
        for name, value in ways.items():
            place.set(w(name), value)
        properties = table._tbl.tblPr
        properties.insert(1, place)
        width = properties.find(w("tblW"))
        width.set(w("type"), "dxa")
        width.set(w("w"), "3400")
        table.columns[0].width = Cm(6)
        cell = table.rows[0].cells[0]
        cell.width = Cm(6)
        for piece in box:
            line = cell.add_paragraph(piece.text, style="Heading 2" if piece.kind == "heading" else "List Bullet")
            line.paragraph_format.space_after = 0
        first = cell.paragraphs[0]._p
        first.getparent().remove(first)
        self.document.add_paragraph()
