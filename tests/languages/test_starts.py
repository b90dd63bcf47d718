"""The alternation told apart by first letters finds what the whole one finds."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from align.facts.names import _patterns
from align.languages.needs import begun
from align.languages.starts import Alternatives

BRANCHES = (
    "(?P<a>valtiovarain)",
    "(?P<b>valtio)",
    "(?P<c>valta(?!kunta))",
    "(?P<d>(?:suuri )?kunta)",
    "(?P<e>\\d+ osa)",
)
PIECES = (
    "valtiovarain",
    "Valtio",
    "valtakunta",
    "valta",
    "suuri kunta",
    "kunta",
    "12 osa",
    " ",
    "-",
    "i",
    "İ",
    "ß",
    "K",
    "ministeriö",
)


def _found(pattern: Alternatives, text: str) -> list[tuple[tuple[int, int], str | None]]:
    return [(match.span(), match.lastgroup) for match in pattern.finditer(text)]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("valtakunta valta-kunta suuri kunta")
def test_the_matches_are_those_of_the_whole(text: str) -> None:
    pattern = Alternatives(BRANCHES, "(?!sta)[^\\W\\d]*")
    assert _found(pattern, text) == [(match.span(), match.lastgroup) for match in pattern.whole.finditer(text)]


def test_names_of_bodies_are_found_as_by_the_whole() -> None:
    for language, text in (
        (
            "fi",
            "Korkeimman hallinto-oikeuden ja Verohallinnon mukaan Helsingin hallinto-oikeus, EUROOPAN UNIONI ja valtiovarainministeriössä",
        ),
        (
            "sv",
            "Finansministeriet, inrikesministeriet och Kommunförbundet samt högsta förvaltningsdomstolens beslut om välfärdsområden",
        ),
        ("en", "The Ministry of Finance, the Courts of Appeal and the wellbeing services county of Lapland"),
    ):
        names = _patterns(language)[0]
        found = _found(names, text)
        assert found == [(match.span(), match.lastgroup) for match in names.whole.finditer(text)]
        assert len(found) >= 3, language


def test_what_begins_a_match_is_told_where_it_can_be() -> None:
    assert begun("(?:suuri )?kunta", 0) == {"suuri kunta", "kunta"}
    assert begun("(?:ab|cd)e+", 0) == {"abe", "cde"}
    assert begun(".*kunta", 0) is None
    assert begun("\\d+ osa", 0) is None
    assert begun("(", 0) is None
