"""The run over a release: every pair compared, every missing version told, glossaries loaded once."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from align import __version__
from align.errors import GlossaryError
from align.ignores import IGNORE_COMMENT
from align.languages.sayings import say, saying, version_said
from align.model import SIDES, Finding, Passage, Problem, Report, Said, Sayings, Severity, Signature
from align.selection import MISSING_VERSION, is_on, select_rules, severities

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.cache import Cache
    from align.check.rule import Rule
    from align.config import Config
    from align.extract.limits import Limits
    from align.model import Glossary
    from align.pipeline import Compared
    from align.plan import Missing, Pair, Plan
    from align.runner import Task

__all__ = ["load_glossaries", "run_plan"]


def run_plan(
    todo: Plan,
    config: Config,
    *,
    rules: tuple[Rule, ...] | None = None,
    only_rules: Sequence[str] = (),
    jobs: int | None = None,
    cache: Cache | None = None,
    keep_passages: bool = True,
    progress: Callable[[str], None] = lambda _name: None,
) -> tuple[Report, ...]:
    """A report for every pair and every missing version, sorted by name.

    What documents of a set say against each other stands with the pairs' own findings. ``rules`` run instead of those the
    configuration selects, ``only_rules`` of those it knows. With a cache, pairs whose files, settings and glossaries are as they were
    are not compared again (but where ``rules`` are given, or passages wanted).

    Raises:
        ConfigError: an unknown rule or option.
    """
    keys = _keys(todo, config, only_rules) if cache and rules is None else {}
    kept: dict[str, Compared] = {}
    if cache and not keep_passages:
        for name, key in keys.items():
            found = cache.kept(key)
            if found is not None:
                kept[name] = found
                progress(name)
    fresh = [pair for pair in todo.pairs if pair.name not in kept]
    if rules is None and (fresh or todo.sets or not todo.pairs):
        # what was kept was once found with these very settings: they need no second look
        rules = select_rules(config, only_rules)
    changed = severities(config)
    glossaries, numbers, broken = _load(fresh)
    done = dict(kept)
    for pair, one in zip(
        fresh,
        _run(
            [_task(pair, config, rules or (), todo, numbers, keys.get(pair.name, "")) for pair in fresh],
            glossaries,
            jobs=config.jobs if jobs is None else jobs,
            cache=cache,
            keep_passages=keep_passages,
            progress=progress,
        ),
        strict=True,
    ):
        done[pair.name] = one
    ordered = [done[pair.name] for pair in todo.pairs]
    told = [
        replace(report, problems=(*report.problems, *(broken[g] for g in pair.glossaries if g in broken)))
        for pair, report in zip(todo.pairs, _with_sets(todo, ordered, rules or (), dict(changed)), strict=True)
    ]
    if not is_on(config, IGNORE_COMMENT.id):
        told = [replace(r, findings=tuple(f for f in r.findings if f.rule != IGNORE_COMMENT.id)) for r in told]
    if is_on(config, MISSING_VERSION.id):
        told += [_missing(entry, config) for entry in todo.missing]
    return tuple(sorted(told, key=lambda report: report.name))


def _run(tasks: Sequence[Task], glossaries: Sequence[Glossary], **how: Any) -> tuple[Compared, ...]:
    if not tasks:
        return ()
    from align.runner import run

    return run(tasks, glossaries=glossaries, **how)


def _task(
    pair: Pair, config: Config, rules: tuple[Rule, ...], todo: Plan, numbers: dict[str, tuple[int, ...]], key: str
) -> Task:
    from align.pipeline import CompareOptions
    from align.runner import Task

    options = CompareOptions(
        source_language=pair.source_language or None,
        target_language=pair.target_language or None,
        relation=pair.relation,
        rules=rules,
        severities=severities(config),
        document_date=pair.document_date,
        table=config.resolve(config.table) if config.table else None,
        embeddings=config.resolve(config.embeddings) if config.embeddings else None,
        configuration=config.digest(),
        ocr=config.ocr,
        ignore_comments=config.ignore_comments,
        limits=_limits(config),
        record=_is_in_set(pair, todo),
    )
    own = tuple(dict.fromkeys(i for g in pair.glossaries for i in numbers.get(g, ())))
    return Task(pair.name, pair.source, pair.target, options, own, key)


def _limits(config: Config) -> Limits | None:
    if not config.limits:
        return None
    from align.extract.limits import DEFAULT_LIMITS

    changed: dict[str, Any] = dict(config.limits)
    return replace(DEFAULT_LIMITS, **changed)


def _is_in_set(pair: Pair, todo: Plan) -> bool:
    return any(pair.name in names for _set, names in todo.sets)


def _keys(todo: Plan, config: Config, only_rules: Sequence[str]) -> dict[str, str]:
    """Pair's name → key under which the cache keeps what comes of it, "" where that cannot be told.

    Our own term lists are a part of this rinnan; other lists count by what they hold.
    """
    from align.cache import pair_key
    from align.store import content_of, folder_state

    lists = {g for pair in todo.pairs for g in pair.glossaries if not g.startswith("builtin:")}
    contents = {g: content_of(Path(g)) for g in lists}
    folders = [folder_state(config.resolve(path)) if path else "" for path in (config.table, config.embeddings)]
    common = (*folders, config.digest(), repr(sorted(only_rules)))
    keys = {}
    for pair in todo.pairs:
        own = (repr(pair), repr(_is_in_set(pair, todo)), *(contents.get(g, g) for g in pair.glossaries))
        is_known = all(contents.get(g, g) for g in pair.glossaries)
        keys[pair.name] = pair_key(pair.source, pair.target, ocr=config.ocr, told=(*common, *own)) if is_known else ""
    return keys


def _with_sets(
    todo: Plan, done: Sequence[Compared], rules: Sequence[Rule], changed: dict[str, Severity]
) -> list[Report]:
    """The reports with what the documents of each set say against each other."""
    from align.check.sets import check_set
    from align.check.settle import settle

    added: dict[str, dict[str, Finding]] = {}
    for _name, names in todo.sets:
        records = [one.record for one in done if one.record is not None and one.report.name in names]
        for pair, findings in check_set(records, rules).items():
            for finding in findings:  # a pair may belong to several sets: said once
                severity = changed.get(finding.rule, finding.severity)
                added.setdefault(pair, {})[finding.fingerprint] = replace(finding, severity=severity)
    reports = [one.report for one in done]
    return [
        replace(report, findings=settle((*report.findings, *added[report.name].values())))
        if report.name in added
        else report
        for report in reports
    ]


def _load(pairs: Sequence[Pair]) -> tuple[list[Glossary], dict[str, tuple[int, ...]], dict[str, Problem]]:
    glossaries: list[Glossary] = []
    numbers: dict[str, tuple[int, ...]] = {}
    broken: dict[str, Problem] = {}
    for name in dict.fromkeys(g for pair in pairs for g in pair.glossaries):
        try:
            found = load_glossaries((name,))
        except GlossaryError as error:
            broken[name] = Problem(name, error.code, error.message, error.hint)
            continue
        numbers[name] = tuple(range(len(glossaries), len(glossaries) + len(found)))
        glossaries += found
    return glossaries, numbers, broken


def load_glossaries(names: Sequence[str]) -> tuple[Glossary, ...]:
    """Glossaries by path; bundled ones by ``builtin:NAME``, all of those, as nobody's choice, by ``builtin:*``.

    Raises:
        GlossaryError: one cannot be read.
    """
    from align.glossary import bundled, bundled_names, load

    found: list[Glossary] = []
    for name in names:
        kind, _, rest = name.partition(":")
        if kind != "builtin":
            found.append(load(Path(name)))
        else:
            found += [replace(bundled(n), is_chosen=False) for n in bundled_names()] if rest == "*" else [bundled(rest)]
    return tuple(found)


def _missing(entry: Missing, config: Config) -> Report:
    severity: Severity = dict(severities(config)).get(MISSING_VERSION.id, MISSING_VERSION.severity)
    index = 0 if entry.absent_side == "source" else 1
    there = Passage(entry.present, language=entry.languages[1 - index]) if entry.present else None
    sentences = _what_is_missing(entry), Said("missing-version.reason"), Said("missing-version.advice")
    message, reason, advice = (say(sentence, "en") for sentence in sentences)
    finding = Finding(
        rule=MISSING_VERSION.id,
        category=MISSING_VERSION.category,
        severity=severity,
        confidence=1.0,
        message=message,
        source=there if index == 1 else None,
        target=there if index == 0 else None,
        reason=reason,
        advice=advice,
        said=Sayings(*sentences),
        subject=entry.languages[index],
        # the name of the document, not its path: it is the same finding when files move
        fingerprint=hashlib.sha256(f"missing-version\x1f{entry.name}\x1f{entry.absent_side}".encode()).hexdigest()[:16],
    )
    return Report(
        name=entry.name,
        source_path=entry.absent if index == 0 else entry.present,
        target_path=entry.absent if index == 1 else entry.present,
        findings=(finding,),
        rules=(MISSING_VERSION,),
        signature=Signature(version=__version__, configuration=config.digest()),
        declared_languages=entry.languages,
    )


def _what_is_missing(entry: Missing) -> Said:
    if not entry.present:
        return saying("missing-version.neither", wanted=entry.absent)
    absent, there = (version_said(entry.languages, s) for s in sorted(SIDES, key=lambda s: s != entry.absent_side))
    return saying("missing-version.message", here=there, file=entry.present, there=absent, wanted=entry.absent)
