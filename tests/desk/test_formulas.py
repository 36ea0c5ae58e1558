"""What an editor writes as a formula: the same by page and service, and a mistake stops nobody."""

from onderneem.addon.desk.formulas import RULES
from onderneem.addon.desk.health import DeskReport
from tests.desk.test_editors_fields import EASYFORM
from tests.desk.test_editors_fields import field
from tests.desk.visitors import NOTHING
from xml.sax.saxutils import quoteattr
import pytest
import transaction

RADIO = (
    '<form:widget xmlns:form="http://namespaces.plone.org/supermodel/form" '
    'type="z3c.form.browser.radio.RadioFieldWidget" />'
)
AB = "<values><element>a</element><element>b</element></values>"
ANSWER = "request.form.get('form.widgets.{}', '')"
TOLD = "//p[@class='oo-box'][contains(., '{}')]"
MISTAKES = {
    "doesn't compile": "python: 1 +",
    "fails": "python: 1 / 0",
    "an unknown name": "python: nergens",
    "an unknown path": "context/nergens",
}


def ruled(name, kind, inside="", required=False, **rules):
    """Return a field's XML with formulas beside it."""
    written = "".join(f" easyform:{rule}={quoteattr(each)}" for rule, each in rules.items())
    made = field(name, kind, inside, required=required)
    return made.replace("<field ", f"<field {EASYFORM}{written} ", 1)


@pytest.fixture
def on_condition(desk):
    """A required question that is asked only of who chooses "a", standing before the choice."""
    condition = f"python: 'a' in {ANSWER.format('choice')}"
    desk.ask_also(
        ruled("extra", "zope.schema.TextLine", required=True, TEnabled=condition),
        field("choice", "zope.schema.Choice", AB),
    )
    return desk


@pytest.mark.parametrize(("answers", "wrong"), [
    ({"choice": "a"}, {"extra"}),
    ({"choice": "a", "extra": " "}, {"extra"}),
    ({"choice": "a", "extra": "ja"}, set()),
    ({"choice": "b"}, set()),
    ({}, set()),
])  # fmt: skip
def test_a_question_on_a_condition_is_asked_alike(on_condition, visitor, baker, answers, wrong):
    """The service looks at the other answers as the page does, and stores the same."""
    choice = {"choice:list": answers["choice"]} if "choice" in answers else {}
    typed = {name: text for name, text in answers.items() if name != "choice"}
    page = visitor.send({**baker, **choice, **typed})
    answer = visitor.submit({**baker, **answers})
    assert page.wrong == wrong if wrong else page.status == 303
    assert answer.status_code == (400 if wrong else 201)
    assert {each["field"] for each in answer.json().get("errors", ())} == wrong
    kept = [each.value for each in on_condition.answers("extra")]
    assert kept == (["ja"] * 2 if "extra" in answers and not wrong else [])


@pytest.mark.parametrize(("chosen", "wrong"), [("a", {"extra"}), ("b", set())])
def test_radio_buttons_are_read_alike(desk, visitor, baker, chosen, wrong):
    """A browser posts the one that is pressed, not a list of one."""
    condition = f"python: {ANSWER.format('choice')} == 'a'"
    desk.ask_also(
        ruled("extra", "zope.schema.TextLine", required=True, TEnabled=condition),
        field("choice", "zope.schema.Choice", AB + RADIO),
    )
    page = visitor.send({**baker, "choice": chosen})
    answer = visitor.submit({**baker, "choice": chosen})
    assert page.wrong == wrong if wrong else page.status == 303
    assert {each["field"] for each in answer.json().get("errors", ())} == wrong


def test_the_schema_has_a_question_on_a_condition(on_condition, visitor, baker):
    """Without it a front end couldn't send what ``@submit`` asks; it isn't always required."""
    page = visitor.ask(path="/@form", headers={"Accept": "application/json"})
    told = page.response.json()
    conditional = {name for name, each in told["properties"].items() if each.get("conditional")}
    assert (conditional, "extra" in told["required"]) == ({"extra"}, False)
    assert "extra" in {name for each in told["fieldsets"] for name in each["fields"]}
    assert set(told["required"]) < set(baker)


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_front_end_may_send_its_empty_questions_along(on_condition, visitor, baker, nothing):
    """What isn't asked and isn't answered is no mistake."""
    answer = visitor.submit({**baker, "choice": "b", "extra": nothing})
    assert answer.status_code == 201
    assert on_condition.answers("extra") == []


