"""The contact point for entrepreneurs: the section itself, its form and its (fictional) officers."""

SECTION = {
    "title": "Ondernemen",
    "authority_name": "Gemeente Voorbeeldegem",
    "description": "Eén aanspreekpunt voor al uw vragen over regels, vergunningen en subsidies in Voorbeeldegem",
    "phone": "09 000 00 20",
    "email": "ondernemen@voorbeeldegem.example",
    "hours": [
        "Maandag, woensdag en vrijdag: 9 - 12 uur, zonder afspraak",
        "Dinsdag: 9 - 12 uur zonder afspraak en 16 - 19 uur met afspraak",
        "Donderdag: 8.30 - 12 uur aan de kraam op de wekelijkse markt",
    ],
    "address": "Gemeentehuis, dienst Ondernemen, Markt 1, 9999 Voorbeeldegem",
}

CONTACT = {
    "wish": (
        '<field name="wish" type="onderneem.addon.desk.wish.ContactWish">'
        "<title>Liever bellen of langskomen</title>"
        "<description>Dan maken we tijd voor u op een moment dat het u past.</description>"
        "<required>False</required></field>"
    ),
    "title": "Stel uw vraag",
    "description": "U stelt uw vraag één keer. Wij zoeken uit wie erover gaat en houden u op de hoogte.",
    "intro": """
<p>Hebt u een vraag over een vergunning, een subsidie of een regel? Wilt u iets melden of hebt u hulp nodig?
Vul het formulier in, ook als u niet zeker weet of u bij ons moet zijn.</p>
<ul>
<li>U hebt geen account nodig.</li>
<li>Bent u nog geen ondernemer? Laat het ondernemingsnummer dan leeg.</li>
<li>U krijgt een eerste antwoord binnen vijf werkdagen.</li>
</ul>
<p>Liever bellen? Dat kan op 09 000 00 20.</p>
""",
    "receipt_text": """
<p>Dank u, wij hebben uw bericht goed ontvangen. Bewaar het nummer van uw dossier en uw persoonlijke sleutel.
Daarmee kunt u op elk moment nagaan hoever uw dossier staat.</p>
<p>Verwacht u een e-mail van ons en ziet u die niet, kijk dan bij uw ongewenste berichten.</p>
""",
    "privacy": """
<p>Wij gebruiken uw gegevens alleen om uw vraag te behandelen en u te antwoorden. De medewerkers van de dienst
Ondernemen zien ze. Gaat uw vraag over de bevoegdheid van een andere dienst of overheid, dan geven wij ze pas
door nadat u daarmee hebt ingestemd.</p>
<p>Wij bewaren uw gegevens tot twee jaar na het einde van uw dossier. Een kopie vragen, iets laten verbeteren of
laten wissen kan via <a href="mailto:privacy@voorbeeldegem.example">privacy@voorbeeldegem.example</a>.</p>
""",
}

OFFICERS = [
    {
        "id": "nele-dhondt",
        "name": "Nele Dhondt",
        "role": "Intergemeentelijke ondernemerscoach",
        "profile": "actiegericht",
        "description": "Komt naar uw zaak en helpt u van de eerste vraag tot de laatste handtekening",
        "days": ["maandag", "dinsdag", "donderdag"],
        "phone": "09 000 00 21",
        "email": "nele.dhondt@voorbeeldegem.example",
        "topics": ["starten", "terras", "horeca", "markt-en-standplaats", "hinder", "evenementen"],
    },
    {
        "id": "bram-verstuyft",
        "name": "Bram Verstuyft",
        "role": "Expert regelgeving en subsidies",
        "profile": "staf- en expertiseprofiel",
        "description": "Zoekt uit welke regels gelden en welke steun bij uw plannen past",
        "days": ["woensdag", "vrijdag"],
        "phone": "09 000 00 22",
        "email": "bram.verstuyft@voorbeeldegem.example",
        "topics": ["kernwinkelgebied", "leegstand", "reclame", "toegankelijkheid"],
    },
]
