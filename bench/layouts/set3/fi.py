"""What the third unseen half says to everyone (calls, prices, programmes …), in Finnish. Our own words; the marks are read by ``pieces``."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

CALL: Final = """
! Avustukset nuorten harrastustoimintaan 2027
[
= Hakuaika | 2.11.–4.12.2026 klo 16.15
= Jaettava summa | 1 400 000 euroa
= Kenelle | Rekisteröidyille yhdistyksille ja säätiöille
= Diaarinumero | HAR/3312/2026
]
Valtionapuvirasto avaa haettavaksi avustukset, joilla kunnat ja järjestöt voivat käynnistää nuorille maksuttomia harrastusryhmiä koulupäivän yhteyteen. Erityisesti toivomme hakemuksia seuduilta, joilla harrastusmatkat ovat pitkiä.
# | Mihin avustusta voi käyttää?
Avustus kattaa enintään 70 prosenttia hyväksyttävistä menoista. Hyväksyttäviä menoja ovat
* a) | ohjaajien palkat sivukuluineen,
* b) | tilojen ja välineiden kohtuulliset vuokrat, joihin luetaan
** i) | jäähallin ja uimahallin ratavuorot sekä
** ii) | soittimien vuokrat enintään yhdeksältä kuukaudelta,
* c) | toiminnasta tiedottaminen.
Avustusta ei voi käyttää kiinteistöjen hankintaan, lainojen lyhennyksiin eikä edustusmenoihin.
# | Miten hakemukset arvioidaan?
Arvioinnissa painotetaan toiminnan saavutettavuutta, ryhmien määrää suhteessa kustannuksiin ja sitä, miten nuoret ovat olleet mukana suunnittelussa. Virasto voi pyytää hakijalta lisäselvitystä, jolloin vastaamiseen annetaan vähintään kymmenen päivää.
# | Päätökset ja maksaminen
Päätökset tehdään helmikuussa 2027. Ensimmäinen erä, 60 prosenttia avustuksesta, maksetaan kuukauden kuluessa päätöksestä, ja loput maksetaan selvityksen perusteella.
# | Lisätietoja
Erityisasiantuntija Maisa Honkaranta, puh. 0295 555 321, maisa.honkaranta@valtionapu.example
Hakujärjestelmän tuki arkisin klo 9–11, tuki@valtionapu.example
"""

PRICES: Final = """
! Liikunta- ja kulttuuripalvelujen hinnasto 1.1.2027 alkaen
Hinnat sisältävät arvonlisäveron. Alennukseen oikeuttava kortti on esitettävä pyytämättä.
# | Uimahalli
|! Palvelu | Aikuinen | Lapsi, opiskelija | Eläkeläinen
| Kertalippu | 7,50 € | 4,00 € | 5,00 €
| Kymmenen kerran kortti | 65,00 € | 35,00 € | 42,00 €
| Vuosikortti | 310,00 € | 160,00 € | 195,00 €
| Aamu-uinti ennen klo 8 | 5,00 € | 3,00 € | 3,50 €
# | Liikuntasalit
|! Sali | Tuntihinta | Päivähinta
| Koivukallion sali, koko | 38,00 € | 240,00 €
| Koivukallion sali, puolikas | 22,00 € | 140,00 €
| Judosali | 18,00 € | –
Alle 18-vuotiaiden ryhmät saavat salit maksutta arkisin klo 15–20.
# | Kulttuuritalon tilat
|! Tila | Arki | Viikonloppu
| Suuri näyttämö, 420 paikkaa | 890 € | 1 150 €
| Kellarigalleria | 120 €/viikko | 120 €/viikko
| Lämpiö ja keittiö | 210 € | 265 €
Peruutuksesta on ilmoitettava viimeistään kaksi viikkoa ennen varausta. Myöhemmin perutusta varauksesta laskutetaan puolet hinnasta.
"""

AGENDA: Final = """
! Vesihuollon yhteistyöpäivä
Torstai 11.3.2027 klo 9.30–15.45, Kulttuuritalo Pato, Myllykuja 2
Tilaisuuteen voi osallistua myös etäyhteydellä. Ilmoittaudu 1.3. mennessä.
# | Aamupäivä
| 9.30 | Ilmoittautuminen ja kahvi
| 10.00 | Tervetuloa, kunnanjohtaja Rasmus Ollikkala
| 10.15 | Hulevedet kaavoituksessa – mitä uusi laki muuttaa?
| 11.30 | Lounas omakustanteisesti
# | Iltapäivä
| 12.30 | Puhdistamojen varautuminen sähkökatkoihin
| 13.45 | Ryhmätyöt: verkostojen saneerausvelka, pienet vesiosuuskunnat ja viestintä häiriötilanteissa
| 15.15 | Yhteenveto ja seuraavat askeleet
# | Ota mukaan
- oma kannettava tietokone ryhmätöitä varten
- tiedot kuntasi verkoston pituudesta ja iästä
- esimerkki häiriötiedotteesta
Tilaisuus tallennetaan. Tallenne on katsottavissa kaksi viikkoa.
"""

PROJECT: Final = """
! Kylien yhteinen kyyti
Liikkumisen palvelut yhdistetään yhteen tilausnumeroon neljässä harvaan asutussa kunnassa.
= Hankkeen koodi | A80417
= Toteuttaja | Kangasmaan kehittämisyhtiö Oy
= Toteutusaika | 1.4.2026–30.9.2028
= Kokonaisbudjetti | 486 200 euroa
= EU-tuen osuus | 60 prosenttia, Euroopan aluekehitysrahasto
# | Tausta ja tarve
Koulu-, asiointi- ja Kela-kyydit kulkevat samoja teitä lähes tyhjinä. Kyytien yhdistämisen esteenä ovat erilliset tilausjärjestelmät ja se, ettei kukaan näe kokonaisuutta.
# | Toimenpiteet
* 1. | Kuntien kuljetustilaukset kootaan yhteiseen palveluun.
* 2. | Autoilijoille laaditaan reittiohjeet, joissa otetaan huomioon kelirikko.
* 3. | Vapaat paikat avataan kaikille asukkaille viiden euron hintaan.
# | Tulokset tähän mennessä
- 1 240 yhdistettyä matkaa
- 37 prosenttia vähemmän tyhjiä ajokilometrejä
- tilauspalvelussa kuusi liikennöitsijää
~ Asiointikyydin kuljettaja Veikko Mustasalo auttaa matkustajia myös kauppakassien kanssa.
# | Ota yhteyttä
Projektipäällikkö Henriikka Suvanto // puh. 050 555 0129 // henriikka.suvanto@kangasmaa.example
Hanketta rahoittaa Euroopan unioni. Sisällöstä vastaavat sen tekijät, eikä se välttämättä vastaa rahoittajan kantaa.
"""

FAQ: Final = """
! Kysymyksiä lämpöpumpputuesta
Tuki on tarkoitettu pientalon omistajalle, joka luopuu öljylämmityksestä. Alla ovat yleisimmät kysymykset vastauksineen.
# | Ennen hakemista
## | Kuinka suuri tuki on?
Tuki on 4 000 euroa, kun talo siirtyy maalämpöön tai kaukolämpöön, ja 2 500 euroa, kun uusi lämmitystapa on ilma-vesilämpöpumppu.
## | Saako työt aloittaa ennen päätöstä?
Saa, mutta omalla vastuulla. Säilytä laskut ja ota valokuva öljysäiliöstä ennen sen poistamista.
## | Tarvitaanko rakennuslupa?
Yleensä ei. Maalämpökaivo vaatii kuitenkin aina luvan, ja pohjavesialueella myös vesitalousluvan, jonka käsittely voi kestää puoli vuotta.
# | Hakemuksen jälkeen
## | Kauanko käsittely kestää?
Käsittelyaika on kahdeksasta kahteentoista viikkoa. Aikaa lyhentää, jos kaikki liitteet ovat mukana:
- kuitti tai lasku eriteltynä
- todistus säiliön poistosta
- valtakirja, jos omistajia on useita
## | Voiko tuen saada toisen kerran?
Ei. Tuki myönnetään yhteen rakennukseen yhden kerran, vaikka omistaja vaihtuisi.
"""

TIMETABLE: Final = """
! Lautta-aikataulu: Hietakarin reitti
Voimassa 1.5.–30.9.2027. Lautta lähtee täynnä ollessaan etuajassa, ja seuraava vuoro kuljettaa rantaan jääneet.
# | Mantereelta saareen
|! Lähtö | Ma–pe | La | Su ja pyhät
| Aamu | 6.10 | 7.40 | 8.30
| Aamupäivä | 9.05 | 10.20 | 10.20
| Iltapäivä | 14.35 | 14.35 | 15.50
| Ilta | 19.00 | – | 20.15
# | Saaresta mantereelle
|! Lähtö | Ma–pe | La | Su ja pyhät
| Aamu | 6.40 | 8.10 | 9.00
| Aamupäivä | 9.40 | 10.55 | 10.55
| Iltapäivä | 15.10 | 15.10 | 16.25
| Ilta | 19.30 | – | 20.45
# | Merkit ja ehdot
= P | ajetaan vain koulupäivinä
= T | tilattava edellisenä päivänä klo 14 mennessä
= * | ei kuljeta vaarallisia aineita
Ajoneuvon pituus saa olla enintään 18 metriä ja paino 40 tonnia. Polkupyörät kulkevat maksutta.
"""

POSTER: Final = """
! Sadonkorjuun yö
Lauantaina 19. syyskuuta kello 17–23 // Vanhan meijerin piha, Koskitie 1
Ilmainen sisäänpääsy
# | Ohjelmassa
| 17.00 | Markkinat avautuvat
| 18.30 | Lasten peikkopolku
| 20.00 | Kuoro Ruiskaunokit
| 21.30 | Tuliteatteri Hehku
# | Muistathan
- lämpimän vaatetuksen
- käteistä pieniin ostoksiin
- oman astian keittotarjoiluun
Järjestäjänä kylätoimikunta yhdessä maatalousseuran kanssa. Sateen sattuessa ohjelma siirtyy navetan ylisille.
"""

PRESS: Final = """
TIEDOTE 27.11.2026
! Kotimaisen kalan käyttö kouluissa kaksinkertaistui
Peruskoulujen ruokaloissa tarjottiin viime lukuvuonna kotimaista järvi- ja silakkakalaa keskimäärin kerran viikossa. Kolme vuotta sitten kotimaista kalaa oli lautasella vain joka toinen viikko.
Luvut käyvät ilmi ruokaviraston ja kuntien yhteisestä seurannasta, johon osallistui 148 kuntaa. Eniten käyttöä ovat lisänneet rannikon kaupungit, joissa kalan hankinnat on kilpailutettu yhdessä.
– Pienet muikut ja silakkapihvit maistuvat, kun lapset saavat itse valita lisukkeet, sanoo ruokapalvelupäällikkö Jaana Kuoppala.
# | Hinta ei ole este
Kotimainen kala maksaa annosta kohti saman verran kuin tuontilohi. Esteeksi koetaan useammin ruotoja poistavien laitteiden puute ja toimitusten epävarmuus kelirikon aikaan.
Virasto julkaisee tammikuussa oppaan, jossa on
- mallihankinta-asiakirjat pienille kunnille
- viisitoista suurtalousruokaohjetta
- ohjeita kylmäketjun seurantaan.
# | Lisätietoja
Ylitarkastaja Heidi Salovaara // puh. 029 555 0480
Viestintä, media@ruokatiedot.example
"""

DECK: Final = """
! Digituki maaseudulla
Hankkeen loppuseminaari 21.1.2027
# | Mitä teimme
- Koulutimme 64 vertaisohjaajaa
- Avasimme digituen yhdeksään kylätaloon
-- kolmessa myös iltaisin
-- kahdessa ruotsiksi
- Lainasimme tabletteja kotiin
# | Mitä opimme
Yksi kerta ei riitä. Ohjaajan on oltava tuttu, ja paikan on oltava matkan varrella.
- Tunnistautuminen on vaikein kynnys
- Puhelintuki täydentää, mutta ei korvaa lähitukea
# | Kustannukset kunnittain
|! Kunta | Ohjaajia | Tunteja | Euroa/tunti
| Aittoperä | 21 | 840 | 12,40
| Kivijärvenkylä | 18 | 610 | 14,90
| Lounaskorpi | 25 | 1 015 | 11,75
# | Mitä seuraavaksi
* 1. | Kunnat sopivat yhteisestä koordinaattorista
* 2. | Kirjastoauto ottaa digituen ohjelmaansa
* 3. | Ohjaajille järjestetään vuosittainen tapaaminen
"""
