"""Reading in a process of its own."""

from __future__ import annotations

import concurrent.futures
import os
import pickle
import sys
import time

import pytest

from align.errors import LimitError, UnreadableError
from align.extract import extract, extract_text
from align.extract.child import _Unpickler, run_limited
from align.extract.limits import Limits
from align.extract.structure import build
from align.model import Block, BlockKind

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and resource limits are POSIX")


def test_results_and_our_errors_come_through():
    assert run_limited(os.path.join, "a", "b", limits=Limits()) == os.path.join("a", "b")  # noqa: PTH118
    block = Block(BlockKind.HEADING, "Otsikko", level=1)
    document = run_limited(build, "p", "text", [block], limits=Limits())
    assert document == build("p", "text", [block])


def test_our_errors_come_through_with_path_and_hint(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<p>x</p>" * 50, "utf-8")
    with pytest.raises(LimitError, match="html-nodes") as caught:
        extract(path, limits=Limits(html_nodes=20))
    assert caught.value.path == str(path)


@POSIX
@pytest.mark.parametrize(
    ("function", "arguments", "limits", "error", "says"),
    [
        (time.sleep, (30,), Limits(cpu_seconds=0.5, wall_factor=1), LimitError, "cpu-seconds"),
        (eval, ("sum(i for i in range(10**12))",), Limits(cpu_seconds=0.9, wall_factor=9), LimitError, "cpu-seconds"),
        (bytearray, (2**31,), Limits(memory_bytes=2**30), LimitError, "memory-bytes"),
        (os.abort, (), Limits(), UnreadableError, "broke"),
        (os._exit, (3,), Limits(), UnreadableError, "code 3"),
        (int, ("x",), Limits(), UnreadableError, "ValueError"),
        (eval, ("__import__('os').kill(__import__('os').getpid(), 11)",), Limits(), UnreadableError, "broke"),
    ],
)
def test_every_end_is_a_named_error(function, arguments, limits, error, says):
    started = time.monotonic()
    with pytest.raises(error, match=says) as caught:
        run_limited(function, *arguments, limits=limits, path="x.pdf")
    assert caught.value.path == "x.pdf"
    assert time.monotonic() - started < 15


def test_only_our_nouns_are_unpickled():
    import io

    with pytest.raises(pickle.UnpicklingError):
        _Unpickler(io.BytesIO(pickle.dumps(os.system))).load()
    with pytest.raises(pickle.UnpicklingError):
        _Unpickler(io.BytesIO(b"cbuiltins\neval\n(S'1'\ntR.")).load()


def _extract_html(path: str) -> str:
    return extract(path, language="fi").blocks()[0].text


def test_it_works_inside_a_pool_worker(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<p>Teksti.</p>", "utf-8")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        assert list(pool.map(_extract_html, [str(path)] * 3)) == ["Teksti."] * 3


def test_what_a_library_prints_does_not_reach_the_result():
    assert run_limited(eval, "print('x' * 5000) or 7", limits=Limits()) == 7


def test_limits_are_positive():
    with pytest.raises(ValueError, match="pages"):
        Limits(pages=0)
    assert Limits().cpu_for(10) == 15.0
    assert Limits().cpu_for(10_000) == 300.0


def test_the_view_of_a_document_is_one_line_a_block():
    from align.extract.view import view_lines

    document = extract_text(
        "# Ohje\n\n## 1) Tausta\n\neka  \ntoka\n\n- kohta\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n", format="markdown"
    )
    lines = list(view_lines(document))
    assert len(lines) == len(document.blocks())
    for line, block in zip(lines, document.blocks(), strict=True):
        assert line.split()[0] == str(block.place.line)
        assert "\n" not in line
    assert "eka ⏎ toka" in lines[2]
    assert "[1]" in lines[2]
    assert "1 | 2" in lines[-1]
