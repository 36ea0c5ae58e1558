"""Drafts: bounded, forgotten in time, and gone with the add-on."""

from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.desk import cookie
from onderneem.addon.desk import drafts
from onderneem.addon.desk.jobs import ForgetDrafts
from onderneem.addon.desk.steps.later import letter_with
from onderneem.addon.dossiers.submission import Attachment
from onderneem.addon.guard import shared_rates
from onderneem.addon.post.interfaces import IKeptOfAddress
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.post.outbox import waiting
from onderneem.addon.section.unplugging import put_back
from types import SimpleNamespace
from ZODB.blob import Blob
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility
from ZPublisher.HTTPResponse import HTTPResponse
import pytest
import transaction


@pytest.fixture
def form(section):
    """The contact form."""
    return section["contact"]


@pytest.fixture
def begun(form):
    """A draft and its key."""
    return drafts.begin(form)


def test_a_key_opens_its_draft_for_its_purpose(form, begun):
    """The cookie's key is no mailed key, and neither is the other's."""
    draft, key = begun
    mailed = drafts.mint(draft, "mail")
    assert drafts.opened(form, key, "cookie") is draft
    assert drafts.opened(form, mailed, "mail") is draft
    assert drafts.opened(form, key, "mail") is None
    assert drafts.opened(form, mailed, "cookie") is None


@pytest.mark.parametrize("key", ["", "x", None, 7, ["x"], "x" * 10_000])
def test_anything_else_opens_nothing(form, begun, key):
    """Whatever a cookie holds."""
    assert drafts.opened(form, key, "cookie") is None


def test_a_draft_is_of_one_form(portal, form, begun):
    """The key of one form's draft opens none of another form."""
    form.portal_type = "EasyForm"
    other = type("Other", (), {"UID": lambda self: "x"})()
    assert drafts.opened(other, begun[1], "cookie") is None


@pytest.mark.parametrize(("scheme", "secure"), [("http", False), ("https", True)])
def test_its_cookie_lives_as_long_and_goes_by_https_alone(begun, scheme, secure):
    """A browser that is closed at noon opens the draft in the afternoon; a longer time is given."""
    draft, key = begun
    form = SimpleNamespace(UID=lambda: draft.form, absolute_url=lambda: f"{scheme}://x.be/f")
    response = HTTPResponse()
    request = SimpleNamespace(response=response, cookies={cookie.cookie_name(form): key})
    for seconds in (86_400, 86_400 * 30):
        draft.until = clock.stored_now() + timedelta(seconds=seconds)
        cookie.renew(request, form, draft)
        given = response.cookies[cookie.cookie_name(form)]
        assert seconds - 60 < int(given["Max-Age"]) <= seconds
        assert (given["value"], bool(given.get("Secure"))) == (key, secure)


@pytest.mark.parametrize(("hours", "there"), [(23, True), (25, False)])
def test_a_draft_lasts_a_day(form, begun, hours, there):
    """After it the key opens nothing, whether the job came by or not."""
    with clamped(hours):
        assert (drafts.opened(form, begun[1], "cookie") is not None) is there


def clamped(hours):
    """Return a context in which it is so many hours later."""
    return clock.pinned(clock.now() + timedelta(hours=hours))


def test_each_page_that_is_sent_gives_it_a_day_more(form, begun):
    """Who is still at it isn't cut off."""
    with clamped(20):
        begun[0].keep({"name": "An"}, {}, "begin")
    with clamped(40):
        assert drafts.opened(form, begun[1], "cookie") is not None


def test_the_job_forgets_what_is_over(portal, form, begun, monkeypatch):
    """The draft and its keys; not the others."""
    # The test's own transaction is rolled back.
    monkeypatch.setattr("onderneem.addon.desk.jobs.transaction.commit", lambda: None)
    with clamped(20):
        young, key = drafts.begin(form)
    job = ForgetDrafts()
    assert not job.waiting(portal)
    with clamped(30):
        assert job.waiting(portal)
        assert job.run(portal) == 1
        assert drafts.opened(form, key, "cookie") is young
    assert list(IAnnotations(portal)[drafts.KEY].by_key.values()) == [young.id]


def test_there_is_a_bound(form, monkeypatch):
    """More than an honest day brings isn't made."""
    monkeypatch.setattr(drafts, "MOST_DRAFTS", 2)
    for _ in range(2):
        drafts.begin(form)
    with pytest.raises(drafts.TooManyDrafts):
        drafts.begin(form)


def test_a_draft_has_a_bounded_number_of_keys(form, begun):
    """The oldest make room, also in the list that leads from key to draft."""
    keys = [drafts.mint(begun[0], "mail") for _ in range(drafts.MOST_KEYS + 5)]
    assert drafts.opened(form, keys[0], "mail") is None
    assert drafts.opened(form, keys[-1], "mail") is begun[0]
    assert len(begun[0].keys) == drafts.MOST_KEYS


def test_they_go_with_the_add_on(portal, begun):
    """Nothing of ours stays in the site's annotations."""
    shared_rates.note("x", "192.0.2.1")
    put_back(portal.portal_setup)
    assert {drafts.KEY, shared_rates.KEY}.isdisjoint(IAnnotations(portal))


@pytest.mark.parametrize("how", ["typed", "mailed"])
def test_who_answers_for_personal_data_finds_and_erases_it(portal, section, form, begun, how):
    """By the address in the form or that of the link; with what was typed and the files; its key
    then opens nothing, and no letter leads to it."""
    draft, key = begun
    other, _key = drafts.begin(form)
    blob = Blob()
    with blob.open("w") as there:
        there.write(b"a plan")
    plan = Attachment("plan.pdf", "application/pdf", 6, "", blob, "clean", id="p1")
    field = "replyto" if how == "typed" else "comments"
    draft.keep({field: " An@Bakker.example "}, {"f": (plan,)}, "")
    if how == "mailed":
        draft.mailed_to = "an@bakker.example"
        enqueue(letter_with("https://x.be/", draft, form, draft.mailed_to, "nl"))
    transaction.savepoint()
    room = getUtility(IKeptOfAddress, "begun-forms")
    (found,) = room.kept(section, "an@bakker.example")
    assert "An@Bakker.example" in str(found.facts["typed"])
    ((name, opened),) = found.files
    assert name == "plan.pdf"
    with opened() as data:
        assert data.read() == b"a plan"
    assert room.kept(SimpleNamespace(), "an@bakker.example") == []
    assert room.erase(section, "an@bakker.example") == 1
    assert drafts.opened(form, key, "cookie") is None
    assert list(drafts.everyone(portal)) == [other]
    assert waiting(portal) == 0
