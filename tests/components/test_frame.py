"""The frame: the site's own header and footer, the page's own title, and never a stranger's."""

from onderneem.addon.components import frame
from plone import api
from plone.app.testing import logout
import pytest


@pytest.fixture
def guides(section):
    """Two published guides in a published section, looked at by a visitor."""
    with api.env.adopt_roles(["Manager"]):
        made = [
            api.content.create(
                section["gidsen"], "onderneem.Guide", name, title=title, description=f"Over {title}"
            )
            for name, title in (("terras", "Terras"), ("markt", "Markt & kraam"))
        ]
        for item in (section, section["gidsen"], *made):
            api.content.transition(item, "publish")
    frame.forget_frames()
    logout()
    return made


def page(context, **cookies):
    """Return the HTML of an object's page."""
    request = context.REQUEST.clone()
    request.cookies.update(cookies)
    view = api.content.get_view("view", context, request)
    # As the publisher leaves it: the theme asks the current request which page this is.
    context.REQUEST.set("PUBLISHED", view)
    request.set("PUBLISHED", view)
    return view(), request


def test_each_page_keeps_its_own_title(guides):
    """From the second page on the frame comes from memory; the title, crumbs and address don't."""
    first, second = guides
    page(first)
    html, _request = page(second)
    assert "<title>Markt &amp; kraam" in html
    assert html.count("<title>") == 1
    assert f'rel="canonical" href="{second.absolute_url()}"' in html
    assert "Over Markt" in html
    assert "Over Terras" not in html


def test_a_visitor_gets_the_same_header_as_from_main_template(guides):
    """What is kept is what the site itself renders: the logo, the navigation and the footer."""
    html, _request = page(guides[0])
    api.portal.set_registry_record("onderneem.cached_frame", False)
    slow, _request = page(guides[0])
    for part in ("portal-logo", "portal-globalnav", "portal-footer-wrapper", "portal-breadcrumbs"):
        assert f'id="{part}"' in html
        assert f'id="{part}"' in slow


def test_a_member_never_gets_a_visitors_frame(guides):
    """Somebody who is logged in sees a toolbar and an own name: nothing of it is shared."""
    page(guides[0])
    with api.env.adopt_roles(["Manager"]):
        _html, request = page(guides[0])
        kept = len(frame._frames)
    from plone.app.testing import login
    from plone.app.testing import TEST_USER_NAME

    login(api.portal.get(), TEST_USER_NAME)
    _html, request = page(guides[0])
    assert request.response.getHeader("X-Theme-Disabled") is None
    assert len(frame._frames) == kept


def test_a_message_is_never_kept(guides):
    """A status message belongs to one visitor and one page."""
    _html, request = page(guides[0], statusmessages="x")
    assert request.response.getHeader("X-Theme-Disabled") is None


def test_a_change_in_the_site_shows_at_once(guides):
    """The frame follows the catalog: a renamed page in the navigation is not a minute late."""
    page(guides[0])
    kept = len(frame._frames)
    with api.env.adopt_roles(["Manager"]):
        guides[1].reindexObject()
    page(guides[0])
    assert len(frame._frames) == kept + 1


def test_what_cannot_be_cut_is_rendered_the_slow_way(guides, monkeypatch):
    """A theme that drops a mark costs speed, never a page."""
    monkeypatch.setattr(frame, "capture", lambda html, request: None)
    html, _request = page(guides[0])
    assert "<title>Terras" in html
    assert "Over Terras" in html
