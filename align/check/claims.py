"""Differences of facts that survive a search of the neighbourhood: what a rule may claim, and how surely."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Final

from align.check.compare import Comparison, Difference, compare
from align.check.rule import SIDES, Rule
from align.facts import bare_value, unit_of, with_unit
from align.languages.sayings import saying
from align.model import BeadKind, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.context import Context
    from align.check.part import Part
    from align.check.rule import Span
    from align.model import Bead, Fact, Finding, Said, Side

__all__ = ["Claim", "FactRule", "at", "claimed", "claims", "comparison", "is_comparable", "span"]

_NEAR: Final = 2
"""Units around a bead that a merged or split sentence may have carried a fact into."""
_COMPARABLE: Final = frozenset({BeadKind.ALIGNED, BeadKind.MOVED})


@dataclass(frozen=True, slots=True)
class Claim:
    """A difference with what the search for the missing value found."""

    difference: Difference
    confidence: float
    """Factor on the rule's own confidence: 1 when the value is nowhere, less when it stands elsewhere in the document."""
    reason: str
    """What the search found, as the key of a saying ("corresponding", "elsewhere", "nowhere")."""

    @property
    def is_change(self) -> bool:
        """Whether both sides have a value."""
        return self.difference.source is not None and self.difference.target is not None


def span(fact: Fact | None) -> Span | None:
    """The characters of a fact, for a finding's flagged words."""
    return (fact.start, fact.end) if fact else None


def at(side: Side, place: Span | None, value: str = "") -> dict[str, Any]:
    """The flagged words and the value of a finding about one side alone, as arguments of ``Rule.finding``."""
    other = other_side(side)
    return {side: place, other: None, f"{side}_value": value, f"{other}_value": ""}


_BARE: Final = re.compile(r"\d{0,3}(?:[ –-]?[a-zåäö]| ?[–-] ?\d{1,3})?")
"""A reference of which nothing but its number or letter stands in the text."""
_LEVELS: Final = frozenset({"section", "subsection", "subitem", "item", "chapter", "article", "annex", "part"})


def _told(fact: Fact) -> str | Said:
    """A fact as its text says it.

    Under the head of a column it has the amount it means beside it, "0,4 (= 400 000 EUR)", and a lone letter of a reference its level.
    """
    level = fact.value.partition(" ")[0]
    if fact.kind == "law-reference" and level in _LEVELS and _BARE.fullmatch(fact.surface):
        return saying(f"level.{level}", n=fact.surface)
    if not bare_value(fact):
        return fact.surface
    currency, _, value = fact.value.partition(" ")
    ends = [f"{Decimal(end):,}".replace(",", "\u00a0").replace(".", ",") for end in value.split("/")]
    return f"{fact.surface} (= {'–'.join(ends)}\u00a0{currency})"


def _measured(fact: Fact, text: str, language: str) -> str:
    """A number with the unit that its text counts in ("14 päivän"), "" for any other fact."""
    return with_unit(fact, text, language) if fact.kind == "number" and unit_of(fact) else ""


_NOTHING: Final = Comparison((), ())


def comparison(bead: Bead, context: Context) -> Comparison:
    """The facts of one bead compared; computed once for all rules."""
    cache: dict[int, tuple[Bead, Comparison]] = context.memory.setdefault("comparisons", {})
    known = cache.get(id(bead))
    if known is None:  # the bead is kept with it, so that its id is never another's
        facts = context.facts(bead, "source"), context.facts(bead, "target")
        texts = context.text(bead, "source"), context.text(bead, "target")
        languages = context.language("source"), context.language("target")
        found = compare(*facts, texts, languages) if any(facts) else _NOTHING
        known = cache[id(bead)] = bead, found
    return known[1]


def is_comparable(bead: Bead) -> bool:
    """Whether both sides are there and say the same thing."""
    return bool(bead.source and bead.target) and bead.kind in _COMPARABLE


def claims(bead: Bead, context: Context) -> tuple[Claim, ...]:
    """The differences of a bead, without those a neighbour or a moved passage explains; worked out once for all rules."""
    cache: dict[int, tuple[Bead, tuple[Claim, ...]]] = context.memory.setdefault("claims", {})
    known = cache.get(id(bead))
    if known is None:  # the bead is kept with them, so that its id is never another's
        differences = comparison(bead, context).differences if is_comparable(bead) else ()
        searched = (_searched(difference, bead, context) for difference in differences)
        known = cache[id(bead)] = bead, tuple(claim for claim in searched if claim is not None)
    return known[1]


def claimed(context: Context, kinds: Iterable[str]) -> frozenset[int]:
    """``id()`` of the units with a claim of these kinds."""
    known: dict[str, set[int]] = context.memory.setdefault("claimed", {})
    if not known:
        known[""] = set()
        for unit in context.units:
            for claim in claims(unit, context):
                known.setdefault(claim.difference.kind, set()).add(id(unit))
    return frozenset().union(*(known.get(kind, ()) for kind in kinds))


