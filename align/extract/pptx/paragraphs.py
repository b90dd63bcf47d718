"""What a paragraph on a slide inherits: its bullet or number; and the language its runs declare.

ECMA-376 part 1, 21.1.2: own properties first, then the list styles of the shape, the layout, the master.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from align.extract.declared import language_code, main_declared
from align.extract.lists import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["BODIES", "bullet", "declared_language"]

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
BODIES: Final = frozenset({"BODY", "OBJECT", "VERTICAL_BODY", "VERTICAL_OBJECT"})
"""Placeholders that inherit the master's body style."""


def declared_language(paragraphs: Iterable[Any]) -> str | None:
    """The language that nearly all letters of paragraphs are declared to be in; None when their runs declare none."""
    letters: Counter[str | None] = Counter()
    for paragraph in paragraphs:
        for run in paragraph.runs:
            properties = run._r.find(f"{_A}rPr")  # noqa: SLF001 - python-pptx reads only the languages it knows
            code = language_code(properties.get("lang")) if properties is not None else None
            letters[code] += len(run.text.strip())
    return main_declared(letters)


def bullet(paragraph: Any, shape: Any, slide: Any, is_body: bool, counters: dict[int, int]) -> str:
    """The marker of a paragraph, "" for none: own properties, else the list styles it inherits from."""
    level = paragraph.level
    for properties in _properties(paragraph, shape, slide, is_body, level):
        found = _marker(properties, level, counters)
        if found is not None:
            return found
    return ""


def _properties(paragraph: Any, shape: Any, slide: Any, is_body: bool, level: int) -> Iterator[Any]:
    tag = f"{_A}lvl{level + 1}pPr"
    own = paragraph._p.find(f"{_A}pPr")  # noqa: SLF001
    if own is not None:
        yield own
    yield from shape._element.iter(tag)  # noqa: SLF001
    if not shape.is_placeholder:
        return
    index = shape.placeholder_format.idx
    for parent in slide.slide_layout.placeholders:
        if parent.placeholder_format.idx == index:
            yield from parent._element.iter(tag)  # noqa: SLF001
    if is_body:
        master = slide.slide_layout.slide_master
        for parent in master.placeholders:
            if parent.placeholder_format.type is not None and parent.placeholder_format.type.name in BODIES:
                yield from parent._element.iter(tag)  # noqa: SLF001
        for styles in master._element.iter():  # noqa: SLF001
            if str(styles.tag).endswith("}bodyStyle"):
                yield from styles.iter(tag)


def _marker(properties: Any, level: int, counters: dict[int, int]) -> str | None:
    for child in properties:
        name = str(child.tag).removeprefix(_A)
        if name == "buNone":
            return ""
        if name == "buAutoNum":
            counters[level] = counters.get(level, int(child.get("startAt") or 1) - 1) + 1
            return f"{counters[level]}{')' if 'Paren' in (child.get('type') or '') else '.'}"
        if name in {"buChar", "buBlip"}:
            return BULLET
    return None
