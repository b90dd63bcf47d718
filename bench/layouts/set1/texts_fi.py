"""What the unseen documents of the first set say, in Finnish; ``texts.py`` says what the first letters of a line mean."""

# ruff: noqa: E501 - one block a line

from __future__ import annotations

from typing import Final

DECISION: Final = """
S|Mäntyrannan kaupunki
S|Kaupunkiympäristön toimiala
S|Rakennusvalvonta
S|MRAK/2291/10.03.00/2025
S|14.11.2025
S|Asunto Oy Rantakallion Helmi
S|c/o Isännöitsijätoimisto Kymppi Oy
S|Satamakatu 8 B 21
S|00990 Mäntyranta
T|Poikkeamispäätös rakennusrajasta ja autopaikkojen määrästä
1||Hakemus
P|Hakija pyytää lupaa rakentaa kolmikerroksisen talousrakennuksen osittain asemakaavassa osoitetun rakennusalan ulkopuolelle sekä vähentää autopaikkojen määrää kahdellatoista. Hakemus on saapunut 2.6.2025, ja sitä on täydennetty 19.8.2025 ja 3.10.2025.
P|Poikkeamista perustellaan sillä, että tontin eteläreunassa kulkee kaukolämpölinja, jonka siirtäminen maksaisi arviolta 186 000 euroa.
1||Naapurien kuuleminen
P|Hakemuksesta on annettu tieto viidelle naapurille. Kiinteistön 837-12-404-7 omistaja on esittänyt huomautuksen, jonka mukaan rakennus varjostaisi leikkipihaa iltapäivisin. Muut naapurit eivät ole lausuneet asiasta.
1||Ratkaisu
P|Lupajaosto myöntää haetun poikkeamisen seuraavin ehdoin:
a|1.|rakennuksen räystäskorkeus on enintään 9,4 metriä,
a|2.|julkisivun on oltava puuta, ja sen värisävy on hyväksytettävä kaupunkikuva-arkkitehdilla ennen töiden aloittamista,
a|3.|tontille rakennetaan vähintään 48 katettua polkupyöräpaikkaa, joista kuusi soveltuu tavarapyörille, sekä
a|4.|rakennuslupaa on haettava kahden vuoden kuluessa siitä, kun tämä päätös on saanut lainvoiman.
1||Perustelut
P|Poikkeamisen edellytyksistä säädetään rakentamislain (751/2023) 57 §:ssä. Sen mukaan poikkeaminen ei saa aiheuttaa haittaa kaavoitukselle, kaavan toteuttamiselle tai alueiden käytön muulle järjestämiselle.
P|Naapurin huomautuksen johdosta hakija on madaltanut rakennusta 60 senttimetrillä. Varjostustarkastelun mukaan leikkipiha saa auringonvaloa maaliskuusta syyskuuhun vähintään neljä tuntia päivässä, mitä voidaan pitää kohtuullisena. Autopaikkojen vähennys perustuu siihen, että raitiotien päätepysäkki on 250 metrin päässä ja että yhtiö ottaa käyttöön kaksi yhteiskäyttöautoa.
1||Maksu
P|Tästä päätöksestä peritään 1 140 euroa. Lasku lähetetään erikseen.
1||Muutoksenhaku
P|Päätökseen tyytymätön voi hakea siihen muutosta valittamalla Helsingin hallinto-oikeuteen 30 päivän kuluessa päätöksen tiedoksisaannista. Valitusosoitus on liitteenä.
S|Kerttu Lampinen
S|lupajaoston puheenjohtaja
1||Jakelu
-|Hakija
-|Huomautuksen tehnyt naapuri
-|Lupa- ja valvontavirasto
"""

