"""What this machine can do: libraries, tables, term lists, and what an absent one costs."""

from __future__ import annotations

import platform
import shutil
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Line", "examine"]

_EXTRAS: Final = (
    ("rdflib", "skos", "SKOS vocabularies (RDF/XML, Turtle) are not read"),
    ("libvoikko", "voikko", "Finnish base forms come from the built-in paradigms and simplemma alone"),
)
_EMBEDDINGS: Final = ("onnxruntime", "tokenizers")
"""What ``embeddings`` in the configuration needs."""
_PROGRAMS: Final = (
    ("tesseract", "scanned pages are reported, not read (--ocr needs it or ocrmypdf)"),
    ("ocrmypdf", "--ocr uses tesseract alone"),
    ("soffice", "corpora/build.py cannot make the sample PDFs again"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing looked at."""

    mark: str
    """"ok", "absent" (optional) or "missing" (required)."""
    name: str
    told: str


def examine() -> Iterator[Line]:
    """Look at everything, cheapest first."""
    from align import __version__

    yield Line("ok", "rinnan", f"{__version__}, Python {platform.python_version()} on {platform.system()}")
    yield from _required()
    yield from _tables()
    yield from _glossaries()
    yield from _cache()
    for name, extra, cost in _EXTRAS:
        version = _version(name)
        yield Line("ok", name, version) if version else Line("absent", name, f"{cost} (pip install rinnan[{extra}])")
    yield _embeddings()
    for program, cost in _PROGRAMS:
        path = shutil.which(program)
        yield Line("ok", program, path) if path else Line("absent", program, cost)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _embeddings() -> Line:
    versions = {name: _version(name) for name in _EMBEDDINGS}
    if all(versions.values()):
        told = ", ".join(f"{name} {version}" for name, version in versions.items())
        return Line("ok", "embeddings", f'{told}; embeddings = "FOLDER" in rinnan.toml names a model')
    absent = " and ".join(name for name, version in versions.items() if not version)
    cost = f"no sentence embeddings beside the built-in channels: {absent} not installed"
    return Line("absent", "embeddings", f"{cost} (pip install rinnan[embeddings])")


def _required() -> Iterator[Line]:
    import re

    try:
        needs = metadata.requires("rinnan") or []
    except metadata.PackageNotFoundError:
        yield Line("absent", "installation", "run from a checkout, not installed; libraries are not looked at")
        return
    for need in needs:
        if "extra ==" in need:
            continue
        match = re.match(r"[\w.-]+", need)
        name = match[0] if match else need
        version = _version(name)
        yield Line("ok", name, version) if version else Line("missing", name, f"needed: {need}")


def _tables() -> Iterator[Line]:
    from importlib import resources

    folder = resources.files("align.pair") / "tables"
    names = (
        sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith(("_", ".")))
        if folder.is_dir()
        else []
    )
    if names:
        yield Line("ok", "pairing tables", ", ".join(names))
    else:
        yield Line(
            "absent", "pairing tables", "pairing runs on words shared within the documents, anchors and length alone"
        )


def _glossaries() -> Iterator[Line]:
    from align.errors import GlossaryError
    from align.glossary import bundled, bundled_names

    for name in bundled_names():
        try:
            yield Line("ok", f"builtin:{name}", f"{len(bundled(name).concepts)} concepts")
        except GlossaryError as error:
            yield Line("missing", f"builtin:{name}", str(error))


def _cache() -> Iterator[Line]:
    from align.cache import default_folder

    folder = default_folder()
    size = sum(path.stat().st_size for path in folder.glob("??/*")) / 1e6 if folder.is_dir() else 0
    yield Line("ok", "cache", f"{folder} ({size:.0f} MB; RINNAN_CACHE names another, --no-cache does without)")
