"""The page in real Chromium: from disk, with keys, filters, decisions, print, and without scripts."""

from __future__ import annotations

import base64
import json
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from align.report import RenderOptions, render

from .chromium import Browser, find_chromium

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(find_chromium() is None, reason="Chromium is not on the PATH"),
]

AXE = next(
    (
        path
        for path in (os.environ.get("RINNAN_AXE", ""), str(Path(__file__).parent / "node_modules/axe-core/axe.min.js"))
        if path and Path(path).is_file()
    ),
    None,
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    browser = Browser(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture
def shown(browser, sample, tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(render("html", [sample], RenderOptions()))
    page = browser.open(path)
    page.js("localStorage.clear()")
    page.goto(path)
    return page


def rows(page):
    return page.js("[...document.querySelectorAll('.beads tbody tr')].filter(r => r.checkVisibility()).map(r => r.id)")


def test_it_opens_from_disk_without_a_complaint_or_a_request(shown):
    assert shown.js("document.documentElement.className").split() == ["js", "ready"]
    requested = {e["request"]["url"] for e in shown.events("Network.requestWillBeSent")}
    assert all(url.startswith("file:///") and url.endswith("/page.html") for url in requested)
    assert not shown.events("Log.entryAdded"), "the policy blocked something"
    assert not shown.events("Runtime.exceptionThrown")


def test_only_rows_with_remarks_and_their_neighbours_show_at_first(shown, sample):
    assert [r for r in rows(shown) if r] == ["p1-r3", "p1-r4", "p1-r5", "p1-r6", "p1-r12", "p1-r13"]
    shown.key("v")
    assert len([r for r in rows(shown) if r]) == len(sample.alignment.beads)
    shown.key("v")
    shown.js("document.querySelector('.gap button').click()")
    assert len([r for r in rows(shown) if r]) > 6


def test_keys_walk_the_findings(shown):
    walked = []
    for _ in range(5):
        shown.key("j")
        walked.append(shown.js("document.activeElement.id"))
    assert walked == ["p1-f1", "p1-f2", "p1-f3", "p1-f4", "p1-f4"]
    shown.key("k")
    assert shown.js("document.activeElement.id") == "p1-f3"
    assert shown.js("document.getElementById('position').textContent") == "3 / 4"
    for _ in range(40):  # the page scrolls once more when the rows have their height
        box = shown.js("(r => [r.top, r.bottom, innerHeight])(document.activeElement.getBoundingClientRect())")
        if 0 <= box[0] < box[1] <= box[2]:
            break
        time.sleep(0.05)
    assert 0 <= box[0] < box[1] <= box[2], "what is walked to is on the screen"


def test_severity_keys_and_filters(shown):
    def visible():
        return shown.js("[...document.querySelectorAll('.finding')].filter(f => f.checkVisibility()).map(f => f.id)")

    shown.key("1")
    assert visible() == ["p1-f1", "p1-f3", "p1-f4"]
    shown.key("1")
    shown.js(
        "document.getElementById('kind').value = 'format'; document.getElementById('kind').dispatchEvent(new Event('change', {bubbles: true}))"
    )
    assert visible() == ["p1-f4"]
    assert "1 of 4 differences shown" in shown.js("document.getElementById('status').textContent")
    shown.js(
        "document.getElementById('kind').value = ''; document.getElementById('kind').dispatchEvent(new Event('change', {bubbles: true}))"
    )
    shown.key("f")
    assert shown.js("document.activeElement.id") == "text"
    shown.type("hallinto-oikeuteen")
    shown.wait("document.querySelectorAll('.finding.off').length === 3")
    assert visible() == ["p1-f3"]
    shown.key("j")
    assert shown.js("document.activeElement.id") == "text", "letters typed into a field are letters"


def test_doubtful_findings_wait_until_they_are_asked_for(browser, sample, tmp_path):
    path = tmp_path / "page.html"
    doubted = replace(sample, findings=(replace(sample.findings[0], confidence=0.1), *sample.findings[1:]))
    path.write_bytes(render("html", [doubted], RenderOptions(show_confidence=0.4)))
    page = browser.open(path)
    its_words = "document.querySelector(`mark[data-of='${document.querySelector('[data-doubtful]').id}']`)"
    its_number = "document.querySelector(`a.ref[href='#${document.querySelector('[data-doubtful]').id}']`)"

    def visible():
        return len(
            page.js("[...document.querySelectorAll('.finding')].filter(f => f.checkVisibility()).map(f => f.id)")
        )

    assert visible() == 3
    assert page.js(f"{its_words}.classList.contains('unmarked') && !{its_number}.checkVisibility()")
    assert "3 of 3" in page.js("document.getElementById('status').textContent")
    page.js("document.getElementById('doubtful').click()")
    assert visible() == 4
    assert page.js(f"!{its_words}.classList.contains('unmarked') && {its_number}.checkVisibility()")
    assert "4 of 4" in page.js("document.getElementById('status').textContent")
    page.js("document.getElementById('doubtful').click()")
    page.js("location.hash = document.querySelector('[data-doubtful]').id")
    page.wait("document.activeElement.matches('[data-doubtful]')")
    assert page.js(f"!{its_words}.classList.contains('unmarked')"), "a link to a hidden finding shows it, and its words"


def test_runs_of_quiet_sections_take_one_line(browser, builder, tmp_path):
    b = builder()
    for number in range(9):
        b.section(f"Luku {number}", f"Kapitel {number}", str(number))
        b.pair("Virke kertoo asiasta.", "Mening om saken.")
        if number in {0, 6}:
            b.find("date-format", "asiasta", "saken", "a remark")
    path = tmp_path / "page.html"
    path.write_bytes(render("html", [b.report()], RenderOptions()))
    page = browser.open(path)
    shown = "[...document.querySelectorAll('[data-part]')].filter(p => p.checkVisibility()).length"
    assert page.js(shown) == 4, "two with remarks, and two at the end that are too few to gather"
    assert page.js("document.querySelector('.bundle button').textContent") == "Show 5 sections without remarks"
    page.js("document.querySelector('.bundle button').click()")
    assert page.js(shown) == 9
    page.key("v")
    assert page.js("document.querySelectorAll('.bundle').length") == 0


def test_help_opens_and_single_keys_can_be_switched_off(shown):
    shown.key("?")
    assert shown.js("document.getElementById('keys').open")
    shown.js("document.getElementById('keys-on').click()")
    shown.key("Escape")
    shown.wait("!document.getElementById('keys').open")
    shown.key("j")
    assert shown.js("document.querySelectorAll('.finding.current').length") == 0
    shown.js("document.getElementById('keys-on').click()")
    shown.key("j")
    assert shown.js("document.querySelectorAll('.finding.current').length") == 1


def test_decisions_survive_a_reload_and_are_saved_as_a_baseline(shown, browser, sample, tmp_path):
    from datetime import date

    from align.baseline import load

    for key in ("j", "j", "a", "j", "i"):
        shown.key(key)
    shown.type("Ruotsinkielinen ohje on lyhennelmä.")
    shown.js("document.activeElement.blur()")
    shown.key("j")
    shown.key("x")
    shown.goto(tmp_path / "page.html")
    ticks = shown.js("[...document.querySelectorAll('.finding')].map(f => f.dataset.tick)")
    assert ticks == ["open", "accept", "intended", "fix"]
    assert shown.js("document.querySelector('#p1-f3 .why input').value") == "Ruotsinkielinen ohje on lyhennelmä."
    shown.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path / "down"))
    shown.js("document.getElementById('save').click()")
    shown.js("document.getElementById('who').value = 'Maija'; document.getElementById('until').value = '2030-01-31'")
    shown.js("document.getElementById('download').click()")
    saved = tmp_path / "down" / "rinnan-baseline.json"
    for _ in range(200):
        if saved.is_file() and saved.stat().st_size:
            break
        time.sleep(0.05)
    baseline = load(saved)
    [(pair, entries)] = baseline.pairs
    assert pair == sample.name
    by_number = {e.fingerprint: e for e in entries}
    shown_order = shown.js("[...document.querySelectorAll('.finding')].map(f => f.dataset.fingerprint)")
    assert set(by_number) == {shown_order[1], shown_order[2]}
    assert by_number[shown_order[2]].reason == "Ruotsinkielinen ohje on lyhennelmä."
    assert {e.by for e in entries} == {"Maija"}
    left = baseline.subtract([sample], today=date(2029, 1, 1)).reports[0]
    assert [f.fingerprint for f in left.known] == [
        f for f in (x.fingerprint for x in sample.findings) if f in by_number
    ]


def test_saving_adds_to_an_existing_baseline(shown, tmp_path):
    from align.baseline import load

    old = tmp_path / "old.json"
    entry = {"fingerprint": "feed", "rule": "passage-missing", "reason": "sovittu", "by": "Ville"}
    old.write_text(json.dumps({"version": 1, "pairs": {"ohje": [entry], "muu": [entry]}}))
    for key in ("j", "a"):
        shown.key(key)
    shown.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path / "down"))
    shown.js("document.getElementById('save').click()")
    root = shown.call("DOM.getDocument")["root"]["nodeId"]
    node = shown.call("DOM.querySelector", nodeId=root, selector="#merge")["nodeId"]
    shown.call("DOM.setFileInputFiles", nodeId=node, files=[str(old)])
    shown.js("document.getElementById('download').click()")
    saved = tmp_path / "down" / "rinnan-baseline.json"
    for _ in range(200):
        if saved.is_file() and saved.stat().st_size:
            break
        time.sleep(0.05)
    baseline = load(saved)
    assert {pair: len(entries) for pair, entries in baseline.pairs} == {"muu": 1, "ohje": 2}
    kept = baseline.entries()["ohje"]["feed"]
    assert (kept.reason, kept.by) == ("sovittu", "Ville")


