"""The page without a browser: its policy, its parts, its words."""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

import align.report
from align.errors import ReportError
from align.gate import Gate
from align.model import Acceptance, Box, Severity
from align.report import RenderOptions, render
from align.report.messages import UI_LANGUAGES, words

UI = Path(align.report.__file__).parent / "ui"


def page(report, **options):
    reports = report if isinstance(report, list) else [report]
    return lxml_html.document_fromstring(render("html", reports, RenderOptions(**options)).decode())


def text(node) -> str:
    return " ".join(node.text_content().split())


def by_class(root, name):
    return root.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]")


# --- safety -----------------------------------------------------------------------------------------------------------


def test_policy_allows_the_one_style_and_script_and_nothing_else(sample):
    root = page(sample)
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'")
    [style] = root.xpath("//style")
    scripts = root.xpath("//script[not(@type)]")
    assert len(scripts) == 1
    for element, kind in ((style, "style-src"), (scripts[0], "script-src")):
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_nothing_is_fetched_or_inlined_past_the_policy(sample):
    root = page(sample)
    assert not root.xpath("//link | //iframe | //object | //embed | //base")
    assert not root.xpath("//@style")
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
    assert all(value.startswith("#") for value in root.xpath("//@href"))
    assert all(value.startswith("data:image/") for value in root.xpath("//@src"))
    css = root.xpath("//style")[0].text
    assert "url(" not in css
    assert "@import" not in css


def test_every_link_leads_somewhere_and_ids_are_unique(sample):
    root = page([sample, replace(sample, name="toinen")])
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {value[1:] for value in root.xpath("//@href")} <= set(ids)
    described = {name for value in root.xpath("//@aria-labelledby") for name in value.split()}
    assert described <= set(ids)


NASTY = st.text(min_size=1, max_size=40) | st.sampled_from(
    [
        "</script><script>alert(1)</script>",
        "</style>",
        "<img src=x onerror=alert(1)>",
        '"><b>',
        "{{ 7*7 }}",
        "\x00\x1b[31m",
        "\ud800",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])  # it is a class
@given(nasty=NASTY)
def test_text_never_becomes_structure(nasty, builder):
    def tags(words):
        b = builder()
        b.section(words, words, words)
        b.pair(f"alku {words} loppu", f"början {words} slut")
        b.find(
            "amount-mismatch",
            words,
            words,
            words,
            source_value=f"x{words}",
            reason=words,
            advice=words,
            authority=words,
        )
        b.names = (words, words)
        report = replace(b.report(), name=words)
        root = page(report)
        return [e.tag for e in root.iter() if isinstance(e.tag, str)], root

    plain, _ = tags("sana")
    found, root = tags(nasty)
    assert found == plain
    assert not root.xpath("//@onerror")


# --- what it says -----------------------------------------------------------------------------------------------------


def test_the_first_screen_answers_the_question(sample):
    first = text(by_class(page(sample), "first")[0])
    assert "Can this be published? Not yet." in first
    assert "2 differences should be settled, and part of it could not be checked." in first
    assert "liite.pdf: no text could be read on page 3" in first
    assert "Section 2 Käyttö" in first, "the section that could not be paired is named"


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        ({"findings": (), "problems": ()}, "Nothing stands in the way."),
        ({"findings": ()}, "Cannot be answered yet."),
        ({"problems": ()}, "Not yet."),
        ({"findings": (), "problems": (), "alignment": None}, "Cannot be answered yet."),
    ],
)
def test_the_verdict_fails_closed(sample, change, answer):
    assert text(by_class(page(replace(sample, **change)), "verdict")[0]) == answer


def test_what_the_gate_lets_through_does_not_block(sample):
    minor = replace(sample, problems=(), findings=tuple(replace(f, severity=Severity.MINOR) for f in sample.findings))
    assert text(by_class(page(minor), "verdict")[0]) == "Probably yes."
    unsure = replace(sample, problems=(), findings=tuple(replace(f, confidence=0.2) for f in sample.findings))
    assert text(by_class(page(unsure), "verdict")[0]) == "Probably yes."
    strict = page(minor, gate=Gate(Severity.MINOR))
    assert text(by_class(strict, "verdict")[0]) == "Not yet."


