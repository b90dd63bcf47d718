"""Patterns compiled late are the patterns they stand for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.facts import expect_readers, read_facts
from align.languages import sieve
from align.languages.lazily import _Lazy, compiled


@given(st.sampled_from([r"\bklo \d+", "(?P<a>a+)b?", "^x|y$", r"\w+"]), st.text("abxy klo12\n", max_size=20))
def test_same_as_compiled_at_once(pattern: str, text: str) -> None:
    """Every method says what that of the compiled pattern says."""
    late, soon = compiled(pattern, re.IGNORECASE), re.compile(pattern, re.IGNORECASE)
    assert [m.span() for m in late.finditer(text)] == [m.span() for m in soon.finditer(text)]
    assert (late.pattern, late.flags, late.groups) == (soon.pattern, soon.flags, soon.groups)
    assert late.sub("-", text) == soon.sub("-", text)
    for told, expected in ((late.search(text), soon.search(text)), (late.fullmatch(text), soon.fullmatch(text))):
        assert (told and told.span()) == (expected and expected.span())


def test_flags_inside_the_pattern() -> None:
    """A pattern that sets its own flags tells them."""
    assert compiled("(?i)a").flags == re.compile("(?i)a").flags
    assert compiled("a").flags == re.compile("a").flags


def test_nothing_else_is_pretended() -> None:
    """What a pattern has not, it has not."""
    with pytest.raises(AttributeError):
        compiled("a").nothing  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_all_patterns_of_the_readers_compile(language: str) -> None:
    """A mistake in a table is told here, and not by the first document that has the word."""
    expect_readers(language)
    read_facts("0", language)
    met = [*sieve._waiting.values(), *(pattern for pattern, _bits in sieve._known[0].patterns.values())]
    late = [one for one in met if isinstance(one, _Lazy)]
    assert len(late) > 100
    for one in late:
        assert re.compile(one.pattern, one.flags)
