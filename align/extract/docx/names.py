"""Names and small accessors of WordprocessingML (ECMA-376 part 1, clause 17)."""

from __future__ import annotations

from typing import Any, Final

__all__ = ["MATH", "MC", "REL", "W", "is_on", "value"]

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
REL: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_OFF: Final = frozenset({"0", "false", "off", "none"})


def value(element: Any, tag: str) -> str | None:
    """The ``w:val`` of a child, None when the element or the child is missing."""
    child = element.find(W + tag) if element is not None else None
    return None if child is None else child.get(f"{W}val")


def is_on(element: Any, tag: str) -> bool | None:
    """An on/off property: None when it is not set here."""
    child = element.find(W + tag) if element is not None else None
    return None if child is None else child.get(f"{W}val") not in _OFF
