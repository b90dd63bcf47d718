"""Words that answer each other one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.check.meaning.counterparts import likeness, words_of
from align.check.meaning.members import FEATURES, candidates
from align.check.meaning.singly import left_single

FI_SV = ("fi", "sv")


def left_of(source: str, target: str) -> dict[str, float]:
    """What is left of each word of the first text."""
    words = words_of(source, "fi"), words_of(target, "sv")
    matrix = likeness(*words, FI_SV)
    assert matrix is not None
    return dict(zip(words[0].text, left_single(matrix, words)[0], strict=True))


def test_one_word_answers_one() -> None:
    both = left_of("äitiysraha, isyysraha", "moderskapspenning, faderskapspenning")
    assert max(both.values()) < 0.5
    lost = left_of("äitiysloma, vanhempainloma", "moderskapsledighet")
    assert lost["vanhempainloma"] == 1.0


@given(
    st.lists(st.sampled_from(["kunta", "kunnat", "valtio", "ja", "yhdistys"]), min_size=1, max_size=6),
    st.lists(st.sampled_from(["kommun", "kommuner", "staten", "och", "förening"]), min_size=1, max_size=6),
)
def test_as_many_words_are_answered_on_both_sides(own: list[str], other: list[str]) -> None:
    words = words_of(" ".join(own), "fi"), words_of(" ".join(other), "sv")
    matrix = likeness(*words, FI_SV)
    assert matrix is not None
    left, spare = left_single(matrix, words)
    assert sum(value < 1 for value in left) == sum(value < 1 for value in spare)
    assert all(np.isclose(value, 1.0) for value, carries in zip(left, words[0].content, strict=True) if not carries)


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        (
            "Päätöksen tekee elinkeino-, liikenne- ja ympäristökeskuksen johtaja.",
            "Beslutet fattas av direktören för trafik- och miljöcentralen.",
            "elinkeino-",
        ),
        ("Tukea saavat kunnat, kuntayhtymät ja yhdistykset.", "Stöd får kommuner och föreningar.", "kuntayhtymät"),
    ],
)
def test_a_member_whose_answer_belongs_to_another_may_be_lost(source: str, target: str, lost: str) -> None:
    found = {source[c.member.start : c.member.end]: c.features for c in candidates((source, target), FI_SV)}
    assert found[lost][FEATURES.index("single")] > 0.5
