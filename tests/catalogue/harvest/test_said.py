"""What an editor reads of a value that the catalogue has as a code or an ISO day."""

from onderneem.addon.catalogue.harvest.said import said
import pytest


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("areas", ("BE23", "later"), ("Province of East Flanders", "later")),
        ("service_languages", ("NLD",), ("Dutch",)),
        ("valid_until", "2027-03-01", "1 March 2027"),
        ("valid_until", "", ""),
        ("themes", ("EconomieWerk",), ("EconomieWerk",)),
    ],
)
def test_it_is_said_in_words(portal, http_request, name, value, told):
    """One that isn't in our list yet stays what it is."""
    http_request.set("LANGUAGE", "en")
    assert said(name, value, http_request) == told
