"""Permits for premises and activities: large shops, food safety, use of a building, night shops, lodging."""

from onderneem.addon.demo.texts.redress import COUNTER
from onderneem.addon.demo.texts.redress import ENVIRONMENT_REDRESS
from onderneem.addon.demo.texts.redress import LOCAL_REDRESS

PREMISES_PERMITS = [
    {
        "id": "kleinhandel-boven-400-m2",
        "title": "Kleinhandel boven 400 vierkante meter",
        "description": "Een grote winkel openen, uitbreiden of van aanbod veranderen.",
        "audience": "U opent of vergroot een winkel of winkelcomplex met meer dan 400 vierkante meter netto handelsoppervlakte.",
        "conditions": [
            "De winkel past in het beleid voor kernwinkelgebieden en winkelarme gebieden.",
            {
                "title": "U vermeldt de oppervlakte voor elke categorie van kleinhandel.",
                "proof": "Verdeling over de categorieën van kleinhandel",
            },
            {"title": "Mobiliteit en parkeren zijn uitgewerkt.", "proof": "Nota over mobiliteit"},
        ],
        "procedure": [
            "U vraagt een vooroverleg aan bij de dienst Omgeving.",
            "U dient de aanvraag in via het Omgevingsloket, samen met eventuele bouwwerken.",
            "De gemeente kijkt na of de aanvraag volledig is en organiseert zo nodig een openbaar onderzoek.",
            "De bevoegde overheid beslist en u hangt de beslissing uit.",
        ],
        "costs": [
            "Dossiertaks: 150 euro",
            "Openbaar onderzoek: werkelijke kosten van de bekendmaking",
        ],
        "term": "60 kalenderdagen (vereenvoudigde procedure) of 105 kalenderdagen (gewone procedure)",
        "silence": "refused",
        "silence_note": "Tegen die stilzwijgende weigering kunt u in beroep gaan zoals tegen een beslissing.",
        "obligation": "permit",
        "valid_for": "U begint binnen twee jaar; daarna blijft ze gelden voor het pand.",
        "redress": ENVIRONMENT_REDRESS,
        "executing_authority": "Dienst Omgeving van Voorbeeldegem",
        "keywords": ["grote winkel", "supermarkt", "baanwinkel", "handelsvestiging"],
        "your_europe": ["DienstenLicentiesVergunningen"],
        "documents": [
            "Plannen met de netto handelsoppervlakte",
        ],
        "exceptions": (
            "Een kleine uitbreiding of wijziging kan soms zonder vergunning of met een melding. Vraag dat na voor u begint."
        ),
        "competent_authority": "Meestal het college van burgemeester en schepenen; voor sommige projecten de provincie of Vlaanderen",
        "authority_level": "Lokaal",
        "legislation": [
            {
                "title": "Decreet van 15 juli 2016 over het integraal handelsvestigingsbeleid",
                "url": "https://codex.vlaanderen.be",
            },
            {
                "title": "Decreet van 25 april 2014 over de omgevingsvergunning",
                "url": "https://codex.vlaanderen.be",
            },
        ],
        "websites": [
            {"title": "Omgevingsloket", "url": "https://omgevingsloket.omgeving.vlaanderen.be"}
        ],
        "product_number": None,
        "start_url": "https://omgevingsloket.omgeving.vlaanderen.be",
        "topics": ["kernwinkelgebied"],
        "related": ["gidsen/een-winkel-openen", "vergunningen/functiewijziging-handelspand"],
    },
    {
        "id": "functiewijziging-handelspand",
        "title": "Van woning of kantoor naar winkel",
        "description": "De hoofdfunctie van een pand wijzigen naar handel, horeca of dienst.",
        "audience": "U wilt een zaak beginnen in een pand dat voor iets anders vergund is, bijvoorbeeld een woning of kantoor.",
        "conditions": [
            "De nieuwe functie past in de bestemming van het gebied.",
            {
                "title": "Het pand voldoet aan de regels over brandveiligheid en toegankelijkheid.",
                "proof": "Plannen van de bestaande en de nieuwe toestand",
            },
            "In het kernwinkelgebied blijft een woning boven de winkel apart bereikbaar.",
        ],
        "procedure": [
            "U vraagt bij de dienst Omgeving waarvoor het pand vergund is.",
            "U dient de aanvraag in via het Omgevingsloket.",
            "De gemeente vraagt advies en beslist.",
        ],
        "costs": ["Dossiertaks: 75 euro"],
        "term": "60 of 105 kalenderdagen, naargelang van de procedure",
        "silence": "refused",
        "obligation": "permit",
        "valid_for": "U begint binnen twee jaar; daarna blijft ze gelden voor het pand.",
        "redress": ENVIRONMENT_REDRESS,
        "channels": [COUNTER],
        "executing_authority": "Dienst Omgeving van Voorbeeldegem",
        "keywords": ["functiewijziging", "bestemming", "praktijk aan huis", "zonevreemd"],
        "documents": [
            "Foto's",
            "Verantwoordende nota",
        ],
        "exceptions": "Een kantoor of praktijk in uw eigen woning kan vaak zonder vergunning, als het wonen de hoofdzaak blijft.",
        "competent_authority": "College van burgemeester en schepenen van Voorbeeldegem",
        "authority_level": "Lokaal",
        "legislation": [
            {"title": "Vlaamse Codex Ruimtelijke Ordening", "url": "https://codex.vlaanderen.be"},
        ],
        "websites": [
            {"title": "Omgevingsloket", "url": "https://omgevingsloket.omgeving.vlaanderen.be"}
        ],
        "product_number": None,
        "start_url": "https://omgevingsloket.omgeving.vlaanderen.be",
        "topics": ["kernwinkelgebied", "leegstand", "starten", "toegankelijkheid"],
        "related": ["gidsen/een-winkel-openen", "gidsen/een-leeg-pand-tijdelijk-gebruiken"],
    },
    {
        "id": "favv-toelating",
        "title": "Registratie of toelating van het FAVV",
        "description": "Voeding maken, bereiden of verkopen: meld u aan bij het Voedselagentschap.",
        "audience": "U maakt, bereidt, bewaart of verkoopt voeding of drank, ook van thuis uit of met een foodtruck.",
        "conditions": [
            "Uw keuken of winkel voldoet aan de regels over hygiëne.",
            "U controleert uw eigen werking: temperatuur, herkomst en houdbaarheid.",
            "U informeert klanten over allergenen.",
        ],
        "procedure": [
            "U zorgt dat uw vestiging in de Kruispuntbank van Ondernemingen staat.",
            "U meldt uw activiteit aan bij het FAVV, voor u begint.",
            "Voor sommige activiteiten komt een controleur langs.",
            "U hangt het bewijs zichtbaar in uw zaak.",
        ],
        "costs": [
            "Jaarlijkse heffing van het FAVV; het bedrag hangt af van uw activiteit en uw personeel."
        ],
        "term": "Verschilt volgens de activiteit; het FAVV deelt de termijn mee.",
        "silence": "nothing",
        "obligation": "registration",
        "in_advance": "Voor u begint.",
        "valid_for": "Zolang u de activiteit uitoefent en de heffing betaalt.",
        "renewal": "Een nieuwe uitbater of een nieuwe activiteit meldt u opnieuw aan.",
        "without_it": "Het FAVV kan uw zaak sluiten.",
        "redress": [
            {
                "title": "Beroep bij de minister",
                "term": "30 dagen na de beslissing",
                "where": "Met een aangetekende brief aan het FAVV",
            },
            {"title": "Ombudsdienst van het FAVV", "url": "https://www.favv-afsca.be"},
        ],
        "channels": [
            {
                "kind": "phone",
                "title": "Lokale eenheid van het FAVV",
                "address": "09 210 13 00",
                "hours": "Werkdagen van 9 tot 12 uur",
            }
        ],
        "executing_authority": "FAVV, lokale controle-eenheid Oost-Vlaanderen",
        "executing_level": "Federaal",
        "keywords": ["voedselveiligheid", "thuiskok", "keuken", "allergenen", "hygiëne"],
        "your_europe": ["DienstenLicentiesVergunningen", "GoederenVoorschriftenVereisten"],
        "documents": ["Ondernemings- en vestigingsnummer", "Lijst van uw activiteiten met voeding"],
        "exceptions": "Voor vrijwilligers en voor wie heel zelden voeding verkoopt, gelden soepelere regels.",
        "competent_authority": "Federaal Agentschap voor de veiligheid van de voedselketen (FAVV)",
        "authority_level": "Federaal",
        "legislation": [
            {
                "title": "Koninklijk besluit van 16 januari 2006 over erkenningen, toelatingen en registraties",
                "url": "https://www.ejustice.just.fgov.be",
            },
        ],
        "websites": [{"title": "FAVV", "url": "https://www.favv-afsca.be"}],
        "product_number": None,
        "start_url": "https://www.favv-afsca.be",
        "topics": ["horeca", "markt-en-standplaats", "starten"],
        "related": ["gidsen/een-horecazaak-overnemen", "vergunningen/drankvergunning"],
    },
    {
        "id": "nachtwinkel",
        "title": "Nachtwinkel of belwinkel",
        "description": "Een nachtwinkel of een bureau voor telecommunicatie vestigen en uitbaten.",
        "audience": "U opent een nachtwinkel of een belwinkel in Voorbeeldegem, of u neemt er een over.",
        "conditions": [
            "De zaak ligt minstens 200 meter van een school en van een andere nachtwinkel.",
            {
                "title": "De verkoopruimte van een nachtwinkel is hoogstens 150 vierkante meter.",
                "proof": "Grondplan",
            },
            {
                "title": "U en uw medewerkers voldoen aan de eisen van moraliteit.",
                "proof": "Uittreksel uit het strafregister",
            },
        ],
        "procedure": [
            "U vraagt de vestigings- en uitbatingsvergunning aan bij de dienst Ondernemen.",
            "Politie en brandweer geven advies.",
            "Het college beslist.",
        ],
        "costs": ["Openingsbelasting: 2.500 euro, één keer", "Jaarlijkse belasting: 600 euro"],
        "term": "60 kalenderdagen",
        "silence": "refused",
        "obligation": "licence",
        "in_advance": "Minstens twee maanden voor de opening.",
        "valid_for": "Zolang u de zaak uitbaat.",
        "renewal": "Wie de zaak overneemt, vraagt ze opnieuw aan.",
        "without_it": "De burgemeester kan de zaak sluiten.",
        "redress": LOCAL_REDRESS,
        "channels": [COUNTER],
        "executing_authority": "Dienst Ondernemen van Voorbeeldegem",
        "keywords": ["nachtwinkel", "belwinkel", "avondwinkel", "phoneshop"],
        "documents": [
            "Huurcontract of eigendomsbewijs",
        ],
        "exceptions": "",
        "competent_authority": "College van burgemeester en schepenen van Voorbeeldegem",
        "authority_level": "Lokaal",
        "legislation": [
            {
                "title": "Wet van 10 november 2006 over de openingsuren in handel, ambacht en dienstverlening",
                "url": "https://www.ejustice.just.fgov.be",
            },
        ],
        "websites": [{"title": "FOD Economie", "url": "https://economie.fgov.be"}],
        "product_number": None,
        "start_url": None,
        "topics": ["kernwinkelgebied"],
        "related": ["gidsen/een-winkel-openen"],
    },
    {
        "id": "toeristisch-logies",
        "title": "Toeristisch logies aanmelden",
        "description": "Een hotel, gastenkamer of vakantiewoning aanbieden aan toeristen.",
        "audience": "U biedt toeristen tegen betaling een plaats om te overnachten, ook als het maar enkele nachten per jaar is.",
        "conditions": [
            "U meldt het logies aan voor u gasten ontvangt.",
            {
                "title": "Het logies is brandveilig en u kunt dat bewijzen.",
                "proof": "Brandveiligheidsattest",
            },
            {
                "title": "U hebt een verzekering burgerlijke aansprakelijkheid voor de uitbating.",
                "proof": "Bewijs van verzekering",
            },
            {
                "title": "U hebt geen zware veroordelingen opgelopen die het decreet uitsluit.",
                "proof": "Uittreksel uit het strafregister",
            },
        ],
        "procedure": [
            "U vraagt bij de dienst Omgeving of logies in uw pand mag.",
            "U vraagt een brandveiligheidsattest aan.",
            "U meldt het logies aan bij Toerisme Vlaanderen.",
        ],
        "costs": [
            "De aanmelding is gratis.",
            "Gemeentelijke belasting: 1,50 euro per overnachting per persoon",
        ],
        "term": "De aanmelding krijgt meteen een ontvangstbewijs; het attest duurt 60 kalenderdagen.",
        "silence": "nothing",
        "obligation": "notification",
        "in_advance": "Voor u de eerste gasten ontvangt.",
        "valid_for": "Zolang het attest van de brandweer geldt.",
        "redress": [
            {
                "title": "Bezwaar bij Toerisme Vlaanderen",
                "term": "30 dagen na de beslissing",
                "where": "Met een aangetekende brief of per e-mail",
            },
            {
                "title": "Beroep bij de Raad van State",
                "term": "60 dagen",
                "url": "https://www.raadvst-consetat.be",
            },
        ],
        "executing_authority": "Toerisme Vlaanderen",
        "executing_level": "Vlaams",
        "keywords": ["b&b", "gastenkamer", "vakantiewoning", "airbnb", "hotel"],
        "your_europe": ["DienstenLicentiesVergunningen"],
        "documents": [],
        "exceptions": "",
        "competent_authority": "Toerisme Vlaanderen",
        "authority_level": "Vlaams",
        "legislation": [
            {
                "title": "Decreet van 5 februari 2016 over het toeristische logies",
                "url": "https://codex.vlaanderen.be",
            },
        ],
        "websites": [{"title": "Toerisme Vlaanderen", "url": "https://www.toerismevlaanderen.be"}],
        "product_number": None,
        "start_url": None,
        "topics": ["horeca", "starten"],
        "related": ["gidsen/starten-als-ondernemer", "vergunningen/functiewijziging-handelspand"],
    },
]
