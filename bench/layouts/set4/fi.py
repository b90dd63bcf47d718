"""What the fourth unseen half says officially (decisions, tenders, minutes, rules …), in Finnish. Our own words; marks as in set 3."""

# ruff: noqa: E501 - sentences are easier to read unwrapped

from __future__ import annotations

from typing import Final

GRANT: Final = """
Kylätoimien avustusvirasto
AVUSTUSPÄÄTÖS
14.9.2026
KAV/2217/2026
Saarelan kyläyhdistys ry // Kirkkotie 4 // 41660 Saarela
! Avustus kylätalon energiaremonttiin
= Hakija | Saarelan kyläyhdistys ry, 1234567-1
= Viite | Hakemus 28.5.2026 ja sen täydennys 12.8.2026
= Avustuslaji | Yhteisten tilojen investointiavustus
= Käyttöaika | 1.10.2026–31.12.2027
# | Päätös
Kylätoimien avustusvirasto myöntää hakijalle avustusta enintään 38 400 euroa. Avustus on 60 prosenttia hankkeen hyväksytyistä menoista.
Avustus on käytettävä hakemuksessa esitettyyn tarkoitukseen. Jos suunnitelmaa muutetaan olennaisesti, muutokselle on pyydettävä viraston suostumus etukäteen.
# | Perustelut
Hanke vähentää kylätalon vuotuista sähkönkulutusta noin 18 000 kilowattituntia. Talossa toimivat ympäri vuoden nuorisotila, lainattavien työkalujen varasto ja kansalaisopiston piirit, joten hyöty jakautuu laajalle käyttäjäjoukolle.
Hakija on osoittanut, että omarahoitus on koossa ja että rakennuksen hallinta on turvattu vähintään kymmeneksi vuodeksi.
# | Hyväksytyt menot
|! Menolaji | Haettu, euroa | Hyväksytty, euroa
| Ilmalämpöpumput asennuksineen | 31 500 | 31 500
| Yläpohjan lisäeristys | 24 800 | 22 300
| Ikkunoiden kunnostus | 14 600 | 10 200
| Yhteensä | 70 900 | 64 000
Ikkunoista avustetaan vain lämmitettyjen tilojen osuus. Talkootyötä ei hyväksytä menoksi.
# | Ehdot
* 1. | Hankinnat on kilpailutettava, ja tarjouksista on säilytettävä vertailu.
* 2. | Menoista on pidettävä kirjanpitoa erillään yhdistyksen muusta taloudesta.
* 3. | Viimeinen maksatushakemus on jätettävä kolmen kuukauden kuluessa käyttöajan päättymisestä.
# | Maksaminen
Avustus maksetaan enintään kolmessa erässä toteutuneita menoja vastaan. Ennakkoa voidaan maksaa, jos se on hankkeen käynnistämiseksi välttämätöntä.
# | Sovelletut säännökset
Valtionavustuslaki (688/2001) 5, 7, 10–13 ja 34 §
Hallintolaki (434/2003) 44 ja 45 §
# | Muutoksenhaku
Päätökseen saa vaatia oikaisua 30 päivän kuluessa tiedoksisaannista. Ohje on liitteenä.
Avustuspäällikkö Kerttu Halmesmäki
Ylitarkastaja Aleksanteri Pirhonen
# | Liitteet
- Oikaisuvaatimusohje
- Maksatushakemuksen täyttöohje
# | Tiedoksi
Keski-Suomen kylien tuki ry
"""

ROUND: Final = """
Liikkumispalvelujen virasto
LAUSUNTOPYYNTÖ
2.11.2026
LPV/808/2026
Jakelussa mainitut
! Ehdotus kutsuliikenteen palvelutasoksi 2028–2031
Liikkumispalvelujen virasto pyytää kunnilta ja hyvinvointialueilta lausuntoa luonnoksesta, jossa määritellään kutsuliikenteen vähimmäistaso niillä alueilla, joilla säännöllistä bussiliikennettä ei ole.
# | Taustaa
Kutsuliikenteen matkustajamäärä on kolmessa vuodessa kasvanut viidenneksellä, mutta vuorojen saatavuus vaihtelee kunnittain. Joissakin kunnissa kyyti on tilattava kaksi arkipäivää ennen matkaa, toisissa riittää kaksi tuntia.
Luonnoksessa ehdotetaan, että kyydin voi kaikkialla tilata viimeistään edellisenä päivänä kello 15 mennessä.
# | Mihin toivomme vastauksia
* 1) | Onko ehdotettu tilausaika toimialueellanne mahdollinen?
* 2) | Miten kuljetukset sovitetaan yhteen koulukuljetusten kanssa, kun
** a) | oppilaita on reitillä vähemmän kuin kolme tai
** b) | kuljetus ylittää kuntarajan?
* 3) | Mitä kustannuksia muutoksesta arvionne mukaan syntyy?
# | Vastaaminen
Lausunnot pyydetään viimeistään 15.12.2026 viraston kirjaamoon, kirjaamo@liikkumispalvelut.example. Viitteeksi merkitään asian diaarinumero.
Lausuntopyyntöön voivat vastata muutkin kuin jakelussa mainitut. Lausunnot julkaistaan viraston verkkosivuilla.
Lisätietoja antaa liikenneasiantuntija Onerva Jokisalo, puhelin 0295 555 717.
Yksikön päällikkö Taavetti Rekola
# | Liite
Luonnos palvelutasomääritykseksi, 14 sivua
# | Jakelu
Kunnat (liitteen 2 mukaan) // Hyvinvointialueet // Maakuntien liitot // Matkahuollon asiakasraati
"""