def test_facts_come_first_among_equals(builder):
    b = builder()
    b.section("Otsikko", "Rubrik")
    b.pair("Yksi lause.", "")
    b.find("passage-missing", "", None, "missing", severity=Severity.MAJOR)
    b.pair("Summa on 5 euroa.", "Summan är 6 euro.")
    b.find("amount-mismatch", "5 euroa", "6 euro", "amount", severity=Severity.MAJOR)
    numbers = page(b.report()).xpath("//table[@class='overview']//td[@class='no']")
    assert [text(number) for number in numbers] == ["2", "1"], "numbered in reading order, listed by importance"


def test_flagged_words_are_marked_and_named(sample):
    root = page(sample)
    marks = {text(m) for m in root.xpath("//td//mark")}
    assert {"15 000 euroa", "1 500 euro", "määrä", "belopp"} <= marks
    reference = root.xpath("//mark[.='15 000 euroa']/following-sibling::a")[0]
    assert text(reference).startswith("Difference 2: Amount")
    assert root.xpath(f"//article[@id='{reference.get('href')[1:]}']")


def test_overlapping_marks_keep_the_text(builder):
    b = builder()
    b.section("Otsikko", "Rubrik")
    b.pair("Avustus 15 milj. euroa vuonna 2026.", "Understöd 15 mn euro 2025.")
    b.find("amount-mismatch", "15 milj. euroa", "15 mn", "one")
    b.find("term-wrong", "euroa vuonna", "mn euro", "two")
    b.find("date-format", "euroa", "15 mn euro 2025", "three")
    root = page(b.report())
    cells = root.xpath(
        "//table[@role='table']//tr[contains(@class,'flagged')]//td[@class='text']//span[contains(@class,'seg')]"
    )
    for cell, said in zip(cells, ("Avustus 15 milj. euroa vuonna 2026.", "Understöd 15 mn euro 2025."), strict=True):
        for reference in cell.xpath(".//a"):
            reference.drop_tree()
        assert cell.text_content() == said


def test_cells_carry_their_language(sample):
    root = page(sample, language="en")
    assert root.get("lang") == "en"
    rows = root.xpath("//table[@role='table']/tbody/tr")
    for row in rows:
        languages = [d.get("lang") for d in row.xpath("./td[@class='text']/div")]
        assert set(languages) <= {"fi", "sv"}


def test_a_missing_passage_faces_a_cell_that_says_so(sample):
    root = page(sample)
    row = root.xpath("//tr[starts-with(@class,'missing')]")[0]
    assert "Päätöksestä voi valittaa" in text(row)
    assert "the Swedish version has no counterpart" in text(row)
    foreign = root.xpath("//tr[starts-with(@class,'foreign')]")[0]
    assert "no counterpart is expected" in text(foreign)


def test_a_moved_passage_links_there_and_back(sample):
    root = page(sample)
    moved = root.xpath("//tr[starts-with(@class,'moved')]")[0]
    [link] = moved.xpath(".//p[@class='note']/a")
    there = root.xpath(f"//tr[@id='{link.get('href')[1:]}']")[0]
    assert f"#{moved.get('id')}" in there.xpath(".//p[@class='note']/a/@href")


def test_every_bead_is_a_row_and_every_finding_is_shown_once(sample):
    root = page(sample)
    assert len(root.xpath("//table[@role='table']/tbody/tr")) == len(sample.alignment.beads)
    shown = root.xpath("//article/@data-fingerprint")
    assert sorted(shown) == sorted(f.fingerprint for f in sample.findings)


def test_the_cells_of_a_table_row_stand_in_one_row(builder):
    from align.model import BlockKind, SegmentKind

    b = builder(pages=False)
    b.section("Otsikko", "Rubrik")
    b.pair("Budjetti", "Budget", kind=SegmentKind.LABEL, block=BlockKind.ROW)
    # the value stands in the same block as its label
    source, target = b.segments[0][-1], b.segments[1][-1]
    b.pair("15 M€", "", kind=SegmentKind.CELL, block=BlockKind.ROW)
    value = replace(b.segments[0][-1], block=source.block, start=9, end=14)
    b.segments[0][-1] = value
    b.beads[-1] = replace(b.beads[-1], source=(value,))
    root = page(b.report())
    rows = root.xpath("//table[@role='table']/tbody/tr")
    assert len(rows) == 2
    assert "Budjetti: 15 M€" in text(rows[-1])
    assert target.text in text(rows[-1])


