"""What the documents of the second unseen half say, in Swedish. Our own words; the marks are read by ``pieces``."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

MINUTES: Final = """
! Stadsstyrelsens protokoll 7/2026
= Sammanträdestid | Måndagen den 4 maj 2026 kl. 16.00–18.35
= Plats | Stadshuset, fullmäktigesalen
= Ordförande | Marketta Aallonharja
= Protokollförare | Joonatan Sillanpää, förvaltningsdirektör
# § 61 | Sammanträdets laglighet och beslutförhet
Sammanträdet är lagligt och beslutfört när kallelsen har skickats senast fyra dagar före sammanträdet och fler än hälften av ledamöterna är närvarande.
Beslut: Sammanträdet konstaterades vara lagligt och beslutfört.
# § 62 | Grundlig renovering av Holmviks skola
Tekniska nämnden har den 14 april 2026 föreslagit att skolans äldsta del renoveras i två etapper. I den första etappen förnyas ventilationen och täckdikena, i den andra köket och lekplatserna på gården.
Kostnadskalkylen för projektet är 3,4 miljoner euro, och statsunderstödets andel är högst 40 procent. Understödet ska sökas innan arbetena inleds.
Föredragandens förslag: Stadsstyrelsen beslutar
* 1. | godkänna projektplanen i enlighet med bilagan,
* 2. | bevilja projektet ett tilläggsanslag på 250 000 euro för 2026 och
* 3. | ålägga tekniska nämnden att rapportera om projektet kvartalsvis.
Beslut: Förslaget godkändes enhälligt.
# § 63 | Utlåtande om servicenivån i kollektivtrafiken
Närings-, trafik- och miljöcentralen begär kommunernas utlåtande om minsta antalet bussturer längs skärgårdsvägen. Utlåtandet ska lämnas senast den 29 maj 2026.
I dag går sex turer i vardera riktningen på vardagar. För skoleleverna är det avgörande att morgonens första tur hinner till centrum före klockan åtta.
Beslut: Ärendet bordlades till nästa sammanträde.
# § 64 | Anmälningsärenden
Följande ärenden antecknades för kännedom:
- Magistratens brev om kontroll av befolkningsuppgifter
- Skärgårdskommitténs årsberättelse 2025
- Vattenandelslagets tack för städningen av båthamnen
# § 65 | Anvisning för sökande av ändring
Den som är missnöjd med detta beslut kan begära omprövning skriftligen. Begäran om omprövning ska lämnas till stadens registratorskontor inom 14 dagar från delfåendet av beslutet.
Av begäran ska yrkandet och grunderna för det framgå, och den ska undertecknas av den som begär omprövning.
"""

REPORT: Final = """
! Småbåtshamnarnas skick och framtid
# 1 | Inledning
Staden har tolv småbåtshamnar, av vilka den äldsta byggdes i slutet av 1950-talet. I denna utredning beskrivs bryggornas skick, bedöms hur brådskande reparationerna är och föreslås hur underhållet av hamnarna ordnas 2027–2032.
^ Utredningen beställdes av tekniska nämnden vid sammanträdet den 11 februari 2026.
Arbetet bygger på besök på platsen, dykarens kontroller och en enkät som besvarades av 418 båtplatsinnehavare.
## 1.1 | Hur uppgifterna samlades in
Varje brygga granskades två gånger: först efter islossningen och på nytt i augusti, då vattnet stod som lägst. Iakttagelserna antecknades på en blankett och fotograferades.
Enkäten var öppen i tre veckor. Svarsprocenten steg till nästan sextio, vilket kan anses vara bra.
^ I den förra enkäten 2017 var svarsprocenten 44.
## 1.2 | Begrepp
Med båtplats avses en numrerad förtöjningsplats som staden hyr ut för en säsong i taget. En gästplats är avsedd för kortvariga besök.
# 2 | Bryggornas skick
En tredjedel av bryggorna är i gott skick. De sämsta finns på öppna stränder, där isens rörelser sliter på pålarna varje vår.
~ Figur 1. En påle som isen har lyft i Västra strandens brygga i april 2026.
## 2.1 | Brådskande reparationer
Följande arbeten ska göras före nästa seglationssäsong:
- Pålarna i Västra strandens brygga byts mot stålpålar.
- Hålet i Kyrksundets vågbrytare fylls med sprängsten.
- Elstolparna i Kvarnviken kopplas loss från nätet och förnyas.
~ Tabell 1. Kostnadskalkyl för reparationerna per hamn, euro.
|! Hamn | Platser | Reparation | Färdig
| Västra stranden | 84 | 145 000 | 2027
| Kyrksundet | 46 | 62 500 | 2027
| Kvarnviken | 31 | 28 000 | 2028
| Abborrholmen | 19 | 9 400 | 2029
## 2.2 | Arbeten som kan vänta
Den flytande bryggan på Abborrholmen håller i nuvarande form åtminstone fem år till, om kedjorna spänns om våren. Rampen i Tallbacka räcker för roddbåtar men inte för motorbåtar som är längre än sex meter.
# 3 | Förslag
Utifrån utredningen lönar det sig för staden att samla säsongsplatserna i de fem största hamnarna och överlåta de övriga i bykommittéernas vård. Kostnaderna för underhållet skulle då minska med ungefär en femtedel.
^ Kalkylen bygger på 2025 års prisnivå utan mervärdesskatt.
Hyran ska i fortsättningen täcka både service och reparationer. Säsongsavgiften för en båt under sex meter skulle stiga från 95 till 120 euro.
## 3.1 | Tidsplan
Beslutet om nätet av hamnar fattas hösten 2026. Förhandlingar med bykommittéerna förs under vintern, och de nya avtalen träder i kraft i början av april 2027.
"""

BROCHURE: Final = """
! Välkommen till närbiblioteket
# | Biblioteket hör till alla
Du får ett bibliotekskort avgiftsfritt på vilket verksamhetsställe som helst när du visar upp en identitetshandling. Den som är under femton år behöver vårdnadshavarens samtycke.
Med kortet lånar du förutom böcker också sällskapsspel, musikinstrument, friluftsutrustning och till exempel en symaskin. Lånetiden är i allmänhet fyra veckor, och du kan förnya lånet fem gånger om ingen annan har reserverat samma material.
# | Meröppet
Du kommer in i det meröppna biblioteket från morgon till kväll också när personalen inte är på plats. Öppna dörren med bibliotekskortet och din pinkod.
- Kom ihåg att stänga dörren efter dig.
- Släpp inte in personer som du inte känner.
- Lämna dina lån i automaten bredvid dörren.
# | Lokaler och utrustning
Du kan boka ett grupprum för högst tre timmar i sänder. I rummet finns en skärm, en skrivtavla och en konferenskamera, och vid disken får du hjälp med att använda dem.
I digitaliseringshörnan flyttar du över gamla fotografier, kassetter och smalfilmer till ett usb-minne. Boka tid på förhand, för det finns bara en apparat av varje slag.
# | Boken kommer
Om du på grund av sjukdom eller funktionsnedsättning inte kan komma till biblioteket hämtar vi material hem till dig en gång i månaden. Tjänsten är avgiftsfri, och du kommer överens om den per telefon med hemservicens kontaktperson.
# | Förseningsavgifter
För vuxnas material tas det ut 20 cent per dag, dock högst sex euro per lån. För barn- och ungdomsböcker tas ingen avgift ut, men en bok som har kommit bort ska ersättas.
"""

NEWSLETTER: Final = """
! Kustbyggaren 2/2026
# | Strandgatan öppnas för gående
Ombyggnaden av Strandgatan blir färdig till midsommar. Bilarna får ge vika mellan hamnen och torget, och i stället kommer breda trottoarer, en cykelväg och en trädrad som skyddar de gående mot havsvinden.
Varuleveranserna till butikerna sköts på morgonen mellan klockan sex och tio. Övriga tider är servicekörning tillåten bara med stadens tillstånd.
På gatans namnskyltar läggs samtidigt till de gamla kvartersnamnen, som invånarna valde i en omröstning i vintras.
# | Nytt avtal om värmeåtervinning
Spillvärmen från avloppsreningsverket leds från och med nästa höst till fjärrvärmenätet. Enligt beräkningarna räcker värmen till omkring åttahundra lägenheter i flervåningshus.
Avtalet gäller i femton år. Rörledningen grävs ner under Industrigatan under sommaren, och trafiken leds om under de två första veckorna i juli.
[
# | Så påverkar du
Planutkasten är framlagda vid servicepunkten till och med den 30 maj. Lämna din åsikt på webblanketten eller på papper.
[
# | I siffror
I fjol påbörjades bygget av 214 bostäder i staden. Nästan hälften av dem är hyresbostäder.
]
# | Ängarna i parkerna får växa
En del av gräsmattorna i parkerna lämnas oklippta i sommar. Ängarna gynnar pollinerarna, och de slås först i slutet av augusti, när blommorna har hunnit fröa av sig.
Gräset på lekplatser och vistelseytor klipps som förut.
"""

FORM: Final = """
! Ansökan om byunderstöd
Fyll i ansökan tydligt och lämna den med bilagor till registratorskontoret. Uppgifter med stjärna är obligatoriska.
# 1 | Uppgifter om sökanden
= Föreningens namn * | Abborrholmens byaförening rf
= FO-nummer * | 1234567-8
= Kontaktperson * | Taimi Rantakoski
= E-post * | taimi.rantakoski@ahvensaari.example
= Telefon | 040 555 0142
# 2 | Projekt
= Projektets namn * | Förnyelse av byahusets uppvärmning
= Startdatum | 1.9.2026
= Slutdatum | 31.3.2027
= Beskrivning av projektet * | Oljepannan tas bort och i stället skaffas en jordvärmepump. Rördiket och gårdens iståndsättning görs som talkoarbete.
# 3 | Kostnader och finansiering
|! Kostnadsslag | Beräknat, € | Sökt understöd, €
| Utrustning | 18 600 | 9 300
| Installation | 6 200 | 3 100
| Material | 1 450 | 725
| Sammanlagt | 26 250 | 13 125
# 4 | Underskrift
Jag försäkrar att uppgifterna är riktiga och förbinder mig att utan dröjsmål meddela understödets beviljare om ändringar.
= Ort och datum | Abborrholmen 17.4.2026
= Namnförtydligande | Taimi Rantakoski
"""

LETTER: Final = """
Regiontillsynsverket
Miljöenheten
BESLUT
22.4.2026
AVV/1187/2026
Abborrholmens vattenandelslag
! Tillstånd att anlägga en vattenledning i ett samfällt vattenområde
# | Ansökan
Vattenandelslaget har den 3 februari 2026 sökt tillstånd att anlägga en vattenledning tvärs över Kyrksundet. Ledningen är 640 meter lång och sänks till bottnen med hjälp av vikter.
Ansökan har den 10 mars 2026 kompletterats med en bottenundersökning och grannarnas samtycken.
# | Avgörande
Regiontillsynsverket beviljar det sökta tillståndet med följande föreskrifter:
* 1) | Byggarbetena ska utföras mellan den 1 september och den 30 april.
* 2) | Ledningen ska märkas ut på stranden med skyltar som syns för båtfararna.
* 3) | Grumlingen från arbetet får inte nå fiskarnas lekområde.
Tillståndet gäller i fyra år från det att det har vunnit laga kraft.
# | Motivering
Ledningen förbättrar öbornas tillgång till dricksvatten och medför ingen nämnvärd olägenhet för annan användning av vattendraget. Nyttan av projektet är betydande jämfört med förlusterna.
# | Avgift för beslutet
För beslutet tas det ut en behandlingsavgift på 1 280 euro. Fakturan skickas separat.
# | Bilagor
- Besvärsanvisning
- Kartbilaga i skala 1:10 000
# | För kännedom
Stadens byggnadstillsyn
Kyrksundets delägarlag
"""

STATUTE: Final = """
! Arvodesstadga för stadens förtroendevalda
# 1 kap. | Allmänna bestämmelser
## 1 § | Tillämpningsområde
Denna arvodesstadga tillämpas på stadens förtroendevalda, till vilka det betalas arvode för skötseln av förtroendeuppdraget, ersättning för inkomstbortfall och ersättning för resekostnader.
Stadgan tillämpas inte på den som sköter uppdraget i tjänste- eller arbetsavtalsförhållande till staden.
## 2 § | Definitioner
I denna stadga avses med
* 1) | sammanträde ett organs sammanträde som protokollförs,
* 2) | årsarvode en fast ersättning som betalas för ett kalenderår,
* 3) | inkomstbortfall förlorad löneinkomst för ordinarie arbetstid.
# 2 kap. | Arvoden och ersättningar
## 3 § | Sammanträdesarvoden
Till en ledamot av ett organ betalas ett arvode på 140 euro per sammanträde. Ordförandens arvode är en och en halv gång så stort.
Om sammanträdet pågår längre än tre timmar höjs arvodet med 50 procent. För sammanträden som samma organ håller samma dag betalas bara ett arvode.
## 4 § | Årsarvoden
Till stadsstyrelsens ordförande betalas ett årsarvode på 12 000 euro och till vice ordföranden 4 000 euro. Arvodet betalas månadsvis i lika stora poster.
## 5 § | Ersättning för inkomstbortfall
Till en förtroendevald ersätts inkomstbortfall för högst åtta timmar per dygn. För att få ersättning ska den förtroendevalda visa upp arbetsgivarens intyg över den förlorade lönen.
Yrkandet ska framställas inom två månader från sammanträdet.
# 3 kap. | Ikraftträdande
## 6 § | Ikraftträdande
Denna arvodesstadga träder i kraft den 1 juni 2026.
"""

GUIDE: Final = """
! Anvisning för den som ordnar ett sommarevenemang
I anvisningen berättas vilka tillstånd ett publikevenemang behöver och när de ska sökas. Börja förberedelserna minst tre månader i förväg.
# | Tillstånd och anmälningar
Evenemangets karaktär avgör vilka handlingar myndigheterna behöver.
- Anmälan till polisen fem vardagar före evenemanget
-- som bilaga en räddningsplan, om publiken är större än 200
--- i planen utses en säkerhetschef
--- i planen märks samlingsplatserna ut
-- som bilaga markägarens samtycke
- Bulleranmälan till miljövården 30 dygn före evenemanget
-- konserter och fyrverkerier
-- elektrisk ljudåtergivning efter klockan 22
- Anmälan om livsmedelsförsäljning fyra vardagar före försäljningen börjar
# | Avfallshantering och toaletter
Arrangören ansvarar för städningen av området. Reservera en toalett per hundra besökare och se till att var tionde är tillgänglig.
* a) | Beställ avfallskärlen en vecka före evenemanget.
* b) | Sortera åtminstone bioavfall, kartong och pantflaskor.
* c) | Lämna tillbaka området i snyggt skick följande dag senast klockan 12.
# | Säkerhet på platsen
Håll gångarna fria för räddningsfordon. Gången ska vara minst fyra meter bred, och man får inte parkera i den ens medan området byggs upp.
Första hjälpen-stationen ska vara lätt att få syn på. Hur många jourhavande som behövs beror på publikens storlek och evenemangets risker.
"""

TERMS: Final = """
! Ordlista om lån för borgensmannen
Ordlistan förklarar kort de begrepp som används i stadens borgensbeslut.
= Proprieborgen | Borgenären kan kräva betalning direkt av borgensmannen när fordran har förfallit.
= Motsäkerhet | Egendom som gäldenären ställer till borgensmannen för den händelse att denne blir tvungen att betala.
= Kapital | Den återstående delen av skulden utan ränta och kostnader.
= Dröjsmålsränta | Ränta som tas ut på ett belopp som är obetalt efter förfallodagen.
# | Borgensmannens rättigheter
Borgensmannen har rätt att inom en månad få veta av borgenären om betalningar försummas. Borgensmannen kan när som helst begära en utredning om skuldens storlek.
"""

SERVICE: Final = """
! Parkeringstecken för invånare
Med invånartecken parkerar du på gatuplatserna i ditt bostadsområde utan tidsgräns. Tecknet kan fås av alla som har sin stadigvarande adress inom teckenområdet.
# | Vem kan ansöka
Den sökande ska vara fordonets ägare eller innehavare. För en tjänstebil behövs arbetsgivarens intyg.
- personbil eller paketbil
- totalmassa högst 3 500 kilogram
- giltig försäkring och besiktning
# | Pris
|! Tecken | Månad | År
| Första bilen | 15 € | 160 €
| Andra bilen | 25 € | 270 €
| Elbil | 8 € | 85 €
# | Så ansöker du
* 1. | Logga in i e-tjänsten med bankkoder eller mobilcertifikat.
* 2. | Fyll i fordonets registreringstecken och välj område.
* 3. | Betala tecknet, så är det genast i kraft.
# | Vanliga frågor
## | Kan jag använda tecknet i grannområdet?
Nej, det kan du inte. Tecknet gäller bara i det område vars bokstav står på det.
## | Vad gör jag när jag byter bil?
Meddela det nya registreringstecknet i e-tjänsten. Ändringen är avgiftsfri och träder i kraft på en gång.
# | Kontaktuppgifter
= Besöksadress | Torggatan 8, bottenvåningen
= Öppet | vardagar kl. 9–15
= Telefon | 019 555 0188
"""

SLIDES: Final = """
! Välfärdsplan 2027–2030
Informationsmöte den 12 maj 2026
# | Varför planen förnyas
- Åldersstrukturen förändras snabbt
-- invånarna över 75 år är en fjärdedel fler än 2020
- Tjänsterna flyttade till välfärdsområdet
- Kommunen ansvarar fortfarande för att främja välfärden
# | Tyngdpunkter
- Rörelse i vardagen
- Förebyggande av ensamhet
- Ungas psykiska hälsa
# | Finansiering per år
|! År | Egen finansiering | Understöd
| 2027 | 120 000 € | 80 000 €
| 2028 | 120 000 € | 60 000 €
| 2029 | 130 000 € | 40 000 €
# | Följande steg
Utkastet är framlagt under hela juni. Fullmäktige behandlar planen i november.
* 1. | Enkät till invånarna
* 2. | Utlåtanden av organisationer
* 3. | Beslut i fullmäktige
"""


TABLE: Final = """
! Befolkningsutvecklingen per by
I tabellen anges antalet stadigvarande invånare årets sista dag. I siffrorna ingår också de som bor på anstalter.
|! By | 2022 | 2023 | 2024 | 2025 | Anmärkning
@table
Källan är stadens invånarregister. Byarnas gränser justerades 2021, och därför kan uppgifterna inte direkt jämföras med tidigare statistik.
"""

REMARKS: Final = ("nytt planområde", "skolan indragen", "servicehus öppnat", "")
