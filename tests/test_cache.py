"""The cache: same content, same documents; whole entries or none, whoever else is writing."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import align.cache
import align.store
from align.cache import Cache, default_folder
from align.codec import decode, encode
from align.errors import UnreadableError
from align.model import Alignment, Bead, Block, BlockKind, Box, ClauseGap, Document, Place, Problem, Section, Segment
from align.pipeline import Compared, CompareOptions, compare, compare_for_set
from align.runner import slim

FI = "# Avustukset\n\nAvustusta voi hakea maaliskuussa. Hakemus toimitetaan kirjaamoon.\n\n## Käyttö\n\nAvustus on 500 euroa.\n"
SV = "# Understöd\n\nUnderstöd kan sökas i mars. Ansökan lämnas till registratorskontoret.\n\n## Användning\n\nUnderstödet är 400 euro.\n"


@pytest.fixture
def files(tmp_path):
    (tmp_path / "a.fi.md").write_text(FI, "utf-8")
    (tmp_path / "a.sv.md").write_text(SV, "utf-8")
    return str(tmp_path / "a.fi.md"), str(tmp_path / "a.sv.md")


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


def entries(cache):
    return sorted(path for path in cache.folder.rglob("*") if path.is_file())


def same(first, second):
    return replace(first, statistics=replace(first.statistics, seconds=0)) == replace(
        second, statistics=replace(second.statistics, seconds=0)
    )


def test_report_is_the_same_with_without_and_from_the_cache(files, cache, monkeypatch):
    plain = compare(*files)
    first = compare(*files, stages=cache)
    assert same(plain, first)
    assert len(entries(cache)) == 3

    def refuse(*_args, **_kwargs):
        raise AssertionError("read or paired again")

    monkeypatch.setattr(align.cache, "read", refuse)
    monkeypatch.setattr(align.cache, "align_documents", refuse)
    assert same(plain, compare(*files, stages=cache))


def test_content_decides_not_the_time(files, cache):
    compare(*files, stages=cache)
    os.utime(files[0], (1, 1))
    compare(*files, stages=cache)
    assert len(entries(cache)) == 3
    Path(files[0]).write_text(FI.replace("500", "600"), "utf-8")
    report = compare(*files, stages=cache)
    assert len(entries(cache)) == 5
    assert any("600" in f.message for f in report.findings)


def test_options_decide(files, cache):
    compare(*files, stages=cache)
    compare(*files, stages=cache, options=CompareOptions(source_language="fi"))
    assert len(entries(cache)) > 3


def test_another_version_of_ours_reads_anew(files, cache, monkeypatch):
    compare(*files, stages=cache)
    monkeypatch.setattr(align.store, "own_state", lambda: "another")
    compare(*files, stages=cache)
    assert len(entries(cache)) == 6


@pytest.mark.parametrize(
    "spoil",
    [lambda data: data[:-3], lambda data: data[:10], lambda _data: b"", lambda data: data[:40] + b"x" + data[41:]],
)
def test_damaged_entry_counts_as_none(files, cache, spoil):
    plain = compare(*files, stages=cache)
    for path in entries(cache):
        path.write_bytes(spoil(path.read_bytes()))
    assert same(plain, compare(*files, stages=cache))
    assert same(plain, compare(*files, stages=cache))


def test_nothing_half_written_is_left(files, cache, monkeypatch):
    def crash(_self, _target):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", crash)
        report = compare(*files, stages=cache)
    assert report.findings == compare(*files).findings
    assert entries(cache) == []


def test_folder_that_cannot_be_written_is_slow_not_wrong(files, tmp_path):
    (tmp_path / "file").write_text("")
    report = compare(*files, stages=Cache(tmp_path / "file" / "cache"))
    assert not report.problems


OUTCOME = "0" * 64


def test_outcome_of_a_pair_survives_a_round_trip(files, cache):
    done = compare_for_set(*files, options=CompareOptions(record=True))
    assert done.report.findings
    assert done.record is not None
    bare = replace(done, report=slim(done.report))
    cache.keep(OUTCOME, bare)
    assert cache.kept(OUTCOME) == bare


def test_what_may_pass_is_not_kept(files, cache):
    done = compare_for_set(*files)
    for code, lasts in (("limit", False), ("unreadable", False), ("bug", False), ("alignment", True)):
        report = replace(slim(done.report), problems=(Problem(files[0], code, "said"),))
        cache.keep(OUTCOME, Compared(report))
        assert (cache.kept(OUTCOME) is not None) is lasts, code
        for path in entries(cache):
            path.unlink()


@pytest.mark.parametrize("data", [None, [], [1, 2], {"a": 1}, [[1], None]])
def test_another_form_of_outcome_counts_as_none(cache, data):
    cache.put(OUTCOME, data)
    assert cache.kept(OUTCOME) is None


def test_failures_are_not_kept(tmp_path, cache):
    with pytest.raises(UnreadableError):
        cache.read(tmp_path / "absent.md")
    assert not cache.folder.exists()


def test_many_writers_at_once(files, cache):
    with ThreadPoolExecutor(8) as pool:
        documents = list(pool.map(lambda _n: cache.read(files[0]), range(40)))
    assert all(d == documents[0] for d in documents)
    assert len(entries(cache)) == 1


def test_entries_are_for_the_user_alone(files, cache):
    cache.read(files[0])
    assert cache.folder.stat().st_mode & 0o077 == 0
    assert entries(cache)[0].stat().st_mode & 0o077 == 0


def test_oldest_by_use_go_first(files, cache):
    for file in files:
        cache.read(file)
    first, second = entries(cache)
    os.utime(first, (1, 1))
    assert cache.prune(megabytes=0) == 2
    cache.read(files[0])
    assert cache.prune() == 0
    assert len(entries(cache)) == 1
    assert second


def test_folder_by_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    assert default_folder() == tmp_path / "documents"


# --- the form ----------------------------------------------------------------------------------------------------------

places = st.builds(
    Place, st.text(max_size=4), st.none() | st.integers(1, 9), st.none() | st.builds(Box, *[st.floats(0, 900)] * 4)
)
blocks = st.builds(
    Block,
    st.sampled_from(BlockKind),
    st.text(max_size=9),
    cells=st.tuples(st.text(max_size=3)),
    places=st.tuples(places),
)
sections = st.recursive(
    st.builds(Section, heading=st.none() | blocks, blocks=st.tuples(blocks)),
    lambda inner: st.builds(Section, st.text(max_size=3), sections=st.lists(inner, max_size=2).map(tuple)),
    max_leaves=4,
)
documents = st.builds(
    Document,
    st.text(max_size=4),
    st.just("md"),
    st.just("fi"),
    sections=st.lists(sections, max_size=3).map(tuple),
    metadata=st.tuples(st.tuples(st.text(max_size=3), st.text(max_size=3))),
)


@settings(max_examples=50)
@given(documents)
def test_document_survives_a_round_trip(document):
    told = json.loads(json.dumps(encode(document)))
    assert decode(Document, told) == document


def test_alignment_survives_a_round_trip(files):
    alignment = compare(*files).alignment
    assert decode(Alignment, json.loads(json.dumps(encode(alignment)))) == alignment


@pytest.mark.parametrize("data", [None, 1, "x", [], {}, [[]], ["a"] * 3, ["a"] * 99])
def test_anything_else_is_refused(data):
    with pytest.raises(ValueError, match="not a"):
        decode(Bead, data)


def test_clause_and_segment_types_are_covered():
    gap = ClauseGap("source", "s1", 0, 4, 0.5)
    assert decode(ClauseGap, encode(gap)) == gap
    with pytest.raises(ValueError, match="not a Segment"):
        decode(Segment, [1])
