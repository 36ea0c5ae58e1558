"""The municipality's own forms to apply with, as the start box of a page shows them."""

from onderneem.addon import _
from onderneem.addon.components.parts import Link
from onderneem.addon.place.spoken_address import keeping
from onderneem.addon.topics.interfaces import IApplyingHere
from zope.component import queryAdapter


def own_forms(section, item, spoken: str = "") -> list[Link]:
    """Return those that take something now; of several each by its title."""
    here = queryAdapter(section, IApplyingHere)
    found = here.forms_for(item) if here is not None else []
    alone = len(found) == 1
    return [
        Link(_("Apply with our form") if alone else title, keeping(url, spoken))
        for title, url in found
    ]
