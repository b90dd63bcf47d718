"""What a report holds beside its findings: the name of the pair, the manual of its rules, figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from align.model import SIDES, BeadKind, Statistics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.context import Context
    from align.check.rule import Rule
    from align.model import Alignment, RuleInfo
    from align.options import Compared

__all__ = ["rule_infos", "shared", "statistics_of"]

_infos: dict[tuple[RuleInfo, ...], tuple[RuleInfo, ...]] = {}


def rule_infos(rules: Sequence[Rule]) -> tuple[RuleInfo, ...]:
    """What a report says about the rules that ran, one tuple for all reports of the same rules."""
    infos = tuple(_info(type(rule)) for rule in rules)
    return _infos.setdefault(infos, infos)


_by_rule: dict[type[Rule], RuleInfo] = {}


def _info(rule: type[Rule]) -> RuleInfo:
    known = _by_rule.get(rule)
    if known is None:
        known = _by_rule[rule] = rule.info()
    return known


def shared(done: Compared) -> Compared:
    """The same with rules that all reports share: a thousand copies of the manual would fill the memory.

    For outcomes that come from another process or from the cache.
    """
    rules = _infos.setdefault(done.report.rules, done.report.rules)
    return replace(done, report=replace(done.report, rules=rules))


def statistics_of(alignment: Alignment, context: Context | None) -> Statistics:
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
        facts=sum(len(context.facts(u, side)) for u in context.units for side in SIDES) if context else 0,
        term_hits=sum(len(context.hits(u, side)) for u in context.units for side in SIDES) if context else 0,
    )
