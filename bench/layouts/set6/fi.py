"""What the sixth unseen set says officially (releases, decisions, guides, minutes …), in Finnish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

PRESS: Final = """
! Yhteysalusten avustukset siirtyvät sähköiseen hakuun
Avustusta haetaan ensi vuonna vain verkossa. Muutos koskee noin 340 yksityistä lauttaa ja venettä, ja sen arvioidaan nopeuttavan käsittelyä kolmella viikolla.
Haku aukeaa 12. tammikuuta ja päättyy 27. helmikuuta kello 16. Paperilomakkeita ei enää käsitellä, mutta hakija saa apua puhelimitse ja kunnan yhteispalvelusta.
# | Kuka voi hakea
Avustusta voi saada osuuskunta, yhdistys tai yksityinen yrittäjä, joka ylläpitää liikennettä vähintään 120 päivänä vuodessa. Reitin on oltava avoin kaikille matkustajille.
> Yhden luukun palvelu on ollut saarelaisten toive jo pitkään.
Avustuksella voi kattaa enintään 65 prosenttia hyväksyttävistä kuluista. Polttoaineen osuus lasketaan toteutuneen kulutuksen mukaan.
# | Mitä hakemukseen liitetään
- edellisen kauden tilinpäätös
- aluksen voimassa oleva katsastustodistus
- selvitys matkustajamääristä kuukausittain
- kunnan lausunto, jos reitti on uusi
# | Päätökset toukokuussa
Päätökset annetaan viimeistään 22. toukokuuta. Myönnetty avustus maksetaan kahdessa erässä, ja loppuerä edellyttää hyväksyttyä selvitystä.
[
## | Avustus lyhyesti
- Määräraha on 4,2 miljoonaa euroa.
- Hakijoita oli viime vuonna 318.
- Keskimääräinen avustus oli 12 700 euroa.
]
# | Lisätietoja
= Ylitarkastaja Tiina Ekroos | puhelin 0295 551 120
= Lakimies Antero Sipilä | puhelin 0295 551 134
"""

VERDICT: Final = """
Merenojan kaupunki
VIRANHALTIJAPÄÄTÖS
14.4.2026
MOK 318/2026
Merenojan Soutajat ry // Jäsensihteeri // Venekuja 4 // 67900 Merenoja
! Rannan vuokraaminen soutuseuran harjoituskäyttöön
= Hakija | Merenojan Soutajat ry
= Kohde | Pikkusataman ranta-alue, noin 1 900 neliömetriä
= Vuokra-aika | 1.5.2026–30.9.2028
# | Selostus asiasta
Seura on hakenut rantaa harjoituksiin ja veneiden kesäsäilytykseen. Alueella on nykyisin laituri ja kunnostettu varastorakennus, joita seura käyttää jo nyt lyhytaikaisella luvalla.
Liikuntapalvelut puoltaa hakemusta. Naapureita on kuultu kirjeitse, eikä huomautuksia esitetty.
# | Päätös
Päätän vuokrata alueen hakijalle seuraavin ehdoin:
* 1. | Vuokra on 640 euroa kaudelta, ja se laskutetaan kesäkuussa.
* 2. | Laituri pidetään yleisön käytössä kello 9–20.
* 3. | Seura vastaa jätehuollosta ja ilmoittaa vaurioista heti.
* 4. | Alueelle ei saa rakentaa ilman erillistä lupaa.
# | Perustelut
Vuokraus tukee seuratoimintaa eikä estä rannan muuta käyttöä. Vuokran suuruus vastaa kaupungin hinnastoa, jonka valtuusto on vahvistanut.
Päätös perustuu hallintosäännön 27 §:ään ja vuokrausperiaatteiden kohtaan 4.2.
# | Muutoksenhaku
Päätökseen tyytymätön voi tehdä kirjallisen oikaisuvaatimuksen 14 päivän kuluessa tiedoksisaannista. Oikaisuvaatimus osoitetaan elämänlaatulautakunnalle.
Vs. satamapäällikkö Katja Rantasila
Liitteenä on karttarajaus.
"""

GUIDE: Final = """
! Opas kylätalon turvallisuussuunnitteluun
Oppaassa kerrotaan, miten yhdistys laatii kylätalolle turvallisuussuunnitelman ja pitää sen ajan tasalla. Se on tarkoitettu puheenjohtajalle, talonmiehelle ja tapahtumien järjestäjille.
# 1 | Miksi suunnitelma tarvitaan
Kylätalolle kokoontuu kerralla jopa parisataa ihmistä. Kun vastuut on sovittu etukäteen, apu tulee nopeasti perille eikä kukaan jää epätietoiseksi.
## 1.1 | Laki edellyttää varautumista
Rakennuksen haltijan on ehkäistävä vaaratilanteita ja varauduttava omatoimiseen pelastamiseen. Velvollisuus koskee myös yhdistystä, joka vuokraa tiloja muille.^^
## 1.2 | Hyöty arjessa
Suunnitelmasta löytyvät avainten säilytys, sulkujen paikat ja huoltoliikkeiden numerot. Niitä tarvitaan useammin kuin sammutinta.
# 2 | Näin suunnitelma tehdään
Työhön kuluu yleensä kaksi iltaa. Kutsu mukaan vähintään yksi henkilö, joka tuntee talon tekniikan.
* 1. | Kiertäkää rakennus kellarista ullakolle.
* 2. | Kirjatkaa vaarat ja miettikää, kuinka todennäköisiä ne ovat.
* 3. | Sopikaa, kuka korjaa puutteet ja mihin mennessä.
* 4. | Hyväksykää suunnitelma hallituksen kokouksessa.
## 2.1 | Riskien arviointi
Arvioikaa riskit asteikolla yhdestä viiteen. Taulukko auttaa alkuun:
|! Vaara | Todennäköisyys | Seuraus
| Keittiön rasvapalo | 3 | Savu leviää saliin
| Jäätynyt porras | 4 | Kaatuminen
| Sähkökatko juhlassa | 2 | Pimeä poistumistie
## 2.2 | Kalusto
Tarkistakaa ainakin
- sammuttimet ja sammutuspeite
- palovaroittimet jokaisesta kerroksesta
- ensiapukaappi, erityisesti
-- sidetarpeet
-- silmähuuhde.
# 3 | Suunnitelman ylläpito
Suunnitelma käydään läpi joka syksy. Muutoksista kerrotaan vuokraajille, ja uusi versio viedään ilmoitustaululle sekä verkkosivuille.
~ Kuva 2. Kokoontumispaikan opaste kiinnitetään näkyvälle paikalle.
# 4 | Lisää tietoa
Mallipohjan ja tarkistuslistan voi tilata maksutta neuvontajärjestöltä. Pelastuslaitos järjestää vuosittain kaksi maksutonta koulutusta.
""".replace("^^", "\n^ Velvollisuudesta säädetään pelastuslain 14 §:ssä.")

MINUTES: Final = """
! Pöytäkirja 6/2026
= Aika | Keskiviikko 10.6.2026 kello 17.30–19.05
= Paikka | Valtuustosali, Kirkkotie 3
= Läsnä | Heli Brander, puheenjohtaja, sekä seitsemän jäsentä
= Poissa | Urpo Kivelä, varajäsen ei päässyt
# 41 § | Kokouksen avaus ja päätösvaltaisuus
Puheenjohtaja avasi kokouksen. Todettiin, että kokous on laillisesti koolle kutsuttu ja päätösvaltainen.
# 42 § | Pöytäkirjan tarkastajat
Tarkastajiksi valittiin Sanna Ylikoski ja Mikael Ström. Pöytäkirja tarkastetaan maanantaina 15. kesäkuuta.
# 43 § | Leikkipuiston uusiminen Tuohimäessä
Asian on valmistellut kaupunginpuutarhuri Ilse Norrgård.
Tuohimäen leikkipuiston välineet ovat 28 vuotta vanhoja, eivätkä ne enää täytä turvallisuusvaatimuksia. Uusimiseen on varattu 96 000 euroa.
Esityksen mukaan lautakunta päättää
* a) | hyväksyä puistosuunnitelman liitteen mukaisena,
* b) | valtuuttaa puutarhurin pyytämään tarjoukset ja
* c) | todeta, että työ valmistuu syyskuun loppuun mennessä.
Keskustelun aikana Ström ehdotti, että puistoon hankitaan esteetön keinu. Ehdotusta kannatettiin.
Lautakunta hyväksyi esityksen Strömin ehdotuksella täydennettynä.
# 44 § | Talvikunnossapidon tarjoukset
Määräaikaan mennessä saatiin neljä tarjousta.
|! Tarjoaja | Urakka-alue | Hinta, €
| Auraus Häggman | Pohjoinen | 48 200
| Tieveljet Oy | Pohjoinen | 51 750
| Kylän Kone Ky | Eteläinen | 39 900
| Auraus Häggman | Eteläinen | 42 300
Lautakunta valitsi kummallakin alueella halvimman tarjouksen.
# 45 § | Muut asiat
Keskusteltiin uimarannan valvonnasta. Asia palautetaan valmisteluun.
# 46 § | Kokouksen päättäminen
Puheenjohtaja päätti kokouksen kello 19.05.
"""

REPORT: Final = """
! Vuosi 2025 ammattikorkeakoulussa
Kevätniemen ammattikorkeakoulu kasvoi kolmannen kerran peräkkäin. Opiskelijoita oli vuoden lopussa 5 412, ja uusi kampus otettiin käyttöön elokuussa.
# | Koulutus
## | Opiskelijat ja tutkinnot
Tutkintoja suoritettiin 1 064, mikä on 47 enemmän kuin edellisenä vuonna. Keskeyttäneiden osuus pieneni 4,8 prosenttiin, kun jokainen ryhmä sai oman ohjaajan.
## | Jatkuva oppiminen
Avoimen opetuksen kursseille osallistui 3 870 henkilöä. Suosituimpia olivat hoitotyön täydennyskurssit ja ohjelmoinnin perusteet, joista jälkimmäinen täyttyi tunnissa.
> Kampus on koko seudun olohuone.
~ Kuvio 1. Opiskelijat koulutusaloittain 2021–2025.
# | Tutkimus ja yhteistyö
Käynnissä oli 58 hanketta, joista yhdeksän sai rahoitusta Euroopan unionilta. Laajin niistä kehittää etähoitoa harvaan asutuilla alueilla.
Yritysten kanssa tehtiin 212 toimeksiantoa. Opiskelijat vastasivat niistä kolmessa neljäsosassa opettajan ohjauksessa.
# | Talous
|! Tuhatta euroa | 2025 | 2024
| Perusrahoitus | 31 240 | 30 105
| Hankerahoitus | 6 815 | 5 990
| Muut tuotot | 2 477 | 2 203
| Kulut | −39 860 | −37 951
Tilikauden tulos oli ylijäämäinen. Ylijäämä käytetään laboratorion laitteisiin ja opiskelija-asuntojen suunnitteluun.
[
## | Luvut kertovat
- 5 412 opiskelijaa
- 431 työntekijää
- 39 maata vaihdossa
]
# | Katse eteenpäin
Seuraavan vuoden tärkein tehtävä on uudistaa opetussuunnitelmat. Samalla luovutaan kahdesta vähän kysytystä koulutuksesta.
"""

CIRCULAR: Final = """
Kuntien neuvontakeskus
YLEISKIRJE
2.9.2026
KNK/77/2026
Kunnille ja kuntayhtymille
! Kesätyöntekijöiden palkkaaminen kunnan puistoihin
Kunnat palkkaavat kesäisin noin 14 000 nuorta. Tähän kirjeeseen on koottu asiat, jotka on syytä ratkaista ennen hakuajan alkua.
# | Työsopimus ja palkka
Sopimus tehdään kirjallisesti ja enintään kolmeksi kuukaudeksi. Palkka määräytyy tehtävän mukaan, ei iän.
^ Alle 15-vuotiaan palkkaamiseen tarvitaan huoltajan suostumus.
Jos nuori on koululainen, työvuorot sovitetaan loma-aikaan. Ylityötä ei pidä teettää lainkaan.
# | Perehdytys
Perehdytykseen varataan vähintään yksi kokonainen päivä. Siinä käydään läpi
- työkalujen turvallinen käyttö
- tauot ja helteen vaikutus työhön
- ilmoittaminen tapaturmasta ja sairaudesta.
Perehdytyksestä laaditaan luettelo, jonka molemmat allekirjoittavat.
# | Tietosuoja hakuvaiheessa
Hakemuksissa kysytään vain välttämättömät tiedot. Ne hävitetään, kun valinta on tehty ja muutoksenhakuaika on päättynyt.
^ Säilytysajasta on ohje keskuksen kirjeessä KNK/12/2024.
# | Tilastot
Pyydämme ilmoittamaan 30.10. mennessä palkattujen määrän ja työjaksojen pituuden. Tieto kootaan valtakunnalliseen vertailuun.
= Yhteyshenkilö | Erityisasiantuntija Noora Vänskä
= Sähköposti | noora.vanska@knk.example
Toimitusjohtaja Börje Lindqvist
"""

RULES: Final = """
! Satama-alueen järjestyssääntö
Hyväksytty elinvoimalautakunnassa 21.1.2026, voimaan 1.3.2026.
# 1 luku | Yleistä
## 1 § | Soveltamisala
Sääntöä noudatetaan Etelälahden vierassatamassa, kalasatamassa ja niiden edustalla olevilla ankkuripaikoilla. Sen lisäksi noudatetaan lakia ja satamanpitäjän ohjeita.
## 2 § | Määritelmät
Säännössä tarkoitetaan
* 1) | aluksella kaikkia vesikulkuneuvoja, myös
** a) | purjelautaa;
** b) | vesiskootteria;
* 2) | vieraspaikalla punaisella poijulla merkittyä laituripaikkaa.
# 2 luku | Aluksen pitäminen satamassa
## 3 § | Kiinnittäminen
Alus kiinnitetään sille osoitettuun paikkaan vähintään kahdella köydellä. Kiinnitystä ei saa tehdä valaisinpylvääseen eikä pelastusrenkaan telineeseen.
## 4 § | Nopeus ja kulku
Nopeus altaassa saa olla enintään viisi solmua. Sisääntulevan on annettava tietä lähtevälle.
## 5 § | Tulen käsittely
Avotuli on kielletty laitureilla. Grillaaminen on sallittu vain keittokatoksessa, jonka ovi suljetaan kello 23.
# 3 luku | Maksut ja valvonta
## 6 § | Maksut
Satamamaksu suoritetaan automaatilla saapumispäivänä. Maksamattomasta vuorokaudesta peritään kaksinkertainen maksu.
## 7 § | Seuraamukset
Sääntöä rikkonut voidaan poistaa alueelta. Aluksen siirrosta aiheutuneet kulut maksaa omistaja.
"""
