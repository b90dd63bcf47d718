"""Header tables in text that lost their ruling: "label value" lines at the top of a document.

A table on paper leaves nothing behind in plain text but the order of its words. What tells a label from its value is
the vocabulary of forms (``labels.toml``: who, when, how much), the case of letters (in both languages a label runs on
in small letters, a value begins with a capital, a digit, a bracket or a sign), open brackets, and the gaps between
lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from align.extract.numbering import split_number
from align.extract.tables import has_label_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.text.lines import Layout, Line

__all__ = ["Row", "find_form"]

_LABEL_TOKENS: Final = 14
_ADDRESS: Final = re.compile(r"\S@\S|\(at\)|https?://|www\.")
_COLUMNS: Final = re.compile(r"\t+| {3,}")
_COLON: Final = re.compile(r"(?P<label>[^:]{2,70}):\s+(?P<value>\S.*)")
_FULL: Final = 0.85
"""Share of the width from which a line is running text: a row's first line leaves room."""
_SENTENCE: Final = 80
"""Characters from which a line that ends like a sentence is one, whatever word it begins with; capitals throughout part nothing."""
_MIN_ROWS: Final = 3
_ALIKE: Final = 4
"""Words of the longest label that only its colon and the row above tell."""


@dataclass(slots=True)
class Row:
    """One row as its lines come in."""

    label: list[str]
    value: list[list[Line]] = field(default_factory=list)
    """Paragraphs of printed lines."""
    is_beside: bool = False
    """Whether the value begins on the line of the label."""

    @property
    def label_is_open(self) -> bool:
        """Whether the label must go on: an open bracket, a comma or a hyphen at its end."""
        text = " ".join(self.label)
        return text.count("(") > text.count(")") or text.endswith((",", "-"))


def find_form(lines: Sequence[Line], layout: Layout, *, language: str = "") -> tuple[int, list[Row], int]:
    """Find a header table: index of its first line, its rows, index after its last line; no rows when there is none.

    It is looked for before the first numbered heading and before the running text.
    """
    end = _zone_end(lines, layout)
    rows: list[Row] = []
    first = 0
    widest = 0
    for index in range(end):
        line = lines[index]
        cut = _cut(line.text, language) or (_cut_alike(line.text) if rows and rows[-1].is_beside else None)
        is_full = layout.is_wrapped and len(line.text) > _FULL * layout.width
        if not is_full and _starts_row(line, cut, rows[-1] if rows else None):
            widest = max(widest, line.gap) if rows else 0
            if not rows:
                first = index
            assert cut is not None
            label, value = cut
            rows.append(Row([label]))
            if value:
                rows[-1].value.append([_part_of(line, value)])
                rows[-1].is_beside = True
        elif len(rows) >= _MIN_ROWS and line.gap > widest and all(row.is_beside for row in rows):
            end = index  # every value stood beside its label: what comes after a wider gap is text
            break
        elif rows:
            _continue(rows[-1], line)
    filled = sum(bool(row.value) for row in rows)
    long = any(len(" ".join(row.label).split()) > _LABEL_TOKENS for row in rows)
    # a value that begins in the middle of a sentence is the rest of one
    running = sum(bool(row.value) and row.value[0][0].is_lower for row in rows)
    labels = {" ".join(row.label).casefold() for row in rows}  # what repeats is a running foot
    if (
        len(labels) < max(_MIN_ROWS, len(rows) - 1)
        or filled < 2
        or long
        or 3 * running > len(rows)
        or not _is_one_to_one(rows)
    ):
        return 0, [], 0
    return first, rows, end


def _zone_end(lines: Sequence[Line], layout: Layout) -> int:
    full = 0
    for index, line in enumerate(lines):
        if index and _is_heading_over_text(lines, index, layout):
            return index
        number, rest = split_number(line.text)
        if number is not None and (rest[:1].isupper() or not rest):
            return index
        full = full + 1 if layout.is_wrapped and len(line.text) > _FULL * layout.width else 0
        if full == 3:
            return index - 2
        if not layout.is_wrapped and len(line.text) > 250:
            return index
    return len(lines) if len(lines) < 60 else 0


