"""A folder of entries that any number of processes may share: a whole entry or none, whoever crashes.

An entry is one file, named by the hash of everything that decides its content. It is written beside its place and renamed
into it, and carries its own checksum: concurrent runs, a crash or a full disk leave a whole entry or none, and a damaged one
counts as none. It is JSON; nothing in it is executed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import sys
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from align.files import in_place

__all__ = ["Store", "content_of", "folder_state", "key_of", "own_state"]

LARGEST: Final = 100_000_000
"""Bytes of a document; larger ones are read anew, or refused, without a look at the store."""
MEGABYTES: Final = 512
"""Size at which the oldest entries go."""


@dataclass(frozen=True, slots=True)
class Store:
    """The folder."""

    folder: Path

    def path(self, key: str) -> Path:
        """Where an entry lies, or would."""
        return self.folder / key[:2] / key[2:]

    def get(self, key: str) -> Any:
        """The data of an entry, None when there is none or it is damaged."""
        path = self.path(key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        check, body = content[:32], content[32:]
        if hashlib.sha256(body).digest() != check:
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # the oldest by use go first
        try:
            return json.loads(zlib.decompress(body))
        except (ValueError, zlib.error):
            return None

    def put(self, key: str, data: Any) -> None:
        """Keep data as JSON; a folder that cannot be written is slow, not wrong."""
        told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        body = zlib.compress(told.encode("utf-8", "surrogatepass"), 1)
        path = self.path(key)
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            with in_place(path) as part:
                part.write_bytes(hashlib.sha256(body).digest() + body)

    def prune(self, megabytes: int = MEGABYTES) -> int:
        """Remove the entries used longest ago until the folder holds at most ``megabytes``; how many went."""
        entries = []
        for path in self.folder.glob("??/*"):
            with contextlib.suppress(OSError):
                told = path.stat()
                entries.append((told.st_mtime, told.st_size, path))
        size = sum(entry[1] for entry in entries)
        gone = 0
        for _time, length, path in sorted(entries):
            if size <= megabytes * 1_000_000:
                break
            with contextlib.suppress(OSError):
                path.unlink()
                gone += 1
            size -= length
        return gone


def content_of(path: Path) -> str:
    """A hash of what a file holds; "" when it cannot be read as one, or is too large to be worth it."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def folder_state(folder: Path | None) -> str:
    """Names, sizes and times of the files in a folder, "" for no folder."""
    if folder is None:
        return ""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return "\n".join(f"{path}:{path.stat().st_size}:{path.stat().st_mtime_ns}" for path in files)


def key_of(*parts: str) -> str:
    """A name for what these parts decide, together with this very rinnan and the libraries beside it."""
    digest = hashlib.sha256(own_state().encode())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()


@cache
def own_state() -> str:
    """What decides how documents are read and judged beside the options: Python, our own files, the libraries installed.

    An installed rinnan is told by its RECORD, which holds a hash of every file, so that a cache may travel between machines;
    a checkout by names, sizes and times.
    """
    return "\n".join((platform.python_version(), _own_files(), *_libraries()))


def _own_files() -> str:
    package = Path(__file__).parent
    for record in package.parent.glob("rinnan-*.dist-info/RECORD"):
        with contextlib.suppress(OSError):
            listed = record.read_text("utf-8")
            if "align/store.py," in listed:  # an editable installation lists no files of ours
                return listed
    told = []
    for root in (package, package.parent / "glossaries"):  # our term lists lie beside the package in a checkout
        for folder, folders, names in os.walk(root):
            folders.sort()
            for name in sorted(names):
                if not name.endswith((".pyc", ".html", ".css")):
                    state = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 hundreds of them
                    told.append(f"{name}:{state.st_size}:{state.st_mtime_ns}")
    return "\n".join(told)


def _libraries() -> list[str]:
    found: set[str] = set()
    for folder in sys.path:
        with contextlib.suppress(OSError):
            found |= {name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info"))}  # noqa: PTH208
    return sorted(name for name in found if not name.startswith("rinnan-"))