PROGRAMME: Final = """
T|Saavutettavan asioinnin ohjelma vuosille 2026–2030
1|1|Johdanto
P|Ohjelma kokoaa yhteen ne toimet, joilla julkisen hallinnon verkko- ja puhelinasiointi tehdään saavutettavaksi kaikille. Se koskee ministeriöitä, virastoja ja laitoksia, ja kunnat sekä hyvinvointialueet voivat ottaa sen soveltuvin osin käyttöön.
P|Ohjelman valmistelusta vastasi työryhmä, jossa oli edustettuna seitsemän ministeriötä, Kuntaliitto, vammaisjärjestöt ja kaksi yliopistoa. Työryhmä kuuli toimikautensa aikana 64 asiantuntijaa ja järjesti kolme avointa verkkokeskustelua, joihin osallistui yhteensä noin 1 900 ihmistä.
^|Työryhmän asettamispäätös on annettu 11.1.2024.
1|2|Toimintaympäristö ja siinä tapahtuvat muutokset, jotka vaikuttavat asioinnin järjestämiseen 2020-luvun lopulla
P|Väestön ikääntyminen näkyy asioinnissa kahdella tavalla: toistuvaa apua tarvitsevien määrä kasvaa, ja samalla yhä useampi iäkäs hoitaa asiansa itse verkossa. Muutos ei kuitenkaan etene kaikkialla samaa tahtia.
2|2.1|Väestö
P|Vuonna 2030 joka neljäs suomalainen on täyttänyt 65 vuotta. Harvaan asutuilla alueilla osuus ylittää paikoin 40 prosenttia, ja lähimpään palvelupisteeseen on usein yli tunnin matka. Heikkonäköisten ja -kuuloisten, muisti- ja aivosairaiden sekä vieraskielisten asiakkaiden tarpeet on otettava huomioon jo palvelua suunniteltaessa eikä vasta silloin, kun siitä valitetaan.
C|Taulukko 1. Asiointikanavien käyttö ikäryhmittäin, prosenttia vastaajista
R!|Ikäryhmä|Verkko|Puhelin|Käynti|Kirje
R|18–34|91|34|12|2
R|35–49|88|39|15|3
R|50–64|79|48|22|7
R|65–74|61|57|31|14
R|75 tai yli|28|63|44|29
P|Luvut perustuvat kyselyyn, johon vastasi 3 412 henkilöä. Vastaaja sai valita useita kanavia.
^|Kyselyn aineisto on tallennettu tietoarkistoon, ja sen saa pyynnöstä käyttöön tutkimusta varten.
2|2.2|Lainsäädäntö
P|Digitaalisten palvelujen tarjoamisesta annettu laki (306/2019) velvoittaa viranomaiset huolehtimaan siitä, että verkkosivustot ja mobiilisovellukset ovat saavutettavia. Laki kattaa myös asiakirjat, jotka julkaistaan verkossa, mutta ei niitä, jotka on julkaistu ennen 23.9.2018, ellei asiakas tarvitse niitä vireillä olevassa asiassa.
1|3|Tavoitteet
P|Ohjelmalla on kolme päätavoitetta, joiden toteutumista seurataan puolivuosittain:
-|jokainen voi hoitaa asiansa omalla äidinkielellään suomeksi tai ruotsiksi,
-|kukaan ei jää ilman palvelua siksi, ettei hänellä ole verkkopankkitunnuksia tai älypuhelinta, ja
-|viranomaisten lomakkeista ja päätöksistä puolet on selkokielisiä vuoden 2029 loppuun mennessä.
P|Tavoitteet on johdettu hallitusohjelmasta ja YK:n vammaissopimuksesta, ja ne täydentävät julkisen hallinnon strategiaa.
1|4|Toimenpiteet
P|Toimenpiteet jakautuvat kolmeen kokonaisuuteen. Kustakin on nimetty vastuutaho, aikataulu ja mittari.
2|4.1|Tunnistautumisen vaihtoehdot
P|Valtiovarainministeriö selvittää, miten henkilö voi tunnistautua ilman pankkitunnuksia. Selvitys valmistuu 30.6.2027, ja sen pohjalta päätetään kokeilusta, johon varataan 2,4 miljoonaa euroa. Kokeilussa otetaan käyttöön passilla ja henkilökortilla tehtävä etätunnistus kahdessatoista kunnassa.
2|4.2|Neuvonta ja tukipalvelut
P|Digituki vakiinnutetaan osaksi asiakaspalvelua. Kirjastot, järjestöt ja asiointipisteet saavat yhteisen ajanvarausjärjestelmän, jonka avulla tukea voi varata puhelimitse, verkossa tai paikan päällä. Tuen laatua seurataan asiakaspalautteella sekä kerran vuodessa tehtävällä haamuasioinnilla.
P|Viittomakielinen etätulkkaus laajennetaan kaikkiin valtakunnallisiin neuvontanumeroihin. Etätulkkauksen kustannuksiksi arvioidaan 780 000 euroa vuodessa, josta kaksi kolmasosaa katetaan nykyisistä määrärahoista.
2|4.3|Selkeä kieli
P|Kotimaisten kielten keskus kouluttaa vuosittain 600 virkahenkilöä. Koulutuksen suorittaneet toimivat organisaatioissaan selkeän kielen lähettiläinä, jotka kommentoivat mallipohjia ja ohjaavat tarvittaessa kollegoitaan.
C|Taulukko 2. Toimenpiteiden kustannukset, miljoonaa euroa
R!|Kokonaisuus|2026|2027|2028–2030|Yhteensä
R|Tunnistautuminen|0,3|2,4|1,8|4,5
R|Neuvonta ja tukipalvelut|1,1|1,6|5,2|7,9
R|Selkeä kieli|0,4|0,4|1,3|2,1
R|Yhteensä|1,8|4,4|8,3|14,5
1|5|Seuranta
P|Ohjelman toteutumista seuraa ohjausryhmä, joka kokoontuu vähintään neljä kertaa vuodessa. Väliarviointi tehdään vuonna 2028 ja loppuarviointi puoli vuotta ohjelmakauden päättymisen jälkeen. Arvioinnit julkaistaan osoitteessa https://www.asiointi-kaikille.example/ohjelma/arvioinnit-ja-seuranta.
^|Ohjausryhmään kuuluu myös käyttäjien edustajia, joiden palkkioista päätetään erikseen.
P|Jos jokin tavoite uhkaa jäädä toteutumatta, ohjausryhmä esittää korjaavia toimia kolmen kuukauden kuluessa siitä, kun poikkeama on havaittu.
1|6|Vaikutukset
P|Ohjelman arvioidaan vähentävän puhelinneuvonnan jonotusaikoja neljänneksellä ja keskeytyneitä lomakeasiointeja kolmanneksella. Suurin hyöty tulee kuitenkin asiakkaille, joiden ei enää tarvitse pyytää läheistään hoitamaan asioitaan.
P|Kielteisenä vaikutuksena on tunnistettu, että tuen tarve voi aluksi kasvaa nopeammin kuin sitä ehditään järjestää. Siksi asiointipisteiden henkilöstöä lisätään jo ennen kuin vanhoja kanavia suljetaan.
"""