def test_what_isnt_asked_isnt_left_out_in_silence(on_condition, visitor, baker):
    """The service says which answer has no question now; a program can then ask again."""
    answer = visitor.submit({**baker, "choice": "b", "extra": "ja", "nergens": "x"})
    told = {each["field"]: each["message"] for each in answer.json()["errors"]}
    assert answer.status_code == 400
    assert set(told) == {"extra", "nergens"}
    assert told["extra"] != told["nergens"]
    assert on_condition.stored == NOTHING


# By the field's name: its kind, the formula, what is sent, what a browser posts, if it is refused.
READ = [
    ("zope.schema.Int", "int({}) < 5", 3, "3", True),
    ("zope.schema.Int", "int({}) < 5", 5000, "5000", False),
    ("zope.schema.TextLine", "{} == 'nee'", "nee", "nee", True),
    ("zope.schema.Text", "'nee' in {}", "ja\nnee", "ja\nnee", True),
    ("zope.schema.Date", "{} == '2026-12-01'", "2026-12-01", "2026-12-01", True),
    ("zope.schema.Float", "{} == '1234,5'", 1234.5, "1234,5", True),
    ("onderneem.addon.desk.fields.Amount", "{} == '12'", "12", "12", True),
]


@pytest.mark.parametrize(("kind", "formula", "sent", "typed", "refused"), READ)
@pytest.mark.parametrize("rule", ["TValidator", "TEnabled"])
def test_a_formula_reads_any_answer_alike(
    desk, visitor, baker, rule, kind, formula, sent, typed, refused
):
    """A text, a number, a day: as a browser posts it, by page and service."""
    about = formula.format(ANSWER.format("other"))
    said = {"TValidator": f"python: {about} and 'Kan niet.'", "TEnabled": f"python: {about}"}[rule]
    asked = ruled("asked", "zope.schema.TextLine", required=rule == "TEnabled", **{rule: said})
    desk.ask_also(asked, field("other", kind))
    page = visitor.send({**baker, "other": typed})
    answer = visitor.submit({**baker, "other": sent}, headers={"Accept-Language": "nl"})
    assert page.wrong == {"asked"} if refused else page.status == 303
    assert answer.status_code == (400 if refused else 201)
    assert [each["field"] for each in answer.json().get("errors", ())] == ["asked"] * refused


def test_a_formula_reads_a_part_of_an_answer_alike(desk, visitor, baker):
    """Of an address or a period each line is an input of its own."""
    about = f"python: not value and {ANSWER.format('shop.place')} == 'Melle' and 'Welke?'"
    shop = field("shop", "onderneem.addon.desk.compound.Address")
    desk.ask_also(ruled("asked", "zope.schema.TextLine", TValidator=about), shop)
    melle = {"street": "Markt 1", "postal_code": "9090", "place": "Melle"}
    posted = {f"shop.{part}": text for part, text in melle.items()}
    assert visitor.send({**baker, **posted}).wrong == {"asked"}
    answer = visitor.submit({**baker, "shop": melle})
    assert [each["field"] for each in answer.json()["errors"]] == ["asked"]
    assert visitor.submit(baker, key="een-andere-sleutel").status_code == 201


@pytest.mark.parametrize(("rule", "formula"), [
    *((rule, each) for rule in RULES for each in MISTAKES.values()),
    ("TDefault", "string:geen getal"),
])  # fmt: skip
def test_a_mistake_in_a_formula_stops_nobody(desk, visitor, baker, rule, formula):
    """The question is asked, its answer taken, by page and service; nobody reads a traceback."""
    desk.ask_also(ruled("asked", "zope.schema.Int", **{rule: formula}))
    seen = visitor.read()
    told = visitor.ask(path="/@form", headers={"Accept": "application/json"}).response
    assert (seen.status, told.status_code, seen.value("asked")) == (200, 200, "")
    assert "asked" in told.json()["properties"]
    assert visitor.send({**baker, "asked": "7"}).status == 303
    assert visitor.submit({**baker, "asked": 7}).status_code == 201
    assert [each.value for each in desk.answers("asked")] == [7] * 2


