"""Normalised values as the page reads them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.report.messages import UI_LANGUAGES, words
from align.report.values import readable


@pytest.mark.parametrize(
    ("value", "fi", "sv", "en"),
    [
        ("EUR 1350000", "1\u00a0350\u00a0000 EUR", "1\u00a0350\u00a0000 EUR", "1\u00a0350\u00a0000 EUR"),
        ("EUR 23.4", "23,4 EUR", "23,4 EUR", "23.4 EUR"),
        (
            "EUR 8400000 party:eu party:state",
            "8\u00a0400\u00a0000 EUR (EU-rahoitus, valtio)",
            "8\u00a0400\u00a0000 EUR (EU-finansiering, staten)",
            "8\u00a0400\u00a0000 EUR (EU money, the state)",
        ),
        ("40 bound:at-least", "40 (”vähintään”)", "40 (”minst”)", "40 (“at least”)"),
        ("approx", "”noin”", "”cirka”", "“about”"),
        ("2027", "2027", "2027", "2027"),
        ("103000", "103\u00a0000", "103\u00a0000", "103\u00a0000"),
        ("33 pp", "33 prosenttiyksikköä", "33 procentenheter", "33 percentage points"),
        ("2027-12-31", "31.12.2027", "31.12.2027", "2027-12-31"),
        ("--09-01", "1.9.", "1.9.", "--09-01"),
        ("2026-05/2026-07", "5/2026–7/2026", "5/2026–7/2026", "2026-05/2026-07"),
        ("2023-09-01/2028-12-31", "1.9.2023–31.12.2028", "1.9.2023–31.12.2028", "2023-09-01/2028-12-31"),
        ("17:30", "17.30", "17.30", "17:30"),
        ("subsection 2", "2 momentti", "2 mom.", "subsection 2"),
        ("chapter 3-5", "3–5 luku", "3–5 kap.", "chapter 3–5"),
        ("act 498/2010", "säädös 498/2010", "författning 498/2010", "act 498/2010"),
        ("record KOIV/312/2026", "KOIV/312/2026", "KOIV/312/2026", "KOIV/312/2026"),
        ("löner | resor", "löner, resor", "löner, resor", "löner, resor"),
        ("x.example/*/haku", "x.example/…/haku", "x.example/…/haku", "x.example/…/haku"),
        ("Leena Vuorisola", "Leena Vuorisola", "Leena Vuorisola", "Leena Vuorisola"),
        ("", "", "", ""),
    ],
)
def test_values_read_as_people_write_them(value, fi, sv, en):
    assert [readable(value, words(language)) for language in ("fi", "sv", "en")] == [fi, sv, en]


def test_a_percentage_has_its_sign():
    assert readable("12.5", words("sv"), "percent") == "12,5\u00a0%"
    assert readable("12.5", words("sv"), "number") == "12,5"


@given(st.text(max_size=60), st.sampled_from(UI_LANGUAGES))
def test_no_value_is_lost(value, language):
    told = readable(value, words(language))
    assert [c for c in told if c.isalpha()][:3] or not [c for c in value if c.isalpha()]
