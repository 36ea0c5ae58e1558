"""Was this useful? A visitor answers without a session or a script; an editor reads it."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.topics import useful
from onderneem.addon.topics.remark_words import cleaned
from onderneem.addon.topics.remark_words import LONGEST
from onderneem.addon.topics.useful_rules import forget_rates
from onderneem.addon.topics.useful_rules import what_counts
from plone import api
from tests.places import opened_section
from tests.topics.people import in_dutch
from tests.topics.people import Visitor
from tests.topics.people import Writer
from tests.topics.reading import make
from types import SimpleNamespace
from zope.component import getUtility
import pytest
import transaction

JSON = {"Accept": "application/json"}


@pytest.mark.pure
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  De prijs\nklopt niet\x00 ", "De prijs klopt niet"),
        ("Mail an@bakker.example of bel 0470/12.34.56!", "Mail … of bel …!"),
        ("Mijn nummer is 0123.456.789", "Mijn nummer is …"),
        ("BE0123456789 en BE68 5390 0754 7034", "… en …"),
        ("+32 (0)9 123 45 67", "…"),
        ("09 123 45 67", "…"),
        ("an @ bakker.example", "…"),
        ("Van 2025-2026 staat er niets, en 1.500 euro is te veel", None),
        ("Artikel 12 van 2024, op 3 maart om 14.30", None),
        ("<b>vet</b>", None),
    ],
)
def test_what_could_lead_to_a_person_is_not_kept(text, kept):
    """Addresses and numbers are masked; years, sums and articles are what it is about."""
    assert cleaned(text) == (text if kept is None else kept)


@pytest.mark.pure
@given(st.text(max_size=500))
def test_a_remark_is_one_short_line(text):
    """Whatever somebody sends; cleaning twice is cleaning once."""
    found = cleaned(text)
    assert len(found) <= LONGEST
    assert found.isprintable()
    assert "@" not in found or " @ " in f" {found} " or found.count("@") < len(found)
    assert cleaned(found) == found


@pytest.mark.pure
@given(st.text(max_size=30), st.integers(10**8, 10**11 - 1), st.sampled_from([" ", ".", "/", "-"]))
def test_no_number_of_a_phone_survives(before, number, between):
    """With whatever stands between its digits."""
    digits = str(number)
    pairs = between.join(digits[at : at + 2] for at in range(0, len(digits), 2))
    assert pairs not in cleaned(f"{before} {pairs}")


@pytest.fixture
def permit(functional):
    """A permit that everybody may read."""
    forget_rates()
    section = opened_section(functional["portal"])
    made = make(section, "onderneem.Permit", "terras")
    transaction.commit()
    return made


@pytest.fixture
def visitor(permit):
    """Who reads it."""
    return Visitor(permit.aq_parent.aq_parent)


@pytest.fixture
def writer(permit):
    """Who keeps it."""
    return Writer(permit.aq_parent.aq_parent)


def form_of(visitor, permit) -> dict:
    """Return what a browser would send from the form on the page."""
    page = html.fromstring(visitor.ask(permit.absolute_url()).text)
    (form,) = page.xpath("//*[@id='oo-useful']//form")
    return {"action": form.get("action"), **dict(form.form_values())}


def send(visitor, permit, **answers):
    """Fill in the form and send it."""
    filled = {**form_of(visitor, permit), **answers}
    return visitor.ask(filled.pop("action"), "POST", data=filled)


def said(permit):
    """Return what was kept."""
    return useful.feedback_of(permit.aq_parent.aq_parent, permit.UID())


def test_an_answer_is_counted_and_thanked_for(visitor, permit):
    """Back on the page itself, by a redirect that a reload doesn't repeat; no cookie."""
    answer = send(visitor, permit, answer="no", remark="De prijs klopt niet")
    assert answer.status_code == 303, answer.text
    assert answer.headers["Location"] == f"{permit.absolute_url()}?thanks=1#oo-useful"
    assert "Set-Cookie" not in answer.headers
    page = visitor.ask(answer.headers["Location"])
    assert in_dutch("Thank you. Your answer helps us to make this page better.") in page.text
    assert "Set-Cookie" not in page.headers
    found = said(permit)
    assert (found.yes(), found.no(), found.unread) == (0, 1, 1)
    assert [each.text for _key, each in found.newest] == ["De prijs klopt niet"]


def test_reading_writes_nothing(visitor, permit):
    """Neither the page with the form, nor the form alone."""
    # Plone's own footer writes its settings down the first time that anybody sees it.
    visitor.ask(permit.absolute_url())
    before = permit._p_jar.db().lastTransaction()
    visitor.ask(permit.absolute_url())
    visitor.ask(f"{permit.absolute_url()}/@@useful")
    assert permit._p_jar.db().lastTransaction() == before


def test_an_answer_does_not_touch_the_page_itself(visitor, permit):
    """Its date, its versions and its caches stay."""
    serial, changed = permit._p_serial, permit.modified()
    send(visitor, permit, answer="yes")
    permit._p_jar.sync()
    assert (permit._p_serial, permit.modified()) == (serial, changed)


