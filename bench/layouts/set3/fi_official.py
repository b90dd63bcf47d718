"""What the third unseen half says officially (decisions, ordinances, contracts …), in Finnish. Our own words."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

PRIVACY: Final = """
! Tietosuojaseloste: varhaiskasvatuksen asiakasrekisteri
Laatimispäivä 14.9.2026. EU:n yleinen tietosuoja-asetus (2016/679), 13 ja 14 artikla.
= 1. Rekisterinpitäjä | Kuusirannan kunnan sivistyslautakunta, PL 12, 39990 Kuusiranta
= 2. Yhteyshenkilö | Palvelupäällikkö Anniina Laaksovirta, puhelin 044 555 0171
= 3. Tietosuojavastaava | tietosuoja@kuusiranta.example
= 4. Käsittelyn tarkoitus ja oikeusperuste | Tietoja käsitellään varhaiskasvatuspaikan järjestämistä, asiakasmaksun määräämistä ja lapsen varhaiskasvatussuunnitelman laatimista varten. Käsittely perustuu rekisterinpitäjän lakisääteiseen velvoitteeseen.
= 5. Rekisterin tietosisältö | Lapsen ja huoltajien yhteystiedot, perheen tulotiedot, hoitoajat, erityisruokavaliota koskevat tiedot sekä päätökset.
= 6. Säännönmukaiset tietolähteet | Huoltajien antamat tiedot, väestötietojärjestelmä ja tulorekisteri.
= 7. Tietojen luovuttaminen | Tietoja luovutetaan opetuksen järjestäjälle lapsen siirtyessä esiopetukseen. Tietoja ei siirretä Euroopan talousalueen ulkopuolelle.
= 8. Säilytysajat | Päätökset säilytetään pysyvästi, maksutiedot kymmenen vuotta ja muut tiedot viisi vuotta asiakkuuden päättymisestä.
= 9. Rekisteröidyn oikeudet | Huoltajalla on oikeus tarkastaa lasta koskevat tiedot ja vaatia virheellisen tiedon oikaisemista. Pyyntö tehdään kirjallisesti, ja siihen vastataan kuukauden kuluessa.
= 10. Oikeus tehdä valitus | Käsittelystä voi valittaa tietosuojavaltuutetulle.
"""

DECISION: Final = """
! Rakennus- ja ympäristölautakunta, pöytäkirjanote 18.8.2026
# 112 § | Maisematyölupa, Honkamäen puusto
Valmistelija: lupasihteeri Pauliina Virtakallio
# | Selostus
Asunto-osakeyhtiö Honkamäki hakee lupaa kaataa 23 mäntyä korttelista 1407. Puut varjostavat leikkipihaa, ja osassa on lahovikaa. Naapureita on kuultu, eikä huomautuksia ole esitetty.
Kaupunginpuutarhuri on tarkastanut puut 4.8.2026 ja toteaa, että seitsemän puuta on kaadettava turvallisuuden vuoksi. Muista puista kahdeksan on elinvoimaisia ja maiseman kannalta merkittäviä.
# | Esittelijän päätösehdotus
Lautakunta myöntää luvan viidentoista puun kaatamiseen seuraavin ehdoin:
* 1. | Kaato tehdään pesimäkauden ulkopuolella, siis 1.9.–31.3.
* 2. | Kannot jyrsitään ja maanpinta tasataan.
* 3. | Tilalle istutetaan vähintään kymmenen lehtipuuta, joiden rungon ympärysmitta on istutettaessa 16–18 cm.
Lupa on voimassa kolme vuotta.
# | Käsittely
Jäsen Oskari Harjunen ehdotti, että istutettavien puiden määräksi muutetaan viisitoista. Ehdotusta ei kannatettu, joten se raukesi.
# | Päätös
Päätösehdotus hyväksyttiin.
Merkittiin, että jäsen Sirpa Ketola poistui esteellisenä (yhteisöjäävi) asian käsittelyn ajaksi.
# | Tiedoksi
Hakija, naapurit, kaupunginpuutarhuri
"""

ANNUAL: Final = """
! Vuosikatsaus 2025: metsäinen pääkaupunki
# 1 | Johtajan tervehdys
Vuosi alkoi lumituhoilla ja päättyi ennätyksellisen lämpimään joulukuuhun. Siinä välissä retkeilijöitä riitti: kansallispuistojen polkuja kuljettiin enemmän kuin koskaan, ja samalla opimme, mikä kulumista oikeasti hillitsee.
Kiitän henkilöstöämme ja vapaaehtoisia, joita ilman yksikään laavu ei pysyisi pystyssä.
> Yksikään laavu ei pysy pystyssä ilman vapaaehtoisia.
# 2 | Reitit ja rakenteet
Kunnostimme 312 kilometriä reittejä. Pitkospuita uusittiin ennen kaikkea suoluonnon suojelualueilla, joilla vanha puu oli lahonnut käyttökelvottomaksi. Uudet rakenteet tehdään lehtikuusesta, koska se kestää kosteutta ilman kyllästysaineita.
> Reittimestari on uusi tehtävä, joka yhdistää maastotyön ja viestinnän.
## 2.1 | Esteettömät kohteet
Esteettömiä reittejä on nyt yksitoista. Jokaisella niistä on levähdyspaikka vähintään 250 metrin välein, ja taukopaikan käymälään pääsee pyörätuolilla.
^ Esteettömyyden arvioi ulkopuolinen kartoittaja syyskuussa 2025.
## 2.2 | Jätehuolto
Roskattoman retkeilyn periaate otettiin käyttöön kaikilla alueilla. Jäteastioista luopuminen vähensi huoltoajoa kolmanneksella, mutta lisäsi ohjeistuksen tarvetta pysäköintipaikoilla.
~ Taulukko 1. Käynnit alueittain.
|! Alue | Käynnit 2024 | Käynnit 2025 | Muutos
| Itäinen metsä | 184 300 | 201 750 | +9,5 %
| Saaristopolku | 66 120 | 64 900 | −1,8 %
| Tervasuo | 41 005 | 52 480 | +28,0 %
# 3 | Talous
Tuotot olivat 8,4 miljoonaa euroa, josta avustusten osuus oli kaksi kolmasosaa. Puunmyynnin tulot jäivät arvioidusta, sillä lumituhopuu myytiin energiaksi tavallista halvemmalla.
^ Luvut perustuvat tilintarkastamattomaan tilinpäätökseen.
Kulut kasvoivat neljä prosenttia. Suurin yksittäinen menoerä oli Tervasuon näkötorni, jonka rakentaminen maksoi 640 000 euroa.
~ Kuva 1. Tervasuon torni valmistui lokakuussa.
# 4 | Näkymät
Seuraavana vuonna keskitymme talviretkeilyyn. Latupohjat levennetään niin, että hiihtäjät ja kävelijät mahtuvat samalle väylälle toisiaan häiritsemättä.
"""

LEGEND: Final = """
! Jokilaakson osayleiskaava: merkinnät ja määräykset
= AP | Pientalovaltainen asuntoalue. Alueelle saa rakentaa enintään kaksikerroksisia asuinrakennuksia.
= PY | Julkisten palvelujen alue.
= VL | Lähivirkistysalue. Avohakkuut ovat kiellettyjä.
= TY | Teollisuusalue, jolla ympäristö asettaa toiminnan laadulle erityisiä vaatimuksia.
= s-1 | Kulttuurihistoriallisesti arvokas rakennus, jota ei saa purkaa ilman pakottavaa syytä.
= pv | Tärkeä pohjavesialue. Öljysäiliöt on sijoitettava suoja-altaaseen.
# | Koko kaava-aluetta koskevat määräykset
Rakennuspaikan vähimmäiskoko on 3 000 neliömetriä. Rantaviivan pituuden on oltava vähintään 45 metriä rakennuspaikkaa kohti.
Jätevedet on johdettava yleiseen viemäriin siellä, missä verkosto ulottuu alle sadan metrin päähän.
# | Melu
Asuinrakennusten ulkoseinän ääneneristävyyden on valtatien varressa oltava vähintään 35 desibeliä.
"""

ORDINANCE: Final = """
! Asetus jätevesilietteen hyödyntämisestä
# 1 luku | Yleiset säännökset
## 1 § | Soveltamisala
Tätä asetusta sovelletaan yhdyskuntien jätevedenpuhdistamoilla syntyvään lietteeseen, joka luovutetaan hyödynnettäväksi maanviljelyssä tai viherrakentamisessa.
^ Lietteen polttamisesta säädetään erikseen.
Asetus ei koske lietettä, jota syntyy kiinteistökohtaisessa käsittelyssä alle viiden kuutiometrin vuosittainen määrä.
## 2 § | Määritelmät
Tässä asetuksessa tarkoitetaan:
* 1) | käsitellyllä lietteellä lietettä, jonka
** a) | taudinaiheuttajien määrää on vähennetty kuumentamalla, kalkitsemalla tai mädättämällä; ja
** b) | orgaaninen aines on vakautettu;
* 2) | peltolohkolla yhtenäistä, samaan kasvulohkoon kuuluvaa aluetta;
* 3) | luovuttajalla sitä, joka antaa lietteen toisen käytettäväksi.
# 2 luku | Käyttö
## 3 § | Raja-arvot
Lietteessä saa olla kadmiumia enintään 1,5 milligrammaa ja lyijyä enintään 100 milligrammaa kuiva-ainekiloa kohden. Keskiarvo lasketaan kahdestatoista peräkkäisestä näytteestä.
^ Näytteenotosta on annettu ohje, jota päivitetään vuosittain.
## 4 § | Käytön rajoitukset
Lietettä ei saa levittää lumipeitteiseen tai veden kyllästämään maahan. Levitys on kielletty kaikkialla marraskuun alusta maaliskuun loppuun.
Perunaa, juureksia ja vihanneksia saa viljellä lohkolla aikaisintaan viiden vuoden kuluttua levityksestä.
## 5 § | Kirjanpito
Luovuttajan on pidettävä luetteloa määristä, vastaanottajista ja tutkimustuloksista. Luettelo säilytetään kymmenen vuotta, ja se on pyydettäessä esitettävä valvontaviranomaiselle.
# 3 luku | Erinäiset säännökset
## 6 § | Voimaantulo
Tämä asetus tulee voimaan 15 päivänä huhtikuuta 2027. Ennen sen voimaantuloa tehtyihin sopimuksiin sovelletaan asetuksen 4 §:ää vuoden 2028 alusta.
"""

NOTICE: Final = """
Lammaskosken kaupunki // Kaupunkiympäristö
KUULUTUS
16.10.2026
LAM/905/10.02.03/2026
! Asemakaavan muutoksen vireilletulo ja osallistumis- ja arviointisuunnitelman nähtävilläolo
Kaupunkiympäristölautakunta on päättänyt käynnistää asemakaavan muutoksen korttelissa 88, joka sijaitsee rautatieaseman ja Kauppakadun välissä. Muutoksen tavoitteena on tutkia, miten vanha tavara-asema voidaan ottaa asumisen ja palvelujen käyttöön.
Suunnitelma on nähtävillä 19.10.–18.11.2026 kaupungin verkkosivuilla ja palvelupiste Lampussa, Kauppakatu 3.
# | Mielipiteen esittäminen
Osallisilla on mahdollisuus esittää mielipiteensä suunnitelmasta nähtävilläoloaikana. Mielipide toimitetaan kirjallisesti osoitteeseen kirjaamo@lammaskoski.example tai postitse osoitteeseen PL 40, 58889 Lammaskoski.
# | Esittelytilaisuus
Kaavoittaja on tavattavissa tavara-asemalla torstaina 29.10.2026 klo 17–19.
# | Lisätietoja
Kaavoitusarkkitehti Eemeli Tarkiainen, puhelin 040 555 0107
Lammaskoskella 16. päivänä lokakuuta 2026
Lammaskosken kaupunki // Kaupunkiympäristölautakunta
"""

CONTRACT: Final = """
! Puitesopimus tulkkauspalveluista
# 1 | Osapuolet
Tilaaja: Hyvinvointiyhtymä Lumme (jäljempänä Tilaaja)
Palveluntuottaja: Kielisilta Osuuskunta (jäljempänä Tuottaja)
# 2 | Sopimuksen kohde
Tuottaja tarjoaa Tilaajalle läsnä- ja etätulkkausta liitteessä 1 luetelluilla kielillä. Tilaaja ei sitoudu vähimmäismäärään.
# 3 | Palvelun laatu
## 3.1 | Tulkkien pätevyys
Tulkilla on oltava asioimistulkin ammattitutkinto tai vähintään kahden vuoden kokemus. Tuottaja vaihtaa tulkin maksutta, jos Tilaajalla on siihen perusteltu syy.
## 3.2 | Toimitusaika
Kiireellinen tilaus vahvistetaan viidessätoista minuutissa ja muu tilaus yhden arkipäivän kuluessa.
# 4 | Hinnat ja laskutus
Hinnat ovat kiinteät ensimmäisen sopimusvuoden ajan. Sen jälkeen niitä voidaan tarkistaa vuosittain, jos palvelualojen kustannusindeksi on muuttunut yli kaksi prosenttia.
Lasku lähetetään verkkolaskuna kuukausittain jälkikäteen. Maksuaika on 21 päivää netto.
# 5 | Vahingonkorvaus ja sopimussakko
Jos vahvistettu tulkki jää saapumatta Tuottajasta johtuvasta syystä, Tuottaja maksaa sopimussakkona tilauksen hinnan kaksinkertaisena, kuitenkin vähintään 80 euroa tapaukselta.
# 6 | Voimassaolo
Sopimus on voimassa 1.2.2027–31.1.2029, minkä jälkeen se jatkuu toistaiseksi kuuden kuukauden irtisanomisajalla.
"""

DESCRIPTION: Final = """
! Kuvailulehti
= Julkaisija | Alueellinen tutkimuslaitos
= Tekijät | Liisa Karpalo, Tuomas Niva ja Ebba Lindgren
= Julkaisun nimi | Talviteiden kunnossapito muuttuvassa ilmastossa
= Sarjan nimi ja numero | Selvityksiä 2026:14
= ISBN PDF | 978-952-0000-14-7
= Sivumäärä | 86
= Kieli | suomi
= Asiasanat | tienpito, ilmastonmuutos, jäätiet, liukkaudentorjunta
# | Tiivistelmä
Julkaisussa tarkastellaan, miten lyhenevä talvi vaikuttaa jääteiden aukioloon ja liukkaudentorjunnan kustannuksiin. Aineistona on kahdenkymmenen talven säähavainnot ja urakoitsijoiden päiväkirjat.
Jääteiden kantavuus riittää yhä harvempina viikkoina kuorma-autoille. Samalla nollakelien määrä on rannikolla kasvanut, mikä lisää suolan kulutusta ja pohjavesiriskejä.
Selvitys suosittaa, että kunnossapitosopimuksiin lisätään sääperusteinen korvaus ja että saaristokunnat varautuvat korvaavaan vesiliikenteeseen.
"""

MEMO: Final = """
! Yhteistoimintaryhmän kokous 4/2026
= Aika | 3.12.2026 klo 13.00–14.20
= Paikka | Neuvotteluhuone Rymättylä ja Teams
= Läsnä | Kristiina Paatsama (pj.), Olli-Pekka Sundman, Noora Haapasaari, Ville Törnqvist (siht.)
= Poissa | Ritva Mähönen
# 1 | Kokouksen avaus
Puheenjohtaja avasi kokouksen. Edellisen kokouksen muistio hyväksyttiin muutoksitta.
# 2 | Toimitilojen muutto
Muutto Satamatalosta Asemakeskukseen tehdään viikolla 7. Muuttolaatikot jaetaan tammikuun lopussa, ja jokainen pakkaa oman työpisteensä. Kaappien avaimet palautetaan aulaan.
Keskusteltiin siitä, riittävätkö hiljaiset työtilat. Sovittiin, että tilannetta arvioidaan kyselyllä kolmen kuukauden kuluttua muutosta.
# 3 | Työsuojelun toimintaohjelma
Haapasaari esitteli luonnoksen. Siihen lisätään kohta yksintyöskentelystä maastossa.
# 4 | Sovitut tehtävät
|! Tehtävä | Vastuuhenkilö | Määräaika
| Kyselyn laatiminen | Sundman | 15.5.2027
| Toimintaohjelman viimeistely | Haapasaari | 18.12.2026
| Avainten luettelointi | Törnqvist | 29.1.2027
# 5 | Seuraava kokous
Seuraava kokous on 11.2.2027 klo 13 uusissa tiloissa.
"""
