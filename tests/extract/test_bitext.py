"""Bilingual files as translation tools write them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from align.errors import InputError, LimitError, NoTextError, UnreadableError, UnsupportedError
from align.extract.bitext import reader as bitext
from align.extract.bitext.reader import is_bitext, read_bitext
from align.extract.limits import DEFAULT_LIMITS
from align.model import BeadKind


@pytest.fixture(autouse=True)
def in_this_process(request, monkeypatch):
    """Starting an interpreter a file costs a second; two tests do it as users do."""
    if "real_child" not in request.fixturenames:
        monkeypatch.setattr(bitext, "run_limited", lambda function, *args, limits, path: function(*args))


@pytest.fixture
def real_child():
    """Reads in a child process."""


MEMORY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en"
 srclang="{srclang}" datatype="plaintext"/><body>{units}</body></tmx>"""


def unit(**texts: str) -> str:
    return (
        "<tu>"
        + "".join(f'<tuv xml:lang="{k.replace("_", "-")}"><seg>{v}</seg></tuv>' for k, v in texts.items())
        + "</tu>"
    )


def write(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def pairs(alignment):
    return [(" ".join(s.text for s in b.source), " ".join(t.text for t in b.target)) for b in alignment.beads]


def test_a_memory_of_three_languages(tmp_path):
    units = (
        unit(en_GB="Grant", fi_FI="Avustus", sv_FI="Understöd")
        + unit(fi_FI="Vain suomeksi")
        + unit(en_GB="Only English")
    )
    path = write(tmp_path, "m.tmx", MEMORY.format(srclang="fi-FI", units=units))
    back = read_bitext(path, target_language="sv")
    assert pairs(back) == [("Avustus", "Understöd"), ("Vain suomeksi", "")]
    assert [b.kind for b in back.beads] == [BeadKind.ALIGNED, BeadKind.MISSING]
    assert pairs(read_bitext(path, source_language="en", target_language="fi"))[0] == ("Grant", "Avustus")
    with pytest.raises(UnsupportedError, match="'de'"):
        read_bitext(path, target_language="de")


def test_native_codes_are_left_out_and_words_stay(tmp_path):
    seg = 'Tuki on <bpt i="1">&lt;b&gt;</bpt>5 €<ept i="1">&lt;/b&gt;</ept><ph x="1">{img}</ph> <hi>vuodessa</hi>.'
    path = write(tmp_path, "m.tmx", MEMORY.format(srclang="*all*", units=unit(fi=seg, sv="Stödet är 5 €\n  per år.")))
    assert pairs(read_bitext(path)) == [("Tuki on 5 € vuodessa.", "Stödet är 5 € per år.")]


def test_no_break_spaces_stay(tmp_path):
    path = write(
        tmp_path, "m.tmx", MEMORY.format(srclang="fi", units=unit(fi="5\u00a0000\u00a0€", sv="5\u202f000 euro"))
    )
    assert pairs(read_bitext(path)) == [("5\u00a0000\u00a0€", "5\u202f000 euro")]


XLIFF_1 = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="ohje.docx" source-language="fi-FI" target-language="sv-SE" datatype="plaintext"><body>
<group id="g"><trans-unit id="1"><source>Hae <g id="1">avustusta</g><x id="2"/> nyt.</source>
<target>Ansök om <g id="1">understöd</g> nu.</target>
<alt-trans><source>Hae tukea.</source><target>Sök stöd.</target></alt-trans></trans-unit></group>
<trans-unit id="2"><source>Kaksi virkettä. Toinen.</source>
<seg-source><g id="9"><mrk mtype="seg" mid="0">Kaksi virkettä.</mrk> <mrk mtype="seg" mid="1">Toinen.</mrk></g></seg-source>
<target><g id="9"><mrk mtype="seg" mid="0">Två meningar.</mrk> <mrk mtype="seg" mid="1"></mrk></g></target></trans-unit>
<trans-unit id="3"><source>Kääntämättä</source></trans-unit>
</body></file></xliff>"""


@pytest.mark.parametrize("name", ["a.xlf", "a.xliff", "a.sdlxliff", "a.mqxliff"])
def test_xliff_1_2_with_segments_as_cat_tools_write_it(tmp_path, name):
    back = read_bitext(write(tmp_path, name, XLIFF_1))
    assert (back.source.language, back.target.language) == ("fi", "sv")
    assert pairs(back) == [
        ("Hae avustusta nyt.", "Ansök om understöd nu."),
        ("Kaksi virkettä.", "Två meningar."),
        ("Toinen.", ""),
        ("Kääntämättä", ""),
    ]
    assert [b.kind for b in back.beads][-2:] == [BeadKind.MISSING, BeadKind.MISSING]


def test_xliff_2_with_inline_codes(tmp_path):
    text = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fi" trgLang="sv"><file id="f" original="a">
    <unit id="1"><originalData><data id="d1">&lt;b&gt;</data></originalData>
    <segment><source>Tuki <pc id="1">5 €</pc> <sc id="2"/>vuosi<ec startRef="2"/><cp hex="001A"/></source>
    <target>Stöd <mrk id="m" type="term">5 €</mrk> <ph id="3"/>år</target></segment>
    <ignorable><source> </source></ignorable>
    <segment><source>Loppu.</source><target>Slut.</target></segment></unit></file></xliff>"""
    assert pairs(read_bitext(write(tmp_path, "a.xlf", text))) == [
        ("Tuki 5 € vuosi", "Stöd 5 € år"),
        ("Loppu.", "Slut."),
    ]


def test_every_segment_is_its_block_and_stands_in_one_bead(tmp_path):
    back = read_bitext(write(tmp_path, "a.xlf", XLIFF_1))
    for document, segments in ((back.source, back.source_segments), (back.target, back.target_segments)):
        blocks = document.blocks()
        assert [blocks[s.block].text[s.start : s.end] for s in segments] == [s.text for s in segments]
        assert [s.place.block for s in segments] == list(range(len(blocks)))
    held = [s.id for b in back.beads for s in (*b.source, *b.target)]
    assert len(held) == len(set(held)) == len(back.source_segments) + len(back.target_segments)


def test_rules_run_on_it(tmp_path, real_child):
    from align.pipeline import check_alignment

    units = unit(fi="Avustuksen määrä on 15 000 euroa.", sv="Understödets belopp är 1 500 euro.")
    path = write(tmp_path, "m.tmx", MEMORY.format(srclang="fi", units=units))
    findings, _ = check_alignment(read_bitext(path))
    assert "amount-differs" in {f.rule for f in findings}


def test_what_is_a_bitext(tmp_path):
    assert is_bitext("a.tmx")
    assert is_bitext("b.SDLXLIFF")
    assert not is_bitext("a.docx")
    assert not is_bitext(write(tmp_path, "a.tsv", "fi\tsv\nyksi\tett\n"))
    assert is_bitext(write(tmp_path, "b.tsv", "kind\tsource\ttarget\naligned\tyksi\tett\n"))
    assert not is_bitext(write(tmp_path, "c.xlsx", "no workbook"))


BOMB = '<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]><tmx version="1.4"><body><tu><tuv xml:lang="fi"><seg>&b;</seg></tuv></tu></body></tmx>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx version="1.4"><body><tu><tuv xml:lang="fi"><seg>&x;</seg></tuv><tuv xml:lang="sv"><seg>y</seg></tuv></tu></body></tmx>'


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("a.tmx", BOMB, UnreadableError),
        ("a.tmx", OUTSIDE, UnreadableError),
        ("a.tmx", "<tmx><body>", UnreadableError),
        ("a.tmx", "<html></html>", UnsupportedError),
        ("a.tmx", MEMORY.format(srclang="fi", units=""), NoTextError),
        ("a.tmx", MEMORY.format(srclang="fi", units=unit(fi="yksi")), NoTextError),
        ("a.xlf", "<tmx/>", UnsupportedError),
        ("a.tsv", "a\tb\n1\t2\n", UnsupportedError),
        ("a.xlsx", "PK no", UnreadableError),
        ("a.docx", "x", UnsupportedError),
        ("a.tmx", "", UnreadableError),
    ],
)  # fmt: skip
def test_bad_files_are_named(tmp_path, name, text, error):
    with pytest.raises(error) as caught:
        read_bitext(write(tmp_path, name, text))
    assert isinstance(caught.value, InputError)
    assert caught.value.path


