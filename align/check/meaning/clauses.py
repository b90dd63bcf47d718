"""Clauses that one side of a bead has and the other has not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from align.check.claims import is_comparable
from align.check.meaning.families import NEGATION, spans_of
from align.check.meaning.networks import chance_of_loss, levels
from align.check.meaning.rating import rate_all
from align.check.meaning.stretches import FEATURES, may_hold, stretches
from align.check.meaning.turns import is_turned
from align.check.rule import SIDES, Example, Rule, Span
from align.model import Category, Mqm, SegmentKind, Severity, Side, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, ClauseGap, Finding

__all__ = ["RULES", "ClauseMissing", "DifferentContent"]

_Found: TypeAlias = tuple[float, Side, Span | None]
"""How surely, on which side, which words."""
_PRIOR: Final = 0.03
"""The share of missing clauses that the pairing's probabilities assume (see docs/model-card.md)."""
_WITH_DENIAL: Final = 380.0
"""How many times likelier a stretch is lost that takes a negation along which the other passage lacks: of 490,000 words of published
pairs five such stretches are then shown, and of the clauses with a negation taken out of such pairs one in three."""
_CLAUSE: Final = 3
"""Words of the shortest of these: one or two with a negation are a turn of phrase sooner than a clause."""
_BESIDE: Final = 3
"""Letters by which a negation may stand outside of the stretch that it belongs to."""
_PART: Final = re.compile(r"[^\s,;–—](?:[^,;–—]*[^\s,;–—])?")
_IN_ROWS: Final = frozenset({SegmentKind.LABEL, SegmentKind.CELL})


