"""The rules of languages over a spreadsheet: told by row, and nothing is written."""

from onderneem.addon.exchange.csv_file import csv_file
from plone import api
from tests.exchange.editors import GUIDE
from tests.exchange.editors import Importer
from tests.topics.reading import make
from tests.topics.reading import pointing_at
import pytest
import transaction

HEAD = ("id", "title", "parts.1.title", "language", "translation_of")


@pytest.fixture
def importer(editor):
    """Guides in a site of three languages: one with an English page, one without."""
    api.portal.set_registry_record("plone.available_languages", ["nl", "en", "fr"])
    section = editor.section
    dutch = make(section, GUIDE, "gids")
    make(section, GUIDE, "andere")
    make(section, GUIDE, "guide", language="en", translation_of=pointing_at(dutch))
    transaction.commit()
    return Importer(editor, GUIDE)


def row(name, language, original) -> tuple:
    """Return a row of a guide in a language."""
    return (name, name.title(), "Een", language, original)


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ([("guide-fr", "fr", "gidsen/gids"), ("other", "en", "gidsen/andere")], []),
        ([("two", "en", "gidsen/gids")], [2]),
        ([("two", "nl", "gidsen/gids")], [2]),
        ([("two", "fr", "gidsen/guide")], [2]),
        ([("guide", "nl", "gidsen/gids")], [2]),
        ([("un", "fr", "gidsen/andere"), ("deux", "fr", "gidsen/andere")], [3]),
        ([("new", "nl", ""), ("neu", "fr", "new"), ("nieuw", "nl", "new")], [4]),
        ([("new", "nl", ""), ("neu", "fr", "new"), ("nouveau", "en", "neu")], [4]),
        ([("new", "en", ""), ("neu", "nl", "new")], [3]),
    ],
    ids=[
        "right",
        "has one already",
        "the same language",
        "of a translation",
        "its language changes to that of its original",
        "twice in the sheet",
        "the same language as a row",
        "of a row that is a translation",
        "in the language of the section",
    ],
)
def test_a_row_is_held_to_the_rules_of_languages(importer, rows, wrong):
    """Where the field can't see it too: between rows, and of a language that stands beside it."""
    answer = importer.send(csv_file([HEAD, *(row(*each) for each in rows)]), dry_run=True).json()
    told = {item["row"]: item["errors"] for item in answer["items"] if item["errors"]}
    assert sorted(told) == wrong, told
    assert {each["field"] for errors in told.values() for each in errors} <= {"translation_of"}
