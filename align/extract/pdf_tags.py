"""A tagged PDF's structure tree and words → drafts of blocks in the tree's order.

Tags are trusted for what belongs together and in which order; kinds they often get wrong (heading levels, layout tables,
typed bullets, running heads tagged as paragraphs) are settled by the passes that geometry uses too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from align.extract.declared import language_code, main_declared
from align.extract.pdf_lines import Line, is_reference
from align.extract.pdf_parts import Draft
from align.extract.pdf_tree import Leaf, Node
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from align.extract.pdf_page import Page, Word
    from align.extract.pdf_tree import Tree

__all__ = ["tag_drafts"]

_HEADINGS: Final = frozenset({"H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"})
_BLOCKS: Final = _HEADINGS | {
    "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Note", "FENote", "Caption", "TOC",
    "TOCI", "BlockQuote", "Sect", "Div", "Art", "Part", "Document", "DocumentFragment", "Aside", "Index", "BibEntry",
    "Code", "Figure", "Formula", "Form",
}  # fmt: skip


_FLOWING: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_EDGE: Final = 12.0
"""Points by which lines of one column may begin apart."""
_MARGIN_LINES: Final = 4
"""Fewer lines do not show where a column ends."""


def tag_drafts(tree: Tree, pages: Sequence[Page]) -> tuple[list[Draft], list[Word]]:
    """Drafts in the tree's order, and the visible words it does not reach (artifacts among them)."""
    walker = _Walker(_by_content(pages), _languages(tree))
    for root in tree.roots:
        walker.walk(root)
    rest = [word for words in walker.words.values() for word in words]
    unreached = [word for page in pages for word in page.words if word.mcid < 0]
    _set_margins(walker.drafts)
    return _in_order(walker.drafts), rest + unreached


def _languages(tree: Tree) -> dict[Leaf, str | None]:
    """The language each piece of content is tagged with, by itself or by what it lies in."""
    out: dict[Leaf, str | None] = {}
    stack: list[tuple[Node, str | None]] = [(root, language_code(tree.language)) for root in tree.roots]
    if not any(map(_declares, tree.roots)):
        return out  # one language for the whole file says nothing about its passages
    while stack:
        node, inherited = stack.pop()
        code = language_code(node.language) or inherited
        for kid in node.kids:
            if isinstance(kid, Leaf):
                out[kid] = code
            else:
                stack.append((kid, code))
    return out


def _declares(root: Node) -> bool:
    stack = [root]
    while stack:
        node = stack.pop()
        if node.language:
            return True
        stack.extend(kid for kid in node.kids if isinstance(kid, Node))
    return False


