"""A cell in the preview is what a person reads, not what the file has."""

from onderneem.addon.components.speaking import speech_in
from onderneem.addon.exchange.readable import readable
from plone.app.textfield import RichText
from zope import schema
import pytest

TITLES = {"open": "Open nu"}


@pytest.mark.parametrize(
    ("field", "text", "shown"),
    [
        (schema.Date(), "2027-03-01", "1 maart 2027"),
        (schema.Date(), "31/2/2027", "31/2/2027"),
        (schema.Date(), "", ""),
        (schema.Datetime(), "2027-07-01 12:00", "1 juli 2027 om 12:00"),
        (RichText(), "<p>Bel <b>ons</b>.</p><p>1 &lt; 2</p>", "Bel ons. 1 < 2"),
        (RichText(), "geen <p", "geen"),
        (schema.TextLine(), "<p>tekst</p>", "<p>tekst</p>"),
        (schema.List(), "open\nvreemd", "Open nu\nvreemd"),
        (None, "open", "Open nu"),
    ],
)
def test_a_cell_in_words(portal, field, text, shown):
    """Days and moments in words, a rich text without its markup; what isn't right as it is."""
    assert readable(text, field, TITLES, speech_in("nl")) == shown
