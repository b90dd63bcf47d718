"""Words of opposite meaning: one version speaks of summer, the other of winter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from align.check.claims import is_comparable
from align.check.rule import SIDES, Example, Rule
from align.languages import table
from align.languages.sieve import sieve
from align.model import Category, Mqm, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.check.rule import Span
    from align.model import Bead, Finding

__all__ = ["RULES", "OppositeMeaning"]

_TURNED: Final = 0.8
"""How sure it is. In 400,000 pairs of published text both versions speak of one of two such words and not of the other 40,000 times, and
not of the same some 80 times, several of them misprints."""


class _Word(NamedTuple):
    """Which of two opposites a pattern is of."""

    pair: str
    is_left: bool


@cache
def _opposites(language: str) -> tuple[tuple[_Word, re.Pattern[str]], ...]:
    data: dict[str, Any] = dict(table(language, "facts_opposites"))
    return tuple(
        (_Word(pair, half == "left"), re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?!\w)", re.IGNORECASE))
        for half in ("left", "right")
        for pair, words in data.get(half, {}).items()
    )


@dataclass(frozen=True)
class OppositeMeaning(Rule):
    """One version says the opposite of the other: winter for summer, north for south, fathers for mothers.

    Pairs of opposites are known in both languages (groundwater – surface water, income – expenditure, export – import, landlord –
    tenant, gross – net, written – oral …). Reported where one passage has a word for the one and none for the other, and its
    counterpart has it the other way round. Opposites that good translators turn round (*begin – end*, *lend – borrow*) are not among them.
    """

    id = "opposite-meaning"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MAJOR
    since = "0.2"
    folded = True
    passes = (
        Example("Palvelu on avoinna kesällä.", "Tjänsten är öppen på sommaren."),
        Example(
            "Pohjavettä ja pintavettä tarkkaillaan ympäri vuoden.",
            "Grundvattnet och ytvattnet övervakas året runt.",
            "both in both",
        ),
    )
    fails = (
        Example("Rannikolla pohjavedessä on luontaisesti rautaa.", "Vid kusten innehåller ytvattnet av naturen järn."),
        Example("Alueen eteläosaan rakennetaan koulu.", "I den norra delen av området byggs en skola."),
        Example("Vuokranantaja vastaa asunnon kunnosta.", "Hyresgästen svarar för bostadens skick."),
    )

    def signs(self, language: str) -> tuple[tuple[_Word, re.Pattern[str]], ...]:
        return _opposites(language)

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare which of each two opposites the versions name."""
        if not is_comparable(bead):
            return
        source, target = (_named(context.text(bead, side), context.language(side)) for side in SIDES)
        for pair in sorted(source.keys() & target.keys()):
            (is_left, here), (was_left, there) = source[pair], target[pair]
            if is_left == was_left:
                continue
            words = context.text(bead, "source")[slice(*here)], context.text(bead, "target")[slice(*there)]
            yield self.finding(
                context,
                bead,
                self.says(
                    "message", here=context.version("source"), there=context.version("target"), a=words[0], b=words[1]
                ),
                confidence=_TURNED,
                source=here,
                target=there,
                subject=pair,
                source_value=words[0],
                target_value=words[1],
                reason=self.says("reason"),
                advice=self.says("advice"),
            )


def _named(text: str, language: str) -> dict[str, tuple[bool, Span]]:
    """Of which opposites a text names one only: which, and where it first does."""
    found: dict[str, tuple[bool, Span]] = {}
    both: set[str] = set()
    for word, pattern in sieve(text).among(_opposites(language)):
        match = pattern.search(text)
        if match and word.pair in found:
            both.add(word.pair)
        elif match:
            found[word.pair] = word.is_left, match.span()
    return {pair: told for pair, told in found.items() if pair not in both}


RULES: Final[tuple[type[Rule], ...]] = (OppositeMeaning,)
