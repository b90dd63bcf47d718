"""What the sets share of OpenDocument texts: outline headings, spanned cells, frames for what stands aside, soft page breaks, notes."""

# ruff: noqa: E501 - markup is easier to read unwrapped

from __future__ import annotations

import zipfile
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import BREAK, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.layouts.pieces import Piece

_SPACES: Final = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{where}:1.0"'
    for name, where in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
_INDENT: Final = (
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
    'text:label-followed-by="listtab" fo:text-indent="-0.7cm" fo:margin-left="{}cm"/></style:list-level-properties>'
)


def above(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The gold of tables whose heading is their first row, over the whole width."""
    for at, piece in enumerate(pieces):
        after = pieces[at + 1] if at + 1 < len(pieces) else piece
        is_above = piece.kind == "heading" and after.kind == "row"
        yield replace(after, cells=(piece.text,)) if is_above else piece


def write(target: Path, layout: str, pieces: Sequence[Piece], words: Sequence[str], language: str) -> None:
    """One text, with running heads; the name of its layout tells what it shows (columns, frames, plain, spans)."""
    body = "".join(_run(run, layout) for run in runs(tuple(above(pieces)) if "spans" in layout else pieces))
    if "columns" in layout or "frames" in layout:
        body = f'<text:section text:style-name="Two" text:name="S">{body}</text:section>'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} office:version="1.3"><office:automatic-styles>'
        '<style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2" '
        'fo:column-gap="0.8cm"/></style:section-properties></style:style>'
        '<style:style style:name="Bold" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties '
        'fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" '
        'fo:padding="0.1cm"/></style:style>'
        '<style:style style:name="Side" style:family="graphic"><style:graphic-properties style:wrap="parallel" '
        'style:horizontal-pos="right" style:horizontal-rel="paragraph" style:vertical-pos="top" style:vertical-rel="paragraph"/></style:style>'
        f"{_list_styles()}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    head = "".join(
        f'<text:p text:style-name="Header">{escape(w)}<text:tab/><text:page-number>1</text:page-number></text:p>'
        for w in words
    )
    styles = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {_SPACES} office:version="1.3"><office:styles>'
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/>'
        f'<style:text-properties style:font-name="Liberation Serif" fo:font-size="11pt" fo:language="{language}" fo:country="FI"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Header" style:family="paragraph"/>'
        '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="18pt" '
        'fo:font-weight="bold"/></style:style>'
        + "".join(
            f'<style:style style:name="Heading_20_{n}" style:display-name="Heading {n}" style:family="paragraph" style:default-outline-level="{n}" '
            f'style:parent-style-name="Standard"><style:text-properties fo:font-size="{16 - 2 * n}pt" fo:font-weight="bold"/></style:style>'
            for n in (1, 2)
        )
        + '</office:styles><office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" '
        'fo:page-height="29.7cm" fo:margin="2.2cm"/><style:header-style/></style:page-layout></office:automatic-styles><office:master-styles>'
        f'<style:master-page style:name="Standard" style:page-layout-name="P"><style:header>{head}</style:header></style:master-page>'
        "</office:master-styles></office:document-styles>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        + "".join(
            f'<manifest:file-entry manifest:full-path="{n}" manifest:media-type="text/xml"/>'
            for n in ("content.xml", "styles.xml")
        )
        + "</manifest:manifest>"
    )
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(zipfile.ZipInfo("mimetype"), kind)
        for name, text in (("content.xml", content), ("styles.xml", styles), ("META-INF/manifest.xml", manifest)):
            package.writestr(name, text)


def _level(level: int, kind: str, marks: str) -> str:
    indent = _INDENT.format(0.9 * level)
    return f'<text:list-level-style-{kind} text:level="{level}" {marks}>{indent}</text:list-level-style-{kind}>'


def _list_styles() -> str:
    styles = {
        "Letters": (
            ("number", 'style:num-format="a" style:num-suffix=")"'),
            ("number", 'style:num-format="i" style:num-suffix=")"'),
        ),
        "Points": (
            ("number", 'style:num-format="1" style:num-suffix=")"'),
            ("number", 'style:num-format="a" style:num-suffix=")"'),
        ),
        "Ones": (("number", 'style:num-format="1" style:num-suffix="."'),),
        "Dots": (("bullet", 'text:bullet-char="▪"'),),
    }
    return "".join(
        f'<text:list-style style:name="{name}">{"".join(_level(n, *each) for n, each in enumerate(levels, 1))}</text:list-style>'
        for name, levels in styles.items()
    )


def _text(text: str) -> str:
    return escape(text).replace(BREAK, "<text:line-break/>")


def _run(run: Sequence[Piece], layout: str) -> str:
    one = run[0]
    if one.kind == "row":
        return _table(run)
    if one.kind == "item":
        return _list(run)
    text = _text(one.text)
    if one.note:
        text += (
            f'<text:note text:id="n{abs(hash(one.note)) % 9999}" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            f'<text:note-body><text:p text:style-name="Standard">{_text(one.note)}</text:p></text:note-body></text:note>'
        )
    if one.kind == "title":
        return f'<text:p text:style-name="Title">{text}</text:p>'
    if one.kind == "heading":
        text = f"{_text(one.label)}<text:s/> {text}".strip() if one.label else text
        if "plain" in layout:
            return f'<text:p text:style-name="Bold">{text}</text:p>'
        return f'<text:h text:style-name="Heading_20_{one.level}" text:outline-level="{one.level}">{text}</text:h>'
    if one.role == "aside":
        return (
            '<text:p text:style-name="Standard"><draw:frame draw:style-name="Side" text:anchor-type="paragraph" svg:width="4cm">'
            f'<draw:text-box fo:min-height="1cm"><text:p text:style-name="Standard">{text}</text:p></draw:text-box></draw:frame></text:p>'
        )
    middle = len(text) // 2
    at = text.find(" ", middle)
    if (
        one.kind == "paragraph" and len(text) > 240 and "<" not in text and at > 0
    ):  # a page ended here when it was last saved
        text = f"{text[:at]}<text:soft-page-break/>{text[at:]}"
    return f'<text:p text:style-name="Standard">{text}</text:p>'


def _list(run: Sequence[Piece]) -> str:
    first = run[0].label
    style = "Dots" if first == "•" else "Ones" if first == "1." else "Points" if first == "1)" else "Letters"
    out, depth = "", 0
    for piece in run:
        if piece.level > depth:
            out += "<text:list>" * (depth > 0) or f'<text:list text:style-name="{style}">'
        elif piece.level < depth:
            out += "</text:list-item></text:list></text:list-item>"
        else:
            out += "</text:list-item>"
        out += f'<text:list-item><text:p text:style-name="Standard">{_text(piece.text)}</text:p>'
        depth = piece.level
    return out + "</text:list-item></text:list>" * depth


def _table(run: Sequence[Piece]) -> str:
    width = max(len(p.cells) for p in run)
    out = f'<table:table table:name="T{abs(hash(run[0].cells)) % 99999}"><table:table-column table:number-columns-repeated="{width}"/>'
    for piece in run:
        cells = "".join(
            f'<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="Standard">{_text(c)}</text:p></table:table-cell>'
            for c in piece.cells
        )
        if len(piece.cells) < width:
            cells = cells.replace("<table:table-cell ", f'<table:table-cell table:number-columns-spanned="{width}" ', 1)
            cells += "<table:covered-table-cell/>" * (width - 1)
        row = f"<table:table-row>{cells}</table:table-row>"
        out += (
            f"<table:table-header-rows>{row}</table:table-header-rows>" if piece.is_header and piece is run[0] else row
        )
    return out + "</table:table>"
