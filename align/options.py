"""What a comparison is told, what comes of it, and how its first stages may be replaced."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from align.model import Relation

if TYPE_CHECKING:
    from pathlib import Path

    from align.check.rule import Rule
    from align.check.sets import SetRecord
    from align.extract.limits import Limits
    from align.model import Alignment, Document, Glossary, Report, Severity

__all__ = ["DEFAULTS", "CompareOptions", "Compared", "Stages"]

_UNRELIABLE: Final = 0.4
"""Alignment reliability below which passage findings of a section are withheld and one problem says so."""


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """What a comparison may be told; the configuration makes one per pair."""

    source_language: str | None = None
    """Language codes; None to tell by the text."""
    target_language: str | None = None
    relation: Relation = Relation.FULL
    glossaries: tuple[Glossary, ...] = ()
    rules: tuple[Rule, ...] | None = None
    """Rules to run; None for all with their defaults."""
    severities: tuple[tuple[str, Severity], ...] = ()
    """Severity per rule id where the configuration sets another."""
    document_date: str = ""
    limits: Limits | None = None
    table: Path | None = None
    """A pairing table learnt from the user's own memories instead of the shipped one."""
    embeddings: Path | None = None
    """A folder with a sentence-embedding model; None does without."""
    name: str = ""
    configuration: str = ""
    """Digest of the configuration, for the signature."""
    unreliable: float = field(default=_UNRELIABLE)
    ocr: bool = False
    """Recognise the text of pages that are pictures, where tesseract or ocrmypdf is installed."""
    ignore_comments: bool = True
    """Comments in the documents may ignore findings (``align.ignores``)."""
    record: bool = False
    """Note what the rules about sets will compare with other documents (``compare_for_set``)."""


DEFAULTS: Final = CompareOptions()


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of one pair."""

    report: Report
    record: SetRecord | None = None
    """What the rules about sets noted, None where nobody asked or nothing could be compared."""


class Stages(Protocol):
    """Reading and pairing by other means than the pipeline's own functions: from a cache, with a clock beside them."""

    def read(
        self, path: str | Path, *, language: str | None = None, limits: Limits | None = None, ocr: bool = False
    ) -> Document:
        """As ``reading.read``."""
        ...

    def align(self, source: Document, target: Document, *, options: CompareOptions) -> Alignment:
        """As ``pipeline.align_documents``."""
        ...
