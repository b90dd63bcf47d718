"""Layouts of the generated documents, as flat OpenDocument (LibreOffice turns it into DOCX and PDF).

Two halves. ``TUNED`` is what the reader's rules were fitted on. ``UNSEEN`` was written down from how offices print, before
any of it was read, and is only measured: no rule may be changed to please it.
"""

# ruff: noqa: E501 - XML is easier to read unwrapped

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from bench.extraction_content import Content, Item

_COUNTRY: Final = "FI"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a document is set. Lengths in points."""

    name: str
    page: tuple[float, float] = (595.3, 841.9)
    margin: float = 70
    font: str = "Liberation Serif"
    heading_font: str = "Liberation Sans"
    size: float = 11
    heading_sizes: tuple[float, float] = (16, 13)
    heading_bold: bool = True
    heading_align: str = "start"
    heading_styles: bool = True
    """False: headings are bold paragraphs, as many people type them."""
    title_size: float = 22
    after: float = 8
    """Space after a paragraph."""
    indent: float = 0
    """First-line indent."""
    align: str = "start"
    spacing: int = 115
    """Line spacing in per cent."""
    hyphenate: bool = False
    columns: bool = False
    gutter: float = 20
    head: bool = True
    foot: str = "number"
    """"number", "of" (3 (12)), or ""."""
    table: str = "ruled"
    """"ruled", "plain" (no lines), "shaded", "rules" (horizontal lines only)."""
    list_label: str = "•"
    list_typed: bool = False
    """The marker is typed text with a tab instead of an automatic list."""
    numbered: bool = True
    auto_numbers: bool = False
    notes: bool = True
    caps: bool = False
    first_page_head: bool = True
    bold_labels: bool = True


TUNED: Final = (
    Layout("plain"),
    Layout("hyphenated", align="justify", hyphenate=True, font="DejaVu Serif", size=10, after=6),
    Layout("columns", columns=True, hyphenate=True, align="justify", list_label="–"),
    Layout("bold-only", heading_styles=False, heading_sizes=(11, 11), title_size=14, table="plain", list_typed=True, list_label="-", head=False),
    Layout("auto-numbers", auto_numbers=True, list_label="1)", foot="of", font="Liberation Sans", spacing=100, after=10),
    Layout("letter", indent=12, after=0, heading_bold=False, heading_sizes=(15, 13), table="plain", font="DejaVu Serif", size=10.5, numbered=False),
    Layout("leaflet", page=(419.5, 595.3), margin=32, columns=True, gutter=16, size=8.5, after=5, table="rules", heading_sizes=(11, 9.5),
           title_size=20, list_label="–", notes=False, hyphenate=True),
    Layout("dense", after=0, spacing=105, align="justify", hyphenate=True, table="plain", size=10, heading_sizes=(13, 11), bold_labels=False,
           font="Liberation Sans", list_label="•"),
)  # fmt: skip
UNSEEN: Final = (
    Layout("book", page=(419.5, 595.3), margin=48, indent=14, after=0, align="justify", hyphenate=True, size=9.5, heading_align="center",
           heading_sizes=(13, 10.5), title_size=18, numbered=False, font="DejaVu Serif"),
    Layout("memo", spacing=150, after=0, indent=18, heading_bold=False, heading_sizes=(14, 12), list_typed=True, list_label="a)", table="plain",
           foot="of", font="Liberation Sans", size=12),
    Layout("brochure", columns=True, gutter=14, hyphenate=True, size=9, after=4, heading_sizes=(12, 10), margin=40, table="rules", list_label="•",
           font="Liberation Sans Narrow", notes=False, numbered=False, title_size=26),
    Layout("decision", page=(612, 792), caps=True, heading_styles=False, heading_sizes=(12, 12), title_size=12, after=12, size=12, list_label="1)",
           list_typed=True, table="shaded", foot="number", align="justify", font="Liberation Serif"),
    Layout("tight", after=0, indent=0, align="justify", spacing=100, heading_sizes=(12, 11), title_size=15, list_label="–", table="plain",
           font="DejaVu Sans", size=9, hyphenate=True, bold_labels=False),
)  # fmt: skip


def flat_odt(content: Content, layout: Layout) -> str:
    """The document as flat OpenDocument text."""
    return _Writer(content, layout).document()


class _Writer:
    def __init__(self, content: Content, layout: Layout) -> None:
        self.content = content
        self.layout = layout
        self.notes = 0
        self.tables = 0

    def document(self) -> str:
        body = self.body()
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
            'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f"{self.styles()}<office:body><office:text>{body}</office:text></office:body></office:document>"
        )

    def styles(self) -> str:
        o = self.layout
        lang = f'fo:language="{self.content.language}" fo:country="{_COUNTRY}"'
        hyphenate = f'fo:hyphenate="{"true" if o.hyphenate else "false"}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"'
        spacing = f'fo:line-height="{o.spacing}%"'
        fonts = "".join(
            f'<style:font-face style:name="{f}" svg:font-family="\'{f}\'"/>'
            for f in dict.fromkeys((o.font, o.heading_font))
        )
        heads = "".join(self.heading_style(level, size) for level, size in enumerate(o.heading_sizes, 1))
        return (
            f"<office:font-face-decls>{fonts}</office:font-face-decls><office:styles>"
            f'<style:default-style style:family="paragraph"><style:text-properties style:font-name="{o.font}" fo:font-size="{o.size}pt" '
            f"{lang} {hyphenate}/></style:default-style>"
            f'<style:style style:name="Text" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="{o.after}pt" '
            f'fo:text-indent="{o.indent}pt" fo:text-align="{o.align}" {spacing} fo:orphans="2" fo:widows="2"/></style:style>'
            f'<style:style style:name="Item" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="{o.after / 2}pt" '
            f'fo:text-align="{o.align}" {spacing}/></style:style>'
            f'<style:style style:name="Typed" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="{o.after / 2}pt" '
            f'fo:margin-left="22pt" fo:text-indent="-16pt" fo:text-align="{o.align}" {spacing}><style:tab-stops>'
            '<style:tab-stop style:position="0pt"/></style:tab-stops></style:paragraph-properties></style:style>'
            f'<style:style style:name="Caption" style:family="paragraph"><style:paragraph-properties fo:margin-top="{o.after}pt" fo:margin-bottom="4pt" '
            'fo:keep-with-next="always"/><style:text-properties fo:font-style="italic"/></style:style>'
            f'<style:style style:name="Cell" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0pt" fo:text-align="start"/></style:style>'
            f'<style:style style:name="Label" style:family="paragraph"><style:paragraph-properties fo:text-align="start"/>'
            f'<style:text-properties fo:font-weight="{"bold" if o.bold_labels else "normal"}"/></style:style>'
            f'<style:style style:name="Footnote" style:family="paragraph"><style:text-properties fo:font-size="{o.size * 0.8}pt"/></style:style>'
            '<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="14pt" '
            f'fo:text-align="{o.heading_align}"/><style:text-properties style:font-name="{o.heading_font}" fo:font-size="{o.title_size}pt" '
            'fo:font-weight="bold" fo:hyphenate="false"/></style:style>'
            f"{heads}{self.outline()}"
            '<text:notes-configuration text:note-class="footnote" style:num-format="1"/></office:styles>'
            f"<office:automatic-styles>{self.automatic()}</office:automatic-styles>"
            f"<office:master-styles>{self.master()}</office:master-styles>"
        )

    def heading_style(self, level: int, size: float) -> str:
        o = self.layout
        outline = f'style:default-outline-level="{level}"' if o.heading_styles else ""
        return (
            f'<style:style style:name="Heading{level}" style:family="paragraph" {outline}><style:paragraph-properties fo:margin-top="{max(o.after, 8) + 6}pt" '
            f'fo:margin-bottom="4pt" fo:keep-with-next="always" fo:text-align="{o.heading_align}"/><style:text-properties style:font-name="{o.heading_font}" '
            f'fo:font-size="{size}pt" fo:font-weight="{"bold" if o.heading_bold else "normal"}" fo:hyphenate="false"/></style:style>'
        )

    def outline(self) -> str:
        if not self.layout.auto_numbers:
            return ""
        levels = "".join(
            f'<text:outline-level-style text:level="{n}" style:num-format="1" style:num-suffix="" text:display-levels="{n}">'
            '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
            'text:label-followed-by="listtab" text:list-tab-stop-position="30pt" fo:text-indent="-30pt" fo:margin-left="30pt"/>'
            "</style:list-level-properties></text:outline-level-style>"
            for n in (1, 2)
        )
        return f'<text:outline-style style:name="Outline">{levels}</text:outline-style>'

    def automatic(self) -> str:
        o = self.layout
        line = "0.5pt solid #444444"
        borders = {
            "ruled": f'fo:border="{line}"',
            "plain": 'fo:border="none"',
            "shaded": f'fo:border="none" fo:border-bottom="{line}"',
            "rules": f'fo:border="none" fo:border-bottom="{line}"',
        }[o.table]
        shade = 'fo:background-color="#dddddd"' if o.table == "shaded" else ""
        width = o.page[0] - 2 * o.margin
        return (
            f'<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="{o.page[0]}pt" fo:page-height="{o.page[1]}pt" '
            f'fo:margin-left="{o.margin}pt" fo:margin-right="{o.margin}pt" fo:margin-top="36pt" fo:margin-bottom="36pt"/>'
            '<style:header-style><style:header-footer-properties fo:min-height="24pt" fo:margin-bottom="14pt"/></style:header-style>'
            '<style:footer-style><style:header-footer-properties fo:min-height="24pt" fo:margin-top="14pt"/></style:footer-style></style:page-layout>'
            f'<style:style style:name="Columns" style:family="section"><style:section-properties text:dont-balance-text-columns="false">'
            f'<style:columns fo:column-count="2" fo:column-gap="{o.gutter}pt"><style:column style:rel-width="1*" fo:start-indent="0pt" fo:end-indent="{o.gutter / 2}pt"/>'
            f'<style:column style:rel-width="1*" fo:start-indent="{o.gutter / 2}pt" fo:end-indent="0pt"/></style:columns></style:section-properties></style:style>'
            f'<style:style style:name="Grid" style:family="table"><style:table-properties style:width="{width}pt" fo:margin-bottom="10pt" table:align="margins"/></style:style>'
            f'<style:style style:name="First" style:family="table-column"><style:table-column-properties style:column-width="{0.3 * width}pt"/></style:style>'
            f'<style:style style:name="Rest" style:family="table-column"><style:table-column-properties style:column-width="{0.7 * width}pt"/></style:style>'
            f'<style:style style:name="Even" style:family="table-column"><style:table-column-properties style:column-width="{width / 3}pt"/></style:style>'
            f'<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties fo:padding="3pt" {borders}/></style:style>'
            f'<style:style style:name="LabelBox" style:family="table-cell"><style:table-cell-properties fo:padding="3pt" {borders} {shade}/></style:style>'
            f"{self.list_styles()}"
        )

    def list_styles(self) -> str:
        label = self.layout.list_label
        align = (
            '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
            'text:label-followed-by="listtab" text:list-tab-stop-position="32pt" fo:text-indent="-16pt" fo:margin-left="32pt"/></style:list-level-properties>'
        )
        if label in {"1)", "a)"}:
            inner = f'<text:list-level-style-number text:level="1" style:num-suffix=")" style:num-format="{label[0]}">{align}</text:list-level-style-number>'
        else:
            inner = f'<text:list-level-style-bullet text:level="1" text:bullet-char="{label}">{align}</text:list-level-style-bullet>'
        return f'<text:list-style style:name="List">{inner}</text:list-style>'

    def master(self) -> str:
        o = self.layout
        head = f"<text:p>{escape(self.content.running_head)}</text:p>" if o.head else ""
        number = "<text:page-number>1</text:page-number>"
        foot = {"number": number, "of": f"{number} (<text:page-count>1</text:page-count>)", "": ""}[o.foot]
        return (
            f'<style:master-page style:name="Standard" style:page-layout-name="Page"><style:header>{head}</style:header>'
            f"<style:footer>{f'<text:p>{foot}</text:p>' if foot else ''}</style:footer></style:master-page>"
        )

    def body(self) -> str:
        out: list[str] = []
        items = list(self.content.items)
        at = 0
        in_columns = False
        while at < len(items):
            item = items[at]
            wants = self.layout.columns and item.columns == 2 and item.kind == "paragraph"
            if wants != in_columns:
                out.append(
                    f'<text:section text:style-name="Columns" text:name="s{at}">' if wants else "</text:section>"
                )
                in_columns = wants
            if item.kind == "row":
                end = next(
                    (i for i in range(at, len(items)) if items[i].kind != "row" or items[i].table != item.table),
                    len(items),
                )
                out.append(self.table(items[at:end]))
                at = end
                continue
            if item.kind == "item" and not self.layout.list_typed:
                end = next((i for i in range(at, len(items)) if items[i].kind != "item"), len(items))
                out.append(self.list(items[at:end]))
                at = end
                continue
            out.append(self.block(item))
            at += 1
        if in_columns:
            out.append("</text:section>")
        return "".join(out)

    def block(self, item: Item) -> str:
        text = escape(item.text)
        if item.kind == "title":
            return f'<text:p text:style-name="Title">{text}</text:p>'
        if item.kind == "heading":
            label = f"{item.label} " if item.label and not self.layout.auto_numbers else ""
            if self.layout.heading_styles:
                return f'<text:h text:style-name="Heading{item.level}" text:outline-level="{item.level}">{label}{text}</text:h>'
            return f'<text:p text:style-name="Heading{item.level}">{label}{text}</text:p>'
        if item.kind == "item":
            return f'<text:p text:style-name="Typed">{item.label}<text:tab/>{text}</text:p>'
        if item.kind == "caption":
            return f'<text:p text:style-name="Caption">{text}</text:p>'
        note = ""
        if item.note:
            self.notes += 1
            note = (
                f'<text:note text:id="n{self.notes}" text:note-class="footnote"><text:note-citation>{self.notes}</text:note-citation>'
                f'<text:note-body><text:p text:style-name="Footnote">{escape(item.note)}</text:p></text:note-body></text:note>'
            )
        return f'<text:p text:style-name="Text">{text}{note}</text:p>'

    def list(self, items: list[Item]) -> str:
        inner = "".join(
            f'<text:list-item><text:p text:style-name="Item">{escape(i.text)}</text:p></text:list-item>' for i in items
        )
        return f'<text:list text:style-name="List">{inner}</text:list>'

    def table(self, rows: list[Item]) -> str:
        self.tables += 1
        is_pairs = rows[0].is_key_value
        columns = (
            '<table:table-column table:style-name="First"/><table:table-column table:style-name="Rest"/>'
            if is_pairs
            else '<table:table-column table:style-name="Even" table:number-columns-repeated="3"/>'
        )
        out = []
        for row in rows:
            cells = ""
            for index, cell in enumerate(row.cells):
                is_label = (is_pairs and index == 0) or row.is_header
                style, box = ("Label", "LabelBox") if is_label else ("Cell", "Box")
                cells += f'<table:table-cell table:style-name="{box}"><text:p text:style-name="{style}">{escape(cell)}</text:p></table:table-cell>'
            line = f"<table:table-row>{cells}</table:table-row>"
            out.append(f"<table:table-header-rows>{line}</table:table-header-rows>" if row.is_header else line)
        return f'<table:table table:name="T{self.tables}" table:style-name="Grid">{columns}{"".join(out)}</table:table>'
