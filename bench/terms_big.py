"""A glossary of 100,000 concepts made of word parts, and what it costs to load, to index and to check with.

Finnish and Swedish compounds are put together from the same parts, so that every concept has a term of plausible form and
length in each language; every tenth is a phrase. Nothing of it is meant to make sense.
"""

from __future__ import annotations

import io
import resource
import time
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    words = (entry.split() for entry in text.split(","))
    return tuple((first, second) for first, second in words)


FIRST = _pairs("""
    vesi vatten, maa jord, metsä skogs, ilma luft, tie väg, rauta järn, kala fisk, puu trä, kivi sten, tuuli
    vind, meri havs, kaupunki stads, koulu skol, terveys hälso, nuoriso ungdoms, lapsi barn, perhe familje,
    työ arbets, asunto bostads, liikenne trafik, ruoka mat, raha penning, kauppa handels, laiva fartygs,
    energia energi, kieli språk, tieto informations, turvallisuus säkerhets, ympäristö miljö, alue region,
    talous ekonomi, kulttuuri kultur, musiikki musik, kirjasto biblioteks, urheilu idrotts, eläke pensions,
    vero skatte, kunta kommun, tutkimus forsknings, henkilö person
""")
MIDDLE = _pairs("""
    palvelu service, hallinto förvaltnings, kehitys utvecklings, suojelu skydds, valvonta tillsyns, rahoitus
    finansierings, koulutus utbildnings, rakennus byggnads, kuljetus transport, hoito vård, tuki stöd,
    yhteistyö samarbets, suunnittelu planerings, markkina marknads, huolto underhålls, tuotanto produktions,
    viestintä kommunikations, mittaus mätnings, vakuutus försäkrings, käyttö användnings, jakelu
    distributions, neuvonta rådgivnings, vienti export, tuonti import, varasto lager, sopimus avtals, seuranta
    uppföljnings, testaus test, arviointi utvärderings, korjaus reparations, keräys insamlings, myynti
    försäljnings, vuokra hyres, matka rese, kriisi kris, vapaa fri, pelastus räddnings, terapia terapi, muutto
    flytt, johto lednings, hinta pris, riski risk, laatu kvalitets
""")
LAST = _pairs("""
    päätös beslut, suunnitelma plan, hakemus ansökan, rekisteri register, maksu avgift, laitos anstalt, keskus
    central, ohjelma program, hanke projekt, ryhmä grupp, verkosto nätverk, sääntö regel, tarkastus
    granskning, raportti rapport, tavoite mål, mittari mätare, vastaava ansvarig, osasto avdelning, tehtävä
    uppgift, väline redskap, ilmoitus anmälan, malli modell, lautakunta nämnd, yksikkö enhet, vastuu ansvar,
    kustannus kostnad, arvo värde, tilasto statistik, ohje anvisning, lupa tillstånd, yhtiö bolag, rahasto
    fond, asiakirja handling, opas guide, tarve behov, tila lokal, osuus andel, järjestelmä system, strategia
    strategi, kokous möte, työntekijä arbetare, alusta plattform, etu förmån, raja gräns, aika tid, luettelo
    förteckning, vaatimus krav, menettely förfarande, lasku räkning, kanta bas, lainsäädäntö lagstiftning,
    asiantuntija sakkunnig, näkökulma perspektiv, laki lag, yhdistys förening, virasto verk, sopimus avtal,
    peruste grund, laite apparat, linja linje
""")
ADJECTIVES = (("uusi", "ny"), ("julkinen", "offentlig"), ("alueellinen", "regional"), ("sähköinen", "elektronisk"))


def made(concepts: int = 100_000) -> Iterator[tuple[str, str]]:
    """Pairs of terms, all different; at most 103,200."""
    for number, (last, middle, first) in enumerate(islice(product(LAST, MIDDLE, FIRST), concepts)):
        fi, sv = first[0] + middle[0] + last[0], first[1] + middle[1] + last[1]
        if number % 10 == 9:
            adjective = ADJECTIVES[number // 10 % len(ADJECTIVES)]
            fi, sv = f"{adjective[0]} {fi}", f"{adjective[1]} {sv}"
        yield fi, sv


def as_csv(concepts: int = 100_000) -> bytes:
    """The same as a CSV file."""
    out = io.StringIO()
    out.write("id;fi;sv;source\n")
    for number, (fi, sv) in enumerate(made(concepts)):
        out.write(f"c{number};{fi};{sv};made\n")
    return out.getvalue().encode()


def _memory() -> float:
    """What the process holds now, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(row for row in status.read_text().splitlines() if row.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run(texts: dict[str, list[str]], check, concepts: int = 100_000) -> None:
    """Figures of each step; ``check`` takes a glossary and does what the rules do with one document, returning its words."""
    from align.glossary import TermFinder, parse

    data = as_csv(concepts)
    before, start = _memory(), time.process_time()
    glossary = parse(data, name="big", suffix=".csv")
    took, held = time.process_time() - start, _memory() - before
    print(f"   {len(glossary.concepts)} concepts, {len(data) / 1e6:.1f} MB of CSV: read in {took:.1f} s, {held:.0f} MB")
    for code, passages in texts.items():
        before, start = _memory(), time.process_time()
        finder = TermFinder([glossary], code)
        finder.find("sana ord")
        ready, memory = time.process_time() - start, _memory() - before
        start = time.process_time()
        hits = sum(len(finder.find(text)) for text in passages)
        words = sum(len(text.split()) for text in passages)
        took = time.process_time() - start
        print(
            f"   {code}: ready in {ready:.1f} s, {memory:.0f} MB; {words / took:,.0f} words/s, {hits} hits in {words} words"
        )
    start = time.process_time()
    words = check(glossary)
    print(
        f"   all terminology rules on a document of {words} words: {time.process_time() - start:.1f} s of processor time"
    )