TENDER: Final = """
! Tarjouspyyntö: koulujen ruokakuljetukset 2027–2029
= Hankintayksikkö | Hiekkaharjun kaupunki, ateriapalvelut
= Hankinnan tunnus | HIE-2026-118
= Menettely | Avoin menettely, kansallinen kynnysarvo ylittyy
= Tarjousten määräaika | 11.12.2026 klo 12.00
= Arvioitu arvo | 420 000 euroa (alv 0 %)
# 1 | Hankinnan kohde
## 1.1 | Kuvaus
Hankinnan kohteena on lämpimän ruoan kuljetus kahdesta keskuskeittiöstä yhteentoista kouluun ja päiväkotiin arkipäivinä. Kuljetusmatkaa kertyy päivittäin keskimäärin 146 kilometriä.
Kuljetukset on suoritettava niin, että ruoan lämpötila on perille tultaessa vähintään 65 astetta.
## 1.2 | Jakaminen osiin
Hankinta on jaettu kahteen osaan. Tarjouksen voi antaa toisesta tai molemmista.
|! Osa | Lähtökeittiö | Kohteita | Kilometriä päivässä
| A | Koivulan keittiö | 6 | 61
| B | Satamatien keittiö | 5 | 85
## 1.3 | Sopimuskausi
Sopimus alkaa 1.2.2027 ja päättyy 31.1.2029. Hankintayksikkö voi jatkaa sitä enintään kahdella vuodella.
# 2 | Tarjoajaa koskevat vaatimukset
Tarjoajan on täytettävä seuraavat vaatimukset:
* a) | tarjoaja on merkitty ennakkoperintärekisteriin ja työnantajarekisteriin;
* b) | tarjoajalla on vähintään kahden vuoden kokemus elintarvikekuljetuksista;
* c) | kuljettajilla on hygieniaosaamistodistus ja voimassa oleva rikosrekisteriote.
Vaatimusten täyttyminen osoitetaan lomakkeella, joka on tarjouspyynnön liitteenä 2.
# 3 | Valintaperuste
Valintaperusteena on kokonaistaloudellisesti edullisin tarjous. Pisteet annetaan seuraavasti:
|! Vertailuperuste | Enimmäispisteet | Osoitetaan
| Hinta kuljetuspäivältä | 70 | Hintalomake
| Kaluston päästöt | 20 | Rekisteriotteet
| Varakaluston saatavuus | 10 | Selvitys, enintään yksi sivu
Jos pisteet ovat yhtä suuret, ratkaisee hinta. Jos hintakin on sama, ratkaisu tehdään arpomalla.
# 4 | Tarjouksen tekeminen
## 4.1 | Lisätietokysymykset
Kysymykset esitetään kirjallisesti 27.11.2026 mennessä. Vastaukset julkaistaan kaikille viimeistään 2.12.2026.
## 4.2 | Tarjouksen voimassaolo
Tarjouksen on oltava voimassa neljä kuukautta määräajan päättymisestä. Määräajan jälkeen saapuneita tarjouksia ei käsitellä.
## 4.3 | Kieli
Tarjous tehdään suomeksi tai ruotsiksi.
# 5 | Liitteet
* 1. | Palvelukuvaus ja reittikartat
* 2. | Soveltuvuuslomake
* 3. | Hintalomake
* 4. | Sopimusluonnos
"""

