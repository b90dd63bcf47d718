"""What the unseen sets share from the third on: from marked texts to gold blocks, and what a maker hands over.

A line of a text is a block. ``!`` title, ``# label | text`` heading (as many signs as levels), ``-`` bullet (as many as levels),
``* label | text`` labelled item (as many stars as levels), ``= label | value`` key–value row, ``|!`` header row and ``|`` row, ``^``
footnote of the block before, ``~`` caption, ``>`` a pull quote or margin note (it belongs beside the text before, so its order is not
scored), ``[`` and ``]`` the ends of a box; everything else is a paragraph, `` // `` in it a forced line break.

What the gold holds to: a merged cell has its text once, where it starts, and empty cells are not compared; lines kept apart by a
forced break are one block, though it is no miss to read each as its own; a label is whatever stands before the text of a heading or
an item.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Final

from bench.extraction_content import Content, Item

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LANGUAGES: Final = ("fi", "sv")
BREAK: Final = " // "


@dataclass(frozen=True, slots=True)
class Piece(Item):
    """A block and its place in a layout."""

    role: str = ""
    """"aside" for what stands beside the text, "box" for what stands in a box."""


@dataclass(frozen=True, slots=True)
class Made:
    """One file, the blocks it holds, and what must not be read as text."""

    format: str
    layout: str
    path: Path
    pieces: tuple[Piece, ...]
    language: str
    drop: tuple[str, ...] = ()
    """Furniture; read as text it counts as a leak."""
    neutral: tuple[str, ...] = ()
    """May be read or set aside."""
    loose: tuple[str, ...] = ()
    """May be read as a paragraph, a heading or an item: nothing on the page tells which."""

    @property
    def content(self) -> Content:
        """The gold blocks."""
        return Content(self.language, self.pieces, "")


def script(name: str, language: str) -> tuple[Piece, ...]:
    """The blocks of a text ("CALL", "ANNUAL" …)."""
    modules = [import_module(f"bench.layouts.set3.{language}{end}") for end in ("", "_official")]
    return parse(next(getattr(module, name) for module in modules if hasattr(module, name)).strip().split("\n"))


@dataclass(frozen=True, slots=True)
class Gold:
    """What a layout holds in a language, whoever prints it."""

    pieces: tuple[Piece, ...]
    drop: tuple[str, ...] = ()
    """Furniture; read as text it counts as a leak."""
    neutral: tuple[str, ...] = ()
    """May be read or set aside."""
    loose: tuple[str, ...] = ()
    """May be read as a paragraph, a heading or an item."""

    def made(self, kind: str, layout: str, path: Path, language: str) -> Made:
        """One file that holds it."""
        return Made(kind, layout, path, self.pieces, language, self.drop, self.neutral, self.loose)


def find_script(package: str, ends: Sequence[str], name: str, language: str) -> list[str]:
    """The marked lines of a text ("CALL", "ANNUAL" …) from the modules of a set: its language with each of the ends."""
    modules = [import_module(f"{package}.{language}{end}") for end in ends]
    lines: str = next(getattr(module, name) for module in modules if hasattr(module, name))
    return lines.strip("\n").split("\n")


def parse(lines: Sequence[str]) -> tuple[Piece, ...]:
    """The blocks of marked lines."""
    out: list[Piece] = []
    role, table = "", 0
    for line in lines:
        mark, _, rest = line.partition(" ")
        if mark == "^":
            out[-1] = replace(out[-1], note=rest)
        elif mark in "[]":
            role = "box" if mark == "[" else ""
        else:
            piece = replace(_piece(mark, rest, line), role="aside" if mark == ">" else role)
            starts = piece.kind == "row" and (not out or out[-1].kind != "row" or piece.is_header)
            table += starts
            out.append(replace(piece, table=table) if piece.kind == "row" else piece)
    return tuple(out)


def _piece(mark: str, rest: str, line: str) -> Piece:
    sign = mark[:1]
    label, _, text = (part.strip() for part in rest.partition("|"))
    level = len(mark)
    if mark == "!":
        return Piece("title", rest)
    if mark == sign * level and sign == "#":
        return Piece("heading", text, level=level, label=label)
    if mark == sign * level and sign == "-":
        return Piece("item", rest, level=level, label="•")
    if mark == sign * level and sign == "*":
        return Piece("item", text, level=level, label=label)
    if mark in {"=", "|", "|!"}:
        cells = tuple(part.strip() for part in rest.split("|"))
        return Piece("row", cells=cells, is_key_value=mark == "=", is_header=mark == "|!")
    if mark == "~":
        return Piece("caption", rest)
    return Piece("paragraph", rest if mark == ">" else line)


def runs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Neighbours that belong together: the items of a list, the rows of a table; others alone."""
    out: list[Piece] = []
    for piece in pieces:
        near = bool(out) and piece.kind == out[-1].kind and piece.kind in {"item", "row"} and piece.role == out[-1].role
        if near and piece.kind == "row":
            near = piece.table == out[-1].table
        if out and not near:
            yield out
            out = []
        out.append(piece)
    if out:
        yield out


def split_box(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The text outside the box, and the box."""
    return [p for p in pieces if p.role != "box"], [p for p in pieces if p.role == "box"]


def without_notes(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same where a layout sets no footnotes."""
    return tuple(replace(piece, note="") for piece in pieces)


def letter(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The letterhead (what stands before the title), and the rest."""
    at = next(i for i, piece in enumerate(pieces) if piece.kind == "title")
    return list(pieces[:at]), list(pieces[at:])


def beside(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same where the lines of the letterhead after the first stand beside each other: their order is free."""
    head, rest = letter(pieces)
    return (*head[:1], *(replace(piece, role="aside") for piece in head[1:]), *rest)


def letter_lines(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The lines of a letterhead as text may hold them: alone, or two of a line together, with a blank or as cells."""
    lines = [piece.text for piece in letter(pieces)[0][:4]]
    if len(lines) < 4:
        return ()
    pairs = [(lines[0], lines[1]), (lines[2], lines[3])]
    return (*lines, *("\t".join(pair) for pair in pairs), *(" ".join(pair) for pair in pairs))


def without_letter(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same without the lines of a letterhead that stand beside each other."""
    return tuple(pieces[4:] if letter_lines(pieces) else pieces)


def parts(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Each heading with what stands below it."""
    out: list[Piece] = []
    for piece in pieces:
        if piece.kind == "heading" and out:
            yield out
            out = []
        out.append(piece)
    yield out
