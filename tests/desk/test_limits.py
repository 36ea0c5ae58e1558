"""Too large, too fast, too early, too late, or not by a person: a clear answer, nothing stored."""

from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.components.days import day_words
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.desk import too_large
from onderneem.addon.guard import pace
from onderneem.addon.guard import shared_rates
from onderneem.addon.guard.pace import Limits
from onderneem.addon.guard.pace import Pace
from onderneem.addon.guard.too_large import names_of
from tests.desk.test_steps import PARTS
from tests.desk.visitors import filled_in
from tests.desk.visitors import NOTHING
from zope.annotation.interfaces import IAnnotations
import pytest
import transaction

ALWAYS = Limits(slower=0, stop=10_000)


def wait(monkeypatch, seconds):
    """Let the time that the guard reads go on."""
    import time

    later = time.time() + seconds
    monkeypatch.setattr("onderneem.addon.desk.base.time.time", lambda: later)


def test_the_trap_catches_programs(desk, visitor, baker):
    """The field that nobody sees was filled in: 400, in words that a person can act on."""
    page = visitor.send(baker, website="http://spam.example")
    assert page.status == 400
    assert page.title.startswith("Fout:")
    # What takes the focus is read out first.
    assert page.tree.xpath("//*[@role='alert' and @autofocus and @tabindex='-1']")
    assert desk.stored == NOTHING
    assert visitor.send(baker, stamp=page.stamp).status == 303


def test_many_at_once_are_asked_to_confirm(desk, visitor, baker, monkeypatch):
    """The slower way: asked on a page of its own; the answers stay, and a second press sends."""
    monkeypatch.setattr(pace, "OF_ADDRESS", ALWAYS)
    page = visitor.send(baker)
    (confirm,) = page.form.xpath(".//input[@name='confirm']/@value")
    assert page.response.url == f"{desk.url}?again=1"
    assert page.value("name") == baker["name"]
    # Nothing was wrong: the tab says that it isn't sent, in the place of "Error".
    assert not page.title.startswith("Fout:")
    assert page.title != visitor.read().title
    assert desk.stored == NOTHING
    assert visitor.send(baker, stamp=page.stamp, confirm=confirm).status == 200
    wait(monkeypatch, 4)
    assert visitor.send(baker, stamp=page.stamp, confirm=confirm).status == 303


@pytest.mark.parametrize("confirm", ["", "x", "stamp"])
def test_a_confirmation_can_t_be_made_up(desk, visitor, baker, monkeypatch, confirm):
    """Nor is the page's own stamp one."""
    monkeypatch.setattr(pace, "OF_ADDRESS", ALWAYS)
    stamp = visitor.read().stamp
    wait(monkeypatch, 4)
    given = stamp if confirm == "stamp" else confirm
    assert visitor.send(baker, stamp=stamp, confirm=given).status == 200
    assert desk.stored == NOTHING


@pytest.mark.parametrize("way", ["page", "service"])
def test_far_too_many_are_refused_for_a_while(desk, visitor, baker, monkeypatch, way):
    """429 with the seconds to wait; nothing more is counted or stored."""
    monkeypatch.setattr(pace, "OF_ADDRESS", Limits(slower=0, stop=0))
    answer = visitor.send(baker).response if way == "page" else visitor.submit(baker)
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["Retry-After"]) <= 3600
    assert desk.stored == NOTHING


def test_addresses_are_kept_as_hashes_for_an_hour(desk, visitor, baker, monkeypatch):
    """Nothing in the store tells who it was; an hour later it is gone."""
    visitor.send(baker)
    transaction.begin()
    kept = IAnnotations(desk.portal)[shared_rates.KEY]
    assert len(kept.counters) == 3
    names = repr(list(kept.counters.keys()))
    assert "127.0.0.1" not in names
    assert "bakker" not in names
    hour = next(iter(kept.counters.keys()))[0]
    shared_rates.note("x", "192.0.2.1", now=(hour + 1) * 3600)
    # The mailbox that was written to is kept until the day ends.
    assert {at for at, what, _hash in kept.counters if what != "letters"} == {hour + 1}
    shared_rates.note("x", "192.0.2.1", now=(pace.last_hour_of_day(hour) + 1) * 3600)
    assert "letters" not in {what for _hour, what, _hash in kept.counters}


def test_each_day_has_another_salt(portal):
    """Yesterday's hash of an address isn't today's."""
    found = []
    for day in (1, 2):
        shared_rates.note("x", "192.0.2.1", now=day * 86400)
        kept = IAnnotations(portal)[shared_rates.KEY]
        found.append({each for _hour, _what, each in kept.counters} - {""})
    assert found[0].isdisjoint(found[1])


def test_the_store_is_bounded(portal, monkeypatch):
    """However many addresses come, beyond the bound only the form itself is counted."""
    monkeypatch.setattr(shared_rates, "MOST_COUNTERS", 10)
    for number in range(30):
        assert shared_rates.note("x", f"192.0.2.{number}", now=7200) is Pace.FINE
    kept = IAnnotations(portal)[shared_rates.KEY]
    assert len(kept.counters) <= 11
    assert kept.counters[(2, "x", "")]() == 30