@pytest.mark.parametrize(
    ("wrong", "status", "reason"),
    [
        ({"answer": ""}, 400, "Choose “yes” or “no”."),
        ({"answer": "maybe"}, 400, "Choose “yes” or “no”."),
        ({"answer": ["yes", "no"]}, 400, "Choose “yes” or “no”."),
        ({"answer": "yes", "remark": "a" * 301}, 400, "That is too long: at most 300 characters."),
        ({"answer": "yes", "stamp": "x"}, 400, None),
        ({"answer": "yes", "stamp": ""}, 400, None),
    ],
)
def test_what_is_wrong_comes_back_with_what_was_typed(visitor, permit, wrong, status, reason):
    """A reason at the field and on top; nothing is kept."""
    answer = send(visitor, permit, **{"remark": "Mijn regel", **wrong})
    assert answer.status_code == status
    page = html.fromstring(answer.text)
    assert page.xpath("count(//*[@class='oo-error-summary'])") == 1
    assert page.xpath("string(//*[@id='oo-remark']/@value)") == wrong.get("remark", "Mijn regel")
    if reason:
        assert in_dutch(reason) in page.text_content()
    assert said(permit) is None


def test_what_is_wrong_is_said_in_the_language_of_the_page(visitor, permit):
    """Whoever reads an English page gets the form back in English."""
    english = make(visitor.section, "onderneem.Guide", "guide", language="en")
    transaction.commit()
    page = html.fromstring(send(visitor, english).text)
    assert page.get("lang") == "en"
    assert "Choose “yes” or “no”." in page.text_content()
    assert page.xpath("string(//*[@id='oo-useful']//button)").strip() == "Send"


def test_a_stamp_is_for_one_page(visitor, permit):
    """Another site has none, and that of another page doesn't count."""
    other = make(visitor.section, "onderneem.Guide", "gids")
    transaction.commit()
    stamp = form_of(visitor, other)["stamp"]
    assert send(visitor, permit, answer="yes", stamp=stamp).status_code == 400
    assert said(permit) is None


def test_who_fills_in_what_nobody_sees_is_not_counted(visitor, permit):
    """A robot hears the same thanks."""
    answer = send(visitor, permit, answer="yes", website="https://spam.example")
    assert answer.status_code == 303
    assert said(permit) is None


def test_an_address_counts_once_and_is_thanked_again(visitor, permit):
    """Nobody makes a page look bad by pressing often; what a colleague writes is kept."""
    answers = [send(visitor, permit, answer="no", remark=f"Regel {n}") for n in range(21)]
    assert {each.status_code for each in answers} == {303}
    found = said(permit)
    assert (found.yes(), found.no(), len(found.newest)) == (0, 1, 20)
    assert send(visitor, permit, answer="yes").status_code == 303
    assert (found.yes(), found.no()) == (0, 1)
    rest = visitor.ask(
        f"{permit.absolute_url()}/@useful", "POST", json={"answer": "yes"}, headers=JSON
    )
    assert rest.status_code == 201
    assert said(permit).yes() == 0


def test_another_page_and_another_network_count_for_themselves(visitor, permit):
    """By the address of the proxy's last hop, of IPv6 the /64 that a phone gets."""
    other = make(visitor.section, "onderneem.Guide", "gids")
    transaction.commit()
    send(visitor, permit, answer="yes")
    send(visitor, other, answer="no")
    assert said(other).no() == 1
    for address, counts in (("2001:db8:1:2::1", True), ("2001:db8:1:2::9", False), ("x", True)):
        request = SimpleNamespace(getClientAddr=lambda address=address: address)
        assert what_counts(request, "een-pagina").vote is counts
        transaction.commit()


def test_what_is_not_written_is_not_counted(permit):
    """After a conflict Zope asks once more: that is still the first."""
    request = SimpleNamespace(getClientAddr=lambda: "192.0.2.7")
    for _try in range(2):
        assert what_counts(request, permit.UID()).vote
        transaction.abort()


@pytest.mark.parametrize("part", ["../../x", "https://evil.example", "//evil.example", "a" * 99])
def test_thanks_never_lead_elsewhere(visitor, permit, part):
    """What a form says of where it stood is a part, or nothing."""
    answer = send(visitor, permit, answer="yes", part=part)
    assert answer.headers["Location"] == f"{permit.absolute_url()}?thanks=1#oo-useful"


def test_a_part_of_a_guide_thanks_on_its_own_page(visitor, permit):
    """One stays where one read."""
    parts = (
        {"title": "A", "anchor": None, "text": None},
        {"title": "B", "anchor": None, "text": None},
    )
    guide = make(visitor.section, "onderneem.Guide", "gids", parts=parts)
    transaction.commit()
    page = html.fromstring(visitor.ask(f"{guide.absolute_url()}/b").text)
    filled = dict(page.xpath("//*[@id='oo-useful']//form")[0].form_values())
    answer = visitor.ask(
        f"{guide.absolute_url()}/@@useful", "POST", data={**filled, "answer": "yes"}
    )
    assert answer.headers["Location"] == f"{guide.absolute_url()}/b?thanks=1#oo-useful"


