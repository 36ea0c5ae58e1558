"""The usual pages of the fictional municipality Voorbeeldegem, around the section for entrepreneurs."""

SITE = {
    "title": "Voorbeeldegem",
    "description": "De website van de gemeente Voorbeeldegem, in de provincie Oost-Vlaanderen",
}

# Voorbeeldegem doesn't exist: it says so by a name of its own. The region's products, areas and
# streets go by a number, which is that of Nazareth-De Pinte.
BORROWED = "44086"

FUNDERS = (
    'De ondernemerswerking van Voorbeeldegem past in het project "Onderneem Er Op Uit" van de Provincie '
    "Oost-Vlaanderen, met steun van het Europees Fonds voor Regionale Ontwikkeling (EFRO) en het Hermesfonds."
)

FOOTER = """
<p><strong>Gemeente Voorbeeldegem</strong>, Markt 1, 9999 Voorbeeldegem.
Telefoon 09 000 00 10, e-mail <a href="mailto:info@voorbeeldegem.example">info@voorbeeldegem.example</a></p>
<p><a href="{site}/privacy">Privacy</a></p>
<p>Voorbeeldegem bestaat niet echt: deze site toont hoe een gemeente haar ondernemers online kan helpen.</p>
"""

FOLDERS = [
    {
        "id": "nieuws",
        "title": "Nieuws",
        "description": "Wat er leeft en beweegt in Voorbeeldegem",
    },
    {
        "id": "bestuur",
        "title": "Bestuur",
        "description": "Wie de gemeente bestuurt en hoe beslissingen tot stand komen",
    },
    {
        "id": "wonen",
        "title": "Wonen",
        "description": "Bouwen, verbouwen, afval en verhuizen",
    },
    {
        "id": "vrije-tijd",
        "title": "Vrije tijd",
        "description": "Bibliotheek, sport en verenigingen",
    },
    {
        "id": "contact",
        "title": "Contact",
        "description": "Waar en wanneer u bij de gemeente terechtkunt",
    },
]

NEWS = [
    {
        "id": "kerstmarkt-op-de-markt",
        "title": "Kerstmarkt keert terug naar de Markt",
        "description": "Op 18, 19 en 20 december staan er zestig kramen rond de kerk.",
        "text": """
<p>Na twee jaar op het sportterrein staat de kerstmarkt van Voorbeeldegem opnieuw in het hart van de gemeente.
Van vrijdag 18 tot en met zondag 20 december vindt u rond de kerk zestig kramen van lokale handelaars,
makers en verenigingen.</p>
<p>De Markt en de Botermarkt zijn die dagen vrij van verkeer. De winkels in het centrum blijven bereikbaar te
voet en met de fiets. Parkeren kan gratis aan het station.</p>
<p>Wilt u zelf meedoen met een kraam? Er zijn nog enkele plaatsen. U meldt zich aan bij de dienst Ondernemen,
op het nummer 09 000 00 20.</p>
""",
        "days_ago": 4,
    },
    {
        "id": "werken-in-de-stationsstraat",
        "title": "Werken in de Stationsstraat beginnen op 11 januari",
        "description": "De straat krijgt een nieuwe riolering en bredere voetpaden. De winkels blijven open.",
        "text": """
<p>Op maandag 11 januari begint de aannemer aan de vernieuwing van de Stationsstraat. Eerst komt er een
gescheiden riolering, daarna volgen bredere voetpaden, een fietsstraat en vijftien bomen.</p>
<p>De werken duren ongeveer zeven maanden en verlopen in drie fasen. Elke winkel en elke woning blijft te voet
bereikbaar. Voor leveringen komen er twee vaste laad- en losplaatsen aan de rand van de werf.</p>
<p>Handelaars in de straat ontvangen een brief met de planning en met uitleg over de steun die zij kunnen
krijgen. Op dinsdag 8 december om 19.30 uur is er een infoavond in de raadzaal.</p>
""",
        "days_ago": 13,
    },
    {
        "id": "een-loket-voor-ondernemers",
        "title": "Eén aanspreekpunt voor alle ondernemers",
        "description": "Vragen over regels, vergunningen of subsidies? U hebt voortaan één adres.",
        "text": """
<p>Wie een zaak begint of uitbreidt, heeft vaak met verschillende diensten te maken. Daarom heeft
Voorbeeldegem nu één aanspreekpunt voor ondernemers. U stelt uw vraag één keer, wij zoeken uit wie erover
gaat en volgen uw dossier op.</p>
<p>U kunt ons bellen, mailen of bezoeken, maar u kunt uw vraag ook online stellen. U krijgt dan meteen een
nummer waarmee u zelf kunt nagaan hoever uw dossier staat. Een account hebt u daarvoor niet nodig.</p>
<p>Op de nieuwe pagina's voor ondernemers vindt u ook gidsen in klare taal, een overzicht van de vergunningen
en een zoeker voor subsidies.</p>
""",
        "days_ago": 34,
    },
]

