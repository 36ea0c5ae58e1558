"""To 1002: a page can be the translation of another, and lists hold originals."""

from onderneem.addon.components.originals import INDEX
from onderneem.addon.upgrades.v1002_guides import add_behaviour
from onderneem.addon.upgrades.v1002_guides import ENTRIES
from onderneem.addon.upgrades.v1002_guides import entries
from onderneem.addon.upgrades.v1002_guides import PROFILE

BEHAVIOUR = "onderneem.translation"


def add_translations(setup) -> None:
    """What was there is an original; once or twice."""
    for portal_type in ENTRIES:
        # Behind the language, which REST sets first.
        add_behaviour(portal_type, BEHAVIOUR)
    setup.runImportStepFromProfile(PROFILE, "catalog", run_dependencies=False)
    for item in entries():
        item.reindexObject(idxs=[INDEX])
