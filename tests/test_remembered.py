"""Deeds that are done once: the tests after the first get exactly what they would have done."""

from datetime import datetime
from onderneem.addon import clock
from plone import api
from plone.testing.zope import TestIsolationBroken
from tests.remembered import remembered
from uuid import uuid4
import pytest
import transaction

MARCH = datetime(2026, 3, 3, 9, tzinfo=clock.BRUSSELS)


class Digger:
    """Adds a folder called put, and counts how often it really did."""

    def __init__(self):
        self.dug = 0

        @remembered
        def dig(portal, title):
            with api.env.adopt_roles(["Manager"]):
                api.content.create(portal, "Folder", "put", title=title)
            self.dug += 1
            if title == "Te diep":
                raise RuntimeError(title)

        # No other Digger's deed: what that one did is remembered for the whole run.
        dig.__wrapped__.__qualname__ = f"dig {uuid4()}"
        self.dig = dig


@pytest.fixture
def digger():
    """Nobody has seen it at work."""
    return Digger()


def next_test(layer):
    """Let a test end and the next one begin; return its site."""
    layer.testTearDown()
    layer.testSetUp()
    return layer["portal"]


@pytest.fixture(params=["integration", "functional"])
def layer(request):
    """One of the two kinds of tests with a site."""
    return request.getfixturevalue(request.param)


def test_it_is_done_once_and_there_every_time(layer, digger):
    """In the site and in its catalog; and not in a test that doesn't ask."""
    for _ in range(3):
        digger.dig(layer["portal"], "Put")
        (brain,) = layer["portal"].portal_catalog(getId="put")
        assert brain.getObject() == layer["portal"]["put"]
        assert "put" not in next_test(layer)
        assert not layer["portal"].portal_catalog(getId="put")
    assert digger.dug == 1


def test_with_other_words_it_is_another_deed(layer, digger):
    """What a deed is told belongs to it."""
    for title in ("Put", "Kuil", "Put"):
        digger.dig(layer["portal"], title)
        assert layer["portal"]["put"].title == title
        next_test(layer)
    assert digger.dug == 2


def test_in_a_site_that_somebody_changed_it_is_done_again(functional, digger):
    """What is remembered was written in another site than this."""
    digger.dig(functional["portal"], "Put")
    portal = next_test(functional)
    portal.title = "Een andere site"
    digger.dig(portal, "Put")
    transaction.commit()
    assert (portal.title, portal["put"].title) == ("Een andere site", "Put")
    assert digger.dug == 2


def test_a_pinned_day_is_not_written_down_for_the_others(layer, digger):
    """They live today."""
    with clock.pinned(MARCH):
        digger.dig(layer["portal"], "Put")
    digger.dig(next_test(layer), "Put")
    assert digger.dug == 2


def test_what_went_wrong_is_not_remembered(layer, digger):
    """Nor is anything of it left."""
    for _ in range(2):
        with pytest.raises(RuntimeError):
            digger.dig(layer["portal"], "Te diep")
        assert "put" not in next_test(layer)
    assert digger.dug == 2


def test_the_integration_layer_refuses_a_commit(integration, digger):
    """Also after a remembered deed."""
    digger.dig(integration["portal"], "Put")
    with pytest.raises(TestIsolationBroken):
        transaction.commit()
