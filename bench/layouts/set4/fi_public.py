"""What the fourth unseen half says to everyone (guides, forms, bulletins, programmes …), in Finnish. Our own words."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

HOWTO: Final = """
! Ohje yhteisöavustuksen hakijalle
Kulttuurin edistämiskeskuksen ohjeita 3/2026
# 1 | Kuka voi hakea
Avustusta voivat hakea rekisteröidyt yhdistykset, osuuskunnat ja säätiöt, joiden kotipaikka on Suomessa. Työryhmä voi hakea avustusta, jos se nimeää keskuudestaan yhdistyksen vastaamaan varojen käytöstä.
^ Työryhmällä tarkoitetaan vähintään kolmen tekijän muodostamaa ryhmää.
Avustusta ei myönnetä kunnille eikä yksityishenkilöille.
# 2 | Ennen hakemista
## 2.1 | Tunnistautuminen
Hakemus tehdään asiointipalvelussa. Palveluun kirjaudutaan sähköisellä tunnisteella, ja yhteisön puolesta toimivalla on oltava valtuus.
^ Valtuus annetaan Suomi.fi-palvelussa, ja sen voi antaa myös usealle henkilölle.
## 2.2 | Tarvittavat tiedot
Varaa esille
- yhteisön y-tunnus ja tilinumero IBAN-muodossa
- toimintasuunnitelma, josta käyvät ilmi
-- tavoitteet ja kohderyhmät
-- aikataulu vaiheittain
-- vastuuhenkilöt
- edellisen tilikauden tilinpäätös.
## 2.3 | Aikataulu
|! Vaihe | Ajankohta
| Haku avautuu | 1.10.2026
| Neuvontatilaisuus verkossa | 14.10.2026 klo 14
| Haku päättyy | 6.11.2026 klo 16.15
| Päätökset | helmikuun loppuun 2027 mennessä
# 3 | Hakemuksen täyttäminen
Täytä lomakkeen kohdat järjestyksessä. Keskeneräisen hakemuksen voi tallentaa, mutta se poistuu, ellei sitä lähetetä määräaikaan mennessä.
* 1. | Valitse hakutyyppi. Saman hankkeen voi jättää vain yhteen hakuun.
* 2. | Kuvaa hanke enintään 3 000 merkillä. Vältä alan sisäisiä lyhenteitä, sillä hakemuksen lukee myös muiden alojen asiantuntijoita.
* 3. | Täytä talousarvio. Kaikki rahoituslähteet on ilmoitettava, vaikka niistä ei olisi vielä päätöstä.
* 4. | Tarkista yhteenveto ja lähetä hakemus.
Vahvistusviesti saapuu tunnin kuluessa. Jos viestiä ei kuulu, tarkista roskapostikansio ja ota sitten yhteyttä tukeen.
# 4 | Arviointi
## 4.1 | Perusteet
Hakemukset arvioi vertaislautakunta, joka antaa kustakin perusteesta pisteitä nollasta viiteen. Painoarvot ovat seuraavat:
|! Peruste | Paino
| Taiteellinen tai kulttuurinen laatu | 40 %
| Saavutettavuus ja alueellinen vaikutus | 35 %
| Toteutettavuus | 25 %
## 4.2 | Esteellisyys
Lautakunnan jäsen ei osallistu sellaisen hakemuksen käsittelyyn, jonka hakijaan hänellä on läheinen suhde. Esteellisyys kirjataan pöytäkirjaan.
^ Esteellisyydestä säädetään hallintolain 27–29 §:ssä.
# 5 | Päätöksen jälkeen
Myönnetty avustus maksetaan kahdessa erässä. Toinen erä maksetaan, kun väliselvitys on hyväksytty.
Avustuksen saaja vastaa siitä, että tilaisuuksien tiedotteissa mainitaan rahoittaja. Tunnus on ladattavissa keskuksen verkkosivuilta kolmena kieliversiona.
Käyttämättä jäänyt avustus on palautettava oma-aloitteisesti kahden viikon kuluessa siitä, kun hanke on päättynyt.
"""

FORM4: Final = """
! Hakemus: henkilökohtainen pysäköintitunnus
Täytä lomake tekstaten. Tähdellä merkityt kohdat ovat pakollisia.
# 1 | Hakijan tiedot
= Sukunimi ja etunimet* |
= Henkilötunnus* |
= Lähiosoite |
= Postinumero ja postitoimipaikka |
= Puhelin (virka-aikana) |
# 2 | Haettava tunnus
= Tunnuksen laji | ☐ asukas ☐ yritys ☐ kotihoito
= Vyöhyke | ☐ A, keskusta ☐ B, ranta ☐ C, asema
= Ajoneuvon rekisteritunnus* |
= Ajoneuvon haltija, jos muu kuin hakija |
# 3 | Liitteet
- jäljennös rekisteriotteesta
- työnantajan todistus, jos ajoneuvo on työsuhdeauto
- vuokrasopimus, jos osoite on tilapäinen
# 4 | Allekirjoitus
Vakuutan antamani tiedot oikeiksi ja ilmoitan muutoksista kahden viikon kuluessa.
= Paikka ja päiväys |
= Allekirjoitus ja nimenselvennys |
# | Viranomainen täyttää
= Saapunut |
= Päätös | ☐ myönnetty ☐ hylätty
Lomake palautetaan asiakaspalveluun, Torikatu 9, tai osoitteeseen pysakointi@hiekkaharju.example.
"""

BULLETIN: Final = """
! Rantakylän kuntatiedote 3/2026
# | Uusi silta avataan elokuussa
Myllyjoen yli rakennettu silta avataan liikenteelle elokuun puolivälissä. Kiertotie on ollut käytössä lähes vuoden, ja se on pidentänyt koulumatkoja pohjoispuolella jopa neljällä kilometrillä.
Avajaisia vietetään lauantaina 15.8. kello 12. Ohjelmassa on puheita, pyöräparaati ja kalakeittoa.
~ Sillan kansi valettiin huhtikuussa kahdessa yössä. Kuva: Ilpo Rantanen
Työn viimeistely jatkuu syksyyn. Pengerten kylvö ja valaistuksen säätö eivät haittaa liikennettä, mutta ajonopeus on lokakuuhun saakka rajoitettu kolmeenkymmeneen.
# | Terveysaseman muutto
Terveysasema muuttaa entisen yhteiskoulun tiloihin 31.8. Muuttoviikon ajan kiireetöntä vastaanottoa ei ole, ja päivystys on naapurikunnassa.
> Uudet tilat ovat kaikki samassa kerroksessa, sanoo osastonhoitaja Virpi Hautala.
Ajanvarauksen puhelinnumero säilyy ennallaan. Laboratorio palvelee uusissa tiloissa ilman ajanvarausta kello 7.30–10.
# | Kesätöihin nuoria
Kunta palkkaa kesäksi 36 nuorta. Paikkoja on puistoissa, kirjastossa, keittiöissä ja leirikeskuksessa. Haku päättyy 30.4., ja valinnat tehdään arpomalla niiden kesken, jotka eivät ole aiemmin olleet kunnan kesätyössä.
[
# | Tärkeitä päiviä
= 30.4. | kesätyöhaku päättyy
= 12.5. | valtuuston kyselytunti
= 1.6. | uimarannat avataan
= 15.8. | sillan avajaiset
]
# | Jätevesimaksu nousee
Vesihuoltolaitoksen maksut nousevat heinäkuun alusta keskimäärin kuusi prosenttia. Tavallisessa omakotitalossa muutos on noin 38 euroa vuodessa. Korotuksella katetaan puhdistamon uuden lietelinjan kulut.
Laskun voi jatkossa saada suoraan verkkopankkiin. Paperilaskusta peritään kahden euron maksu.
# | Kirjasto pidentää iltoja
Kirjasto on syyskuusta alkaen avoinna omatoimisesti kello 6–22. Omatoimiaikaan pääsee kortilla ja tunnusluvulla, joita saa palvelutiskiltä. Alle 15-vuotiaat tarvitsevat huoltajan suostumuksen.
Rantakylän kunta // Kunnantie 2, 59990 Rantakylä // Vaihde 015 555 1000
"""

ACTIONS: Final = """
! Ikäystävällinen seutu: toimenpideohjelma 2026–2029
Ohjelma kokoaa seudun viiden kunnan ja hyvinvointialueen yhteiset toimet. Se päivitetään joka toinen vuosi.
# | Miten ohjelma syntyi
Ohjelmaa valmisteltiin kuudessa asukastilaisuudessa. Osallistujia oli yhteensä 340, ja heistä kaksi kolmasosaa oli yli 70-vuotiaita. Tilaisuuksissa nousivat esiin ennen kaikkea liikkuminen, yksinäisyys ja palvelujen siirtyminen verkkoon.
# | Toimenpide 1: Tuttu kuljettaja
= Tavoite | Iäkäs asukas pääsee asioille vähintään kahdesti viikossa.
= Toimet | Kutsuliikenteeseen palkataan vakituiset kuljettajat. Kuljettajille annetaan muistiystävällisen kohtaamisen koulutus, jonka sisältö suunnitellaan yhdessä omaisten kanssa.
= Vastuu | Kuntien joukkoliikenneyksiköt
= Kumppanit | Taksiyrittäjät, muistiyhdistys
= Rahoitus | 96 000 euroa vuodessa
= Mittari | Matkojen määrä, asiakastyytyväisyys
# | Toimenpide 2: Digikaveri kirjastossa
= Tavoite | Apua sähköiseen asiointiin saa jokaisessa kirjastossa joka viikko.
= Toimet | Koulutetaan vapaaehtoisia, sovitaan yhteisistä pelisäännöistä ja hankitaan lainattavia laitteita. Opastus annetaan suomeksi, ruotsiksi ja selkokielellä.
= Vastuu | Kirjastot
= Kumppanit | Oppilaitokset, eläkeläisjärjestöt
= Rahoitus | 22 500 euroa vuodessa
= Mittari | Opastusten määrä kuukaudessa
# | Toimenpide 3: Kaatumisen ehkäisy
= Tavoite | Kaatumisesta johtuvat sairaalahoidot vähenevät neljänneksen.
= Toimet | Kotikäynneillä tarkastetaan valaistus, matot ja kynnykset. Tasapainoryhmiä järjestetään kylätaloilla, ja niihin pääsee kutsuliikenteellä.
= Vastuu | Hyvinvointialueen kuntoutuspalvelut
= Kumppanit | Pelastuslaitos, liikuntaseurat
= Rahoitus | 61 000 euroa vuodessa
= Mittari | Hoitojaksot, ryhmien kävijämäärät
# | Seuranta
Ohjausryhmä kokoontuu neljännesvuosittain. Se seuraa mittareita ja päättää, mitä toimia jatketaan.
~ Taulukko 1. Ohjelman rahoitus vuosittain, euroa
|! Toimenpide | 2026 | 2027 | 2028 | 2029
| Tuttu kuljettaja | 48 000 | 96 000 | 96 000 | 96 000
| Digikaveri | 11 250 | 22 500 | 22 500 | 22 500
| Kaatumisen ehkäisy | 61 000 | 61 000 | 61 000 | 61 000
| Yhteensä | 120 250 | 179 500 | 179 500 | 179 500
Rahoituksesta päätetään kunnissa vuosittain talousarvion yhteydessä.
"""

FACTS: Final = """
! Vanhusneuvola lukuina
Vuosi 2025, koko hyvinvointialue
1 840 // asiakasta
86 % // suosittelee muille
11 // päivää odotusta
# | Mitä neuvolassa tehdään
- muistin ja mielialan kartoitus
- lääkelistan läpikäynti
- kotikäynti tarvittaessa
# | Kuka pääsee
Jokainen 75 vuotta täyttänyt kutsutaan käynnille. Itse voi varata ajan jo aiemmin, jos arki on alkanut tuntua hankalalta.
# | Varaa aika
Puh. 029 555 7575 arkisin klo 8–11 // www.vanhusneuvola.example
Käynti on maksuton.
"""

HANDOUT: Final = """
! Työkykyä yhdessä
Henkilöstöpäivä 4.2.2027, Maarianniemi
# | Lähtötilanne
- Sairauspoissaoloja 16,2 päivää henkilöä kohden
- Poissaoloista kolmannes johtuu selkävaivoista
-- eniten keittiöissä ja kotihoidossa
- Esihenkilövaihdoksia oli 19
# | Kyselyn tulokset
|! Väittämä | 2024 | 2026
| Saan apua työtovereilta | 4,1 | 4,3
| Voin vaikuttaa työvuoroihini | 2,6 | 3,4
| Palaudun vapaalla | 3,0 | 2,9
Asteikko 1–5, vastaajia 611.
# | Kolme kokeilua
* 1. | Työvuorot suunnitellaan yhdessä kuudeksi viikoksi kerrallaan
* 2. | Jokaiseen keittiöön hankitaan nostoapu
* 3. | Esihenkilöllä on enintään 25 alaista
# | Seuraavaksi
Yksiköt valitsevat kokeilunsa 26.2. mennessä. Tulokset kootaan lokakuussa.
- Tukea antaa työkykykoordinaattori Sini Valkama
- Materiaalit ovat intrassa
"""

BUDGET_GROUPS: Final = (
    ("Sivistystoimi", ("Varhaiskasvatus", "Esiopetus", "Perusopetus, luokat 1–6", "Perusopetus, luokat 7–9", "Koulukuljetukset", "Lukiokoulutus",
                       "Kansalaisopisto", "Kirjasto", "Nuorisotyö", "Liikuntapaikat", "Kulttuuri ja museo")),
    ("Tekninen toimi", ("Kadut ja kevyt liikenne", "Puistot ja leikkipaikat", "Rakennusten ylläpito", "Siivous", "Ruokapalvelut", "Kaavoitus",
                        "Rakennusvalvonta", "Vesihuolto", "Satamat", "Varikko ja konekeskus")),
    ("Konsernihallinto", ("Valtuusto ja vaalit", "Tilintarkastus", "Henkilöstöpalvelut", "Talouspalvelut", "Tietohallinto", "Viestintä",
                          "Elinkeinot ja matkailu", "Työllisyyden hoito", "Maaseutupalvelut")),
)  # fmt: skip
BUDGET: Final = """
! Käyttötalousosa: toimintakate tulosalueittain
Luvut ovat tuhansia euroja. Tilinpäätöksen luku on tarkastamaton.
@rows Tulosalue | TP 2025 | TA 2026 | TA 2027 | TS 2028 | Toimintakate yhteensä
Tulosalueiden sitovuustaso on toimintakate. Määrärahan ylityksestä on haettava valtuuston lupa ennen vuoden päättymistä.
Vesihuolto ja satamat ovat kirjanpidollisesti eriytettyjä taseyksiköitä.
"""
