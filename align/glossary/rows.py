"""Rows of a term table → concepts, with what is wrong in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from align.glossary.columns import Column, Role, split_terms
from align.model import Concept, Glossary, Term, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Cells", "RowReader", "is_literal", "make_glossary"]

Cells = tuple[str, ...]
_DATE: Final = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_LITERAL: Final = re.compile(r"^(?=.*[A-ZÅÄÖ])[A-ZÅÄÖ0-9&+./-]+$|^\w*\d\w*$")
_LONGEST: Final = 300
"""Longer cells are sentences, not terms."""


def is_literal(text: str) -> bool:
    """Whether a term is an acronym or a code (*STM, ESF+, ROMPO2*), matched as written."""
    return " " not in text and len(text) >= 2 and bool(_LITERAL.match(text))


@dataclass
class RowReader:
    """Turns rows into concepts and remembers what was wrong, once each."""

    columns: Sequence[Column]
    separators: str = "|\n"
    problems: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    places: dict[str, str] = field(default_factory=dict)
    """Id of each concept made → where its row stands ("line 12")."""

    def concept(self, cells: Cells, where: str) -> Concept | None:
        """The concept of a row, None when it holds no term. ``where`` ("line 12") names the row in problems."""
        values: dict[Role, str] = {}
        forms: dict[tuple[str, Role], tuple[str, ...]] = {}
        found: list[tuple[Column, str]] = []
        for column, cell in zip(self.columns, cells, strict=False):
            if column.role is Role.TERM:
                found += [(column, text) for text in split_terms(cell, separators=self.separators)]
            elif column.role in {Role.FORMS, Role.EXCLUDED}:
                forms[column.language, column.role] = split_terms(cell, separators=self.separators)
            elif column.role is not Role.UNKNOWN:
                values[column.role] = " ".join(cell.split())
        terms = tuple(self._terms(found, forms, where))
        if not terms:
            return None
        return Concept(
            id=self._unique(values.get(Role.ID, ""), where),
            terms=terms,
            domain=values.get(Role.DOMAIN, ""),
            context=values.get(Role.CONTEXT, ""),
            contexts=split_terms(values.get(Role.CONTEXT_WORDS, ""), separators=self.separators),
            note=values.get(Role.NOTE, ""),
            source=values.get(Role.SOURCE, ""),
            valid_from=self._date(values.get(Role.VALID_FROM, ""), where),
            valid_to=self._date(values.get(Role.VALID_TO, ""), where),
            replaced_by=values.get(Role.REPLACED_BY, ""),
        )

    def _terms(
        self, found: list[tuple[Column, str]], forms: dict[tuple[str, Role], tuple[str, ...]], where: str
    ) -> Iterable[Term]:
        seen: dict[tuple[str, str], TermStatus] = {}
        own: dict[str, list[str]] = {}
        for column, text in found:
            if column.status is not TermStatus.FORBIDDEN:
                own.setdefault(column.language, []).append(text)
        for column, text in found:
            if len(text) > _LONGEST:
                self.problems.append(f"{where}: “{text[:40]}…” is {len(text)} characters long and was left out")
                continue
            key = (column.language, text)
            if key in seen:
                if seen[key] != column.status:
                    self.problems.append(f"{where}: “{text}” is both {seen[key]} and {column.status}")
                continue
            seen[key] = column.status
            listed = forms.get((column.language, Role.FORMS), ())
            yield Term(
                text=text,
                language=column.language,
                status=column.status,
                forms=tuple(form for form in listed if _nearest(form, own.get(column.language, ())) == text),
                excluded_forms=forms.get((column.language, Role.EXCLUDED), ()),
                is_literal=is_literal(text),
                is_confusable=column.is_confusable,
            )

    def _unique(self, identifier: str, where: str) -> str:
        name = identifier or where.replace(" ", "-")
        if name in self.seen:
            self.problems.append(f"{where}: the id “{name}” stands twice")
            number = 2
            while f"{name}-{number}" in self.seen:
                number += 1
            name = f"{name}-{number}"
        self.seen.add(name)
        self.places[name] = where
        return name

    def _date(self, text: str, where: str) -> str:
        if text and not _DATE.match(text):
            self.problems.append(f"{where}: “{text}” is not a date like 2026-01-31 and was left out")
            return ""
        return text


def _nearest(form: str, terms: Sequence[str]) -> str:
    """The term of the row that an extra form belongs to: the one it shares the longest beginning with, else the first."""
    return max(terms, key=lambda term: _shared(form.lower(), term.lower()), default="")


def _shared(first: str, second: str) -> int:
    """How many letters two words begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )


def make_glossary(
    name: str, concepts: Iterable[Concept], *, path: str, digest: str, problems: Iterable[str], metadata: dict[str, str]
) -> Glossary:
    """A glossary from its parts; ``metadata`` may name it otherwise."""
    return Glossary(
        name=metadata.get("name") or name,
        concepts=tuple(concepts),
        path=path,
        source=metadata.get("source", ""),
        licence=metadata.get("licence", metadata.get("license", "")),
        date=metadata.get("date", ""),
        problems=tuple(dict.fromkeys(problems)),
        digest=digest,
    )
