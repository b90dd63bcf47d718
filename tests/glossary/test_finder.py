"""Terms in running text: every way they are written, and what must not be taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.glossary import TermFinder, parse
from align.model import Concept, Glossary, HitKind, Term

LIST = """id;fi;fi-admitted;fi-excluded;fi-forms;sv;sv-admitted;sv-confused
equality;sukupuolten tasa-arvo;tasa-arvo;;;jämställdhet;jämställdhet mellan könen;jämlikhet
treatment;yhdenvertaisuus;;;yhdenvertaisesti;likabehandling;;
services;sosiaali- ja terveyspalvelut;;;;social- och hälsovårdstjänster;;
social;sosiaalipalvelu;;;;socialservice;socialtjänst;
health;terveyspalvelu;;;;hälsovårdstjänst;;
service;palvelu;;;;tjänst;service;
target;kohde;;kohden;;objekt;;
rehab;sosiaalinen kuntoutus;;;;social rehabilitering;;
vulnerable;haavoittuva asema;;;;utsatt person;;
ministry;sosiaali- ja terveysministeriö;STM;;;social- och hälsovårdsministeriet;SHM;
fund;Euroopan sosiaalirahasto plus;ESR+;;;Europeiska socialfonden plus;ESF+;
old;Euroopan sosiaalirahasto;ESR;;;Europeiska socialfonden;ESF;
kela;Kela;;;;FPA;;
"""
GLOSSARY = parse(LIST.encode(), name="list", suffix=".csv")


def found(text: str, language: str, glossary: Glossary = GLOSSARY, **options: bool) -> list[tuple[str, str, HitKind]]:
    return [
        (h.concept.id, text[h.start : h.end], h.kind) for h in TermFinder([glossary], language, **options).find(text)
    ]


def test_terms_are_found_alike_when_running_words_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ("Yhdenvertaisuus etenee.", "Sosiaali- ja terveyspalvelut paranevat.", "Sataa vettä.", "Kelan palvelut")
    before = [found(text, "fi") for text in texts]
    monkeypatch.setattr("align.glossary.finder.MOST_WORDS", 1)
    assert [found(text, "fi") for text in (*texts, *texts)] == [*before, *before]


@pytest.mark.parametrize(
    ("language", "text", "hit"),
    [
        ("fi", "Yhdenvertaisuus etenee.", ("treatment", "Yhdenvertaisuus", HitKind.EXACT)),
        ("fi", "Puhutaan yhdenvertaisuuksistakin.", ("treatment", "yhdenvertaisuuksistakin", HitKind.INFLECTED)),
        ("fi", "Toimitaan yhdenvertaisesti.", ("treatment", "yhdenvertaisesti", HitKind.INFLECTED)),
        ("fi", "sukupuolten tasa-arvoon", ("equality", "sukupuolten tasa-arvoon", HitKind.INFLECTED)),
        ("fi", "tasa-arvosuunnitelma", ("equality", "tasa-arvo", HitKind.MODIFIER)),
        ("fi", "neuvontapalveluita", ("service", "palveluita", HitKind.COMPOUND_HEAD)),
        (
            "fi",
            "sosiaali-, kuntoutus- ja neuvontapalveluissa",
            ("social", "sosiaali-, kuntoutus- ja neuvontapalveluissa", HitKind.SUSPENDED),
        ),
        (
            "fi",
            "sosiaalisen ja ammatillisen kuntoutuksen",
            ("rehab", "sosiaalisen ja ammatillisen kuntoutuksen", HitKind.COORDINATED),
        ),
        ("fi", "haavoittuvimmassa asemassa", ("vulnerable", "haavoittuvimmassa asemassa", HitKind.INFLECTED)),
        (
            "fi",
            "Sosiaali- ja terveysministeriön kanta",
            ("ministry", "Sosiaali- ja terveysministeriön", HitKind.INFLECTED),
        ),
        ("fi", "STM:n ohje", ("ministry", "STM", HitKind.INFLECTED)),
        ("fi", "ESR+-ohjelma", ("fund", "ESR+", HitKind.MODIFIER)),
        (
            "sv",
            "jämställdhet och likabehandling mellan könen",
            ("equality", "jämställdhet och likabehandling mellan könen", HitKind.COORDINATED),
        ),
        ("sv", "de utsatta/sårbara personerna", ("vulnerable", "utsatta/sårbara personerna", HitKind.COORDINATED)),
        (
            "sv",
            "social-, hälso- och rehabiliteringstjänster",
            ("social", "social-, hälso- och rehabiliteringstjänster", HitKind.SUSPENDED),
        ),
        ("sv", "jämställdhetsplanens", ("equality", "jämställdhets", HitKind.MODIFIER)),
        ("sv", "ESF:s medel", ("old", "ESF", HitKind.INFLECTED)),
    ],
)
def test_ways_of_writing(language, text, hit):
    assert hit in found(text, language)


def test_the_longest_match_masks_its_parts():
    assert [c for c, _, _ in found("sosiaali- ja terveyspalveluista", "fi")] == ["services"]
    assert [c for c, _, _ in found("jämställdheten mellan könen", "sv")] == ["equality"]
    assert [c for c, _, _ in found("ESF+ är större", "sv")] == ["fund"]


def test_a_suspended_part_does_not_mask_what_completes_it():
    concepts = [c for c, _, _ in found("sosiaali- ja työterveyspalvelut", "fi")]
    assert "social" in concepts
    assert "health" in concepts or "service" in concepts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "vuotta kohden"),
        ("fi", "palvelee hyvin"),
        ("fi", "kela pyörii"),
        ("fi", "stmn"),
        ("sv", "han tjänade pengar"),
        ("sv", "esf och fpa"),
        ("fi", ""),
        ("sv", "  \n "),
    ],
)
def test_what_is_no_term(language, text):
    assert found(text, language) == []


def test_two_concepts_share_a_word():
    text = "Jämlikheten ökar"
    glossary = parse(b"id;sv\na;j\xc3\xa4mlikhet\nb;j\xc3\xa4mlikhet\n", name="x", suffix=".csv")
    assert [c for c, _, _ in found(text, "sv", glossary)] == ["a", "b"]


def test_rules_alone_need_no_dictionary():
    hits = found("Yhdenvertaisuuden ja terveyspalvelujen puolesta", "fi", dictionary=False)
    assert ("treatment", "Yhdenvertaisuuden", HitKind.INFLECTED) in hits
    assert ("health", "terveyspalvelujen", HitKind.INFLECTED) in hits


def test_soft_hyphens_and_odd_hyphens_are_read_through():
    text = "yhden\u00advertaisuuden ja tasa\u2011arvon"
    hits = found(text, "fi")
    assert ("treatment", "yhden\u00advertaisuuden", HitKind.INFLECTED) in hits
    assert ("equality", "tasa\u2011arvon", HitKind.INFLECTED) in hits


def test_a_language_without_rules_is_matched_as_written():
    glossary = Glossary("x", (Concept("a", (Term("Gleichstellung", "de"),)),))
    assert found("die Gleichstellung", "de", glossary) == [("a", "Gleichstellung", HitKind.EXACT)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "sosiaali-",
                "ja",
                "terveyspalvelut",
                ",",
                "/",
                "yhdenvertaisuuden",
                "-",
                "-työn",
                "ESR+",
                "STM:n",
                "(",
                ")",
                "haavoittuvassa",
                "asemassa",
                "och",
            ]
        ),
        max_size=14,
    ),
    st.sampled_from(["fi", "sv"]),
)
def test_hits_lie_in_the_text_and_in_order(words, language):
    text = " ".join(words)
    hits = TermFinder([GLOSSARY], language).find(text)
    assert all(0 <= h.start < h.end <= len(text) and 0.6 <= h.confidence <= 1 for h in hits)
    assert [h.start for h in hits] == sorted(h.start for h in hits)


def test_finders_of_one_list_share_their_table():
    first, second = TermFinder([GLOSSARY], "fi"), TermFinder([GLOSSARY], "fi")
    assert first.find("palvelut") == second.find("palvelut")
    assert first._built() is second._built()
