"""What the fifth unseen half says officially (reports, annexes, permits, memoranda …), in Swedish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

YEARLY: Final = """
! Årsberättelse 2025
Barknäs Värme Ab är ett bolag som helt och hållet ägs av Barknäs stad. Bolaget producerar och distribuerar fjärrvärme till omkring 31 000 invånare.
# | Verkställande direktörens översikt
År 2025 var det mildaste i bolagets historia. Värmeförsäljningen uppgick till 212 gigawattimmar, sju procent mindre än året innan. Omsättningen stannade på 17,4 miljoner euro, men resultatet förbättrades eftersom bränslepriset sjönk och den nya värmepumpsanläggningen gick utan störningar hela hösten.
> Torven slopades två år i förtid.
I april slutade vi använda torv. Enligt beslutet skulle det ske först 2027, men tillgången på flis visade sig vara bättre än väntat.
Jag tackar personalen, som skötte övergången utan ett enda leveransavbrott.
# | Produktion och nät
## | Värmeproduktion
Av produktionen baserade sig 61 procent på trä, 27 procent på spillvärme från avloppsvatten och ett datacenter och resten på lätt brännolja. Olja behövdes under 18 dygn när kölden höll i sig i januari.
~ Bild 1. Värmepumpsanläggningen på Hamngatan invigdes den 4 september 2025.
## | Nätets skick
Sammanlagt 4,6 kilometer av nätet förnyades. Vi reparerade 23 läckor, av vilka sex orsakade ett avbrott på mer än fyra timmar. Kunderna fick sammanlagt 41 200 euro i gottgörelser.
# | Nyckeltal
|! Nyckeltal | 2025 | 2024 | 2023
| Omsättning, 1 000 € | 17 402 | 18 115 | 18 960
| Rörelsevinst, 1 000 € | 2 316 | 1 874 | 1 209
| Investeringar, 1 000 € | 6 480 | 9 731 | 4 052
| Soliditet, % | 43,1 | 41,6 | 42,8
| Anställda vid årets slut | 38 | 39 | 41
Siffrorna har beräknats enligt finländsk bokslutspraxis.
# | Personal
Vid årets slut hade bolaget 38 anställda. Sjukfrånvaron minskade, och bara ett olycksfall inträffade.
Under året ordnades
- första hjälpen-utbildning för alla montörer
- en kurs i heta arbeten, där även entreprenörer deltog
- två egna utbildningsdagar med följande teman:
-- cybersäkerhet
-- kundservice på ett klart språk.
# | Förvaltning
Styrelsen sammanträdde elva gånger. Ordförande var diplomingenjör Tellervo Mannila och vice ordförande ekonomie magister Rasmus Ekholm. Revisor var Tarkastusyhteisö Luotain Oy.
# | Utsikter för 2026
Värmepriset höjs med i genomsnitt 2,4 procent. Trots höjningen hör uppvärmningskostnaden för en höghuslägenhet fortfarande till de lägsta i landet.
Den största risken hänför sig till priset på utsläppsrätter, som bestäms på marknaden.
"""

ANNEX: Final = """
! Bilaga 4: Skolgångshandledarnas löner och arbetstid
Denna bilaga tillämpas utöver bestämmelserna i den allmänna delen.
# 1 § | Tillämpningsområde
Bilagan tillämpas på skolgångshandledare vars arbetstid, frånsett sommaravbrottet, är minst 25 timmar i veckan.
Tillämpningsanvisning: Bilagan tillämpas inte på handledare som har anställts för en lägerskola.
# 2 § | Grundlön
Grundlönen bestäms enligt hur krävande uppgiften är och enligt utbildning på följande sätt:
|! Lönepunkt | Från 1.3.2026 | Från 1.3.2027
| 05KOU010 (krävande uppgifter) | 2 486,10 € | 2 545,77 €
| 05KOU020 (basuppgifter) | 2 341,55 € | 2 397,75 €
| 05KOU030 (utan branschexamen) | 2 208,40 € | 2 261,40 €
Om examen saknas får lönen vara högst tio procent lägre än enligt lönepunkten.
# 3 § | Tillägg
## 1 mom. | Grupptillägg
Till en handledare som ensam ansvarar för en grupp på mer än åtta elever betalas 62,30 euro i månaden.
## 2 mom. | Medicineringstillägg
Tillägget betalas, om
* 1. | ett skriftligt tillstånd till läkemedelsbehandling har getts,
* 2. | läkemedel ges minst tre dagar i veckan och
* 3. | kunnandet har säkerställts med ett prov.
Tillägget är 38,75 euro i månaden och minskas inte för semestertiden.
# 4 § | Arbetstid
Den ordinarie arbetstiden är i genomsnitt 36 timmar 45 minuter i veckan. Arbetstiden utjämnas före terminens slut.
Arbetsskiftsförteckningen delges senast en vecka innan perioden börjar. Därefter kan den ändras endast av grundad anledning.
Protokollsanteckning: Parterna följer upp utjämningsperiodens längd under avtalsperioden.
# 5 § | Sommaravbrott
Avbrottet får vara högst tio veckor. Handledaren ska underrättas om det skriftligen senast den 30 april.
Handledaren har rätt att
* a) | ta ut sin intjänade semester i början av avbrottet;
* b) | ta emot annat arbete under avbrottet; samt
* c) | återvända till samma skola, om uppgiften fortsätter.
# 6 § | Giltighet
Bilagan gäller 1.3.2026–28.2.2028. Den kan sägas upp med tre månaders uppsägningstid.
"""

PERMIT: Final = """
Tillståndsverket i Norrborg
MILJÖTILLSTÅNDSBESLUT
3.6.2026
PLV/5512/2024
Kalliokorpi Oy // Louhostie 90 // 88610 Ruskolahti
! Verksamhet vid stenkrossen i Kalliokorpi
= Ärende | Tillståndsansökan enligt 27 § i miljöskyddslagen
= Fastigheter | 765-402-11-38 och 765-402-11-41
= Anhängigt | 18.11.2024
= Verksamhetstid | Vardagar kl. 7–20, inte i juli
# 1 | Avgörande
Tillståndsverket beviljar Kalliokorpi Oy miljötillstånd för brytning och krossning av sten. Mängden material som krossas får vara högst 180 000 ton per år.
Tillståndet gäller till och med den 31 december 2036. Ansökan avslås till den del den gäller en asfaltstation.
# 2 | Tillståndsvillkor
## 2.1 | Buller
* 1. | Bullret från verksamheten får på bostadshusens gårdar inte överskrida 55 decibel på dagen.
* 2. | Sprängningar får göras från måndag till fredag kl. 9–15. De närmaste grannarna ska underrättas minst ett dygn i förväg.
## 2.2 | Damm och vatten
* 3. | Krossutrustningen ska vara inkapslad, och körvägarna ska bevattnas vid torrt väder.
* 4. | Dagvattnet leds via en sedimenteringsbassäng till diket. Bassängen ska vara i bruk innan brytningen inleds.
## 2.3 | Kontroll
Tillståndshavaren ska kontrollera konsekvenserna enligt följande program:
|! Objekt | Vad som mäts | Hur ofta
| Sedimenteringsbassängen | Fasta partiklar, oljekolväten | Två gånger per år
| Brunnen, Mäntylä 4:12 | Vattennivå, nitrat | En gång per år
| Gården, Louhostie 71 | Buller | Det första verksamhetsåret
Resultaten lämnas till kommunens miljövårdsmyndighet före utgången av februari.
# 3 | Motivering
Verksamheten uppfyller lagens krav när den ordnas i enlighet med tillståndsvillkoren. Närmaste bostadshus ligger på 420 meters avstånd, och det finns ingen grundvattenförekomst i området.
I fråga om asfaltstationen avslås ansökan, eftersom området inte har reserverats för industri i planen.
# 4 | Utlåtanden och anmärkningar
Ruskolahti kommun tillstyrker ansökan. Två anmärkningar lämnades in, och de gällde trafiken och brunnsvattnet.
# 5 | Handläggningsavgift
Avgiften är 9 640 euro. Den bestäms enligt den förordning som gällde 2024.
# 6 | Ändringssökande
Beslutet får överklagas genom besvär hos förvaltningsdomstolen. Besvärstiden löper ut den 10 juli 2026.
Miljöråd Eeva-Liisa Kantonen
Föredragande, miljööverinspektör Jorma Sillanpää
"""

MEMORANDUM: Final = """
! Promemoria: reglering av meröppet på bibliotek
Kulturministeriet, biblioteksenheten
Specialsakkunnig Henrikki Vuolle
24.9.2026
# 1 | Inledning
Enligt regeringsprogrammet ska spelreglerna för meröppna bibliotek bli tydligare. I denna promemoria bedöms om målet förutsätter en lagändring.
Bedömningen bygger på en enkät som besvarades av 204 kommuner.
^ Enkäten var öppen 2–27.3.2026 och besvarades elektroniskt.
# 2 | Nuläge
## 2.1 | Lagstiftning
I lagen om de allmänna biblioteken (1492/2016) nämns inte meröppet. Kommunen bestämmer själv om öppettiderna.
Ordningslagen gäller också bibliotekets lokaler, men för passerkontroll behövs en egen rättslig grund.
## 2.2 | Praxis
Av dem som svarade erbjuder 71 procent meröppet. Åldersgränsen varierar:
- i 42 kommuner är åldersgränsen 15 år
- i 63 kommuner kan vårdnadshavaren ge tillstånd även för yngre
- i de övriga finns ingen åldersgräns.
# 3 | Alternativ
## 3.1 | Nuläget fortsätter
Regleringen ändras inte, men ministeriet utarbetar modellregler för kommunerna. Alternativet är snabbt och billigt men undanröjer inte oklarheterna om kameraövervakning.
## 3.2 | Lagen kompletteras
Till lagen fogas en bestämmelse enligt vilken
* 1) | kommunen kan ställa en åldersgräns för meröppet;
* 2) | en användarkod kan stängas för högst sex månader; och
* 3) | en övervakningsupptagning bevaras i högst 30 dagar.
## 3.3 | Jämförelse
|! Alternativ | Kostnad, euro | I kraft tidigast
| Modellregler | 25 000 | 2027
| Komplettering av lagen | 110 000 | 2028
# 4 | Dataskydd
En upptagning är en personuppgift om en person kan identifieras utifrån den. Dataombudsmannen har ansett att en bedömning av berättigat intresse ska göras innan kameran tas i bruk.
^ Avgörande 3.11.2024, dnr 8114/182/2023.
# 5 | Slutsatser
Den bedömning som utarbetats som tjänsteuppdrag talar för alternativ 3.2. Bestämmelserna kan utfärdas i samband med nästa reform av bibliotekslagen.
För den fortsatta beredningen föreslås en arbetsgrupp med mandattiden 1.1–31.8.2027.
"""

CRITERIA: Final = """
! Bedömningskriterier: forskardoktorsfinansiering 2027
Vetenskapens stödfond
# 1 | Bedömningens gång
Ansökningarna bedöms av en internationell panel med minst fem medlemmar. För varje ansökan görs två förhandsbedömningar, och panelen beslutar om ett gemensamt vitsord.
Vitsordet kan inte ändras efter panelens möte.
^ Ett räknefel får rättas av vetenskapsdirektören utan att panelen hörs.
# 2 | Kriterier
## 2.1 | Vetenskaplig kvalitet
Bedömningen gäller hur nya och viktiga forskningsfrågorna är och om hypoteserna är motiverade. Viktningen är 50 procent.
## 2.2 | Genomförbarhet
Bedömningen gäller
* a) | hur väl metoderna lämpar sig och om materialet är tillgängligt;
* b) | hur realistisk tidsplanen är; samt
* c) | om riskerna har identifierats och reservplaner finns.
## 2.3 | Sökanden
Bedömningen gäller sökandens kompetens i förhållande till karriärskedet. Publikationsförteckningen granskas som en helhet, och tidskrifternas genomslagsfaktorer beaktas inte.
^ Fonden har förbundit sig till principerna för ansvarsfull forskarbedömning.
# 3 | Vitsord
|! Vitsord | Beskrivning | Följd
| 6, utmärkt | Ansökan har inga nämnvärda svagheter. | Finansieras, om anslaget räcker
| 5, mycket stark | Svagheterna är små och kan rättas till. | Finansieras efter prövning
| 3–4, god | Planen har brister som försämrar genomförandet. | Finansieras inte
| 1–2, svag | Allvarliga brister i åtminstone ett kriterium. | Finansieras inte
Om två ansökningar har samma vitsord prioriteras den som har högre vitsord för vetenskaplig kvalitet.
# 4 | Jäv
En sakkunnig är jävig, om han eller hon
- har publicerat tillsammans med sökanden under de tre senaste åren
- är sökandens chef eller nära släkting
- själv söker samma finansiering.
Jäv ska anmälas genast när det upptäcks.
# 5 | Respons
Sökanden får förhandsbedömningarna och panelens utlåtande inom två veckor från beslutet. Bedömarnas namn publiceras årligen i en förteckning där de inte kopplas till ansökningarna.
"""

ENCLOSED: Final = """
! Föredragningslista: avfallsnämnden 7/2026
= Tid | Torsdag 22.10.2026 kl. 15.30
= Plats | Regioncentret, mötesrum Kuikka, 2 våningen
= Mer information | Förvaltningssekreterare Pirita Lehmusoja, 040 555 6120
# 1 | Sammanträdet öppnas, beslutförhet
Sammanträdet är beslutfört när minst hälften av ledamöterna är närvarande.
# 2 | Avfallstaxa för 2027
Beredare: avfallsombud Olavi Ruotsila
Tömningsavgifterna föreslås bli höjda med fyra procent. Höjningen beror på att det har blivit dyrare att behandla energiavfall och på den ändrade bränsleskatten.
Förslaget till taxa har varit framlagt 1–21.9.2026. Fem anmärkningar lämnades in, och bemötanden har utarbetats.
Förslag:
Nämnden godkänner taxan enligt bilaga 1. Taxan träder i kraft den 1 januari 2027.
Bilaga 1: Avfallstaxa 2027
Bilaga 2: Anmärkningar och bemötanden
# 3 | Undantag från insamlingsskyldigheten, Ukonsaari
Till ön finns ingen vägförbindelse, och färjan går bara när vattnet är öppet.
Förslag:
Nämnden ger fastigheterna tillstånd att
* 1. | kompostera bioavfall året runt och
* 2. | föra övrigt avfall till den regionala insamlingsplatsen när färjan går.
Tillståndet gäller i högst fem år.
Bilaga 3: Karta
# 4 | Skötseln av de regionala insamlingsplatserna
|! Plats | Tömningar per år | Anmärkning
| Torget i kyrkbyn | 104 | Kamera har installerats
| Myllypuros strand | 52 | Flyttas på våren
| Takala skola | 52 |
Antecknas för kännedom.
# 5 | Övriga ärenden
Nästa sammanträde hålls den 26 november 2026.
"""
