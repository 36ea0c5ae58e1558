"""A form in steps, by somebody without scripts: nothing typed is lost, nothing is sent twice."""

from onderneem.addon.desk import drafts
from tests.desk.test_editors_fields import field
from tests.desk.visitors import NOTHING
from tests.desk.visitors import Page
from tests.guard import files
import pytest
import re
import transaction

DESK = "onderneem.addon.desk"
SIZES = "<values><element>klein</element><element>groot</element></values>"
PARTS = (
    '<fieldset name="zaak" label="Uw zaak">'
    + field("size", "zope.schema.Choice", SIZES, required=True)
    + field("shop", f"{DESK}.compound.Address", required=True)
    + "</fieldset>"
    + '<fieldset name="bewijs" label="Bewijzen">'
    + field("papers", f"{DESK}.files.Attachments", "<most>2</most>", required=True)
    + field("agreed", f"{DESK}.fields.Consent", required=True)
    + "</fieldset>"
)
SHOP = {
    "size:list": "groot",
    "shop.street": "Markt 1",
    "shop.postal_code": "9000",
    "shop.place": "Gent",
}
PROOF = {"agreed:list": "selected", "agreed-empty-marker": "1"}
PLAN = [("form.widgets.papers:list", ("plan.pdf", files.PDF, "application/pdf"))]


@pytest.fixture
def desk(desk):
    """The contact form with two fieldsets more, each on a page."""
    desk.ask_also(PARTS)
    desk.section["contact"].pages = "fieldsets"
    transaction.commit()
    return desk


class Steps:
    """A visitor at the pages of a form."""

    def __init__(self, visitor, baker):
        self.visitor, self.baker = visitor, baker

    def at(self, path="") -> Page:
        """Open a page of the form."""
        return self.visitor.ask(path=path)

    def begin(self) -> Page:
        """Press "Begin"."""
        return self.visitor.send({})

    def fills(self, name, answers, stamp=None, **more) -> Page:
        """Fill in a part and press "Go on"."""
        path = f"/@@part/{name}"
        stamp = self.at(path).stamp if stamp is None else stamp
        return self._told(self.visitor.send(answers, path, stamp=stamp, **more))

    def _told(self, page) -> Page:
        """Follow the redirect that leads to the same page with its errors, as a browser does."""
        location = page.response.headers.get("Location", "")
        return self.at(location.split("/contact", 1)[1]) if "again=1" in location else page

    def presses(self, page, path, answers, files=None) -> tuple[Page, str]:
        """Press a page's button as a browser does, with what is hidden; return where that leads."""
        hidden = page.form.xpath(".//input[@type='hidden'][not(contains(@name, '.'))]")
        more = {each.get("name"): each.get("value") for each in hidden}
        sent = self.visitor.send(answers, path.split("?")[0], files=files, **more)
        return self.at(place(sent)), place(sent)

    def fills_all(self) -> Page:
        """Fill in the three parts."""
        self.begin()
        self.fills("begin", self.baker)
        self.fills("zaak", SHOP)
        return self.fills("bewijs", PROOF, files=PLAN)

    def sends(self, stamp=None) -> Page:
        """Press "Send" on the page with all answers."""
        stamp = self.at("/@@check").stamp if stamp is None else stamp
        return self.visitor.send({}, "/@@check", stamp=stamp)


@pytest.fixture
def steps(visitor, baker):
    """An, at the form in steps."""
    return Steps(visitor, baker)


def place(page: Page) -> str:
    """Return where a redirect leads, below the form."""
    assert page.status == 303
    return page.response.headers["Location"].split("/contact", 1)[1]


def test_all_the_way(desk, steps):
    """Begin, three pages, check, send: one dossier with all answers and the file."""
    assert place(steps.begin()) == "/@@part/begin?new=1"
    assert place(steps.fills("begin", steps.baker)) == "/@@part/zaak"
    assert place(steps.fills("zaak", SHOP)) == "/@@part/bewijs"
    assert place(steps.fills("bewijs", PROOF, files=PLAN)) == "/@@check"
    assert place(steps.sends()).startswith("/@@receipt/")
    answers = {each.name: each.value for each in desk.dossier.answers}
    assert answers["name"] == steps.baker["name"]
    assert answers["shop"]["municipality"] == "Gent"
    assert answers["papers"][0]["name"] == "plan.pdf"
    assert (answers["size"], answers["agreed"]) == ("groot", True)


