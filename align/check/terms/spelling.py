"""Misspelt terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example, Rule
from align.check.terms.use import places_said, term_use
from align.model import Category, Mqm, Origin, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.glossary.misspelt import Misspelt
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "TermMisspelt"]

_OFTEN: Final = 3
_GLOSSARY = "fi;sv;sv-admitted\ntasa-arvo;jämställdhet;\nhyvinvointialue;välfärdsområde;\n"


@dataclass(frozen=True)
class TermMisspelt(Rule):
    """A word is one letter away from a term and no word of its own.

    *jämställheten* for *jämställdheten*. Compared are generated forms of the glossary's terms, never base forms,
    and a word that the dictionary
    knows, or can take apart as a compound, is left alone. A word written so three times or more is less likely a slip. One
    finding a word and version, with the number of places.
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
                    found.setdefault((side, text[slip.start : slip.end].lower()), []).append((bead, slip))
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


RULES: Final = (TermMisspelt,)
