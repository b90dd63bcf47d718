"""The tree of an HTML page → blocks: what is text, what is furniture, what is a table and what only looks like one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from align.extract.html.elements import (
    BESIDE_MAIN,
    BLOCK,
    DROPPED,
    LETTERS,
    check_size,
    counted,
    definition_parts,
    heading_level,
    is_furniture,
    is_hidden,
    is_link_list,
    is_shared,
    is_title,
    language_of,
    own_rows,
    panels_of,
    sets_bold,
    word_marker,
)
from align.extract.html.fields import field_row
from align.extract.html.gather import Gatherer
from align.extract.html.layout import is_layout
from align.extract.html.notes import find_notes
from align.extract.html.runs import Run, one_line
from align.extract.html.stamps import is_bar
from align.extract.limits import exceeded
from align.extract.lists import BULLET
from align.extract.tables import Cell, table_blocks
from align.model import Block, BlockKind

__all__ = ["Walker"]


class Walker(Gatherer):
    """Walks the tree once, with an explicit limit on depth, and gathers blocks."""

    def read(self, root: Any) -> None:
        """Find the main content and gather its blocks."""
        check_size(root, self.path, self.limits)
        self._mark_blocks(root)
        self.main_language = language_of(root)
        self.notes = find_notes(root)
        self.panels = panels_of(root)
        mains = list(root.iter("main")) or [e for e in root.iter() if e.get("role") == "main"]
        articles = list(root.iter("article"))
        found = mains or (articles if len(articles) == 1 else [])
        tops = [e for e in found if not any(a in found for a in e.iterancestors())]
        if tops and not any(LETTERS.search(text) for top in tops for text in top.itertext()):
            tops = []  # an empty shell: the text is elsewhere
        self.in_main = bool(tops)
        for top in tops or list(root.iter("body"))[:1] or [root]:
            self.walk(top, 0, 0)
        if not self.blocks and not self.in_main:
            # everything looked like furniture: better to read it than to be silent
            self.in_main = True
            for top in list(root.iter("body"))[:1] or [root]:
                self.walk(top, 0, 0)

    def walk(self, element: Any, depth: int, lists: int) -> None:
        """Gather the blocks of one element, unless it is hidden or furniture."""
        if not isinstance(element.tag, str) or element.tag in DROPPED or is_hidden(element, self.panels):
            return
        if self.in_main:
            if (
                element.tag in {"nav", "footer"}
                or (element.get("role") or "") in BESIDE_MAIN
                or is_shared(element)
                or is_link_list(element)
            ):
                return
        elif is_furniture(element):
            return
        own = language_of(element) if element.tag not in {"html", "body"} else ""
        self.language.append((None if own == self.main_language else own) if own else self.language[-1])
        try:
            self._visit(element, depth, lists)
        finally:
            self.language.pop()

    def _visit(self, element: Any, depth: int, lists: int) -> None:
        tag = element.tag
        if element in self.notes.notes:
            self._note(element)
        elif level := heading_level(element):
            self._add_run(BlockKind.HEADING, one_line(self._gather(element)), level=level)
        elif tag == "legend" and (legend := one_line(self._gather(element))).text:
            self._add_run(BlockKind.HEADING, legend, level=self._level_below())
        elif (field := field_row(element)) is not None:
            label = self._gather(field[0])
            rows = table_blocks([[Cell(label.text, is_header=True), Cell(field[1])]], source="html")
            self.blocks += [replace(b, is_key_value=True, is_header=False, language=self.language[-1]) for b in rows]
        elif is_title(element):
            self._add_run(BlockKind.TITLE, one_line(self._gather(element)))
        elif tag == "p" and (marker := word_marker(element)) is not None:
            self._word_item(element, marker)
        elif tag in {"ul", "ol", "menu", "dir"}:
            self._list(element, depth, lists + 1)
        elif tag == "li":
            self._item(element, depth, max(lists, 1), BULLET)
        elif tag == "table":
            self._table(element, depth, lists)
        elif tag == "dl":
            self._definitions(element, depth, lists)
        elif tag in {"figcaption", "caption"}:
            self._add_run(BlockKind.CAPTION, self._gather(element))
        elif tag == "pre":
            self._add_run(BlockKind.PARAGRAPH, Run(["".join(element.itertext())]))
        elif tag not in {"hr", "col", "colgroup"}:
            self._flow(element, depth, lists)

    def _level_below(self) -> int:
        """The level of a part of a form: one below the heading that names the form."""
        return min((block.level for block in self.blocks if block.kind is BlockKind.HEADING), default=0) + 1

    def _flow(self, element: Any, depth: int, lists: int) -> None:
        """Mixed content: inline runs become paragraphs between the block children."""
        run = Run()

        def flush() -> None:
            nonlocal run
            is_heading = run.is_bold and len(run.text) < 200 and not run.text.endswith((".", ":", ",", ";"))
            if is_heading and "\n" not in run.text:
                self._add_run(BlockKind.HEADING, run)
            else:
                self._add_run(BlockKind.PARAGRAPH, run)
            run = Run()

        if element.text:
            run.add(element.text, False)
        for child in element:
            if isinstance(child.tag, str):
                before = child.getprevious()
                if child.tag in BLOCK or child in self.inside_block:
                    flush()
                    self.walk(child, depth + 1, lists)
                elif (
                    child.tag == "br" and before is not None and before.tag == "br" and not (before.tail or "").strip()
                ):
                    flush()  # an empty line parts paragraphs
                else:
                    self._inline(child, run, sets_bold(child))
            if child.tail:
                run.add(child.tail, False)
        flush()

    def _list(self, element: Any, depth: int, level: int) -> None:
        start = element.get("start") or "1"
        number = int(start) if start.lstrip("-").isdigit() and len(start) < 9 else 1
        style = element.get("type") or ""
        self._stray(element.text)
        for child in element:
            if child in self.notes.notes:
                self._note(child)
            elif child.tag == "li":
                label = BULLET if element.tag != "ol" else f"{counted(number, style)}."
                self._item(child, depth + 1, level, label)
                number += 1
            else:
                self._whole(child, depth + 1, level if child.tag in {"ul", "ol"} else level - 1)
            self._stray(child.tail)

    def _whole(self, element: Any, depth: int, lists: int) -> None:
        """An element of any kind: a block by its kind, inline ones as a paragraph."""
        if element.tag in BLOCK or element in self.inside_block:
            self.walk(element, depth, lists)
        elif isinstance(element.tag, str):
            run = Run()
            self._inline(element, run, sets_bold(element))
            self._add_run(BlockKind.PARAGRAPH, run)

    def _item(self, element: Any, depth: int, level: int, label: str) -> None:
        if is_hidden(element, self.panels):
            return
        before = len(self.blocks)
        self._flow(element, depth, level)
        own = self.blocks[before:]
        end = next((i for i, b in enumerate(own) if b.kind is BlockKind.ITEM or b.kind is BlockKind.ROW), len(own))
        if not end:
            return
        texts = own[:end]
        item = Block(
            BlockKind.ITEM, "\n".join(b.text for b in texts), level=level, label=label, source="html",
            links=tuple(link for b in texts for link in b.links), language=texts[0].language,
        )  # fmt: skip
        self.blocks[before:] = [item, *own[end:]]

    def _definitions(self, element: Any, depth: int, lists: int) -> None:
        """A ``dl``: terms with their definitions are labels with their values."""
        terms: list[Run] = []
        values: list[Run] = []

        def flush() -> None:
            if terms or values:
                label, value = "\n".join(t.text for t in terms), "\n".join(v.text for v in values)
                links = tuple(link for r in (*terms, *values) for link in r.links)
                rows = table_blocks([[Cell(label, is_header=True, links=links), Cell(value)]], source="html")
                self.blocks.extend(replace(row, is_key_value=bool(label), is_header=False) for row in rows)
            terms.clear()
            values.clear()

        self._stray(element.text)
        for child in definition_parts(element):
            if child.tag == "dt":
                if values:
                    flush()
                terms.append(self._gather(child))
            elif child.tag == "dd":
                values.append(self._gather(child))
            else:
                flush()
                self._whole(child, depth + 1, lists)
            if child.tail and not child.tail.isspace():
                flush()
                self._stray(child.tail)
        flush()

    def _table(self, element: Any, depth: int, lists: int) -> None:
        rows = [row for row in own_rows(element) if not is_hidden(row, self.panels)]
        self._around_rows(element, depth, lists)
        if is_layout(element, rows):
            for row in rows:
                for cell in row:
                    if cell.tag in {"td", "th"} and not is_bar(cell):
                        self._flow_or_walk(cell, depth, lists)
            return
        grid: list[list[Cell]] = []
        for row in rows:
            cells: list[Cell] = []
            for cell in row:
                if cell.tag not in {"td", "th"} or is_hidden(cell, self.panels):
                    continue
                run = self._gather(cell)
                is_header = cell.tag == "th" or row.getparent().tag == "thead"
                cells.append(Cell(run.text, is_header, run.is_bold, tuple(run.links)))
            if len(cells) > self.limits.table_columns:
                raise exceeded("table_columns", self.limits.table_columns, path=self.path, found=len(cells))
            grid.append(cells)
        self.blocks += [replace(b, language=self.language[-1]) for b in table_blocks(grid, source="html")]

    def _around_rows(self, element: Any, depth: int, lists: int) -> None:
        """What stands in a table beside its cells: the caption, and text and elements that do not belong there."""
        self._stray(element.text)
        for child in element:
            if child.tag in {"tbody", "thead", "tfoot", "tr"}:
                self._around_rows(child, depth + 1, lists)
            elif child.tag not in {"td", "th"}:
                self._whole(child, depth + 1, lists)
            elif element.tag != "tr":  # a cell outside all rows
                self._flow_or_walk(child, depth, lists)
            self._stray(child.tail)

    def _flow_or_walk(self, cell: Any, depth: int, lists: int) -> None:
        if not is_hidden(cell, self.panels):
            self._flow(cell, depth + 1, lists)
