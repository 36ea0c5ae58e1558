"""Permits for what happens in the street: market, itinerant trade, signs, occupation, events."""

STREET_PERMITS = [
    {
        "id": "standplaats-openbare-markt",
        "title": "Standplaats op de wekelijkse markt",
        "description": "Een losse of vaste plaats op de donderdagmarkt.",
        "audience": "U verkoopt producten of diensten als ambulante handelaar en u wilt op de markt van Voorbeeldegem staan.",
        "conditions": [
            "Uw onderneming is in de Kruispuntbank van Ondernemingen ingeschreven voor ambulante handel.",
            "U hebt een verzekering burgerlijke aansprakelijkheid en, als u met vuur of gas werkt, tegen brand.",
            "Verkoopt u voeding, dan hebt u een registratie of toelating van het FAVV.",
            "Uw naam en ondernemingsnummer staan zichtbaar op uw kraam.",
        ],
        "procedure": [
            "Voor een losse plaats meldt u zich op donderdag voor 7.15 uur bij de marktleider.",
            "Voor een abonnement stuurt u uw kandidatuur naar de dienst Ondernemen.",
            "U krijgt een ontvangstbewijs en een plaats op de wachtlijst.",
            "Komt er een plaats vrij, dan kijken wij naar de volgorde en naar de soort waren die nog ontbreekt.",
            "Het college wijst het abonnement toe.",
        ],
        "costs": [
            "Losse plaats: 3 euro per meter per marktdag",
            "Abonnement: 90 euro per meter per jaar",
            "Elektriciteit: 4 euro per marktdag",
        ],
        "term": "45 kalenderdagen na het vrijkomen van een plaats",
        "documents": [
            "Ondernemingsnummer",
            "Bewijs van verzekering",
            "Bewijs van registratie of toelating van het FAVV, voor voeding",
            "Foto en maten van het kraam",
        ],
        "exceptions": "Erkende verenigingen mogen twee keer per jaar gratis staan voor een goed doel, na aanvraag.",
        "competent_authority": "College van burgemeester en schepenen van Voorbeeldegem",
        "authority_level": "Lokaal",
        "legislation": [
            {
                "title": "Wet van 25 juni 1993 over ambulante en kermisactiviteiten",
                "url": "https://www.ejustice.just.fgov.be",
            },
            {
                "title": "Koninklijk besluit van 24 september 2006 over ambulante activiteiten",
                "url": "https://www.ejustice.just.fgov.be",
            },
        ],
        "websites": [{"title": "VLAIO", "url": "https://www.vlaio.be/nl"}],
        "product_number": None,
        "start_url": None,
        "topics": ["markt-en-standplaats"],
        "related": ["gidsen/op-de-markt-staan", "vergunningen/ambulante-handel"],
    },
    {
        "id": "ambulante-handel",
        "title": "Ambulante handel buiten de markt",
        "description": "Verkopen met een foodtruck, vanaf een vaste standplaats of van deur tot deur.",
        "audience": "U verkoopt buiten uw winkel of u hebt geen winkel: langs de weg, op een plein of bij mensen thuis.",
        "conditions": [
            "Uw onderneming is in de Kruispuntbank van Ondernemingen ingeschreven voor ambulante handel.",
            "Op het openbaar domein hebt u vooraf een machtiging van de gemeente.",
            "Uw kraam of wagen hindert het verkeer, de voetgangers en de hulpdiensten niet.",
            "Van deur tot deur verkoopt u alleen tussen 8 en 20 uur.",
        ],
        "procedure": [
            "U laat uw inschrijving nakijken bij een ondernemingsloket.",
            "U vraagt een standplaats aan, met dag, uur en plaats.",
            "De politie geeft advies over verkeer en veiligheid.",
            "Het college beslist en u krijgt de machtiging per e-mail.",
        ],
        "costs": [
            "Vaste standplaats: 25 euro per dag of 600 euro per jaar voor één dag in de week",
            "Van deur tot deur: gratis",
        ],
        "term": "30 kalenderdagen",
        "documents": [
            "Ondernemingsnummer",
            "Plan of foto van de gevraagde plaats",
            "Bewijs van verzekering",
        ],
        "exceptions": "Op privégrond die niet aan de openbare weg ligt, is geen machtiging van de gemeente nodig.",
        "competent_authority": "College van burgemeester en schepenen van Voorbeeldegem",
        "authority_level": "Lokaal",
        "legislation": [
            {
                "title": "Wet van 25 juni 1993 over ambulante en kermisactiviteiten",
                "url": "https://www.ejustice.just.fgov.be",
            },
        ],
        "websites": [
            {"title": "Kruispuntbank van Ondernemingen", "url": "https://kbopub.economie.fgov.be"},
            {"title": "VLAIO", "url": "https://www.vlaio.be/nl"},
        ],
        "product_number": None,
        "start_url": None,
        "topics": ["markt-en-standplaats", "horeca"],
        "related": ["gidsen/op-de-markt-staan", "vergunningen/standplaats-openbare-markt"],
    },
    {
        "id": "reclame-en-uithangborden",
        "title": "Reclame en uithangborden",
        "description": "Een bord, lichtreclame of vlag aan uw gevel hangen.",
        "audience": "U wilt reclame aanbrengen op of aan uw pand en die is vanaf de straat te zien.",
        "conditions": [
            "De reclame gaat over uw eigen zaak en hangt aan het pand waar die zaak zit.",
            "Alle borden samen beslaan niet meer dan een tiende van de gevel op het gelijkvloers.",
            "Een bord dat uitsteekt, hangt minstens 2,50 meter hoog.",
            "Verlichting verblindt niet, knippert niet en gaat uit om 23 uur.",
        ],
        "procedure": [
            "U stuurt een foto en een ontwerp naar de dienst Ondernemen.",
            "Binnen vijf werkdagen weet u of een vergunning nodig is.",
            "Is dat zo, dan dient u de aanvraag in via het Omgevingsloket.",
            "Het college beslist.",
        ],
        "costs": [
            "Aanvraag in het Omgevingsloket: 25 euro dossiertaks",
            "Jaarlijkse belasting: vrij tot 2 vierkante meter, daarna 30 euro per vierkante meter",
        ],
        "term": "60 kalenderdagen na de verklaring dat de aanvraag volledig is",
        "documents": [
            "Ontwerp met maten en kleuren",
            "Foto van de gevel",
            "Akkoord van de eigenaar",
        ],
        "exceptions": (
            "Voor een klein bord zonder licht is vaak geen vergunning nodig. Aan beschermde panden en langs "
            "gewestwegen gelden extra regels."
        ),
        "competent_authority": "College van burgemeester en schepenen van Voorbeeldegem",
        "authority_level": "Lokaal",
        "legislation": [
            {
                "title": "Besluit van 16 juli 2010: handelingen zonder omgevingsvergunning",
                "url": "https://codex.vlaanderen.be",
            },
        ],
        "websites": [
            {"title": "Omgevingsloket", "url": "https://omgevingsloket.omgeving.vlaanderen.be"},
        ],
        "product_number": None,
        "start_url": "https://omgevingsloket.omgeving.vlaanderen.be",
        "topics": ["reclame", "kernwinkelgebied"],
        "related": ["gidsen/reclame-aan-uw-gevel", "subsidies/gevelrenovatie"],
    },
    {
        "id": "inname-openbaar-domein",
        "title": "Inname van het openbaar domein",
        "description": "Een uitstalling, stoepbord, stelling, container of verhuislift op straat zetten.",
        "audience": "U zet tijdelijk of blijvend iets op de straat of het voetpad, en het is geen terras.",
        "conditions": [
            "Er blijft minstens 1,50 meter vrij voor voetgangers.",
            "Een uitstalling staat tegen de gevel en is hoogstens 80 centimeter diep.",
            "Per zaak is één stoepbord toegelaten.",
            "U haalt alles 's avonds binnen, behalve stellingen en containers.",
        ],
        "procedure": [
            "U vraagt de inname online aan, minstens tien werkdagen op voorhand.",
            "Hebt u parkeerverbod nodig, dan vermeldt u dat in de aanvraag.",
            "U krijgt de toelating per e-mail en plaatst zelf de borden, minstens 24 uur vooraf.",
        ],
        "costs": [
            "Uitstalling of stoepbord: 40 euro per jaar",
            "Stelling of container: 1 euro per vierkante meter per dag, de eerste drie dagen gratis",
        ],
        "term": "10 werkdagen",
        "documents": ["Schets met maten", "Begin- en einddatum"],
        "exceptions": "Laden en lossen gedurende hoogstens een uur vraagt geen toelating.",
        "competent_authority": "Burgemeester van Voorbeeldegem",
        "authority_level": "Lokaal",
        "legislation": [
            {"title": "Decreet over het lokaal bestuur", "url": "https://codex.vlaanderen.be"}
        ],
        "websites": [],
        "product_number": None,
        "start_url": None,
        "topics": ["terras", "hinder", "reclame"],
        "related": ["vergunningen/terras", "gidsen/reclame-aan-uw-gevel"],
    },
    {
        "id": "evenement-melden",
        "title": "Evenement melden",
        "description": "Een braderie, opendeurdag, straatfeest of optreden aan de gemeente melden.",
        "audience": "U organiseert iets op het openbaar domein, of binnen voor meer dan 200 mensen samen.",
        "conditions": [
            "U meldt uw evenement zes weken op voorhand, of twaalf weken als er een straat dicht moet.",
            "U duidt een verantwoordelijke aan die altijd bereikbaar is.",
            "Voor versterkte muziek boven 85 decibel vraagt u toestemming.",
            "U verwittigt de buren.",
        ],
        "procedure": [
            "U vult het meldingsformulier in.",
            "Politie, brandweer en de dienst Evenementen geven samen advies.",
            "Voor een groot evenement is er een overleg in het gemeentehuis.",
            "U krijgt één besluit voor plaats, verkeer, geluid en drank.",
        ],
        "costs": ["De melding is gratis.", "Uitleenmateriaal: waarborg van 100 euro"],
        "term": "30 kalenderdagen",
        "documents": ["Plan van het terrein", "Programma met uren", "Bewijs van verzekering"],
        "exceptions": "Een buurtbarbecue tot 100 mensen zonder podium meldt u met het korte formulier, twee weken vooraf.",
        "competent_authority": "Burgemeester van Voorbeeldegem, en het college voor geluid en sterke drank",
        "authority_level": "Lokaal",
        "legislation": [
            {
                "title": "Vlarem II, regels over muziek bij evenementen",
                "url": "https://codex.vlaanderen.be",
            },
        ],
        "websites": [{"title": "Unisono: muziek op uw evenement", "url": "https://www.unisono.be"}],
        "product_number": None,
        "start_url": None,
        "topics": ["evenementen"],
        "related": ["gidsen/een-evenement-organiseren", "subsidies/winkelevenementen"],
    },
]
