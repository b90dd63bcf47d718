"""What the page shows about one pair: the answer, what differs, what could not be checked, how much was compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from align.languages.manuals import manual
from align.model import Severity
from align.ranking import rank
from align.report import html_map
from align.report.html_findings import counts, verdict, view_finding
from align.report.html_notes import Item, remarks, unchecked
from align.report.html_rows import view_sections
from align.report.messages import thousands
from align.report.passages import SIDES, clean, in_document_order
from align.report.strips import draw_strips
from align.report.told import authority

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from align.model import Alignment, Box, Document, Finding, Report, RuleInfo, Side
    from align.report import RenderOptions
    from align.report.html_findings import Count, FindingView, Verdict
    from align.report.html_map import MapView
    from align.report.html_rows import RowView, SectionView
    from align.report.messages import Words
    from align.report.strips import Picture

__all__ = ["PairView", "view_pair"]

_EXCERPT: Final = 80


@dataclass(frozen=True, slots=True)
class DocumentView:
    title: str
    is_titled: bool
    """The title is the document's own and not its file's name."""
    path: str
    language: str
    language_name: str
    version: str
    code: str


@dataclass(frozen=True, slots=True)
class Amount:
    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manual:
    id: str
    title: str
    summary: str
    paragraphs: tuple[str, ...]
    language: str
    mqm: str
    authority: str
    authority_language: str
    since: str


@dataclass(frozen=True, slots=True)
class PictureView:
    uri: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class PairView:
    """All that the template asks about one pair."""

    prefix: str
    within: str
    """Added to the label of each landmark on a page of several pairs, so that no two are called the same."""
    name: str
    documents: tuple[DocumentView, DocumentView]
    verdict: Verdict
    findings: tuple[FindingView, ...]
    known: tuple[FindingView, ...]
    serious: tuple[FindingView, ...]
    lesser: tuple[FindingView, ...]
    doubtful: tuple[FindingView, ...]
    """Too unsure to be counted and shown before somebody asks."""
    whole: tuple[FindingView, ...]
    unchecked: tuple[Item, ...]
    remarks: tuple[Item, ...]
    counts: tuple[Count, ...]
    severities: Mapping[str, int]
    amounts: tuple[Amount, ...]
    alignment: Alignment | None
    relation: str
    sections: tuple[SectionView, ...]
    rows: Mapping[int, int]
    map: MapView | None
    map_help: str
    map_text: str
    manual: tuple[Manual, ...]
    signature: str
    strips: Mapping[tuple[str, int, Box], Picture]
    ui: Words

    def row_of(self, number: int) -> int | None:
        """The row a finding stands at, None for one about the whole document."""
        return self.rows.get(number)

    def anchor(self, number: int) -> str:
        """The id of a finding's element."""
        return self.findings[number - 1].anchor

    def severity_of(self, numbers: Iterable[int]) -> str:
        """The worst severity of some findings, for a mark they share."""
        return max((self.findings[n - 1].finding.severity for n in numbers), key=lambda s: s.rank).value

    def excerpt(self, view: FindingView) -> str:
        """The words a baseline entry is recognised by."""
        passage = view.finding.target or view.finding.source
        if passage is None:
            return ""
        told = clean(" ".join((passage.quote or passage.text).split()))
        return told if len(told) <= _EXCERPT else f"{told[: _EXCERPT - 1].rstrip()}…"

    def pictures(self, row: RowView, side: Side) -> tuple[PictureView, ...]:
        """Where the findings of a row stand on the pages of one side, each place once."""
        found: dict[tuple[str, int, Box], PictureView] = {}
        for number in row.findings:
            finding = self.findings[number - 1].finding
            passage = finding.source if side == "source" else finding.target
            if passage is None or passage.page is None or passage.box is None:
                continue
            key = side, passage.page, passage.box
            if key in self.strips and key not in found:
                strip = self.strips[key]
                alt = self.ui(
                    "finding.picture",
                    page=passage.page,
                    version=self.documents[0 if side == "source" else 1].version,
                    numbers=", ".join(map(str, row.findings)),
                )
                found[key] = PictureView(strip.uri, strip.width, strip.height, alt)
        return tuple(found.values())


