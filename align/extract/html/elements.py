"""What single elements of a web page are: hidden, furniture, headings, titles, Word's list markers; and the parts of tables and lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from align.extract.limits import Limits, exceeded
from align.extract.lists import alphabetic, roman

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

__all__ = [
    "BESIDE_MAIN",
    "BLOCK",
    "DROPPED",
    "HEADING",
    "LETTERS",
    "check_size",
    "counted",
    "definition_parts",
    "heading_level",
    "is_furniture",
    "is_hidden",
    "is_link_list",
    "is_share_link",
    "is_shared",
    "is_skip_link",
    "is_title",
    "language_of",
    "own_rows",
    "panels_of",
    "sets_bold",
    "word_level",
    "word_marker",
]  # fmt: skip

DROPPED: Final = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas",
        "video", "audio", "select", "option", "optgroup", "button", "input", "textarea", "head", "map",
        "datalist", "dialog", "frame", "frameset", "noframes", "meta", "link", "base", "param", "source",
        "track", "area", "title",
    }
)  # fmt: skip
_FURNITURE: Final = frozenset({"nav", "header", "footer", "aside"})
BLOCK: Final = frozenset(
    {
        "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table",
        "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "dl", "dt", "dd", "blockquote", "pre", "figure",
        "figcaption", "form", "fieldset", "address", "details", "summary", "hr", "center", "header", "footer",
        "nav", "aside", "body", "html", "legend", "menu", "dir", "colgroup", "col", "hgroup", "search",
    }
)  # fmt: skip
_FURNITURE_ROLES: Final = frozenset(
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu",
        "menubar", "toolbar",
    }
)  # fmt: skip
BESIDE_MAIN: Final = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
"""ARIA landmarks that stand beside the content, even where a page nests them in its main part."""
_SHARED_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:addtoany|social-share|share|sharing|share-buttons|breadcrumbs?)(?:[\s_-]|$)", re.IGNORECASE
)
_FURNITURE_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(\w*cookie\w*|consent|breadcrumbs?|nav|navbar|navigation|menu|skip(?:-?link)?|footer|header|sidebar|share|"
    r"social|gdpr|toolbar|pagination|pager)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_UNSEEN_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:skip|visually-?hidden|sr-only|screen-reader(?:-text|-only)?)(?:[\s_-]|$)", re.IGNORECASE
)
HEADING: Final = re.compile(r"h[1-6]")
_TITLE_CLASS: Final = re.compile(
    r"(?:^|\s)(?:mso-?title|title|title-western|doc(?:ument)?-?title)(?:\s|$)", re.IGNORECASE
)
WORD_LEVEL: Final = re.compile(r"mso-list:[^;]*level(\d)")
_RUNNING: Final = frozenset({"header", "footer"})
"""What LibreOffice calls the running heads and feet it saves."""
_HIDING: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MARKER: Final = re.compile(r"[·•§o\-–—]|\(?(?:\d{1,3}|[a-zåäö]|[ivx]{1,5})[.)]")
_MARGIN: Final = re.compile(r"margin-left\s*:\s*([\d.]+)pt")
_BAR: Final = 3
"""Fewest links of a bar."""
_LINKED: Final = 0.9
"""Share of its letters that are links."""
_PANEL_UP: Final = 4
"""Elements upwards from a button to what stands beside the panel it opens: itself, a heading, a row of the accordion."""
LETTERS: Final = re.compile(r"\w")


def language_of(element: Any) -> str:
    """The language an element declares, "" for none."""
    value = element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return str(value).split("-")[0].lower()


def panels_of(root: Any) -> frozenset[Any]:
    """What a page's own buttons and tabs open, by id or as elements: text of the page that is closed when it loads."""
    out: set[Any] = set()
    for element in root.iter("button", "a", "summary", "div", "span"):
        if (
            element.tag != "button"
            and element.get("role") not in {"button", "tab"}
            and element.get("aria-expanded") is None
        ):
            continue
        if element.get("aria-expanded") is not None and element.get("aria-controls") is None:
            out.update(_opened_beside(element))
        for name in ("aria-controls", "data-target", "data-bs-target", "href"):
            out.update((element.get(name) or "").replace("#", " ").split())
    return frozenset(out)


def _opened_beside(button: Any) -> Iterator[Any]:
    """What a button opens that names nothing: the element after it, or after the heading it stands in."""
    holder = button
    for _ in range(_PANEL_UP):
        after = holder.getnext()
        if after is not None or holder.getparent() is None:
            break
        holder = holder.getparent()
    else:
        return
    if after is not None and after.tag in BLOCK:
        yield after


def is_hidden(element: Any, panels: Container[Any] = ()) -> bool:
    """Whether a browser does not show an element, nor opens it when the reader asks (``panels``)."""
    if element.get("id") in panels or element in panels:
        return False
    if element.get("hidden") is not None or _HIDING.search(element.get("style") or ""):
        return True
    return element.get("aria-hidden") == "true" and element.tag not in {"p", "h1", "h2", "h3", "li", "td"}


def heading_level(element: Any) -> int:
    """The level of a heading, by its element or by its ARIA role (WAI-ARIA 1.2: level 2 when none is given); 0 for others."""
    if HEADING.fullmatch(element.tag):
        return int(element.tag[1])
    if element.get("role") != "heading":
        return 0
    level = element.get("aria-level") or "2"
    return int(level) if level.isdigit() and 0 < int(level) < 10 else 2


