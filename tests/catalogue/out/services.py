"""The services that the pure tests send out, and what reads them."""

from dataclasses import replace
from datetime import datetime
from datetime import timezone
from onderneem.addon.catalogue.out.service import Authority
from onderneem.addon.catalogue.out.service import Desk
from onderneem.addon.catalogue.out.service import Link
from onderneem.addon.catalogue.out.service import Publisher
from onderneem.addon.catalogue.out.service import Service

GENT = Authority(
    "https://data.vlaanderen.be/id/organisatie/OVO002067",
    "Stad Gent",
    "nl",
    "http://data.europa.eu/nuts/code/BE23444021",
)
SECTION = "https://gent.example/ondernemen"
DESK = Desk(
    f"{SECTION}#desk",
    f"{SECTION}/contact",
    "09 000 00 00",
    "tel:+3290000000",
    "ondernemen@gent.example",
    ("ma-vr 9-12", "do 14-19"),
)
PUBLISHER = Publisher(f"{SECTION}/@catalogue", SECTION, "Ondernemen", "", "nl", "BE23444021", GENT)
WHEN = datetime(2026, 11, 25, 8, 30, tzinfo=timezone.utc)
BARE = Service(
    iri="https://gent.example/resolveuid/0a1b",
    identifier="0a1b",
    page=f"{SECTION}/vergunningen/terras",
    go=f"{SECTION}/vergunningen/terras/@@e-counter",
    language="nl",
    title="Terrasvergunning",
    description="Tafels op straat",
    type="Toelating",
    authority=GENT,
    level="Lokaal",
    area="BE23444021",
    desk=DESK,
    created=WHEN,
    modified=WHEN,
)
FULL = replace(
    BARE,
    audience=("Wie een café heeft.", "Of een bakkerij."),
    conditions=("1,50 meter blijft vrij.", "Geen <b>vaste</b> vloer.", "Prijs: nul & niets"),
    exceptions=("Een bank tegen de gevel.", "Een plant."),
    procedure=("Teken het.", "Stuur het op."),
    documents=("Een schets", "Kopie: verzekering"),
    costs=("20 euro per m²", "Voorwaarden: gratis"),
    term="30 kalenderdagen",
    legislation=(Link("Reglement", "https://wet.example/r"), Link("Wet", "https://wet.example/w")),
    websites=(Link("Meer", "https://lees.example"),),
    target_groups=("Onderneming", "Vereniging"),
    themes=("EconomieWerk",),
    keywords=("horeca", "terras"),
    start=Link("Terras aanvragen", "https://loket.example/terras"),
    procedure_links=(Link("Anders", "https://anders.example"),),
    number="1502",
    concept="https://ipdc.example/id/concept/705d401c",
    advantage="30 % van de kosten",
    starts=WHEN,
    ends=WHEN,
)
