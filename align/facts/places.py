"""Street addresses: facts of kind "address" with the number of the house as value ("12A", "6B15").

A street's name differs by language (*Siltasaarenkatu* – *Broholmsgatan*), the house does not. What makes a word a street's name is in
the tables ``facts_places``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives
from align.languages import LANGUAGES, table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    import re

    from align.facts.scan import Scan

__all__ = ["read_addresses"]

_HOUSE: Final = (
    r"(?P<house>\d{1,3}(?:[–-]\d{1,3})?)"
    r"(?: ?(?P<letter>[A-Za-z])(?![\w])(?P<stair> [A-Z](?= \d))?(?: (?P<flat>\d{1,3})(?![\w ]\d|\w))?)?(?!\w|[.,]\d|/\d|[–-]\d)"
)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    # a street keeps its Finnish name in a Swedish text where it has no Swedish one, and the other way round
    own = [str(word) for word in table(language, "facts_places").get("streets", ())]
    foreign = [str(word) for code in LANGUAGES for word in table(code, "facts_places").get("base_streets", ())]
    ending = alternatives([*own, *foreign]) if own or foreign else "(?!)"
    heads = [str(word) for word in table(language, "facts_places").get("heads", ())]
    head = rf"|{alternatives(heads)} [a-zåäöü-]*" if heads else ""
    # "Valtatie 8" is a road by its number, not a house on it
    roads = alternatives([*(str(word) for word in table(language, "facts_places").get("roads", ())), "(?!)"])
    return compiled(rf"(?<!\w)(?!{roads} )(?:[A-ZÅÄÖ][a-zåäöü-]+{head})(?:{ending}) {_HOUSE}")


def read_addresses(scan: Scan) -> None:
    """A street's name with a number after it."""
    for match in scan.free(_pattern(scan.language)):
        letters = f"{match['letter'] or ''}{match['stair'] or ''}".replace(" ", "").upper()
        value = match["house"].replace("–", "-") + letters + (match["flat"] or "")
        scan.add("address", value, match.start(), match.end())
