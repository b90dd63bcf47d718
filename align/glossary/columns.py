"""The columns of a term table: what a header cell means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from align.model import TermStatus

__all__ = ["LANGUAGE_NAMES", "Column", "Role", "read_header", "split_terms"]


class Role(StrEnum):
    """What a column that is not a language's term column holds."""

    ID = "id"
    DOMAIN = "domain"
    CONTEXT = "context"
    CONTEXT_WORDS = "context-words"
    NOTE = "note"
    SOURCE = "source"
    VALID_FROM = "valid-from"
    VALID_TO = "valid-to"
    REPLACED_BY = "replaced-by"
    FORMS = "forms"
    EXCLUDED = "excluded"
    TERM = "term"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a term table."""

    role: Role
    language: str = ""
    status: TermStatus = TermStatus.PREFERRED
    is_confusable: bool = False
    name: str = ""


LANGUAGE_NAMES: Final = {
    "fi": ("fi", "fin", "suomi", "finska", "finnish", "suomeksi", "på finska", "fi-fi"),
    "sv": ("sv", "swe", "ruotsi", "svenska", "swedish", "ruotsiksi", "på svenska", "sv-fi", "sv-se"),
    "en": ("en", "eng", "englanti", "engelska", "english", "englanniksi", "en-gb", "en-us"),
}
_LANGUAGES: Final = {name: code for code, names in LANGUAGE_NAMES.items() for name in names}
_ROLES: Final = {
    "id": Role.ID,
    "concept": Role.ID,
    "concept id": Role.ID,
    "käsite": Role.ID,
    "tunniste": Role.ID,
    "uri": Role.ID,
    "nr": Role.ID,
    "domain": Role.DOMAIN,
    "subject": Role.DOMAIN,
    "ala": Role.DOMAIN,
    "aihealue": Role.DOMAIN,
    "område": Role.DOMAIN,
    "ämnesområde": Role.DOMAIN,
    "context": Role.CONTEXT,
    "konteksti": Role.CONTEXT,
    "kontext": Role.CONTEXT,
    "context words": Role.CONTEXT_WORDS,
    "note": Role.NOTE,
    "notes": Role.NOTE,
    "huomautus": Role.NOTE,
    "huom": Role.NOTE,
    "anmärkning": Role.NOTE,
    "comment": Role.NOTE,
    "definition": Role.NOTE,
    "määritelmä": Role.NOTE,
    "source": Role.SOURCE,
    "lähde": Role.SOURCE,
    "källa": Role.SOURCE,
    "reference": Role.SOURCE,
    "valid from": Role.VALID_FROM,
    "valid to": Role.VALID_TO,
    "replaced by": Role.REPLACED_BY,
}
_VARIANTS: Final = {
    "": TermStatus.PREFERRED,
    "preferred": TermStatus.PREFERRED,
    "pref": TermStatus.PREFERRED,
    "suositettava": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "alt": TermStatus.ADMITTED,
    "synonym": TermStatus.ADMITTED,
    "synonyms": TermStatus.ADMITTED,
    "synonyymi": TermStatus.ADMITTED,
    "sallittu": TermStatus.ADMITTED,
    "tillåten": TermStatus.ADMITTED,
    "deprecated": TermStatus.DEPRECATED,
    "vältettävä": TermStatus.DEPRECATED,
    "undvik": TermStatus.DEPRECATED,
    "obsolete": TermStatus.DEPRECATED,
    "forbidden": TermStatus.FORBIDDEN,
    "kielletty": TermStatus.FORBIDDEN,
    "förbjuden": TermStatus.FORBIDDEN,
}


def read_column(cell: str) -> Column:
    """What one header cell means."""
    name = cell.strip()
    words = re.sub(r"[\s_]+", " ", name.casefold()).strip()
    spaced = words.replace("-", " ")
    if spaced in _ROLES:
        return Column(_ROLES[spaced], name=name)
    if words in _LANGUAGES:
        return Column(Role.TERM, _LANGUAGES[words], name=name)
    match = re.match(r"^(.+?)[\s-]+\(?([^\s()-]+)\)?$", words)
    if match and match[1] in _LANGUAGES:
        language, variant = _LANGUAGES[match[1]], match[2]
        if variant in _VARIANTS:
            return Column(Role.TERM, language, _VARIANTS[variant], name=name)
        if variant in {"confused", "confusable"}:
            return Column(Role.TERM, language, TermStatus.FORBIDDEN, is_confusable=True, name=name)
        if variant in {"forms", "excluded"}:
            return Column(Role.FORMS if variant == "forms" else Role.EXCLUDED, language, name=name)
    return Column(Role.UNKNOWN, name=name)


def read_header(cells: tuple[str, ...]) -> tuple[Column, ...] | None:
    """The columns of a header row; None when no cell names a language, so that the row is no header."""
    columns = tuple(read_column(cell) for cell in cells)
    return columns if any(column.role is Role.TERM for column in columns) else None


def split_terms(cell: str, *, separators: str = "|\n") -> tuple[str, ...]:
    """The terms of one cell, white space folded, empty ones left out."""
    parts = re.split(f"[{re.escape(separators)}]", cell)
    return tuple(dict.fromkeys(text for part in parts if (text := " ".join(part.split()))))
