"""``rinnan explain``: why a passage was, or was not, flagged."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from align.cli.options import LANGUAGES, common
from align.cli.terminal import put

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.check.context import Context
    from align.check.explain import Explanation
    from align.check.rule import Rule
    from align.config import Config
    from align.model import Bead, Finding, Report, Side
    from align.plan import Pair

__all__ = ["explain"]


@click.command(short_help="Why a passage was, or was not, flagged.")
@click.argument("what", nargs=-1, required=True, metavar="PAIR|BOTH|SOURCE TARGET PLACE")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of what rules say.")
@common
def explain(*, what: tuple[str, ...], lang: str, only_rules: tuple[str, ...], **settings: Any) -> int:
    """Show how a passage was paired, what was read from it, and what each rule said.

    BOTH is one file that holds both versions. PLACE is a line of the text view ("line 27" or "27"), a page ("page 4"), a
    section ("section 3.1"), the beginning of a fingerprint, or words of the passage.

    \b
    rinnan explain page.fi.md page.sv.docx "15 miljoner"
    """  # noqa: D301 - the character is click's mark for lines kept as they are
    from align.cli.exits import ExitCode
    from align.cli.session import configuration, perform, planned, subtract, tell_problems

    if len(what) not in (2, 3):
        raise click.UsageError("give a pair of the configuration or two files, and a place")
    config = configuration(**settings)
    files, place = what[:-1], what[-1]
    if len(files) == 1 and not Path(files[0]).is_file():  # the name of a pair
        files = ()
    todo = planned(config, files, () if files else (what[0],))
    if len(todo.pairs) != 1:
        raise click.UsageError(f"{what[0]!r} is not one pair but {len(todo.pairs)}")
    run = subtract(config, todo, perform(config, todo, only_rules=only_rules, quiet=True))
    report = run.reports[0]
    tell_problems(run.reports)
    if report.alignment is None:
        return ExitCode.UNCHECKED
    told = list(_explain(report, config, place, only_rules, todo.pairs[0], lang))
    put("".join(f"{line}\n" for line in told))
    return ExitCode.CLEAN


def _explain(
    report: Report, config: Config, place: str, only_rules: Sequence[str], pair: Pair, language: str
) -> Iterator[str]:
    from align.check.context import Context
    from align.release import load_glossaries
    from align.selection import select_rules

    assert report.alignment is not None
    context = Context(
        report.alignment,
        glossaries=load_glossaries(pair.glossaries),
        relation=report.relation,
        document_date=pair.document_date,
    )
    units = find_units(context, report, place)
    if not units:
        yield f"Nothing is at {place!r}: neither a line, page, section, fingerprint nor words of a passage."
        return
    rules = select_rules(config, only_rules)
    for unit in units[:5]:
        yield from _unit(unit, context, report, config, rules, language)
    if len(units) > 5:
        yield f"… and {len(units) - 5} more passages there; name a line or words to see one."


def find_units(context: Context, report: Report, place: str) -> list[Bead]:
    """The units of an alignment that a person means by a place."""
    match = re.fullmatch(r"(?:(line|page|section|p\.?|l\.?)\s*)?(.+)", place.strip(), re.IGNORECASE)
    kind, value = (match[1] or "", match[2]) if match else ("", place)
    kind = {"p": "page", "l": "line"}.get(kind.lower().rstrip("."), kind.lower())
    if kind == "section":
        found = _having(context, lambda s: s.place.section == value)
    elif kind == "page":
        found = _having(context, lambda s: str(s.place.page) == value)
    elif kind == "line" or value.isdigit():
        found = _having(context, lambda s: str(s.place.line) == value)
    else:
        found = _flagged(context, report, value)
    return found or _saying(context, place)


def _having(context: Context, fits: Any) -> list[Bead]:
    return [unit for unit in context.units if any(fits(s) for s in (*unit.source, *unit.target))]


def _flagged(context: Context, report: Report, start: str) -> list[Bead]:
    if not re.fullmatch(r"[0-9a-f]{4,16}", start):
        return []
    ids = {
        name
        for finding in (*report.findings, *report.known)
        if finding.fingerprint.startswith(start)
        for passage in (finding.source, finding.target)
        if passage
        for name in passage.segments
    }
    return _having(context, lambda s: s.id in ids)


def _saying(context: Context, words: str) -> list[Bead]:
    wanted = " ".join(words.split()).casefold()
    sides: tuple[Side, Side] = ("source", "target")
    return [
        unit
        for unit in context.units
        if any(wanted in " ".join(context.text(unit, side).split()).casefold() for side in sides)
    ]


def _unit(
    unit: Bead, context: Context, report: Report, config: Config, rules: Sequence[Rule], language: str
) -> Iterator[str]:
    from align.check.explain import explain_bead
    from align.languages.sayings import phrase
    from align.report.plain import side_name, visible, where

    seen = explain_bead(unit, context, rules)

    sides: tuple[Side, Side] = ("source", "target")
    likeness = f", similarity {unit.similarity:+.1f}" if unit.source and unit.target else ""
    yield f"{unit.kind} {len(unit.source)}:{len(unit.target)}, confidence {unit.confidence:.2f}{likeness}"
    for side in sides:
        name = side_name(report, side)
        passage = context.passage(unit, side)
        if passage is None:
            yield f"  {name}  – (no counterpart)"
            continue
        yield f"  {name}  {visible(passage.text)}  ({where(passage)})"
        for fact, outcome in ((t.fact, t.outcome) for t in seen.facts if t.side == side):
            told = f" [{', '.join(fact.qualifiers)}]" if fact.qualifiers else ""
            became = visible(phrase(outcome, language))
            yield f"      fact  {fact.kind} {visible(fact.value)}{told}  «{visible(fact.surface)}»: {became}"
        for hit in context.hits(unit, side):
            surface = context.text(unit, side)[hit.start : hit.end]
            yield f"      term  {visible(hit.term.text)} ({hit.term.status}, {hit.kind})  «{visible(surface)}»"
    yield from _verdicts(unit, report, config, seen, language)
    yield ""


def _verdicts(unit: Bead, report: Report, config: Config, seen: Explanation, language: str) -> Iterator[str]:
    names = {s.id for s in (*unit.source, *unit.target)}
    kept = [f for f in report.findings if _concerns(f, names)]
    known = [f for f in report.known if _concerns(f, names)]
    for finding in kept:
        yield from _told(finding, "fails" if config.gate.fails(finding) else _below(finding, config), language)
    for finding in known:
        yield from _told(finding, "known finding, in the baseline or ignored by a comment", language)
    reported = {(f.rule, f.subject) for f in (*kept, *known)}
    spoken = [finding for trace in seen.rules for finding in trace.findings]
    for finding in spoken:
        if (finding.rule, finding.subject) not in reported:
            yield from _told(finding, "not reported: another finding explains it", language)
    if not kept and not known and not spoken:
        yield f"  {len(seen.rules)} rules looked at it and said nothing."


def _concerns(finding: Finding, names: set[str]) -> bool:
    return any(names & set(p.segments) for p in (finding.source, finding.target) if p)


def _below(finding: Finding, config: Config) -> str:
    gate = config.gate
    if finding.severity.rank < config.show.rank or finding.confidence < config.show_confidence:
        return "not shown: below what is shown"
    if gate.fail_on is None or finding.severity.rank < gate.fail_on.rank:
        return f"does not fail: {finding.severity} is below the gate ({gate.fail_on or 'never'})"
    least = dict(gate.confidence).get(finding.severity, 0.0)
    return f"does not fail: confidence {finding.confidence:.2f} is below {least:.2f}"


def _told(finding: Finding, status: str, language: str) -> Iterator[str]:
    from align.report.plain import visible
    from align.report.told import message, reason

    sure = f"{finding.confidence:.2f}"
    yield f"  {finding.severity} {finding.rule} ({sure}, {status}): {visible(message(finding, language).text)}"
    if finding.reason:
        yield f"      because {visible(reason(finding, language).text)}"
    yield f"      fingerprint {finding.fingerprint}"
