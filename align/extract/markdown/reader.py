"""Markdown → ``Document``, by the CommonMark grammar, with what people do around it.

Before the grammar: front matter, and runs of ``label<TAB>value`` lines, which are tables that lost their ruling.
After it: paragraphs that are bold from end to end are headings, and HTML inside the text means what it says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from align.errors import NoTextError
from align.extract.characters import tidy, tidy_lines
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.lists import BULLET
from align.extract.markdown.inline import inline_of, parser, render_inline
from align.extract.plain import decode, read_bytes
from align.extract.structure import build
from align.extract.tables import Cell, forced_header_blocks, is_label, table_blocks
from align.model import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from markdown_it.token import Token

__all__ = ["read_markdown", "read_markdown_file"]

_LOST: Final = "some text is nested so deeply that the Markdown grammar drops it"
_KEPT: Final = 0.5
"""Share of letters and digits that must come out; markup and link targets make up the rest."""
_MARKUP: Final = re.compile(r"<[^>]{0,2000}>|\]\([^)]{0,2000}\)")
_ATTRIBUTES: Final = re.compile(r"\s*\{:?\s*(?:[#.][\w:.-]+|[\w-]+=\S+|-)(?:\s[^{}]*)?\}$")
"""An anchor or a class after a heading, as pandoc, kramdown and Docusaurus write it: ``{#scope .unnumbered}``."""
_CONTAINER: Final = re.compile(r" {0,3}:{3,}(?:\s*(?:\{[^{}]*\}|[\w-]+(?:\s*\{[^{}]*\})?))?(?P<title>[^{}]*?):*\s*$")
"""The fence of a box (``:::note Title``), by pandoc, Docusaurus and VitePress."""
_HEADING_LENGTH: Final = 300
_FRONT_MATTER: Final = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_ENTRY: Final = re.compile(r"(title|author|date|lang|language)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.IGNORECASE)
_NOTE: Final = re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)")
_REFERENCE: Final = re.compile(r"\[\^([^\]\s]{1,60})\]")
_FENCE: Final = re.compile(r" {0,3}(```+|~~~+)")
_NOT_A_LABEL: Final = re.compile(r"(?:[-*+•–]|\d{1,3}[.)]|#{1,6}|>|\|)\s")
_WHOLE_BOLD: Final = re.compile(r"\s*(?:<(?:b|strong)>.*</(?:b|strong)>|\*\*.+\*\*|__.+__)\s*", re.IGNORECASE)


def read_markdown_file(path: Path, *, language: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """A Markdown file.

    Raises:
        LimitError: larger than ``limits.text_bytes``, or a table with too many columns.
        NoTextError: nothing but markup.
    """
    text, warnings = decode(read_bytes(path, limits=limits))
    document = read_markdown(text, path=str(path), language=language, limits=limits)
    return replace(document, warnings=(*warnings, *document.warnings))


def read_markdown(
    text: str, *, path: str = "", language: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Document:
    """A Markdown text; see :func:`read_markdown_file`."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    metadata: list[tuple[str, str]] = []
    title = ""
    if front := _FRONT_MATTER.match(text):
        entries = (_FRONT_ENTRY.match(line.strip()) for line in front[1].split("\n"))
        metadata = [(entry[1].lower(), entry[2]) for entry in entries if entry]
        title = dict(metadata).get("title", "")
        text = text[front.end() :]
    text, notes = _take_notes(text)
    blocks: list[Block] = []
    for is_table, lines in _parts(text.split("\n")):
        blocks += _tab_table(lines, path, limits) if is_table else _grammar("\n".join(lines))
    blocks = _with_notes(blocks, notes)
    if not blocks:
        raise NoTextError("the file holds no text", path=path)
    warnings = [_LOST] if _letters(b.text for b in blocks) < _KEPT * _letters([_MARKUP.sub("", text)]) else []
    return build(
        path,
        "markdown",
        blocks,
        title=title,
        metadata=metadata,
        language=language or "",
        warnings=warnings,
        limits=limits,
    )


def _take_notes(text: str) -> tuple[str, dict[str, str]]:
    """The text without the definitions of its footnotes (``[^1]: …``, indented lines go on), and these by their names."""
    notes: dict[str, str] = {}
    kept: list[str] = []
    open_note = fence = ""
    for line in text.split("\n"):
        if found := _FENCE.match(line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1][:3]
        definition = _NOTE.match(line) if not fence else None
        if definition is not None:
            open_note = definition[1]
            notes.setdefault(open_note, definition[2])
        elif open_note and line.strip() and (line.startswith(("    ", "\t")) or kept[-1:] != [""]):
            notes[open_note] += f" {line.strip()}"
        else:
            open_note = ""
            kept.append(line)
    return "\n".join(kept), notes


def _with_notes(blocks: Sequence[Block], notes: Mapping[str, str]) -> list[Block]:
    """The blocks without the references in them, every note after the block that refers to it first."""
    if not notes:
        return list(blocks)
    left = dict(notes)
    out: list[Block] = []
    for block in blocks:
        names = [name for name in _REFERENCE.findall(block.text) if name in notes]
        if not names:
            out.append(block)
            continue
        out.append(
            replace(block, text=_without(block.text, notes), cells=tuple(_without(cell, notes) for cell in block.cells))
        )
        out += [_note(name, left.pop(name)) for name in dict.fromkeys(names) if name in left]
    return [*out, *(_note(name, text) for name, text in left.items())]


def _without(text: str, notes: Mapping[str, str]) -> str:
    return _REFERENCE.sub(lambda found: "" if found[1] in notes else found[0], text)


def _note(name: str, text: str) -> Block:
    inline = inline_of(text)
    return Block(BlockKind.NOTE, inline.text, label=name, links=tuple(inline.links), source="markdown")


def _parts(lines: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Runs of lines: (True, lines of a tab table) and (False, lines for the grammar)."""
    kept: list[str] = []
    fence = ""
    index = 0
    while index < len(lines):
        line = lines[index]
        if found := _FENCE.match(line):
            mark = found[1]
            fence = "" if fence and mark.startswith(fence) else fence or mark[:3]
        run = 0
        while not fence and index + run < len(lines) and _is_tabbed(lines[index + run]):
            run += 1
        if run > 1 or (run == 1 and _WHOLE_BOLD.fullmatch(line.split("\t")[0])):
            if kept:
                yield False, kept
                kept = []
            yield True, list(lines[index : index + run])
            index += run
        elif not fence and (box := _CONTAINER.fullmatch(line)):
            kept += ["", box["title"].strip(), ""]
            index += 1
        else:
            kept.append(line)
            index += 1
    if kept:
        yield False, kept


def _is_tabbed(line: str) -> bool:
    label, tab, _ = line.partition("\t")
    return bool(tab and label.strip()) and not label.startswith("    ") and not _NOT_A_LABEL.match(line.lstrip())


def _letters(texts: Iterable[str]) -> int:
    return sum(c.isalnum() for text in texts for c in text)


def _tab_table(lines: Sequence[str], path: str, limits: Limits) -> list[Block]:
    rows = []
    for line in lines:
        if line.count("\t") > limits.table_columns:
            raise exceeded("table_columns", limits.table_columns, path=path, found=line.count("\t"), what="columns")
        cells = []
        for raw in line.split("\t"):
            # two blanks inside a cell are what is left of a paragraph end in it
            inline = inline_of("  \n".join(re.split(r" {2,}", raw.strip())))
            cells.append(Cell(inline.text, is_bold=inline.is_bold, links=tuple(inline.links)))
        rows.append(cells)
    blocks = table_blocks(rows, source="markdown")
    if all(len(row) == 2 and is_label(row[0].text) for row in rows):
        # a typed tab between two texts has no other meaning
        blocks = [replace(block, is_key_value=True, is_header=False) for block in blocks]
    return blocks


@dataclass(slots=True)
class _List:
    is_ordered: bool
    next_number: int = 1
    mark: str = "."


class _Walker:
    """Walks the token stream once; keeps the open lists."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.blocks: list[Block] = []
        self.lists: list[_List] = []
        self.label = ""  # marker of the item whose first paragraph is still to come
        self.quotes = 0

    def run(self) -> list[Block]:
        index = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.type == "table_open":
                index = self._table(index)
                continue
            if token.type == "inline":
                self._text(token, self.tokens[index - 1])
            else:
                self._other(token)
            index += 1
        return self.blocks

    def _other(self, token: Token) -> None:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            self.lists.append(_List(token.type.startswith("ordered"), int(token.attrGet("start") or 1), token.markup))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self.lists.pop()
        elif token.type == "list_item_open":
            current = self.lists[-1]
            self.label = f"{current.next_number}{token.markup}" if current.is_ordered else BULLET
            current.next_number += 1
        elif token.type in {"fence", "code_block"}:
            self._add(BlockKind.PARAGRAPH, tidy_lines(token.content))
        elif token.type == "html_block":
            self._html(token.content)

    def _text(self, token: Token, opener: Token) -> None:
        inline = render_inline(token)
        if opener.type == "heading_open":
            self._add(
                BlockKind.HEADING, _ATTRIBUTES.sub("", tidy(inline.text)), level=int(opener.tag[1]), links=inline.links
            )
        elif self.lists and self.label:
            self._add(
                BlockKind.ITEM, tidy_lines(inline.text), level=len(self.lists), label=self.label, links=inline.links
            )
            self.label = ""
        elif self.lists and self.blocks and self.blocks[-1].kind is BlockKind.ITEM and not opener.hidden:
            # a second paragraph of the item
            last = self.blocks[-1]
            joined = tidy_lines(f"{last.text}\n{inline.text}")
            self.blocks[-1] = replace(last, text=joined, links=(*last.links, *inline.links))
        elif inline.is_bold and len(inline.text) < _HEADING_LENGTH:
            self._add(BlockKind.HEADING, tidy(inline.text), links=inline.links)
        else:
            parts = inline.text.split("\n\n")
            for part in parts:
                own = [link for link in inline.links if len(parts) == 1 or link.removeprefix("mailto:") in part]
                self._add(BlockKind.PARAGRAPH, part, links=own)

    def _add(self, kind: BlockKind, text: str, *, level: int = 0, label: str = "", links: Sequence[str] = ()) -> None:
        if text:
            self.blocks.append(Block(kind, text, level=level, label=label, links=tuple(links), source="markdown"))

    def _html(self, content: str) -> None:
        from align.extract.html.reader import fragment_blocks

        self.blocks += [replace(block, source="markdown") for block in fragment_blocks(content)]

    def _table(self, index: int) -> int:
        rows: list[list[Cell]] = []
        in_head = False
        while self.tokens[index].type != "table_close":
            token = self.tokens[index]
            if token.type in {"thead_open", "thead_close"}:
                in_head = token.type == "thead_open"
            elif token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                inline = render_inline(token)
                rows[-1].append(Cell(inline.text, in_head, inline.is_bold, tuple(inline.links)))
            index += 1
        self.blocks += forced_header_blocks(rows, source="markdown")
        return index + 1


def _grammar(text: str) -> list[Block]:
    return _Walker(parser().parse(text)).run()
