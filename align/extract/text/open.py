"""A block of a plain text while its lines come in, and what its words look like."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from align.extract.numbering import Number
    from align.extract.text.lines import Line
    from align.model import BlockKind

__all__ = [
    "HEADING_LENGTH",
    "NUMBERED_LENGTH",
    "OpenBlock",
    "ends_in_contact",
    "flat",
    "is_contact",
    "is_labelled",
    "is_title",
]

HEADING_LENGTH: Final = 160
NUMBERED_LENGTH: Final = 320
"""Characters of the longest numbered heading: three printed lines."""
_CONTACT: Final = re.compile(r"\S+@\S+|\S+\(at\)\S+|(?:https?://|www\.)\S+|(?:[^\W\d]{1,6}[.:]? ?)?\+?\d[\d ()-]{5,}")

_LABELLED: Final = re.compile(r"[A-ZÅÄÖ][^\s:]+(?: [^\s:]+){0,2}: \S")
_LISTED: Final = re.compile(r"\d{1,2}\.\s+[a-zåäö]")
"""An item of a list: a heading with a number begins with a capital."""
_TELEPHONE: Final = re.compile(r"(?<![\d/§])(?:\+\d{1,3} |0)\d{1,3}(?: \d{2,4}){2,3}$")


@dataclass(slots=True)
class OpenBlock:
    """A block as its lines come in."""

    kind: BlockKind
    lines: list[Line]
    label: str = ""
    level: int = 0
    number: Number | None = None
    parts: list[list[Line]] = field(default_factory=list)
    """Lines of further paragraphs of the same block."""
    widest: int = 0
    """Length of the longest line."""
    length: int = 0
    """Length of all lines, a blank after each."""

    def __post_init__(self) -> None:
        for line in self.lines:
            self._measure(line)

    def add(self, line: Line) -> None:
        """Take up one more line."""
        self.lines.append(line)
        self._measure(line)

    def _measure(self, line: Line) -> None:
        self.widest = max(self.widest, len(line.text))
        self.length += len(line.text) + 1

    @property
    def last(self) -> Line:
        """The line that came in last."""
        return (self.parts[-1] if self.parts else self.lines)[-1]


def flat(block: OpenBlock) -> str:
    """The lines of a block as one."""
    return " ".join(line.text for line in block.lines)


def is_title(text: str, length: int = HEADING_LENGTH) -> bool:
    """Whether a line can name something: short, begins with a capital, no end of a sentence."""
    letter = re.search(r"\w", text)
    if _LISTED.match(text):
        return False
    if letter is None or len(text) > length or text[-1] in ".,;:-" or not re.search(r"[^\W\d_]{2}", text):
        return False
    return not letter.group().islower()


def is_contact(text: str, *, whole: bool = False) -> bool:
    """Whether there is an address or a telephone number in a line, or nothing else in it."""
    return (_CONTACT.fullmatch(text) if whole else _CONTACT.search(text)) is not None


def ends_in_contact(text: str) -> bool:
    """Whether a line closes with an address or a telephone number: those stand at the end of a line of their own."""
    return _CONTACT.fullmatch(text.rsplit(None, 1)[-1]) is not None or _TELEPHONE.search(text) is not None


def is_labelled(*lines: str) -> bool:
    """Whether each of these lines begins with a name and a colon ("Tilaaja: …"): lines of a list, not of a sentence."""
    return all(_LABELLED.match(line) for line in lines)
