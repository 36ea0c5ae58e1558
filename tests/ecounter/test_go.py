"""``@@e-counter``: to the address that is stored, nowhere else, and nobody is followed."""

from onderneem.addon.ecounter.clicks import clicks
from tests.ecounter.conftest import nothing_to_offer
from tests.ecounter.test_service import WHERE
import pytest
import transaction

COUNTER = "https://www.vlaanderenonderneemt.be"
TARGET = "https://loket.example/terras?a=b&c=d#e"


@pytest.fixture
def permit(doors):
    """The permit with a link of its own."""
    permit = doors["vergunningen"]["terras"]
    permit.start_url = TARGET
    transaction.commit()
    return permit


def counted() -> dict:
    """Return the clicks that wait in memory."""
    return clicks.tally.take(lambda key: True)


@pytest.mark.parametrize("path", WHERE)
def test_it_sends_people_on(visitor, path):
    """303, not kept by anybody, and the counter doesn't hear where they came from."""
    answer = visitor.ask(f"{path}/@@e-counter")
    assert (answer.status_code, answer.headers["Location"]) == (303, COUNTER)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.content == b""


@pytest.mark.parametrize(
    "query",
    [
        {"url": "https://elders.example"},
        {"came_from": "https://elders.example", "next": "//elders.example"},
        {"start_url": "https://elders.example", "primary": "https://elders.example"},
        {"start_url:record": "x", "ecounter_base": "https://elders.example"},
        {"-C": "", "form.url": "https://elders.example"},
    ],
)
def test_no_parameter_changes_where_it_leads(visitor, permit, query):
    """It is no open redirect, whatever stands in the address."""
    answer = visitor.ask("/vergunningen/terras/@@e-counter", params=query)
    assert (answer.status_code, answer.headers["Location"]) == (303, TARGET)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_is_sent_to_it(visitor, permit, method):
    """It is a link: what isn't looked at leads nowhere."""
    data = {"url": "https://elders.example"}
    answer = visitor.ask("/vergunningen/terras/@@e-counter", method, data=data)
    assert answer.status_code == 405
    assert "Location" not in answer.headers


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-Host": "elders.example"},
        {"X-Forwarded-For": "elders.example", "X-Forwarded-Proto": "https"},
        {"Forwarded": "host=elders.example"},
        {"X-Original-URL": "https://elders.example", "X-Rewrite-URL": "//elders.example"},
        {"Referer": "https://elders.example"},
    ],
)
@pytest.mark.parametrize("path", ["/vergunningen/terras", "/gidsen/terras"])
def test_no_header_changes_where_it_leads(visitor, permit, path, headers):
    """A proxy's headers are for a proxy."""
    plain = visitor.ask(f"{path}/@@e-counter").headers["Location"]
    assert visitor.ask(f"{path}/@@e-counter", headers=headers).headers["Location"] == plain


@pytest.mark.parametrize(
    "headers", [{}, {"X-Forwarded-Host": "elders.example"}], ids=["plain", "forwarded"]
)
@pytest.mark.parametrize("path", WHERE)
def test_without_a_link_it_leads_to_the_fallback(visitor, path, headers):
    """Never a dead end: the item's own page, at the part that says whom to ask."""
    nothing_to_offer(visitor.section)
    answer = visitor.ask(f"{path}/@@e-counter", headers=headers)
    own = f"{visitor.section.absolute_url()}{path}"
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{own}#fallback")
    assert answer.headers["Cache-Control"] == "no-store"
    assert visitor.ask(own).text.count(' id="fallback"') == 1
    assert counted() == {}


def test_a_click_is_counted_by_item_and_nothing_else(visitor, permit):
    """Numbers only: no address, no browser, no time."""
    for _ in range(2):
        visitor.ask("/vergunningen/terras/@@e-counter", headers={"User-Agent": "x"})
    assert counted() == {("plone", permit.UID()): 2}


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("HEAD", {}),
        ("GET", {"Sec-Purpose": "prefetch"}),
        ("GET", {"Sec-Purpose": "prefetch;prerender"}),
        ("GET", {"Sec-Purpose": "Prefetch;anonymous-client-ip"}),
        ("GET", {"Purpose": "prefetch"}),
        ("GET", {"Purpose": "preview"}),
        ("GET", {"X-Moz": "prefetch"}),
    ],
)
def test_what_nobody_clicked_is_not_counted(visitor, permit, method, headers):
    """A link checker, or a browser that looks ahead."""
    answer = visitor.ask("/vergunningen/terras/@@e-counter", method, headers=headers)
    assert answer.status_code in (200, 303)
    assert counted() == {}


@pytest.mark.parametrize(
    ("stored", "sent"),
    [
        ("https://loket.example/café", "https://loket.example/caf%C3%A9"),
        ("https://loket.example/caf%C3%A9", "https://loket.example/caf%C3%A9"),
        ("https://loket.example/?q=a%20b+c", "https://loket.example/?q=a%20b+c"),
        ("https://loket.example/%20/€", "https://loket.example/%20/%E2%82%AC"),
        ("https://loket.example/#/stap/1", "https://loket.example/#/stap/1"),
        ("https://gemeente-zürich.example/", "https://xn--gemeente-zrich-psb.example/"),
    ],
)
def test_an_unusual_address_arrives_whole(visitor, permit, stored, sent):
    """Accents and signs, encoded already or not."""
    visitor.section["vergunningen"]["terras"].start_url = stored
    transaction.commit()
    answer = visitor.ask("/vergunningen/terras/@@e-counter")
    assert (answer.status_code, answer.headers.get("Location")) == (303, sent)


@pytest.mark.parametrize("spelled", ["/e-counter", "/%40%40e-counter", "", "?again=1"])
def test_a_stored_circle_is_never_gone_round(visitor, permit, spelled):
    """From an import, or of another address of the site: the next link it is."""
    permit.start_url = f"{permit.absolute_url()}{spelled}"
    transaction.commit()
    answer = visitor.ask("/vergunningen/terras/@@e-counter")
    assert (answer.status_code, answer.headers["Location"]) == (303, COUNTER)
