"""Text files that were cut off or overwritten: what can be told of it, for a parser mends such a file without a word."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["markup_damage", "text_damage"]

_CONTAINERS: Final = (
    "main|div|section|article|table|tr|td|th|ul|ol|dl|h[1-6]|span|strong|em|blockquote|head|style|script"
)
"""Elements whose end tag HTML requires, or that every generator writes."""
_TAG: Final = re.compile(rf"<(/?)({_CONTAINERS})\b[^<>]*>", re.IGNORECASE)
_END: Final = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_BEGIN: Final = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_PARAGRAPH: Final = re.compile(r"<p[\s>]", re.IGNORECASE)
_PARAGRAPH_END: Final = re.compile(r"</p\s*>", re.IGNORECASE)
_INSIDE: Final = re.compile(r"<[!/a-zA-Z][^<>]*\Z")


def text_damage(text: str) -> str:
    """A warning when stretches of the text are zero bytes, else ""."""
    zeros = text.count("\x00")
    return f"the file is damaged: {zeros} of its characters are zero bytes, where text may be missing" if zeros else ""


def markup_damage(text: str) -> str:
    """The same for HTML, and for a page that ends in the middle: its body is not closed, nor is something in it.

    A page by hand may leave out ``</body>`` and ``</html>``, as the standard allows; it closes its tables all the same.
    """
    if told := text_damage(text):
        return told
    begin = _BEGIN.search(text)
    if not begin or _END.search(text, begin.end()):
        return ""
    open_ones: dict[str, int] = {}
    for found in _TAG.finditer(text):
        name = found[2].lower()
        if not found[0].endswith("/>"):
            open_ones[name] = open_ones.get(name, 0) + (-1 if found[1] else 1)
    paragraphs, ended = len(_PARAGRAPH.findall(text)), len(_PARAGRAPH_END.findall(text))
    if 0 < ended < paragraphs <= 2 * ended:  # somebody who closes paragraphs left one open
        open_ones["p"] = 1
    if _INSIDE.search(text[-2000:]) or any(count > 0 for count in open_ones.values()):
        return "the file is damaged: the page ends in the middle, so text may be missing"
    return ""
