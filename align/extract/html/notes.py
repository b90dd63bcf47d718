"""Footnotes of web pages: which links are references, and which elements are the notes they lead to.

HTML has no element for them. What all programs that write them share is a raised or bracketed number that links to a later
place on the same page, and a block there that begins with the same number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Notes", "find_notes"]

_MARK: Final = re.compile(r"[\[(]?(\d{1,3}|[ivx]{1,5}|[a-z]|\*{1,3}|[†‡])[\])]?")
_BRACKETED: Final = re.compile(r"\[\s*(?:\d{1,3}|[ivx]{1,5}|[a-z])\s*\]")
_BLOCKS: Final = frozenset({"p", "div", "li", "aside", "dd", "td", "section"})
_INNER: Final = 3
"""Paragraphs a note holds at most; what holds more is a chapter that a link leads to."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a page."""

    references: Mapping[Any, str] = field(default_factory=dict)
    """Links (and the ``sup`` around them) that are references, with their mark: left out of the text."""
    notes: Mapping[Any, str] = field(default_factory=dict)
    """Elements that are notes, with their mark."""
    back: frozenset[Any] = frozenset()
    """Links in notes that lead back to the text."""


def find_notes(root: Any) -> Notes:
    """The references and notes of a page."""
    order: dict[Any, int] = {element: place for place, element in enumerate(root.iter())}
    targets: dict[str, Any] = {}
    for element in order:
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                targets.setdefault(name, element)
    references: dict[Any, str] = {}
    notes: dict[Any, str] = {}
    for link in root.iter("a"):
        found = _reference(link)
        target = targets.get((link.get("href") or "")[1:]) if found else None
        if found is None or target is None or order[target] <= order[link]:
            continue
        note = next((e for e in (target, *target.iterancestors()) if e.tag in _BLOCKS), None)
        if note is None or note in link.iterancestors() or not _may_be_note(note, found):
            continue
        references[_raised(link)] = found
        notes.setdefault(note, found)
    back = frozenset(a for note in notes for a in note.iter("a") if (a.get("href") or "").startswith("#"))
    return Notes(references, notes, back)


def _reference(link: Any) -> str | None:
    """The mark of a link that may be a reference: raised or in brackets."""
    href = link.get("href") or ""
    text = "".join(link.itertext()).strip()
    found = _MARK.fullmatch(text)
    if not href.startswith("#") or found is None:
        return None
    raised = any(e.tag == "sup" for e in (*link.iterancestors(), *link.iter())) or "super" in (link.get("style") or "")
    return found[1] if raised or _BRACKETED.fullmatch(text) else None


def _raised(link: Any) -> Any:
    """The ``sup`` around a link when it holds nothing else."""
    holder = link.getparent()
    alone = (
        holder is not None
        and holder.tag == "sup"
        and "".join(holder.itertext()).strip() == "".join(link.itertext()).strip()
    )
    return holder if alone else link


def _may_be_note(element: Any, mark: str) -> bool:
    """Whether an element begins with the mark (a list item may have it as its number) and is no chapter."""
    if sum(1 for _ in element.iter("p")) > _INNER or any(True for _ in element.iter("h1", "h2", "h3", "h4", "table")):
        return False
    text = "".join(element.itertext()).strip().lstrip("[(")
    return element.tag == "li" or text.startswith(mark)
