"""``@@links``: an editor sees each link, how it is, where it is used, and may ask for a check."""

from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.collect import collect
from onderneem.addon.ecounter.health import doubted
from onderneem.addon.ecounter.health import is_due
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.plan import server_of
from onderneem.addon.ecounter.words import NOT_MOVED
from onderneem.addon.ecounter.words import WHY
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
from plone import api
from plone.protect.authenticator import createToken
from Products.statusmessages.interfaces import IStatusMessage
from tests.ecounter.test_check import counter
from tests.ecounter.test_check import DAY
from tests.ecounter.test_check import NIGHT
from tests.ecounter.test_check import nights
from tests.topics.people import Visitor
from tests.topics.reading import Page
from zope.i18n import translate
import csv
import io
import pytest
import transaction


@pytest.fixture
def checked(portal_of, permit, server):
    """The permit's link is dead for days, the section's e-counter is well."""
    server.ways["/ok/start"] = "missing"
    nights(portal_of, 0, 1, 2, 3)
    return permit


def overview(section, method="GET", **form):
    """Return (page, status) of the overview as an editor gets it."""
    written, response, _request = asked(section, method, **form)
    return Page(written), response.getStatus()


def asked(section, method, **form):
    """Return (HTML, response, request) of the overview as an editor gets it."""
    request = section.REQUEST.clone()
    request.environ["REQUEST_METHOD"] = request.method = method
    request.form.update(form)
    with api.env.adopt_roles(["Manager"]), clock.pinned(NIGHT + 3 * DAY):
        return api.content.get_view("links", section, request)(), request.response, request


def pressed(section, **form):
    """Press a button of a line; return (what is said on the page that follows, its address)."""
    written, response, request = asked(section, "POST", **form)
    assert (response.getStatus(), written) == (303, "")
    said = " ".join(translate(each.message) for each in IStatusMessage(request).show())
    return said, response.getHeader("Location")


def test_the_worst_is_first_with_the_reason_and_where_it_is_used(doors, checked):
    """An editor knows what to mend, and where."""
    page, _status = overview(doors)
    first, second = page.tree.xpath("//tbody/tr")
    assert first.xpath(".//th/a/text()")[0].endswith("/ok/start")
    assert "oo-badge-over" in first.xpath(".//span/@class")[0]
    assert checked.absolute_url() in first.xpath(".//td//a/@href")
    assert "oo-badge-good" in second.xpath(".//span/@class")[0]


def test_check_now_lets_the_next_round_look(portal_of, doors, checked, server):
    """The page asks nobody: the job does."""
    (url,) = [url for url, *_rest in book.pages(portal_of) if url.endswith("/ok/start")]
    before = len(server.asked)
    with api.env.adopt_roles(["Manager"]):
        token = createToken()
    place = {"status": "broken", "text": "start", "b_start": "0"}
    said, location = pressed(doors, url=url, _authenticator=token, **place)
    assert said == "It will be checked within the hour."
    assert location == f"{doors.absolute_url()}/@@links?status=broken&text=start&b_start=0"
    assert len(server.asked) == before
    assert is_due(book.health_of(portal_of, url), NIGHT)
    server.ways.clear()
    nights(portal_of, 3.01)
    assert counter(checked, 3.01)["status"] == "ok"


def test_check_now_asks_a_server_that_is_out_too(portal_of, doors, permit, server):
    """The editor may know that it is back; the job needn't wait for its hour."""
    nights(portal_of, 0)
    server.ways.update({"/ok/start": "resets", "/ok/counter": "resets"})
    nights(portal_of, 1)
    server.ways.clear()
    assert nights(portal_of, 1.001) == [0]
    with api.env.adopt_roles(["Manager"]):
        token = createToken()
    pressed(doors, url=permit.start_url, _authenticator=token)
    transaction.commit()
    # And the other link of that server, which failed with it.
    assert nights(portal_of, 1.002) == [2]
    assert book.health_of(portal_of, permit.start_url).failures == 0


BAD_URLS = [
    "https://unknown.example",
    "",
    ["a", "b"],
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://an:geheim@loket.example/",
    "https://gemeente-zürich.example/\u202e",
    "https://loket.example/" + "a" * 100_000,
    "\x00",
]


@pytest.mark.parametrize("take", ["", "1"])
@pytest.mark.parametrize("url", BAD_URLS, ids=range(len(BAD_URLS)))
def test_what_is_not_in_the_book_is_not_checked(portal_of, doors, checked, url, take):
    """404, nothing is added, and nothing of it comes back on the page."""
    before = dict(book.uses(portal_of))
    with api.env.adopt_roles(["Manager"]):
        token = createToken()
    page, status = overview(doors, "POST", url=url, take=take, _authenticator=token)
    assert status == 404
    assert dict(book.uses(portal_of)) == before
    assert "alert(1)" not in page.text
    assert "geheim" not in page.text


def alert_of(doors, **form):
    """Press a button in a tab that is out of date; return (status, what is said)."""
    with api.env.adopt_roles(["Manager"]):
        token = createToken()
    page, status = overview(doors, "POST", _authenticator=token, **form)
    return status, [each.text_content() for each in page.tree.xpath("//*[@role='alert']")]


