"""The ten topics of the entrepreneur section; the icons are names in Bootstrap Icons 1.x."""

TOPICS = [
    {
        "id": "starten",
        "title": "Een zaak starten",
        "description": "Van idee tot eerste klant: wat u moet regelen en wie u helpt",
        "icon": "rocket-takeoff",
        "text": """
<p>Begint u een eigen zaak, in hoofdberoep of in bijberoep? Dan moet u enkele dingen regelen vóór uw eerste
werkdag: uw inschrijving, uw btw-nummer, uw sociaal statuut en soms een vergunning.</p>
<p>Wij overlopen graag samen met u wat voor uw zaak geldt. Een gesprek is gratis en verplicht u tot niets.</p>
""",
    },
    {
        "id": "horeca",
        "title": "Horeca",
        "description": "Café, restaurant, frituur of foodtruck: regels voor eten en drinken",
        "icon": "cup-hot",
        "text": """
<p>Wie eten of drinken aanbiedt, krijgt te maken met regels over hygiëne, brandveiligheid, alcohol en muziek. Een
deel regelt u bij de gemeente, een deel bij de federale overheid.</p>
<p>Neemt u een bestaande zaak over? Ook dan vraagt u de meeste papieren opnieuw aan, want ze staan op naam van
de uitbater.</p>
""",
    },
    {
        "id": "terras",
        "title": "Terras",
        "description": "Tafels en stoelen op straat of op het plein zetten",
        "icon": "umbrella",
        "text": """
<p>Een terras maakt een straat gezellig. Staat het op het openbaar domein, dan hebt u een vergunning van de
gemeente nodig. Zo blijft er plaats voor voetgangers, rolstoelen, kinderwagens en de hulpdiensten.</p>
<p>Ook een uitstalling, plantenbakken of een reclamebord op het voetpad vraagt u vooraf aan.</p>
""",
    },
    {
        "id": "markt-en-standplaats",
        "title": "Markt en standplaats",
        "description": "Verkopen op de wekelijkse markt, langs de weg of aan huis",
        "icon": "basket",
        "text": """
<p>Verkoopt u op de markt, met een foodtruck of van deur tot deur? Dan doet u aan ambulante handel. U moet
daarvoor juist ingeschreven zijn in de Kruispuntbank van Ondernemingen.</p>
<p>De wekelijkse markt van Voorbeeldegem staat elke donderdag van 8 tot 12.30 uur op de Markt. Daarnaast
zijn er vier vaste standplaatsen verspreid over de gemeente.</p>
""",
    },
    {
        "id": "reclame",
        "title": "Reclame en uithangborden",
        "description": "Een bord, lichtreclame of spandoek aan uw zaak",
        "icon": "megaphone",
        "text": """
<p>Met een bord aan de gevel vinden klanten uw zaak. Voor een eenvoudig bord hebt u niet altijd een vergunning
nodig, voor een groot, verlicht of uitstekend bord vaak wel. Rond beschermde gebouwen gelden strengere
regels.</p>
""",
    },
    {
        "id": "kernwinkelgebied",
        "title": "Winkelen in de kern",
        "description": "Een winkel openen of uitbreiden, en de regels in het winkelcentrum",
        "icon": "shop",
        "text": """
<p>Het kernwinkelgebied van Voorbeeldegem omvat de Markt, de Botermarkt, de Kerkstraat en de
Stationsstraat. Daar willen wij winkels en horeca bij elkaar houden.</p>
<p>Opent u in dat gebied een winkel, dan komt u voor enkele premies in aanmerking. Voor een grote winkel hebt
u een omgevingsvergunning nodig, waar u ook zit.</p>
""",
    },
    {
        "id": "leegstand",
        "title": "Leegstand",
        "description": "Een leeg pand vinden, tijdelijk gebruiken of weer laten leven",
        "icon": "door-open",
        "text": """
<p>Een leeg handelspand is een gemiste kans voor de eigenaar en voor de straat. De gemeente houdt een lijst bij
van panden die vrij zijn en brengt eigenaars en ondernemers samen.</p>
<p>Wilt u uw idee eerst proberen? Een tijdelijke winkel of pop-up is een goed begin.</p>
""",
    },
    {
        "id": "hinder",
        "title": "Hinder door werken",
        "description": "Werken in uw straat: bereikbaar blijven en steun vragen",
        "icon": "cone-striped",
        "text": """
<p>Grote werken voor uw deur kosten u klanten. Wij verwittigen u op tijd, zorgen voor een bereikbare ingang en
plaatsen wegwijzers naar de winkels.</p>
<p>Duren de werken lang, dan hebt u misschien recht op steun van de Vlaamse overheid of van de gemeente.</p>
""",
    },
    {
        "id": "toegankelijkheid",
        "title": "Toegankelijkheid",
        "description": "Een zaak waar iedereen vlot binnen kan",
        "icon": "universal-access",
        "text": """
<p>Een drempel, een zware deur of een smal gangpad houdt klanten buiten: mensen in een rolstoel, ouders met een
kinderwagen, ouderen met een rollator. Met kleine ingrepen komt u vaak al ver.</p>
<p>Wij komen gratis kijken, geven advies en tonen u welke premie u kunt krijgen.</p>
""",
    },
    {
        "id": "evenementen",
        "title": "Evenementen",
        "description": "Een braderie, opendeurdag of proeverij organiseren",
        "icon": "calendar-event",
        "text": """
<p>Organiseert u iets op straat, of komt er in uw zaak veel meer volk dan gewoonlijk? Meld het dan vooraf aan de
gemeente. Wij bekijken samen de veiligheid, het verkeer, het geluid en het materiaal dat u kunt lenen.</p>
""",
    },
]
