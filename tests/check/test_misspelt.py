"""Words that a document spells otherwise elsewhere."""

from __future__ import annotations

import pytest

from align.check.terms.misspelt import WordMisspelt, _is_another_word
from align.extract import extract_text
from align.pipeline import CompareOptions, compare_documents


def said(source: str, target: str) -> list[tuple[str, float]]:
    first = extract_text(source, format="markdown", path="fi.md", language="fi")
    second = extract_text(target, format="markdown", path="sv.md", language="sv")
    report = compare_documents(first, second, options=CompareOptions(rules=(WordMisspelt(),)))
    return [(finding.message, round(finding.confidence, 1)) for finding in report.findings]


def paragraphs(*texts: str) -> str:
    return "\n\n".join(texts)


FI = (
    "Kunnallisvaalit järjestetään keväällä, ja ehdokkaat asettavat puolueet.",
    "Kuntalaiset voivat äänestää ennakkoon kirjastossa.",
    "Tulos vahvistetaan vaalien jälkeisenä keskiviikkona.",
)
SV = (
    "Kommunalvalet ordnas på våren, och kandidaterna ställs upp av partierna.",
    "Kommuninvånarna kan rösta på förhand i biblioteket.",
    "Resultatet av kommunalvalet fastställs onsdagen efter valet.",
)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("kommnalvalet", "kommunalvalet"), ("komunalvalet", "kommunalvalet")],
)
def test_a_slip_of_a_word_used_elsewhere_is_found(wrong: str, right: str) -> None:
    ((message, _),) = said(paragraphs(*FI), paragraphs(*SV[:2], SV[2].replace(right, wrong)))
    assert f"“{wrong}”" in message
    assert f"“{right}”" in message


@pytest.mark.parametrize(
    "last",
    [
        "Hallituksen jäsenet edellyttämät selvitykset annetaan, ja niihin sisältyvät tiedot ovat julkisia.",
        "Edellyttävät ja edellyttämät, sisältyvät ja sisältävät asiakirjat esitellään.",
        "Rahoittajalle ja rahoittamalle hankkeelle mainitulla ja mainituilla ehdoilla.",
    ],
)
def test_forms_of_finnish_words_are_no_slips(last: str) -> None:
    assert said(paragraphs(*FI, last), paragraphs(*SV)) == []


def test_names_and_words_of_both_versions_are_left_alone() -> None:
    fi = paragraphs(*FI, "Raportin nimi on Inclusionary Practises, ja sen tiivistelmä on englanniksi.")
    sv = paragraphs(
        *SV, "Rapporten heter Inclusionary Practises, och dess sammandrag är på engelska.", "Hos Kommunalvalett Ab."
    )
    assert said(fi, sv) == []


def test_a_compound_is_told_only_beside_a_frequent_one() -> None:
    fi = paragraphs(*FI, "Muutoshakemus tehdään sähköisesti.")
    once = "Ändringsansökan görs elektroniskt.", "En ändringansökan undertecknas."
    often = ("Ändringsansökan görs elektroniskt.", "Av ändringsansökan framgår ändringen. En ändringsansökan behandlas genast.",
             "En ändringsansökan kan återtas. För en ändringsansökan tas ingen avgift.", "En ändringansökan undertecknas.")  # fmt: skip
    assert said(fi, paragraphs(*SV, *once)) == []
    ((message, sure),) = said(fi, paragraphs(*SV, *often))
    assert "“ändringansökan”" in message
    assert sure == 0.7


def test_a_doubled_letter_makes_no_compound() -> None:
    fi = paragraphs(*FI, "Valtuusto kokoontuu. Lisäksi valtuusto edellyttää selvitystä.")
    sv = paragraphs(*SV, "I april sammanträder fullmäktige. Dessutom förutsätter fullmäktigge en utredning.")
    ((message, _),) = said(fi, sv)
    assert "“fullmäktigge”" in message


def test_parts_of_addresses_are_no_words() -> None:
    fi = paragraphs(*FI, "Vaaleista kerrotaan osoitteessa rannikko.example/kommunalvallet.")
    sv = paragraphs(*SV, "Om valet berättas på rannikko.example/komunalvalet.")
    assert said(fi, sv) == []


def test_the_last_part_of_a_compound_is_compared_too() -> None:
    fi = paragraphs(
        *FI,
        "Koulutus alkaa syksyllä.",
        "Tukikoulutuksen hinta ilmoitetaan.",
        "Käsiteltävät asiat ja tehtävät luetellaan.",
    )
    sv = paragraphs(
        *SV,
        "En utbildning inleds på hösten.",
        "Priset på stödutbilningen meddelas.",
        "De ärenden som behandlas räknas upp.",
    )
    ((message, _),) = said(fi, sv)
    assert "“stödutbilningen”" in message
    assert "“stödutbildningen”" in message


@pytest.mark.parametrize(
    ("word", "other", "is_another"),
    [
        ("otilldelade", "tilldelade", True),
        ("utstationerande", "utstationerade", True),
        ("utbilningen", "utbildningen", False),
        ("ansökande", "ansöande", False),
    ],
)
def test_a_letter_that_makes_another_word(word: str, other: str, is_another: bool) -> None:
    """The opposite by *o-* and the other participle are words of their own."""
    assert _is_another_word(word, other, "sv") is _is_another_word(other, word, "sv") is is_another
