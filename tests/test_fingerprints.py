"""Findings keep their fingerprints when text is put in front of a document: a baseline must outlive a new cover page."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.pipeline import CompareOptions, compare
from align.release import load_glossaries

CORPORA = Path(__file__).parent.parent / "corpora"
FRONT = {
    "fi": "# Lukijalle\n\nTämä sivu on lisätty jälkikäteen.\n\nJulkaisun kansilehti ja sisällys seuraavat myöhemmin.\n\n",
    "sv": "# Till läsaren\n\nDen här sidan har lagts till efteråt.\n\nPublikationens omslag och innehåll följer senare.\n\n",
}


@pytest.mark.parametrize("name", ["theme-rural-mobility/theme", "notice-clean/notice"], ids=str)
def test_a_page_in_front_changes_no_fingerprint(name: str, tmp_path: Path) -> None:
    options = CompareOptions(glossaries=load_glossaries(("builtin:*",)))
    plain, fronted = [], []
    for code, front in FRONT.items():
        path = CORPORA / f"{name}.{code}.md"
        plain.append(str(path))
        later = tmp_path / path.name
        later.write_text(front + path.read_text("utf-8"), "utf-8")
        fronted.append(str(later))
    before = {f.fingerprint: f.rule for f in compare(*plain, options=options).findings}
    after = {f.fingerprint: f.rule for f in compare(*fronted, options=options).findings}
    assert before
    assert {rule for print_, rule in before.items() if print_ not in after} == set()
