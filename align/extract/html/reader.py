"""HTML → ``Document``: the main content, apart from navigation and other furniture.

Nothing is fetched, no script runs. A table is a table when its cells hold values; when they hold paragraphs, lists or
other tables it is layout, and its contents are read as if the table were not there (mail templates are built so).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from align.errors import NoTextError, UnreadableError
from align.extract.characters import tidy
from align.extract.cut_off import markup_damage
from align.extract.html.elements import language_of
from align.extract.html.walk import Walker
from align.extract.limits import DEFAULT_LIMITS, Limits, exceeded
from align.extract.plain import decode
from align.extract.structure import build

if TYPE_CHECKING:
    from pathlib import Path

    from align.model import Block, Document

__all__ = ["fragment_blocks", "read_html", "read_html_file"]

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_XML_ENCODING: Final = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding=[\"']([\w-]+)")
_XML_HEAD: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_SERVER_CODE: Final = re.compile(r"<%.*?%>|<\?(?:php|=).*?\?>", re.DOTALL)
_NESTING: Final = re.compile(
    r"<(/?)(?:div|span|table|b|i|u|em|strong|small|ul|ol|blockquote|font|section|article|center|dl|fieldset)\b",
    re.IGNORECASE,
)
_LETTERS: Final = re.compile(r"\w")


def read_html_file(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """An HTML file, in the encoding it declares.

    Raises:
        LimitError: larger, deeper or with more elements than the limits allow.
        UnreadableError: the parser lost the text.
        NoTextError: no text outside furniture.
    """
    size = path.stat().st_size
    if size > limits.html_bytes:
        raise exceeded("html_bytes", limits.html_bytes, path=str(path), found=size, what="bytes")
    data = path.read_bytes()
    declared = _XML_ENCODING.match(data) or _CHARSET.search(data[:4096])
    text, warnings = decode(data, declared=declared[1].decode("ascii", "replace") if declared else "", path=str(path))
    document = read_html(text, path=str(path), limits=limits)
    if told := markup_damage(text):
        warnings = (*warnings, told)
        document = replace(document, metadata=tuple(sorted((*document.metadata, ("damaged-pages", "")))))
    return replace(document, warnings=(*warnings, *document.warnings))


def read_html(text: str, *, path: str = "", language: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """An HTML text; see :func:`read_html_file`."""
    root = _parse(text, path, limits)
    metadata = [("declared-language", lang)] if (lang := language_of(root)) else []
    title = ""
    for element in root.iter("title"):
        title = tidy("".join(element.itertext()))
        break
    for element in root.iter("meta"):
        name = (element.get("name") or "").lower()
        if name in {"author", "date", "dcterms.modified"} and element.get("content"):
            metadata.append((name, tidy(element.get("content"))))
    walker = Walker(path, limits)
    walker.read(root)
    if not walker.blocks:
        raise NoTextError(
            "the page holds no text", path=path, hint="pages built by scripts must be saved from the browser"
        )
    return build(
        path, "html", walker.blocks, title=title, metadata=metadata, language=language or "",
        warnings=walker.warnings, limits=limits,
    )  # fmt: skip


def fragment_blocks(text: str, *, limits: Limits = DEFAULT_LIMITS) -> list[Block]:
    """The blocks of a piece of HTML inside another format."""
    if not _LETTERS.search(re.sub(r"<[^>]*>", "", text)):
        return []
    walker = Walker("", limits)
    walker.read(_parse(text, "", limits))
    return walker.blocks


def _parse(text: str, path: str, limits: Limits) -> Any:
    from lxml import etree

    text = _SERVER_CODE.sub(" ", _XML_HEAD.sub("", text.removeprefix("\ufeff").replace("\x00", "")))
    opened = text.count("<")
    if opened > 2 * limits.html_nodes:
        raise exceeded("html_nodes", limits.html_nodes, path=path, found=opened // 2, what="elements")
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(text, parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableError(f"the HTML could not be parsed ({error})", path=path) from error
    if root is None:
        raise NoTextError("the page holds no text", path=path)
    # libxml2 drops what lies beyond its own depth limit without a word
    if _deep(text, limits.html_depth):
        raise exceeded("html_depth", limits.html_depth, path=path, what="levels of nested elements")
    return root


def _deep(text: str, limit: int) -> bool:
    """Whether opening tags pile up beyond the limit somewhere, by a plain count."""
    depth = 0
    for found in _NESTING.finditer(text):
        depth += -1 if found[1] and depth else 1
        if depth > limit:
            return True
    return False
