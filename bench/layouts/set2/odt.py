"""The second unseen half: OpenDocument texts written by hand, with lists in lists, an index, notes, changes and columns."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

import html
import zipfile
from typing import TYPE_CHECKING, Final

from bench.layouts.set2.pieces import LANGUAGES, Made, content, groups, script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.extraction_content import Item

BULLETS: Final = ("•", "–", "▪")
_ODF: Final = (
    " ".join(
        f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
        for p, n in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
            ("svg", "svg-compatible"),
        )
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_NUMBERS: Final = {"1)": "Nparen", "1.": "Nstop", "a)": "Nletter"}
_WRITER: Final = {
    "odt-report-notes-index": ("REPORT", True),
    "odt-minutes-frames": ("MINUTES", False),
    "odt-guide-nested-changes": ("GUIDE", False),
    "odt-long-table-head-rows": ("TABLE", False),
    "odt-statute-two-columns": ("STATUTE", False),
}


def documents(folder: Path) -> Iterator[Made]:
    """Every layout in both languages."""
    for layout, (name, notes) in _WRITER.items():
        for language in LANGUAGES:
            items = script(name, language)
            target = folder / f"{layout}-{language}.odt"
            _odt(items, language, layout, target)
            drop = (word("minutes", language),) if name == "MINUTES" else ()
            gold = content(items, language, bullets=BULLETS, notes=notes)
            yield Made("odt", layout, target, gold, drop, (word("contents", language),))


def _odt(items: Sequence[Item], language: str, layout: str, target: Path) -> None:
    body = "".join(_odt_group(group, layout) for group in groups(items))
    if "index" in layout:
        lines = "".join(
            f"<text:p>{html.escape(f'{i.label} {i.text}')}<text:tab/>{2 + n // 5}</text:p>"
            for n, i in enumerate(items)
            if i.kind == "heading"
        )
        name = f"<text:index-title text:name='x'><text:p>{word('contents', language)}</text:p></text:index-title>"
        index = f"<text:table-of-content text:name='t'><text:index-body>{name}{lines}</text:index-body></text:table-of-content>"
        title, mark, rest = body.partition("</text:h>") if body.startswith("<text:h") else body.partition("</text:p>")
        body = title + mark + index + rest
    if "columns" in layout:
        body = f'<text:section text:style-name="two" text:name="s">{body}</text:section>'
    changes = ""
    if "changes" in layout:
        changes = (
            "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><office:change-info><dc:creator>x</dc:creator>"
            "</office:change-info><text:p>Poistettu kappale.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        )
        body = body.replace("</text:p>", "<text:change text:change-id='c1'/></text:p>", 1)
    levels = "".join(
        f'<text:list-level-style-bullet text:level="{n}" text:bullet-char="{glyph}"><style:list-level-properties '
        f'text:space-before="{0.5 * n}cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet>'
        for n, glyph in enumerate(BULLETS, 1)
    )
    numbers = "".join(
        f'<text:list-style style:name="{name}"><text:list-level-style-number text:level="1" style:num-format="{label[0]}" '
        f'style:num-suffix="{label[1]}"><style:list-level-properties text:space-before="0.5cm" text:min-label-width="0.7cm"/>'
        "</text:list-level-style-number></text:list-style>"
        for label, name in _NUMBERS.items()
    )
    styles = (
        f'<text:list-style style:name="L">{levels}</text:list-style>{numbers}<style:style style:name="two" style:family="section">'
        '<style:section-properties><style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style>'
        '<style:style style:name="cap" style:family="paragraph" style:parent-style-name="Caption"/>'
    )
    code = f'<style:default-style style:family="paragraph"><style:text-properties fo:language="{language}" fo:country="FI"/></style:default-style>'
    heads = '<style:style style:name="Title" style:family="paragraph" style:class="chapter"><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>'
    heads += "".join(
        f'<style:style style:name="Heading_20_{n}" style:display-name="Heading {n}" style:family="paragraph" style:default-outline-level="{n}">'
        f'<style:text-properties fo:font-size="{17 - 2 * n}pt" fo:font-weight="bold"/></style:style>'
        for n in (1, 2, 3)
    )
    heads += '<style:style style:name="Caption" style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style>'
    edge = ""
    if "minutes" in layout:
        edge = f"<style:header><text:p>{word('minutes', language)} <text:page-number>1</text:page-number></text:p></style:header>"
    master = f'<style:master-page style:name="Standard" style:page-layout-name="pm">{edge}</style:master-page>'
    layout_xml = '<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.2cm"/><style:header-style/></style:page-layout>'
    parts = {
        "content.xml": f"<office:document-content {_ODF} office:version='1.3'><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{changes}{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {_ODF} office:version='1.3'><office:styles>{code}{heads}</office:styles>"
        f"<office:automatic-styles>{layout_xml}</office:automatic-styles><office:master-styles>{master}</office:master-styles></office:document-styles>",
    }
    kind = "application/vnd.oasis.opendocument.text"
    entries = "".join(f'<manifest:file-entry manifest:full-path="{n}" manifest:media-type="text/xml"/>' for n in parts)
    manifest = f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>{entries}</manifest:manifest>'
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", kind)
        for name, xml in {**parts, "META-INF/manifest.xml": manifest}.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{xml}', zipfile.ZIP_DEFLATED)


def _odt_group(group: Sequence[Item], layout: str) -> str:
    first = group[0]
    text = html.escape(f"{first.label} {first.text}".strip())
    if first.note and "notes" in layout:
        note = f"<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>{html.escape(first.note)}</text:p></text:note-body></text:note>"
        text += note
    if first.kind == "title":
        return f"<text:p text:style-name='Title'>{text}</text:p>"
    if first.kind == "heading":
        return f"<text:h text:style-name='Heading_20_{first.level}' text:outline-level='{first.level}'>{text}</text:h>"
    if first.kind == "caption":
        return f"<text:p text:style-name='cap'>{text}</text:p>"
    if first.kind == "item":
        return _odt_list(group)
    if first.kind != "row":
        return f"<text:p text:style-name='Text_20_body'>{text}</text:p>"
    rows = [
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{html.escape(c)}</text:p></table:table-cell>" for c in i.cells)
        + "</table:table-row>"
        for i in group
    ]
    if first.is_header:
        rows[0] = f"<table:table-header-rows>{rows[0]}</table:table-header-rows>"
    return f"<table:table><table:table-column table:number-columns-repeated='{len(first.cells)}'/>{''.join(rows)}</table:table>"


def _odt_list(group: Sequence[Item]) -> str:
    if group[0].label != "•":
        style = _NUMBERS[group[0].label]
        return (
            f"<text:list text:style-name='{style}'>"
            + "".join(f"<text:list-item><text:p>{html.escape(i.text)}</text:p></text:list-item>" for i in group)
            + "</text:list>"
        )
    out, depth = "", 0
    for item in group:
        opened = "<text:list text:style-name='L'>" if not depth else "<text:list>"
        out += opened * max(item.level - depth, 0) + "</text:list-item></text:list>" * max(depth - item.level, 0)
        out += (
            "</text:list-item>" if item.level <= depth else ""
        ) + f"<text:list-item><text:p>{html.escape(item.text)}</text:p>"
        depth = item.level
    return out + "</text:list-item></text:list>" * depth
