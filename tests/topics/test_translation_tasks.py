"""What editors are told of pages in other languages: none yet, and older than the original."""

from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.components.tasks import tasks_of
from onderneem.addon.components.tasks import waiting_for
from onderneem.addon.topics.review import mark_checked
from plone import api
from tests.topics.people import refused
from tests.topics.reading import make
from tests.topics.reading import pointing_at
from zope.lifecycleevent import modified
import pytest
import transaction

CODES = {"DienstenLicentiesVergunningen"}


@pytest.fixture
def permit(open_section):
    """A permit that the European portal shows."""
    return make(open_section, "onderneem.Permit", "terras", your_europe=CODES)


def told(section, kind) -> list[tuple]:
    """Return what is to be done of a kind: the title, and where."""
    (waiting,) = (each for each in waiting_for(section) if each.kind == kind)
    tasks = list(tasks_of(section, [waiting], 0, 25))
    assert waiting.total == len(tasks)
    root = f"{section.absolute_url()}/"
    return [(each.title, each.url.removeprefix(root)) for each in tasks]


def english(section, original, **fields):
    """Let a webmaster add the page in English."""
    relation = pointing_at(original)
    kind = original.portal_type
    return make(section, kind, "english", language="en", translation_of=relation, **fields)


def test_what_the_european_portal_shows_needs_a_page_in_english(open_section, permit):
    """Not what is private, what it doesn't show, or what is English itself."""
    make(open_section, "onderneem.Permit", "hier", your_europe=set())
    make(open_section, "onderneem.Permit", "klad", private=True, your_europe=CODES)
    make(open_section, "onderneem.Permit", "alone", language="en", your_europe=CODES)
    url = "vergunningen/terras/@@english-version"
    assert told(open_section, "missing-english") == [("Terras", url)]


def test_a_guide_that_the_european_portal_shows_needs_one_too(editor):
    """The category is a field of the guide, in REST as in the form; without it nothing is due."""
    parts = [{"title": "Een", "anchor": "een"}]
    for name, codes in (("gids", sorted(CODES)), ("andere", [])):
        made = editor.post("onderneem.Guide", title=name, parts=parts, your_europe=codes)
        assert made.status_code == 201, made.text
        with api.env.adopt_roles(["Manager"]):
            api.content.transition(editor.folder("onderneem.Guide")[made.json()["id"]], "publish")
        transaction.commit()
    told_of = told(editor.section, "missing-english")
    assert told_of == [("gids", "gidsen/gids/@@english-version")]
    wrong = editor.post("onderneem.Guide", title="x", parts=parts, your_europe=["Onbestaande"])
    assert [field for field, _reason in refused(wrong)] == ["your_europe"]


def test_a_draft_is_no_page_yet(open_section, permit):
    """The task leads to it; published, it is done; retracted, it is to be done again."""
    page = english(open_section, permit, private=True)
    assert told(open_section, "missing-english") == [("Terras", "vergunningen/english")]
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(page, "publish")
    assert told(open_section, "missing-english") == []
    page.language = "fr"
    modified(page)
    assert len(told(open_section, "missing-english")) == 1


def test_a_translation_is_older_until_it_is_changed_or_checked(open_section, permit):
    """Saving it counts, and so does the button “Checked”; a change on that day counts as seen."""
    page = english(open_section, permit)
    day = clock.now() + timedelta(days=3)
    assert told(open_section, "stale-translation") == []
    later(permit, days=3)
    assert told(open_section, "stale-translation") == [
        ("English", "vergunningen/english#oo-upkeep")
    ]
    with clock.pinned(day):
        mark_checked(page)
    assert told(open_section, "stale-translation") == []
    later(permit, days=4)
    assert len(told(open_section, "stale-translation")) == 1
    later(page, days=5)
    assert told(open_section, "stale-translation") == []
    with api.env.adopt_roles(["Manager"]):
        later(permit, days=9)
        api.content.transition(page, "retract")
    assert told(open_section, "stale-translation") == []


def later(item, days: int) -> None:
    """As if somebody saved it that many days from now."""
    modified(item)
    item.setModificationDate(item.modified() + days)
    item.reindexObject(idxs=["modified"])
