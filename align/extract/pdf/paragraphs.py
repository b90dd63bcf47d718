"""Lines of one region → paragraphs, list items: where does a block end when nothing but the layout says so?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from align.extract.pdf.openings import is_next_letter, is_next_note, opens_item, starts_item
from align.extract.pdf.parts import Draft, is_bullet
from align.extract.pdf.pitches import MARGIN, Pitches, is_justified
from align.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.extract.pdf.lines import Line

__all__ = ["ends_early", "fits", "paragraphs"]

_SHORT: Final = 0.62
"""Share of the measure that a line of an address takes, at most."""
_NAME: Final = 5
"""Words of a line that says a name or an office, at most."""
_SPACE: Final = 1.28
"""Share of the usual distance of lines beyond which a space parts blocks."""
_SPACE_AT_STOP: Final = 1.2
"""The same where a sentence ends and another begins, and between centred lines."""
_SPACE_IF_EVEN: Final = 1.14
"""The same before a capital where the lines of all paragraphs stand at one distance."""
_STOP: Final = re.compile(r"[.!?:;…][\"”’»)\]]*\d{0,3}$")
_CONTACT: Final = re.compile(
    r"[^\s@]+@\S+\w|(?:https?://|www\.)\S+\w|(?:\w{1,12}[.:]{0,2}\s)?\+?\d[\d \u2013()-]{5,}\d"
)
_HYPHEN_END: Final = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
_NUMBER: Final = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]?|[a-zåäö][.)]|[ivx]{1,5}\)|\(\d{1,3}\)|§ ?\d+|\d+ ?§)$")


def paragraphs(lines: Sequence[Line], pitches: Pitches, *, right: float = 0.0, column: int = 0) -> list[Draft]:
    """Cut lines that are read one after the other into blocks."""
    if not lines:
        return []
    right = right or max(line.x1 for line in lines)
    # the edge most lines begin at: headings may hang out of it, first lines and items stand in from it
    edges = Counter(round(line.x0) for line in lines)
    left = float(max(edges, key=lambda x: (edges[x], -x)))
    own = is_justified(lines)
    sizes = Counter(line.size for line in lines)
    usual = max(sizes, key=lambda size: sizes[size])
    justified = pitches.justified if own is None else own
    out: list[Draft] = []
    for at, line in enumerate(lines):
        line.right = min(line.right, right) if line.right > 0 else right
        draft = out[-1] if out else None
        below = lines[at + 1] if at + 1 < len(lines) else None
        if draft is not None and not (
            _breaks(draft, line, draft.lines[-1].right, left, pitches) or _is_first_line(draft, line, below)
        ):
            draft.lines.append(line)
            continue
        kind = BlockKind.ITEM if starts_item(line) else BlockKind.PARAGRAPH
        # print of another size is set by rules of its own
        is_text = abs(line.size - usual) < 0.3
        out.append(Draft(kind, [line], left=left, right=right, justified=justified and is_text, column=column))
    return [piece for draft in out for piece in _short_lines(draft, left)]


def _is_first_line(draft: Draft, line: Line, below: Line | None) -> bool:
    """Whether a line after an item is the indented first line of a paragraph: the one below it begins left of both."""
    if below is None or draft.kind is not BlockKind.ITEM or not _STOP.search(draft.lines[-1].text):
        return False
    hang = draft.lines[0].words[1].x0 if len(draft.lines[0].words) > 1 else draft.lines[0].x0
    return (
        line.text[:1].isupper()
        and below.x0 < min(draft.lines[0].x0 - 2, line.x0 - 0.9 * line.size)
        and abs(line.x0 - hang) > 2
        and not starts_item(below)
    )


def _short_lines(draft: Draft, left: float) -> list[Draft]:
    """Lines that all end far from the margin, an address or a signature, are paragraphs of their own."""
    lines, right = draft.lines, draft.right
    if (
        draft.kind is not BlockKind.PARAGRAPH
        or len(lines) < 2
        or any(line.x1 > left + _SHORT * (right - left) for line in lines)
    ):
        return [draft]
    is_text = draft.bold or _STOP.search(draft.text) or any(len(line.words) > _NAME for line in lines)
    for above, below in pairwise(lines):
        goes_on = below.text[:1].islower() and "@" not in below.text and not below.text.startswith("c/o")
        if (
            (goes_on and (is_text or not _has_room(above, below, right)))
            or above.text.endswith((",", "-"))
            or not ends_early(above, below, right, left)
        ):
            return [draft]
        if abs((above.x0 + above.x1) - (below.x0 + below.x1)) < 2 and abs(above.x0 - below.x0) > 4:
            return [draft]  # centred lines are one title
    return [replace(draft, lines=[line]) for line in lines]


def fits(above: Line, below: Line, right: float) -> bool:
    """Whether the first word of a line had found room at the end of the line above: then the break was meant."""
    return above.x1 + 0.28 * above.size + below.opening_width <= right + 0.5


def _has_room(above: Line, below: Line, right: float) -> bool:
    """Whether the whole next line had found room at the end of a line."""
    return above.x1 + 0.28 * above.size + (below.x1 - below.x0) <= right


def _is_contact(line: Line) -> bool:
    """Whether a line says nothing but an address of the net or a number to call."""
    return _CONTACT.fullmatch(line.text) is not None


def ends_early(above: Line, below: Line, right: float, left: float) -> bool:
    """Whether a line ends so far from the margin that the author broke it."""
    return above.x1 + below.opening_width + 0.18 * (right - left) <= right


def _breaks(draft: Draft, line: Line, right: float, left: float, pitches: Pitches) -> bool:
    above = draft.lines[-1]
    gap = line.base - above.base
    if abs(line.size - above.size) > 0.6:
        return True
    if is_bullet(line.text):
        return not (_HYPHEN_END.search(above.text) and line.text[:1].islower())
    if gap < 0.3 * line.size:
        return line.x0 < above.x0  # pieces of print on one baseline are pieces of one line
    if gap > _largest(draft, line, pitches):
        return True
    if _HYPHEN_END.search(above.text) and line.text[:1].islower() and not fits(above, line, right):
        return False
    return _breaks_by_form(draft, above, line, right, spaced=pitches.spaced) or _breaks_by_indent(
        draft, above, line, right, left, max(pitches.of(line.size), line.size)
    )


def _largest(draft: Draft, line: Line, pitches: Pitches) -> float:
    """The largest distance to the next line of the same block."""
    usual = pitches.of(line.size)
    if len(draft.lines) > 2:
        own = median([b.base - a.base for a, b in pairwise(draft.lines) if a.page == b.page] or [usual])
        usual = min(own, 1.3 * usual)
    above = draft.lines[-1]
    anew = line.text[:1].isupper() and (_STOP.search(above.text) or _centred(above, line))
    if (anew or line.text[:1].isupper()) and pitches.is_even(line.size):
        return _SPACE_IF_EVEN * max(usual, line.size)
    return (_SPACE_AT_STOP if anew else _SPACE) * max(usual, line.size)


def _breaks_by_form(draft: Draft, above: Line, line: Line, right: float, *, spaced: bool) -> bool:
    """Breaks that words and weight tell."""
    meant = fits(above, line, right)
    if draft.justified:
        # a word alone on its line cannot be spread to the margin
        short = above.x1 < right - 2 * MARGIN and (" " in above.text or meant)
        if short and (not line.text[:1].islower() or _STOP.search(above.text)) and not _centred(above, line):
            return True
        meant = short and meant
    if opens_item(draft, above, line, meant=meant) or is_next_letter(draft, above, line):
        return True
    if _is_contact(line) and _is_contact(above):
        return True
    return _breaks_by_print(draft, above, line, right, meant=meant, spaced=spaced)


def _breaks_by_print(draft: Draft, above: Line, line: Line, right: float, *, meant: bool, spaced: bool) -> bool:
    """Breaks that weight, slant and capitals tell, and sentences that end where there was room."""
    if _is_next_term(draft, above, line):
        return True
    is_item = draft.kind is BlockKind.ITEM
    turns_italic = (
        line.italic != above.italic and not is_item and (line.italic or all(other.italic for other in draft.lines))
    )
    if turns_italic and (meant or _STOP.search(above.text)):
        return True
    if line.bold != above.bold and not is_item:
        if draft.bold:
            return meant or len(draft.lines) > 1 or _number_first(draft) or not line.text[:1].islower()
        if line.bold and len(line.text) > 3:
            return meant or _STOP.search(above.text) is not None
    if draft.text.isupper() and not line.text.isupper() and len(draft.text) > 3 and not is_item:
        return meant and any(c.isalpha() for c in line.text)  # a line in capitals over text that is not
    if line.bold and draft.bold and _number_first(draft) is False and _NUMBER.match(line.words[0].text) and meant:
        return True
    starts_anew = line.text[:1].isupper() or line.text[:1] in "\"”»'’(" or line.text[:1].isdigit()
    if _STOP.search(above.text) and starts_anew and meant and not (draft.justified or spaced):
        # a ragged margin leaves room by chance: a word's room is not enough in a full line
        return above.x1 < right - 0.06 * (right - draft.lines[0].x0) or _is_short_word(line)
    return _STOP.search(above.text) is not None and is_next_note(draft, line)


def _is_next_term(draft: Draft, above: Line, line: Line) -> bool:
    """Whether a line opens with a bold term as its paragraph did, at the same edge, after a full stop: a list of terms."""
    first = draft.lines[0]
    return (
        _leads_in_bold(first)
        and _leads_in_bold(line)
        and abs(first.x0 - line.x0) < 1.5
        and _STOP.search(above.text) is not None
        and line.text[:1].isupper()
    )


def _leads_in_bold(line: Line) -> bool:
    return line.words[0].bold and not line.words[-1].bold


def _centred(above: Line, line: Line) -> bool:
    return abs((line.x0 + line.x1) - (above.x0 + above.x1)) < 6 and abs(line.x0 - above.x0) > 0.9 * line.size


def _is_short_word(line: Line) -> bool:
    return line.opening_width < 2.2 * line.size


def _number_first(draft: Draft) -> bool:
    return _NUMBER.match(draft.lines[0].words[0].text) is not None


def _breaks_by_indent(draft: Draft, above: Line, line: Line, right: float, left: float, usual: float) -> bool:
    """Breaks that the left edge tells."""
    first = draft.lines[0]
    em = 0.9 * line.size
    hangs = len(first.words) > 1 and (starts_item(first) or _number_first(draft))
    hang = first.words[1].x0 if hangs else first.x0
    meant = fits(above, line, right)
    if hangs and abs(line.x0 - hang) < 0.35 * line.size and not (meant and line.text[:1].isupper()):
        return False
    if draft.kind is BlockKind.PARAGRAPH and _centred(above, line):
        return False  # centred lines have no left edge
    alone = len(draft.lines) == 1 and draft.kind is BlockKind.PARAGRAPH and _STOP.search(above.text) is not None
    if alone and left + em < first.x0 < left + 4 * em and abs(line.x0 - first.x0) < 1.0:
        return True  # two lines with the indent of a first line are two paragraphs
    body = min((other.x0 for other in draft.lines[1:]), default=first.x0)
    if line.x0 > max(body, above.x0) + em:
        return meant or _STOP.search(above.text) is not None or not line.text[:1].islower()
    if draft.kind is BlockKind.ITEM:
        return _ends_item(draft, line, hang, usual, meant=meant)
    return len(draft.lines) > 1 and line.x0 < body - em and (meant or _STOP.search(above.text) is not None)


def _ends_item(draft: Draft, line: Line, hang: float, usual: float, *, meant: bool) -> bool:
    """Whether a line begins so far left, or so far below, that it is no part of the item above."""
    first, above = draft.lines[0], draft.lines[-1]
    if line.x0 < first.x0 - 2 and _STOP.search(above.text) and not line.text[:1].islower():
        return True
    if line.x0 < hang - 2 and line.text[:1].isupper() and line.base - above.base > _SPACE_AT_STOP * usual:
        return True
    if not _STOP.search(above.text) and (line.text[:1].islower() or not meant):
        return False
    edge = min((other.x0 for other in draft.lines[1:]), default=first.x0 if not _STOP.search(above.text) else hang)
    # statutes indent only the first line of an item, or none
    return line.x0 < edge - 2 and (meant or len(draft.lines) > 1)