def test_a_check_may_say_no_more_than_that_it_is_wrong(desk, visitor, baker):
    """Without words of the editor the page and the service have their own."""
    desk.ask_also(ruled("asked", "zope.schema.Int", TValidator="python: value == 7"))
    assert visitor.send({**baker, "asked": "7"}).wrong == {"asked"}
    (error,) = visitor.submit({**baker, "asked": 7}).json()["errors"]
    assert "“Asked”" in error["message"]


def test_a_mistake_in_what_the_server_fills_in_stops_nobody(desk, visitor, baker):
    """The field's own value takes its place."""
    desk.ask_also(
        ruled("filled", "zope.schema.TextLine", serverSide="True", TDefault=MISTAKES["fails"])
    )
    assert visitor.send(baker).status == 303
    assert visitor.submit(baker).status_code == 201


@pytest.mark.parametrize("mistake", ["doesn't compile", "fails"])
def test_who_edits_the_form_reads_which_formula_fails(desk, visitor, editor, mistake):
    """Above the form, and nobody else does."""
    desk.ask_also(ruled("asked", "zope.schema.TextLine", TEnabled=MISTAKES[mistake]))
    told = TOLD.format("“Asked” (TEnabled)")
    assert editor.read().tree.xpath(told)
    assert not visitor.read().tree.xpath(told)


def test_a_webmaster_reads_which_forms_have_one_that_cant_be_read(desk):
    """On the page of the section's health; a form without is not named."""
    assert DeskReport().report(desk.section).facts["unreadable_formulas"] == []
    desk.ask_also(ruled("asked", "zope.schema.TextLine", TValidator=MISTAKES["doesn't compile"]))
    assert DeskReport().report(desk.section).facts["unreadable_formulas"] == [desk.url]


def test_a_condition_with_a_mistake_in_a_form_in_steps(desk, visitor):
    """Its list of pages is shown all the same."""
    desk.ask_also(ruled("asked", "zope.schema.TextLine", TEnabled=MISTAKES["fails"]))
    desk.section["contact"].pages = "fieldsets"
    transaction.commit()
    assert visitor.read().status == 200


def test_a_hidden_question_has_its_first_value_by_the_service_too(desk, visitor, baker):
    """The page sends it along; a front end, which isn't told of it, needn't."""
    desk.ask_also(
        ruled(
            "source", "zope.schema.TextLine", required=True, THidden="True", TDefault="string:lente"
        )
    )
    assert visitor.send({**baker, "source": "lente"}).status == 303
    assert visitor.submit(baker).status_code == 201
    assert [each.value for each in desk.answers("source")] == ["lente"] * 2


@pytest.mark.parametrize(("formula", "saved"), [("python: 1 + 1", True), ("python: 1 +", False)])
def test_the_xml_of_a_form_isnt_saved_with_a_formula_that_cant_be_read(
    desk, editor, formula, saved
):
    """Its editor reads which, and goes on with what was typed."""
    form = desk.section["contact"]
    before = form.fields_model
    model = before.replace(
        "</schema>", f"{ruled('asked', 'zope.schema.Int', TEnabled=formula)}</schema>"
    )
    page = editor.ask(path="/fields/@@modeleditor")
    token = page.tree.xpath("string(//input[@name='_authenticator']/@value)")
    data = {"source": model, "form.button.save": "1", "_authenticator": token}
    page = editor.ask("POST", "/fields/@@modeleditor", data=data)
    assert page.status == 200
    assert ("“Asked” (TEnabled)" in page.text) is not saved
    assert "asked" in page.tree.xpath("string(//textarea[@name='source'])")
    assert ("asked" in desk.section["contact"].fields_model) is saved


@pytest.mark.parametrize("source", ["<model", "<model />", "<schema />"])
def test_xml_that_is_none_is_told_in_words(desk, editor, source):
    """As on EasyForm's own page."""
    page = editor.ask(path="/fields/@@modeleditor")
    token = page.tree.xpath("string(//input[@name='_authenticator']/@value)")
    data = {"source": source, "form.button.save": "1", "_authenticator": token}
    assert editor.ask("POST", "/fields/@@modeleditor", data=data).status == 200


