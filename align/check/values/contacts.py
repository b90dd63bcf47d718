"""E-mail addresses and telephone numbers: invalid on one side alone, or different between the sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.check.claims import FactRule, at, span
from align.check.rule import SIDES, Example, Rule
from align.check.values.coded import PLACES, are_named, same_code
from align.facts import same_mailbox
from align.model import Category, Mqm, Origin, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.claims import Claim
    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, Finding

__all__ = ["RULES", "AddressDiffers", "EmailDiffers", "EmailInvalid", "PhoneDiffers"]


@dataclass(frozen=True)
class EmailInvalid(Rule):
    """An e-mail address that no server would accept.

    Each version is judged alone: an address with two @ in both versions is equal and still wrong, which no comparison of the two can
    show. "(at)" for @ is accepted as deliberate hiding. Mail to such an address never arrives.
    """

    id = "email-invalid"
    category = Category.EMAIL
    mqm = Mqm.MARKUP
    severity = Severity.MAJOR
    origin = Origin.DOCUMENT
    ci = True
    authority = "RFC 5321 (mailbox), RFC 6531 (international addresses)"
    passes = (
        Example("Lisätietoja: maija.malli(at)example.fi", "Mer information: maija.malli@example.fi"),
        Example(
            "| Nimi | Sähköposti | Puhelin |\n| --- | --- | --- |\n| Maija Malli | maija.malli@example.fi | 0295 163 132 |",
            "| Namn | E-post | Telefon |\n| --- | --- | --- |\n| Maija Malli | maija.malli@example.fi | 0295 163 132 |",
            "each cell by itself",
        ),
    )
    fails = (
        Example(
            "Lisätietoja: maija@malli@example.fi",
            "Mer information: maija@malli@example.fi",
            "wrong in both: a finding for each",
        ),
        Example("Lisätietoja: maija.malli@example.fi", "Mer information: maija..malli@example.fi"),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:  # noqa: ARG002
        """Those with an address."""
        return part.with_facts("email")

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """One finding for each invalid address on each side."""
        for side in SIDES:
            for fact in context.facts(bead, side):
                if fact.kind != "email" or fact.is_valid:
                    continue
                yield self.finding(
                    context,
                    bead,
                    self.says(
                        _why(fact.value), here=context.version(side), address=fact.surface, n=fact.value.count("@")
                    ),
                    confidence=0.97,
                    **at(side, span(fact), fact.value),
                    subject=f"{side} {fact.value}",
                    reason=self.says("reason"),
                    advice=self.says("advice"),
                )


def _why(address: str) -> str:
    """Which saying tells what is wrong with an address."""
    if address.count("@") > 1:
        return "at-signs"
    if ".." in address or address.startswith(".") or ".@" in address:
        return "dots"
    return "message"


@dataclass(frozen=True)
class EmailDiffers(FactRule):
    """The versions give different e-mail addresses.

    Both addresses may be valid and still lead to two people. "(at)" equals @, case is ignored. A different contact person for each
    language is legitimate: accept the finding then.
    """

    id = "email-differs"
    category = Category.EMAIL
    ci = True
    kinds = frozenset({"email"})
    noun = "email"
    passes = (
        Example("Kysy: neuvonta(at)example.fi", "Fråga: neuvonta@example.fi"),
        Example(
            "Kirje: kirjaamo@example.fi", "Brev: registratur@example.fi", "one office by its name in each language"
        ),
    )
    fails = (Example("Kysy: maija.malli@example.fi", "Fråga: maja.malli@example.fi"),)

    def concerns(self, claim: Claim) -> bool:
        """A broken address is email-invalid's matter; mailboxes of one office may be named in both languages."""
        source, target = claim.difference.source, claim.difference.target
        if source and target and same_mailbox(source.value, target.value):
            return False
        return all(fact.is_valid for fact in (source, target) if fact)

    def trust(self, claim: Claim) -> float:
        """Local parts in both languages (*neuvonta* – *radgivning*) are two mailboxes of one office, at one domain or at two."""
        source, target = claim.difference.source, claim.difference.target
        if source and target:
            (head, _, host), (other_head, _, other_host) = source.value.partition("@"), target.value.partition("@")
            if head == other_head or (_near(head, other_head) and _near(host, other_host)):
                return 0.93
            # an office may have a mailbox, and its municipality a domain, in each language; a person has one name
            return 0.93 if host != other_host and ("." in head or "." in other_head) else 0.38
        return 0.6


def _near(a: str, b: str) -> bool:
    """Whether two words differ by a slip rather than by language."""
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b) <= max(2, len(min(a, b, key=len)) // 4)


@dataclass(frozen=True)
class PhoneDiffers(FactRule):
    """The versions give different telephone numbers.

    Digits are compared, grouping and brackets are not; *+358 295 163 232* equals *0295 163 232*, and an extension may be added. A
    service line for each language is legitimate: accept the finding then.
    """

    id = "phone-differs"
    category = Category.PHONE
    ci = True
    kinds = frozenset({"phone"})
    noun = "phone"
    change = 0.93
    absence = 0.65
    passes = (Example("Soita p. 0295 123456.", "Ring tfn +358 295 123 456.", "grouping and country code are form"),)
    fails = (Example("Soita p. 0295 123 456.", "Ring tfn 0295 123 465."),)


@dataclass(frozen=True)
class AddressDiffers(FactRule):
    """The versions give different addresses.

    A street has a name in each language (*Siltasaarenkatu* – *Broholmsgatan*), the number of the house is the same: a wrong one sends
    people to the wrong door, a wrong postcode or post box (*PL* – *PB*) the mail. A flat or staircase on one side only is no difference.
    Names of streets themselves are not compared.
    """

    id = "address-differs"
    category = Category.NUMBER
    since = "0.2"
    ci = True
    kinds = frozenset({"address", "code"})
    noun = "address"
    change = 0.9
    absence = 0.35
    passes = (
        Example("Käyntiosoite: Siltasaarenkatu 12 A, Helsinki", "Besöksadress: Broholmsgatan 12 A, Helsingfors"),
        Example(
            "Tilat ovat Hallituskadulla 3.", "Lokalerna ligger på Hallituskatu 3.", "a street without a Swedish name"
        ),
        Example("Postiosoite on PL 33, 00023 Valtioneuvosto.", "Postadressen är PB 33, 00023 Statsrådet."),
    )
    fails = (
        Example("Käyntiosoite: Siltasaarenkatu 12, Helsinki", "Besöksadress: Broholmsgatan 21, Helsingfors"),
        Example("Osoite: PL 10, 65101 Vaasa.", "Adress: PB 10, 65100 Vasa.", "a postcode"),
    )

    def concerns(self, claim: Claim) -> bool:
        """Of codes only postcodes and post boxes are addresses."""
        return claim.difference.kind != "code" or are_named(claim, PLACES)

    def trust(self, claim: Claim) -> float:
        """A postcode on one side only may be left out."""
        return same_code(claim) if claim.difference.kind == "code" else super().trust(claim)


RULES = (EmailInvalid, EmailDiffers, PhoneDiffers, AddressDiffers)
