"""A folder of the section is shown by its own page, whatever an editor presses."""

from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.section.display import ShownAsOurs
from onderneem.addon.section.furnishing import FOLDERS
from plone.app.contentmenu.interfaces import IContentMenuItem
from zope.component import getMultiAdapter
from zope.globalrequest import getRequest
from zope.interface import alsoProvides
import pytest

STOCK = (
    "album_view",
    "event_listing",
    "full_view",
    "listing_view",
    "summary_view",
    "tabular_view",
)
EVERY = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.id)


@pytest.fixture
def our_request(section):
    """The request of a page of the site."""
    request = getRequest()
    alsoProvides(request, IOnderneemLayer)
    return request


@EVERY
def test_no_stock_view_is_offered(section, our_request, folder):
    """The menu isn't there; at the section's parent it is what it was."""
    name = "plone.contentmenu.display"
    item = getMultiAdapter((section[folder.id], our_request), IContentMenuItem, name)
    assert not item.available()


@EVERY
@pytest.mark.parametrize("deed", ["selectViewTemplate", "select_default_page"])
def test_no_address_changes_it(section, our_request, folder, deed):
    """Typed by hand too: nothing changes, and the page says so."""
    our_request.form.update(templateId="tabular_view", objects="x", **{"form.buttons.Save": "1"})
    made = section[folder.id]
    getMultiAdapter((made, our_request), name=deed)()
    assert our_request.response.getStatus() == 303
    assert (made.getLayout(), made.getDefaultPage()) == (folder.layout, None)


@EVERY
def test_a_view_that_was_chosen_before_shows_ours(section, our_request, folder):
    """By any other way, such as the REST API."""
    made = section[folder.id]
    offered = {name for name, _title in made.getAvailableLayouts()} - {folder.layout}
    assert offered == set(STOCK)
    for name in STOCK:
        shown = getMultiAdapter((made, our_request), name=name)
        assert isinstance(shown, ShownAsOurs)
        assert "oo-" in shown()
