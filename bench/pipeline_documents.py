# ruff: noqa: E501 each sentence stands beside its counterpart
"""Documents for bench/pipeline.py: corresponding Finnish and Swedish sentences of our own, no two documents alike.

Each sentence is a pattern with figures, days, places and names drawn anew, so that nothing can be answered from memory that a real
run could not; about one sentence in forty recurs word for word, as standing phrases do. The two versions say the same.
"""

from __future__ import annotations

import random
import re
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

WORDS_PER_PAGE: Final = 300
"""Of a page of running text with headings; pages of formats without pages are counted by it."""

PLACES: Final = (
    ("Kokkola", "Karleby"), ("Pietarsaari", "Jakobstad"), ("Vaasa", "Vasa"), ("Kristiinankaupunki", "Kristinestad"), ("Kaskinen", "Kaskö"),
    ("Pori", "Björneborg"), ("Rauma", "Raumo"), ("Uusikaupunki", "Nystad"), ("Turku", "Åbo"), ("Parainen", "Pargas"), ("Salo", "Salo"),
    ("Raasepori", "Raseborg"), ("Hanko", "Hangö"), ("Inkoo", "Ingå"), ("Siuntio", "Sjundeå"), ("Kirkkonummi", "Kyrkslätt"), ("Espoo", "Esbo"),
    ("Kauniainen", "Grankulla"), ("Helsinki", "Helsingfors"), ("Vantaa", "Vanda"), ("Sipoo", "Sibbo"), ("Porvoo", "Borgå"), ("Loviisa", "Lovisa"),
)  # fmt: skip
MONTHS: Final = (
    ("tammikuuta", "januari"), ("helmikuuta", "februari"), ("maaliskuuta", "mars"), ("huhtikuuta", "april"), ("toukokuuta", "maj"),
    ("kesäkuuta", "juni"), ("elokuuta", "augusti"), ("syyskuuta", "september"), ("lokakuuta", "oktober"), ("marraskuuta", "november"),
)  # fmt: skip
THINGS: Final = (
    ("kirjasto", "biblioteket", "lainausajat", "lånetiderna"),
    ("uimahalli", "simhallen", "vuorot", "turerna"),
    ("päiväkoti", "daghemmet", "aukioloajat", "öppettiderna"),
    ("musiikkiopisto", "musikinstitutet", "soitintunnit", "instrumentlektionerna"),
    ("nuorisotalo", "ungdomsgården", "kerhoillat", "klubbkvällarna"),
    ("kansalaisopisto", "medborgarinstitutet", "kurssit", "kurserna"),
    ("liikuntahalli", "idrottshallen", "harjoitusajat", "träningstiderna"),
    ("satama", "hamnen", "venepaikat", "båtplatserna"),
    ("leirintäalue", "campingplatsen", "mökit", "stugorna"),
    ("kierrätyskeskus", "återvinningscentralen", "noudot", "hämtningarna"),
)
PATTERNS: Final = (
    ("Hakemus on jätettävä viimeistään {d}. {mf} {y}.", "Ansökan ska lämnas in senast den {d} {ms} {y}."),
    ("Avustus on enintään {e} euroa hakijaa kohti.", "Understödet är högst {e} euro per sökande."),
    ("Paikkakunta on {pf}, ja tapaamiseen mahtuu {n} henkeä.", "Orten är {ps}, och mötet rymmer {n} personer."),
    ("Arkisin {tf} on avoinna kello {h}–{i}.", "På vardagar har {ts} öppet klockan {h}–{i}."),
    ("Kyselyyn vastasi {n} asukasta, joista {p} prosenttia oli tyytyväisiä.", "{n} invånare svarade på enkäten, och {p} procent av dem var nöjda."),
    ("Päätös {n}/{y} tuli voimaan {d}. {mf} {y}.", "Beslut {n}/{y} trädde i kraft den {d} {ms} {y}."),
    ("Lisätietoja antaa palveluneuvoja osoitteessa neuvonta{n}@kunta.example.", "Mer information ger servicerådgivaren på adressen neuvonta{n}@kunta.example."),
    ("Puhelinnumero on 09 {n} {m}, ja puhelut ovat maksuttomia.", "Telefonnumret är 09 {n} {m}, och samtalen är avgiftsfria."),
    ("Talousarvioon varattiin {m} miljoonaa euroa vuodeksi {y}.", "I budgeten reserverades {m} miljoner euro för år {y}."),
    ("Työryhmä kokoontui {n} kertaa ja kuuli {m} asiantuntijaa.", "Arbetsgruppen sammanträdde {n} gånger och hörde {m} sakkunniga."),
    ("Jäsenet valitaan neljäksi vuodeksi kerrallaan, ja heitä on {m}.", "Medlemmarna väljs för fyra år i sänder, och de är {m} till antalet."),
    ("Kurssimaksu palautetaan, jos peruutus tehdään {d} päivää ennen alkua.", "Kursavgiften betalas tillbaka om avbokningen görs {d} dagar före starten."),
    ("Rakennus on valmistunut vuonna {y}, ja sen pinta-ala on {n} neliömetriä.", "Byggnaden blev färdig år {y}, och dess yta är {n} kvadratmeter."),
    ("Matka kestää bussilla {d} minuuttia ja maksaa {m},50 euroa.", "Resan tar {d} minuter med buss och kostar {m},50 euro."),
    ("Lapset ja nuoret pääsevät sisään ilmaiseksi, kun he ovat alle {d}-vuotiaita.", "Barn och unga kommer in gratis när de är under {d} år."),
    ("Suunnitelma on nähtävillä {d}. {mf} alkaen internetissä.", "Planen finns till påseende på internet från och med den {d} {ms}."),
    ("Tukea voivat hakea yhdistykset, säätiöt ja työryhmät.", "Stöd kan sökas av föreningar, stiftelser och arbetsgrupper."),
    ("Ohje korvaa vuonna {y} annetun ohjeen kokonaan.", "Anvisningen ersätter helt den anvisning som gavs år {y}."),
    ("Vesi katkaistaan {d}. {mf} noin {m} tunniksi putkityön vuoksi.", "Vattnet stängs av den {d} {ms} i ungefär {m} timmar på grund av rörarbete."),
    ("Alueelle istutetaan {n} puuta, pääasiassa koivuja ja pihlajia.", "På området planteras {n} träd, främst björkar och rönnar."),
    ("Lausuntoja saatiin {m}, ja niistä {d} puolsi ehdotusta.", "Det kom in {m} utlåtanden, och {d} av dem förordade förslaget."),
    ("Osallistujat täyttävät lomakkeen {n} ja liittävät siihen todistuksen.", "Deltagarna fyller i blankett {n} och bifogar ett intyg."),
    ("Muutos koskee {n} taloutta, eikä se vaadi asukkailta toimenpiteitä.", "Ändringen gäller {n} hushåll, och den kräver inga åtgärder av invånarna."),
    ("Katu suljetaan liikenteeltä talojen {d} ja {n} väliltä.", "Gatan stängs av för trafik mellan husen {d} och {n}."),
    ("Säännöt hyväksyttiin yksimielisesti kokouksessa {d}. {mf} {y}.", "Reglerna godkändes enhälligt vid mötet den {d} {ms} {y}."),
    ("Kunnassa {pf} otetaan käyttöön uusi varausjärjestelmä.", "I kommunen {ps} tas ett nytt bokningssystem i bruk."),
    ("Mittauksia tehdään {m} kertaa vuodessa, ja tulokset julkaistaan.", "Mätningar görs {m} gånger om året, och resultaten publiceras."),
    ("Varoista {p} prosenttia käytetään korjauksiin ja loput uusiin laitteisiin.", "Av medlen används {p} procent för reparationer och resten för nya apparater."),
    ("Tiedote lähetetään kaikkiin {n} kotiin viikolla {d}.", "Meddelandet sänds till alla {n} hem vecka {d}."),
    ("Vanhat avaimet palautetaan vahtimestarille ennen {d}. {mf}.", "De gamla nycklarna lämnas tillbaka till vaktmästaren före den {d} {ms}."),
)  # fmt: skip
STANDING: Final = (
    ("Asiakas voi hoitaa asian myös puhelimitse.", "Kunden kan sköta ärendet också per telefon."),
    ("Päätöksestä voi tehdä oikaisuvaatimuksen.", "Omprövning av beslutet kan begäras."),
)


