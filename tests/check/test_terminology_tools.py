"""What ``rinnan terms`` asks: one text, concordance, drift over a set, candidates."""

from __future__ import annotations

from align.check.terms.candidates import candidates
from align.check.terms.text import check_text
from align.check.terms.tools import drift, search
from align.glossary import parse
from align.model import Alignment, Bead, Block, BlockKind, Document, Section, Segment, SegmentKind

GLOSSARY = parse(
    "id;fi;sv;sv-admitted;sv-deprecated;valid-to;replaced-by\n"
    "a;sukupuolinäkökulma;könsperspektiv|genusperspektiv;jämställdhetsperspektiv;;;\n"
    "b;vammainen henkilö;person med funktionsnedsättning;;handikappad;;\n"
    "c;ELY-keskus;NTM-central;;;2025-12-31;d\nd;elinvoimakeskus;livskraftscentral;;;;\n".encode(),
    name="x",
    suffix=".csv",
)


def aligned(*pairs: tuple[str, str]) -> Alignment:
    documents, segments = [], []
    for number, (side, language) in enumerate((("s", "fi"), ("t", "sv"))):
        texts = [pair[number] for pair in pairs]
        documents.append(
            Document(
                side, "text", language, sections=(Section(blocks=tuple(Block(BlockKind.PARAGRAPH, t) for t in texts)),)
            )
        )
        segments.append(
            tuple(Segment(f"{side}{n}", t, SegmentKind.SENTENCE, n, 0, len(t), language) for n, t in enumerate(texts))
        )
    return Alignment(
        documents[0],
        documents[1],
        segments[0],
        segments[1],
        tuple(Bead((s,), (t,), 0.97, similarity=3.0) for s, t in zip(*segments, strict=True)),
        "given",
    )


THEME = aligned(
    ("Sukupuolinäkökulma huomioidaan.", "Genusperspektivet beaktas."),
    ("Yhdenvertaisuuden ja tasa-arvon edistäminen", "Främjande av jämställdhet och icke-diskriminering"),
    ("Yhteiskehittäminen jatkuu hankkeessa.", "Samutvecklingen fortsätter i projektet."),
    ("Hankkeissa yhteiskehittäminen on tärkeää.", "I projekten är samutveckling viktig."),
    ("Yhteiskehittämisen tulokset kootaan.", "Resultaten av samutvecklingen samlas."),
)
WEB = aligned(
    ("Sukupuolinäkökulmaa vahvistetaan.", "Jämställdhetsperspektivet stärks."),
    ("Yhdenvertaisuuden ja tasa-arvon edistäminen", "Främjande av likabehandling och jämställdhet"),
)


def test_one_text():
    found = check_text("De handikappades rätt prövas av NTM-centralen.", "sv", [GLOSSARY], date="2026-05-01")
    assert [(f.kind, f.quote, f.concept) for f in found] == [
        ("deprecated", "handikappades", "b"),
        ("superseded", "NTM-centralen", "c"),
    ]
    assert "livskraftscentral" in found[1].advice
    assert [f.kind for f in check_text("NTM-centralen beslutar.", "sv", [GLOSSARY])] == []


def test_concordance_finds_inflected_words_on_either_side():
    lines = search([THEME, WEB], "sukupuolinäkökulma")
    assert [(line.text[line.start : line.end], line.counterpart) for line in lines] == [
        ("Sukupuolinäkökulma", "Genusperspektivet beaktas."),
        ("Sukupuolinäkökulmaa", "Jämställdhetsperspektivet stärks."),
    ]
    assert [line.side for line in search([THEME], "samutveckling")] == ["target"] * 3


def test_drift_over_a_set_names_words_and_standing_passages():
    found = {(item.word, tuple(name for name, _, _ in item.renderings)) for item in drift([THEME, WEB], [GLOSSARY])}
    assert ("sukupuolinäkökulma", ("genusperspektiv", "jämställdhetsperspektiv")) in found
    assert any(word == "Yhdenvertaisuuden ja tasa-arvon edistäminen" for word, _ in found)
    assert drift([THEME], [GLOSSARY]) == ()


def test_candidates_are_what_the_glossary_lacks():
    found = {c.word: (c.rendering, c.count) for c in candidates([THEME], [GLOSSARY])}
    assert found["yhteiskehittäminen"] == ("samutveckling", 3)
    assert "sukupuolinäkökulma" not in found
