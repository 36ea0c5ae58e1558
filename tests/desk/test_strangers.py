"""What a form never asked for is refused, not left out in silence."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.desk.strangers import strangers
from tests.desk.test_steps import PARTS
from tests.desk.test_steps import place
from tests.desk.test_steps import Steps
from tests.desk.visitors import NOTHING
from tests.desk.visitors import PREFIX
from tests.desk.visitors import Visitor
import pytest
import transaction

FIELDS = ("question", "topic", "shop", "plan", "rows")
USUAL = (
    "form.widgets.question",
    "form.widgets.topic-empty-marker",
    "form.widgets.shop.postal_code",
    "form.widgets.plan.kept",
    "form.widgets.rows.0.widgets.name",
    "form.widgets.rows-empty-marker",
    "form.buttons.submit",
    "_authenticator",
    "_charset_",
    "ajax_load",
    "g-recaptcha-response",
    "h-captcha-response",
    "cf-turnstile-response",
    "stamp",
    "website",
    "confirm",
    "over",
)
QUERY = "fbclid=x&utm_source=y&ref.a:record=z"


@pytest.mark.pure
def test_what_a_browser_sends_is_known():
    """Fields, their parts, rows and markers, buttons, captchas, Plone's own, our proof."""
    assert strangers(USUAL, FIELDS, ("over",)) == []
    assert strangers(("fbclid", "utm_source", "ref"), FIELDS, query=QUERY) == []


@pytest.mark.pure
@pytest.mark.parametrize(
    "name",
    ["evil", "question", "over", "form.widgets.evil", "form.widgets.", "form.widgets.questions"],
)
def test_everything_else_is_a_stranger(name):
    """A field without its prefix, one of another page, and a field in the address too."""
    assert strangers((*USUAL[:-1], name), FIELDS) == [name]
    if name.startswith("form"):
        assert strangers((name,), FIELDS, query=f"{name}=1") == [name]


@pytest.mark.pure
@pytest.mark.parametrize(
    "name", ["captcha" * 100_000 + "\n", "form.widgets." + "." * 900_000, "form.buttons." * 90_000]
)
def test_a_long_name_is_a_stranger_at_once(name):
    """Looked at from each of its words or dots, a megabyte holds the server for minutes."""
    assert strangers((name,), FIELDS) == [name]
    assert strangers((f"form.widgets.question{name}",), ("question" + name,)) == []


@pytest.mark.pure
@given(st.lists(st.text()), st.lists(st.text()), st.text())
def test_whatever_is_found_was_sent(sent, fields, query):
    """In order, none that was asked, and whoever asks for more finds no more of them."""
    found = strangers(sent, fields, query=query)
    assert found == [name for name in sent if name in found]
    assert strangers([f"{PREFIX}{name}" for name in fields], fields) == []
    assert set(strangers(sent, fields, sent)) <= set(found)


@pytest.mark.parametrize("path", ["", "/@@embedded"])
@pytest.mark.parametrize("name", ["form.widgets.evil", "evil", "form.widgets.<b>x</b>", "email"])
def test_a_field_that_isn_t_asked_is_refused(desk, visitor, baker, path, name):
    """400 that names it, as @submit says; the answers come back and can be sent again."""
    page = visitor.send(baker, path, **{name: "1"})
    assert page.status == 400
    (alert,) = page.tree.xpath("//*[@role='alert']")
    assert name.removeprefix("form.widgets.") in alert.text_content()
    assert page.value("name") == baker["name"]
    assert desk.stored == NOTHING
    assert visitor.send(baker, path, stamp=page.stamp).status == 303


def test_what_a_campaign_adds_to_the_address_is_no_field(desk, visitor, baker):
    """Nor are the token of Plone and the marker of a browser."""
    more = {"_authenticator": "x", "_charset_": "utf-8", "form.widgets.topic-empty-marker": "1"}
    assert visitor.send(baker, "?fbclid=1&utm_source=x", **more).status == 303


def test_nor_in_any_step(desk, baker):
    """Each page of a form in steps asks for its own; nothing of such a POST is kept."""
    desk.ask_also(PARTS)
    desk.section["contact"].pages = "fieldsets"
    transaction.commit()
    steps = Steps(Visitor(desk.url), baker)
    assert steps.visitor.send({}, "", stamp=steps.at().stamp, evil="1").status == 400
    steps.begin()
    page = steps.fills("begin", {**steps.baker, "name": "Bo"}, evil="1")
    assert (page.status, page.value("name")) == (400, "Bo")
    assert steps.at("/@@part/begin").value("name") != "Bo"
    assert place(steps.fills("begin", steps.baker)) == "/@@part/zaak"
    later = steps.at("/@@later").stamp
    assert steps.visitor.send({}, "/@@later", stamp=later, email="a@b.be", evil="1").status == 400
    assert desk.stored == NOTHING
