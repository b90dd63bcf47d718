"""From tidy text back to the text of the file."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.extract.characters import tidy, tidy_lines
from align.extract.offsets import OffsetMap, tidy_lines_mapped, tidy_mapped

ALPHABET = "aäöåÅ fiﬁﬀﬃ\u00a0\u00ad\u200b\ufeff\u2010\u0301\u0308\n\r\t -–x\x07"
TEXTS = st.one_of(st.text(ALPHABET, max_size=60), st.text(max_size=60))


@pytest.mark.parametrize(
    ("raw", "found", "place"),
    [
        ("yhteis\u00adtyö\u00a0kunnan kanssa", "yhteistyö", "yhteis\u00adtyö"),
        ("yhteis\u00adtyö\u00a0kunnan kanssa", "kunnan", "kunnan"),
        ("ra\ufb01naatio", "raf", "ra\ufb01"),
        ("  pa\u0308a\u0308to\u0308s  annettiin", "päätös", "pa\u0308a\u0308to\u0308s"),
        ("rivi\r\n   toinen", "toinen", "toinen"),
    ],
)
def test_a_place_leads_back(raw, found, place):
    text, offsets = tidy_mapped(raw)
    start = text.index(found)
    left, right = offsets.to_raw(start, start + len(found))
    assert raw[left:right] == place


def test_nothing_changed_needs_no_map():
    assert tidy_mapped("Kunta päättää asiasta.").offsets == OffsetMap()
    assert tidy_lines_mapped("Kunta\npäättää").offsets == OffsetMap()


def test_a_map_is_small():
    raw = "Kunta\u00a0päättää " * 500
    assert len(tidy_mapped(raw.strip()).offsets.runs) == 0, "a no-break space changes no offset"
    assert len(tidy_mapped(raw.replace("pää", "pää\u00ad")).offsets.runs) <= 501


@settings(max_examples=300)
@given(TEXTS)
def test_the_text_is_that_of_tidying(raw):
    assert tidy_mapped(raw).text == tidy(raw)
    assert tidy_lines_mapped(raw).text == tidy_lines(raw)


@settings(max_examples=300)
@given(TEXTS, st.data())
def test_every_span_leads_to_what_it_was_tidied_from(raw, data):
    text, offsets = tidy_lines_mapped(raw)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left, right = offsets.to_raw(start, end)
    assert 0 <= left <= right <= max(len(raw), left)
    if end > start:
        assert unicodedata.normalize("NFC", text[start:end]).strip() in tidy_lines(raw[left:right])


@settings(max_examples=200)
@given(TEXTS)
def test_places_keep_their_order(raw):
    text, offsets = tidy_mapped(raw)
    places = [offsets.to_raw(at, at + 1) for at in range(len(text))]
    assert places == sorted(places)
    assert all(right <= len(raw) for _, right in places)
