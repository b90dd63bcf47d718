"""Names of acts: which words are names, and which act a name may be of."""

from __future__ import annotations

import pytest

from align.facts.acts import is_compound, lone_heads, read_act_names, titles


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fi", "Kuntalain (410/2015) ja hallintolain mukaan", [("kuntalaki", "410/2015"), ("hallintolaki", "")]),
        ("fi", "oppilas- ja opiskelijahuoltolaissa", [("oppilas- ja opiskelijahuoltolaki", "")]),
        ("fi", "laissa lasten päivähoidosta; sellaista kuntalaista", []),
        ("fi", "Perintökaaren 3 luku", [("perintökaari", "")]),
        ("sv", "enligt kommunallagen (410/2015)", [("kommunallag", "410/2015")]),
        ("sv", "aktiebolagets förslag till beslutsunderlag, anslag och lag om stöd", []),
        ("en", "the Local Government Act (410/2015)", []),
    ],
)
def test_compounds_are_names(language, text, names):
    assert [(name.name, name.number) for name in read_act_names(text, language)] == names


def test_a_word_for_an_act_alone_is_counted():
    assert lone_heads("Laki lasten päivähoidosta ja kuntalaki; lain mukaan", "fi") == 2
    assert lone_heads("lagen om barndagvård och kommunallagen", "sv") == 1


def test_acts_have_a_title_in_both_languages():
    fi, sv = titles("fi"), titles("sv")
    assert fi.keys() == sv.keys()
    assert not [n for n in fi if not (is_compound(fi[n][0], "fi") or is_compound(sv[n][0], "sv"))]
    assert fi["434/2003"] == ("hallintolaki",)
    assert sv["434/2003"] == ("förvaltningslag",)
