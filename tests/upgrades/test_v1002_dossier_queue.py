"""To 1002: dossiers that were there are found by group and wish like new ones."""

from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.upgrades.v1002_dossier_queue import add_queue
from tests.dossiers.stories import ANSWER
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import question
import pytest

NEW = ("wish", "group", "added")


@pytest.fixture
def old_dossier(section):
    """A dossier, and the catalog, of before there were groups and wishes."""
    container = section["dossiers"]
    dossier = container[receive(container, question()).reference]
    for name in NEW:
        vars(dossier).pop(name, None)
    catalog = dossier_catalog()
    for name in ("wish_by", "group"):
        catalog.delIndex(name)
    for name in ("wish", "group", "who", "about"):
        catalog.delColumn(name)
    return dossier


@pytest.mark.parametrize("times", [1, 2])
def test_an_existing_dossier_stays_in_every_list(section, portal, old_dossier, times):
    """Also in the one by wish, which knows no dossier that isn't indexed for it."""
    for _ in range(times):
        add_queue(portal.portal_setup)
    (row,) = find_dossiers([section["dossiers"].UID()], sort="wish").rows
    assert (row.reference, row.wish, row.group) == (old_dossier.getId(), "", "")
    assert (row.who, row.about) == (BAKER.name, ANSWER.shown)
    assert find_dossiers([section["dossiers"].UID()], {"group": "horeca"}).total == 0