def test_findings_about_nothing_in_particular_are_shown(builder):
    b = builder()
    b.section("Otsikko", "Rubrik")
    b.find("date-format", None, None, "the versions have different numbers of sections")
    root = page(b.report())
    assert "different numbers of sections" in text(by_class(root, "whole")[0])


def test_without_an_alignment_the_findings_and_problems_are_still_there(sample):
    root = page(replace(sample, alignment=None))
    assert len(root.xpath("//article/@data-fingerprint")) == len(sample.findings)
    assert "no text could be read" in text(root)


def test_known_findings_are_listed_apart(sample):
    root = page(replace(sample, findings=sample.findings[1:], known=sample.findings[:1]))
    known = by_class(root, "known")[0]
    assert sample.findings[0].message in text(known)
    assert not known.xpath(".//article/@data-fingerprint"), "what is accepted already takes no decision"
    assert "1 difference accepted earlier" in text(by_class(root, "lead")[0])


def test_accepted_findings_say_why_by_whom_and_until_when(sample):
    first, second = sample.findings[:2]
    entry = replace(first, accepted=Acceptance("baseline", "agreed with the ministry", "AN", "2027-01-31"))
    comment = replace(second, accepted=Acceptance("comment", "<b>paid in kronor here</b>"))
    unexplained = replace(first, accepted=Acceptance("baseline"))
    report = replace(sample, findings=(), known=(entry, comment, unexplained))
    said = [text(p) for p in by_class(page(report), "accepted")]
    assert said == [
        "Accepted: agreed with the ministry (by AN, until 2027-01-31)",
        "Accepted by a comment in the document: <b>paid in kronor here</b>",
        "Accepted: no reason given",
    ]
    [told, *_] = by_class(page(report, language="sv"), "accepted")
    assert text(told) == "Godkänd: agreed with the ministry (godkänd av AN, till och med 31.1.2027)"
    root = page(report)
    assert not {a.get("href")[1:] for a in root.xpath("//section[@class='known']//a[@href]")} - set(root.xpath("//@id"))


def test_rules_are_explained_once(sample):
    root = page(sample)
    manual = by_class(root, "manual")[0]
    assert len(manual.xpath("./details")) == len({f.rule for f in sample.findings})
    assert "Ignore it when asked." in text(manual)


def test_long_documents_have_a_map_and_short_tables(builder):
    b = builder()
    for number in range(3):
        b.section(f"Luku {number}", f"Kapitel {number}", str(number))
        for sentence in range(120):
            b.pair(f"Lause {sentence}.", "" if sentence == 60 else f"Mening {sentence}.")
        b.find("date-format", "Lause", "Mening", "x")
    root = page(b.report())
    [svg] = root.xpath("//figure[@class='map']/*[local-name()='svg']")
    assert len(svg.xpath(".//*[contains(@class,'alone')]")) == 3
    assert svg.get("aria-label")
    assert max(len(t.xpath("./tbody/tr")) for t in root.xpath("//table[@role='table']")) <= 100


def test_several_pairs_share_one_page(sample):
    root = page([sample, replace(sample, name="toinen", findings=(), problems=())])
    assert len(root.xpath("//article[@data-pair]")) == 2
    assert [text(a) for a in root.xpath("//section[@class='index']//a")] == ["ohje", "toinen"]
    assert len(root.xpath("//form[@id='bar']")) == 1


def test_strips_are_left_out_where_there_is_no_pdf(sample):
    placed = tuple(replace(f, source=f.source and replace(f.source, box=Box(10, 10, 90, 30))) for f in sample.findings)
    assert not page(replace(sample, findings=placed, source_path="no-such.pdf")).xpath("//img")


# --- languages --------------------------------------------------------------------------------------------------------


