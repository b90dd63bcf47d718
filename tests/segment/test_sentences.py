"""Sentence boundaries: traps of Finnish and Swedish administration prose, and properties."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.segment.sentences import sentence_spans

# "‖" stands where a sentence ends; our own sentences
TRAPS = {
    "fi": [
        "Kunta järjestää mm. neuvontaa ja ohjausta. ‖Palvelu on maksuton.",
        "Tuki koskee esim. Kokkolaa ja Vaasaa. ‖Muut kunnat päättävät itse.",
        "Ns. Kainuun malli laajeni. ‖Tulokset olivat hyviä.",
        "Hankkeessa kehitetään neuvontaa, kuljetuksia jne. ‖Rahoitus on varmistettu.",
        "Määräraha on 4,5 milj. euroa. ‖Se jaetaan neljälle alueelle.",
        "Kuluihin varattiin n. 2 milj. €. ‖Loput siirtyvät.",
        "Hakemus jätetään 15.9.2025. ‖Päätös annetaan 1.12.2025 mennessä.",
        "Lautakunta kokoontuu 4. päivänä kesäkuuta 2025. ‖Esityslista julkaistaan.",
        "Juhla on 6. joulukuuta. ‖Liput ovat salossa.",
        "Lain 12 §:n 3 mom. mukaan valtio korvaa kulut. ‖Kunta maksaa ne ensin.",
        "Ks. liite 4. ‖Ks. myös luku 2.",
        "Neuvontaa saa numerosta, puh. 0295 000 111. ‖Soita klo 9.00–15.00. ‖Tervetuloa!",
        "K. J. Ståhlberg allekirjoitti lain. ‖Se tuli voimaan heti.",
        "Kuka hakee? ‖Kuka maksaa? ‖Kunta.",
        "”Mistä apua saa?” kysyi asukas. ‖Neuvonta vastasi.",
        "1. luokan oppilaat pääsevät kyytiin. ‖2. luokan oppilaat kävelevät.",
        "Osallistujia oli 48. ‖Heistä 12 oli uusia.",
    ],
    "sv": [
        "Kommunen ordnar bl.a. rådgivning. ‖Tjänsten är avgiftsfri.",
        "Stödet gäller t.ex. Karleby och Vasa. ‖Övriga kommuner beslutar själva.",
        "Den s.k. Kajanamodellen utvidgades. ‖Resultaten var goda.",
        "I projektet utvecklas rådgivning, transporter osv. ‖Finansieringen är tryggad.",
        "Anslaget är 4,5 mn euro. ‖Det fördelas på fyra områden.",
        "Enligt 12 § 3 mom. i lagen ersätter staten kostnaderna. ‖Kommunen betalar dem först.",
        "Se bilaga 4. ‖Se även kap. 2.",
        "Rådgivning ges på tfn 0295 000 111. ‖Ring kl. 9.00–15.00. ‖Välkommen!",
        "K.J. Ståhlberg undertecknade lagen. ‖Den trädde i kraft genast.",
        "Programmet pågår fr.o.m. 1.1.2021 t.o.m. 31.12.2027. ‖Sedan utvärderas det.",
        "Festen är den 6 december. ‖Biljetterna är slutsålda.",
        "Reformen gäller S:t Karins. ‖Den är en stad.",
        "Behandlingen tar 3 mån. ‖Beslutet skickas per post.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("language", "marked"), [(code, text) for code, texts in TRAPS.items() for text in texts])
def test_traps(language: str, marked: str) -> None:
    text = marked.replace("‖", "")
    assert [text[a:b] for a, b in sentence_spans(text, language)] == [part.strip() for part in marked.split("‖")]


@given(st.text(alphabet='abcÅä .!?…"”)(0123456789§mo\u00a0', max_size=120), st.sampled_from(["fi", "sv", "en", "xx"]))
def test_spans_cover_all_text_in_order(text: str, language: str) -> None:
    spans = sentence_spans(text, language)
    assert all(a < b for a, b in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", text)


def test_unknown_language_knows_no_abbreviations() -> None:
    assert len(sentence_spans("Une phrase. Deux phrases.", "fr")) == 2
