"""What the unseen documents of the first set say, in Swedish; ``texts.py`` says what the first letters of a line mean."""

# ruff: noqa: E501 - one block a line

from __future__ import annotations

from typing import Final

DECISION: Final = """
S|Tallstrands stad
S|Stadsmiljösektorn
S|Byggnadstillsynen
S|MRAK/2291/10.03.00/2025
S|14.11.2025
S|Bostads Ab Rantakallion Helmi
S|c/o Disponentbyrån Kymppi Oy
S|Hamngatan 8 B 21
S|00990 Tallstrand
T|Beslut om undantag från byggnadsgränsen och antalet bilplatser
1||Ansökan
P|Sökanden anhåller om lov att uppföra en ekonomibyggnad i tre våningar delvis utanför den byggnadsyta som anvisats i detaljplanen samt att minska antalet bilplatser med tolv. Ansökan har inkommit 2.6.2025 och kompletterats 19.8.2025 och 3.10.2025.
P|Som grund för undantaget anförs att en fjärrvärmeledning löper längs tomtens södra kant och att det skulle kosta uppskattningsvis 186 000 euro att flytta den.
1||Hörande av grannar
P|Fem grannar har underrättats om ansökan. Ägaren till fastigheten 837-12-404-7 har framfört en anmärkning enligt vilken byggnaden skulle skugga lekgården på eftermiddagarna. De övriga grannarna har inte yttrat sig i ärendet.
1||Avgörande
P|Tillståndssektionen beviljar undantaget på följande villkor:
a|1.|byggnadens takfotshöjd är högst 9,4 meter,
a|2.|fasaden ska vara av trä, och dess kulör ska godkännas av stadsbildsarkitekten innan arbetet inleds,
a|3.|på tomten byggs minst 48 cykelplatser under tak, varav sex lämpar sig för lastcyklar, och
a|4.|bygglov ska sökas inom två år från det att detta beslut har vunnit laga kraft.
1||Motivering
P|Bestämmelser om förutsättningarna för undantag finns i 57 § i bygglagen (751/2023). Enligt den får ett undantag inte medföra olägenheter för planläggningen, genomförandet av planen eller annan reglering av områdesanvändningen.
P|Med anledning av grannens anmärkning har sökanden sänkt byggnaden med 60 centimeter. Enligt skuggstudien får lekgården solljus minst fyra timmar per dag från mars till september, vilket kan anses skäligt. Minskningen av bilplatserna grundar sig på att spårvägens ändhållplats ligger 250 meter bort och att bolaget tar i bruk två bilar för gemensamt bruk.
1||Avgift
P|För detta beslut tas det ut 1 140 euro. Fakturan sänds separat.
1||Ändringssökande
P|Den som är missnöjd med beslutet får söka ändring i det genom besvär hos Helsingfors förvaltningsdomstol inom 30 dagar från delfåendet av beslutet. Besvärsanvisningen finns som bilaga.
S|Kerttu Lampinen
S|ordförande för tillståndssektionen
1||Sändlista
-|Sökanden
-|Grannen som framfört anmärkningen
-|Tillstånds- och tillsynsverket
"""

