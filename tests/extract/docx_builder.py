"""Word documents put together from XML: styles, numbering, notes, tables as Word writes them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from align.extract.docx.reader import read_docx
from align.extract.limits import Limits
from align.model import BlockKind

if TYPE_CHECKING:
    from pathlib import Path

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W_NS}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
BY = 'w:id="7" w:author="A" w:date="2024-05-06T00:00:00Z"'


def run(text: str, properties: str = "") -> str:
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def par(content: str, *, style: str = "", number: int | None = None, level: int = 0, more: str = "") -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{content}</w:p>"


def text(words: str, **more: object) -> str:
    return par(run(words), **more)  # type: ignore[arg-type]


def cell(*paragraphs: str, properties: str = "") -> str:
    inner = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{inner}{''.join(paragraphs) or '<w:p/>'}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def level(index: int, kind: str, shown: str, *, style: str = "", more: str = "") -> str:
    link = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}{link}'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
    )


SPAN = '<w:gridSpan w:val="2"/>'


def numbering() -> str:
    def abstract(name: int, *levels: str) -> str:
        return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'

    def use(number: int, name: int, more: str = "") -> str:
        return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{name}"/>{more}</w:num>'

    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return (
        f"{HEAD}<w:numbering {NAMESPACES}>"
        + abstract(1, level(0, "decimal", "%1)", style="Otsikko1"), level(1, "decimal", "%1.%2", style="Otsikko2"))
        + abstract(2, level(0, "lowerLetter", "%1)"), level(1, "lowerRoman", "%2."))
        + abstract(3, level(0, "bullet", "\uf0b7"))
        + abstract(4, level(0, "decimal", "%1 §"))
        + abstract(5, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more="<w:isLgl/>"))
        + use(1, 1) + use(2, 2) + use(3, 2, restart) + use(4, 3) + use(5, 4) + use(6, 5)
        + "</w:numbering>"
    )  # fmt: skip


def styles() -> str:
    def style(name: str, shown: str, properties: str = "", *, run_properties: str = "", based: str = "Normaali") -> str:
        return (
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/><w:basedOn w:val="{based}"/>'
            f"<w:pPr>{properties}</w:pPr><w:rPr>{run_properties}</w:rPr></w:style>"
        )

    return (
        f"{HEAD}<w:styles {NAMESPACES}>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normaali"><w:name w:val="Normal"/></w:style>'
        + style("Otsikko1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>')
        + style("Otsikko2", "heading 2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
        + style("Otsikko", "Title")
        + style("Oma", "Oma väliotsikko", '<w:outlineLvl w:val="1"/>')
        + style("Sisluet1", "toc 1")
        + style("Kuvateksti", "caption")
        + style("Piilo", "piiloteksti", run_properties="<w:vanish/>")
        + "</w:styles>"
    )


def notes(kind: str, words: str) -> str:
    return (
        f'{HEAD}<w:{kind}s {NAMESPACES}><w:{kind} w:type="separator" w:id="0">{text("erotin")}</w:{kind}>'
        f'<w:{kind} w:id="2">{text(words)}</w:{kind}></w:{kind}s>'
    )


def write(path: Path, *body: str, extra: dict[str, str] | None = None, relations: str = "") -> Path:
    links = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in (
            ("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"),
            ("rId3", "footnotes", "footnotes.xml"), ("rId4", "endnotes", "endnotes.xml"),
            ("rId5", "header", "header1.xml"), ("rId6", "footer", "footer1.xml"),
        )
    )  # fmt: skip
    links += f'<Relationship Id="rId9" Type="{OFFICE}/hyperlink" Target="https://stm.fi/" TargetMode="External"/>'
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">{links}{relations}</Relationships>',
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/footnotes.xml": notes("footnote", "Alaviite."),
        "word/endnotes.xml": notes("endnote", "Loppuviite."),
        "word/header1.xml": f"{HEAD}<w:hdr {NAMESPACES}>{text('Ylätunniste')}</w:hdr>",
        "word/footer1.xml": f"{HEAD}<w:ftr {NAMESPACES}>{text('Alatunniste')}</w:ftr>",
        **(extra or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def read(tmp_path: Path, *body: str, **more: object):
    return read_docx(write(tmp_path / "d.docx", *body, **more), limits=Limits())  # type: ignore[arg-type]


def body_of(document):
    return [b for b in document.blocks() if b.kind is not BlockKind.FURNITURE]


def texts(tmp_path: Path, *body: str) -> list[str]:
    return [b.text for b in body_of(read(tmp_path, *body))]
