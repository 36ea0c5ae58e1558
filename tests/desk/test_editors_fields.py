"""What an editor changes on the form works at once, on the page and by the service alike."""

from onderneem.addon.demo.applications import NEEDED
from tests.desk.visitors import filled_in
from tests.desk.visitors import NOTHING
from urllib.parse import urlencode
import pytest
import re
import transaction

EASYFORM = 'xmlns:easyform="http://namespaces.plone.org/supermodel/easyform"'


def field(name, kind, inside="", required=False):
    """Return the XML of a field, as EasyForm's editor writes it."""
    return (
        f'<field name="{name}" type="{kind}"><title>{name.title()}</title>'
        f"<required>{required}</required>{inside}</field>"
    )


SIZES = "<values><element>klein</element><element>groot</element></values>"
DAYS = (
    '<value_type type="zope.schema.Choice"><values><element>ma</element><element>di</element>'
    "<element>wo</element></values></value_type>"
)
LINES = '<value_type type="zope.schema.TextLine" />'
FIELDS = {
    "size": field("size", "zope.schema.Choice", SIZES),
    "days": field("days", "zope.schema.Set", DAYS),
    "inside": field("inside", "zope.schema.Bool"),
    "start": field("start", "zope.schema.Date"),
    "moment": field("moment", "zope.schema.Datetime"),
    "seats": field("seats", "zope.schema.Int", "<min>1</min><max>500</max>"),
    "width": field("width", "zope.schema.Float"),
    "streets": field("streets", "zope.schema.List", LINES),
    "remark": field("remark", "zope.schema.TextLine", "<max_length>10</max_length>"),
    "shop": field("shop", "onderneem.addon.desk.fields.EnterpriseNumber"),
}
# Field, what a browser posts, what a front end sends, what is stored.
GOOD = [
    ("size", {"size:list": "groot"}, "groot", "groot"),
    ("days", {"days:list": ["wo", "ma"]}, ["wo", "ma"], ["ma", "wo"]),
    ("inside", {"inside:list": "selected", "inside-empty-marker": "1"}, True, True),
    ("inside", {"inside-empty-marker": "1"}, False, False),
    ("start", {"start": "2026-12-01"}, "2026-12-01", "2026-12-01"),
    ("moment", {"moment": "2026-12-01T10:30"}, "2026-12-01T10:30", "2026-12-01T10:30:00"),
    ("moment", {"moment": "2026-12-01T10:30"}, "2026-12-01T09:30+00:00", "2026-12-01T10:30:00"),
    ("seats", {"seats": "40"}, 40, 40),
    ("width", {"width": "2,5"}, 2.5, "2.5"),
    (
        "streets",
        {"streets": "Markt\r\nKerkstraat"},
        ["Markt", "Kerkstraat"],
        ["Markt", "Kerkstraat"],
    ),
    ("remark", {"remark": "kort"}, "kort", "kort"),
    ("shop", {"shop": "BE0123456749"}, "BE0123456749", "0123456749"),
]


@pytest.fixture
def terrace_form(desk):
    """The contact form with a field of every kind an editor has."""
    desk.ask_also(*FIELDS.values())
    return desk


@pytest.mark.parametrize(("name", "posted", "sent", "stored"), GOOD)
def test_an_added_field_is_taken(terrace_form, visitor, baker, name, posted, sent, stored):
    """As a browser posts it and as JSON has it: the same value in the dossier."""
    assert visitor.send({**baker, **posted}).status == 303
    assert terrace_form.answer(name).value == stored
    assert visitor.submit({**baker, name: sent}).status_code == 201
    assert [each.value for each in terrace_form.answers(name)] == [stored] * 2