PROGRAMME: Final = """
T|Programmet för tillgänglig ärendehantering 2026–2030
1|1|Inledning
P|Programmet sammanställer de åtgärder genom vilka den offentliga förvaltningens e- och telefontjänster görs tillgängliga för alla. Det gäller ministerier, ämbetsverk och inrättningar, och kommunerna samt välfärdsområdena kan använda det i tillämpliga delar.
P|För beredningen av programmet svarade en arbetsgrupp med företrädare för sju ministerier, Kommunförbundet, funktionshindersorganisationerna och två universitet. Arbetsgruppen hörde under sin mandattid 64 sakkunniga och ordnade tre öppna webbdiskussioner med sammanlagt cirka 1 900 deltagare.
^|Beslutet om tillsättande av arbetsgruppen fattades den 11 januari 2024.
1|2|Omvärlden och de förändringar i den som påverkar hur ärendehanteringen ordnas i slutet av 2020-talet
P|Befolkningens åldrande syns på två sätt: antalet personer som behöver återkommande hjälp ökar, och samtidigt sköter allt fler äldre sina ärenden själva på nätet. Förändringen går ändå inte i samma takt överallt.
2|2.1|Befolkningen
P|År 2030 har var fjärde invånare i Finland fyllt 65 år. I glesbygden överstiger andelen på sina håll 40 procent, och till närmaste serviceställe är det ofta över en timmes resa. Behoven hos kunder med nedsatt syn eller hörsel, minnes- och hjärnsjukdomar eller annat modersmål ska beaktas redan när tjänsten planeras och inte först när någon klagar.
C|Tabell 1. Användningen av kontaktkanaler efter åldersgrupp, procent av de svarande
R!|Åldersgrupp|Nätet|Telefon|Besök|Brev
R|18–34|91|34|12|2
R|35–49|88|39|15|3
R|50–64|79|48|22|7
R|65–74|61|57|31|14
R|75 eller mer|28|63|44|29
P|Siffrorna bygger på en enkät som besvarades av 3 412 personer. Den svarande fick välja flera kanaler.
^|Materialet från enkäten har sparats i dataarkivet och lämnas på begäran ut för forskning.
2|2.2|Lagstiftningen
P|Lagen om tillhandahållande av digitala tjänster (306/2019) ålägger myndigheterna att se till att webbplatser och mobilapplikationer är tillgängliga. Lagen omfattar också dokument som publiceras på nätet, men inte sådana som har publicerats före den 23 september 2018, om inte kunden behöver dem i ett anhängigt ärende.
1|3|Mål
P|Programmet har tre huvudmål, och hur de uppnås följs upp varje halvår:
-|alla kan sköta sina ärenden på sitt eget modersmål, på finska eller svenska,
-|ingen blir utan service för att han eller hon saknar nätbankskoder eller smarttelefon, och
-|hälften av myndigheternas blanketter och beslut är på lättläst språk före utgången av 2029.
P|Målen har härletts ur regeringsprogrammet och FN:s funktionshinderskonvention, och de kompletterar strategin för den offentliga förvaltningen.
1|4|Åtgärder
P|Åtgärderna delas in i tre helheter. För var och en har det utsetts en ansvarig aktör, en tidtabell och en mätare.
2|4.1|Alternativ för identifiering
P|Finansministeriet utreder hur en person kan identifiera sig utan nätbankskoder. Utredningen blir klar den 30 juni 2027, och utifrån den fattas beslut om ett försök för vilket det reserveras 2,4 miljoner euro. I försöket införs distansidentifiering med pass och identitetskort i tolv kommuner.
2|4.2|Rådgivning och stödtjänster
P|Det digitala stödet görs till en fast del av kundservicen. Biblioteken, organisationerna och serviceställena får ett gemensamt tidsbokningssystem där stöd kan bokas per telefon, på nätet eller på plats. Kvaliteten på stödet följs upp genom kundrespons och en årlig granskning med testkunder.
P|Distanstolkningen på teckenspråk utvidgas till alla riksomfattande rådgivningsnummer. Kostnaderna för distanstolkningen uppskattas till 780 000 euro per år, varav två tredjedelar täcks med befintliga anslag.
2|4.3|Klarspråk
P|Institutet för de inhemska språken utbildar årligen 600 tjänsteinnehavare. De som har genomgått utbildningen är klarspråksambassadörer i sin organisation, kommenterar dokumentmallar och handleder vid behov sina kolleger.
C|Tabell 2. Kostnaderna för åtgärderna, miljoner euro
R!|Helhet|2026|2027|2028–2030|Sammanlagt
R|Identifiering|0,3|2,4|1,8|4,5
R|Rådgivning och stödtjänster|1,1|1,6|5,2|7,9
R|Klarspråk|0,4|0,4|1,3|2,1
R|Sammanlagt|1,8|4,4|8,3|14,5
1|5|Uppföljning
P|Genomförandet av programmet följs upp av en styrgrupp som sammanträder minst fyra gånger om året. En mellanutvärdering görs 2028 och en slututvärdering ett halvår efter programperiodens slut. Utvärderingarna publiceras på adressen https://www.asiointi-kaikille.example/program/utvarderingar-och-uppfoljning.
^|I styrgruppen ingår också företrädare för användarna, om vilkas arvoden det beslutas särskilt.
P|Om något av målen riskerar att inte uppnås lägger styrgruppen fram korrigerande åtgärder inom tre månader från det att avvikelsen upptäcktes.
1|6|Konsekvenser
P|Programmet väntas minska kötiderna i telefonrådgivningen med en fjärdedel och antalet avbrutna blankettärenden med en tredjedel. Den största nyttan får dock de kunder som inte längre behöver be en närstående sköta deras ärenden.
P|Som en negativ konsekvens har man identifierat att behovet av stöd i början kan växa snabbare än stödet hinner ordnas. Därför får serviceställena mer personal redan innan gamla kanaler stängs.
"""

