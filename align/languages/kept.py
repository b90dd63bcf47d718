"""What is worked out once a machine: small files in the user's cache folder, which may be missing, broken or thrown away at any time."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

__all__ = ["cache_folder", "keep", "kept"]


def cache_folder() -> Path:
    """Where files are kept: ``RINNAN_CACHE`` or the user's cache folder."""
    from platformdirs import user_cache_dir

    return Path(os.environ.get("RINNAN_CACHE") or user_cache_dir("rinnan", appauthor=False))


def kept(name: str) -> bytes | None:
    """The contents of a kept file, None when there is none to be read."""
    try:
        return (cache_folder() / name).read_bytes()
    except OSError:
        return None


def keep(name: str, data: bytes) -> None:
    """Keep a file. It is written beside its place and moved there: nobody reads half a file. Where it cannot be written, it is not kept."""
    place = cache_folder() / name
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(prefix=f"{place.name}-", suffix=".part", dir=place.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(part).replace(place)
        finally:
            Path(part).unlink(missing_ok=True)
