"""The landing page and the search of the section."""

from plone import api
import pytest


def shown(context, name="view", **form):
    """Return the HTML of a page as the request's user sees it."""
    request = context.REQUEST.clone()
    request.form.update(form)
    view = api.content.get_view(name, context, request)
    return view()


@pytest.fixture
def topic(section):
    """A topic with an icon."""
    with api.env.adopt_roles(["Manager"]):
        return api.content.create(
            section["themas"],
            "onderneem.Topic",
            "terras",
            title="Terras & toog",
            description="Buiten zitten",
            icon="cup-hot",
        )


def test_the_landing_page_shows_topics_as_cards(section, topic):
    """Title escaped, one line, an icon, and a link to the topic."""
    html = shown(section)
    assert "Terras &amp; toog" in html
    assert topic.absolute_url() in html
    assert "<svg" in html


def test_the_desk_can_be_called(section):
    """The phone number is a link that a phone understands."""
    assert 'href="tel:+3290000000"' in shown(section)


def test_an_unknown_icon_is_no_icon(section, topic):
    """A path in place of a name reads no file."""
    topic.icon = "../../../../etc/passwd"
    assert "root:" not in shown(section)


def test_search_finds_what_belongs_to_the_section(section, topic):
    """The beginning of a word is enough, and the badge says what it is."""
    html = shown(section, "search", text="terr")
    assert topic.absolute_url() in html


@pytest.mark.parametrize(
    "text", ["(((", '"', "and", "*", "a" * 10_000, "<script>alert(1)</script>"]
)
def test_no_text_breaks_the_search(section, text):
    """Whatever is typed, a page comes back, and nothing of it is markup."""
    html = shown(section, "search", text=text)
    assert "<script>alert" not in html


@pytest.mark.parametrize("start", ["-1", "x", "9" * 30, ["1", "2"]])
def test_no_batch_start_breaks_the_search(section, topic, start):
    """Nonsense in b_start is the beginning."""
    assert shown(section, "search", text="terr", b_start=start)


def test_the_first_link_skips_the_frame(open_section):
    """To the content, on pages of the section; the rest of the site is as it was."""
    link = 'class="oo-skip'
    html = shown(open_section)
    assert html.index(link) < html.index('id="portal-mainnavigation"') < html.index('id="content"')
    assert link not in shown(open_section.aq_parent, "sitemap")
