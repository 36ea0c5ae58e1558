"""What Zope answers with a server error, a section answers in words; the site doesn't notice."""

from App.config import getConfiguration
from lxml import html
from onderneem.addon.demo.publishing import publish
from onderneem.addon.guard.ours import FORMS
from onderneem.addon.guard.ours import methods_of
from onderneem.addon.guard.ours import names_of
from onderneem.addon.guard.refused import MARK
from onderneem.addon.guard.way import way_of
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.browserlayer.utils import unregister_layer
from tests.places import make_section
import pytest
import requests
import transaction

OWNER = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
JSON = {"Accept": "application/json"}
DEEP = '{"data": ' + "[" * 100_000


@pytest.fixture
def ask(functional, caplog):
    """Whoever asks for an address below a published section; after the test, a quiet log."""
    portal = functional["portal"]
    with api.env.adopt_roles(["Manager"]):
        section = make_section(portal)
        api.content.create(section["vergunningen"], "onderneem.Permit", "terras", title="Terras")
        publish(section)
    transaction.commit()

    def ask(method, path, accept="text/html", **options):
        headers = {"Accept": accept, "Connection": "close", **options.pop("headers", {})}
        url = f"{section.absolute_url()}{path}"
        return requests.request(
            method, url, headers=headers, timeout=60, allow_redirects=False, **options
        )

    yield ask
    loud = [each for each in caplog.get_records("call") if each.exc_info]
    assert not loud, f"a traceback in the log: {loud[0].getMessage()} {loud[0].exc_text}"


@pytest.mark.parametrize(
    "path", ["?b_start:int=a", "/subsidies?d:date=z", "/contact?x.y:int:record=a", "/@@tasks?%ff=1"]
)
def test_a_value_that_can_t_be_read_is_told_on_a_page(ask, path):
    """400, in the site's own header, and the value isn't shown to be guessed at."""
    answer = ask("GET", path)
    tree = html.fromstring(answer.text)
    assert answer.status_code == 400
    assert tree.xpath("//h1")
    assert tree.xpath("//header | //*[@id='portal-logo']")
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/@subsidies", "/../++api++/ondernemen/@subsidies"])
def test_a_service_says_which(ask, path):
    """As for every value that it can't take."""
    answer = ask("GET", f"{path}?b_start:int=a", "application/json")
    assert answer.status_code == 400
    assert answer.json()["type"] == "ValidationError"
    assert answer.json()["errors"][0]["field"] == "b_start"


def test_a_form_s_body_is_told_too(ask):
    """Which a form of ours never sends."""
    assert ask("POST", "/contact", data={"stamp:int": "a"}).status_code == 400


@pytest.mark.parametrize("path", ["", "/@@follow", "/@dossiers", "/vergunningen"])
def test_parts_without_a_boundary_are_told_too(ask, path):
    """400, where Zope raises a KeyError before any page can speak."""
    headers = {"Content-Type": "multipart/form-data"}
    assert ask("POST", path, data=b"x" * 100, headers=headers).status_code == 400


@pytest.mark.parametrize("path", ["/contact", "/@dossiers"])
def test_a_call_in_xml_is_told_too(ask, path, monkeypatch):
    """400, where Zope raises before any page can speak: XML-RPC is off, as in a server of today."""
    monkeypatch.setattr(getConfiguration(), "enable_xmlrpc", False, raising=False)
    call = '<?xml version="1.0"?><methodCall><methodName>x</methodName></methodCall>'
    headers = {"Content-Type": "text/xml; charset=utf-8"}
    answer = ask("POST", path, data=call, headers=headers)
    assert answer.status_code == 400
    assert "XML" in answer.text


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_json_that_is_nested_too_deep_is_refused(ask, method):
    """400, where a reader of JSON falls over."""
    headers = {"Content-Type": "application/json", "Idempotency-Key": "een-sleutel"}
    path = "/contact/@submit" if method == "POST" else "/contact"
    answer = ask(method, path, "application/json", data=DEEP, headers=headers)
    assert (answer.status_code, answer.json()["type"]) == (400, "ValidationError")


@pytest.mark.parametrize("kind", ["application/json", "text/plain"])
def test_json_that_holds_too_much_is_refused(ask, kind):
    """Whatever it is called: ten million empty values would take a gigabyte."""
    body = '{"data": {"question": [' + "{}," * 400_000 + "{}]}}"
    headers = {"Content-Type": kind, "Idempotency-Key": "een-sleutel"}
    answer = ask("POST", "/contact/@submit", "application/json", data=body, headers=headers)
    assert answer.status_code == 400
    assert "te veel waarden" in answer.json()["message"]


