"""The sixth unseen set: its texts as gold blocks, and the words around them."""

# ruff: noqa: E501 - words are easier to read unwrapped

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import find_script, parse

if TYPE_CHECKING:
    from bench.layouts.pieces import Piece

_WORDS: Final = {
    "fi": {
        "agency": "Saaristoliikenteen virasto", "town": "Merenojan kaupunki", "services": "Satama- ja liikuntapalvelut", "post": "PL 18, 67901 Merenoja",
        "desk": "Vaihde 019 555 1800", "guide": "Kylätalojen turvallisuus", "board": "Elämänlaatulautakunta", "school": "Kevätniemen ammattikorkeakoulu · 2025",
        "centre": "KNK/77/2026", "harbour": "Satamajärjestys", "health": "Terveysneuvonta 5/2026", "water": "Merenojan Vesi", "form": "Lomake LIP-12",
        "fees": "Taksa 2026", "stats": "Tilastokatsaus 2026:7", "network": "Perinneverkko", "ferry": "lossi.example", "deck": "Kimppakirjastot",
        "menu": "Asuminen ja ympäristö|Hyvinvointi ja terveys|Kulttuuri ja liikunta|Hallinto", "crumbs": "Etusivu|Palveluhakemisto|Neuvonta", "contents": "Sisältö",
        "cookie": "Voit valita, mitä evästeitä sivusto saa käyttää.", "ok": "Hyväksy kaikki", "copyright": "© Merenojan kaupunki 2026 · Tietosuojaseloste", "share": "Jaa artikkeli",
        "search": "Etsi sivustolta", "order": "Tilaa tiedotteet sähköpostiisi", "print": "Tulosta sivu", "top": "Takaisin ylös",
    },
    "sv": {
        "agency": "Verket för skärgårdstrafik", "town": "Hafsbäcks stad", "services": "Hamn- och idrottstjänster", "post": "PB 18, 67901 Hafsbäck",
        "desk": "Växel 019 555 1800", "guide": "Säkerhet i byagårdar", "board": "Livskvalitetsnämnden", "school": "Vårnäs yrkeshögskola · 2025",
        "centre": "KNK/77/2026", "harbour": "Hamnordning", "health": "Hälsorådgivning 5/2026", "water": "Hafsbäcks Vatten", "form": "Blankett LIP-12",
        "fees": "Taxa 2026", "stats": "Statistisk översikt 2026:7", "network": "Kulturarvsnätverket", "ferry": "farjan.example", "deck": "Biblioteken i samverkan",
        "menu": "Boende och miljö|Välmående och hälsa|Kultur och idrott|Förvaltning", "crumbs": "Startsida|Tjänsteregister|Rådgivning", "contents": "Innehåll",
        "cookie": "Du kan välja vilka kakor webbplatsen får använda.", "ok": "Godkänn alla", "copyright": "© Hafsbäcks stad 2026 · Dataskyddsbeskrivning", "share": "Dela artikeln",
        "search": "Sök på webbplatsen", "order": "Beställ meddelanden per e-post", "print": "Skriv ut sidan", "top": "Tillbaka till början",
    },
}  # fmt: skip


def word(name: str, language: str) -> str:
    """A running head, a menu, a button."""
    return _WORDS[language][name]


@cache
def script(name: str, language: str) -> tuple[Piece, ...]:
    """The blocks of a text ("PRESS", "LEAFLET" …)."""
    return parse(find_script("bench.layouts.set6", ("", "_everyday"), name, language))


def without_head(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The same from the title on, where a layout shows no letterhead and no receiver."""
    return pieces[next(at for at, piece in enumerate(pieces) if piece.kind == "title") :]
