"""The section that the stories take place in: as a webmaster makes it, and open to the public."""

from onderneem.addon.components.frame import forget_frames
from onderneem.addon.demo.publishing import publish
from plone import api
from tests.remembered import remembered
import transaction


def make_section(container):
    """Add a furnished section called Ondernemen, as the webmaster would."""
    with api.env.adopt_roles(["Manager"]):
        return api.content.create(
            container,
            "onderneem.Section",
            id="ondernemen",
            title="Ondernemen",
            phone="09 000 00 00",
            email="ondernemen@voorbeeldegem.example",
            municipality="44021",
        )


@remembered
def furnish_the_site(portal):
    """Add that section to the site itself."""
    make_section(portal)


@remembered
def open_the_section(portal):
    """Publish the site's section with all that is in it."""
    with api.env.adopt_roles(["Manager"]):
        publish(portal["ondernemen"])


def opened_section(portal):
    """Return a section that visitors may see, as the server sees it too."""
    furnish_the_site(portal)
    open_the_section(portal)
    transaction.commit()
    forget_frames()
    return portal["ondernemen"]
