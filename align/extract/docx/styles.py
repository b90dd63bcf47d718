"""Styles of a Word document and its automatic numbers.

Word counts per abstract definition, not per list: two lists over one definition go on counting unless one of them
overrides its start (ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from align.extract.declared import language_code
from align.extract.docx.names import W, is_on, value
from align.extract.lists import BULLET, DASHES, alphabetic, roman

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Label", "Numbering", "Style", "Styles"]

_HEADING_NAME: Final = re.compile(r"(?:heading|otsikko|rubrik|överskrift|überschrift|titre)\s*([1-9])")
_TITLE_NAMES: Final = frozenset({"title", "otsikko", "rubrik"})
_TOC_NAME: Final = re.compile(r"(?:toc|sisluet|sisällysluettelo|innehåll)\s*\d|table of figures|toc heading")
_MAX_CHAIN: Final = 20


class Style(NamedTuple):
    """What a paragraph style means, inheritance resolved."""

    name: str
    level: int | None
    """Heading level from 1; None for no heading."""
    is_title: bool
    is_toc: bool
    is_caption: bool
    is_bold: bool
    is_hidden: bool
    number: tuple[str, int] | None
    """List id and level of automatic numbers."""


class Styles:
    """The styles part."""

    def __init__(self, root: Any, numbering: Numbering) -> None:
        self._elements: dict[str, Any] = {}
        self._numbering = numbering
        self._known: dict[str | None, Style] = {}
        self.default: str | None = None
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self._default_language = language_code(value(defaults, "lang"))
        for style in root.iter(f"{W}style") if root is not None else ():
            name = style.get(f"{W}styleId") or ""
            self._elements[name] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}:
                self.default = name

    def paragraph(self, name: str | None) -> Style:
        """A paragraph style by id; the default style for None or an unknown id."""
        key = name if name in self._elements else self.default
        if key not in self._known:
            self._known[key] = self._resolve(key)
        return self._known[key]

    def run_is(self, name: str | None, tag: str) -> bool | None:
        """An on/off property of a character style."""
        for element in self._chain(name):
            found = is_on(element.find(f"{W}rPr"), tag)
            if found is not None:
                return found
        return None

    def language(self, name: str | None) -> str | None:
        """The language that a paragraph style, or the document's defaults, declare."""
        for element in self._chain(name):
            if (found := language_code(value(element.find(f"{W}rPr"), "lang"))) is not None:
                return found
        return self._default_language

    def _chain(self, name: str | None) -> Iterator[Any]:
        for _ in range(_MAX_CHAIN):
            element = self._elements.get(name or "")
            if element is None:
                return
            yield element
            name = value(element, "basedOn")

    def _resolve(self, key: str | None) -> Style:
        level: int | None = None
        is_title = is_toc = is_caption = False
        number: tuple[str | None, str | None] = (None, None)
        owner = ""
        outline: int | None = None
        for element in self._chain(key):
            name = (value(element, "name") or "").strip().lower()
            found = _HEADING_NAME.fullmatch(name)
            if found and level is None and not is_toc:
                level = int(found[1])
            is_title = is_title or name in _TITLE_NAMES
            is_toc = is_toc or bool(_TOC_NAME.match(name))
            is_caption = is_caption or name == "caption"
            properties = element.find(f"{W}pPr")
            if properties is None:
                continue
            if outline is None and (raw := value(properties, "outlineLvl")) and raw.isdigit():
                outline = int(raw)
            own = properties.find(f"{W}numPr")
            if own is not None and number[0] is None:
                number = (value(own, "numId"), value(own, "ilvl"))
                owner = element.get(f"{W}styleId") or ""
        if level is None and outline is not None and outline < 9 and not is_title:
            level = outline + 1
        first = self._elements.get(key or "")
        return Style(
            name=(value(first, "name") or "").lower() if first is not None else "",
            level=None if is_title or is_toc else level,
            is_title=is_title,
            is_toc=is_toc,
            is_caption=is_caption,
            is_bold=bool(self.run_is(key, "b")),
            is_hidden=bool(self.run_is(key, "vanish")),
            number=self._number(number, owner),
        )

    def _number(self, number: tuple[str | None, str | None], owner: str) -> tuple[str, int] | None:
        if not number[0] or number[0] == "0":
            return None
        linked = self._numbering.level_of_style(number[0], owner)
        if linked is not None:
            return number[0], linked
        return number[0], int(number[1]) if number[1] and number[1].isdigit() else 0


