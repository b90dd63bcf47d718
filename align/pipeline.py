"""The verbs in order: extract, segment, pair, check; what cannot be checked becomes a problem, never silence."""

from __future__ import annotations

import hashlib
import platform
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from align import __version__
from align.ignores import with_ignores
from align.model import BeadKind, Problem, Relation, Report, Said, Severity, Signature, Statistics
from align.problems import (
    alignment_problems,
    believable,
    document_problems,
    glossary_problems,
    pair_problems,
    said_problem,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.context import Context
    from align.check.rule import Rule
    from align.check.sets import SetRecord
    from align.extract.limits import Limits
    from align.model import Alignment, Document, Finding, Glossary, RuleInfo, Side

__all__ = [
    "CompareOptions",
    "Compared",
    "Stages",
    "align_documents",
    "check_alignment",
    "compare",
    "compare_documents",
    "compare_for_set",
    "read",
    "shared",
]

_UNRELIABLE: Final = 0.4
"""Alignment reliability below which passage findings of a section are withheld and one problem says so."""

_ALONE: Final = "it holds both versions: give it alone"
_SIDES: Final[tuple[Side, Side]] = ("source", "target")


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


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of one pair."""

    report: Report
    record: SetRecord | None = None
    """What the rules about sets noted, None where nobody asked or nothing could be compared."""


class Stages(Protocol):
    """Reading and pairing by other means than this module's own functions: from a cache, with a clock beside them."""

    def read(
        self, path: str | Path, *, language: str | None = None, limits: Limits | None = None, ocr: bool = False
    ) -> Document:
        """As :func:`read`."""
        ...

    def align(self, source: Document, target: Document, *, options: CompareOptions) -> Alignment:
        """As :func:`align_documents`."""
        ...


def compare(
    source: str | Path,
    target: str | Path | None = None,
    *,
    options: CompareOptions = CompareOptions(),
    stages: Stages | None = None,
) -> Report:
    """Compare two files; never raises for a bad document, which becomes a problem of the report.

    Without ``target`` the one file holds both versions: a translation memory (TMX, XLIFF, our XLSX or TSV), whose
    alignment is taken as given, or a document in two languages. ``stages`` stands in for reading and pairing, as the
    cache does.

    Raises:
        ConfigError: the options contradict each other.
    """
    return compare_for_set(source, target, options=options, stages=stages).report


def compare_for_set(
    source: str | Path,
    target: str | Path | None = None,
    *,
    options: CompareOptions = CompareOptions(),
    stages: Stages | None = None,
) -> Compared:
    """``compare``, with what the rules about sets noted where ``options.record`` asks for it."""
    from align.errors import InputError
    from align.extract.bitext import is_bitext

    started = time.perf_counter()
    if target is None:
        try:
            done = _compare_one(source, options, stages)
        except InputError as error:
            problem = Problem(str(source), error.code, error.message, error.hint)
            return _unchecked(str(source), str(source), options, [problem])
        return _timed(done, started)
    problems: list[Problem] = []
    documents: list[Document] = []
    for path, language in ((source, options.source_language), (target, options.target_language)):
        try:
            documents.append(_read(path, language, options, stages))
        except InputError as error:
            then = _ALONE if error.code == "unsupported" and is_bitext(path) else error.hint
            problems.append(Problem(str(path), error.code, error.message, then))
    if problems:
        return _unchecked(str(source), str(target), options, problems)
    return _timed(_compare_documents(documents[0], documents[1], options, stages), started)


def _compare_one(path: str | Path, options: CompareOptions, stages: Stages | None) -> Compared:
    from align.errors import UnsupportedError
    from align.extract.bitext import is_bitext, read_bitext
    from align.extract.limits import DEFAULT_LIMITS
    from align.onefile import halves

    first, second = options.source_language, options.target_language
    if is_bitext(path):
        limits = options.limits or DEFAULT_LIMITS
        alignment = read_bitext(path, source_language=first, target_language=second, limits=limits)
        return _judged(alignment, options, [])
    document = _read(path, None, options, stages)
    try:
        source, target = halves(document, first, second)
    except UnsupportedError as error:  # the other version may stand on the pages that could not be read
        problem = Problem(str(path), error.code, error.message, error.hint)
        unread = [p for p in document_problems(document, tried_ocr=options.ocr) if p.pages]
        return _unchecked(str(path), str(path), options, [*unread, problem])
    return _compare_documents(source, target, options, stages)


def _timed(done: Compared, started: float) -> Compared:
    statistics = replace(done.report.statistics, seconds=round(time.perf_counter() - started, 3))
    return replace(done, report=replace(done.report, statistics=statistics))


def _read(path: str | Path, language: str | None, options: CompareOptions, stages: Stages | None) -> Document:
    reader = stages.read if stages else read
    if options.ocr:
        return reader(path, language=language, limits=options.limits, ocr=True)
    return reader(path, language=language, limits=options.limits)


def read(path: str | Path, *, language: str | None = None, limits: Limits | None = None, ocr: bool = False) -> Document:
    """Read one file and tell its language; with ``ocr`` pages that are pictures too.

    Raises:
        InputError: the file cannot be read as a document.
    """
    from align.extract import extract
    from align.scans import extract_with_ocr

    if ocr:
        return with_language(extract_with_ocr(path, language=language, limits=limits), language)
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
    return _compare_documents(source, target, options, stages).report


def _compare_documents(source: Document, target: Document, options: CompareOptions, stages: Stages | None) -> Compared:
    own = (*document_problems(source, tried_ocr=options.ocr), *document_problems(target, tried_ocr=options.ocr))
    problems = [*dict.fromkeys(own), *pair_problems(source, target)]  # halves of one file share their unread pages
    alignment = (stages.align if stages else align_documents)(source, target, options=options)
    if not alignment.source_segments or not alignment.target_segments:
        empty = source if not alignment.source_segments else target
        problems.append(
            said_problem(empty.path, "no-text", Said("problem.nothing-to-compare"), Said("problem.open-file"))
        )
        return _unchecked(source.path, target.path, options, problems)
    return _judged(alignment, options, problems)


def _judged(alignment: Alignment, options: CompareOptions, problems: Sequence[Problem]) -> Compared:
    """The rules run on an alignment, and all that a report says beside their findings."""
    source, target = alignment.source, alignment.target
    from align.check.sets import record as record_of
    from align.pair import tables_used

    findings, rules, context = _check(alignment, options)
    told = [*problems, *alignment_problems(alignment, options.unreliable), *glossary_problems(options.glossaries)]
    name = options.name or _pair_name(source.path, target.path)
    infos = tuple(type(rule).info() for rule in rules)
    report = Report(
        name=name,
        source_path=source.path,
        target_path=target.path,
        relation=options.relation,
        alignment=alignment,
        findings=believable(findings, alignment, options.unreliable),
        problems=tuple(told),
        rules=_infos.setdefault(infos, infos),
        statistics=_statistics(alignment, context if rules else None),
        signature=replace(_signature(options, alignment.tier, rules), tables=tables_used(alignment, options.table)),
    )
    if options.ignore_comments and rules:
        report = with_ignores(report, severities=dict(options.severities))
    return Compared(report, record_of(context, rules, name) if options.record else None)


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
    findings, rules, _context = _check(alignment, options)
    return findings, rules


def _check(alignment: Alignment, options: CompareOptions) -> tuple[tuple[Finding, ...], tuple[Rule, ...], Context]:
    from align.check import all_rules, check
    from align.check.context import Context

    rules = options.rules if options.rules is not None else tuple(rule() for rule in all_rules())
    context = Context(
        alignment, glossaries=options.glossaries, relation=options.relation, document_date=options.document_date
    )
    findings = check(context, rules)
    changed = dict(options.severities)
    told = tuple(replace(f, severity=changed[f.rule]) if f.rule in changed else f for f in findings)
    return told, rules, context


_infos: dict[tuple[RuleInfo, ...], tuple[RuleInfo, ...]] = {}


def shared(done: Compared) -> Compared:
    """The same with rules that all reports share: a thousand copies of the manual would fill the memory.

    For outcomes that come from another process or from the cache.
    """
    rules = _infos.setdefault(done.report.rules, done.report.rules)
    return replace(done, report=replace(done.report, rules=rules))


def _unchecked(source: str, target: str, options: CompareOptions, problems: Sequence[Problem]) -> Compared:
    report = Report(
        name=options.name or _pair_name(source, target),
        source_path=source,
        target_path=target,
        relation=options.relation,
        problems=tuple(problems),
        signature=_signature(options, "", ()),
    )
    return Compared(report)


def _pair_name(source: str, target: str) -> str:
    names = Path(source).stem, Path(target).stem
    return names[0] if names[0] == names[1] else f"{names[0]} ↔ {names[1]}"


def _statistics(alignment: Alignment, context: Context | None) -> Statistics:
    """How much there was; facts and terms are what the rules read, None when none ran."""
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
        facts=sum(len(context.facts(u, side)) for u in context.units for side in _SIDES) if context else 0,
        term_hits=sum(len(context.hits(u, side)) for u in context.units for side in _SIDES) if context else 0,
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
