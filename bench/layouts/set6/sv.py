"""What the sixth unseen set says officially (releases, decisions, guides, minutes …), in Swedish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

PRESS: Final = """
! Understöden för förbindelsefartyg söks elektroniskt
Understöd söks nästa år enbart på webben. Ändringen gäller omkring 340 privata färjor och båtar och beräknas göra handläggningen tre veckor snabbare.
Ansökan öppnar den 12 januari och stänger den 27 februari klockan 16. Pappersblanketter behandlas inte längre, men den sökande får hjälp per telefon och vid kommunens samservice.
# | Vem kan söka
Understöd kan beviljas ett andelslag, en förening eller en enskild företagare som upprätthåller trafik minst 120 dagar om året. Rutten ska vara öppen för alla passagerare.
> Service över en enda disk har länge varit skärgårdsbornas önskan.
Understödet kan täcka högst 65 procent av de godtagbara kostnaderna. Bränslets andel beräknas enligt den faktiska förbrukningen.
# | Vad som ska bifogas
- bokslutet för den föregående säsongen
- ett giltigt besiktningsintyg för fartyget
- en utredning om antalet passagerare per månad
- kommunens utlåtande, om rutten är ny
# | Besluten kommer i maj
Besluten ges senast den 22 maj. Det beviljade understödet betalas i två rater, och den sista raten förutsätter en godkänd redovisning.
[
## | Understödet i korthet
- Anslaget är 4,2 miljoner euro.
- I fjol var de sökande 318.
- Understödet var i snitt 12 700 euro.
]
# | Mer information
= Överinspektör Tiina Ekroos | telefon 0295 551 120
= Jurist Antero Sipilä | telefon 0295 551 134
"""

VERDICT: Final = """
Hafsbäcks stad
TJÄNSTEMANNABESLUT
14.4.2026
MOK 318/2026
Merenojan Soutajat ry // Medlemssekreteraren // Båtgränden 4 // 67900 Hafsbäck
! Uthyrning av stranden för roddklubbens träning
= Sökande | Merenojan Soutajat ry
= Objekt | Strandområdet vid Lillhamnen, cirka 1 900 kvadratmeter
= Hyrestid | 1.5.2026–30.9.2028
# | Redogörelse för ärendet
Föreningen har ansökt om stranden för träning och för sommarförvaring av båtar. På området finns i dag en brygga och ett upprustat förråd, som föreningen redan använder med ett kortvarigt tillstånd.
Idrottstjänsterna förordar ansökan. Grannarna har hörts per brev och hade inga anmärkningar.
# | Beslut
Jag beslutar hyra ut området till den sökande på följande villkor:
* 1. | Hyran är 640 euro per säsong och faktureras i juni.
* 2. | Bryggan hålls öppen för allmänheten klockan 9–20.
* 3. | Föreningen svarar för avfallet och anmäler skador genast.
* 4. | På området får inget byggas utan särskilt tillstånd.
# | Motivering
Uthyrningen främjar föreningslivet och hindrar inte annan användning av stranden. Hyran motsvarar stadens prislista, som fullmäktige har fastställt.
Beslutet grundar sig på 27 § i förvaltningsstadgan och punkt 4.2 i uthyrningsprinciperna.
# | Ändringssökande
Den som är missnöjd med beslutet kan framställa en skriftlig omprövningsbegäran inom 14 dagar från delfåendet. Begäran riktas till livskvalitetsnämnden.
Tf. hamnchef Katja Rantasila
Som bilaga finns en kartavgränsning.
"""

GUIDE: Final = """
! Guide till säkerhetsplanering för byagården
Guiden berättar hur en förening gör upp en säkerhetsplan för byagården och håller den aktuell. Den riktar sig till ordföranden, gårdskarlen och dem som ordnar evenemang.
# 1 | Varför planen behövs
I en byagård samlas upp till ett par hundra människor på en gång. När ansvaret är fördelat på förhand kommer hjälpen snabbt fram och ingen lämnas i ovisshet.
## 1.1 | Lagen kräver beredskap
Innehavaren av en byggnad ska förebygga faror och förbereda sig på att rädda människor på egen hand. Skyldigheten gäller också en förening som hyr ut lokaler.^^
## 1.2 | Nyttan i vardagen
I planen finns nycklarnas plats, kranarnas läge och servicefirmornas nummer. De behövs oftare än brandsläckaren.
# 2 | Så här görs planen
Arbetet tar vanligen två kvällar. Bjud in minst en person som känner husets teknik.
* 1. | Gå igenom byggnaden från källaren till vinden.
* 2. | Skriv upp farorna och fundera på hur sannolika de är.
* 3. | Kom överens om vem som åtgärdar bristerna och när.
* 4. | Godkänn planen på ett styrelsemöte.
## 2.1 | Bedömning av riskerna
Bedöm riskerna på en skala från ett till fem. Tabellen hjälper er i gång:
|! Fara | Sannolikhet | Följd
| Fettbrand i köket | 3 | Röken sprids till salen
| Isig trappa | 4 | Fallolycka
| Elavbrott under fest | 2 | Mörk utrymningsväg
## 2.2 | Utrustning
Kontrollera åtminstone
- släckare och brandfilt
- brandvarnare i varje våning
- förbandsskåp, särskilt
-- förbandsmaterial
-- ögonspolning.
# 3 | Planen hålls aktuell
Planen gås igenom varje höst. Hyresgästerna får veta om ändringar, och den nya versionen sätts upp på anslagstavlan och webbplatsen.
~ Bild 2. Skylten för samlingsplatsen fästs på ett synligt ställe.
# 4 | Mer information
En mall och en checklista kan beställas gratis hos rådgivningsorganisationen. Räddningsverket ordnar varje år två avgiftsfria utbildningar.
""".replace("^^", "\n^ Om skyldigheten föreskrivs i 14 § i räddningslagen.")

MINUTES: Final = """
! Protokoll 6/2026
= Tid | Onsdagen 10.6.2026 klockan 17.30–19.05
= Plats | Fullmäktigesalen, Kyrkvägen 3
= Närvarande | Heli Brander, ordförande, samt sju ledamöter
= Frånvarande | Urpo Kivelä, ersättaren hade förhinder
# 41 § | Sammanträdets öppnande och beslutförhet
Ordföranden öppnade sammanträdet. Det konstaterades att det är lagligen sammankallat och beslutfört.
# 42 § | Protokolljusterare
Till justerare valdes Sanna Ylikoski och Mikael Ström. Protokollet justeras måndagen den 15 juni.
# 43 § | Förnyelse av lekparken i Näveråsen
Ärendet har beretts av stadsträdgårdsmästare Ilse Norrgård.
Redskapen i Näveråsens lekpark är 28 år gamla och uppfyller inte längre säkerhetskraven. För förnyelsen har 96 000 euro reserverats.
Enligt förslaget ska nämnden
* a) | godkänna parkplanen enligt bilagan,
* b) | bemyndiga trädgårdsmästaren att begära anbud och
* c) | konstatera att arbetet blir klart före utgången av september.
Under diskussionen föreslog Ström att en tillgänglig gunga skaffas till parken. Förslaget fick understöd.
Nämnden godkände förslaget kompletterat med Ströms tillägg.
# 44 § | Anbud på vinterunderhållet
Inom utsatt tid inkom fyra anbud.
|! Anbudsgivare | Entreprenadområde | Pris, €
| Auraus Häggman | Norra | 48 200
| Tieveljet Oy | Norra | 51 750
| Kylän Kone Ky | Södra | 39 900
| Auraus Häggman | Södra | 42 300
Nämnden valde det billigaste anbudet i vardera området.
# 45 § | Övriga ärenden
Övervakningen av badstranden diskuterades. Ärendet återremitteras för beredning.
# 46 § | Sammanträdet avslutas
Ordföranden avslutade sammanträdet klockan 19.05.
"""

REPORT: Final = """
! År 2025 vid yrkeshögskolan
Vårnäs yrkeshögskola växte för tredje gången i rad. Vid årets slut fanns 5 412 studerande, och ett nytt campus togs i bruk i augusti.
# | Utbildning
## | Studerande och examina
Antalet avlagda examina var 1 064, vilket är 47 fler än året innan. Avbrotten minskade till 4,8 procent när varje grupp fick en egen handledare.
## | Kontinuerligt lärande
I den öppna undervisningens kurser deltog 3 870 personer. Populärast var fortbildningen i vård och grunderna i programmering, av vilka den senare blev full på en timme.
> Campus är hela traktens vardagsrum.
~ Figur 1. Studerande efter utbildningsområde 2021–2025.
# | Forskning och samarbete
Högskolan drev 58 projekt, av vilka nio fick finansiering av Europeiska unionen. Det största utvecklar distansvård i glesbygden.
Tillsammans med företag utfördes 212 uppdrag. Studerande svarade för tre fjärdedelar av dem under en lärares ledning.
# | Ekonomi
|! Tusen euro | 2025 | 2024
| Basfinansiering | 31 240 | 30 105
| Projektfinansiering | 6 815 | 5 990
| Övriga intäkter | 2 477 | 2 203
| Kostnader | −39 860 | −37 951
Räkenskapsperioden gav ett överskott. Det används till utrustning i laboratoriet och till planering av studentbostäder.
[
## | Talande siffror
- 5 412 studerande
- 431 anställda
- 39 länder i utbytet
]
# | Blicken framåt
Nästa års viktigaste uppgift är att förnya läroplanerna. Samtidigt läggs två utbildningar med få sökande ned.
"""

CIRCULAR: Final = """
Kommunernas rådgivningscentral
CIRKULÄR
2.9.2026
KNK/77/2026
Till kommunerna och samkommunerna
! Anställning av sommarjobbare i kommunens parker
Kommunerna anställer varje sommar omkring 14 000 unga. I detta brev har vi samlat det som är skäl att avgöra innan ansökningstiden börjar.
# | Arbetsavtal och lön
Avtalet ingås skriftligt och för högst tre månader. Lönen bestäms enligt uppgiften, inte åldern.
^ För att anställa en person under 15 år behövs vårdnadshavarens samtycke.
Om den unga går i skola anpassas arbetsturerna till loven. Övertid bör inte förekomma alls.
# | Introduktion
För introduktionen reserveras minst en hel dag. Då går man igenom
- hur redskapen används på ett säkert sätt
- pauser och hettans inverkan på arbetet
- hur olycksfall och sjukdom anmäls.
Över introduktionen görs en förteckning som båda undertecknar.
# | Dataskydd när man söker
I ansökan frågas bara efter nödvändiga uppgifter. De förstörs när valet är gjort och tiden för ändringssökande har gått ut.
^ Om förvaringstiden finns en anvisning i centralens brev KNK/12/2024.
# | Statistik
Vi ber er anmäla antalet anställda och arbetsperiodernas längd senast 30.10. Uppgifterna samlas för en riksomfattande jämförelse.
= Kontaktperson | Specialsakkunnig Noora Vänskä
= E-post | noora.vanska@knk.example
Verkställande direktör Börje Lindqvist
"""

RULES: Final = """
! Ordningsstadga för hamnområdet
Godkänd i livskraftsnämnden 21.1.2026, i kraft 1.3.2026.
# 1 kap. | Allmänt
## 1 § | Tillämpningsområde
Stadgan iakttas i Söderviks gästhamn, i fiskehamnen och på ankarplatserna utanför dem. Dessutom iakttas lagen och hamnhållarens anvisningar.
## 2 § | Definitioner
I stadgan avses med
* 1) | fartyg alla farkoster, också
** a) | segelbrädor;
** b) | vattenskotrar;
* 2) | gästplats en bryggplats som är märkt med en röd boj.
# 2 kap. | Fartyg i hamnen
## 3 § | Förtöjning
Ett fartyg förtöjs på den anvisade platsen med minst två linor. Det får inte förtöjas i en belysningsstolpe och inte heller i ställningen för en livboj.
## 4 § | Fart och passage
Farten i bassängen får vara högst fem knop. Den som kommer in ska väja för den som går ut.
## 5 § | Hantering av eld
Öppen eld är förbjuden på bryggorna. Det är tillåtet att grilla bara i kokskjulet, vars dörr stängs klockan 23.
# 3 kap. | Avgifter och tillsyn
## 6 § | Avgifter
Hamnavgiften betalas i automaten på ankomstdagen. För ett obetalt dygn tas dubbel avgift ut.
## 7 § | Påföljder
Den som bryter mot stadgan kan avlägsnas från området. Kostnaderna för att flytta ett fartyg betalas av ägaren.
"""
