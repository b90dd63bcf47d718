"""Furniture of the documents of the second unseen half: running heads, menus, names of villages, in both languages."""

from __future__ import annotations

from typing import Final

FI: Final = {
    "minutes": "Saarilahden kaupunki · Pöytäkirja 7/2026",
    "attachment": "Liite 1 § 62",
    "contents": "Sisällys",
    "draft": "LUONNOS",
    "edge": "Saarilahden kaupungin julkaisuja 2026:3",
    "org": "Saarilahden kaupunki",
    "page": "Sivu",
    "annex": "Liite",
    "letter": "AVV/1187/2026",
    "address": "Satamakatu 4, 20999 Saarilahti · puhelin 019 555 0100 · kirjaamo@saarilahti.example",
    "skip": "Siirry sisältöön",
    "menu": "Asuminen ja ympäristö|Kasvatus ja koulutus|Kulttuuri ja vapaa-aika|Päätöksenteko",
    "cookies": "Käytämme evästeitä, jotta sivusto toimisi hyvin. Voit valita, mitkä evästeet hyväksyt.",
    "accept": "Hyväksy kaikki evästeet",
    "share": "Jaa sivu",
    "updated": "Sivu päivitetty",
    "related": "Katso myös",
    "confirm": "Kiitos!",
    "feedback": "Löysitkö etsimäsi?",
    "crumbs": "Etusivu|Liikenne|Pysäköinti",
}

SV: Final = {
    "minutes": "Holmvikens stad · Protokoll 7/2026",
    "attachment": "Bilaga 1 § 62",
    "contents": "Innehåll",
    "draft": "UTKAST",
    "edge": "Holmvikens stads publikationer 2026:3",
    "org": "Holmvikens stad",
    "page": "Sida",
    "annex": "Bilaga",
    "letter": "AVV/1187/2026",
    "address": "Hamngatan 4, 20999 Holmviken · telefon 019 555 0100 · registrator@saarilahti.example",
    "skip": "Gå till innehållet",
    "menu": "Boende och miljö|Fostran och utbildning|Kultur och fritid|Beslutsfattande",
    "cookies": "Vi använder kakor för att webbplatsen ska fungera bra. Du kan välja vilka kakor du godkänner.",
    "accept": "Godkänn alla kakor",
    "share": "Dela sidan",
    "updated": "Sidan uppdaterad",
    "related": "Se också",
    "confirm": "Tack!",
    "feedback": "Hittade du det du sökte?",
    "crumbs": "Startsida|Trafik|Parkering",
}

FI_TOWNS: Final = (
    "Ahvensaari",
    "Harjula",
    "Itäsalmi",
    "Jokiranta",
    "Kallioniemi",
    "Lehtola",
    "Myllykylä",
    "Niittylahti",
    "Ojanperä",
    "Pajuluoto",
    "Rauhala",
    "Salmenkylä",
    "Tervakangas",
    "Uusiportti",
    "Vanhalinna",
    "Ylikylä",
)

SV_TOWNS: Final = (
    "Abborrholmen",
    "Backgränd",
    "Dalsvik",
    "Ekudden",
    "Fiskartorp",
    "Granhult",
    "Hagalund",
    "Insjöby",
    "Kvarnbacka",
    "Lövnäs",
    "Mellanby",
    "Norrvik",
    "Pilholm",
    "Sundsby",
    "Tjärmo",
    "Överby",
)

WORDS: Final[dict[str, dict[str, str]]] = {"fi": FI, "sv": SV}
"""What stands round the text: to be dropped, or not scored."""

TOWNS: Final[dict[str, tuple[str, ...]]] = {"fi": FI_TOWNS, "sv": SV_TOWNS}
"""Villages in the first column of the long table."""
