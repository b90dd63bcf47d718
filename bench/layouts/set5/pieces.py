"""The fifth unseen half: its texts as gold blocks, with the parser and the conventions of the third."""

# ruff: noqa: E501 - words are easier to read unwrapped

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from bench.layouts.pieces import find_script, parse
from bench.layouts.set4.pieces import word as older_word

if TYPE_CHECKING:
    from bench.layouts.pieces import Piece

_WORDS: Final = {
    "fi": {
        "company": "Kaarniemen Lämpö Oy – vuosikertomus", "decision": "Päätös nro 88/2026", "permits": "Lupavirasto, PL 6, 60101 Seinäjoki",
        "ministry": "Kulttuuriministeriö · VN/20411/2026", "fund": "tukirahasto.example/arviointi", "school": "Kuusikon koulu, Kuusitie 12", "museum": "www.satamamuseo.example",
        "water": "Suvannon Vesi Oy · Vesitorninkatu 1 · suvannonvesi.example", "form": "HPS-lomake 2/2025", "union": "Kunta-alan sopimus 2026–2028",
        "bureau": "Rajaliikenteen tutkimuskeskus", "board": "Jätelautakunta, esityslista", "street": "Rantakatu 40, 10600 Tammisaari", "exchange": "Vaihde 019 555 7000",
        "menu": "Palvelut|Ajankohtaista|Tietoa meistä|På svenska", "crumbs": "Etusivu|Työpaikat|Avoimet tehtävät", "cookie": "Sivustolla on vain välttämättömiä evästeitä.",
        "ok": "Ymmärrän", "copyright": "© 2026 · Tietosuoja · Saavutettavuus", "share": "Kopioi linkki", "apply": "Täytä hakemus", "contents": "Sisällys",
        "browse": "Avaa viesti selaimessa", "leave": "Peruuta tilaus", "feedback": "Oliko tästä sivusta apua?", "buy": "Osta liput", "deck": "Arviointi 2027 – perehdytys",
    },
    "sv": {
        "company": "Barknäs Värme Ab – årsberättelse", "decision": "Beslut nr 88/2026", "permits": "Tillståndsverket, PB 6, 60101 Seinäjoki",
        "ministry": "Kulturministeriet · VN/20411/2026", "fund": "stodfonden.example/bedomning", "school": "Granbackens skola, Granvägen 12", "museum": "www.hamnmuseet.example",
        "water": "Suvannon Vesi Oy · Vattentornsgatan 1 · suvannonvesi.example", "form": "VSP-blankett 2/2025", "union": "Kommunala avtalet 2026–2028",
        "bureau": "Forskningscentralen för gränstrafik", "board": "Avfallsnämnden, föredragningslista", "street": "Strandgatan 40, 10600 Ekenäs", "exchange": "Växel 019 555 7000",
        "menu": "Tjänster|Aktuellt|Om oss|Suomeksi", "crumbs": "Startsida|Arbetsplatser|Lediga uppgifter", "cookie": "På webbplatsen används bara nödvändiga kakor.",
        "ok": "Jag har förstått", "copyright": "© 2026 · Dataskydd · Tillgänglighet", "share": "Kopiera länken", "apply": "Fyll i ansökan", "contents": "Innehåll",
        "browse": "Öppna meddelandet i webbläsaren", "leave": "Avsluta prenumerationen", "feedback": "Var sidan till hjälp?", "buy": "Köp biljetter", "deck": "Bedömning 2027 – introduktion",
    },
}  # fmt: skip


def word(name: str, language: str) -> str:
    """A running head, a menu, a line of a letterhead."""
    own = _WORDS[language].get(name)
    return own if own is not None else older_word(name, language)


@cache
def script(name: str, language: str) -> tuple[Piece, ...]:
    """The blocks of a text ("PERMIT", "WEEKLY" …)."""
    return parse(find_script("bench.layouts.set5", ("", "_daily"), name, language))


def without_head(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The same from the title on, where a layout shows no letterhead and no receiver."""
    return pieces[next(at for at, piece in enumerate(pieces) if piece.kind == "title") :]
