"""The services that the pure tests send out, and what reads them."""

from dataclasses import replace
from datetime import datetime
from datetime import timezone
from decimal import Decimal
from onderneem.addon.catalogue.out.service import Authority
from onderneem.addon.catalogue.out.service import Desk
from onderneem.addon.catalogue.out.service import Link
from onderneem.addon.catalogue.out.service import Publisher
from onderneem.addon.catalogue.out.service import Service
from onderneem.addon.catalogue.row_values import Channel
from onderneem.addon.catalogue.row_values import Condition
from onderneem.addon.catalogue.row_values import Cost
from onderneem.addon.catalogue.row_values import Redress
from onderneem.addon.catalogue.row_values import Step
from onderneem.addon.catalogue.term import Term

GENT = Authority(
    "https://data.vlaanderen.be/id/organisatie/OVO002067",
    "Stad Gent",
    "nl",
    "http://data.europa.eu/nuts/code/BE23444021",
)
VLAIO = Authority(
    "https://data.vlaanderen.be/id/organisatie/OVO000039",
    "VLAIO",
    "nl",
    "http://data.europa.eu/nuts/code/BE2",
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
    conditions=(
        Condition("1,50 meter blijft vrij.", "Een plan op schaal"),
        Condition("Geen <b>vaste</b> vloer."),
        Condition("Prijs: nul & niets"),
    ),
    exceptions=("Een bank tegen de gevel.", "Een plant."),
    procedure=(Step("Teken het.", ("Met maten.", "Bewijs: ja")), Step("Stuur het op.")),
    documents=(Step("Een schets"), Step("Kopie: verzekering", ("Vraag ze aan uw makelaar.",))),
    costs=(
        Cost("", Decimal(20), "per m²"),
        Cost("Jaartaks", Decimal("1250.50")),
        Cost("Voorwaarden", Decimal(0)),
        Cost("Al de rest vraagt u ons."),
    ),
    term=Term(30, "calendar-days"),
    silence="Dan is het geweigerd.",
    redress=(
        Redress("Beroep", "30 dagen", "Bij de deputatie", "https://beroep.example"),
        Redress("Een klacht"),
    ),
    channels=(
        Channel("phone", "Vraag naar Els", "09 123 45 67", ("ma 9-12", "di 9-12")),
        Channel("mail", "", "terras@gent.example"),
        Channel("form", "", "https://formulier.example"),
        Channel("counter", "Zonder afspraak", "Botermarkt 1, Gent", ("ma-vr 9-12",)),
        Channel("desk"),
    ),
    executing=VLAIO,
    executing_level="Vlaams",
    areas=("BE23444021", "BE23444019"),
    languages=("NLD", "ENG"),
    your_europe=("DienstenLicentiesVergunningen",),
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
