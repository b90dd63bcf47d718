"""Names, styles and list labels of OpenDocument texts (ODF 1.3 part 3, chapters 16 and 20)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from align.extract.declared import language_code
from align.extract.lists import BULLET, DASHES, alphabetic, roman

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DC", "DRAW", "HREF", "META", "OFFICE", "STYLE", "TABLE", "TEXT", "Labels", "Styles", "count"]

_BASE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT: Final = f"{{{_BASE}text:1.0}}"
TABLE: Final = f"{{{_BASE}table:1.0}}"
OFFICE: Final = f"{{{_BASE}office:1.0}}"
STYLE: Final = f"{{{_BASE}style:1.0}}"
DRAW: Final = f"{{{_BASE}drawing:1.0}}"
META: Final = f"{{{_BASE}meta:1.0}}"
_FO: Final = f"{{{_BASE}xsl-fo-compatible:1.0}}"
HREF: Final = "{http://www.w3.org/1999/xlink}href"
DC: Final = "{http://purl.org/dc/elements/1.1/}"
_BOLD_WEIGHTS: Final = frozenset({"bold", "600", "700", "800", "900"})
_ANCESTORS: Final = 20
"""Styles above a style that are looked at; a ring of styles ends there."""
_MOST: Final = 10_000
"""The largest count a file may give: of blanks, of levels, of a list's first number."""


def count(value: str | None, default: int = 1) -> int:
    """A number from an attribute; the default for none and for what is no number, never negative, never huge."""
    return min(int(value), _MOST) if value is not None and value.isascii() and value.isdigit() else default


@dataclass(slots=True)
class Styles:
    """What the styles of a document say, by name."""

    parents: dict[str, str] = field(default_factory=dict)
    bold: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    languages: dict[str, str] = field(default_factory=dict)
    default_language: str | None = None
    lists: dict[str, dict[int, Any]] = field(default_factory=dict)

    def read(self, roots: Iterable[Any]) -> None:
        """Take up the styles of the parts of a document."""
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                self._style(style)
            for style in root.iter(f"{STYLE}default-style"):
                if style.get(f"{STYLE}family") == "paragraph":
                    self.default_language = _language(style.find(f"{STYLE}text-properties")) or self.default_language
            for style in [*root.iter(f"{TEXT}list-style"), *root.iter(f"{TEXT}outline-style")]:
                levels = {count(level.get(f"{TEXT}level")): level for level in style}
                self.lists[style.get(f"{STYLE}name") or "Outline"] = levels

    def _style(self, style: Any) -> None:
        name = style.get(f"{STYLE}name") or ""
        self.parents[name] = style.get(f"{STYLE}parent-style-name") or ""
        properties = style.find(f"{STYLE}text-properties")
        if properties is None:
            return
        if properties.get(f"{_FO}font-weight") in _BOLD_WEIGHTS:
            self.bold.add(name)
        if properties.get(f"{TEXT}display") == "none":
            self.hidden.add(name)
        if code := _language(properties):
            self.languages[name] = code

    def line(self, style: str) -> list[str]:
        """A style and those it is made from, nearest first."""
        names: list[str] = []
        while style and len(names) < _ANCESTORS:
            names.append(style)
            style = self.parents.get(style, "")
        return names

    def known_as(self, style: str) -> list[str]:
        """The same names as people know them ("heading 1")."""
        return [name.replace("_20_", " ").lower() for name in self.line(style)]

    def is_bold(self, style: str) -> bool:
        """Whether the style sets bold type."""
        return any(name in self.bold for name in self.line(style))

    def is_hidden(self, style: str) -> bool:
        """Whether the style hides its text."""
        return any(name in self.hidden for name in self.line(style))

    def language(self, style: str) -> str | None:
        """The language a style declares, its own or an inherited one; None when it declares none."""
        return next((self.languages[name] for name in self.line(style) if name in self.languages), None)


def _language(properties: Any) -> str | None:
    return language_code(properties.get(f"{_FO}language")) if properties is not None else None


class Labels:
    """Counts the items of lists and writes their labels."""

    def __init__(self, lists: dict[str, dict[int, Any]]) -> None:
        self.lists = lists
        self._counters: dict[str, dict[int, int]] = {}

    def restart(self, style: str) -> None:
        """Begin a list anew."""
        self._counters.pop(style, None)

    def start_at(self, style: str, level: int, number: str) -> None:
        """Give the next item of a list its number."""
        self._counters.setdefault(style, {})[level] = count(number) - 1

    def next(self, style: str, level: int) -> str:
        """The label of the next item: a number as its style forms it, or a bullet; "" for items without any."""
        found = self.lists.get(style, {}).get(level)
        if found is None or found.tag.endswith(("-bullet", "-image")):
            sign = found.get(f"{TEXT}bullet-char") if found is not None else None
            return sign if sign in DASHES else BULLET
        counters = self._counters.setdefault(style, {})
        counters[level] = counters.get(level, count(found.get(f"{TEXT}start-value")) - 1) + 1
        for deeper in [key for key in counters if key > level]:
            del counters[deeper]
        shown = max(count(found.get(f"{TEXT}display-levels")), 1)
        numbers = []
        for inner in range(max(1, level - shown + 1), level + 1):
            definition = self.lists[style].get(inner)
            kind = definition.get(f"{STYLE}num-format") or "" if definition is not None else "1"
            numbers.append(_formatted(counters.get(inner, 1), kind))
        number = ".".join(n for n in numbers if n)
        before, after = found.get(f"{STYLE}num-prefix") or "", found.get(f"{STYLE}num-suffix") or ""
        return f"{before}{number}{after}".strip() if number else ""


def _formatted(number: int, kind: str) -> str:
    match kind:
        case "a":
            return alphabetic(number)
        case "A":
            return alphabetic(number).upper()
        case "i":
            return roman(number)
        case "I":
            return roman(number).upper()
        case "":
            return ""
        case _:
            return str(number)
