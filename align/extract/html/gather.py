"""What stands inside the blocks of an HTML page: runs of text, links, references to notes; and how they become blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from align.extract.characters import tidy, tidy_lines
from align.extract.html.elements import BLOCK, DROPPED, is_hidden, is_share_link, is_skip_link, sets_bold, word_level
from align.extract.html.notes import Notes
from align.extract.html.runs import Run, opens_panel
from align.extract.html.stamps import is_stamp
from align.extract.lists import BULLET, typed_lines
from align.model import Block, BlockKind

if TYPE_CHECKING:
    from align.extract.limits import Limits

__all__ = ["Gatherer"]


class Gatherer:
    """Keeps the blocks of a page as they come, and gathers the text of single elements."""

    def __init__(self, path: str, limits: Limits) -> None:
        self.path = path
        self.limits = limits
        self.blocks: list[Block] = []
        self.warnings: list[str] = []
        self.nodes = 0
        self.in_main = False
        self.language: list[str | None] = [None]
        self.inside_block: dict[Any, bool] = {}
        self.main_language = ""
        self.notes = Notes()
        self.panels: frozenset[Any] = frozenset()

    def _mark_blocks(self, root: Any) -> None:
        """Which elements hold block elements, found from the leaves upwards in one pass."""
        marked = self.inside_block
        for element in reversed(list(root.iter())):
            if element.tag in BLOCK or element in marked:
                parent = element.getparent()
                if parent is not None:
                    marked[parent] = True

    def _add_run(self, kind: BlockKind, run: Run, **more: Any) -> None:
        text = run.text
        if kind is BlockKind.PARAGRAPH and is_stamp(text):
            kind = BlockKind.FURNITURE
        if kind is BlockKind.PARAGRAPH and (lines := typed_lines(text)):
            self.blocks += [Block(kind, line, source="html", language=self.language[-1]) for line in lines]
        elif text:
            self.blocks.append(
                Block(kind, text, links=tuple(run.links), source="html", language=self.language[-1], **more)
            )

    def _note(self, element: Any) -> None:
        run = self._gather(element)
        label = self.notes.notes[element]
        text = re.sub(rf"^[\[(]?{re.escape(label)}[\])]?[.:]?\s*", "", run.text)
        self._add_run(BlockKind.NOTE, replace(run, parts=[text]), label=label)

    def _word_item(self, element: Any, marker: Any) -> None:
        """A list item as Word writes it: a paragraph with its marker inside, and its level in the style."""
        label = tidy("".join(marker.itertext()))
        run = self._gather(element)
        text = tidy_lines(run.text.removeprefix(tidy_lines("".join(marker.itertext()))))
        shown = label if any(c.isalnum() for c in label) and label != "o" else BULLET
        self._add_run(BlockKind.ITEM, replace(run, parts=[text]), label=shown, level=word_level(element))

    def _inline(self, element: Any, run: Run, is_bold: bool) -> None:
        if (
            not isinstance(element.tag, str)
            or is_hidden(element, self.panels)
            or is_skip_link(element)
            or is_share_link(element)
        ):
            return
        if element.tag in DROPPED and not (element.tag == "button" and opens_panel(element)):
            return
        if element.tag == "br":
            run.parts.append("\n")
            return
        if element in self.notes.references or element in self.notes.back:
            return
        if element.tag == "img":
            return
        if element.tag == "a" and (href := element.get("href")) and not href.startswith(("#", "javascript:")):
            run.links.append(href.strip())
        if element.text:
            run.add(element.text, is_bold)
        for child in element:
            if isinstance(child.tag, str):
                separate = child.tag in BLOCK
                if separate:
                    run.parts.append("\n")
                self._inline(child, run, is_bold or sets_bold(child))
                if separate:
                    run.parts.append("\n")
            if child.tail:
                run.add(child.tail, is_bold)

    def _gather(self, element: Any) -> Run:
        """The text of a whole element, paragraphs in it parted by newlines."""
        run = Run()
        self._inline(element, run, sets_bold(element) or element.tag == "th")
        return run

    def _stray(self, text: str | None) -> None:
        """Text where the grammar allows none: a browser shows it, so it is read."""
        if text and not text.isspace():
            run = Run()
            run.add(text, False)
            self._add_run(BlockKind.PARAGRAPH, run)