MINUTES: Final = """
T|Sivistyslautakunnan kokouksen pöytäkirja
K|Aika|Tiistai 16.9.2025 klo 17.00–19.42
K|Paikka|Kaupungintalo, kokoushuone Louhi, ja etäyhteys
K|Puheenjohtaja|Salonen Ritva
K|Läsnä|Aaltonen Petri, Björkman Nina, Eskola Jarkko (saapui klo 17.20), Grönholm Tove, Hautala Mirja
K|Poissa|Ikonen Tuomas
K|Muut osallistujat|Sivistysjohtaja Noora Ketola, talouspäällikkö Ilari Vuori
1|41 §|Kokouksen laillisuus ja päätösvaltaisuus
P|Puheenjohtaja totesi kokouksen laillisesti kutsutuksi ja päätösvaltaiseksi.
1|42 §|Pöytäkirjan tarkastajat
P|Pöytäkirjan tarkastajiksi valittiin Nina Björkman ja Jarkko Eskola. Pöytäkirja tarkastetaan sähköisesti viimeistään 22.9.2025.
1|43 §|Koululaiskuljetusten periaatteet 1.8.2026 alkaen
P|Valmistelija: kuljetuskoordinaattori Sini Rautio, puh. 050 555 0134
P|Kaupunki järjestää maksuttoman kuljetuksen oppilaalle, jonka koulumatka on viittä kilometriä pidempi. Esi- ja alkuopetuksessa raja on kolme kilometriä. Kuljetus voidaan myöntää myös silloin, kun matka on oppilaan ikä ja muut olosuhteet huomioon ottaen liian vaikea, rasittava tai vaarallinen.
P|Nykyisten periaatteiden voimaantulon jälkeen Kivilahden ja Perälän alakoulut on yhdistetty, minkä vuoksi noin 70 oppilaan koulumatka pitenee.
P|Sivistysjohtajan esitys:
P|Lautakunta päättää hyväksyä liitteenä olevat periaatteet ja varata kuljetuksiin 412 000 euroa vuoden 2026 talousarvioon.
P|Käsittely:
P|Tove Grönholm ehdotti Mirja Hautalan kannattamana, että alkuopetuksen raja alennetaan kahteen ja puoleen kilometriin. Suoritetussa äänestyksessä esitys sai neljä ääntä ja vastaehdotus kaksi.
P|Päätös:
P|Lautakunta hyväksyi esityksen.
1|44 §|Kirjaston aukioloajat kesällä 2026
P|Pääkirjasto on kesäkuun alusta elokuun puoliväliin avoinna arkisin klo 9–18. Lähikirjastoissa siirrytään omatoimikäyttöön, jolloin asiakas pääsee sisään kirjastokortilla ja tunnusluvulla klo 6–22.
P|Päätös:
P|Lautakunta hyväksyi aukioloajat yksimielisesti. Merkittiin, että Petri Aaltonen poistui esteellisenä asian käsittelyn ajaksi.
1|45 §|Ilmoitusasiat
P|Merkittiin tiedoksi seuraavat asiat:
-|aluehallintoviraston päätös valtionavustuksesta kerhotoimintaan, 38 500 euroa
-|nuorisovaltuuston aloite pyöräpysäköinnin lisäämisestä koulujen pihoille
-|tilastokatsaus varhaiskasvatuksen lapsimääristä 31.8.2025
1|46 §|Kokouksen päättäminen
P|Puheenjohtaja päätti kokouksen kello 19.42.
"""

