"""What the fifth unseen half says to everyone (care plans, leaflets, prices, adverts …), in Finnish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

CAREPLAN: Final = """
! Hoito- ja palvelusuunnitelma
Lomake täytetään yhdessä asiakkaan ja hänen läheisensä kanssa. Suunnitelma tarkistetaan vähintään kerran vuodessa.
# 1 | Asiakas
= Nimi | Helvi Onnela
= Syntymäaika | 3.2.1941
= Osoite | Kaivokuja 6 B 12, 28370 Pori
= Omaishoitaja | Tytär Sinikka Onnela
# 2 | Tavoitteet
Asiakas haluaa asua kotona ja käydä viikoittain kerhossa. Tavoitteena on, että hän selviytyy aamutoimista itse.
# 3 | Toimintakyky
= Liikkuminen | Rollaattori, ulkona saattaja
= Muisti | MMSE 24/30 (12.1.2026)
= Ravitsemus | Paino 58 kg, ei muutosta puoleen vuoteen
= Kaatumisvaara | ☐ vähäinen ☒ kohtalainen ☐ suuri
# 4 | Palvelut
|! Palvelu | Kuinka usein | Tuottaja
| Lääkkeiden jako | Joka toinen viikko | Kotihoito
| Suihkuapu | Kaksi kertaa viikossa | Kotihoito
| Ateriapalvelu | Arkipäivisin | Palvelukeskus Helmi
| Kerho | Torstaisin | Seurakunta
Palveluista peritään maksu, joka määräytyy tulojen mukaan.
# 5 | Lääkehoito
Lääkelista on suunnitelman liitteenä. Verenpaine mitataan kerran kuussa, ja tulos kirjataan vihkoon.
# 6 | Toiminta hätätilanteessa
- Turvapuhelin on ranteessa myös yöllä.
- Vara-avain on naapurilla asunnossa B 14.
# 7 | Allekirjoitukset
= Päiväys ja paikka | Porissa 26.1.2026
= Asiakas |
= Vastuuhoitaja |
"""

WEEKLY: Final = """
! Viikkokirje 41
Hei kotiväki!
Takana on vauhdikas liikuntaviikko, kiitos kaikille talkoolaisille. Ensi viikolla rauhoitutaan, sillä syysloma alkaa torstaina.
# | Ensi viikolla
= Maanantai | 3.–4. luokat retkellä Nuuksiossa, omat eväät mukaan
= Tiistai | Kirjastoauto pihassa kello 10–11
= Keskiviikko | Koulupäivä päättyy kaikilla kello 12.15
= Torstai ja perjantai | Syysloma
# | Muistathan
- Palauta kuvauslupa luokanopettajalle viimeistään tiistaina.
- Tarkista, että lapsella on sisäpelikengät ja varasukat.
- Ilmoita poissaolosta Wilmassa ennen kello kahdeksaa.
# | Löytötavarat
Naulakoilla on kymmenittäin pipoja, hanskoja ja yksi yksinäinen kumisaapas. Käy katsomassa ennen lomaa, sillä loput viedään kierrätykseen.
# | Vanhempaintoimikunta tiedottaa
Myyjäiset pidetään 21.11. kello 11–14. Leipojia, myyjiä ja arpajaisvoittoja kaivataan. Ilmoittaudu Annikalle, 050 555 8810.
Tuotolla kustannetaan kuudesluokkalaisten leirikoulu.
# | Ruokalista
|! Päivä | Ruoka | Kasvisvaihtoehto
| Maanantai | Jauhelihakeitto | Linssikeitto
| Tiistai | Uunikala ja perunat | Juustoinen kasvispihvi
| Keskiviikko | Kaurapuuro ja marjat | Kaurapuuro ja marjat
Mukavaa viikkoa!
Rehtori Outi Paasikangas
"""

EXHIBIT: Final = """
! Aallon alla: hylkyjen vuosisadat
# | Näyttely
Saaristomeren pohjassa lepää satoja aluksia. Näyttely kertoo neljästä, joiden lasti ja miehistö tunnetaan nimeltä.
Esillä on 160 esinettä, joista suurin osa ei ole aiemmin ollut yleisön nähtävänä. Vanhin on 1300-luvun tinakannu.
> Kello vaikeni, kun vesi nousi kannelle.
# | Neljä laivaa
* 1. | Margareta, kauppalaiva, upposi 1621
* 2. | Prins Gustaf, sotalaiva, upposi 1788
* 3. | Toivo, kaljaasi, upposi 1893
* 4. | Östern, höyrylaiva, upposi 1917
# | Lapsille
Etsi hylystä seitsemän hiirtä! Tehtävävihkon saa kassalta, ja palkinto odottaa uloskäynnin luona.
# | Tapahtumia
|! Päivä | Ohjelma
| 14.2. klo 13 | Sukeltajan iltapäivä
| 8.3. klo 15 | Luento: mitä lasti kertoo
| 19.4. klo 12 | Koko perheen sunnuntai
# | Avoinna
= ti–pe | 10–18
= la–su | 11–16
= ma | suljettu
# | Liput
= Aikuiset | 14 €
= Eläkeläiset, opiskelijat | 8 €
= Alle 18-vuotiaat | maksutta
Museokortti käy. Ryhmille opastus on tilattava kaksi viikkoa etukäteen.
# | Perille
Satamamuseo, Laiturikatu 2, 20100 Turku. Bussi 1 pysähtyy ovella. Esteetön sisäänkäynti on pihan puolella.
"""

WATER: Final = """
! Vesihuollon hinnasto 1.1.2027 alkaen
Hyväksytty Suvannon Vesi Oy:n hallituksessa 9.11.2026. Hinnat sisältävät arvonlisäveron 25,5 %.
# 1 | Käyttömaksut
Maksu perustuu mittarilla mitattuun veden määrään.
|! Maksu | Veroton | Verollinen
| Vesi, €/m³ | 1,72 | 2,16
| Jätevesi, €/m³ | 2,64 | 3,31
| Kastelu- ja sprinklervesi, €/m³ | 1,20 | 1,51
# 2 | Perusmaksut
Perusmaksu määräytyy mittarin koon mukaan ja peritään myös ajalta, jolloin vettä ei käytetä.
|! Mittarin koko | Vesi, €/kk | Jätevesi, €/kk | Yhteensä, €/kk
| 20 mm | 4,10 | 5,35 | 9,45
| 25–32 mm | 8,90 | 11,60 | 20,50
| 40 mm | 19,75 | 25,70 | 45,45
| 50 mm tai suurempi | 46,00 | 59,80 | 105,80
# 3 | Liittymismaksut
Omakotitalosta maksetaan 3 950 euroa. Maksu on siirto- ja palautuskelpoinen, eikä siitä peritä arvonlisäveroa.
Muilta rakennuksilta maksu lasketaan kerrosalan mukaan, kuitenkin niin, että
* a) | maksu on vähintään 3 950 euroa;
* b) | kerrosalaan ei lueta kellaria eikä autosuojaa; ja
* c) | laajennuksesta maksetaan vain lisäalan osuus.
# 4 | Palvelumaksut
|! Palvelu | Hinta
| Mittarin luku pyynnöstä | 58 €
| Veden sulkeminen ja avaaminen | 92 €
| Mittarin tarkistus, jos virhettä ei ole | 140 €
| Käynti muuna kuin työaikana | kaksinkertainen hinta
# 5 | Laskutus
Lasku lähetetään neljä kertaa vuodessa. Viivästyneestä maksusta peritään korkolain mukainen viivästyskorko.
Kysymyksiin vastaa asiakaspalvelu arkisin kello 9–14, puhelin 016 555 2400.
"""

JOB: Final = """
! Suunnittelija, arktinen logistiikka
Rajaliikenteen tutkimuskeskus hakee Rovaniemelle suunnittelijaa vakituiseen virkasuhteeseen 1.3.2027 alkaen.
= Hakuaika päättyy | 11.1.2027 kello 16.15
= Palkkaus | Vaativuustaso 11, noin 3 480 euroa kuukaudessa
= Työaika | 36 t 15 min viikossa
= Diaarinumero | RTK/1904/2026
# | Tehtävä
Suunnittelija kokoaa tilannekuvaa pohjoisen kuljetusreiteistä ja valmistelee raportteja ministeriön käyttöön. Työ tehdään kolmen hengen tiimissä, ja siihen kuuluu muutamia matkoja vuodessa.
Tehtäviisi kuuluu
- liikennemäärien seuranta ja ennustaminen
- yhteydenpito satamiin ja tulliin
- vuosiraportin toimittaminen suomeksi ja englanniksi.
# | Edellytämme
- ylempää korkeakoulututkintoa
- vähintään kahden vuoden kokemusta tilastoaineistoista
- sujuvaa suomea ja tyydyttävää ruotsia.
Norjan kielen taito katsotaan eduksi, mutta se ei ole välttämätön.
# | Tarjoamme
Joustavan työajan, mahdollisuuden etätyöhön kolmena päivänä viikossa ja hyvän porukan, jossa jokaisen asiantuntemusta arvostetaan.
# | Näin haet
Lähetä hakemus ja ansioluettelo valtion rekrytointipalvelussa. Hakuajan jälkeen tulleita hakemuksia ei oteta huomioon.
Virka täytetään kuuden kuukauden koeajalla. Valitulta edellytetään suppeaa turvallisuusselvitystä.
# | Lisätietoja
Johtava asiantuntija Terhi Aikio, 0295 555 363, ja HR-asiantuntija Markus Sund (hakumenettely), 0295 555 302.
"""

STEPS: Final = """
! Näin asennat palovaroittimen
Tarvitset ruuvimeisselin, kynän ja tukevat tikkaat. Aikaa kuluu noin kymmenen minuuttia.
# | Ennen kuin aloitat
Valitse paikka katon keskeltä, vähintään puolen metrin päästä seinistä ja valaisimista. Älä asenna varoitinta keittiöön tai kylpyhuoneeseen.
Tarkista, että pakkauksessa on
- varoitin ja kiinnityslevy
- kaksi ruuvia ja proput
- paristo.
# | Asennus
* 1. | Irrota kiinnityslevy kiertämällä sitä vastapäivään.
~ Kuva 1. Levy irtoaa, kun nuolet ovat kohdakkain.
* 2. | Pidä levyä katossa ja merkitse reikien paikat kynällä.
~ Kuva 2. Reikien väli on 60 millimetriä.
* 3. | Poraa reiät ja ruuvaa levy kiinni. Käytä proppuja, jos katto on kipsilevyä.
~ Kuva 3. Ruuvia ei saa kiristää liian tiukalle.
* 4. | Aseta paristo. Varoitinta ei voi lukita levyyn, jos paristo puuttuu.
~ Kuva 4. Punainen salpa painuu alas pariston alla.
* 5. | Kierrä varoitin paikalleen ja paina testipainiketta viiden sekunnin ajan.
Varoittimen on annettava kolme äänimerkkiä. Jos ääntä ei kuulu, vaihda paristo.
# | Hoito
|! Milloin | Mitä
| Kerran kuussa | Paina testipainiketta
| Kaksi kertaa vuodessa | Imuroi pöly
| Vuosittain | Vaihda paristo
| 10 vuoden kuluttua | Vaihda varoitin
Laite kierrätetään sähkölaitteena. Lisää ohjeita saat pelastuslaitoksen neuvonnasta.
"""

ROUTE: Final = """
! Linja 47: Kirkkoranta–Asema
Voimassa 10.8.2026–6.6.2027
# | Maanantaista perjantaihin
|! Kirkkoranta | Koulu | Tori | Asema
| 6.05 | 6.12 | 6.24 | 6.31
| 7.05 | 7.12 | 7.26 | 7.35
| 8.05 K | 8.14 | 8.28 | 8.37
| 14.35 K | 14.44 | 14.58 | 15.07
| 16.05 | 16.12 | 16.26 | 16.35
# | Lauantaisin
|! Kirkkoranta | Tori | Asema
| 9.05 | 9.22 | 9.29
| 13.05 | 13.22 | 13.29
K = ajetaan vain koulupäivinä
Sunnuntaisin ja pyhäpäivinä linjalla ei ole liikennettä. Jouluaattona viimeinen vuoro lähtee kello 13.05.
# | Liput
= Kertalippu | 3,40 €
= Lapset 7–16 v. | 1,70 €
= Kuukausilippu | 52,00 €
Lipun voi ostaa kuljettajalta kortilla tai sovelluksesta. Käteinen ei käy.
# | Neuvonta
Puhelin 013 555 7700, arkisin kello 8–16
"""

HELP: Final = """
! Usein kysyttyä kotoutumisajan tuista
Kokosimme vastaukset kysymyksiin, joita asiakkaat esittävät useimmin. Oma asiasi selviää, kun otat yhteyttä palveluumme.
# | Hakeminen
## | Kuka voi saada kotoutumistukea?
Tukea voi saada henkilö, jolla on oleskelulupa ja voimassa oleva kotoutumissuunnitelma. Tukea ei makseta turvapaikanhakijalle.
## | Mistä lomakkeen saa?
Hakemuksen voi täyttää verkossa. Paperisen lomakkeen saat palvelupisteestä tai postitse.
## | Mitä liitteitä tarvitaan?
Liitä hakemukseen
- kopio oleskeluluvasta
- vuokrasopimus, jos haet asumislisää
- tiliote kahdelta viime kuukaudelta.
# | Maksaminen
## | Milloin raha tulee tilille?
Tuki maksetaan kuukauden kolmantena pankkipäivänä. Ensimmäinen erä voi tulla myöhemmin, jos hakemusta on täydennettävä.
## | Kuinka suuri tuki on?
Määrä riippuu perheestä:
|! Perhe | Tuki kuukaudessa
| Yksin asuva | 586 €
| Pariskunta | 972 €
| Jokaisesta lapsesta lisäksi | 141 €
## | Vaikuttavatko tulot?
Vaikuttavat. Palkasta jätetään ottamatta huomioon enintään 150 euroa kuukaudessa.
# | Muutokset
## | Mitä minun on ilmoitettava?
Ilmoita heti, jos muutat, saat töitä tai lähdet ulkomaille yli kahdeksi viikoksi. Jos et ilmoita, tuki voidaan periä takaisin.
## | Voinko valittaa päätöksestä?
Voit. Valitus tehdään kirjallisesti 37 päivän kuluessa, ja ohje on päätöksen liitteenä.
"""

REPLY: Final = """
Etelärannan hyvinvointialue
VASTAUS
17.12.2026
EHVA/3306/2026
Näköpiiri ry // Lasse Kuusniemi // Majakkatie 8 // 10900 Hanko
! Vastaus tietopyyntöön kuljetuspalveluista
Hyvä vastaanottaja
Pyysitte 2.12.2026 tietoja näkövammaisten kuljetuspalveluista. Vuonna 2025 palvelua käytti 1 148 asiakasta, ja matkoja tehtiin yhteensä 64 300.
Matkan keskihinta oli 31,20 euroa. Hintaan ei sisälly asiakkaan omavastuuta, joka vastaa joukkoliikenteen kertalipun hintaa.
Emme voi luovuttaa
- yksittäisten liikennöitsijöiden laskutustietoja
- tietoja, joista asiakas voidaan tunnistaa.
Jos pidätte vastausta puutteellisena, voitte pyytää asiasta valituskelpoisen päätöksen kuukauden kuluessa.
Ystävällisin terveisin
Palvelujohtaja Ingrid Sjövall
"""
