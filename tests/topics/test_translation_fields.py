"""What a translation can be of: over REST and in the form the same, with a reason."""

from plone import api
from tests.topics.people import refused
from tests.topics.reading import make
from tests.topics.reading import pointing_at
import pytest
import transaction

FIELD = "translation_of"


@pytest.fixture
def pages(editor):
    """A site that writes Dutch, English and French, with a guide in the first two."""
    api.portal.set_registry_record("plone.available_languages", ["nl", "en", "fr"])
    section = editor.section
    dutch = make(section, "onderneem.Guide", "gids")
    other = make(section, "onderneem.Guide", "andere")
    relation = pointing_at(dutch)
    english = make(section, "onderneem.Guide", "guide", language="en", translation_of=relation)
    transaction.commit()
    return {"dutch": dutch, "other": other, "english": english}


def asked(page, language, **more) -> dict:
    """Return what a program sends of a translation."""
    parts = [{"title": "One", "anchor": "one"}]
    return {"language": language, FIELD: page.UID(), "parts": parts, **more}


def test_a_program_adds_and_reads_a_translation(editor, pages):
    """The relation comes back as any relation does, and can be taken away."""
    answer = editor.post("onderneem.Guide", **asked(pages["dutch"], "fr"))
    assert answer.status_code == 201, answer.text
    assert answer.json()[FIELD]["@id"] == pages["dutch"].absolute_url()
    assert answer.json()["language"]["token"] == "fr"
    path = f"/gidsen/{answer.json()['id']}"
    headers = {"Accept": "application/json"}
    assert editor.ask(path, "PATCH", json={FIELD: None}, headers=headers).status_code == 204
    assert editor.read(path).json()[FIELD] is None


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("dutch", "en"),  # it has one already
        ("dutch", "nl"),  # the same language
        ("english", "nl"),  # in the language of the section
        ("english", "fr"),  # a translation of a translation
    ],
)
def test_what_can_be_no_translation_is_refused_at_the_field(editor, pages, page, language):
    """One page for each language and original; nothing is kept of a wrong one."""
    before = set(editor.folder("onderneem.Guide").objectIds())
    answer = editor.post("onderneem.Guide", **asked(pages[page], language))
    assert [field for field, _reason in refused(answer)] == [FIELD]
    form = editor.fill_in(
        "onderneem.Guide",
        {"ICategorization.language:list": language, f"ITranslation.{FIELD}": pages[page].UID()},
    )
    assert form.wrong == {FIELD}
    transaction.begin()
    assert set(editor.folder("onderneem.Guide").objectIds()) == before


@pytest.mark.parametrize(
    ("page", "original", "language"),
    [
        ("dutch", "dutch", "fr"),  # itself
        ("dutch", "other", "fr"),  # others are translations of it
        ("other", "english", "fr"),
    ],
)
def test_a_page_that_is_there_is_refused_alike(editor, pages, page, original, language):
    """It stays as it was."""
    answer = editor.ask(
        pages[page].absolute_url(),
        "PATCH",
        json={"language": language, FIELD: pages[original].UID()},
        headers={"Accept": "application/json"},
    )
    assert [field for field, _reason in refused(answer)] == [FIELD]
    transaction.begin()
    assert pages[page].Language() != language
    assert pages[page].translation_of is None


def test_saving_a_translation_again_is_no_second_one(editor, pages):
    """It is itself the one page in that language."""
    answer = editor.ask(
        pages["english"].absolute_url(),
        "PATCH",
        json={"title": "Terraces", FIELD: pages["dutch"].UID()},
        headers={"Accept": "application/json"},
    )
    assert answer.status_code == 204
