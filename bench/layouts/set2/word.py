"""The second unseen half: DOCX as Word, Google Docs and LibreOffice write its XML, with their own habits of lists and headings."""

from __future__ import annotations

import html
import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bench.layouts.set2.pieces import LANGUAGES, Made, boxes, content, groups, script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bench.extraction_content import Item

_W: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_REL: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Look:
    """One layout of one word processor."""

    maker: str
    name: str
    script: str
    numbering: str = "typed"
    """How headings get their number: "typed", or "auto" by the style's list."""
    notes: bool = False
    contents: bool = False
    changes: bool = False
    """With a sentence that a reviewer deleted and one that was inserted."""
    drop: tuple[str, ...] = ()


LOOKS: Final = (
    Look("word", "word-minutes-auto-numbers", "MINUTES", numbering="auto", drop=("minutes",)),
    Look("word", "word-report-fields", "REPORT", numbering="auto", notes=True, contents=True),
    Look("word", "word-newsletter-text-boxes", "NEWSLETTER"),
    Look("word", "word-letter-changes", "LETTER", changes=True, drop=("address",)),
    Look("google", "google-guide", "GUIDE"),
    Look("google", "google-report-typed", "REPORT", notes=True),
    Look("google", "google-service-bold-heads", "SERVICE"),
    Look("libre", "libre-statute", "STATUTE", drop=("draft",)),
    Look("libre", "libre-guide-frames", "GUIDE", notes=False),
    Look("libre", "libre-long-table", "TABLE"),
)
BULLETS: Final = {"word": ("•", "o", "▪"), "google": ("●", "○", "■"), "libre": ("•", "◦", "▪")}
_GLYPHS: Final = {
    "word": (("\uf0b7", "Symbol"), ("o", "Courier New"), ("\uf0a7", "Wingdings")),
    "google": (("●", "Noto Sans Symbols"), ("○", "Noto Sans Symbols"), ("■", "Noto Sans Symbols")),
    "libre": (("•", "OpenSymbol"), ("◦", "OpenSymbol"), ("▪", "OpenSymbol")),
}
_FORMATS: Final = {"1.": ("decimal", "%1."), "1)": ("decimal", "%1)"), "a)": ("lowerLetter", "%1)")}


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages."""
    for look in LOOKS:
        for language in LANGUAGES:
            items = script(look.script, language)
            if look.script == "NEWSLETTER":
                items = [item for part in boxes(look.script, language) for item in part]
            if look.name.endswith("bold-heads"):  # bold paragraphs: nothing tells their level
                items = [replace(i, level=1) if i.kind == "heading" else i for i in items]
            target = folder / f"{look.name}-{language}.docx"
            Package(look, language).write(items, target)
            gold = content(items, language, bullets=BULLETS[look.maker], notes=look.notes)
            drop = tuple(word(n, language) for n in look.drop)
            yield Made(f"docx {look.maker}", look.name, target, gold, drop, (word("contents", language),))


class Package:
    """The parts of one document."""

    def __init__(self, look: Look, language: str) -> None:
        """Nothing written yet."""
        self.look, self.language = look, language
        self.notes: list[str] = []
        self.lists: list[tuple[str, str]] = []

    def write(self, items: Sequence[Item], target: Path) -> None:
        """The whole package."""
        body = self._body(items)
        head = word("minutes", self.language) if "minutes" in self.look.drop else word("address", self.language)
        page = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r>'
        page += '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        parts = {
            "document": f"<w:document {_W}><w:body>{body}<w:sectPr>{self._edges()}<w:pgSz w:w='11906' w:h='16838'/><w:pgMar "
            "w:top='1417' w:right='1134' w:bottom='1417' w:left='1417' w:header='708' w:footer='708'/></w:sectPr></w:body>"
            "</w:document>",
            "styles": f"<w:styles {_W}>{self._styles()}</w:styles>",
            "numbering": f"<w:numbering {_W}>{self._numbering()}</w:numbering>",
            "footnotes": f"<w:footnotes {_W}>{''.join(self.notes)}</w:footnotes>",
            "header": f"<w:hdr {_W}><w:p><w:r><w:t>{html.escape(head)}</w:t></w:r></w:p></w:hdr>",
            "footer": f"<w:ftr {_W}><w:p>{page}</w:p></w:ftr>",
        }
        types = "".join(
            f'<Override PartName="/word/{n}.xml" ContentType="{_TYPE}.{n}{".main" * (n == "document")}+xml"/>'
            for n in parts
        )
        rels = "".join(
            f'<Relationship Id="r{n}" Type="{_REL}/{n}" Target="{n}.xml"/>' for n in parts if n != "document"
        )
        package = "http://schemas.openxmlformats.org/package/2006"
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(
                "[Content_Types].xml",
                f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
                f'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
            )
            start = f'<Relationship Id="r1" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
            archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships">{start}</Relationships>')
            archive.writestr(
                "word/_rels/document.xml.rels", f'<Relationships xmlns="{package}/relationships">{rels}</Relationships>'
            )
            for name, xml in parts.items():
                archive.writestr(f"word/{name}.xml", f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{xml}')

    def _edges(self) -> str:
        kinds = ("header", "footer") if self.look.drop else ()
        return "".join(f'<w:{k}Reference w:type="default" r:id="r{k}"/>' for k in kinds)

    def _styles(self) -> str:
        names = {"word": ("Otsikko", "Luettelokappale"), "google": ("Heading", ""), "libre": ("Heading", "TextBody")}
        prefix, _ = names[self.look.maker]
        out = '<w:style w:type="paragraph" w:default="1" w:styleId="Normaali"><w:name w:val="Normal"/></w:style>'
        out += '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>'
        out += '<w:style w:type="paragraph" w:styleId="Kuvaotsikko"><w:name w:val="caption"/><w:rPr><w:i/></w:rPr></w:style>'
        out += '<w:style w:type="paragraph" w:styleId="Sisluet1"><w:name w:val="toc 1"/></w:style>'
        for level in (1, 2, 3):
            number = (
                f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>'
                if self.look.numbering == "auto"
                else ""
            )
            out += (
                f'<w:style w:type="paragraph" w:styleId="{prefix}{level}"><w:name w:val="heading {level}"/><w:basedOn w:val='
                f'"Normaali"/><w:pPr><w:keepNext/>{number}<w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="{level - 1}"/>'
                f'</w:pPr><w:rPr><w:b/><w:sz w:val="{34 - 4 * level}"/></w:rPr></w:style>'
            )
        return out

    def _numbering(self) -> str:
        minutes = self.look.script == "MINUTES"
        shapes = ("§ %1", "%1.%2", "%1.%2.%3") if minutes else ("%1", "%1.%2", "%1.%2.%3")
        levels = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="{61 if minutes and not n else 1}"/><w:numFmt w:val="decimal"/><w:pStyle w:val='
            f'"Otsikko{n + 1}"/><w:lvlText w:val="{shape}"/><w:pPr><w:ind w:left="851" w:hanging="851"/></w:pPr></w:lvl>'
            for n, shape in enumerate(shapes)
        )
        glyphs = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{glyph}"/><w:pPr><w:ind w:left='
            f'"{720 * (n + 1)}" w:hanging="360"/></w:pPr><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>'
            "</w:lvl>"
            for n, (glyph, font) in enumerate(_GLYPHS[self.look.maker])
        )
        abstract = f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        abstract += (
            f'<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>{glyphs}</w:abstractNum>'
        )
        nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
        for at, (form, shape) in enumerate(self.lists, 3):
            abstract += (
                f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText '
                f'w:val="{shape}"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
            )
            nums += f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>'
        return abstract + nums

    def _body(self, items: Sequence[Item]) -> str:
        out = []
        for group in groups(items):
            first = group[0]
            if first.kind == "row":
                out.append(self._table(group))
            elif first.kind == "item":
                out.append(self._list(group))
            else:
                out.append(self._one(first))
            if first.kind == "title" and self.look.contents:
                out.append(self._contents(items))
        if self.look.script == "NEWSLETTER":
            self._box(out, items)
        return "".join(out)

    def _contents(self, items: Sequence[Item]) -> str:
        lines = "".join(
            f'<w:p><w:pPr><w:pStyle w:val="Sisluet1"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs></w:pPr><w:r>'
            f"<w:t>{html.escape(f'{i.label} {i.text}')}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>{2 + n // 4}</w:t></w:r></w:p>"
            for n, i in enumerate(items)
            if i.kind == "heading"
        )
        gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        return f"<w:sdt>{gallery}<w:sdtContent>{lines}</w:sdtContent></w:sdt>"

    def _box(self, out: list[str], items: Sequence[Item]) -> None:
        """Put the last four blocks into two text boxes, as Word does: drawing with a fallback."""
        at = next(i for i, item in enumerate(items) if item.text == boxes("NEWSLETTER", self.language)[1][0].text)
        inside = [out[at : at + 2], out[at + 2 : at + 4]]
        del out[at:]
        for part in inside:
            text = "".join(part)
            drawing = f"<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{text}</w:txbxContent>"
            drawing += "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
            fallback = (
                f"<w:pict><v:shape><v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox></v:shape></w:pict>"
            )
            both = f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
            out.append(f"<w:p><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>")

    def _runs(self, text: str, *, bold: bool = False) -> str:
        """Runs as each maker cuts them: Word at random words with proofing marks, Google with full properties."""
        weight = "<w:b/>" if bold else ""
        if self.look.maker == "google":
            return f'<w:r><w:rPr>{weight}<w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r>'
        middle = text.find(" ", len(text) // 2)
        pieces = (text,) if self.look.maker == "libre" or middle < 0 else (text[:middle], text[middle:])
        code = {"fi": "fi-FI", "sv": "sv-FI"}[self.language]
        runs = [
            f'<w:r w:rsidR="00A1"><w:rPr>{weight}<w:lang w:val="{code}"/></w:rPr><w:t xml:space="preserve">{html.escape(p)}</w:t></w:r>'
            for p in pieces
        ]
        return '<w:proofErr w:type="spellStart"/>'.join(runs)

    def _one(self, item: Item) -> str:
        text = item.text
        if item.kind == "heading" and self.look.numbering == "typed" and item.label:
            text = f"{item.label} {text}"
        styles = {
            "title": "Title",
            "caption": "Kuvaotsikko",
            "heading": f"{'Otsikko' if self.look.maker == 'word' else 'Heading'}{item.level}",
        }
        bold_heads = self.look.name.endswith("bold-heads") and item.kind == "heading"
        style = "" if bold_heads else styles.get(item.kind, "")
        head = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        runs = self._runs(text, bold=bold_heads)
        if item.note and self.look.notes:
            runs += f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.notes) + 2}"/></w:r>'
            self.notes.append(
                f'<w:footnote w:id="{len(self.notes) + 2}"><w:p><w:r><w:footnoteRef/></w:r>{self._runs(" " + item.note)}</w:p></w:footnote>'
            )
        if self.look.changes and item.kind == "paragraph" and text.endswith("."):
            runs += '<w:del w:id="9" w:author="x"><w:r><w:delText xml:space="preserve"> Poistettu.</w:delText></w:r></w:del>'
            runs = f'<w:ins w:id="8" w:author="x">{runs}</w:ins>' if len(text) % 2 else runs
        return f"<w:p>{head}{runs}</w:p>"

    def _list(self, group: Sequence[Item]) -> str:
        number = 2
        if group[0].label != "•":
            self.lists.append(_FORMATS[group[0].label])
            number = 2 + len(self.lists)
        return "".join(
            f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{i.level - 1}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>{self._runs(i.text)}</w:p>'
            for i in group
        )

    def _table(self, group: Sequence[Item]) -> str:
        rows = ""
        width = 9300 // len(group[0].cells)  # twentieths of a point: the page without its margins
        for item in group:
            head = "<w:trPr><w:tblHeader/></w:trPr>" if item.is_header and self.look.maker != "google" else ""
            cells = "".join(
                f"<w:tc><w:tcPr><w:tcW w:w='{width}' w:type='dxa'/></w:tcPr><w:p>{self._runs(c, bold=item.is_header)}</w:p></w:tc>"
                for c in item.cells
            )
            rows += f"<w:tr>{head}{cells}</w:tr>"
        grid = f"<w:gridCol w:w='{width}'/>" * len(group[0].cells)
        lines = (
            ""
            if group[0].is_key_value
            else "<w:tblBorders><w:top w:val='single'/><w:insideH w:val='single'/><w:insideV w:val='single'/></w:tblBorders>"
        )
        return f"<w:tbl><w:tblPr>{lines}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
