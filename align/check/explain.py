"""Why a passage was, or was not, flagged: the facts that were read, what they mean, who compared them and with what outcome.

``explain_bead`` answers for one bead; ``rinnan explain`` prints it. Nothing here decides anything: it shows what the rules saw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.check.claims import FactRule, claims, comparison, is_comparable
from align.check.rule import SIDES
from align.languages.sayings import saying

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.context import Context
    from align.check.rule import Rule
    from align.model import Bead, Fact, Finding, Said, Side

__all__ = ["Explanation", "FactTrace", "RuleTrace", "explain_bead"]


@dataclass(frozen=True, slots=True)
class FactTrace:
    """One fact and what became of it."""

    side: Side
    fact: Fact
    outcome: Said
    """"equal to …", "differs from …", "missing on the other side", "not compared" …, for any language."""
    rules: tuple[str, ...]
    """Ids of the rules that look at facts of this kind."""


@dataclass(frozen=True, slots=True)
class RuleTrace:
    """One rule and what it said about the bead."""

    rule: str
    findings: tuple[Finding, ...]
    is_silent: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that was seen of one bead."""

    source_text: str
    target_text: str
    confidence: float
    """Of the pairing; findings are never surer than this lets them."""
    comparable: bool
    """False for a one-sided or foreign bead: its facts are not compared, its absence is another rule's matter."""
    facts: tuple[FactTrace, ...]
    rules: tuple[RuleTrace, ...]


def explain_bead(bead: Bead, context: Context, rules: Sequence[Rule]) -> Explanation:
    """What was read from a bead, how the sides compare, and what each rule made of it."""
    traces = tuple(trace for side in SIDES for trace in _facts(bead, side, context, rules))
    spoken = tuple(
        RuleTrace(rule.id, found, not found) for rule in rules for found in (tuple(rule.check(bead, context)),)
    )
    return Explanation(
        source_text=context.text(bead, "source"),
        target_text=context.text(bead, "target"),
        confidence=bead.confidence,
        comparable=is_comparable(bead),
        facts=traces,
        rules=spoken,
    )


def _facts(bead: Bead, side: Side, context: Context, rules: Sequence[Rule]) -> list[FactTrace]:
    outcomes = _outcomes(bead, side, context) if is_comparable(bead) else {}
    found: list[FactTrace] = []
    for fact in context.facts(bead, side):
        looking = tuple(rule.id for rule in rules if isinstance(rule, FactRule) and fact.kind in rule.kinds)
        outcome = outcomes.get(_key(fact), saying("explain.not-compared"))
        if not fact.is_valid:
            outcome = saying("explain.broken", outcome=outcome)
        found.append(FactTrace(side, fact, outcome, looking))
    return found


def _key(fact: Fact) -> tuple[str, int, int]:
    return fact.kind, fact.start, fact.end


def _outcomes(bead: Bead, side: Side, context: Context) -> dict[tuple[str, int, int], Said]:
    compared = comparison(bead, context)
    outcomes: dict[tuple[str, int, int], Said] = {}
    for match in compared.matches:
        own, other = (match.source, match.target) if side == "source" else (match.target, match.source)
        for fact in own:
            outcomes[_key(fact)] = saying(
                f"explain.{match.how.replace(' ', '-')}", other=tuple(f.surface for f in other)
            )
    kept = {id(claim.difference): claim for claim in claims(bead, context)}
    for difference in compared.differences:
        own_fact, other_fact = (
            (difference.source, difference.target) if side == "source" else (difference.target, difference.source)
        )
        if own_fact is None:
            continue
        claim = kept.get(id(difference))
        if claim is None:
            outcomes[_key(own_fact)] = saying("explain.elsewhere")
        elif other_fact is None:
            outcomes[_key(own_fact)] = saying("explain.missing")
        else:
            outcomes[_key(own_fact)] = saying("explain.differs", other=other_fact.surface, value=other_fact.value)
    return outcomes
