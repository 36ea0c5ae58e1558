"""``@jobs``: an outside timer's way, with a credential of its own."""

from onderneem.addon.jobs import ledger
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.post.outbox import waiting
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
import pytest
import requests
import transaction

OWNER = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
JSON = {"Accept": "application/json"}


@pytest.fixture
def site(functional_portal):
    """A site with a letter in its outbox, and no mail server to take it."""
    enqueue(Letter("test", "bo@bakker.example", "Ontvangen", "Goeiedag"))
    transaction.commit()
    return functional_portal


def ask(site, service="@jobs", **options):
    """POST to a service of the site."""
    options["headers"] = {**JSON, **options.get("headers", {})}
    return requests.post(f"{site.absolute_url()}/{service}", timeout=30, **options)


@pytest.fixture
def key(site):
    """The key that a site administrator made."""
    answer = ask(site, "@jobs-key", auth=OWNER)
    assert answer.status_code == 201
    return {"X-Jobs-Key": answer.json()["key"]}


@pytest.mark.parametrize("given", [{}, {"X-Jobs-Key": ""}, {"X-Jobs-Key": "x" * 5000}])
def test_without_the_key_nothing_runs(site, key, given):
    """Nor for a site that never made one."""
    answer = ask(site, headers=given)
    assert answer.status_code == 401
    assert answer.json()["type"] == "Unauthorized"


def test_without_a_key_made_it_is_closed(site):
    """An empty key doesn't open an empty lock."""
    assert ask(site, headers={"X-Jobs-Key": ""}).status_code == 401


def test_only_an_administrator_makes_a_key(site):
    """And the old one opens no more."""
    assert ask(site, "@jobs-key").status_code == 401
    old, new = (ask(site, "@jobs-key", auth=OWNER).json()["key"] for _ in range(2))
    assert ask(site, headers={"X-Jobs-Key": old}).status_code == 401
    assert ask(site, headers={"X-Jobs-Key": new}, json={"names": []}).status_code == 200


def test_it_runs_what_is_due(site, key):
    """And says what came of it; the ledger has it too."""
    answer = ask(site, headers=key, json={"names": ["post.deliver"]})
    assert answer.json() == {"items": [{"name": "post.deliver", "done": 0, "error": ""}]}
    transaction.begin()
    assert ledger.lines(site, ["post.deliver"])[0].last is not None
    assert waiting(site) == 1


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('{"names": ["post.deliver", "b.b", "a.a"]}', [("names", "“a.a”"), ("names", "“b.b”")]),
        ('{"names": "post.deliver"}', [("names", "")]),
        ('{"names": ["post.deliver", 3]}', [("names", "")]),
        ("[]", [("", "JSON")]),
        ("{", [("", "JSON")]),
    ],
)
def test_a_bad_question_gets_400(site, key, body, told):
    """Each job that isn't there by its name; and nothing runs."""
    headers = {**key, "Content-Type": "application/json"}
    answer = ask(site, headers=headers, data=body)
    assert (answer.status_code, answer.json()["type"]) == (400, "ValidationError")
    errors = answer.json()["errors"]
    assert [each["field"] for each in errors] == [field for field, _words in told]
    assert all(words in each["message"] for each, (_field, words) in zip(errors, told, strict=True))
    transaction.begin()
    assert ledger.lines(site, ["post.deliver"])[0].last is None


def test_the_key_is_not_kept(site, key):
    """Only its hash: who reads the registry can't run anything."""
    transaction.begin()
    stored = site.portal_registry["onderneem.jobs_key"]
    assert stored
    assert key["X-Jobs-Key"] not in stored