BAD = [
    ("size", {"size:list": "reusachtig"}, "reusachtig"),
    ("days", {"days:list": ["ma", "zo"]}, ["ma", "zo"]),
    ("start", {"start": "31/02/2026"}, "2026-02-31"),
    ("start", {"start": "morgen"}, 20261201),
    ("moment", {"moment": "2026-12-01T25:00"}, "2026-12-01T25:00"),
    ("moment", {"moment": "nu"}, "0001-01-01T00:00+23:59"),
    ("seats", {"seats": "veel"}, "veel"),
    ("seats", {"seats": "0"}, 0),
    ("seats", {"seats": "9" * 5000}, 501),
    ("seats", {"seats": "1,5"}, "10"),
    ("seats", {"seats": "true"}, True),
    ("width", {"width": "breed"}, "2.5"),
    ("inside", {"inside:list": "misschien"}, "true"),
    ("remark", {"remark": "veel te lang"}, "veel te lang"),
    ("remark", {"remark": "<b>x</b>"}, "<b>x</b>"),
    ("shop", {"shop": "0123456748"}, "0123456748"),
]


@pytest.mark.parametrize(("name", "posted", "sent"), BAD)
def test_a_wrong_answer_is_told_at_the_added_field(
    terrace_form, visitor, baker, name, posted, sent
):
    """The page's summary leads to it, the service names it, nothing is stored."""
    page = visitor.send({**baker, **posted})
    answer = visitor.submit({**baker, name: sent})
    assert (page.status, page.wrong, len(page.links)) == (200, {name}, 1)
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == [name]
    assert terrace_form.stored == NOTHING


def test_a_condition_reads_another_answer(desk, visitor, baker):
    """Asked only when one rents: by EasyForm's validator, by the page and by the service alike, and
    whichever of the two stands first on the form."""
    condition = NEEDED.format(name="tenure", answer="huurder", say="hoe lang huurt u?")
    rent = field("lease", "onderneem.addon.desk.compound.Period").replace(
        "<field ", f'<field {EASYFORM} easyform:TValidator="{condition}" '
    )
    who = "<values><element>huurder</element><element>eigenaar</element></values>"
    desk.ask_also(rent, field("tenure", "zope.schema.Choice", who))
    page = visitor.send({**baker, "tenure:list": "huurder"})
    answer = visitor.submit({**baker, "tenure": "huurder"})
    assert (page.status, page.wrong) == (200, {"lease"})
    assert answer.json()["errors"] == [{"field": "lease", "message": "Lease: hoe lang huurt u?"}]
    assert desk.stored == NOTHING
    term = {"start": "2026-12-01", "end": "2027-11-30"}
    parts = {f"lease.{name}": day for name, day in term.items()}
    assert visitor.send({**baker, "tenure:list": "eigenaar"}).status == 303
    assert visitor.send({**baker, "tenure:list": "huurder", **parts}).status == 303
    assert visitor.submit({**baker, "tenure": "eigenaar"}).status_code == 201
    again = visitor.submit({**baker, "tenure": "huurder", "lease": term}, key="een-andere-sleutel")
    assert again.status_code == 201


@pytest.mark.parametrize("name", ["size", "days"])
def test_a_choice_that_is_no_text_is_told_at_its_field(terrace_form, visitor, baker, name):
    """A byte that isn't UTF-8, as a broken program sends it: no choice of ours, and no answer."""
    body = urlencode(filled_in(baker, stamp=visitor.read().stamp))
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    data = f"{body}&form.widgets.{name}:list=%E9"
    page = visitor.told(visitor.ask("POST", data=data, headers=kind))
    assert (page.status, page.wrong, len(page.links)) == (200, {name}, 1)
    assert terrace_form.stored == NOTHING