def test_a_fieldset_may_be_called_as_the_first_part(desk, steps):
    """An editor's own "Begin": each part has an address of its own, and it can be sent."""
    contact = desk.section["contact"]
    contact.fields_model = contact.fields_model.replace('name="zaak"', 'name="begin"')
    transaction.commit()
    assert place(steps.begin()) == "/@@part/begin-1?new=1"
    assert place(steps.fills("begin-1", steps.baker)) == "/@@part/begin"
    assert place(steps.fills("begin", SHOP)) == "/@@part/bewijs"
    assert place(steps.fills("bewijs", PROOF, files=PLAN)) == "/@@check"
    assert place(steps.sends()).startswith("/@@receipt/")


def test_the_language_of_the_page_is_kept_to_the_end(desk, steps):
    """Who begins in English reads every page in it, also after a mistake, up to the receipt."""
    page, path = steps.at("?in=en"), ""
    wrong = {**steps.baker, "email": "x"}
    answered = [({},), (wrong,), (steps.baker,), (SHOP,), (PROOF, PLAN)]
    for each in answered:
        page, path = steps.presses(page, path, *each)
        assert path.endswith("in=en")
        assert "Leave this empty" in page.text
    assert path == "/@@check?in=en"
    ours = page.tree.xpath("//*[contains(@class, 'oo-page')]//a[contains(@href, '/contact')]/@href")
    assert len(ours) > 3
    assert all(each.endswith("in=en") for each in ours)
    page, path = steps.presses(page, path, {})
    assert path.startswith("/@@receipt/")
    assert "Received" in page.text


def test_reading_writes_nothing(desk, steps):
    """Who only looks makes no draft, gets no cookie and sees what will be asked."""
    for path in ("", "/@@overview", "/@@part/begin", "/@@check", "/@@later", "/@@resume/x"):
        page = steps.at(path)
        assert page.status in (200, 303, 404)
        assert "Set-Cookie" not in page.response.headers
    assert list(drafts.everyone(desk.portal)) == []
    assert "Uw zaak" in steps.at().text


def test_the_cookie_is_for_the_server_and_this_form_alone(desk, steps):
    """No script reads it, no other site sends it along, no other page gets it."""
    cookie = steps.begin().response.headers["Set-Cookie"].lower()
    assert "httponly" in cookie
    # "You can go on later today": also when the browser was closed in between.
    assert 86_000 < int(re.search(r"max-age=(\d+)", cookie)[1]) <= 86_400
    assert "samesite=lax" in cookie
    assert "path=/plone/ondernemen/contact" in cookie


def test_a_draft_goes_only_after_a_second_question(steps):
    """Also when a page from before, with its button "Begin", is still open in another tab."""
    before = steps.at().stamp
    steps.begin()
    steps.fills("zaak", SHOP)
    place = steps.visitor.send({}, stamp=before).response.headers["Location"]
    assert place.endswith("/contact?empty=1")
    asked = steps.at("?empty=1")
    assert asked.form.xpath(".//button/@name") == ["sure"]
    assert steps.at("/@@part/zaak").value("shop.street") == "Markt 1"
    assert steps.visitor.send({}, stamp=asked.stamp, sure="1").status == 303
    assert steps.at("/@@part/zaak").value("shop.street") == ""


def test_its_key_is_stored_as_a_hash(desk, steps):
    """Who reads the database can't open a draft."""
    steps.begin()
    (key,) = steps.visitor.session.cookies.values()
    transaction.begin()
    (draft,) = drafts.everyone(desk.portal)
    assert key not in repr(vars(draft))


def test_what_is_wrong_is_told_on_its_own_page_and_kept(desk, steps):
    """The page itself says so, by a redirect; opened anew it still shows what was typed."""
    steps.begin()
    page = steps.fills("zaak", {**SHOP, "shop.postal_code": "90"})
    assert (page.status, page.wrong) == (200, {"shop"})
    assert len(page.links) == 1
    assert steps.at("/@@part/zaak").value("shop.postal_code") == "90"
    assert steps.at("/@@part/zaak").chosen("size") == ["groot"]


def test_a_refused_file_is_told_after_the_redirect(steps):
    """With its name and why; the next try forgets it."""
    steps.begin()
    bad = [("form.widgets.papers:list", ("plan.pdf", files.EXECUTABLE, "application/pdf"))]
    page = steps.fills("bewijs", PROOF, files=bad)
    assert page.wrong == {"papers"}
    assert "plan.pdf" in page.text
    assert place(steps.fills("bewijs", PROOF, files=PLAN)) == "/@@check"


