"""What the sets share of DOCX by python-docx, with raw XML where it has no call of its own."""

# ruff: noqa: SLF001 - python-docx has no other way to its XML

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bench.layouts.pieces import BREAK, LANGUAGES, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Gold, Made, Piece


@dataclass(frozen=True, slots=True)
class Look:
    """One template."""

    name: str
    script: str
    heads: str = "styles"
    """"styles" built in, "own" styles of the house based on them, "outline" by paragraph level, "bold" by hand, "auto" numbered."""
    pairs: str = "table"
    """"table", "tabs", "controls" (content controls in the second column), "merged" (label cells merged downwards with a blank)."""
    lists: str = "native"
    """"native" numbering, "typed" marks with a tab."""
    table_style: str = "Table Grid"
    columns: int = 1
    drop_cap: bool = False
    address: str = ""
    """"lines" by breaks, "table" without borders."""
    drop: tuple[str, ...] = ()


def documents(
    folder: Path, looks: Sequence[Look], write: Callable[[Look, str, Path], None], gold_of: Callable[[Look, str], Gold]
) -> Iterator[Made]:
    """Every template in both languages; a file that is there is not made again."""
    for look in looks:
        for language in LANGUAGES:
            target = folder / f"{look.name}-{language}.docx"
            if not target.is_file():
                write(look, language, target)
            yield gold_of(look, language).made("docx python-docx", look.name, target, language)


