"""Word documents built from raw XML: every feature that readers lose, once."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from align.errors import LimitError, NoTextError, UnreadableError
from align.extract import extract
from align.extract.docx.reader import read_docx
from align.extract.limits import Limits
from align.model import BlockKind

sys.path.insert(0, str(Path(__file__).parent))
from docx_builder import BY, NAMESPACES, W_NS, body_of, cell, par, read, run, table, text, texts, write


def test_automatic_heading_numbers_are_labels_and_sections(tmp_path):
    document = read(
        tmp_path,
        text("Tausta", style="Otsikko1"), text("Laki", style="Otsikko2"), text("Leipää."),
        text("Tavoitteet", style="Otsikko1"), text("Osatavoite", style="Otsikko2"),
    )  # fmt: skip
    headings = [b for b in body_of(document) if b.kind is BlockKind.HEADING]
    assert [(b.label, b.text, b.level) for b in headings] == [
        ("1)", "Tausta", 1), ("1.1", "Laki", 2), ("2)", "Tavoitteet", 1), ("2.1", "Osatavoite", 2),
    ]  # fmt: skip
    assert [b.place.section for b in body_of(document)] == ["1", "1.1", "1.1", "2", "2.1"]


def test_list_labels_nest_continue_and_restart(tmp_path):
    document = read(
        tmp_path,
        text("eka", number=2), text("toka", number=2), text("sisempi", number=2, level=1), text("kolmas", number=2),
        text("uusi alku", number=3), text("luetelma", number=4), text("pykälä", number=5), text("toinen", number=5),
    )  # fmt: skip
    assert [(b.label, b.level) for b in body_of(document)] == [
        ("a)", 1), ("b)", 1), ("i.", 2), ("c)", 1), ("a)", 1), ("•", 1), ("1 §", 1), ("2 §", 1),
    ]  # fmt: skip


def test_legal_numbering_shows_digits_for_roman_parents(tmp_path):
    document = read(
        tmp_path, text("yksi", number=6), text("kaksi", number=6, level=1), text("kolme", number=6, level=1)
    )
    assert [b.label for b in body_of(document)] == ["I", "1.1", "1.2"]


def test_number_zero_switches_a_style_number_off(tmp_path):
    document = read(tmp_path, text("Ilman", style="Otsikko1", number=0), text("Kanssa", style="Otsikko1"))
    assert [(b.text, b.label) for b in body_of(document)] == [("Ilman", ""), ("Kanssa", "1)")]


def test_outline_level_in_style_or_paragraph_makes_a_heading(tmp_path):
    document = read(
        tmp_path,
        text("Ylin", style="Otsikko1"), text("Tyylillä", style="Oma"), text("Itse", more='<w:outlineLvl w:val="1"/>'),
        text("Leipää", more='<w:outlineLvl w:val="9"/>'),
    )  # fmt: skip
    assert [(b.kind.value, b.level) for b in body_of(document)] == [
        ("heading", 1), ("heading", 2), ("heading", 2), ("paragraph", 0),
    ]  # fmt: skip


def test_title_style_is_the_title(tmp_path):
    document = read(tmp_path, text("Ohje hakijalle", style="Otsikko"), text("Tausta", style="Otsikko1"))
    assert document.title == "Ohje hakijalle"
    assert body_of(document)[0].kind is BlockKind.TITLE


def test_tracked_changes_are_accepted_and_said(tmp_path):
    document = read(
        tmp_path,
        par(run("Tuki on ") + f"<w:ins {BY}>{run('20')}</w:ins>"
            + f"<w:del {BY}><w:r><w:delText>30</w:delText></w:r></w:del>" + run(" euroa.")),
        par(f"<w:moveFrom {BY}>{run('Täältä.')}</w:moveFrom>"), par(f"<w:moveTo {BY}>{run('Tänne.')}</w:moveTo>"),
        f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{run('Alku ')}</w:p>", text("ja loppu."),
        table(cell(text("jää")), f"<w:trPr><w:del {BY}/></w:trPr>" + cell(text("pois"))),
    )  # fmt: skip
    assert [b.text for b in body_of(document)] == ["Tuki on 20 euroa.", "Tänne.", "Alku ja loppu.", "jää"]
    assert any("tracked changes" in warning for warning in document.warnings)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f'<w:hyperlink r:id="rId9">{run("linkki")}</w:hyperlink>', "linkki"),
        (f'<w:fldSimple w:instr=" DATE ">{run("1.2.2024")}</w:fldSimple>', "1.2.2024"),
        (f"<w:sdt><w:sdtContent>{run('ohjain')}</w:sdtContent></w:sdt>", "ohjain"),
        (f'<w:smartTag w:uri="x" w:element="y">{run("äly")}</w:smartTag>', "äly"),
        (run("piilo", "<w:vanish/>") + run("näkyvä"), "näkyvä"),
        (run("COVID") + "<w:r><w:noBreakHyphen/></w:r>" + run("19"), "COVID-19"),
        (run("väl") + "<w:r><w:softHyphen/></w:r>" + run("färd"), "välfärd"),
        (run("eka") + "<w:r><w:br/></w:r>" + run("toka"), "eka\ntoka"),
        (run("eka") + "<w:r><w:tab/></w:r>" + run("toka"), "eka toka"),
        (run("eka ") + '<w:r><w:br w:type="page"/></w:r>' + run("toka"), "eka toka"),
        (run("valmis ") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "valmis ✓"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        (f'<w:dir w:val="ltr">{run("suunta")}</w:dir>', "suunta"),
        (f'<w:bdo w:val="ltr">{run("suunta")}</w:bdo>', "suunta"),
        (f'<w:customXml w:element="e">{run("oma")}</w:customXml>', "oma"),
        (
            "<w:r><w:ruby><w:rt>" + run("yllä") + "</w:rt><w:rubyBase>" + run("alla") + "</w:rubyBase></w:ruby></w:r>",
            "alla",
        ),
        (run("tuki\u00a0on\u202f15\u00a0000") + run("&#xFB01;"), "tuki on 15 000fi"),
    ],
)
def test_inline_features(tmp_path, content, expected):
    assert texts(tmp_path, par(content)) == [expected]


def test_complex_fields_show_their_result_and_keep_the_link(tmp_path):
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://stm.fi/koodi" </w:instrText></w:r>'
    document = read(tmp_path, par(mark("begin") + code + mark("separate") + run("linkki") + mark("end")))
    assert [(b.text, b.links) for b in body_of(document)] == [("linkki", ("https://stm.fi/koodi",))]


def test_table_of_contents_is_kept_apart(tmp_path):
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    document = read(
        tmp_path,
        f"<w:sdt>{gallery}<w:sdtContent>{text('Sisällys')}{text('Tausta 1', style='Sisluet1')}</w:sdtContent></w:sdt>",
        text("Tausta", style="Otsikko1"),
    )
    assert [b.kind.value for b in body_of(document)] == ["toc", "toc", "heading"]


def test_hidden_style_hides(tmp_path):
    assert texts(tmp_path, text("poissa", style="Piilo"), text("läsnä")) == ["läsnä"]


def test_notes_follow_their_reference_with_running_numbers(tmp_path):
    document = read(
        tmp_path,
        par(run("Teksti") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" jatkuu")
            + '<w:r><w:endnoteReference w:id="2"/></w:r>' + run(".")),
    )  # fmt: skip
    assert [(b.kind.value, b.label, b.text) for b in body_of(document)] == [
        ("paragraph", "", "Teksti jatkuu."), ("note", "1", "Alaviite."), ("note", "1", "Loppuviite."),
    ]  # fmt: skip


def test_text_boxes_come_once_after_their_anchor(tmp_path):
    box = f"<w:txbxContent>{text('laatikko')}</w:txbxContent>"
    drawing = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><a:graphic><a:graphicData>"
        f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    vml = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{text('vanha')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert texts(tmp_path, par(run("ankkuri") + drawing + vml), text("perään")) == [
        "ankkuri",
        "laatikko",
        "vanha",
        "perään",
    ]


def test_tables_key_values_merges_and_nesting(tmp_path):
    bold = "<w:b/>"
    document = read(
        tmp_path,
        table(
            cell(par(run("Toteutusaika", bold))) + cell(text("2021–2027"), text("tai kauemmin")),
            cell(par(run("Yhteyshenkilö", bold)))
            + f"<w:sdt><w:sdtContent>{cell(text('Aino Aalto'))}</w:sdtContent></w:sdt>",
        ),
        f"<w:tbl><w:tblPr/><w:sdt><w:sdtContent><w:tr>{cell(text('a'))}{cell(text('b'))}{cell(text('c'))}</w:tr>"
        f"</w:sdtContent></w:sdt><w:tr>{cell(text('yhdessä'), properties=f'<w:gridSpan w:val={chr(34)}2{chr(34)}/>')}"
        f"{cell(text('x'))}</w:tr></w:tbl>",
        table(
            cell(text("pysty"), properties='<w:vMerge w:val="restart"/>') + cell(text("y1")) + cell(text("z")),
            cell("<w:p/>", properties="<w:vMerge/>")
            + cell(text("y2"))
            + cell(table(cell(text("sisällä")) + cell(text("1")))),
        ),
    )
    rows = [b for b in body_of(document) if b.kind is BlockKind.ROW]
    assert [(r.cells, r.is_key_value) for r in rows] == [
        (("Toteutusaika", "2021–2027\ntai kauemmin"), True),
        (("Yhteyshenkilö", "Aino Aalto"), True),
        (("a", "b", "c"), False),
        (("yhdessä", "x"), False),
        (("pysty", "y1", "z"), False),
        (("", "y2", ""), False),
        (("sisällä", "1"), False),
    ]
    assert all(r.text == "\t".join(r.cells) for r in rows)


def test_marked_header_rows_name_columns(tmp_path):
    header = "<w:trPr><w:tblHeader/></w:trPr>"
    document = read(
        tmp_path,
        table(header + cell(text("Vuosi")) + cell(text("Summa")), cell(text("2024")) + cell(text("15")),
              cell(text("2025")) + cell(text("16"))),
    )  # fmt: skip
    assert [(b.is_header, b.is_key_value) for b in body_of(document)] == [(True, False), (False, False), (False, False)]


def test_a_frame_of_one_cell_is_read_as_text(tmp_path):
    document = read(tmp_path, table(cell(text("Huomaa", style="Otsikko1"), text("Laatikon teksti."))))
    assert [b.kind.value for b in body_of(document)] == ["heading", "paragraph"]


def test_automatic_numbers_show_inside_cells(tmp_path):
    document = read(tmp_path, table(cell(text("solu", number=5)) + cell(text("toinen"))))
    assert body_of(document)[0].cells == ("1 § solu", "toinen")


def test_headers_and_footers_are_furniture(tmp_path):
    document = read(tmp_path, text("Leipää."))
    assert [(b.text, b.kind) for b in document.blocks()[-2:]] == [
        ("Ylätunniste", BlockKind.FURNITURE), ("Alatunniste", BlockKind.FURNITURE),
    ]  # fmt: skip


def test_bold_paragraphs_are_headings_where_no_style_says_so(tmp_path):
    document = read(
        tmp_path,
        par(run("1) Tausta ja tarve", "<w:b/>")), text("Leipää leveämmältä riviltä, ja toinenkin lause."),
        par(run("Yhteystiedot", "<w:b/>")), text("Aino Aalto"), text("Toinen kappale."), text("Kolmas kappale."),
        par(run("Lihava ", "<w:b/>") + run("alku ei ole otsikko.")),
    )  # fmt: skip
    assert [(b.text, b.label) for b in body_of(document) if b.kind is BlockKind.HEADING] == [
        ("Tausta ja tarve", "1)"), ("Yhteystiedot", ""),
    ]  # fmt: skip


def test_typed_markers_become_items(tmp_path):
    document = read(tmp_path, text("Hakija voi olla:"), text("–\tyhdistys"), text("a) säätiö"), text("b) kunta"))
    assert [(b.kind.value, b.label, b.text) for b in body_of(document)[1:]] == [
        ("item", "–", "yhdistys"), ("item", "a)", "säätiö"), ("item", "b)", "kunta"),
    ]  # fmt: skip


def test_strict_namespaces_are_read(tmp_path):
    path = write(tmp_path / "s.docx", text("Tiukka muoto."))
    strict = {W_NS: "http://purl.oclc.org/ooxml/wordprocessingml/main"}
    with zipfile.ZipFile(path) as package:
        parts = {n: package.read(n).decode() for n in package.namelist()}
    for old, new in strict.items():
        parts = {name: content.replace(old, new) for name, content in parts.items()}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert [b.text for b in body_of(read_docx(path, limits=Limits()))] == ["Tiukka muoto."]


def test_captions_keep_their_kind(tmp_path):
    assert body_of(read(tmp_path, text("Kuvio 1. Haku", style="Kuvateksti")))[0].kind is BlockKind.CAPTION


def test_a_document_without_text_says_so(tmp_path):
    with pytest.raises(NoTextError):
        read(tmp_path, "<w:p/>")


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE d [<!ENTITY e "x">]><w:document {ns}><w:body>{p}</w:body></w:document>',
        '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd"><w:document {ns}><w:body>{p}</w:body></w:document>',
        "<w:document {ns}><w:body>{p}</w:body>",
        "<w:other {ns}/>",
    ],
)
def test_doctypes_and_broken_parts_are_refused(tmp_path, document):
    content = document.format(ns=NAMESPACES, p=text("x"))
    path = write(tmp_path / "x.docx", text("x"), extra={"word/document.xml": content})
    with pytest.raises(UnreadableError):
        read_docx(path, limits=Limits())


def test_limits_are_named(tmp_path):
    path = write(tmp_path / "big.docx", text("a " * 5000))
    with pytest.raises(LimitError, match="zip-part-bytes"):
        read_docx(path, limits=Limits(zip_part_bytes=1000))
    with pytest.raises(LimitError, match="zip-entries"):
        extract(path, limits=Limits(zip_entries=3))


def test_python_docx_files_read_the_same(tmp_path):
    import docx

    made = docx.Document()
    made.add_heading("Hakuohje", 0)
    made.add_heading("Tausta", 1)
    made.add_paragraph("Ensimmäinen kappale.")
    made.add_paragraph("kohta", style="List Bullet")
    made.add_paragraph("numero", style="List Number")
    made.save(str(tmp_path / "p.docx"))
    document = extract(tmp_path / "p.docx", language="fi")
    assert document.title == "Hakuohje"
    assert [(b.kind.value, b.label) for b in document.blocks()] == [
        ("title", ""), ("heading", ""), ("paragraph", ""), ("item", "•"), ("item", "1."),
    ]  # fmt: skip


def test_lines_with_a_tab_inside_are_rows_and_letterheads_markers_and_contents_are_none(tmp_path):
    import docx

    def read(*lines: str) -> list[tuple[str, ...]]:
        made = docx.Document()
        for line in ("Muistio kokouksesta, joka pidettiin etänä.", *lines):
            made.add_paragraph(line)
        made.save(str(tmp_path / "t.docx"))
        return [b.cells for b in extract(tmp_path / "t.docx", language="fi").blocks() if b.kind is BlockKind.ROW]

    found = read("Aika\t3.12.2026", "Paikka\tSatamatalo", "Poissa\tRitva Mähönen")
    assert found == [("Aika", "3.12.2026"), ("Paikka", "Satamatalo"), ("Poissa", "Ritva Mähönen")]
    assert read("Ministeriö\tPÄÄTÖS", "\t1.2.2026", "\tDnro 12") == []
    assert read("a)\tpalkat", "b)\tvuokrat", "c)\tmuut menot") == []
    assert read("Aika\t3.12.2026", "Paikka\tSatamatalo") == []


def test_a_drop_cap_goes_on_in_the_next_paragraph(tmp_path):
    frame = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
    path = write(
        tmp_path / "d.docx", par(run("V"), more=frame), text("uosi alkoi lumituhoilla."), text("Se päättyi hyvin.")
    )
    assert [b.text for b in read_docx(path).blocks()][:2] == ["Vuosi alkoi lumituhoilla.", "Se päättyi hyvin."]
