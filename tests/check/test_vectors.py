"""Vectors of words are those of the table, whichever were met before."""

from __future__ import annotations

import numpy as np
import pytest

from align.check.meaning import vectors
from align.check.meaning.vectors import Vectors, unit
from align.pair.tables import bundled_table

BATCHES = (
    ("kunta",),
    ("kunta", "avustus", "kunta"),
    tuple(f"sana{n}" for n in range(40)),
    ("kommun", "avustus", "sana7"),
    ("bidrag", "kunta", "xyz"),
)


@pytest.mark.parametrize("most", [10**6, 5])
def test_vectors_are_those_of_the_table(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(vectors, "_MOST", most)
    table = bundled_table("fi", "sv")
    assert table is not None
    known = Vectors(table)
    for words in BATCHES:
        plain = np.stack([table.pool((word,))[0] for word in words])
        np.testing.assert_array_equal(known.rows(words), plain)
        np.testing.assert_array_equal(known.units(words), unit(plain))
