"""What the commands take beside two documents: bilingual files, one document in two languages, scans."""

from __future__ import annotations

import json
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from align.config import load_config
from align.errors import ConfigError, UnsupportedError
from align.extract import extract_text
from align.model import Glossary
from align.onefile import halves, version_in
from align.pipeline import CompareOptions, compare

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
MIXED = SHARED / "data" / "documents" / "mixed_language"
sys.path.insert(0, str(ROOT / "tests" / "extract"))
from pdf_builder import Pdf, paragraph  # noqa: E402

FI = "# Avustukset\n\nAvustusta voi hakea maaliskuussa 2026. Hakemus toimitetaan ministeriön kirjaamoon.\n\n## Määrä\n\nAvustus on enintään 500 euroa hakijaa kohti.\n"
SV = "# Understöd\n\nUnderstöd kan sökas i mars 2026. Ansökan lämnas till ministeriets registratorskontor.\n\n## Belopp\n\nUnderstödet är högst 500 euro per sökande.\n"
FORMATS = ("tmx", "xlf", "xlsx", "tsv")


def tmx(*units):
    """A translation memory as another tool writes it: regions in the codes, a header of its own."""
    body = "".join(
        f'<tu><tuv xml:lang="fi-FI"><seg>{fi}</seg></tuv><tuv xml:lang="sv-FI"><seg>{sv}</seg></tuv></tu>'
        for fi, sv in units
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="other" creationtoolversion="1" '
        'segtype="sentence" o-tmf="x" adminlang="en" srclang="fi-FI" datatype="plaintext"/><body>'
        + body
        + "</body></tmx>"
    )


# --- bilingual files ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_align_writes_check_reads_clean_and_with_an_error(call, here, suffix):
    memory = f"memory.{suffix}"
    assert call("align", "a.fi.md", "a.sv.md", "-o", memory)[0] == 0
    code, out, err = call("check", memory)
    assert (code, out) == (0, ""), err
    assert "1 pair compared; 0 findings" in err
    (here / "a.sv.md").write_text(SV.replace("500", "400"), "utf-8")
    assert call("align", "a.fi.md", "a.sv.md", "-o", memory)[0] == 0
    code, out, _err = call("check", memory)
    assert code == 1
    assert "critical amount-differs: FI says 500 euroa, SV says 400 euro." in out
    assert out.startswith("memory: ")


def test_a_memory_of_another_tool_is_taken_as_it_is(call, here):
    (here / "other.tmx").write_text(
        tmx(
            ("Tuki on 15 milj. euroa.", "Stödet är 15 mn euro."),
            ("Tuki päättyy 31.12.2026.", "Stödet upphör 31.12.2025."),
        ),
        "utf-8",
    )
    code, out, _err = call("check", "other.tmx", "--format", "json")
    told = json.loads(out)
    [pair] = told["alignments"]
    assert code == 1
    assert {f["rule"] for f in told["findings"]} == {"date-differs"}
    assert (pair["pair"], pair["source"]["language"], pair["target"]["language"]) == ("other", "fi", "sv")


def test_report_and_align_take_a_memory(call, here):
    (here / "m.tmx").write_text(tmx(("Tuki on 500 euroa.", "Stödet är 400 euro.")), "utf-8")
    assert call("report", "m.tmx", "-o", "page.html")[0] == 0
    assert "Stödet är" in (here / "page.html").read_text("utf-8")
    assert call("align", "m.tmx", "-o", "pairs.xlsx")[0] == 0
    book = openpyxl.load_workbook(here / "pairs.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "Tuki on 500 euroa." in cells
    assert "Stödet är 400 euro." in cells
    code, out, _err = call("explain", "m.tmx", "500 euroa")
    assert code == 0
    assert "critical amount-differs" in out


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("absent.tmx", None, "no such file"),
        ("cut.tmx", "<tmx><bo", "damaged"),
        ("empty.xlf", "", "empty"),
        ("one.tmx", tmx(("Vain suomea.", "")), "two languages"),
        ("words.tsv", "tämä on vain tekstiä eikä mitään muuta\n", "one language only"),
    ],
)
def test_a_broken_file_is_2_with_one_line(call, errors, here, name, content, told):
    if content is not None:
        (here / name).write_text(content, "utf-8")
    code, out, err = call("check", name)
    assert (code, out) == (2, "")
    [line] = errors(err)
    assert name in line
    assert told in line
    assert "bug" not in err


