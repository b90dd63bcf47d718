"""The target document in Word with each finding as a comment at its words; the document itself is left as it is.

Passages are looked for in the paragraphs of the file by their words, in document order, because the report knows texts and
not runs. What cannot be found again, and what concerns the whole document, stands in a comment on the first paragraph.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from align.errors import ReportError
from align.report import told
from align.report.messages import words
from align.report.passages import in_document_order, xml_clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Alignment, Finding, Passage, Report, Side
    from align.report import RenderOptions
    from align.report.messages import Words

__all__ = ["render"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """The target DOCX of one pair with comments; the source when only that is a DOCX.

    Raises:
        ReportError: more than one pair, no DOCX on either side, or one that cannot be opened any more.
    """
    if len(reports) != 1:
        raise ReportError("a DOCX with comments holds one pair", hint="write one file a pair")
    report = reports[0]
    side, path = _which(report)
    ui = words(options.language)
    document = _open(path)
    finder = _Finder(document.element.body)
    leftover: list[Finding] = []
    for number, finding in enumerate(in_document_order(report.alignment, report.findings), start=1):
        runs = _anchor(finder, report.alignment, finding, side)
        if runs is None:
            leftover.append(finding)
            continue
        _comment(document, runs, _comment_text(report, finding, number, side, ui))
    if leftover:
        first = finder.first()
        if first is not None:
            for finding in leftover:
                _comment(document, first, _comment_text(report, finding, 0, side, ui))
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _which(report: Report) -> tuple[Side, Path]:
    if Path(report.target_path).suffix.lower() == ".docx":
        return "target", Path(report.target_path)
    if Path(report.source_path).suffix.lower() == ".docx":
        return "source", Path(report.source_path)
    raise ReportError(
        f"neither version is a DOCX ({report.source_path}, {report.target_path})",
        hint="use the page (--format html) or the review sheet (--format xlsx)",
    )


def _open(path: Path) -> Any:
    import docx

    try:
        return docx.Document(str(path))
    except Exception as error:
        raise ReportError(f"the document cannot be opened: {error}", path=str(path)) from error


@dataclass(slots=True)
class _Paragraph:
    """A paragraph's runs and the text they show, folded for searching."""

    element: Any
    text: str
    origin: list[tuple[int, int]]
    """For each folded character, its run and its offset in the run's text."""
    runs: list[Any]


class _Finder:
    """Looks for passages in the paragraphs of a body, from where the last one was found."""

    def __init__(self, body: Any) -> None:
        self._paragraphs = [_read(p) for p in body.iter(f"{_W}p") if not _is_hidden(p)]
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
        return None

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


def _read(paragraph: Any) -> _Paragraph:
    runs = [
        run
        for run in paragraph.iter(f"{_W}r")
        if run.getparent().tag in {f"{_W}p", f"{_W}hyperlink", f"{_W}ins", f"{_W}smartTag", f"{_W}fldSimple"}
        and next(a for a in run.iterancestors() if a.tag == f"{_W}p") is paragraph
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


def _anchor(finder: _Finder, alignment: Alignment | None, finding: Finding, side: Side) -> list[Any] | None:
    passage = finding.target if side == "target" else finding.source
    if passage is not None:
        return _find_passage(finder, alignment, passage, side)
    neighbour = _before(alignment, finding, side)
    return finder.find(neighbour, None, 0) if neighbour else None


def _find_passage(finder: _Finder, alignment: Alignment | None, passage: Passage, side: Side) -> list[Any] | None:
    """The flagged words in their segment; else the segment; else the passage as a whole."""
    for text, quote, offset in _candidates(alignment, passage, side):
        runs = finder.find(text, quote, offset)
        if runs is not None:
            return runs
    return None


def _candidates(alignment: Alignment | None, passage: Passage, side: Side) -> Iterator[tuple[str, str | None, int]]:
    if passage.quote and passage.start is not None:
        yield passage.text, passage.quote, passage.start
    segments = {s.id: s for s in _segments(alignment, side)}
    position = 0
    whole: list[str] = []
    for name in passage.segments:
        if name not in segments:
            continue
        text = segments[name].text
        base = passage.text.find(text, position)
        position = max(position, base + len(text))
        whole.append(text)
        if passage.quote and passage.start is not None and base >= 0 and base <= passage.start < base + len(text):
            offset = passage.start - base
            yield text, text[offset : offset + len(passage.quote)], offset
    yield passage.text, None, 0
    for text in whole:
        yield text, None, 0
    if passage.quote:
        yield passage.quote, None, 0


def _segments(alignment: Alignment | None, side: Side) -> Sequence[Any]:
    if alignment is None:
        return ()
    return alignment.source_segments if side == "source" else alignment.target_segments


def _before(alignment: Alignment | None, finding: Finding, side: Side) -> str:
    """The text on this side next to which the other side's passage should stand."""
    other = finding.source if side == "target" else finding.target
    if alignment is None or other is None:
        return ""
    names = set(other.segments)
    last = ""
    for bead in alignment.beads:
        here = bead.side(side)
        if any(s.id in names for s in (*bead.source, *bead.target)):
            if here:
                return here[-1].text
            if last:
                return last
        elif here:
            last = here[-1].text
            if not names:
                return last
    return last


def _comment(document: Any, runs: Sequence[Any], text: str) -> None:
    from docx.text.run import Run

    wrapped = [Run(run, document.element.body) for run in runs]
    document.add_comment(runs=wrapped, text=xml_clean(text), author="rinnan", initials="rn")


def _comment_text(report: Report, finding: Finding, number: int, side: Side, ui: Words) -> str:
    title = ui.get(f"rule.{finding.rule}") or ui(f"category.{finding.category}")
    weight = f"{ui(f'severity.{finding.severity}')}; {ui.confidence(finding.confidence)}"
    lines = [f"{number or '–'}. {title} ({weight})", told.message(finding, ui.language).text]
    if (finding.target if side == "target" else finding.source) is None:
        lines.append(ui("sheet.beside"))
    other = finding.source if side == "target" else finding.target
    code = report.languages[0 if side == "target" else 1]
    if other is not None:
        lines.append(f"{ui.language_name(code)}: ”{other.text}”")
    values = [v for v in (finding.source_value, finding.target_value) if v]
    if values:
        lines.append(f"{ui('finding.reads')}: {' / '.join(values)}")
    own = told.advice(finding, ui.language)
    advice = own.text if own.text and own.language == ui.language else ui.get(f"advice.{finding.category}")
    if advice:
        lines.append(f"{ui('finding.advice')}: {advice}")
    lines.append(f"[{finding.rule} {finding.fingerprint}]")
    return "\n".join(lines)
