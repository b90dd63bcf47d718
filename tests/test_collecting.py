"""The collector looks seldom inside a block, and as often as before afterwards, however blocks overlap."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from align import collecting
from align.collecting import keep_loaded, seldom_collected

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_the_collector_looks_seldom_inside_and_as_before_afterwards() -> None:
    gc.set_threshold(600, 8, 9)
    with seldom_collected():
        assert gc.get_threshold()[0] > 10_000
    assert gc.get_threshold() == (600, 8, 9)


def test_blocks_that_overlap_leave_what_was_before_the_first() -> None:
    gc.set_threshold(600, 8, 9)
    first, second = seldom_collected(), seldom_collected()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert gc.get_threshold()[0] > 10_000
    second.__exit__(None, None, None)
    assert gc.get_threshold() == (600, 8, 9)


def test_an_error_inside_changes_nothing_for_later() -> None:
    gc.set_threshold(600, 8, 9)
    with pytest.raises(ValueError, match="broken"), seldom_collected():
        raise ValueError("broken")
    assert gc.get_threshold() == (600, 8, 9)


@pytest.mark.parametrize("often", [0, 900_000])
def test_one_who_asked_for_none_or_fewer_looks_keeps_that(often: int) -> None:
    gc.set_threshold(often, 10, 10)
    with seldom_collected():
        assert gc.get_threshold()[0] == often


def test_what_is_loaded_is_kept_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_kept", [])
    gc.unfreeze()
    try:
        keep_loaded()
        kept = gc.get_freeze_count()
        made: list[list[int]] = [[] for _ in range(10)]
        keep_loaded()
        assert kept > 1000
        assert gc.get_freeze_count() <= kept
        assert len(made) == 10
    finally:
        gc.unfreeze()
