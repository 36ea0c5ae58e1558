"""Our own fields on a desk form: asked, checked and kept the same by page and service."""

from base64 import b64encode
from lxml.html import fromstring as page_of
from onderneem.addon.desk.editing import OURS
from onderneem.addon.desk.fields import NO_SUCH_ACTIVITY
from onderneem.addon.desk.fields import WHICH_ACTIVITY
from plone import api
from tests.desk.test_editors_fields import field
from tests.desk.visitors import NOTHING
from tests.guard import files
from tests.topics.people import in_dutch
import pytest

DESK = "onderneem.addon.desk"
FIELDS = {
    "company": field("company", f"{DESK}.fields.EnterpriseNumber", "<starters>True</starters>"),
    "unit": field("unit", f"{DESK}.fields.EstablishmentUnit"),
    "activity": field("activity", f"{DESK}.fields.Activity"),
    "shop": field("shop", f"{DESK}.compound.Address"),
    "period": field("period", f"{DESK}.compound.Period"),
    "since": field("since", f"{DESK}.day.Day", "<future>False</future>"),
    "works": field("works", f"{DESK}.compound.Period", "<past>False</past>"),
    "cost": field("cost", f"{DESK}.fields.Amount"),
    "length": field("length", f"{DESK}.fields.Measure", "<largest>100</largest>"),
    "account": field("account", f"{DESK}.fields.BankAccount"),
    "agreed": field("agreed", f"{DESK}.fields.Consent"),
}
MELLE = {"street": "Markt 1", "postal_code": "9090", "place": "Melle"}
KEPT = {**MELLE, "nis": "44088", "municipality": "Merelbeke-Melle"}


def parts(name, values):
    """Return a compound's parts as a browser posts them."""
    return {f"{name}.{part}": text for part, text in values.items()}


JUNE = {"start": "2027-06-01", "end": "2027-06-30"}
# Field, what a browser posts, what a front end sends, what is stored, how an officer reads it.
GOOD = [
    ("company", {"company": "BE 0123.456.749"}, "0123456749", "0123456749", "0123.456.749"),
    ("company", {"company": " ", "company.none": "on"}, "none", "none", None),
    ("unit", {"unit": "2.123.456.749"}, "2123456749", None, None),
    ("activity", {"activity": "56.111"}, "56111", "56111", None),
    ("shop", parts("shop", MELLE), MELLE, KEPT, "Markt 1\n9090 Melle (Merelbeke-Melle)"),
    ("period", parts("period", JUNE), JUNE, JUNE, "1 juni 2027 – 30 juni 2027"),
    ("since", {"since": "2026-11-02"}, "2026-11-02", "2026-11-02", "2 november 2026"),
    ("cost", {"cost": "€ 1.250,5"}, "1250.50", "1250.50", "€ 1.250,50"),
    ("length", {"length": "6,5 m"}, "6.50", "6.50", "6,5 m"),
    ("account", {"account": "be68 5390 0754 7034"}, "BE68539007547034", "BE68539007547034", None),
    ("agreed", {"agreed:list": "selected", "agreed-empty-marker": "1"}, True, True, "ja"),
]


@pytest.fixture
def form(desk):
    """The contact form with one of each of our fields."""
    desk.ask_also(*FIELDS.values())
    return desk


@pytest.mark.parametrize(("name", "posted", "sent", "stored", "shown"), GOOD)
def test_an_answer_is_kept_in_one_writing(form, visitor, baker, name, posted, sent, stored, shown):
    """Page and service agree; the officer reads it as people write it."""
    if name == "unit":
        posted, sent = {"unit": UNIT}, UNIT
        stored, shown = UNIT, f"{UNIT[0]}.{UNIT[1:4]}.{UNIT[4:7]}.{UNIT[7:]}"
    assert visitor.send({**baker, **posted}).status == 303
    answer = form.answer(name)
    assert answer.value == stored
    assert shown is None or answer.shown == shown
    assert visitor.submit({**baker, name: sent}).status_code == 201
    assert [each.value for each in form.answers(name)] == [stored] * 2


def _unit() -> str:
    first = "21234567"
    return f"{first}{97 - int(first) % 97:02d}"


