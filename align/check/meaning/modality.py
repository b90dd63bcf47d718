"""Negation and obligation that one version has and the other has not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.claims import is_comparable
from align.check.meaning.advice import DutySoftened
from align.check.meaning.counterparts import has_vectors
from align.check.meaning.families import DENIALS, DUTY, LEAVE, Family, listed, sought, spans_of
from align.check.meaning.lost import least_answered
from align.check.rule import SIDES, Example, Rule, Table
from align.languages.sieve import sieve
from align.model import Category, Mqm, SegmentKind, Severity, other_side

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from align.check.context import Context
    from align.check.part import Part
    from align.check.rule import Span
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "NegationDiffers", "ObligationDiffers"]

_TABULAR: Final = frozenset({SegmentKind.LABEL, SegmentKind.CELL, SegmentKind.TITLE})
"""Titles in several languages stand in these, and *en* is a Swedish article and a Finnish negation."""


@dataclass(frozen=True)
class NegationDiffers(Rule):
    """One version negates, the other does not.

    Takes each word that negates (*ei, eivät, älköön* – *inte, ej, ingen*) and looks in the other passage where its neighbours are
    answered: for a negation, or for anything of the sense (*ilman, -ton, välttyä, muu kuin* – *utan, o-, sakna, annan än*). Languages
    deny in different ways (*ei ole suurempi kuin* – *är högst*), so the likelihood is learnt from published texts and from negations
    deleted in them. For languages without word vectors only passages with a negation against none at all are reported.
    """

    longest: int = 60
    """Words of a passage beyond which, in a language pair without word vectors, nothing is said."""

    families: ClassVar[tuple[Family, ...]] = DENIALS

    id = "negation-differs"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MINOR  # true negations are lost seldom, and languages negate in many ways
    passes = (
        Example("Hakemusta ei käsitellä.", "Ansökan behandlas inte."),
        Example("Palvelu on maksuton.", "Tjänsten kostar ingenting.", "a suffix and a pronoun"),
        Example("Työ aloitetaan vasta luvan jälkeen.", "Arbetet inleds inte förrän tillståndet har getts.", "an idiom"),
        Example(
            "Koulutus on tarkoitettu opettajien lisäksi myös rehtoreille.",
            "Utbildningen är avsedd inte bara för lärare utan också för rektorer.",
            "*inte bara* denies nothing",
        ),
        Example(
            "Tulokset eivät läheskään yllä asetettuun tavoitteeseen.",
            "Resultaten ligger långt under det uppställda målet.",
            "far from it",
        ),
    )
    fails = (
        Example("Päätökseen ei saa hakea muutosta valittamalla.", "Ändring i beslutet får sökas genom besvär."),
        Example(
            "Valtakunnallinen hanke ei voi rahoittaa toimintaa, johon on jo myönnetty alueellista tukea.",
            "Ett riksomfattande projekt kan finansiera verksamhet som redan har beviljats regionalt stöd.",
            "one version forbids what the other allows",
        ),
    )

    def signs(self, language: str) -> Table:
        return sought(language, self.families)

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare the two passages both ways."""
        if not is_comparable(bead) or any(s.kind in _TABULAR for s in (*bead.source, *bead.target)):
            return
        if has_vectors(context.language("source"), context.language("target")):
            lost = least_answered(bead, context, self.families)
            if lost:
                yield self._report(lost.side, lost.span, min(0.9, lost.chance), bead, context)
            return
        for side, other in (SIDES, SIDES[::-1]):
            texts = context.text(bead, side), context.text(bead, other)
            yield from self._by_words(side, texts, (context.language(side), context.language(other)), bead, context)

    def _by_words(
        self, side: Side, texts: tuple[str, str], order: tuple[str, str], bead: Bead, context: Context
    ) -> Iterator[Finding]:
        if any(len(text.split()) > self.longest for text in texts):
            return
        plain = spans_of(texts[0], order[0], "negation")
        is_idiom = spans_of(texts[0], order[0], "negation_idioms")  # "inte … förrän" is "vasta": nothing is denied
        if plain and not is_idiom and not spans_of(texts[1], order[1], "negation", "negators", "negative"):
            yield self._report(side, plain[0], 0.6, bead, context)

    def _report(self, side: Side, span: Span, confidence: float, bead: Bead, context: Context) -> Finding:
        other = other_side(side)
        return self.finding(
            context,
            bead,
            self.says(
                "message",
                here=context.version(side),
                word=context.text(bead, side)[slice(*span)],
                there=context.version(other),
            ),
            confidence=confidence,
            source=span if side == "source" else None,
            target=span if side == "target" else None,
            subject=side,
            reason=self.says("reason"),
            advice=self.says("advice"),
        )


@cache
def _modal(language: str, kind: str) -> tuple[tuple[re.Pattern[str]], ...]:
    """What may oblige or allow, as a table: the plain words and the others."""
    family = DUTY if kind == "obligation" else LEAVE
    return *listed(language, "facts_modality", (kind,)), *listed(language, family.table, family.plain)


