"""Glossaries written: CSV, XLSX, TBX, SKOS. What is read again from CSV, XLSX or TBX is what was written."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from align.errors import GlossaryError
from align.glossary.skos import write_skos
from align.glossary.tbx import write_tbx
from align.model import Concept, Glossary, TermStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.model import Term

__all__ = ["FORMATS", "convert"]

_VARIANTS: Final = (
    ("", TermStatus.PREFERRED, False),
    ("-admitted", TermStatus.ADMITTED, False),
    ("-deprecated", TermStatus.DEPRECATED, False),
    ("-forbidden", TermStatus.FORBIDDEN, False),
    ("-confused", TermStatus.FORBIDDEN, True),
)
_FIELDS: Final = ("domain", "context", "context-words", "note", "source", "valid-from", "valid-to", "replaced-by")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def _table(glossary: Glossary) -> list[list[str]]:
    """Header and rows; columns nobody uses are left out."""
    languages = list(dict.fromkeys(term.language for concept in glossary.concepts for term in concept.terms))
    columns = [
        "id",
        *(
            f"{language}{suffix}"
            for language in languages
            for suffix in ("", *(v[0] for v in _VARIANTS[1:]), "-forms", "-excluded")
        ),
        *_FIELDS,
    ]
    rows = [_row(concept, languages) for concept in glossary.concepts]
    kept = [column for column in columns if column == "id" or column in languages or any(row[column] for row in rows)]
    return [kept, *([row[column] for column in kept] for row in rows)]


def _row(concept: Concept, languages: list[str]) -> dict[str, str]:
    row: dict[str, str] = defaultdict(str)
    row["id"] = concept.id
    for language in languages:
        terms = concept.terms_in(language)
        for suffix, status, confusable in _VARIANTS:
            row[language + suffix] = "|".join(
                _cell(term) for term in terms if term.status is status and term.is_confusable == confusable
            )
        row[f"{language}-forms"] = "|".join(dict.fromkeys(form for term in terms for form in term.forms))
        row[f"{language}-excluded"] = "|".join(dict.fromkeys(form for term in terms for form in term.excluded_forms))
    row.update(
        {
            "domain": concept.domain,
            "context": concept.context,
            "context-words": "|".join(concept.contexts),
            "note": concept.note,
            "source": concept.source,
            "valid-from": concept.valid_from,
            "valid-to": concept.valid_to,
            "replaced-by": concept.replaced_by,
        }
    )
    return row


def _cell(term: Term) -> str:
    return term.text.replace("|", "/")


def _metadata(glossary: Glossary) -> list[str]:
    fields = (
        ("name", glossary.name),
        ("source", glossary.source),
        ("licence", glossary.licence),
        ("date", glossary.date),
    )
    return [f"# {key}: {value}" for key, value in fields if value]


def write_csv(glossary: Glossary) -> bytes:
    """A glossary as our CSV: UTF-8, semicolons, metadata lines above the header."""
    out = io.StringIO()
    out.writelines(line + "\n" for line in _metadata(glossary))
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(_table(glossary))
    return out.getvalue().encode("utf-8")


def write_xlsx(glossary: Glossary) -> bytes:
    """A glossary as one sheet. Cells that a spreadsheet would take for formulas are written as text."""
    import openpyxl
    from openpyxl.styles import Alignment, Font

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "terms"
    for line in _metadata(glossary):
        sheet.append([line])
    top = sheet.max_row + 1 if _metadata(glossary) else 1
    for row in _table(glossary):
        sheet.append(row)
    for cells in sheet.iter_rows(min_row=top):
        for cell in cells:
            if isinstance(cell.value, str) and cell.value.startswith(_FORMULA):
                cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[top]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = f"B{top + 1}"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


FORMATS: Final[dict[str, Callable[[Glossary], bytes]]] = {
    "csv": write_csv,
    "xlsx": write_xlsx,
    "tbx": write_tbx,
    "skos": write_skos,
}
"""Format → writer. A new format is a function and a line here."""


def convert(glossary: Glossary, to: str) -> bytes:
    """A glossary in another format.

    Args:
        glossary: what to write.
        to: "csv", "xlsx", "tbx" (version 3) or "skos" (RDF/XML, preferred and admitted terms only).

    Raises:
        GlossaryError: a format we do not write.
    """
    if to not in FORMATS:
        raise GlossaryError(f"glossaries are not written as {to}", hint=f"written are {', '.join(sorted(FORMATS))}")
    return FORMATS[to](glossary)
