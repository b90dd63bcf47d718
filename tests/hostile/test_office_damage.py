"""Workbooks, presentations, OpenDocument and plain texts with damage inside well-formed parts: a document or a named problem."""

from __future__ import annotations

import random
import re
import zipfile
from importlib import import_module

import pytest

from align.errors import InputError
from align.extract import READERS
from align.extract.limits import Limits
from align.model import Document

FINNISH = "Kaupunginhallitus päätti hyväksyä suunnitelman ja myöntää siihen määrärahan."
SWEDISH = "Stadsstyrelsen beslutade godkänna planen och bevilja ett anslag för den."
ROUNDS = 14


def workbook(path):
    import openpyxl

    book = openpyxl.Workbook()
    for row in (("Kohde", "Summa", "Osuus"), ("Palkat", 100, "=B2/B4"), (FINNISH, 2.5, True), ("Yhteensä", "=B2", 0.1)):
        book.active.append(row)
    book.active["B2"].number_format = "0 %"
    book.active["A1"].hyperlink = "https://example.org/"
    book.save(path)


def deck(path):
    pptx = pytest.importorskip("pptx")
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.shapes.title.text = "Satamat"
    slide.placeholders[1].text_frame.text = FINNISH
    slide.placeholders[1].text_frame.add_paragraph().text = SWEDISH
    table = slide.shapes.add_table(2, 2, 10, 10, 100, 100).table
    table.cell(0, 0).text, table.cell(1, 1).text = "Nimi", "Namn"
    made.save(str(path))


def odt(path):
    from tests.extract.test_odt import DEFAULT, language
    from tests.extract.test_odt import odt as make

    rows = "<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated='2'><text:p>a</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>"
    body = f"<text:h text:outline-level='1'>Otsikko</text:h><text:p text:style-name='P'>{FINNISH}<text:s text:c='3'/><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{SWEDISH}</text:p></text:note-body></text:note></text:p><text:list text:style-name='L'><text:list-item><text:p>Kohta</text:p></text:list-item></text:list>{rows}"
    made = make(path.parent, body, language("P", "sv", "paragraph"), DEFAULT)
    made.rename(path)


MAKERS = {"xlsx": workbook, "pptx": deck, "odt": odt}


def damaged(xml, draw):
    """Something a broken or hostile writer leaves: attributes without sense, elements lost, doubled or moved."""
    kind = draw.randrange(5)
    if kind == 0:  # an attribute's value
        values = re.findall(r'="[^"]*"', xml)
        old = draw.choice(values) if values else ""
        return (
            xml.replace(
                old, f'="{draw.choice(["", "-1", "x", "9" * 30, "ÄÖ", "1e999", "../../x"])}"', 1 + draw.randrange(4)
            )
            if old
            else xml
        )
    if kind == 1:  # an element without content
        found = list(re.finditer(r"<([\w:]+)[^<>/]*>[^<>]*</\1>", xml))
        m = draw.choice(found) if found else None
        return xml[: m.start()] + xml[m.end() :] if m else xml
    if kind == 2:  # doubled
        found = list(re.finditer(r"<([\w:]+)[^<>/]*>[^<>]*</\1>", xml))
        m = draw.choice(found) if found else None
        return xml[: m.end()] + m.group() * 3 + xml[m.end() :] if m else xml
    if kind == 3:  # another name
        names = re.findall(r"<([\w:]+)[ >/]", xml)
        name = draw.choice(names[1:]) if len(names) > 1 else ""
        return re.sub(rf"(</?){re.escape(name)}(?=[ >/])", r"\1zzz", xml) if name and ":" not in name else xml
    return xml[: draw.randrange(len(xml) + 1)]  # cut off


@pytest.mark.parametrize("format_name", MAKERS)
def test_damage_inside_the_parts(tmp_path, format_name):
    path = tmp_path / f"whole.{format_name}"
    MAKERS[format_name](path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    texts = [name for name in parts if name.endswith((".xml", ".rels"))]
    module, function, _ = READERS[format_name]
    read = getattr(import_module(module), function)
    draw = random.Random(20261122)
    good = refused = 0
    for number in range(ROUNDS * 4):
        changed = dict(parts)
        for name in draw.sample(texts, min(len(texts), 1 + draw.randrange(2))):
            changed[name] = damaged(parts[name].decode(), draw).encode()
        broken = tmp_path / f"{number}.{format_name}"
        with zipfile.ZipFile(broken, "w") as package:
            for name, data in changed.items():
                package.writestr(name, data)
        try:
            good += isinstance(read(broken, limits=Limits()), Document)
        except InputError as problem:
            refused += problem.path == str(broken)
    assert good + refused == 4 * ROUNDS
    assert good > ROUNDS  # the damage is not so great that only refusals were tried


@pytest.mark.parametrize(
    "text",
    [
        "•\n" * 4000,
        "\f".join("Luku\n\nLuku" for _ in range(1500)),
        "\n".join("  ".join("sana" * (1 + n % 3) for n in range(m % 7, m % 7 + 8)) for m in range(2500)),
        "\n".join(f"a{'b' * (n % 9)}   c" for n in range(4000)),
        "\f".join(f"1 viite1\n\n1 Alaviite\n{n}" for n in range(1500)),
        "1.\n" * 4000,
        " " * 200_000 + "x",
    ],
    ids=["bullets", "pages", "justified", "two cells", "notes", "numbers", "blanks"],
)
def test_plain_text_that_looks_like_everything_is_read_in_time(text):
    import resource

    from align.extract import extract_text

    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    assert extract_text(text, language="fi").blocks()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 10  # the limit of a document, cpu_seconds
