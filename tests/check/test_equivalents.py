"""Which words of two languages stand for each other by the lists."""

from __future__ import annotations

from importlib import resources

import pytest

from align.check.meaning.equivalents import FOLDER, LEARNT, NAMED, PART, evidence, is_listed, key


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("koulutus", "koulut"), ("koulutuksen", "koulutu"), ("apu", "apu"), ("kunnan", "kunn"), ("työttömyys", "työttöm")],
)
def test_a_key_is_the_beginning_of_a_word(word: str, wanted: str) -> None:
    assert key(word) == wanted


def named(finnish: str, swedish: str) -> set[tuple[str, str, float]]:
    words = finnish.split(), swedish.split()
    return {(words[0][i], words[1][j], weight) for i, j, weight in evidence(*words, ("fi", "sv"))[1]}


@pytest.mark.parametrize(
    ("finnish", "swedish"),
    [
        ("harrastukset", "hobbyn"), ("kirjaston", "biblioteket"), ("lapsille", "barnet"), ("kehitystä", "utvecklingen"),
        ("sairaanhoitajien", "sjukskötarna"), ("museossa", "museet"),
    ],
)  # fmt: skip
def test_forms_of_a_word_have_its_translations(finnish: str, swedish: str) -> None:
    assert (finnish, swedish, 1.0) in named(f"auto {finnish}", f"{swedish} snö")


def test_words_that_share_a_part_are_weaker_evidence() -> None:
    found = named("kirjastoauto", "biblioteksverksamhet")
    assert {weight for _, _, weight in found} <= {PART}


def test_both_ways_tell_the_same() -> None:
    words = ["koulut", "kirjastot", "ja", "seurat"], ["föreningar", "och", "skolor", "bibliotek"]
    for kind in (0, 1):
        there = evidence(*words, ("fi", "sv"))[kind]
        back = evidence(words[1], words[0], ("sv", "fi"))[kind]
        assert sorted(there) == sorted((i, j, weight) for j, i, weight in back)
        assert all(0 < weight <= 1 for _, _, weight in there)


def test_languages_without_lists_have_no_evidence() -> None:
    assert evidence(["library"], ["kirjasto"], ("en", "fi")) == ([], [])
    assert not is_listed("library", ("en", "fi"))
    assert is_listed("harrastusten", ("fi", "sv"))
    assert is_listed("biblioteket", ("sv", "fi"))


@pytest.mark.parametrize("name", [LEARNT, *NAMED])
def test_each_list_says_where_it_is_from(name: str) -> None:
    lines = resources.files("align.check.meaning").joinpath(FOLDER, f"fi-sv.{name}.tsv").read_text("utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    assert "CC BY" in " ".join(head)
    assert all(line.count("\t") == 1 and line == line.lower() for line in lines[len(head) :])
    keys = [line.split("\t")[0] for line in lines[len(head) :]]
    assert len(keys) > 5_000
