"""What was read and paired before, by content: the same bytes give the same documents, so they need not be read twice.

An entry is one file, named by the hash of everything that decides its content (the bytes of the document, its path as given,
the options, and this very version of rinnan, every source file of it). It is written beside its place and renamed into it, and
carries its own checksum: concurrent runs, a crash or a full disk leave a whole entry or none, and a damaged one counts as
none. Nothing in it is executed. Findings are not kept: rules and glossaries change, and are quick.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import zlib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from align import __version__
from align.codec import decode, encode
from align.model import Alignment, Bead, Document, Segment
from align.pipeline import CompareOptions, align_documents, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.extract.limits import Limits

__all__ = ["Cache", "default_folder"]

_LARGEST: Final = 100_000_000
"""Bytes of a document; larger ones are read anew, or refused, without a look at the cache."""
MEGABYTES: Final = 512
"""Size at which the oldest entries go."""


def default_folder() -> Path:
    """Where documents lie: in ``$RINNAN_CACHE``, else in the user's cache folder."""
    from platformdirs import user_cache_path

    told = os.environ.get("RINNAN_CACHE")
    return (Path(told) if told else user_cache_path("rinnan", appauthor=False)) / "documents"


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries; may be shared by any number of processes."""

    folder: Path

    def read(
        self, path: str | Path, *, language: str | None = None, limits: Limits | None = None, ocr: bool = False
    ) -> Document:
        """``pipeline.read`` from the cache.

        Raises:
            InputError: the file cannot be read; failures are not kept.
        """
        content = _content(Path(path))
        if not content:
            return read(path, language=language, limits=limits, ocr=ocr)  # says what is wrong with the file
        key = _key("document", str(path), content, str(language), repr(limits), _recogniser() if ocr else "")
        document: Document = self._through(
            key,
            lambda data: decode(Document, data),
            lambda: read(path, language=language, limits=limits, ocr=ocr),
            encode,
        )
        return document

    def align(self, source: Document, target: Document, *, options: CompareOptions) -> Alignment:
        """``pipeline.align_documents`` from the cache."""
        terms = tuple(g.digest or repr(g) for g in options.glossaries)
        folders = (_folder_state(options.table), _folder_state(options.embeddings))
        key = _key(
            "alignment", *folders, *(json.dumps(encode(d), ensure_ascii=False) for d in (source, target)), *terms
        )
        alignment: Alignment = self._through(
            key,
            lambda data: _alignment_of(data, source, target),
            lambda: align_documents(source, target, options=options),
            _alignment_data,
        )
        return alignment

    def _through(
        self, key: str, load: Callable[[Any], Any], make: Callable[[], Any], dump: Callable[[Any], Any]
    ) -> Any:
        data = self._get(key)
        if data is not None:
            with contextlib.suppress(ValueError, TypeError, KeyError, IndexError):
                return load(data)
        made = make()
        self._put(key, dump(made))
        return made

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def _get(self, key: str) -> Any:
        path = self._path(key)
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

    def _put(self, key: str, data: Any) -> None:
        body = zlib.compress(
            json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), 1
        )
        path = self._path(key)
        name = ""
        try:  # a cache that cannot be written is slow, not wrong
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".new-", dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(body).digest() + body)
            Path(name).replace(path)
        except OSError:
            if name:
                with contextlib.suppress(OSError):
                    Path(name).unlink()

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


def _alignment_data(alignment: Alignment) -> Any:
    # beads name their segments by number; the documents are at hand when it is read back
    numbers = {s.id: i for i, s in enumerate((*alignment.source_segments, *alignment.target_segments))}
    beads = [
        ([numbers[s.id] for s in b.source], [numbers[s.id] for s in b.target], encode(replace(b, source=(), target=())))
        for b in alignment.beads
    ]
    bare = replace(alignment, source=_NOTHING, target=_NOTHING, source_segments=(), target_segments=(), beads=())
    return [encode(alignment.source_segments), encode(alignment.target_segments), beads, encode(bare)]


def _alignment_of(data: Any, source: Document, target: Document) -> Alignment:
    segments_s = tuple(decode(Segment, item) for item in data[0])
    segments_t = tuple(decode(Segment, item) for item in data[1])
    both = (*segments_s, *segments_t)
    beads = tuple(
        replace(decode(Bead, rest), source=tuple(both[i] for i in own), target=tuple(both[i] for i in other))
        for own, other, rest in data[2]
    )
    bare = decode(Alignment, data[3])
    return replace(
        bare, source=source, target=target, source_segments=segments_s, target_segments=segments_t, beads=beads
    )


_NOTHING: Final = Document("", "", "")


def _content(path: Path) -> str:
    """Hash of a file's bytes, "" when it cannot be read or is larger than is worth keeping."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _recogniser() -> str:
    # what was read without one must be read anew once it is installed
    from align.extract.ocr import engine

    return f"ocr {engine()}"


def _folder_state(folder: Path | None) -> str:
    if folder is None:
        return ""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return "\n".join(f"{path}:{path.stat().st_size}:{path.stat().st_mtime_ns}" for path in files)


def _key(*parts: str) -> str:
    digest = hashlib.sha256(_self().encode())
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()


@cache
def _self() -> str:
    # any change of ours may change what is read: names, sizes and times of our own files, tables included
    told = [__version__]
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix in {".py", ".toml", ".npz", ".bin", ".marisa", ".json", ".tsv", ".txt"} and path.is_file():
            state = path.stat()
            told.append(f"{path.name}:{state.st_size}:{state.st_mtime_ns}")
    return "\n".join(told)