def test_limits_hold(tmp_path, real_child):
    path = write(tmp_path, "m.tmx", MEMORY.format(srclang="fi", units=unit(fi="a", sv="b") * 50))
    with pytest.raises(LimitError):
        read_bitext(path, limits=replace(DEFAULT_LIMITS, xml_nodes=100))


def test_one_language_of_it_is_a_document(tmp_path):
    path = write(
        tmp_path, "m.tmx", MEMORY.format(srclang="fi", units=unit(fi="Avustus", sv="Understöd") + unit(fi="Haku"))
    )
    document = bitext.read_version(path, language="fi")
    assert [b.text for b in document.blocks()] == ["Avustus", "Haku"]
    assert document.language == "fi"
    assert [b.place.line for b in bitext.read_version(path, language="sv").blocks()] == [1]
    with pytest.raises(UnsupportedError, match="fi, sv"):
        bitext.read_version(path)
    with pytest.raises(UnsupportedError, match="'en'"):
        bitext.read_version(path, language="en")
    alone = write(tmp_path, "one.tmx", MEMORY.format(srclang="fi", units=unit(fi="Avustus")))
    assert bitext.read_version(alone).language == "fi"


def test_a_sheet_is_a_table_until_a_language_is_named(tmp_path):
    from align.onefile import bitext_version

    tsv = write(
        tmp_path,
        "m.tsv",
        "source\ttarget\tkind\tsource_language\ttarget_language\nAvustus\tUnderstöd\taligned\tfi\tsv\n",
    )
    assert [b.text for b in bitext_version(tsv, "sv").blocks()] == ["Understöd"]
    assert bitext_version(write(tmp_path, "a.md", "# Avustus\n"), "fi") is None
