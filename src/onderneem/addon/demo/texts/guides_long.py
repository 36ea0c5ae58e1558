"""The two guides that are written out in full: placing a terrace and starting a business."""

LONG_GUIDES = [
    {
        "id": "een-terras-plaatsen",
        "title": "Een terras plaatsen",
        "description": "Van het eerste idee tot de eerste klant in de zon: zo krijgt u uw terras vergund.",
        "in_short": [
            "Op openbaar domein hebt u een vergunning van de gemeente nodig.",
            "Laat minstens 1,50 meter vrij voor voetgangers.",
            "Vraag het minstens 30 kalenderdagen op voorhand aan.",
            "U betaalt per vierkante meter, voor een seizoen of voor een heel jaar.",
            "Schenkt u alcohol, zorg dan dat uw drankvergunning in orde is.",
        ],
        "stage": ["start", "run", "grow"],
        "topics": ["terras", "horeca"],
        "related": [
            "vergunningen/terras",
            "vergunningen/drankvergunning",
            "vergunningen/inname-openbaar-domein",
            "subsidies/terrasmeubilair",
            "gidsen/een-horecazaak-overnemen",
        ],
        "text": """
<p>Een terras trekt klanten aan en maakt de straat levendig. Maar het voetpad is van iedereen. Daarom vraagt de
gemeente dat u een terras op het openbaar domein vooraf laat vergunnen. In deze gids leest u stap voor stap hoe
dat gaat in Voorbeeldegem.</p>
<h2>Ga eerst na waar uw terras komt</h2>
<p>De regels hangen af van de plaats.</p>
<ul>
<li><strong>Op het openbaar domein</strong>: het voetpad, een plein, een parkeerplaats of een berm. U hebt altijd
een terrasvergunning nodig, ook voor twee stoelen en een tafeltje.</li>
<li><strong>Op uw eigen grond</strong>: een binnenplaats, een tuin of een voortuin. U hebt geen terrasvergunning
nodig. Soms wel een omgevingsvergunning, bijvoorbeeld als u een groot stuk tuin verhardt of een overkapping
bouwt.</li>
<li><strong>Langs een gewestweg</strong>: in Voorbeeldegem is dat de Grote Baan. Daar vragen wij ook het akkoord van
het Agentschap Wegen en Verkeer. Reken op enkele weken extra.</li>
</ul>
<p>Twijfelt u over de grens van het openbaar domein? Bel ons, wij kijken het na op het plan.</p>
<h2>Teken uw terras uit</h2>
<p>Maak een eenvoudige schets met maten. Een tekening met de hand is goed, als ze maar duidelijk is. Zet erop:</p>
<ul>
<li>de gevel met de deuren en de vensters;</li>
<li>de lengte en de diepte van het terras;</li>
<li>de afstand tot de stoeprand, bomen, palen en zitbanken;</li>
<li>de plaats van tafels, parasols, schermen en bloembakken.</li>
</ul>
<h3>Hoeveel plaats moet er vrij blijven?</h3>
<p>Tussen uw terras en de stoeprand, of tussen uw terras en een hindernis, blijft een strook van minstens
1,50 meter vrij. Daar kunnen een rolstoel en een kinderwagen vlot door. In de Kerkstraat en op de Markt vragen
wij 2 meter, omdat het er drukker is. Brandkranen, deuren van buren en de doorgang van 4 meter voor de brandweer
blijven altijd vrij.</p>
<h3>Wat mag er staan?</h3>
<p>Tafels, stoelen, parasols, lage plantenbakken en doorzichtige windschermen tot 1,40 meter hoog zijn toegelaten.
U verankert niets in de bestrating. Een houten vloer mag alleen als hij gelijk ligt met het voetpad of een
hellend vlak heeft. Verwarming op gas is niet toegelaten, elektrische verwarming wel als de kabels veilig
liggen.</p>
<h2>Denk aan de rest van uw zaak</h2>
<p>Een terras is een deel van uw zaak. Kijk daarom na of de rest meegroeit.</p>
<ul>
<li><strong>Drank:</strong> uw drankvergunning moet in orde zijn voor de hele zaak. Vraagt u ze voor het eerst aan,
doe dat dan samen met het terras.</li>
<li><strong>Toiletten:</strong> met meer klanten hebt u misschien meer toiletten nodig.</li>
<li><strong>Verzekering:</strong> laat uw verzekeraar weten dat u een terras hebt. Wij vragen een bewijs van uw
verzekering burgerlijke aansprakelijkheid.</li>
<li><strong>Muziek:</strong> speelt u muziek op het terras, dan hebt u een licentie nodig van
<a href="https://www.unisono.be">Unisono</a>. Na 22 uur is muziek op het terras niet toegelaten.</li>
<li><strong>Allergenen:</strong> ook buiten moet u klanten kunnen zeggen welke allergenen er in uw gerechten
zitten.</li>
</ul>
<h2>Vraag uw vergunning aan</h2>
<ol>
<li>Verzamel de schets, twee foto's van de plaats en het bewijs van uw verzekering.</li>
<li>Dien de aanvraag in, online of aan het loket. Doe dat minstens 30 kalenderdagen voor u wilt openen.</li>
<li>Binnen vijf werkdagen laten wij weten of er nog iets ontbreekt.</li>
<li>Een medewerker komt de plaats opmeten. U hoeft er niet bij te zijn, maar het mag.</li>
<li>De politie en de brandweer geven advies als het terras groter is dan 20 vierkante meter.</li>
<li>Het college van burgemeester en schepenen beslist. U krijgt de beslissing in uw mailbox.</li>
</ol>
<p>U kunt in uw dossier altijd volgen welke stap bezig is.</p>
<h2>Wat kost het?</h2>
<table>
<tr><th>Soort terras</th><th>Periode</th><th>Bedrag per vierkante meter</th></tr>
<tr><td>Zomerterras</td><td>1 maart tot 31 oktober</td><td>20 euro</td></tr>
<tr><td>Jaarterras</td><td>hele jaar</td><td>32 euro</td></tr>
<tr><td>Terras bij een evenement</td><td>ten hoogste drie dagen</td><td>gratis</td></tr>
</table>
<p>De aanvraag zelf is gratis. In het jaar waarin u uw zaak begint, betaalt u de helft. Ligt uw straat langer
dan 30 dagen open door werken, dan betaalt u niets voor die periode.</p>
<h2>Uw terras staat er: wat nu?</h2>
<p>Hang de vergunning zichtbaar aan het raam. Veeg het terras elke dag, ook de strook tot aan de goot. Zet om
23 uur de stoelen binnen of stapel ze stil op. Van vrijdag op zaterdag en van zaterdag op zondag mag dat om
middernacht.</p>
<p>Moet het terras even weg voor werken, een kermis of een stoet? Dan verwittigen wij u minstens veertien dagen
op voorhand.</p>
<h3>Verlengen, veranderen of stoppen</h3>
<p>Een vergunning geldt drie jaar en wordt stilzwijgend met drie jaar verlengd als u geen klachten hebt gekregen.
Wilt u groter gaan, dan vraagt u een nieuwe vergunning aan. Neemt iemand uw zaak over, dan vraagt de nieuwe
uitbater het terras opnieuw aan: de vergunning staat op naam. Stopt u, laat het ons weten, dan stopt ook de
belasting.</p>
<h2>Niet akkoord met de beslissing?</h2>
<p>Praat eerst met ons: vaak helpt een kleine wijziging aan het plan. Blijft u niet akkoord, dan kunt u binnen
60 dagen na de kennisgeving naar de Raad van State. Bij de beslissing staat hoe u dat doet.</p>
""",
    },
    {
        "id": "starten-als-ondernemer",
        "title": "Starten als ondernemer",
        "description": "Wat u moet weten, kiezen en regelen voor u uw eigen zaak opent.",
        "in_short": [
            "Test uw idee en maak een eenvoudig financieel plan.",
            "Kies tussen een eenmanszaak en een vennootschap.",
            "Schrijf u in via een erkend ondernemingsloket.",
            "Sluit u aan bij een sociaal verzekeringsfonds en activeer uw btw-nummer.",
            "Vraag ons vooraf welke vergunningen u nodig hebt.",
        ],
        "stage": ["idea", "start"],
        "topics": ["starten", "kernwinkelgebied"],
        "related": [
            "subsidies/startersbonus",
            "subsidies/pandenpremie-kernwinkelgebied",
            "vergunningen/functiewijziging-handelspand",
            "vergunningen/toeristisch-logies",
            "gidsen/een-winkel-openen",
            "gidsen/groeien-en-aanwerven",
        ],
        "text": """
<p>Een eigen zaak begint met een idee en veel goesting. Daarna komen de papieren. Dat lijkt veel, maar het meeste
regelt u in enkele weken. Deze gids zet alles in een logische volgorde.</p>
<h2>Toets uw idee</h2>
<p>Praat met mensen die klant kunnen worden. Wat zouden zij betalen? Waar kopen zij nu? Kijk ook wie in de buurt
hetzelfde doet en wat u anders wilt doen.</p>
<p>Maak daarna een financieel plan. Schrijf op wat u nodig hebt om te beginnen, wat u elke maand uitgeeft en
hoeveel u moet verkopen om rond te komen. Reken voorzichtig: de eerste maanden vallen vaak tegen. Voor een
besloten vennootschap is een financieel plan verplicht, voor een eenmanszaak is het gewoon verstandig.</p>
<h2>Kies hoe u onderneemt</h2>
<h3>Hoofdberoep, bijberoep of student</h3>
<p>Werkt u minstens halftijds in loondienst, dan kunt u meestal in bijberoep starten. U betaalt dan sociale
bijdragen op wat u als zelfstandige verdient, vaak minder dan in hoofdberoep. Wie hoogstens 25 jaar is en studeert,
kan het statuut van student-zelfstandige vragen.</p>
<h3>Eenmanszaak of vennootschap</h3>
<table>
<tr><th></th><th>Eenmanszaak</th><th>Besloten vennootschap</th></tr>
<tr><td>Oprichten</td><td>snel en goedkoop</td><td>bij de notaris, met financieel plan</td></tr>
<tr><td>Schulden</td><td>u staat in met uw eigen vermogen</td><td>uw eigen vermogen is in principe veilig</td></tr>
<tr><td>Belasting</td><td>personenbelasting</td><td>vennootschapsbelasting</td></tr>
<tr><td>Boekhouding</td><td>eenvoudig</td><td>dubbele boekhouding</td></tr>
</table>
<p>Een boekhouder rekent voor u uit wat het best past. Vraag vooraf wat dat advies kost.</p>
<h2>Vind een plaats</h2>
<p>Werkt u van thuis uit, dan mag dat meestal als het wonen de hoofdzaak blijft. Komen er klanten of machines aan
te pas, vraag dan na of u een omgevingsvergunning nodig hebt.</p>
<p>Huurt u een handelspand, laat dan eerst nakijken of het pand als winkel of horeca vergund is. Een pand dat
vroeger een kantoor of een woning was, is dat niet vanzelf. Teken pas als u dat zeker weet, of laat in het
contract zetten dat de huur alleen doorgaat met een vergunning. Een handelshuur duurt in principe negen jaar.
Voor een pop-up bestaat een contract van hoogstens één jaar.</p>
<p>Wij hebben een lijst van vrije panden in de kern en gaan graag mee kijken.</p>
<h2>Regel de papieren</h2>
<ol>
<li><strong>Open een zichtrekening</strong> voor uw zaak, apart van uw eigen rekening.</li>
<li><strong>Schrijf u in</strong> bij een erkend ondernemingsloket naar keuze. U krijgt een ondernemingsnummer en
een vestigingsnummer. De inschrijving kost iets meer dan 100 euro, overal evenveel.</li>
<li><strong>Activeer uw btw-nummer.</strong> Dat is hetzelfde nummer als uw ondernemingsnummer. U kunt het zelf en
gratis doen bij de FOD Financiën, of tegen betaling door het ondernemingsloket. Blijft uw omzet onder 25.000 euro
per jaar, dan kunt u de vrijstelling voor kleine ondernemingen vragen.</li>
<li><strong>Sluit u aan bij een sociaal verzekeringsfonds</strong>, ten laatste op de dag dat u begint.</li>
<li><strong>Laat uw ziekenfonds weten</strong> dat u zelfstandige wordt.</li>
<li><strong>Verzeker uw zaak:</strong> burgerlijke aansprakelijkheid, brand en eventueel gewaarborgd
inkomen.</li>
</ol>
<p>U hoeft in Vlaanderen niet meer te bewijzen dat u een bedrijf kunt beheren. Voor sommige beroepen, zoals
boekhouder, vastgoedmakelaar of arts, gelden wel eigen eisen. Hebt u niet de nationaliteit van een land van de
Europese Economische Ruimte of Zwitserland, vraag dan na of u een beroepskaart nodig hebt.</p>
<h2>Kijk welke vergunningen u nodig hebt</h2>
<p>Dat hangt af van wat u doet en waar. Enkele voorbeelden:</p>
<ul>
<li>voeding maken of verkopen: registratie of toelating van het
<a href="https://www.favv-afsca.be">FAVV</a>;</li>
<li>alcohol schenken: een drankvergunning van de gemeente;</li>
<li>op de markt of langs de weg verkopen: de juiste activiteit in de Kruispuntbank van Ondernemingen;</li>
<li>een winkel van meer dan 400 vierkante meter: een omgevingsvergunning voor kleinhandel;</li>
<li>een terras, een uitstalling of een bord op het voetpad: een vergunning van de gemeente.</li>
</ul>
<h2>Zoek geld en raad</h2>
<p>Voorbeeldegem geeft een bonus aan wie in de gemeente begint, en een premie aan wie een leeg pand in de kern
vult. Op de site van <a href="https://www.vlaio.be/nl">VLAIO</a> vindt u steun en advies van de Vlaamse overheid. Wacht
met betalen tot u weet of u de steun vooraf moet aanvragen, want dat is vaak zo.</p>
<h2>Uw eerste maanden</h2>
<ul>
<li>Zet uw ondernemingsnummer op uw facturen en op uw website.</li>
<li>Stuur facturen aan andere ondernemingen als gestructureerde e-factuur. Dat is sinds 1 januari 2026 de
regel tussen Belgische btw-plichtigen.</li>
<li>Bied uw klanten minstens één manier aan om elektronisch te betalen.</li>
<li>Leg elke maand geld opzij voor btw, sociale bijdragen en belasting.</li>
<li>Blijf niet alleen zitten met vragen. Kom langs, ook als het even moeilijk gaat.</li>
</ul>
""",
    },
]
