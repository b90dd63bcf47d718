"""The fourth unseen half: its texts as gold blocks, with the parser and the conventions of the third."""

# ruff: noqa: E501 - words are easier to read unwrapped

from __future__ import annotations

import random
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import parse
from bench.layouts.set3.pieces import word as older_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.layouts.pieces import Piece

SEED: Final = 1926
_WORDS: Final = {
    "fi": {
        "logo": "Hiekkaharjun kaupunki", "office": "Kylätoimien avustusvirasto", "post": "PL 410, 00099 Helsinki", "street": "Päivölänkuja 3",
        "phone": "puh. 0295 555 900 (vaihde)", "mail": "kirjaamo@virasto.example", "minutes": "Pöytäkirja 4/2026", "board": "Hyvinvointilautakunta",
        "contents": "Sisällysluettelo", "budget": "Talousarvio 2027", "form": "Lomake PYS-04", "paper": "Kuntatiedote 3/2026", "deck": "Henkilöstöpäivä 2027",
        "law": "Satamajärjestys", "signed": "Asiakirja on allekirjoitettu sähköisesti.", "here": "Tällä sivulla", "menu": "Etusivu|Asiointi|Päätöksenteko|Yhteystiedot",
        "crumbs": "Päätöksenteko|Toimielimet|Kokoukset", "cookie": "Käytämme välttämättömiä evästeitä.", "ok": "Hyväksyn", "login": "Kirjaudu sisään",
        "copyright": "© Rantakylän kunta · Saavutettavuusseloste · Tietosuoja", "share": "Jaa tämä sivu", "notes": "Kerro tässä esimerkki omasta yksiköstä.",
        "send": "Lähetä hakemus", "continued": "(jatkuu)",
    },
    "sv": {
        "logo": "Sandåsens stad", "office": "Bidragsverket för byar", "post": "PB 410, 00099 Helsingfors", "street": "Päivölägränden 3",
        "phone": "tfn 0295 555 900 (växel)", "mail": "registrator@verket.example", "minutes": "Protokoll 4/2026", "board": "Välfärdsnämnden",
        "contents": "Innehållsförteckning", "budget": "Budget 2027", "form": "Blankett PYS-04", "paper": "Kommuninfo 3/2026", "deck": "Personaldag 2027",
        "law": "Hamnordning", "signed": "Handlingen har undertecknats elektroniskt.", "here": "På denna sida", "menu": "Startsida|Ärenden|Beslutsfattande|Kontaktuppgifter",
        "crumbs": "Beslutsfattande|Organ|Sammanträden", "cookie": "Vi använder nödvändiga kakor.", "ok": "Jag godkänner", "login": "Logga in",
        "copyright": "© Strandby kommun · Tillgänglighetsutlåtande · Dataskydd", "share": "Dela den här sidan", "notes": "Berätta här om ett exempel från den egna enheten.",
        "send": "Skicka ansökan", "continued": "(fortsätter)",
    },
}  # fmt: skip


def word(name: str, language: str) -> str:
    """A running head, a menu, a line of a letterhead."""
    own = _WORDS[language].get(name)
    return own if own is not None else older_word(name, language)


@cache
def script(name: str, language: str) -> tuple[Piece, ...]:
    """The blocks of a text ("GRANT", "BUDGET" …)."""
    modules = [import_module(f"bench.layouts.set4.{language}{end}") for end in ("", "_public")]
    module = next(each for each in modules if hasattr(each, name))
    lines = getattr(module, name).strip("\n").split("\n")
    if name == "BUDGET":
        lines = [line for each in lines for line in _budget(each, module.BUDGET_GROUPS)]
    return parse(lines)


def _budget(line: str, groups: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """Four figures for each area, sums for each sector and for all; the same figures in both languages."""
    if not line.startswith("@rows "):
        return [line]
    *head, last = line.removeprefix("@rows ").split(" | ")
    drawn = random.Random(SEED)
    out, whole = [f"|! {' | '.join(head)}"], [0, 0, 0, 0]
    for name, areas in groups:
        total = [0, 0, 0, 0]
        for area in areas:
            first = drawn.randint(180, 9600)
            figures = [-(first + first * step * drawn.randint(-4, 9) // 100) for step in range(4)]
            total = [a + b for a, b in zip(total, figures, strict=True)]
            out.append(_line(area, figures))
        out.append(_line(name, total))
        whole = [a + b for a, b in zip(whole, total, strict=True)]
    return [*out, _line(last, whole)]


def _line(name: str, figures: Sequence[int]) -> str:
    return f"| {name} | {' | '.join(f'{figure:,}'.replace(',', ' ').replace('-', '−') for figure in figures)}"
