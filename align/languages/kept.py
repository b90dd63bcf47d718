"""What is worked out once a machine: small files in the user's cache folder, which may be missing, broken or thrown away at any time."""

from __future__ import annotations

from contextlib import suppress

from align.files import cache_folder, in_place

__all__ = ["keep", "kept"]


def kept(name: str) -> bytes | None:
    """The contents of a kept file, None when there is none to be read."""
    try:
        return (cache_folder() / name).read_bytes()
    except OSError:
        return None


def keep(name: str, data: bytes) -> None:
    """Keep a file, whole or not at all. Where it cannot be written, it is not kept."""
    place = cache_folder() / name
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with in_place(place) as part:
            part.write_bytes(data)
