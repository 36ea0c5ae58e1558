"""Officers read each other's names, not the ids of accounts; the applicant reads neither."""

from onderneem.addon.dossiers.asking import Asked
from onderneem.addon.dossiers.columns import InColumns
from onderneem.addon.dossiers.history import events_of
from onderneem.addon.dossiers.page import DossierPage
from onderneem.addon.dossiers.people import KEPT
from onderneem.addon.dossiers.people import name_of
from onderneem.addon.dossiers.worklist import WorkList
from plone import api
from tests.dossiers.deeds import go
from zope.annotation.interfaces import IAnnotations
import pytest


@pytest.fixture
def taken(portal, submitted_dossier, http_request):
    """An officer with a name took the dossier up."""
    an = {"email": "anne@example.org", "username": "anneke", "password": "a long enough password"}
    api.user.create(**an, properties={"fullname": "An Dewit"})
    api.user.create("x@example.org", "nameless", "a long enough password")
    with api.env.adopt_user("anneke"):
        go(submitted_dossier, "take_up")
    return submitted_dossier


def told(dossier, request):
    """Return what log, page, list, filter and file say of who took it up."""
    IAnnotations(request).pop(KEPT, None)
    facts = [fact.lines for fact in DossierPage(dossier, request).facts]
    with api.env.adopt_roles(["Manager"]):
        list_ = WorkList(dossier.aq_parent, request)
        (line,) = list_.lines
        (people,) = [each for each in list_.fields if each.name == "assigned"]
        _heads, (cell,) = InColumns(dossier.aq_parent, request, ["assigned"]).rows(Asked())
    log = events_of(dossier, only_public=False)[-1].by
    return (log, log if (log,) in facts else "", line.assigned, people.options[-1].title, cell)


def test_everywhere_a_name(taken, http_request):
    """In log, page, list, filter and file; and that an account is gone, where it is."""
    assert told(taken, http_request) == ("An Dewit",) * 5
    assert events_of(taken, only_public=True)[-1].by == ""
    with api.env.adopt_roles(["Manager"]):
        api.user.delete("anneke")
    (gone,) = set(told(taken, http_request))
    assert gone.startswith("anneke (")


@pytest.mark.usefixtures("taken")
@pytest.mark.parametrize(
    ("user", "name"), [("", ""), ("nameless", "nameless"), ("anneke", "An Dewit")]
)
def test_who_has_no_name_has_an_id(user, name):
    """As an account without a name is called everywhere in Plone."""
    assert name_of(user) == name