FORM: Final = """
T|Kulttuuriavustuksen hakemus
P|Täytä kaikki kohdat. Puutteellista hakemusta ei käsitellä. Palauta lomake allekirjoitettuna viimeistään 27.2.2026 klo 16.00.
M|A. Hakijan tiedot
K|Yhdistyksen nimi|Saariston Laulajat ry
K|Y-tunnus|2345678-9
K|Osoite|Laiturintie 3, 21600 Parainen
K|Tilinumero|FI21 1234 5600 0007 85
K|Sähköposti|laulajat@saaristo.example
M|B. Avustettava toiminta
K|Hankkeen nimi|Meren äänet – kiertue kymmenellä saarella
K|Ajankohta|1.6.–15.8.2026
K|Kuvaus|Kuoro esiintyy ulkosaarten kesätapahtumissa ja opettaa lapsille saariston lauluperinnettä. Jokaisella saarella pidetään työpaja, johon osallistuminen ei vaadi aiempaa laulukokemusta.
K|Kohderyhmä|Saariston asukkaat, mökkiläiset ja matkailijat
M|C. Kustannukset ja rahoitus
R!|Menoerä|Arvio, euroa|Haettava osuus, euroa
R|Matkat ja kuljetukset|3 150|2 000
R|Palkkiot sivukuluineen|6 400|3 200
R|Tilavuokrat|980|500
R|Yhteensä|10 530|5 700
P|Allekirjoittaja vakuuttaa, että annetut tiedot ovat oikein ja että yhdistys on hoitanut vero- ja eläkevakuutusmaksunsa.
K|Paikka ja päiväys|Parainen 12.1.2026
K|Allekirjoitus ja nimenselvennys|Ulla-Maija Öhman, puheenjohtaja
"""

CALL: Final = """
T|Valtionavustus oppimisen tuen kehittämiseen kunnissa 2026–2027
K|Haku alkaa|12.1.2026
K|Haku päättyy|13.3.2026 klo 16.15
K|Myönnettävä summa|Yhteensä 8,6 miljoonaa euroa
K|Lisätietoja|oppimisentuki@avustukset.example
1|1.|Kuka voi hakea
P|Avustusta voivat hakea kunnat, kuntayhtymät ja yksityiset opetuksen järjestäjät, joilla on perusopetuksen järjestämislupa. Yhteishakemuksen jättää se järjestäjä, joka vastaa avustuksen käytöstä muiden puolesta.
1|2.|Mihin avustus on tarkoitettu
P|Avustusta myönnetään toimintaan, joka
a|a)|vahvistaa ryhmäkohtaisten tukimuotojen käyttöä vuosiluokilla 1–6,
a|b)|luo uusia tapoja järjestää samanaikaisopetusta, kuten
aa|•|kahden opettajan yhteinen suunnitteluaika,
aa|•|kielitietoinen tuki valmistavasta opetuksesta siirtyville, ja
aa|•|etäyhteyksin annettava erityisopetus pienille kouluille,
a|c)|lisää huoltajien osallisuutta tuen suunnittelussa, tai
a|d)|juurruttaa aiemmissa hankkeissa syntyneitä hyviä käytäntöjä niin, että ne jäävät pysyväksi osaksi koulun arkea hankekauden jälkeenkin.
P|Avustusta ei myönnetä laitehankintoihin eikä toimintaan, johon hakija saa muuta valtion rahoitusta.
1|3.|Hyväksyttävät kustannukset
P|Hyväksyttäviä ovat tarpeelliset ja kohtuulliset kustannukset, jotka syntyvät 1.8.2026–31.12.2027. Palkkakustannuksissa hyväksytään enintään virka- ja työehtosopimusten mukainen taso.
P|Omarahoitusosuus on vähintään 20 prosenttia. Se voi koostua esimerkiksi työajasta, tiloista tai rahasta, mutta talkootyön osuus saa olla enintään puolet siitä.
^|Talkootyön arvona käytetään 17,50 euroa tunnilta, ja siitä on pidettävä erillistä tuntikirjanpitoa.
1|4.|Arviointi
P|Hakemukset pisteytetään seuraavasti:
R!|Arviointiperuste|Pisteet|Painokerroin
R|Tarve ja tavoitteiden selkeys|0–5|3
R|Toteutussuunnitelma ja aikataulu|0–5|2
R|Yhteistyö ja kaksikielisyys|0–5|1
R|Tulosten juurruttaminen|0–5|2
P|Hakemus voidaan hylätä, jos se saa jostakin perusteesta vähemmän kuin kaksi pistettä.
1|5.|Näin haet
a|1)|Kirjaudu asiointipalveluun Suomi.fi-valtuudella.
a|2)|Täytä hakemus ja liitä siihen talousarvio.
a|3)|Lähetä hakemus ennen määräajan päättymistä; myöhästyneitä hakemuksia ei oteta käsiteltäväksi.
P|Päätökset tehdään arviolta toukokuussa 2026, ja ne lähetetään hakijoille sähköisesti.
"""