def _set_margins(drafts: Iterable[Draft]) -> None:
    """Where the lines of each column could end: what the lines that begin at the same edge of a page reach."""
    reach: dict[tuple[int, int], list[float]] = defaultdict(list)
    running = [line for draft in drafts if draft.kind in _FLOWING for line in draft.lines]
    for line in running:
        reach[line.page, round(line.x0 / _EDGE)].append(line.x1)
    for line in running:
        page, edge = line.page, round(line.x0 / _EDGE)
        ends = [x for near in (edge - 1, edge, edge + 1) for x in reach.get((page, near), ())]
        line.right = max(ends) if len(ends) >= _MARGIN_LINES else 0.0


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Mend the order where the tags contradict the pages.

    Word puts all items of one list under one element, wherever they stand: page two's items come before the rest of page
    one. What stands on an earlier page, or straight above on the same page, is read first; columns keep the tags' order.
    """
    out: list[Draft] = []
    for draft in drafts:
        place = len(out)
        if draft.kind is not BlockKind.NOTE:
            for index in range(len(out) - 1, -1, -1):
                if out[index].kind is BlockKind.NOTE:
                    continue
                if not _stands_after(out[index], draft):
                    break
                place = index
        out.insert(place, draft)
    return out


def _stands_after(one: Draft, other: Draft) -> bool:
    """Whether ``one`` stands on a later page than ``other``, or below it in the same column."""
    first, start = one.all_lines[0], other.all_lines[0]
    if first.page != start.page:
        return first.page > start.page
    if first.top <= start.bottom - 2:
        return False
    left, right = _span(one, first.page), _span(other, first.page)
    overlap = min(left[1], right[1]) - max(left[0], right[0])
    return overlap > 0.5 * min(left[1] - left[0], right[1] - right[0])


def _span(draft: Draft, page: int) -> tuple[float, float]:
    """Left and right edge on a page, up to where the block goes on in another column."""
    lines: list[Line] = []
    for line in draft.all_lines:
        if line.page != page or (lines and not draft.cells and line.base < lines[-1].base - line.size):
            break
        lines.append(line)
    return min(line.x0 for line in lines), max(line.x1 for line in lines)


def _by_content(pages: Iterable[Page]) -> dict[Leaf, list[Word]]:
    out: dict[Leaf, list[Word]] = defaultdict(list)
    for page in pages:
        for word in page.words:
            if word.mcid >= 0:
                out[Leaf(page.number, word.mcid)].append(word)
    return out


@dataclass(slots=True)
class _Walker:
    words: dict[Leaf, list[Word]]
    """Marked content not yet used; each is used once, whatever the tree repeats."""
    languages: Mapping[Leaf, str | None]
    """What the tags say of the language of each piece."""
    drafts: list[Draft] = field(default_factory=list)
    tables: int = 0

    def take(self, leaves: Iterable[Leaf]) -> list[Line]:
        return flow_lines([word for leaf in leaves for word in self.words.pop(leaf, ())])

    def language(self, leaves: Iterable[Leaf]) -> str | None:
        """The language that nearly all of some pieces are tagged with."""
        letters: Counter[str | None] = Counter()
        for leaf in leaves:
            letters[self.languages.get(leaf)] += sum(len(word.text) for word in self.words.get(leaf, ()))
        return main_declared(letters)

    def emit(self, kind: BlockKind, leaves: Iterable[Leaf], tag: str, *, level: int = 0, label: str = "") -> Draft | None:
        held = list(leaves)
        language = self.language(held)
        lines = self.take(held)
        if not lines:
            return None
        draft = Draft(kind, lines, level=level, label=label, source="tag", tag=tag, language=language)
        self.drafts.append(draft)
        return draft

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
                marker = "".join(line.text for line in self.take(label)).strip() if label else ""
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

    def table(self, node: Node, depth: int) -> None:
        self.tables += 1
        number = self.tables
        has_pairs = self.has_pairs(node)
        stack: list[tuple[Node, bool]] = [(node, False)]
        while stack:
            holder, in_head = stack.pop()
            below: list[tuple[Node, bool]] = []
            for kid in holder.kids:
                if isinstance(kid, Leaf):
                    self.emit(BlockKind.PARAGRAPH, [kid], "Table")
                elif kid.type == "TR":
                    if below:  # keep the order of rows and groups
                        below.append((_only(kid), in_head))
                    else:
                        self.row(kid, number, depth, in_head=in_head, has_pairs=has_pairs)
                elif kid.type in {"THead", "TBody", "TFoot", "NonStruct", "Div", "Sect", "Table"}:
                    below.append((kid, kid.type == "THead"))
                else:
                    self.walk(kid, depth + 1)
            stack.extend(reversed(below))

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
            self.drafts.append(draft)

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
        return _shown_once(out)


def _shown_once(paragraphs: list[list[Line]]) -> list[list[Line]]:
    """Without the copies of a table's head that a program repeats on every page under one tag."""
    out: list[list[Line]] = []
    for lines in paragraphs:
        first = [line for line in lines if line.page == lines[0].page]
        text = " ".join(line.text for line in first)
        pages = {line.page for line in lines} - {lines[0].page}
        copies = all(" ".join(line.text for line in lines if line.page == page) == text for page in pages)
        out.append(first if pages and copies else lines)
    return out


def _only(row: Node) -> Node:
    return Node("TBody", "TBody", [row])


def _has_blocks(node: Node) -> bool:
    stack = [kid for kid in node.kids if isinstance(kid, Node)]
    while stack:
        kid = stack.pop()
        if kid.type in _BLOCKS:
            return True
        stack.extend(k for k in kid.kids if isinstance(k, Node))
    return False


def flow_lines(words: Sequence[Word]) -> list[Line]:
    """Words in the order of the text → its lines, over columns and pages.

    A superscript may come before or after its line in that order; it is seated by where it stands.
    """
    if not words:
        return []
    usual = Counter(round(w.size, 1) for w in words).most_common(1)[0][0]
    small = [w for w in words if w.size < 0.86 * usual and is_reference(w.text)]
    main = [w for w in words if not (w.size < 0.86 * usual and is_reference(w.text))]
    groups: list[list[Word]] = []
    for word in main or words:
        if groups and _goes_on(groups[-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    if main:
        _seat(small, groups)
    return [Line(sorted(group, key=lambda w: w.x0)) for group in groups]


def _seat(small: Sequence[Word], groups: list[list[Word]]) -> None:
    for word in small:
        best, distance = -1, 1.2 * max(word.size, 1.0)
        for index, group in enumerate(groups):
            first = group[0]
            if first.page != word.page or not first.base - 0.95 * first.size <= word.base <= first.base + 0.45 * first.size:
                continue
            gap = min(min(abs(word.x0 - other.x1), abs(other.x0 - word.x1)) for other in group)
            if gap < distance:
                best, distance = index, gap
        if best >= 0:
            groups[best].append(word)
        else:
            groups.append([word])


def _goes_on(group: Sequence[Word], word: Word) -> bool:
    last = group[-1]
    if word.page != last.page:
        return False
    size = max(last.size, word.size, 1.0)
    return abs(word.base - group[0].base) < 0.4 * size and word.x0 > last.x1 - 2.5 * size
