"""The verbs in order: extract, segment, pair, check; what cannot be checked becomes a problem, never silence."""

from __future__ import annotations

import hashlib
import platform
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align import __version__
from align.collecting import seldom_collected
from align.ignores import with_ignores
from align.model import Problem, Report, Said, Signature
from align.options import DEFAULTS, Compared, CompareOptions, Stages
from align.outcome import rule_infos, shared, statistics_of
from align.patterns import name_of
from align.problems import (
    alignment_problems,
    believable,
    document_problems,
    glossary_problems,
    pair_problems,
    said_problem,
)
from align.reading import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.check.context import Context
    from align.check.rule import Rule
    from align.model import Alignment, Document, Finding

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

_ALONE: Final = "it holds both versions: give it alone"


def compare(
    source: str | Path,
    target: str | Path | None = None,
    *,
    options: CompareOptions = DEFAULTS,
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


@seldom_collected()
def compare_for_set(
    source: str | Path,
    target: str | Path | None = None,
    *,
    options: CompareOptions = DEFAULTS,
    stages: Stages | None = None,
) -> Compared:
    """``compare``, with what the rules about sets noted where ``options.record`` asks for it."""
    from align.errors import InputError
    from align.extract.bitext.reader import is_bitext

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
    from align.extract.bitext.reader import is_bitext, read_bitext
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


@seldom_collected()
def compare_documents(
    source: Document, target: Document, *, options: CompareOptions = DEFAULTS, stages: Stages | None = None
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
    name = options.name or name_of(source.path, target.path)
    report = Report(
        name=name,
        source_path=source.path,
        target_path=target.path,
        relation=options.relation,
        alignment=alignment,
        findings=believable(findings, alignment, options.unreliable),
        problems=tuple(told),
        rules=rule_infos(rules),
        statistics=statistics_of(alignment, context if rules else None),
        signature=replace(_signature(options, alignment.tier, rules), tables=tables_used(alignment, options.table)),
    )
    if options.ignore_comments and rules:
        report = with_ignores(report, severities=dict(options.severities))
    return Compared(report, record_of(context, rules, name) if options.record else None)


def align_documents(source: Document, target: Document, *, options: CompareOptions = DEFAULTS) -> Alignment:
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


@seldom_collected()
def check_alignment(
    alignment: Alignment, *, options: CompareOptions = DEFAULTS
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


def _unchecked(source: str, target: str, options: CompareOptions, problems: Sequence[Problem]) -> Compared:
    """What comes of a pair of which nothing could be compared: a report of its problems, which never counts as clean."""
    report = Report(
        name=options.name or name_of(source, target),
        source_path=source,
        target_path=target,
        relation=options.relation,
        problems=tuple(problems),
        signature=_signature(options, "", ()),
        declared_languages=(options.source_language or "", options.target_language or ""),
    )
    return Compared(report)


def _signature(options: CompareOptions, tier: str, rules: Sequence[Rule]) -> Signature:
    """What makes a run repeatable: versions, rules, glossaries, configuration."""
    listed = "\n".join(sorted(f"{rule.id}:{rule!r}" for rule in rules))
    return Signature(
        version=__version__,
        python=platform.python_version(),
        tier=tier,
        rules=hashlib.sha256(listed.encode()).hexdigest()[:12] if rules else "",
        glossaries=tuple(f"{g.name}@{g.digest[:12]}" for g in options.glossaries),
        configuration=options.configuration,
    )
