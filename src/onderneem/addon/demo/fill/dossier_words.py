"""Pure: the words that made dossiers say; their people are nobody."""

FIRST_NAMES = (
    *("Amina", "Bert", "Chloé", "Dries", "Emma", "Fatima", "Greet", "Hamza", "Ine", "Joris"),
    *("Katrien", "Lars", "Mila", "Noor", "Olivier", "Piotr", "Quinten", "Rania", "Sofie", "Tom"),
    *("Ugur", "Veerle", "Wout", "Xenia", "Yassine", "Zoë", "An", "Bram", "Céline", "Dilan"),
)
LAST_NAMES = (
    *("Peeters", "Janssens", "El Amrani", "Nowicki", "De Smet", "Yilmaz", "Claes", "Wouters"),
    *("Van Damme", "Mertens", "Diallo", "Goossens", "Lambrecht", "Okafor", "De Backer", "Bogaert"),
    *("Aerts", "Roelandt", "Petrescu", "Baert", "Coppens", "Demir", "Van Acker", "Verhelst"),
)
SUBJECTS = (
    "een terras van 4 op 3 meter",
    "een lichtreclame boven mijn etalage",
    "een standplaats op de zaterdagmarkt",
    "de renovatiepremie voor mijn gevel",
    "het invullen van een leeg pand",
    "een drankvergunning",
    "een container op straat tijdens de werken",
    "een nachtwinkel in de Stationsstraat",
    "een foodtruck op het plein",
    "laadpalen voor mijn klanten",
    "de kerstmarkt",
    "een hellend vlak aan mijn inkom",
    "een geveltuin voor mijn zaak",
    "het parkeren van mijn leveranciers",
    "de hinder door de wegenwerken",
    "een starterscoach",
)
OPENINGS = (
    "Mag ik iets weten over {0}?",
    "Ik vraag graag {0} aan.",
    "Wat moet ik doen voor {0}?",
    "Hierbij mijn aanvraag voor {0}.",
    "Ik heb een probleem met {0}.",
    "Bij wie moet ik zijn voor {0}?",
)
SENTENCES = (
    "Mijn zaak ligt in de Kerkstraat.",
    "Ik wil in het voorjaar beginnen.",
    "De eigenaar van het pand is akkoord.",
    "Twee buren hebben er geen bezwaar tegen.",
    "Ik heb de schets en de foto's klaar.",
    "Vorig jaar kreeg ik hiervoor ook al een toelating.",
    "Kan iemand mij hierover bellen in de voormiddag?",
    "Ik ben pas gestart en ken de regels nog niet goed.",
    "Het gaat om ongeveer twintig vierkante meter.",
    "Ik heb er haast mee: de aannemer komt binnen drie weken.",
)
OUTCOMES = {
    "question": ("answered",) * 9 + ("withdrawn",),
    "report": ("answered",) * 9 + ("stopped",),
    "application": ("granted",) * 6 + ("refused", "refused", "partly", "withdrawn"),
    "registration": ("granted",) * 8 + ("refused", "withdrawn"),
}
ADVERSE = ("refused", "partly")
DECISIONS = {
    "answered": (
        "Dat mag, als u het twee weken op voorhand meldt.",
        "De dienst Ondernemen heeft u gebeld en alles is uitgelegd.",
        "Het stond al op de planning en is intussen in orde gebracht.",
    ),
    "granted": (
        "Uw aanvraag voldoet aan alle voorwaarden van het reglement.",
        "Het college keurde uw aanvraag goed in zijn zitting van deze week.",
    ),
    "partly": ("Voor de helft van de oppervlakte is er plaats; voor de rest niet.",),
    "refused": (
        "De doorgang voor voetgangers zou smaller worden dan 1,50 meter.",
        "De werken begonnen voor de aanvraag, wat het reglement uitsluit.",
    ),
    "withdrawn": ("U hebt uw vraag zelf ingetrokken.",),
    "stopped": ("Er kwam geen antwoord meer op onze vragen.",),
}
REDRESS = (
    "U kunt binnen zestig dagen na ontvangst beroep instellen bij de Raad van State, "
    "Wetenschapsstraat 33, 1040 Brussel."
)
COMMENTS = {
    "take_up": ("", "", "Uw dossier is bij ons in goede handen."),
    "ask_more": (
        "Bezorgt u ons nog een plan met maten?",
        "Mogen wij het huurcontract nog ontvangen?",
        "Wij missen nog uw ondernemingsnummer.",
    ),
    "complete": ("", "Dank u, wij hebben alles."),
    "appeal": ("De aanvrager vraagt om opnieuw te beslissen.",),
    "approve_payment": ("",),
    "pay": ("", "Het bedrag staat binnen enkele dagen op uw rekening."),
    "close": ("",),
}
HELD = ("Er loopt een beroep bij de Raad van State.", "De rekenkamer kijkt het na.")
