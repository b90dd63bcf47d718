"""One file that holds both versions: a bilingual format is an alignment already, a document in two languages is taken apart."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from align.errors import UnsupportedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Document

__all__ = ["bitext_version", "halves", "version_in"]

_HINT: Final = "give both versions, or one file that holds both"


def halves(document: Document, source: str | None = None, target: str | None = None) -> tuple[Document, Document]:
    """The source and the target version in one document.

    ``source`` and ``target`` are language codes; None to tell them by the text. Then the order is that of the languages
    we know, not that of the larger share: a run must not turn round because a sentence was added.

    Raises:
        UnsupportedError: it holds one language, or not those asked for.
    """
    from align.extract.bitext.bilingual import split_languages

    found = split_languages(document)
    codes = sorted((code for code in found if code), key=_order)
    for asked in filter(None, (source, target)):
        _refuse_absent(document, codes, asked)
    if len(codes) < 2 or (source and source == target):
        told = f"it holds one language only ({codes[0]})" if codes else "no language could be told in it"
        raise UnsupportedError(f"{told}, and there is nothing to compare it with", path=document.path, hint=_HINT)
    first = source or _other(codes, target)
    second = target or _other(codes, first)
    return found[first], found[second]


def version_in(document: Document, code: str) -> Document:
    """The version of a document in two languages that is in this one, with its own line numbers.

    Raises:
        UnsupportedError: there is none.
    """
    from align.extract.bitext.bilingual import split_languages

    found = split_languages(document)
    _refuse_absent(document, [c for c in found if c], code)
    return found[code]


def bitext_version(path: str | Path, language: str | None) -> Document | None:
    """One language of a memory, an XLIFF file or a corrected alignment; None when the file is no bilingual format.

    A sheet or table of ours is read as one only when a language is asked for: it can be read as a table as well.

    Raises:
        UnsupportedError: it holds several languages and none is named, or not the one named.
        InputError: it cannot be read.
    """
    from align.extract.bitext.reader import SUFFIXES, is_bitext, read_version

    kind = SUFFIXES.get(Path(path).suffix.lower())
    if not is_bitext(path) or (kind == "xlsx" and not language):
        return None
    return read_version(path, language=language)


def _refuse_absent(document: Document, codes: Sequence[str], asked: str) -> None:
    if asked not in codes:
        held = f"it holds {', '.join(codes)}" if codes else "its language could not be told"
        raise UnsupportedError(f"there is no version in {asked!r} in it", path=document.path, hint=held)


def _order(code: str) -> tuple[int, str]:
    from align.languages import LANGUAGES

    return (LANGUAGES.index(code) if code in LANGUAGES else len(LANGUAGES)), code


def _other(codes: Sequence[str], taken: str | None) -> str:
    return next(code for code in codes if code != taken)
