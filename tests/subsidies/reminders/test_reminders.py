"""A reminder over HTTP: asked, confirmed, sent once, stopped, forgotten."""

from datetime import date
from datetime import timedelta
from lxml import html
from onderneem.addon import clock
from onderneem.addon.guard.process_rate import DAY
from onderneem.addon.guard.shared_rates import may_be_written
from onderneem.addon.post.interfaces import IKeptOfAddress
from onderneem.addon.post.outbox import KEY as OUTBOX
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.subsidies.reminders import asking
from onderneem.addon.subsidies.reminders import book
from onderneem.addon.subsidies.reminders.job import SendReminders
from plone import api
from tests.topics.people import in_dutch
from tests.topics.people import Visitor
from tests.topics.reading import make
from types import SimpleNamespace
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility
import pytest
import re
import transaction

BO = "bo@bakker.example"
PAGE = "/subsidies/terras"
JSON = {"Accept": "application/json"}


def days_from_now(days) -> date:
    """A day, as seen from now: over HTTP there is no other clock."""
    return clock.today() + timedelta(days)


def window(opens, closes):
    """A window between two days from now."""
    row = ISubsidy["windows"].row(opens=days_from_now(opens), closes=days_from_now(closes))
    return (row,)


@pytest.fixture
def terrace(editor):
    """A subsidy that opens in ten days, for two months."""
    asking.forget_rates()
    made = make(
        editor.section, "onderneem.Subsidy", "terras", continuous=False, windows=window(10, 70)
    )
    transaction.commit()
    return made


@pytest.fixture
def bo(terrace, editor):
    """A baker without an account."""
    return Visitor(editor.section)


def fill_in(visitor, **answers):
    """Fill in the form as a browser does, and send it."""
    page = visitor.ask(f"{PAGE}/@@remind-me")
    (form,) = html.fromstring(page.text).xpath("//form[@id='oo-remind']")
    data = [(name, value) for name, value in form.form_values() if name not in answers]
    for name, value in {"email": BO, **answers}.items():
        data = [each for each in data if each[0] != name]
        data += [(name, each) for each in (value if isinstance(value, list) else [value])]
    return visitor.ask(f"{PAGE}/@@remind-me", "POST", data=data)


def letters(site) -> list:
    """Return the letters that wait, oldest first, and empty the box."""
    transaction.begin()
    box = IAnnotations(site).pop(OUTBOX, None) or {}
    transaction.commit()
    return [each.letter for each in sorted(box.values(), key=lambda each: each.written)]


def reminders(site) -> list:
    """Return what is kept."""
    transaction.begin()
    kept = book.book_of(site)
    return list(kept.reminders.values()) if kept is not None else []


def key_in(letter) -> str:
    """Return the key that a letter names."""
    (found,) = set(re.findall(r"/@@reminder/(\S+)", letter.text))
    return found


def days_later(site, days) -> list:
    """Let the job run on that day; returns its letters."""
    with clock.pinned(clock.now() + timedelta(days)):
        SendReminders().run(site)
    return letters(site)


def subscribed(bo, site, subject="", **answers) -> str:
    """Ask and confirm; returns the key."""
    assert fill_in(bo, **answers).status_code == 303
    (letter,) = letters(site)
    assert subject in ("", letter.subject)
    key = key_in(letter)
    assert bo.ask(f"/@@reminder/{key}", "POST", data={"confirm": "1"}).status_code == 200
    return key


@pytest.fixture
def site(terrace):
    """The site of the subsidy."""
    return api.portal.get()


def test_it_is_asked_confirmed_sent_once_and_forgotten(bo, site):
    """The opening and the week before the end, one letter each; then nothing is known of Bo."""
    key = subscribed(bo, site)
    assert days_later(site, 9) == []
    (opened,) = days_later(site, 11)
    assert (opened.to, opened.subject) == (
        BO,
        in_dutch("Open: ${title}").replace("${title}", "Terras"),
    )
    assert f"{PAGE}\n" in opened.text
    assert days_later(site, 12) == days_later(site, 60) == []
    (closing,) = days_later(site, 64)
    assert key_in(closing) == key
    assert opened.event != closing.event
    assert days_later(site, 65) == []
    assert reminders(site) == []


