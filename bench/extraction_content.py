"""What the generated documents say: one list of blocks, our own words, in Finnish and in Swedish. Seeded, so that runs repeat."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Final, Literal

Kind = Literal["title", "heading", "paragraph", "item", "row", "note", "caption"]


@dataclass(frozen=True, slots=True)
class Item:
    """One block of the truth, and what a renderer needs to set it."""

    kind: Kind
    text: str = ""
    level: int = 0
    label: str = ""
    cells: tuple[str, ...] = ()
    is_key_value: bool = False
    is_header: bool = False
    table: int = 0
    note: str = ""
    """Text of the footnote that hangs on the end of this block."""
    columns: int = 1
    """How many columns its part of the document is set in, where the layout has columns."""


@dataclass(frozen=True, slots=True)
class Content:
    """A whole document."""

    language: str
    items: tuple[Item, ...]
    running_head: str
    parts: dict[str, str] = field(default_factory=dict)


# Slots are filled at random; every sentence stands for itself, so that any order makes a document.
_FI: Final = {
    "place": [
        "Koivujärven",
        "Etelä-Savon",
        "Lapinniemen",
        "Kaskisen saariston",
        "Pohjois-Karjalan",
        "Vesijoen alajuoksun",
    ],
    "who": [
        "kunta",
        "vesiosuuskunta",
        "kyläyhdistys",
        "aluehallintovirasto",
        "neuvontajärjestö",
        "luonnonsuojelupiiri",
    ],
    "whom": ["maanomistajia", "kesäasukkaita", "nuorisotyöntekijöitä", "kalastuskuntia", "koulujen opettajia"],
    "thing": [
        "kunnostussuunnitelma",
        "vedenlaatuselvitys",
        "hankehakemus",
        "seurantaraportti",
        "yhteistyösopimus",
        "ympäristölupa",
    ],
    "sum": ["12 500 euroa", "80 000 euroa", "3,2 miljoonaa euroa", "450 euroa", "1 250 000 euroa"],
    "when": [
        "1.3.2026",
        "vuoden 2027 loppuun mennessä",
        "vuosina 2021–2027",
        "kolmenkymmenen päivän kuluessa",
        "30.9.2025",
    ],
    "law": [
        "vesilain (587/2011) 2 luvun 5 §:n",
        "valtionavustuslain (688/2001) 7 §:n",
        "hallintolain (434/2003) 22 §:n",
    ],
}
_FI_SENTENCES: Final = [
    "{place} {who} laatii {thing}n yhdessä alueen toimijoiden kanssa.",
    "Avustusta voi hakea enintään {sum}, ja hakemus on jätettävä {when}.",
    "Tasa-arvo ja yhdenvertaisuus otetaan huomioon hankkeen kaikissa vaiheissa.",
    "EU-rahoituksen osuus on enintään 60 prosenttia, ja loput katetaan kunnan omarahoituksella.",
    "Perhe- ja nuorisotyön järjestäjät sekä kylä- ja asukasyhdistykset voivat osallistua rantatalkoisiin.",
    "Toiminnassa noudatetaan, mitä {law} nojalla on erikseen määrätty.",
    "Vedenlaadun heikkeneminen näkyy sekä leväkukintoina että särkikalojen runsastumisena.",
    "Selvityksen mukaan kuormituksesta noin kolmannes tulee haja-asutuksesta ja loput maa- ja metsätaloudesta.",
    "Lisätietoja antaa hankkeen yhteyshenkilö, jonka sähköpostiosoite on etunimi.sukunimi@vesitalkoot.example.",
    "Ohjeet ja lomakkeet ovat osoitteessa https://www.vesitalkoot.example/fi/hankkeet/ohjeet?vuosi=2026.",
    "Ruoppausmassat on läjitettävä niin, ettei niistä aiheudu haittaa naapurikiinteistöille.",
    "Jos työ keskeytyy yli kuudeksi kuukaudeksi, {who} ilmoittaa siitä viranomaiselle viipymättä.",
    "Kustannusarvio on {sum}, josta palkkojen osuus on hieman yli puolet.",
    "Hanke tavoittaa erityisesti {whom}, joiden osaamista vahvistetaan pienryhmissä.",
    "Niittojäte kerätään rannalta saman päivän aikana ja kuljetetaan kompostoitavaksi.",
    "Osallistuminen on vapaaehtoista, eikä siitä peritä maksua.",
    "Kala-assistentti, e-lomake ja it-tuki ovat käytössä arkisin kello 9–15.",
    "Päätöksestä voi vaatia oikaisua {when}, ellei laissa toisin säädetä.",
    "Seurantatiedot tallennetaan avoimeen tietokantaan, jota ylläpitää Suomen ympäristökeskus.",
    "Puiston laajentamissuunnitelma oli nähtävillä kunnantalolla ja verkkosivuilla.",
    "Kosteikko pidättää kiintoainesta ja ravinteita, mutta sen hoito vaatii säännöllistä työtä.",
    "Sopimus tehdään kirjallisesti, ja siinä sovitaan työnjaosta, aikataulusta sekä vastuista.",
    "Työpajoissa käsiteltiin muun muassa ilmastonmuutoksen vaikutuksia pienvesiin.",
    "Hakijan on liitettävä hakemukseen {thing} ja tilinpäätös kahdelta viimeiseltä vuodelta.",
]
_SV: Final = {
    "place": [
        "i Björksjö",
        "i Södra Savolax",
        "på Lappudden",
        "i Kaskö skärgård",
        "i Norra Karelen",
        "vid nedre Vattenån",
    ],
    "who": ["Kommunen", "Vattenandelslaget", "Byaföreningen", "Regionförvaltningsverket", "Rådgivningsorganisationen"],
    "whom": ["markägare", "sommargäster", "ungdomsarbetare", "fiskelag", "lärare i skolorna"],
    "thing": [
        "en restaureringsplan",
        "en utredning om vattenkvaliteten",
        "en projektansökan",
        "en uppföljningsrapport",
        "ett samarbetsavtal",
    ],
    "sum": ["12 500 euro", "80 000 euro", "3,2 miljoner euro", "450 euro", "1 250 000 euro"],
    "when": [
        "den 1 mars 2026",
        "före utgången av 2027",
        "åren 2021–2027",
        "inom trettio dagar",
        "den 30 september 2025",
    ],
    "law": [
        "2 kap. 5 § i vattenlagen (587/2011)",
        "7 § i statsunderstödslagen (688/2001)",
        "22 § i förvaltningslagen (434/2003)",
    ],
}
_SV_SENTENCES: Final = [
    "{who} {place} utarbetar {thing} tillsammans med aktörerna i området.",
    "Understöd kan sökas till ett belopp av högst {sum}, och ansökan ska lämnas in {when}.",
    "Jämlikhet och icke-diskriminering beaktas i projektets alla skeden.",
    "EU-finansieringens andel är högst 60 procent, och resten täcks med kommunens självfinansiering.",
    "Anordnare av familje- och ungdomsarbete samt by- och invånarföreningar kan delta i strandtalkona.",
    "I verksamheten iakttas vad som särskilt har bestämts med stöd av {law}.",
    "Den försämrade vattenkvaliteten syns både som algblomningar och som ett ökande bestånd av mörtfiskar.",
    "Enligt utredningen kommer ungefär en tredjedel av belastningen från glesbebyggelsen och resten från jord- och skogsbruket.",
    "Närmare upplysningar ges av projektets kontaktperson, vars e-postadress är fornamn.efternamn@vesitalkoot.example.",
    "Anvisningar och blanketter finns på adressen https://www.vesitalkoot.example/sv/projekt/anvisningar?ar=2026.",
    "Muddermassorna ska deponeras så att de inte orsakar olägenhet för grannfastigheterna.",
    "Om arbetet avbryts för mer än sex månader ska myndigheten underrättas utan dröjsmål.",
    "Kostnadskalkylen är {sum}, varav lönernas andel är drygt hälften.",
    "Projektet når framför allt {whom}, vars kunnande stärks i smågrupper.",
    "Slåtteravfallet samlas in från stranden under samma dag och förs till kompostering.",
    "Deltagandet är frivilligt, och ingen avgift tas ut för det.",
    "E-blanketten och it-stödet är tillgängliga på vardagar klockan 9–15.",
    "Omprövning av beslutet kan begäras {when}, om inte något annat föreskrivs i lag.",
    "Uppföljningsuppgifterna sparas i en öppen databas som upprätthålls av Finlands miljöcentral.",
    "Planen för utvidgning av parken var framlagd i kommunalhuset och på webbplatsen.",
    "Våtmarken binder sediment och näringsämnen, men skötseln kräver regelbundet arbete.",
    "Avtalet ingås skriftligen, och i det avtalas om arbetsfördelning, tidtabell och ansvar.",
    "I verkstäderna behandlades bland annat klimatförändringens följder för småvatten.",
    "Sökanden ska till ansökan foga {thing} och boksluten för de två senaste åren.",
]
_WORDS: Final = {
    "fi": {
        "title": "Lähivesien kunnostusohjelman yleisohje",
        "head": "Vesitalkoot 2026",
        "headings": [
            "Ohjelman tausta", "Tavoitteet ja kohderyhmät", "Hakumenettely", "Rahoitus ja kustannukset", "Seuranta ja arviointi",
            "Yhteistyö ja viestintä", "Tietosuoja", "Erityiset ehdot",
        ],
        "sub": ["Lähtökohdat", "Toimenpiteet", "Vastuut", "Aikataulu", "Raportointi", "Muutokset", "Omarahoitus", "Palautukset"],
        "rows": [
            ("Hankkeen nimi", "Puhtaat rannat – yhteinen vesi"), ("Toteutusaika", "1.1.2026–31.12.2027"), ("Rahoitus", "Enintään 250 000 euroa"),
            ("Hakija", "Koivujärven vesiosuuskunta"), ("Yhteyshenkilö", "Aino Esimerkki, puh. 040 123 4567"), ("Asiasanat", "vesienhoito, kosteikot, talkootyö"),
        ],
        "table": [("Kohde", "Pinta-ala", "Kustannus"), ("Myllylampi", "4,2 ha", "12 000 €"), ("Isojoki, yläosa", "0,8 ha", "7 350 €"), ("Haukilahti", "11 ha", "41 900 €"), ("Yhteensä", "16 ha", "61 250 €")],
        "items": ["kohteen sijainti ja omistus", "toimenpiteiden kuvaus sekä arvio niiden vaikutuksista vedenlaatuun, kalastoon ja virkistyskäyttöön", "rahoitussuunnitelma", "luvat ja ilmoitukset", "suunnitelma tulosten ylläpidosta hankkeen päätyttyä ja siitä, kuka ylläpidosta vastaa"],
        "lead": "Hakemuksessa on esitettävä seuraavat tiedot:",
        "caption": "Taulukko {n}. Kunnostettavat kohteet",
        "note": "Ks. vesienhoitosuunnitelma, osa {n}, joka on saatavana kunnan kirjaamosta.",
    },
    "sv": {
        "title": "Allmän anvisning om programmet för restaurering av närvatten",
        "head": "Vattentalko 2026",
        "headings": [
            "Programmets bakgrund", "Mål och målgrupper", "Ansökningsförfarande", "Finansiering och kostnader", "Uppföljning och utvärdering",
            "Samarbete och kommunikation", "Dataskydd", "Särskilda villkor",
        ],
        "sub": ["Utgångspunkter", "Åtgärder", "Ansvar", "Tidtabell", "Rapportering", "Ändringar", "Självfinansiering", "Återbetalning"],
        "rows": [
            ("Projektets namn", "Rena stränder – gemensamt vatten"), ("Genomförandetid", "1.1.2026–31.12.2027"), ("Finansiering", "Högst 250 000 euro"),
            ("Sökande", "Björksjö vattenandelslag"), ("Kontaktperson", "Aino Exempel, tfn 040 123 4567"), ("Nyckelord", "vattenvård, våtmarker, talkoarbete"),
        ],
        "table": [("Objekt", "Areal", "Kostnad"), ("Kvarnträsket", "4,2 ha", "12 000 €"), ("Storån, övre loppet", "0,8 ha", "7 350 €"), ("Gäddviken", "11 ha", "41 900 €"), ("Sammanlagt", "16 ha", "61 250 €")],
        "items": ["objektets läge och ägare", "en beskrivning av åtgärderna och en bedömning av deras följder för vattenkvaliteten, fiskbeståndet och rekreationen", "en finansieringsplan", "tillstånd och anmälningar", "en plan för hur resultaten upprätthålls efter projektet och vem som svarar för det"],
        "lead": "I ansökan ska följande uppgifter lämnas:",
        "caption": "Tabell {n}. Objekt som restaureras",
        "note": "Se vattenvårdsplanen, del {n}, som kan fås från kommunens registratorskontor.",
    },
}  # fmt: skip


def content(
    language: str,
    *,
    seed: int = 1,
    sections: int = 6,
    list_label: str = "•",
    numbered: bool = True,
    notes: bool = True,
    caps: bool = False,
) -> Content:
    """A document of ``sections`` numbered chapters with paragraphs, lists, tables and footnotes."""
    rng = random.Random(f"{language}{seed}")
    words = _WORDS[language]
    out: list[Item] = [Item("title", words["title"])]
    out += [Item("row", cells=row, is_key_value=True, table=1) for row in words["rows"]]
    for chapter in range(sections):
        name = words["headings"][chapter % len(words["headings"])]
        out.append(Item("heading", name.upper() if caps else name, 1, f"{chapter + 1}" if numbered else ""))
        for sub in range(rng.choice([0, 2, 3])):
            title = words["sub"][(chapter * 3 + sub) % len(words["sub"])]
            out.append(Item("heading", title, 2, f"{chapter + 1}.{sub + 1}" if numbered else ""))
            out += _paragraphs(language, rng, rng.choice([1, 2, 3]), chapter, notes=notes)
        out += _paragraphs(language, rng, rng.choice([1, 2]), chapter, notes=notes) if out[-1].kind == "heading" else []
        if chapter % 2 == 0:
            out.append(Item("paragraph", words["lead"]))
            out += _list(words["items"], list_label)
            out += _paragraphs(language, rng, 1, chapter, notes=False)
        if chapter % 3 == 1:
            number = chapter // 3 + 2
            out.append(Item("caption", words["caption"].format(n=number - 1)))
            out += [Item("row", cells=row, table=number, is_header=i == 0) for i, row in enumerate(words["table"])]
            out += _paragraphs(language, rng, 1, chapter, notes=False)
    return Content(language, tuple(_numbered_notes(out, words["note"])), words["head"])


def _paragraphs(language: str, rng: random.Random, count: int, chapter: int, *, notes: bool) -> list[Item]:
    sentences, slots = (_FI_SENTENCES, _FI) if language == "fi" else (_SV_SENTENCES, _SV)
    out = []
    for _ in range(count):
        chosen = rng.sample(sentences, rng.choice([1, 2, 3, 4, 6]))
        text = " ".join(s.format(**{slot: rng.choice(values) for slot, values in slots.items()}) for s in chosen)
        out.append(
            Item("paragraph", text, note="!" if notes and rng.random() < 0.25 else "", columns=2 if chapter % 2 else 1)
        )
    return out


def _list(texts: list[str], label: str) -> list[Item]:
    def mark(i: int) -> str:
        return {"1)": f"{i + 1})", "a)": f"{chr(97 + i)})"}.get(label, label)

    return [Item("item", text + ("." if i == len(texts) - 1 else ","), 1, mark(i)) for i, text in enumerate(texts)]


def _numbered_notes(items: list[Item], pattern: str) -> list[Item]:
    out, number = [], 0
    for item in items:
        if item.note:
            number += 1
            noted = Item(
                item.kind, item.text, item.level, item.label, note=pattern.format(n=number), columns=item.columns
            )
            out.append(noted)
        else:
            out.append(item)
    return out
