"""What an editor may say that a form is about."""

from onderneem.addon.desk import subjects
from onderneem.addon.desk.about import about
from onderneem.addon.desk.subjects import desk_subjects
from onderneem.addon.desk.subjects import section_subjects
from onderneem.addon.desk.subjects import SectionSubjects
from onderneem.addon.desk.subjects import topic_of
from onderneem.addon.ecounter.state import fallback_of
from onderneem.addon.place.desk_card import desk_card
from plone import api
from plone.app.testing import logout
from tests.places import make_section
from tests.topics.reading import make
from urllib.parse import parse_qsl
from urllib.parse import urlsplit
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.i18n import translate
from zope.intid.interfaces import IIntIds
from zope.schema import Choice
from zope.schema import TextLine
from zope.schema.vocabulary import SimpleVocabulary
import pytest
import transaction


def test_subjects_are_told_apart_by_kind(portal):
    """Kind by kind; one title twice is told by its kind, and a translation isn't there."""
    section = make_section(portal)
    with api.env.adopt_roles(["Manager"]):
        guide = api.content.create(section["gidsen"], "onderneem.Guide", "a", title="Terras")
        api.content.create(section["vergunningen"], "onderneem.Permit", "b", title="Terras")
        api.content.create(
            section["gidsen"],
            "onderneem.Guide",
            "c",
            title="Terrace",
            language="en",
            translation_of=RelationValue(getUtility(IIntIds).getId(guide)),
        )
        terms = list(desk_subjects(section))
    told = {each.value: translate(each.title, target_language="nl") for each in terms}
    assert "gidsen/c" not in told
    assert told["gidsen/a"] != told["vergunningen/b"]
    assert [each.value for each in terms][-2:] == ["gidsen/a", "vergunningen/b"]


@pytest.fixture
def namesakes(section):
    """A topic, a guide and a permit with one id, as an editor makes them unawares; the permit's
    topic is another one."""
    with api.env.adopt_roles(["Manager"]):
        for name, title in (("terras", "Terras"), ("hinder", "Hinder")):
            api.content.create(section["themas"], "onderneem.Topic", name, title=title)
        api.content.create(section["gidsen"], "onderneem.Guide", "terras", title="Gids")
    topics = [section["themas"]["hinder"]]
    make(section, "onderneem.Permit", "terras", title="Terrasvergunning", topics=topics)
    with api.env.adopt_roles(["Manager"]):
        yield section


@pytest.mark.parametrize(
    ("over", "title", "topic"),
    [
        ("vergunningen/terras", "Terrasvergunning", "hinder"),
        ("gidsen/terras", "Gids", ""),
        ("themas/terras", "Terras", "terras"),
        ("terras", "Terras", "terras"),
        ("vergunningen/hinder", "", ""),
        ("vergunningen/../gidsen/terras", "", ""),
        ("/terras", "", ""),
    ],
)
def test_a_path_says_which_of_the_namesakes(namesakes, over, title, topic):
    """A path is that page or nothing; a bare id is the topic, as it always was."""
    found = about(namesakes["contact"], over)
    assert (found.id, found.title, found.topic) == (over if title else "", title, topic)


@pytest.mark.parametrize("folder", ["themas", "gidsen", "vergunningen"])
def test_each_page_leads_to_the_desk_about_itself(namesakes, folder):
    """What the desk makes of the address that a page gives it is that page."""
    item = namesakes[folder]["terras"]
    query = dict(parse_qsl(urlsplit(desk_card(namesakes, item).form).query))
    assert query == dict(parse_qsl(urlsplit(fallback_of(item).desk).query))
    assert about(namesakes["contact"], query["over"]).title == item.title


def test_an_editor_chooses_between_namesakes(namesakes):
    """Each can be chosen; what a form kept as a bare id is still the topic."""
    terms = desk_subjects(namesakes)
    assert {"themas/terras", "gidsen/terras", "vergunningen/terras"} <= {t.value for t in terms}
    assert terms.getTerm("terras").value == "themas/terras"
    assert terms.getTermByToken("terras").value == "themas/terras"
    assert "terras" in terms
    assert "nergens" not in terms
    assert ["terras"] not in terms


def test_a_visitor_chooses_among_topics_guides_and_permits(section):
    """Group by group; of a permit the dossier has the topic, also when both have one id."""
    with api.env.adopt_roles(["Manager"]):
        topic = api.content.create(section["themas"], "onderneem.Topic", "terras", title="Terras")
        api.content.create(
            section["vergunningen"],
            "onderneem.Permit",
            "terras",
            title="Terras",
            topics=[RelationValue(getUtility(IIntIds).getId(topic))],
        )
        api.content.create(section["vergunningen"], "onderneem.Permit", "los", title="Los")
        api.content.create(section["gidsen"], "onderneem.Guide", "los", title="Los")
        terms = list(section_subjects(section))
        topics = {each.value: topic_of(section, each.value) for each in terms}
    assert [each.short for each in terms] == ["Terras", "Los", "Los", "Terras"]
    assert [str(each.group) for each in terms] == ["Topics", "Guides", "Permits", "Permits"]
    assert topics == {
        "terras": "terras",
        "gidsen/los": "",
        "vergunningen/los": "",
        "vergunningen/terras": "terras",
    }
    assert topic_of(section, "vergunningen/weg") == ""


