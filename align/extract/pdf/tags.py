"""A tagged PDF's structure tree and words → drafts of blocks in the tree's order.

Tags are trusted for what belongs together and in which order; kinds they often get wrong are settled by geometry's passes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from align.extract.declared import main_declared
from align.extract.pdf.flow import flow_lines
from align.extract.pdf.parts import Draft, is_term
from align.extract.pdf.tag_content import Content, languages_of
from align.extract.pdf.tag_grids import fill_rows, labels_alone, shown_once, side_by_side
from align.extract.pdf.tag_order import in_order, set_margins
from align.extract.pdf.tag_rows import kept
from align.extract.pdf.tree import Leaf, Node
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from align.extract.pdf.lines import Line
    from align.extract.pdf.page import Word
    from align.extract.pdf.store import Pages
    from align.extract.pdf.tree import Tree

__all__ = ["tag_drafts"]

_HEADINGS: Final = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"})
_BLOCKS: Final = _HEADINGS | {
    "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Note", "FENote", "Caption", "TOC",
    "TOCI", "BlockQuote", "Sect", "Div", "Art", "Part", "Document", "DocumentFragment", "Aside", "Index", "BibEntry",
    "Code", "Figure", "Formula", "Form",
}  # fmt: skip


def tag_drafts(
    tree: Tree, pages: Pages, letters: Mapping[Leaf, int], opened: Callable[[Draft, int], list[Draft]]
) -> tuple[list[Draft], list[Word]]:
    """Drafts in the tree's order, and the visible words it does not reach, running heads and feet apart.

    ``letters`` are the characters of each piece of marked content; ``opened`` may make several drafts of one and its number.
    """
    walker = _Walker(Content(pages, letters), languages_of(tree), opened)
    for root in tree.roots:
        walker.walk(root)
    set_margins(walker.drafts)
    return in_order(side_by_side(walker.drafts)), walker.words.rest()


@dataclass(slots=True)
class _Walker:
    words: Content
    languages: Mapping[Leaf, str | None]
    """What the tags say of the language of each piece."""
    opened: Callable[[Draft, int], list[Draft]]
    drafts: list[Draft] = field(default_factory=list)
    tables: int = 0
    numbers: dict[float, float] = field(default_factory=dict)

    def take(self, leaves: Iterable[Leaf]) -> list[Line]:
        return flow_lines([word for leaf in leaves for word in self.words.take(leaf)])

    def language(self, leaves: Iterable[Leaf]) -> str | None:
        """The language that nearly all of some pieces are tagged with."""
        letters: Counter[str | None] = Counter()
        for leaf in leaves:
            letters[self.languages.get(leaf)] += self.words.weight(leaf)
        return main_declared(letters)

    def emit(
        self, kind: BlockKind, leaves: Iterable[Leaf], tag: str, *, level: int = 0, label: str = ""
    ) -> Draft | None:
        held = list(leaves)
        language = self.language(held)
        lines = self.take(held)
        if not lines:
            return None
        draft = Draft(kind, lines, level=level, label=label, source="tag", tag=tag, language=language)
        self.keep(draft)
        return draft

    def keep(self, draft: Draft) -> None:
        """Add a draft, its lines without words."""
        self.drafts.extend(kept(draft, self.drafts, self.opened, self.numbers))

    def walk(self, node: Node, depth: int = 0) -> None:
        kind = node.type
        if kind in _HEADINGS:
            level = int(kind[1]) if len(kind) == 2 and kind[1].isdigit() else 0
            self.emit(BlockKind.TITLE if kind == "Title" else BlockKind.HEADING, node.leaves(), kind, level=level)
        elif kind == "Table":
            self.table(node, depth)
        elif kind == "TOCI":
            self.emit(BlockKind.TOC, node.leaves(), kind)
        elif kind == "LI":
            self.item(node, depth)
        elif kind == "L":
            self.items(node, depth)
        elif kind in {"Note", "FENote"}:
            self.emit(BlockKind.NOTE, node.leaves(), kind)
        elif kind == "Caption" and not _has_blocks(node):
            self.emit(BlockKind.CAPTION, node.leaves(), kind)
        else:
            self.flow(node, depth)

    def flow(self, node: Node, depth: int) -> None:
        """A grouping element or a paragraph: runs of inline content are paragraphs, blocks inside stand alone."""
        run: list[Leaf] = []
        for kid in node.kids:
            if isinstance(kid, Leaf):
                run.append(kid)
            elif kid.type in _BLOCKS or _has_blocks(kid):
                # a note stands inside the paragraph that refers to it; the paragraph goes on behind it
                if kid.type in {"Note", "FENote"} and node.type == "P":
                    self.later(kid, node, run)
                    continue
                self.paragraph(run, node.type)
                run = []
                self.walk(kid, depth + 1)
            else:
                run.extend(kid.leaves())
        self.paragraph(run, node.type)
        self.flush_notes(depth)

    notes: list[Node] = field(default_factory=list)

    def later(self, note: Node, _holder: Node, _run: list[Leaf]) -> None:
        self.notes.append(note)

    def flush_notes(self, depth: int) -> None:
        notes, self.notes = self.notes, []
        for note in notes:
            self.walk(note, depth + 1)

    def paragraph(self, run: Iterable[Leaf], tag: str) -> None:
        kind = BlockKind.CAPTION if tag == "Caption" else BlockKind.PARAGRAPH
        self.emit(kind, run, tag)

    def items(self, node: Node, depth: int, level: int = 1) -> None:
        for kid in node.kids:
            if isinstance(kid, Leaf):
                self.emit(BlockKind.ITEM, [kid], "L", level=level)
            elif kid.type == "L":
                self.items(kid, depth + 1, level + 1)
            elif kid.type == "LI":
                self.item(kid, depth + 1, level)
            else:
                self.walk(kid, depth + 1)

    def item(self, node: Node, depth: int, level: int = 1) -> None:
        """A list item: its label, its first paragraph, further paragraphs, lists inside."""
        label: list[Leaf] = []
        body: list[Leaf] = []
        is_first = True

        def emit() -> None:
            nonlocal is_first, body, label
            if body or (label and is_first):
                kind = BlockKind.ITEM if is_first else BlockKind.PARAGRAPH
                named = self.take(label) if label else []
                marker = " ".join(line.text for line in named).strip()
                if body and is_term(marker):  # a list of terms: what is tagged as the label is a word of the text
                    self.term(named, body)
                    label, body, is_first = [], [], False
                    return
                draft = self.emit(kind, body, "LI", level=level if is_first else 0, label=marker)
                if draft is None and marker:
                    return
                label, is_first = [], is_first and draft is None
            body = []

        def collect(holder: Node) -> None:
            nonlocal body
            for kid in holder.kids:
                if isinstance(kid, Leaf):
                    body.append(kid)
                elif kid.type == "Lbl":
                    label.extend(kid.leaves())
                elif kid.type == "L":
                    emit()
                    self.items(kid, depth + 1, level + 1)
                elif kid.type in {"Table", "Note", "FENote", "Figure", *_HEADINGS}:
                    emit()
                    self.walk(kid, depth + 1)
                elif kid.type == "P" and body and holder.type == "LBody":
                    emit()
                    collect(kid)
                else:
                    collect(kid)

        collect(node)
        emit()

    def term(self, label: list[Line], body: list[Leaf]) -> None:
        """A term and its definition: a paragraph that begins with the term."""
        language = self.language(body)
        lines = self.take(body)
        if lines and label and abs(label[-1].base - lines[0].base) < 0.3 * lines[0].size:
            label[-1].append(lines.pop(0))
        self.keep(Draft(BlockKind.PARAGRAPH, [*label, *lines], source="tag", tag="LI", language=language))

    def table(self, node: Node, depth: int) -> None:
        self.tables += 1
        number = self.tables
        has_pairs = self.has_pairs(node)
        first = len(self.drafts)
        stack: list[tuple[Node, bool]] = [(node, False)]
        while stack:
            holder, in_head = stack.pop()
            below: list[tuple[Node, bool]] = []
            for kid in holder.kids:
                if isinstance(kid, Leaf):
                    self.emit(BlockKind.PARAGRAPH, [kid], "Table")
                elif kid.type == "TR":
                    if below:  # keep the order of rows and groups
                        below.append((Node("TBody", "TBody", [kid]), in_head))
                    else:
                        self.row(kid, number, depth, in_head=in_head, has_pairs=has_pairs)
                elif kid.type in {"THead", "TBody", "TFoot", "NonStruct", "Div", "Sect", "Table"}:
                    below.append((kid, kid.type == "THead"))
                else:
                    self.walk(kid, depth + 1)
            stack.extend(reversed(below))
        if has_pairs:
            labels_alone(self.drafts[first:], number)
        fill_rows([draft for draft in self.drafts[first:] if draft.table == number])

    def has_pairs(self, table: Node) -> bool:
        """Whether most rows of a table are a label and its value: then a label alone is a value left empty."""
        pairs = rows = 0
        stack = [kid for kid in table.kids if isinstance(kid, Node)]
        while stack:
            node = stack.pop()
            kids = [kid for kid in node.kids if isinstance(kid, Node)]
            if node.type == "TR":
                rows += 1
                pairs += len(kids) == 2 and all(self.is_filled(kid) for kid in kids)
            else:
                stack.extend(kids)
        return pairs >= 2 and 2 * pairs > rows

    def is_filled(self, cell: Node) -> bool:
        return any(leaf in self.words for leaf in cell.leaves())

    def row(self, node: Node, table: int, depth: int, *, in_head: bool, has_pairs: bool) -> None:
        holders = [kid for kid in node.kids if isinstance(kid, Node)]
        filled = [kid for kid in holders if self.is_filled(kid)]
        is_label_alone = has_pairs and len(holders) == 2 and filled == holders[:1]
        if len(filled) <= 1 and not is_label_alone:
            # one filled cell is layout, not a row
            for kid in filled:
                self.flow(kid, depth + 1)
            return
        cells = [self.cell(kid) for kid in holders]
        draft = Draft(BlockKind.ROW, cells=cells, source="tag", table=table, tag="TR")
        draft.is_header = in_head or (all(kid.type == "TH" for kid in holders) and len(holders) > 1)
        if draft.all_lines:
            self.keep(draft)

    def cell(self, node: Node) -> list[list[Line]]:
        """The paragraphs of a cell."""
        out: list[list[Line]] = []
        run: list[Leaf] = []

        def close() -> None:
            nonlocal run
            lines = self.take(run)
            if lines:
                out.append(lines)
            run = []

        def collect(holder: Node) -> None:
            for kid in holder.kids:
                if isinstance(kid, Leaf):
                    run.append(kid)
                    continue
                is_block = kid.type in _BLOCKS and kid.type != "LBody"
                if is_block:
                    close()
                collect(kid)
                if is_block:
                    close()

        collect(node)
        close()
        return shown_once(out)


def _has_blocks(node: Node) -> bool:
    stack = [kid for kid in node.kids if isinstance(kid, Node)]
    while stack:
        kid = stack.pop()
        if kid.type in _BLOCKS:
            return True
        stack.extend(k for k in kid.kids if isinstance(k, Node))
    return False