@dataclass(frozen=True)
class ObligationDiffers(Rule):
    """One version obliges, the other allows.

    *tulee, on tehtävä, pitää* – *ska, måste* oblige; *voi, saa* – *kan, får* allow. A word that obliges is looked for in the other
    passage where its neighbours are answered, and so is the word that allows there: where neither is answered by its like, they
    stand against each other. Without that, and for languages without word vectors, only passages with nothing but obligation against
    nothing but permission are reported. Swedish *får inte* and Finnish *ei saa* forbid and are left out. Words that do little else
    than oblige or allow are believed more than *pitää*, *olisi*, *skulle*, which also hold and suppose.
    """

    id = "obligation-differs"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    passes = (
        Example("Hakijan tulee toimittaa selvitys.", "Sökanden ska lämna en redogörelse."),
        Example("Avustusta voi hakea verkossa.", "Understöd kan sökas på webben."),
        Example("Apu tulee ajoissa.", "Hjälpen kan komma i tid.", "*tulee* without an infinitive is *comes*"),
    )
    fails = (Example("Hakijan tulee toimittaa selvitys vuosittain.", "Sökanden kan lämna en redogörelse årligen."),)
    longest: int = 30
    """Passages with more words than this are left alone where words alone tell."""
    plain_confidence: float = 0.6
    """How sure it is of words that oblige or allow and hardly do anything else; one true difference and none false in 160,000
    words of statutes, news and service descriptions."""
    other_confidence: float = 0.38
    """How sure of the other modal verbs, which part ways lawfully more often than not."""
    pairs: ClassVar[tuple[tuple[str, str], ...]] = (("obligation", "permission"), ("permission", "obligation"))

    def signs(self, language: str) -> Table:
        return (*_modal(language, "obligation"), *_modal(language, "permission"))

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those in which one side may oblige and the other allow."""
        duty, leave = (
            {side: _modal(context.language(side), kind) for side in SIDES} for kind in ("obligation", "permission")
        )
        return [
            unit
            for unit, source, target in part
            if (sieve(source).among(duty["source"]) and sieve(target).among(leave["target"]))
            or (sieve(source).among(leave["source"]) and sieve(target).among(duty["target"]))
        ]

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare what the two passages do."""
        if not is_comparable(bead):
            return
        found = max((*self._by_place(bead, context), *self._by_words(bead, context)), default=None)
        if found is None:
            return
        confidence, source, target, subject = found
        yield self.finding(
            context,
            bead,
            self.says(
                "message",
                here=context.version("source"),
                a=context.text(bead, "source")[slice(*source)],
                there=context.version("target"),
                b=context.text(bead, "target")[slice(*target)],
            ),
            confidence=confidence,
            source=source,
            target=target,
            subject=subject,
            reason=self.says("reason"),
            advice=self.says("advice"),
        )

    def _by_place(self, bead: Bead, context: Context) -> Iterator[tuple[float, Span, Span, str]]:
        """A word of duty and one of leave neither of which is answered by its like."""
        if not has_vectors(context.language("source"), context.language("target")):
            return
        for (left, right), families in zip(self.pairs, ((DUTY, LEAVE), (LEAVE, DUTY)), strict=True):
            here = least_answered(bead, context, families[:1], ("source",))
            there = least_answered(bead, context, families[1:], ("target",)) if here else None
            if here and there:
                texts = {side: context.text(bead, side) for side in SIDES}
                codes = {side: context.language(side) for side in SIDES}
                # *saa* and *får* also receive: without a plain word on each side the suspicion stays soft
                most = 0.9 if self._is_plain(left, texts, codes) else self.other_confidence
                yield min(most, (here.chance * there.chance) ** 0.5), here.span, there.span, f"{left}-{right}"

    def _by_words(self, bead: Bead, context: Context) -> Iterator[tuple[float, Span, Span, str]]:
        """Nothing but duty on one side, nothing but leave on the other."""
        texts = {side: context.text(bead, side) for side in SIDES}
        codes = {side: context.language(side) for side in SIDES}
        denying = ("negation", "negators", "negative")
        if any(
            len(text.split()) > self.longest or spans_of(text, codes[side], *denying) for side, text in texts.items()
        ):
            return
        found = {
            (side, key): spans_of(texts[side], codes[side], key)
            for side in SIDES
            for key in ("obligation", "permission")
        }
        for left, right in self.pairs:
            here, there = found["source", left], found["target", right]
            if here and there and not found["source", right] and not found["target", left]:
                is_plain = self._is_plain(left, texts, codes)
                yield self.plain_confidence if is_plain else self.other_confidence, here[0], there[0], f"{left}-{right}"

    def _is_plain(self, duty: str, texts: dict[Side, str], codes: dict[Side, str]) -> bool:
        other = "permission" if duty == "obligation" else "obligation"
        return all(
            spans_of(texts[side], codes[side], f"plain_{kind}") for side, kind in zip(SIDES, (duty, other), strict=True)
        )


RULES = (NegationDiffers, ObligationDiffers, DutySoftened)
