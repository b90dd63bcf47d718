"""Negation and obligation that one version has and the other has not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.claims import is_comparable
from align.check.rule import SIDES, Example, Rule
from align.languages import strings
from align.model import Category, Mqm, SegmentKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "NegationDiffers", "ObligationDiffers"]

_TABULAR: Final = frozenset({SegmentKind.LABEL, SegmentKind.CELL, SegmentKind.TITLE})
"""Titles in several languages stand in these, and *en* is a Swedish article and a Finnish negation."""


@cache
def _words(language: str, key: str) -> re.Pattern[str] | None:
    words = strings(language, "facts_modality", key)
    return re.compile(r"(?<![\w-])(?:" + "|".join(words) + r")(?!\w)", re.IGNORECASE) if words else None


def _spans(text: str, language: str, key: str) -> list[tuple[int, int]]:
    pattern = _words(language, key)
    return [m.span() for m in pattern.finditer(text)] if pattern else []


@dataclass(frozen=True)
class NegationDiffers(Rule):
    """One version negates, the other does not.

    Looks for the words that only negate (*ei, eivät, älköön* – *inte, ej, icke*) where the other passage has nothing of the sense:
    no negating pronoun, prefix or suffix (*ilman, -ton, epä-, vailla* – *utan, ingen, o-, varken, endast*). Languages negate in
    different ways, so only a passage with one plain negation against none at all is reported.
    """

    longest: int = 60
    """Passages with more words than this are left alone: a negation can hide anywhere in them."""

    id = "negation-differs"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MINOR  # true negations are lost seldom, and languages negate in many ways
    passes = (
        Example("Hakemusta ei käsitellä.", "Ansökan behandlas inte."),
        Example("Palvelu on maksuton.", "Tjänsten kostar ingenting.", "a suffix and a pronoun"),
        Example("Työ aloitetaan vasta luvan jälkeen.", "Arbetet inleds inte förrän tillståndet har getts.", "an idiom"),
    )
    fails = (Example("Päätökseen ei saa hakea muutosta valittamalla.", "Ändring i beslutet får sökas genom besvär."),)

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare the two passages both ways."""
        if not is_comparable(bead) or any(s.kind in _TABULAR for s in (*bead.source, *bead.target)):
            return
        for side in SIDES:
            other: Side = "target" if side == "source" else "source"
            text, beside = context.text(bead, side), context.text(bead, other)
            if len(text.split()) > self.longest or len(beside.split()) > self.longest:
                continue
            plain = _spans(text, context.language(side), "negation")
            if not plain or _spans(text, context.language(side), "negation_idioms"):
                continue  # "inte … förrän" is "vasta": nothing is denied
            if _spans(beside, context.language(other), "negative"):
                continue
            yield self.finding(
                context,
                bead,
                f"{context.name(side)} negates (“{text[slice(*plain[0])]}”), {context.name(other)} does not.",
                confidence=0.7 if len(plain) == 1 else 0.5,
                source=plain[0] if side == "source" else None,
                target=plain[0] if side == "target" else None,
                subject=side,
                reason="The other passage has no word, prefix or suffix that negates.",
                advice="Read both passages: one of them may say the opposite.",
            )


@dataclass(frozen=True)
class ObligationDiffers(Rule):
    """One version obliges, the other allows.

    *tulee, on tehtävä, pitää* – *ska, måste* oblige; *voi, saa* – *kan, får* allow. Reported only where one passage has nothing but
    obligation and the other nothing but permission. Swedish *får inte* and Finnish *ei saa* forbid and are left out.
    """

    id = "obligation-differs"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    passes = (
        Example("Hakijan tulee toimittaa selvitys.", "Sökanden ska lämna en redogörelse."),
        Example("Avustusta voi hakea verkossa.", "Understöd kan sökas på webben."),
    )
    fails = (Example("Hakijan tulee toimittaa selvitys vuosittain.", "Sökanden kan lämna en redogörelse årligen."),)
    longest: int = 30
    """Passages with more words than this are left alone."""
    pairs: ClassVar[tuple[tuple[str, str], ...]] = (("obligation", "permission"), ("permission", "obligation"))

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare what the two passages do."""
        if not is_comparable(bead):
            return
        texts = {side: context.text(bead, side) for side in SIDES}
        codes = {side: context.language(side) for side in SIDES}
        if any(
            len(text.split()) > self.longest or _spans(text, codes[side], "negative") for side, text in texts.items()
        ):
            return
        found = {
            (side, key): _spans(texts[side], codes[side], key) for side in SIDES for key in ("obligation", "permission")
        }
        for left, right in self.pairs:
            here, there = found["source", left], found["target", right]
            if here and there and not found["source", right] and not found["target", left]:
                words = texts["source"][slice(*here[0])], texts["target"][slice(*there[0])]
                yield self.finding(
                    context,
                    bead,
                    f"{context.name('source')} says “{words[0]}”, {context.name('target')} says “{words[1]}”:"
                    " one obliges, the other allows.",
                    confidence=0.38,  # modal verbs part ways lawfully more often than not
                    source=here[0],
                    target=there[0],
                    subject=f"{left}-{right}",
                    reason="One passage has only words of obligation, the other only words of permission.",
                    advice="Make sure that both versions lay the same duty on the reader.",
                )


RULES = (NegationDiffers, ObligationDiffers)
