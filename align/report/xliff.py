"""XLIFF 2.1 (OASIS, 2018) with the findings as ITS localisation quality issues at the flagged words.

One ``file`` a pair, one ``unit`` a bead. An issue whose words are flagged stands on them (``mrk``, or ``sm``/``em`` where
issues overlap); one without flagged words stands on the whole side it concerns. What belongs to no bead is a note of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from align.errors import ReportError
from align.model import Category, Severity
from align.report.passages import SIDES, Mark, in_document_order, joined, place_findings, xml_clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.model import Bead, Finding, Report, Side
    from align.report import RenderOptions
    from align.report.passages import Placed

__all__ = ["render"]

_XLIFF: Final = "urn:oasis:names:tc:xliff:document:2.0"
_ITS: Final = "http://www.w3.org/2005/11/its"
_XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

_ISSUE: Final[Mapping[Category, str]] = {
    Category.OMISSION: "omission",
    Category.ADDITION: "addition",
    Category.MOVED: "other",
    Category.DIVERGENCE: "mistranslation",
    Category.AMOUNT: "numbers",
    Category.NUMBER: "numbers",
    Category.DATE: "numbers",
    Category.PERCENT: "numbers",
    Category.LAW_REFERENCE: "inconsistent-entities",
    Category.EMAIL: "inconsistent-entities",
    Category.PHONE: "inconsistent-entities",
    Category.URL: "inconsistent-entities",
    Category.NAME: "inconsistent-entities",
    Category.ACRONYM: "inconsistent-entities",
    Category.PLACEHOLDER: "pattern-problem",
    Category.UNTRANSLATED: "untranslated",
    Category.TERMINOLOGY: "terminology",
    Category.CONSISTENCY: "inconsistency",
    Category.SPELLING: "misspelling",
    Category.FORMAT: "locale-violation",
    Category.STRUCTURE: "formatting",
    Category.STALE: "other",
    Category.EXTRACTION: "uncategorized",
}
"""Our kinds as values of ITS 2.0, localization quality issue types (appendix C)."""

_SEVERITY: Final[Mapping[Severity, str]] = {
    Severity.NEUTRAL: "0",
    Severity.MINOR: "25",
    Severity.MAJOR: "60",
    Severity.CRITICAL: "100",
}
"""ITS knows 0–100 without steps; ours are spread over it."""


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:  # noqa: ARG001 - the protocol of all renderers
    """All pairs as one file for translation tools.

    Raises:
        ReportError: no pair is aligned, or the pairs are in different languages (XLIFF names one source and one target).
    """
    from lxml import etree

    aligned = [r for r in reports if r.alignment is not None and r.alignment.beads]
    if not aligned:
        raise ReportError("XLIFF needs at least one pair that could be aligned")
    languages = {r.languages for r in aligned}
    if len(languages) > 1:
        raise ReportError("XLIFF holds one pair of languages a file", hint="write one file a pair of languages")
    source, target = languages.pop()
    namespaces: dict[Any, str] = {None: _XLIFF, "its": _ITS}
    root = etree.Element(f"{{{_XLIFF}}}xliff", nsmap=namespaces)
    root.set("version", "2.1")
    root.set("srcLang", source or "und")
    root.set("trgLang", target or "und")
    root.set(f"{{{_ITS}}}version", "2.0")
    for number, report in enumerate(aligned, start=1):
        _file(root, report, f"f{number}")
    _indent(root)
    body: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def _indent(element: Any, depth: int = 1) -> None:
    """Line breaks between structural elements; nothing is added where text stands."""
    if len(element) == 0 or element.tag in {f"{{{_XLIFF}}}source", f"{{{_XLIFF}}}target"}:
        return
    element.text = "\n" + " " * depth
    for child in element:
        _indent(child, depth + 1)
        child.tail = "\n" + " " * depth
    element[-1].tail = "\n" + " " * (depth - 1)


def _file(root: Any, report: Report, name: str) -> None:
    alignment = report.alignment
    assert alignment is not None
    findings = in_document_order(alignment, report.findings)
    placed = place_findings(alignment, findings)
    file = _sub(root, "file", id=name, original=xml_clean(report.target_path))
    notes = [(f"{findings[n - 1].severity}: {findings[n - 1].message}", findings[n - 1].rule) for n in placed.whole]
    notes += [(f"could not be checked: {p.path}: {p.message}", f"problem-{p.code}") for p in report.problems]
    if notes:
        parent = _sub(file, "notes")
        for text, category in notes:
            _sub(parent, "note", category=category).text = xml_clean(text)
    flagged = frozenset(mark.number for marks in placed.marks.values() for mark in marks)
    for index, bead in enumerate(alignment.beads):
        _unit(file, index + 1, bead, findings, placed, flagged)


def _unit(
    file: Any, number: int, bead: Bead, findings: Sequence[Finding], placed: Placed, flagged: frozenset[int]
) -> None:
    numbers = placed.at.get(number - 1, ())
    unit = _sub(file, "unit", id=f"u{number}")
    notes = _sub(unit, "notes")
    _sub(notes, "note", category="alignment").text = f"{bead.kind}, confidence {bead.confidence:.3f}"
    for side in SIDES:
        place = next((s.place for s in bead.side(side)), None)
        if place is not None:
            parts = (
                place.file,
                f"page {place.page}" if place.page else "",
                f"section {place.section}" if place.section else "",
            )
            text = ", ".join(part for part in parts if part)
            if text:
                _sub(notes, "note", category="place", appliesTo=side).text = xml_clean(text)
    for n in numbers:
        finding = findings[n - 1]
        parts = (f"{finding.severity}: {finding.message}", finding.reason, finding.advice)
        text = " – ".join(part for part in parts if part)
        _sub(notes, "note", category=finding.rule, priority=str(4 - finding.severity.rank)).text = xml_clean(text)
    state = "translated" if bead.source and bead.target else "initial"
    segment = _sub(unit, "segment", id="seg1", state=state)
    bare = [n for n in numbers if n not in flagged]
    marks = {side: list(_side_marks(bead, side, findings, bare, placed)) for side in SIDES}
    _text(_sub(segment, "source"), bead, "source", marks["source"], findings)
    if bead.target:
        _text(_sub(segment, "target"), bead, "target", marks["target"], findings)


def _side_marks(
    bead: Bead, side: Side, findings: Sequence[Finding], bare: Sequence[int], placed: Placed
) -> Iterator[Mark]:
    """Marks in the joined text of a side; a finding without flagged words (``bare``) marks the side it speaks of whole."""
    segments = bead.side(side)
    text = joined(segments)
    position = 0
    for segment in segments:
        base = text.index(segment.text, position)
        position = base + len(segment.text)
        for mark in placed.marks.get(segment.id, ()):
            yield Mark("", base + mark.start, base + mark.end, mark.number)
    for n in bare:
        finding = findings[n - 1]
        here = finding.target if side == "target" else finding.source
        speaks = side == "target" if finding.target is not None else side == "source"
        if here is not None and speaks and text:
            yield Mark("", 0, len(text), n)


def _text(element: Any, bead: Bead, side: Side, marks: Sequence[Mark], findings: Sequence[Finding]) -> None:
    text = joined(bead.side(side))
    element.set(_XML_SPACE, "preserve")
    ordered = sorted(marks, key=lambda m: (m.start, -m.end, m.number))
    overlap = any(later.start < earlier.end for i, earlier in enumerate(ordered) for later in ordered[i + 1 :])
    writer = _Inline(element)
    position = 0
    if not overlap:
        for index, mark in enumerate(ordered):
            writer.write(text[position : mark.start])
            node = writer.put("mrk", id=f"m{side[0]}{index + 1}")
            _issue(node, findings[mark.number - 1])
            node.text = xml_clean(text[mark.start : mark.end])
            position = mark.end
        writer.write(text[position:])
        return
    events = sorted(
        [(m.end, 0, i, m) for i, m in enumerate(ordered)] + [(m.start, 1, i, m) for i, m in enumerate(ordered)],
        key=lambda event: event[:3],
    )
    for offset, opens, index, mark in events:
        writer.write(text[position:offset])
        position = offset
        if opens:
            _issue(writer.put("sm", id=f"m{side[0]}{index + 1}"), findings[mark.number - 1])
        else:
            writer.put("em", startRef=f"m{side[0]}{index + 1}")
    writer.write(text[position:])


class _Inline:
    """Mixed content in reading order, over lxml's text and tail."""

    def __init__(self, element: Any) -> None:
        self._element = element
        self._last: Any = None

    def write(self, text: str) -> None:
        if self._last is None:
            self._element.text = (self._element.text or "") + xml_clean(text)
        else:
            self._last.tail = (self._last.tail or "") + xml_clean(text)

    def put(self, name: str, **attributes: str) -> Any:
        self._last = _sub(self._element, name, **attributes)
        return self._last


def _issue(node: Any, finding: Finding) -> None:
    node.set("type", "its:generic")
    node.set(f"{{{_ITS}}}locQualityIssueType", _ISSUE[finding.category])
    node.set(f"{{{_ITS}}}locQualityIssueComment", xml_clean(f"{finding.rule}: {finding.message}"))
    node.set(f"{{{_ITS}}}locQualityIssueSeverity", _SEVERITY[finding.severity])


def _sub(parent: Any, name: str, **attributes: str) -> Any:
    from lxml import etree

    return etree.SubElement(parent, f"{{{_XLIFF}}}{name}", attributes)
