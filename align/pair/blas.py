"""One thread for numpy's matrix products while a pairing runs.

The products are small; with several threads the same search was measured 10–70 times slower on a busy machine. numpy has no
switch for it, so the bundled OpenBLAS is asked directly; with any other library nothing is changed.
"""

from __future__ import annotations

import ctypes
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["single_thread"]

_NAMES: Final = ("scipy_openblas_{}_num_threads64_", "openblas_{}_num_threads64_", "openblas_{}_num_threads")


@contextmanager
def single_thread() -> Iterator[None]:
    """Limit OpenBLAS to one thread inside the block, and give it back what it had."""
    switch = _switch()
    if switch is None:
        yield
        return
    read, write = switch
    before = read()
    write(1)
    try:
        yield
    finally:
        write(before)


@cache
def _switch() -> tuple[Callable[[], int], Callable[[int], None]] | None:
    """Getter and setter of the number of threads, None where numpy brings no OpenBLAS."""
    root = Path(np.__file__).parent
    for folder in (root.parent / "numpy.libs", root / ".dylibs", root / ".libs"):
        for path in sorted(folder.glob("*openblas*")):
            with suppress(OSError):
                library = ctypes.CDLL(str(path))
                for name in _NAMES:
                    if hasattr(library, name.format("set")) and hasattr(library, name.format("get")):
                        return getattr(library, name.format("get")), getattr(library, name.format("set"))
    return None