COUNCIL: Final = """
! Hyvinvointilautakunnan kokous 19.5.2026
= Aika | Tiistai 19.5.2026 klo 17.00–19.12
= Paikka | Kirjasto, Pajusali ja etäyhteys
= Seuraava kokous | 16.6.2026
|! Läsnä olleet | Tehtävä | Huomautus
| Rautakorpi Eino | puheenjohtaja |
| Lindeman Saga | varapuheenjohtaja | etäyhteydellä
| Toivakka Mirjami | jäsen | saapui § 34 aikana klo 17.20
| Ahvenjärvi Lauri | jäsen |
| Hirvelä Noora | esittelijä, hyvinvointijohtaja |
| Kivimaa Tuukka | pöytäkirjanpitäjä |
# § 33 | Pöytäkirjan tarkastajat
Päätös: Tarkastajiksi valittiin Saga Lindeman ja Lauri Ahvenjärvi. Pöytäkirja tarkastetaan sähköisesti 25.5.2026 mennessä.
# § 34 | Perhekeskuksen aukioloajat kesällä 2026
HYVLTK 19.5.2026 § 34
Valmistelija: palvelupäällikkö Ulla Sinervä, puh. 044 555 3301
Perhekeskuksen avoin kohtaamispaikka on ollut kesäisin suljettuna viisi viikkoa. Keväällä tehdyssä kyselyssä, johon vastasi 212 perhettä, yli puolet toivoi lyhyempää sulkua.
Kaksi viikkoa lyhyempi sulku maksaa arviolta 6 300 euroa. Summa voidaan kattaa vuokramenojen säästöllä.
Esittelijä: Lautakunta päättää, että kohtaamispaikka
* 1. | on suljettuna 29.6.–17.7.2026 ja
* 2. | pidetään muina kesäviikkoina auki tiistaista torstaihin klo 9–14.
Päätös: Hyväksyttiin.
# § 35 | Liikuntapaikkojen vuorojen jakaminen
HYVLTK 21.4.2026 § 27
Lautakunta palautti asian valmisteluun siten, että alle 12-vuotiaiden ryhmien vuorot päättyvät viimeistään klo 19.
HYVLTK 19.5.2026 § 35
Seurojen kanssa on neuvoteltu uudesta jaosta 5.5.2026. Jako on liitteenä.
Liite 1: Vuorot 1.9.2026–31.5.2027
Asian käsittely: Jäsen Mirjami Toivakka ehdotti, että jäähallin lauantaivuorot arvotaan. Ehdotusta ei kannatettu.
Päätös: Hyväksyttiin liitteen mukaisena.
# § 36 | Ilmoitusasiat
Merkittiin tiedoksi:
- aluehallintoviraston tarkastuskertomus 7.4.2026
- nuorisovaltuuston aloite pyörätelineistä
- hyvinvointikertomuksen luonnos.
# § 37 | Kokouksen päättäminen
Puheenjohtaja päätti kokouksen klo 19.12.
"""

RULES: Final = """
! Kaupungin satamajärjestys
Annettu Kivisalmessa 3 päivänä kesäkuuta 2026
Kaupunginvaltuuston päätöksen mukaisesti määrätään:
# 1 luku | Yleiset määräykset
## 1 § | Soveltamisala
Tätä järjestystä noudatetaan kaupungin omistamissa kauppa-, kalastus- ja pienvenesatamissa sekä niihin johtavilla vesialueilla, jotka on merkitty liitekarttaan.
Satamanpitäjä voi yksittäistapauksessa myöntää poikkeuksen, jos turvallisuus ei siitä vaarannu.
## 2 § | Määritelmät
Tässä järjestyksessä tarkoitetaan
* 1) | aluksella vesikulkuneuvoa, jonka pituus on yli 15 metriä;
* 2) | veneellä muuta vesikulkuneuvoa kuin alusta;
* 3) | satamanpitäjällä kaupungin teknistä toimialaa tai sitä, jolle tehtävä on sopimuksella siirretty.
## 3 § | Valvonta
Järjestyksen noudattamista valvoo satamavalvoja. Valvojan antamia liikenneohjeita on noudatettava välittömästi.
# 2 luku | Liikkuminen ja kiinnittyminen
## 4 § | Nopeus
Satama-altaassa saa ajaa enintään viiden solmun nopeudella. Aallokon aiheuttamista vahingoista vastaa kuljettaja.
## 5 § | Laituripaikat
Aluksen saapumisesta on ilmoitettava vähintään 24 tuntia ennen tuloaikaa. Ilmoituksessa mainitaan aluksen nimi, pituus, syväys ja lasti.
Laituripaikka osoitetaan saapumisjärjestyksessä. Säännöllistä linjaa liikennöivällä aluksella on kuitenkin etuoikeus vakiintuneeseen paikkaansa.
## 6 § | Vaaralliset aineet
Palavien nesteiden lastaus on kielletty muualla kuin öljylaiturissa. Lastauksen ajaksi laiturille on järjestettävä
* 1) | alkusammutuskalusto ja siihen perehtynyt henkilö;
* 2) | ympärivuorokautinen vartiointi; sekä
* 3) | imeytysainetta vähintään 200 kilogrammaa.
# 3 luku | Ympäristö ja järjestys
## 7 § | Jätteet
Alusjäte toimitetaan vastaanottopisteisiin lajiteltuna. Pilssiveden laskeminen satama-altaaseen on kielletty.
## 8 § | Talvisäilytys
Veneen saa säilyttää satama-alueella 1.10.–15.5. vain siihen varatulla kentällä. Säilytyksestä peritään taksan mukainen maksu, ja omistajan yhteystiedot on pidettävä näkyvillä.
## 9 § | Seuraamukset
Järjestyksen vastaisesti jätetyn veneen saa siirtää omistajan kustannuksella, jos omistaja ei ole kehotuksesta huolimatta siirtänyt sitä viikon kuluessa.
## 10 § | Voimaantulo
Tämä järjestys tulee voimaan 1 päivänä heinäkuuta 2026. Sillä kumotaan 12 päivänä toukokuuta 2009 annettu satamajärjestys.
"""