def test_a_number_is_asked_for_in_words_of_people(terrace_form, visitor, baker):
    """Not as an "integer literal"."""
    assert "literal" not in visitor.send({**baker, "seats": "veel", "width": "breed"}).text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("30", 30),
        ("1.000", None),
        ("1.00", 1),
        ("85,0", 85),
        (" 1 2 ", 12),
        ("30.5", ""),
        ("30,5", ""),
    ],
)
def test_a_whole_number_is_read_as_typed(terrace_form, visitor, baker, typed, kept):
    """30.5 is no 305: what is no whole number is told as such, and nothing is sent."""
    page = visitor.send({**baker, "seats": typed})
    if isinstance(kept, int):
        assert (page.status, terrace_form.answer("seats").value) == (303, kept)
        return
    (reason,) = page.tree.xpath("//*[contains(@class, 'oo-error-summary')]//a/text()")
    whole = re.search("(heel getal|whole number)", reason) is not None
    assert whole is (kept == "")
    assert page.value("seats") == typed
    assert terrace_form.stored == NOTHING


@pytest.mark.parametrize("typed", ["6,5", "6.5", "6.50"])
def test_a_number_with_decimals_is_read_as_typed(terrace_form, visitor, baker, typed):
    """With a comma or a point, whatever the language."""
    assert visitor.send({**baker, "width": typed}).status == 303
    assert terrace_form.answer("width").value == "6.5"


def test_a_number_with_decimals_is_shown_as_written(terrace_form, visitor, baker):
    """12.1 as a default isn't what a computer makes of it, and can be sent as it stands."""
    terrace_form.ask_also(field("size2", "zope.schema.Float", "<default>12.1</default>"))
    page = visitor.read()
    assert page.value("size2") in ("12,1", "12.1")
    assert visitor.send({**baker, "size2": page.value("size2")}).status == 303
    assert terrace_form.answer("size2").value == "12.1"


@pytest.mark.parametrize(("sent", "kept"), [(30, "30.0"), (30.5, "30.5")])
def test_the_service_takes_a_whole_number_for_one_with_decimals(
    terrace_form, visitor, baker, sent, kept
):
    """JSON has one kind of number."""
    assert visitor.submit({**baker, "width": sent}).status_code == 201
    assert terrace_form.answer("width").value == kept


