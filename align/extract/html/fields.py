"""Forms on web pages: a label and the field to fill in are a row, as the same form is on paper; the choices stand behind boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["field_row"]

_BOXES: Final = frozenset({"checkbox", "radio"})
_UNSEEN: Final = frozenset({"hidden", "submit", "button", "image", "reset"})
_TYPED: Final = frozenset({"", "text", "email", "tel", "number", "date", "url"})
_HOLDERS: Final = frozenset({"div", "p", "li"})


def field_row(element: Any) -> tuple[Any, str] | None:
    """The label of a single field that an element holds, and what stands in the field; None for every other element.

    What is typed in is the value; of choices each label with an empty or a crossed box before it.
    """
    if element.tag not in _HOLDERS:
        return None
    labels = [child for child in element if child.tag == "label"]
    fields = [e for e in element.iter("input", "textarea", "select") if _kind(e) not in _UNSEEN] if labels else []
    if not fields or (element.text or "").strip():
        return None
    boxes = [field for field in fields if _kind(field) in _BOXES]
    if boxes:
        choices = [(box, _label_of(box, list(element.iter("label"))[1:])) for box in boxes]
        if len(boxes) != len(fields) or any(label is None for _, label in choices):
            return None
        return labels[0], " ".join(f"{_box(box)} {_text(label)}" for box, label in choices)
    if len(fields) != 1 or len(labels) != 1 or _text(element) != _text(labels[0]):
        return None
    is_typed = fields[0].tag == "input" and _kind(fields[0]) in _TYPED
    return labels[0], (fields[0].get("value") or "") if is_typed else ""


def _kind(field: Any) -> str:
    return (field.get("type") or "").lower() if field.tag == "input" else ""


def _label_of(box: Any, labels: Sequence[Any]) -> Any:
    around = next((parent for parent in box.iterancestors("label") if parent in labels), None)
    named = next((label for label in labels if label.get("for") and label.get("for") == box.get("id")), None)
    return around if around is not None else named


def _box(box: Any) -> str:
    return "☒" if box.get("checked") is not None else "☐"


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
