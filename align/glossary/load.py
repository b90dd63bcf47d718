"""Term files → ``Glossary``, whichever the format; and the lists we ship."""

from __future__ import annotations

import hashlib
from importlib import import_module, resources
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from align.errors import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    from align.model import Glossary

__all__ = ["bundled", "bundled_names", "load", "parse", "places_of"]

LARGEST: Final = 200_000_000
"""Bytes; IATE's whole export is within it."""


class _Parser(Protocol):
    def __call__(self, data: bytes, *, name: str, path: str, digest: str) -> Glossary: ...


_FORMATS: Final = {
    ".csv": ("table", "parse_csv"),
    ".tsv": ("table", "parse_csv"),
    ".txt": ("table", "parse_csv"),
    ".xlsx": ("xlsx", "parse_xlsx"),
    ".tbx": ("tbx", "parse_tbx"),
    ".rdf": ("skos", "parse_skos"),
    ".ttl": ("skos", "parse_turtle"),
    ".tmx": ("tmx", "parse_tmx"),
}


def _parser(suffix: str, data: bytes) -> _Parser:
    """The reader of a format, by the name's suffix and, for XML, by the root. Modules are loaded when their format comes."""
    if suffix == ".xml":
        start = data[:4000].lower()
        suffix = ".rdf" if b"<rdf:rdf" in start else ".tmx" if b"<tmx" in start else ".tbx"
    if suffix not in _FORMATS:
        raise GlossaryError(
            f"term lists in {suffix or 'files without suffix'} are not read",
            hint=f"read are {', '.join(sorted(_FORMATS))} and .xml",
        )
    module, function = _FORMATS[suffix]
    parser: _Parser = getattr(import_module(f"align.glossary.{module}"), function)
    return parser


def parse(data: bytes, *, name: str, suffix: str, path: str = "") -> Glossary:
    """A glossary from the bytes of a file.

    Args:
        data: the file.
        name: what to call the glossary unless the file says.
        suffix: ".csv", ".tsv", ".xlsx", ".tbx", ".rdf", ".ttl", ".tmx" or ".xml".
        path: for messages.

    Raises:
        GlossaryError: the format is not read, or the file is broken.
    """
    try:
        parser = _parser(suffix.lower(), data)
    except GlossaryError as error:
        raise GlossaryError(error.message, path=path, hint=error.hint) from None
    return parser(data, name=name, path=path, digest=hashlib.sha256(data).hexdigest())


def load(path: str | Path) -> Glossary:
    """The glossary in a file: CSV, TSV, XLSX, TBX, SKOS (RDF/XML, Turtle) or TMX.

    Raises:
        GlossaryError: missing, too large, broken, or of a format we do not read.
    """
    file = Path(path)
    try:
        if file.stat().st_size > LARGEST:
            raise GlossaryError(
                f"larger than {LARGEST // 1_000_000} MB", path=str(path), hint="export fewer languages or domains"
            )
        data = file.read_bytes()
    except OSError as error:
        reason = (
            "is not there" if isinstance(error, FileNotFoundError) else f"cannot be opened: {error.strerror or error}"
        )
        raise GlossaryError(
            f"the term list {reason}", path=str(path), hint="check the path; builtin:NAME asks for one of ours"
        ) from error
    return parse(data, name=file.stem, suffix=file.suffix, path=str(path))


def places_of(glossary: Glossary) -> dict[str, str]:
    """Where each concept stands in the table it was read from ("line 12"); empty for formats whose concepts have ids of their own."""
    suffix = ".csv" if glossary.path.startswith("builtin:") else Path(glossary.path).suffix.lower()
    if not glossary.path or _FORMATS.get(suffix, ("", ""))[0] not in {"table", "xlsx"}:
        return {}
    try:
        if glossary.path.startswith("builtin:"):
            data = _shipped()[glossary.path.removeprefix("builtin:")].read_bytes()
        else:
            data = Path(glossary.path).read_bytes()
    except (OSError, KeyError):
        return {}
    places: dict[str, str] = {}
    module, function = _FORMATS[suffix]
    getattr(import_module(f"align.glossary.{module}"), function)(data, name="", path="", digest="", places=places)
    return places


def _shelves() -> Iterator[Traversable]:
    """Where shipped lists lie: inside the package, else beside it in a checkout."""
    package = resources.files("align")
    yield package / "glossaries"
    if isinstance(package, Path):
        yield package.parent / "glossaries"


def _shipped() -> dict[str, Traversable]:
    for shelf in _shelves():
        if shelf.is_dir():
            found = {entry.name.removesuffix(".csv"): entry for entry in shelf.iterdir() if entry.name.endswith(".csv")}
            if found:
                return found
    return {}


def bundled_names() -> tuple[str, ...]:
    """The names of the lists we ship, in order of the alphabet."""
    return tuple(sorted(_shipped()))


def bundled(name: str) -> Glossary:
    """One of the lists we ship.

    Raises:
        GlossaryError: there is none of that name.
    """
    found = _shipped().get(name)
    if found is None:
        raise GlossaryError(
            f"no built-in term list is called “{name}”", hint=f"there are {', '.join(bundled_names()) or 'none'}"
        )
    return parse(found.read_bytes(), name=name, suffix=".csv", path=f"builtin:{name}")
