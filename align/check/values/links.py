"""Web addresses: broken, different, or leading to the other language's page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.claims import FactRule, at, span
from align.check.rule import SIDES, Example, Rule
from align.model import Category, Mqm, Origin, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.claims import Claim
    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, Finding

__all__ = ["RULES", "UrlBroken", "UrlDiffers", "UrlLanguage"]

_SLIP: Final = 2
"""Letters by which an address is off when it was mistyped."""
_LONG: Final = 8
"""Letters of a host in which one letter tells a slip from another name."""


@dataclass(frozen=True)
class UrlBroken(Rule):
    """A blank or hyphen breaks a web address.

    Whoever copies the address gets an error page. The break may be the document's own or made when the text was taken out of a
    PDF; a break at a line end that reading has healed is none. The healed address is compared with the other version's.
    """

    id = "url-broken"
    category = Category.URL
    mqm = Mqm.MARKUP
    severity = Severity.MINOR
    origin = Origin.EXTRACTION
    ci = True
    passes = (
        Example(
            "Ks. https://example.fi/fi/haku?id=25 (suomeksi).",
            "Se https://example.fi/sv/haku?id=25 (på svenska).",
            "whole on both sides",
        ),
    )
    fails = (
        Example(
            "Ks. https://example.fi/doc?uri=CELEX%3A52020DC0152",
            "Se https://example.fi/doc?uri=CE- LEX%3A52020DC0152",
            "a hyphen and a blank inside",
        ),
        Example(
            "Ks. https://example.fi/hakemus ja ohje.", "Se https://example.fi/ansö- kan och anvisning.", "a word parted"
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:  # noqa: ARG002
        """Those with an address."""
        return part.with_facts("url")

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """One finding for each broken address on each side."""
        for side in SIDES:
            for fact in context.facts(bead, side):
                if fact.kind != "url" or fact.is_valid:
                    continue
                yield self.finding(
                    context,
                    bead,
                    self.says("message", here=context.version(side), address=fact.surface),
                    confidence=0.9,
                    **at(side, span(fact), fact.value),
                    subject=f"{side} {fact.value}",
                    reason=self.says("reason"),
                    advice=self.says("advice"),
                )


@dataclass(frozen=True)
class UrlDiffers(FactRule):
    """The versions give different web addresses.

    Language parts (*/fi/* – */sv/*), scheme, *www*, tracking and a trailing slash are not compared. Pages in two languages often have
    two translated paths, so a difference that looks like translation is reported with low confidence, and one that looks like a
    slip (a letter, a number) with high.
    """

    id = "url-differs"
    category = Category.URL
    severity = Severity.MINOR
    ci = True
    kinds = frozenset({"url"})
    noun = "url"
    absence = 0.4
    passes = (
        Example(
            "Ks. https://www.example.fi/fi/haku/", "Se https://example.fi/sv/haku", "the language part differs by right"
        ),
    )
    fails = (
        Example("Ks. https://example.fi/ohje/2024-15.pdf", "Se https://example.fi/ohje/2024-51.pdf"),
        Example(
            "Ks. https://rahastot.example/fi/haku", "Se https://rahasto.example/sv/utlysning", "the host, by a letter"
        ),
    )

    def concerns(self, claim: Claim) -> bool:
        """An address with a break inside is url-broken's matter."""
        return all(fact.is_valid for fact in (claim.difference.source, claim.difference.target) if fact)

    def trust(self, claim: Claim) -> float:
        """High for a slip, low for what translation explains."""
        source, target = claim.difference.source, claim.difference.target
        if not (source and target):
            return self.absence
        if re.findall(r"\d+", source.value) != re.findall(r"\d+", target.value):
            return 0.85
        from rapidfuzz.distance import OSA

        if OSA.distance(source.value, target.value) <= _SLIP:
            return 0.85
        hosts = source.value.partition("/")[0], target.value.partition("/")[0]
        # translated paths at one place; two names of the place that are one letter apart are a slip
        return 0.6 if OSA.distance(*hosts) == 1 and min(map(len, hosts)) >= _LONG else 0.35


_PATH_LANGUAGE: Final = re.compile(r"(?i)^(?:https?://)?[^/\s]+/(?:[^?\s]*/)?(fi|sv|en)(?:-fi|_fi)?(?=/|$|\?)")


@dataclass(frozen=True)
class UrlLanguage(Rule):
    """A link in one version leads to the other language's page.

    The address names the other version's language in its path (*/fi/* in a Swedish text) although the other version links the same
    page in its own language. Where a page exists in one language only, say so in the text.
    """

    id = "url-language"
    category = Category.URL
    mqm = Mqm.AUDIENCE
    severity = Severity.NEUTRAL
    passes = (Example("Ks. https://example.fi/fi/haku", "Se https://example.fi/sv/haku"),)
    fails = (
        Example(
            "Ks. https://example.fi/fi/haku", "Se https://example.fi/fi/haku", "a Finnish page for Swedish readers"
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:  # noqa: ARG002
        """Those with an address."""
        return part.with_facts("url")

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """One finding for each link to the other language's page."""
        codes = {side: context.language(side) for side in SIDES}
        for side in SIDES:
            other = codes[other_side(side)]
            for fact in context.facts(bead, side):
                match = _PATH_LANGUAGE.match(fact.surface) if fact.kind == "url" else None
                if match is None or match[1].casefold() != other or other == codes[side]:
                    continue
                yield self.finding(
                    context,
                    bead,
                    self.says("message", here=context.version(side), code=match[1]),
                    confidence=0.7,
                    **at(side, span(fact)),
                    subject=f"{side} {fact.value}",
                    advice=self.says("advice"),
                )


RULES = (UrlBroken, UrlDiffers, UrlLanguage)
