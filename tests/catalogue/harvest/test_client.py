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


class Refusing:
    """A door behind which another server, after a redirect, says 403."""

    def ask(self, url, most, headers):
        """Refuse."""
        return Answer(Outcome.DENIED, "https://elders.example:8443/doc", status=403)


@pytest.mark.parametrize(("feed", "reason"), [(True, "refused"), (False, "denied")])
def test_a_feed_that_refuses_us_has_no_key_to_blame(feed, reason):
    """Who refused is named: it may be another than who was asked."""
    with pytest.raises(CatalogueUnavailable) as raised:
        Client(Refusing(), feed=feed).page("https://catalogue.example/doc")
    assert (raised.value.reason, raised.value.host) == (reason, "elders.example")