def test_one_answer_of_the_catalog_is_enough_for_a_request(section):
    """A form asks several times; somebody else is told what they may see, and a new page is there
    at once."""
    with api.env.adopt_roles(["Manager"]):
        api.content.create(section["themas"], "onderneem.Topic", "terras", title="Terras")
        terms = section_subjects(section)
        assert section_subjects(section["contact"]) is terms
        before = values(terms)
        assert "markt" not in terms
        api.content.create(section["themas"], "onderneem.Topic", "markt", title="Markt")
        more = section_subjects(section)
        assert "markt" in more
        assert (before, values(more)) == (["terras"], ["terras", "markt"])
    logout()
    public = section_subjects(section)
    assert ("terras" in public, values(public)) == (False, [])


def values(terms) -> list:
    """Return the values of a vocabulary, in order."""
    return [each.value for each in terms]


@pytest.fixture
def whole_list(namesakes):
    """The subjects as a vocabulary of Zope's own, made of the whole list; one page stands in the
    section itself, with the id of none, and one is a translation."""
    with api.env.adopt_roles(["Manager"]):
        guide = api.content.create(namesakes, "onderneem.Guide", "los", title="Los")
        translation = RelationValue(getUtility(IIntIds).getId(guide))
        parts = {"title": "Loose", "language": "en", "translation_of": translation}
        api.content.create(namesakes["gidsen"], "onderneem.Guide", "loose", **parts)
    return SimpleVocabulary(list(section_subjects(namesakes)))


GIVEN = [
    *("terras", "hinder", "los", "gidsen/terras", "vergunningen/terras"),
    *("gidsen/loose", "gidsen/hinder", "themas/terras", "themas", "nergens", "Terras", "terras/"),
    *("gidsen//terras", "gidsen/./terras", "/gidsen/terras", "gidsen/terras/", "../ondernemen/los"),
    *("", " ", "/", ".", "*", "terras\x00", "é", "x" * 5000, None, True, 7, ("terras",)),
    *(["terras"], {"token": "terras"}),
]


def answer_of(look_up, *given):
    """Return what a vocabulary says, or the class of its error."""
    try:
        found = look_up(*given)
    except (LookupError, TypeError) as problem:
        return TypeError if isinstance(problem, TypeError) else LookupError
    if isinstance(found, bool):
        return found
    words = translate(found.title, target_language="nl")
    return found.value, found.token, words, found.group, found.short


@pytest.mark.parametrize("given", GIVEN, ids=lambda given: repr(given)[:30])
def test_one_subject_is_what_it_is_in_the_whole_list(namesakes, whole_list, given):
    """A choice looked up by itself is found, refused, told and broken as by a list of all."""
    assert len(whole_list) == len(section_subjects(namesakes)) == 5
    for name in ("__contains__", "getTerm", "getTermByToken"):
        for alone in (section_subjects(namesakes), SectionSubjects(root_of(namesakes))):
            assert answer_of(getattr(alone, name), given) == answer_of(
                getattr(whole_list, name), given
            )


def root_of(section) -> str:
    """Return the path of a section."""
    return "/".join(section.getPhysicalPath())


def test_a_list_is_made_only_where_it_is_shown(desk, visitor, baker, monkeypatch):
    """A submission asks for the one that was chosen; the page shows all."""
    made = []
    monkeypatch.setattr(subjects, "_subjects", lambda root: made.append(root) or [])
    assert visitor.submit(baker, "met-een-onderwerp").status_code == 201
    assert visitor.submit({**baker, "topic": None}, "zonder-onderwerp").status_code == 201
    assert made == []
    visitor.read()
    assert made == [root_of(desk.section)]


def test_what_was_taken_offline_is_refused_at_once(desk, visitor, baker):
    """By the service and on the page, with the words of before; again good when it is back."""
    assert visitor.submit(baker, "nog-openbaar").status_code == 201
    topic = desk.section["themas"]["terras"]
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(topic, "retract")
    transaction.commit()
    answer = visitor.submit(baker, "niet-meer-openbaar")
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == ["topic"]
    page = visitor.send({**baker, "topic:list": "terras"})
    assert (page.status, page.wrong) == (200, {"topic"})
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(desk.section["themas"]["terras"], "publish")
    transaction.commit()
    assert visitor.submit(baker, "weer-openbaar").status_code == 201
    assert len(desk.stored.dossiers) == 2


@pytest.mark.parametrize(
    ("over", "vocabulary", "choice"),
    [
        ("vergunningen/terras", "onderneem.subjects", "vergunningen/terras"),
        ("vergunningen/terras", "onderneem.topics", "hinder"),
        ("themas/terras", "onderneem.subjects", "terras"),
        ("gidsen/terras", "onderneem.topics", ""),
        ("nergens", "onderneem.subjects", ""),
    ],
)
def test_the_choice_that_says_it_best(namesakes, over, vocabulary, choice):
    """The page itself where the form offers it, else its topic, else nothing."""
    form = namesakes["contact"]
    schema = {"topic": Choice(__name__="topic", vocabulary=vocabulary)}
    found = about(form, over)
    assert found.choice_in(form, schema) == choice
    assert found.choice_in(form, {}) == ""
    assert found.choice_in(form, {"topic": TextLine(__name__="topic")}) == ""
