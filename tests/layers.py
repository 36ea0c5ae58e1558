"""The layers of the tests: the site of ``onderneem.addon.testing`` on a database that forgets."""

from AccessControl.security import newInteraction
from onderneem.addon.testing import FIXTURE
from plone.app.testing.layers import PloneTestLifecycle
from plone.testing import zope
from tests.forgetful import Shelf
import transaction


class OnAWarmDatabase:
    """Each test has a database for itself, with nothing in it of the tests before."""

    def setUp(self):
        """Remember the site as it is when no test has begun."""
        super().setUp()
        self._shelf = Shelf(self["zodbDB"].storage)

    def tearDown(self):
        """Close it."""
        self._shelf.clear()
        super().tearDown()

    def testSetUp(self):
        """Put the database where Zope opens it."""
        self["zodbDB"] = self._shelf.take()
        super().testSetUp()
        # As in every request, whatever the test before left behind.
        newInteraction()

    def testTearDown(self):
        """Let it forget, whatever became of the test."""
        try:
            super().testTearDown()
        finally:
            del self["zodbDB"]
            self._shelf.put_back()


class Integration(PloneTestLifecycle, OnAWarmDatabase, zope.IntegrationTesting):
    """Commits are refused: a test that makes one belongs in the other layer."""


class Functional(PloneTestLifecycle, OnAWarmDatabase, zope.IntegrationTesting):
    """Commits count, and a server on loopback sees them."""

    def testSetUp(self):
        """Allow what the integration layer refuses: here, too, all is forgotten afterwards."""
        super().testSetUp()
        transaction.commit = self._original_commit


INTEGRATION = Integration(bases=(FIXTURE,), name="Onderneem:Integration")
FUNCTIONAL = Functional(bases=(FIXTURE, zope.WSGI_SERVER_FIXTURE), name="Onderneem:Functional")
