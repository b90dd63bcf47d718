"""The terminal: a bar when it takes long and somebody looks, colour by the usual variables, nothing in logs."""

from __future__ import annotations

import io
import sys

import pytest

from align.cli import terminal
from align.cli.terminal import progress_bar, wants_color


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def draw(monkeypatch):
    """Finish some pairs before a stream and give what was drawn on it."""

    def walk(*names, stream=None, quiet=False, patience=-1.0, fails=False):
        stream = Terminal() if stream is None else stream
        with (
            monkeypatch.context() as patched
        ):  # here and not in the fixture: pytest puts its own stream between set-up and test
            patched.setattr(sys, "stderr", stream)
            patched.setattr(terminal, "_PATIENCE", patience)
            with progress_bar(len(names), quiet=quiet) as step:
                for name in names:
                    step(name)
                if fails:
                    raise ValueError(stream.getvalue())
        return stream.getvalue()

    return walk


def test_bar_names_what_is_done(draw):
    drawn = draw("alfa", "beeta", "gamma")
    assert "1/3" in drawn
    assert "3/3" in drawn
    assert "gamma" in drawn
    assert drawn.endswith("\n")


def test_no_bar_where_nobody_needs_one(draw):
    assert draw("alfa") == ""
    assert draw("alfa", "beeta", quiet=True) == ""
    assert draw("alfa", "beeta", patience=60.0) == ""
    assert draw("alfa", "beeta", stream=io.StringIO()) == ""  # a log


def test_bar_is_closed_when_the_work_fails(draw):
    stream = Terminal()
    with pytest.raises(ValueError, match="1/2"):
        draw("alfa", "beeta", stream=stream, fails=True)
    assert stream.getvalue().endswith("\n")


@pytest.mark.parametrize(
    ("told", "environment", "stream", "colour"),
    [
        (None, {}, Terminal(), True),
        (None, {}, io.StringIO(), False),
        (None, {"NO_COLOR": "1"}, Terminal(), False),
        (None, {"NO_COLOR": ""}, Terminal(), True),
        (None, {"FORCE_COLOR": "1"}, io.StringIO(), True),
        (None, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, Terminal(), False),
        (True, {"NO_COLOR": "1"}, io.StringIO(), True),
        (False, {"FORCE_COLOR": "1"}, Terminal(), False),
    ],
)
def test_option_then_no_color_then_force_color_then_the_terminal(monkeypatch, told, environment, stream, colour):
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_color(stream, told) is colour
