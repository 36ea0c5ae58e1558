"""What the demo's municipality set in its own site."""

from onderneem.addon.demo.look import make_look
from plone import api


def test_search_engines_get_its_sitemap(portal):
    """Which Plone has switched off until a webmaster wants it."""
    with api.env.adopt_roles(["Manager"]):
        make_look(portal)
        assert portal.restrictedTraverse("sitemap.xml.gz")()