def test_the_list_says_how_far_it_is(steps):
    """Filled in, to look at again, not yet: in words."""
    steps.begin()
    steps.fills("begin", steps.baker)
    steps.fills("zaak", {**SHOP, "shop.street": ""})
    badges = [each.text_content().strip() for each in steps.at().tree.xpath("//ol//*[@class]")]
    assert len(set(badges[-3:])) == 3


def test_back_and_forth(desk, steps):
    """The back button shows what was filled in; sending a page again changes only that page."""
    steps.fills_all()
    first = steps.at("/@@part/begin")
    assert first.value("name") == steps.baker["name"]
    steps.fills("begin", {**steps.baker, "name": "Bo"}, stamp=first.stamp)
    steps.fills("begin", {**steps.baker, "name": "Bo"}, stamp=first.stamp)
    assert "plan.pdf" in steps.at("/@@check").text
    steps.sends()
    assert desk.answer("name").value == "Bo"


@pytest.mark.parametrize("typed", [SHOP, {"shop.street": "Markt 1", "shop.postal_code": "9"}])
def test_back_keeps_what_was_typed(desk, steps, typed):
    """Right, wrong or half: it is there when one comes forward again; nothing is told yet."""
    steps.begin()
    assert place(steps.fills("zaak", typed, previous="1")) == "/@@part/begin"
    page = steps.at("/@@part/zaak")
    assert page.value("shop.street") == "Markt 1"
    assert page.value("shop.postal_code") == typed["shop.postal_code"]
    assert not page.wrong


def test_back_keeps_a_file_that_was_chosen(desk, steps):
    """Nobody chooses it twice."""
    steps.begin()
    assert place(steps.fills("bewijs", {}, files=PLAN, previous="1")) == "/@@part/zaak"
    assert "plan.pdf" in steps.at("/@@part/bewijs").text


def test_who_only_looks_and_goes_back_has_not_begun(desk, steps):
    """The first page's back leads to the list, which calls no part wrong that was never filled."""
    steps.begin()
    empty = {**dict.fromkeys(steps.baker, ""), "topic": ["--NOVALUE--"], "topic-empty-marker": "1"}
    assert place(steps.fills("begin", empty, previous="1")) == ""
    transaction.begin()
    (draft,) = drafts.everyone(desk.portal)
    assert draft.begun == frozenset()


def test_enter_goes_on_and_not_back(steps):
    """A browser presses the first button of a form."""
    steps.begin()
    buttons = steps.at("/@@part/zaak").form.xpath(".//button/@name | .//button[not(@name)]/@class")
    assert buttons == ["btn btn-primary btn-lg", "later", "previous"]


def test_change_leads_back_to_the_check(steps):
    """Who mends one answer isn't led through all pages again."""
    steps.fills_all()
    assert place(steps.fills("zaak", SHOP, back="check")) == "/@@check"


def test_sending_twice_gives_the_same_dossier(desk, steps):
    """A double click, or back and again: another receipt of the same."""
    steps.fills_all()
    stamp = steps.at("/@@check").stamp
    one, two = steps.sends(stamp), steps.sends(stamp)
    assert place(one).split("/")[2] == place(two).split("/")[2]
    assert place(one) != place(two)
    assert len(desk.stored.dossiers) == 1


def test_afterwards_nothing_typed_is_left(desk, steps):
    """The draft is empty, and the pages lead to the beginning."""
    steps.fills_all()
    steps.sends()
    transaction.begin()
    (draft,) = drafts.everyone(desk.portal)
    assert (draft.typed, draft.files) == ({}, {})
    assert place(steps.at("/@@part/begin")) == ""
    assert place(steps.at("/@@check")) == ""
    assert steps.at().status == 200


def test_a_page_that_comes_after_its_time_is_kept(desk, steps):
    """The draft of before is gone, what was sent now isn't; the beginning says which is which."""
    steps.begin()
    steps.fills("begin", steps.baker)
    stamp = steps.at("/@@part/zaak").stamp
    transaction.begin()
    (draft,) = drafts.everyone(desk.portal)
    drafts.drop(draft)
    transaction.commit()
    answer = steps.fills("zaak", {"size:list": "groot", "shop.street": "Markt 1"}, stamp)
    assert place(answer) == "?gone=1"
    page = steps.at("?gone=1")
    assert "Wat u daarnet verstuurde, is bewaard." in page.text
    assert steps.at("/@@part/zaak").value("shop.street") == "Markt 1"
    assert steps.at("/@@part/begin").value("name") == ""