UNIT = _unit()
BAD = [
    ("company", {"company": "0123.456.748"}, "0123456748"),
    ("company", {"company": "0123.456.749", "company.none": "on"}, "none 0123456749"),
    ("unit", {"unit": "0123.456.749"}, "0123456749"),
    ("activity", {"activity": "99999"}, "99999"),
    ("activity", {"activity": "qqqq"}, "bakkerij"),
    ("shop", parts("shop", {**MELLE, "postal_code": "90"}), {**MELLE, "postal_code": "90"}),
    ("shop", parts("shop", {**MELLE, "place": "Aalst"}), {**MELLE, "place": "Aalst"}),
    ("shop", parts("shop", {**MELLE, "street": ""}), {**MELLE, "street": ""}),
    ("shop", parts("shop", {**MELLE, "street": "<b>x</b>"}), {**MELLE, "street": "<b>x</b>"}),
    ("shop", parts("shop", {**MELLE, "place": "x" * 90}), {**MELLE, "land": "x"}),
    ("period", parts("period", {**JUNE, "end": "2027-05-01"}), {**JUNE, "end": "2027-05-01"}),
    ("period", parts("period", {**JUNE, "end": ""}), "2027"),
    ("period", parts("period", {**JUNE, "start": "31/02/2027"}), {"start": 7}),
    ("cost", {"cost": "1,250"}, 1250),
    ("period", parts("period", {**JUNE, "start": "0227-06-01"}), {**JUNE, "end": "9999-12-31"}),
    ("since", {"since": "2099-01-01"}, "2099-01-01"),
    ("works", parts("works", {**JUNE, "start": "2020-03-01"}), {**JUNE, "start": "2020-03-01"}),
    ("length", {"length": "lang"}, "een meter"),
    ("length", {"length": "1000000000000"}, "100.01"),
    ("account", {"account": "BE68 5390 0754 7035"}, "BE00"),
]


@pytest.mark.parametrize(("name", "posted", "sent"), BAD)
def test_a_wrong_answer_is_refused_at_its_field(form, visitor, baker, name, posted, sent):
    """The summary leads to the field, and what was typed is still there."""
    page = visitor.send({**baker, **posted})
    answer = visitor.submit({**baker, name: sent})
    assert (page.status, page.wrong, len(page.links)) == (200, {name}, 1)
    page.tree.get_element_by_id(page.links[0].removeprefix("#"))
    for key, text in posted.items():
        assert page.value(key) == text
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == [name]
    assert form.stored == NOTHING


def test_a_day_that_isn_t_in_the_calendar_is_told_as_such(form, visitor, baker):
    """Who filled in a day isn't asked to fill it in; who left it empty is."""
    wrong = {"start": "2027-02-30", "end": "2027-03-01"}
    (error,) = visitor.submit({**baker, "period": wrong}).json()["errors"]
    assert "2027-02-30" in error["message"]
    assert "2027-02-30" in visitor.send({**baker, **parts("period", wrong)}).tree.xpath(
        "string(//*[contains(@class, 'oo-error-summary')])"
    )
    (error,) = visitor.submit({**baker, "period": {**wrong, "start": ""}}).json()["errors"]
    assert "“" not in error["message"]


def test_every_part_has_a_label(form, visitor):
    """Also the inputs inside an address."""
    page = visitor.read().form
    labels = set(page.xpath(".//label/@for"))
    inputs = page.xpath(".//*[self::input or self::select or self::textarea][not(@type='hidden')]")
    assert {each.get("id") for each in inputs} <= labels


@pytest.mark.parametrize(
    ("name", "attribute", "value"),
    [
        ("company", "inputmode", "numeric"),
        ("cost", "inputmode", "decimal"),
        ("length", "inputmode", "decimal"),
        ("shop.postal_code", "autocomplete", "postal-code"),
        ("shop.postal_code", "inputmode", "numeric"),
        ("shop.place", "autocomplete", "address-level2"),
        ("period.start", "type", "date"),
    ],
)
def test_a_phone_helps_to_fill_in(form, visitor, name, attribute, value):
    """The right keyboard, and what the browser knows already (WCAG 1.3.5)."""
    found = visitor.read().form.xpath(f".//input[@name='form.widgets.{name}']")[0]
    assert found.get(attribute) == value