@pytest.mark.parametrize(
    ("language", "page", "subject"),
    [
        ("en", "en", "Confirm: a reminder of Terras"),
        ("fr", "fr", "À confirmer : rappel de Terras"),
        ("es", "nl", "Bevestig: herinnering aan Terras"),
        ("", "nl", "Bevestig: herinnering aan Terras"),
    ],
)
def test_it_is_asked_and_told_in_the_language_of_the_page(bo, terrace, language, page, subject):
    """Its own page, the letters and what they lead to; the site's where ours don't exist in it."""
    terrace.language = language
    transaction.commit()
    assert html.fromstring(bo.ask(f"{PAGE}/@@remind-me").text).get("lang") == page
    key = subscribed(bo, api.portal.get(), subject=subject)
    assert html.fromstring(bo.ask(f"/@@reminder/{key}").text).get("lang") == page
    (opened,) = days_later(api.portal.get(), 11)
    assert opened.subject == ("Ouvert : Terras" if page == "fr" else "Open: Terras")
    assert ("One can apply" in opened.text) == (page == "en")
    stopped = bo.ask(f"/@@reminder/{key}", "POST", data={"stop": "1"})
    assert html.fromstring(stopped.text).get("lang") == page


def test_who_does_not_confirm_gets_nothing(bo, site):
    """After two days the address is forgotten, and the link opens nothing."""
    fill_in(bo)
    (letter,) = letters(site)
    assert days_later(site, 1.9) == []
    assert len(reminders(site)) == 1
    with clock.pinned(clock.now() + timedelta(2.1)):
        assert asking.confirm(key_in(letter)) is None
    assert days_later(site, 2.1) == []
    assert reminders(site) == []
    assert bo.ask(f"/@@reminder/{key_in(letter)}").status_code == 404


def test_a_program_that_opens_links_confirms_and_stops_nothing(bo, site):
    """GET and HEAD only look."""
    fill_in(bo)
    (letter,) = letters(site)
    path = f"/@@reminder/{key_in(letter)}"
    page = bo.ask(path)
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store, private"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    bo.ask(path, "HEAD")
    assert [each.confirmed for each in reminders(site)] == [None]


@pytest.mark.parametrize("posted", [{"stop": "1"}, {"List-Unsubscribe": "One-Click"}])
def test_one_click_ends_it(bo, site, posted):
    """By the page or by the mail program (RFC 8058); again is no mistake; nothing is kept."""
    key = subscribed(bo, site)
    for _ in range(2):
        assert bo.ask(f"/@@reminder/{key}", "POST", data=posted).status_code == 200
    assert reminders(site) == []
    assert days_later(site, 11) == []
    assert bo.ask(f"/@@reminder/{key}").status_code == 404


def test_what_was_written_but_did_not_go_is_taken_back(bo, site):
    """Who stops while a letter waits doesn't get it."""
    fill_in(bo)
    transaction.begin()
    (entry,) = IAnnotations(site)[OUTBOX].values()
    bo.ask(f"/@@reminder/{key_in(entry.letter)}", "POST", data={"stop": "1"})
    assert letters(site) == []


def test_asking_again_says_the_same(bo, site):
    """Nobody learns who asked: one letter more for who lost it, then none; none when confirmed."""
    answers = [fill_in(bo).headers["Location"] for _ in range(4)]
    assert len(set(answers)) == 1
    first, second = letters(site)
    assert key_in(first) == key_in(second)
    assert first.event != second.event
    bo.ask(f"/@@reminder/{key_in(first)}", "POST", data={"confirm": "1"})
    assert fill_in(bo).headers["Location"] == answers[0]
    assert letters(site) == []
    assert len(reminders(site)) == 1


