"""Office files and texts damaged at random, by seed: an outcome or a named error, never anything else."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING

from align.errors import InputError
from align.extract import READERS, _read

from .damaged import TIGHT, ends_well, package

if TYPE_CHECKING:
    from pathlib import Path


# seeded mutations: in this process, so that hundreds are affordable; the child is the second line of defence


def office_seeds(folder: Path) -> dict[str, bytes]:
    import docx
    import openpyxl
    import pptx

    word = docx.Document()
    word.add_heading("Ohje", 0)
    word.add_heading("1 Tausta", 1)
    word.add_paragraph("Leipää tässä.", style="List Number")
    word.add_table(2, 2).cell(0, 0).text = "Aika"
    word.save(str(folder / "s.docx"))
    book = openpyxl.Workbook()
    book.active.append(["Aika", "Paikka"])
    book.active.append(["1.1.", "Sali"])
    book.save(folder / "s.xlsx")
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "Otsikko"
    deck.save(str(folder / "s.pptx"))
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    package(folder / "s.odt", {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f'<office:document-content xmlns:office="{office}office:1.0" xmlns:text="{office}text:1.0"><office:body>'
        "<office:text><text:h>Ohje</text:h><text:p>Teksti.</text:p></office:text></office:body></office:document-content>",
    })  # fmt: skip
    return {kind: (folder / f"s.{kind}").read_bytes() for kind in ("docx", "xlsx", "pptx", "odt")}


TEXTS = {
    "html": b"<!DOCTYPE html><html lang='fi'><body><main><h1>Ohje</h1><ul><li>yksi<li>kaksi</ul><table><tr><th>A<td>B</table>",
    "markdown": b"# Ohje\n\n1) eka\n2) toka\n\n| a | b |\n| - | - |\n| c | d |\n\n<b>x</b>\ty\n",
    "text": "Toteutusaika 2021-2027\nRahoitus 15 M€\nYhteyshenkilö Aino\n\n1) Tausta\n\nLeipää tasa-\narvosta.\n".encode(),
}


def mutate(data: bytes, seed: int) -> bytes:
    dice = random.Random(seed)
    kind = seed % 4
    if kind == 0:
        return data[: dice.randrange(1, len(data))]
    out = bytearray(data)
    if kind == 1:
        for _ in range(dice.randrange(1, 30)):
            out[dice.randrange(len(out))] ^= 1 << dice.randrange(8)
    elif kind == 2:
        start = dice.randrange(len(out))
        del out[start : start + dice.randrange(1, 200)]
    else:
        start, end = sorted(dice.randrange(len(out)) for _ in range(2))
        out[start:start] = out[start:end][:400]
    return bytes(out)


def mutate_part(data: bytes, seed: int) -> bytes:
    """Change the XML inside a package and leave the package whole: what a byte flip never reaches."""
    dice = random.Random(seed)
    source = zipfile.ZipFile(io.BytesIO(data))
    names = [name for name in source.namelist() if name.endswith((".xml", ".rels"))]
    target = dice.choice(names)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        for name in source.namelist():
            content = source.read(name)
            if name == target:
                if seed % 3 == 0:
                    continue
                content = (
                    mutate(content, seed)
                    if seed % 3 == 1
                    else content.replace(b"val=", b"w:x=").replace(b'"0"', b'"-7x"')
                )
            out.writestr(name, content)
    return made.getvalue()


def read_here(kind: str, path: Path) -> None:
    module, function, _ = READERS[kind]
    try:
        document = _read(module, function, path, "fi", TIGHT)
    except InputError:
        return
    except Exception as error:  # noqa: BLE001 - in the child these become "could not be read (…)"
        assert kind in {"xlsx", "pptx"}, f"{kind}: {error!r}"  # noqa: PT017 - libraries of others may raise what they like
        return
    assert [b.place.block for b in document.blocks()] == list(range(len(document.blocks())))


def test_four_hundred_mutations(tmp_path):
    seeds = office_seeds(tmp_path)
    for seed in range(240):
        kind = ("docx", "odt", "docx", "xlsx", "docx", "pptx")[seed % 6]
        path = tmp_path / f"m.{kind}"
        path.write_bytes((mutate_part if seed % 2 else mutate)(seeds[kind], seed))
        read_here(kind, path)
    for seed in range(180):
        kind = ("html", "markdown", "text")[seed % 3]
        path = tmp_path / f"m.{kind}"
        path.write_bytes(mutate(TEXTS[kind] * 3, seed))
        read_here(kind, path)


def test_mutated_files_through_the_child(tmp_path):
    seeds = office_seeds(tmp_path)
    for seed, kind in enumerate(("docx", "xlsx", "pptx", "odt", "docx", "xlsx", "pptx")):
        path = tmp_path / f"c.{kind}"
        path.write_bytes(mutate_part(seeds[kind], 3 * seed + 1))
        ends_well(path)
