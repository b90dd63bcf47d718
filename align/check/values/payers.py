"""What an amount stands for: who pays it, with or without tax, per what time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.claims import is_comparable
from align.check.qualifiers import family_of, named, value_pairs
from align.check.rule import SIDES, Example, Rule, Table
from align.facts import bearers, cost_words, says
from align.model import Category, Mqm, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, Fact, Finding

__all__ = ["RULES", "AmountQualifierDiffers"]


_ALIKE: Final = frozenset(
    frozenset(pair)
    for pair in (
        ("applicant", "recipient"),
        ("client", "customer"),
        ("company", "operator"),
        ("company", "supplier"),
        ("customer", "user"),
        ("organiser", "applicant"),
        ("owner", "shareholder"),
        ("tenant", "customer"),
    )
)
"""Parties that translations call by either name."""


def _is_phrase(*facts: Fact) -> bool:
    """Whether a clause names the payers of a value and no label or bracket, which is read less surely."""
    return any("party-phrase" in fact.qualifiers for fact in facts)


@dataclass(frozen=True)
class AmountQualifierDiffers(Rule):
    """The same amount stands for different payers, taxes or periods.

    An amount is read with its label and brackets: who pays (EU, state, municipality, other public, private, own share), VAT, and per
    what time. The sets are compared through concept tables, so *valtio* and *staten* are one. *(EU+valtio) 15 milj. €* and
    *(EU+staten+kommunen och annan offentlig finansiering) 15M €* agree as numbers and differ by who is said to pay. Where no amount
    stands, the party that is said to bear a cost is compared: *tilaaja hankkii suolan omalla kustannuksellaan* is not *leverantören
    skaffar saltet på egen bekostnad*.
    """

    id = "amount-qualifier-differs"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    ci = True
    passes = (
        Example(
            "| Rahoitus (EU+valtio) | 15 milj. € |\n| --- | --- |\n| Kesto | 3 vuotta |",
            "| Finansiering (EU+staten) | 15 mn € |\n| --- | --- |\n| Längd | 3 år |",
        ),
        Example("Hinta on 120 euroa (alv 0 %).", "Priset är 120 euro (exkl. moms)."),
        Example(
            "Kaupunki vastaa tien kustannuksista.",
            "Kommunen står för kostnaderna för vägen.",
            "a city is a municipality",
        ),
    )
    fails = (
        Example(
            "# Hankkeen tiedot\n\nToteutusaika on 2021–2027.\n\nRahoituskehys (EU+valtio): 8 milj. €",
            "# Uppgifter om projektet\n\nGenomförandetiden är 2021–2027.\n\n"
            "Finansieringsram (EU+staten+kommunen och annan offentlig finansiering): 8 mn €",
            "more payers on one side",
        ),
        Example("Hinta on 120 euroa (alv 0 %).", "Priset är 120 euro (inkl. moms).", "the other tax"),
        Example(
            "Julkinen tuki (EU+valtio): 60 prosenttia kustannuksista",
            "Offentligt stöd (EU+staten+kommunerna): 60 procent av kostnaderna",
            "of a share",
        ),
        Example("Maksu on 120 euroa vuodessa.", "Avgiften är 120 euro per månad.", "another span of time"),
        Example(
            "Tilaaja hankkii suolan omalla kustannuksellaan.",
            "Leverantören skaffar saltet på egen bekostnad.",
            "another party bears the cost",
        ),
    )
    families: ClassVar[tuple[str, ...]] = ("party:", "vat:", "per:")

    bears: ClassVar[float] = 0.75
    """Confidence in another party that bears a cost."""

    def signs(self, language: str) -> Table:
        return cost_words(language)

    def among(self, part: Part, context: Context) -> Iterable[Bead]:  # noqa: ARG002
        """Those in which a value is qualified so, or a cost is spoken of."""
        known = {id(unit) for unit in part.with_qualifiers(*self.families)}
        known.update(id(unit) for unit in part.that_may(self.signs, folded=True))
        return part.of(frozenset(known))

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare the sets of each pair of equal amounts."""
        for source, target in value_pairs(bead, context):
            for family in self._compared({source.kind, target.kind}):
                left, right = family_of(source, (family,)), family_of(target, (family,))
                if family == "party:" and _is_phrase(source, target) and not (left and right):
                    continue  # who pays is said in another sentence
                if left != right and not self._is_said(left ^ right, bead, context):
                    yield self._report((source, target), (left, right), bead, context)

        yield from self._other_bearer(bead, context)

    def _other_bearer(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Report a cost that each version lets another party bear, where each names one."""
        if not is_comparable(bead):
            return
        source, target = (bearers(context.text(bead, side), context.language(side)) for side in SIDES)
        parties = {one.party for one in source}, {one.party for one in target}
        if (
            not (len(parties[0]) == len(parties[1]) == 1)
            or parties[0] == parties[1]
            or parties[0] | parties[1] in _ALIKE
        ):
            return
        spans = [(side[0].start, side[0].end) for side in (source, target)]
        said = [context.text(bead, side)[start:end] for side, (start, end) in zip(SIDES, spans, strict=True)]
        versions = context.version("source"), context.version("target")
        yield self.finding(
            context,
            bead,
            self.says("message-bears", here=versions[0], there=versions[1], a=said[0], b=said[1]),
            confidence=self.bears,
            source=spans[0],
            target=spans[1],
            subject="|".join(sorted(parties[0] | parties[1])),
            source_value=said[0],
            target_value=said[1],
            reason=self.says("reason-bears"),
            advice=self.says("advice-bears"),
        )

    def _compared(self, kinds: set[str]) -> tuple[str, ...]:
        """The families that are compared of two values: of shares only who pays."""
        if "amount" in kinds:
            return self.families
        return self.families[:1] if "percent" in kinds else ()

    def _is_said(self, missing: frozenset[str], bead: Bead, context: Context) -> bool:
        """A tax or a span of time named elsewhere in both passages is no difference."""
        return len(missing) == 1 and all(
            q.startswith(("vat:", "per:"))
            and all(says(context.text(bead, side), context.language(side), q) for side in SIDES)
            for q in missing
        )

    def _report(
        self, facts: tuple[Fact, Fact], sets: tuple[frozenset[str], frozenset[str]], bead: Bead, context: Context
    ) -> Finding:
        left, right = sets
        versions = context.version("source"), context.version("target")
        parts = tuple(
            self.says("adds", here=version, what=named(extra))
            for version, extra in zip(versions, (left - right, right - left), strict=True)
            if extra
        )
        # one side may name the payers in another row or a note; with both sides naming some, the difference is certain
        return self.finding(
            context,
            bead,
            self.says("message", value=facts[0].surface, parts=parts),
            confidence=0.6 if not (left and right) else 0.8 if _is_phrase(*facts) else 0.95,
            source=_scope_span(facts[0], context.text(bead, "source")),
            target=_scope_span(facts[1], context.text(bead, "target")),
            subject=f"{facts[0].value} {'+'.join(sorted(left))} {'+'.join(sorted(right))}",
            source_value=" ".join((facts[0].value, *sorted(left))),
            target_value=" ".join((facts[1].value, *sorted(right))),
            reason=self.says("reason"),
            advice=self.says("advice"),
        )


def _scope_span(fact: Fact, text: str) -> tuple[int, int]:
    """The label of an amount with the amount, when it stands right before it; the qualifier is what differs."""
    head = text[: fact.start]
    if head.rstrip().endswith((":", ")", "]")) and "\n" not in head and fact.start <= 200:
        return (len(head) - len(head.lstrip()), fact.end)
    return (fact.start, fact.end)


RULES = (AmountQualifierDiffers,)
