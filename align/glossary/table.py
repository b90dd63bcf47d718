"""CSV and TSV term lists. The form is described in ``docs/glossary-format.md``."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from align.errors import GlossaryError
from align.glossary.columns import Role, read_header
from align.glossary.rows import Cells, RowReader, make_glossary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Glossary

__all__ = ["parse_csv", "parse_rows"]

_HEADER_WITHIN: Final = 30
"""A header stands on one of the first rows; what is above it is a title."""
_FIELD_LIMIT: Final = 1_000_000


def parse_csv(data: bytes, *, name: str, path: str, digest: str, places: dict[str, str] | None = None) -> Glossary:
    """A glossary from the bytes of a CSV or TSV file; ``places`` is given where each concept stands ("line 12").

    Raises:
        GlossaryError: no header row names a language, or the quoting is broken.
    """
    text, encoding = _decoded(data)
    problems = [] if encoding == "utf-8" else [f"read as {encoding}: save it as UTF-8"]
    metadata, body, skipped = _metadata(text)
    delimiter = _delimiter(body)
    csv.field_size_limit(_FIELD_LIMIT)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
    rows: list[tuple[str, Cells]] = []
    try:
        rows += [
            (f"line {reader.line_num + skipped}", tuple(row))
            for row in reader
            if row and not row[0].lstrip().startswith("#")
        ]
    except csv.Error as error:
        raise GlossaryError(
            f"line {reader.line_num + skipped}: {error}", path=path, hint="look for an open quotation mark"
        ) from error
    return parse_rows(rows, name=name, path=path, digest=digest, problems=problems, metadata=metadata, places=places)


def parse_rows(
    rows: Sequence[tuple[str, Cells]],
    *,
    name: str,
    path: str,
    digest: str,
    problems: Sequence[str] = (),
    metadata: dict[str, str] | None = None,
    separators: str = "|\n",
    places: dict[str, str] | None = None,
) -> Glossary:
    """A glossary from rows of cells, each with its name for problems ("line 3", "row 7").

    ``places`` is given where each concept stands; ids that are in it already are taken.

    Raises:
        GlossaryError: no row names a language.
    """
    header = next((n for n, (_, cells) in enumerate(rows[:_HEADER_WITHIN]) if read_header(cells) is not None), None)
    columns = read_header(rows[header][1]) if header is not None else None
    if header is None or columns is None:
        raise GlossaryError(
            "no header row names a language",
            path=path,
            hint="the first row must hold column names such as fi;sv;note: see docs/glossary-format.md",
        )
    reader = RowReader(columns, separators, places={} if places is None else places)
    reader.seen.update(reader.places)
    reader.problems += problems
    unknown = [column.name for column in columns if column.role is Role.UNKNOWN and column.name]
    if unknown:
        reader.problems.append(f"columns not understood and left out: {', '.join(unknown)}")
    concepts = [concept for where, cells in rows[header + 1 :] if (concept := reader.concept(cells, where))]
    return make_glossary(name, concepts, path=path, digest=digest, problems=reader.problems, metadata=metadata or {})


def _decoded(data: bytes) -> tuple[str, str]:
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig",):
        try:
            return data.decode(encoding), "utf-8" if encoding == "utf-8-sig" else encoding
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", errors="replace"), "cp1252"


def _metadata(text: str) -> tuple[dict[str, str], str, int]:
    """The leading ``# key: value`` lines, what follows, and how many lines were taken."""
    metadata: dict[str, str] = {}
    lines = text.splitlines(keepends=True)
    taken = 0
    for line in lines:
        stripped = line.strip().strip(";,\t")
        if stripped and not stripped.startswith("#"):
            break
        key, colon, value = stripped.lstrip("#").partition(":")
        if colon:
            metadata[key.strip().casefold()] = value.strip()
        taken += 1
    return metadata, "".join(lines[taken:]), taken


def _delimiter(body: str) -> str:
    """The character that parts the columns of the header row."""
    first: Iterator[str] = (line for line in body.splitlines() if line.strip())
    best, count = ";", 0
    for line, _ in zip(first, range(_HEADER_WITHIN), strict=False):
        for candidate in ";\t,":
            cells = tuple(cell.strip().strip('"') for cell in line.split(candidate))
            if read_header(cells) is not None and len(cells) > count:
                best, count = candidate, len(cells)
        if count:
            break
    return best
