"""What the third unseen half says to everyone (calls, prices, programmes …), in Swedish. Our own words; the marks are read by ``pieces``."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

CALL: Final = """
! Understöd för ungas hobbyverksamhet 2027
[
= Ansökningstid | 2.11–4.12.2026 kl. 16.15
= Belopp som delas ut | 1 400 000 euro
= För vem | Registrerade föreningar och stiftelser
= Diarienummer | HAR/3312/2026
]
Statsbidragsverket öppnar ansökan om understöd med vilka kommuner och organisationer kan starta avgiftsfria hobbygrupper för unga i anslutning till skoldagen. Särskilt önskar vi ansökningar från trakter där hobbyresorna är långa.
# | Vad får understödet användas till?
Understödet täcker högst 70 procent av de godtagbara utgifterna. Godtagbara utgifter är
* a) | ledarnas löner med bikostnader,
* b) | skäliga hyror för lokaler och utrustning, till vilka räknas
** i) | turer i ishallen och banor i simhallen samt
** ii) | hyra för instrument i högst nio månader,
* c) | information om verksamheten.
Understödet får inte användas till köp av fastigheter, amorteringar på lån eller representation.
# | Hur bedöms ansökningarna?
Vid bedömningen betonas verksamhetens tillgänglighet, antalet grupper i förhållande till kostnaderna och hur de unga har deltagit i planeringen. Verket kan be sökanden om kompletterande uppgifter, och då är svarstiden minst tio dagar.
# | Beslut och utbetalning
Besluten fattas i februari 2027. Den första posten, 60 procent av understödet, betalas inom en månad från beslutet, och resten betalas utifrån redovisningen.
# | Mer information
Specialsakkunnig Maisa Honkaranta, tfn 0295 555 321, maisa.honkaranta@valtionapu.example
Stöd för ansökningssystemet vardagar kl. 9–11, tuki@valtionapu.example
"""

PRICES: Final = """
! Prislista för idrotts- och kulturtjänster från 1.1.2027
Priserna innehåller mervärdesskatt. Kort som berättigar till rabatt ska visas upp utan uppmaning.
# | Simhallen
|! Tjänst | Vuxen | Barn, studerande | Pensionär
| Engångsbiljett | 7,50 € | 4,00 € | 5,00 €
| Kort för tio besök | 65,00 € | 35,00 € | 42,00 €
| Årskort | 310,00 € | 160,00 € | 195,00 €
| Morgonsim före kl. 8 | 5,00 € | 3,00 € | 3,50 €
# | Idrottssalar
|! Sal | Timpris | Dagspris
| Björkbergets sal, hela | 38,00 € | 240,00 €
| Björkbergets sal, halva | 22,00 € | 140,00 €
| Judosalen | 18,00 € | –
Grupper för personer under 18 år får salarna avgiftsfritt på vardagar kl. 15–20.
# | Kulturhusets lokaler
|! Lokal | Vardag | Veckoslut
| Stora scenen, 420 platser | 890 € | 1 150 €
| Källargalleriet | 120 €/vecka | 120 €/vecka
| Foajé och kök | 210 € | 265 €
Avbokning ska meddelas senast två veckor före bokningen. För en bokning som återtas senare faktureras halva priset.
"""

AGENDA: Final = """
! Samarbetsdag om vattentjänster
Torsdag 11.3.2027 kl. 9.30–15.45, Kulturhuset Dammen, Kvarngränden 2
Det går också att delta på distans. Anmäl dig senast den 1 mars.
# | Förmiddag
| 9.30 | Anmälan och kaffe
| 10.00 | Välkommen, kommundirektör Rasmus Ollikkala
| 10.15 | Dagvatten i planläggningen – vad ändrar den nya lagen?
| 11.30 | Lunch på egen bekostnad
# | Eftermiddag
| 12.30 | Reningsverkens beredskap för elavbrott
| 13.45 | Grupparbeten: eftersatt underhåll av näten, små vattenandelslag och kommunikation vid störningar
| 15.15 | Sammanfattning och följande steg
# | Ta med
- egen bärbar dator för grupparbetena
- uppgifter om hur långt och gammalt nätet i din kommun är
- ett exempel på ett störningsmeddelande
Tillställningen spelas in. Inspelningen kan ses i två veckor.
"""

PROJECT: Final = """
! Byarnas gemensamma skjuts
Transporttjänsterna samlas under ett beställningsnummer i fyra glest bebodda kommuner.
= Projektkod | A80417
= Genomförare | Kangasmaan kehittämisyhtiö Oy
= Genomförandetid | 1.4.2026–30.9.2028
= Totalbudget | 486 200 euro
= EU-stödets andel | 60 procent, Europeiska regionala utvecklingsfonden
# | Bakgrund och behov
Skol-, ärende- och FPA-skjutsarna kör samma vägar nästan tomma. Hindren för att förena skjutsarna är skilda beställningssystem och att ingen ser helheten.
# | Åtgärder
* 1. | Kommunernas transportbeställningar samlas i en gemensam tjänst.
* 2. | För förarna görs ruttanvisningar som beaktar menföret.
* 3. | Lediga platser öppnas för alla invånare till ett pris av fem euro.
# | Resultat hittills
- 1 240 sammanslagna resor
- 37 procent färre tomma körkilometer
- sex trafikidkare i beställningstjänsten
~ Veikko Mustasalo, som kör ärendeskjutsen, hjälper passagerarna också med matkassarna.
# | Ta kontakt
Projektchef Henriikka Suvanto // tfn 050 555 0129 // henriikka.suvanto@kangasmaa.example
Projektet finansieras av Europeiska unionen. Upphovspersonerna ansvarar för innehållet, som inte nödvändigtvis motsvarar finansiärens ståndpunkt.
"""

FAQ: Final = """
! Frågor om värmepumpsstödet
Stödet är avsett för ägare av småhus som avstår från oljeuppvärmning. Nedan finns de vanligaste frågorna med svar.
# | Före ansökan
## | Hur stort är stödet?
Stödet är 4 000 euro när huset övergår till jordvärme eller fjärrvärme och 2 500 euro när det nya uppvärmningssättet är en luft-vattenvärmepump.
## | Får arbetet inledas före beslutet?
Ja, men på eget ansvar. Spara fakturorna och ta ett fotografi av oljecisternen innan den tas bort.
## | Behövs bygglov?
I allmänhet inte. En jordvärmebrunn kräver dock alltid tillstånd, och i grundvattenområden också tillstånd enligt vattenlagen, vars behandling kan ta ett halvt år.
# | Efter ansökan
## | Hur länge tar behandlingen?
Behandlingstiden är åtta till tolv veckor. Tiden blir kortare om alla bilagor finns med:
- specificerat kvitto eller faktura
- intyg om att cisternen har tagits bort
- fullmakt, om ägarna är flera
## | Kan stödet fås en andra gång?
Nej. Stödet beviljas en gång per byggnad, även om ägaren byts.
"""

TIMETABLE: Final = """
! Färjetidtabell: Sandgrundsrutten
Gäller 1.5–30.9.2027. En full färja avgår före utsatt tid, och följande tur hämtar dem som blivit kvar på stranden.
# | Från fastlandet till ön
|! Avgång | Må–fr | Lö | Sö och helg
| Morgon | 6.10 | 7.40 | 8.30
| Förmiddag | 9.05 | 10.20 | 10.20
| Eftermiddag | 14.35 | 14.35 | 15.50
| Kväll | 19.00 | – | 20.15
# | Från ön till fastlandet
|! Avgång | Må–fr | Lö | Sö och helg
| Morgon | 6.40 | 8.10 | 9.00
| Förmiddag | 9.40 | 10.55 | 10.55
| Eftermiddag | 15.10 | 15.10 | 16.25
| Kväll | 19.30 | – | 20.45
# | Tecken och villkor
= P | körs endast skoldagar
= T | beställs dagen innan före kl. 14
= * | transporterar inte farliga ämnen
Fordonet får vara högst 18 meter långt och väga högst 40 ton. Cyklar transporteras avgiftsfritt.
"""

POSTER: Final = """
! Skördenatten
Lördagen den 19 september klockan 17–23 // Gamla mejeriets gård, Forsvägen 1
Fritt inträde
# | På programmet
| 17.00 | Marknaden öppnar
| 18.30 | Trollstig för barn
| 20.00 | Kören Blåklinten
| 21.30 | Eldteatern Glöd
# | Kom ihåg
- varma kläder
- kontanter för små inköp
- eget kärl till soppserveringen
Arrangör är bykommittén tillsammans med lantmannagillet. Vid regn flyttas programmet till ladugårdens vind.
"""

PRESS: Final = """
PRESSMEDDELANDE 27.11.2026
! Användningen av inhemsk fisk i skolorna fördubblades
I grundskolornas matsalar serverades inhemsk insjöfisk och strömming i genomsnitt en gång i veckan under det senaste läsåret. För tre år sedan låg inhemsk fisk på tallriken bara varannan vecka.
Siffrorna framgår av livsmedelsverkets och kommunernas gemensamma uppföljning, i vilken 148 kommuner deltog. Mest har användningen ökat i kuststäderna, där fiskinköpen har konkurrensutsatts gemensamt.
– Små muikor och strömmingsbiffar smakar bra när barnen själva får välja tillbehören, säger kostservicechef Jaana Kuoppala.
# | Priset är inget hinder
Inhemsk fisk kostar lika mycket per portion som importerad lax. Som hinder upplevs oftare bristen på maskiner som tar bort benen och osäkra leveranser under menförestiden.
I januari ger verket ut en handbok som innehåller
- modeller för upphandlingsdokument för små kommuner
- femton recept för storkök
- anvisningar om uppföljningen av kylkedjan.
# | Mer information
Överinspektör Heidi Salovaara // tfn 029 555 0480
Kommunikation, media@ruokatiedot.example
"""

DECK: Final = """
! Digitalt stöd på landsbygden
Projektets slutseminarium 21.1.2027
# | Vad vi gjorde
- Vi utbildade 64 kamrathandledare
- Vi öppnade digitalt stöd i nio byagårdar
-- i tre också på kvällar
-- i två på svenska
- Vi lånade ut pekplattor för hembruk
# | Vad vi lärde oss
En gång räcker inte. Handledaren ska vara bekant, och platsen ska ligga längs vägen.
- Identifieringen är den svåraste tröskeln
- Telefonstöd kompletterar men ersätter inte närstöd
# | Kostnader per kommun
|! Kommun | Handledare | Timmar | Euro/timme
| Aittoperä | 21 | 840 | 12,40
| Kivijärvenkylä | 18 | 610 | 14,90
| Lounaskorpi | 25 | 1 015 | 11,75
# | Vad som händer sedan
* 1. | Kommunerna avtalar om en gemensam koordinator
* 2. | Bokbussen tar digitalt stöd på sitt program
* 3. | En årlig träff ordnas för handledarna
"""
