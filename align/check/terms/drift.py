"""Drift: one concept, or one recurring word, rendered in several ways within a document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule
from align.check.terms.compounds import CompoundUsage, compound_usages
from align.check.terms.places import MOST_PLACES, places_named
from align.check.terms.recurring import word_usages
from align.check.terms.renderings import Rendering, Usage, concept_usages
from align.check.terms.rivals import CALLING
from align.check.terms.shared import is_slip
from align.check.terms.use import term_use
from align.check.terms.weight import ASIDE
from align.glossary.tokens import tokenise
from align.languages.sayings import saying
from align.model import Category, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from align.check.context import Context
    from align.model import Bead, Finding, Said, Side

__all__ = ["RULES", "CompoundDrift", "TermDrift", "WordDrift"]

_MANY: Final = 3
"""Ways of saying a thing that are told though each stands once."""
_MANY_WAYS, _TWO_WAYS = 0.7, 0.6
"""How sure three and more ways are, and two that recur."""
_LIKE: Final = 0.3
"""Likeness from which two words may translate each other (see ``senses``)."""
_GLOSSARY = "id;fi;sv;sv-admitted\nexclusion;syrjäytyminen;utslagning;marginalisering|utestängning\n"


@dataclass(frozen=True)
class _Drift(Rule):
    """Shared by the two rules about drift."""

    def _drifted(self, usage: Usage, context: Context, *, confidence: float) -> Finding:
        rare: Rendering = usage.renderings[-1]
        bead, span, answer = rare.places[0]
        source, target = (span, answer) if usage.side == "source" else (answer, span)
        names = "; ".join(rendering.shown for rendering in usage.renderings)
        return self.finding(
            context,
            bead,
            saying(
                "term-drift.message",
                name=usage.shown,
                here=context.version(usage.side),
                there=context.version(other_side(usage.side)),
                n=len(usage.renderings),
                ways=tuple(saying("term-drift.way", word=r.shown, n=r.count) for r in usage.renderings),
            ),
            confidence=confidence,
            source=source,
            target=target,
            subject=f"{usage.name}:{'|'.join(sorted(r.name for r in usage.renderings))}",
            source_value=usage.shown if usage.side == "source" else names,
            target_value=names if usage.side == "source" else usage.shown,
            reason=self.says(
                "reason", concept=usage.concept.id if usage.concept else "", places=_places(usage, context)
            ),
            advice=saying("term-drift.advice"),
            authority=usage.concept.source if usage.concept else "",
        )


def _places(usage: Usage, context: Context) -> tuple[Said, ...]:
    """Where each rendering stands, with the words as written."""
    shown = [(bead, answer) for r in usage.renderings for bead, _, answer in r.places[:MOST_PLACES]]
    return places_named(context, other_side(usage.side), shown)


@dataclass(frozen=True)
class TermDrift(_Drift):
    """A concept of the glossary is rendered in several ways within a document.

    Each rendering may be right by itself, but a reader takes three words for three things. Words of one root
    count as one rendering (*diskriminering*,
    *diskriminera*), and so do a full name and its abbreviation; rows with context words are left out, since there the context
    decides. Two ways are reported when both recur, three always.
    """

    least_recurring: int = 2
    """Uses of each of two renderings from which they are reported."""

    id = "term-drift"
    category = Category.CONSISTENCY
    mqm = Mqm.INCONSISTENT_USE
    severity = Severity.MINOR
    passes = (
        Example(
            "Syrjäytymistä ehkäistään.\n\nSyrjäytyneitä tuetaan.",
            "Utslagning förebyggs.\n\nUtslagna stöds.",
            "One root.",
            glossary=_GLOSSARY,
        ),
    )
    fails = (
        Example(
            "Syrjäytymistä ehkäistään kunnissa.\n\nSyrjäytymisen syitä tutkitaan laajasti.\n\nSyrjäytymiseen puututaan varhain.",
            "Utslagning förebyggs i kommunerna.\n\nOrsakerna till marginalisering undersöks brett.\n\nMan ingriper tidigt i utestängning.",
            glossary=_GLOSSARY,
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        if not context.glossaries:
            return
        least = min(_MANY, 2 * self.least_recurring)  # so many places have two that recur, or many
        for side in SIDES:
            for usage in concept_usages(context, side, least):
                counts = [rendering.count for rendering in usage.renderings]
                if len(counts) >= _MANY or (len(counts) == 2 and counts[1] >= self.least_recurring):
                    yield self._drifted(usage, context, confidence=_sureness(usage, context))


def _sureness(usage: Usage, context: Context) -> float:
    """How sure the drift of a concept is. By a list that nobody chose only a third way tells, each the listed term itself.

    Such a list may admit two words for one thing that the law tells apart, and a verb where the other version has a noun is no other way.
    """
    if usage.concept is None or term_use(context).weights.binds((usage.concept,)):
        return _MANY_WAYS if len(usage.renderings) >= _MANY else _TWO_WAYS
    other = other_side(usage.side)
    named = [r for r in usage.renderings if any(_is_named(bead, other, span, context) for bead, _, span in r.places)]
    return _MANY_WAYS if len(named) >= _MANY else ASIDE


def _is_named(bead: Bead, side: Side, span: tuple[int, int], context: Context) -> bool:
    return any((hit.start, hit.end) == span and hit.kind in CALLING for hit in context.hits(bead, side))


@dataclass(frozen=True)
class CompoundDrift(_Drift):
    """A recurring compound is rendered by several compounds that share a part.

    *liukkaudentorjunta* is *halkbekämpning* in one passage and *halkskydd* in another: a reader takes two words for two things. Asked are
    the word vectors of the pairing, so that each way may stand but once. Two ways, and more where one prevails, are told to translators
    only, unless the rare one is what mostly renders another compound (*selvityslomake* – *ansökningsblankett*, which is *hakulomake*
    elsewhere): the wrong word, perhaps. One letter more or less is a matter of spelling (``compound-misspelt``). Add a row to the
    glossary to settle which is right.
    """

    id = "compound-drift"
    category = Category.CONSISTENCY
    mqm = Mqm.INCONSISTENT_USE
    severity = Severity.MINOR
    passes = (
        Example(
            "Liikuntaneuvonta alkaa.\n\nLiikuntaneuvontaa saa puhelimitse.\n\nLiikuntaneuvonta on maksutonta.",
            "Motionsrådgivningen börjar.\n\nMotionsrådgivning fås per telefon.\n\nMotionsrådgivningen är avgiftsfri.",
            "One way.",
        ),
    )
    fails = (
        Example(
            "Liikuntaneuvonta alkaa keväällä.\n\nLiikuntaneuvontaa saa puhelimitse.\n\nKunnat järjestävät liikuntaneuvontaa.",
            "Motionsrådgivningen börjar på våren.\n\nIdrottsrådgivning fås per telefon.\n\nKommunerna ordnar motionsrådgivning.",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        known: set[tuple[int, int, int]] = set()
        for side in SIDES:
            for told in compound_usages(context, side):
                usage = _spelt_one_way(told.usage)
                if len(usage.renderings) > 1 and not (_stands(usage, known) or _is_listed(usage, context)):
                    known.update(_key(place, usage.side) for place in usage.renderings[-1].places)
                    yield self._drifted(usage, context, confidence=_by_count(usage, told))


def _spelt_one_way(usage: Usage) -> Usage:
    """The usage without renderings that are another one misspelt."""
    kept: list[Rendering] = []
    for rendering in usage.renderings:  # the most frequent first
        if not any(is_slip(rendering.shown, other.shown) for other in kept):
            kept.append(rendering)
    return replace(usage, renderings=tuple(kept))


def _by_count(usage: Usage, told: CompoundUsage) -> float:
    """How sure the drift of a compound is: by the number of its ways, unless one prevails, and whether the second is another word's."""
    counts = [rendering.count for rendering in usage.renderings]
    prevails = counts[0] > 2 * counts[1]
    return _TWO_WAYS if told.is_borrowed or (len(counts) >= _MANY and not prevails) else ASIDE


