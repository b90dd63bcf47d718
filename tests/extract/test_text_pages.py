"""Plain text saved from pages: running heads, page numbers, footnotes, tables, lists and headings as pdftotext leaves them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.extract import extract_text
from align.extract.text.furniture import take_furniture
from align.extract.text.grids import find_grids
from align.extract.text.lines import layout_of, read_lines
from align.extract.text.notes import take_notes
from align.extract.text.reader import read_text
from align.model import BlockKind

BODY = (
    "Kaupungilla on kaksitoista pienvenesatamaa, joista vanhin on rakennettu\n1950-luvun lopussa. Tässä selvityksessä kuvataan laitureiden"
    "\nkunto ja ehdotetaan, miten satamien ylläpito järjestetään lähivuosina{}.\nTyö perustuu maastokäynteihin ja kyselyyn.\n"
)


def texts(document, kind=None):
    return [b.text for b in document.blocks() if kind is None or b.kind is kind]


def pages(*bodies):
    return "\f".join(bodies)


def furniture(text):
    return [line.text for line in take_furniture(read_lines(text))[1]]


def test_two_pages_are_enough_for_a_head_that_counts_them():
    text = pages(*(f"Saarilahden kaupunki\n\n{n} (2)\n\n{BODY.format('')}" for n in (1, 2)))
    assert furniture(text) == ["Saarilahden kaupunki", "1 (2)", "Saarilahden kaupunki", "2 (2)"]


def test_a_head_that_changes_by_chapter_repeats_a_heading():
    chapters = ("1 Johdanto", "2 Laitureiden kunto", "3 Ehdotukset")
    text = pages(*(f"{name}\n\n\n{name}\n\n{BODY.format('')}\n\n{n}\n" for n, name in enumerate(chapters, 1)))
    document = extract_text(text, language="fi")
    assert [b.label for b in document.blocks() if b.kind is BlockKind.HEADING] == ["1", "2", "3"]
    assert texts(document, BlockKind.FURNITURE) == ["1 Johdanto", "1", "2 Laitureiden kunto", "2", "3 Ehdotukset", "3"]


def test_marks_across_the_page_and_names_up_its_edge_are_furniture_scrap_by_scrap():
    text = pages(*(f"Julkaisuja 2026:3\n\nLUO\n{BODY.format('')}NNOS\n\n{n}" for n in range(1, 5)))
    assert not {"LUO", "NNOS", "Julkaisuja 2026:3"} & set(texts(extract_text(text), BlockKind.PARAGRAPH))


def test_what_repeats_in_the_text_itself_stays():
    """A decision says "Päätös: hyväksyttiin." under every item, a table its year on every page."""
    text = pages(
        *(f"§ {n}\n\n{BODY.format('')}\nPäätös: hyväksyttiin yksimielisesti.\n\n{BODY.format('')}" for n in range(1, 5))
    )
    assert texts(extract_text(text, language="fi")).count("Päätös: hyväksyttiin yksimielisesti.") == 4


def test_footnotes_leave_the_text_and_their_numbers_the_words():
    text = pages(
        "Otsikko\n\n" + BODY.format("1") + "\n1 Tilaajana oli tekninen lautakunta.\n",
        BODY.format("2") + "\n2. Luku on arvio.\n",
    )
    document = extract_text(text, language="fi")
    assert [(b.label, b.text) for b in document.blocks() if b.kind is BlockKind.NOTE] == [
        ("1", "Tilaajana oli tekninen lautakunta."), ("2", "Luku on arvio."),
    ]  # fmt: skip
    assert not any("lähivuosina1" in text or "lähivuosina2" in text for text in texts(document))


def test_a_numbered_list_at_the_foot_of_a_page_is_no_footnote():
    text = pages(BODY.format("") + "\n1 Toimita hakemus\n2 Maksa maksu\n", BODY.format(""))
    lines, notes = take_notes(read_lines(text))
    assert notes == []
    assert [line.text for line in lines][-6:-4] == ["1 Toimita hakemus", "2 Maksa maksu"]


def test_the_number_of_a_heading_is_no_reference_to_a_note():
    body = "Otsikko\n\n1.2 Hakijan yhteystiedot\n" + BODY.format("") * 3 + "\n2 Hankkeen talous\n" + BODY.format("")
    document = extract_text(pages(body, BODY.format("")), language="fi")
    assert not [b for b in document.blocks() if b.kind is BlockKind.NOTE]
    assert "2" in [b.label for b in document.blocks() if b.kind is BlockKind.HEADING]


TABLE = """
    Satama         Paikkoja       Korjaus       Valmis
    Länsiranta           84       145 000         2027
    Kirkkosalmi          46        62 500         2027
    Ahvensaari                      9 400         2029
