"""A folder of desk forms: a list of what one can apply for, on a Folder of any name."""

from datetime import datetime
from onderneem.addon import clock
from onderneem.addon.desk.forms import make_desk_form
from onderneem.addon.desk.forms import make_plain_form
from onderneem.addon.desk.interfaces import IFormsFolder
from onderneem.addon.upgrades.v1002_forms_folder import show_as_lists
from plone import api
from tests.topics.reading import make
from tests.topics.reading import page_of
from zope.interface import noLongerProvides
import pytest

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=clock.BRUSSELS)


@pytest.fixture
def folder(open_section):
    """A published folder with two forms and a page; nothing of it is ours yet."""
    with api.env.adopt_roles(["Manager"]):
        made = api.content.create(open_section, "Folder", "loket", title="Loket")
        for kind, name in (("EasyForm", "terras"), ("EasyForm", "premie"), ("Document", "uitleg")):
            api.content.create(made, kind, name, title=name.title(), description=f"Over {name}")
        for each in (made, *made.objectValues()):
            api.content.transition(each, "publish")
    return made


def stored(day: int, month: int, year: int) -> datetime:
    """Return noon of a day, as EasyForm's widget stores it."""
    return datetime(year, month, day, 12, 0)  # noqa: DTZ001


def card_texts(folder) -> list[str]:
    """Return what stands on each card of the page."""
    with clock.pinned(NOW):
        cards = page_of(folder, folder.getLayout()).own.find_class("oo-card")
    return [" ".join(each.text_content().split()) for each in cards]


def test_its_cards_say_what_a_form_is_about_and_until_when(open_section, folder):
    """In the editor's order, with what else stands there."""
    make(open_section, "onderneem.Permit", "terras", title="Terras plaatsen")
    terrace, premium = folder["terras"], folder["premie"]
    for form in (terrace, premium):
        make_desk_form(form)
    terrace.subject_item = "vergunningen/terras"
    terrace.closes = stored(31, 1, 2027)
    first, second, page = card_texts(folder)
    assert first.startswith("Terras Over terras")
    assert "Open" in first
    assert "Terras plaatsen" in first
    assert "31 januari 2027 om 12:00" in first
    assert "No closing day." in second
    assert page == "Uitleg Over uitleg"
    terrace.closes = stored(1, 11, 2026)
    premium.opens = stored(1, 12, 2026)
    over, comes, _page = card_texts(folder)
    assert "Closed" in over
    assert "1 november 2026 om 12:00" in over
    assert "Opens later" in comes
    assert "1 december 2026 om 12:00" in comes
    premium.opens, premium.fields_model = None, "<x"
    assert "Closed" in card_texts(folder)[1]
    assert "Call or mail us" in card_texts(folder)[1]


def test_it_is_an_ordinary_folder_again_without_them(folder):
    """The last form that is given back takes our page along."""
    before = folder.getLayout()
    make_desk_form(folder["terras"])
    make_desk_form(folder["premie"])
    make_plain_form(folder["terras"])
    assert folder.getLayout() == "onderneem-forms"
    make_plain_form(folder["premie"])
    assert not IFormsFolder.providedBy(folder)
    assert folder.getLayout() == before
    assert "layout" not in vars(folder)


@pytest.mark.parametrize("chosen", [{"layout": "tabular_view"}, {"default_page": "uitleg"}])
def test_what_somebody_chose_stays(folder, chosen):
    """A table, or a page of the folder as its first one."""
    for name, value in chosen.items():
        setattr(folder, name, value)
    make_desk_form(folder["terras"])
    assert not IFormsFolder.providedBy(folder)
    assert {name: getattr(folder, name) for name in chosen} == chosen


def test_the_upgrade_shows_what_was_there(folder):
    """From a folder with desk forms without the marker; once or twice."""
    make_desk_form(folder["terras"])
    noLongerProvides(folder, IFormsFolder)
    del folder.layout
    for _time in range(2):
        show_as_lists(api.portal.get().portal_setup)
        assert folder.getLayout() == "onderneem-forms"
