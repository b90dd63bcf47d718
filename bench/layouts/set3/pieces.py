"""The third unseen half: its texts as gold blocks, and the words around them."""

# ruff: noqa: E501 - words are easier to read unwrapped

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import find_script, parse

if TYPE_CHECKING:
    from bench.layouts.pieces import Piece

_WORDS: Final = {
    "fi": {
        "agency": "Valtionapuvirasto", "town": "Lammaskosken kaupunki", "page": "Sivu", "contents": "Sisällys", "draft": "LUONNOS 2.9.",
        "head": "Pöytäkirjanote", "series": "Selvityksiä 2026:14", "menu": "Asukkaalle|Yrittäjälle|Päätökset|Ota yhteyttä",
        "crumbs": "Etusivu|Palvelut|Tuet", "cookie": "Sivusto käyttää evästeitä kävijämäärien laskemiseen.", "ok": "Selvä",
        "updated": "Päivitetty viimeksi 12.10.2026", "share": "Jaa somessa", "foot": "Vaihde 0295 555 000 · PL 77, 00999 Helsinki",
        "skip": "Hyppää sisältöön", "print": "Tulosta sivu", "related": "Muita tukia", "law": "Säädöskokoelma 905/2026", "search": "Hae sivustolta",
        "unsubscribe": "Peru uutiskirje",
    },
    "sv": {
        "agency": "Statsbidragsverket", "town": "Fårfors stad", "page": "Sida", "contents": "Innehåll", "draft": "UTKAST 2.9.",
        "head": "Protokollsutdrag", "series": "Utredningar 2026:14", "menu": "För invånare|För företagare|Beslut|Kontakta oss",
        "crumbs": "Startsida|Tjänster|Stöd", "cookie": "Webbplatsen använder kakor för att räkna besökare.", "ok": "Jag förstår",
        "updated": "Senast uppdaterad 12.10.2026", "share": "Dela i sociala medier", "foot": "Växel 0295 555 000 · PB 77, 00999 Helsingfors",
        "skip": "Hoppa till innehållet", "print": "Skriv ut sidan", "related": "Andra stöd", "law": "Författningssamling 905/2026", "search": "Sök på webbplatsen",
        "unsubscribe": "Avsluta nyhetsbrevet",
    },
}  # fmt: skip


def word(name: str, language: str) -> str:
    """A running head, a menu, a button."""
    return _WORDS[language][name]


@cache
@cache
def script(name: str, language: str) -> tuple[Piece, ...]:
    """The blocks of a text ("CALL", "ANNUAL" …)."""
    return parse(find_script("bench.layouts.set3", ("", "_official"), name, language))
