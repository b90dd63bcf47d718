"""The target document in Word with each finding as a comment at its words; the document itself is left as it is.

Passages are looked for in the paragraphs of the file by their words, in document order, because the report knows texts and
not runs. What cannot be found again, and what concerns the whole document, stands in a comment on the first paragraph.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from align.errors import ReportError
from align.report import told
from align.report.docx_anchor import Finder
from align.report.messages import words
from align.report.passages import in_document_order, xml_clean
from align.report.plain import is_doubtful
from align.report.values import readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Alignment, Finding, Passage, Report, Side
    from align.report import RenderOptions
    from align.report.messages import Words

__all__ = ["render"]


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
    finder = Finder(document)
    leftover: list[Finding] = []
    for number, finding in enumerate(in_document_order(report.alignment, report.findings), start=1):
        if is_doubtful(finding, options):
            continue
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


def _anchor(finder: Finder, alignment: Alignment | None, finding: Finding, side: Side) -> list[Any] | None:
    passage = finding.target if side == "target" else finding.source
    if passage is not None:
        return _find_passage(finder, alignment, passage, side)
    neighbour = _before(alignment, finding, side)
    return finder.find(neighbour, None, 0) if neighbour else None


def _find_passage(finder: Finder, alignment: Alignment | None, passage: Passage, side: Side) -> list[Any] | None:
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
    values = [readable(v, ui, finding.category) for v in (finding.source_value, finding.target_value) if v]
    if values:
        lines.append(f"{ui('finding.reads')}: {' / '.join(values)}")
    own = told.advice(finding, ui.language)
    advice = own.text if own.text and own.language == ui.language else ui.get(f"advice.{finding.category}")
    if advice:
        lines.append(f"{ui('finding.advice')}: {advice}")
    lines.append(f"[{finding.rule} {finding.fingerprint}]")
    return "\n".join(lines)
