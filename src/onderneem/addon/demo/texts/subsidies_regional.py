"""Flemish and federal support, in general terms only: the amounts and rules change, so the provider's site decides."""

REGIONAL_SUBSIDIES = [
    {
        "id": "hinderpremie",
        "title": "Hinderpremie",
        "description": "Vlaamse steun voor kleine zaken die ernstig gehinderd worden door openbare werken.",
        "purpose": "hardship",
        "provider": "VLAIO, Vlaamse overheid",
        "origin": "vlaio",
        "authority_level": "Vlaams",
        "amounts": [
            {
                "kind": "other",
                "words": "Vast bedrag per hinderperiode; kijk voor het actuele bedrag op de site van VLAIO",
            },
        ],
        "audience": "U hebt een kleine zaak met hoogstens negen werknemers, met vaste openingsuren en klanten die ter plaatse komen.",
        "conditions": [
            "Uw vestiging ligt in de hinderzone van de werken.",
            "De werken duren minstens 30 opeenvolgende kalenderdagen en sluiten de rijbaan geheel of voor een deel af.",
            "Uw hoofdactiviteit staat op de lijst van VLAIO.",
            "Uw gegevens in de Kruispuntbank van Ondernemingen zijn juist.",
        ],
        "procedure": [
            "VLAIO bepaalt op basis van de planning van de werken wie in aanmerking komt.",
            "U krijgt een brief met uw dossiernummer.",
            "U vraagt zelf en op tijd de uitbetaling aan, online.",
        ],
        "documents": ["Brief van VLAIO met dossiernummer", "Rekeningnummer van de onderneming"],
        "term": "VLAIO deelt de termijn mee in de brief",
        "windows": [],
        "continuous": True,
        "legislation": [
            {
                "title": "Decreet over de hinderpremie voor kleine ondernemingen",
                "url": "https://codex.vlaanderen.be",
            }
        ],
        "websites": [
            {"title": "VLAIO", "url": "https://www.vlaio.be/nl"},
            {"title": "Uw gegevens in de KBO nakijken", "url": "https://kbopub.economie.fgov.be"},
        ],
        "product_number": None,
        "start_url": "https://www.vlaio.be/nl",
        "topics": ["hinder"],
        "related": ["gidsen/werken-in-uw-straat", "subsidies/open-tijdens-de-werken"],
    },
    {
        "id": "kmo-portefeuille",
        "title": "Kmo-portefeuille",
        "description": "De Vlaamse overheid betaalt mee aan opleiding bij een geregistreerde dienstverlener.",
        "purpose": "training",
        "provider": "VLAIO, Vlaamse overheid",
        "origin": "vlaio",
        "authority_level": "Vlaams",
        "amounts": [
            {
                "kind": "other",
                "words": "Deel van de kosten, met een maximum per jaar; het percentage hangt af van de grootte van uw onderneming en het thema",
            },
        ],
        "audience": "U hebt een kleine of middelgrote onderneming of een vrij beroep in het Vlaamse Gewest.",
        "conditions": [
            "De dienstverlener is geregistreerd voor de kmo-portefeuille.",
            "Het thema van de opleiding komt in aanmerking.",
            "Vzw's komen niet in aanmerking.",
        ],
        "procedure": [
            "U kiest een geregistreerde dienstverlener en schrijft u in.",
            "U vraagt de steun online en op tijd aan bij VLAIO.",
            "U stort uw eigen deel en de overheid vult aan.",
            "U betaalt de dienstverlener met uw portefeuille.",
        ],
        "documents": ["Inschrijving of overeenkomst met de dienstverlener"],
        "term": "Zie de site van VLAIO",
        "windows": [],
        "continuous": True,
        "legislation": [
            {
                "title": "Decreet van 16 maart 2012 over het economisch ondersteuningsbeleid",
                "url": "https://codex.vlaanderen.be",
            }
        ],
        "websites": [{"title": "VLAIO", "url": "https://www.vlaio.be/nl"}],
        "product_number": None,
        "start_url": "https://www.vlaio.be/nl",
        "topics": ["starten"],
        "related": ["gidsen/groeien-en-aanwerven", "subsidies/digitale-sprong"],
    },
    {
        "id": "groene-investeringen",
        "title": "Vlaamse steun voor groene investeringen",
        "description": "Vlaanderen steunt investeringen die energie besparen of het milieu ontlasten.",
        "purpose": "energy",
        "provider": "VLAIO, Vlaamse overheid",
        "origin": "vlaio",
        "authority_level": "Vlaams",
        "amounts": [
            {
                "kind": "other",
                "words": "Hangt af van de maatregel, de investering en de grootte van uw onderneming",
            },
        ],
        "audience": "U hebt een onderneming in het Vlaamse Gewest en wilt investeren in zuinige of milieuvriendelijke technieken.",
        "conditions": [
            "De investering gaat verder dan wat de wet al oplegt.",
            "U vraagt de steun aan voor u bestelt of begint.",
            "De techniek komt voor in de maatregel die u aanvraagt.",
        ],
        "procedure": [
            "U zoekt in de subsidiedatabank van VLAIO welke maatregel nu openstaat.",
            "U dient de aanvraag online in.",
            "VLAIO beoordeelt uw dossier en deelt de beslissing mee.",
        ],
        "documents": ["Offerte of kostenraming", "Technische beschrijving"],
        "term": "Zie de maatregel op de site van VLAIO",
        "windows": [],
        "continuous": True,
        "legislation": [
            {
                "title": "Decreet van 16 maart 2012 over het economisch ondersteuningsbeleid",
                "url": "https://codex.vlaanderen.be",
            }
        ],
        "websites": [{"title": "VLAIO", "url": "https://www.vlaio.be/nl"}],
        "product_number": None,
        "start_url": "https://www.vlaio.be/nl",
        "topics": ["kernwinkelgebied", "horeca"],
        "related": ["subsidies/energiezuinige-winkel", "gidsen/groeien-en-aanwerven"],
    },
    {
        "id": "eerste-aanwerving",
        "title": "Minder sociale bijdragen voor een eerste aanwerving",
        "description": "Wie voor het eerst personeel aanneemt, betaalt minder werkgeversbijdragen.",
        "purpose": "hiring",
        "provider": "Rijksdienst voor Sociale Zekerheid (RSZ)",
        "origin": "federal",
        "authority_level": "Federaal",
        "amounts": [
            {
                "kind": "other",
                "words": "Vermindering van de werkgeversbijdragen; uw sociaal secretariaat rekent het bedrag uit",
            },
        ],
        "audience": "U hebt een onderneming en neemt een eerste medewerker in dienst.",
        "conditions": [
            "U bent een nieuwe werkgever volgens de regels van de RSZ.",
            "U hebt de medewerker aangegeven via Dimona.",
            "De medewerker vervangt niemand in dezelfde technische bedrijfseenheid.",
        ],
        "procedure": [
            "U meldt u aan als werkgever bij de RSZ.",
            "U of uw sociaal secretariaat vraagt de vermindering in de kwartaalaangifte.",
        ],
        "documents": ["Geen aparte documenten: de vraag zit in de kwartaalaangifte"],
        "term": "Verrekend in de aangifte van het kwartaal",
        "windows": [],
        "continuous": True,
        "legislation": [
            {
                "title": "Programmawet (I) van 24 december 2002",
                "url": "https://www.ejustice.just.fgov.be",
            },
        ],
        "websites": [
            {
                "title": "Sociale zekerheid voor ondernemingen",
                "url": "https://www.socialsecurity.be",
            }
        ],
        "product_number": None,
        "start_url": "https://www.socialsecurity.be",
        "topics": ["starten"],
        "related": ["gidsen/groeien-en-aanwerven", "subsidies/kmo-portefeuille"],
    },
]