def _is_listed(usage: Usage, context: Context) -> bool:
    """Whether a glossary tells of one of its places."""
    memory = context.memory.setdefault("places of listed terms", {})
    if not memory:  # worked out where first asked for: in most documents nothing drifts
        memory[0] = _listed(context)
    return _stands(usage, memory[0])


def _listed(context: Context) -> frozenset[tuple[int, int, int]]:
    """Places of which a glossary tells."""
    return frozenset(
        _key(place, side)
        for side in SIDES
        for usage in (concept_usages(context, side) if context.glossaries else ())
        for rendering in usage.renderings
        for place in rendering.places
    )


def _stands(usage: Usage, known: AbstractSet[tuple[int, int, int]]) -> bool:
    return any(_key(place, usage.side) in known for rendering in usage.renderings for place in rendering.places)


@dataclass(frozen=True)
class WordDrift(_Drift):
    """A recurring word is rendered in several ways, as the alignment shows without a glossary.

    A rendering counts when it stands nearly only where the word stands, at least twice, and nothing else explains
    it better; together the renderings
    cover most places of the word. It is less sure, and hidden by the usual profiles, where the pairing's word vectors do not know the
    renderings as translations. Ignore it where the word has two meanings; add a row to the glossary to settle which is
    right.
    """

    least: int = 4
    """Passages in which a word must stand before it is looked at."""

    id = "word-drift"
    category = Category.CONSISTENCY
    mqm = Mqm.INCONSISTENT_USE
    severity = Severity.NEUTRAL
    passes = (
        Example("Juurruttaminen jatkuu.\n\nJuurruttaminen alkaa.", "Förankringen fortsätter.\n\nFörankringen inleds."),
    )
    fails = (
        Example(
            "Juurruttaminen alkaa keväällä.\n\nToimintamallien juurruttaminen on tärkeää.\n\n"
            "Kunnat vastaavat juurruttamisesta.\n\nJuurruttamiseen varataan rahaa.\n\nTulokset julkaistaan syksyllä.",
            "Förankringen börjar på våren.\n\nDet är viktigt med förankring av verksamhetsmodeller.\n\n"
            "Kommunerna ansvarar för etableringen.\n\nPengar reserveras för etablering.\n\nResultaten publiceras på hösten.",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        for side in SIDES:
            compounds = {told.usage.shown for told in compound_usages(context, side)}
            for usage in word_usages(context, side, least=self.least):
                if usage.shown not in compounds and not _is_listed(usage, context):
                    yield self._drifted(usage, context, confidence=0.55 if _translate(usage, context) else 0.35)


def _translate(usage: Usage, context: Context) -> bool:
    """Whether the pairing's vectors know every rendering as a translation of the word; what merely stands beside it is no rendering."""
    other = other_side(usage.side)
    senses = term_use(context).senses
    for rendering in usage.renderings:
        bead, (start, end), (first, last) = rendering.places[0]
        word = context.text(bead, usage.side)[start:end]
        answer = tokenise(context.text(bead, other)[first:last])
        if senses.likeness(word, context.language(usage.side), answer) < _LIKE:
            return False
    return True


def _key(place: tuple[object, tuple[int, int], tuple[int, int]], side: Side) -> tuple[int, int, int]:
    """A place by its bead and where the two words begin, the source's first, so that it is one whichever side is asked about."""
    bead, span, answer = place
    first, second = (span, answer) if side == "source" else (answer, span)
    return id(bead), first[0], second[0]


RULES: Final = (TermDrift, CompoundDrift, WordDrift)
