"""Short guides about what happens in the street: market, signs, works, events, hospitality."""

STREET_GUIDES = [
    {
        "id": "een-horecazaak-overnemen",
        "your_europe": ["Bedrijf"],
        "title": "Een horecazaak overnemen",
        "description": "Wat u opnieuw moet aanvragen als u een café of restaurant overneemt.",
        "in_short": [
            "Vergunningen staan op naam: vraag ze opnieuw aan.",
            "Laat brandveiligheid en hygiëne nakijken voor u tekent.",
            "Begin minstens twee maanden op voorhand.",
        ],
        "stage": ["start", "grow", "hand-over"],
        "topics": ["horeca"],
        "related": [
            "vergunningen/drankvergunning",
            "vergunningen/favv-toelating",
            "vergunningen/terras",
            "gidsen/stoppen-of-overlaten",
        ],
        "audience": "U neemt een bestaand café, restaurant of frituur over.",
        "parts": [
            {
                "title": "Een horecazaak overnemen",
                "anchor": None,
                "text": """
<p>Een bestaande zaak lijkt een snelle start: de keuken staat er en de klanten kennen de weg. Toch begint u voor
de overheid opnieuw. De meeste toelatingen horen bij een persoon en gaan niet mee met het pand.</p>
<h2>Voor u tekent</h2>
<p>Vraag de verkoper om de handelshuur, de verslagen van de brandweer, de keuringen van gas en elektriciteit en het
contract met de brouwer. Vraag ons of het pand als horeca vergund is. Laat uw boekhouder ook het fiscaal attest
bij de overdracht bekijken, zodat u niet opdraait voor oude schulden.</p>
<h2>Opnieuw aanvragen</h2>
<ul>
<li>de drankvergunning van de gemeente;</li>
<li>de registratie of toelating van het FAVV;</li>
<li>het terras en de borden op het voetpad;</li>
<li>de licentie voor muziek bij Unisono.</li>
</ul>
<h2>Plan een bezoek</h2>
<p>Wij plannen één bezoek met brandweer en dienst Ondernemen samen. Zo weet u in één keer wat u moet aanpassen.
Reken op twee maanden tussen uw eerste vraag en de opening.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Vraag de handelshuur en de keuringen op", "link": None},
            {"text": "Laat het fiscaal attest bekijken", "link": None},
            {"text": "Vraag de drankvergunning opnieuw aan", "link": None},
            {"text": "Meld u bij het FAVV", "link": None},
            {"text": "Plan één bezoek met brandweer en dienst Ondernemen", "link": None},
        ],
        "deadlines": [
            {
                "title": "Beginnen met uw aanvragen",
                "day": None,
                "words": "minstens twee maanden voor de opening",
            },
        ],
    },
    {
        "id": "op-de-markt-staan",
        "title": "Op de markt staan",
        "description": "Zo krijgt u een plaats op de donderdagmarkt of op een vaste standplaats.",
        "in_short": [
            "Schrijf u in de KBO in met ambulante activiteiten.",
            "Voor een vaste plaats vraagt u een abonnement.",
            "Voor een losse plaats meldt u zich voor 7.15 uur bij de marktleider.",
        ],
        "stage": ["idea", "start", "run"],
        "topics": ["markt-en-standplaats", "starten"],
        "related": [
            "vergunningen/standplaats-openbare-markt",
            "vergunningen/ambulante-handel",
            "vergunningen/favv-toelating",
        ],
        "audience": "U wilt uw waren op de donderdagmarkt of op een vaste standplaats verkopen.",
        "parts": [
            {
                "title": "Op de markt staan",
                "anchor": None,
                "text": """
<p>De markt van Voorbeeldegem telt 38 kramen en staat elke donderdagvoormiddag op de Markt. Het is een goede plek
om een product uit te proberen zonder een winkel te huren.</p>
<h2>Eerst uw inschrijving</h2>
<p>Een leurkaart bestaat niet meer. Wel moet uw onderneming in de Kruispuntbank van Ondernemingen ingeschreven
zijn voor ambulante handel. Een ondernemingsloket brengt dat in orde. Tijdens de markt moet u zich kunnen
legitimeren.</p>
<h2>Los of vast</h2>
<p>Met een losse plaats betaalt u per keer. De marktleider verdeelt de vrije plaatsen om 7.15 uur in volgorde van
aankomst. Met een abonnement hebt u elke week dezelfde plaats. Vrije abonnementen maken wij bekend op de site en
wie niet meteen aan de beurt is, komt op een wachtlijst.</p>
<h2>Op de dag zelf</h2>
<p>Opbouwen kan vanaf 6 uur, om 8 uur is de Markt vrij van auto's. Om 13.30 uur moet alles weg zijn. U neemt uw
afval mee. Verkoopt u voeding, dan toont u de registratie of toelating van het FAVV. Stroom kunt u bij ons
bestellen.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Laat uw ambulante activiteit inschrijven", "link": None},
            {"text": "Kies een losse of een vaste plaats", "link": None},
            {"text": "Bestel stroom als u die nodig hebt", "link": None},
            {"text": "Breng uw registratie van het FAVV mee", "link": None},
        ],
        "deadlines": [
            {
                "title": "Aanmelden voor een losse plaats",
                "day": None,
                "words": "op donderdag voor 7.15 uur",
            },
            {"title": "Een abonnement voor 2027 aanvragen", "day": "2026-12-15", "words": None},
        ],
    },
    {
        "id": "reclame-aan-uw-gevel",
        "title": "Reclame aan uw gevel",
        "description": "Welk bord u zonder vergunning mag ophangen en wanneer u er een nodig hebt.",
        "in_short": [
            "Reclame voor uw eigen zaak mag vaker dan reclame voor iets anders.",
            "Grootte, licht en plaats bepalen of u een vergunning nodig hebt.",
            "Bij beschermde panden vraagt u altijd eerst raad.",
        ],
        "stage": ["start", "run"],
        "topics": ["reclame", "kernwinkelgebied"],
        "related": [
            "vergunningen/reclame-en-uithangborden",
            "vergunningen/inname-openbaar-domein",
            "subsidies/gevelrenovatie",
        ],
        "audience": "U wilt een bord, letters of verlichting aan de gevel van uw zaak.",
        "parts": [
            {
                "title": "Reclame aan uw gevel",
                "anchor": None,
                "text": """
<p>Een goed bord is leesbaar, past bij de gevel en stoort de buren niet. De Vlaamse regels maken een onderscheid
tussen reclame voor uw eigen zaak, op de plaats waar ze zit, en reclame voor iets anders. Het eerste kan vaak
zonder vergunning, als het bord klein is. Het tweede bijna nooit.</p>
<h2>Vraag u eerst af</h2>
<ul>
<li>Hoe groot zijn alle borden samen?</li>
<li>Geeft het bord licht, of beweegt het?</li>
<li>Steekt het uit boven het voetpad, en hoe hoog hangt het?</li>
<li>Is uw pand beschermd, of staat het naast een monument?</li>
<li>Ligt uw zaak langs een gewestweg?</li>
</ul>
<h2>Onze raad</h2>
<p>In de kern kiezen wij voor losse letters of een smal bord boven het raam. Een bord dat uitsteekt, hangt minstens
2,50 meter hoog en blijft een halve meter van de stoeprand. Verlichting gaat uit om 23 uur. Stuur ons een foto van
de gevel met uw ontwerp, dan zeggen wij u binnen vijf werkdagen wat u nodig hebt. Bestel het bord pas daarna.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Meet alle borden samen", "link": None},
            {"text": "Kijk na of uw pand beschermd is", "link": None},
            {"text": "Stuur ons een foto met uw ontwerp", "link": None},
            {"text": "Bestel het bord pas na ons antwoord", "link": None},
        ],
    },
    {
        "id": "werken-in-uw-straat",
        "title": "Werken in uw straat",
        "description": "Bereikbaar blijven, klanten informeren en steun vragen als de straat openligt.",
        "in_short": [
            "U krijgt de planning vooraf en hebt één contactpersoon.",
            "Uw zaak blijft altijd te voet bereikbaar.",
            "Bij lange werken is er steun van Vlaanderen en van de gemeente.",
        ],
        "stage": ["run"],
        "topics": ["hinder"],
        "related": [
            "subsidies/hinderpremie",
            "subsidies/open-tijdens-de-werken",
            "vergunningen/terras",
        ],
        "audience": "Uw zaak ligt in een straat waar gewerkt wordt of binnenkort gewerkt zal worden.",
        "parts": [
            {
                "title": "Werken in uw straat",
                "anchor": None,
                "text": """
<p>Werken aan riolering of voetpaden maken de straat beter, maar de maanden zelf zijn lastig. Met een goede
voorbereiding verliest u minder klanten.</p>
<h2>Voor de werken</h2>
<p>U krijgt minstens zes weken op voorhand een brief met de planning en een uitnodiging voor de infoavond. Zeg ons
dan wanneer u leveringen krijgt en welke dagen voor u het drukst zijn. Kijk ook na of uw openingsuren en uw
gegevens in de Kruispuntbank van Ondernemingen juist zijn: de Vlaamse overheid gebruikt ze om te bepalen wie
steun krijgt.</p>
<h2>Tijdens de werken</h2>
<p>Er is een loopstrook langs elke gevel en er staan borden met de namen van de winkels. Gaat er iets mis, bel dan
de werfcontactpersoon op 09 000 00 23. Vertel uw klanten via uw raam, uw site en sociale media hoe zij u
bereiken.</p>
<h2>Steun</h2>
<p>De Vlaamse hinderpremie is er voor kleine zaken met klanten aan de toonbank. Wie ervoor in aanmerking komt,
krijgt een brief van VLAIO en vraagt daarna zelf de uitbetaling. De gemeente steunt acties die handelaars samen
opzetten en rekent geen terrasbelasting aan als de straat langer dan 30
dagen openligt.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Kom naar de infoavond", "link": None},
            {"text": "Zeg ons wanneer u leveringen krijgt", "link": None},
            {"text": "Kijk uw gegevens in de KBO na", "link": None},
            {"text": "Vertel uw klanten hoe zij u bereiken", "link": None},
        ],
        "deadlines": [
            {
                "title": "Uw gegevens in de Kruispuntbank nakijken",
                "day": None,
                "words": "voor de werken beginnen",
            },
        ],
    },
    {
        "id": "een-evenement-organiseren",
        "title": "Een evenement organiseren",
        "description": "Braderie, proeverij of opendeurdag: zo pakt u het veilig en op tijd aan.",
        "in_short": [
            "Meld een evenement zes weken op voorhand, of twaalf weken als er een straat dicht moet.",
            "Denk aan doorgang, geluid, toiletten en afval.",
            "Sterke drank schenken vraagt een aparte toelating.",
        ],
        "stage": ["run", "grow"],
        "topics": ["evenementen", "horeca"],
        "related": [
            "vergunningen/evenement-melden",
            "vergunningen/inname-openbaar-domein",
            "vergunningen/drankvergunning",
            "subsidies/winkelevenementen",
        ],
        "audience": "U organiseert als ondernemer of handelaarsvereniging iets voor publiek: een braderie, een proeverij, een opendeurdag.",
        "parts": [
            {
                "title": "Wanneer meldt u?",
                "anchor": "melden",
                "text": """
<p>Een evenement brengt volk naar uw zaak en naar uw straat. Vertel het ons vroeg, dan kunnen wij meedenken over
de datum en het materiaal.</p>
<p>Meld elk evenement op straat, en elk evenement binnen waar u meer dan 200 mensen samen verwacht. Doe dat zes
weken op voorhand. Moet er een straat dicht, dan wordt het twaalf weken.</p>
""",
            },
            {
                "title": "Waar u aan denkt",
                "anchor": "veiligheid",
                "text": """
<ul>
<li>Houd een strook van 4 meter vrij voor de brandweer.</li>
<li>Voor versterkte muziek boven 85 decibel hebt u toestemming van het college nodig.</li>
<li>Muziek geeft u aan bij <a href="https://www.unisono.be">Unisono</a>.</li>
<li>Gebruik herbruikbare bekers en zorg voor genoeg vuilnisbakken.</li>
<li>Verwittig de buren met een brief in de bus.</li>
</ul>
""",
            },
            {
                "title": "Wat wij doen",
                "anchor": "onze-hulp",
                "text": """
<p>U krijgt één antwoord voor alles: de plaats, het verkeer, het geluid en het materiaal. Hekken, tafels en een
podium leent u tegen een waarborg. Zet een plan op papier voor regen en wind, en duid iemand aan die tijdens het
evenement altijd bereikbaar is.</p>
""",
            },
            {
                "title": "Na het evenement",
                "anchor": "daarna",
                "text": """
<p>Breng het materiaal proper terug op het uur dat u met ons afsprak. De straat is tegen de volgende ochtend
schoon; blijft er afval liggen, dan rekenen wij het opruimen aan.</p>
<p>Kreeg u een toelage, stuur ons dan uw afrekening met de facturen: daarna krijgt u de rest. Vertel er ook bij wat
goed ging en wat niet: wij nemen het mee naar het volgende evenement in uw straat.</p>
""",
            },
        ],
        "checklist": [
            {"text": "Kies een datum en een plaats", "link": None},
            {"text": "Meld het evenement bij ons", "link": None},
            {"text": "Verwittig de buren met een brief", "link": None},
            {"text": "Geef muziek aan bij Unisono", "link": None},
            {"text": "Bestel hekken, tafels of een podium", "link": None},
            {"text": "Maak een plan voor regen en wind", "link": None},
            {"text": "Duid iemand aan die altijd bereikbaar is", "link": None},
        ],
        "deadlines": [
            {"title": "Een evenement melden", "day": None, "words": "zes weken op voorhand"},
            {
                "title": "Een evenement melden waarvoor een straat dicht moet",
                "day": None,
                "words": "twaalf weken op voorhand",
            },
            {
                "title": "De toelage voor winkelevenementen aanvragen",
                "day": None,
                "words": "tijdens de oproep, tot 30 november 2026 om 12 uur",
            },
        ],
    },
]
