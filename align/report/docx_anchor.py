"""Finding a passage again in a Word document: the runs of its words, split so that they hold nothing else."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Finder"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
_HOLDERS: Final = frozenset(f"{_W}{name}" for name in ("p", "hyperlink", "ins", "smartTag", "fldSimple", "sdtContent"))
"""What a paragraph's visible runs stand in; not the deleted ones of tracked changes."""


@dataclass(slots=True)
class _Paragraph:
    """A paragraph's runs and the text they show, folded for searching."""

    element: Any
    text: str
    origin: list[tuple[int, int]]
    """For each folded character, its run and its offset in the run's text."""
    runs: list[Any]


class Finder:
    """Looks for passages in the paragraphs of a document, from where the last one was found; notes by their mark in the text."""

    def __init__(self, document: Any) -> None:
        body = document.element.body
        self._paragraphs = [_read(p) for p in body.iter(f"{_W}p") if not _is_hidden(p)]
        self._notes = list(_notes(document))
        self._at = 0

    def first(self) -> list[Any] | None:
        """The runs of the first paragraph with text."""
        return next((p.runs for p in self._paragraphs if p.runs), None)

    def find(self, passage: str, quote: str | None, offset: int) -> list[Any] | None:
        """The runs of the quoted words (or of the whole passage), split so that they hold nothing else; None when not found."""
        needle = _fold(passage)
        order = [*range(self._at, len(self._paragraphs)), *range(self._at)]
        for index in order:
            start = self._paragraphs[index].text.find(needle) if needle else -1
            if start < 0:
                continue
            self._at = index
            if quote:
                start += len(_fold(passage[:offset]))
                return self._cut(index, start, start + len(_fold(quote)))
            return self._cut(index, start, start + len(needle))
        return next((runs for text, runs in self._notes if needle and needle in text), None)

    def _cut(self, index: int, start: int, end: int) -> list[Any] | None:
        paragraph = self._paragraphs[index]
        if not start < end <= len(paragraph.origin):
            return None
        first_run, first_offset = paragraph.origin[start]
        last_run, last_offset = paragraph.origin[end - 1]
        # split the end first: the start's offset stays true
        _split(paragraph.runs[last_run], last_offset + 1)
        head = _split(paragraph.runs[first_run], first_offset)
        runs = [head if head is not None else paragraph.runs[first_run]]
        last = paragraph.runs[last_run] if last_run != first_run else runs[0]
        if last is not runs[0]:
            runs.append(last)
        self._paragraphs[index] = _read(paragraph.element)
        return runs


def _is_hidden(element: Any) -> bool:
    """Inside a text box's second version for old readers, where comments may not stand."""
    return any(a.tag.endswith("}Fallback") or a.tag.endswith("}txbxContent") for a in element.iterancestors())


def _notes(document: Any) -> Iterator[tuple[str, list[Any]]]:
    """The folded text of each footnote and endnote with the run of its mark in the text: every program shows a comment there."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    marks = {
        kind: {mark.get(f"{_W}id"): mark.getparent() for mark in document.element.body.iter(f"{_W}{kind}Reference")}
        for kind in ("footnote", "endnote")
    }
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2].removesuffix("s")
        if kind not in marks or relation.is_external:
            continue
        for note in etree.fromstring(relation.target_part.blob, parser).iter(f"{_W}{kind}"):
            mark = marks[kind].get(note.get(f"{_W}id"))
            if mark is not None and mark.tag == f"{_W}r":
                yield _fold("".join(t.text or "" for t in note.iter(f"{_W}t"))), [mark]


def _read(paragraph: Any) -> _Paragraph:
    runs = [
        run
        for run in paragraph.iter(f"{_W}r")
        if run.getparent().tag in _HOLDERS and next(a for a in run.iterancestors() if a.tag == f"{_W}p") is paragraph
    ]
    text: list[str] = []
    origin: list[tuple[int, int]] = []
    for number, run in enumerate(runs):
        for offset, character in enumerate(_run_text(run)):
            folded = _fold(character)
            text.append(folded)
            origin += [(number, offset)] * len(folded)
    return _Paragraph(paragraph, "".join(text), origin, runs)


def _run_text(run: Any) -> str:
    return "".join(_piece_text(piece) for piece in run)


def _piece_text(piece: Any) -> str:
    if piece.tag == f"{_W}t":
        return piece.text or ""
    if piece.tag == f"{_W}noBreakHyphen":
        return "-"
    return "\n" if piece.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr"} else ""


def _fold(text: str) -> str:
    """Without white space, hyphens and invisible characters: what readers join and documents break."""
    return re.sub(r"[\s\u2010\u2011-]+", "", _INVISIBLE.sub("", text)).casefold()


def _split(run: Any, offset: int) -> Any | None:
    """Split a run before a character; the new run behind it, None when the offset is at an end."""
    if not 0 < offset < len(_run_text(run)):
        return None
    twin = deepcopy(run)
    run.addnext(twin)
    _keep(run, 0, offset)
    _keep(twin, offset, None)
    return twin


def _keep(run: Any, start: int, end: int | None) -> None:
    position = 0
    for piece in list(run):
        if piece.tag == f"{_W}rPr":
            continue
        text = _piece_text(piece)
        begin, position = position, position + len(text)
        stop = position if end is None else min(end, position)
        at_point = begin >= start and (end is None or begin < end)
        inside = max(begin, start) < stop if text else at_point
        if not inside:
            run.remove(piece)
        elif piece.tag == f"{_W}t":
            piece.text = text[max(start - begin, 0) : stop - begin]
            piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
