"""How long ago a catalogue was read, as the health of the section says it."""

from onderneem.addon.catalogue.harvest.health import read_ago
from zope.i18n import translate
import pytest


@pytest.mark.parametrize(
    ("days", "language", "told"),
    [
        (0, "nl", "Gent: minder dan een dag geleden gelezen."),
        (1, "nl", "Gent: één dag geleden gelezen."),
        (2, "nl", "Gent: 2 dagen geleden gelezen."),
        (1, "en", "Gent: read one day ago."),
        (0, "de", "Gent: vor weniger als einem Tag gelesen."),
    ],
)
def test_it_is_said_as_people_say_it(portal, days, language, told):
    """Nobody says that it was 0 days ago."""
    assert translate(read_ago("Gent", days), target_language=language) == told
