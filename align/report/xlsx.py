"""The review sheet: findings with a column for decisions, the whole document side by side, and what was compared.

Every text is written as a text, never as a formula, whatever it begins with; flagged words are set in bold colour. The side-by-side
sheet can be corrected and read back (``align.extract.bitext.reader``): its hidden first row names the columns.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from align.report import told
from align.report.html_findings import verdict
from align.report.messages import words
from align.report.passages import SIDES, clean, in_document_order, joined, pieces, place_findings
from align.report.places import place_text
from align.report.plain import is_doubtful
from align.report.values import readable
from align.report.xlsx_cells import choices, finish, header, rich, shade, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Bead, Finding, Passage, Problem, Report, Severity, Side
    from align.report import RenderOptions
    from align.report.messages import Words
    from align.report.passages import Placed
    from align.report.xlsx_cells import Part

__all__ = ["ALIGNMENT_COLUMNS", "render"]

ALIGNMENT_COLUMNS: Final = (
    "pair",
    "row",
    "kind",
    "confidence",
    "source_place",
    "target_place",
    "source",
    "target",
    "findings",
)
"""Machine names of the side-by-side sheet's columns, in a hidden first row, so that it can be read back in any language."""


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """The workbook, in the words of ``options.language``.

    Raises:
        ReportError: a language we have no words for.
    """
    from openpyxl import Workbook

    ui = words(options.language)
    book = Workbook()
    _findings(book.active, reports, options, ui)
    _alignment(book.create_sheet(), reports, ui)
    _summary(book.create_sheet(), reports, options, ui)
    book.properties.creator = "rinnan"
    known = next((r.languages for r in reports if all(r.languages)), ("", ""))
    book.properties.keywords = " ".join(known)  # read back by align.extract.bitext.reader
    book.properties.title = clean(options.title) or ui("page.title")
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _findings(sheet: Any, reports: Sequence[Report], options: RenderOptions, ui: Words) -> None:
    sheet.title = ui("sheet.findings")
    names = _language_names(reports, ui)
    titles = [
        ui("overview.number"), ui("page.pair"), ui("finding.severity"), ui("finding.confidence"), ui("overview.kind"),
        ui("sheet.message"), *names, *(f"{name}: {ui('sheet.value')}" for name in names), ui("overview.where"),
        ui("finding.advice"), ui("sheet.decision"), ui("sheet.reason"), ui("finding.rule"), ui("sheet.fingerprint"),
    ]  # fmt: skip
    header(sheet, 1, titles, (5, 12, 13, 14, 22, 40, 42, 42, 16, 16, 20, 34, 18, 26, 22, 18))
    decisions = [ui(f"tick.{name}") for name in ("accept", "fix", "intended")]
    row = 1
    for report in reports:
        for number, finding in enumerate(in_document_order(report.alignment, report.findings), start=1):
            if is_doubtful(finding, options):
                continue
            row += 1  # sheet.max_row would look at every cell each time
            title, said = ui.get(f"rule.{finding.rule}"), told.message(finding, ui.language)
            advice = told.advice(finding, ui.language).text or ui.get(f"advice.{finding.category}") or ""
            places = {place_text(p, ui) for p in (finding.source, finding.target) if p} - {""}
            values = (
                number, report.name, ui(f"severity.{finding.severity}"),
                f"{ui.confidence(finding.confidence)} ({finding.confidence:.0%})", ui(f"category.{finding.category}"),
                f"{title}: {said}" if title and said.language != ui.language else said.text, None, None,
                *(readable(v, ui, finding.category) for v in (finding.source_value, finding.target_value)),
                " / ".join(sorted(places)), advice, "", "", finding.rule, " ".join((finding.fingerprint, *finding.keys)),
            )  # fmt: skip
            for column, value in enumerate(values, start=1):
                if value is not None:
                    write(sheet.cell(row, column), value)
            for column, passage in ((7, finding.source), (8, finding.target)):
                rich(sheet.cell(row, column), _marked(passage, finding.severity))
            shade(sheet.cell(row, 3), finding.severity)
    choices(sheet, f"M2:M{max(2, row)}", decisions)
    finish(sheet, "G2", printed="N")


