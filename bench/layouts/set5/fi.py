"""What the fifth unseen half says officially (reports, annexes, permits, memoranda …), in Finnish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

YEARLY: Final = """
! Vuosikertomus 2025
Kaarniemen Lämpö Oy on Kaarniemen kaupungin kokonaan omistama yhtiö, joka tuottaa ja jakelee kaukolämpöä noin 31 000 asukkaalle.
# | Toimitusjohtajan katsaus
Vuosi 2025 oli yhtiön historian lauhin. Lämpöä myytiin 212 gigawattituntia, seitsemän prosenttia vähemmän kuin edellisvuonna. Liikevaihto jäi 17,4 miljoonaan euroon, mutta tulos parani, koska polttoaineen hinta laski ja uusi lämpöpumppulaitos kävi häiriöittä koko syksyn.
> Turpeesta luovuttiin kaksi vuotta etuajassa.
Luovuimme turpeesta huhtikuussa. Päätös oli tehty vuodelle 2027, mutta hakkeen saatavuus osoittautui odotettua paremmaksi.
Kiitän henkilöstöä, joka hoiti siirtymän ilman yhtäkään toimituskatkosta.
# | Tuotanto ja verkko
## | Lämmön tuotanto
Tuotannosta 61 prosenttia perustui puuhun, 27 prosenttia jäteveden ja datakeskuksen hukkalämpöön ja loput kevyeen polttoöljyyn. Öljyä tarvittiin tammikuun pakkasjaksolla 18 vuorokauden ajan.
~ Kuva 1. Satamakadun lämpöpumppulaitos vihittiin käyttöön 4.9.2025.
## | Verkoston kunto
Verkkoa uusittiin 4,6 kilometriä. Vuotoja korjattiin 23, joista kuusi aiheutti yli neljän tunnin keskeytyksen. Asiakkaille maksettiin hyvityksiä yhteensä 41 200 euroa.
# | Tunnusluvut
|! Tunnusluku | 2025 | 2024 | 2023
| Liikevaihto, 1 000 € | 17 402 | 18 115 | 18 960
| Liikevoitto, 1 000 € | 2 316 | 1 874 | 1 209
| Investoinnit, 1 000 € | 6 480 | 9 731 | 4 052
| Omavaraisuusaste, % | 43,1 | 41,6 | 42,8
| Henkilöstö vuoden lopussa | 38 | 39 | 41
Luvut on esitetty suomalaisen tilinpäätöskäytännön mukaisina.
# | Henkilöstö
Yhtiössä työskenteli vuoden lopussa 38 henkilöä. Sairauspoissaolot vähenivät, ja tapaturmia sattui vain yksi.
Vuoden aikana järjestettiin
- ensiapukoulutus kaikille asentajille
- tulityökurssi, johon osallistui myös urakoitsijoita
- kaksi omaa koulutuspäivää, joiden aiheina olivat
-- kyberturvallisuus
-- asiakaspalvelu selkeällä kielellä.
# | Hallinto
Hallitus kokoontui yksitoista kertaa. Puheenjohtajana toimi diplomi-insinööri Tellervo Mannila ja varapuheenjohtajana kauppatieteiden maisteri Rasmus Ekholm. Tilintarkastajana oli Tarkastusyhteisö Luotain Oy.
# | Näkymät vuodelle 2026
Lämmön hintaa korotetaan keskimäärin 2,4 prosenttia. Korotuksesta huolimatta kerrostaloasunnon lämmityskustannus on yhä maan edullisimpia.
Merkittävin riski liittyy päästöoikeuden hintaan, joka määräytyy markkinoilla.
"""

ANNEX: Final = """
! Liite 4: Koulunkäynninohjaajien palkkaus ja työaika
Tätä liitettä noudatetaan sen lisäksi, mitä yleisessä osassa määrätään.
# 1 § | Soveltamisala
Liitettä sovelletaan koulunkäynninohjaajaan, jonka työaika on kesäkeskeytystä lukuun ottamatta vähintään 25 tuntia viikossa.
Soveltamisohje: Leirikoulun ajaksi palkattuun ohjaajaan liitettä ei sovelleta.
# 2 § | Peruspalkka
Peruspalkka määräytyy tehtävän vaativuuden ja koulutuksen mukaan seuraavasti:
|! Hinnoittelutunnus | 1.3.2026 lukien | 1.3.2027 lukien
| 05KOU010 (vaativat tehtävät) | 2 486,10 € | 2 545,77 €
| 05KOU020 (perustehtävät) | 2 341,55 € | 2 397,75 €
| 05KOU030 (ilman alan tutkintoa) | 2 208,40 € | 2 261,40 €
Jos tutkinto puuttuu, palkka saa olla enintään kymmenen prosenttia hinnoittelua alempi.
# 3 § | Lisät
## 1 mom. | Ryhmälisä
Ohjaajalle, joka vastaa yksin yli kahdeksan oppilaan ryhmästä, maksetaan 62,30 euroa kuukaudessa.
## 2 mom. | Lääkelisä
Lisää maksetaan, jos
* 1. | lääkehoitoon on annettu kirjallinen lupa,
* 2. | lääkettä annetaan vähintään kolmena päivänä viikossa ja
* 3. | osaaminen on varmistettu näytöllä.
Lisän suuruus on 38,75 euroa kuukaudessa, eikä sitä vähennetä vuosiloman ajalta.
# 4 § | Työaika
Säännöllinen työaika on keskimäärin 36 tuntia 45 minuuttia viikossa. Työaika tasataan lukukauden loppuun mennessä.
Työvuoroluettelo annetaan tiedoksi viimeistään viikkoa ennen jakson alkua. Sen jälkeen sitä voidaan muuttaa vain perustellusta syystä.
Pöytäkirjamerkintä: Osapuolet seuraavat tasoitusjakson pituutta sopimuskauden ajan.
# 5 § | Kesäkeskeytys
Keskeytys saa kestää enintään kymmenen viikkoa. Siitä ilmoitetaan ohjaajalle kirjallisesti viimeistään 30. huhtikuuta.
Ohjaajalla on oikeus
* a) | pitää ansaitsemansa vuosiloma keskeytyksen alussa;
* b) | ottaa vastaan muuta työtä keskeytyksen aikana; sekä
* c) | palata samaan kouluun, jos tehtävä jatkuu.
# 6 § | Voimassaolo
Liite on voimassa 1.3.2026–28.2.2028. Se voidaan irtisanoa kolmen kuukauden irtisanomisajalla.
"""

PERMIT: Final = """
Pohjanlinnan lupavirasto
YMPÄRISTÖLUPAPÄÄTÖS
3.6.2026
PLV/5512/2024
Kalliokorpi Oy // Louhostie 90 // 88610 Ruskolahti
! Kivenmurskaamon toiminta Kalliokorven alueella
= Asia | Ympäristönsuojelulain 27 §:n mukainen lupahakemus
= Kiinteistöt | 765-402-11-38 ja 765-402-11-41
= Vireilletulo | 18.11.2024
= Toiminta-aika | Arkisin kello 7–20, ei heinäkuussa
# 1 | Ratkaisu
Lupavirasto myöntää Kalliokorpi Oy:lle ympäristöluvan kiviaineksen louhintaan ja murskaamiseen. Murskattavan aineksen määrä saa olla enintään 180 000 tonnia vuodessa.
Lupa on voimassa 31.12.2036 saakka. Hakemus hylätään siltä osin kuin se koskee asfalttiasemaa.
# 2 | Lupamääräykset
## 2.1 | Melu
* 1. | Toiminnan aiheuttama melu ei saa asuinrakennusten piha-alueella ylittää päivällä 55 desibeliä.
* 2. | Räjäytyksiä saa tehdä maanantaista perjantaihin kello 9–15. Niistä on ilmoitettava lähinaapureille vähintään vuorokautta aiemmin.
## 2.2 | Pöly ja vedet
* 3. | Murskauslaitteiston on oltava koteloitu, ja ajotiet on kasteltava kuivalla säällä.
* 4. | Hulevedet johdetaan laskeutusaltaan kautta ojaan. Altaan on oltava käytössä ennen louhinnan alkamista.
## 2.3 | Tarkkailu
Luvan saajan on tarkkailtava vaikutuksia seuraavan ohjelman mukaan:
|! Kohde | Mitä mitataan | Kuinka usein
| Laskeutusallas | Kiintoaine, öljyhiilivedyt | Kaksi kertaa vuodessa
| Kaivo, Mäntylä 4:12 | Pinnankorkeus, nitraatti | Kerran vuodessa
| Piha, Louhostie 71 | Melu | Ensimmäisenä toimintavuonna
Tulokset toimitetaan kunnan ympäristönsuojeluviranomaiselle helmikuun loppuun mennessä.
# 3 | Perustelut
Toiminta täyttää lain vaatimukset, kun se järjestetään lupamääräysten mukaisesti. Lähin asuinrakennus on 420 metrin päässä, eikä alueella ole pohjavesimuodostumaa.
Asfalttiaseman osalta hakemus hylätään, koska kaavassa aluetta ei ole varattu teollisuudelle.
# 4 | Lausunnot ja muistutukset
Ruskolahden kunta puoltaa hakemusta. Muistutuksia jätettiin kaksi, ja ne koskivat liikennettä ja kaivovettä.
# 5 | Käsittelymaksu
Maksu on 9 640 euroa. Se määräytyy vuonna 2024 voimassa olleen asetuksen mukaan.
# 6 | Muutoksenhaku
Päätökseen voi hakea muutosta valittamalla hallinto-oikeuteen. Valitusaika päättyy 10.7.2026.
Ympäristöneuvos Eeva-Liisa Kantonen
Esittelijä, ympäristöylitarkastaja Jorma Sillanpää
"""

MEMORANDUM: Final = """
! Muistio: kirjastojen omatoimiajan sääntely
Kulttuuriministeriö, kirjastoyksikkö
Erityisasiantuntija Henrikki Vuolle
24.9.2026
# 1 | Johdanto
Hallitusohjelman mukaan kirjastojen omatoimikäytön pelisääntöjä selkeytetään. Tässä muistiossa arvioidaan, edellyttääkö tavoite lainmuutosta.
Arvio perustuu kyselyyn, johon vastasi 204 kuntaa.
^ Kysely oli avoinna 2.–27.3.2026, ja siihen vastattiin sähköisesti.
# 2 | Nykytila
## 2.1 | Lainsäädäntö
Yleisistä kirjastoista annetussa laissa (1492/2016) ei mainita omatoimiaikaa. Kunta päättää aukioloajoista itse.
Järjestyslaki koskee myös kirjaston tiloja, mutta kulunvalvontaan tarvitaan oma oikeusperusteensa.
## 2.2 | Käytäntö
Omatoimiaikaa tarjoaa 71 prosenttia vastanneista. Ikäraja vaihtelee:
- 42 kunnassa ikäraja on 15 vuotta
- 63 kunnassa huoltaja voi antaa luvan myös nuoremmalle
- muissa ikärajaa ei ole.
# 3 | Vaihtoehdot
## 3.1 | Nykytilan jatkaminen
Sääntelyä ei muuteta, mutta ministeriö laatii kunnille mallisäännöt. Vaihtoehto on nopea ja halpa, mutta se ei poista epäselvyyttä kameravalvonnasta.
## 3.2 | Lain täydentäminen
Lakiin lisättäisiin säännös, jonka mukaan
* 1) | kunta voi asettaa omatoimikäytölle ikärajan;
* 2) | käyttäjätunniste voidaan sulkea enintään kuudeksi kuukaudeksi; ja
* 3) | valvontatallenne säilytetään enintään 30 päivää.
## 3.3 | Vertailu
|! Vaihtoehto | Kustannus, euroa | Voimaan aikaisintaan
| Mallisäännöt | 25 000 | 2027
| Lain täydentäminen | 110 000 | 2028
# 4 | Tietosuoja
Tallenne on henkilötieto, jos henkilö voidaan siitä tunnistaa. Tietosuojavaltuutettu on katsonut, että oikeutetun edun arviointi on tehtävä ennen kameran käyttöönottoa.
^ Ratkaisu 3.11.2024, dnro 8114/182/2023.
# 5 | Johtopäätökset
Virkatyönä valmisteltu arvio puoltaa vaihtoehtoa 3.2. Säännökset voitaisiin antaa osana seuraavaa kirjastolain uudistusta.
Jatkovalmistelua varten ehdotetaan asetettavaksi työryhmä, jonka toimikausi olisi 1.1.–31.8.2027.
"""

CRITERIA: Final = """
! Arviointikriteerit: tutkijatohtorin rahoitus 2027
Tieteen tukirahasto
# 1 | Arvioinnin kulku
Hakemukset arvioi kansainvälinen paneeli, johon kuuluu vähintään viisi jäsentä. Jokaisesta hakemuksesta laaditaan kaksi ennakkoarviota, ja paneeli päättää yhteisestä arvosanasta.
Arvosanaa ei voi muuttaa paneelin kokouksen jälkeen.
^ Laskuvirheen voi oikaista tiedejohtaja kuulematta paneelia.
# 2 | Kriteerit
## 2.1 | Tieteellinen laatu
Arvioidaan, kuinka uusia ja merkittäviä tutkimuskysymykset ovat ja ovatko hypoteesit perusteltuja. Painoarvo on 50 prosenttia.
## 2.2 | Toteuttamiskelpoisuus
Arvioidaan
* a) | menetelmien soveltuvuutta ja aineiston saatavuutta;
* b) | aikataulun realistisuutta; sekä
* c) | riskien tunnistamista ja varasuunnitelmia.
## 2.3 | Hakija
Arvioidaan hakijan osaamista suhteessa uravaiheeseen. Julkaisuluetteloa tarkastellaan kokonaisuutena, eikä lehtien vaikuttavuuskertoimia oteta huomioon.
^ Rahasto on sitoutunut vastuullisen tutkijanarvioinnin periaatteisiin.
# 3 | Arvosanat
|! Arvosana | Kuvaus | Seuraus
| 6, erinomainen | Hakemuksessa ei ole mainittavia heikkouksia. | Rahoitetaan, jos määräraha riittää
| 5, hyvin vahva | Heikkoudet ovat vähäisiä ja korjattavissa. | Rahoitetaan harkinnan mukaan
| 3–4, hyvä | Suunnitelmassa on puutteita, jotka heikentävät toteutusta. | Ei rahoiteta
| 1–2, heikko | Vakavia puutteita ainakin yhdessä kriteerissä. | Ei rahoiteta
Jos kahden hakemuksen arvosana on sama, etusijan saa hakemus, jolla on parempi arvosana tieteellisestä laadusta.
# 4 | Esteellisyys
Asiantuntija on esteellinen, jos hän
- on julkaissut hakijan kanssa kolmen viime vuoden aikana
- on hakijan esihenkilö tai lähisukulainen
- hakee itse samaa rahoitusta.
Esteellisyydestä on ilmoitettava heti, kun se havaitaan.
# 5 | Palaute
Hakija saa ennakkoarviot ja paneelin lausunnon kahden viikon kuluessa päätöksestä. Arvioijien nimet julkaistaan vuosittain luettelona, jossa niitä ei yhdistetä hakemuksiin.
"""

ENCLOSED: Final = """
! Esityslista: jätelautakunta 7/2026
= Aika | Torstai 22.10.2026 kello 15.30
= Paikka | Seutukeskus, neuvotteluhuone Kuikka, 2. kerros
= Lisätiedot | Hallintosihteeri Pirita Lehmusoja, 040 555 6120
# 1 | Kokouksen avaus ja päätösvaltaisuus
Kokous on päätösvaltainen, kun vähintään puolet jäsenistä on läsnä.
# 2 | Jätetaksa vuodelle 2027
Valmistelija: jäteasiamies Olavi Ruotsila
Tyhjennysmaksuja ehdotetaan korotettavaksi neljä prosenttia. Korotus johtuu energiajätteen käsittelyn kallistumisesta ja polttoaineveron muutoksesta.
Taksaehdotus on ollut nähtävillä 1.–21.9.2026. Muistutuksia tuli viisi, ja niistä on laadittu vastineet.
Ehdotus:
Lautakunta hyväksyy taksan liitteen 1 mukaisena. Taksa tulee voimaan 1.1.2027.
Liite 1: Jätetaksa 2027
Liite 2: Muistutukset ja vastineet
# 3 | Poikkeaminen keräysvelvoitteesta, Ukonsaari
Saareen ei ole tieyhteyttä, ja lautta kulkee vain avovesiaikaan.
Ehdotus:
Lautakunta myöntää kiinteistöille luvan
* 1. | kompostoida biojätteen ympäri vuoden ja
* 2. | toimittaa muun jätteen aluekeräyspisteeseen, kun lautta kulkee.
Lupa on voimassa enintään viisi vuotta.
Liite 3: Kartta
# 4 | Aluekeräyspisteiden hoito
|! Piste | Tyhjennyksiä vuodessa | Huomautus
| Kirkonkylän tori | 104 | Kamera asennettu
| Myllypuron ranta | 52 | Siirretään keväällä
| Takalan koulu | 52 |
Merkitään tiedoksi.
# 5 | Muut asiat
Seuraava kokous pidetään 26.11.2026.
"""
