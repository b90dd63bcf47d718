"""The fourth unseen half: DOCX as offices' templates make them: heads in the page header, indented text, contents fields, form cells."""

# ruff: noqa: SLF001 - python-docx has no other way to its XML

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.layouts import word as docx
from bench.layouts.pieces import BREAK, Gold, letter, split_box, without_notes
from bench.layouts.set4.pieces import script, word
from bench.layouts.word import Look, Writer, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

LOOKS: Final = (
    Look("word-grant-template", "GRANT", heads="own"),
    Look("word-round-indented", "ROUND", heads="bold", lists="typed"),
    Look("word-tender-contents", "TENDER", heads="auto", drop=("logo",)),
    Look("word-council-extract", "COUNCIL", heads="own", table_style="Normal Table", drop=("minutes", "board")),
    Look("word-form-cells", "FORM4", heads="bold", drop=("form",)),
    Look("word-actions-tables", "ACTIONS", table_style="Light Grid Accent 1"),
    Look("word-budget-head-row", "BUDGET", table_style="Light List", drop=("budget",)),
    Look("word-bulletin-boxes", "BULLETIN", columns=2, drop=("paper",)),
)
_LETTER: Final = 4
_WIDTH: Final = 6000000
"""Of the table in the header, in EMU."""
_MANY: Final = 3
_SIDE: Final = 2608
"""The indent of body text in Finnish office templates (SFS 2487): 4.6 cm, in twentieths of a point."""


def documents(folder: Path) -> Iterator[Made]:
    """Every template in both languages."""
    return docx.documents(folder, LOOKS, _write, _gold)


def _gold(look: Look, language: str) -> Gold:
    head, rest = letter(without_notes(script(look.script, language)))
    drop = tuple(word(name, language) for name in look.drop)
    neutral = (*(piece.text for piece in head[:_LETTER]), word("contents", language))
    return Gold((*head[_LETTER:], *rest), drop, neutral)


def _write(look: Look, language: str, target: Path) -> None:
    _Template(look, language).write_all(without_notes(script(look.script, language)), target)


class _Template(Writer):
    """One document on a template of ours."""

    def _edges(self) -> None:
        section = self.document.sections[0]
        section.header.paragraphs[0].text = "\t".join(word(name, self.language) for name in self.look.drop)
        self._field(section.footer.paragraphs[0], "PAGE")

    def write_all(self, pieces: Sequence[Piece], target: Path) -> None:
        """The head, what stands before the title, the rest."""
        head, rest = letter(pieces)
        if head:
            self._head(head[:_LETTER])
            for piece in head[_LETTER:]:
                self._paragraph(piece)
        if "contents" in self.look.name:
            self._run(rest[:1])
            self._contents([p for p in rest if p.kind == "heading"])
            rest = rest[1:]
        self.write(rest, target)

    def _head(self, head: Sequence[Piece]) -> None:
        """The letterhead as a table in the header of every page, the page number a field."""
        header = self.document.sections[0].header
        table = header.add_table(2, 3, _WIDTH)
        for cell, text in zip((*table.rows[0].cells, *table.rows[1].cells), self._cells(head), strict=True):
            cell.paragraphs[0].text = text
        self._field(table.rows[0].cells[2].paragraphs[0], "PAGE")

    def _cells(self, head: Sequence[Piece]) -> tuple[str, ...]:
        return (head[0].text, head[1].text, "", "", head[2].text, head[3].text)

    def _field(self, line: Any, code: str, shown: str = "1") -> None:
        from docx.oxml import OxmlElement

        for kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(w("fldCharType"), kind)
            line.add_run()._r.append(mark)
            if kind == "begin":
                text = OxmlElement("w:instrText")
                text.text = f" {code} "
                line.add_run()._r.append(text)
            elif kind == "separate":
                line.add_run(shown)

    def _contents(self, headings: Sequence[Piece]) -> None:
        """A contents field as Word saves it: its lines are paragraphs with a tab and a page."""
        from docx.enum.style import WD_STYLE_TYPE

        styles = self.document.styles
        self.document.add_paragraph(
            word("contents", self.language), style="TOC Heading" if "TOC Heading" in styles else None
        )
        for level in (1, 2):
            if f"TOC {level}" not in styles:
                styles.add_style(f"TOC {level}", WD_STYLE_TYPE.PARAGRAPH)
        for number, heading in enumerate(headings):
            line = self.document.add_paragraph(style=f"TOC {heading.level}")
            line.add_run(f"{heading.label}\t{heading.text}\t")
            self._field(line, f"PAGEREF _Toc{number} \\h", str(2 + number // 6))
        self.document.add_page_break()

    def _heading(self, piece: Piece) -> None:
        """The line of the contents refers to a bookmark here."""
        super()._heading(piece)
        if "contents" in self.look.name:
            from docx.oxml import OxmlElement

            for kind in ("Start", "End"):
                mark = OxmlElement(f"w:bookmark{kind}")
                mark.set(w("id"), str(self.marks))
                if kind == "Start":
                    mark.set(w("name"), f"_Toc{self.marks}")
                self.document.paragraphs[-1]._p.append(mark)
            self.marks += 1

    marks = 0

    def _paragraph(self, piece: Piece) -> None:
        super()._paragraph(piece)
        if self.look.name in {"word-grant-template", "word-round-indented"} and BREAK not in piece.text:
            self._indent(self.document.paragraphs[-1])

    def _indent(self, line: Any) -> None:
        from docx.shared import Twips

        line.paragraph_format.left_indent = Twips(_SIDE)

    def _rows(self, run: Sequence[Piece]) -> None:
        super()._rows(run)
        table = self.document.tables[-1]
        if run[0].is_header:
            from docx.oxml import OxmlElement
            from docx.shared import Cm

            if len(table.columns) > _MANY:  # names need more room than figures, as Word itself fits them
                table.autofit = False
                for column, wide in zip(table.columns, (6.4, *[2.2] * (len(table.columns) - 1)), strict=True):
                    column.width = Cm(wide)
                    for cell in column.cells:
                        cell.width = Cm(wide)
            table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    def _run(self, run: Sequence[Piece]) -> None:
        if run[0].role == "box" and self.look.columns > 1:
            self._boxed(run)
        else:
            super()._run(run)

    def _boxed(self, run: Sequence[Piece]) -> None:
        """A box in the flow: one cell with a frame, its lines inside."""
        inside = split_box(run)[1]
        cell = self.document.add_table(rows=1, cols=1, style="Table Grid").rows[0].cells[0]
        if inside[0].kind != "row":
            cell.paragraphs[0].add_run(inside[0].text).bold = True
            return
        from docx.shared import Cm

        table = cell.add_table(rows=0, cols=2)
        table.autofit = False
        for piece in inside:
            for target, text, wide in zip(table.add_row().cells, piece.cells, (1.7, 4.6), strict=True):
                target.text, target.width = text, Cm(wide)
        cell.width = Cm(6.6)
        self.document.add_paragraph()