def test_a_language_that_is_not_in_it_is_2(call, here):
    (here / "m.tmx").write_text(tmx(("Tuki on 500 euroa.", "Stödet är 400 euro.")), "utf-8")
    code, _out, err = call("check", "m.tmx", "--target-language", "en")
    assert code == 2
    assert "it holds fi, sv" in err


def test_a_memory_beside_another_file_says_how_it_is_given(call, here):
    (here / "m.tmx").write_text(tmx(("Tuki on 500 euroa.", "Stödet är 400 euro.")), "utf-8")
    code, _out, err = call("check", "m.tmx", "a.sv.md")
    assert code == 2
    assert "give it alone" in err


def test_a_pair_of_the_configuration_may_be_one_file(call, errors, here):
    (here / "m.tmx").write_text(tmx(("Tuki on 500 euroa.", "Stödet är 400 euro.")), "utf-8")
    pairs = (
        '[[pairs]]\nfile = "m.tmx"\nname = "memory"\n[[pairs]]\nsource = "a.fi.md"\ntarget = "a.sv.md"\nname = "a"\n'
    )
    (here / "rinnan.toml").write_text(pairs, "utf-8")
    code, out, err = call("check")
    assert code == 1, err
    assert "memory: " in out
    assert "2 pairs compared" in err
    assert "memory: m.tmx (full)" in call("config")[1]
    assert call("check", "--jobs", "2")[:2] == (code, out)
    # known findings belong to the pair's name, and a file given by hand is known by it
    assert call("baseline", "write")[0] == 0
    assert call("check", "m.tmx")[0] == 0
    (here / "m.tmx").unlink()
    code, _out, err = call("check")
    assert code == 2
    [line] = errors(err)
    assert "m.tmx" in line


@pytest.mark.parametrize(
    "entry", ['file = "a.tmx"\nsource = "b"', 'file = ""', 'file = "a.tmx"\ntarget = "b"', "file = 3"]
)
def test_a_pair_is_one_file_or_two(here, entry):
    path = here / "rinnan.toml"
    path.write_text(f"[[pairs]]\n{entry}\n", "utf-8")
    with pytest.raises(ConfigError, match="file"):
        load_config(path)


# --- a document in two languages ---------------------------------------------------------------------------------------

BOTH = FI + "\n" + SV


@pytest.mark.parametrize("order", [FI + "\n" + SV, SV + "\n" + FI], ids=["fi-first", "sv-first"])
def test_one_document_is_taken_apart_and_compared(call, here, order):
    (here / "both.md").write_text(order, "utf-8")
    code, out, err = call("check", "both.md")
    assert (code, out) == (0, ""), err
    (here / "both.md").write_text(order.replace("500 euro ", "400 euro "), "utf-8")
    code, out, _err = call("check", "both.md")
    assert code == 1
    assert "FI says 500 euroa, SV says 400 euro." in out


def test_the_line_of_a_finding_is_the_line_of_its_version(call, here):
    (here / "both.md").write_text(BOTH.replace("500 euro ", "400 euro "), "utf-8")
    found = json.loads(call("check", "both.md", "--format", "json")[1])["findings"][0]
    for side, code, words in (("source", "fi", "500 euroa"), ("target", "sv", "400 euro")):
        lines = call("text", "both.md", "--only", code, "--plain")[1].splitlines()
        assert words in lines[found[side]["line"] - 1]
    assert call("text", "both.md", "--only", "en")[0] == 2


def test_one_language_only_is_2_with_one_line(call, errors):
    code, out, err = call("check", "a.fi.md")
    assert (code, out) == (2, "")
    [line] = errors(err)
    assert "one language only (fi)" in line
    assert "give both versions" in line


def test_the_other_version_may_stand_on_pages_that_are_pictures(here):
    partly = replace(extract_text(FI, format="markdown", path="both.pdf"), format="pdf", unread_pages=(2,))

    class Reader:
        def read(self, _path, **_options):
            return partly

    report = compare("both.pdf", stages=Reader())
    assert [p.code for p in report.problems] == ["no-text", "unsupported"]
    assert report.problems[0].pages == (2,)


