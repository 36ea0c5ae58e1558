"""The two subsidies that are written out in full: vacant premises in the core and accessible shops."""

LONG_SUBSIDIES = [
    {
        "id": "pandenpremie-kernwinkelgebied",
        "title": "Pandenpremie voor het kernwinkelgebied",
        "description": "Steun voor wie een leegstaand handelspand in de kern weer in gebruik neemt.",
        "purpose": "premises",
        "provider": "Gemeente Voorbeeldegem",
        "origin": "own",
        "authority_level": "Lokaal",
        "amounts": [
            {"kind": "percentage", "percentage": "40", "cap": "7500"},
        ],
        "audience": (
            "U opent een winkel, horecazaak of ambacht met toonbank in een pand dat al minstens zes maanden leegstaat "
            "in het kernwinkelgebied. Eigenaars die het pand zelf opknappen om te verhuren, komen ook in aanmerking."
        ),
        "conditions": [
            "Het pand ligt aan de Markt, de Botermarkt, de Kerkstraat of de Stationsstraat.",
            "Het pand staat minstens zes maanden leeg op de dag van uw aanvraag.",
            "De verkoopruimte is minstens 25 en hoogstens 400 vierkante meter.",
            "Uw zaak is minstens vier dagen per week open voor klanten, waarvan één in het weekend.",
            "U houdt de zaak minstens drie jaar open; anders betaalt u de premie voor een deel terug.",
            "Nachtwinkels, belwinkels, kansspelkantoren, kantoren zonder toonbank en automatenwinkels zijn uitgesloten.",
            "U begint pas met de werken nadat uw dossier volledig is verklaard.",
            "De werken zijn klaar binnen twaalf maanden na de toekenning.",
            "Voor dezelfde kosten krijgt u geen andere premie van de gemeente.",
            "De premie valt onder de Europese regels voor de-minimissteun.",
            "De premie geldt zolang het jaarbudget van 60.000 euro niet op is.",
        ],
        "procedure": [
            "U maakt een afspraak met de dienst Ondernemen; wij komen naar het pand kijken.",
            "U dient uw aanvraag in met foto's, offertes en een korte beschrijving van uw zaak.",
            "Binnen tien werkdagen melden wij of uw dossier volledig is.",
            "Een jury met twee handelaars en een ambtenaar geeft advies over uw plan.",
            "Het college van burgemeester en schepenen beslist.",
            "U voert de werken uit en opent uw zaak.",
            "U bezorgt de facturen en betaalbewijzen binnen drie maanden na de opening.",
            "Wij komen kijken en betalen de premie binnen 30 kalenderdagen.",
        ],
        "documents": [
            "Huurcontract, koopakte of belofte van de eigenaar",
            "Offertes van de werken",
            "Foto's van het pand, binnen en buiten",
            "Beschrijving van de zaak en financieel plan voor drie jaar",
            "Verklaring over de-minimissteun",
            "Ondernemingsnummer, of een verklaring dat u nog moet starten",
        ],
        "term": "60 kalenderdagen",
        "windows": [{"opens": "2026-01-15", "closes": "2027-01-31"}],
        "budget": "60000",
        "keep_years": "3",
        "keep_words": "Stopt u vroeger, dan betaalt u voor elk jaar dat ontbreekt een derde terug.",
        "not_with_words": "Voor dezelfde kosten krijgt u geen andere premie van de gemeente.",
        "continuous": False,
        "legislation": [
            {"title": "Decreet over het lokaal bestuur", "url": "https://codex.vlaanderen.be"},
            {
                "title": "Europese verordening over de-minimissteun",
                "url": "https://eur-lex.europa.eu",
            },
        ],
        "websites": [
            {"title": "VLAIO: andere steun voor uw zaak", "url": "https://www.vlaio.be/nl"}
        ],
        "product_number": None,
        "start_url": None,
        "topics": ["leegstand", "kernwinkelgebied", "starten"],
        "related": [
            "gidsen/een-winkel-openen",
            "gidsen/een-leeg-pand-tijdelijk-gebruiken",
            "vergunningen/functiewijziging-handelspand",
            "subsidies/pop-uppremie",
        ],
    },
    {
        "id": "toegankelijke-handelszaak",
        "title": "Premie voor een toegankelijke handelszaak",
        "description": "Steun voor werken waardoor iedereen vlot in uw zaak binnen kan.",
        "purpose": "accessibility",
        "provider": "Gemeente Voorbeeldegem",
        "origin": "own",
        "authority_level": "Lokaal",
        "amounts": [
            {"kind": "percentage", "percentage": "50", "cap": "3000"},
        ],
        "audience": (
            "U hebt een winkel, horecazaak, praktijk of andere zaak in Voorbeeldegem waar klanten over de vloer komen. "
            "U mag huurder of eigenaar zijn. Ook verenigingen met een eigen zaal komen in aanmerking."
        ),
        "conditions": [
            "Het pand ligt in Voorbeeldegem en is open voor publiek.",
            "Uw onderneming heeft hoogstens 20 werknemers.",
            "U hebt vooraf een gratis advies aan huis gekregen van de gemeente.",
            "De werken gaan over de ingang, de deur, de gangpaden, het toilet, de toonbank, de verlichting of de signalisatie.",
            "De werken volgen het advies en de Vlaamse maten voor toegankelijkheid.",
            "De kosten bedragen minstens 300 euro zonder btw.",
            "Werken die u volgens een vergunning al moet uitvoeren, tellen niet mee.",
            "U begint pas na de beslissing, behalve voor een losse oprijplaat of een bel.",
            "U krijgt de premie hoogstens één keer in vijf jaar voor hetzelfde pand.",
        ],
        "procedure": [
            "U vraagt een advies aan huis; een medewerker komt binnen drie weken langs.",
            "U krijgt een verslag met wat u kunt aanpassen en wat het ongeveer kost.",
            "U vraagt offertes en dient uw aanvraag in.",
            "Binnen tien werkdagen melden wij of uw dossier volledig is.",
            "Het college van burgemeester en schepenen beslist.",
            "U laat de werken uitvoeren binnen negen maanden.",
            "U stuurt de facturen, de betaalbewijzen en twee foto's.",
            "Wij storten de premie en zetten uw zaak op de kaart van toegankelijke zaken, als u dat wilt.",
        ],
        "documents": [
            "Verslag van het advies aan huis",
            "Offertes van de werken",
            "Foto's van de toestand voor de werken",
            "Akkoord van de eigenaar, als u huurt",
            "Verklaring over de-minimissteun",
        ],
        "term": "45 kalenderdagen",
        "windows": [],
        "continuous": True,
        "legislation": [
            {
                "title": "Besluit van 5 juni 2009: stedenbouwkundige verordening toegankelijkheid",
                "url": "https://codex.vlaanderen.be",
            },
        ],
        "websites": [{"title": "Maten en tekeningen", "url": "https://www.toegankelijkgebouw.be"}],
        "product_number": None,
        "start_url": None,
        "topics": ["toegankelijkheid", "kernwinkelgebied"],
        "related": ["gidsen/uw-zaak-toegankelijk-maken", "subsidies/gevelrenovatie"],
    },
]
