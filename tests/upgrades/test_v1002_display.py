"""From 1001 to 1002: a folder of the section gets its page back."""

from onderneem.addon.section.furnishing import FOLDERS
from onderneem.addon.upgrades.v1002_display import show_our_pages
from tests.topics.reading import make


def test_what_was_chosen_before_is_undone(section):
    """A table, or a subsidy as the page of its folder; once or twice."""
    folder = section["subsidies"]
    make(section, "onderneem.Subsidy", "terras")
    folder.setLayout("tabular_view")
    folder.setDefaultPage("terras")
    section["gidsen"].setLayout("listing_view")
    for _time in range(2):
        show_our_pages(section.aq_parent.portal_setup)
        assert folder.getDefaultPage() is None
        assert [section[each.id].getLayout() for each in FOLDERS] == [e.layout for e in FOLDERS]
