"""JSON written quickly is JSON as the standard library writes it; places in files are those told letter by letter."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.report.indented import dumps
from align.report.locate import _Lines

_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inner: st.one_of(
        st.lists(inner),
        st.lists(inner).map(tuple),
        st.dictionaries(st.one_of(st.text(), st.integers(), st.booleans()), inner),
    ),
    max_leaves=20,
)


@given(_VALUES)
def test_it_is_what_the_standard_library_writes(value: object) -> None:
    assert dumps(value) == json.dumps(value, ensure_ascii=False, indent=1)


class _Kind(StrEnum):
    ONE = "one"


class _Pair(NamedTuple):
    first: int
    second: list[str]


def test_kinds_of_strings_numbers_and_tuples_are_written_as_such() -> None:
    value = {"a": _Kind.ONE, "b": [_Pair(1, ["x"]), {}], _Kind.ONE: True}
    assert dumps(value) == json.dumps(value, ensure_ascii=False, indent=1)
    with pytest.raises(TypeError):
        dumps({"a": object()})


@given(st.text(alphabet=st.one_of(st.sampled_from("ab1_ .\n\u00e4\u00bd\u2167"), st.characters()), max_size=40))
def test_letters_have_the_places_that_each_character_tells(text: str) -> None:
    lines = _Lines(text)
    offsets = [offset for offset, character in enumerate(text) if character.isalnum()]
    assert lines.letters == "".join(text[offset] for offset in offsets)
    for index, offset in enumerate(offsets):
        before = text[:offset]
        assert lines.place(index) == (before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)
