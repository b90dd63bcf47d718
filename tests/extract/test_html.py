"""HTML: main content, furniture, tables, encodings."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from align.errors import LimitError, NoTextError
from align.extract import extract_text
from align.extract.html.reader import read_html, read_html_file
from align.extract.limits import Limits
from align.model import BlockKind, Document


def read(text: str) -> Document:
    return extract_text(text, format="html")


def shape(document: Document) -> list[tuple[str, int, str, str]]:
    return [(b.kind.value, b.level, b.label, b.text) for b in document.blocks()]


PAGE = """<!DOCTYPE html><html lang="fi"><head><meta charset="utf-8"><title>Sivu</title><style>p{}</style></head><body>
<header><nav><a href="/">Etusivu</a></nav></header><div class="cookie-banner">Evästeet</div>
<main><h1>Ohje</h1><p>Eka <b>kappale</b><br>toinen rivi.</p><div hidden>piilo</div><div style="display: none">piilo</div>
<template>malli</template><svg><text>kuva</text></svg><noscript>ei</noscript><script>1</script>
<h2>1) Tausta</h2><ul><li>yksi<ul><li>sisempi</li></ul></li><li><p>kaksi</p><p>jatkuu</p></li></ul>
<ol start="3" type="a"><li>c-kohta</li></ol><p lang="sv">På svenska.</p><a href="https://x.fi/">linkki</a> ja teksti
</main><footer>Alaviite</footer></body></html>"""


def test_a_page_without_its_furniture():
    document = read(PAGE)
    assert shape(document) == [
        ("title", 0, "", "Ohje"), ("paragraph", 0, "", "Eka kappale\ntoinen rivi."), ("heading", 1, "1)", "Tausta"),
        ("item", 1, "•", "yksi"), ("item", 2, "•", "sisempi"), ("item", 1, "•", "kaksi\njatkuu"), ("item", 1, "c.", "c-kohta"),
        ("paragraph", 0, "", "På svenska."), ("paragraph", 0, "", "linkki ja teksti"),
    ]  # fmt: skip
    assert document.blocks()[-2].language == "sv"
    assert document.blocks()[-1].links == ("https://x.fi/",)
    assert dict(document.metadata)["declared-language"] == "fi"


def test_without_main_furniture_is_told_by_role_and_name():
    document = read(
        '<body><div class="site-nav">valikko</div><div role="banner">ylä</div><aside>sivu</aside>'
        '<div id="breadcrumb">polku</div><div><div>Leipä<span>teksti</span></div>irti</div></body>'
    )
    assert [b.text for b in document.blocks()] == ["Leipäteksti", "irti"]


def test_a_page_that_is_all_furniture_is_read_anyway():
    assert [b.text for b in read('<div class="menu"><p>Ainoa teksti.</p></div>').blocks()] == ["Ainoa teksti."]


def test_tables_of_values_headers_and_pairs():
    document = read(
        "<table><thead><tr><th>Vuosi</th><th>Summa</th></tr></thead><tr><td>2024</td><td>15</td></tr></table>"
        "<table><tr><th>Aika</th><td>1.1.</td></tr><tr><th>Paikka</th><td>Sali<br>A</td></tr></table>"
        "<dl><dt>Nimi</dt><dd>Aino</dd><dt>Osoite</dt><dd>Katu 1</dd><dd>Kylä</dd></dl>"
    )
    assert [(b.cells, b.is_header, b.is_key_value) for b in document.blocks()] == [
        (("Vuosi", "Summa"), True, False), (("2024", "15"), False, False), (("Aika", "1.1."), False, True),
        (("Paikka", "Sali\nA"), False, True), (("Nimi", "Aino"), False, True), (("Osoite", "Katu 1\nKylä"), False, True),
    ]  # fmt: skip


def test_layout_tables_are_looked_through():
    document = read(
        '<table role="presentation"><tr><td><h1>Kirje</h1><p>Hyvä hakija,</p></td></tr></table>'
        "<table><tr><td><table><tr><td>Sisällä</td></tr></table></td></tr></table>"
    )
    assert [b.text for b in document.blocks()] == ["Kirje", "Hyvä hakija,", "Sisällä"]


def test_bold_lines_are_headings():
    document = read(
        "<h1>Ohje</h1><p><b>Hakeminen</b></p><p>Haetaan verkossa.</p><p><strong>Huom!</strong> Ei sunnuntaina.</p>"
    )
    assert [b.kind.value for b in document.blocks()] == ["title", "heading", "paragraph", "paragraph"]


def test_line_ends_in_the_source_are_blanks():
    assert read("<p>Eka\n  rivi\tja&nbsp;toinen&shy;kin</p>").blocks()[0].text == "Eka rivi ja toinenkin"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset='iso-8859-1'>", "cp1252"),
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-15'>", "iso8859-15"),
        ("<meta charset='utf-8'>", "utf-8"),
        ("", "utf-8"),
        ("", "cp1252"),
        ("<meta charset='utf-8'>", "utf-16"),
    ],
)
def test_encodings(tmp_path, head, encoding):
    path = tmp_path / "s.html"
    path.write_bytes(f"<html><head>{head}</head><body><p>Åbo på ön, € 15</p></body></html>".encode(encoding))
    assert read_html_file(path, limits=Limits()).blocks()[0].text == "Åbo på ön, € 15"


def test_pages_without_text():
    with pytest.raises(NoTextError):
        read("<html><body><script>render()</script><div id='app'></div></body></html>")


@pytest.mark.parametrize(
    ("text", "limits", "name"),
    [
        ("<div>" * 60 + "x", Limits(html_depth=40), "html-depth"),
        ("<p>x</p>" * 50, Limits(html_nodes=40), "html-nodes"),
        ("<table><tr>" + "<td>x</td>" * 30 + "</tr></table>", Limits(table_columns=20), "table-columns"),
    ],
)
def test_limits_are_named(text, limits, name):
    with pytest.raises(LimitError, match=name):
        read_html(text, limits=limits)


def test_nesting_that_the_parser_swallows_is_an_error():
    # libxml2 drops the text of very deep trees without a word
    with pytest.raises((LimitError, NoTextError)):
        read_html("<div>" * 100_000 + "teksti" + "</div>" * 100_000)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<h2>", "</h2>", "<b>", "</b>", "sana ",
     "<dl><dt>", "<dd>", "<br>", "<div>", "</div>", "<main>", "&amp;", "<ol type=i>", "1) ", "<!-- x -->", "<pre>a\n b</pre>"]
), max_size=40))  # fmt: skip
@example(["<table>", "<tr>", "<p>", "sana "])
def test_no_markup_breaks_the_reader_or_loses_words(pieces):
    text = "".join(pieces)
    try:
        document = read(text)
    except NoTextError:
        assert "sana" not in text
        return
    assert "".join(b.text for b in document.blocks()).count("sana") <= text.count("sana")
    if "<main>" not in text:
        assert "".join(b.text for b in document.blocks()).count("sana") == text.count("sana")
    assert all(b.kind is BlockKind.ROW or "\t" not in b.text for b in document.blocks())


def test_a_panel_that_a_button_opens_is_read_though_it_is_closed():
    page = """<main><h1>Pysäköinti</h1><h3><button aria-expanded="false" aria-controls="p1">Kuka maksaa?</button></h3>
    <div id="p1" hidden><p>Maksun maksaa ajoneuvon omistaja.</p></div><div hidden><p>Ei kenellekään.</p></div></main>"""
    blocks = [(b.kind.value, b.text) for b in read_html(page).blocks()]
    assert blocks[1:] == [("heading", "Kuka maksaa?"), ("paragraph", "Maksun maksaa ajoneuvon omistaja.")]


def test_an_empty_line_of_breaks_parts_paragraphs():
    page = "<body><td>x</td><div><b>Tilat</b><br><br>Voit varata huoneen.<br><br>Huone on<br>yläkerrassa.</div></body>"
    texts = [b.text for b in read_html(page).blocks()]
    assert texts[-3:] == ["Tilat", "Voit varata huoneen.", "Huone on\nyläkerrassa."]


def test_a_table_with_the_page_in_one_cell_only_places_things():
    page = """<body><table><tr><td>valikko</td><td><h1>Kirjasto</h1><p>Kortin saat maksutta, kun näytät henkilötodistuksen.</p>
    <ul><li>Muista sulkea ovi.</li></ul></td></tr></table></body>"""
    kinds = [b.kind.value for b in read_html(page).blocks()]
    assert "row" not in kinds
    assert kinds[-2:] == ["paragraph", "item"]


def test_a_panel_beside_its_button_is_read_and_a_hidden_part_is_not():
    page = """<main><h1>Lämpöpumput</h1><div><h3><button aria-expanded="false">Kuinka suuri tuki on?</button></h3>
    <div style="display:none"><p>Tuki on neljätuhatta euroa.</p></div></div><div style="display:none">Ei kenellekään.</div></main>"""
    texts = [b.text for b in read(page).blocks()]
    assert texts == ["Lämpöpumput", "Kuinka suuri tuki on?", "Tuki on neljätuhatta euroa."]


def test_a_bar_of_links_set_as_a_table_is_furniture_and_a_table_of_links_is_not():
    bar = "<table><tr><td><a href='/a'>Asukkaalle</a></td><td><a href='/b'>Päätökset</a> | <a href='/c'>Yhteys</a></td></tr></table>"
    rows = "".join(
        f"<tr><td><a href='/l{n}'>Lomake {n}</a></td><td><a href='/o{n}'>Ohje {n}</a></td></tr>" for n in (1, 2)
    )
    texts = [b.text for b in read(f"<body>{bar}<h1>Lomakkeet</h1><table>{rows}</table></body>").blocks()]
    assert texts == ["Lomakkeet", "Lomake 1\tOhje 1", "Lomake 2\tOhje 2"]


def test_a_banner_of_cookies_is_furniture_by_any_name():
    page = "<body><p>Kyydit kulkevat.</p><div class='cmplz-cookiebanner'><p>Sivusto käyttää evästeitä.</p></div></body>"
    assert [b.text for b in read(page).blocks()] == ["Kyydit kulkevat."]


def test_cells_outside_rows_are_read():
    assert "sana" in " ".join(b.text for b in read("<table><td>sana").blocks())


def test_a_number_typed_into_a_bulleted_item_labels_it():
    items = list(read("<ul><li>a) palkat,</li><li>b) vuokrat.</li></ul>").blocks())
    assert [(b.label, b.text) for b in items] == [("a)", "palkat,"), ("b)", "vuokrat.")]


def test_an_aside_of_links_is_furniture_and_a_fact_box_is_not():
    links = "<aside><h2>Muita tukia</h2><ul><li><a href='/a'>Asumistuki</a></li><li><a href='/b'>Korjaustuki</a></li></ul></aside>"
    box = "<aside><h2>Tuki lyhyesti</h2><p>Hakuaika päättyy <a href='/c'>joulukuussa</a> 2026.</p></aside>"
    texts = [b.text for b in read(f"<main><h1>Lämpöpumput</h1>{box}{links}</main>").blocks()]
    assert texts == ["Lämpöpumput", "Tuki lyhyesti", "Hakuaika päättyy joulukuussa 2026."]
