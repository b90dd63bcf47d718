"""What limits a value is read alike on both sides, however it is said."""

from __future__ import annotations

import pytest

from align.facts import read_facts

PAIRS = (
    ("Tuki on enintään 5 000 euroa vuodessa.", "Stödet är högst 5 000 euro per år.", {"bound:at-most", "per:year"}),
    ("Tuki on 5 000 euroa tai vähemmän.", "Stödet är 5 000 euro eller mindre.", {"bound:at-most"}),
    ("Reilut 100 euroa.", "Drygt 100 euro.", {"approx"}),
    ("Likimain 12 prosenttia.", "Ungefär 12 procent.", {"approx"}),
    ("Melkein 500 hakijaa.", "Nästan 500 sökande.", {"approx"}),
    ("Vähemmän kuin 10 henkilöä.", "Färre än 10 personer.", {"bound:under"}),
    ("Enemmän kuin 10 henkilöä.", "Fler än 10 personer.", {"bound:over"}),
    ("Hinta 100 € + alv.", "Pris 100 € + moms.", {"vat:excluded"}),
    ("Hinnat ilmoitetaan verottomina: 100 €.", "Priserna anges utan moms: 100 €.", {"vat:excluded"}),
    ("Hinta 100 € (alv 0).", "Pris 100 € (moms 0).", {"vat:excluded"}),
    ("Palkka on 3 200 euroa kuussa.", "Lönen är 3 200 euro i månaden.", {"per:month"}),
    ("Maksu on 30 euroa viikolta.", "Avgiften är 30 euro i veckan.", {"per:week"}),
    ("Vuokra 12 €/m²/kk.", "Hyra 12 €/m²/mån.", {"per:month"}),
    ("Maksimissaan kolme tuntia.", "Maximalt tre timmar.", {"bound:at-most", "unit:hour", "word"}),
    ("5.6.2026 mennessä.", "Senast den 5 juni 2026.", {"deadline"}),
)


@pytest.mark.parametrize(("finnish", "swedish", "wanted"), PAIRS, ids=[pair[0][:30] for pair in PAIRS])
def test_qualifiers_of_both_sides(finnish: str, swedish: str, wanted: set[str]) -> None:
    for text, language in ((finnish, "fi"), (swedish, "sv")):
        (fact,) = read_facts(text, language)
        assert set(fact.qualifiers) == wanted, text
