"""What the third unseen half says officially (decisions, ordinances, contracts …), in Swedish. Our own words."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

PRIVACY: Final = """
! Dataskyddsbeskrivning: klientregistret för småbarnspedagogik
Upprättad den 14 september 2026. EU:s allmänna dataskyddsförordning (2016/679), artiklarna 13 och 14.
= 1. Personuppgiftsansvarig | Bildningsnämnden i Granstrands kommun, PB 12, 39990 Granstrand
= 2. Kontaktperson | Servicechef Anniina Laaksovirta, telefon 044 555 0171
= 3. Dataskyddsombud | tietosuoja@kuusiranta.example
= 4. Behandlingens ändamål och rättsliga grund | Uppgifterna behandlas för att ordna plats inom småbarnspedagogiken, bestämma klientavgiften och göra upp barnets plan för småbarnspedagogik. Behandlingen grundar sig på den personuppgiftsansvariges lagstadgade skyldighet.
= 5. Registrets innehåll | Barnets och vårdnadshavarnas kontaktuppgifter, familjens inkomster, vårdtider, uppgifter om specialkost samt beslut.
= 6. Regelmässiga uppgiftskällor | Uppgifter från vårdnadshavarna, befolkningsdatasystemet och inkomstregistret.
= 7. Utlämnande av uppgifter | Uppgifter lämnas ut till utbildningsanordnaren när barnet övergår till förskoleundervisning. Uppgifter överförs inte utanför Europeiska ekonomiska samarbetsområdet.
= 8. Lagringstider | Besluten bevaras varaktigt, avgiftsuppgifterna i tio år och övriga uppgifter i fem år efter att klientförhållandet har upphört.
= 9. Den registrerades rättigheter | Vårdnadshavaren har rätt att granska uppgifterna om barnet och kräva att felaktiga uppgifter rättas. Begäran görs skriftligen, och den besvaras inom en månad.
= 10. Rätt att anföra klagomål | Klagomål över behandlingen kan anföras hos dataombudsmannen.
"""

DECISION: Final = """
! Byggnads- och miljönämnden, protokollsutdrag 18.8.2026
# 112 § | Tillstånd för miljöåtgärder, träden på Furubacken
Beredare: tillståndssekreterare Pauliina Virtakallio
# | Redogörelse
Bostadsaktiebolaget Furubacken ansöker om tillstånd att fälla 23 tallar i kvarter 1407. Träden skuggar lekgården, och en del är angripna av röta. Grannarna har hörts, och inga anmärkningar har framförts.
Stadsträdgårdsmästaren har granskat träden den 4 augusti 2026 och konstaterar att sju träd måste fällas av säkerhetsskäl. Av de övriga är åtta livskraftiga och betydelsefulla för landskapet.
# | Föredragandens beslutsförslag
Nämnden beviljar tillstånd att fälla femton träd på följande villkor:
* 1. | Fällningen sker utanför häckningstiden, det vill säga 1.9–31.3.
* 2. | Stubbarna fräses och markytan jämnas ut.
* 3. | I stället planteras minst tio lövträd vilkas stamomfång vid planteringen är 16–18 cm.
Tillståndet gäller i tre år.
# | Behandling
Ledamoten Oskari Harjunen föreslog att antalet träd som planteras ändras till femton. Förslaget fick inget understöd och förföll därmed.
# | Beslut
Beslutsförslaget godkändes.
Det antecknades att ledamoten Sirpa Ketola avlägsnade sig som jävig (samfundsjäv) medan ärendet behandlades.
# | För kännedom
Sökanden, grannarna, stadsträdgårdsmästaren
"""

ANNUAL: Final = """
! Årsöversikt 2025: skogarnas huvudstad
# 1 | Direktörens hälsning
Året började med snöskador och slutade med en rekordvarm december. Däremellan fanns det gott om vandrare: nationalparkernas stigar användes mer än någonsin, och samtidigt lärde vi oss vad som verkligen bromsar slitaget.
Jag tackar vår personal och våra frivilliga, utan vilka inte ett enda vindskydd skulle stå upprätt.
> Inte ett enda vindskydd står upprätt utan frivilliga.
# 2 | Leder och konstruktioner
Vi rustade upp 312 kilometer leder. Spänger förnyades framför allt i skyddsområden för myrnatur, där det gamla virket hade murknat och blivit obrukbart. De nya konstruktionerna görs av lärk, eftersom det tål fukt utan impregneringsmedel.
> Ledmästare är en ny uppgift som förenar fältarbete och kommunikation.
## 2.1 | Tillgängliga mål
De tillgängliga lederna är nu elva. Vid var och en finns en rastplats med högst 250 meters mellanrum, och toaletten vid rastplatsen nås med rullstol.
^ Tillgängligheten bedömdes av en utomstående kartläggare i september 2025.
## 2.2 | Avfallshantering
Principen om skräpfritt friluftsliv togs i bruk i alla områden. Att slopa sopkärlen minskade servicekörningen med en tredjedel men ökade behovet av anvisningar på parkeringsplatserna.
~ Tabell 1. Besök efter område.
|! Område | Besök 2024 | Besök 2025 | Förändring
| Östra skogen | 184 300 | 201 750 | +9,5 %
| Skärgårdsstigen | 66 120 | 64 900 | −1,8 %
| Tjärmossen | 41 005 | 52 480 | +28,0 %
# 3 | Ekonomi
Intäkterna var 8,4 miljoner euro, varav understödens andel var två tredjedelar. Inkomsterna från virkesförsäljningen blev lägre än beräknat, eftersom det snöskadade virket såldes som energi billigare än normalt.
^ Siffrorna grundar sig på ett oreviderat bokslut.
Utgifterna ökade med fyra procent. Den största enskilda utgiften var utsiktstornet på Tjärmossen, som kostade 640 000 euro att bygga.
~ Figur 1. Tornet på Tjärmossen blev färdigt i oktober.
# 4 | Utsikter
Nästa år koncentrerar vi oss på vinterfriluftsliv. Spårbottnarna breddas så att skidåkare och fotgängare ryms på samma led utan att störa varandra.
"""

LEGEND: Final = """
! Delgeneralplan för Ådalen: beteckningar och bestämmelser
= AP | Småhusdominerat bostadsområde. På området får byggas bostadshus i högst två våningar.
= PY | Område för offentlig service.
= VL | Område för närrekreation. Kalhyggen är förbjudna.
= TY | Industriområde där miljön ställer särskilda krav på verksamhetens art.
= s-1 | Kulturhistoriskt värdefull byggnad som inte får rivas utan tvingande skäl.
= pv | Viktigt grundvattenområde. Oljecisterner ska placeras i skyddsbassäng.
# | Bestämmelser som gäller hela planområdet
Byggplatsens minimistorlek är 3 000 kvadratmeter. Strandlinjen ska vara minst 45 meter lång per byggplats.
Avloppsvattnet ska ledas till det allmänna avloppet där nätet når närmare än hundra meter.
# | Buller
Ljudisoleringen i bostadshusens ytterväggar ska längs riksvägen vara minst 35 decibel.
"""

ORDINANCE: Final = """
! Förordning om återvinning av avloppsslam
# 1 kap. | Allmänna bestämmelser
## 1 § | Tillämpningsområde
Denna förordning tillämpas på slam som uppkommer vid samhällenas avloppsreningsverk och som överlåts för återvinning inom jordbruket eller vid grönbyggande.
^ Om förbränning av slam föreskrivs särskilt.
Förordningen gäller inte slam som uppkommer vid fastighetsvis behandling i mängder under fem kubikmeter per år.
## 2 § | Definitioner
I denna förordning avses med
* 1) | behandlat slam sådant slam
** a) | vars halt av sjukdomsalstrare har minskats genom upphettning, kalkning eller rötning, och
** b) | vars organiska material har stabiliserats,
* 2) | åkerskifte ett enhetligt område som hör till samma basskifte,
* 3) | överlåtare den som ger slam för någon annans bruk.
# 2 kap. | Användning
## 3 § | Gränsvärden
Slammet får innehålla högst 1,5 milligram kadmium och högst 100 milligram bly per kilogram torrsubstans. Medelvärdet beräknas på tolv prov i följd.
^ Om provtagningen finns en anvisning som uppdateras årligen.
## 4 § | Begränsningar i användningen
Slam får inte spridas på snötäckt eller vattenmättad mark. Spridning är förbjuden överallt från början av november till utgången av mars.
Potatis, rotfrukter och grönsaker får odlas på skiftet tidigast fem år efter spridningen.
## 5 § | Bokföring
Överlåtaren ska föra en förteckning över mängder, mottagare och undersökningsresultat. Förteckningen bevaras i tio år, och den ska på begäran visas upp för tillsynsmyndigheten.
# 3 kap. | Särskilda bestämmelser
## 6 § | Ikraftträdande
Denna förordning träder i kraft den 15 april 2027. På avtal som har ingåtts före ikraftträdandet tillämpas förordningens 4 § från ingången av 2028.
"""

NOTICE: Final = """
Fårfors stad // Stadsmiljö
KUNGÖRELSE
16.10.2026
LAM/905/10.02.03/2026
! Detaljplaneändring inleds och programmet för deltagande och bedömning läggs fram
Stadsmiljönämnden har beslutat inleda en ändring av detaljplanen i kvarter 88, som ligger mellan järnvägsstationen och Köpmansgatan. Målet med ändringen är att undersöka hur den gamla godsstationen kan tas i bruk för boende och tjänster.
Programmet är framlagt 19.10–18.11.2026 på stadens webbplats och vid servicepunkten Lampan, Köpmansgatan 3.
# | Framförande av åsikter
Intressenterna har möjlighet att framföra sin åsikt om programmet medan det är framlagt. Åsikten lämnas skriftligen till adressen kirjaamo@lammaskoski.example eller per post till adressen PB 40, 58889 Fårfors.
# | Presentation
Planläggaren är anträffbar på godsstationen torsdagen den 29 oktober 2026 kl. 17–19.
# | Mer information
Planläggningsarkitekt Eemeli Tarkiainen, telefon 040 555 0107
Fårfors den 16 oktober 2026
Fårfors stad // Stadsmiljönämnden
"""

CONTRACT: Final = """
! Ramavtal om tolktjänster
# 1 | Parter
Beställare: Välfärdssamkommunen Näckrosen (nedan Beställaren)
Serviceproducent: Andelslaget Språkbron (nedan Producenten)
# 2 | Föremål för avtalet
Producenten erbjuder Beställaren tolkning på plats och på distans på de språk som räknas upp i bilaga 1. Beställaren förbinder sig inte till någon minimimängd.
# 3 | Tjänstens kvalitet
## 3.1 | Tolkarnas behörighet
Tolken ska ha yrkesexamen för kontakttolkar eller minst två års erfarenhet. Producenten byter ut tolken utan avgift, om Beställaren har grundad anledning till det.
## 3.2 | Leveranstid
En brådskande beställning bekräftas inom femton minuter och övriga beställningar inom en vardag.
# 4 | Priser och fakturering
Priserna är fasta under det första avtalsåret. Därefter kan de justeras årligen, om kostnadsindexet för servicebranscherna har ändrats med mer än två procent.
Fakturan skickas som nätfaktura månadsvis i efterskott. Betalningstiden är 21 dagar netto.
# 5 | Skadestånd och avtalsvite
Om en bekräftad tolk uteblir av en orsak som beror på Producenten, betalar Producenten i avtalsvite det dubbla priset på beställningen, dock minst 80 euro per fall.
# 6 | Giltighet
Avtalet gäller 1.2.2027–31.1.2029, varefter det fortsätter tills vidare med sex månaders uppsägningstid.
"""

DESCRIPTION: Final = """
! Presentationsblad
= Utgivare | Regionala forskningsinstitutet
= Författare | Liisa Karpalo, Tuomas Niva och Ebba Lindgren
= Publikationens titel | Underhållet av vintervägar i ett föränderligt klimat
= Publikationsseriens namn och nummer | Utredningar 2026:14
= ISBN PDF | 978-952-0000-14-7
= Sidantal | 86
= Språk | finska
= Nyckelord | väghållning, klimatförändring, isvägar, halkbekämpning
# | Referat
I publikationen granskas hur den kortare vintern påverkar isvägarnas öppettider och kostnaderna för halkbekämpningen. Materialet består av väderobservationer från tjugo vintrar och entreprenörernas dagböcker.
Isvägarnas bärighet räcker för lastbilar under allt färre veckor. Samtidigt har antalet dagar kring noll ökat vid kusten, vilket ökar saltförbrukningen och riskerna för grundvattnet.
Utredningen rekommenderar att en väderbaserad ersättning införs i underhållsavtalen och att skärgårdskommunerna förbereder ersättande sjötrafik.
"""

MEMO: Final = """
! Samarbetsgruppens möte 4/2026
= Tid | 3.12.2026 kl. 13.00–14.20
= Plats | Mötesrummet Rimito och Teams
= Närvarande | Kristiina Paatsama (ordf.), Olli-Pekka Sundman, Noora Haapasaari, Ville Törnqvist (sekr.)
= Frånvarande | Ritva Mähönen
# 1 | Mötet öppnas
Ordföranden öppnade mötet. Promemorian från föregående möte godkändes utan ändringar.
# 2 | Flytten till nya lokaler
Flytten från Hamnhuset till Stationscentret sker vecka 7. Flyttlådorna delas ut i slutet av januari, och var och en packar sin egen arbetsplats. Skåpnycklarna lämnas i aulan.
Det diskuterades om de tysta arbetsrummen räcker till. Man kom överens om att läget bedöms med en enkät tre månader efter flytten.
# 3 | Verksamhetsprogrammet för arbetarskyddet
Haapasaari presenterade utkastet. En punkt om ensamarbete i fält fogas till det.
# 4 | Överenskomna uppgifter
|! Uppgift | Ansvarig | Tidsfrist
| Enkäten utarbetas | Sundman | 15.5.2027
| Verksamhetsprogrammet färdigställs | Haapasaari | 18.12.2026
| Nycklarna förtecknas | Törnqvist | 29.1.2027
# 5 | Följande möte
Följande möte hålls den 11 februari 2027 kl. 13 i de nya lokalerna.
"""
