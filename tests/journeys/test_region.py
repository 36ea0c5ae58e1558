"""The region up, slow, dead and back: what a visitor, an editor and a webmaster each get.

A real demo server and a real server of the region; the job is run as an outside timer does, by
POST @jobs. The story is one: each test goes on where the one before it ended.
"""

from datetime import datetime
from datetime import timedelta
from onderneem.addon.clock import BRUSSELS
from playwright.sync_api import expect
from tests.demo_server import free_port
from tests.demo_server import serving
from tests.journeys.conftest import Walker
from tests.pointed import point
from tests.region import region
import contextlib
import pytest
import requests
import time

pytestmark = pytest.mark.hard

# Without a form of the municipality itself, which would come before the e-counter.
PERMIT = "/vergunningen/drankvergunning"
# Of its own: what this machine asks elsewhere takes no port of it while the region is away.
HOST = "127.0.0.2"
JSON = {"Accept": "application/json"}
MANAGER = ("admin", "onderneem")
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


class Story:
    """The demo and the region, which may be away."""

    def __init__(self, site, port, stack, server):
        self.site, self.port, self.stack, self.server = site, port, stack, server
        answer = requests.post(f"{site}/@jobs-key", headers=JSON, auth=MANAGER, timeout=60)
        self.key = answer.json()["key"]
        # A link that fails is broken after three checks: the story has no two days.
        self.sets(link_grace_days=0)

    def sets(self, **settings):
        """Let the webmaster change settings in the control panel."""
        answer = requests.patch(
            f"{self.site}/@controlpanels/onderneem",
            json=settings,
            headers=JSON,
            auth=MANAGER,
            timeout=60,
        )
        assert answer.status_code == 204, answer.text

    def comes_up(self):
        """The region answers from now on."""
        self.server = self.stack.enter_context(region(host=HOST, port=self.port))

    def dies(self):
        """Nobody answers there any more."""
        self.stack.close()

    def checks(self) -> int:
        """Let the job run now; returns how many links were asked.

        The server's own scheduler may be at it: then this waits for it, and runs after it.
        """
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline:
            answer = requests.post(
                f"{self.site}/@jobs",
                json={"names": ["ecounter.check"]},
                headers={**JSON, "X-Jobs-Key": self.key},
                timeout=300,
            )
            for found in answer.json()["items"]:
                assert found["error"] == ""
                return found["done"]
            time.sleep(1)
        raise AssertionError("the job is never free")

    def counter(self) -> dict:
        """Return what the service says of the permit."""
        return requests.get(
            f"{self.site}/ondernemen{PERMIT}/@e-counter", headers=JSON, timeout=60
        ).json()


@pytest.fixture(scope="module")
def story(tmp_path_factory, filled_demo):
    """A demo whose links all lead to a region of ours."""
    folder, port = tmp_path_factory.mktemp("region"), free_port()
    point(filled_demo.copy_to(folder / "instance"), f"http://{HOST}:{port}")
    # Before the server: its scheduler looks at once, and would find nobody there.
    up = contextlib.ExitStack()
    first = up.enter_context(region(host=HOST, port=port))
    with serving(folder / "instance", offline=False) as site:
        told = Story(site, port, up, first)
        yield told
        told.dies()


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def phone(request, browser, story):
    """An entrepreneur on a phone, with and without JavaScript."""
    walker = Walker(browser, story.site, request.param, viewport=PHONE)
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


@pytest.fixture(scope="module")
def rita(browser, story):
    """The editor."""
    walker = Walker(browser, story.site, viewport=DESKTOP)
    walker.logs_in("redacteur")
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


def box(walker):
    """Return the start box of the permit's page."""
    assert walker.goes(PERMIT).status == 200
    return walker.page.locator("#fallback")


def leads_to(walker) -> str:
    """Return where the start button sends people; nobody goes there."""
    button = walker.page.locator("#fallback .btn-primary")
    found = walker.page.request.get(button.get_attribute("href"), max_redirects=0)
    assert found.status == 303
    return found.headers["location"]


def test_up_the_button_leads_there(story, phone):
    """Checked a moment ago; nothing more is said."""
    story.checks()
    found = box(phone)
    expect(found.locator(".btn")).to_have_count(1)
    assert leads_to(phone).startswith(f"http://{HOST}:{story.port}/ok/")
    expect(found).not_to_contain_text("Laatst nagekeken")
    phone.fits()
    phone.finds_it_accessible()


def test_up_an_editor_sees_which_link_is_behind_the_button(story, rita):
    """With its state, and where it comes from; by keyboard."""
    found = box(rita)
    summary = found.locator("summary")
    summary.focus()
    rita.page.keyboard.press("Enter")
    chosen = found.locator("details li[aria-current=true]")
    expect(chosen).to_have_count(1)
    expect(chosen).to_contain_text("/ok/")
    expect(chosen.locator(".oo-badge-good")).to_be_visible()
    rita.finds_it_accessible()


def test_slow_it_still_works(story, phone):
    """A slow region is a region: the page is as fast as ever, and the button stays."""
    story.server.ways.update({f"/ok/{number}": "slow" for number in range(40)})
    wants_checks(story)
    story.checks()
    story.server.ways.clear()
    assert story.counter()["status"] == "ok"
    expect(box(phone).locator(".btn")).to_have_count(1)


