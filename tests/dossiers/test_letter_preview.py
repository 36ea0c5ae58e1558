"""An officer reads the letter before deciding: nothing happens, and nothing typed is lost."""

from html import unescape
from tests.dossiers.deeds import go
from tests.dossiers.deeds import WORDS
from tests.dossiers.stories import application
from tests.dossiers.test_pages import MARK
from tests.dossiers.test_pages import TOKEN
import pytest
import transaction

GIVEN = {"outcome": "refused", **WORDS}
HTML = {"Accept": "text/html"}


@pytest.fixture
def live_application(live_section):
    """The baker's application, in the site that answers over HTTP."""
    dossier = application(live_section["dossiers"])
    transaction.commit()
    return dossier


@pytest.fixture
def ask(officer, live_application):
    """Press the button of the dossier's page."""
    address = f"wonen/ondernemen/dossiers/{live_application.id}"
    page = officer.get(address, headers=HTML).text
    hidden = {"mark": MARK.search(page)[1], "_authenticator": TOKEN.search(page)[1]}
    assert 'formaction="http' in page

    def press(**given):
        body = {**GIVEN, **hidden, **given}
        return officer.post(
            f"{address}/@@letter-preview", data=body, headers=HTML, allow_redirects=False
        )

    return press


def unchanged(dossier) -> bool:
    """Whether nothing was written."""
    transaction.begin()
    return (len(dossier.log), dossier.letters, dossier.state) == (1, (), "submitted")


def test_it_shows_the_letter_and_does_nothing(ask, live_application):
    """Motivation and means of redress stand in it; what was typed stands in its fields again."""
    answer = ask()
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    letter = unescape(answer.text.split('srcdoc="')[1].split('"')[0])
    assert letter.startswith("<!DOCTYPE html>")
    for words in ("Uw aanvraag is geweigerd", *WORDS.values()):
        assert words in letter
    assert answer.text.count(WORDS["redress"]) == 2
    assert 'role="alert"' not in answer.text
    assert unchanged(live_application)


@pytest.mark.parametrize("missing", ["comment", "redress", "outcome"])
def test_what_a_decision_needs_the_letter_needs(ask, live_application, missing):
    """A refusal without motivation or means of redress is no letter either."""
    answer = ask(**{missing: " "})
    assert answer.status_code == 400
    assert "<iframe" not in answer.text
    assert f'id="oo-{missing}-error"' in answer.text
    assert unchanged(live_application)


def test_who_comes_too_late_sees_no_letter(ask, live_application):
    """A colleague decided meanwhile: their decision is told, and theirs stays."""
    go(live_application, "decide", outcome="granted")
    transaction.commit()
    answer = ask()
    assert answer.status_code == 409
    assert "<iframe" not in answer.text


def test_without_its_token_there_is_none(ask, live_application):
    """Another site can't make an officer's browser ask."""
    assert ask(_authenticator="x").status_code == 403
    assert unchanged(live_application)


def test_by_rest(officer, live_application):
    """The same letter, the same errors."""
    address = f"wonen/ondernemen/dossiers/{live_application.id}/@letter-preview"
    json_only = {"Accept": "application/json"}
    answer = officer.post(address, json=GIVEN, headers=json_only)
    assert answer.status_code == 200
    assert WORDS["redress"] in answer.json()["html"]
    answer = officer.post(address, json={**GIVEN, "redress": ""}, headers=json_only)
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == ["redress"]
    assert officer.post(address, json={"x": 1}, headers=json_only).status_code == 400
    assert officer.post(address, json={**GIVEN, "mark": "x"}, headers=json_only).status_code == 409
    assert unchanged(live_application)
