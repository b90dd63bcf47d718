"""Tables, forms and lists in plain text, as people type them and as programs save them from pages."""

from __future__ import annotations

import pytest

from align.extract.html.reader import read_html
from align.extract.text.reader import read_text
from align.model import BlockKind


def rows(text: str) -> list[str]:
    """The rows of a text, cells parted by bars."""
    return [b.text.replace("\t", "|") for b in read_text(text).blocks() if b.kind is BlockKind.ROW]


def kinds(text: str) -> list[tuple[str, str, str]]:
    """Kind, label and text of the blocks."""
    return [(str(b.kind), b.label, b.text) for b in read_text(text).blocks()]


PROSE = (
    "Kunta vuokraa talvisäilytykseen paikkoja kaikille, joiden vene mahtuu kentälle, ja pitää\n"
    "paikoista luetteloa. Vuokra maksetaan etukäteen, ja paikka vapautetaan toukokuun puoliväliin\n"
    "mennessä, ellei toisin sovita.\n"
)


def test_cells_that_stand_apart_are_rows():
    text = f"{PROSE}\nSatama\n\nPaikkoja\n\nHinta\n\nItäranta\n\n12\n\n140 €\n\nMyllysalmi\n\n8\n\n95 €\n\n{PROSE}"
    assert rows(text) == ["Satama|Paikkoja|Hinta", "Itäranta|12|140 €", "Myllysalmi|8|95 €"]


def test_a_number_and_the_name_below_it_are_two_cells():
    text = f"{PROSE}\nPeruste\n\nPaino\n\nLaatu\n\n40 %\nHinta\n\n35 %\n\nAikataulu\n\n25 %\n\n{PROSE}"
    assert rows(text) == ["Peruste|Paino", "Laatu|40 %", "Hinta|35 %", "Aikataulu|25 %"]


def test_labels_that_come_again_make_a_form():
    part = "Tavoite\n\n{}\n\nVastuu\n\n{}\n\nRahoitus\n\n{}\n\n"
    first = part.format("Jokainen pääsee kerhoon.", "Nuorisotyö", "12 000 euroa")
    second = part.format("Kerhot jatkuvat kesällä.", "Kirjasto", "4 000 euroa")
    found = rows(f"{PROSE}\n{first}{PROSE}\n{second}{PROSE}")
    assert "Vastuu|Nuorisotyö" in found
    assert "Vastuu|Kirjasto" in found
    assert len(found) == 6


def test_stacks_of_one_height_on_two_pages_are_no_columns():
    page = "Kunta {}\n1,2\nKunta {}\n3,4\nKunta {}\n5,6\n"
    text = f"{PROSE}\f\n" + "\f\n".join(page.format(*names) for names in ("abc", "def", "ghi"))
    assert not any(row.count("|") > 1 for row in rows(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "9.30 Kahvi\n10.00 Avaus\n10.15 Hulevedet\n12.00 Lounas\n",
            ["9.30|Kahvi", "10.00|Avaus", "10.15|Hulevedet", "12.00|Lounas"],
        ),
        ("2.10 Soveltamisala\n2.11 Määritelmät\n2.12 Valvonta\n", []),
    ],
)
def test_hours_make_a_programme_and_sections_do_not(text, expected):
    assert rows(f"{PROSE}\n{text}\n{PROSE}") == expected


def test_tabs_between_cells_make_a_table_whose_last_cells_may_be_missing():
    text = f"{PROSE}\nNimi\tTehtävä\tHuomautus\nAho Eino\tpuheenjohtaja\nLind Saga\tjäsen\tetänä\n\n{PROSE}"
    assert rows(text) == ["Nimi|Tehtävä|Huomautus", "Aho Eino|puheenjohtaja|", "Lind Saga|jäsen|etänä"]


def test_a_cell_of_two_lines_stays_one():
    table = "Osa      Keittiö             Kohteita   Matka\nA        Koivula             6          61\n"
    table += "B        Satamatien          5          85\n         keittiö\n"
    assert rows(f"{PROSE}\n{table}\n{PROSE}")[-1] == "B|Satamatien keittiö|5|85"


def test_contents_with_numbers_are_no_table():
    lines = ["1.1  Hakeminen        2", "1.2  Päätös           3", "1.3  Maksaminen       3", "2.1  Selvitys         4"]
    text = "Sisällys\n\n" + "\n".join(lines) + f"\n\n{PROSE}"
    assert rows(text) == []


def test_an_unknown_label_below_known_ones_is_a_row_and_the_text_after_a_gap_is_not():
    text = "Avustus kerhoille\n\nHakuaika:\t1.–15.3.2027\nJaettava summa:\t10 000 euroa\nKenelle:\tYhdistyksille\n\n"
    found = rows(text + "Kunta avaa haun. Hakemus jätetään verkossa.\n\nLisätietoja\n\nSihteeri Aho\n")
    assert found == ["Hakuaika|1.–15.3.2027", "Jaettava summa|10 000 euroa", "Kenelle|Yhdistyksille"]


