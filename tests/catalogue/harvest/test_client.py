"""How the catalogue is asked."""

from onderneem.addon.catalogue.harvest.client import CatalogueUnavailable
from onderneem.addon.catalogue.harvest.client import Client
from onderneem.addon.outbound.answers import Answer
from onderneem.addon.outbound.answers import Outcome
import pytest

pytestmark = pytest.mark.pure


class Shut:
    """A door that keeps what was sent, and finds nobody."""

    def __init__(self):
        self.sent = []

    def ask(self, url, most, headers):
        """Find nobody."""
        self.sent.append(headers)
        return Answer(Outcome.UNREACHABLE, url)


@pytest.mark.parametrize(
    ("etag", "sent"), [('"one"', '"one"'), ('"été"', None), ('"' + "a" * 300 + '"', None)]
)
def test_only_an_etag_that_can_be_sent_back_is(etag, sent):
    """One that was kept before the rule would make each later harvest fail."""
    door = Shut()
    with pytest.raises(CatalogueUnavailable):
        Client(door).page("https://catalogue.example/doc", etag)
    assert door.sent[0].get("If-None-Match") == sent
