"""Text files in the tables that Finnish and Swedish have been kept in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.errors import UnsupportedError
from align.extract import extract
from align.extract.encodings import guess, meant
from align.extract.plain import decode
from align.languages.recognise import recognised

FINNISH = "Päätös: määräraha myönnetään Äänekosken ja Öjan työpajoille – yhteensä 3 500 euroa (§ 12)."
SWEDISH = "Beslut: anslaget på 3 500 euro beviljas Åbo, Österbotten och Närpes – ”så här” är det, säger André."
NAMES = {"cp1252": "Windows-1252", "mac_roman": "Mac OS Roman", "cp850": "DOS 850"}


@pytest.mark.parametrize("text", [FINNISH, SWEDISH], ids=["fi", "sv"])
@pytest.mark.parametrize("encoding", NAMES)
def test_a_table_is_told_by_the_letters_it_gives(text, encoding):
    written = text.replace("–", "-").replace("”", '"') if encoding == "cp850" else text
    read, warnings = decode(written.encode(encoding))
    assert read == written
    assert NAMES[encoding] in warnings[0]
    assert recognised(warnings[0]) is not None


def test_the_euro_sign_tells_iso_8859_15():
    text = "Hinta on 15 € päivältä, määräajan jälkeen 20 €."
    assert decode(text.encode("iso8859_15"))[0] == text


@given(
    st.lists(
        st.sampled_from(
            ["päätös", "määrä", "työ", "Åbo", "å", "är", "före", "Öja", "yö", "näin", "ålder", "kör", "sjö", "café"]
        ),
        min_size=3,
        max_size=40,
    )
)
def test_words_come_through_every_table(words):
    text = " ".join(["ääni", *words, "början"])
    for encoding in NAMES:
        assert guess(text.encode(encoding)).text == text


def test_a_file_of_one_odd_byte_is_windows_1252_as_before():
    assert decode("Hinta 15 €".encode("cp1252"))[0] == "Hinta 15 €"
    assert guess("Š".encode("cp1252")) == ("Š", "Windows-1252")


def test_an_alphabet_we_do_not_read_is_a_clear_problem(tmp_path):
    path = tmp_path / "t.txt"
    path.write_bytes(("Решение принято единогласно на заседании. " * 5).encode("koi8_r"))
    with pytest.raises(UnsupportedError, match="encoding") as problem:
        extract(path)
    assert problem.value.hint == "save it as UTF-8"
    assert recognised(problem.value.message) is not None


@pytest.mark.parametrize("text", [FINNISH, SWEDISH], ids=["fi", "sv"])
def test_text_encoded_twice_is_read_as_it_was_meant(text):
    twice = text.encode().decode("latin-1").encode()
    read, warnings = decode(twice)
    assert read == text
    assert "twice" in warnings[0]
    assert recognised(warnings[0]) is not None


def test_text_that_speaks_of_broken_text_is_left_alone():
    text = "Merkit Ã¤ ja Ã¶ syntyvät, kun sivun ääkköset koodataan väärin; näin käy äkkiä."
    assert meant(text) == ""
    assert decode(text.encode())[0] == text


@given(st.binary(max_size=300))
def test_any_bytes_end_in_text_or_a_named_problem(data):
    try:
        text, _ = decode(data)
    except UnsupportedError:
        return
    assert isinstance(text, str)
