"""Hostile and damaged PDFs end in a document or in a named error, within their limits."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from align.errors import InputError
from align.extract import Limits, extract

sys.path.insert(0, str(Path(__file__).parents[1] / "extract"))
from pdf_builder import FONT, Pdf, assemble, paragraph, stream, text

LINES = [
    "Kunta laatii hankkeen suunnitelman yhdessä alueen toimijoiden kanssa ja",
    "vie sen valtuuston hyväksyttäväksi.",
]
MUTATIONS = 320
_WORKER = """
import json, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (1536 << 20, 1536 << 20))
from align.errors import RinnanError
from align.extract.pdf.reader import read_pdf
for name in sys.argv[1:]:
    print("begin", name, flush=True)
    try:
        document = read_pdf(Path(name), language="fi")
        outcome = f"ok {len(document.blocks())} {len(document.warnings)}"
    except RinnanError as error:
        outcome = f"named {error.code}"
    except BaseException as error:
        outcome = f"unnamed {type(error).__name__}: {error}"
    print("end", name, outcome, flush=True)
"""


def one_page(
    content: bytes,
    *,
    resources: bytes = b"",
    more: tuple[bytes, ...] = (),
    compress: bool = False,
    catalogue: bytes = b"",
) -> bytes:
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>"
            % resources,
            stream(content, compress=compress),
            FONT,
            *more,
        ]
    )


def form(content: bytes, resources: bytes) -> bytes:
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s>>" % resources)


def flate_bomb() -> bytes:
    body = zlib.compress(b" " * (1 << 29), 1)
    packed = zlib.compress(body, 9)
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            stream(packed, b"/Filter[/FlateDecode/FlateDecode]"),
        ]
    )


def plain_bomb() -> bytes:
    return one_page(b" " * (1 << 29), compress=True)


def triple_bomb() -> bytes:
    packed = zlib.compress(zlib.compress(zlib.compress(b" " * (1 << 29), 1), 9), 9)
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            stream(packed, b"/Filter[/FlateDecode/FlateDecode/FlateDecode]"),
        ]
    )


def packed_objects_bomb() -> bytes:
    return one_page(
        text(60, 700, LINES[1]), more=(stream(b"9 0 " + b" " * (1 << 29), b"/Type/ObjStm/N 1/First 4", compress=True),)
    )


def tree_loop() -> bytes:
    """A structure tree whose element is its own child and its own parent."""
    root = b"<</Type/StructTreeRoot/K 7 0 R>>"
    one, two = (
        b"<</Type/StructElem/S/Div/P 6 0 R/K[8 0 R 7 0 R]>>",
        b"<</Type/StructElem/S/P/P 8 0 R/Pg 3 0 R/K[0 7 0 R 8 0 R]>>",
    )
    return one_page(
        text(60, 700, LINES[1], mcid=0),
        catalogue=b"/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>",
        more=(root, one, two),
    )


def laughing_forms() -> bytes:
    inner = [form(b"/X Do " * 10, b"/XObject<</X %d 0 R>>" % (7 + n)) for n in range(7)]
    return one_page(
        b"/X Do " * 10,
        resources=b"/XObject<</X 6 0 R>>",
        more=(*inner, form(text(60, 700, "a"), b"/Font<</F1 5 0 R>>")),
    )


def self_including_form() -> bytes:
    return one_page(
        b"/X Do",
        resources=b"/XObject<</X 6 0 R>>",
        more=(form(b"/X Do " + text(60, 700, "a"), b"/XObject<</X 6 0 R>>/Font<</F1 5 0 R>>"),),
    )


def many_characters() -> bytes:
    line = b"(%s) '" % (b"abcdefghij " * 40)
    return one_page(b"BT /F1 2 Tf 2 TL 10 830 Td " + b" ".join([line] * 900) + b" ET", compress=True)


def many_strokes() -> bytes:
    rng = random.Random(5)
    strokes = b"\n".join(b"%d %d m %d %d l S" % tuple(rng.randrange(590) for _ in range(4)) for _ in range(60_000))
    return one_page(text(60, 700, LINES[1]) + b"\n" + strokes, compress=True)


def dense_grid() -> bytes:
    rules = b"\n".join(b"%d 0 m %d 842 l S 0 %d m 595 %d l S" % (k, k, k, k) for k in range(0, 590, 1))
    return one_page(text(60, 700, LINES[1]) + b"\n" + rules, compress=True)


def deep_tree(depth: int = 6_000) -> bytes:
    elements = [b"<</Type/StructElem/S/Div/P %d 0 R/K %d 0 R>>" % (6 + n, 8 + n) for n in range(depth)]
    leaf = b"<</Type/StructElem/S/P/Pg 3 0 R/K 0>>"
    root = b"<</Type/StructTreeRoot/K 7 0 R>>"
    return one_page(
        text(60, 700, LINES[1], mcid=0),
        catalogue=b"/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>",
        more=(root, *elements, leaf),
    )


def page_tree_loop() -> bytes:
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        ]
    )


def deleted_pages() -> bytes:
    """A file whose pages are no longer in the page tree: their text must not come back."""
    whole = Pdf([paragraph(60, 700, LINES)] * 3).bytes()
    return whole.replace(b"/Kids[5 0 R 7 0 R 9 0 R]/Count 3", b"/Kids[                  ]/Count 0")


HOSTILE = {
    "flate bomb": flate_bomb, "plain bomb": plain_bomb, "triple bomb": triple_bomb, "packed objects bomb": packed_objects_bomb,
    "structure loop": tree_loop, "laughing forms": laughing_forms, "self-including form": self_including_form,
    "many characters": many_characters, "many strokes": many_strokes, "dense grid": dense_grid, "deep tree": deep_tree,
    "page tree loop": page_tree_loop, "deleted pages": deleted_pages,
    "empty": lambda: b"", "html": lambda: b"<html><body>Not found</body></html>", "head only": lambda: b"%PDF-1.7\n",
    "deep array": lambda: one_page(b"[" * 200_000 + b"]" * 200_000 + b" TJ", compress=True),
    "open states": lambda: one_page(b"q " * 300_000 + text(60, 700, "a"), compress=True),
    "endless box": lambda: one_page(text(60, 700, "a")).replace(b"[0 0 595 842]", b"[0 0 1e30 1e30]"),
    "no box": lambda: one_page(text(60, 700, LINES[1])).replace(b"/MediaBox[0 0 595 842]", b""),
    "junk first": lambda: b"<html>\n" + one_page(text(60, 700, LINES[1])),
}  # fmt: skip


def outcome(path: Path, limits: Limits):
    """The document, or the named error."""
    try:
        return extract(path, limits=limits), None
    except InputError as error:
        return None, error


@pytest.mark.slow
@pytest.mark.parametrize("name", list(HOSTILE))
def test_hostile_files_are_contained(name, tmp_path):
    path = tmp_path / "hostile.pdf"
    path.write_bytes(HOSTILE[name]())
    limits = Limits(cpu_seconds=3, cpu_seconds_max=4, memory_bytes=600 << 20)
    document, problem = outcome(path, limits)
    if problem is not None:
        assert problem.path == str(path)
        assert problem.message
    else:
        assert name != "deleted pages"
        assert document.blocks() or document.warnings or document.unread_pages


def sources() -> list[bytes]:
    tagged = Pdf(
        [text(60, 760, "Otsikko", mcid=0, size=16) + paragraph(60, 700, LINES, mcid=1), text(60, 700, "loppu.", mcid=0)]
    )
    tagged.tree = [("Document", [("H1", [(1, 0)]), ("P", [(1, 1), (2, 0)]), ("L", [("LI", [("LBody", [])])])])]
    grid = b"\n".join(b"60 %d m 360 %d l S" % (y, y) for y in (600, 580, 560)) + b"".join(
        b" %d 560 m %d 600 l S" % (x, x) for x in (60, 160, 360)
    )
    ruled = Pdf([paragraph(60, 700, LINES) + grid + text(65, 586, "Kohde") + text(165, 586, "Ala"), text(60, 30, "2")])
    return [tagged.bytes(), ruled.bytes(), self_including_form(), one_page(text(60, 700, LINES[0]), compress=True)]


def mutated(source: bytes, rng: random.Random) -> bytes:
    """One damage of the kinds that happen: cut, flipped bytes, objects dropped, doubled or swapped, numbers changed."""
    data = bytearray(source)
    kind = rng.randrange(6)
    if kind == 0:
        return bytes(data[: rng.randrange(len(data))])
    if kind == 1:
        for _ in range(rng.choice([1, 3, 20, 200])):
            data[rng.randrange(len(data))] = rng.randrange(256)
        return bytes(data)
    if kind == 2:
        at = rng.randrange(len(data))
        return bytes(data[:at] + data[at + rng.randrange(1, 400) :])
    if kind == 3:
        at, size, to = rng.randrange(len(data)), rng.randrange(1, 300), rng.randrange(len(data))
        return bytes(data[:to] + data[at : at + size] + data[to:])
    parts = bytes(data).split(b"endobj")
    if kind == 4 and len(parts) > 2:
        del parts[rng.randrange(len(parts) - 1)]
        return b"endobj".join(parts)
    digits = [i for i, byte in enumerate(data) if 48 <= byte < 58]
    for _ in range(rng.choice([1, 4, 30])):
        data[rng.choice(digits)] = 48 + rng.randrange(10)
    return bytes(data)


@pytest.mark.slow
def test_mutated_files_end_in_a_document_or_a_named_error(tmp_path):
    rng = random.Random(20260101)
    bases = sources()
    names = []
    for number in range(MUTATIONS):
        path = tmp_path / f"{number:03}.pdf"
        path.write_bytes(mutated(bases[number % len(bases)], rng))
        names.append(str(path))
    outcomes: dict[str, str] = {}
    crashed: list[str] = []
    left = list(names)
    while left:
        done = subprocess.run(
            [sys.executable, "-c", _WORKER, *left],
            capture_output=True,
            text=True,
            timeout=120,
            cwd=Path(__file__).parents[2],
            check=False,
        )
        begun = ""
        for line in done.stdout.splitlines():
            verb, name, *rest = line.split(" ", 2)
            if verb == "begin":
                begun = name
            else:
                outcomes[name] = rest[0]
        if begun in outcomes and begun == left[-1]:
            break
        crashed.append(begun or left[0])
        left = left[left.index(crashed[-1]) + 1 :]
    unnamed = {Path(n).name: o for n, o in outcomes.items() if o.startswith("unnamed")}
    assert not unnamed, json.dumps(unnamed, indent=1)
    assert len(crashed) <= 0.05 * MUTATIONS, "PDFium aborted on too many"
    for name in crashed:
        with pytest.raises(InputError):
            extract(name)  # the child takes the crash, and it comes back with a name
    read = [o for o in outcomes.values() if o.startswith("ok")]
    assert len(read) > 0.25 * MUTATIONS, "most damage leaves a document that can still be read"