MINUTES: Final = """
T|Protokoll fört vid bildningsnämndens sammanträde
K|Tid|Tisdag 16.9.2025 kl. 17.00–19.42
K|Plats|Stadshuset, mötesrummet Louhi, och på distans
K|Ordförande|Salonen Ritva
K|Närvarande|Aaltonen Petri, Björkman Nina, Eskola Jarkko (anlände kl. 17.20), Grönholm Tove, Hautala Mirja
K|Frånvarande|Ikonen Tuomas
K|Övriga deltagare|Bildningsdirektör Noora Ketola, ekonomichef Ilari Vuori
1|41 §|Sammanträdets laglighet och beslutförhet
P|Ordföranden konstaterade att sammanträdet var lagenligt sammankallat och beslutfört.
1|42 §|Protokolljusterare
P|Till protokolljusterare valdes Nina Björkman och Jarkko Eskola. Protokollet justeras elektroniskt senast 22.9.2025.
1|43 §|Principer för skolskjutsar från 1.8.2026
P|Beredare: transportkoordinator Sini Rautio, tfn 050 555 0134
P|Staden ordnar avgiftsfri transport för elever vars skolväg är längre än fem kilometer. Inom förskole- och nybörjarundervisningen är gränsen tre kilometer. Transport kan också beviljas när vägen med beaktande av elevens ålder och andra omständigheter är alltför svår, ansträngande eller farlig.
P|Sedan de nuvarande principerna trädde i kraft har lågstadieskolorna i Stenviken och Perälä slagits samman, och därför får cirka 70 elever längre skolväg.
P|Bildningsdirektörens förslag:
P|Nämnden beslutar godkänna de bifogade principerna och reservera 412 000 euro för transporterna i budgeten för 2026.
P|Behandling:
P|Tove Grönholm föreslog understödd av Mirja Hautala att gränsen för nybörjarundervisningen sänks till två och en halv kilometer. Vid omröstningen fick förslaget fyra röster och motförslaget två.
P|Beslut:
P|Nämnden godkände förslaget.
1|44 §|Bibliotekets öppettider sommaren 2026
P|Huvudbiblioteket är öppet på vardagar kl. 9–18 från början av juni till mitten av augusti. Närbiblioteken övergår till meröppet, vilket innebär att kunden kommer in med bibliotekskort och pinkod kl. 6–22.
P|Beslut:
P|Nämnden godkände öppettiderna enhälligt. Det antecknades att Petri Aaltonen avlägsnade sig såsom jävig medan ärendet behandlades.
1|45 §|Anmälningsärenden
P|Följande ärenden antecknades för kännedom:
-|regionförvaltningsverkets beslut om statsunderstöd för klubbverksamhet, 38 500 euro
-|ungdomsfullmäktiges initiativ om fler cykelparkeringar på skolgårdarna
-|en statistisk översikt över antalet barn inom småbarnspedagogiken 31.8.2025
1|46 §|Avslutande av sammanträdet
P|Ordföranden avslutade sammanträdet klockan 19.42.
"""

