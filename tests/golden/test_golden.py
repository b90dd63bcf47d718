"""The whole way on documents of our own: what the reports say, word for word (see ``cases.py`` for how to renew them)."""

from __future__ import annotations

import difflib

import pytest

from .cases import CASES, FORMATS, HERE, outputs


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_reports_say_what_they_said(case, tmp_path):
    code, told = outputs(case, tmp_path)
    changed = []
    for suffix in FORMATS.values():
        expected = (HERE / case.name / f"expected.{suffix}").read_text("utf-8")
        changed += difflib.unified_diff(
            expected.splitlines(), told[suffix].splitlines(), f"expected.{suffix}", "now", n=1, lineterm=""
        )
    assert not changed, "python tests/golden/regenerate.py, and read the difference:\n" + "\n".join(changed[:120])
    assert code == case.code
