"""What one can do against a decision, and the counter: alike for many permits of a municipality."""

LOCAL_REDRESS = [
    {
        "title": "Praat eerst met ons",
        "where": "Dienst Ondernemen: misschien volstaat een kleine wijziging van uw plan.",
    },
    {
        "title": "Klacht bij de toezichthoudende overheid",
        "term": "30 dagen na de beslissing",
        "where": "Agentschap Binnenlands Bestuur",
        "url": "https://lokaalbestuur.vlaanderen.be",
    },
    {
        "title": "Beroep bij de Raad van State",
        "term": "60 dagen na de beslissing",
        "where": "Met een aangetekende brief of via de website",
        "url": "https://www.raadvst-consetat.be",
    },
]
ENVIRONMENT_REDRESS = [
    {
        "title": "Beroep bij de deputatie van de provincie Oost-Vlaanderen",
        "term": "30 dagen na de beslissing, of na het einde van de termijn",
        "where": "Via het Omgevingsloket",
        "url": "https://omgevingsloket.omgeving.vlaanderen.be",
    },
    {
        "title": "Beroep bij de Raad voor Vergunningsbetwistingen",
        "term": "45 dagen na de beslissing van de deputatie",
        "where": "Met een aangetekende brief of via het digitaal loket",
        "url": "https://www.dbrc.be",
    },
]
COUNTER = {
    "kind": "counter",
    "title": "Op papier, aan het onthaal van het gemeentehuis",
    "address": "Markt 1, 9999 Voorbeeldegem",
    "hours": "Elke werkdag van 9 tot 12 uur",
}