FORM: Final = """
T|Ansökan om kulturunderstöd
P|Fyll i alla punkter. En bristfällig ansökan behandlas inte. Återsänd blanketten undertecknad senast 27.2.2026 kl. 16.00.
M|A. Uppgifter om sökanden
K|Föreningens namn|Saariston Laulajat rf
K|FO-nummer|2345678-9
K|Adress|Bryggvägen 3, 21600 Pargas
K|Kontonummer|FI21 1234 5600 0007 85
K|E-post|laulajat@saaristo.example
M|B. Verksamhet som understöds
K|Projektets namn|Havets röster – en turné på tio öar
K|Tidpunkt|1.6.–15.8.2026
K|Beskrivning|Kören uppträder på sommarevenemang i ytterskärgården och lär barnen skärgårdens sångtradition. På varje ö hålls en verkstad som man kan delta i utan tidigare sångvana.
K|Målgrupp|Skärgårdens invånare, fritidsboende och turister
M|C. Kostnader och finansiering
R!|Utgiftspost|Uppskattning, euro|Andel som söks, euro
R|Resor och transporter|3 150|2 000
R|Arvoden inklusive bikostnader|6 400|3 200
R|Lokalhyror|980|500
R|Sammanlagt|10 530|5 700
P|Undertecknaren försäkrar att de lämnade uppgifterna är riktiga och att föreningen har betalat sina skatter och pensionsförsäkringsavgifter.
K|Ort och datum|Pargas 12.1.2026
K|Underskrift och namnförtydligande|Ulla-Maija Öhman, ordförande
"""

CALL: Final = """
T|Statsunderstöd för utveckling av stödet för lärande i kommunerna 2026–2027
K|Ansökan börjar|12.1.2026
K|Ansökan slutar|13.3.2026 kl. 16.15
K|Belopp som delas ut|Sammanlagt 8,6 miljoner euro
K|Närmare upplysningar|stodforlarande@avustukset.example
1|1.|Vem kan söka
P|Understöd kan sökas av kommuner, samkommuner och privata utbildningsanordnare som har tillstånd att ordna grundläggande utbildning. En gemensam ansökan lämnas in av den anordnare som svarar för användningen av understödet för de andras räkning.
1|2.|Vad understödet är avsett för
P|Understöd beviljas för verksamhet som
a|a)|stärker användningen av gruppspecifika stödformer i årskurserna 1–6,
a|b)|skapar nya sätt att ordna kompanjonundervisning, såsom
aa|•|gemensam planeringstid för två lärare,
aa|•|språkmedvetet stöd för elever som lämnar den förberedande undervisningen, och
aa|•|specialundervisning på distans för små skolor,
a|c)|ökar vårdnadshavarnas delaktighet i planeringen av stödet, eller
a|d)|förankrar god praxis från tidigare projekt så att den blir en bestående del av skolans vardag också efter projektperioden.
P|Understöd beviljas inte för anskaffning av utrustning eller för verksamhet som sökanden får annan statlig finansiering för.
1|3.|Godtagbara kostnader
P|Godtagbara är nödvändiga och skäliga kostnader som uppkommer 1.8.2026–31.12.2027. I fråga om lönekostnader godtas högst nivån enligt tjänste- och arbetskollektivavtalen.
P|Självfinansieringsandelen är minst 20 procent. Den kan bestå av till exempel arbetstid, lokaler eller pengar, men andelen talkoarbete får vara högst hälften av den.
^|Som värde för talkoarbetet används 17,50 euro per timme, och över det ska det föras en separat timbokföring.
1|4.|Bedömning
P|Ansökningarna poängsätts enligt följande:
R!|Bedömningsgrund|Poäng|Viktning
R|Behov och tydliga mål|0–5|3
R|Genomförandeplan och tidtabell|0–5|2
R|Samarbete och tvåspråkighet|0–5|1
R|Förankring av resultaten|0–5|2
P|En ansökan kan avslås om den får färre än två poäng för någon av grunderna.
1|5.|Så här ansöker du
a|1)|Logga in i e-tjänsten med en Suomi.fi-fullmakt.
a|2)|Fyll i ansökan och bifoga en budget.
a|3)|Skicka in ansökan före utgången av tidsfristen; försenade ansökningar tas inte upp till behandling.
P|Besluten fattas uppskattningsvis i maj 2026 och skickas elektroniskt till de sökande.
"""