def test_an_intended_difference_needs_a_reason_before_it_is_saved(shown):
    for key in ("j", "i"):
        shown.key(key)
    shown.js("document.activeElement.blur()")
    shown.js("document.getElementById('save').click()")
    assert shown.js("document.getElementById('download').disabled")
    assert "needs a reason" in shown.js("document.getElementById('saving-text').textContent")


def test_it_is_complete_without_scripts(browser, sample, tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(render("html", [sample], RenderOptions()))
    page = browser.open(path, scripts=False)
    page.call("Emulation.setScriptExecutionDisabled", value=False)  # only to look; the page's own has not run
    assert page.js("document.documentElement.className") == ""
    assert len([r for r in rows(page) if r]) == len(sample.alignment.beads)
    assert page.js("document.getElementById('bar').checkVisibility()") is False
    assert page.js("[...document.querySelectorAll('.tick')].some(f => f.checkVisibility())") is False


def test_it_prints_on_a4_with_the_decisions(shown):
    for key in ("j", "a"):
        shown.key(key)
    answer = shown.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
    data = base64.b64decode(answer["data"])
    import io

    import pypdfium2

    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        width, height = document[0].get_size()
        assert (round(width), round(height)) == (842, 595), "A4 landscape"
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert "Not yet." in text
    assert "Decision: Accept" in text
    assert "Save decisions" not in text


def test_narrow_screens_need_no_sideways_scrolling(browser, sample, tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(render("html", [sample], RenderOptions(language="fi")))
    for width in (320, 700, 1000, 1440):
        page = browser.open(path, width=width)
        assert page.js("document.documentElement.scrollWidth <= innerWidth"), width


@pytest.mark.skipif(
    AXE is None, reason="axe-core is not installed (npm install axe-core in tests/report, or RINNAN_AXE)"
)
@pytest.mark.parametrize("look", ["light", "dark", "narrow", "print"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_axe_finds_no_violation(browser, sample, tmp_path, look, language):
    path = tmp_path / "page.html"
    reports = [replace(sample, known=sample.findings[:1]), replace(sample, name="toinen", findings=())]
    pairs = reports[: 1 + (look != "light")]
    path.write_bytes(render("html", pairs, RenderOptions(language=language, full=True)))
    page = browser.open(path, dark=look == "dark", width=360 if look == "narrow" else 1440)
    if look == "print":
        page.call("Emulation.setEmulatedMedia", media="print")
    page.js(Path(AXE).read_text("utf-8") + ";0")
    found = page.js(
        "axe.run(document).then(r => JSON.stringify(r.violations.map(v => [v.id, v.impact, v.nodes.map(n => n.html)])))"
    )
    assert json.loads(found) == []


def test_rows_of_a_long_document_are_laid_out_when_they_are_looked_at(browser, builder, tmp_path):
    """What keeps thousands of rows fluid (bench/report_page.py measures it): tables out of sight are skipped."""
    b = builder()
    for number in range(12):
        b.section(f"Luku {number}", f"Kapitel {number}", str(number))
        for sentence in range(60):
            b.pair(
                f"Virke {sentence} luvussa {number} kertoo asiasta.", f"Mening {sentence} i kapitel {number} om saken."
            )
        b.find("date-format", "asiasta", "saken", "a remark")
    path = tmp_path / "long.html"
    path.write_bytes(render("html", [b.report()], RenderOptions(full=True)))
    page = browser.open(path)
    assert page.js("document.querySelectorAll('.beads tbody tr:not(.off)').length") == 12 * 61
    skipped = page.js(
        "[...document.querySelectorAll('.part .beads')].filter(t => !t.checkVisibility({contentVisibilityAuto: true})).length"
    )
    assert skipped >= 9
    page.js("location.hash = 'p1-f12'")
    page.wait("document.activeElement.id === 'p1-f12'")
    box = page.js("(r => [r.top, r.bottom, innerHeight])(document.activeElement.getBoundingClientRect())")
    assert 0 <= box[0] < box[1] <= box[2]
