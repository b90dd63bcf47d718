"""Characters as files hold them → characters as people read them.

Every reader passes its text through :func:`tidy`, so that an ``ä`` of two code points, a ligature, a no-break
space or a soft hyphen never becomes a difference between two versions.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["fold", "printable", "tidy", "tidy_lines"]

_LIGATURES: Final = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
_INVISIBLE: Final = (
    0x00AD,  # soft hyphen: a place where a line might have ended
    0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF,  # zero width
    0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,  # direction marks
)  # fmt: skip
_SPACES: Final = (0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x0009, 0x000B, 0x000C, 0x001F)
_HYPHENS: Final = (0x2010, 0x2011)
_TABLE: Final[dict[int, str | None]] = {
    **{code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85)},
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys((0x0D, 0x85, 0x2028, 0x2029), "\n"),
    **_LIGATURES,
    **dict.fromkeys(range(0xD800, 0xE000)),
}
_BLANKS: Final = re.compile(r"[ \n]+")
_RUN: Final = re.compile(r" {2,}")


def tidy(text: str) -> str:
    """One line of text: composed (NFC), no ligatures, invisible or control characters; white space folded to one blank.

    The hyphens U+2010 and U+2011 become "-" (they differ in looks only); dashes stay as they are.
    """
    return _BLANKS.sub(" ", _clean(text)).strip()


def tidy_lines(text: str) -> str:
    """The same, but newlines stay: one newline where there were some, none at the ends."""
    return "\n".join(line for raw in _clean(text).split("\n") if (line := _RUN.sub(" ", raw).strip()))


_PRINTED: Final[dict[int, str | None]] = {
    **dict.fromkeys(
        code for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85)
    ),
    **dict.fromkeys(code for code in _INVISIBLE if code != 0xAD),
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n",
}


def printable(text: str) -> str:
    """Without characters that leave nothing on paper; blanks, tabs, line ends and soft hyphens stay as they are."""
    return text.translate(_PRINTED)


def fold(text: str) -> str:
    """A key for comparing: tidied, lower case, newlines and runs of blanks as one blank."""
    return tidy(text).casefold()


def _clean(text: str) -> str:
    if text.isascii():
        return text.replace("\r\n", "\n").translate(_TABLE)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_TABLE))
