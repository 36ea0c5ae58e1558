"""The table of terms is the region's JSON-LD context."""

from onderneem.addon.catalogue.terms import IRIS
from onderneem.addon.catalogue.terms import KINDS
from onderneem.addon.catalogue.terms import PAGES
from tests.shared_data import shared_data
import json
import pytest

pytestmark = pytest.mark.pure

CONTEXT = json.loads(
    (shared_data() / "ipdc-lpdc" / "jsonld" / "ipdc-lpdc-im-hydra-ldes.jsonld").read_text("utf-8")
)["@context"]
CLASSES = {name: each for name, each in CONTEXT.items() if isinstance(each, dict)}
# Read in published instances; the context doesn't know it.
OBSERVED = {"creatie": {"http://purl.org/dc/terms/created"}}


def published(key):
    """Return the IRIs that the context gives a key, over all classes."""
    terms = [each["@context"][key] for each in CLASSES.values() if key in each.get("@context", {})]
    return {term["@id"] if isinstance(term, dict) else term for term in terms}


@pytest.mark.parametrize("key", IRIS)
def test_a_key_stands_for_the_published_iris(key):
    """A key and its IRIs are those of the context; what we add is named as observed."""
    assert set(IRIS[key]) == published(key) | OBSERVED.get(key, set())


@pytest.mark.parametrize("name", sorted([*KINDS, *PAGES]))
def test_a_type_is_known_under_its_name_and_its_iri(name):
    """A record's or a page's type is recognised in the compact and in the expanded form."""
    table = KINDS if name in KINDS else PAGES
    iris = {each: term["@id"] for each, term in CLASSES.items()}
    assert iris[name] in table if name in iris else name in iris.values()
