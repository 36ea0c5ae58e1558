"""Fifteen dossiers of fictional entrepreneurs, so that the desk has work on its first day.

The last three are of years ago: one is kept for longer, one is erased, of one the term ends soon.
"""

DOSSIERS = [
    {
        "kind": "application",
        "topic": "terras",
        "answers": {
            "name": "Lore Vandamme",
            "email": "lore@koffiebarkruimel.example",
            "phone": "09 000 00 31",
            "enterprise_number": "0566988259",
            "question": "Ik wil vanaf maart een zomerterras van 4 op 3 meter voor mijn koffiebar in de Kerkstraat 14. "
            "De schets en de foto's heb ik klaar. Moet ik ook iets vragen voor twee grote plantenbakken?",
        },
        "state": "submitted",
        "days_ago": 0,
        "decision": "",
    },
    {
        "kind": "question",
        "topic": "starten",
        "answers": {
            "name": "Yassine El Amrani",
            "email": "yassine.elamrani@post.example",
            "phone": "",
            "enterprise_number": "",
            "question": "Ik werk nu voltijds en wil in bijberoep fietsen herstellen in mijn garage. Mag dat in een "
            "woonstraat en waarmee begin ik?",
        },
        "state": "submitted",
        "days_ago": 1,
        "decision": "",
    },
    {
        "kind": "report",
        "topic": "hinder",
        "answers": {
            "name": "Greet Lammens",
            "email": "greet@slagerijlammens.example",
            "phone": "09 000 00 32",
            "enterprise_number": "0314595348",
            "question": "In de Stationsstraat staat sinds gisteren een container vlak voor mijn ingang. Klanten met een "
            "rollator geraken niet binnen. Kan die worden verplaatst?",
        },
        "state": "in_treatment",
        "days_ago": 2,
        "decision": "",
    },
    {
        "kind": "application",
        "topic": "leegstand",
        "answers": {
            "name": "Emma Roelandt",
            "email": "emma@draadenknoop.example",
            "phone": "09 000 00 33",
            "enterprise_number": "",
            "question": "Ik wil de pandenpremie aanvragen voor het leegstaande pand Botermarkt 9. Ik begin er een winkel "
            "in stoffen en garens. De eigenaar is akkoord, mijn onderneming moet ik nog oprichten.",
        },
        "state": "incomplete",
        "days_ago": 9,
        "decision": "Bezorgt u ons het huurcontract en uw ondernemingsnummer zodra u het hebt? Dan behandelen wij uw aanvraag verder.",
    },
    {
        "kind": "application",
        "topic": "horeca",
        "answers": {
            "name": "Dries Callebaut",
            "email": "dries@dekleineton.example",
            "phone": "",
            "enterprise_number": "0353456320",
            "question": "Ik neem op 1 februari café De Kleine Ton over en vraag een drankvergunning aan voor bier, wijn "
            "en sterke drank. Mijn broer werkt mee achter de toog.",
        },
        "state": "in_treatment",
        "days_ago": 12,
        "decision": "",
    },
    {
        "kind": "registration",
        "topic": "evenementen",
        "answers": {
            "name": "Handelsgilde Kerkstraat",
            "email": "gilde@kerkstraat.example",
            "phone": "09 000 00 34",
            "enterprise_number": "",
            "question": "Wij schrijven in voor de kerstmarkt met vijf kramen naast elkaar. Wij hebben stroom nodig voor "
            "twee wafelijzers.",
        },
        "state": "decided",
        "outcome": "granted",
        "days_ago": 18,
        "decision": "U krijgt de kramen 21 tot en met 25 aan de kerk, met twee aansluitingen van 16 ampère. De "
        "deelname is gratis; breng een bewijs van keuring van uw toestellen mee.",
    },
    {
        "kind": "question",
        "topic": "reclame",
        "answers": {
            "name": "Sofie Meersman",
            "email": "sofie@optiekmeersman.example",
            "phone": "09 000 00 35",
            "enterprise_number": "",
            "question": "Mag ik aan mijn winkel op de Markt een verlicht bord van 60 op 60 centimeter hangen dat haaks op "
            "de gevel staat? Het huis ernaast is beschermd.",
        },
        "state": "in_treatment",
        "days_ago": 6,
        "decision": "",
    },
    {
        "kind": "application",
        "topic": "markt-en-standplaats",
        "answers": {
            "name": "Piotr Nowicki",
            "email": "piotr@pierogiwagen.example",
            "phone": "",
            "enterprise_number": "",
            "question": "Ik vraag een abonnement op de donderdagmarkt voor een wagen van 5 meter met Poolse gerechten.",
        },
        "state": "incomplete",
        "days_ago": 21,
        "decision": "Wij missen nog uw toelating van het FAVV en de keuring van uw gasinstallatie. Stuurt u ons een kopie van beide?",
    },
    {
        "kind": "application",
        "topic": "toegankelijkheid",
        "answers": {
            "name": "Hilde Steyaert",
            "email": "hilde@boekhandeldeplank.example",
            "phone": "09 000 00 36",
            "enterprise_number": "",
            "question": "Na uw advies aan huis wil ik een hellend vlak en een automatische deur plaatsen in mijn "
            "boekhandel. De offerte bedraagt 4.850 euro zonder btw.",
        },
        "state": "decided",
        "outcome": "granted",
        "days_ago": 40,
        "decision": "Het college kent u een premie toe van 50 % van de kosten: 2.425 euro. Stuur ons de factuur en twee "
        "foto's zodra de werken klaar zijn.",
    },
    {
        "kind": "report",
        "topic": "kernwinkelgebied",
        "answers": {
            "name": "Tom Wauters",
            "email": "tom.wauters@post.example",
            "phone": "",
            "enterprise_number": "",
            "question": "De openingsuren van mijn winkel staan verkeerd op de winkelkaart van de gemeente. Wij zijn op "
            "woensdag niet gesloten.",
        },
        "state": "closed",
        "outcome": "answered",
        "days_ago": 33,
        "decision": "Wij hebben de openingsuren op de winkelkaart aangepast. Dank u om het te melden.",
    },
    {
        "kind": "application",
        "topic": "leegstand",
        "answers": {
            "name": "Fatma Yildirim",
            "email": "fatma@atelierzes.example",
            "phone": "09 000 00 37",
            "enterprise_number": "",
            "question": "Ik vraag de pandenpremie aan voor een toonzaal aan de Nijverheidslaan 40. Het pand staat al twee "
            "jaar leeg.",
        },
        "state": "closed",
        "outcome": "refused",
        "redress": "U kunt binnen zestig dagen een verzoekschrift tot nietigverklaring indienen bij de Raad van State, "
        "Wetenschapsstraat 33, 1040 Brussel.",
        "days_ago": 75,
        "decision": "De premie is geweigerd: het pand ligt buiten het kernwinkelgebied. De ondernemerscoach bekijkt met u "
        "of u de startersbonus kunt krijgen.",
    },
    {
        "kind": "question",
        "topic": "starten",
        "answers": {
            "name": "Jeroen Pauwels",
            "email": "jeroen.pauwels@post.example",
            "phone": "09 000 00 38",
            "enterprise_number": "",
            "question": "Ik stop volgend jaar met mijn bakkerij en zoek iemand die ze wil overnemen. Kunt u helpen?",
        },
        "state": "closed",
        "outcome": "answered",
        "days_ago": 58,
        "decision": "De ondernemerscoach is bij u langs geweest. Uw bakkerij staat nu, zonder uw naam, op de lijst van "
        "zaken die een overnemer zoeken.",
    },
    {
        "kind": "report",
        "topic": "hinder",
        "answers": {
            "name": "Dirk Baeten",
            "email": "dirk@fietsenbaeten.example",
            "phone": "09 000 00 39",
            "enterprise_number": "",
            "question": "Door de werken aan de riolering was mijn winkel drie weken onbereikbaar. Ik wil dat u dat vaststelt.",
        },
        "state": "closed",
        "outcome": "answered",
        "days_ago": 800,
        "decision": "Wij hebben vastgesteld dat de straat van 4 tot en met 25 afgesloten was. Het attest zit in uw brievenbus.",
        "held": "Dirk Baeten vraagt een schadevergoeding; de zaak loopt bij de vrederechter.",
    },
    {
        "kind": "question",
        "topic": "horeca",
        "answers": {
            "name": "Sofie Claes",
            "email": "sofie@tearoomclaes.example",
            "phone": "",
            "enterprise_number": "",
            "question": "Welke vergunning heb ik nodig om in mijn tearoom ook wijn te schenken?",
        },
        "state": "closed",
        "outcome": "answered",
        "days_ago": 770,
        "decision": "U hebt een vergunning nodig om gegiste dranken te schenken. U vraagt ze aan met de startknop op onze site.",
        "erased": True,
    },
    {
        "kind": "question",
        "topic": "reclame",
        "answers": {
            "name": "Tom Verhaeghe",
            "email": "tom@kapperverhaeghe.example",
            "phone": "09 000 00 40",
            "enterprise_number": "",
            "question": "Mag ik een bord van een halve vierkante meter boven mijn deur hangen?",
        },
        "state": "closed",
        "outcome": "answered",
        "days_ago": 715,
        "decision": "Ja, een bord van die grootte is vrijgesteld van vergunning als het plat tegen de gevel hangt.",
    },
]
