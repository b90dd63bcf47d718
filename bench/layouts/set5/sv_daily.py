"""What the fifth unseen half says to everyone (care plans, leaflets, prices, adverts …), in Swedish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

CAREPLAN: Final = """
! Vård- och serviceplan
Blanketten fylls i tillsammans med klienten och en närstående. Planen ses över minst en gång om året.
# 1 | Klient
= Namn | Helvi Onnela
= Födelsetid | 3.2.1941
= Adress | Brunnsgränden 6 B 12, 28370 Björneborg
= Närståendevårdare | Dottern Sinikka Onnela
# 2 | Mål
Klienten vill bo hemma och besöka klubben varje vecka. Målet är att hon klarar morgonbestyren själv.
# 3 | Funktionsförmåga
= Rörlighet | Rollator, ledsagare utomhus
= Minne | MMSE 24/30 (12.1.2026)
= Näring | Vikt 58 kg, oförändrad i ett halvt år
= Fallrisk | ☐ liten ☒ måttlig ☐ stor
# 4 | Tjänster
|! Tjänst | Hur ofta | Producent
| Dosering av läkemedel | Varannan vecka | Hemvården
| Hjälp med dusch | Två gånger i veckan | Hemvården
| Måltidsservice | Vardagar | Servicecentret Pärlan
| Klubb | Torsdagar | Församlingen
För tjänsterna tas en avgift ut som bestäms enligt inkomsterna.
# 5 | Läkemedelsbehandling
Läkemedelslistan är bilaga till planen. Blodtrycket mäts en gång i månaden, och resultatet antecknas i häftet.
# 6 | I en nödsituation
- Trygghetstelefonen sitter runt handleden även på natten.
- Reservnyckeln finns hos grannen i bostad B 14.
# 7 | Underskrifter
= Ort och datum | Björneborg 26.1.2026
= Klient |
= Ansvarig vårdare |
"""

WEEKLY: Final = """
! Veckobrev 41
Hej där hemma!
Vi har en fartfylld idrottsvecka bakom oss, tack till alla som ställde upp på talko. Nästa vecka tar vi det lugnare, för höstlovet börjar på torsdag.
# | Nästa vecka
= Måndag | Årskurs 3–4 på utflykt till Noux, ta med egen matsäck
= Tisdag | Bokbussen på gården kl. 10–11
= Onsdag | Skoldagen slutar kl. 12.15 för alla
= Torsdag och fredag | Höstlov
# | Kom ihåg
- Lämna in fotograferingslovet till klassläraren senast på tisdag.
- Kolla att barnet har inneskor och extra strumpor.
- Meddela frånvaro i Wilma före klockan åtta.
# | Upphittat
På hängarna finns tiotals mössor, vantar och en ensam gummistövel. Kom och titta före lovet, för resten går till återvinningen.
# | Föräldrakommittén informerar
Basaren hålls 21.11 kl. 11–14. Vi behöver bagare, försäljare och lotterivinster. Anmäl dig till Annika, 050 555 8810.
Intäkterna går till sjättearnas lägerskola.
# | Matlista
|! Dag | Mat | Vegetariskt alternativ
| Måndag | Köttfärssoppa | Linssoppa
| Tisdag | Ugnsfisk och potatis | Grönsaksbiff med ost
| Onsdag | Havregrynsgröt och bär | Havregrynsgröt och bär
Ha en trevlig vecka!
Rektor Outi Paasikangas
"""

EXHIBIT: Final = """
! Under vågorna: vrakens sekler
# | Utställningen
På Skärgårdshavets botten vilar hundratals fartyg. Utställningen berättar om fyra, vars last och besättning vi känner vid namn.
Här visas 160 föremål, de flesta av dem för första gången. Det äldsta är en tennkanna från 1300-talet.
> Klockan tystnade när vattnet steg över däck.
# | Fyra skepp
* 1. | Margareta, handelsskepp, sjönk 1621
* 2. | Prins Gustaf, örlogsfartyg, sjönk 1788
* 3. | Toivo, galeas, sjönk 1893
* 4. | Östern, ångfartyg, sjönk 1917
# | För barn
Leta upp sju möss i vraket! Uppgiftshäftet får du i kassan, och ett pris väntar vid utgången.
# | Evenemang
|! Dag | Program
| 14.2 kl. 13 | Dykarens eftermiddag
| 8.3 kl. 15 | Föreläsning: vad lasten berättar
| 19.4 kl. 12 | Söndag för hela familjen
# | Öppet
= ti–fr | 10–18
= lö–sö | 11–16
= må | stängt
# | Biljetter
= Vuxna | 14 €
= Pensionärer, studerande | 8 €
= Under 18 år | avgiftsfritt
Museikortet gäller. Grupper ska boka guidning två veckor i förväg.
# | Hitta hit
Hamnmuseet, Kajgatan 2, 20100 Åbo. Buss 1 stannar utanför dörren. Den tillgängliga entrén finns på gårdssidan.
"""

WATER: Final = """
! Prislista för vattentjänster från och med 1.1.2027
Godkänd av styrelsen för Suvannon Vesi Oy 9.11.2026. Priserna inkluderar mervärdesskatt 25,5 %.
# 1 | Bruksavgifter
Avgiften baserar sig på den uppmätta vattenmängden.
|! Avgift | Utan moms | Med moms
| Vatten, €/m³ | 1,72 | 2,16
| Avloppsvatten, €/m³ | 2,64 | 3,31
| Bevattnings- och sprinklervatten, €/m³ | 1,20 | 1,51
# 2 | Grundavgifter
Grundavgiften bestäms enligt mätarens storlek och tas ut även för tid då inget vatten används.
|! Mätarens storlek | Vatten, €/mån | Avlopp, €/mån | Sammanlagt, €/mån
| 20 mm | 4,10 | 5,35 | 9,45
| 25–32 mm | 8,90 | 11,60 | 20,50
| 40 mm | 19,75 | 25,70 | 45,45
| 50 mm eller större | 46,00 | 59,80 | 105,80
# 3 | Anslutningsavgifter
För ett egnahemshus är avgiften 3 950 euro. Avgiften kan överföras och återbetalas och är momsfri.
För andra byggnader beräknas avgiften enligt våningsytan, dock så att
* a) | avgiften är minst 3 950 euro;
* b) | källare och bilskydd inte räknas in i våningsytan; och
* c) | endast tilläggsytans andel betalas vid utbyggnad.
# 4 | Serviceavgifter
|! Tjänst | Pris
| Avläsning av mätaren på begäran | 58 €
| Stängning och öppning av vattnet | 92 €
| Kontroll av mätaren, om inget fel finns | 140 €
| Besök utanför arbetstid | dubbelt pris
# 5 | Fakturering
Fakturan skickas fyra gånger om året. Vid försenad betalning tas dröjsmålsränta enligt räntelagen ut.
Kundservicen svarar på frågor vardagar kl. 9–14, telefon 016 555 2400.
"""

JOB: Final = """
! Planerare, arktisk logistik
Forskningscentralen för gränstrafik söker en planerare till Rovaniemi för ett ordinarie tjänsteförhållande från och med 1.3.2027.
= Ansökningstiden går ut | 11.1.2027 kl. 16.15
= Lön | Kravnivå 11, cirka 3 480 euro i månaden
= Arbetstid | 36 h 15 min i veckan
= Diarienummer | RTK/1904/2026
# | Uppgiften
Planeraren sammanställer en lägesbild av transportlederna i norr och bereder rapporter för ministeriet. Arbetet görs i ett team på tre personer och innebär några resor om året.
I dina uppgifter ingår
- att följa och prognostisera trafikmängderna
- kontakter med hamnarna och tullen
- att redigera årsrapporten på finska och engelska.
# | Vi förutsätter
- högre högskoleexamen
- minst två års erfarenhet av statistiskt material
- flytande finska och nöjaktig svenska.
Kunskaper i norska räknas som en merit men är inte nödvändiga.
# | Vi erbjuder
Flexibel arbetstid, möjlighet till distansarbete tre dagar i veckan och ett gott gäng där allas sakkunskap uppskattas.
# | Så här söker du
Skicka ansökan och meritförteckning i statens rekryteringstjänst. Ansökningar som kommer in efter ansökningstiden beaktas inte.
Tjänsten tillsätts med en prövotid på sex månader. Av den som väljs krävs en begränsad säkerhetsutredning.
# | Mer information
Ledande sakkunnig Terhi Aikio, 0295 555 363, och HR-sakkunnig Markus Sund (ansökningsförfarandet), 0295 555 302.
"""

STEPS: Final = """
! Så här monterar du en brandvarnare
Du behöver en skruvmejsel, en penna och en stadig stege. Det tar ungefär tio minuter.
# | Innan du börjar
Välj en plats mitt i taket, minst en halv meter från väggar och lampor. Montera inte brandvarnaren i köket eller badrummet.
Kontrollera att förpackningen innehåller
- brandvarnare och fästplatta
- två skruvar och pluggar
- ett batteri.
# | Montering
* 1. | Lossa fästplattan genom att vrida den motsols.
~ Bild 1. Plattan lossnar när pilarna står mitt för varandra.
* 2. | Håll plattan mot taket och märk ut hålen med pennan.
~ Bild 2. Avståndet mellan hålen är 60 millimeter.
* 3. | Borra hålen och skruva fast plattan. Använd pluggar om taket är av gips.
~ Bild 3. Skruven får inte dras åt för hårt.
* 4. | Sätt i batteriet. Brandvarnaren går inte att låsa i plattan om batteriet saknas.
~ Bild 4. Den röda spärren trycks ned under batteriet.
* 5. | Vrid brandvarnaren på plats och håll testknappen intryckt i fem sekunder.
Brandvarnaren ska ge tre ljudsignaler. Om inget ljud hörs ska du byta batteri.
# | Skötsel
|! När | Vad
| En gång i månaden | Tryck på testknappen
| Två gånger om året | Dammsug
| Årligen | Byt batteri
| Efter 10 år | Byt brandvarnare
Produkten återvinns som elapparat. Fler anvisningar får du av räddningsverkets rådgivning.
"""

ROUTE: Final = """
! Linje 47: Kyrkstranden–Stationen
Gäller 10.8.2026–6.6.2027
# | Måndag till fredag
|! Kyrkstranden | Skolan | Torget | Stationen
| 6.05 | 6.12 | 6.24 | 6.31
| 7.05 | 7.12 | 7.26 | 7.35
| 8.05 K | 8.14 | 8.28 | 8.37
| 14.35 K | 14.44 | 14.58 | 15.07
| 16.05 | 16.12 | 16.26 | 16.35
# | Lördagar
|! Kyrkstranden | Torget | Stationen
| 9.05 | 9.22 | 9.29
| 13.05 | 13.22 | 13.29
K = körs endast på skoldagar
På söndagar och helgdagar trafikeras linjen inte. På julafton avgår den sista turen kl. 13.05.
# | Biljetter
= Enkelbiljett | 3,40 €
= Barn 7–16 år | 1,70 €
= Månadsbiljett | 52,00 €
Biljetten kan köpas av föraren med kort eller i appen. Kontanter tas inte emot.
# | Rådgivning
Telefon 013 555 7700, vardagar kl. 8–16
"""

HELP: Final = """
! Vanliga frågor om stöd under integrationstiden
Här har vi samlat svaren på de frågor som kunderna oftast ställer. Kontakta vår service för att få veta vad som gäller i ditt fall.
# | Att ansöka
## | Vem kan få integrationsstöd?
Stöd kan beviljas den som har uppehållstillstånd och en giltig integrationsplan. Stödet betalas inte till asylsökande.
## | Var får man blanketten?
Du kan fylla i ansökan på webben. En pappersblankett får du på servicestället eller per post.
## | Vilka bilagor behövs?
Bifoga till ansökan
- en kopia av uppehållstillståndet
- hyresavtalet, om du söker bostadstillägg
- kontoutdrag för de två senaste månaderna.
# | Utbetalning
## | När kommer pengarna till kontot?
Stödet betalas ut den tredje bankdagen i månaden. Den första posten kan komma senare om ansökan måste kompletteras.
## | Hur stort är stödet?
Beloppet beror på familjen:
|! Familj | Stöd per månad
| Ensamboende | 586 €
| Par | 972 €
| Dessutom för varje barn | 141 €
## | Påverkar inkomsterna?
Ja. Av lönen beaktas inte högst 150 euro i månaden.
# | Ändringar
## | Vad måste jag meddela?
Meddela genast om du flyttar, får arbete eller reser utomlands för mer än två veckor. Om du låter bli kan stödet återkrävas.
## | Kan jag överklaga beslutet?
Ja. Besväret anförs skriftligen inom 37 dagar, och anvisningen finns som bilaga till beslutet.
"""

REPLY: Final = """
Södra strandens välfärdsområde
SVAR
17.12.2026
EHVA/3306/2026
Näköpiiri ry // Lasse Kuusniemi // Fyrvägen 8 // 10900 Hangö
! Svar på begäran om information om färdtjänst
Bästa mottagare
Den 2 december 2026 bad ni om uppgifter om färdtjänsten för synskadade. År 2025 anlitades tjänsten av 1 148 klienter, som gjorde sammanlagt 64 300 resor.
En resa kostade i genomsnitt 31,20 euro. I priset ingår inte klientens självrisk, som motsvarar priset på en enkelbiljett i kollektivtrafiken.
Vi kan inte lämna ut
- enskilda trafikidkares faktureringsuppgifter
- uppgifter som gör det möjligt att identifiera en klient.
Om ni anser att svaret är bristfälligt kan ni inom en månad begära ett överklagbart beslut i ärendet.
Med vänlig hälsning
Servicedirektör Ingrid Sjövall
"""
