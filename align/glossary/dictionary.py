"""simplemma's dictionaries as tries on disk: read in 0.1 s, built once a machine.

The first run builds them from simplemma's own files, some ten seconds and several hundred megabytes a language. It does so in a process of
its own, which gives the memory back, and under a lock, so that of many workers one builds and the others wait. A trie is written beside
its place and moved there: nobody reads half a file. A folder that cannot be written only costs time, and without simplemma there is no
dictionary.
"""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from align.files import cache_folder, in_place
from align.languages import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["build", "dictionary"]

_LOG = logging.getLogger(__name__)
_BUILD: Final = "import sys; sys.path[:] = {path!r}; from align.glossary.dictionary import build; build(*sys.argv[1:])"
_PATIENCE: Final = 600
"""Seconds a build may take before this process does it itself."""

_Lookup = Callable[[str], "str | None"]


@cache
def dictionary(language: str) -> _Lookup | None:
    """The base form of each word the dictionary of a language knows; None when there is none, or when we have no table to read it by."""
    if not table(language, "terms"):
        return None
    # importing simplemma costs a second, so that it is only done when its dictionary must be read
    try:
        installed = version("simplemma")
    except PackageNotFoundError:
        return None
    try:
        import marisa_trie  # noqa: F401
    except ImportError:
        return _plain(language)
    path = cache_folder() / "words" / f"simplemma-{installed}" / f"{language}.trie"
    return _kept(path) or _made(language, path)


def _kept(path: Path) -> _Lookup | None:
    import marisa_trie

    trie = marisa_trie.BytesTrie()
    try:
        trie.mmap(str(path))
    except (OSError, RuntimeError, ValueError):
        return None
    return _reading(trie)


def _reading(trie: Any) -> _Lookup:
    get = trie.get

    def lookup(word: str) -> str | None:
        found = get(word)
        return str(found[0].decode()) if found else None

    return lookup


def _plain(language: str) -> _Lookup:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    get: Callable[[str], str | None] = DefaultDictionaryFactory().get_dictionary(language).get
    return get


def _made(language: str, path: Path) -> _Lookup:
    """The dictionary, built by another process and kept, else built in this one for this run."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.with_suffix(".lock").open("a+b") as file, _alone(file):
            found = _kept(path)  # another process may have built it while this one waited
            if found is None:
                _build_elsewhere(language, path)
                found = _kept(path)
        if found is not None:
            return found
    except (OSError, subprocess.SubprocessError) as error:
        _LOG.info("word trie of %s not kept: %s", language, error)
    return _reading(_trie(language))


def _build_elsewhere(language: str, path: Path) -> None:
    """``build`` in a process of its own."""
    code = _BUILD.format(path=[entry or os.getcwd() for entry in sys.path])  # noqa: PTH109 - "" in sys.path is the folder itself
    command = [sys.executable, "-X", "utf8", "-c", code, language, str(path)]
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=True)  # noqa: S603 - our own code


def _trie(language: str) -> Any:
    import marisa_trie
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    words = DefaultDictionaryFactory().get_dictionary(language)
    return marisa_trie.BytesTrie((word, lemma.encode()) for word, lemma in words.items())


def build(language: str, path: str) -> None:
    """Build the trie of a language and put it at ``path``.

    Raises:
        OSError: it cannot be written there.
    """
    with in_place(Path(path)) as part:
        _trie(language).save(str(part))


@contextlib.contextmanager
def _alone(file: IO[bytes]) -> Iterator[None]:
    """Wait until no other process holds the file; the system lets it go when a process ends, however that happens."""
    try:
        import fcntl
    except ImportError:  # Windows: two processes may build at once, and the last one's file stands
        yield
        return
    fcntl.flock(file, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(file, fcntl.LOCK_UN)
