"""Misspelt terms and compounds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule
from align.check.terms.compounds import compound_usages
from align.check.terms.shared import is_slip, nearest, shared_part
from align.check.terms.use import places_said, term_use
from align.glossary.tokens import words_of
from align.glossary.words import base_forms
from align.model import Category, Mqm, Origin, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.check.terms.renderings import Rendering, Usage
    from align.glossary.misspelt import Misspelt
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "CompoundMisspelt", "TermMisspelt"]

_OFTEN: Final = 3
_UNKNOWN, _EXPLAINED = 0.85, 0.6
"""How sure a slip is in a word that the dictionary does not explain or that is seldom beside the other, and in another one."""
_GLOSSARY = "fi;sv;sv-admitted\ntasa-arvo;jämställdhet;\nhyvinvointialue;välfärdsområde;\n"


@dataclass(frozen=True)
class TermMisspelt(Rule):
    """A word is one letter away from a term and no word of its own.

    *jämställheten* for *jämställdheten*. Compared are generated forms of the glossary's terms, never base forms, and a word that the
    dictionary knows, or can take apart as a compound, is left alone, and so is one that both versions have letter for letter (in a
    title in another language). A word written so three times or more is less likely a slip. One finding a word and version, with the
    number of places.
    """

    id = "term-misspelt"
    category = Category.SPELLING
    mqm = Mqm.SPELLING
    severity = Severity.MINOR
    ci = True
    origin = Origin.DOCUMENT
    passes = (Example("Tasa-arvoa edistetään.", "Jämställdheten främjas.", "A correct form.", glossary=_GLOSSARY),)
    fails = (
        Example(
            "Tasa-arvoa edistetään.",
            "Genom projekten främjas jämställheten.",
            "A letter is missing.",
            glossary=_GLOSSARY,
        ),
        Example(
            "Hyvinvontialueen tehtävä on ohjata.",
            "Välfärdsområdets uppgift är att styra.",
            "The same in Finnish.",
            glossary=_GLOSSARY,
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        if not context.glossaries:
            return
        found: dict[tuple[Side, str], list[tuple[Bead, Misspelt]]] = {}
        for bead in context.units:
            for side in SIDES:
                text = context.text(bead, side)
                for slip in term_use(context).misspelt(bead, side):
                    written = text[slip.start : slip.end].lower()
                    if written not in words_of(context.text(bead, other_side(side)).lower()):
                        found.setdefault((side, written), []).append((bead, slip))
        for (side, _), places in found.items():
            yield self._slip(side, places, context)

    def _slip(self, side: Side, places: list[tuple[Bead, Misspelt]], context: Context) -> Finding:
        bead, slip = places[0]
        written = context.text(bead, side)[slip.start : slip.end]
        span = (slip.start, slip.end)
        return self.finding(
            context,
            bead,
            self.says(
                "message", here=context.version(side), words=written, places=places_said(len(places)), form=slip.form
            ),
            confidence=0.9 if len(places) < _OFTEN else 0.6,
            source=span if side == "source" else None,
            target=span if side == "target" else None,
            subject=written.lower(),
            reason=self.says("reason", words=written, form=slip.form, term=slip.term.text, concept=slip.concept.id),
            advice=self.says("advice", form=slip.form),
            authority=slip.concept.source,
        )


@dataclass(frozen=True)
class CompoundMisspelt(Rule):
    """A compound differs by a letter from the one that renders the same word elsewhere in the document.

    *sommadsedel* where *kesäseteli* is *sommarsedel* everywhere else. No glossary and no list of words is asked: the other version shows
    that both are the same word. Wrong is the one that the dictionary does not explain; where it explains both, the rarer one, or the one
    whose first part renders the other word less.
    """

    id = "compound-misspelt"
    category = Category.SPELLING
    mqm = Mqm.SPELLING
    severity = Severity.MINOR
    passes = (
        Example(
            "Matkakortti maksaa.\n\nMatkakorttia myydään kioskissa.",
            "Resekortet kostar.\n\nResekort säljs i kiosken.",
            "Forms of one word.",
        ),
    )
    fails = (
        Example(
            "Matkakortti maksaa viisi euroa.\n\nMatkakorttia myydään kioskissa.\n\nMatkakortti ladataan netissä.",
            "Resekortet kostar fem euro.\n\nRessekort säljs i kiosken.\n\nResekortet laddas på nätet.",
            "A letter too many.",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        for side in SIDES:
            for told in compound_usages(context, side):
                for first, second in combinations(told.usage.renderings, 2):
                    if is_slip(first.shown, second.shown):
                        yield self._slip(told.usage, *_right_first(first, second, told.usage, context), context)

    def _slip(self, usage: Usage, right: Rendering, wrong: Rendering, context: Context) -> Finding:
        there = other_side(usage.side)
        bead, named, span = wrong.places[0]
        written, name = context.text(bead, there)[slice(*span)], context.text(bead, usage.side)[slice(*named)]
        meant = nearest(written, (context.text(other, there)[slice(*at)] for other, _, at in right.places))
        is_known = base_forms(context.language(there)).is_explained(wrong.shown) and right.count < _OFTEN * wrong.count
        return self.finding(
            context,
            bead,
            self.says(
                "message",
                here=context.version(there),
                words=written,
                form=meant,
                name=name,
            ),
            confidence=_EXPLAINED if is_known else _UNKNOWN,
            source=span if there == "source" else None,
            target=span if there == "target" else None,
            subject=written.lower(),
            reason=self.says("reason", words=written.lower(), n=wrong.count, form=meant.lower(), more=right.count),
            advice=self.says("advice"),
        )


def _right_first(first: Rendering, second: Rendering, usage: Usage, context: Context) -> tuple[Rendering, Rendering]:
    """The two with the likelier spelling first."""
    forms, senses = base_forms(context.language(other_side(usage.side))), term_use(context).senses

    def worth(one: Rendering) -> tuple[bool, int, float]:
        likeness = senses.likenesses([usage.shown], [one.shown[: -len(shared) or None]])
        return forms.is_explained(one.shown), one.count, float(likeness.max())

    shared = shared_part(first.shown, second.shown, forms)
    return (first, second) if worth(first) >= worth(second) else (second, first)


RULES: Final = (TermMisspelt, CompoundMisspelt)