@pytest.mark.parametrize("path", ["/@@part/begin", "/@@check", "/@@later"])
def test_where_nothing_is_left_one_reads_why(desk, steps, path):
    """Opened in another browser, or a day later."""
    assert place(steps.at(path)) == "?gone=1"
    assert "Wat u eerder invulde, is hier niet" in steps.at("?gone=1").text


def test_a_browser_without_cookies_reads_what_is_needed(desk, steps):
    """It isn't led round in a circle without a word."""
    location = place(steps.begin())
    steps.visitor.session.cookies.clear()
    assert place(steps.at(location)) == "?cookies=1"
    assert "sta cookies voor deze site toe" in steps.at("?cookies=1").text


@pytest.mark.parametrize("left_out", ["begin", "zaak", "bewijs"])
def test_the_last_page_checks_all(desk, steps, left_out):
    """A part that was never opened: the page says so, with a link to it; nothing is stored."""
    steps.begin()
    all_parts = {"begin": (steps.baker, None), "zaak": (SHOP, None), "bewijs": (PROOF, PLAN)}
    for name, (answers, sent) in all_parts.items():
        if name != left_out:
            steps.fills(name, answers, files=sent)
    assert place(steps.sends()) == "/@@check"
    page = steps.at("/@@check")
    assert any(f"/@@part/{left_out}" in link for link in page.links)
    assert desk.stored == NOTHING


def test_a_page_fills_in_itself_alone(desk, steps):
    """Answers to other pages that come along are left out."""
    steps.fills_all()
    steps.fills("zaak", {**SHOP, "name": "<b>gehackt</b>", "form.x": "1"})
    steps.sends()
    assert desk.answer("name").value == steps.baker["name"]


def test_a_link_with_answers_fills_in_nothing(steps):
    """A GET with inputs in its address shows what the draft holds."""
    steps.fills_all()
    page = steps.visitor.ask(path="/@@part/begin", params={"form.widgets.name": "Mallory"})
    assert page.value("name") == steps.baker["name"]
    assert (
        "Mallory"
        not in steps.visitor.ask(path="/@@check", params={"form.widgets.name": "Mallory"}).text
    )


@pytest.mark.parametrize("path", ["", "/@@part/begin", "/@@check", "/@@later"])
def test_without_a_stamp_nothing_happens(desk, steps, path):
    """What another site makes a browser send changes nothing, cookie or not."""
    steps.fills_all()
    page = steps.visitor.send({"name": "Mallory"}, path, stamp="x", email="m@x.example")
    assert page.status == 400
    assert steps.at("/@@part/begin").value("name") == steps.baker["name"]
    assert desk.stored == NOTHING


def test_a_draft_of_another_can_t_be_opened(desk, steps):
    """Another browser without the key begins anew."""
    steps.fills_all()
    steps.visitor.session.cookies.clear()
    assert place(steps.at("/@@check")) == "?gone=1"
    for key in ("", "x", "x" * 5000):
        headers = {"Cookie": f"oo-draft-{desk.section['contact'].UID()[:12]}={key}"}
        assert steps.visitor.ask(path="/@@check", headers=headers).status in (303, 400)


@pytest.mark.parametrize("name", ["", "nergens", "__init__", "begin/x"])
def test_an_unknown_part_is_not_found(steps, name):
    """404, no more."""
    steps.begin()
    assert steps.at(f"/@@part/{name}").status == 404


def test_a_form_of_one_page_has_no_steps(desk, steps):
    """Its addresses are not found."""
    desk.section["contact"].pages = "one"
    transaction.commit()
    for path in ("/@@overview", "/@@part/begin", "/@@check", "/@@later", "/@@resume/x"):
        assert steps.at(path).status == 404


def test_a_condition_of_the_editor_looks_over_pages(desk, steps):
    """A field that depends on an answer of another page."""
    form = desk.section["contact"]
    condition = "python: (request.form.get('form.widgets.size') or [''])[0] == 'groot'"
    extra = field("width", "zope.schema.TextLine", required=True).replace(
        "<field ",
        '<field xmlns:easyform="http://namespaces.plone.org/supermodel/easyform" '
        f'easyform:TEnabled="{condition}" ',
    )
    form.fields_model = form.fields_model.replace('label="Bewijzen">', f'label="Bewijzen">{extra}')
    transaction.commit()
    steps.begin()
    steps.fills("begin", steps.baker)
    steps.fills("zaak", {**SHOP, "size:list": "klein"})
    assert "form.widgets.width" not in steps.at("/@@part/bewijs").text
    steps.fills("zaak", SHOP)
    assert "form.widgets.width" in steps.at("/@@part/bewijs").text
    assert steps.fills("bewijs", PROOF, files=PLAN).wrong == {"width"}