@pytest.mark.parametrize("path", ["/@nergens", "/nergens/@catalogue", "/gidsen/@nergens"])
def test_the_answer_to_a_head_of_nothing_has_no_body_either(ask, path):
    """Also where plone.rest says that there is no such service."""
    address = ask("GET", path, "application/json").url
    with requests.Session() as kept:
        head = kept.head(address, headers=JSON, timeout=60)
        again = kept.get(address, headers=JSON, timeout=60)
    assert (head.status_code, again.status_code) == (404, 404)
    assert again.json()["type"] == "NotFound"


JOBS, PANEL = "/../@jobs", "/../@controlpanels/onderneem"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", JOBS),
        ("POST", "/../@jobs-key"),
        ("PATCH", PANEL),
        ("PATCH", "/../++api++/@controlpanels/onderneem"),
    ],
)
def test_json_nested_too_deep_is_refused_at_the_site_too(ask, method, path):
    """Whoever sends it; an outside timer has no account."""
    headers = {"Content-Type": "application/json"}
    answer = ask(method, path, "application/json", data=DEEP, headers=headers)
    assert (answer.status_code, answer.json()["type"]) == (400, "ValidationError")


@pytest.mark.parametrize("path", [PANEL, "/../@@onderneem-controlpanel", "/../@@onderneem-health"])
def test_a_value_is_told_at_the_site_too(ask, path):
    """By its name, in JSON and on a page."""
    accept = "application/json" if path == PANEL else "text/html"
    answer = ask("GET", f"{path}?dagen:int=a", accept)
    assert answer.status_code == 400
    assert "dagen" in answer.text


def test_parts_and_calls_are_told_at_the_site_too(ask, monkeypatch):
    """By the jobs' service, and by the panel."""
    monkeypatch.setattr(getConfiguration(), "enable_xmlrpc", False, raising=False)
    parts = {"Content-Type": "multipart/form-data"}
    answer = ask("POST", JOBS, "application/json", data=b"x" * 100, headers=parts)
    assert (answer.status_code, answer.json()["type"]) == (400, "ValidationError")
    call = {"Content-Type": "text/xml"}
    page = ask("POST", "/../@@onderneem-controlpanel", data="<methodCall/>", headers=call)
    assert (page.status_code, "XML" in page.text) == (400, True)


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("PUT", "/../@@onderneem-controlpanel", "GET, HEAD, POST"),
        ("DELETE", "/../onderneem-controlpanel", "GET, HEAD, POST"),
        ("PATCH", "/../@@onderneem-health", "GET, HEAD, POST"),
        ("GET", JOBS, "POST"),
        ("DELETE", "/../@jobs-key", "POST"),
    ],
)
def test_what_is_ours_at_the_site_knows_its_methods(ask, method, path, allow):
    """405 with those that it takes."""
    answer = ask(method, path, "application/json" if "@jobs" in path else "text/html")
    assert (answer.status_code, answer.headers["Allow"]) == (405, allow)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "search",
        "@login",
        "@controlpanels",
        "@controlpanels/mail",
        "@@mail-controlpanel",
        "@subsidies",
        "nieuws/@jobs",
        "nieuws/@@onderneem-controlpanel",
    ],
)
def test_the_site_s_own_addresses_stay_as_they_were(functional, path):
    """Other packages', and what of ours doesn't stand there."""
    portal = functional["portal"]
    assert way_of([portal.getId(), *path.split("/")]) is None


def test_a_site_that_doesn_t_have_us_does_not_notice(functional):
    """Two sites may share a server."""
    site = functional["portal"].getId()
    assert way_of([site, "@jobs"]).place == f"/{site}"
    unregister_layer("onderneem.addon", site_manager=functional["portal"].getSiteManager())
    transaction.commit()
    assert way_of([site, "@jobs"]) is None


def test_the_site_is_found_behind_a_virtual_host(functional):
    """As Zope's own rewriting of addresses writes it."""
    site = functional["portal"].getId()
    host = ["VirtualHostBase", "https", "gemeente.example:443"]
    way = way_of([*host, site, "VirtualHostRoot", "_vh_nl", "@jobs"])
    assert way.place == f"/VirtualHostBase/https/gemeente.example:443/{site}/VirtualHostRoot/_vh_nl"


COUNTER = "/vergunningen/terras/@@e-counter"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "PROPFIND", "OPTIONS", "NONSENSE"])
@pytest.mark.parametrize(
    ("path", "allow"),
    [
        (COUNTER, "GET, HEAD"),
        ("/@@ldes", "GET, HEAD"),
        ("/@@ldes/0", "GET, HEAD"),
        ("/@@follow/234-567-89A/x", "GET, HEAD, POST"),
        ("/contact/@@embedded", "GET, HEAD, POST"),
        ("/@@search", "GET, HEAD, POST"),
        ("/search", "GET, HEAD, POST"),
        ("/contact/@@overview", "GET, HEAD, POST"),
    ],
)
def test_a_view_knows_its_methods(ask, method, path, allow):
    """405 with those that it takes."""
    answer = ask(method, path)
    assert (answer.status_code, answer.headers["Allow"]) == (405, allow)