def sentence(draw: random.Random) -> tuple[str, str]:
    """A Finnish and a Swedish sentence that say the same."""
    if draw.random() < 0.025:
        return draw.choice(STANDING)
    thing, place, month = draw.choice(THINGS), draw.choice(PLACES), draw.choice(MONTHS)
    slots = {
        "d": draw.randint(2, 27), "y": draw.randint(1985, 2030), "e": f"{draw.randint(2, 990)} {draw.randint(100, 999)}",
        "n": draw.randint(120, 980), "m": draw.randint(11, 99), "p": draw.randint(11, 97), "h": draw.randint(7, 11), "i": draw.randint(14, 20),
        "mf": month[0], "ms": month[1], "pf": place[0], "ps": place[1], "tf": thing[0], "ts": thing[1],
    }  # fmt: skip
    fi, sv = draw.choice(PATTERNS)
    return fi.format(**slots), sv.format(**slots)


def pair_of(seed: int, words: int) -> tuple[str, str]:
    """Two versions of a made document, in Markdown, of about so many words a side."""
    draw = random.Random(seed)
    parts: tuple[list[str], list[str]] = ([f"# Tiedote {seed}"], [f"# Meddelande {seed}"])
    count = 0
    while count < words:
        number = len(parts[0])
        if number % 8 == 1:
            thing, place = draw.choice(THINGS), draw.choice(PLACES)
            parts[0].append(f"## {thing[0].capitalize()}: {thing[2]}, {place[0]}")
            parts[1].append(f"## {thing[1].capitalize()}: {thing[3]}, {place[1]}")
        said = [sentence(draw) for _ in range(draw.randint(2, 5))]
        for side, texts in zip(parts, zip(*said, strict=True), strict=True):
            side.append(" ".join(texts))
        count += sum(len(fi.split()) for fi, _sv in said)
    return "\n\n".join(parts[0]) + "\n", "\n\n".join(parts[1]) + "\n"


