"""What the commands about terms print of places and rows."""

from __future__ import annotations

import pytest

from align.cli.tables import place_of, places_of, put_table
from align.model import Place


def test_a_file_is_named_once() -> None:
    places = [Place("a.pdf", page=3), Place("a.pdf", page=5), Place("a.pdf", page=5), Place("b.md", line=7)]
    assert places_of(places) == "a.pdf pages 3, 5 (2); b.md line 7"


def test_many_places_are_counted() -> None:
    assert places_of([Place("a.md", line=n) for n in range(1, 13)]).endswith("lines 1, 2, 3, 4, 5, 6, 7, 8 and 4 more")


@pytest.mark.parametrize(
    ("place", "said"), [(None, ""), (Place("a"), "a"), (Place("a", page=2, line=9), "a, page 2, line 9")]
)
def test_a_place(place: Place | None, said: str) -> None:
    assert place_of(place) == said


def test_places_without_number_name_the_file() -> None:
    assert places_of([Place("a.docx")]) == "a.docx"


def test_a_tab_in_a_cell_parts_no_column(capsys: pytest.CaptureFixture[str]) -> None:
    put_table("one two", [("a\tb", None)])
    assert capsys.readouterr().out == "one\ttwo\na b\t\n"
