"""The page of a desk form: what a visitor without scripts sees, sends and reads back."""

from onderneem.addon import _
from plone import api
from tests.desk.visitors import filled_in
from tests.desk.visitors import NOTHING
from tests.topics.reading import make
from zope.i18n import translate
import pytest
import transaction

WAYS = ("", "/view", "/@@embedded")


@pytest.mark.parametrize("path", WAYS)
def test_what_is_sent_becomes_a_dossier_and_leads_to_its_receipt(desk, visitor, baker, path):
    """See other (303): a reload of what follows sends nothing."""
    sent = visitor.send(baker, path)
    (reference,) = desk.stored.dossiers
    assert sent.status == 303
    assert sent.response.headers["Location"].startswith(f"{desk.url}/@@receipt/{reference}/")


def test_dossier_key_and_letter_come_together(desk, visitor, baker):
    """One submission leaves one dossier, one used key and one letter."""
    visitor.send(baker)
    stored = desk.stored
    assert (len(stored.dossiers), stored.keys, stored.letters) == (1, 1, 1)


def test_without_its_letter_nothing_is_stored(desk, visitor, baker, monkeypatch):
    """The letter is part of the same transaction: never a dossier of which nobody hears."""
    before = desk.stored

    def fail(letter):
        raise RuntimeError("outbox")

    monkeypatch.setattr("onderneem.addon.dossiers.letters.enqueue", fail)
    with pytest.raises(AssertionError, match="RuntimeError"):
        visitor.send(baker)
    assert desk.stored == before


def test_the_dossier_holds_what_was_asked_and_answered(desk, visitor, baker):
    """Each answer stands with its question; the number is written in the one official way."""
    visitor.send(baker)
    answers = {each.name: each.value for each in desk.dossier.answers}
    assert answers == {**baker, "enterprise_number": "0123456749"}
    assert desk.dossier.applicant.email == baker["email"]
    assert desk.dossier.applicant.enterprise_number == "0123456749"
    assert desk.dossier.topic == "terras"


@pytest.mark.parametrize("path", WAYS)
def test_a_post_without_the_button_is_a_submission(desk, visitor, baker, path):
    """Who presses Enter sends no button; EasyForm would thank and forget."""
    data = {f"form.widgets.{name}": value for name, value in baker.items()}
    sent = visitor.ask("POST", path, data={**data, "stamp": visitor.read().stamp})
    assert sent.status == 303
    assert len(desk.stored.dossiers) == 1


@pytest.mark.parametrize("path", WAYS)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_reading_never_sends(desk, visitor, baker, method, path):
    """A link with all answers, a valid stamp and the button in it shows the form, no more."""
    page = visitor.ask(method, path, params=filled_in(baker, stamp=visitor.read().stamp))
    assert page.status == 200
    assert desk.stored == NOTHING


@pytest.mark.parametrize("path", WAYS)
def test_the_form_is_never_stored_on_the_way(visitor, path):
    """Its stamp is one visitor's: a cache that shares the page would lose a submission."""
    assert "no-store" in visitor.ask(path=path).response.headers["Cache-Control"]


def test_each_page_has_a_stamp_of_its_own(visitor):
    """Two visitors, or two tabs, are two submissions."""
    assert visitor.read().stamp != visitor.read().stamp


def test_the_form_goes_to_the_form(desk, visitor):
    """Also inside another page it posts to the form's own address."""
    for path in WAYS:
        form = visitor.ask(path=path).form
        assert (form.get("action"), form.get("method")) == (desk.url, "post")


def test_embedded_is_the_form_alone(visitor):
    """Another page puts its own site around it."""
    page = visitor.ask(path="/@@embedded")
    assert page.stamp
    assert not page.tree.xpath("//head | //nav | //footer")


def test_every_question_has_a_label(visitor):
    """Each visible input is named by a label, or stands in a fieldset with a legend."""
    form = visitor.read().form
    labels = set(form.xpath(".//label/@for"))
    inputs = form.xpath(".//*[self::input or self::select or self::textarea][not(@type='hidden')]")
    assert inputs
    assert {each.get("id") for each in inputs} <= labels


@pytest.fixture
def refused(visitor, baker):
    """The page after a question without a name and with half an enterprise number."""
    return visitor.send({**baker, "name": " ", "enterprise_number": '12"34<b>'})


def test_a_wrong_answer_is_told_on_a_page_of_its_own(desk, refused):
    """One that can be read again; nothing is stored."""
    assert refused.response.url == f"{desk.url}?again=1"
    assert desk.stored == NOTHING


def test_the_title_says_first_that_something_is_wrong(refused, visitor):
    """It is what a screen reader says first; without an error it says nothing of the kind."""
    error = translate(_("Error: ${title}", mapping={"title": ""}), target_language="nl").strip()
    assert refused.title.startswith(error)
    assert not visitor.read().title.startswith(error)


