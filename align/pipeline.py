"""The verbs in order: extract, segment, pair, check; what cannot be checked becomes a problem, never silence."""

from __future__ import annotations

import hashlib
import platform
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from align import __version__
from align.model import BeadKind, Problem, Relation, Report, Severity, Signature, Statistics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.rule import Rule
    from align.extract.limits import Limits
    from align.model import Alignment, Document, Finding, Glossary

__all__ = ["CompareOptions", "Stages", "align_documents", "check_alignment", "compare", "compare_documents", "read"]

_UNRELIABLE: Final = 0.35
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


class Stages(Protocol):
    """Reading and pairing by other means than this module's own functions: from a cache, with a clock beside them."""

    def read(self, path: str | Path, *, language: str | None = None, limits: Limits | None = None) -> Document:
        """As :func:`read`."""
        ...

    def align(self, source: Document, target: Document, *, options: CompareOptions) -> Alignment:
        """As :func:`align_documents`."""
        ...


def compare(
    source: str | Path, target: str | Path, *, options: CompareOptions = CompareOptions(), stages: Stages | None = None
) -> Report:
    """Compare two files; never raises for a bad document, which becomes a problem of the report.

    ``stages`` stands in for reading and pairing, as the cache does.

    Raises:
        ConfigError: the options contradict each other.
    """
    from align.errors import InputError

    started = time.perf_counter()
    problems: list[Problem] = []
    documents: list[Document] = []
    for path, language in ((source, options.source_language), (target, options.target_language)):
        try:
            documents.append((stages.read if stages else read)(path, language=language, limits=options.limits))
        except InputError as error:
            problems.append(Problem(str(path), error.code, error.message, error.hint))
    if problems:
        return _unchecked(str(source), str(target), options, problems)
    report = compare_documents(documents[0], documents[1], options=options, stages=stages)
    return replace(report, statistics=replace(report.statistics, seconds=round(time.perf_counter() - started, 3)))


def read(path: str | Path, *, language: str | None = None, limits: Limits | None = None) -> Document:
    """Read one file and tell its language.

    Raises:
        InputError: the file cannot be read as a document.
    """
    from align.extract import extract

    document = extract(path, language=language, limits=limits) if limits else extract(path, language=language)
    return with_language(document, language)


def with_language(document: Document, language: str | None = None) -> Document:
    """The document with its main language set, by the text where ``language`` is None."""
    from align.languages.detect import document_language

    if language:
        return replace(document, language=language)
    if document.language:
        return document
    found, _share = document_language(block.text for block in document.blocks())
    return replace(document, language=found)


def compare_documents(
    source: Document, target: Document, *, options: CompareOptions = CompareOptions(), stages: Stages | None = None
) -> Report:
    """Compare two documents that are read already."""
    problems = [*_document_problems(source), *_document_problems(target), *_pair_problems(source, target)]
    alignment = (stages.align if stages else align_documents)(source, target, options=options)
    if not alignment.source_segments or not alignment.target_segments:
        empty = source if not alignment.source_segments else target
        problems.append(
            Problem(empty.path, "no-text", "no text to compare was found", "open the file and see whether it has text")
        )
        return _unchecked(source.path, target.path, options, problems)
    findings, rules = check_alignment(alignment, options=options)
    problems += _alignment_problems(alignment, options)
    problems += [Problem(g.path or g.name, "glossary", problem) for g in options.glossaries for problem in g.problems]
    return Report(
        name=options.name or _pair_name(source.path, target.path),
        source_path=source.path,
        target_path=target.path,
        relation=options.relation,
        alignment=alignment,
        findings=findings,
        problems=tuple(problems),
        rules=tuple(type(rule).info() for rule in rules),
        statistics=_statistics(alignment),
        signature=_signature(options, alignment.tier, rules),
    )


def align_documents(source: Document, target: Document, *, options: CompareOptions = CompareOptions()) -> Alignment:
    """Segment and pair two documents."""
    from align.pair import PairOptions, pair_documents
    from align.segment import segment_document

    return pair_documents(
        source,
        target,
        segment_document(source, "source"),
        segment_document(target, "target"),
        options=PairOptions(glossaries=options.glossaries, table=options.table, embeddings=options.embeddings),
    )


