"""Every text of the demo, as open data and as snapshots for the region: the shapes agree."""

from tests.catalogue.out.shapes import complaints
from tests.catalogue.out.shapes import cpsv_shapes
from tests.catalogue.out.shapes import graph_of
from tests.catalogue.out.shapes import lpdc_shapes
from tests.catalogue.out.shapes import with_linked_nodes
from tests.demo_server import serving
import pytest
import requests

WEBMASTER = ("webmaster", "onderneem")
JSON = {"Accept": "application/json", "Connection": "close"}


def asked(method, url, body, headers=None) -> requests.Response:
    """Let the webmaster ask for something, and get it."""
    headers = {**JSON, **(headers or {})}
    answer = requests.request(method, url, json=body, auth=WEBMASTER, headers=headers, timeout=120)
    assert answer.ok, answer.text
    return answer


@pytest.fixture
def section(tmp_path, filled_demo):
    """The demo's section, in a process of its own, which told what it has."""
    with serving(filled_demo.copy_to(tmp_path / "instance")) as site:
        key = asked("POST", f"{site}/@jobs-key", {}).json()["key"]
        asked("POST", f"{site}/@jobs", {"names": ["catalogue.tell"]}, {"X-Jobs-Key": key})
        yield f"{site}/ondernemen"


@pytest.mark.hard
def test_the_shapes_have_nothing_to_say_about_the_demo(section):
    """Those of Europe and those of the region."""
    document = requests.get(f"{section}/@catalogue", headers=JSON, timeout=120).json()
    assert complaints(graph_of(document), cpsv_shapes()) == []
    assert document["omitted"] == []
    page = requests.get(f"{section}/@@ldes", timeout=120).json()
    assert len(page["member"]) > 10
    assert complaints(with_linked_nodes(graph_of(page)), lpdc_shapes()) == []
