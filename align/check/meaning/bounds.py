"""Limits and approximations of a value that one version has and the other has not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.claims import is_comparable, span
from align.check.meaning.families import EXTREMES, LIMITS, sought
from align.check.meaning.lost import Lost, least_answered, said_nowhere
from align.check.meaning.turns import is_said_by_denial
from align.check.qualifiers import family_of, named, value_pairs
from align.check.rule import SIDES, Example, Rule, Table
from align.facts import says, states
from align.model import Category, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, Fact, Finding, Side

__all__ = ["RULES", "BoundDiffers"]


_APART: Final = frozenset((frozenset({"bound:at-least"}), frozenset({"bound:over"})))
"""*vähintään 5* holds five itself, *mer än 5* does not; in 2,500 statute sentences with limits no pair has them against each other."""


_PASSED: Final = ("bound:over", "bound:under")
"""Limits that the words around figures are judged by (``least_answered``); beside a number in words the value is."""


def _is_worded(*facts: Fact) -> bool:
    """Whether facts are sums or percentages written out: *alle kuuteen prosenttiin*."""
    return all(
        fact.kind in {"amount", "percent"} and not any(sign.isdigit() for sign in fact.surface) for fact in facts
    )


@dataclass(frozen=True)
class BoundDiffers(Rule):
    """A limit or approximation stands on a value in one version only.

    *enintään 5 000 euroa* against plain *5 000 euro*: the number is equal, the promise is not. Looks for "at most", "at least" and
    "about" right before a value, and for nouns that hold a limit (*vähimmäismäärä, enimmäisaika* – *minimibelopp, maximitid*). Stays
    silent when the other version says so in any other words, anywhere in the passage.
    """

    id = "bound-differs"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    nowhere: ClassVar[float] = 0.6
    """Confidence where a noun of limit (*vähimmäismäärä*) meets no word of the sense in the other passage."""
    families: ClassVar[tuple[str, ...]] = ("bound:at-most", "bound:at-least", "approx")
    passes = (
        Example("Avustus on enintään 5 000 euroa.", "Understödet är högst 5 000 euro."),
        Example(
            "Avustus on enintään 5 000 euroa.", "Understödet får inte överstiga 5 000 euro.", "other words for the same"
        ),
    )
    fails = (
        Example("Avustus on enintään 5 000 euroa.", "Understödet är 5 000 euro."),
        Example("Ryhmässä on 10 osallistujaa.", "I gruppen finns minst 10 deltagare."),
        Example("Tukea on enintään 80 prosenttia.", "Stödet är minst 80 procent.", "the opposite limit"),
        Example("Työttömyys jäi alle kuuteen prosenttiin.", "Arbetslösheten stannade vid sex procent.", "in words"),
        Example(
            "Hankkeessa on vähintään 5 kumppania.", "I projektet finns mer än 5 partner.", "five is enough, or is not"
        ),
        Example(
            "Päivärahan vähimmäismäärä tarkistetaan vuosittain.",
            "Dagpenningens belopp justeras varje år.",
            "a limit inside a noun",
        ),
    )

    def signs(self, language: str) -> Table:
        return sought(language, (*LIMITS, *EXTREMES))

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those with a limit on a value, before a number or inside a noun."""
        limited = {id(unit) for unit in part.that_may(self.signs)}
        return part.of(context.with_qualifiers(("bound:", *self.families)) | limited)

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare the limits of each pair of equal values; where they agree or are not read, each word that limits a number."""
        found = list(self._by_values(bead, context))
        yield from found
        if found or not is_comparable(bead):
            return
        lost = least_answered(bead, context, LIMITS)
        extreme = said_nowhere(bead, context, EXTREMES, self.nowhere)
        if extreme and (lost is None or lost.chance < extreme.chance):
            yield self._lost(extreme, "noun", bead, context)
        elif lost:
            yield self._lost(lost, "lost", bead, context)

    def _lost(self, lost: Lost, kind: str, bead: Bead, context: Context) -> Finding:
        other: Side = "target" if lost.side == "source" else "source"
        word = context.text(bead, lost.side)[slice(*lost.span)]
        is_hard = lost.family.name.startswith("bound:")
        return self.finding(
            context,
            bead,
            self.says(f"message-{kind}", here=context.version(lost.side), word=word, there=context.version(other)),
            confidence=min(0.9, lost.chance),
            severity=self.severity if is_hard else Severity.MINOR,
            source=lost.span if lost.side == "source" else None,
            target=lost.span if lost.side == "target" else None,
            subject=f"{lost.side} {lost.family.name}",
            source_value=lost.family.name if lost.side == "source" else "",
            target_value=lost.family.name if lost.side == "target" else "",
            reason=self.says(f"reason-{kind}", what=named(frozenset({lost.family.name}))),
            advice=self.says("advice"),
        )

    def _by_values(self, bead: Bead, context: Context) -> Iterator[Finding]:
        for source, target in value_pairs(bead, context):
            limits = family_of(source, ("bound:",)), family_of(target, ("bound:",))
            if frozenset(limits) == _APART:
                yield self._report((source, target), limits, bead, context)
                continue
            families = (*self.families, *_PASSED) if _is_worded(source, target) else self.families
            left, right = family_of(source, families), family_of(target, families)
            if left == right:
                continue
            is_opposite = {*left, *right} >= {"bound:at-most", "bound:at-least"} and bool(left and right)
            is_opposite = is_opposite and not self._is_turned((left, right), bead, context)
            if not is_opposite and self._is_said(left - right, right - left, bead, context):
                continue  # one limit may govern several values; where it stands is for the network to judge
            yield self._report((source, target), (left, right), bead, context)

    def _is_turned(self, limits: Sequence[frozenset[str]], bead: Bead, context: Context) -> bool:
        """Whether one version says by a word of the other end what the other says (*vähintään joka vuosi – högst ett år emellan*)."""
        return any(
            is_said_by_denial(context.text(bead, other_side(side)), context.language(other_side(side)), limit)
            for side, own in zip(SIDES, limits, strict=True)
            for limit in own
        )

    def _is_said(self, left: frozenset[str], right: frozenset[str], bead: Bead, context: Context) -> bool:
        """Whether a limit that one side puts on the value stands on the other: in plain words, by a denial, in others as often."""
        texts = [(context.text(bead, side), context.language(side)) for side in SIDES]
        return any(
            states(*other, q) or says(*other, q) >= max(1, states(*own, q)) or is_said_by_denial(*other, q)
            for own, other, missing in ((texts[0], texts[1], left), (texts[1], texts[0], right))
            for q in missing
        )

    def _report(
        self, facts: tuple[Fact, Fact], sets: tuple[frozenset[str], frozenset[str]], bead: Bead, context: Context
    ) -> Finding:
        left, right = sets
        versions = context.version("source"), context.version("target")
        said = tuple(
            self.says("has", here=version, what=named(own)) if own else self.says("has-none", here=version)
            for version, own in zip(versions, sets, strict=True)
        )
        is_hard = any(q.startswith("bound:") for q in left ^ right)
        return self.finding(
            context,
            bead,
            self.says("message", value=facts[0].surface, parts=said),
            confidence=0.9 if left and right else 0.75,
            severity=self.severity if is_hard else Severity.MINOR,
            source=span(facts[0]),
            target=span(facts[1]),
            subject=f"{facts[0].value} {'+'.join(sorted(left))} {'+'.join(sorted(right))}",
            source_value=" ".join((facts[0].value, *sorted(left))),
            target_value=" ".join((facts[1].value, *sorted(right))),
            reason=self.says("reason"),
            advice=self.says("advice"),
        )


RULES = (BoundDiffers,)