def test_a_tab_that_is_out_of_date_is_told_so(doors, checked):
    """Somebody changed the link meanwhile, or took its new address over already."""
    gone = "There is no such link any more: it was changed meanwhile."
    assert alert_of(doors, url="https://was.example") == (404, [gone])
    assert alert_of(doors, url="https://was.example", take="1") == (404, [gone])
    assert alert_of(doors, url=checked.start_url, take="1") == (404, [NOT_MOVED])


def test_while_nobody_answers_the_list_says_so(portal_of, doors, permit):
    """Since when, and of each link that was never checked why."""
    collect(portal_of)
    server = book.server_health(portal_of, permit.start_url)
    silent = doubted(server, Answer(Outcome.DNS, permit.start_url), NIGHT, Rules())
    book.keep_server(portal_of, server_of(permit.start_url), silent)
    assert "No server at all" not in overview(doors)[0].text
    book.keep_silence(portal_of, NIGHT)
    page, _status = overview(doors)
    (notice,) = page.tree.xpath("//div[@class='oo-notice']")
    assert "No server at all has answered since" in notice.text_content()
    first = page.tree.xpath("//tbody/tr")[0].text_content()
    assert str(WHY[Outcome.DNS]) in first


def test_without_a_token_nothing_is_asked(doors, checked):
    """Nobody else's page may start our checks."""
    before = dict(book.uses(doors.aq_parent))
    _page, status = overview(doors, "POST", url="x")
    assert status == 403
    assert dict(book.uses(doors.aq_parent)) == before


def test_it_is_for_editors(doors, checked):
    """A visitor is sent to log in."""
    transaction.commit()
    answer = Visitor(doors).ask("/@@links")
    assert answer.status_code in (302, 401)
    assert "/ok/start" not in answer.text


def test_each_use_says_what_the_link_is_to_the_button_and_where_it_comes_from(doors, checked):
    """Passed over since it is broken; and the section's e-counter is behind the button now."""
    page, _status = overview(doors)
    first, second = (
        [" ".join(each.text_content().split()) for each in row.xpath(".//*[@class='oo-role']")]
        for row in page.tree.xpath("//tbody/tr")
    )
    broken, own = "Passed over, since it is broken", "The address on the item itself"
    assert first == [f"{broken} ({own})"]
    assert any(each.startswith("Behind the start button") for each in second)


@pytest.mark.parametrize(
    ("form", "paths"),
    [
        ({}, ["/ok/start", "/ok/counter"]),
        ({"status": "broken"}, ["/ok/start"]),
        ({"status": "ok"}, ["/ok/counter"]),
        ({"status": "stale"}, []),
        ({"status": "nonsense"}, ["/ok/start", "/ok/counter"]),
        ({"status": ["a", "b"]}, ["/ok/start", "/ok/counter"]),
        ({"text": "OK/COUNTER"}, ["/ok/counter"]),
        ({"text": "terras"}, ["/ok/start", "/ok/counter"]),
        ({"text": "<script>"}, []),
        ({"status": "broken", "text": "counter"}, []),
        ({"b_start": "50"}, []),
    ],
)
def test_the_list_is_narrowed_by_state_and_word(doors, checked, form, paths):
    """A word of the address or of the title of an item that has it; nonsense narrows nothing."""
    page, status = overview(doors, **form)
    urls = page.tree.xpath("//tbody/tr/th/a/text()")
    assert status == 200
    assert [url.partition("/ok")[1] + url.partition("/ok")[2] for url in urls] == paths


def test_another_sections_links_are_not_listed(portal_of, doors, checked):
    """Each section's editors keep their own."""
    with api.env.adopt_roles(["Manager"]):
        other = api.content.create(portal_of, "onderneem.Section", id="ander", phone="09 000 00 00")
    other.ecounter_base = "https://ander.example"
    collect(portal_of)
    page, _status = overview(other)
    assert page.tree.xpath("//tbody/tr/th/a/text()") == ["https://ander.example"]


def exported(section, **form):
    """Return the rows of the file, and the response it came with."""
    request = section.REQUEST.clone()
    request.form.update(form)
    with api.env.adopt_roles(["Manager"]), clock.pinned(NIGHT + 3 * DAY):
        data = api.content.get_view("links-csv", section, request)()
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    return rows, request.response


def test_the_list_is_a_file_for_a_spreadsheet(doors, checked):
    """Address, state, why, last check, last good, failing since, moved, where used."""
    (heads, broken, good), response = exported(doors)
    assert len(heads) == len(broken) == len(good) == 8
    assert broken[0].endswith("/ok/start")
    assert broken[1:6] == [
        "Broken",
        "The page is gone (404 or 410).",
        "2026-11-27 02:00",
        "",
        "2026-11-24 02:00",
    ]
    assert broken[7] == checked.absolute_url()
    assert good[4] == "2026-11-27 02:00"
    assert response.getHeader("Content-Type").startswith("text/csv")
    assert [row[0] for row in exported(doors, status="ok")[0][1:]] == [good[0]]


def test_the_file_is_for_editors(doors, checked):
    """As the page."""
    transaction.commit()
    assert Visitor(doors).ask("/@@links-csv").status_code in (302, 401)