def _alignment(sheet: Any, reports: Sequence[Report], ui: Words) -> None:
    sheet.title = ui("sheet.alignment")
    names = _language_names(reports, ui)
    titles = [
        ui("page.pair"), ui("side.number"), ui("sheet.kind_of_pair"), ui("finding.confidence"),
        *(f"{name}: {ui('sheet.place')}" for name in names), *names, ui("sheet.message"),
    ]  # fmt: skip
    for column, name in enumerate(ALIGNMENT_COLUMNS, start=1):
        write(sheet.cell(1, column), name)
    sheet.row_dimensions[1].hidden = True
    header(sheet, 2, titles, (16, 7, 16, 12, 16, 16, 64, 64, 50))
    row = 2
    for report in reports:
        if report.alignment is None:
            continue
        findings = in_document_order(report.alignment, report.findings)
        placed = place_findings(report.alignment, findings)
        for index, bead in enumerate(report.alignment.beads):
            numbers = placed.at.get(index, ())
            row += 1
            notes = "; ".join(f"{n}. {told.message(findings[n - 1], ui.language)}" for n in numbers)
            places = [_place(bead, side, ui) for side in SIDES]
            values = (report.name, index + 1, bead.kind.value, round(bead.confidence, 3), *places, None, None, notes)
            for column, value in enumerate(values, start=1):
                if value is not None:
                    write(sheet.cell(row, column), value)
            for column, side in ((7, "source"), (8, "target")):
                rich(
                    sheet.cell(row, column),
                    _bead_parts(bead, "source" if side == "source" else "target", placed, findings),
                )
    finish(sheet, "G3", header_row=2)


def _problem(problem: Problem, ui: Words) -> str:
    return f"{problem.path}: {told.problem(problem, ui.language)} {told.hint(problem, ui.language)}".strip()


def _summary(sheet: Any, reports: Sequence[Report], options: RenderOptions, ui: Words) -> None:
    sheet.title = ui("sheet.summary")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 44, 90
    rows: list[tuple[object, object]] = []
    for report in reports:
        answer = verdict(report, ui, options)
        n = report.statistics
        rows += [
            (ui("page.pair"), report.name),
            (ui("sheet.file"), f"{report.source_path} / {report.target_path}"),
            (ui("page.question"), f"{answer.answer} {answer.lead}"),
            *((ui("overview.unchecked"), _problem(p, ui)) for p in report.problems),
            (ui("overview.words"), f"{n.source_words} / {n.target_words}"),
            (ui("overview.paired"), n.aligned),
        ]
        if doubtful := sum(is_doubtful(f, options) for f in report.findings):
            rows.append((ui("sheet.left_out"), ui.count("doubtful", doubtful)))
        if report.alignment is not None:
            rows.append((ui("overview.reliability"), ui.reliability(report.alignment.reliability)))
            rows.append((ui("overview.method"), ui.tier(report.alignment.tier)))
        rows += [(ui("page.signature"), str(report.signature)), ("", "")]
    if options.created:
        rows.append((ui("page.reviewed_on"), readable(options.created, ui)))
    for number, (name, value) in enumerate(rows, start=1):
        write(sheet.cell(number, 1), name, bold=True)
        write(sheet.cell(number, 2), value)


def _language_names(reports: Sequence[Report], ui: Words) -> tuple[str, str]:
    known = next((r.languages for r in reports if all(r.languages)), ("", ""))
    return ui.language_name(known[0]), ui.language_name(known[1])


def _place(bead: Bead, side: Side, ui: Words) -> str:
    place = next((s.place for s in bead.side(side)), None)
    if place is None:
        return ""
    page = ui("side.page", page=place.page) if place.page is not None else ""
    return ", ".join(part for part in (page, place.section or "") if part)


def _marked(passage: Passage | None, severity: Severity) -> list[Part]:
    if passage is None:
        return []
    if passage.start is None or passage.end is None:
        return [(passage.text, None)]
    text, start, end = passage.text, passage.start, passage.end
    return [(text[:start], None), (text[start:end], severity), (text[end:], None)]


def _bead_parts(bead: Bead, side: Side, placed: Placed, findings: Sequence[Finding]) -> list[Part]:
    found: list[Part] = []
    segments = bead.side(side)
    text = joined(segments)
    position = 0
    for segment in segments:
        base = text.index(segment.text, position)
        found.append((text[position:base], None))
        position = base + len(segment.text)
        for piece in pieces(segment.text, placed.marks.get(segment.id, ())):
            worst = max((findings[n - 1].severity for n in piece.numbers), key=lambda s: s.rank, default=None)
            found.append((piece.text, worst))
    return found
