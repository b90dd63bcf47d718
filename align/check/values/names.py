"""Public bodies: another body, a name no longer in force."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.claims import at, is_comparable, span
from align.check.rule import SIDES, Example, Rule
from align.facts import organisations
from align.model import Category, Mqm, Origin, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.check.context import Context
    from align.check.part import Part
    from align.facts import Organisation
    from align.model import Bead, Fact, Finding, Side

__all__ = ["RULES", "BodyDiffers", "NameSuperseded"]


_LISTED: Final = 0.3
"""How sure where each body stands elsewhere in the other version."""
_REPEATED: Final = 0.6
"""… and where a version names one body twice, the other version that one and another."""


def _bodies(bead: Bead, side: Side, context: Context) -> tuple[Fact, ...]:
    return tuple(f for f in context.facts(bead, side) if f.kind == "organisation")


@dataclass(frozen=True)
class BodyDiffers(Rule):
    """The versions name different public bodies.

    Ministries, agencies, courts and funds are known by their official names and abbreviations in both languages, in any case form
    (*STM:n*, *social- och hälsovårdsministeriets*). Reported where each side names a known body that the other does not. A full name
    against an abbreviation is no difference.
    """

    id = "body-differs"
    category = Category.NAME
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    ci = True
    passes = (
        Example(
            "STM vastaa ohjauksesta.",
            "Social- och hälsovårdsministeriet svarar för styrningen.",
            "abbreviation and name",
        ),
        Example("YK:n sopimus on voimassa.", "FN:s konvention är i kraft."),
        Example(
            "Valitus tehdään Turun hallinto-oikeuteen.",
            "Besvär anförs hos förvaltningsdomstolen.",
            "called by its kind",
        ),
    )
    fails = (
        Example(
            "Hakemukset käsittelee opetus- ja kulttuuriministeriö.",
            "Ansökningarna behandlas av arbets- och näringsministeriet.",
        ),
        Example("Valitus tehdään Turun hallinto-oikeuteen.", "Besvär anförs hos Helsingfors förvaltningsdomstol."),
        Example(
            "Ministeriön lomakkeen vahvistaa Verohallinto, ja Verohallinto julkaisee sen.",
            "Ministeriets blankett fastställs av Skatteförvaltningen, och Lantmäteriverket publicerar den.",
            "another body at the second mention",
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:  # noqa: ARG002
        """Those that name a body."""
        return part.with_facts("organisation")

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare the sets of bodies of both sides."""
        if not is_comparable(bead):
            return
        source, target = _bodies(bead, "source", context), _bodies(bead, "target", context)
        if not source or not target:
            return
        known = {**organisations(context.language("source")), **organisations(context.language("target"))}
        left, right = _unmatched(source, target, known), _unmatched(target, source, known)
        trust = 0.8
        if len(_once([*left, *right])) == 1:
            # "ministeriö … ministeriön" against "ministeriet … verket": one is said a second time on this side alone
            left, right = left or _once_more(source, target, right), right or _once_more(target, source, left)
            trust = _REPEATED
        if not left or not right:
            return
        # a pairing one sentence off puts each body beside its neighbour's
        around = {
            side: {f.value for b in context.neighbours(bead, 1) for f in _bodies(b, side, context)} for side in SIDES
        }
        left = [f for f in left if f.value not in around["target"]]
        right = [f for f in right if f.value not in around["source"]]
        for one, other in zip(_once(left), _once(right), strict=False):
            # courts and counties are listed in the order of each language
            is_listed = _is_named(one, "target", bead, context) and _is_named(other, "source", bead, context)
            yield self.finding(
                context,
                bead,
                self.says(
                    "message",
                    here=context.version("source"),
                    there=context.version("target"),
                    a=one.surface,
                    b=other.surface,
                ),
                confidence=_LISTED if is_listed else trust if len(_once(left)) == len(_once(right)) == 1 else 0.6,
                source=span(one),
                target=span(other),
                subject=f"{one.value}|{other.value}",
                source_value=one.value,
                target_value=other.value,
                reason=self.says("reason"),
                advice=self.says("advice"),
            )


