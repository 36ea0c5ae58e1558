"""Thousands of subsidies in the demo's section, made fast: for the benchmark of the finder.

They are written beside the events that a form would send (no relation, no version, no link check):
only what the finder reads is there, in the catalog as usual.
"""

from datetime import datetime
from datetime import timedelta
from onderneem.addon.finder.profile import LEGAL_FORMS
from onderneem.addon.finder.profile import STAGES
from onderneem.addon.subsidies.choices import PURPOSES
from onderneem.addon.subsidies.content import ISubsidy
from plone.dexterity.utils import createContent
from plone.uuid.handlers import addAttributeUUID
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds
import random
import transaction

TYPE = "onderneem.Subsidy"
WORDS = (
    *("steun", "premie", "toelage", "winkel", "gevel", "terras", "energie", "isolatie", "fiets"),
    *("markt", "kern", "pand", "opleiding", "webshop", "starter", "ambacht", "horeca", "werken"),
    *("hinder", "verhuis", "erfgoed", "circulair", "water", "groen", "klimaat"),
)
LEVELS = ("Lokaal",) * 6 + ("Provinciaal", "Vlaams", "Vlaams", "Federaal", "Europees")
CODES = ("47", "56", "56111", "96", "10", "43", "62", "I", "55", "95")
ZONES = ("Markt", "Stationsstraat", "Kerkstraat", "Botermarkt")
BATCH = 500
FIRST = datetime(2024, 1, 1)  # noqa: DTZ001 (a window without a zone is of Brussels)


def fill(site, wanted: int, show=print) -> None:
    """Add subsidies until there are so many, always the same ones."""
    section, catalog = site["ondernemen"], site.portal_catalog
    folder = section["subsidies"]
    intids = getUtility(IIntIds)
    topics = [intids.getId(each) for each in section["themas"].objectValues()]
    made = len(catalog.unrestrictedSearchResults(portal_type=TYPE))
    for number in range(made, wanted):
        item = createContent(TYPE, **_fields(number))
        item.id = f"subsidie-{number:05}"
        addAttributeUUID(item, None)
        folder._setOb(item.id, item)
        item = folder[item.id]
        dice = random.Random(number)  # noqa: S311
        item.topics = [RelationValue(each) for each in dice.sample(topics, dice.randint(0, 3))]
        status = {"action": "publish", "review_state": "published", "actor": "bench", "time": None}
        site.portal_workflow.setStatusOf("simple_publication_workflow", item, status)
        for role in ("View", "Access contents information"):
            item.manage_permission(role, ["Anonymous"], acquire=1)
        item.effective_date = item.modification_date - dice.randint(0, 900)
        catalog.catalog_object(item, "/".join(item.getPhysicalPath()))
        if number % BATCH == BATCH - 1 or number == wanted - 1:
            transaction.commit()
            site._p_jar.cacheGC()
            show(f"  {number + 1} of {wanted} subsidies")


def _fields(number: int) -> dict:
    dice = random.Random(number)  # noqa: S311
    title = " ".join(dice.sample(WORDS, 3)).capitalize()
    opens = FIRST + timedelta(days=dice.randint(0, 1500))
    row = ISubsidy["windows"].row
    windows = [row(opens=opens, closes=opens + timedelta(days=dice.choice((30, 90, 365))))]
    if not number % 5:
        windows.append(row(opens=opens + timedelta(days=500), closes=opens + timedelta(days=590)))
    amount = ISubsidy["amounts"].row(kind="fixed", value=dice.randint(1, 200) * 50, currency="EUR")
    restricted = dice.random() < 0.6
    return {
        "title": f"{title} {number}",
        "description": " ".join(dice.choices(WORDS, k=12)),
        "competent_authority": "College",
        "authority_level": dice.choice(LEVELS),
        "purpose": dice.choice([term.token for term in PURPOSES]),
        "continuous": not number % 4,
        "windows": () if not number % 4 else tuple(windows),
        "amounts": (amount,),
        "stages": set(dice.sample(STAGES, dice.randint(1, 4))) if restricted else set(),
        "legal_forms": set(dice.sample(LEGAL_FORMS, 3)) if not number % 3 else set(),
        "nace_in": tuple(dice.sample(CODES, dice.randint(1, 3))) if restricted else (),
        "employees_to": dice.choice((9, 20, 49, 249, None)),
        "floor_area_to": dice.choice((None, None, None, 400)),
        "zones": tuple(dice.sample(ZONES, 2)) if not number % 6 else (),
        "words": (f"Wat alleen een mens beoordeelt, {number % 50}.",) if not number % 3 else (),
    }