PAGES = [
    {
        "id": "burgemeester-en-schepenen",
        "title": "Burgemeester en schepenen",
        "description": "Het college bestuurt de gemeente van dag tot dag.",
        "parent": "bestuur",
        "text": """
<p>Het college van burgemeester en schepenen bestuurt de gemeente van dag tot dag. Het voert de beslissingen van
de gemeenteraad uit en beslist over de meeste vergunningen. Het college vergadert elke maandag. De vergadering
is niet openbaar, de lijst met besluiten wel.</p>
<table>
<tr><th>Naam</th><th>Bevoegdheden</th></tr>
<tr><td>Marleen Van Voorbeelde, burgemeester</td><td>Veiligheid, personeel, evenementen</td></tr>
<tr><td>Joris De Proef, schepen</td><td>Lokale economie, markten, financiën</td></tr>
<tr><td>Samira Testaert, schepen</td><td>Ruimtelijke ordening, wonen, mobiliteit</td></tr>
<tr><td>Koen Stalens, schepen</td><td>Openbare werken, groen, afval</td></tr>
<tr><td>Lut Maquet, schepen</td><td>Onderwijs, cultuur, sport, toegankelijkheid</td></tr>
</table>
<p>Wilt u een lid van het college spreken? Maak een afspraak via het secretariaat, 09 000 00 11.</p>
""",
    },
    {
        "id": "gemeenteraad",
        "title": "Gemeenteraad",
        "description": "De gemeenteraad stelt de reglementen en de begroting vast.",
        "parent": "bestuur",
        "text": """
<p>De gemeenteraad van Voorbeeldegem telt 23 leden. De raad stelt de reglementen vast, ook die over subsidies
en belastingen, en keurt het meerjarenplan goed.</p>
<p>De raad vergadert op de laatste donderdag van de maand om 20 uur in de raadzaal, behalve in juli en
augustus. Iedereen mag komen luisteren. De agenda staat minstens acht dagen op voorhand online.</p>
<h2>Een voorstel van u</h2>
<p>Inwoners kunnen een vraag of een voorstel op de agenda laten zetten. Het secretariaat vertelt u hoeveel
handtekeningen u daarvoor nodig hebt en helpt u met de vorm.</p>
""",
    },
    {
        "id": "bouwen-en-verbouwen",
        "title": "Bouwen en verbouwen",
        "description": "Wanneer u een omgevingsvergunning nodig hebt en hoe u ze aanvraagt.",
        "parent": "wonen",
        "text": """
<p>Voor heel wat werken hebt u een omgevingsvergunning nodig. Soms volstaat een melding en voor kleine werken
hebt u vaak niets nodig. Vraag het na voor u begint: achteraf rechtzetten is moeilijk en kan geld kosten.</p>
<h2>Zo gaat het</h2>
<ol>
<li>Bespreek uw plan met de dienst Omgeving. Dat gesprek is gratis.</li>
<li>Dien uw aanvraag in via het
<a href="https://omgevingsloket.omgeving.vlaanderen.be">Omgevingsloket</a>.</li>
<li>De gemeente onderzoekt de aanvraag en vraagt zo nodig advies.</li>
<li>Het college beslist. Hang de bekendmaking van de beslissing uit aan uw pand.</li>
</ol>
<p>Dienst Omgeving: 09 000 00 14, <a href="mailto:omgeving@voorbeeldegem.example">omgeving@voorbeeldegem.example</a>.</p>
""",
    },
    {
        "id": "afval",
        "title": "Afval",
        "description": "Ophaling, sorteren en het recyclagepark.",
        "parent": "wonen",
        "text": """
<p>Restafval en gft halen we om de twee weken op dinsdag op, pmd om de twee weken op vrijdag en papier
elke eerste woensdag van de maand. Zet uw afval buiten voor 6 uur 's ochtends of de avond voordien na 20 uur.</p>
<h2>Recyclagepark</h2>
<p>Het recyclagepark aan de Nijverheidslaan 12 is open van dinsdag tot en met zaterdag, van 9 tot 12 uur en van
13 tot 16.30 uur. Breng uw identiteitskaart mee.</p>
<h2>Afval van uw zaak</h2>
<p>Ondernemers sluiten voor hun bedrijfsafval een contract met een erkende inzamelaar. Wie een kleine
hoeveelheid heeft die op huishoudelijk afval lijkt, kan meedoen met de gewone ophaling.</p>
""",
    },
    {
        "id": "verhuizen",
        "title": "Verhuizen",
        "description": "Uw nieuwe adres doorgeven.",
        "parent": "wonen",
        "text": """
<p>Verhuist u naar Voorbeeldegem of binnen de gemeente? Geef uw nieuwe adres door binnen acht werkdagen nadat u
er bent gaan wonen. Dat kan online of aan de balie Burgerzaken.</p>
<p>De wijkagent komt na of u er woont. Daarna krijgt u een uitnodiging om uw identiteitskaart te laten
aanpassen. Breng dan uw kaart en uw pincode mee.</p>
<p>Verhuist ook uw zaak? Laat dan uw vestigingsadres aanpassen bij een ondernemingsloket.</p>
""",
    },
    {
        "id": "bibliotheek",
        "title": "Bibliotheek",
        "description": "Lezen, lenen, studeren en samenkomen aan de Botermarkt.",
        "parent": "vrije-tijd",
        "text": """
<p>In de bibliotheek aan de Botermarkt 5 leent u boeken, strips, spelen en tijdschriften. U kunt er ook rustig
werken: er is wifi, een printer en een studieruimte met achttien plaatsen.</p>
<p>Lid worden is gratis tot 18 jaar. Volwassenen betalen 5 euro per jaar.</p>
<p>Open op maandag van 16 tot 19 uur, op woensdag van 13 tot 18 uur, op vrijdag van 15 tot 19 uur en op
zaterdag van 9.30 tot 12.30 uur.</p>
""",
    },
    {
        "id": "sport",
        "title": "Sport",
        "description": "Sporthal, zwembad en buitenterreinen.",
        "parent": "vrije-tijd",
        "text": """
<p>Sporthal De Wissel heeft drie zalen en een klimmuur. Buiten liggen een looppiste van 1,2 kilometer, twee
voetbalvelden en een skatepark. Het zwembad is elke ochtend vanaf 7 uur open.</p>
<p>Een zaal of een veld huren doet u bij de sportdienst, 09 000 00 16. Clubs uit Voorbeeldegem krijgen
50 % korting.</p>
""",
    },
    {
        "id": "verenigingen",
        "title": "Verenigingen",
        "description": "Steun en materiaal voor wie samen iets doet.",
        "parent": "vrije-tijd",
        "text": """
<p>Voorbeeldegem telt meer dan honderd verenigingen. De gemeente helpt met een werkingstoelage, met zalen en met
materiaal dat u kunt lenen, zoals tafels, podiumdelen en hekken.</p>
<p>Organiseert u een fuif, een wandeling of een eetfestijn? Meld uw evenement op tijd, dan bekijken wij samen
wat u nodig hebt.</p>
""",
    },
    {
        "id": "openingsuren",
        "title": "Openingsuren",
        "description": "Wanneer het gemeentehuis open is.",
        "parent": "contact",
        "text": """
<table>
<tr><th>Dag</th><th>Zonder afspraak</th><th>Met afspraak</th></tr>
<tr><td>Maandag</td><td>9 - 12 uur</td><td>13.30 - 16 uur</td></tr>
<tr><td>Dinsdag</td><td>9 - 12 uur</td><td>16 - 19 uur</td></tr>
<tr><td>Woensdag</td><td>9 - 12 uur</td><td>13.30 - 16 uur</td></tr>
<tr><td>Donderdag</td><td>gesloten</td><td>9 - 12 uur</td></tr>
<tr><td>Vrijdag</td><td>9 - 12 uur</td><td>gesloten</td></tr>
</table>
<p>Op feestdagen is het gemeentehuis gesloten.</p>
""",
    },
    {
        "id": "adres",
        "title": "Adres",
        "description": "Hoe u ons vindt.",
        "parent": "contact",
        "text": """
<p>Gemeentehuis Voorbeeldegem, Markt 1, 9999 Voorbeeldegem.</p>
<p>Telefoon 09 000 00 10, e-mail <a href="mailto:info@voorbeeldegem.example">info@voorbeeldegem.example</a>.</p>
<p>Het station ligt op zeven minuten stappen. Naast het gebouw zijn er twee parkeerplaatsen voor personen met een
handicap. De ingang aan de Botermarkt heeft geen drempel en een deur die vanzelf opengaat.</p>
""",
    },
    {
        "id": "privacy",
        "title": "Privacy",
        "description": "Hoe de gemeente met uw gegevens omgaat.",
        "parent": None,
        "text": """
<p>De gemeente vraagt alleen gegevens die zij nodig heeft om u te helpen. Bij elk formulier leest u waarvoor
de gegevens dienen, wie ze ziet en hoelang wij ze bewaren.</p>
<p>U mag vragen welke gegevens wij van u hebben, een kopie vragen, fouten laten verbeteren of gegevens laten
wissen. Stuur daarvoor een bericht naar
<a href="mailto:privacy@voorbeeldegem.example">privacy@voorbeeldegem.example</a>.</p>
<p>Bent u niet tevreden met ons antwoord? Dan kunt u klacht indienen bij de Vlaamse Toezichtcommissie of bij de
Gegevensbeschermingsautoriteit.</p>
""",
    },
]
