"""What the head of a column says about the numbers under it: "1 000 euroa", "milj. euroa", "tusen euro", "euroa".

Budgets and tables of support state the currency and magnitude once, at the head of a column, in the label of a row or in the caption,
and bare numbers in the cells. A ``Scale`` turns such a number into the amount it means, with the qualifier "head:1000": where the
other version's head was lost, the bare number still equals it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import lexicon, normal
from align.facts.numbers import magnitude_of
from align.facts.quantities import patterns_of
from align.facts.scan import fold
from align.facts.units import unit_of
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.model import Fact

__all__ = ["Scale", "bare_value", "scale_of", "under"]

_FLAGS: Final = re.IGNORECASE
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_OPENS: Final = r"(?:^|[(,;:–/|] ?)"
_CLOSES: Final = r"(?= ?(?:$|[)\],;/|]))"


@dataclass(frozen=True, slots=True)
class Scale:
    """A currency and what the numbers under a head are multiplied by."""

    currency: str
    factor: Decimal
    start: int
    end: int
    """Where the head says so, in its own text."""


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = lexicon(language)
    magnitudes = "|".join(str(p) for _, p in words.part("numbers").get("magnitudes", [])) or "(?!)"
    currencies = "|".join(str(p) for p in words.part("currency").values() if isinstance(p, str))
    money = f"(?:{currencies}|eur|€)" if currencies else "(?:eur|€)"
    return compiled(
        rf"{_OPENS}(?P<scale>(?:(?P<thousand>1[ .]?000)|(?P<magnitude>(?:{magnitudes})(?!\w)|[Mtk](?= ?€| ?EUR(?!\w)| euro)))? ?"
        rf"(?P<currency>{money})(?!\w)){_CLOSES}",
        _FLAGS,
    )


@lru_cache(maxsize=2048)
def scale_of(text: str, language: str) -> Scale | None:
    """The scale a head, label or caption names; None for one that names none, or a price of its own ("Hinta 5 €")."""
    match = _pattern(language).search(fold(text))
    if match is None:
        return None
    patterns = patterns_of(language)
    factor = Decimal(1000) if match["thousand"] else magnitude_of(match["magnitude"], patterns)
    bare = match["currency"].strip()
    code = next((code for pattern, code, _ in patterns.currencies if pattern.fullmatch(bare)), "EUR")
    return Scale(code, factor, match.start("scale"), match.end("scale"))


def under(fact: Fact, scale: Scale) -> Fact:
    """A bare number as the amount it is under a head; every other fact, and what looks like a year, as it was."""
    if fact.kind != "number" or unit_of(fact) or {"word", "century", "ordinal", "roman"} & set(fact.qualifiers):
        return fact
    if not re.fullmatch(r"-?\d+(?:\.\d+)?(?:/-?\d+(?:\.\d+)?)?", fact.value) or _YEAR.fullmatch(fact.surface):
        return fact
    value = "/".join(normal(Decimal(part) * scale.factor) for part in fact.value.split("/"))
    qualifiers = tuple(sorted({*fact.qualifiers, f"head:{normal(scale.factor)}"}))
    return replace(fact, kind="amount", value=f"{scale.currency} {value}", qualifiers=qualifiers)


def bare_value(fact: Fact) -> str:
    """What the cell itself says of an amount read under a head; "" for any other fact."""
    factor = next((q.removeprefix("head:") for q in fact.qualifiers if q.startswith("head:")), "")
    if not factor:
        return ""
    return "/".join(normal(Decimal(part) / Decimal(factor)) for part in fact.value.rpartition(" ")[2].split("/"))
