"""``@@links``: an editor sees each link, how it is, where it is used, and may ask for a check."""

from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.health import is_due
from plone import api
from plone.protect.authenticator import createToken
from tests.ecounter.test_check import counter
from tests.ecounter.test_check import DAY
from tests.ecounter.test_check import NIGHT
from tests.ecounter.test_check import nights
from tests.ecounter.test_check import permit  # noqa: F401
from tests.ecounter.test_check import server  # noqa: F401
from tests.topics.people import Visitor
from tests.topics.reading import Page
import pytest
import transaction


@pytest.fixture
def checked(portal_of, permit, server):  # noqa: F811
    """The permit's link is dead for days, the section's e-counter is well."""
    server.ways["/ok/start"] = "missing"
    nights(portal_of, 0, 1, 2, 3)
    return permit


def overview(section, method="GET", **form):
    """Return (page, status) of the overview as an editor gets it."""
    request = section.REQUEST.clone()
    request.environ["REQUEST_METHOD"] = request.method = method
    request.form.update(form)
    with api.env.adopt_roles(["Manager"]), clock.pinned(NIGHT + 3 * DAY):
        view = api.content.get_view("links", section, request)
        return Page(view()), request.response.getStatus()


def test_the_worst_is_first_with_the_reason_and_where_it_is_used(doors, checked):
    """An editor knows what to mend, and where."""
    page, _status = overview(doors)
    first, second = page.tree.xpath("//tbody/tr")
    assert first.xpath(".//th/a/text()")[0].endswith("/ok/start")
    assert "oo-badge-over" in first.xpath(".//span/@class")[0]
    assert checked.absolute_url() in first.xpath(".//td//a/@href")
    assert "oo-badge-good" in second.xpath(".//span/@class")[0]


def test_check_now_lets_the_next_round_look(portal_of, doors, checked, server):  # noqa: F811
    """The page asks nobody: the job does."""
    (url,) = [url for url, *_rest in book.pages(portal_of) if url.endswith("/ok/start")]
    asked = len(server.asked)
    with api.env.adopt_roles(["Manager"]):
        token = createToken()
    _page, status = overview(doors, "POST", url=url, _authenticator=token)
    assert status == 200
    assert len(server.asked) == asked
    assert is_due(book.health_of(portal_of, url), NIGHT)
    server.ways.clear()
    nights(portal_of, 3.01)
    assert counter(checked, 3.01)["status"] == "ok"


@pytest.mark.parametrize("url", ["https://unknown.example", "", ["a", "b"], "javascript:1"])
def test_what_is_not_in_the_book_is_not_checked(doors, checked, url):
    """404, and nothing is added."""
    with api.env.adopt_roles(["Manager"]):
        token = createToken()
    _page, status = overview(doors, "POST", url=url, _authenticator=token)
    assert status == 404


def test_without_a_token_nothing_is_asked(doors, checked):
    """Nobody else's page may start our checks."""
    from zExceptions import Forbidden

    with pytest.raises(Forbidden):
        overview(doors, "POST", url="x")


def test_it_is_for_editors(doors, checked):
    """A visitor is sent to log in."""
    transaction.commit()
    answer = Visitor(doors).ask("/@@links")
    assert answer.status_code in (302, 401)
    assert "/ok/start" not in answer.text
