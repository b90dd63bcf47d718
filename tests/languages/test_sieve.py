"""The sieve never holds back a pattern that would match: on every pattern of ours, on texts, and on drawn patterns."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.languages import sieve
from align.languages.needed import Needed
from align.languages.needs import FROM, ODD, TO, needs, spelled

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _eager(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RINNAN_CACHE", os.devnull)  # nothing is kept
    monkeypatch.setattr(sieve, "_PATIENCE", -1)
    monkeypatch.setattr(sieve, "_tried", [10**9])


def met(pattern: re.Pattern[str], text: str) -> bool:
    sieve._tried[0] = 10**9
    return sieve.may_match(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\d+ §", [{"\x02§"}, {"0\x03"}, {"0"}]),
        (r"(?<!\w)(?:kello|klo) \d", [{"\x02kello\x03", "\x02klo\x03"}, {"\x020"}]),
        (r"(\d{1,2})\. ?([01]\d)", [{"\x0200", "0.00", "00.00"}, {"0.\x03", "00.\x03", "0.00", "00.00"}]),
        (r"(?:(?!)|x)y", [{"xy"}]),
        (r"(?!)\w", [set()]),
        (r"(?:a\w+b)+c", [{"a"}, {"b"}, {"bc"}]),
        (r"(?i)ÄLÄ(?!\w)", [{"älä\x03"}]),
        (r"hint(?:a|oja)?", [{"hint", "hinta", "hintoja"}]),
        (r"(?:ab)+c", [{"ab"}, {"abc"}]),
        (r"(?:ab)*", []),
        (r"a|\w", []),
        (r"[^x]yz", [{"yz"}]),
        (r"ett hundra", [{"ett\x03"}, {"\x02hundra"}]),
        (r"x ?e(?![\w:]|-x)", [{"xe\x03", "\x02e\x03"}, {"x\x03", "xe\x03"}]),
        (r"y\w(?:c|kr\w*|eur)(?!\w)", [{"c\x03", "kr", "eur\x03"}, {"y"}]),
        (r"(?<!\w)(?:[A-ZÄ]{2}|\d[CTF])-", [{"\x02\x04\x04-", "\x020\x04-"}]),
        (r"(?i)[A-Z]{2}\d", [{"0"}]),
        (r"(?i:[A-Z]x)[A-Z]y", [{"x"}, {"x\x04y"}]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: list[set[str]]) -> None:
    assert sorted(map(sorted, needs(re.compile(pattern)))) == sorted(map(sorted, needed))


@pytest.mark.parametrize(
    ("pattern", "text", "passes"),
    [
        (r"(?<!\w)ei(?!\w)", "se ei ole", True),
        (r"(?<!\w)ei(?!\w)", "seitsemän leikkiä", False),
        (r"(?<!\w)ei(?!\w)", "(ei)", True),
        (r"\d §", "ei lukuja §", False),
        (r"\d §", "5 §", True),
        (r"\d{4} §", "15 § 1999", True),
        (r"\d{4} §", "15 § 199", False),
        (r"(?i)maks", "\u017faksa maK\u017f", True),  # a long s is an s where case is ignored
        (r"[A-Z]{2}\d", "pvm AB12", True),
        (r"[A-Z]{2}\d", "Ab12 ab12 A1", False),
        (r"(?i)[A-Z]{2}\d", "ab12", True),
        (r"x", "", False),
        (r"\d+(?= kello)", "5 kelloa", True),
        (r"\d+(?= kello)", "5 tuntia", False),
        (r"(?<=kello )\d", "kelloon 5", False),
        (r"(?:kissa|\d+(?= kello|(?!)))", "5 tuntia", False),
        (r"(?:(?=kissa)(?!)|(?=koira)(?!))x", "kissa koira x", False),
        (r"(?:kissa|\d+(?= kello|(?!)))", "5 kissaa", True),
    ],
)
def test_texts_are_sieved(pattern: str, text: str, passes: bool) -> None:
    assert met(re.compile(pattern), text) is passes


PIECES = st.sampled_from(
    ["a", "b", "ab", r"\d", r"\d{1,2}", "[0-3]+", "1", "(?!)?", "(?:a| b)+", r"(?:b\w| a|(?!))", r"\w", " ", r"\s", "(?:a|bc)", "(?:ab|c)?", "(?<!\\w)", "(?!\\w)", "[ab]", "[AB]", "[A-Z]{2}", "(?i:[A-C])", "(?:a|b\\w)(?!\\w)", "(?![\\w-]|x)", "[^a]", "b+", "(?=a)", "(?<=b)", "(?=abc)", "(?:b(?= ab[ac])|a)", "(?<=abc )", "(?=[A-C]{3})", "(?=(?!))?", "(a)", "c{2,3}", "^", "$", "."]
)  # fmt: skip
TEXTS = st.text(alphabet="abcAB 12-\u00e4\u017f", max_size=14)


@given(
    st.lists(PIECES, min_size=1, max_size=6),
    st.lists(TEXTS, min_size=1, max_size=8),
    st.sampled_from([0, re.IGNORECASE]),
)
def test_no_match_is_held_back(parts: list[str], texts: list[str], flags: int) -> None:
    pattern = re.compile("".join(parts), flags)
    for text in texts:
        if pattern.search(text):
            assert met(pattern, text)


def test_a_pattern_met_late_is_sieved_with_the_words_known_before() -> None:
    first, late = re.compile("kissa"), re.compile("koira")
    assert met(first, "kissa ja koira")
    assert met(late, "kissa ja koira")
    assert not met(late, "kissa ja hevonen")
    assert met(first, "kissa ja koira")


def test_patterns_pass_until_they_are_worth_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sieve, "_PATIENCE", 10**9)
    sieve._tried[0] = 0
    pattern = re.compile("hevonen")
    assert sieve.may_match(pattern, "kissa")
    sieve._tried[0] = 10**10
    assert not sieve.may_match(pattern, "kissa")


def test_finditer_and_search_are_those_of_the_pattern() -> None:
    pattern = re.compile("k.")
    assert [m.group() for m in sieve.finditer(pattern, "kissa koira")] == ["ki", "ko"]
    assert sieve.search(pattern, "koira") is not None
    assert sieve.search(pattern, "hevonen") is None


WORDS = (
    "(kello",
    "12.30",
    "klo",
    "1999",
    "ei",
    "\u017faksa",
    "yksi-kaksi",
    "\u00c4l\u00c4",
    "hint",
    "xyz",
    "x1",
    "\u2013",
    "\u0416\u0416",
)


@given(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join))
def test_all_patterns_at_once_are_those_one_by_one(text: str) -> None:
    patterns = [
        re.compile(p, re.IGNORECASE)
        for p in (r"(?<!\w)klo \d", r"\d{1,2}\.\d\d", r"ei(?!\w)", r"maksa|hin", r"\w+", "(?!)")
    ]
    table = tuple(enumerate(patterns))
    for pattern in patterns:
        met(pattern, text)
    sieved = sieve.sieve(text)
    told = [needs(pattern) for pattern in patterns]
    pieces = [{piece for word in text.split() for piece in _pieces_in(word)}] * len(patterns)
    odd = any(ODD.search(word) for word in text.split())
    obvious = [odd or all(sets & have for sets in need) for need, have in zip(told, pieces, strict=True)]
    assert [number for number, _ in sieved.among(table)] == [n for n, may in enumerate(obvious) if may]
    assert [sieved.lets(pattern) for pattern in patterns] == obvious
    for pattern in patterns:
        assert [m.span() for m in sieved.finditer(pattern)] == [m.span() for m in pattern.finditer(text)]


def _pieces_in(word: str) -> set[str]:
    """Every piece that stands in a word, with and without its edges: the slow and obvious way."""
    shape = spelled(word)
    found = set()
    for start in range(len(shape)):
        for end in range(start + 1, len(shape) + 1):
            begins = start == 0 or not (shape[start - 1].isalnum() or shape[start - 1] == "_")
            ends = end == len(shape) or not (shape[end].isalnum() or shape[end] == "_")
            bare = shape[start:end]
            found |= {bare, *([FROM + bare] if begins else []), *([bare + TO] if ends else [])}
            found |= {FROM + bare + TO} if begins and ends else set()
    return found


def test_what_patterns_need_is_kept_and_broken_files_are_thrown_away(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    patterns = [re.compile("kissa"), re.compile(r"(?!)"), re.compile(r"(?<!\w)\d{2}")]
    told = {id(one): needs(one) for one in patterns}
    assert not Needed().of_known(patterns)
    first = Needed().of(patterns)
    assert {at: set(sets) for at, sets in first.items()} == {at: set(sets) for at, sets in told.items()}
    assert Needed().of_known(patterns) == first
    (file,) = (tmp_path / "languages").iterdir()
    for broken in (b"", b"{", b"[1]", b'{"a": [[1]]}', b'{"a": "b"}', b"\xff"):
        file.write_bytes(broken)
        assert not Needed().of_known(patterns)
        assert Needed().of(patterns) == first