def test_another_wish_is_confirmed_too(bo, site):
    """What a stranger adds doesn't count; confirmed, both are one reminder."""
    subscribed(bo, site, wishes="opens")
    fill_in(bo, wishes="closes")
    (letter,) = letters(site)
    assert sorted(map(len, (each.wishes for each in reminders(site)))) == [1, 1]
    bo.ask(f"/@@reminder/{key_in(letter)}", "POST", data={"confirm": "1"})
    (kept,) = reminders(site)
    assert sorted(kept.wishes) == ["closes", "opens"]


def test_a_stranger_cannot_fill_a_mailbox(bo, editor, site):
    """Five questions wait for an answer at most, whatever subsidy they are about."""
    for number in range(7):
        made = make(
            editor.section,
            "onderneem.Subsidy",
            f"premie-{number}",
            continuous=False,
            windows=window(10, 70),
        )
        asking.ask(made, BO, ["opens"])
    transaction.commit()
    assert len(letters(site)) == 5


def test_nor_by_what_other_forms_wrote(bo, site, monkeypatch):
    """One mailbox has one count for the day, whatever form writes; the answer is the same."""
    monkeypatch.setattr(asking, "CONFIRMATIONS", 1)
    transaction.begin()
    assert may_be_written("bo+forms@bakker.example", 1)
    transaction.commit()
    assert "Location" in fill_in(bo, email="Bo@bakker.example").headers
    assert letters(site) == []
    assert "Location" in fill_in(bo, email="an@bakker.example").headers
    assert len(letters(site)) == 1


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"email": ""}, "email"),
        ({"email": "bo"}, "email"),
        ({"email": "bo@bakker.example\nBcc: x@y.example"}, "email"),
        ({"email": "<script>@x.example"}, "email"),
        ({"email": "b" * 300 + "@bakker.example"}, "email"),
        ({"wishes": []}, "wishes"),
        ({"wishes": "everything"}, "wishes"),
        ({"stamp": "x"}, ""),
        ({"stamp": ["x", "y"]}, ""),
    ],
)
def test_what_is_wrong_comes_back(bo, site, answers, field):
    """400 with what was typed and the reason at its field; nothing is kept or sent."""
    answer = fill_in(bo, **answers)
    assert answer.status_code == 400
    tree = html.fromstring(answer.text)
    assert tree.find_class("oo-error-summary")
    assert tree.xpath("//title/text()")[0].startswith("Fout:")
    if field:
        assert tree.xpath(f"//*[@id='oo-{field}-error']")
    assert reminders(site) == letters(site) == []


def test_a_machine_is_told_that_all_went_well(bo, site):
    """And nothing is kept."""
    answer = fill_in(bo, website="https://spam.example")
    assert answer.headers["Location"] == fill_in(bo).headers["Location"]
    assert len(letters(site)) == len(reminders(site)) == 1


def test_too_many_from_one_network_wait(bo, site):
    """429, by the page and over REST alike, and when to come back."""
    body = {"email": BO, "wishes": ["opens"]}
    answers = [bo.ask(f"{PAGE}/@remind-me", "POST", json=body, headers=JSON) for _time in range(21)]
    assert [each.status_code for each in answers] == [202] * 20 + [429]
    page = fill_in(bo)
    assert page.status_code == 429
    for each in (answers[-1], page):
        assert 0 < int(each.headers["Retry-After"]) <= DAY


