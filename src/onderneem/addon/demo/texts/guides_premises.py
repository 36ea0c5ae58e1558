"""Short guides about premises and the life of a business: shop, vacancy, access, growth, hand-over."""

PREMISES_GUIDES = [
    {
        "id": "een-winkel-openen",
        "title": "Een winkel openen",
        "description": "Het juiste pand, de juiste vergunning en een vlotte opening.",
        "in_short": [
            "Ga na of het pand als winkel vergund is.",
            "Boven 400 vierkante meter is een vergunning voor kleinhandel nodig.",
            "In de kern maakt u kans op de pandenpremie.",
        ],
        "stage": ["start", "grow"],
        "topics": ["kernwinkelgebied", "starten"],
        "related": [
            "vergunningen/functiewijziging-handelspand",
            "vergunningen/kleinhandel-boven-400-m2",
            "vergunningen/nachtwinkel",
            "subsidies/pandenpremie-kernwinkelgebied",
        ],
        "audience": "U opent een winkel in Voorbeeldegem, in een bestaand of een nieuw pand.",
        "parts": [
            {
                "title": "Een winkel openen",
                "anchor": None,
                "text": """
<p>Een winkel openen begint bij het pand. Kies een plaats waar uw klanten komen en kijk daarna pas naar de
huurprijs.</p>
<h2>Klopt het pand?</h2>
<p>Vraag bij de dienst Omgeving of het pand als handel vergund is. Was het een woning of een kantoor, dan hebt u
meestal een omgevingsvergunning nodig om de functie te wijzigen. Is de verkoopruimte groter dan 400 vierkante
meter, dan komt daar een vergunning voor kleinhandelsactiviteiten bij. U vraagt beide samen aan in het
<a href="https://omgevingsloket.omgeving.vlaanderen.be">Omgevingsloket</a>.</p>
<h2>Inrichten</h2>
<p>Verbouwt u, dan gelden de Vlaamse regels over toegankelijkheid. Zorg voor een vlakke ingang, een deur van
minstens 90 centimeter en gangpaden waar een rolstoel kan draaien. Houd de nooduitgang vrij en plaats
brandblussers.</p>
<h2>Open zijn</h2>
<p>Er zijn federale regels over openingsuren en over de wekelijkse rustdag. De actuele regels staan bij de
<a href="https://economie.fgov.be">FOD Economie</a>. Hang uw prijzen zichtbaar uit en bied minstens één
elektronische betaalwijze aan.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Vraag na of het pand als handel vergund is", "link": None},
            {"text": "Vraag zo nodig een omgevingsvergunning", "link": None},
            {"text": "Controleer ingang, gangpaden en nooduitgang", "link": None},
            {"text": "Hang uw prijzen zichtbaar uit", "link": None},
            {"text": "Bied een elektronische betaalwijze aan", "link": None},
        ],
    },
    {
        "id": "een-leeg-pand-tijdelijk-gebruiken",
        "title": "Een leeg pand tijdelijk gebruiken",
        "description": "Met een pop-up probeert u uw idee uit zonder u jaren vast te leggen.",
        "in_short": [
            "Een contract van hoogstens één jaar volstaat.",
            "De gemeente brengt u in contact met eigenaars.",
            "Er is een premie voor pop-ups in de kern.",
        ],
        "stage": ["idea", "start"],
        "topics": ["leegstand", "kernwinkelgebied", "starten"],
        "related": [
            "subsidies/pop-uppremie",
            "subsidies/pandenpremie-kernwinkelgebied",
            "vergunningen/functiewijziging-handelspand",
            "gidsen/een-winkel-openen",
        ],
        "audience": "U wilt een idee enkele weken of maanden uitproberen in een leeg pand in de kern.",
        "parts": [
            {
                "title": "Een leeg pand tijdelijk gebruiken",
                "anchor": None,
                "text": """
<p>Wie twijfelt of een winkel zal aanslaan, probeert het beter eerst een paar maanden. De eigenaar krijgt leven in
zijn pand, u leert uw klanten kennen en de straat wordt aantrekkelijker.</p>
<h2>Zo vindt u een pand</h2>
<p>Wij hebben een lijst van vrije panden in de kern, met oppervlakte en richtprijs. Zeg ons wat u zoekt en wij
stellen u voor aan de eigenaar. Dat kost u niets.</p>
<h2>Het contract</h2>
<p>In Vlaanderen bestaat een handelshuur van korte duur. Die duurt hoogstens één jaar en stopt vanzelf op de
afgesproken dag. Zet het contract op papier, maak samen foto's van het pand en spreek af wie elektriciteit en
verzekering betaalt.</p>
<h2>Vergeet niet</h2>
<p>Ook een pop-up is een echte zaak. U hebt een ondernemingsnummer nodig en een vestiging op dat adres. Verkoopt u
voeding, dan meldt u zich bij het FAVV. Bevalt het, dan kunt u met de eigenaar een gewone handelshuur sluiten.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Zeg ons wat u zoekt", "link": None},
            {"text": "Maak foto's van het pand", "link": None},
            {"text": "Zet het contract op papier", "link": None},
            {"text": "Schrijf uw vestiging in", "link": None},
        ],
        "deadlines": [
            {"title": "Het contract", "day": None, "words": "duurt hoogstens één jaar"},
        ],
    },
    {
        "id": "uw-zaak-toegankelijk-maken",
        "title": "Uw zaak toegankelijk maken",
        "description": "Kleine en grote ingrepen waardoor iedereen bij u binnen kan.",
        "in_short": [
            "Begin bij de ingang: drempel, deur en bel.",
            "Vraag gratis advies aan huis.",
            "De gemeente betaalt een deel van de werken.",
        ],
        "stage": ["start", "run", "grow"],
        "topics": ["toegankelijkheid", "kernwinkelgebied"],
        "related": [
            "subsidies/toegankelijke-handelszaak",
            "subsidies/gevelrenovatie",
            "gidsen/een-winkel-openen",
        ],
        "audience": "U hebt een winkel, een horecazaak of een praktijk waar publiek komt.",
        "parts": [
            {
                "title": "Uw zaak toegankelijk maken",
                "anchor": None,
                "text": """
<p>Veel mensen leven met een beperking, en iedereen wordt ouder. Een zaak waar iedereen binnen kan, heeft
meer klanten.</p>
<h2>Wat is verplicht?</h2>
<p>Bouwt u nieuw of verbouwt u een ruimte waar publiek komt, dan geldt de Vlaamse verordening over
toegankelijkheid. Hoe kleiner de zaak, hoe minder regels, maar de ingang telt bijna altijd mee. Een
assistentiehond mag overal mee binnen waar publiek komt. Op
<a href="https://www.toegankelijkgebouw.be">toegankelijkgebouw.be</a> vindt u de maten met tekeningen.</p>
<h2>Wat kunt u vandaag al doen?</h2>
<ul>
<li>Leg een oprijplaat klaar en hang een bel op 1 meter hoogte.</li>
<li>Maak de gangpaden minstens 90 centimeter breed.</li>
<li>Zet een stoel bij de kassa en verlaag een stuk van de toonbank.</li>
<li>Gebruik grote letters en een duidelijk contrast op prijzen en menukaart.</li>
<li>Zet op uw website hoe men binnenkomt en of er een aangepast toilet is.</li>
</ul>
<h2>Advies en premie</h2>
<p>Onze medewerker komt langs met een meetlat en een lijst. U krijgt een verslag met wat meteen kan en wat een
aannemer vraagt. Voor die werken kunt u de premie voor een toegankelijke handelszaak aanvragen. Doe dat voor de
werken beginnen.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Leg een oprijplaat klaar", "link": None},
            {"text": "Hang een bel op 1 meter hoogte", "link": None},
            {"text": "Maak de gangpaden 90 centimeter breed", "link": None},
            {"text": "Vraag gratis advies aan huis", "link": None},
        ],
        "deadlines": [
            {"title": "De premie aanvragen", "day": None, "words": "voor de werken beginnen"},
        ],
    },
    {
        "id": "groeien-en-aanwerven",
        "title": "Groeien en aanwerven",
        "description": "Uitbreiden, een eerste medewerker nemen en steun zoeken.",
        "in_short": [
            "Meld u aan bij de RSZ voor uw eerste medewerker begint.",
            "Een sociaal secretariaat neemt veel werk uit handen.",
            "Er is steun voor opleiding en voor eerste aanwervingen.",
        ],
        "stage": ["grow"],
        "topics": ["starten"],
        "related": [
            "subsidies/eerste-aanwerving",
            "subsidies/kmo-portefeuille",
            "subsidies/groene-investeringen",
            "gidsen/starten-als-ondernemer",
        ],
        "audience": "U hebt een zaak en wilt uitbreiden of een eerste medewerker aanwerven.",
        "parts": [
            {
                "title": "Groeien en aanwerven",
                "anchor": None,
                "text": """
<p>Hebt u meer werk dan u alleen aankunt? Dat is een mooi moment, en ook een grote stap.</p>
<h2>Uw eerste medewerker</h2>
<p>U meldt uw onderneming als werkgever aan bij de RSZ. Elke medewerker geeft u aan met een Dimona-aangifte, ten
laatste op het moment dat hij begint. U sluit een verzekering voor arbeidsongevallen af, kiest een externe dienst
voor preventie en bescherming op het werk en stelt een arbeidsreglement op. Een sociaal secretariaat kan dat
allemaal voor u regelen.</p>
<h2>Wat kost het?</h2>
<p>Een medewerker kost meer dan het brutoloon: reken ook de bijdragen van de werkgever, het vakantiegeld en de
verzekering mee. Voor een eerste aanwerving betaalt u minder sociale bijdragen. Voor opleidingen is er de
kmo-portefeuille.</p>
<h2>Groter worden in Voorbeeldegem</h2>
<p>Zoekt u een grotere ruimte, dan kennen wij de vrije percelen aan de Nijverheidslaan en de panden in de kern.
Vertel ons uw plannen vroeg. Wij brengen u rond de tafel met de dienst Omgeving voor u een architect betaalt.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Meld u als werkgever aan bij de RSZ", "link": None},
            {"text": "Doe de Dimona-aangifte", "link": None},
            {"text": "Sluit een arbeidsongevallenverzekering af", "link": None},
            {"text": "Stel een arbeidsreglement op", "link": None},
        ],
        "deadlines": [
            {
                "title": "Dimona-aangifte",
                "day": None,
                "words": "ten laatste op het moment dat uw medewerker begint",
            },
        ],
    },
    {
        "id": "stoppen-of-overlaten",
        "title": "Stoppen of overlaten",
        "description": "Uw zaak doorgeven of netjes afsluiten, en wie u daarbij helpt.",
        "in_short": [
            "Begin jaren op voorhand als u wilt overlaten.",
            "Stoppen meldt u bij loket, btw en sociaal fonds.",
            "Gaat het moeilijk? Vraag vroeg hulp.",
        ],
        "stage": ["hand-over", "stop"],
        "topics": ["leegstand", "starten"],
        "related": [
            "gidsen/een-horecazaak-overnemen",
            "gidsen/een-leeg-pand-tijdelijk-gebruiken",
            "vergunningen/terras",
        ],
        "audience": "U wilt uw zaak doorgeven of ermee stoppen, nu of over enkele jaren.",
        "parts": [
            {
                "title": "Stoppen of overlaten",
                "anchor": None,
                "text": """
<p>Een zaak heeft een begin en een einde. Wie het einde voorbereidt, krijgt er meer voor terug.</p>
<h2>Overlaten</h2>
<p>Begin liefst drie tot vijf jaar op voorhand. Zet uw cijfers op orde, laat uw zaak schatten en denk na over wie ze
kan overnemen: een kind, een medewerker of iemand van buiten. Wij kennen starters die een zaak zoeken en brengen
u discreet in contact. Een boekhouder en een notaris helpen met het contract en de belasting.</p>
<h2>Stoppen</h2>
<ol>
<li>Laat uw inschrijving doorhalen bij een ondernemingsloket.</li>
<li>Zet uw btw-nummer stop binnen een maand.</li>
<li>Verwittig uw sociaal verzekeringsfonds en uw verzekeraars.</li>
<li>Laat ons weten dat u stopt, dan stoppen ook het terras, de standplaats en de belastingen.</li>
<li>Bewaar uw boekhouding: meestal tien jaar.</li>
</ol>
<h2>Als het niet meer gaat</h2>
<p>Praat met iemand voor de schulden groeien. Wie door omstandigheden moet stoppen, heeft misschien recht op het
overbruggingsrecht. Uw sociaal verzekeringsfonds vertelt u of dat voor u geldt. Bij ons vindt u een luisterend
oor en de weg naar gratis hulp.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Zet uw cijfers op orde", "link": None},
            {"text": "Laat uw inschrijving doorhalen", "link": None},
            {"text": "Zet uw btw-nummer stop", "link": None},
            {"text": "Verwittig uw sociaal verzekeringsfonds", "link": None},
            {"text": "Laat ons weten dat u stopt", "link": None},
        ],
        "deadlines": [
            {
                "title": "Uw btw-nummer stopzetten",
                "day": None,
                "words": "binnen een maand nadat u stopt",
            },
            {"title": "Uw boekhouding bewaren", "day": None, "words": "meestal tien jaar"},
        ],
    },
]