@dataclass(frozen=True)
class ClauseMissing(Rule):
    """Part of a sentence or heading has no counterpart in the other version.

    Two models look for it (see docs/model-card.md): the pairing's weighs how much longer one side is than its translation should be
    and which words nothing on the other side answers, the network of answers judges word by word. They tell reliably which side is
    short, and less reliably which words are lost: the quoted words are the likeliest. Free but complete translation can look like
    this; read both passages.
    """

    least_probability: float = 0.8
    """Clause gaps less probable than this are reported only where the punctuation shows a part less on the other side."""
    least_with_structure: float = 0.06
    """… and then from this probability up."""
    confidence_with_structure: float = 0.6
    """How sure the rule is in that case (share that were true when read: see bench/quality.py)."""

    id = "clause-missing"
    category = Category.OMISSION
    mqm = Mqm.OMISSION
    severity = Severity.MINOR
    passes = (
        Example(
            "Avustusta myönnetään yhdistyksille, ja hakijalta edellytetään kokemusta.",
            "Understöd beviljas föreningar, och av sökanden krävs erfarenhet.",
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those in which the pairing or the network of answers suspects anything."""
        rate_all(context)
        languages = context.language("source"), context.language("target")
        return [unit for unit, *texts in part if unit.clauses or may_hold((texts[0], texts[1]), languages)]

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        if not bead.source or not bead.target:
            return
        if any(s.kind in _IN_ROWS for s in (*bead.source, *bead.target)):
            return  # rows are compared by their facts and values
        suspected = (*self._by_gap(bead, context), *self._by_stretch(bead, context))
        found = max((one for one in suspected if not _is_beside(one, bead, context)), key=_certainty, default=None)
        if found is None:
            return
        certainty, side, span = found
        other = other_side(side)
        words = context.text(bead, side)[slice(*span)] if span else ""
        yield self.finding(
            context,
            bead,
            self.says(
                "message" if words else "message-bare",
                words=words,
                here=context.version(side),
                there=context.version(other),
            ),
            confidence=certainty,
            source=span if side == "source" else None,
            target=span if side == "target" else None,
            reason=self.says("reason"),
            advice=self.says("advice"),
        )

    def _by_gap(self, bead: Bead, context: Context) -> Iterator[_Found]:
        """What the pairing suspects."""
        best: ClauseGap | None = max(bead.clauses, key=lambda gap: gap.probability, default=None)
        if best is None or context.may_leave_out(best.side):
            return
        span = _span(bead, context, best)
        if span is not None and _is_fact(span, best.side, bead, context):
            return
        other: Side = "target" if best.side == "source" else "source"
        certainty = best.probability
        if certainty < self.least_probability:
            if span is None or len(bead.source) != 1 or len(bead.target) != 1:
                return
            part = _lost_part(context.text(bead, best.side), context.text(bead, other), span)
            if part is None or certainty < self.least_with_structure:
                return
            span, certainty = part, max(certainty, self.confidence_with_structure)
        yield certainty, best.side, span

    def _by_stretch(self, bead: Bead, context: Context) -> Iterator[_Found]:
        """What the network of answers suspects."""
        if not is_comparable(bead):
            return
        rate_all(context)
        level = levels()["stretches"]
        for side, other in (SIDES, SIDES[::-1]):
            if context.may_leave_out(side):
                continue
            texts = context.text(bead, side), context.text(bead, other)
            order = context.language(side), context.language(other)
            for stretch in stretches(texts, order):
                suspected = max((gap.probability for gap in bead.clauses if gap.side == side), default=_PRIOR)
                span = stretch.start, stretch.end
                support = _support(suspected) * (_WITH_DENIAL if _loses_denial(span, texts, order) else 1.0)
                chance = chance_of_loss(level.network, FEATURES, stretch.features, level.scarcer / support)
                if chance >= level.least and not _is_fact(span, side, bead, context):
                    yield min(0.9, chance), side, span


def _loses_denial(span: Span, texts: tuple[str, str], order: tuple[str, str]) -> bool:
    """Whether a stretch holds the negations that the other passage has fewer of, and no turn of phrase says them there."""
    if len(texts[0][slice(*span)].split()) < _CLAUSE:
        return False
    own = spans_of(texts[0], order[0], *NEGATION.plain)
    other = spans_of(texts[1], order[1], *NEGATION.plain, "lacking")
    inside = [one for one in own if span[0] - _BESIDE <= one[0] and one[1] <= span[1] + _BESIDE]
    lacking = len(own) - len(other)
    return 0 < lacking <= len(inside) and not any(is_turned(one, texts, order) for one in inside)


def _is_beside(found: _Found, bead: Bead, context: Context) -> bool:
    """Whether the facts of a stretch stand in the other version beside the passage, and not in its counterpart there: it was moved."""
    _, side, span = found
    if span is None:
        return False
    facts = {(f.kind, f.value) for f in context.facts(bead, side) if span[0] <= f.start and f.end <= span[1]}
    if not facts:
        return False
    other = other_side(side)
    there, here = (
        {(f.kind, f.value) for unit in context.neighbours(bead, 1) for f in context.facts(unit, where)}
        for where in (other, side)
    )
    return facts <= there - here


def _is_fact(span: Span, side: Side, bead: Bead, context: Context) -> bool:
    """Whether most of a stretch is a value or a name, which other rules compare."""
    inside = sum(max(0, min(f.end, span[1]) - max(f.start, span[0])) for f in context.facts(bead, side))
    return 2 * inside > span[1] - span[0]


def _support(probability: float) -> float:
    """How many times likelier a gap that the pairing suspects too makes a loss; the root, since both models see the same words."""
    odds = min(probability, 0.99) / (1 - min(probability, 0.99))
    return float(max(1.0, odds * (1 - _PRIOR) / _PRIOR) ** 0.5)


def _certainty(found: _Found) -> float:
    return found[0]


def _lost_part(text: str, other: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """The parts between commas or semicolons that lie inside a suspicious stretch, when the other side has fewer parts."""
    parts = [(m.start(), m.end()) for m in _PART.finditer(text)]
    if len(parts) <= len(_PART.findall(other)):
        return None
    inside = [part for part in parts if part[0] >= span[0] - 2 and part[1] <= span[1] + 2]
    if inside:
        return inside[0][0], inside[-1][1]
    # a clause joined to the next by "and" begins a part without filling it
    return span if any(abs(part[0] - span[0]) <= 2 for part in parts[1:]) else None


def _span(bead: Bead, context: Context, gap: ClauseGap) -> tuple[int, int] | None:
    joined = context.joined(bead, gap.side)
    for segment, start in zip(joined.segments, joined.starts, strict=True):
        if segment.id == gap.segment and gap.end > gap.start:
            return start + gap.start, start + gap.end
    return None


@dataclass(frozen=True)
class DifferentContent(Rule):
    """Two passages stand in the same place but seem to say different things.

    The pairing found no better partner for either, yet their words have little in common. A rewritten passage, or one that was
    updated in one version only.
    """

    most_similarity: float = -2.0
    """Log-odds of saying the same, at most; lower is stricter."""
    shortest: int = 40
    """Characters on either side: short labels have too few words to judge."""

    id = "different-content"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MINOR
    passes = (
        Example(
            "Hakemukset käsitellään saapumisjärjestyksessä.", "Ansökningarna behandlas i den ordning de kommer in."
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:  # noqa: ARG002
        """Those that are hardly alike."""
        return [unit for unit in part.units if unit.similarity <= self.most_similarity]

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        if not bead.source or not bead.target or bead.reordered or bead.similarity > self.most_similarity:
            return
        if min(len(context.text(bead, "source")), len(context.text(bead, "target"))) < self.shortest:
            return
        yield self.finding(
            context,
            bead,
            self.says("message"),
            confidence=min(0.85, 0.5 - bead.similarity / 20),
            reason=self.says("reason"),
            advice=self.says("advice"),
        )


RULES: Final[tuple[type[Rule], ...]] = (ClauseMissing, DifferentContent)