def check_alignment(
    alignment: Alignment, *, options: CompareOptions = CompareOptions()
) -> tuple[tuple[Finding, ...], tuple[Rule, ...]]:
    """Run the rules; the findings, most important first, and the rules that ran."""
    from align.check import all_rules, check
    from align.check.context import Context

    rules = options.rules if options.rules is not None else tuple(rule() for rule in all_rules())
    context = Context(
        alignment, glossaries=options.glossaries, relation=options.relation, document_date=options.document_date
    )
    findings = check(context, rules)
    changed = dict(options.severities)
    return tuple(replace(f, severity=changed[f.rule]) if f.rule in changed else f for f in findings), rules


def _unchecked(source: str, target: str, options: CompareOptions, problems: Sequence[Problem]) -> Report:
    return Report(
        name=options.name or _pair_name(source, target),
        source_path=source,
        target_path=target,
        relation=options.relation,
        problems=tuple(problems),
        signature=_signature(options, "", ()),
    )


def _pair_name(source: str, target: str) -> str:
    names = Path(source).stem, Path(target).stem
    return names[0] if names[0] == names[1] else f"{names[0]} ↔ {names[1]}"


def _document_problems(document: Document) -> list[Problem]:
    problems = []
    if document.unread_pages:
        pages = ", ".join(map(str, document.unread_pages[:20]))
        problems.append(
            Problem(
                document.path,
                "no-text",
                f"no text could be read on page {pages}",
                "the page is probably a picture: run text recognition (rinnan[ocr]) or use the original file",
                document.unread_pages,
            )
        )
    if not document.language and document.blocks():  # a document without words has no language: told elsewhere
        problems.append(
            Problem(
                document.path,
                "language",
                "the language could not be told",
                "name it with --source-language or --target-language",
            )
        )
    return problems


def _pair_problems(source: Document, target: Document) -> list[Problem]:
    if source.language and source.language == target.language:
        return [
            Problem(
                target.path,
                "language",
                f"both documents are in the same language ({source.language})",
                "check that the right files were given, or name the languages with --source-language and --target-language",
            )
        ]
    return []


def _alignment_problems(alignment: Alignment, options: CompareOptions) -> list[Problem]:
    if alignment.reliability < options.unreliable:
        return [
            Problem(
                alignment.target.path,
                "alignment",
                f"the two documents share too little to be compared (reliability {alignment.reliability:.2f})",
                "check that they are versions of one document",
            )
        ]
    weak = [s for s in alignment.sections if s.reliability < options.unreliable]
    return [
        Problem(
            alignment.target.path,
            "alignment",
            f"the alignment is unreliable in a section: {s.reason or 'too few passages match'}",
        )
        for s in weak
        if s.source_section is not None and s.target_section is not None
    ]


def _statistics(alignment: Alignment) -> Statistics:
    kinds = [bead.kind for bead in alignment.beads]
    return Statistics(
        source_words=sum(len(s.text.split()) for s in alignment.source_segments),
        target_words=sum(len(s.text.split()) for s in alignment.target_segments),
        source_segments=len(alignment.source_segments),
        target_segments=len(alignment.target_segments),
        beads=len(kinds),
        aligned=kinds.count(BeadKind.ALIGNED),
        missing=kinds.count(BeadKind.MISSING),
        added=kinds.count(BeadKind.ADDED),
        moved=kinds.count(BeadKind.MOVED),
        foreign=kinds.count(BeadKind.FOREIGN),
    )


def _signature(options: CompareOptions, tier: str, rules: Sequence[Rule]) -> Signature:
    listed = "\n".join(sorted(f"{rule.id}:{rule!r}" for rule in rules))
    return Signature(
        version=__version__,
        python=platform.python_version(),
        tier=tier,
        rules=hashlib.sha256(listed.encode()).hexdigest()[:12] if rules else "",
        glossaries=tuple(f"{g.name}@{g.digest[:12]}" for g in options.glossaries),
        configuration=options.configuration,
    )