def _is_heading_over_text(lines: Sequence[Line], index: int, layout: Layout) -> bool:
    """A short line apart from what is above it and from the paragraph below, which is running text of several lines."""
    line = lines[index]
    following = lines[index + 1 : index + 3]
    if (
        not layout.is_wrapped
        or layout.is_double
        or line.gap < 1
        or len(following) < 2
        or len(line.text) > 0.5 * layout.width
    ):
        return False
    first, second = following
    return first.gap > 0 and second.gap == 0 and len(first.text) > _FULL * layout.width


def _is_one_to_one(rows: Sequence[Row]) -> bool:
    """Whether labels and values take turns where each has lines of its own: those of an address above a letter do not."""
    single = sum(len(row.value) == 1 for row in rows)
    return any(row.is_beside for row in rows) or single > 0.6 * len(rows)


def _starts_row(line: Line, cut: tuple[str, str] | None, before: Row | None) -> bool:
    if cut is None:
        return False
    if before is None:
        return not line.is_lower
    if before.label_is_open and not before.value:
        return False
    # a label in small letters has lost its beginning: only after a gap, else it is the rest of the one before
    return not line.is_lower or line.gap > 0


def _continue(row: Row, line: Line) -> None:
    if not row.value and (row.label_is_open or (line.is_lower and line.gap == 0)):
        row.label.append(line.text)
    elif row.value and line.gap == 0 and not _is_contact(line.text):
        row.value[-1].append(line)
    else:
        row.value.append([line])


def _part_of(line: Line, text: str) -> Line:
    return replace(line, text=text)


def _is_contact(text: str) -> bool:
    return bool(_ADDRESS.search(text)) or bool(re.fullmatch(r"(?:[^\W\d]{1,6}[.:]? ?)?\+?[\d ()-]{6,}", text))


def _cut(text: str, language: str) -> tuple[str, str] | None:
    """Label and value of a line that begins with a label; None for other lines."""
    if text[0] in "[<" or text[0].isdigit() or _ADDRESS.search(text.split(None, 1)[0]):
        return None
    columns = _COLUMNS.split(text, maxsplit=1)
    if len(columns) == 2 and has_label_word(columns[0], language=language):
        return columns[0].rstrip(" :"), columns[1].strip()
    if (colon := _COLON.fullmatch(text)) and has_label_word(colon["label"], language=language):
        return colon["label"], colon["value"]
    if text.isupper() or (len(text) > _SENTENCE and text[-1] in ".?!"):
        return None
    tokens = text.split()
    size = _label_size(tokens)
    label = " ".join(tokens[:size])
    if size > _LABEL_TOKENS or label.endswith((".", ";")) or not has_label_word(label, language=language):
        return None
    return label.rstrip(":"), " ".join(tokens[size:])


def _cut_alike(text: str) -> tuple[str, str] | None:
    """The same below a row for a label that no table knows: a few words, a colon, and the value behind a tab or a blank."""
    found = _COLON.fullmatch(text)
    is_label = found is not None and found["label"][0].isupper() and len(found["label"].split()) <= _ALIKE
    return (found["label"], found["value"]) if found is not None and is_label and "://" not in text else None


def _label_size(tokens: Sequence[str]) -> int:
    """How many tokens the label has: it ends before a capital, a digit, a bracket or a sign, outside parentheses."""
    depth = tokens[0].count("(") - tokens[0].count(")")
    for index, token in enumerate(tokens[1:], 1):
        if depth <= 0 and _opens_value(token):
            return index
        depth += token.count("(") - token.count(")")
    return len(tokens)


def _opens_value(token: str) -> bool:
    first = token[0]
    if first.isdigit() or first in "[€$<>=~±" or "@" in token:
        return True
    letters = re.match(r"\w+", token)
    is_acronym = letters is not None and letters.group().isupper() and 1 < len(letters.group()) <= 5
    return first.isupper() and not is_acronym