class Label(NamedTuple):
    """An automatic number or bullet."""

    text: str
    is_bullet: bool


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    number_format: str
    text: str
    restart: int | None
    is_legal: bool
    style: str


class Numbering:
    """The numbering part, and the counters as the document runs."""

    def __init__(self, root: Any) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._overrides: dict[tuple[str, int], _Level] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: Any) -> None:
        by_style: dict[str, str] = {}
        links: list[tuple[str, str]] = []
        for abstract in root.findall(f"{W}abstractNum"):
            name = abstract.get(f"{W}abstractNumId") or ""
            self._abstract[name] = dict(_levels(abstract))
            if style := value(abstract, "styleLink"):
                by_style[style] = name
            if link := value(abstract, "numStyleLink"):
                links.append((name, link))
        for name, link in links:
            if link in by_style:
                self._abstract[name] = self._abstract[by_style[link]]
        for number in root.findall(f"{W}num"):
            name = number.get(f"{W}numId") or ""
            self._lists[name] = value(number, "abstractNumId") or ""
            for override in number.findall(f"{W}lvlOverride"):
                level = _int(override.get(f"{W}ilvl"), 0)
                start = value(override, "startOverride")
                if start is not None:
                    self._starts[(name, level)] = _int(start, 1)
                for index, own in _levels(override):
                    self._overrides[(name, index)] = own

    @cached_property
    def _style_levels(self) -> dict[tuple[str, str], int]:
        return {
            (name, level.style): index
            for name, levels in self._abstract.items()
            for index, level in levels.items()
            if level.style
        }

    def level_of_style(self, number: str, style: str) -> int | None:
        """The level a list links to a paragraph style."""
        return self._style_levels.get((self._lists.get(number, ""), style))

    def _level(self, number: str, level: int) -> _Level | None:
        return self._overrides.get((number, level)) or self._abstract.get(self._lists[number], {}).get(level)

    def next_label(self, number: str, level: int) -> Label | None:
        """Count one paragraph and give its label; None for a list that does not exist or shows nothing."""
        if number not in self._lists or not 0 <= level <= 8:
            return None
        own = self._level(number, level)
        if own is None:
            return None
        counters = self._counters.setdefault(self._lists[number], {})
        if (number, level) in self._starts and (number, level) not in self._begun:
            counters[level] = self._starts[(number, level)] - 1
        self._begun.add((number, level))
        counters[level] = counters.get(level, own.start - 1) + 1
        for deeper in [key for key in counters if key > level]:
            inner = self._level(number, deeper)
            # lvlRestart names the level (from 1) whose step restarts this one; 0: none does
            if inner is None or inner.restart is None or 0 < level + 1 <= inner.restart:
                del counters[deeper]
        if own.number_format == "bullet":
            return Label(own.text if own.text in DASHES else BULLET, is_bullet=True)
        text = re.sub(r"%(\d)", lambda found: self._part(number, int(found[1]) - 1, counters, own), own.text)
        return Label(text.strip(), is_bullet=False) if text.strip() else None

    def _part(self, number: str, level: int, counters: dict[int, int], own: _Level) -> str:
        of_level = self._level(number, level)
        if of_level is None:
            return ""
        count = counters.setdefault(level, of_level.start)
        return _formatted(count, "decimal" if own.is_legal else of_level.number_format)


def _levels(element: Any) -> Iterator[tuple[int, _Level]]:
    for level in element.findall(f"{W}lvl"):
        restart = value(level, "lvlRestart")
        yield (
            _int(level.get(f"{W}ilvl"), 0),
            _Level(
                start=_int(value(level, "start"), 1),
                number_format=value(level, "numFmt") or "decimal",
                text=value(level, "lvlText") or "",
                restart=None if restart is None else _int(restart, 0),
                is_legal=bool(is_on(level, "isLgl")),
                style=value(level, "pStyle") or "",
            ),
        )


def _int(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return default


def _formatted(number: int, number_format: str) -> str:
    match number_format:
        case "none":
            return ""
        case "decimalZero":
            return f"{number:02d}"
        case "lowerLetter":
            return alphabetic(number)
        case "upperLetter":
            return alphabetic(number).upper()
        case "lowerRoman":
            return roman(number)
        case "upperRoman":
            return roman(number).upper()
        case "ordinal":
            return f"{number}."
        case _:
            return str(number)
