"""A municipality writes its own letters, and nobody gets one with a mistake in its fields."""

from onderneem.addon.dossiers.submission import Applicant
from tests.dossiers.deeds import go
from tests.dossiers.deeds import WORDS
from tests.dossiers.stories import application
from tests.topics.people import Form
from tests.topics.people import refused
import pytest
import transaction

HTML = {"content-type": "text/html"}
REFUSAL = "<p>Dag [naam]</p><h2>Waarom</h2><p>[motivering]</p><p>[beroep]</p>"


def row(text=REFUSAL, title="Neen, [naam]", outcome="refused", **more):
    """Return a template as a client sends it."""
    return {"title": title, "text": {"data": text, **HTML}, "outcome": outcome, **more}


def save(editor, *rows):
    """Save these templates as a client does."""
    return editor.ask(
        "", "PATCH", json={"letter_templates": rows}, headers={"Accept": "application/json"}
    )


def letter_of(section, outcome, **changes):
    """Return the letter of the baker's application, decided so."""
    dossier = application(section["dossiers"], **changes)
    go(dossier, "decide", outcome=outcome)
    with dossier.letters[0].blob.open("r") as there:
        return there.read().decode()


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (row(REFUSAL + "<p>[adres]</p>"), "[adres]"),
        (row(REFUSAL, title="Over [onderwerpen]"), "[onderwerpen]"),
        (row(REFUSAL + "<p>[na<strong>am</strong>]</p>"), "[naam]"),
        (row("<p>[motivering]</p>"), "[beroep]"),
        (row("<p>[beroep]</p>"), "[motivering]"),
        (row("<p>Neen.</p><script>[motivering] [beroep]</script>"), "[motivering]"),
        (row("<p>[motivering]</p>", outcome=None), "[beroep]"),
    ],
)
def test_a_wrong_field_is_named_when_it_is_saved(editor, wrong, named):
    """With its row; a refusal without motivation or means of redress is no letter."""
    answer = save(editor, row(), wrong)
    ((field, reason),) = refused(answer)
    assert field == "letter_templates"
    assert named in reason
    assert "2" in reason
    assert not editor.section.letter_templates


def test_its_own_letter_goes_out(editor):
    """The first text that is for the decision; where there is none, the standard one."""
    answer = save(
        editor,
        row(title="Voor meldingen", kind="report"),
        row(),
        row(title="Later"),
        row("<p>[motivering]</p>", title="Proficiat", outcome="granted", kind="application"),
    )
    assert answer.status_code == 204, answer.text
    who = Applicant("Bo <b>Bakker</b>")
    letter = letter_of(editor.section, "refused", applicant=who)
    assert "<h1>Neen, Bo &lt;b&gt;Bakker&lt;/b&gt;</h1>" in letter
    assert "<p>Dag Bo &lt;b&gt;Bakker&lt;/b&gt;</p>" in letter
    assert WORDS["redress"] in letter
    assert "29 juli" not in letter


def test_script_in_a_template_is_in_no_letter(editor):
    """Nor a picture of another server: a letter asks nothing of anybody."""
    evil = '<script>alert(1)</script><p><img src="https://spy.example/a.png">Zo. [motivering]</p>'
    assert save(editor, row(evil, outcome="granted")).status_code == 204
    letter = letter_of(editor.section, "granted")
    assert "Zo." in letter
    assert "alert" not in letter
    assert "spy.example" not in letter


def test_without_one_the_standard_goes_out(editor):
    """A section that says nothing, such as one of before, still sends letters."""
    assert "Uw aanvraag is goedgekeurd" in letter_of(editor.section, "granted")


@pytest.mark.parametrize(("text", "status"), [(REFUSAL, 302), ("<p>[motivering] [adres]</p>", 200)])
def test_by_the_form(editor, text, status):
    """The same rule on the page of the section; what was typed comes back."""
    url = f"{editor.section.absolute_url()}/edit"
    name = "form.widgets.letter_templates"
    given = {
        f"{name}-empty-marker": "1",
        f"{name}.row": ["0"],
        f"{name}.0.title": "Neen",
        f"{name}.0.outcome": ["refused"],
        f"{name}.0.kind": ["--NOVALUE--"],
        f"{name}.0.text": text,
        f"{name}.0.text.mimeType": "text/html",
        "form.buttons.save": "x",
    }
    form = Form(editor.ask(url, "POST", data={**Form(editor.ask(url)).values, **given}))
    transaction.begin()
    assert form.response.status_code == status, form.reasons
    assert len(editor.section.letter_templates) == (status == 302)
    if status == 200:
        assert "letter_templates" in form.wrong
        assert any("[adres]" in each for each in form.reasons)