def keys(data, prefix=""):
    for name, value in data.items():
        if name == "rule":
            continue  # the English page has the rules' own sentences
        if isinstance(value, dict):
            yield from keys(value, f"{prefix}{name}.")
        else:
            yield prefix + name, sorted(re.findall(r"\{(\w+)\}", value))


@pytest.mark.parametrize("language", UI_LANGUAGES)
def test_every_language_has_the_same_keys_and_slots(language):
    read = {name: dict(keys(tomllib.loads((UI / f"{name}.toml").read_text("utf-8")))) for name in (language, "en")}
    assert read[language].keys() == read["en"].keys()
    # a sentence may leave out a language's name but may not ask for something nobody gives
    wrong = {k for k, slots in read[language].items() if not set(slots) <= set(read["en"][k])}
    assert not wrong


@pytest.mark.parametrize("language", UI_LANGUAGES)
def test_every_kind_and_severity_has_words(language):
    from align.model import Category, Origin, Relation
    from align.ranking import GROUPS

    ui = words(language)
    for category in Category:
        assert ui(f"category.{category}")
        assert ui(f"advice.{category}")
    for severity in Severity:
        assert ui(f"severity.{severity}")
    for origin in Origin:
        assert ui(f"origin.{origin}")
    for relation in Relation:
        assert ui(f"relation.{relation}")
    assert {c for cs in GROUPS.values() for c in cs} == set(Category)


@pytest.mark.parametrize(
    ("language", "verdict", "headline"),
    [("fi", "Ei vielä.", "Rahamäärä: suomi ”15 000 euroa”, ruotsi ”1 500 euro”"), ("sv", "Inte ännu.", "Belopp: finska ”15 000 euroa”, svenska ”1 500 euro”")],
)  # fmt: skip
def test_the_page_speaks_the_language_asked_for(sample, language, verdict, headline):
    root = page(sample, language=language)
    assert root.get("lang") == language
    assert text(by_class(root, "verdict")[0]) == verdict
    assert headline in {text(a) for a in root.xpath("//a[@class='plain']")}
    english = root.xpath("//dd[@lang='en']")
    assert any("factor of ten" in text(node) for node in english), "the rule's own words stay, marked as English"


def test_an_unknown_language_is_named(sample):
    with pytest.raises(ReportError, match="'xx'"):
        render("html", [sample], RenderOptions(language="xx"))


def test_the_same_report_gives_the_same_page(sample):
    assert render("html", [sample], RenderOptions()) == render("html", [sample], RenderOptions())


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_rule_has_a_headline(language):
    from align.selection import rule_infos

    ui = words(language)
    known = {info.id for info in rule_infos()}
    assert not {rule for rule in known if not ui.get(f"rule.{rule}")}
    assert not set(ui.table("rule")) - known, "a rule that is gone"


def test_what_is_very_doubtful_is_neither_counted_nor_hidden(sample):
    findings = (
        *sample.findings[:2],
        replace(sample.findings[2], confidence=0.1),
        replace(sample.findings[3], confidence=0.2),
    )
    report = replace(sample, findings=findings)
    root = page(report, show_confidence=0.4)
    assert len(root.xpath("//article[@data-doubtful]")) == 2
    assert root.xpath("string(//details[@class='doubtful']/summary)") == "2 very doubtful remarks"
    assert [int(n) for n in root.xpath("//dl[@class='figures']//dd/text()") if n.isdigit()] == [1, 1]
    assert not page(report).xpath("//article[@data-doubtful]"), "everything counts where nobody set a limit"
    only = page(replace(report, findings=findings[2:], problems=()), show_confidence=0.4)
    assert "2 differences remain as doubtful remarks" in only.xpath("string(//p[@class='lead'])")


def test_what_was_left_in_the_other_language_is_quoted_in_the_list():
    from align.pipeline import CompareOptions, compare

    folder = Path(__file__).parents[2] / "corpora" / "theme-rural-mobility"
    found = compare(folder / "theme.fi.md", folder / "theme.sv.md", options=CompareOptions())
    page = lxml_html.fromstring(render("html", [found], RenderOptions(language="sv")).decode())
    [quoted] = page.xpath("//td[a[contains(., 'är på finska')]]/q")
    assert quoted.text.startswith("Viestinnässä käytetään")
    assert quoted.get("lang") == "fi"