@pytest.mark.parametrize(("path", "kind"), [("", "page"), ("/@submit", "service")])
def test_a_body_that_is_too_large_isn_t_read(desk, visitor, baker, monkeypatch, path, kind):
    """413 before anything of it is parsed, also behind a proxy's rewriting."""
    monkeypatch.setattr(too_large, "MOST_BYTES", 2000)
    stamp = visitor.read().stamp
    if kind == "page":
        data = filled_in({**baker, "question": "x" * 3000}, stamp=stamp)
        assert visitor.ask("POST", path, data=data).status == 413
    else:
        assert visitor.submit({**baker, "question": "x" * 3000}).status_code == 413
    assert desk.stored == NOTHING


@pytest.mark.parametrize(
    ("sent", "status"), [("as a form", 413), ("in parts", 200), ("in too many parts", 413)]
)
@pytest.mark.parametrize("path", ["", "/@@embedded"])
def test_what_zope_itself_refuses_is_told_on_the_page(desk, visitor, baker, path, sent, status):
    """Ten megabytes of text: what to do, in the page's language, where Zope says 400 in English.

    In parts, as a browser sends our forms, Zope takes it: then its field says that it is too long.
    """
    stamp = visitor.read().stamp
    data = filled_in({**baker, "question": "x" * 10_000_000}, stamp=stamp)
    if sent == "in too many parts":
        data |= {f"more-{number}": "x" * 400 for number in range(2000)}
    files = None if sent == "as a form" else {"_charset_": (None, "utf-8")}
    page = visitor.told(visitor.ask("POST", path, data=data, files=files))
    assert page.status == status
    assert page.tree.xpath("//*[@role='alert']")
    assert page.stamp
    assert desk.stored == NOTHING
    assert visitor.send(baker, path, stamp=page.stamp).status == 303


@pytest.mark.parametrize("length", [100, 1_200_000])
@pytest.mark.parametrize("sign", ["", "; boundary=x-x"])
@pytest.mark.parametrize("path", ["", "/@submit"])
def test_what_arrives_damaged_isn_t_called_too_much(desk, visitor, path, sign, length):
    """A body in parts that never begin or never end, or without the sign between them: 400."""
    headers = {"Content-Type": f"multipart/form-data{sign}", "Idempotency-Key": "een-sleutel"}
    if path:
        headers["Accept"] = "application/json"
    page = visitor.ask("POST", path, data=b"x" * length, headers=headers)
    assert page.status == 400
    assert desk.stored == NOTHING


def test_other_addresses_of_the_site_don_t_notice(desk, visitor, monkeypatch):
    """The limit is our forms' alone."""
    monkeypatch.setattr(too_large, "MOST_BYTES", 2000)
    page = visitor.ask("POST", "/../gidsen", data={"x": "y" * 3000})
    assert page.status == 200


@pytest.mark.pure
@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/plone/ondernemen/contact", ["plone", "ondernemen", "contact"]),
        ("/VirtualHostBase/https/x.be:443/plone/VirtualHostRoot/a/b", ["plone", "a", "b"]),
        ("/VirtualHostBase/https/x:443/p/VirtualHostRoot/_vh_sub/a", ["p", "a"]),
        ("/++api++/plone/x", ["plone", "x"]),
        ("", []),
    ],
)
def test_a_virtual_host_is_read_as_zope_does(path, names):
    """What stands behind a proxy is found too."""
    assert names_of(path) == names


@pytest.fixture(params=["one", "fieldsets"])
def form(request, desk):
    """The form, of one page and in steps."""
    if request.param == "fieldsets":
        desk.ask_also(PARTS)
    form = desk.section["contact"]
    form.pages = request.param
    transaction.commit()
    return form


@pytest.mark.parametrize("name", ["opens", "closes"])
def test_a_closed_form_says_when(form, desk, visitor, baker, name):
    """The page says it and has no button; what is sent all the same gets 403, by both ways."""
    stamp = visitor.read().stamp
    moment = clock.now().replace(tzinfo=None) + timedelta(days=1 if name == "opens" else -1)
    setattr(desk.section["contact"], name, moment)
    transaction.commit()
    page = visitor.read()
    assert day_words(moment.date(), speech_in()) in page.text
    assert not page.tree.xpath("//form[@id='oo-form']")
    refused = visitor.send(baker, stamp=stamp)
    assert refused.status == 403
    # Who was typing has it to copy; in steps it stands in the draft.
    assert ("Mag mijn terras" in refused.text) is (form.pages == "one")
    assert visitor.submit(baker).status_code == 403
    assert desk.stored == NOTHING


