"""A visitor in a real browser, on a real server with the demo municipality."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from tests.demo_server import serving
import os
import pytest
import re
import shutil

NAMES = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
# As root, in a container: no sandbox; no connection of the browser's own to anywhere.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pytest_collection_modifyitems(items):
    """Every test of this folder needs a browser."""
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    """The path of the browser; without one, skipped, but never in CI."""
    found = next((path for path in map(shutil.which, filter(None, NAMES)) if path), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no chromium, and CI skips nothing")
        pytest.skip("no chromium found; see make test")
    return found


@pytest.fixture(scope="session")
def demo(filled_demo, tmp_path_factory):
    """The address of the demo site, served by a process of its own."""
    folder = tmp_path_factory.mktemp("demo")
    with serving(filled_demo.copy_to(folder / "instance")) as site:
        yield site
    log = (folder / "instance" / "var" / "log" / "instance.log").read_text("utf-8")
    entries = re.split(r"\n(?=\d{4}-\d\d-\d\d )", log)
    wrong = [each for each in entries if "Traceback" in each]
    assert not wrong, wrong[0]


@pytest.fixture(scope="session")
def browser(chromium):
    """A headless Chromium for all journeys."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


class Walker:
    """Somebody at a browser; notices what should not happen on the way."""

    def __init__(self, browser, site, javascript=True, **options):
        self.site = site
        self.section = f"{site}/ondernemen"
        self.javascript = javascript
        # What axe looks at; Plone's own toolbar, which members see, isn't ours to mend.
        self.looked_at = None
        self.context = browser.new_context(
            java_script_enabled=javascript, locale="nl-BE", **options
        )
        self.page = self.context.new_page()
        self.wrong = []
        self.expected = ()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        self.page.on("request", self._request)

    def _console(self, message):
        if message.type == "error" and not any(word in message.text for word in self.expected):
            self.wrong.append(f"console on {self.page.url}: {message.text}")

    def _request(self, request):
        here = self.site.split("/voorbeeldegem")[0]
        if not request.url.startswith((here, "data:", "blob:", "about:")):
            self.wrong.append(f"a request to another host: {request.url}")

    def _waits_for_the_page(self):
        # A click returns as soon as the answer begins: the document may not be there yet.
        self.page.wait_for_load_state("domcontentloaded")

    def goes(self, path="", **options):
        """Open an address below the section."""
        return self.page.goto(f"{self.section}{path}", **options)

    def logs_in(self, name):
        """Log in with a demo account."""
        self.page.goto(f"{self.site}/login")
        self.page.fill("#__ac_name", name)
        self.page.fill("#__ac_password", "onderneem")
        self.page.click("#buttons-login")
        self.looked_at = "#content"

    def finds_it_accessible(self):
        """Nothing that axe knows of is wrong with this page, and nothing went wrong on the way."""
        self._waits_for_the_page()
        if self.javascript:
            options = {"runOnly": {"type": "tag", "values": WCAG}}
            found = Axe().run(self.page, self.looked_at, options).response["violations"]
            told = [(each["id"], [node["html"] for node in each["nodes"]][:3]) for each in found]
            assert not told, f"{self.page.url}: {told}"
        assert not self.wrong, self.wrong

    def fits(self):
        """Nothing makes the page scroll sideways (WCAG 1.4.10)."""
        self._waits_for_the_page()
        wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wide <= 0, f"{self.page.url} is {wide} px too wide"


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def visitor(request, browser, demo):
    """An entrepreneur on a phone, once with and once without JavaScript."""
    walker = Walker(browser, demo, request.param, viewport={"width": 390, "height": 844})
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


@pytest.fixture
def officer(browser, demo):
    """The officer at a desktop."""
    walker = Walker(browser, demo, viewport={"width": 1280, "height": 900})
    walker.logs_in("ambtenaar")
    yield walker
    walker.context.close()
