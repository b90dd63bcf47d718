"""What came of comparing one pair: findings, problems, figures, and what produced them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from align.model.alignment import Alignment  # noqa: TC001  # asked for by align/codec.py at run time
from align.model.findings import Finding, RuleInfo, Sayings  # asked for by align/codec.py at run time

__all__ = ["Problem", "Relation", "Report", "Signature", "Statistics"]


class Relation(StrEnum):
    """What the two versions are to each other; decides whether missing passages count."""

    FULL = "full"
    PARALLEL = "parallel"
    ABRIDGED = "abridged"
    EXCERPT = "excerpt"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be checked. A report with problems is never clean."""

    path: str
    code: str
    """"unreadable", "encrypted", "no-text", "limit", "language", "alignment", "glossary" …"""
    message: str
    hint: str = ""
    pages: tuple[int, ...] = ()
    said: Sayings = field(default_factory=Sayings)
    """``message`` and ``hint`` for readers of other languages."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much was compared."""

    source_words: int = 0
    target_words: int = 0
    source_segments: int = 0
    target_segments: int = 0
    beads: int = 0
    aligned: int = 0
    missing: int = 0
    added: int = 0
    moved: int = 0
    foreign: int = 0
    facts: int = 0
    term_hits: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Signature:
    """What produced a report, so that a run can be repeated and cited (after sacrebleu)."""

    version: str
    python: str = ""
    tier: str = ""
    tables: str = ""
    """Digest of the trained tables, "" when none was used."""
    rules: str = ""
    """Digest of the rules and their options."""
    glossaries: tuple[str, ...] = ()
    """name@digest of each."""
    configuration: str = ""
    """Digest of the configuration."""

    def __str__(self) -> str:
        parts = [f"rinnan:{self.version}"]
        parts += [
            f"{key}:{value}"
            for key, value in (
                ("py", self.python),
                ("tier", self.tier),
                ("tables", self.tables),
                ("rules", self.rules),
                ("config", self.configuration),
            )
            if value
        ]
        return "|".join([*parts, *(f"terms:{g}" for g in self.glossaries)])


@dataclass(frozen=True, slots=True)
class Report:
    """All that any renderer needs about one pair."""

    name: str
    """The pair's name: stable when files move."""
    source_path: str
    target_path: str
    relation: Relation = Relation.FULL
    alignment: Alignment | None = None
    """None when a document could not be read."""
    findings: tuple[Finding, ...] = ()
    """The new ones, most important first."""
    known: tuple[Finding, ...] = ()
    """Those in the baseline."""
    problems: tuple[Problem, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    """The rules that ran, with or without findings."""
    statistics: Statistics = field(default_factory=Statistics)
    signature: Signature = field(default_factory=lambda: Signature(""))

    declared_languages: tuple[str, str] = ("", "")
    """Language codes by the configuration or the user, for a pair of which nothing could be compared."""

    @property
    def languages(self) -> tuple[str, str]:
        """Language codes of source and target, "" when unknown."""
        if self.alignment is None:
            return self.declared_languages
        return self.alignment.source.language, self.alignment.target.language