def test_a_word_leads_to_activities_to_choose_from(form, visitor, baker):
    """Nobody knows the code of a bakery; what is chosen counts as long as the word stays."""
    assert in_dutch(WHICH_ACTIVITY) in visitor.submit({**baker, "activity": "brood"}).text
    page = visitor.send({**baker, "activity": "brood"})
    # A word that leads to a list is a step, and no mistake.
    assert (page.wrong, page.links, page.title.startswith("Fout")) == (set(), [], False)
    assert page.tree.xpath("//*[@role='status']//a[starts-with(@href, '#')]")
    codes = page.form.xpath(".//input[@name='form.widgets.activity.choice']/@value")
    assert page.status == 200
    assert codes
    choice = {"activity": "brood", "activity.word": "brood", "activity.choice": codes[0]}
    other = visitor.send({**baker, **choice, "activity": "kapper"}, stamp=page.stamp)
    assert other.status == 200
    assert visitor.send({**baker, **choice}, stamp=other.stamp).status == 303
    assert form.answer("activity").value == codes[0]


def test_what_is_still_to_be_chosen_stands_among_the_mistakes_on_top(form, visitor, baker):
    """Who mends only what is listed there would be sent back once more."""
    page = visitor.send({**baker, "email": "an", "activity": "brood"})
    assert page.wrong == {"email"}
    summary = page.tree.find_class("oo-error-summary")[0]
    assert [each.rsplit("-", 1)[-1] for each in page.links] == ["email", "activity"]
    assert "kies uit de lijst" in summary.text_content()


@pytest.mark.parametrize("word", ["asdfgh", "99999"])
def test_a_word_that_leads_nowhere_says_so(form, visitor, baker, word):
    """Page and service: nobody is told to choose where there is nothing to choose from."""
    assert in_dutch(NO_SUCH_ACTIVITY) in visitor.submit({**baker, "activity": word}).text
    page = visitor.send({**baker, "activity": word})
    assert in_dutch(NO_SUCH_ACTIVITY) in page.tree.text_content()
    assert not page.form.xpath(".//input[@name='form.widgets.activity.choice']")


def test_who_has_no_number_yet_is_no_enterprise(form, visitor, baker):
    """Two starters are never taken for one enterprise."""
    del baker["enterprise_number"]
    visitor.send({**baker, "company.none": "on"})
    assert form.dossier.applicant.enterprise_number == ""


@pytest.mark.parametrize("name", ["unit", "shop", "agreed", "papers"])
def test_what_must_be_answered_is_asked_for(desk, visitor, baker, name):
    """A required box that isn't ticked is as good as an empty line."""
    kinds = {**FIELDS, "papers": field("papers", f"{DESK}.files.Attachments")}
    desk.ask_also(kinds[name].replace("<required>False", "<required>True"))
    assert visitor.send(baker).wrong == ({name} if name != "papers" else {"papers"})
    answer = visitor.submit(baker)
    assert [each["field"] for each in answer.json()["errors"]] == [name]


def test_our_fields_are_offered_on_our_forms_alone(desk, editor, functional):
    """The registry's list stays what it was, and an ordinary form offers what it did."""
    before = list(api.portal.get_registry_record("easyform.allowedFields"))
    for path, offered in (("/contact", True), ("/gewoon", False)):
        with api.env.adopt_roles(["Manager"]):
            if path == "/gewoon":
                api.content.create(desk.section.aq_parent, "EasyForm", "gewoon", title="Gewoon")
                import transaction

                transaction.commit()
        base = desk.section if offered else desk.section.aq_parent
        page = editor.session.get(f"{base.absolute_url()}{path}/fields/@@add-field", timeout=60)
        assert ("IBAN" in page.text) is offered
        # What misses our look at its content, or stands in clear on a receipt.
        kinds = page_of(page.text).xpath("//*[@name='form.widgets.factory:list']//@value")
        assert bool({"File Upload", "Image", "label_password_field"} & set(kinds)) is not offered
    assert list(api.portal.get_registry_record("easyform.allowedFields")) == before
    assert not set(before) & set(OURS)


def upload(name="plan.pdf", data=files.PDF):
    """Return a file as a browser sends it."""
    return ("form.widgets.papers:list", (name, data, "application/x-anything"))


def sent(name="plan.pdf", data=files.PDF):
    """Return a file as a front end sends it."""
    return {"filename": name, "data": b64encode(data).decode(), "content-type": "text/html"}


@pytest.fixture
def papers(desk):
    """The contact form with a field for two files of a megabyte."""
    inside = "<most>2</most><largest>1</largest>"
    desk.ask_also(field("papers", f"{DESK}.files.Attachments", inside))
    return desk


