"""What the sixth unseen set says to everyone (leaflets, forms, fees, timetables …), in Finnish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

LEAFLET: Final = """
! Punkki kiinni? Näin toimit
Puutiaisia tavataan koko maassa huhtikuusta marraskuuhun. Suurin osa puremista on vaarattomia, kunhan punkki poistetaan pian.
# | Ennen retkeä
Pukeudu pitkiin lahkeisiin ja vaaleisiin vaatteisiin. Saappaat suojaavat paremmin kuin lenkkarit, ja sukat kannattaa vetää lahkeiden päälle.
- Kulje polkua keskeltä.
- Vältä korkeaa heinikkoa.
- Käytä karkotetta iholla ja vaatteissa.
# | Retken jälkeen
Tarkista iho samana iltana. Lapsilta katsotaan myös hiusraja ja korvantaukset.
Lemmikki harjataan ulkona. Kissan ja koiran punkki ei tartu ihmiseen eläimestä, mutta se voi pudota sisälle.
# | Poista punkki heti
* 1. | Tartu pihdeillä läheltä ihoa.
* 2. | Vedä suoraan ylöspäin.
* 3. | Puhdista kohta ja pese kädet.
* 4. | Merkitse purema kalenteriin.
> Älä sivele punkkia öljyllä.
# | Milloin hoitoon
Ota yhteyttä terveysasemalle, jos iholle ilmestyy laajeneva rengas tai sinulle nousee kuume kuukauden sisällä. Kerro, missä ja milloin purema tapahtui.
# | Rokote
Aivotulehdusta vastaan on rokote. Sen saa maksutta, jos asuu tai mökkeilee riskialueella vähintään neljä viikkoa kesässä.
# | Lisää tietoa
Neuvontapuhelin palvelee joka päivä kello 8–20 numerossa 0800 555 117.
"""

QA: Final = """
! Usein kysyttyä vesimittarin vaihdosta
Etäluettavat mittarit asennetaan kaikkiin pientaloihin vuosina 2026–2028. Alla on vastauksia kysymyksiin, joita asentajille esitetään.
# | Ennen käyntiä
## | Mistä tiedän, milloin asentaja tulee?
Saat kirjeen kolme viikkoa ennen käyntiä. Ajan voi siirtää verkossa tai soittamalla viimeistään edellisenä päivänä.
## | Pitääkö minun olla kotona?
Paikalla on oltava joku täysi-ikäinen. Naapuri käy hyvin, kun annat hänelle avaimen ja puhelinnumerosi.
## | Miten valmistaudun?
Raivaa mittarin ympärille metri tyhjää tilaa. Varmista lisäksi, että
- sulkuventtiilit kääntyvät
- valo toimii
- koira on kytkettynä.
# | Käynnin aikana
## | Kuinka kauan vesi on poikki?
Katkos kestää noin puoli tuntia. Vanhassa talossa asentaja saattaa joutua vaihtamaan venttiilin, ja silloin aikaa kuluu kaksinkertaisesti.
## | Kuka maksaa työn?
Laitos maksaa mittarin ja asennuksen. Rikkinäisistä venttiileistä vastaa kiinteistön omistaja, ja niiden hinta sovitaan ennen työtä.
# | Käynnin jälkeen
## | Mitä tietoa mittari lähettää?
Lukema lähtee kerran vuorokaudessa salattuna. Mittari ei tiedä, kuka vettä käyttää tai mihin.
## | Voinko kieltäytyä etäluennasta?
Voit. Silloin mittari luetaan käynnillä neljästi vuodessa, ja luennasta peritään 46 euroa kerralta.
"""

FORM: Final = """
! Hakemus liikuntatilan vakiovuorosta
Täytä hakemus jokaisesta vuorosta erikseen. Vuorot jaetaan 31.5. mennessä saapuneiden hakemusten perusteella.
# 1 | Hakija
= Seura tai ryhmä | Merenojan Sulkapallo ry
= Yhdyshenkilö | Roope Lehtiö
= Osoite | Koivuraitti 8 as. 2, 67900 Merenoja
= Puhelin | 044 555 7172
= Jäsenmäärä | 86, joista alle 20-vuotiaita 51
# 2 | Toivottu vuoro
= Tila | Keskuskoulun iso sali
= Viikonpäivä | Tiistai tai torstai
= Kellonaika | 17.00–18.30
= Kausi | 1.9.2026–31.5.2027
= Lisätietoja |
# 3 | Laskutus
= Laskutusosoite | Sama kuin yllä
= Verkkolaskutunnus |
# 4 | Sitoumus
Hakija sitoutuu noudattamaan salin järjestyssääntöjä ja nimeää jokaiselle vuorolle täysi-ikäisen valvojan.
Peruuttamattomasta vuorosta peritään käyttömaksu kaksinkertaisena.
= Päiväys | 18.5.2026
= Allekirjoitus |
Lomake palautetaan osoitteeseen Liikuntapalvelut, Kirkkotie 3, 67900 Merenoja.
"""

FEES: Final = """
! Rakennusvalvonnan maksut 2026
Maksut perustuvat valtuuston päätökseen 8.12.2025. Ne eivät sisällä lehti-ilmoituksia eikä naapureiden kuulemista.
# 1 | Luvat
Lupamaksu koostuu perusmaksusta ja pinta-alan mukaan laskettavasta osasta.
|! Toimenpide | Perusmaksu, € | Lisäksi, €/m²
| Pientalo tai loma-asunto | 520 | 4,90
| Rivitalo ja kerrostalo | 760 | 5,40
| Talousrakennus yli 30 m² | 210 | 2,10
| Maalämpökaivo, kappale | 180 | –
Keskeneräisen hakemuksen täydentämisestä ei peritä lisämaksua, jos puutteet korjataan kuukaudessa.
# 2 | Valvonta
|! Tehtävä | Maksu, €
| Aloituskokous | 140
| Katselmus | 95
| Ylimääräinen katselmus hakijan pyynnöstä | 165
| Valvojan hyväksyminen | 70
# 3 | Muut suoritteet
= Todistus kiinteistön luvista | 45 euroa
= Arkistopiirustus sähköisenä | 12 euroa sivulta
= Jatkoaika | 30 prosenttia alkuperäisestä maksusta
# 4 | Maksun suorittaminen
Lasku lähetetään päätöksen jälkeen, ja maksuaika on 21 päivää. Rauenneesta hakemuksesta peritään puolet.
- Maksu palautetaan, jos lupa kumotaan viranomaisen virheen vuoksi.
- Palautukselle ei makseta korkoa.
"""

STATS: Final = """
! Vapaa-ajan asukkaat kunnissa 2025
Kausiväestöä arvioitiin nyt ensimmäistä kertaa sähkönkulutuksen avulla. Menetelmä kuvaa kesää aiempaa tarkemmin, mutta syksyn luvut ovat suuntaa antavia.
# | Heinäkuussa väkeä oli puolitoistakertaisesti
Tarkastelluissa kunnissa oli heinäkuussa keskimäärin 52 prosenttia enemmän ihmisiä kuin vakituisia asukkaita. Suhteellisesti eniten väki lisääntyi Saarikylässä.
|! Kunta | Vakituiset | Kesä | Syksy | Muutos, %
| Harjunsalo | 6 218 | 9 940 | 7 105 | 59,9
| Kallioniemi | 12 407 | 15 380 | 13 022 | 24,0
| Merenoja | 9 655 | 13 871 | 10 240 | 43,7
| Pitkälampi | 3 190 | 5 284 | 3 702 | 65,6
| Saarikylä | 1 874 | 4 655 | 2 360 | 148,4
| Yhteensä | 33 344 | 49 130 | 36 429 | 47,3
~ Taulukko 1. Arvioitu väestö kunnittain.
# | Näin luvut on laskettu
Kulutus luettiin 18 400 mittarista tunnin välein. Asunto tulkittiin asutuksi, jos kulutus ylitti kesällä 1,8 kilowattituntia vuorokaudessa.
- Alle neljän päivän oleskelua ei laskettu mukaan.
- Matkailuyritysten majoitus puuttuu luvuista.
# | Luotettavuus
Virhemarginaali on kunnasta riippuen kolmesta seitsemään prosenttia. Vertailu vuoteen 2019 ei ole mahdollinen, sillä silloin tiedot kerättiin kyselyllä.
"""

PROGRAMME: Final = """
! Kevätseminaari: elävä kulttuuriympäristö
= Aika | Torstai 23.4.2026 kello 9.30–15.45
= Paikka | Vanha raatihuone, Kauppatori 2
= Ilmoittautuminen | 9.4. mennessä, seminaari@perinneverkko.example
# | Aamupäivä
|! Kello | Aihe | Puhuja
| 9.30 | Kahvi ja ilmoittautuminen | –
| 10.00 | Avaus | Kirsti Wallgren
| 10.20 | Miksi vanha kannattaa korjata | Onni Räihä
| 11.10 | Kivijalan kosteus ja sen hoito | Jenny Sundqvist
# | Iltapäivä
|! Kello | Aihe | Puhuja
| 12.45 | Kylien kioskit, unohdettu perintö | Pentti Aro
| 13.30 | Työpajat kolmessa ryhmässä | Valitaan aamulla
| 15.20 | Yhteenveto ja kiitokset | Kirsti Wallgren
# | Käytännön ohjeita
Lounas on omakustanteinen, ja sen hinta on 13,70 euroa. Ruokarajoitteet pyydetään kertomaan ilmoittautumisen yhteydessä.
Raatihuone on esteetön, mutta torin mukulakivet ovat sateella liukkaat. Pysäköinti onnistuu parhaiten kirjaston takana.
Tilaisuus tulkataan ruotsiksi, ja esitykset tallennetaan.
"""

TIMETABLE: Final = """
! Lossi Tammio–Kuorsalo, kesä 2026
Aikataulu on voimassa 1.6.–31.8. Lauantaisin ajetaan sunnuntain vuorot.
# | Arkisin
|! Tammio | Kuorsalo | Huomautus
| 6.40 | 7.05 | –
| 8.15 | 8.40 | vie koululaiset
| 12.30 | 12.55 | –
| 16.10 | 16.35 | odottaa bussia
| 20.00 | 20.25 | vain kutsusta
# | Sunnuntaisin
|! Tammio | Kuorsalo | Huomautus
| 9.00 | 9.25 | –
| 13.45 | 14.10 | –
| 18.20 | 18.45 | odottaa bussia
# | Matkustajalle
- Saavu rantaan viisi minuuttia ennen lähtöä.
- Polkupyörä kulkee maksutta, peräkärry ei mahdu kyytiin.
- Myrskyvaroituksen aikana vuoroja voidaan perua.
# | Hinnat
= Aikuinen | 4,50 euroa
= Lapsi 7–16 vuotta | 2,20 euroa
= Henkilöauto | 9,00 euroa
Vuoro kutsutaan numerosta 0400 555 206 viimeistään tuntia ennen lähtöä.
"""

DECK: Final = """
! Kirjaston uusi varausjärjestelmä
Henkilökunnan koulutus 11.3.2026
# | Miksi järjestelmä vaihtuu
- Nykyisen tuki päättyy kesäkuussa
- Asiakkaat toivovat varauksia puhelimella
- Aineisto kiertää kimpassa kuuden kunnan kesken
# | Mikä muuttuu tiskillä
- Varaus noudetaan hyllystä itse
- Kuitin sijaan lähetetään tekstiviesti
- Vanhat kortit toimivat vuoden loppuun
# | Aikataulu
|! Vaihe | Ajankohta | Vastuu
| Koekäyttö | Viikot 14–16 | Pääkirjasto
| Tietojen siirto | 4.–6.5. | Järjestelmätoimittaja
| Käyttöönotto | 11.5. | Kaikki toimipisteet
Toimipisteet ovat kiinni siirron ajan.
# | Muista nämä
* 1. | Vaihda salasanasi ensimmäisellä kerralla.
* 2. | Kirjaudu ulos, kun poistut tiskiltä.
* 3. | Kerro vioista heti pääkäyttäjälle.
# | Kysyttävää?
Pääkäyttäjä Elina Forss auttaa arkisin kello 9–15.
"""