BOUNDS = {
    "remark": ("elf tekens!", "elf tekens!", "10 (tekens|characters)."),
    "seats": ("0", 0, "(Minstens|At least) 1."),
    "since": ("2027-01-01", "2027-01-01", ".*31 december 2026.*"),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_the_bound_that_was_passed_is_told(terrace_form, visitor, baker, name):
    """Who reads "too long" is left guessing: how much it may be, on the page and by the service."""
    terrace_form.ask_also(field("since", "zope.schema.Date", "<max>2026-12-31</max>"))
    typed, sent, words = BOUNDS[name]
    assert re.search(words, visitor.send({**baker, name: typed}).text)
    (error,) = visitor.submit({**baker, name: sent}).json()["errors"]
    assert re.search(f"{words}$", error["message"])


def test_days_and_times_are_shown_in_words(terrace_form, visitor, baker):
    """On the page to check the answers, the receipt and in the dossier: 03/05 has two meanings."""
    visitor.submit({**baker, "start": "2026-12-01", "moment": "2026-12-01T10:30"})
    assert terrace_form.answer("start").shown == "1 december 2026"
    assert terrace_form.answer("moment").shown == "1 december 2026 om 10:30"


def test_choices_come_back_after_an_error(terrace_form, visitor, baker):
    """Ticks and selections too: nobody chooses twice."""
    ticked = {"days:list": ["di", "wo"], "size:list": "klein", "inside:list": "selected"}
    page = visitor.send({**baker, "name": "", **ticked})
    assert page.chosen("days") == ["di", "wo"]
    assert page.chosen("size") == ["klein"]
    assert page.chosen("inside") == ["selected"]


def test_an_answer_is_shown_as_people_read_it(terrace_form, visitor, baker):
    """Each choice on a line of its own, by its title, always in the same order."""
    visitor.submit({**baker, "days": ["wo", "ma", "di"]})
    assert terrace_form.answer("days").shown.splitlines() == ["di", "ma", "wo"]


def test_several_topics_may_be_chosen(desk, visitor, baker):
    """A vocabulary by name in a multi-select: page, service and titles know it."""
    topics = '<value_type type="zope.schema.Choice"><vocabulary>onderneem.topics</vocabulary>'
    desk.ask_also(field("topics", "zope.schema.Set", f"{topics}</value_type>"))
    visitor.send({**baker, "topics:list": ["terras", "markt"]})
    assert desk.answer("topics").shown.splitlines() == ["Markt & kraam", "Terras"]
    assert visitor.submit({**baker, "topics": ["markt"]}).status_code == 201


@pytest.mark.parametrize("kind", [f"zope.schema.{kind}" for kind in ("TextLine", "Choice", "Bool")])
def test_an_added_required_field_is_asked_for(desk, visitor, baker, kind):
    """Page and service say so, with the field's label."""
    desk.ask_also(field("must", kind, SIZES if "Choice" in kind else "", required=True))
    answer = visitor.submit(baker)
    assert answer.status_code == 400
    assert "Must" in answer.json()["message"]


def test_a_fieldset_is_part_of_the_form(desk, visitor, baker):
    """Its questions stand on the page, are checked, and are stored with the rest."""
    inside = field("seats", "zope.schema.Int", required=True)
    desk.ask_also(f'<fieldset name="terras" label="Uw terras">{inside}</fieldset>')
    page = visitor.send(baker)
    assert page.wrong == {"seats"}
    assert (
        page.tree.get_element_by_id(page.links[0].removeprefix("#")).get("name").endswith("seats")
    )
    assert visitor.send({**baker, "seats": "4"}, stamp=page.stamp).status == 303
    assert desk.answer("seats").value == 4


def test_the_service_knows_fieldsets_too(desk, visitor, baker):
    """A field is named by its name alone, wherever it stands."""
    inside = field("seats", "zope.schema.Int", required=True)
    desk.ask_also(f'<fieldset name="terras" label="Uw terras">{inside}</fieldset>')
    assert visitor.submit({**baker, "seats": 4}).status_code == 201
    assert desk.answer("seats").value == 4


@pytest.mark.parametrize(
    "sent",
    [
        {"data": "eA==", "encoding": "base64", "filename": "a.pdf"},
        {"data": "x", "encoding": "zlib"},
        {"filename": "x"},
        "x",
    ],
)
def test_a_file_field_takes_no_file(desk, visitor, baker, sent):
    """Files can't be sent yet: the service says so before anything unpacks them."""
    desk.ask_also(field("plan", "plone.namedfile.field.NamedBlobFile"))
    answer = visitor.submit({**baker, "plan": sent})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "plan"
    assert desk.stored == NOTHING


def test_a_file_field_of_the_page_takes_no_file_either(desk, visitor, baker):
    """An error at that field, and the other answers stay; without a file it is sent."""
    desk.ask_also(field("plan", "plone.namedfile.field.NamedBlobFile"))
    page = visitor.send(baker, files={"form.widgets.plan": ("a.pdf", b"%PDF")})
    assert (page.status, page.wrong) == (200, {"plan"})
    assert page.value("name") == baker["name"]
    assert visitor.send(baker, stamp=page.stamp).status == 303


def test_a_label_is_no_question(desk, visitor, baker):
    """EasyForm's Label stands on the page and is no answer in the dossier."""
    desk.ask_also(field("intro", "collective.easyform.fields.Label", required=True))
    page = visitor.read()
    assert "Intro" in page.form.text_content()
    # Nothing to fill in, so no label of it, and nothing that is optional or asked.
    assert not page.form.xpath(".//label[contains(., 'Intro')]")
    visitor.send(baker)
    assert "intro" not in {each.name for each in desk.dossier.answers}


RICH = "&lt;p&gt;Lees &lt;b&gt;eerst&lt;/b&gt; dit&lt;script&gt;x()&lt;/script&gt;.&lt;/p&gt;"


def test_a_label_with_mark_up_shows_its_text(desk, visitor, baker):
    """In the place of its title, as EasyForm does; safe, and to machines too."""
    rich = "collective.easyform.fields.RichLabel"
    desk.ask_also(field("terms", rich, f"<rich_label>{RICH}</rich_label>", required=True))
    page = visitor.read()
    (bold,) = page.form.xpath(".//div[contains(@class, 'oo-field')]//p/b")
    assert bold.getparent().text_content().startswith("Lees eerst dit")
    assert "x()" not in page.text
    assert "Terms" not in page.form.text_content()
    form = visitor.ask(path="/@form", headers={"Accept": "application/json"}).response.json()
    assert "Lees <b>eerst</b> dit" in form["properties"]["terms"]["html"]
    assert "terms" not in form["required"]
    assert visitor.submit({**baker, "terms": "ja"}, key="een-sleutel").status_code == 400
    assert visitor.submit({**baker, "terms": None}, key="andere-sleutel").status_code == 201


def test_an_own_bound_is_told_as_the_page_writes_numbers(desk, visitor, baker):
    """A comma where the page is Dutch; page and service."""
    desk.ask_also(field("width", "zope.schema.Float", "<min>0.5</min><max>2.5</max>"))
    assert "Minstens 0,5." in visitor.send({**baker, "width": "0,4"}).text
    assert "Hoogstens 2,5." in visitor.submit({**baker, "width": 2.6}).text


def test_a_question_that_a_script_hides_is_seen_where_it_is_wrong(desk, visitor, baker):
    """The summary leads to it: who didn't choose what it depends on couldn't send at all."""
    which = field("which", "zope.schema.TextLine", required=True)
    rule = 'easyform:depends_on="form.widgets.topic=terras"'
    desk.ask_also(which.replace("<field", f"<field {EASYFORM} {rule}"))
    hidden = ".//*[@data-pat-depends][.//input[@name='form.widgets.which']]"
    assert len(visitor.read().form.xpath(hidden)) == 1
    page = visitor.send(baker)
    assert page.wrong == {"which"}
    assert page.form.xpath(hidden) == []


def test_the_groups_of_one_page_have_their_names(desk, visitor, baker):
    """And what their editor says of them, before the first question of each that is asked."""
    name = field("second_name", "zope.schema.TextLine")
    words = 'label="De overnemer" description="Wie de zaak overneemt."'
    desk.ask_also(f'<fieldset name="other" {words}>{name}</fieldset>')
    form = visitor.read().form
    (heading,) = form.xpath(".//h2")
    assert heading.text_content() == "De overnemer"
    box = heading.getparent()
    assert "Wie de zaak overneemt." in box.text_content()
    assert box.getnext().xpath(".//input/@name") == ["form.widgets.second_name"]
    assert not box.xpath(".//input")
    assert visitor.send(baker).status == 303


def test_what_the_server_fills_in_is_not_the_visitors(desk, visitor, baker):
    """A server-side field has its default, whatever is sent."""
    source = field("source", "zope.schema.TextLine", "<default>website</default>")
    desk.ask_also(source.replace("<field", f'<field {EASYFORM} easyform:serverSide="True"'))
    visitor.send({**baker, "source": "gehackt"})
    assert desk.answer("source").value == "website"


def test_a_removed_field_is_gone(desk, visitor, baker):
    """Who had the page open is told that the answer isn't asked any more; then it goes."""
    form = desk.section["contact"]
    form.fields_model = re.sub(r'<field name="phone".*?</field>', "", form.fields_model)
    transaction.commit()
    answer = visitor.submit(baker)
    assert [each["field"] for each in answer.json()["errors"]] == ["phone"]
    page = visitor.send(baker)
    assert page.status == 400
    assert "phone" in page.tree.xpath("//*[@role='alert']")[0].text_content()
    del baker["phone"]
    assert visitor.send(baker, stamp=page.stamp).status == 303