def test_hanging_nobody_waits(story, phone):
    """The region takes the question and says nothing: pages and service answer at once."""
    story.server.ways.update({f"/ok/{number}": "hangs" for number in range(40)})
    began = datetime.now(BRUSSELS)
    expect(box(phone).locator(".btn")).to_have_count(1)
    story.counter()
    assert datetime.now(BRUSSELS) - began < timedelta(seconds=5)
    story.server.ways.clear()


def wants_checks(story):
    """Press "check now" for the permit's own link and the e-counter, as @@links does."""
    session = requests.Session()
    session.post(
        f"{story.site}/login",
        data={"__ac_name": "redacteur", "__ac_password": "onderneem", "buttons.login": "x"},
        timeout=60,
    )
    from lxml import html

    page = html.fromstring(session.get(f"{story.site}/ondernemen/@@links", timeout=60).text)
    token = page.xpath("string(//input[@name='_authenticator']/@value)")
    urls = [link["url"] for link in story.counter()["links"]]
    for url in urls:
        answer = session.post(
            f"{story.site}/ondernemen/@@links",
            data={"url": url, "_authenticator": token},
            timeout=60,
        )
        assert answer.status_code == 200


def test_dead_the_editor_reads_it_and_asks_for_a_check(story, rita):
    """The button in @@links lets the job look; the reason stands beside the address."""
    story.dies()
    rita.goes("/@@links")
    url = story.counter()["links"][0]["url"]
    row = rita.page.locator("tbody tr").filter(has=rita.page.locator(f"a[href='{url}']")).first
    row.get_by_role("button", name="Nu nakijken").click()
    expect(rita.page.locator("#global_statusmessage")).to_contain_text("binnen het uur")
    story.checks()
    rita.goes(f"/@@links?text={url.rpartition('/')[2]}")
    row = rita.page.locator("tbody tr").filter(has=rita.page.locator(f"a[href='{url}']")).first
    expect(row).to_contain_text("De server is niet bereikbaar.")
    expect(row).to_contain_text("Onzeker")
    rita.finds_it_accessible()


def test_dead_the_desk_takes_over(story, phone):
    """No button that leads nowhere: the page says so; the button is the desk with the subject."""
    for _ in range(8):
        if story.counter()["primary"] is None:
            break
        wants_checks(story)
        story.checks()
    assert story.counter()["status"] == "broken"
    found = box(phone)
    expect(found.locator(".btn")).to_have_count(1)
    expect(found).to_contain_text("Het e-loket is op dit moment niet bereikbaar.")
    desk = found.locator(".btn[href*='/contact?over=vergunningen/drankvergunning']")
    expect(desk).to_have_count(1)
    phone.fits()
    phone.finds_it_accessible()
    answer = phone.page.request.get(f"{phone.section}{PERMIT}/@@e-counter", max_redirects=0)
    assert answer.headers["location"].endswith(f"{PERMIT}#fallback")


def test_dead_the_webmaster_has_a_list(story, rita):
    """Narrowed to what is broken, and the same as a file."""
    rita.goes("/@@links")
    rita.page.get_by_label("Status").select_option("broken")
    rita.page.locator(".oo-narrow button").click()
    expect(rita.page.locator("tbody tr").first).to_be_visible()
    assert set(rita.page.locator("tbody .oo-badge").all_inner_texts()) == {"Stuk"}
    file = rita.page.request.get(rita.page.locator("a[href*='@@links-csv']").get_attribute("href"))
    assert file.headers["content-type"].startswith("text/csv")
    assert file.body().startswith(b"\xef\xbb\xbf")
    rita.finds_it_accessible()


def test_back_one_good_check_is_enough(story, phone):
    """And the button is there again."""
    if story.server is not None and story.counter()["primary"] is None:
        story.comes_up()
        wants_checks(story)
        story.checks()
        story.checks()
    found = box(phone)
    expect(found.locator(".btn")).to_have_count(1)
    assert story.counter()["status"] == "ok"
    assert leads_to(phone).startswith(f"http://{HOST}:{story.port}/ok/")


def test_an_announced_downtime_is_told_ahead_and_while_it_runs(story, phone):
    """By the webmaster's settings; the desk is the first button while it runs."""
    now = datetime.now(BRUSSELS).replace(tzinfo=None, microsecond=0)

    def announces(begins, ends):
        story.sets(
            downtime_from=begins.isoformat(),
            downtime_until=ends.isoformat(),
            downtime_message="Het e-loket krijgt een nieuwe versie.",
        )

    announces(now + timedelta(days=2), now + timedelta(days=3))
    found = box(phone)
    expect(found.locator(".oo-downtime")).to_contain_text("Het e-loket krijgt een nieuwe versie.")
    expect(found.locator(".btn")).to_have_count(1)
    phone.finds_it_accessible()
    announces(now - timedelta(hours=1), now + timedelta(hours=5))
    found = box(phone)
    expect(found.locator(".btn")).to_have_count(2)
    desk = found.locator(".btn").first.get_attribute("href")
    assert desk.endswith("/contact?over=vergunningen/drankvergunning")
    phone.fits()
    phone.finds_it_accessible()
    story.sets(downtime_from=None, downtime_until=None, downtime_message=None)