@pytest.mark.parametrize("path", ["/@@ldes", "/@@ldes/0", "/vergunningen/terras/cpsv-ap"])
def test_what_only_reads_takes_no_post(ask, path):
    """No feed is the answer to it, as if something was done."""
    answer = ask("POST", path)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("POST", "/vergunningen/terras/@e-counter", "GET, HEAD"),
        ("DELETE", "/@subsidies", "GET, HEAD"),
        ("PUT", "/@follow/234-567-89A", "GET, HEAD, POST"),
        ("GET", "/contact/@submit", "POST"),
    ],
)
def test_a_service_knows_its_methods(ask, method, path, allow):
    """In JSON."""
    answer = ask(method, path, "application/json")
    assert (answer.status_code, answer.headers["Allow"]) == (405, allow)
    assert answer.json()["type"] == "MethodNotAllowed"


@pytest.mark.parametrize("path", ["/vergunningen/terras/@e-counter", "/@subsidies", "/@permits"])
def test_a_head_of_a_service_is_its_get(ask, path):
    """The same status and kind, and nothing behind it; what isn't there isn't there by HEAD."""
    told, asked = ask("GET", path, "application/json"), ask("HEAD", path, "application/json")
    assert (asked.status_code, asked.content) == (told.status_code, b"") == (200, b"")
    assert asked.headers["Content-Type"] == told.headers["Content-Type"]
    assert ask("HEAD", "/@follow/234-567-89A", "application/json").status_code == 404


def test_other_methods_and_addresses_are_as_they_were(ask):
    """An item with the name of a view, what plone.restapi does, another site's preflight."""
    with api.env.adopt_roles(["Manager"]):
        section = api.portal.get()["ondernemen"]
        api.content.create(section["gidsen"], "onderneem.Guide", "links", title="Links")
        transaction.commit()
    assert ask("PATCH", "/gidsen/links", "application/json", json={}).status_code == 401
    assert ask("DELETE", "/gidsen/nergens", "application/json").status_code == 404
    assert ask("GET", "/gidsen?text=12:30&day=%C3%A9").status_code == 200
    preflight = {"Origin": "http://x.example", "Access-Control-Request-Method": "GET"}
    assert ask("OPTIONS", "/@subsidies", "application/json", headers=preflight).status_code != 405


def test_nobody_gets_to_the_page_by_its_address(ask):
    """What it says is put there by our own code alone."""
    for query in ("", f"?{MARK}=x"):
        assert ask("GET", f"/@@onderneem-refused{query}").status_code == 404


def test_a_name_of_another_package_is_left_to_it(functional):
    """Ours are those that nobody else has, and on what is ours those of our views."""
    known = methods_of()
    assert "e-counter" in known
    assert {"view", "index.html", "", "@controlpanels", "@workflow"}.isdisjoint(known)
    section = make_section(functional["portal"])
    assert names_of().taken("search", section) == FORMS
    assert names_of().taken("search", section["gidsen"]) is None
    assert names_of().taken("@workflow", section) is None


@pytest.mark.parametrize(
    ("path", "accept"),
    [
        ("/@subsidies", "application/json"),
        ("/vergunningen/terras/@e-counter", "application/json"),
        ("/@@follow", "text/html"),
        ("/@catalogue", "application/json"),
        ("/@catalogue?format=ttl", "application/json"),
        ("/@catalogue", "*/*"),
        ("/../@@onderneem-health", "text/html"),
    ],
)
def test_the_answer_to_a_head_has_no_body(ask, path, accept):
    """Status and length as of a GET; who keeps the connection reads the next answer, not a body."""
    with requests.Session() as kept:
        kept.auth = OWNER
        address = ask("GET", path, accept).url
        head = kept.head(address, headers={"Accept": accept}, timeout=60)
        assert head.status_code == 200
        assert int(head.headers["Content-Length"]) > 100
        again = kept.get(address, headers={"Accept": accept}, timeout=60)
    assert again.status_code == 200
    assert again.text


@pytest.mark.parametrize("path", ["", "/gidsen", "/subsidies", "/vergunningen/terras", "/contact"])
@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_a_head_of_a_page_is_its_get(ask, path, accept):
    """A checker of links asks by HEAD; Zope's own says of a folder that it isn't there."""
    told, asked = ask("GET", path, accept), ask("HEAD", path, accept)
    assert (told.status_code, asked.status_code, asked.content) == (200, 200, b"")
    assert asked.headers["Content-Type"] == told.headers["Content-Type"]