def _searched(difference: Difference, bead: Bead, context: Context) -> Claim | None:
    facts: tuple[tuple[Side, Fact | None], ...] = (("source", difference.source), ("target", difference.target))
    if difference.source and difference.target:
        # a pairing one sentence off puts each value beside its neighbour's
        if all(fact and _is_near(fact, other_side(side), bead, context) == 1 for side, fact in facts):
            return None
        return Claim(difference, 1.0, "corresponding")
    side, fact = next((side, fact) for side, fact in facts if fact is not None)
    if context.may_leave_out(side):
        return None
    other = other_side(side)
    distance = _is_near(fact, other, bead, context)
    if distance is not None and distance <= _NEAR:
        return None
    if distance is not None and (other, fact.kind, fact.value) in _surplus_of(context):
        return None
    if distance is not None:
        return Claim(difference, 0.6, "elsewhere")
    return Claim(difference, 1.0, "nowhere")


def _is_near(fact: Fact, side: Side, bead: Bead, context: Context) -> int | None:
    return context.nearest(side, fact.kind, fact.value, bead=bead)


def _surplus_of(context: Context) -> frozenset[tuple[Side, str, str]]:
    """Facts without their equal anywhere in the document: where a missing one may have gone."""
    memory: dict[str, frozenset[tuple[Side, str, str]]] = context.memory.setdefault("surplus", {})
    if "all" not in memory:
        found: set[tuple[Side, str, str]] = set()
        for unit in context.units:
            if is_comparable(unit):
                for difference in comparison(unit, context).differences:
                    found.update(
                        (side, fact.kind, fact.value)
                        for side, fact in zip(SIDES, (difference.source, difference.target), strict=True)
                        if fact
                    )
            else:
                found.update((side, f.kind, f.value) for side in SIDES for f in context.facts(unit, side))
        memory["all"] = frozenset(found)
    return memory["all"]


_NONE: Final[Iterator[Finding]] = iter(())


@dataclass(frozen=True)
class FactRule(Rule):
    """Shared engine of the rules that compare values: one finding for each changed or one-sided fact of the rule's kinds."""

    least_confidence: float = 0.3
    """Differences less sure than this are not reported (0–1)."""

    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR

    kinds: ClassVar[frozenset[str]] = frozenset()
    noun: ClassVar[str] = "value"
    """What the value is, as the key of a saying (``[fact]`` in the languages' sayings)."""
    change: ClassVar[float] = 0.95
    """Confidence that two unequal values of corresponding passages are a difference."""
    absence: ClassVar[float] = 0.7
    """Confidence that a value on one side only is one."""

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those with a claim of the rule's kinds."""
        return part.of(claimed(context, self.kinds))

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Report the claims of the rule's kinds."""
        found = claims(bead, context)
        return self._told(found, bead, context) if found else _NONE

    def _told(self, found: tuple[Claim, ...], bead: Bead, context: Context) -> Iterator[Finding]:
        for claim in found:
            if claim.difference.kind in self.kinds and self.concerns(claim):
                confidence = self.trust(claim) * claim.confidence
                if confidence >= self.least_confidence:
                    yield self.report(claim, confidence, bead, context)

    def concerns(self, claim: Claim) -> bool:  # noqa: ARG002  # for rules that share a kind
        """Whether this rule and no other speaks of the claim."""
        return True

    def trust(self, claim: Claim) -> float:
        """The rule's confidence before the pairing's is counted in."""
        if not claim.is_change:
            return self.absence
        source, target = claim.difference.source, claim.difference.target
        return self.change if source and target and source.kind == target.kind else self.change * 0.75

    def weight(self, claim: Claim, bead: Bead, context: Context) -> Severity:  # noqa: ARG002  # for rules that weigh
        """Severity of a claim."""
        return self.severity

    def report(self, claim: Claim, confidence: float, bead: Bead, context: Context) -> Finding:
        """The finding of a claim."""
        source, target = claim.difference.source, claim.difference.target
        versions = context.version("source"), context.version("target")
        noun = saying(f"fact.{self.noun}")
        if source and target:
            a, b = _told(source), _told(target)
            b = b.removesuffix(".") if isinstance(b, str) else b
            a = _measured(source, context.text(bead, "source"), context.language("source")) or a
            b = _measured(target, context.text(bead, "target"), context.language("target")) or b
            message = saying("facts.change", here=versions[0], there=versions[1], a=a, b=b)
            advice = saying("facts.change-advice", noun=noun)
        else:
            here, there = versions if source else versions[::-1]
            fact = source or target
            message = saying("facts.absence", here=here, there=there, noun=noun, a=_told(fact) if fact else "")
            advice = saying("facts.absence-advice", here=here, there=there, noun=noun)
        return self.finding(
            context,
            bead,
            message,
            confidence=confidence,
            severity=self.weight(claim, bead, context),
            source=span(source),
            target=span(target),
            subject="|".join(fact.value for fact in (source, target) if fact),
            source_value=source.value if source else "",
            target_value=target.value if target else "",
            reason=saying(f"facts.{claim.reason}"),
            advice=advice,
        )
