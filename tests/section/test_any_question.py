"""Whatever somebody puts in the address of a read service, the answer is no error of ours.

Made by hand on hypothesis: our services publish no OpenAPI for schemathesis to read.
"""

from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
from tests.topics.people import Visitor
from tests.topics.reading import make
import pytest
import requests
import transaction

NAMES = (
    *("text", "type", "kind", "b_start", "b_size", "topic", "status", "purpose", "stage", "nace"),
    *("region", "level", "sort_on", "sector", "employees", "legal_form", "obligation", "format"),
    *("floor_area", "zone", "tenure", "opened", "expand", "x", "upload", "only"),
)
SERVICES = (
    *("/@subsidies", "/@permits", "/@search-entries", "/@tasks", "/@unfound", "/@catalogue"),
    *("/@e-counter", "/gidsen/los/@e-counter", "/gidsen/@export", "/@links", "/@told", "/@harvest"),
    *("/@@search", "/subsidies", "/vergunningen", "/gidsen", "/gidsen/los", "/@@tasks"),
    *("/gidsen/@@import", "/subsidies/@@export", "/gidsen/los/@copy-as-new"),
)
CRUEL = st.sampled_from(
    (
        *("", "0", "-1", "100000", "9" * 5000, "1e9", "NaN", "terras", "56.101", "*", "(((", '"'),
        *("\x00", "\ud83d", "é" * 300, "<script>", "a" * 10_000, "../..", "%", "٣", "or", "1;2"),
    )
)
VALUES = st.one_of(CRUEL, st.text(max_size=20))
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=6)


@pytest.fixture
def asked(editor):
    """An editor and a visitor at a section with something in it."""
    make(editor.section, "onderneem.Guide", "los")
    transaction.commit()
    return {"editor": editor, "visitor": Visitor(editor.section)}


@given(st.data())
@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_question_is_an_error_of_ours(asked, data):
    """Below 500 for visitors and editors alike, and 200 values of one name are no more trouble."""
    who = asked[data.draw(st.sampled_from(sorted(asked)))]
    path = data.draw(st.sampled_from(SERVICES))
    pairs = data.draw(PAIRS)
    if pairs and data.draw(st.booleans()):
        pairs = pairs[:1] * 200
    pairs = [(name, value.encode("utf-8", "surrogatepass")[:4000]) for name, value in pairs]
    headers = {"Accept": "application/json"} if "/@@" not in path and "@" in path else {}
    try:
        answer = who.ask(path, params=pairs, headers=headers)
    except requests.exceptions.ConnectionError:
        # The server closes on a request line that is too long, and on that only.
        assert sum(len(value) for _name, value in pairs) > 50_000
        return
    assert answer.status_code < 500, (path, pairs[:3], answer.text[:500])