def mailed(desk) -> str:
    """Return the link in the only letter that waits."""
    from onderneem.addon.post.outbox import _box

    transaction.begin()
    (entry,) = _box(desk.portal).values()
    return re.search(r"/contact(/@@resume/\S+)", entry.letter.text)[1]


def test_going_on_later_on_another_device(desk, steps):
    """A mailed link opens the draft where nobody has the cookie, and only by its button."""
    steps.begin()
    assert place(steps.fills("begin", steps.baker, later="1")) == "/@@later"
    page = steps.visitor.send(
        {}, "/@@later", stamp=steps.at("/@@later").stamp, email="an@x.example"
    )
    assert (page.status, place(page)) == (303, "/@@later?sent=1")
    # Read again it says the same, and no second letter goes.
    for _again in range(2):
        page = steps.at("/@@later?sent=1")
        assert page.tree.xpath("//*[@role='status']//strong/text()") == ["an@x.example"]
    link = mailed(desk)
    steps.visitor.session.cookies.clear()
    page = steps.at(link)
    assert "Set-Cookie" not in page.response.headers
    assert steps.baker["name"] not in page.text
    assert place(steps.visitor.send({}, link, stamp=page.stamp)) == ""
    assert steps.at("/@@part/begin").value("name") == steps.baker["name"]


def test_who_lacks_something_may_go_on_later(steps):
    """A page with errors is kept as it is, and tells them when it is sent again."""
    steps.begin()
    lacking = {**SHOP, "shop.postal_code": "90"}
    assert place(steps.fills("zaak", lacking, later="1")) == "/@@later"
    assert steps.at("/@@part/zaak").value("shop.postal_code") == "90"
    assert steps.fills("zaak", lacking).wrong == {"shop"}


@pytest.mark.parametrize("address", ["", "an", "an@x.example\nBcc: b@y.example", "a@b.c,d@e.f"])
def test_a_wrong_address_gets_no_letter(desk, steps, address):
    """422 at its field."""
    steps.begin()
    page = steps.visitor.send({}, "/@@later", stamp=steps.at("/@@later").stamp, email=address)
    assert page.status == 422
    assert desk.stored.letters == 0


def test_nobody_is_flooded_with_links(desk, steps):
    """Three letters of one draft, then 429."""
    steps.begin()
    stamp = steps.at("/@@later").stamp
    found = [
        steps.visitor.send({}, "/@@later", stamp=stamp, email="an@x.example").status
        for _ in range(4)
    ]
    assert found == [303, 303, 303, 429]
    assert desk.stored.letters == 3


def test_nor_from_drafts_one_after_the_other(desk, steps, monkeypatch):
    """429 that says so, when much was written to that mailbox today; another one still can be."""
    monkeypatch.setattr("onderneem.addon.desk.steps.later.ASKED_FOR", 0)
    steps.begin()
    page = steps.visitor.send(
        {}, "/@@later", stamp=steps.at("/@@later").stamp, email="an@x.example"
    )
    assert page.status == 429
    assert page.response.headers["Retry-After"]
    assert page.tree.xpath("//*[@role='alert']")
    assert desk.stored.letters == 0


def test_a_link_of_a_form_that_was_sent_opens_nothing(desk, steps):
    """404, as for a link that never was."""
    steps.fills_all()
    steps.visitor.send({}, "/@@later", stamp=steps.at("/@@later").stamp, email="an@x.example")
    link = mailed(desk)
    steps.sends()
    assert steps.at(link).status == 404
    assert steps.at("/@@resume/onzin").status == 404


def test_pages_with_answers_are_kept_nowhere(steps):
    """No proxy, no search engine, and no address told to another site."""
    steps.fills_all()
    for path in ("", "/@@part/begin", "/@@check", "/@@later"):
        headers = steps.at(path).response.headers
        assert "no-store" in headers["Cache-Control"]
        assert "noindex" in headers["X-Robots-Tag"]
        assert headers["Referrer-Policy"] == "no-referrer"


def test_begin_again_forgets_what_was_there(desk, steps):
    """One visitor has one draft of a form."""
    steps.fills_all()
    steps.visitor.send({}, stamp=steps.at("?empty=1").stamp, sure="1")
    assert steps.at("/@@part/begin").value("name") == ""
    transaction.begin()
    assert len(list(drafts.everyone(desk.portal))) == 1
