"""Test layers: a Dutch site with the add-on, shared by all tests of a run."""

from plone.app.testing import applyProfile
from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import PLONE_FIXTURE
from plone.app.testing import PloneSandboxLayer
from plone.testing.zope import WSGI_SERVER_FIXTURE


class OnderneemLayer(PloneSandboxLayer):
    """Plone with the add-on and what it needs, in Dutch."""

    defaultBases = (PLONE_FIXTURE,)

    def setUpZope(self, app, configurationContext):
        """Load our configuration; autoinclude is off in test layers."""
        import onderneem.addon
        import plone.classicui

        # The distribution that makes a second site, as Plone's own installer does.
        self.loadZCML(package=plone.classicui)
        self.loadZCML(package=onderneem.addon)

    def setUpPloneSite(self, portal):
        """Install the add-on in a site whose only language is Dutch."""
        applyProfile(portal, "plone.app.contenttypes:default")
        registry = portal.portal_registry
        registry["plone.default_language"] = "nl"
        registry["plone.available_languages"] = ["nl"]
        portal.setLanguage("nl")
        portal.portal_workflow.setDefaultChain("simple_publication_workflow")
        applyProfile(portal, "onderneem.addon:default")


FIXTURE = OnderneemLayer()
INTEGRATION = IntegrationTesting(bases=(FIXTURE,), name="Onderneem:Integration")
FUNCTIONAL = FunctionalTesting(bases=(FIXTURE, WSGI_SERVER_FIXTURE), name="Onderneem:Functional")
