"""What the documents of the second unseen half say, in Finnish. Our own words; the marks are read by ``pieces``."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

MINUTES: Final = """
! Kaupunginhallituksen pöytäkirja 7/2026
= Kokousaika | Maanantai 4.5.2026 klo 16.00–18.35
= Kokouspaikka | Kaupungintalo, valtuustosali
= Puheenjohtaja | Marketta Aallonharja
= Pöytäkirjanpitäjä | Joonatan Sillanpää, hallintojohtaja
# § 61 | Kokouksen laillisuus ja päätösvaltaisuus
Kokous on laillinen ja päätösvaltainen, kun kokouskutsu on lähetetty vähintään neljä päivää ennen kokousta ja enemmän kuin puolet jäsenistä on paikalla.
Päätös: Kokous todettiin lailliseksi ja päätösvaltaiseksi.
# § 62 | Holmvikin koulun peruskorjaus
Tekninen lautakunta on 14.4.2026 esittänyt, että koulun vanha osa korjataan kahdessa vaiheessa. Ensimmäisessä vaiheessa uusitaan ilmanvaihto ja salaojat, toisessa keittiö ja pihan leikkialueet.
Hankkeen kustannusarvio on 3,4 miljoonaa euroa, josta valtionavustuksen osuus on enintään 40 prosenttia. Avustusta on haettava ennen töiden aloittamista.
Esittelijän ehdotus: Kaupunginhallitus päättää
* 1. | hyväksyä hankesuunnitelman liitteen mukaisena,
* 2. | myöntää hankkeelle 250 000 euron lisämäärärahan vuodelle 2026 ja
* 3. | velvoittaa teknisen lautakunnan raportoimaan hankkeesta neljännesvuosittain.
Päätös: Ehdotus hyväksyttiin yksimielisesti.
# § 63 | Lausunto joukkoliikenteen palvelutasosta
Elinkeino-, liikenne- ja ympäristökeskus pyytää kunnilta lausuntoa bussivuorojen vähimmäismäärästä saaristotien varrella. Lausunto on annettava viimeistään 29.5.2026.
Nykyisin tiellä kulkee arkisin kuusi vuoroa suuntaansa. Koululaisten kannalta ratkaisevaa on, että aamun ensimmäinen vuoro ehtii keskustaan ennen kello kahdeksaa.
Päätös: Asia jätettiin pöydälle seuraavaan kokoukseen.
# § 64 | Ilmoitusasiat
Merkittiin tiedoksi seuraavat asiat:
- Maistraatin kirje väestötietojen tarkistamisesta
- Saaristotoimikunnan vuosikertomus 2025
- Vesiosuuskunnan kiitos venesataman siivouksesta
# § 65 | Muutoksenhakuohje
Tähän päätökseen tyytymätön voi tehdä kirjallisen oikaisuvaatimuksen. Oikaisuvaatimus on toimitettava kaupungin kirjaamoon 14 päivän kuluessa päätöksen tiedoksisaannista.
Oikaisuvaatimuksesta on käytävä ilmi vaatimus perusteluineen, ja se on tekijän allekirjoitettava.
"""

REPORT: Final = """
! Pienvenesatamien kunto ja tulevaisuus
# 1 | Johdanto
Kaupungilla on kaksitoista pienvenesatamaa, joista vanhin on rakennettu 1950-luvun lopussa. Tässä selvityksessä kuvataan laitureiden kunto, arvioidaan korjausten kiireellisyys ja ehdotetaan, miten satamien ylläpito järjestetään vuosina 2027–2032.
^ Selvityksen tilasi tekninen lautakunta kokouksessaan 11.2.2026.
Työ perustuu maastokäynteihin, sukeltajan tarkastuksiin ja kyselyyn, johon vastasi 418 venepaikan haltijaa.
## 1.1 | Miten tiedot koottiin
Jokainen laituri tarkastettiin kahdesti: ensin jäiden lähdettyä ja uudelleen elokuussa, kun vesi oli matalimmillaan. Havainnot kirjattiin lomakkeelle ja valokuvattiin.
Kysely oli avoinna kolme viikkoa. Vastausprosentti nousi lähes kuuteenkymmeneen, mitä voi pitää hyvänä.
^ Edellisessä kyselyssä vuonna 2017 vastausprosentti oli 44.
## 1.2 | Käsitteet
Venepaikalla tarkoitetaan numeroitua kiinnityspaikkaa, jonka kaupunki vuokraa kaudeksi kerrallaan. Vierasvenepaikka on varattu lyhytaikaiseen käyntiin.
# 2 | Laitureiden kunto
Laitureista kolmannes on hyvässä kunnossa. Huonokuntoisimmat sijaitsevat avoimilla rannoilla, joilla jäiden liike rasittaa paalutusta joka kevät.
~ Kuva 1. Jäiden nostama paalu Länsirannan laiturissa huhtikuussa 2026.
## 2.1 | Kiireelliset korjaukset
Seuraavat työt on tehtävä ennen seuraavaa purjehduskautta:
- Länsirannan laiturin paalut vaihdetaan teräksisiin.
- Kirkkosalmen aallonmurtajan reikä täytetään louheella.
- Myllylahden sähkötolpat irrotetaan verkosta ja uusitaan.
~ Taulukko 1. Korjausten kustannusarvio satamittain, euroa.
|! Satama | Paikkoja | Korjaus | Valmis
| Länsiranta | 84 | 145 000 | 2027
| Kirkkosalmi | 46 | 62 500 | 2027
| Myllylahti | 31 | 28 000 | 2028
| Ahvensaari | 19 | 9 400 | 2029
## 2.2 | Työt, jotka voivat odottaa
Ahvensaaren kelluva laituri kestää nykyisellään vielä ainakin viisi vuotta, jos sen ketjut kiristetään keväisin. Tallbackan ramppi riittää soutuveneille, mutta ei moottoriveneille, joiden pituus ylittää kuusi metriä.
# 3 | Ehdotukset
Selvityksen perusteella kaupungin kannattaa keskittää kausipaikat viiteen suurimpaan satamaan ja luovuttaa muut kylätoimikuntien hoitoon. Keskittäminen vähentäisi ylläpidon kuluja noin viidenneksen.
^ Laskelmassa on käytetty vuoden 2025 hintatasoa ilman arvonlisäveroa.
Vuokran on vastaisuudessa katettava sekä huolto että korjaukset. Alle kuusimetrisen veneen kausimaksu nousisi 95 eurosta 120 euroon.
## 3.1 | Aikataulu
Päätös satamien verkosta tehdään syksyllä 2026. Kylätoimikuntien kanssa neuvotellaan talven aikana, ja uudet sopimukset tulevat voimaan huhtikuun alusta 2027.
"""

BROCHURE: Final = """
! Tervetuloa lähikirjastoon
# | Kirjasto kuuluu kaikille
Kirjastokortin saat maksutta missä tahansa toimipisteessä, kun näytät henkilötodistuksen. Alle viisitoistavuotias tarvitsee huoltajan suostumuksen.
Kortilla lainaat kirjojen lisäksi lautapelejä, soittimia, retkeilyvarusteita ja vaikkapa ompelukoneen. Laina-aika on yleensä neljä viikkoa, ja voit uusia lainan viisi kertaa, ellei kukaan muu ole varannut samaa aineistoa.
# | Omatoimiaika
Omatoimikirjastoon pääset aamusta iltaan myös silloin, kun henkilökunta ei ole paikalla. Avaa ovi kirjastokortilla ja tunnusluvulla.
- Muista sulkea ovi perässäsi.
- Älä päästä sisään henkilöitä, joita et tunne.
- Palauta lainat automaattiin oven vieressä.
# | Tilat ja laitteet
Voit varata ryhmätyöhuoneen enintään kolmeksi tunniksi kerrallaan. Huoneessa on näyttö, valkotaulu ja neuvottelukamera, joihin saa opastusta tiskiltä.
Digitointipisteessä siirrät vanhat valokuvat, kasetit ja kaitafilmit muistitikulle. Varaa aika etukäteen, sillä laitteita on vain yksi kutakin lajia.
# | Kotipalvelu
Jos et pääse kirjastoon sairauden tai vamman vuoksi, tuomme aineistoa kotiisi kerran kuukaudessa. Palvelu on maksuton, ja siitä sovitaan puhelimitse kotipalvelun yhteyshenkilön kanssa.
# | Myöhästymismaksut
Aikuisten aineistosta peritään 20 senttiä päivältä, kuitenkin enintään kuusi euroa lainaa kohti. Lasten ja nuorten kirjoista ei peritä maksua, mutta kadonnut kirja on korvattava.
"""

NEWSLETTER: Final = """
! Rannikon rakentaja 2/2026
# | Rantakatu avataan kävelijöille
Rantakadun remontti valmistuu juhannukseksi. Autot väistyvät sataman ja torin väliltä, ja tilalle tulevat leveät jalkakäytävät, pyörätie sekä puurivi, joka suojaa kulkijoita merituulelta.
Kauppiaiden tavaraliikenne hoidetaan aamuisin kello kuudesta kymmeneen. Muulloin huoltoajo on sallittu vain kaupungin luvalla.
Kadun nimikilpiin lisätään samalla vanhat korttelinimet, jotka asukkaat valitsivat talvella järjestetyssä äänestyksessä.
# | Uusi sopimus lämmön talteenotosta
Jätevedenpuhdistamon hukkalämpö johdetaan ensi syksystä alkaen kaukolämpöverkkoon. Laskelmien mukaan lämpö riittää noin kahdeksallesadalle kerrostaloasunnolle.
Sopimus kestää viisitoista vuotta. Putkilinja kaivetaan kesän aikana Teollisuuskadun alle, ja liikenne ohjataan kiertotielle heinäkuun kahden ensimmäisen viikon ajaksi.
[
# | Näin vaikutat
Kaavaluonnokset ovat nähtävillä palvelupisteessä 30. toukokuuta saakka. Jätä mielipiteesi verkkolomakkeella tai paperilla.
[
# | Lukuina
Kaupungissa aloitettiin viime vuonna 214 asunnon rakentaminen. Niistä lähes puolet on vuokra-asuntoja.
]
# | Puistojen niityt saavat kasvaa
Osa puistojen nurmikoista jätetään tänä kesänä leikkaamatta. Niityt hyödyttävät pölyttäjiä, ja ne niitetään vasta elokuun lopulla, kun kukat ovat ehtineet siementää.
Leikki- ja oleskelualueiden nurmi leikataan entiseen tapaan.
"""

FORM: Final = """
! Hakemus kyläavustuksen saamiseksi
Täytä hakemus selvästi ja palauta se liitteineen kirjaamoon. Tähdellä merkityt tiedot ovat pakollisia.
# 1 | Hakijan tiedot
= Yhdistyksen nimi * | Ahvensaaren kyläyhdistys ry
= Y-tunnus * | 1234567-8
= Yhteyshenkilö * | Taimi Rantakoski
= Sähköposti * | taimi.rantakoski@ahvensaari.example
= Puhelin | 040 555 0142
# 2 | Hanke
= Hankkeen nimi * | Kylätalon lämmityksen uusiminen
= Aloituspäivä | 1.9.2026
= Päättymispäivä | 31.3.2027
= Kuvaus hankkeesta * | Öljykattila poistetaan ja tilalle hankitaan maalämpöpumppu. Talkootyönä tehdään putkikaivanto ja pihan kunnostus.
# 3 | Kustannukset ja rahoitus
|! Kustannuslaji | Arvio, € | Haettu avustus, €
| Laitteet | 18 600 | 9 300
| Asennus | 6 200 | 3 100
| Tarvikkeet | 1 450 | 725
| Yhteensä | 26 250 | 13 125
# 4 | Allekirjoitus
Vakuutan antamani tiedot oikeiksi ja sitoudun ilmoittamaan muutoksista viipymättä avustuksen myöntäjälle.
= Paikka ja päiväys | Ahvensaari 17.4.2026
= Nimenselvennys | Taimi Rantakoski
"""

LETTER: Final = """
Aluevalvontavirasto
Ympäristöyksikkö
PÄÄTÖS
22.4.2026
AVV/1187/2026
Ahvensaaren vesiosuuskunta
! Lupa vesijohdon rakentamiseen yhteiselle vesialueelle
# | Hakemus
Vesiosuuskunta on 3.2.2026 hakenut lupaa rakentaa vesijohdon Kirkkosalmen poikki. Johdon pituus on 640 metriä, ja se lasketaan pohjaan painojen varassa.
Hakemusta on täydennetty 10.3.2026 pohjatutkimuksella ja naapurien suostumuksilla.
# | Ratkaisu
Aluevalvontavirasto myöntää haetun luvan seuraavin määräyksin:
* 1) | Rakennustyöt on tehtävä 1.9.–30.4. välisenä aikana.
* 2) | Johto on merkittävä rantaan kilvillä, jotka näkyvät veneilijöille.
* 3) | Työstä aiheutuva samentuma ei saa ulottua kalojen kutualueelle.
Lupa on voimassa neljä vuotta sen lainvoimaiseksi tulosta.
# | Perustelut
Johto parantaa saaren asukkaiden juomaveden saantia eikä aiheuta sanottavaa haittaa vesistön muulle käytölle. Hankkeesta saatava hyöty on menetyksiin verrattuna huomattava.
# | Päätöksen maksu
Päätöksestä peritään 1 280 euron käsittelymaksu. Lasku lähetetään erikseen.
# | Liitteet
- Valitusosoitus
- Karttaliite mittakaavassa 1:10 000
# | Tiedoksi
Kaupungin rakennusvalvonta
Kirkkosalmen osakaskunta
"""

STATUTE: Final = """
! Kaupungin luottamushenkilöiden palkkiosääntö
# 1 luku | Yleiset määräykset
## 1 § | Soveltamisala
Tätä palkkiosääntöä sovelletaan kaupungin luottamushenkilöihin, joille maksetaan palkkiota luottamustoimen hoitamisesta, korvausta ansionmenetyksestä sekä matkakustannusten korvausta.
Sääntöä ei sovelleta henkilöön, joka hoitaa tehtävää virka- tai työsuhteessa kaupunkiin.
## 2 § | Määritelmät
Tässä säännössä tarkoitetaan:
* 1) | kokouksella toimielimen kokousta, josta laaditaan pöytäkirja;
* 2) | vuosipalkkiolla kalenterivuodelta maksettavaa kiinteää korvausta;
* 3) | ansionmenetyksellä säännölliseltä työajalta menetettyä palkkatuloa.
# 2 luku | Palkkiot ja korvaukset
## 3 § | Kokouspalkkiot
Toimielimen jäsenelle maksetaan kokoukselta palkkiota 140 euroa. Puheenjohtajan palkkio on puolitoistakertainen.
Jos kokous kestää yli kolme tuntia, palkkiota korotetaan 50 prosentilla. Samana päivänä pidetyistä saman toimielimen kokouksista maksetaan vain yksi palkkio.
## 4 § | Vuosipalkkiot
Kaupunginhallituksen puheenjohtajalle maksetaan vuosipalkkiota 12 000 euroa ja varapuheenjohtajalle 4 000 euroa. Palkkio maksetaan kuukausittain yhtä suurina erinä.
## 5 § | Ansionmenetyksen korvaus
Luottamushenkilölle korvataan ansionmenetys enintään kahdeksalta tunnilta vuorokaudessa. Korvauksen saamiseksi on esitettävä työnantajan todistus menetetystä palkasta.
Vaatimus on esitettävä kahden kuukauden kuluessa kokouksesta.
# 3 luku | Voimaantulo
## 6 § | Voimaantulo
Tämä palkkiosääntö tulee voimaan 1 päivänä kesäkuuta 2026.
"""

GUIDE: Final = """
! Ohje kesätapahtuman järjestäjälle
Ohjeessa kerrotaan, mitä lupia yleisötapahtuma tarvitsee ja milloin niitä on haettava. Aloita valmistelu vähintään kolme kuukautta etukäteen.
# | Luvat ja ilmoitukset
Tapahtuman luonne ratkaisee, mitä asiakirjoja viranomaiset tarvitsevat.
- Ilmoitus poliisille viisi arkipäivää ennen tapahtumaa
-- liitteeksi pelastussuunnitelma, jos yleisöä on yli 200
--- suunnitelmassa nimetään turvallisuuspäällikkö
--- suunnitelmaan merkitään kokoontumispaikat
-- liitteeksi maanomistajan suostumus
- Meluilmoitus ympäristönsuojeluun 30 vuorokautta ennen tapahtumaa
-- konsertit ja ilotulitus
-- koneellinen äänentoisto kello 22:n jälkeen
- Elintarvikemyynnistä ilmoitus neljä arkipäivää ennen myynnin alkua
# | Jätehuolto ja käymälät
Järjestäjä vastaa alueen siivouksesta. Varaa yksi käymälä sataa kävijää kohti ja huolehdi, että joka kymmenes niistä on esteetön.
* a) | Tilaa jäteastiat viikkoa ennen tapahtumaa.
* b) | Lajittele ainakin biojäte, pahvi ja pantilliset pullot.
* c) | Palauta alue siistinä seuraavana päivänä kello 12 mennessä.
# | Turvallisuus paikan päällä
Pidä kulkuväylät vapaina pelastusajoneuvoille. Väylän leveyden on oltava vähintään neljä metriä, eikä sille saa pysäköidä edes rakennusvaiheessa.
Ensiapupisteen on oltava helposti havaittavissa. Päivystäjien määrä riippuu yleisön koosta ja tapahtuman riskeistä.
"""

TERMS: Final = """
! Lainan sanasto takaajalle
Sanasto selittää lyhyesti ne käsitteet, joita kaupungin takauspäätöksissä käytetään.
= Omavelkainen takaus | Velkoja voi vaatia maksua suoraan takaajalta, kun saatava on erääntynyt.
= Vastavakuus | Omaisuus, jonka velallinen antaa takaajalle siltä varalta, että takaaja joutuu maksamaan.
= Pääoma | Velan jäljellä oleva määrä ilman korkoa ja kuluja.
= Viivästyskorko | Korko, jota peritään eräpäivän jälkeen maksamattomalle määrälle.
# | Takaajan oikeudet
Takaajalla on oikeus saada velkojalta tieto maksujen laiminlyönnistä kuukauden kuluessa. Takaaja voi milloin tahansa pyytää selvityksen velan määrästä.
"""

SERVICE: Final = """
! Pysäköintitunnus asukkaalle
Asukastunnuksella pysäköit asuinalueesi kadunvarsipaikoilla ilman aikarajoitusta. Tunnuksen voi saada jokainen, jonka vakituinen osoite on tunnusalueella.
# | Kuka voi hakea
Hakijan on oltava ajoneuvon omistaja tai haltija. Työsuhdeautosta tarvitaan työnantajan todistus.
- henkilöauto tai pakettiauto
- kokonaismassa enintään 3 500 kiloa
- vakuutus ja katsastus voimassa
# | Hinta
|! Tunnus | Kuukausi | Vuosi
| Ensimmäinen auto | 15 € | 160 €
| Toinen auto | 25 € | 270 €
| Sähköauto | 8 € | 85 €
# | Näin haet
* 1. | Kirjaudu asiointipalveluun pankkitunnuksilla tai mobiilivarmenteella.
* 2. | Täytä ajoneuvon rekisteritunnus ja valitse alue.
* 3. | Maksa tunnus, niin se on heti voimassa.
# | Usein kysyttyä
## | Voinko käyttää tunnusta naapurialueella?
Et voi. Tunnus kelpaa vain sillä alueella, jonka kirjain siihen on merkitty.
## | Mitä teen, kun vaihdan autoa?
Ilmoita uusi rekisteritunnus asiointipalvelussa. Muutos on maksuton ja tulee voimaan saman tien.
# | Yhteystiedot
= Käyntiosoite | Torikatu 8, pohjakerros
= Avoinna | arkisin klo 9–15
= Puhelin | 019 555 0188
"""

SLIDES: Final = """
! Hyvinvointisuunnitelma 2027–2030
Tiedotustilaisuus 12.5.2026
# | Miksi suunnitelma uusitaan
- Ikärakenne muuttuu nopeasti
-- yli 75-vuotiaita on neljännes enemmän kuin 2020
- Palvelut siirtyivät hyvinvointialueelle
- Kunta vastaa edelleen hyvinvoinnin edistämisestä
# | Painopisteet
- Liikkuminen arjessa
- Yksinäisyyden ehkäisy
- Nuorten mielenterveys
# | Rahoitus vuosittain
|! Vuosi | Oma rahoitus | Avustus
| 2027 | 120 000 € | 80 000 €
| 2028 | 120 000 € | 60 000 €
| 2029 | 130 000 € | 40 000 €
# | Seuraavat vaiheet
Luonnos on nähtävillä kesäkuun ajan. Valtuusto käsittelee suunnitelman marraskuussa.
* 1. | Kysely asukkaille
* 2. | Lausunnot järjestöiltä
* 3. | Päätös valtuustossa
"""


TABLE: Final = """
! Asukasluvun kehitys kylittäin
Taulukossa esitetään vakinaisten asukkaiden määrä vuoden viimeisenä päivänä. Luvuissa ovat mukana myös laitoksissa asuvat.
|! Kylä | 2022 | 2023 | 2024 | 2025 | Huomautus
@table
Lähteenä on kaupungin asukasrekisteri. Kylien rajat on tarkistettu vuonna 2021, joten aiempiin tilastoihin ei voi verrata suoraan.
"""

REMARKS: Final = ("uusi kaava-alue", "koulu lakkautettu", "palvelutalo avattu", "")
