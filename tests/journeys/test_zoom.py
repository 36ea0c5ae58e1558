"""At 400 % of a small laptop, 320 by 256 CSS pixels: nothing scrolls sideways, nothing is cut."""

from tests.journeys.conftest import Walker
from tests.journeys.test_every_page import PAGES
import pytest

pytestmark = pytest.mark.hard

NEAR = (
    "/subsidies",
    "/subsidies?nace=56.111&employees=12&status=open&status=ajar",
    "/subsidies/@@for-me",
    "/vergunningen/@@for-me",
    "/gidsen/een-terras-plaatsen/kosten",
    "/vergunningen/terras",
    "/subsidies/energiezuinige-winkel",
)
# What hides a part of its own text, or of the screen: an element that clips what is wider than
# itself, one that hangs out of the screen, one that stays in sight and takes half of it.
CUT = """() => {
  const seen = (each) => each.checkVisibility() && !each.closest('.visually-hidden, .oo-hp');
  const told = [];
  for (const each of document.querySelectorAll('#content, #content *')) {
    if (!seen(each)) continue;
    const style = getComputedStyle(each), box = each.getBoundingClientRect();
    const clips = ['hidden', 'clip'].includes(style.overflowX);
    if (box.width < 3 || box.height < 3) continue;
    if (clips && each.scrollWidth > each.clientWidth + 1) told.push(['clips', each]);
    if (box.right > innerWidth + 1 || box.left < -1) told.push(['hangs out', each]);
    const stays = ['fixed', 'sticky'].includes(style.position);
    if (stays && box.height > innerHeight / 2) told.push(['stays', each]);
  }
  return told.map(([what, each]) => `${what}: ${each.outerHTML.slice(0, 160)}`);
}"""
# The links that come first, and whether what they lead to is there.
SKIPS = """() => [...document.querySelectorAll("a[href^='#']")]
  .filter((each) => each.compareDocumentPosition(document.getElementById('content'))
    & Node.DOCUMENT_POSITION_FOLLOWING)
  .map((each) => each.getAttribute('href').slice(1))
  .filter((target) => target)
  .map((target) => [target, !!document.getElementById(target)])"""


@pytest.fixture(scope="module")
def reader(browser, demo):
    """Somebody who enlarges everything."""
    walker = Walker(browser, demo, viewport={"width": 320, "height": 256})
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


@pytest.mark.parametrize("path", NEAR)
def test_nothing_is_cut(reader, path):
    """WCAG 1.4.10: one reads it by scrolling down only."""
    assert reader.goes(path).status == 200
    reader.fits()
    assert not reader.page.evaluate(CUT)


@pytest.mark.parametrize("path", PAGES)
def test_a_link_before_the_navigation_skips_to_what_is_there(reader, path):
    """WCAG 2.4.1: past the frame, to an element that the page has; after the site's own log-in."""
    reader.goes(path)
    found = dict(reader.page.evaluate(SKIPS))
    assert all(found.values()), found
    skip = reader.page.locator(".oo-skip")
    for _ in range(2):
        reader.page.keyboard.press("Tab")
        if skip.evaluate("each => each === document.activeElement"):
            break
    assert skip.evaluate("each => each === document.activeElement")
    assert skip.bounding_box()["height"] > 10
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**#content")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("!!document.activeElement.closest('#content')")
