"""One file with both languages in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.extract import extract_text
from align.extract.bitext.bilingual import languages_in, split_languages

if TYPE_CHECKING:
    from align.model import Document

FI = (
    "Hakemus on jätettävä määräajassa sähköisen palvelun kautta.",
    "Päätös annetaan tiedoksi kaikille hakijoille kirjallisesti.",
    "Virasto voi pyytää hakijalta lisätietoja ennen päätöstä.",
)
SV = (
    "Ansökan ska lämnas in inom utsatt tid via den elektroniska tjänsten.",
    "Beslutet delges alla sökande skriftligen av myndigheten.",
    "Myndigheten kan begära tilläggsuppgifter av sökanden före beslutet.",
)


def words(document: Document) -> list[str]:
    return [b.text for b in document.blocks()]


def test_one_language_stays_whole():
    document = extract_text("\n\n".join(FI), format="markdown")
    assert list(split_languages(document)) == ["fi"]
    assert words(split_languages(document)["fi"]) == list(FI)


def test_one_after_the_other_and_in_turns():
    one = split_languages(extract_text("\n\n".join(FI + SV), format="markdown"))
    turns = split_languages(
        extract_text("\n\n".join(x for pair in zip(FI, SV, strict=True) for x in pair), format="markdown")
    )
    for parts in (one, turns):
        assert words(parts["fi"]) == list(FI)
        assert words(parts["sv"]) == list(SV)
        assert parts["sv"].language == "sv"


def test_side_by_side():
    rows = "\n".join(f"| {a} | {b} |" for a, b in zip(FI, SV, strict=True))
    parts = split_languages(extract_text(f"| Suomeksi | På svenska |\n| --- | --- |\n{rows}\n", format="markdown"))
    assert words(parts["fi"])[1:] == list(FI)
    assert words(parts["sv"])[1:] == list(SV)


def test_together_in_one_line():
    text = f"# Hakemusohje / Ansökningsanvisning\n\n{FI[0]}\n\n{SV[0]}\n\n{FI[1]}\n\n{SV[1]}\n\n{FI[2]}  \n{SV[2]}\n"
    parts = split_languages(extract_text(text, format="markdown"))
    assert parts["fi"].title == "Hakemusohje"
    assert parts["sv"].title == "Ansökningsanvisning"
    assert words(parts["fi"])[-1] == FI[2]
    assert words(parts["sv"])[-1] == SV[2]


def test_numbers_between_the_languages_belong_to_both():
    text = "\n\n".join((FI[0], FI[1], "0295 123 456", SV[0], SV[1]))
    parts = split_languages(extract_text(text, format="markdown"))
    assert "0295 123 456" in words(parts["fi"])
    assert "0295 123 456" in words(parts["sv"])


def test_a_quotation_in_another_language_does_not_make_a_version():
    document = extract_text("\n\n".join((*FI * 4, SV[0])), format="markdown")
    assert [code for code, _ in languages_in(document)] == ["fi"]


def test_shares_are_shares():
    shares = languages_in(extract_text("\n\n".join(FI + SV), format="markdown"))
    assert {code for code, _ in shares} == {"fi", "sv"}
    assert abs(sum(share for _, share in shares) - 1) < 1e-9


def test_short_blocks_in_turns_keep_turn():
    """A label that no detector is sure of goes by the rhythm of the document."""
    pairs = [
        ("Hakemus on jätettävä viimeistään maaliskuussa.", "Ansökan ska lämnas in senast i mars."),
        ("Y-tunnus 2345678-9", "FO-nummer 2345678-9"),
        ("Maksu", "Avgift"),
        ("Päätös lähetetään hakijalle sähköisesti.", "Beslutet skickas elektroniskt till sökanden."),
        ("75 tai yli", "75 eller mer"),
        ("Valitusaika on kolmekymmentä päivää.", "Besvärstiden är trettio dagar."),
    ]
    text = "\n\n".join(line for pair in pairs for line in pair)
    parts = split_languages(extract_text(text))
    assert [b.text for b in parts["fi"].blocks()] == [fi for fi, _ in pairs]
    assert [b.text for b in parts["sv"].blocks()] == [sv for _, sv in pairs]
