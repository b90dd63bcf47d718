"""Files that are there whole or not at all, and the folder of those that may be thrown away at any time."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["cache_folder", "in_place", "write_safely"]


def cache_folder() -> Path:
    """Where what can be made anew is kept: ``RINNAN_CACHE`` or the user's cache folder."""
    from platformdirs import user_cache_dir

    return Path(os.environ.get("RINNAN_CACHE") or user_cache_dir("rinnan", appauthor=False))


@contextmanager
def in_place(path: Path) -> Iterator[Path]:
    """A file beside ``path`` to write to. It is moved there when all is written, and gone when that fails: nobody reads half a file.

    Raises:
        OSError: nothing can be written there.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def write_safely(path: Path, content: bytes) -> None:
    """Write a user's file whole or not at all: a crash, a full disk or a loss of power leaves the old one.

    Raises:
        OSError: it cannot be written; nothing is left behind.
    """
    if path.exists() and not path.is_file():  # /dev/stdout, a named pipe: nothing to replace
        path.write_bytes(content)
        return
    with in_place(path) as part:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
