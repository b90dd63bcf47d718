"""Footnotes of web pages and Markdown, typed tables of contents, what repeats on slides."""

from __future__ import annotations

import pytest

from align.extract import extract, extract_text
from align.model import BlockKind

PAGES = {
    "plain": '<p>Osuus on puolet.<sup><a href="#n1" id="r1">1</a></sup> Loppu.</p><section><p id="n1"><a href="#r1">1</a> Arvo on 17,50.</p></section>',
    "google": '<p>Osuus on puolet.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> Loppu.</p>'
    '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;Arvo on 17,50.</p></div>',
    "office": '<p>Osuus on puolet.<a name="a1anc" href="#a1sym"><sup>1</sup></a> Loppu.</p>'
    '<div id="a1"><p><a name="a1sym" href="#a1anc">1</a>Arvo on 17,50.</p></div>',
    "list": '<p>Osuus on puolet.<sup><a href="#fn:1">1</a></sup> Loppu.</p><ol><li id="fn:1">Arvo on 17,50. <a href="#fnref:1">↩</a></li></ol>',
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_notes_of_web_pages(page):
    blocks = extract_text(f"<html><body><main>{page}</main></body></html>", format="html").blocks()
    shown = [(b.kind.value, b.label, b.text) for b in blocks if b.kind is not BlockKind.ITEM]
    assert ("paragraph", "", "Osuus on puolet. Loppu.") in shown
    assert ("note", "1", "Arvo on 17,50.") in shown


def test_a_raised_number_that_leads_to_a_chapter_is_no_note():
    page = '<main><p>Katso luku<sup><a href="#c2">2</a></sup>.</p><section id="c2"><h2>2 Rahoitus</h2><p>a</p><p>b</p></section></main>'
    blocks = extract_text(f"<html><body>{page}</body></html>", format="html").blocks()
    assert all(b.kind is not BlockKind.NOTE for b in blocks)
    assert "2" in blocks[0].text


def test_notes_of_markdown_follow_the_block_that_refers_to_them():
    text = "Osuus on puolet.[^a] Loppu.\n\nToinen kappale, jossa [^x] ei ole viite.\n\n[^a]: Arvo on\n    17,50 euroa.\n[^b]: Käyttämätön.\n"
    blocks = extract_text(text, format="markdown").blocks()
    assert [(b.kind.value, b.label, b.text) for b in blocks] == [
        ("paragraph", "", "Osuus on puolet. Loppu."), ("note", "a", "Arvo on 17,50 euroa."),
        ("paragraph", "", "Toinen kappale, jossa [^x] ei ole viite."), ("note", "b", "Käyttämätön."),
    ]  # fmt: skip


def test_a_note_inside_a_fence_is_code():
    blocks = extract_text("Teksti.\n\n```\n[^1]: koodia\n```\n", format="markdown").blocks()
    assert all(b.kind is not BlockKind.NOTE for b in blocks)


@pytest.mark.parametrize("gap", ["\t", " ......... ", " "])
def test_a_typed_table_of_contents_is_set_apart(tmp_path, gap):
    docx = pytest.importorskip("docx")
    made = docx.Document()
    for line in ("Sisällys", f"1 Johdanto{gap}3", f"2 Tavoitteet{gap}4", f"2.1 Aikataulu{gap}4", f"3 Rahoitus{gap}7"):
        made.add_paragraph(line)
    made.add_paragraph("Avustusta haetaan vuonna 2026 ja sen määrä on 400")
    made.save(tmp_path / "d.docx")
    blocks = extract(tmp_path / "d.docx", language="fi").blocks()
    assert [b.kind.value for b in blocks] == ["toc"] * 5 + ["paragraph"]


def test_a_word_for_contents_alone_makes_none():
    text = "# Sisältö\n\nOhje koskee avustuksia, joita on myönnetty vuodesta 2019\n\nToinen kappale.\n"
    assert all(b.kind is not BlockKind.TOC for b in extract_text(text, format="markdown").blocks())


def test_what_repeats_at_the_foot_of_slides_is_furniture(tmp_path):
    pptx = pytest.importorskip("pptx")
    from pptx.util import Pt

    deck = pptx.Presentation()
    for number in range(4):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = f"Otsikko {number}"
        for top, words in ((510, "Hakuilmoitus OPVA/118/2026"), (200, "Sama teksti keskellä")):
            slide.shapes.add_textbox(Pt(40), Pt(top), Pt(300), Pt(20)).text_frame.text = words
    deck.save(tmp_path / "d.pptx")
    kinds = {b.text: b.kind.value for b in extract(tmp_path / "d.pptx", language="fi").blocks()}
    assert kinds["Hakuilmoitus OPVA/118/2026"] == "furniture"
    assert kinds["Sama teksti keskellä"] == "paragraph"


def test_roles_and_styles_of_programs_name_headings_titles_and_items():
    page = (
        '<html><body><p class="MsoTitle">Ohje</p><div role="heading" aria-level="3">Hakijat</div><div role="heading">Liitteet</div>'
        "<p class=MsoListParagraph style='margin-left:72pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>"
        "kartta</p><div title='footer'><p>Sivu 2</p></div></body></html>"
    )
    blocks = extract_text(page, format="html").blocks()
    assert [(b.kind.value, b.label, b.text) for b in blocks] == [
        ("title", "", "Ohje"), ("heading", "", "Hakijat"), ("heading", "", "Liitteet"), ("item", "•", "kartta"),
    ]  # fmt: skip
    assert blocks[1].level > blocks[2].level
    assert blocks[3].level == 2