MODEL = '<model xmlns="http://namespaces.plone.org/supermodel/schema">'
LABEL = field("only", "collective.easyform.fields.Label")
GONE = field("off", "zope.schema.Choice", "<vocabulary>no.such.words</vocabulary>")
OF_NOTHING = field("off", "zope.schema.Set")
GONE_TYPE = (
    '<value_type type="zope.schema.List"><value_type type="zope.schema.Choice">'
    "<vocabulary>no.such.words</vocabulary></value_type></value_type>"
)
GONE_DEEP = field("off", "zope.schema.List", GONE_TYPE)
GONE_BY_KEY = field(
    "off", "zope.schema.Dict", '<key_type type="zope.schema.TextLine" />' + GONE_TYPE
)
OFF = ruled("off", "zope.schema.TextLine", TEnabled="python: False")


@pytest.mark.parametrize(
    "model",
    [
        "<x",
        "<model/>",
        "",
        *(f"{MODEL}<schema>{asked}</schema></model>" for asked in ("", LABEL, LABEL + OFF)),
        *(f"{MODEL}<schema>{asked}</schema></model>" for asked in (GONE, OF_NOTHING)),
    ],
)
def test_a_form_that_asks_nothing_takes_nothing(desk, visitor, model):
    """Its questions can't be read: nobody gets a receipt for an empty dossier."""
    assert DeskReport().report(desk.section).facts["without_questions"] == []
    open_already = visitor.read().stamp
    desk.section["contact"].fields_model = model
    transaction.commit()
    assert visitor.submit({}).status_code == 503
    asked = visitor.ask(path="/@form", headers={"Accept": "application/json"})
    assert (asked.status, bool(asked.response.json()["closed"])) == (200, OFF not in model)
    assert visitor.send({}, stamp=open_already).status == 503
    assert desk.stored == NOTHING
    if OFF not in model:
        assert visitor.submit({"question": "Mag dat?"}).headers["Retry-After"]
        assert not visitor.ask().tree.xpath(".//form[@id='oo-form']")
        assert DeskReport().report(desk.section).facts["without_questions"] == [desk.url]


@pytest.mark.parametrize("asked", [GONE, OF_NOTHING, GONE_DEEP, GONE_BY_KEY])
@pytest.mark.parametrize("pages", ["one", "fieldsets"])
def test_a_question_that_can_t_be_shown_is_no_server_error(desk, visitor, baker, asked, pages):
    """Each page of its form, begun or not, says whom to call."""
    desk.section["contact"].pages = pages
    transaction.commit()
    stamp = visitor.read().stamp
    if pages == "fieldsets":
        assert visitor.send({}, stamp=stamp).status == 303
        assert visitor.ask(path="/@@part/begin").status == 200
    desk.ask_also(asked)
    paths = ("", "/@@part/begin", "/@@check", "/@@later") if pages == "fieldsets" else ("",)
    for path in paths:
        page = visitor.ask(path=path)
        assert page.status == 503, path
        assert "Bel" in page.tree.xpath("//*[@id='content']")[0].text_content()
        assert visitor.send(baker, path, stamp=stamp).status == 503
    for page in (visitor.ask(path="/@@embedded"), visitor.send(baker, "/@@embedded", stamp=stamp)):
        assert (page.status, page.tree.get_element_by_id("fallback") is not None) == (200, True)
    assert desk.stored == NOTHING


def test_an_editor_reads_that_a_form_asks_nothing(desk, editor):
    """Above the form, where the others read who to call."""
    told = "Dit formulier vraagt niets"
    assert told not in editor.ask().text
    desk.section["contact"].fields_model = "<x"
    transaction.commit()
    assert told in editor.ask().text


@pytest.mark.parametrize("pages", ["one", "fieldsets"])
def test_an_editor_of_a_form_that_can_t_be_shown_reads_why(desk, editor, pages):
    """On each of its pages, with the tabs of the form and not of its folder."""
    desk.section["contact"].pages = pages
    transaction.commit()
    desk.ask_also(GONE)
    for path in ("", "/@@part/begin", "/@@check") if pages == "fieldsets" else ("",):
        page = editor.ask(path=path)
        assert page.status == 503
        assert "kiezen uit een lijst die niet meer in deze site is: “Off”" in page.text
        assert "Dit formulier vraagt niets" not in page.text
        assert page.tree.xpath(f"//a[starts-with(@href, '{desk.url}/edit?')]")
    assert editor.ask(path="/@@embedded").status == 200
