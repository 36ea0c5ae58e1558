"""The two guides that are written out in full: placing a terrace and starting a business."""

LONG_GUIDES = [
    {
        "id": "een-terras-plaatsen",
        "your_europe": ["DienstenLicentiesVergunningen"],
        "title": "Een terras plaatsen",
        "description": "Van het eerste idee tot de eerste klant in de zon: zo krijgt u uw terras vergund.",
        "in_short": [
            "Op openbaar domein hebt u een vergunning van de gemeente nodig.",
            "Laat minstens 1,50 meter vrij voor voetgangers.",
            "Vraag het minstens zes weken op voorhand aan.",
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
        "audience": "U baat een café, restaurant of winkel uit in Voorbeeldegem en wilt tafels en stoelen buiten zetten.",
        "parts": [
            {
                "title": "Ga eerst na waar uw terras komt",
                "anchor": "waar",
                "text": """
<p>Een terras trekt klanten aan en maakt de straat levendig. Maar het voetpad is van iedereen. Daarom vraagt de
gemeente dat u een terras op het openbaar domein vooraf laat vergunnen. In deze gids leest u stap voor stap hoe
dat gaat in Voorbeeldegem.</p>
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
""",
            },
            {
                "title": "Teken uw terras uit",
                "anchor": "schets",
                "text": """
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
U verankert niets in de bestrating, tenzij de vergunning dat toelaat. Een houten vloer mag alleen als hij gelijk ligt
met het voetpad of een hellend vlak heeft. Verwarming op gas is niet toegelaten, elektrische verwarming wel als de
kabels veilig liggen.</p>
""",
            },
            {
                "title": "Denk aan de rest van uw zaak",
                "anchor": "uw-zaak",
                "text": """
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
""",
            },
            {
                "title": "Vraag uw vergunning aan",
                "anchor": "aanvragen",
                "text": """
<ol>
<li>Verzamel de schets, twee foto's van de plaats en het bewijs van uw verzekering.</li>
<li><a href="start:vergunningen/terras">Dien de aanvraag in</a>, online of aan het loket. Doe dat minstens zes weken voor u het terras wilt plaatsen.</li>
<li>Binnen vijf werkdagen laten wij weten of er nog iets ontbreekt.</li>
<li>Een medewerker komt de plaats opmeten. U hoeft er niet bij te zijn, maar het mag.</li>
<li>De politie en de brandweer geven advies als het terras groter is dan 20 vierkante meter.</li>
<li>Het college van burgemeester en schepenen beslist. U krijgt de beslissing in uw mailbox.</li>
</ol>
<p>U kunt in uw dossier altijd volgen welke stap bezig is.</p>
""",
            },
            {
                "title": "Wat kost het?",
                "anchor": "kosten",
                "text": """
<table>
<tr><th>Soort terras</th><th>Periode</th><th>Bedrag per vierkante meter</th></tr>
<tr><td>Zomerterras</td><td>1 maart tot 31 oktober</td><td>20 euro</td></tr>
<tr><td>Jaarterras</td><td>hele jaar</td><td>32 euro</td></tr>
<tr><td>Terras bij een evenement</td><td>ten hoogste drie dagen</td><td>gratis</td></tr>
</table>
<p>De aanvraag zelf is gratis. In het jaar waarin u uw zaak begint, betaalt u de helft. Ligt uw straat langer
dan 30 dagen open door werken, dan betaalt u niets voor die periode.</p>
""",
            },
            {
                "title": "Uw terras staat er: wat nu?",
                "anchor": "daarna",
                "text": """
<p>Hang de vergunning zichtbaar aan het raam. Veeg het terras elke dag, ook de strook tot aan de goot. Zet om
23 uur de stoelen binnen of stapel ze stil op. Van vrijdag op zaterdag en van zaterdag op zondag mag dat om
middernacht.</p>
<p>Moet het terras even weg voor werken, een kermis of een stoet? Dan verwittigen wij u minstens veertien dagen
op voorhand.</p>
<h3>Verlengen, veranderen of stoppen</h3>
<p>Een vergunning geldt vijf jaar. Wilt u het terras langer houden, vraag ze dan drie maanden voor het einde opnieuw
aan. Wilt u groter gaan, dan vraagt u een nieuwe vergunning aan. Neemt iemand uw zaak over, dan vraagt de nieuwe
uitbater het terras opnieuw aan: de vergunning staat op naam. Stopt u, laat het ons weten, dan stopt ook de
belasting.</p>
""",
            },
            {
                "title": "Niet akkoord met de beslissing?",
                "anchor": "beroep",
                "text": """
<p>Praat eerst met ons: vaak helpt een kleine wijziging aan het plan. Blijft u niet akkoord, dan kunt u binnen
60 dagen na de kennisgeving naar de Raad van State. Bij de beslissing staat hoe u dat doet.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Kijk na of uw terras op openbaar domein komt", "link": None},
            {"text": "Maak een schets met maten", "link": None},
            {"text": "Neem twee foto's van de plaats", "link": None},
            {"text": "Vraag uw verzekeraar een bewijs burgerlijke aansprakelijkheid", "link": None},
            {"text": "Kijk na of uw drankvergunning in orde is", "link": None},
            {"text": "Dien uw aanvraag in", "link": "vergunningen/terras"},
            {"text": "Hang de vergunning zichtbaar aan het raam", "link": None},
        ],
        "deadlines": [
            {"title": "Een zomerterras aanvragen voor 1 maart", "day": "2027-01-18", "words": None},
            {
                "title": "Elk ander terras aanvragen",
                "day": None,
                "words": "minstens zes weken voor u het terras wilt plaatsen",
            },
            {
                "title": "Beroep instellen bij de Raad van State",
                "day": None,
                "words": "binnen 60 dagen na de kennisgeving",
            },
            {
                "title": "Terrasmeubilair wegnemen na het zomerseizoen",
                "day": "2026-10-31",
                "words": None,
            },
        ],
    },
    {
        "id": "starten-als-ondernemer",
        "your_europe": ["Bedrijf"],
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
        "audience": "U wilt voor het eerst een zaak beginnen, in hoofdberoep, in bijberoep of als student.",
        "parts": [
            {
                "title": "Toets uw idee",
                "anchor": "idee",
                "text": """
<p>Een eigen zaak begint met een idee en veel goesting. Daarna komen de papieren. Dat lijkt veel, maar het meeste
regelt u in enkele weken. Deze gids zet alles in een logische volgorde.</p>
<p>Praat met mensen die klant kunnen worden. Wat zouden zij betalen? Waar kopen zij nu? Kijk ook wie in de buurt
hetzelfde doet en wat u anders wilt doen.</p>
<p>Maak daarna een financieel plan. Schrijf op wat u nodig hebt om te beginnen, wat u elke maand uitgeeft en
hoeveel u moet verkopen om rond te komen. Reken voorzichtig: de eerste maanden vallen vaak tegen. Voor een
besloten vennootschap is een financieel plan verplicht, voor een eenmanszaak is het gewoon verstandig.</p>
""",
            },
            {
                "title": "Kies hoe u onderneemt",
                "anchor": "vorm",
                "text": """
<h3>Hoofdberoep, bijberoep of student</h3>
<p>Werkt u minstens halftijds in loondienst, dan kunt u meestal in bijberoep starten. U betaalt dan sociale
bijdragen op wat u als zelfstandige verdient, vaak minder dan in hoofdberoep. Wie hoogstens 25 jaar is en studeert,
kan het statuut van student-zelfstandige vragen.</p>
<h3>Eenmanszaak of vennootschap</h3>
<table>
<tr><td></td><th>Eenmanszaak</th><th>Besloten vennootschap</th></tr>
<tr><td>Oprichten</td><td>snel en goedkoop</td><td>bij de notaris, met financieel plan</td></tr>
<tr><td>Schulden</td><td>u staat in met uw eigen vermogen</td><td>uw eigen vermogen is in principe veilig</td></tr>
<tr><td>Belasting</td><td>personenbelasting</td><td>vennootschapsbelasting</td></tr>
<tr><td>Boekhouding</td><td>eenvoudig</td><td>dubbele boekhouding</td></tr>
</table>
<p>Een boekhouder rekent voor u uit wat het best past. Vraag vooraf wat dat advies kost.</p>
""",
            },
            {
                "title": "Vind een plaats",
                "anchor": "plaats",
                "text": """
<p>Werkt u van thuis uit, dan mag dat meestal als het wonen de hoofdzaak blijft. Komen er klanten of machines aan
te pas, vraag dan na of u een omgevingsvergunning nodig hebt.</p>
<p>Huurt u een handelspand, laat dan eerst nakijken of het pand als winkel of horeca vergund is. Een pand dat
vroeger een kantoor of een woning was, is dat niet vanzelf. Teken pas als u dat zeker weet, of laat in het
contract zetten dat de huur alleen doorgaat met een vergunning. Een handelshuur duurt in principe negen jaar.
Voor een pop-up bestaat een contract van hoogstens één jaar.</p>
<p>Wij hebben een lijst van vrije panden in de kern en gaan graag mee kijken.</p>
""",
            },
            {
                "title": "Regel de papieren",
                "anchor": "papieren",
                "text": """
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
""",
            },
            {
                "title": "Kijk welke vergunningen u nodig hebt",
                "anchor": "vergunningen",
                "text": """
<p>Dat hangt af van wat u doet en waar. Enkele voorbeelden:</p>
<ul>
<li>voeding maken of verkopen: registratie of toelating van het
<a href="https://www.favv-afsca.be">FAVV</a>;</li>
<li>alcohol schenken: een drankvergunning van de gemeente;</li>
<li>op de markt of langs de weg verkopen: de juiste activiteit in de Kruispuntbank van Ondernemingen;</li>
<li>een winkel van meer dan 400 vierkante meter: een omgevingsvergunning voor kleinhandel;</li>
<li>een terras, een uitstalling of een bord op het voetpad: een vergunning van de gemeente.</li>
</ul>
""",
            },
            {
                "title": "Zoek geld en raad",
                "anchor": "geld-en-raad",
                "text": """
<p>Voorbeeldegem geeft een bonus aan wie in de gemeente begint, en een premie aan wie een leeg pand in de kern
vult. Op de site van <a href="https://www.vlaio.be/nl">VLAIO</a> vindt u steun en advies van de Vlaamse overheid. Wacht
met betalen tot u weet of u de steun vooraf moet aanvragen, want dat is vaak zo.</p>
""",
            },
            {
                "title": "Uw eerste maanden",
                "anchor": "eerste-maanden",
                "text": """
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
        ],
        "checklist": [
            {"text": "Praat met mensen die klant kunnen worden", "link": None},
            {"text": "Maak een financieel plan", "link": None},
            {"text": "Kies tussen eenmanszaak en vennootschap", "link": None},
            {"text": "Laat nakijken of uw pand vergund is", "link": None},
            {"text": "Open een zichtrekening voor uw zaak", "link": None},
            {"text": "Schrijf u in bij een ondernemingsloket", "link": None},
            {"text": "Activeer uw btw-nummer", "link": None},
            {"text": "Sluit u aan bij een sociaal verzekeringsfonds", "link": None},
            {
                "text": "Zoek steun in de subsidiedatabank",
                "link": "https://www.vlaio.be/nl/subsidies-financiering/subsidiedatabank",
            },
        ],
        "deadlines": [
            {
                "title": "Aansluiten bij een sociaal verzekeringsfonds",
                "day": None,
                "words": "ten laatste op de dag dat u begint",
            },
            {
                "title": "De startersbonus aanvragen",
                "day": None,
                "words": "binnen zes maanden na de start van uw activiteit",
            },
        ],
    },
]