GUIDE: Final = """
T|Tjänster som ges i hemmet – en guide för klienter och närstående
P|I den här guiden får du information om vilken hjälp man kan få hem, hur den söks och vad den kostar. Tjänsterna är avsedda för personer i alla åldrar vars funktionsförmåga är nedsatt på grund av sjukdom, funktionsnedsättning eller hög ålder.
1||Hur får jag tillgång till tjänsterna?
P|Ta kontakt med servicehandledningen. Servicehandledaren kartlägger din situation per telefon och kommer vid behov överens om ett hembesök där servicebehovet bedöms senast den sjunde vardagen efter kontakten. Brådskande hjälp ordnas genast.
Q|”Vid det första besöket frågade de vad jag själv vill göra. Det minns jag.”
P|Efter bedömningen får du ett skriftligt beslut och en egen serviceplan. Planen ses över minst en gång om året och alltid när din situation förändras väsentligt.
B!|Servicehandledning
B|Vardagar kl. 8–15
B|Tfn 02 555 7700
B|servicehandledning@hva-lansiranta.example
1||Vad ingår i hemvården?
P|Vid hemvårdens besök får du hjälp i vardagen enligt det som har avtalats i serviceplanen. De vanligaste uppgifterna är
-|tvättning, påklädning och toalettbesök,
-|läkemedelsbehandling, sårvård och blodprovstagning, samt
-|uppvärmning av mat och hjälp vid måltider.
P|Städning, fönstertvätt och snöskottning ingår inte i hemvården, men för dem kan man ansöka om en servicesedel. Servicesedelföretagarna finns på välfärdsområdets webbplats.
1||Vad kostar tjänsten?
P|För regelbunden hemvård tas det ut en månadsavgift vars storlek beror på inkomsterna, antalet besök och familjens storlek. Avgiften för ett tillfälligt besök är 16,40 euro.
C|Inkomstgräns och avgiftsprocent för månadsavgiften 2026
R!|Familjens storlek|Inkomstgräns|Högst
R|1 person|667 €|35 %
R|2 personer|1 230 €|22 %
R|3 personer|1 929 €|18 %
P|Om avgiften äventyrar din försörjning kan du begära att den sänks eller att den inte tas ut alls. Lämna in begäran inom tre månader från beslutet.
1||Kan en närstående få stöd?
P|En närståendevårdare kan få vårdarvode, lediga dagar och träning. Avtalet ingås med välfärdsområdet. Under ledigheten ordnas vikarierande vård antingen i hemmet, i familjevård eller på ett servicehus.
Q|En närståendevårdare har rätt till minst två lediga dygn i månaden.
P|Anhörigföreningarna erbjuder kamratstöd, utflykter och grupper på nätet som man också kan delta i anonymt. Verksamheten är avgiftsfri, och det behövs ingen remiss.
1||Vad gör jag om jag är missnöjd?
P|Ta först upp saken med den anställda eller med chefen, eftersom mycket går att reda ut genom samtal. Du kan också lämna in en anmärkning till enhetens chef. Social- och patientombudet hjälper avgiftsfritt till med anmärkningen.
"""