def is_title(element: Any) -> bool:
    """A paragraph of the style that Word, LibreOffice and Google Docs call the title."""
    return (
        element.tag in {"p", "div"}
        and bool(_TITLE_CLASS.search(element.get("class") or ""))
        and len("".join(element.itertext())) < 300
    )


def word_marker(element: Any) -> Any:
    """The marker that Word wrote into a list paragraph, None in other paragraphs."""
    if "mso-list" not in (element.get("style") or ""):
        return _filtered_marker(element)
    return next(
        (e for e in element.iter("span") if "mso-list:ignore" in (e.get("style") or "").replace(" ", "").lower()), None
    )


def _filtered_marker(element: Any) -> Any:
    """The marker in a list paragraph that Word saved "filtered": its list is gone, the style's name and the glyph are left."""
    if "MsoList" not in (element.get("class") or "") or not len(element) or element[0].tag != "span":
        return None
    return element[0] if _MARKER.fullmatch("".join(element[0].itertext()).strip(" \u00a0\r\n\t")) else None


def is_shared(element: Any) -> bool:
    """Whether an element only offers to share the page, or says where it lies on the site."""
    return element.tag in {"div", "ul", "ol", "section"} and bool(_SHARED_NAMES.search(element.get("class") or ""))


def is_share_link(element: Any) -> bool:
    """Whether a link only offers to share the page."""
    return element.tag == "a" and bool(_SHARED_NAMES.search(element.get("class") or ""))


def is_link_list(element: Any) -> bool:
    """Whether an aside holds nothing but links under its heading: other pages, not this one."""
    links = [link for link in element.iter("a") if link.get("href")]
    if element.tag != "aside" or len(links) < _BAR - 1:
        return False
    heads = [head for head in element.iter() if isinstance(head.tag, str) and HEADING.fullmatch(head.tag)]
    outside = _letters([element]) - _letters([head for head in heads if next(head.iterancestors("a"), None) is None])
    return _letters(links) > _LINKED * outside


def _letters(elements: Sequence[Any]) -> int:
    return sum(len(LETTERS.findall(text)) for element in elements for text in element.itertext())


def is_skip_link(element: Any) -> bool:
    """A link to a place on the same page that is there for keyboards and screen readers alone."""
    if element.tag != "a" or not (element.get("href") or "").startswith("#"):
        return False
    parent = element.getparent()
    names = f"{element.get('class') or ''} {(parent.get('class') or '') if parent is not None else ''}"
    return _UNSEEN_NAMES.search(names) is not None


def is_furniture(element: Any) -> bool:
    """Navigation, banners, running heads: by element, ARIA role, or the names that pages give them."""
    if element.tag in _FURNITURE or (element.get("role") or "") in _FURNITURE_ROLES:
        return True
    if element.tag == "div" and (element.get("title") or "") in _RUNNING:
        return True
    if element.tag == "table":
        return _only_links(element)
    if element.tag in {"body", "html", "main", "article", "h1", "h2", "h3", "h4", "td", "tr", "p", "li"}:
        return False
    return bool(_FURNITURE_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _only_links(table: Any) -> bool:
    """A bar of links set as a table: one row, and hardly a letter outside its links."""
    links = list(table.iter("a"))
    if len(links) < _BAR or sum(1 for _ in table.iter("tr")) > 1:
        return False
    return _letters(links) > _LINKED * _letters([table])


def check_size(root: Any, path: str, limits: Limits) -> None:
    """Refuse a tree that is deeper or larger than the limits allow.

    Raises:
        LimitError: the limit is named.
    """
    depth: dict[Any, int] = {}
    count = 0
    for element in root.iter():
        parent = element.getparent()
        level = depth[element] = depth.get(parent, 0) + 1
        count += 1 + len(element.attrib)
        if level > limits.html_depth:
            raise exceeded("html_depth", limits.html_depth, path=path, what="levels of nested elements")
        if count > limits.html_nodes:
            raise exceeded("html_nodes", limits.html_nodes, path=path, what="elements and attributes")


def own_rows(table: Any) -> Iterator[Any]:
    """The rows of a table, not those of tables in its cells."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"tbody", "thead", "tfoot"}:
            yield from (row for row in child if row.tag == "tr")


def definition_parts(element: Any) -> Iterator[Any]:
    """The terms and definitions of a ``dl``, groups opened."""
    for child in element:
        inner = [part.tag for part in child]
        if child.tag == "div" and ("dt" in inner or "dd" in inner):  # HTML allows groups in div
            yield from (part for part in child if isinstance(part.tag, str))
        elif isinstance(child.tag, str):
            yield child


def word_level(element: Any) -> int:
    """How deep a list paragraph of Word lies, by its list or by its margin (half an inch a level)."""
    style = element.get("style") or ""
    if found := WORD_LEVEL.search(style):
        return int(found[1])
    margin = _MARGIN.search(style)
    return max(1, round(float(margin[1]) / 36)) if margin else 1


def sets_bold(element: Any) -> bool:
    """Whether an element itself makes its text bold."""
    if element.tag in {"b", "strong"}:
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return "font-weight:bold" in style or bool(re.search(r"font-weight:[6-9]00", style))


def counted(number: int, style: str) -> str:
    """A number as an ``ol`` of a type shows it."""
    if style == "a":
        return alphabetic(number)
    if style == "A":
        return alphabetic(number).upper()
    if style == "i":
        return roman(number)
    if style == "I":
        return roman(number).upper()
    return str(number)
