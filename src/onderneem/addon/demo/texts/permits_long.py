"""The two permits that are written out in full: the terrace and the drinks licence."""

from onderneem.addon.demo.texts.redress import COUNTER
from onderneem.addon.demo.texts.redress import LOCAL_REDRESS

LONG_PERMITS = [
    {
        "id": "terras",
        "title": "Terrasvergunning",
        "description": "Tafels, stoelen en parasols op het voetpad, een plein of een parkeerplaats zetten.",
        "audience": (
            "U baat een café, restaurant, ijssalon, bakkerij of een andere zaak uit waar klanten iets eten of drinken, "
            "en u wilt een terras op het openbaar domein. Ook voor enkele stoelen aan de gevel hebt u deze vergunning nodig."
        ),
        "conditions": [
            "Het terras ligt voor uw eigen gevel of sluit er rechtstreeks op aan.",
            {
                "title": "Er blijft een vrije strook van minstens 1,50 meter voor voetgangers; op de Markt en in de Kerkstraat is dat 2 meter.",
                "proof": "Schets met maten van het terras en de omgeving",
            },
            "De doorgang van 4 meter voor de hulpdiensten en alle brandkranen blijven vrij.",
            "Deuren, vensters en brievenbussen van buren blijven bereikbaar.",
            {
                "title": "Windschermen zijn doorzichtig en hoogstens 1,40 meter hoog.",
                "proof": "Foto's of technische fiche van parasols en schermen",
            },
            "U verankert niets in de bestrating, tenzij de vergunning dat uitdrukkelijk toelaat.",
            "Een terrasvloer sluit zonder drempel aan op het voetpad of heeft een veilig hellend vlak.",
            "Verwarming op gas is niet toegelaten.",
            "Muziek op het terras stopt om 22 uur en het terras sluit om 23 uur, op vrijdag en zaterdag om middernacht.",
            "U houdt het terras en de goot ernaast elke dag schoon.",
            "Uw zaak is ingeschreven in de Kruispuntbank van Ondernemingen met een vestiging op dat adres.",
            "U hebt geen openstaande schulden bij de gemeente, of u volgt een afbetalingsplan.",
        ],
        "procedure": [
            "U bespreekt uw plan met de dienst Ondernemen; dat mag ook telefonisch.",
            "U dient de aanvraag met schets en foto's in, online of aan het loket.",
            {
                "title": "Binnen vijf werkdagen melden wij of uw dossier volledig is.",
                "text": "Ontbreekt er iets, dan vragen wij dat één keer. De termijn loopt vanaf de dag waarop uw dossier volledig is.",
            },
            "Een medewerker meet de plaats op en toetst het plan aan het reglement.",
            "Is het terras groter dan 20 vierkante meter, dan geven politie en brandweer advies.",
            "Ligt het terras langs een gewestweg, dan vragen wij het akkoord van het Agentschap Wegen en Verkeer.",
            "Het college van burgemeester en schepenen beslist.",
            {
                "title": "U ontvangt de vergunning en hangt ze zichtbaar aan uw raam.",
                "text": "Een terras dat er langer staat dan vergund, vraagt een nieuwe aanvraag.",
            },
        ],
        "costs": [
            "De aanvraag is gratis.",
            "Zomerterras (1 maart tot 31 oktober): 20 euro per vierkante meter.",
            "Jaarterras: 32 euro per vierkante meter.",
            "Terras bij een evenement van hoogstens drie dagen: gratis.",
            "In het jaar waarin u uw zaak begint, betaalt u de helft.",
        ],
        "term": "30 kalenderdagen nadat uw dossier volledig is",
        "silence": "nothing",
        "silence_note": "Duurt het langer dan 30 dagen, bel ons dan. Zet geen terras voor u de vergunning hebt.",
        "obligation": "permit",
        "in_advance": "Minstens zes weken voor u het terras wilt plaatsen.",
        "valid_for": "Vijf jaar, voor elk jaar van 1 maart tot 31 oktober of het hele jaar door.",
        "renewal": "Drie maanden voor het einde vraagt u ze opnieuw. Neemt iemand uw zaak over, dan vraagt die zelf een vergunning.",
        "without_it": "Een boete van hoogstens 350 euro, en wij kunnen het terras laten weghalen.",
        "redress": LOCAL_REDRESS,
        "channels": [
            COUNTER,
            {
                "kind": "phone",
                "title": "Vraag naar de medewerker terrassen.",
                "address": "09 000 00 21",
                "hours": "Dinsdag en donderdag van 9 tot 12 uur",
            },
        ],
        "executing_authority": "Dienst Ondernemen van Voorbeeldegem",
        "keywords": ["terrasje", "caféterras", "stoelen buiten", "parasol", "windscherm"],
        "your_europe": ["DienstenLicentiesVergunningen"],
        "service_languages": ["NLD", "ENG"],
        "documents": [
            "Twee foto's van de plaats",
            {
                "title": "Bewijs van de verzekering burgerlijke aansprakelijkheid",
                "text": "U vraagt dit aan uw verzekeraar of makelaar.",
            },
            "Akkoord van de eigenaar als u het terras aan de gevel vastmaakt",
            "Akkoord van de buur als het terras voor zijn gevel doorloopt",
        ],
        "exceptions": (
            "Ligt het terras helemaal op uw eigen grond, dan hebt u deze vergunning niet nodig. Voor een vaste overkapping "
            "of een grote verharding is soms wel een omgevingsvergunning nodig. Tijdens de jaarmarkt en de kermis geldt "
            "het evenementenreglement."
        ),
        "competent_authority": "College van burgemeester en schepenen van Voorbeeldegem",
        "authority_level": "Lokaal",
        "legislation": [
            {"title": "Decreet over het lokaal bestuur", "url": "https://codex.vlaanderen.be"},
            {
                "title": "Decreet betreffende de omgevingsvergunning (vaste constructies)",
                "url": "https://codex.vlaanderen.be",
            },
        ],
        "websites": [
            {"title": "E-loket voor ondernemers", "url": "https://www.vlaanderenonderneemt.be"},
            {"title": "Unisono: muziek in uw zaak", "url": "https://www.unisono.be"},
            {
                "title": "Maten voor een toegankelijke doorgang",
                "url": "https://www.toegankelijkgebouw.be",
            },
        ],
        "product_number": "1502",
        "start_url": "https://www.vlaanderenonderneemt.be",
        "topics": ["terras", "horeca"],
        "related": [
            "gidsen/een-terras-plaatsen",
            "vergunningen/drankvergunning",
            "subsidies/terrasmeubilair",
        ],
    },
    {
        "id": "drankvergunning",
        "title": "Drankvergunning",
        "description": "Bier, wijn of sterke drank schenken in een café, restaurant of andere zaak.",
        "audience": (
            "U schenkt alcohol die klanten ter plaatse drinken: in een café, restaurant, feestzaal, sportkantine of "
            "foodtruck. De vergunning geldt voor één uitbater en één zaak. Wie een zaak overneemt, vraagt ze opnieuw aan."
        ),
        "conditions": [
            {
                "title": "U en wie met u de zaak uitbaat, voldoen aan de wettelijke eisen van moraliteit.",
                "proof": "Moraliteitsattest van de uitbater, niet ouder dan drie maanden",
            },
            {
                "title": "Dat geldt ook voor meerderjarige huisgenoten die meehelpen in de zaak.",
                "proof": "Lijst van de personen die meewerken, met hun moraliteitsattest",
            },
            {
                "title": "De ruimte voldoet aan de wettelijke eisen van hygiëne: hoogte, verluchting, verlichting en toiletten.",
                "proof": "Grondplan van de zaak met afmetingen en toiletten",
            },
            {
                "title": "De zaak voldoet aan de gemeentelijke regels over brandveiligheid.",
                "proof": "Keuringsverslag van de elektriciteit en, als u gas hebt, van het gas",
            },
            "Het pand is als horeca vergund.",
            "Uw onderneming heeft een vestiging op het adres van de zaak.",
            {
                "title": "Is uw zaak groot genoeg om onder de verplichte verzekering te vallen, dan hebt u een polis objectieve aansprakelijkheid bij brand en ontploffing.",
                "proof": "Bewijs van de verzekering objectieve aansprakelijkheid",
            },
            "Voor sterke drank hebt u een uitdrukkelijke vergunning nodig, ook als u die gratis aanbiedt.",
            "U schenkt geen alcohol aan wie jonger is dan 16 jaar en geen sterke drank aan wie jonger is dan 18 jaar.",
        ],
        "procedure": [
            "U vraagt een moraliteitsattest in de gemeente waar u woont, ook voor wie met u samenwerkt.",
            "U dient uw aanvraag in bij de dienst Ondernemen, minstens twee maanden voor de opening.",
            "Binnen vijf werkdagen melden wij of uw dossier volledig is.",
            {
                "title": "De brandweer en de dienst Ondernemen bezoeken samen uw zaak.",
                "text": "U bent er zelf bij, of iemand die de zaak kent.",
            },
            "U krijgt het verslag en, als dat nodig is, tijd om iets aan te passen.",
            "De lokale politie geeft advies over de moraliteit.",
            "Het college van burgemeester en schepenen beslist.",
            "U ontvangt de vergunning en bewaart ze in de zaak.",
        ],
        "costs": [
            "De aanvraag is gratis.",
            "Een tweede controlebezoek omdat werken niet klaar waren: 75 euro.",
        ],
        "term": "45 kalenderdagen na het bezoek van de brandweer",
        "silence": "refused",
        "silence_note": "Schenk geen alcohol zolang u de vergunning niet hebt.",
        "obligation": "licence",
        "in_advance": "Minstens twee maanden voor de opening.",
        "valid_for": "Zolang u de zaak uitbaat.",
        "renewal": "Verandert de uitbater, het pand of de inrichting, dan vraagt u ze opnieuw aan.",
        "without_it": "De politie kan de zaak sluiten en een proces-verbaal opmaken.",
        "redress": LOCAL_REDRESS,
        "channels": [
            COUNTER,
            {
                "kind": "mail",
                "title": "Voor wie al een zaak heeft",
                "address": "horeca@voorbeeldegem.example",
            },
        ],
        "executing_authority": "Dienst Ondernemen van Voorbeeldegem",
        "keywords": [
            "tapvergunning",
            "alcohol schenken",
            "sterke drank",
            "slijterij",
            "caféuitbating",
        ],
        "your_europe": ["DienstenLicentiesVergunningen"],
        "service_languages": ["NLD", "ENG"],
        "documents": [
            "Huurcontract of eigendomsbewijs",
            {
                "title": "Bewijs van registratie of toelating van het FAVV",
                "text": "U vraagt de registratie of toelating aan bij het FAVV.",
            },
            "Statuten, als een vennootschap of vzw de aanvraag doet",
        ],
        "exceptions": (
            "Schenkt u gegiste drank zoals bier en wijn alleen bij een maaltijd, dan is er voor die dranken geen vergunning "
            "nodig; voor sterke drank altijd. Voor een fuif of evenement vraagt u een toelating voor één keer. Een winkel "
            "die gesloten flessen verkoopt, valt niet onder deze vergunning."
        ),
        "competent_authority": "College van burgemeester en schepenen van Voorbeeldegem",
        "authority_level": "Lokaal",
        "legislation": [
            {
                "title": "Koninklijk besluit van 3 april 1953: slijterijen van gegiste dranken",
                "url": "https://www.ejustice.just.fgov.be",
            },
            {
                "title": "Wet van 28 december 1983: vergunning voor het verstrekken van sterke drank",
                "url": "https://www.ejustice.just.fgov.be",
            },
        ],
        "websites": [
            {"title": "Voedselveiligheid (FAVV)", "url": "https://www.favv-afsca.be"},
            {"title": "E-loket voor ondernemers", "url": "https://www.vlaanderenonderneemt.be"},
        ],
        "product_number": None,
        "start_url": "https://www.vlaanderenonderneemt.be",
        "topics": ["horeca", "evenementen"],
        "related": [
            "gidsen/een-horecazaak-overnemen",
            "vergunningen/favv-toelating",
            "vergunningen/terras",
        ],
    },
]
