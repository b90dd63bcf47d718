"""What the fourth unseen half says officially (decisions, tenders, minutes, rules …), in Swedish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

GRANT: Final = """
Bidragsverket för byar
BESLUT OM UNDERSTÖD
14.9.2026
KAV/2217/2026
Saarela byaförening rf // Kyrkvägen 4 // 41660 Saarela
! Understöd för energirenovering av byagården
= Sökande | Saarela byaförening rf, 1234567-1
= Referens | Ansökan 28.5.2026 och komplettering 12.8.2026
= Understödets art | Investeringsunderstöd för gemensamma lokaler
= Användningstid | 1.10.2026–31.12.2027
# | Beslut
Bidragsverket för byar beviljar sökanden ett understöd på högst 38 400 euro. Understödet utgör 60 procent av projektets godkända utgifter.
Understödet ska användas för det ändamål som anges i ansökan. Om planen ändras i väsentlig mån ska verkets samtycke till ändringen begäras på förhand.
# | Motivering
Projektet minskar byagårdens årliga elförbrukning med omkring 18 000 kilowattimmar. I huset verkar året runt en ungdomslokal, ett förråd med verktyg för utlåning och medborgarinstitutets kretsar, så nyttan fördelas på en stor grupp användare.
Sökanden har visat att självfinansieringen är ordnad och att besittningen av byggnaden är tryggad för minst tio år.
# | Godkända utgifter
|! Utgiftsslag | Sökt, euro | Godkänt, euro
| Luftvärmepumpar med installation | 31 500 | 31 500
| Tilläggsisolering av vindsbjälklaget | 24 800 | 22 300
| Renovering av fönster | 14 600 | 10 200
| Sammanlagt | 70 900 | 64 000
För fönstren beviljas understöd endast för de uppvärmda utrymmenas andel. Talkoarbete godkänns inte som utgift.
# | Villkor
* 1. | Upphandlingarna ska konkurrensutsättas och en jämförelse av anbuden ska bevaras.
* 2. | Utgifterna ska bokföras åtskilt från föreningens övriga ekonomi.
* 3. | Den sista ansökan om utbetalning ska lämnas in inom tre månader efter användningstidens utgång.
# | Utbetalning
Understödet betalas ut i högst tre poster mot faktiska utgifter. Förskott kan betalas om det är nödvändigt för att projektet ska komma i gång.
# | Tillämpade bestämmelser
Statsunderstödslagen (688/2001) 5, 7, 10–13 och 34 §
Förvaltningslagen (434/2003) 44 och 45 §
# | Ändringssökande
Omprövning av beslutet får begäras inom 30 dagar från delfåendet. En anvisning finns som bilaga.
Bidragschef Kerttu Halmesmäki
Överinspektör Aleksanteri Pirhonen
# | Bilagor
- Anvisning om begäran om omprövning
- Anvisning för ansökan om utbetalning
# | För kännedom
Mellersta Finlands byastöd rf
"""

ROUND: Final = """
Verket för mobilitetstjänster
BEGÄRAN OM UTLÅTANDE
2.11.2026
LPV/808/2026
Enligt sändlista
! Förslag till servicenivå för anropsstyrd trafik 2028–2031
Verket för mobilitetstjänster ber kommunerna och välfärdsområdena om utlåtande om ett utkast där miniminivån för anropsstyrd trafik fastställs i de områden som saknar regelbunden busstrafik.
# | Bakgrund
Antalet passagerare i den anropsstyrda trafiken har på tre år ökat med en femtedel, men tillgången till turer varierar mellan kommunerna. I vissa kommuner måste skjutsen beställas två vardagar före resan, i andra räcker det med två timmar.
I utkastet föreslås att skjutsen överallt kan beställas senast dagen innan före klockan 15.
# | Vad vi önskar svar på
* 1) | Är den föreslagna beställningstiden möjlig i ert område?
* 2) | Hur samordnas transporterna med skolskjutsarna när
** a) | det finns färre än tre elever på rutten eller
** b) | transporten överskrider kommungränsen?
* 3) | Vilka kostnader bedömer ni att ändringen medför?
# | Svar
Utlåtandena önskas senast 15.12.2026 till verkets registratorskontor, registrator@mobilitet.example. Som referens anges ärendets diarienummer.
Även andra än de som nämns i sändlistan kan svara på begäran. Utlåtandena publiceras på verkets webbplats.
Närmare upplysningar ger trafiksakkunnig Onerva Jokisalo, telefon 0295 555 717.
Enhetschef Taavetti Rekola
# | Bilaga
Utkast till fastställd servicenivå, 14 sidor
# | Sändlista
Kommunerna (enligt bilaga 2) // Välfärdsområdena // Landskapsförbunden // Matkahuoltos kundråd
"""

TENDER: Final = """
! Anbudsförfrågan: skolornas mattransporter 2027–2029
= Upphandlande enhet | Sandåsens stad, måltidsservicen
= Upphandlingens nummer | HIE-2026-118
= Förfarande | Öppet förfarande, det nationella tröskelvärdet överskrids
= Sista anbudsdag | 11.12.2026 kl. 12.00
= Uppskattat värde | 420 000 euro (moms 0 %)
# 1 | Föremål för upphandlingen
## 1.1 | Beskrivning
Upphandlingen gäller transport av varm mat från två centralkök till elva skolor och daghem på vardagar. Körsträckan är i genomsnitt 146 kilometer per dag.
Transporterna ska utföras så att matens temperatur är minst 65 grader vid framkomsten.
## 1.2 | Uppdelning
Upphandlingen är uppdelad i två delar. Anbud kan lämnas på den ena eller på båda.
|! Del | Avgångskök | Adresser | Kilometer per dag
| A | Köket i Björkdal | 6 | 61
| B | Köket på Hamnvägen | 5 | 85
## 1.3 | Avtalsperiod
Avtalet börjar den 1 februari 2027 och upphör den 31 januari 2029. Den upphandlande enheten kan förlänga det med högst två år.
# 2 | Krav på anbudsgivaren
Anbudsgivaren ska uppfylla följande krav:
* a) | anbudsgivaren är införd i förskottsuppbördsregistret och arbetsgivarregistret;
* b) | anbudsgivaren har minst två års erfarenhet av livsmedelstransporter;
* c) | förarna har hygienintyg och ett giltigt straffregisterutdrag.
Att kraven uppfylls visas med den blankett som finns i bilaga 2 till anbudsförfrågan.
# 3 | Urvalsgrund
Urvalsgrunden är det totalekonomiskt förmånligaste anbudet. Poäng ges enligt följande:
|! Jämförelsegrund | Högsta poäng | Visas med
| Pris per transportdag | 70 | Prisblankett
| Fordonens utsläpp | 20 | Registerutdrag
| Tillgång till reservfordon | 10 | Utredning, högst en sida
Om poängen är lika avgör priset. Om även priset är detsamma avgörs saken genom lottning.
# 4 | Att lämna anbud
## 4.1 | Frågor om tilläggsuppgifter
Frågor ställs skriftligen senast den 27 november 2026. Svaren publiceras för alla senast den 2 december 2026.
## 4.2 | Anbudets giltighet
Anbudet ska gälla i fyra månader från det att tidsfristen löpt ut. Anbud som kommer in för sent behandlas inte.
## 4.3 | Språk
Anbudet lämnas på finska eller svenska.
# 5 | Bilagor
* 1. | Tjänstebeskrivning och ruttkartor
* 2. | Lämplighetsblankett
* 3. | Prisblankett
* 4. | Avtalsutkast
"""

COUNCIL: Final = """
! Välfärdsnämndens sammanträde 19.5.2026
= Tid | Tisdag 19.5.2026 kl. 17.00–19.12
= Plats | Biblioteket, Pajusalen och på distans
= Nästa sammanträde | 16.6.2026
|! Närvarande | Uppgift | Anmärkning
| Rautakorpi Eino | ordförande |
| Lindeman Saga | vice ordförande | på distans
| Toivakka Mirjami | ledamot | anlände under § 34 kl. 17.20
| Ahvenjärvi Lauri | ledamot |
| Hirvelä Noora | föredragande, välfärdsdirektör |
| Kivimaa Tuukka | protokollförare |
# § 33 | Protokolljusterare
Beslut: Till protokolljusterare valdes Saga Lindeman och Lauri Ahvenjärvi. Protokollet justeras elektroniskt senast 25.5.2026.
# § 34 | Familjecentrets öppettider sommaren 2026
VÄLFN 19.5.2026 § 34
Beredare: servicechef Ulla Sinervä, tfn 044 555 3301
Familjecentrets öppna mötesplats har på somrarna varit stängd i fem veckor. I en enkät på våren, som besvarades av 212 familjer, önskade över hälften ett kortare uppehåll.
Ett två veckor kortare uppehåll kostar uppskattningsvis 6 300 euro. Summan kan täckas med inbesparade hyresutgifter.
Föredragande: Nämnden beslutar att mötesplatsen
* 1. | är stängd 29.6–17.7.2026 och
* 2. | under övriga sommarveckor hålls öppen från tisdag till torsdag kl. 9–14.
Beslut: Godkändes.
# § 35 | Fördelning av turer på idrottsplatserna
VÄLFN 21.4.2026 § 27
Nämnden återremitterade ärendet så att turerna för grupper under 12 år slutar senast kl. 19.
VÄLFN 19.5.2026 § 35
Förhandlingar om en ny fördelning fördes med föreningarna 5.5.2026. Fördelningen finns i bilagan.
Bilaga 1: Turer 1.9.2026–31.5.2027
Behandling: Ledamoten Mirjami Toivakka föreslog att ishallens lördagsturer lottas ut. Förslaget fick inget understöd.
Beslut: Godkändes i enlighet med bilagan.
# § 36 | Anmälningsärenden
Antecknades för kännedom:
- regionförvaltningsverkets inspektionsberättelse 7.4.2026
- ungdomsfullmäktiges initiativ om cykelställ
- utkastet till välfärdsberättelse.
# § 37 | Sammanträdet avslutas
Ordföranden avslutade sammanträdet kl. 19.12.
"""

RULES: Final = """
! Stadens hamnordning
Given i Kivisalmi den 3 juni 2026
I enlighet med stadsfullmäktiges beslut bestäms:
# 1 kap. | Allmänna bestämmelser
## 1 § | Tillämpningsområde
Denna ordning ska iakttas i de handels-, fiske- och småbåtshamnar som staden äger samt på de vattenområden som leder till dem och som är märkta på kartan i bilagan.
Hamnhållaren kan i enskilda fall bevilja undantag, om säkerheten inte äventyras.
## 2 § | Definitioner
I denna ordning avses med
* 1) | fartyg en vattenfarkost som är längre än 15 meter;
* 2) | båt en annan vattenfarkost än ett fartyg;
* 3) | hamnhållare stadens tekniska sektor eller den som uppgiften genom avtal har överförts till.
## 3 § | Tillsyn
Hamnvakten övervakar att ordningen följs. De trafikanvisningar som hamnvakten ger ska följas omedelbart.
# 2 kap. | Trafik och förtöjning
## 4 § | Hastighet
I hamnbassängen får den högsta hastigheten vara fem knop. Föraren ansvarar för skador som svallvågor orsakar.
## 5 § | Kajplatser
Ett fartygs ankomst ska anmälas minst 24 timmar före ankomsttiden. I anmälan anges fartygets namn, längd, djupgående och last.
Kajplats anvisas i ankomstordning. Ett fartyg i regelbunden linjetrafik har dock företräde till sin etablerade plats.
## 6 § | Farliga ämnen
Lastning av brännbara vätskor är förbjuden på andra ställen än vid oljekajen. Under lastningen ska det på kajen finnas
* 1) | utrustning för förstahandssläckning och en person som är förtrogen med den;
* 2) | bevakning dygnet runt; samt
* 3) | minst 200 kilogram absorptionsmedel.
# 3 kap. | Miljö och ordning
## 7 § | Avfall
Fartygsavfall förs sorterat till mottagningspunkterna. Det är förbjudet att släppa ut slagvatten i hamnbassängen.
## 8 § | Vinterförvaring
En båt får förvaras på hamnområdet 1.10–15.5 endast på den plan som är reserverad för ändamålet. För förvaringen tas en avgift ut enligt taxan, och ägarens kontaktuppgifter ska hållas synliga.
## 9 § | Påföljder
En båt som lämnats i strid med ordningen får flyttas på ägarens bekostnad, om ägaren trots uppmaning inte har flyttat den inom en vecka.
## 10 § | Ikraftträdande
Denna ordning träder i kraft den 1 juli 2026. Genom den upphävs hamnordningen av den 12 maj 2009.
"""