def test_a_running_foot_that_repeats_is_no_form():
    text = "".join(f"Otsikko {n}\nTeksti on tässä.\nKokous 2027\n" for n in "abcd")
    assert rows(text) == []


def test_markers_in_a_row_find_their_items():
    text = f"{PROSE}Hakijan on liitettävä:\na)\nb)\nc)\n\ntilinpäätös;\ntoimintasuunnitelma, josta käyvät ilmi tavoitteet ja\naikataulu;\nkokouksen pöytäkirja.\n\n{PROSE}"
    items = [(label, words) for kind, label, words in kinds(text) if kind == "item"]
    assert [label for label, _ in items] == ["a)", "b)", "c)"]
    assert items[1][1] == "toimintasuunnitelma, josta käyvät ilmi tavoitteet ja aikataulu;"


def test_numbers_glued_to_their_items_are_labels():
    found = kinds(f"{PROSE}\n1.Avaa ovi\n2.Sulje ikkuna\n3.Sammuta valot\n\n{PROSE}")
    assert [(label, text) for kind, label, text in found if kind == "item"] == [
        ("1.", "Avaa ovi"),
        ("2.", "Sulje ikkuna"),
        ("3.", "Sammuta valot"),
    ]


def test_an_item_after_a_list_inside_the_list_is_an_item():
    text = f"{PROSE}\n1) Onko aika sopiva?\n2) Miten kuljetukset sovitetaan, kun\na) oppilaita on vähän tai\nb) raja ylittyy?\n3) Mitä muutos maksaa?\n\n{PROSE}"
    assert [label for kind, label, _ in kinds(text) if kind == "item"] == ["1)", "2)", "a)", "b)", "3)"]


def test_a_dash_before_what_somebody_says_is_no_bullet():
    said = "– Pienet muikut maistuvat, kun lapset saavat valita lisukkeet itse, sanoo emäntä."
    assert ("paragraph", "", said) in kinds(f"{PROSE}\n{said}\n\n{PROSE}")
    listed = kinds(f"{PROSE}\n– ensimmäinen asia\n– toinen asia\n\n{PROSE}")
    assert sum(kind == "item" for kind, _, _ in listed) == 2


def test_a_head_with_the_number_of_its_page_is_set_aside():
    page = f"Pöytäkirja 4/2027                                        {{}}\n\n{PROSE}\n{PROSE}"
    found = kinds(page.format(1) + "\f" + page.format(2))
    assert not any("Pöytäkirja" in text for kind, _, text in found if kind != "furniture")


def test_forms_on_web_pages_are_rows():
    page = """<html lang="fi"><body><main><h1>Hakemus</h1><form><fieldset><legend>Hakija</legend>
      <div><label for="n">Nimi</label><input id="n" value="Aho"></div>
      <div><label>Osoite</label><textarea></textarea></div>
      <div><label>Vyöhyke</label> <label><input type="radio"> A</label> <label><input type="radio" checked> B</label></div>
      </fieldset></form></main></body></html>"""
    found = [(str(b.kind), b.text, b.is_key_value) for b in read_html(page).blocks()]
    assert found[1] == ("heading", "Hakija", False)
    assert found[2:] == [("row", "Nimi\tAho", True), ("row", "Osoite\t", True), ("row", "Vyöhyke\t☐ A ☒ B", True)]


@pytest.mark.parametrize(
    "stamp",
    [
        "Sivu päivitetty 4.5.2026",
        "Senast uppdaterad den 4 maj 2026",
        "Updated: 2026-05-04",
        "© Kunta 2026 · Tietosuoja",
    ],
)
def test_stamps_of_a_page_are_set_aside(stamp):
    page = f'<html lang="fi"><body><main><p>Hakemukset käsitellään saapumisjärjestyksessä.</p><p>{stamp}</p></main></body></html>'
    assert [str(b.kind) for b in read_html(page).blocks()] == ["paragraph", "furniture"]


def test_a_sentence_that_tells_of_a_change_is_text():
    page = "<html><body><main><p>Ohje on päivitetty 4.5.2026, ja vanha ohje on poistettu.</p></main></body></html>"
    assert [str(b.kind) for b in read_html(page).blocks()] == ["paragraph"]


def test_breaks_part_the_items_of_a_typed_list():
    page = "<html><body><div>Lautakunta päättää<br>1. hyväksyä suunnitelman ja<br>2. antaa siitä lausunnon.</div></body></html>"
    assert [(str(b.kind), b.label) for b in read_html(page).blocks()] == [
        ("paragraph", ""),
        ("item", "1."),
        ("item", "2."),
    ]