class Writer:
    """One document."""

    def __init__(self, look: Look, language: str) -> None:
        import docx

        self.look, self.language = look, language
        self.document: Any = docx.Document()
        self.lists: dict[str, int] = {}
        self._edges()
        if look.heads == "own":
            self._own_styles()

    def write(self, pieces: Sequence[Piece], target: Path) -> None:
        """All blocks, then the settings of the page."""
        if self.look.heads == "auto":
            self.heading_list = self._numbering([(p.level, p.label) for p in pieces if p.kind == "heading"], heads=True)
        for run in runs(pieces):
            self._run(run)
        if self.look.columns > 1:
            self._two_columns()
        self.document.save(str(target))

    def _edges(self) -> None:
        """Running heads and feet: a set's own."""

    def _own_styles(self) -> None:
        """Styles of the house, named in the writer's language, one based on the other and at last on the built-in ones."""
        from docx.enum.style import WD_STYLE_TYPE

        styles = self.document.styles
        names = {
            "fi": ("VM_Otsikko", "VM_Alaotsikko", "VM_Leipäteksti"),
            "sv": ("FM_Rubrik", "FM_Underrubrik", "FM_Brödtext"),
        }
        for name, base in zip(names[self.language], ("Heading 1", "Heading 2", "Body Text"), strict=True):
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = styles[base]
        self.own = names[self.language]

    def _run(self, run: Sequence[Piece]) -> None:
        one = run[0]
        if one.kind == "row":
            self._rows(run)
        elif one.kind == "item":
            self._items(run)
        elif one.kind == "title":
            self.document.add_paragraph(one.text, style="Title")
        elif one.kind == "heading":
            self._heading(one)
        elif one.kind == "caption":
            self.document.add_paragraph(one.text, style="Caption")
        elif one.role == "aside":
            self.document.add_paragraph(one.text, style="Intense Quote")
        else:
            self._paragraph(one)

    def _paragraph(self, piece: Piece) -> None:
        line = self.document.add_paragraph(style=self.own[2] if self.look.heads == "own" else None)
        if self.look.drop_cap and self.capital:
            self._drop_cap(line, piece.text[0])
            line = self.document.add_paragraph()
            line.add_run(piece.text[1:])
            self.capital = False
            return
        for at, part in enumerate(piece.text.split(BREAK)):
            run = line.add_run()
            if at:
                run.add_break()
            run.add_text(part)

    capital = False

    def _drop_cap(self, line: Any, letter: str) -> None:
        from docx.oxml import OxmlElement

        frame = OxmlElement("w:framePr")
        for name, value in (
            ("dropCap", "drop"),
            ("lines", "3"),
            ("wrap", "around"),
            ("vAnchor", "text"),
            ("hAnchor", "text"),
        ):
            frame.set(w(name), value)
        line._p.get_or_add_pPr().append(frame)
        line.add_run(letter)

    def _heading(self, piece: Piece) -> None:
        text = f"{piece.label} {piece.text}".strip()
        way = self.look.heads
        self.capital = True
        if way == "styles":
            self.document.add_paragraph(text, style=f"Heading {piece.level}")
        elif way == "own":
            self.document.add_paragraph(text, style=self.own[piece.level - 1])
        elif way == "bold":
            self.document.add_paragraph().add_run(text).bold = True
        elif way == "outline":
            from docx.oxml import OxmlElement

            line = self.document.add_paragraph()
            line.add_run(f"{piece.label}\t{piece.text}").bold = True
            mark = OxmlElement("w:outlineLvl")
            mark.set(w("val"), str(piece.level - 1))
            line._p.get_or_add_pPr().append(mark)
        else:
            line = self.document.add_paragraph(piece.text, style=f"Heading {piece.level}")
            self._numbered(line, self.heading_list, piece.level - 1)

    def _items(self, run: Sequence[Piece]) -> None:
        if self.look.lists == "typed":
            for piece in run:
                self.document.add_paragraph(f"{piece.label}\t{piece.text}")
            return
        number = self._numbering([(p.level, p.label) for p in run])
        for piece in run:
            self._numbered(self.document.add_paragraph(piece.text, style="List Paragraph"), number, piece.level - 1)

    def _numbered(self, line: Any, number: int, level: int) -> None:
        from docx.oxml import OxmlElement

        holder = OxmlElement("w:numPr")
        for name, value in (("ilvl", level), ("numId", number)):
            mark = OxmlElement(f"w:{name}")
            mark.set(w("val"), str(value))
            holder.append(mark)
        line._p.get_or_add_pPr().append(holder)

    def _numbering(self, marks: Sequence[tuple[int, str]], *, heads: bool = False) -> int:
        """A list of its own whose levels count as the first label of each level does."""
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        part = self.document.part.numbering_part.element
        number = 900 + len(self.lists)
        self.lists[str(number)] = number
        levels = ""
        for level in sorted({level for level, _ in marks}):
            label = next(label for depth, label in marks if depth == level)
            kind, text = _pattern(label, level, heads=heads)
            restart = '<w:lvlRestart w:val="0"/>' if heads and "§" in label else ""
            levels += (
                f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="{_start(label, kind)}"/><w:numFmt w:val="{kind}"/>{restart}'
                f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{400 * level}" w:hanging="400"/></w:pPr></w:lvl>'
            )
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        first = next((e for e in part if e.tag == w("num")), None)
        part.insert(part.index(first), abstract) if first is not None else part.append(abstract)
        part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
        return number

    def _rows(self, run: Sequence[Piece]) -> None:
        one = run[0]
        if self.look.pairs == "tabs" and len(one.cells) == 2:
            for piece in run:
                self.document.add_paragraph("\t".join(piece.cells))
            return
        width = len(one.cells) + (self.look.pairs == "merged" and one.is_key_value)
        table = self.document.add_table(rows=0, cols=width, style=self.look.table_style)
        for piece in run:
            cells = table.add_row().cells
            if width > len(piece.cells):
                cells[1].merge(cells[2])
            for cell, text in zip(cells, piece.cells, strict=False):
                self._cell(cell, text, piece)
        self.document.add_paragraph()

    def _cell(self, cell: Any, text: str, piece: Piece) -> None:
        from xml.sax.saxutils import escape

        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        if self.look.pairs == "controls" and piece.is_key_value and text != piece.cells[0]:
            control = (
                f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="x"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>{escape(text)}</w:t></w:r>'
                "</w:sdtContent></w:sdt>"
            )
            cell.paragraphs[0]._p.append(parse_xml(control))
            return
        run = cell.paragraphs[0].add_run(text)
        run.bold = piece.is_header or (piece.is_key_value and text == piece.cells[0]) or None

    def _two_columns(self) -> None:
        from docx.oxml import OxmlElement

        mark = OxmlElement("w:cols")
        mark.set(w("num"), str(self.look.columns))
        mark.set(w("space"), "400")
        properties = self.document.sections[0]._sectPr
        for old in properties.findall(w("cols")):
            properties.remove(old)
        properties.append(mark)


def w(name: str) -> str:
    """A name of WordprocessingML with its namespace."""
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def _pattern(label: str, level: int, *, heads: bool) -> tuple[str, str]:
    if label == "•":
        return "bullet", "–"
    if heads and level > 1 and "." in label:
        return "decimal", "%1.%2"
    core = label.rstrip(").").split(" ")[0]
    kind = "decimal" if core.isdigit() else "lowerRoman" if core in {"i", "ii", "iii"} else "lowerLetter"
    return kind, label.replace(core, f"%{level}", 1)


def _start(label: str, kind: str) -> int:
    core = label.rstrip(").").split(" ")[0]
    return int(core) if kind == "decimal" and core.isdigit() else 1
