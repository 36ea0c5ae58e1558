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
        _add_action(setup.portal_types.get(portal_type))
        # Behind the language, which REST sets first.
        add_behaviour(portal_type, BEHAVIOUR)
    setup.runImportStepFromProfile(PROFILE, "catalog", run_dependencies=False)
    for item in entries():
        item.reindexObject(idxs=[INDEX])


def _add_action(fti) -> None:
    """The toolbar offers an English version; what a webmaster did with the others stays."""
    if fti is None or "english-version" in {action.id for action in fti._actions}:
        return
    fti.addAction(
        "english-version",
        name="English version",
        action="string:${object_url}/@@english-version",
        condition="",
        permission="Modify portal content",
        category="object",
        visible=True,
        icon_expr="string:translate",
    )
