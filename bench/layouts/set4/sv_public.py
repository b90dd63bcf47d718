"""What the fourth unseen half says to everyone (guides, forms, bulletins, programmes …), in Swedish. Our own words."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

HOWTO: Final = """
! Anvisning för den som söker gruppunderstöd
Anvisningar från Centret för kulturfrämjande 3/2026
# 1 | Vem kan söka
Understöd kan sökas av registrerade föreningar, andelslag och stiftelser med hemort i Finland. En arbetsgrupp kan söka understöd om den inom sig utser en förening som ansvarar för hur medlen används.
^ Med arbetsgrupp avses en grupp på minst tre upphovspersoner.
Understöd beviljas inte kommuner eller privatpersoner.
# 2 | Före ansökan
## 2.1 | Identifiering
Ansökan görs i e-tjänsten. Man loggar in med elektronisk identifiering, och den som handlar för en sammanslutning ska ha fullmakt.
^ Fullmakten ges i Suomi.fi-tjänsten, och den kan ges också till flera personer.
## 2.2 | Uppgifter som behövs
Ta fram
- sammanslutningens FO-nummer och kontonummer i IBAN-form
- verksamhetsplanen, av vilken framgår
-- mål och målgrupper
-- tidtabell per fas
-- ansvarspersoner
- bokslutet för den föregående räkenskapsperioden.
## 2.3 | Tidtabell
|! Fas | Tidpunkt
| Ansökan öppnas | 1.10.2026
| Rådgivning på webben | 14.10.2026 kl. 14
| Ansökan avslutas | 6.11.2026 kl. 16.15
| Beslut | före utgången av februari 2027
# 3 | Att fylla i ansökan
Fyll i punkterna i ordning. En halvfärdig ansökan kan sparas, men den försvinner om den inte skickas in före tidsfristens utgång.
* 1. | Välj typ av ansökan. Samma projekt kan lämnas in i bara en ansökan.
* 2. | Beskriv projektet med högst 3 000 tecken. Undvik branschens egna förkortningar, eftersom ansökan också läses av sakkunniga från andra områden.
* 3. | Fyll i budgeten. Alla finansieringskällor ska uppges, även om beslut om dem ännu inte har fattats.
* 4. | Kontrollera sammandraget och skicka ansökan.
En bekräftelse kommer inom en timme. Om du inte får någon bekräftelse, titta i skräpposten och kontakta sedan stödet.
# 4 | Bedömning
## 4.1 | Grunder
Ansökningarna bedöms av en nämnd av sakkunniga, som för varje grund ger noll till fem poäng. Grunderna har följande vikt:
|! Grund | Vikt
| Konstnärlig eller kulturell kvalitet | 40 %
| Tillgänglighet och regional verkan | 35 %
| Genomförbarhet | 25 %
## 4.2 | Jäv
En ledamot i nämnden deltar inte i behandlingen av en ansökan om ledamoten har en nära relation till sökanden. Jävet antecknas i protokollet.
^ Bestämmelser om jäv finns i 27–29 § i förvaltningslagen.
# 5 | Efter beslutet
Ett beviljat understöd betalas ut i två poster. Den andra posten betalas ut när mellanredovisningen har godkänts.
Mottagaren ansvarar för att finansiären nämns i informationen om evenemangen. Logotypen kan laddas ner på centrets webbplats i tre språkversioner.
Understöd som inte har använts ska på eget initiativ betalas tillbaka inom två veckor från det att projektet har avslutats.
"""

FORM4: Final = """
! Ansökan: personligt parkeringstillstånd
Texta när du fyller i blanketten. Punkter med asterisk är obligatoriska.
# 1 | Sökandens uppgifter
= Efternamn och förnamn* |
= Personbeteckning* |
= Gatuadress |
= Postnummer och postanstalt |
= Telefon (under tjänstetid) |
# 2 | Tillstånd som söks
= Typ av tillstånd | ☐ invånare ☐ företag ☐ hemvård
= Zon | ☐ A, centrum ☐ B, stranden ☐ C, stationen
= Fordonets registreringstecken* |
= Fordonets innehavare, om annan än sökanden |
# 3 | Bilagor
- kopia av registerutdraget
- arbetsgivarens intyg, om fordonet är en tjänstebil
- hyresavtal, om adressen är tillfällig
# 4 | Underskrift
Jag försäkrar att uppgifterna är riktiga och meddelar ändringar inom två veckor.
= Ort och datum |
= Underskrift och namnförtydligande |
# | Ifylls av myndigheten
= Inkommen |
= Beslut | ☐ beviljat ☐ avslaget
Blanketten lämnas till kundservicen, Torggatan 9, eller skickas till parkering@sandasen.example.
"""

BULLETIN: Final = """
! Strandby kommuninfo 3/2026
# | Ny bro öppnas i augusti
Bron över Kvarnån öppnas för trafik i mitten av augusti. Omvägen har varit i bruk nästan ett år, och den har förlängt skolvägarna på norra sidan med upp till fyra kilometer.
Invigningen firas lördagen den 15 augusti klockan 12. På programmet står tal, en cykelparad och fisksoppa.
~ Brodäcket göts i april under två nätter. Foto: Ilpo Rantanen
Slutarbetena fortsätter in på hösten. Sådden av vallarna och justeringen av belysningen stör inte trafiken, men hastigheten är till oktober begränsad till trettio.
# | Hälsostationen flyttar
Hälsostationen flyttar till den tidigare samskolans lokaler den 31 augusti. Under flyttveckan ordnas ingen icke-brådskande mottagning, och jouren finns i grannkommunen.
> De nya lokalerna ligger alla på samma våning, säger avdelningsskötare Virpi Hautala.
Telefonnumret för tidsbeställning förblir detsamma. Laboratoriet betjänar i de nya lokalerna utan tidsbeställning klockan 7.30–10.
# | Sommarjobb för unga
Kommunen anställer 36 unga för sommaren. Det finns platser i parkerna, biblioteket, köken och lägergården. Ansökan avslutas den 30 april, och valet görs genom lottning mellan dem som inte tidigare har sommarjobbat för kommunen.
[
# | Viktiga datum
= 30.4 | ansökan om sommarjobb avslutas
= 12.5 | fullmäktiges frågestund
= 1.6 | badstränderna öppnas
= 15.8 | bron invigs
]
# | Avloppsavgiften stiger
Vattentjänstverkets avgifter stiger från början av juli med i genomsnitt sex procent. I ett vanligt egnahemshus är ändringen cirka 38 euro om året. Höjningen täcker kostnaderna för reningsverkets nya slamlinje.
Fakturan kan i fortsättningen fås direkt i nätbanken. För pappersfaktura tas en avgift på två euro ut.
# | Biblioteket förlänger kvällarna
Från och med september är biblioteket öppet för självbetjäning klockan 6–22. Man kommer in med kort och pinkod, som fås vid servicedisken. Den som är under 15 år behöver vårdnadshavarens samtycke.
Strandby kommun // Kommunvägen 2, 59990 Strandby // Växel 015 555 1000
"""

ACTIONS: Final = """
! En åldersvänlig region: åtgärdsprogram 2026–2029
Programmet samlar de gemensamma åtgärderna i regionens fem kommuner och välfärdsområdet. Det uppdateras vartannat år.
# | Så kom programmet till
Programmet bereddes vid sex invånarmöten. Deltagarna var sammanlagt 340, och två tredjedelar av dem var över 70 år. På mötena lyftes framför allt fram mobilitet, ensamhet och att tjänsterna flyttar ut på nätet.
# | Åtgärd 1: En bekant chaufför
= Mål | En äldre invånare kommer ut på ärenden minst två gånger i veckan.
= Åtgärder | För den anropsstyrda trafiken anställs ordinarie chaufförer. Chaufförerna får utbildning i minnesvänligt bemötande, och innehållet planeras tillsammans med de anhöriga.
= Ansvar | Kommunernas enheter för kollektivtrafik
= Partner | Taxiföretagare, minnesföreningen
= Finansiering | 96 000 euro per år
= Mätare | Antalet resor, kundnöjdheten
# | Åtgärd 2: En digikompis på biblioteket
= Mål | Hjälp med e-tjänster finns på varje bibliotek varje vecka.
= Åtgärder | Frivilliga utbildas, gemensamma spelregler avtalas och apparater för utlåning skaffas. Handledning ges på finska, svenska och lättläst språk.
= Ansvar | Biblioteken
= Partner | Läroanstalter, pensionärsorganisationer
= Finansiering | 22 500 euro per år
= Mätare | Antalet handledningar per månad
# | Åtgärd 3: Förebyggande av fall
= Mål | Sjukhusvården på grund av fallolyckor minskar med en fjärdedel.
= Åtgärder | Vid hembesök granskas belysning, mattor och trösklar. Balansgrupper ordnas i byagårdarna, och man kommer till dem med anropsstyrd trafik.
= Ansvar | Välfärdsområdets rehabiliteringstjänster
= Partner | Räddningsverket, idrottsföreningarna
= Finansiering | 61 000 euro per år
= Mätare | Vårdperioder, antalet deltagare i grupperna
# | Uppföljning
Styrgruppen sammanträder kvartalsvis. Den följer mätarna och beslutar vilka åtgärder som fortsätter.
~ Tabell 1. Programmets finansiering per år, euro
|! Åtgärd | 2026 | 2027 | 2028 | 2029
| En bekant chaufför | 48 000 | 96 000 | 96 000 | 96 000
| Digikompis | 11 250 | 22 500 | 22 500 | 22 500
| Förebyggande av fall | 61 000 | 61 000 | 61 000 | 61 000
| Sammanlagt | 120 250 | 179 500 | 179 500 | 179 500
Kommunerna beslutar om finansieringen årligen i samband med budgeten.
"""

FACTS: Final = """
! Äldrerådgivningen i siffror
År 2025, hela välfärdsområdet
1 840 // klienter
86 % // rekommenderar oss
11 // dagars väntetid
# | Vad görs på rådgivningen
- kartläggning av minnet och sinnesstämningen
- genomgång av läkemedelslistan
- hembesök vid behov
# | Vem får komma
Alla som har fyllt 75 år kallas till ett besök. Man kan själv boka tid redan tidigare, om vardagen har börjat kännas besvärlig.
# | Boka tid
Tfn 029 555 7575 vardagar kl. 8–11 // www.aldreradgivning.example
Besöket är avgiftsfritt.
"""

HANDOUT: Final = """
! Arbetsförmåga tillsammans
Personaldag 4.2.2027, Marieudd
# | Utgångsläget
- Sjukfrånvaron är 16,2 dagar per person
- En tredjedel av frånvaron beror på ryggbesvär
-- mest i köken och hemvården
- Chefsbytena var 19
# | Resultat av enkäten
|! Påstående | 2024 | 2026
| Jag får hjälp av mina kolleger | 4,1 | 4,3
| Jag kan påverka mina arbetsskift | 2,6 | 3,4
| Jag återhämtar mig på fritiden | 3,0 | 2,9
Skala 1–5, antal svar 611.
# | Tre försök
* 1. | Arbetsskiften planeras tillsammans för sex veckor i taget
* 2. | Till varje kök skaffas ett lyfthjälpmedel
* 3. | En chef har högst 25 underställda
# | Härnäst
Enheterna väljer sina försök senast den 26 februari. Resultaten samlas in i oktober.
- Stöd ges av arbetsförmågekoordinator Sini Valkama
- Materialet finns på intranätet
"""

BUDGET_GROUPS: Final = (
    ("Bildningssektorn", ("Småbarnspedagogik", "Förskoleundervisning", "Grundläggande utbildning, årskurs 1–6", "Grundläggande utbildning, årskurs 7–9",
                          "Skolskjutsar", "Gymnasieutbildning", "Medborgarinstitutet", "Biblioteket", "Ungdomsarbete", "Idrottsplatser",
                          "Kultur och museum")),
    ("Tekniska sektorn", ("Gator och gång- och cykelvägar", "Parker och lekplatser", "Underhåll av byggnader", "Städning", "Måltidsservice",
                          "Planläggning", "Byggnadstillsyn", "Vattentjänster", "Hamnar", "Depå och maskincentral")),
    ("Koncernförvaltningen", ("Fullmäktige och val", "Revision", "Personalservice", "Ekonomiservice", "Dataförvaltning", "Kommunikation",
                              "Näringar och turism", "Sysselsättning", "Landsbygdstjänster")),
)  # fmt: skip
BUDGET: Final = """
! Driftsekonomidelen: verksamhetsbidrag per resultatområde
Siffrorna är i tusen euro. Bokslutssiffran är inte granskad.
@rows Resultatområde | BS 2025 | BG 2026 | BG 2027 | EP 2028 | Verksamhetsbidrag sammanlagt
Bindande för resultatområdena är verksamhetsbidraget. Fullmäktiges tillstånd att överskrida ett anslag ska begäras före årets slut.
Vattentjänsterna och hamnarna är balansenheter med särskild bokföring.
"""
