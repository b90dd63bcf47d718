"""PDFs written by hand, so that a test says exactly what is on the page and needs no office program."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
BOLD = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"


def assemble(objects: list[bytes], extra: bytes = b"") -> bytes:
    """Objects numbered from 1 (the first is the catalogue) as a file with a cross-reference table."""
    out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, start)


def stream(body: bytes, entries: bytes = b"", *, compress: bool = False) -> bytes:
    if compress:
        body, entries = zlib.compress(body, 9), entries + b"/Filter/FlateDecode"
    return b"<<" + entries + b"/Length %d>>\nstream\n" % len(body) + body + b"\nendstream"


def text(
    x: float, y: float, words: str, *, size: float = 11, bold: bool = False, mcid: int | None = None, tag: str = "P"
) -> bytes:
    """A line of text at (x, y) from the bottom left, marked when it has an ``mcid``."""
    shown = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    body = b"BT /%s %s Tf %s %s Td (%s) Tj ET" % (b"F2" if bold else b"F1", b"%g" % size, b"%g" % x, b"%g" % y, shown)
    return body if mcid is None else b"/%s <</MCID %d>> BDC %s EMC" % (tag.encode(), mcid, body)


@dataclass
class Pdf:
    """Pages of content streams; ``tree`` is a nested list of (type, kids) with kids (page, mcid) or further elements."""

    pages: list[bytes] = field(default_factory=list)
    page_entries: bytes = b"/MediaBox[0 0 595 842]"
    tree: list = field(default_factory=list)
    catalogue: bytes = b""
    extra: bytes = b""

    def bytes(self) -> bytes:
        count = len(self.pages)
        numbers = [5 + 2 * i for i in range(count)]
        objects = [b"", b"", FONT, BOLD]
        kids = b" ".join(b"%d 0 R" % n for n in numbers)
        objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)
        for index, content in enumerate(self.pages):
            objects.append(
                b"<</Type/Page/Parent 2 0 R%s/Contents %d 0 R/StructParents %d/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>"
                % (self.page_entries, numbers[index] + 1, index)
            )
            objects.append(stream(content, compress=True))
        entries = self.catalogue
        if self.tree:
            root = len(objects) + 1
            objects.append(b"")
            refs = [self._element(objects, node, root, numbers) for node in self.tree]
            objects[root - 1] = b"<</Type/StructTreeRoot/K[%s]>>" % b" ".join(b"%d 0 R" % r for r in refs)
            entries += b"/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>" % root
        objects[0] = b"<</Type/Catalog/Pages 2 0 R%s>>" % entries
        return assemble(objects, self.extra)

    def _element(self, objects: list[bytes], node: tuple, parent: int, numbers: list[int]) -> int:
        kind, kids = node
        objects.append(b"")
        own = len(objects)
        parts = []
        for kid in kids:
            if isinstance(kid[0], int):
                page, mcid = kid
                parts.append(b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (numbers[page - 1], mcid))
            else:
                parts.append(b"%d 0 R" % self._element(objects, kid, own, numbers))
        objects[own - 1] = b"<</Type/StructElem/S/%s/P %d 0 R/K[%s]>>" % (kind.encode(), parent, b" ".join(parts))
        return own


def paragraph(x: float, y: float, lines: list[str], *, leading: float = 14, **style) -> bytes:
    """Lines below each other."""
    return b"\n".join(text(x, y - i * leading, line, **style) for i, line in enumerate(lines))


LONG = [
    "Kunta laatii hankkeen suunnitelman yhdessä alueen toimijoiden kanssa ja",
    "vie sen valtuuston hyväksyttäväksi ennen seuraavan toimintavuoden alkua,",
    "jos rahoitus on silloin varmistunut.",
]
SECOND = [
    "Avustusta haetaan sähköisellä lomakkeella, johon liitetään tilinpäätös ja",
    "selvitys kahdelta edelliseltä vuodelta sekä hakijan säännöt.",
]


def shown(document):
    return [(str(b.kind), b.label, b.text) for b in document.blocks()]


def body_page(*more: bytes) -> bytes:
    return b"\n".join((paragraph(60, 700, LONG), paragraph(60, 640, SECOND), *more))