def view_pair(
    report: Report, prefix: str, ui: Words, options: RenderOptions, *, is_one_of_many: bool = False
) -> PairView:
    """One report in the words of ``ui``; ids on the page begin with ``prefix``."""
    ordered = in_document_order(report.alignment, report.findings)
    views = tuple(view_finding(report, n, f, ui, prefix, options, known=False) for n, f in enumerate(ordered, start=1))
    known = tuple(
        view_finding(report, n, f, ui, prefix, options, known=True) for n, f in enumerate(report.known, start=1)
    )
    ranked = sorted(views, key=lambda v: rank(v.finding))
    sections: tuple[SectionView, ...] = ()
    whole: tuple[int, ...] = tuple(range(1, len(views) + 1))
    drawn = None
    if report.alignment is not None:
        sections, placed = view_sections(report.alignment, ordered, ui)
        whole = placed.whole
        drawn = html_map.draw_map(report.alignment, views, placed)
    numbers = report.statistics
    versions = [ui.version_name(code) for code in report.languages]
    return PairView(
        prefix=prefix,
        within=f" {prefix}h" if is_one_of_many else "",
        name=clean(report.name),
        documents=(_document(report, 0, ui), _document(report, 1, ui)),
        verdict=verdict(report, ui, options),
        findings=views,
        known=known,
        serious=tuple(v for v in ranked if options.gate.fails(v.finding)),
        lesser=tuple(v for v in ranked if not options.gate.fails(v.finding) and not v.is_doubtful),
        doubtful=tuple(v for v in ranked if v.is_doubtful),
        whole=tuple(views[n - 1] for n in whole),
        unchecked=tuple(unchecked(report, ui)),
        remarks=tuple(remarks(report, ui)),
        counts=counts([v.finding for v in views if not v.is_doubtful], ui),
        severities={s.value: sum(v.finding.severity is s for v in views if not v.is_doubtful) for s in Severity},
        amounts=tuple(_amounts(report, ui)),
        alignment=report.alignment,
        relation=report.relation.value,
        sections=sections,
        rows={n: row.number for section in sections for table in section.tables for row in table for n in row.findings},
        map=drawn,
        map_help=ui("overview.map_help", source=versions[0], target=versions[1]),
        map_text=ui(
            "overview.map_text",
            aligned=thousands(numbers.aligned),
            missing=thousands(numbers.missing),
            added=thousands(numbers.added),
            moved=thousands(numbers.moved),
            source=versions[0],
            target=versions[1],
        ),
        manual=tuple(
            _manual(rule, ui) for rule in report.rules if any(f.rule == rule.id for f in (*ordered, *report.known))
        ),
        signature=str(report.signature),
        strips=_strips(report, ordered),
        ui=ui,
    )


def _document(report: Report, index: int, ui: Words) -> DocumentView:
    path = (report.source_path, report.target_path)[index]
    pair = report.alignment
    document: Document | None = None if pair is None else (pair.source, pair.target)[index]
    code = report.languages[index]
    own = document.title if document else ""
    title = own or Path(path).name or report.name
    return DocumentView(
        clean(title), bool(own), clean(path), code, ui.language_name(code), ui.version_name(code), code.upper()
    )


def _amounts(report: Report, ui: Words) -> Iterable[Amount]:
    n = report.statistics
    yield Amount(ui("overview.words"), (thousands(n.source_words), thousands(n.target_words)))
    yield Amount(ui("overview.passages"), (thousands(n.source_segments), thousands(n.target_segments)))
    yield Amount(ui("overview.only_here"), (thousands(n.missing), thousands(n.added)))
    for name, number in (
        ("paired", n.aligned),
        ("moved", n.moved),
        ("facts_read", n.facts),
        ("terms_found", n.term_hits),
    ):
        if number or name == "paired":
            yield Amount(ui(f"overview.{name}"), ("", thousands(number)))


def _manual(rule: RuleInfo, ui: Words) -> Manual:
    told, grounds = manual(rule, ui.language), authority(rule.authority, ui.language)
    # a summary in the page's language says what the title says
    title = "" if told.language == ui.language else ui.get(f"rule.{rule.id}") or ""
    return Manual(
        rule.id,
        title,
        told.summary,
        tuple(map(_emphasised, told.paragraphs)),
        told.language,
        rule.mqm.value,
        grounds.text,
        grounds.language,
        rule.since,
    )


def _emphasised(text: str) -> str:
    """The manual's ``code`` and *words* as HTML."""
    from markupsafe import Markup, escape

    html = re.sub(r"``(.+?)``", r"<code>\1</code>", str(escape(text)))
    return Markup(re.sub(r"\*([^*]+)\*", r"<i>\1</i>", html))  # noqa: S704 - escaped before


def _strips(report: Report, findings: Sequence[Finding]) -> dict[tuple[str, int, Box], Picture]:
    found: dict[tuple[str, int, Box], Picture] = {}
    for side, path in zip(SIDES, (report.source_path, report.target_path), strict=True):
        passages = [f.source if side == "source" else f.target for f in sorted(findings, key=rank)]
        places = [(p.page, p.box) for p in passages if p and p.page is not None and p.box is not None]
        for (page, box), picture in draw_strips(Path(path), places).items():
            found[side, page, box] = picture
    return found
