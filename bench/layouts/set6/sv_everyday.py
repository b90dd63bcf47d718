"""What the sixth unseen set says to everyone (leaflets, forms, fees, timetables …), in Swedish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

LEAFLET: Final = """
! Fast fästing? Gör så här
Fästingar förekommer i hela landet från april till november. De flesta bett är ofarliga, bara fästingen tas bort snart.
# | Före utflykten
Klä dig i långa byxben och ljusa kläder. Stövlar skyddar bättre än joggingskor, och strumporna lönar det sig att dra över byxbenen.
- Gå mitt på stigen.
- Undvik högt gräs.
- Använd medel mot fästingar på hud och kläder.
# | Efter utflykten
Granska huden samma kväll. På barn ser man också efter vid hårfästet och bakom öronen.
Husdjur borstas utomhus. Kattens och hundens fästingar smittar inte människan via djuret, men de kan falla av inomhus.
# | Ta bort fästingen genast
* 1. | Grip med pincett nära huden.
* 2. | Dra rakt uppåt.
* 3. | Rengör stället och tvätta händerna.
* 4. | Anteckna bettet i kalendern.
> Stryk inte olja på fästingen.
# | När ska du söka vård
Kontakta hälsostationen om en växande ring syns på huden eller om du får feber inom en månad. Berätta var och när du blev biten.
# | Vaccin
Mot hjärninflammation finns ett vaccin. Du får det gratis om du bor eller har stuga i ett riskområde minst fyra veckor per sommar.
# | Mer information
Rådgivningen svarar varje dag klockan 8–20 på numret 0800 555 117.
"""

QA: Final = """
! Vanliga frågor om bytet av vattenmätare
Fjärravlästa mätare installeras i alla småhus under åren 2026–2028. Nedan finns svar på frågor som montörerna får.
# | Före besöket
## | Hur vet jag när montören kommer?
Du får ett brev tre veckor före besöket. Tiden kan flyttas på webben eller per telefon senast dagen innan.
## | Måste jag vara hemma?
Någon myndig person ska vara på plats. En granne går bra, när du ger nyckeln och ditt telefonnummer till grannen.
## | Hur förbereder jag mig?
Röj en meter fritt utrymme runt mätaren. Se dessutom till att
- avstängningsventilerna går att vrida
- lampan fungerar
- hunden är kopplad.
# | Under besöket
## | Hur länge är vattnet avstängt?
Avbrottet tar ungefär en halvtimme. I ett gammalt hus kan montören bli tvungen att byta en ventil, och då går det åt dubbelt så mycket tid.
## | Vem betalar arbetet?
Verket betalar mätaren och installationen. För trasiga ventiler svarar fastighetens ägare, och priset avtalas före arbetet.
# | Efter besöket
## | Vilka uppgifter sänder mätaren?
Ställningen sänds krypterad en gång per dygn. Mätaren vet inte vem som använder vatten eller till vad.
## | Kan jag vägra fjärravläsning?
Ja. Då läses mätaren av på plats fyra gånger om året, och för avläsningen tas ut 46 euro per gång.
"""

FORM: Final = """
! Ansökan om fast tur i en idrottslokal
Fyll i en ansökan för varje tur. Turerna fördelas utgående från ansökningar som har kommit in senast 31.5.
# 1 | Sökande
= Förening eller grupp | Merenojan Sulkapallo ry
= Kontaktperson | Roope Lehtiö
= Adress | Björkstråket 8 bst. 2, 67900 Hafsbäck
= Telefon | 044 555 7172
= Antal medlemmar | 86, varav 51 under 20 år
# 2 | Önskad tur
= Lokal | Centrumskolans stora sal
= Veckodag | Tisdag eller torsdag
= Klockslag | 17.00–18.30
= Säsong | 1.9.2026–31.5.2027
= Tilläggsuppgifter |
# 3 | Fakturering
= Faktureringsadress | Densamma som ovan
= Nätfakturaadress |
# 4 | Förbindelse
Den sökande förbinder sig att följa salens ordningsregler och utser en myndig övervakare för varje tur.
För en tur som inte har avbokats tas dubbel användningsavgift ut.
= Datum | 18.5.2026
= Underskrift |
Blanketten returneras till adressen Idrottstjänsterna, Kyrkvägen 3, 67900 Hafsbäck.
"""

FEES: Final = """
! Byggnadstillsynens avgifter 2026
Avgifterna grundar sig på fullmäktiges beslut 8.12.2025. De omfattar inte tidningsannonser och inte heller hörande av grannar.
# 1 | Tillstånd
Tillståndsavgiften består av en grundavgift och en del som beräknas enligt ytan.
|! Åtgärd | Grundavgift, € | Dessutom, €/m²
| Småhus eller fritidshus | 520 | 4,90
| Radhus och flervåningshus | 760 | 5,40
| Ekonomibyggnad över 30 m² | 210 | 2,10
| Borrhål för jordvärme, styck | 180 | –
För komplettering av en ofullständig ansökan tas ingen tilläggsavgift ut, om bristerna rättas inom en månad.
# 2 | Tillsyn
|! Uppgift | Avgift, €
| Inledande möte | 140
| Syn | 95
| Extra syn på sökandens begäran | 165
| Godkännande av övervakare | 70
# 3 | Övriga prestationer
= Intyg över fastighetens tillstånd | 45 euro
= Arkivritning i elektronisk form | 12 euro per sida
= Förlängning | 30 procent av den ursprungliga avgiften
# 4 | Betalning av avgiften
Fakturan sänds efter beslutet, och betalningstiden är 21 dagar. För en förfallen ansökan tas hälften ut.
- Avgiften återbetalas om tillståndet upphävs på grund av myndighetens fel.
- På återbetalningen betalas ingen ränta.
"""

STATS: Final = """
! Fritidsboende i kommunerna 2025
Säsongsbefolkningen uppskattades nu för första gången med hjälp av elförbrukningen. Metoden beskriver sommaren noggrannare än tidigare, men siffrorna för hösten är riktgivande.
# | I juli var folkmängden en och en halv gång så stor
I de granskade kommunerna fanns det i juli i medeltal 52 procent fler människor än fasta invånare. Relativt sett ökade folkmängden mest i Holmby.
|! Kommun | Fasta | Sommar | Höst | Förändring, %
| Åssund | 6 218 | 9 940 | 7 105 | 59,9
| Bergnäs | 12 407 | 15 380 | 13 022 | 24,0
| Hafsbäck | 9 655 | 13 871 | 10 240 | 43,7
| Långträsk | 3 190 | 5 284 | 3 702 | 65,6
| Holmby | 1 874 | 4 655 | 2 360 | 148,4
| Sammanlagt | 33 344 | 49 130 | 36 429 | 47,3
~ Tabell 1. Uppskattad befolkning efter kommun.
# | Så här har siffrorna räknats
Förbrukningen avlästes i 18 400 mätare varje timme. En bostad tolkades som bebodd om förbrukningen på sommaren översteg 1,8 kilowattimmar per dygn.
- Vistelser på under fyra dagar räknades inte med.
- Turismföretagens inkvartering saknas i siffrorna.
# | Tillförlitlighet
Felmarginalen är från tre till sju procent beroende på kommun. En jämförelse med 2019 är inte möjlig, eftersom uppgifterna då samlades in med en enkät.
"""

PROGRAMME: Final = """
! Vårseminarium: en levande kulturmiljö
= Tid | Torsdag 23.4.2026 klockan 9.30–15.45
= Plats | Gamla rådhuset, Salutorget 2
= Anmälan | Senast 9.4, seminaari@perinneverkko.example
# | Förmiddag
|! Kl. | Ämne | Talare
| 9.30 | Kaffe och anmälan | –
| 10.00 | Öppning | Kirsti Wallgren
| 10.20 | Varför det gamla är värt att repareras | Onni Räihä
| 11.10 | Fukt i stenfoten och hur den sköts | Jenny Sundqvist
# | Eftermiddag
|! Kl. | Ämne | Talare
| 12.45 | Byarnas kiosker, ett glömt arv | Pentti Aro
| 13.30 | Verkstäder i tre grupper | Väljs på morgonen
| 15.20 | Sammandrag och tack | Kirsti Wallgren
# | Praktiska anvisningar
Lunchen bekostar deltagarna själva, och den kostar 13,70 euro. Specialdieter önskar vi få veta i samband med anmälan.
Rådhuset är tillgängligt, men torgets kullersten är hal i regn. Parkeringen lyckas bäst bakom biblioteket.
Tillställningen tolkas till svenska, och föredragen spelas in.
"""

TIMETABLE: Final = """
! Färjan Tammio–Kuorsalo, sommaren 2026
Tidtabellen gäller 1.6–31.8. På lördagar körs söndagens turer.
# | Vardagar
|! Tammio | Kuorsalo | Anmärkning
| 6.40 | 7.05 | –
| 8.15 | 8.40 | för skolelever
| 12.30 | 12.55 | –
| 16.10 | 16.35 | väntar på bussen
| 20.00 | 20.25 | endast på kallelse
# | Söndagar
|! Tammio | Kuorsalo | Anmärkning
| 9.00 | 9.25 | –
| 13.45 | 14.10 | –
| 18.20 | 18.45 | väntar på bussen
# | Till passageraren
- Kom till stranden fem minuter före avgång.
- Cykeln åker gratis, en släpkärra ryms inte ombord.
- Vid stormvarning kan turer ställas in.
# | Priser
= Vuxen | 4,50 euro
= Barn 7–16 år | 2,20 euro
= Personbil | 9,00 euro
En tur kallas på numret 0400 555 206 senast en timme före avgång.
"""

DECK: Final = """
! Bibliotekets nya reservationssystem
Utbildning för personalen 11.3.2026
# | Varför systemet byts ut
- Stödet för det nuvarande upphör i juni
- Kunderna vill reservera med telefonen
- Materialet cirkulerar i sex kommuner
# | Vad som ändras vid disken
- Kunden hämtar reservationen på hyllan själv
- I stället för kvitto sänds ett textmeddelande
- De gamla korten gäller till årets slut
# | Tidsplan
|! Skede | Tidpunkt | Ansvar
| Provdrift | Veckorna 14–16 | Huvudbiblioteket
| Överföring av data | 4–6.5 | Leverantören
| Ibruktagning | 11.5 | Alla verksamhetsställen
Verksamhetsställena är stängda under överföringen.
# | Kom ihåg det här
* 1. | Byt lösenord första gången.
* 2. | Logga ut när du lämnar disken.
* 3. | Anmäl fel genast till huvudanvändaren.
# | Frågor?
Huvudanvändaren Elina Forss hjälper vardagar klockan 9–15.
"""
