"""The fifth unseen half: DOCX on the default template of Word and on those of offices; a newsletter on a table of two columns."""

# ruff: noqa: SLF001 - python-docx has no other way to its XML

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.layouts import word as docx
from bench.layouts.pieces import Gold, letter, letter_lines, runs, without_notes
from bench.layouts.set5.pieces import script, word
from bench.layouts.word import Look, Writer, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Made, Piece

LOOKS: Final = (
    Look("word-memo-default", "MEMORANDUM", drop=("ministry",)),
    Look("word-agenda-numbered", "ENCLOSED", heads="auto", pairs="tabs", drop=("board",)),
    Look("word-careplan", "CAREPLAN", heads="own", drop=("form",)),
    Look("word-annex", "ANNEX", heads="styles", lists="typed", table_style="Light Grid", drop=("union",)),
    Look("word-permit-house", "PERMIT", heads="auto", drop=("decision",)),
    Look("word-reply", "REPLY", heads="bold"),
    Look("word-weekly-sidebar", "WEEKLY", heads="styles"),
)
_LETTER: Final = 4
_WIDE: Final = (6.6, 9.8)
"""Of the cells beside each other, in centimetres."""


def documents(folder: Path) -> Iterator[Made]:
    """Every template in both languages."""
    return docx.documents(folder, LOOKS, _write, _gold)


def _gold(look: Look, language: str) -> Gold:
    pieces = without_notes(script(look.script, language))
    head, rest = letter(pieces)
    drop = tuple(word(name, language) for name in look.drop)
    return Gold((*head[_LETTER:], *rest), drop, letter_lines(pieces))


def _write(look: Look, language: str, target: Path) -> None:
    _Office(look, language).write_all(without_notes(script(look.script, language)), target)


class _Office(Writer):
    """One document on a template of an office."""

    def __init__(self, look: Look, language: str) -> None:
        super().__init__(look, language)
        core = self.document.core_properties
        core.language = {"fi": "fi-FI", "sv": "sv-FI"}[language]

    def _edges(self) -> None:
        """The running head at the left, the number of the page at the right, as Word's gallery has it."""
        from docx.oxml import OxmlElement

        line = self.document.sections[0].header.paragraphs[0]
        line.add_run("\t".join(word(name, self.language) for name in self.look.drop) + "\t\t")
        field = OxmlElement("w:fldSimple")
        field.set(w("instr"), " PAGE ")
        line._p.append(field)

    def write_all(self, pieces: Sequence[Piece], target: Path) -> None:
        """The letterhead on tabs in the text, the receiver, the rest."""
        head, rest = letter(pieces)
        for pair in (head[:2], head[2:_LETTER]) if head else ():
            line = self.document.add_paragraph("\t".join(piece.text for piece in pair))
            self._stop(line)
        for piece in head[_LETTER:]:
            self._paragraph(piece)
        if "sidebar" in self.look.name:
            self._sidebar(rest)
            self.document.save(str(target))
            return
        self.write(rest, target)

    def _stop(self, line: Any) -> None:
        from docx.shared import Cm

        line.paragraph_format.tab_stops.add_tab_stop(Cm(9.2))

    def _sidebar(self, pieces: Sequence[Piece]) -> None:
        """The first half of the newsletter in a wide cell, the second in a narrow one beside it, as templates have it."""
        from docx.shared import Cm, Pt

        normal = self.document.styles["Normal"].font
        normal.name, normal.size = "Liberation Sans", Pt(9)
        middle = [at for at, piece in enumerate(pieces) if piece.kind == "heading"][3]
        self._run(pieces[:1])
        whole = self.document
        table = whole.add_table(rows=1, cols=2)
        table.autofit = False
        for column, wide in zip(table.columns, _WIDE, strict=True):
            column.width = Cm(wide)
        for cell, part, wide in zip(table.rows[0].cells, (pieces[1:middle], pieces[middle:]), _WIDE, strict=True):
            cell.width = Cm(wide)
            for run in runs(part):
                self.document = _Cell(cell, whole, wide - 0.6)
                self._run(run)
            first = cell.paragraphs[0]._p
            first.getparent().remove(first)
        self.document = whole


class _Cell:
    """A cell that takes paragraphs and tables as a document does."""

    def __init__(self, cell: Any, document: Any, wide: float) -> None:
        self.cell, self.part, self.styles, self.wide = cell, document.part, document.styles, wide

    def add_paragraph(self, text: str = "", style: Any = None) -> Any:
        """A paragraph at the end of the cell."""
        return self.cell.add_paragraph(text, self.styles[style] if isinstance(style, str) else style)

    def add_table(self, rows: int, cols: int, style: Any = None) -> Any:
        """A table in the cell, its first column narrower than the others."""
        table = self.cell.add_table(rows, cols)
        table.style = self.styles[style] if isinstance(style, str) else style
        from docx.shared import Cm

        table.autofit = False
        shares = (0.25, 0.36, 0.39) if cols > 2 else (0.35, 0.65)
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Cm(self.wide * share)
        return table
