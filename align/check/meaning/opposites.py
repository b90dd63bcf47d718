"""Words of opposite meaning: one version speaks of summer, the other of winter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.check.claims import is_comparable
from align.check.meaning.families import Family, sought, spans_of
from align.check.rule import SIDES, Example, Rule
from align.languages import LANGUAGES, table
from align.languages.sieve import sieve
from align.model import Category, Mqm, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.check.rule import Span, Table
    from align.model import Bead, Finding

__all__ = ["RULES", "OppositeMeaning"]

_TURNED: Final = 0.8
"""How sure it is. In 400,000 pairs of published text both versions speak of one of two such words and not of the other 40,000 times, and
not of the same some 80 times, several of them misprints."""


_TABLE: Final = "facts_opposites"


@cache
def _families() -> tuple[Family, ...]:
    """The one and the other of each two opposites, both under the name of the pair."""
    names = sorted({name for language in LANGUAGES for name in table(language, _TABLE).get("left", {})})
    return tuple(
        Family(name, _TABLE, (f"{half}/{name}",), (f"{other}/{name}",))
        for name in names
        for half, other in (("left", "right"), ("right", "left"))
    )


@cache
def _ordered() -> tuple[tuple[Family, Family], ...]:
    """Opposites that a passage names both of, in an order that means something: the one and the other."""
    names = {name for language in LANGUAGES for name in table(language, _TABLE).get("ordered", {})}
    pairs = zip(_families()[::2], _families()[1::2], strict=True)
    return tuple(pair for pair in pairs if pair[0].name in names)


@dataclass(frozen=True)
class OppositeMeaning(Rule):
    """One version says the opposite of the other: winter for summer, north for south, fathers for mothers.

    Pairs of opposites are known in both languages (groundwater – surface water, income – expenditure, export – import, landlord –
    tenant, employer – employee, gross – net, written – oral, both – either …). Reported where one passage has a word for the one and
    none for the other, and its counterpart has it the other way round. Opposites that good translators turn round (*begin – end*, *lend –
    borrow*) are not among them.
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
        Example(
            "Joka kannattaa uimalan avaamista, äänestää JAA; joka vastustaa, äänestää EI.",
            "Den som understöder att simhallen öppnas röstar NEJ, den som motsätter sig röstar JA.",
            "the votes have changed places",
        ),
        Example("Kylän vesi otetaan pohjavedestä.", "Byns vatten tas ur ytvattnet."),
        Example("Alueen eteläosaan rakennetaan koulu.", "I den norra delen av området byggs en skola."),
        Example("Vuokranantaja vastaa asunnon kunnosta.", "Hyresgästen svarar för bostadens skick."),
    )

    def signs(self, language: str) -> Table:
        return sought(language, _families())

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare which of each two opposites the versions name."""
        if not is_comparable(bead):
            return
        source, target = (_named(context.text(bead, side), context.language(side)) for side in SIDES)
        in_order = {left.name for left, _ in _ordered()}
        for pair in sorted((source.keys() & target.keys()) - in_order):
            (one, here), (other, there) = source[pair], target[pair]
            if one == other:
                continue
            yield self._report(pair, (here, there), bead, context)
        for left, right in _ordered():
            places = [_places((left, right), context.text(bead, side), context.language(side)) for side in SIDES]
            if all(places) and (places[0][0] < places[0][1]) != (places[1][0] < places[1][1]):
                yield self._report(left.name, (min(places[0]), min(places[1])), bead, context)

    def _report(self, pair: str, spans: tuple[Span, Span], bead: Bead, context: Context) -> Finding:
        here, there = spans
        words = context.text(bead, "source")[slice(*here)], context.text(bead, "target")[slice(*there)]
        return self.finding(
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


def _places(pair: tuple[Family, Family], text: str, language: str) -> tuple[Span, ...]:
    """Where the one and the other stand in a text that names each once; () otherwise."""
    found = [spans_of(text, language, *family.plain, name=_TABLE) for family in pair]
    return tuple(spans[0] for spans in found) if all(len(spans) == 1 for spans in found) else ()


def _named(text: str, language: str) -> dict[str, tuple[Family, Span]]:
    """Of which opposites a text names one only: which, and where it first does."""
    found: dict[str, tuple[Family, Span]] = {}
    both: set[str] = set()
    for family, pattern in sieve(text).among(sought(language, _families())):
        match = pattern.search(text)
        if match and family.name in found:
            both.add(family.name)
        elif match:
            found[family.name] = family, match.span()
    return {pair: told for pair, told in found.items() if pair not in both}


RULES: Final[tuple[type[Rule], ...]] = (OppositeMeaning,)