def _unmatched(facts: Sequence[Fact], others: Sequence[Fact], known: Mapping[str, Organisation]) -> list[Fact]:
    """Bodies the other side names neither by name nor by their kind ("välfärdsområdet").

    A kind answers for a named body unless the other side names another of that kind: *Turun hallinto-oikeus* is not *Helsingfors
    förvaltningsdomstol*, though both are called the court after that.
    """
    own, there = {f.value for f in facts}, {f.value for f in others}
    kinds = {known[value].part_of for value in there}
    rivals = {known[value].part_of for value in there - own}
    return [
        f
        for f in facts
        if f.value not in there | kinds
        and not (known[f.value].part_of in there and known[f.value].part_of not in rivals)
        and not known[f.value].is_general
    ]


def _once_more(facts: Sequence[Fact], others: Sequence[Fact], unmatched: Sequence[Fact]) -> list[Fact]:
    """The last mention of a body that one version names more often than the other, by as many times as that one names another."""
    own, there = Counter(f.value for f in facts), Counter(f.value for f in others)
    repeated = {value for value, times in own.items() if there[value] and times - there[value] == len(unmatched)}
    first = next((fact for fact in others if fact.value in repeated), None)
    # what is named before it is a body of its own: "ministeriet fastställer … ombudsmannen"
    is_replaced = first is not None and all(fact.start > first.start for fact in unmatched)
    if len(repeated) != 1 or not is_replaced or sum(own.values()) != sum(there.values()):
        return []
    return [fact for fact in facts if fact.value in repeated][-1:]


def _is_named(body: Fact, side: Side, bead: Bead, context: Context) -> bool:
    """Whether a version names a body anywhere."""
    return context.nearest(side, body.kind, body.value, bead=bead) is not None


def _once(facts: Sequence[Fact]) -> list[Fact]:
    seen: dict[str, Fact] = {}
    for fact in facts:
        seen.setdefault(fact.value, fact)
    return list(seen.values())


@dataclass(frozen=True)
class NameSuperseded(Rule):
    """A public body is called by a name that was no longer in force when the document was written.

    Needs the document's date (its own, or ``document_date`` in the configuration). Official names carry the day they ended; one
    finding names the first place. Texts about history, and titles of older documents, may use the old name rightly.
    """

    id = "name-superseded"
    category = Category.NAME
    mqm = Mqm.WRONG_TERM
    severity = Severity.MINOR
    origin = Origin.DOCUMENT
    passes = (
        Example(
            "Hakemus lähetetään aluehallintovirastoon.",
            "Ansökan sänds till regionförvaltningsverket.",
            document_date="2024-05-01",
        ),
    )
    fails = (
        Example(
            "Hakemus lähetetään aluehallintovirastoon.",
            "Ansökan sänds till regionförvaltningsverket.",
            "ended with 2025",
            document_date="2026-03-01",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        """One finding for each outdated name and side."""
        if not context.document_date:
            return
        for side in SIDES:
            known = organisations(context.language(side))
            seen: set[str] = set()
            for bead in context.units:
                for fact in _bodies(bead, side, context):
                    body = known[fact.value]
                    if fact.value in seen or not body.valid_to or body.valid_to >= context.document_date:
                        continue
                    seen.add(fact.value)
                    heir = known.get(body.followed_by)
                    yield self.finding(
                        context,
                        bead,
                        self.says(
                            "followed" if heir else "message",
                            here=context.version(side),
                            name=fact.surface,
                            day=body.valid_to,
                            heir=heir.name if heir else "",
                        ),
                        confidence=0.75,
                        **at(side, span(fact)),
                        subject=f"{side} {fact.value}",
                        reason=self.says("reason", day=context.document_date),
                        advice=self.says("advice"),
                        authority=body.source,
                    )


RULES = (BodyDiffers, NameSuperseded)