def test_what_came_in_time_is_answered_as_it_was(desk, visitor, baker):
    """Who lost the answer asks again when the form is closed: it came, and it isn't taken twice."""
    stamp = visitor.read().stamp
    sent, first = visitor.send(baker, stamp=stamp), visitor.submit(baker).json()
    assert sent.status == 303
    desk.section["contact"].closes = clock.now().replace(tzinfo=None) - timedelta(days=1)
    transaction.commit()
    again = visitor.submit(baker)
    assert (again.status_code, again.json()["reference"]) == (200, first["reference"])
    assert visitor.submit(baker | {"question": "Iets anders?"}).status_code == 422
    again = visitor.send(baker, stamp=stamp)
    reference = sent.response.headers["Location"].split("/")[-2]
    assert (again.status, reference in again.response.headers["Location"]) == (303, True)
    assert len(desk.stored.dossiers) == 2
    assert visitor.submit(baker, key="een-andere-sleutel").status_code == 403


def test_an_open_form_is_open(form, desk, visitor):
    """The counter-proof: between both moments."""
    now = clock.now().replace(tzinfo=None)
    contact = desk.section["contact"]
    contact.opens, contact.closes = now - timedelta(days=1), now + timedelta(days=1)
    transaction.commit()
    page = visitor.read()
    assert page.tree.xpath("//form[@id='oo-form']")
    # Also who came straight to its page, past the card that says it.
    tomorrow = day_words(contact.closes.date(), speech_in())
    assert f"Open tot {tomorrow}" in page.text
    contact.closes = None
    transaction.commit()
    assert tomorrow not in visitor.read().text


def test_counters_of_an_older_version_are_begun_anew(portal):
    """They were kept by a module with another name: what can't be read is no server error."""
    IAnnotations(portal)[shared_rates.KEY] = object()
    assert shared_rates.note("x", "192.0.2.1") is Pace.FINE
    assert isinstance(IAnnotations(portal)[shared_rates.KEY], shared_rates.Rates)


WRITINGS = ("an@bakker.example", "AN@bakker.example", "a.n@bakker.example", "an+{}@bakker.example")


@pytest.mark.parametrize("way", ["page", "service"])
def test_nobody_s_mailbox_is_filled_from_a_form(desk, visitor, baker, monkeypatch, way):
    """However a stranger writes the address: the dossiers are made, few letters go, it is said."""
    monkeypatch.setattr("onderneem.addon.dossiers.letters.MOST", {"received": 2, "lost": 3})
    for number in range(4):
        answers = {**baker, "email": WRITINGS[number].format(number)}
        if way == "page":
            receipt = visitor.session.get(visitor.send(answers).response.headers["Location"])
            assert ("Er gaat geen e-mail" in receipt.text or "No letter goes" in receipt.text) == (
                number >= 2
            )
        else:
            assert visitor.submit(answers, f"sleutel-nummer-{number}").status_code == 201
    assert len(desk.stored.dossiers) == 4
    assert desk.stored.letters == 2


def test_who_is_written_to_is_counted_by_the_day(portal):
    """At most so many, of one mailbox, until the day ends (UTC); others don't notice."""
    morning, evening = 86_400 * 5, 86_400 * 6 - 1
    written = [shared_rates.may_be_written("an@bakker.example", 2, now=morning) for _ in range(3)]
    assert written == [True, True, False]
    assert not shared_rates.may_be_written("An+1@bakker.example", 2, now=evening)
    assert shared_rates.may_be_written("bo@bakker.example", 2, now=evening)
    assert shared_rates.may_be_written("an@bakker.example", 2, now=evening + 1)


def test_no_letter_goes_uncounted(portal, monkeypatch):
    """With the store full of an attack, nobody is written to by it."""
    monkeypatch.setattr(shared_rates, "MOST_COUNTERS", 1)
    assert shared_rates.may_be_written("an@bakker.example", 2, now=7200)
    assert not shared_rates.may_be_written("bo@bakker.example", 2, now=7200)


def test_a_program_faster_than_hands_waits_a_minute(desk, visitor, baker, monkeypatch):
    """429 with the seconds to the next minute; what came already is answered all the same."""
    monkeypatch.setattr(shared_rates, "IN_A_MINUTE", 2)
    # A minute that doesn't end while this is asked.
    monkeypatch.setattr(shared_rates, "MINUTE", 3600)
    first = [visitor.submit(baker, f"sleutel-nummer-{number}") for number in range(2)]
    assert [each.status_code for each in first] == [201, 201]
    refused = visitor.submit(baker, "sleutel-nummer-2")
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert refused.json()["type"] == "TooMany"
    assert visitor.submit(baker, "sleutel-nummer-0").status_code == 200
    assert len(desk.stored.dossiers) == 2


def test_each_minute_begins_anew(portal, monkeypatch):
    """Per network and per form."""
    monkeypatch.setattr(shared_rates, "IN_A_MINUTE", 1)
    moments = [("a", "192.0.2.1", 60), ("a", "192.0.2.1", 119), ("a", "192.0.2.1", 120)]
    moments += [("a", "192.0.2.2", 121), ("b", "192.0.2.1", 122)]
    found = [shared_rates.no_hands(what, address, now) for what, address, now in moments]
    assert found == [False, True, False, False, False]