GUIDE: Final = """
T|Kotiin vietävät palvelut – opas asiakkaalle ja läheiselle
P|Tästä oppaasta saat tietoa siitä, millaista apua kotiin voi saada, miten sitä haetaan ja mitä se maksaa. Palvelut on tarkoitettu kaikenikäisille, joiden toimintakyky on heikentynyt sairauden, vamman tai korkean iän vuoksi.
1||Miten pääsen palvelujen piiriin?
P|Ota yhteyttä palveluohjaukseen. Palveluohjaaja kartoittaa tilanteesi puhelimessa ja sopii tarvittaessa kotikäynnistä, jolla arvioidaan palvelutarve viimeistään seitsemäntenä arkipäivänä yhteydenotosta. Kiireellinen apu järjestetään heti.
Q|”Ensimmäisellä käynnillä minulta kysyttiin, mitä itse haluan tehdä. Se jäi mieleen.”
P|Arvioinnin jälkeen saat kirjallisen päätöksen ja oman palvelusuunnitelman. Suunnitelma tarkistetaan vähintään kerran vuodessa ja aina silloin, kun tilanteesi muuttuu olennaisesti.
B!|Palveluohjaus
B|Arkisin klo 8–15
B|Puh. 02 555 7700
B|palveluohjaus@hva-lansiranta.example
1||Mitä kotihoitoon kuuluu?
P|Kotihoidon käynneillä autetaan arjessa sen mukaan, mitä palvelusuunnitelmassa on sovittu. Tavallisimpia tehtäviä ovat
-|peseytyminen, pukeutuminen ja wc-käynnit,
-|lääkehoito, haavojen hoito ja verikokeiden ottaminen, sekä
-|ruoan lämmittäminen ja ruokailussa avustaminen.
P|Siivous, ikkunoiden pesu ja lumityöt eivät kuulu kotihoitoon, mutta niihin voi hakea palveluseteliä. Palveluseteliyrittäjät löytyvät hyvinvointialueen verkkosivuilta.
1||Mitä palvelu maksaa?
P|Säännöllisestä kotihoidosta peritään kuukausimaksu, jonka suuruus riippuu tuloista, käyntien määrästä ja perheen koosta. Tilapäisen käynnin maksu on 16,40 euroa.
C|Kuukausimaksun tuloraja ja maksuprosentti vuonna 2026
R!|Perheen koko|Tuloraja|Enintään
R|1 henkilö|667 €|35 %
R|2 henkilöä|1 230 €|22 %
R|3 henkilöä|1 929 €|18 %
P|Jos maksu vaarantaa toimeentulosi, voit pyytää, että sitä alennetaan tai että se jätetään kokonaan perimättä. Tee pyyntö kolmen kuukauden kuluessa päätöksestä.
1||Voiko läheinen saada tukea?
P|Omaishoitaja voi saada hoitopalkkion, vapaapäiviä ja valmennusta. Sopimus tehdään hyvinvointialueen kanssa. Vapaan aikana hoidettavalle järjestetään sijaishoito joko kotona, perhehoidossa tai palvelutalossa.
Q|Omaishoitaja saa vapaata vähintään kaksi vuorokautta kuukaudessa.
P|Omaisyhdistykset tarjoavat vertaistukea, retkiä ja verkkoryhmiä, joihin voi osallistua myös nimettömänä. Toiminta on maksutonta, eikä siihen tarvita lähetettä.
1||Mitä teen, jos olen tyytymätön?
P|Kerro asiasta ensin työntekijälle tai hänen esihenkilölleen, sillä monet asiat selviävät keskustelemalla. Voit myös tehdä muistutuksen yksikön johtajalle. Sosiaali- ja potilasasiavastaava neuvoo muistutuksen tekemisessä maksutta.
"""
