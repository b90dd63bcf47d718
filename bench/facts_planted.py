"""Planted errors for bench/facts.py: one edit of the Swedish side of a clean pair, and the rules that may find it.

Two ways: a fact that the pair itself states is changed (``edits``), or a sentence of our own that states one is added to both
sides and changed in Swedish (``carried``), for kinds that statutes and service texts seldom state.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import partial

from align.facts import read_facts, unit_of


def change_digits(text, span, chance):
    """The same number of digits, another value; the last digit stays where there are several."""
    digits = [i for i in range(*span) if text[i].isdigit()]
    place = chance.choice(digits[:-1] or digits)
    new = chance.choice([d for d in "123456789" if d != text[place]])
    return text[:place] + new + text[place + 1 :]


HINTS = {
    "number": r"\d",
    "amount": r"\d.{0,12}(?:euro|€|mark|mk)",
    "percent": r"\d ?(?:%|procent)",
    "date": r"den \d|\d\.\d+\.\d{4}",
    "date-range": r"\d{4}[ –-].*\d{4}|mellan den|från (?:och med )?den",
    "year-range": r"\d{4} ?[–-] ?\d",
    "law-reference": r"\d/\d|\d ?§|mom\.",
}
"""What a sentence must show before its facts are read at all: the pool is large."""


def edit_fact(kind, pair, chance, test=bool, hint=""):
    """Change digits of one fact that both sides state once."""
    if not re.search(hint or HINTS[kind], pair[1]):
        return None
    target = [
        f for f in read_facts(pair[1], "sv") if f.kind == kind and any(c.isdigit() for c in f.surface) and test(f)
    ]
    source = Counter((f.kind, f.value) for f in read_facts(pair[0], "fi"))
    target = [f for f in target if source[f.kind, f.value] == 1]
    if not target:
        return None
    fact = chance.choice(target)
    changed = change_digits(pair[1], (fact.start, fact.end), chance)
    again = [f for f in read_facts(changed, "sv") if f.start == fact.start]
    if not again or again[0].value == fact.value or (again[0].kind, again[0].value) in source:
        return None
    return pair[0], changed


def substitute(pattern, new, pair, chance, *, also=""):
    """Replace the only match in the Swedish side; ``also`` must stand in the Finnish."""
    matches = list(re.finditer(pattern, pair[1]))
    if len(matches) != 1 or (also and not re.search(also, pair[0])):
        return None
    match = matches[0]
    word = chance.choice(new) if isinstance(new, tuple) else new
    changed = pair[1][: match.start()] + match.expand(word) + pair[1][match.end() :]
    return pair[0], re.sub(r"\s{2,}", " ", changed).strip()


def one_of(words, pair, chance, *, also=None):
    """Replace the only one of ``words`` in the Swedish side by another of them that is not there; ``also``: its Finnish."""
    present = [w for w in words if re.search(rf"(?<![\w-]){re.escape(w)}(?![\w-])", pair[1])]
    if len(present) != 1 or (also and not re.search(also[words.index(present[0])], pair[0], re.IGNORECASE)):
        return None
    new = chance.choice([w for w in words if w != present[0]])
    changed, times = re.subn(rf"(?<![\w-]){re.escape(present[0])}(?![\w-])", new, pair[1])
    return (pair[0], changed) if times == 1 else None


def counted_unit(pair, chance):
    """Another unit of time behind a number; a unit that counts nothing ("i dagar") is no value."""
    counted = {unit_of(fact) for fact in read_facts(pair[1], "sv")}
    changed = one_of(_UNITS, pair, chance, also=_YKSIKOT)
    word = next((w for w in _UNITS if changed and re.search(rf"(?<!\w){w}(?!\w)", pair[1])), "")
    return changed if _UNIT_OF.get(word) in counted else None


_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_KUUT = tuple(
    f"{stem}ku"
    for stem in [
        "tammi",
        "helmi",
        "maalis",
        "huhti",
        "touko",
        "kesä",
        "heinä",
        "elo",
        "syys",
        "loka",
        "marras",
        "joulu",
    ]
)
_WORDS = ("tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio")
_SANAT = (r"kolme", r"neljä", r"vii(?:si|de|tt)", r"kuu(?:si|de|tt)", r"seitsem", r"kahdeks", r"yhdeks", r"kymmen")
_UNITS = ("dagar", "månader", "veckor", "timmar")
_YKSIKOT = (r"päiv", r"kuuka", r"viik", r"tun(?:ti|ni)")
_UNIT_OF = {"dagar": "day", "månader": "month", "veckor": "week", "timmar": "hour"}
_PARTS = ("tredjedel", "fjärdedel", "femtedel")
_PARTS_MANY = ("tredjedelar", "fjärdedelar", "femtedelar")
_OSAT = (r"kolma(?:s|n)", r"nelj(?:äs|än)", r"viide")
_BODIES = (
    "social- och hälsovårdsministeriet", "finansministeriet", "inrikesministeriet", "justitieministeriet", "miljöministeriet",
    "jord- och skogsbruksministeriet", "undervisnings- och kulturministeriet", "kommunikationsministeriet",
    "arbets- och näringsministeriet", "Folkpensionsanstalten", "Livsmedelsverket",
)  # fmt: skip
_VIRASTOT = (
    "sosiaali- ja terveysministeriö", "valtiovarainministeriö", "sisäministeriö", "oikeusministeriö", "ympäristöministeriö",
    "maa- ja metsätalousministeriö", "opetus- ja kulttuuriministeriö", "liikenne- ja viestintäministeriö",
    "työ- ja elinkeinoministeriö", "kansaneläkelai", "ruokavirasto",
)  # fmt: skip


def edits():
    """Kind → (how, rules that may find it): errors in what the pair itself states."""
    reference = partial(edit_fact, "law-reference")
    level = lambda *names: lambda f: re.match(rf"(?:{'|'.join(names)}) \d+$", f.value)  # noqa: E731  # a test of one value
    dates = {"date-differs", "deadline-differs", "period-differs", "date-impossible"}
    return {
        "number": (partial(edit_fact, "number"), {"number-differs"}),
        "number word": (
            partial(one_of, _WORDS, also=_SANAT),
            {"number-differs", "amount-differs", "percent-differs", "unit-differs"},
        ),
        "fraction": (partial(one_of, _PARTS, also=_OSAT), {"number-differs"}),
        "fractions": (partial(one_of, _PARTS_MANY, also=_OSAT), {"number-differs"}),
        "unit of time": (counted_unit, {"unit-differs"}),
        "amount": (partial(edit_fact, "amount"), {"amount-differs"}),
        "magnitude": (partial(substitute, r"\bmiljon(er)? (euro|mark)", r"miljard\1 \2"), {"amount-differs"}),
        "percent": (partial(edit_fact, "percent"), {"percent-differs"}),
        "date": (partial(edit_fact, "date"), dates),
        "month": (partial(one_of, _MONTHS, also=_KUUT), dates),
        "period": (partial(edit_fact, "date-range"), dates),
        "year range": (partial(edit_fact, "year-range"), {"period-differs"}),
        "act": (
            partial(reference, test=lambda f: f.value.startswith("act "), hint=r"\d/\d"),
            {"law-reference-differs"},
        ),
        "section": (partial(reference, test=level("section")), {"law-reference-differs"}),
        "subsection": (partial(reference, test=level("subsection")), {"law-reference-differs"}),
        "chapter": (partial(reference, test=level("chapter"), hint=r"\d kap"), {"law-reference-differs"}),
        "item": (partial(reference, test=level("item"), hint=r"punkt"), {"law-reference-differs", "eu-act-differs"}),
        "article": (partial(reference, test=level("article"), hint=r"artikel"), {"eu-act-differs"}),
        "eu act": (
            partial(reference, test=lambda f: f.value.startswith("eu-act "), hint=r"\((?:EU|EG)\)|/E[GU]"),
            {"eu-act-differs"},
        ),
        "body": (partial(one_of, _BODIES, also=_VIRASTOT), {"body-differs"}),
    }


CARRIED = {
    "percent point": (
        {"percent-differs"},
        (" Osuus kasvoi {n} prosenttiyksikköä.", " Andelen ökade med {n} procentenheter.", "procentenheter>procent"),
        (" Kasvua oli {n},5 %-yksikköä.", " Ökningen var {n},5 procentenheter.", "procentenheter>%"),
        (" Osuus laski {n} prosentilla.", " Andelen minskade med {n} procent.", "procent>procentenheter"),
    ),
    "small magnitude": (
        {"amount-differs"},
        (" Tukea on {n} milj. euroa.", " Stödet är {n} mn euro.", "mn>md"),
        (" Hinta on {n} tuhatta euroa.", " Priset är {n} tusen euro.", "tusen>miljoner"),
        (" Kustannus on {n} 000 €.", " Kostnaden är {n} 000 euro.", "{n} 000 euro>{n}0 000 euro"),
        (" Laina on {n},5 miljoonaa euroa.", " Lånet är {n},5 miljoner euro.", "miljoner>tusen"),
    ),
    "range end": (
        {"number-differs", "percent-differs", "amount-differs", "unit-differs"},
        (" Ryhmässä on 1–{n} henkilöä.", " Gruppen har 1–{n} personer.", "#"),
        (" Korvaus on 5–{n} % kuluista.", " Ersättningen är 5–{n} % av kostnaderna.", "#"),
        (" Palkkio on 50–1{n} euroa.", " Arvodet är 50–1{n} euro.", "#"),
    ),
    "short year range": (
        {"period-differs"},
        (" Kausi on 2014–{n}.", " Perioden är 2014–20{n}.", "#"),
        (" Vuosina 2013-{n} tehtiin selvitys.", " Åren 2013–20{n} gjordes en utredning.", "#"),
    ),
    "clock": (
        {"time-differs", "deadline-differs"},
        (" Tilaisuus alkaa klo 9.{n}.", " Evenemanget börjar kl. 9.{n}.", "#"),
        (" Tilaisuus alkaa kello 13.{n}.", " Evenemanget börjar klockan 13.{n}.", "#"),
        (" Haku sulkeutuu klo 16.{n}.", " Ansökan stängs kl. 16:{n}.", "#"),
    ),
    "opening hours": (
        {"time-differs"},
        (" Avoinna klo 8–1{d}.", " Öppet kl. 8–1{d}.", "#"),
        (" Palvelemme arkisin klo 8.00–1{d}.00.", " Vi betjänar vardagar kl. 8–1{d}.", "#"),
    ),
    "deadline": (
        {"deadline-differs", "date-differs"},
        (" Hakemus jätetään viimeistään 1{d}.3.2026.", " Ansökan lämnas senast den 1{d} mars 2026.", "1{d} mars>2{d} mars"),
        (" Selvitys annetaan 3{n}.5.2026 mennessä.", " Redogörelsen lämnas senast 3{n}.5.2026.", None),
        (" Vastaukset pyydetään 2{d}.4.2026 mennessä.", " Svaren ska lämnas senast den 2{d} april 2026.", "april>maj"),
    ),
    "weekday": (
        {"date-impossible"},
        (" Kokous on maanantaina 9.2.2026.", " Mötet hålls måndagen den 9 februari 2026.", "måndagen>tisdagen"),
        (" Vaalipäivä on sunnuntai 13.4.2025.", " Valdagen är söndagen den 13 april 2025.", "söndagen>lördagen"),
    ),
    "paper": (
        {"parliament-paper-differs"},
        (" Asiaa koskee HE {n}/2023 vp.", " Ärendet gäller RP {n}/2023 rd.", "#"),
        (" Valiokunta antoi mietinnön StVM {n}/2022 vp.", " Utskottet gav betänkandet ShUB {n}/2022 rd.", "#"),
        (" Eduskunta antoi vastauksen EV {n}/2021 vp.", " Riksdagen gav svaret RSv {n}/2021 rd.", "#"),
    ),
    "celex": (
        {"eu-act-differs"},
        (" Asiakirja on CELEX 3202{d}R10{n}.", " Dokumentet är CELEX 3202{d}R10{n}.", "#"),
    ),
    "record": (
        {"code-differs"},
        (" Asianumero on VN/1{n}/2024.", " Ärendenumret är VN/1{n}/2024.", "#"),
        (" Päätös STM/2{n}/2023 on annettu.", " Beslutet STM/2{n}/2023 har meddelats.", "#"),
    ),
    "post box, postcode": (
        {"address-differs"},
        (" Osoite on PL {n}, 00023 Valtioneuvosto.", " Adressen är PB {n}, 00023 Statsrådet.", "#"),
        (" Osoite on PL 5, 001{n} Helsinki.", " Adressen är PB 5, 001{n} Helsingfors.", "#"),
    ),
    "address": (
        {"address-differs"},
        (" Käyntiosoite on Siltasaarenkatu {n}, 00530 Helsinki.", " Besöksadressen är Broholmsgatan {n}, 00530 Helsingfors.", "#"),
        (" Tilat ovat osoitteessa Hallituskatu {n}, Helsinki.", " Lokalerna finns på Regeringsgatan {n}, Helsingfors.", "#"),
    ),
    "business id": (
        {"code-differs"},
        (" Y-tunnus on 02454{n}-2.", " FO-numret är 02454{n}-2.", "#"),
    ),
    "e-mail": (
        {"email-differs", "email-invalid"},
        (" Kysy: matti.virtanen{n}@example.fi.", " Fråga: matti.virtanen{n}@example.fi.", "#"),
        (" Kysy: aino.malli@example.fi.", " Fråga: aino.malli@example.fi.", "malli>mali"),
        (" Kysy: aino.malli(at)example.fi.", " Fråga: aino.malli@example.fi.", "example.fi>example.se"),
        (" Kysy: neuvo.palvelu(at)example.fi.", " Fråga: neuvo.palvelu(at)example.fi.", "palvelu>palvlu"),
    ),
    "phone": (
        {"phone-differs"},
        (" Puhelin: 0295 16{n} 41{d}.", " Telefon: 0295 16{n} 41{d}.", "#"),
        (" Soita +358 50 4{n} 12{d}.", " Ring 050 4{n} 12{d}.", "#"),
        (" P. (09) 16{n} 23{d}.", " Tfn 09-16{n} 23{d}.", "#"),
    ),
    "url": (
        {"url-differs", "url-broken"},
        (" Katso https://www.example.fi/fi/tiedote/{n}.", " Se https://www.example.fi/sv/tiedote/{n}.", "#"),
        (" Katso example.fi/lomake.", " Se example.fi/lomake.", "lomake>lomke"),
        (" Katso www.example.fi/haku/{n}.", " Se https://example.fi/haku/{n}.", "#"),
    ),
    "person spelt otherwise": (
        {"person-differs"},
        (" Lisätietoja antaa erityisasiantuntija Matti Virtanen.", " Mer information ger specialsakkunnig Matti Virtanen.", "Virtanen>Virtannen"),
        (" Asian esitteli ylijohtaja Kaisa Leppämäki.", " Ärendet föredrogs av överdirektör Kaisa Leppämäki.", "Leppämäki>Lepämäki"),
        (" Johtaja Liisa Korhosen mukaan työ jatkuu.", " Enligt direktör Liisa Korhonen fortsätter arbetet.", "Liisa>Lisa"),
    ),
    "person swapped": (
        {"person-differs"},
        (" Lisätietoja antaa neuvotteleva virkamies Matti Virtanen.", " Mer information ger konsultativ tjänsteman Matti Virtanen.", "Matti Virtanen>Erik Lindholm"),
        (" Ministeri Aino Salmen mukaan tuki kasvaa.", " Enligt minister Aino Salmi ökar stödet.", "Aino Salmi>Sari Rautio"),
    ),
}  # fmt: skip
# ruff: noqa: E501  # sentences side by side
"""Kind → the rules that may find it, and sentences of both sides with what is changed: "a>b", or "#" for a digit of the value."""


def carry(kind, pair, chance):
    """A sentence of our own at the end of both sides, changed on the Swedish side."""
    finnish, swedish, change = chance.choice([row for row in CARRIED[kind][1:] if row[2] is not None])
    values = {"n": str(chance.randint(13, 29)), "d": str(chance.randint(1, 7))}
    fi, sv = finnish.format(**values), swedish.format(**values)
    if change == "#":
        slot = re.search(r"\{[nd]\}", swedish)
        mask = swedish[: slot.start()].format(**values)
        length = len(values[slot.group()[1]])
        other = change_digits(sv, (len(mask), len(mask) + length), chance)
    else:
        old, new = (part.format(**values) for part in change.split(">"))
        other = sv.replace(old, new, 1)
    return None if other == sv else (pair[0] + fi, pair[1] + other)


def plans():
    """Every kind of error: how it is planted, and the rules that may find it."""
    return {**edits(), **{kind: (partial(carry, kind), rows[0]) for kind, rows in CARRIED.items()}}
