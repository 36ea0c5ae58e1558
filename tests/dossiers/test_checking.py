"""All dossiers of a site are checked: by the page in steps, by the command at once."""

from onderneem.addon.dossiers.checking import check_some
from onderneem.addon.dossiers.command import told_of_site
from onderneem.addon.dossiers.intake import receive
from plone import api
from tests.dossiers.stories import question
import pytest

TOTAL = 7


@pytest.fixture
def many(dossiers):
    """Seven dossiers, in the order of their references."""
    made = [receive(dossiers, question(str(number))).reference for number in range(TOTAL)]
    return sorted(made)


def change_by_hand(dossier):
    """Do what no officer can: put another answer into the database."""
    dossier.answers = ()


@pytest.mark.parametrize("most", [1, 2, 6, 7, 8])
def test_step_by_step_each_is_checked_once(dossiers, many, most):
    """From where the last step stopped to the end."""
    change_by_hand(dossiers[many[4]])
    after, number, broken = "", 0, []
    while True:
        found = check_some(dossiers, after, most)
        number, broken, after = number + found.checked, broken + list(found.broken), found.after
        if not after:
            break
    assert (number, broken) == (TOTAL, [(many[4], ["answers"])])


def test_the_command_says_which(dossiers, many, capsys):
    """0 when all holds; else 1, and which on stderr."""
    assert told_of_site(api.portal.get()) == 0
    change_by_hand(dossiers[many[2]])
    assert told_of_site(api.portal.get()) == 1
    out, err = capsys.readouterr()
    assert f"{TOTAL} dossiers, 1 not as they were sealed" in out
    assert err == f"{many[2]}: answers\n"
