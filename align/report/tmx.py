"""Translation memory: TMX 1.4b (LISA OSCAR), one unit a pair of passages, with place, confidence and remarks as properties.

A memory holds what may be reused: pairs of two sides that are more likely right than wrong. With ``options.full`` every bead
is written, one-sided and doubtful ones too, so that a corrected alignment can be read back.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from align.errors import ReportError
from align.model import BeadKind
from align.report.passages import SIDES, in_document_order, joined, place_findings, xml_clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Bead, Report, Segment
    from align.report import RenderOptions

__all__ = ["render"]

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_LEAST: Final = 0.5


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """The alignments of all reports as one memory.

    Raises:
        ReportError: no report has an alignment, or their source languages are unknown.
    """
    from lxml import etree

    with_alignment = [r for r in reports if r.alignment is not None]
    if not with_alignment:
        raise ReportError("a translation memory needs at least one pair that could be aligned")
    languages = {r.languages[0] for r in with_alignment}
    stream = BytesIO()
    with etree.xmlfile(stream, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("tmx", version="1.4"):
            xml.write("\n")
            xml.write(_header(with_alignment[0], languages, options))
            xml.write("\n")
            with xml.element("body"):
                for number, report in enumerate(with_alignment, start=1):
                    for unit in _units(report, number, options):
                        xml.write("\n")
                        xml.write(unit)
                xml.write("\n")
            xml.write("\n")
    return stream.getvalue() + b"\n"


def _header(report: Report, languages: set[str], options: RenderOptions) -> Any:
    from lxml import etree

    header = etree.Element(
        "header",
        creationtool="rinnan",
        creationtoolversion=report.signature.version or "0",
        segtype="sentence",
        adminlang="en",
        # "*all*": any language of a unit may be its source (TMX 1.4b, srclang)
        srclang=next(iter(languages)) or "und" if len(languages) == 1 else "*all*",
        datatype="plaintext",
    )
    header.set("o-tmf", "rinnan")
    stamp = "".join(c for c in options.created if c.isdigit())
    if len(stamp) >= 8:
        header.set("creationdate", f"{stamp[:8]}T{(stamp[8:14] or '000000').ljust(6, '0')}Z")
    _prop(header, "x-rinnan-signature", str(report.signature))
    return header


def _units(report: Report, number: int, options: RenderOptions) -> Iterator[Any]:
    assert report.alignment is not None
    findings = in_document_order(report.alignment, report.findings)
    placed = place_findings(report.alignment, findings)
    for index, bead in enumerate(report.alignment.beads):
        if not options.full and not _is_reusable(bead):
            continue
        rules = sorted({findings[n - 1].rule for n in placed.at.get(index, ())})
        yield _unit(report, f"{number}-{index + 1}", bead, rules)


def _is_reusable(bead: Bead) -> bool:
    return bool(bead.source and bead.target) and bead.kind is not BeadKind.FOREIGN and bead.confidence >= _LEAST


def _unit(report: Report, name: str, bead: Bead, rules: Sequence[str]) -> Any:
    from lxml import etree

    unit = etree.Element("tu", tuid=name)
    _prop(unit, "x-rinnan-pair", report.name)
    _prop(unit, "x-rinnan-kind", bead.kind.value)
    _prop(unit, "x-rinnan-confidence", f"{bead.confidence:.3f}")
    for rule in rules:
        _prop(unit, "x-rinnan-finding", rule)
    for side, language in zip(SIDES, report.languages, strict=True):
        segments = bead.side(side)
        if not segments:
            continue
        variant = etree.SubElement(unit, "tuv")
        variant.set(_XML_LANG, language or "und")
        _place(variant, segments)
        etree.SubElement(variant, "seg").text = xml_clean(joined(segments))
    return unit


def _place(variant: Any, segments: Sequence[Segment]) -> None:
    place = segments[0].place
    for name, value in (("file", place.file), ("page", place.page), ("section", place.section), ("block", place.block)):
        if value not in (None, ""):
            _prop(variant, f"x-rinnan-{name}", str(value))
    _prop(variant, "x-rinnan-type", segments[0].kind.value)


def _prop(parent: Any, name: str, value: str) -> None:
    from lxml import etree

    etree.SubElement(parent, "prop", type=name).text = xml_clean(value)