def test_rest_takes_the_same_answers(visitor, permit):
    """201; the same rules, the same errors."""
    url = f"{permit.absolute_url()}/@useful"
    answer = visitor.ask(
        url, "POST", json={"answer": "no", "remark": "Bel 0470 12 34 56"}, headers=JSON
    )
    assert answer.status_code == 201, answer.text
    assert [each.text for _key, each in said(permit).newest] == ["Bel …"]
    for wrong, field in (
        ({}, "answer"),
        ({"answer": 3}, "answer"),
        ({"answer": "yes", "remark": 3}, "remark"),
        ({"answer": "yes", "remark": "a" * 301}, "remark"),
    ):
        answer = visitor.ask(url, "POST", json=wrong, headers=JSON)
        assert answer.status_code == 400
        assert [each["field"] for each in answer.json()["errors"]] == [field]
    bad = visitor.ask(
        url, "POST", data="geen json", headers={**JSON, "Content-Type": "application/json"}
    )
    assert bad.status_code == 400
    assert said(permit).no() == 1


def test_only_who_keeps_the_page_reads_the_answers(visitor, writer, permit):
    """Figures, remarks newest first, and which are new; over REST and below the page."""
    for number in range(3):
        send(visitor, permit, answer="no", remark=f"Regel {number}")
    url = f"{permit.absolute_url()}/@useful"
    assert visitor.read(url).status_code == 401
    assert "Regel" not in visitor.ask(permit.absolute_url()).text
    told = writer.read(url).json()
    assert (told["no"], told["unread"], told["items_total"]) == (1, 3, 3)
    assert [each["remark"] for each in told["items"]] == ["Regel 2", "Regel 1", "Regel 0"]
    page = html.fromstring(writer.ask(permit.absolute_url()).text)
    assert len(page.xpath("//*[@id='oo-upkeep']//ul[@class='oo-remarks']/li")) == 3


def test_what_was_read_is_no_task_any_more(visitor, writer, permit):
    """What came since is; the button and REST do the same."""
    source = getUtility(ITaskSource, "feedback")
    section = visitor.section
    send(visitor, permit, answer="no", remark="Een")
    assert source.total(section) == 1
    (task,) = source.batch(section, 0, 10)
    assert task.url.startswith(permit.absolute_url())
    page = html.fromstring(writer.ask(permit.absolute_url()).text)
    (form,) = page.xpath("//form[contains(@action, '@@feedback-read')]")
    send(visitor, permit, answer="no", remark="Twee, intussen")
    answer = writer.ask(form.get("action"), "POST", data=dict(form.form_values()))
    assert answer.status_code == 303
    assert (said(permit).unread, source.total(section)) == (1, 1)
    url = f"{permit.absolute_url()}/@useful"
    latest = writer.read(url).json()["latest"]
    done = writer.ask(url, "PATCH", json={"read_until": latest}, headers=JSON)
    assert done.json() == {"unread": 0}
    assert source.total(section) == 0
    assert source.batch(section, 0, 10) == []
    assert writer.ask(url, "PATCH", json={"read_until": 5}, headers=JSON).status_code == 400


def test_the_last_two_hundred_remarks_are_kept():
    """Numbers count on."""
    found = useful.Feedback()
    for number in range(205):
        found.add(False, f"Regel {number}")
    assert (found.no(), len(found.newest)) == (205, 200)
    assert found.newest[-1][1].text == "Regel 5"


def test_what_was_said_goes_with_the_page(visitor, permit):
    """A deleted page leaves nothing, and no task."""
    send(visitor, permit, answer="no", remark="Een")
    with api.env.adopt_roles(["Manager"]):
        api.content.delete(permit, check_linkintegrity=False)
    assert list(useful.all_of(visitor.section)) == []


def test_two_visitors_at_once_are_both_counted(permit, functional):
    """Neither waits for the other, nor is asked again: what they write is merged."""
    section = permit.aq_parent.aq_parent
    useful.take(permit, True, "Een")
    transaction.commit()
    path, uid = section.getPhysicalPath(), permit.UID()
    managers = [transaction.TransactionManager() for _ in range(2)]
    connections = [permit._p_jar.db().open(each) for each in managers]
    try:
        for number, connection in enumerate(connections):
            place = connection.root()["Application"]
            for name in path[1:]:
                place = place[name]
            useful.feedback_of(place, uid).add(False, f"Visitor {number}")
        for each in managers:
            each.commit()
    finally:
        for connection in connections:
            connection.close()
    transaction.begin()
    found = said(permit)
    assert (found.yes(), found.no(), len(found.newest)) == (1, 2, 3)
