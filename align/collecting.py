"""Less looking for garbage while much is made that lasts.

Comparing two documents makes some hundred thousand objects that live until the report is done. Python looks for circles of garbage after
every 700 of them and finds next to none; a tenth of the time goes there.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["keep_loaded", "seldom_collected"]

_OBJECTS: Final = 200_000
"""Objects made before the next look."""
_lock: Final = Lock()
_kept: Final[list[bool]] = []
_before: Final[list[tuple[int, int, int]]] = []
"""What was asked for outside, once for each block that is open."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let the collector look seldom inside the block; afterwards as often as before the first of several such blocks."""
    with _lock:
        _before.append(_before[0] if _before else gc.get_threshold())
        often = _before[0]
        if 0 < often[0] < _OBJECTS:
            gc.set_threshold(_OBJECTS, *often[1:])
    try:
        yield
    finally:
        with _lock:
            often = _before.pop()
            if not _before:
                gc.set_threshold(*often)


def keep_loaded() -> None:
    """Take what this process has loaded out of the collector's sight, once: tables, dictionaries and patterns last as long as it.

    A look at all of it takes a tenth of a second, each time that another document has been read. For programs that own their process.
    """
    if not _kept:
        _kept.append(True)
        gc.freeze()
