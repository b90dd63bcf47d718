"""What limits a value: the same number may mean another thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from align.check.claims import comparison, is_comparable, span
from align.check.lost import Lost, least_answered
from align.check.marks import LIMITS, SCOPES, spans_of
from align.check.rule import SIDES, Example, Rule
from align.facts import says, states
from align.languages import table
from align.languages.sayings import saying
from align.model import Category, Mqm, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Fact, Finding, Said, Side

__all__ = ["RULES", "AmountQualifierDiffers", "BoundDiffers", "ScopeDiffers"]


def _named(qualifiers: frozenset[str]) -> tuple[Said, ...]:
    return tuple(saying("qualifier." + q.replace(":", "-")) for q in sorted(qualifiers))


def _pairs(bead: Bead, context: Context) -> Iterator[tuple[Fact, Fact]]:
    """Facts of the two sides that agree as values."""
    if not is_comparable(bead):
        return
    for match in comparison(bead, context).matches:
        if len(match.source) == len(match.target) == 1:
            yield match.source[0], match.target[0]


def _family(fact: Fact, prefixes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(q for q in fact.qualifiers if q.startswith(prefixes))


@dataclass(frozen=True)
class AmountQualifierDiffers(Rule):
    """The same amount stands for different payers, taxes or periods.

    An amount is read with its label and brackets: who pays (EU, state, municipality, other public, private, own share), VAT, and per
    what time. The sets are compared through concept tables, so *valtio* and *staten* are one. *(EU+valtio) 15 milj. €* and
    *(EU+staten+kommunen och annan offentlig finansiering) 15M €* agree as numbers and differ by who is said to pay.
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
    )
    fails = (
        Example(
            "# Hankkeen tiedot\n\nToteutusaika on 2021–2027.\n\nRahoituskehys (EU+valtio): 8 milj. €",
            "# Uppgifter om projektet\n\nGenomförandetiden är 2021–2027.\n\n"
            "Finansieringsram (EU+staten+kommunen och annan offentlig finansiering): 8 mn €",
            "more payers on one side",
        ),
        Example("Hinta on 120 euroa (alv 0 %).", "Priset är 120 euro (inkl. moms).", "the other tax"),
        Example("Maksu on 120 euroa vuodessa.", "Avgiften är 120 euro per månad.", "another span of time"),
    )
    families: ClassVar[tuple[str, ...]] = ("party:", "vat:", "per:")

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare the sets of each pair of equal amounts."""
        for source, target in _pairs(bead, context):
            if source.kind != "amount" and target.kind != "amount":
                continue
            for family in self.families:
                left, right = _family(source, (family,)), _family(target, (family,))
                if left != right and not self._is_said(left ^ right, bead, context):
                    yield self._report((source, target), (left, right), bead, context)

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
            self.says("adds", here=version, what=_named(extra))
            for version, extra in zip(versions, (left - right, right - left), strict=True)
            if extra
        )
        # one side may name the payers in another row or a note; with both sides naming some, the difference is certain
        return self.finding(
            context,
            bead,
            self.says("message", value=facts[0].surface, parts=parts),
            confidence=0.95 if left and right else 0.6,
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


@dataclass(frozen=True)
class BoundDiffers(Rule):
    """A limit or approximation stands on a value in one version only.

    *enintään 5 000 euroa* against plain *5 000 euro*: the number is equal, the promise is not. Looks for "at most", "at least" and
    "about" right before a value, and stays silent when the other version says so in any other words, anywhere in the passage.
    """

    id = "bound-differs"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    least_chance: float = 0.05
    """Losses of a limit less probable than this are not reported (0–1)."""
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
    )

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare the limits of each pair of equal values; where they agree or are not read, each word that limits a number."""
        found = list(self._by_values(bead, context))
        yield from found
        if not found and is_comparable(bead):
            lost = least_answered(bead, context, LIMITS, self.least_chance)
            if lost:
                yield self._lost(lost, bead, context)

    def _lost(self, lost: Lost, bead: Bead, context: Context) -> Finding:
        other: Side = "target" if lost.side == "source" else "source"
        word = context.text(bead, lost.side)[slice(*lost.span)]
        is_hard = lost.family.name.startswith("bound:")
        return self.finding(
            context,
            bead,
            self.says("message-lost", here=context.version(lost.side), word=word, there=context.version(other)),
            confidence=min(0.9, lost.chance),
            severity=self.severity if is_hard else Severity.MINOR,
            source=lost.span if lost.side == "source" else None,
            target=lost.span if lost.side == "target" else None,
            subject=f"{lost.side} {lost.family.name}",
            source_value=lost.family.name if lost.side == "source" else "",
            target_value=lost.family.name if lost.side == "target" else "",
            reason=self.says("reason-lost", what=_named(frozenset({lost.family.name}))),
            advice=self.says("advice"),
        )

    def _by_values(self, bead: Bead, context: Context) -> Iterator[Finding]:
        for source, target in _pairs(bead, context):
            left, right = _family(source, self.families), _family(target, self.families)
            if left == right:
                continue
            is_opposite = {*left, *right} >= {"bound:at-most", "bound:at-least"} and bool(left and right)
            if not is_opposite and self._is_said(left - right, right - left, bead, context):
                continue
            yield self._report((source, target), (left, right), bead, context)

    def _is_said(self, left: frozenset[str], right: frozenset[str], bead: Bead, context: Context) -> bool:
        """Whether a limit only one side puts on the value is said on the other in other words, as often as here in plain ones."""
        texts = [(context.text(bead, side), context.language(side)) for side in SIDES]
        return any(
            says(*other, q) >= max(1, states(*own, q))
            for own, other, missing in ((texts[0], texts[1], left), (texts[1], texts[0], right))
            for q in missing
        )

    def _report(
        self, facts: tuple[Fact, Fact], sets: tuple[frozenset[str], frozenset[str]], bead: Bead, context: Context
    ) -> Finding:
        left, right = sets
        versions = context.version("source"), context.version("target")
        said = tuple(
            self.says("has", here=version, what=_named(own)) if own else self.says("has-none", here=version)
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


@dataclass(frozen=True)
class ScopeDiffers(Rule):
    """Words of inclusion or exception stand in one version only.

    *strategioihin, ml. RRF* includes RRF among the strategies; *strategierna RRF* calls RRF the strategies. Looks for *ml.*, *mukaan
    lukien*, *inkl.*, *lukuun ottamatta*, *med undantag av* and the like, and stays silent when the other version has any word of the
    same sense. Paraphrase can go beyond the list: read both passages.
    """

    id = "scope-differs"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MINOR
    passes = (
        Example(
            "Kansalliset strategiat, ml. RRF, on otettu huomioon.",
            "De nationella strategierna, inkl. RRF, har beaktats.",
        ),
        Example(
            "Kaikki kunnat, mukaan lukien Helsinki, osallistuvat.",
            "Alla kommuner deltar, även Helsingfors.",
            "a paraphrase",
        ),
    )
    fails = (
        Example(
            "Yhteys kansallisiin strategioihin, ml. RRF",
            "Koppling till de nationella strategierna RRF",
            "“including” is gone",
        ),
        Example(
            "Etuus koskee kaikkia lukuun ottamatta opiskelijoita.",
            "Förmånen gäller alla studerande.",
            "“except” is gone",
        ),
    )
    least_chance: float = 0.05
    """Losses less probable than this are not reported (0–1)."""
    nowhere: ClassVar[float] = 0.6
    """Confidence where no word of the sense stands anywhere in the other passage."""

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Look for the words of each family on one side and for anything of its sense on the other."""
        if not is_comparable(bead):
            return
        lost = self._said_nowhere(bead, context) or least_answered(bead, context, SCOPES, self.least_chance)
        if lost is None:
            return
        other: Side = "target" if lost.side == "source" else "source"
        word = context.text(bead, lost.side)[slice(*lost.span)]
        yield self.finding(
            context,
            bead,
            self.says(lost.family.name, here=context.version(lost.side), word=word, there=context.version(other)),
            confidence=min(0.9, lost.chance),
            source=lost.span if lost.side == "source" else None,
            target=lost.span if lost.side == "target" else None,
            subject=f"{lost.side} {lost.family.name}",
            reason=self.says("reason"),
            advice=self.says("advice"),
        )

    def _said_nowhere(self, bead: Bead, context: Context) -> Lost | None:
        for side, other in (SIDES, SIDES[::-1]):
            text, beside = context.text(bead, side), context.text(bead, other)
            for family in SCOPES:
                found = spans_of(text, context.language(side), *family.plain, name=family.table)
                knows = table(context.language(other), family.table).get("scope_said", {}).get(family.name)
                if found and knows and not spans_of(beside, context.language(other), *family.soft, name=family.table):
                    return Lost(family, side, found[0], self.nowhere)
        return None


RULES = (AmountQualifierDiffers, BoundDiffers, ScopeDiffers)
