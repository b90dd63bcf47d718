"""The scope of a term: what narrows one term must not narrow another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.check.rule import SIDES, Example, Rule
from align.check.terms.use import ACCEPTED, EQUALITY, spans_of
from align.model import Category, HitKind, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, Finding, Side, TermHit

__all__ = ["TermScope"]


@dataclass(frozen=True)
class TermScope(Rule):
    """A word that narrows one term narrows another in the other version.

    *yhdenvertaisuus ja sukupuolten tasa-arvo*, "equal treatment, and equality of the sexes", becomes in
    *jämställdhet och likabehandling mellan könen* equal
    treatment of the sexes alone: *mellan könen* stands by the wrong term. The rule looks for a listed phrase that is parted by the
    term of another concept, where the other version has that concept free of the phrase.
    """

    id = "term-scope-moved"
    category = Category.TERMINOLOGY
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    passes = (
        Example(
            "Sukupuolten tasa-arvon ja yhdenvertaisuuden edistäminen",
            "Främjande av jämställdhet mellan könen och likabehandling",
            glossary=EQUALITY,
        ),
        Example(
            "Yhdenvertaisuuden ja sukupuolten tasa-arvon edistäminen",
            "Främjande av likabehandling och jämställdhet mellan könen",
            glossary=EQUALITY,
        ),
    )
    fails = (
        Example(
            "Sukupuolten tasa-arvosta ja yhdenvertaisuudesta",
            "Om jämställdhet och likabehandling mellan könen",
            glossary=EQUALITY,
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those with terms that are parted."""
        return [
            unit
            for unit in part.units
            if any(hit.kind is HitKind.COORDINATED for side in SIDES for hit in context.hits(unit, side))
        ]

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        if not context.glossaries or not bead.source or not bead.target:
            return
        for side in SIDES:
            hits = context.hits(bead, side)
            for parted in hits:
                if parted.kind is HitKind.COORDINATED and parted.term.status in ACCEPTED:
                    inner = next(
                        (h for h in hits if parted.start < h.start and h.end < parted.end and _is_other(h, parted)),
                        None,
                    )
                    if inner is not None and (free := _free_elsewhere(bead, side, parted, inner, context)) is not None:
                        yield self._moved(bead, side, parted, inner, free, context)

    def _moved(
        self, bead: Bead, side: Side, parted: TermHit, inner: TermHit, free: TermHit, context: Context
    ) -> Finding:
        text, other = context.text(bead, side), other_side(side)
        source, target = spans_of(side, parted, free)
        return self.finding(
            context,
            bead,
            self.says(
                "message",
                here=context.version(side),
                there=context.version(other),
                words=text[parted.start : parted.end],
                inner=inner.term.text,
                free=context.text(bead, other)[free.start : free.end],
            ),
            confidence=0.75,
            source=source,
            target=target,
            subject=f"{parted.concept.id}:{inner.concept.id}",
            reason=self.says(
                "reason",
                parted=parted.term.text,
                concept=parted.concept.id,
                inner=inner.term.text,
                other=inner.concept.id,
            ),
            advice=self.says("advice", parted=parted.term.text, inner=inner.term.text),
            authority=inner.concept.source,
        )


def _is_other(hit: TermHit, than: TermHit) -> bool:
    return hit.concept is not than.concept and hit.term.status in ACCEPTED and " " not in hit.term.text


def _free_elsewhere(bead: Bead, side: Side, parted: TermHit, inner: TermHit, context: Context) -> TermHit | None:
    """The inner concept on the other side, outside any phrase of the parted one; None unless both are there."""
    others = context.hits(bead, other_side(side))
    outer = [hit for hit in others if hit.concept is parted.concept]
    if not outer or any(hit.kind is HitKind.COORDINATED for hit in outer):
        return None
    return next(
        (
            hit
            for hit in others
            if hit.concept is inner.concept and not any(o.start <= hit.start and hit.end <= o.end for o in outer)
        ),
        None,
    )