def test_files_come_with_the_dossier(papers, visitor, baker):
    """Their name cleaned, their kind by their bytes, whatever was said of it; by both ways."""
    page = visitor.send(baker, files=[upload("C:\\x\\plan.exe"), upload("foto.png", files.PNG)])
    assert page.status == 303
    first, second = papers.answer("papers").value
    assert first["name"] == "plan.exe.pdf"
    assert (second["name"], second["media_type"]) == ("foto.png", "image/png")
    assert papers.answer("papers").shown == "plan.exe.pdf (1 kB)\nfoto.png (1 kB)"
    assert visitor.submit({**baker, "papers": [sent(), sent()]}).status_code == 201
    assert len(papers.answers("papers")[1].value) == 2


WRONG_FILES = {
    "a program named pdf": [("plan.pdf", files.EXECUTABLE)],
    "EICAR": [("eicar.pdf", files.EICAR)],
    "a polyglot": [("plan.png", files.PNG + files.packed("x"))],
    "a bomb": [("plan.docx", files.bomb(160))],
    "too large": [("plan.pdf", files.PDF[:9] + b" " * 1_100_000 + b"%%EOF")],
    "empty": [("plan.pdf", b"")],
    "three": [("a.pdf", files.PDF)] * 3,
    "sixty": [("a.pdf", files.PDF)] * 60,
    "a name of lines": [("a\r\nSet-Cookie: x.exe", b"x")],
}


@pytest.mark.parametrize("name", WRONG_FILES)
def test_a_wrong_file_is_refused_at_its_field(papers, visitor, baker, name):
    """By page and service alike; nothing is stored."""
    page = visitor.send(baker, files=[upload(*each) for each in WRONG_FILES[name]])
    answer = visitor.submit({**baker, "papers": [sent(*each) for each in WRONG_FILES[name]]})
    assert (page.status, page.wrong) == (200, {"papers"})
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == ["papers"]
    assert papers.stored == NOTHING


def test_the_service_tells_why_a_file_is_refused(desk, visitor, baker):
    """Also where one must be sent: "fill in" would say that nothing came."""
    desk.ask_also(field("papers", f"{DESK}.files.Attachments", required=True))
    answer = visitor.submit({**baker, "papers": [sent("plan.pdf", files.EXECUTABLE)]})
    (error,) = answer.json()["errors"]
    assert error["field"] == "papers"
    assert "plan.pdf" in error["message"]


NO_FILES = [
    "plan.pdf",
    {"filename": "plan.pdf"},
    [1],
    [None],
    [{}],
    [{"filename": "a.pdf", "data": "no base64!"}],
    [{"filename": "", "data": ""}],
    [{"filename": "a.pdf", "data": "", "url": "http://x"}],
    [{"filename": "a.pdf", "data": "", "encoding": "zlib"}],
]


@pytest.mark.parametrize("value", NO_FILES, ids=str)
def test_what_is_no_list_of_files_is_refused(papers, visitor, baker, value):
    """No address is fetched and no encoding unpacked."""
    answer = visitor.submit({**baker, "papers": value})
    assert answer.status_code == 400
    assert [each["field"] for each in answer.json()["errors"]] == ["papers"]


def test_nobody_chooses_a_file_twice(papers, visitor, baker):
    """After an error elsewhere the good file is still there, and may be taken away."""
    page = visitor.send({**baker, "name": ""}, files=[upload(), upload("foto.png", files.PNG)])
    assert page.wrong == {"name"}
    kept = page.form.xpath(".//input[@name='form.widgets.papers.kept:list']/@value")
    assert len(kept) == 2
    page = visitor.send(
        {**baker, "papers.kept:list": kept, "papers.drop:list": kept[:1]}, stamp=page.stamp
    )
    assert page.status == 303
    assert [each["name"] for each in papers.answer("papers").value] == ["foto.png"]


def test_the_files_of_another_can_t_be_named(papers, visitor, baker):
    """An id alone is nothing: the cookie's draft holds the file."""
    page = visitor.send({**baker, "name": ""}, files=[upload()])
    kept = page.form.xpath(".//input[@name='form.widgets.papers.kept:list']/@value")
    visitor.session.cookies.clear()
    visitor.send({**baker, "papers.kept:list": kept}, stamp=page.stamp)
    assert papers.answer("papers").value is None


def test_a_text_is_no_file(papers, visitor, baker):
    """What no browser sends in the place of a file: 400."""
    assert visitor.send({**baker, "papers": "plan.pdf"}).status == 400