def test_rest_does_what_the_page_does(bo, site):
    """Ask, look, confirm, end; a key that opens nothing is 404, its end no mistake."""
    body = {"email": BO, "wishes": ["closes"]}
    assert bo.ask(f"{PAGE}/@remind-me", "POST", json=body, headers=JSON).status_code == 202
    (letter,) = letters(site)
    path = f"/@reminder/{key_in(letter)}"
    assert bo.ask(path, headers=JSON).json()["confirmed"] is False
    confirmed = bo.ask(path, "POST", headers=JSON)
    assert confirmed.status_code == 200
    assert (confirmed.json()["confirmed"], confirmed.json()["wishes"]) == (True, ["closes"])
    assert BO not in confirmed.text
    assert [bo.ask(path, "DELETE", headers=JSON).status_code for _ in range(2)] == [204, 204]
    assert bo.ask(path, headers=JSON).status_code == 404
    assert reminders(site) == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'{"email": ["bo@bakker.example"], "wishes": ["opens"]}',
        b'{"email": "bo@bakker.example", "wishes": "opens"}',
        b'{"email": "bo@bakker.example", "wishes": [["opens"]]}',
        b'{"email": "bo@bakker.example"}',
    ],
)
def test_rest_refuses_what_it_cannot_take(bo, site, body):
    """400, and the field where there is one."""
    headers = {**JSON, "Content-Type": "application/json"}
    answer = bo.ask(f"{PAGE}/@remind-me", "POST", data=body, headers=headers)
    assert answer.status_code == 400
    assert answer.json()["type"] == "ValidationError"
    assert reminders(site) == []


def test_of_what_is_secret_or_gone_nobody_hears(bo, editor, site, terrace):
    """A retracted subsidy waits; of a deleted one nothing is kept."""
    subscribed(bo, site)
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(terrace, to_state="private")
        transaction.commit()
        assert days_later(site, 11) == []
        assert len(reminders(site)) == 1
        api.content.delete(terrace, check_linkintegrity=False)
        transaction.commit()
    assert days_later(site, 11) == []
    assert reminders(site) == []


def test_the_page_leads_there_while_there_is_something_to_wait_for(bo, site, terrace):
    """Not for one that is always open."""
    assert "/@@remind-me" in bo.ask(PAGE).text
    terrace.windows, terrace.continuous = (), True
    transaction.commit()
    assert "/@@remind-me" not in bo.ask(PAGE).text
    assert 'oo-remind"' not in bo.ask(f"{PAGE}/@@remind-me").text


def test_no_address_stands_in_a_log_a_url_or_an_index(bo, site, caplog):
    """Only in the book and in the letter; an event's name, which is logged, tells no key either."""
    caplog.set_level("DEBUG")
    key = subscribed(bo, site)
    (opened,) = days_later(site, 11)
    assert BO not in caplog.text
    assert key not in opened.event
    assert BO not in opened.text
    assert not api.portal.get_tool("portal_catalog")(SearchableText=BO)


def test_uninstalling_forgets_them(bo, site):
    """Nothing is left at the site."""
    fill_in(bo)
    transaction.begin()
    book.forget(site)
    assert book.KEY not in IAnnotations(site)


def test_who_answers_for_personal_data_finds_and_erases_them(bo, site, editor):
    """Whatever the capitals, of this section alone; letters that wait go too."""
    fill_in(bo, email=BO.upper())
    fill_in(bo, email="an@elders.example")
    transaction.begin()
    room = getUtility(IKeptOfAddress, "reminders")
    (found,) = room.kept(editor.section, BO)
    assert (found.facts["email"], found.facts["wishes"]) == (BO.upper(), ["opens", "closes"])
    assert room.kept(SimpleNamespace(), BO) == []
    assert room.erase(editor.section, BO) == 1
    transaction.commit()
    assert room.kept(editor.section, BO) == []
    assert [each.to for each in letters(site)] == ["an@elders.example"]
    assert [each.address for each in reminders(site)] == ["an@elders.example"]


def test_a_reminder_that_was_written_and_waits_is_found_too(bo, site, editor):
    """It is forgotten when its letter is written, which may wait for a week."""
    subscribed(bo, site, wishes=["opens"])
    with clock.pinned(clock.now() + timedelta(11)):
        SendReminders().run(site)
    assert reminders(site) == []
    room = getUtility(IKeptOfAddress, "reminders")
    assert len(room.kept(editor.section, BO)) == 1
    assert room.erase(editor.section, BO) == 1
    transaction.commit()
    assert letters(site) == []