def test_halves_are_told_by_language_and_do_not_turn_with_the_share():
    document = extract_text(BOTH, format="markdown", path="both.md")
    longer = extract_text(SV + "\n" + SV.replace("500", "600") + FI, format="markdown", path="both.md")
    for one in (document, longer):
        assert [d.language for d in halves(one)] == ["fi", "sv"]
        assert [d.language for d in halves(one, "sv")] == ["sv", "fi"]
        assert [d.language for d in halves(one, None, "fi")] == ["sv", "fi"]
    with pytest.raises(UnsupportedError, match="no version in 'en'"):
        halves(document, "en")
    with pytest.raises(UnsupportedError, match="nothing to compare"):
        halves(document, "fi", "fi")
    assert "Understöd" in " ".join(b.text for b in version_in(document, "sv").blocks())


@pytest.mark.shared
@pytest.mark.skipif(not MIXED.is_dir(), reason="../shared/data/documents/mixed_language is not there")
@pytest.mark.parametrize("path", sorted(MIXED.glob("*.pdf")), ids=lambda path: path.stem)
def test_published_documents_in_two_languages_are_compared(path):
    report = compare(path)
    assert not report.problems
    assert report.languages == ("fi", "sv")
    assert report.statistics.aligned >= 5
    assert report.statistics.aligned > report.statistics.missing + report.statistics.added
    assert not {"untranslated-passage", "wrong-language"} & {f.rule for f in report.findings}


# --- rinnan text -------------------------------------------------------------------------------------------------------


LINES = [
    "Kunta laatii hankkeen suunnitelman yhdessä alueen toimijoiden kanssa ja",
    "vie sen valtuuston hyväksyttäväksi.",
]


def test_text_prints_places_boxes_and_warnings(call, here):
    path = here / "page.pdf"
    path.write_bytes(Pdf([paragraph(60, 700, LINES)]).bytes())
    code, out, _err = call("text", "page.pdf", "--places")
    assert code == 0
    [line] = [line for line in out.splitlines() if "suunnitelman" in line]
    left, top, right, bottom = (float(v) for v in line.rpartition("[p.1 ")[2].rstrip("]").split())
    assert 50 < left < 70
    assert left < right < 595
    assert 100 < top < bottom < 200  # text set at 700 from the bottom of a page of 842
    assert "[p.1" not in call("text", "page.pdf")[1]
    numbers = [int(line.split()[0]) for line in call("text", "a.fi.md")[1].splitlines()]
    assert numbers == list(range(1, len(numbers) + 1))


# --- what a report counts ----------------------------------------------------------------------------------------------


def test_facts_and_terms_are_counted(here):
    report = compare("a.fi.md", "a.sv.md")
    assert report.statistics.facts >= 4  # a month and an amount on each side
    assert report.statistics.term_hits == 0
    from align.glossary import bundled, bundled_names

    lists = tuple(bundled(name) for name in bundled_names())
    (here / "t.fi.md").write_text("Sosiaali- ja terveyspalvelut järjestää hyvinvointialue.\n", "utf-8")
    (here / "t.sv.md").write_text("Social- och hälsovårdstjänsterna ordnas av välfärdsområdet.\n", "utf-8")
    assert compare("t.fi.md", "t.sv.md", options=CompareOptions(glossaries=lists)).statistics.term_hits >= 2
    assert compare("a.fi.md", "a.sv.md", options=CompareOptions(rules=())).statistics.facts == 0


@pytest.mark.parametrize(("path", "count"), [("builtin:list", 0), ("own.csv", 1)])
def test_flaws_of_a_list_are_problems_when_it_is_the_users(here, path, count):
    flawed = Glossary("list", (), path=path, problems=("line 3: no term",))
    report = compare("a.fi.md", "a.sv.md", options=CompareOptions(glossaries=(flawed,)))
    assert len([p for p in report.problems if p.code == "glossary"]) == count


def test_the_start_of_a_project_names_these_inputs():
    from align.starter import Start, starter

    text = starter(Start())
    assert "file = " in text
    assert "ocr = " in text
    tomllib.loads(text)