def test_the_summary_leads_to_the_fields(refused):
    """First on the page, focusable, one link for each wrong field, to an input that exists."""
    assert refused.wrong == {"name", "enterprise_number"}
    assert len(refused.links) == 2
    for link in refused.links:
        assert refused.tree.get_element_by_id(link.removeprefix("#")).get("aria-invalid") == "true"
    assert refused.tree.xpath("//*[contains(@class, 'oo-error-summary')]/@tabindex") == ["-1"]


def test_each_wrong_field_says_what_is_wrong(refused):
    """The input points at its error, which names the field."""
    for element in refused.form.xpath(".//*[@aria-invalid='true']"):
        ids = element.get("aria-describedby").split()
        texts = [refused.tree.get_element_by_id(each).text_content() for each in ids]
        label = refused.form.xpath(f"string(.//label[@for='{element.get('id')}'])").split("\n")[0]
        assert label.strip() in texts[-1]


def test_what_was_typed_comes_back_escaped(refused, baker):
    """Nobody types twice; and a value is never markup."""
    assert refused.value("enterprise_number") == '12"34<b>'
    assert refused.value("question") == baker["question"]
    assert refused.chosen("topic") == ["terras"]
    assert not refused.form.xpath(".//input/b | .//b")


def test_after_mending_it_is_sent(desk, visitor, baker, refused):
    """The page with errors has a stamp that works."""
    assert visitor.send(baker, stamp=refused.stamp).status == 303
    assert len(desk.stored.dossiers) == 1


def test_a_filled_in_page_is_private(refused):
    """Never in a search engine, and its address tells nobody."""
    assert refused.response.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in refused.response.headers["X-Robots-Tag"]


@pytest.mark.parametrize("way", ["read", "read with errors"])
def test_over_preselects_what_it_is_about(desk, visitor, baker, way):
    """A link from the terrace's page brings its topic along."""
    page = visitor.read(over="terras")
    if way == "read with errors":
        page = visitor.send({"topic": "terras"}, stamp=page.stamp, over="terras")
    assert page.chosen("topic") == ["terras"]
    assert page.form.xpath("./input[@name='over']/@value") == ["terras"]


def test_over_preselects_the_page_itself_where_one_can_choose_it(desk, visitor):
    """The box above the form says the permit: its topic as the answer would be another one."""
    topics = [desk.section["themas"]["terras"]]
    make(desk.section, "onderneem.Permit", "podium", title="Podium", topics=topics)
    transaction.commit()
    page = visitor.read(over="vergunningen/podium")
    assert page.chosen("topic") == ["vergunningen/podium"]
    assert visitor.read(over="podium").chosen("topic") == ["vergunningen/podium"]


def test_over_stands_in_the_subject(desk, visitor, baker):
    """The officer sees from which page the question came."""
    visitor.send(baker, over="markt")
    assert desk.dossier.title.endswith(": Markt & kraam")


def test_the_visitors_own_choice_wins(desk, visitor, baker):
    """Who comes from one page may ask about another topic."""
    visitor.send(baker, over="markt")
    assert desk.dossier.topic == "terras"


@pytest.mark.parametrize(
    "over",
    [
        "niets",
        "",
        "contact",
        "themas",
        "../themas/terras",
        "themas/niets",
        "<script>",
        "a" * 4000,
        "%00",
        "terras\n",
    ],
)
def test_nonsense_in_over_is_as_if_it_weren_t_there(visitor, over):
    """An unknown id or path, markup or a novel: the plain form, and nothing of it on the page."""
    page = visitor.read(over=over)
    assert page.status == 200
    assert page.chosen("topic") == ["--NOVALUE--"]
    assert not page.form.xpath("./input[@name='over']")
    assert not page.tree.xpath("//script[contains(text(), 'over')]")


def test_two_values_of_over_are_nonsense_too(visitor):
    """A list where one id is expected."""
    assert visitor.read(over=["terras", "markt"]).chosen("topic") == ["--NOVALUE--"]


def test_a_private_topic_isn_t_told_by_its_id(desk, visitor):
    """Who guesses the id of a draft learns neither its title nor that it exists."""
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(desk.section["themas"]["markt"], "retract")
        transaction.commit()
    page = visitor.read(over="markt")
    assert "Markt" not in page.form.getparent().text_content()


def test_a_form_without_its_dossiers_says_where_to_go(desk, visitor, baker, monkeypatch):
    """503 and a way to reach us; the answers stay on the page."""
    monkeypatch.setattr("onderneem.addon.desk.submissions.dossiers_of", lambda section: None)
    page = visitor.send(baker)
    assert page.status == 503
    assert page.value("name") == baker["name"]
    assert page.tree.xpath("//*[@role='alert']")