"""


def test_columns_make_a_table_whether_their_cells_begin_or_end_one_under_the_other():
    document = extract_text("Hinnat\n\n" + BODY.format("") + TABLE + "\n" + BODY.format(""), language="fi")
    rows = [b for b in document.blocks() if b.kind is BlockKind.ROW]
    assert [b.cells for b in rows][1::2] == [
        ("Länsiranta", "84", "145 000", "2027"),
        ("Ahvensaari", "", "9 400", "2029"),
    ]
    assert rows[0].is_header
    assert not rows[1].is_header


def test_justified_text_and_tables_of_contents_are_no_tables():
    justified = "Tätä  sääntöä  sovelletaan kaikkiin\nluottamushenkilöihin,   joille  maksetaan\npalkkiota  ja   korvausta   matkoista\nkaupungin  hallintosäännön mukaan ja\n"
    contents = "1 Johdanto ......... 2\n2 Kunto ............ 3\n3 Ehdotukset ....... 4\n"
    assert find_grids(read_lines(justified)) == []
    assert find_grids(read_lines(contents)) == []


def test_a_heading_set_close_to_its_text_is_a_heading_and_an_address_is_none():
    document = extract_text("Ohje\n\n" + BODY.format("") + "\nLuvat ja ilmoitukset\n" + BODY.format(""), language="fi")
    assert texts(document, BlockKind.HEADING) == ["Luvat ja ilmoitukset"]
    address = extract_text(
        "Ohje\n\n" + BODY.format("") + "\nKaupungin kirjaamo\nSatamakatu 4\n20999 Saarilahti\n", language="fi"
    )
    assert texts(address, BlockKind.HEADING) == []


def test_a_counted_list_in_small_letters_is_one_item_a_line():
    text = (
        BODY.format("")
        + "Kaupunginhallitus päättää\n1. hyväksyä suunnitelman,\n2. myöntää määrärahan ja\n3. velvoittaa raportoimaan.\n"
    )
    document = extract_text("Pöytäkirja\n\n" + text, language="fi")
    assert [(b.label, b.text) for b in document.blocks() if b.kind is BlockKind.ITEM] == [
        ("1.", "hyväksyä suunnitelman,"), ("2.", "myöntää määrärahan ja"), ("3.", "velvoittaa raportoimaan."),
    ]  # fmt: skip


def test_bullets_that_stand_before_their_items_in_a_row_go_each_to_its_own():
    text = BODY.format("") + "•\n•\n\nMuista sulkea ovi perässäsi.\nPalauta lainat automaattiin.\n\n" + BODY.format("")
    document = extract_text("Ohje\n\n" + text, language="fi")
    assert texts(document, BlockKind.ITEM) == ["Muista sulkea ovi perässäsi.", "Palauta lainat automaattiin."]
    unequal = "•\n•\n\nMuista sulkea ovi perässäsi.\nPalauta lainat\nautomaattiin.\n\nLopuksi."
    assert "Lopuksi." in texts(extract_text(unequal, language="fi"))


def test_a_name_over_a_table_is_its_heading():
    document = extract_text("Ohje\n\n" + BODY.format("") + "\nHinnat satamittain\n" + TABLE, language="fi")
    assert texts(document, BlockKind.HEADING) == ["Hinnat satamittain"]


@pytest.mark.parametrize("lines", [1, 3])
def test_few_broken_lines_in_a_text_of_lists_tell_that_it_is_wrapped(lines):
    items = "".join(f"• kohta numero {n}\n" for n in range(30))
    text = ("Saaristotien varrella kulkee arkisin kuusi vuoroa suuntaansa ja talvella\nvain neljä.\n\n" * lines) + items
    assert layout_of(read_lines(text)).is_wrapped == (lines == 3)


@given(st.lists(st.text(alphabet="aäö 12.•\n\f§-", max_size=30), max_size=30))
def test_no_letter_is_lost_whatever_the_pages(parts):
    text = "Otsikko tässä.\n" + "\n".join(parts)
    document = extract_text(text, language="fi")
    seen = "".join(b.label + b.text for b in document.blocks())
    for letter in "äö":
        assert seen.count(letter) == text.count(letter)


# --- text as viewers save it ------------------------------------------------------------------------------------------


def rows(text: str) -> list[tuple[str, ...]]:
    return [b.cells for b in read_text(text).blocks() if b.kind is BlockKind.ROW]


CELLS = {
    "along the rows": "Palvelu\n\nAikuinen\n\nLapsi\n\nKertalippu\n\n7,50 €\n\n4,00 €\n\nVuosikortti\n\n310,00 €\n\n160,00 €",
    "a name that slipped": "Palvelu\n\nAikuinen\n\nLapsi\n\nKertalippu\n\n7,50 €\n\n4,00 €\n\n310,00 €\n\n160,00 €\n\nVuosikortti",
    "names as a stack": "Palvelu\n\nKertalippu\nVuosikortti\n\nAikuinen\n\nLapsi\n\n7,50 €\n\n4,00 €\n\n310,00 €\n\n160,00 €",
    "column by column": "Palvelu\nKertalippu\nVuosikortti\n\nAikuinen\n7,50 €\n310,00 €\n\nLapsi\n4,00 €\n160,00 €",
}


@pytest.mark.parametrize("order", CELLS)
def test_a_table_saved_cell_by_cell_is_put_together(order):
    text = f"Uimahallin hinnat\n\n{CELLS[order]}\n\nHinnat sisältävät arvonlisäveron, ja alennus edellyttää kortin esittämistä.\n"
    assert rows(text) == [
        ("Palvelu", "Aikuinen", "Lapsi"),
        ("Kertalippu", "7,50 €", "4,00 €"),
        ("Vuosikortti", "310,00 €", "160,00 €"),
    ]


def test_numbered_titles_and_lists_are_no_cells():
    text = "Sopimus\n\n1\n\nOsapuolet\n\n2\n\nKohde\n\n3\n\nHinnat\n\n4\n\nVoimassaolo\n\nSopimus on voimassa toistaiseksi.\n"
    assert rows(text) == []


def test_two_columns_kept_by_blanks_are_rows():
    text = (
        "Yhteistyöpäivä\n\n9.30        Ilmoittautuminen\n10.00       Tervetuloa taloon ja päivän avaus, jonka pitää\n"
        "            kunnanjohtaja\n11.30       Lounas\n\nTilaisuus tallennetaan ja tallenne on katsottavissa kaksi viikkoa.\n"
    )
    opening = "Tervetuloa taloon ja päivän avaus, jonka pitää kunnanjohtaja"
    assert rows(text) == [("9.30", "Ilmoittautuminen"), ("10.00", opening), ("11.30", "Lounas")]


def test_columns_of_running_text_are_no_rows():
    text = "Otsikko\n\nKirjaston kortti on     maksuton kaikille, jotka\nasuvat kunnassa ja      esittävät todistuksen\nhenkilöllisyydestään.   tiskillä käydessään.\n"
    assert rows(text) == []


def test_the_hyphens_that_pdfium_copies_end_their_lines():
    text = (
        "Tätä asetusta sovelletaan yhdyskuntien jäteveden\ufffepuhdistamoilla syntyvään lietteeseen, joka luovute\ufffetaan "
        "hyödynnettäväksi.\r\nAsetus ei koske lietettä, jota syntyy kiinteistöillä. Puhdistamoilla syntyvään lietteeseen\r\n"
        "sovelletaan asetusta, ja jätevedenpuhdistamoilla luovutetaan liete.\r\n"
    )
    said = " ".join(b.text for b in read_text(text, language="fi").blocks())
    assert "jätevedenpuhdistamoilla syntyvään" in said
    assert "luovutetaan hyödynnettäväksi" in said


def test_a_list_inside_a_list_counts_on_without_a_stop():
    text = "Hyväksyttäviä menoja ovat\na) palkat,\nb) vuokrat, joihin luetaan\ni) jäähallin ratavuorot sekä\nii) soittimien vuokrat,\nc) tiedottaminen.\n"
    long = "\n".join(
        [
            "Avustus kattaa enintään seitsemänkymmentä prosenttia hyväksyttävistä menoista, kun ne on",
            "esitetty hakemuksessa.",
        ]
        * 3
    )
    labels = [b.label for b in read_text(f"{long}\n{text}").blocks() if b.kind is BlockKind.ITEM]
    assert labels == ["a)", "b)", "i)", "ii)", "c)"]


def test_lines_that_hold_two_printed_lines_are_told_by_the_others():
    text = (
        "Asetus ei koske lietettä, jota syntyy kiinteistön\nkäsittelyssä vuosittain.\n"
        "Lietettä ei saa levittää lumipeitteiseen tai veden\nkyllästämään maahan.\n"
        "Luovuttajalla tarkoitetaan sitä, joka antaa sitä\ntoisen käytettäväksi.\n"
        "Luovuttajan on pidettävä luetteloa määristä, vastaanottajista ja tutkimustuloksista. Luettelo säilytetään kymmenen vuotta.\n"
        "Perunaa, juureksia ja vihanneksia saa viljellä lohkolla aikaisintaan viiden vuoden kuluttua levityksestä.\n"
        "Tätä asetusta sovelletaan yhdyskuntien puhdistamoilla syntyvään lietteeseen, joka luovutetaan hyödynnettäväksi.\n"
    )
    assert [b.text.split()[0] for b in read_text(text).blocks()] == [
        "Asetus",
        "Lietettä",
        "Luovuttajalla",
        "Luovuttajan",
        "Perunaa,",
        "Tätä",
    ]


def test_a_text_of_one_page_gives_up_its_number_and_its_notes():
    body = "Esteettömiä reittejä on nyt yksitoista, ja jokaisella niistä on levähdyspaikka.1\nTuotot olivat kahdeksan miljoonaa euroa."
    document = read_text(f"Katsaus\n\n{body}\n1Esteettömyyden arvioi ulkopuolinen kartoittaja.\n\n1\n")
    assert [(b.label, b.text) for b in document.blocks() if b.kind is BlockKind.NOTE] == [
        ("1", "Esteettömyyden arvioi ulkopuolinen kartoittaja.")
    ]
    assert not any(b.text.endswith(".1") or b.text == "1" for b in document.blocks() if b.kind is BlockKind.PARAGRAPH)


def test_a_sentence_is_no_row_of_a_form():
    text = (
        "Kuulutus\n\nKaupunkiympäristölautakunta on päättänyt käynnistää asemakaavan muutoksen korttelissa 88, joka sijaitsee aseman vieressä.\n\n"
        "Suunnitelma on nähtävillä 19.10.–18.11.2026 kaupungin verkkosivuilla ja palvelupiste Lampussa kadun varrella.\n\n"
        "Lisätietoja\n\nKaavoittaja Eemeli Tarkiainen, puhelin 040 555 0107\n"
    )
    assert rows(text) == []


def test_numbers_that_stand_alone_find_their_titles_and_the_lines_of_the_contents():
    contents = "Sisällys\n\n1.\n\nTausta ............................ 2\n1.1.\n\nTavoitteet ...................... 3\n1.2 Toiminta, johon\navustusta myönnetään ......... 4\n"
    body = "Avustuksen saajan on selvitettävä, onko hankinta kilpailutettava, ja noudatettava lakia."
    text = f"{contents}\f1.\n1.1.\n\nTausta\nTavoitteet\n{body}\n{body}\n\n2.\n\nSeuranta\n{body}\n"
    document = read_text(text, language="fi")
    headings = [(b.label, b.text) for b in document.blocks() if b.kind is BlockKind.HEADING]
    assert headings == [("1.", "Tausta"), ("1.1.", "Tavoitteet"), ("2.", "Seuranta")]
    assert all(b.text for b in document.blocks())
    assert texts(document, BlockKind.TOC)[-1].startswith("1.2 Toiminta, johon avustusta myönnetään")


def test_a_running_head_below_the_number_of_a_heading_is_furniture():
    body = "Avustuksen saajan on selvitettävä, onko hankinta kilpailutettava, ja noudatettava siinä lakia julkisista hankinnoista."
    text = "\f".join(f"{n}.\n\n{n} (4)\nOPH-2729-2022\n\nLuku {'xyzåäö'[n]}\n{body} Kohta {n}.\n" for n in range(1, 5))
    document = read_text(text, language="fi")
    assert [(b.label, b.text) for b in document.blocks() if b.kind is BlockKind.HEADING] == [
        (f"{n}.", f"Luku {'xyzåäö'[n]}") for n in range(1, 5)
    ]


def test_capitals_alone_make_no_form():
    text = "OHJE HAKIJOILLE\nJA AVUSTUKSEN SAAJILLE\n\npuhelin 0295 331 000\n\nHAKIJA JA SAAJA\n\nAvustusta haetaan sähköisesti.\n"
    assert rows(text) == []


def test_an_address_of_many_lines_at_the_foot_of_every_page_is_furniture():
    foot = [
        "PALVELUKESKUS",
        "Hakaniemenranta 6",
        "PL 380",
        "00531 Helsinki",
        "puhelin 0295 331 000",
        "palvelu.example",
        "SERVICECENTRET",
    ]
    names = ("Haku", "Maksu", "Seuranta", "Viestintä")
    body = "{0} on kuvattu ohjeessa, jota sovelletaan kaikkiin avustuksiin, joita virasto\nmyöntää. {0} kestää kauan.\n"
    text = "\f".join(f"{name}\n{body.format(name)}\n{chr(10).join(foot)}\n\n{n}\n" for n, name in enumerate(names, 1))
    document = read_text(text, language="fi")
    assert texts(document, BlockKind.PARAGRAPH) == [" ".join(body.format(name).split()) for name in names]
    assert texts(document, BlockKind.FURNITURE) == [line for n in (1, 2, 3, 4) for line in (*foot, str(n))]


def test_a_foot_of_two_pages_is_one_even_on_a_page_of_two_lines():
    foot = "Vesilaitos · Tornikatu 1 · vesilaitos.example"
    document = read_text(pages(BODY.format("") + f"\n{foot}\n", f"Lisätietoja antaa neuvonta.\n\n{foot}\n"))
    assert [b.text for b in document.blocks() if b.kind is BlockKind.FURNITURE] == [foot, foot]


def test_marks_in_a_row_go_to_items_of_which_one_ends_with_a_conjunction():
    said = "Maksu lasketaan niin, että\na)\nb)\nc)\n\nse on vähintään sata euroa;\nsiihen ei lueta kellaria; ja\nvain lisäala maksetaan.\n"
    assert [(b.label, b.text) for b in read_text(said).blocks() if b.kind is BlockKind.ITEM] == [
        ("a)", "se on vähintään sata euroa;"),
        ("b)", "siihen ei lueta kellaria; ja"),
        ("c)", "vain lisäala maksetaan."),
    ]


def test_cells_apart_under_names_are_rows_though_the_first_column_holds_figures():
    cells = ["Koko", "Vesi", "Jätevesi", "20 mm", "4,10", "5,35", "40 mm", "19,75", "25,70", "50 mm", "46,00", "59,80"]
    document = read_text(
        "Perusmaksu määräytyy mittarin koon mukaan.\n\n" + "\n\n".join(cells) + "\n\n3 Liittymismaksut\n"
    )
    assert texts(document, BlockKind.ROW) == ["\t".join(cells[i : i + 3]) for i in range(0, len(cells), 3)]


def test_one_broken_line_in_text_with_page_ends_shows_that_lines_are_broken():
    first = "Omakotitalosta maksetaan liittymismaksu, joka on palautuskelpoinen, eikä siitä peritä\narvonlisäveroa.\n\nMaksu\n\nEräpäivä\n"
    assert "arvonlisäveroa." in texts(read_text(pages(first, "Neuvonta palvelee arkisin.\n")))[0]
