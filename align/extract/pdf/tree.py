"""The structure tree of a tagged PDF (ISO 32000-1, 14.7), read iteratively from the file's objects.

pdfplumber's reader raises on attribute classes behind references (all InDesign files do that) and loses the page of marked
content whose ``/Pg`` stands on the reference (Chromium). This one resolves everything, follows the role map, keeps the page
of every reference, visits no element twice and stops at the limits.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from align.extract.limits import exceeded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from align.extract.limits import Limits

__all__ = ["Leaf", "Node", "Tree", "read_tree"]

_STANDARD: Final = frozenset({
    "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
    "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
    "THead", "TBody", "TFoot", "Span", "Quote", "Note", "FENote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby",
    "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form", "Em", "Strong", "Sub", "Aside", "Artifact",
})  # fmt: skip
_ROLE_STEPS: Final = 8
"""A role map may point on and on; real ones need two steps."""


_FORGET_AFTER: Final = 2_000
"""Elements after which the objects read so far are let go."""
_FORGET_PAGES: Final = 100


class Leaf(NamedTuple):
    """A piece of marked content."""

    page: int
    mcid: int


@dataclass(slots=True)
class Node:
    """A structure element."""

    type: str
    """Standard structure type after the role map, or the file's own name when it maps to none."""
    raw: str
    kids: list[Node | Leaf] = field(default_factory=list)
    language: str = ""
    actual: str = ""
    """/ActualText: what the content says, when it differs from its characters."""

    def leaves(self) -> Iterator[Leaf]:
        """All marked content below it, in order."""
        stack: list[Node | Leaf] = [self]
        while stack:
            item = stack.pop()
            if isinstance(item, Leaf):
                yield item
            else:
                stack.extend(reversed(item.kids))


@dataclass(slots=True)
class Tree:
    """The tree of a file, and what its object reader says of the pages."""

    roots: list[Node]
    pages: int
    """Pages that pdfminer finds; another number than PDFium's makes the page numbers of the tree worthless."""
    language: str = ""
    """/Lang of the catalogue."""


def read_tree(path: Path, *, limits: Limits) -> Tree | None:
    """The structure tree of the file, None when it has none.

    Raises:
        LimitError: more elements than ``limits.structure_nodes``.
        Exception: whatever pdfminer raises on damaged files; the caller falls back to geometry.
    """
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import resolve1

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    with path.open("rb") as stream:
        document = PDFDocument(PDFParser(stream))
        root = resolve1(document.catalog.get("StructTreeRoot"))
        if not isinstance(root, dict):
            return None
        numbers: dict[int, int] = {}
        for number, page in enumerate(PDFPage.create_pages(document), 1):
            numbers[int(str(page.pageid))] = number
            if number > limits.pages:
                break
            if number % _FORGET_PAGES == 0:
                _forget(document)
        roots = _walk(root, numbers, path, limits, document)
        return Tree(roots, len(numbers), _text(document.catalog.get("Lang")))


def _forget(document: Any) -> None:
    """Empty pdfminer's caches of objects, which otherwise hold the whole file."""
    for name in ("_cached_objs", "_parsed_objs"):
        cache = getattr(document, name, None)
        if isinstance(cache, dict):
            cache.clear()


def _walk(root: Mapping[str, Any], pages: Mapping[int, int], path: Path, limits: Limits, document: Any) -> list[Node]:
    from pdfminer.pdftypes import PDFObjRef, resolve1

    roles = _role_map(root.get("RoleMap"))
    top = Node("Document", "StructTreeRoot")
    seen: set[int] = set()
    visited = 0
    stack: list[tuple[Any, Node, int, int]] = [(kid, top, 0, 0) for kid in reversed(_kids(root.get("K")))]
    while stack:
        reference, parent, page, depth = stack.pop()
        visited += 1
        if visited > limits.structure_nodes:
            raise exceeded("structure_nodes", limits.structure_nodes, path=str(path))
        if visited % _FORGET_AFTER == 0:
            _forget(document)
        item = resolve1(reference)
        if isinstance(item, int):
            parent.kids.append(Leaf(page, item))
            continue
        if not isinstance(item, dict) or depth > limits.structure_depth:
            continue
        holder = item.get("Pg")
        page = pages.get(holder.objid, page) if isinstance(holder, PDFObjRef) else page
        if "S" not in item:
            mcid = resolve1(item.get("MCID"))
            if isinstance(mcid, int) and "Obj" not in item:
                parent.kids.append(Leaf(page, mcid))
            continue
        if isinstance(reference, PDFObjRef):
            if reference.objid in seen:
                continue
            seen.add(reference.objid)
        raw = _name(item.get("S"))
        node = Node(_role(raw, roles), raw, [], _text(item.get("Lang")), _text(item.get("ActualText")))
        parent.kids.append(node)
        stack.extend((kid, node, page, depth + 1) for kid in reversed(_kids(item.get("K"))))
    return [kid for kid in top.kids if isinstance(kid, Node)]


def _kids(value: Any) -> list[Any]:
    from pdfminer.pdftypes import resolve1

    found = resolve1(value)
    if found is None:
        return []
    # a single kid stays a reference, so that it can be recognised when it comes again
    return found if isinstance(found, list) else [value]


def _role_map(value: Any) -> dict[str, str]:
    from pdfminer.pdftypes import resolve1

    found = resolve1(value)
    return {str(key): _name(role) for key, role in found.items()} if isinstance(found, dict) else {}


def _role(name: str, roles: Mapping[str, str]) -> str:
    for _ in range(_ROLE_STEPS):
        if name in _STANDARD or name not in roles:
            return name
        name = roles[name]
    return name


def _name(value: Any) -> str:
    from pdfminer.pdftypes import resolve1
    from pdfminer.psparser import PSLiteral

    found = resolve1(value)
    if isinstance(found, PSLiteral):
        found = found.name
    if isinstance(found, bytes):
        return found.decode("latin-1")
    return found if isinstance(found, str) else ""


def _text(value: Any) -> str:
    from pdfminer.pdftypes import resolve1

    found = resolve1(value)
    if not isinstance(found, bytes):
        return found if isinstance(found, str) else ""
    if found.startswith(b"\xfe\xff"):
        return found[2:].decode("utf-16-be", "replace")
    if found.startswith(b"\xef\xbb\xbf"):
        return found[3:].decode("utf-8", "replace")
    return found.decode("latin-1")
