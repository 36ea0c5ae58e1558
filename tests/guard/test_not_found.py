"""What isn't there is told in the site, wherever the address ends."""

from lxml import html
from tests.topics.people import Visitor
import pytest

HTML = {"Accept": "text/html"}


@pytest.fixture
def visitor(editor):
    """Somebody with an old or a mistyped address."""
    return Visitor(editor.section)


@pytest.mark.parametrize(
    "path", ["/nope", "/@@search/99", "/subsidies/@@for-me/9", "/contact/@@part/zzz", "/@@nope"]
)
def test_it_has_the_site_around_it(visitor, path):
    """Also below a view: never a bare page without a way back."""
    answer = visitor.ask(path, headers=HTML)
    assert answer.status_code == 404
    page = html.fromstring(answer.text)
    assert page.get("lang") == "nl"
    assert page.xpath("//*[@id='portal-footer-wrapper' or @id='portal-footer']")
    assert page.xpath("//a[@href=$home]", home=visitor.section.aq_parent.absolute_url())


def test_a_program_is_told_as_ever(visitor):
    """By Plone's own JSON."""
    assert visitor.ask("/@@search/99").json() == {"error_type": "NotFound"}
