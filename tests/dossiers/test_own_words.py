"""An officer's list tells an application by what its applicant wrote."""

from onderneem.addon.dossiers.canonical import canonical
from onderneem.addon.dossiers.own_words import own_words
from onderneem.addon.dossiers.submission import Answer
import pytest

pytestmark = pytest.mark.pure

EVENT = "Terras bij een evenement (hoogstens drie dagen)"
KIND = Answer("kind", "Soort", EVENT, EVENT)
PERIOD = Answer("period", "Wanneer", {"start": "2027-05-01"}, "1 mei 2027 – 2 mei 2027")
BUSINESS = Answer("business", "Zaak", "De Gouden Croissant van An", "De Gouden Croissant van An")
SHORT = Answer("business", "Zaak", "Wintertuin", "Wintertuin")
WORDING = canonical(
    [
        {
            "fieldset": "Terras",
            "questions": [
                {"name": "kind", "type": "zope.schema._field.Choice"},
                {"name": "business", "type": "zope.schema._field.TextLine"},
            ],
        }
    ]
)


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        ([KIND, PERIOD, SHORT], "Wintertuin"),
        ([KIND, PERIOD, BUSINESS], BUSINESS.shown),
        ([KIND, PERIOD], ""),
        ([], ""),
    ],
)
def test_no_choice_and_no_period_stands_for_an_application(answers, line):
    """A street has twenty of the same kind; the name of the business is its own."""
    assert own_words(answers, WORDING) == line


def test_what_was_written_in_sentences_says_most():
    """As of a question; also where no wording was kept."""
    text = "Mag de bank er ook in de winter staan?"
    told = Answer("remarks", "Nog iets?", text, text)
    assert own_words([SHORT, told], WORDING) == own_words([told], "") == text