def form_of(number: int, form: str) -> str:
    """The format of a document of a run: of ten in a mix six are DOCX, three Markdown and one PDF."""
    return (
        form
        if form != "mix"
        else ("docx", "md", "docx", "docx", "md", "docx", "pdf", "docx", "md", "docx")[number % 10]
    )


def make(folder: Path, count: int, words: int, form: str, *, first: int = 0) -> list[list[Path]]:
    """So many pairs of documents in a folder."""
    made = [_write(folder, f"p{n:04}", n, words, form_of(n, form)) for n in range(first, first + count)]
    _to_pdf(
        [
            path
            for pair in made
            for path in pair
            if path.suffix == ".docx" and form_of(int(path.name[1:5]), form) == "pdf"
        ]
    )
    return [[p.with_suffix(".pdf") if p.with_suffix(".pdf").exists() else p for p in pair] for pair in made]


def _write(folder: Path, name: str, seed: int, words: int, form: str) -> list[Path]:
    paths = []
    for code, text in zip(("fi", "sv"), pair_of(seed, words), strict=True):
        path = folder / f"{name}.{code}.{'md' if form == 'md' else 'docx'}"
        if form == "md":
            path.write_text(text, "utf-8")
        else:
            _write_docx(path, text)
        paths.append(path)
    return paths


def _write_docx(path: Path, text: str) -> None:
    import docx

    document = docx.Document()
    for block in text.strip().split("\n\n"):
        marks, _, words = block.partition(" ")
        if set(marks) == {"#"}:
            document.add_heading(words, len(marks))
        else:
            document.add_paragraph(re.sub(r"\s+", " ", block))
    document.save(str(path))


def _to_pdf(paths: list[Path]) -> None:
    for start in range(0, len(paths), 100):
        some = paths[start : start + 100]
        profile = f"-env:UserInstallation=file://{some[0].parent / 'profile'}"
        command = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(some[0].parent),
            *map(str, some),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=3600)
        for path in some:
            path.unlink()
