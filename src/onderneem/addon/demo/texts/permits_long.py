"""The two permits that are written out in full: the terrace and the drinks licence."""

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
            "Er blijft een vrije strook van minstens 1,50 meter voor voetgangers; op de Markt en in de Kerkstraat is dat 2 meter.",
            "De doorgang van 4 meter voor de hulpdiensten en alle brandkranen blijven vrij.",
            "Deuren, vensters en brievenbussen van buren blijven bereikbaar.",
            "Windschermen zijn doorzichtig en hoogstens 1,40 meter hoog.",
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
            "Binnen vijf werkdagen melden wij of uw dossier volledig is.",
            "Een medewerker meet de plaats op en toetst het plan aan het reglement.",
            "Is het terras groter dan 20 vierkante meter, dan geven politie en brandweer advies.",
            "Ligt het terras langs een gewestweg, dan vragen wij het akkoord van het Agentschap Wegen en Verkeer.",
            "Het college van burgemeester en schepenen beslist.",
            "U ontvangt de vergunning en hangt ze zichtbaar aan uw raam.",
        ],
        "costs": [
            "De aanvraag is gratis.",
            "Zomerterras (1 maart tot 31 oktober): 20 euro per vierkante meter.",
            "Jaarterras: 32 euro per vierkante meter.",
            "Terras bij een evenement van hoogstens drie dagen: gratis.",
            "In het jaar waarin u uw zaak begint, betaalt u de helft.",
        ],
        "term": "30 kalenderdagen",
        "documents": [
            "Schets met maten van het terras en de omgeving",
            "Twee foto's van de plaats",
            "Bewijs van de verzekering burgerlijke aansprakelijkheid",
            "Foto's of technische fiche van parasols en schermen",
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
            "U en wie met u de zaak uitbaat, voldoen aan de wettelijke eisen van moraliteit.",
            "Dat geldt ook voor meerderjarige huisgenoten die meehelpen in de zaak.",
            "De ruimte voldoet aan de wettelijke eisen van hygiëne: hoogte, verluchting, verlichting en toiletten.",
            "De zaak voldoet aan de gemeentelijke regels over brandveiligheid.",
            "Het pand is als horeca vergund.",
            "Uw onderneming heeft een vestiging op het adres van de zaak.",
            "Is uw zaak groot genoeg om onder de verplichte verzekering te vallen, dan hebt u een polis objectieve aansprakelijkheid bij brand en ontploffing.",
            "Voor sterke drank hebt u een uitdrukkelijke vergunning nodig, ook als u die gratis aanbiedt.",
            "U schenkt geen alcohol aan wie jonger is dan 16 jaar en geen sterke drank aan wie jonger is dan 18 jaar.",
        ],
        "procedure": [
            "U vraagt een moraliteitsattest in de gemeente waar u woont, ook voor wie met u samenwerkt.",
            "U dient uw aanvraag in bij de dienst Ondernemen, minstens twee maanden voor de opening.",
            "Binnen vijf werkdagen melden wij of uw dossier volledig is.",
            "De brandweer en de dienst Ondernemen bezoeken samen uw zaak.",
            "U krijgt het verslag en, als dat nodig is, tijd om iets aan te passen.",
            "De lokale politie geeft advies over de moraliteit.",
            "Het college van burgemeester en schepenen beslist.",
            "U ontvangt de vergunning en bewaart ze in de zaak.",
        ],
        "costs": [
            "De aanvraag is gratis.",
            "Een tweede controlebezoek omdat werken niet klaar waren: 75 euro.",
        ],
        "term": "45 kalenderdagen",
        "documents": [
            "Moraliteitsattest van de uitbater, niet ouder dan drie maanden",
            "Lijst van de personen die meewerken, met hun moraliteitsattest",
            "Grondplan van de zaak met afmetingen en toiletten",
            "Huurcontract of eigendomsbewijs",
            "Keuringsverslag van de elektriciteit en, als u gas hebt, van het gas",
            "Bewijs van de verzekering objectieve aansprakelijkheid",
            "Bewijs van registratie of toelating van het FAVV",
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
