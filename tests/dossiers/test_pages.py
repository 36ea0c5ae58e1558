"""The pages: the worklist, a dossier with its next steps, and following without an account."""

from lxml import html
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.reference import show_reference
from tests.dossiers.stories import ANSWER
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import question
from tests.dossiers.stories import SUBJECT
import pytest
import re
import transaction

SECTION = "wonen/ondernemen"
DOSSIERS, FOLLOW = f"{SECTION}/dossiers", f"{SECTION}/@@follow"
HTML = {"Accept": "text/html"}
MARK = re.compile(r'name="mark"\s+type="hidden"\s+value="(\w+)"')
TOKEN = re.compile(r'name="_authenticator"\s+value="(\w+)"')


def read(session, address):
    """Return the answer to a browser that asks for a page."""
    return session.get(address, headers=HTML, allow_redirects=False)


@pytest.fixture
def address(live_receipt):
    """Where the baker's dossier is."""
    return f"{DOSSIERS}/{live_receipt.reference}"


def is_private(answer) -> bool:
    """Whether nobody keeps the page, and no other site learns its address."""
    headers = answer.headers
    return (
        "no-store" in headers["Cache-Control"]
        and headers["Referrer-Policy"] == "no-referrer"
        and "noindex" in headers["X-Robots-Tag"]
    )


def test_the_worklist_shows_what_came_in(officer, live_receipt):
    """Reference, subject and state of each, and the way to it; no name, no address."""
    answer = read(officer, DOSSIERS)
    assert answer.status_code == 200
    assert show_reference(live_receipt.reference) in answer.text
    assert f"/{DOSSIERS}/{live_receipt.reference}" in answer.text
    assert SUBJECT in answer.text
    assert BAKER.email not in answer.text
    assert is_private(answer)


@pytest.mark.parametrize("path", ["", "/view", "/{reference}", "/{reference}/view"])
@pytest.mark.parametrize("who", ["stranger", "member"])
def test_others_are_asked_to_log_in(request, live_receipt, who, path):
    """Not a word of a dossier, also not to somebody with an account."""
    page = f"{DOSSIERS}{path.format(reference=live_receipt.reference)}"
    answer = read(request.getfixturevalue(who), page)
    assert answer.status_code == 302
    assert "/login" in answer.headers["Location"] or "require_login" in answer.headers["Location"]
    assert SUBJECT not in answer.text


def test_the_worklist_is_narrowed_by_state(officer, live_receipt):
    """A state that isn't one is no filter."""
    shown = show_reference(live_receipt.reference)
    assert shown in read(officer, f"{DOSSIERS}?state=submitted").text
    assert shown not in read(officer, f"{DOSSIERS}?state=decided").text
    assert shown in read(officer, f"{DOSSIERS}?state=nonsense&state=other").text


@pytest.mark.parametrize("start", ["-1", "x", "9" * 5000, "1e9", "٣"])
def test_nonsense_is_the_beginning_of_the_worklist(officer, live_receipt, start):
    """No address of the list is an error."""
    answer = read(officer, f"{DOSSIERS}?b_start={start}")
    assert answer.status_code == 200
    assert show_reference(live_receipt.reference) in answer.text


def test_the_worklist_has_pages(officer, live_section):
    """Twenty-five on the first, the rest on the next."""
    for number in range(27):
        receive(live_section["dossiers"], question(str(number)))
    transaction.commit()
    first, second = read(officer, DOSSIERS).text, read(officer, f"{DOSSIERS}?b_start=25").text
    assert (first.count('<th scope="row">'), second.count('<th scope="row">')) == (25, 2)
    assert "b_start=25" in first


def test_a_subject_is_never_markup(officer, live_section):
    """Whatever a visitor writes is shown as it was written, in list and dossier."""
    nasty = question(subject="<script>alert(1)</script>", text="<img src=x onerror=alert(2)>")
    made = receive(live_section["dossiers"], nasty)
    transaction.commit()
    for page in (DOSSIERS, f"{DOSSIERS}/{made.reference}"):
        text = read(officer, page).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text


def test_the_officer_sees_what_was_asked_and_by_whom(officer, address):
    """Question and answer as they were, who asks, what happened, that the log holds."""
    answer = read(officer, address)
    for shown in (ANSWER.question, ANSWER.value, BAKER.name, BAKER.email, BAKER.phone):
        assert shown in answer.text
    assert "oo-checked" in answer.text
    assert is_private(answer)


def test_a_broken_seal_is_told(officer, live_dossier, address):
    """Who changed an entry by hand is found out by whoever opens the dossier."""
    entry = live_dossier.log[0]
    live_dossier.log = (type(entry)(**{**vars(entry), "payload": '"iets anders"'}),)
    transaction.commit()
    text = read(officer, address).text
    assert "oo-checked" not in text
    assert 'class="oo-error"' in text


def steps_of(page) -> set[str]:
    """Return the steps that a dossier's page offers."""
    return set(re.findall(r'name="deed"[^>]*value="(\w+)"', page))


def token_of(page) -> str:
    """Return the token of the form on a page."""
    return TOKEN.search(page)[1]


def mark_of(page) -> str:
    """Return the mark that a dossier's page carries."""
    return MARK.search(page)[1]


def takes(officer, address, deed, page, **more):
    """Send the form of a dossier's page; from another site, without a page, it lacks all."""
    own = {"_authenticator": token_of(page), "mark": mark_of(page)} if "<" in page else {}
    data = {"deed": deed, **own, **more}
    url = f"{address}/@@transition"
    return officer.post(url, data=data, headers=HTML, allow_redirects=False)


def recorded(dossier):
    """Return the state and the events of a dossier, as they are in the database."""
    transaction.begin()
    return dossier.state, [entry.what for entry in dossier.log]


UNTOUCHED = ("submitted", ["submitted"])


def test_a_dossier_offers_the_steps_that_are_possible(officer, address):
    """Those of the workflow from here, and no others."""
    page = read(officer, address).text
    assert steps_of(page) == {"take_up", "ask_more", "complete", "decide"}
    takes(officer, address, "decide", page, comment="Ja", outcome="answered")
    assert steps_of(read(officer, address).text) == {"appeal", "close", "reopen"}


def test_a_step_is_taken_and_recorded(officer, live_dossier, address):
    """By POST with a token; then back to the dossier, with what was said in the log."""
    page = read(officer, address).text
    answer = takes(officer, address, "ask_more", page, comment="Hoe breed?")
    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(address)
    assert recorded(live_dossier) == ("incomplete", ["submitted", "ask_more"])
    assert "Hoe breed?" in read(officer, address).text


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_step_is_never_taken_by_a_link(officer, live_dossier, address, method):
    """Only POST: a page that is fetched ahead changes nothing, and who loads the address anew after
    a refusal sees the dossier."""
    token = token_of(read(officer, address).text)
    url = f"{address}/@@transition?deed=take_up&_authenticator={token}"
    answer = officer.request(method, url, headers=HTML, allow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(address)
    assert recorded(live_dossier) == UNTOUCHED


@pytest.mark.parametrize("token", ["", "0" * 40])
def test_a_step_needs_the_pages_own_token(officer, live_dossier, address, token):
    """A form on another site can't take a step in an officer's name."""
    mark = mark_of(read(officer, address).text)
    answer = takes(officer, address, "take_up", "", _authenticator=token, mark=mark)
    assert answer.status_code == 403
    assert recorded(live_dossier) == UNTOUCHED


@pytest.mark.parametrize(
    ("deed", "status"),
    [("close", 409), ("reopen", 409), ("pay", 409), ("nonsense", 400), ("", 400)],
)
def test_a_step_that_is_not_possible_is_refused(officer, live_dossier, address, deed, status):
    """Said above the dossier as it is; nothing is recorded."""
    page = read(officer, address).text
    answer = takes(officer, address, deed, page, comment="Niet bewaren")
    assert answer.status_code == status
    assert SUBJECT in answer.text
    assert recorded(live_dossier) == UNTOUCHED


@pytest.mark.parametrize("second", ["decide", "ask_more", "reopen"])
def test_two_officers_at_once_take_a_step_once(officer, live_dossier, address, second):
    """The second is told who did what, also where the step would still be possible."""
    page = read(officer, address).text
    takes(officer, address, "decide", page, comment="Ja", outcome="answered")
    answer = takes(officer, address, second, page, comment="Nee", outcome="answered")
    assert answer.status_code == 409
    assert "ambtenaar" in answer.text
    assert "Nee" in answer.text
    assert recorded(live_dossier) == ("decided", ["submitted", "decide"])


@pytest.mark.parametrize("mark", ["", "0" * 64, ["a", "b"]])
def test_a_step_needs_a_mark_of_this_dossier(officer, live_dossier, address, mark):
    """A page of another dossier, or none, moves nothing."""
    page = read(officer, address).text
    answer = takes(officer, address, "take_up", page, mark=mark)
    assert answer.status_code == 409
    assert recorded(live_dossier) == UNTOUCHED


def test_what_is_missing_is_said_at_its_field(officer, live_dossier, address):
    """400, a summary that leads to the field, and what was typed is still there."""
    page = read(officer, address).text
    answer = takes(officer, address, "decide", page, comment="Ja, dat mag.")
    assert answer.status_code == 400
    assert 'href="#oo-outcome"' in answer.text
    assert "Ja, dat mag.</textarea>" in answer.text
    assert recorded(live_dossier) == UNTOUCHED


def test_errors_are_told_in_the_order_of_the_fields(officer, address):
    """On the page as by the service: the first link leads to the first field."""
    page = read(officer, address).text
    answer = takes(officer, address, "decide", page)
    links = html.fromstring(answer.text).xpath("//*[contains(@class, 'oo-error-summary')]//a/@href")
    assert links == ["#oo-comment", "#oo-outcome"]
    answer = officer.post(
        f"{address}/@workflow/decide", json={}, headers={"Accept": "application/json"}
    )
    assert [each["field"] for each in answer.json()["errors"]] == ["comment", "outcome"]


@pytest.mark.parametrize("who", ["stranger", "member"])
def test_others_take_no_step(request, live_dossier, address, who):
    """Also not with a POST of their own making."""
    answer = takes(request.getfixturevalue(who), address, "take_up", "")
    assert answer.status_code == 302
    assert recorded(live_dossier) == UNTOUCHED


def test_the_mailed_link_opens_the_dossier(stranger, live_receipt):
    """State and subject, without an account; the key stands nowhere on the page."""
    answer = read(stranger, f"{FOLLOW}/{live_receipt.reference}/{live_receipt.key}")
    assert answer.status_code == 200
    assert show_reference(live_receipt.reference) in answer.text
    assert SUBJECT in answer.text
    assert BAKER.email not in answer.text
    assert live_receipt.key not in answer.text.replace(f"/{live_receipt.key}", "")
    assert is_private(answer)


def sends(session, **data):
    """Fill in the form to follow a dossier."""
    return session.post(FOLLOW, data=data, headers=HTML)


def test_reference_and_key_can_be_typed(stranger, live_receipt):
    """As they were heard: small letters, spaces around them and all."""
    typed = f" {show_reference(live_receipt.reference).lower()} "
    answer = sends(stranger, reference=typed, key=f" {live_receipt.key.lower()} ".replace("-", " "))
    assert answer.status_code == 200
    assert SUBJECT in answer.text
    assert is_private(answer)


def test_a_key_in_a_query_opens_nothing(stranger, live_receipt):
    """The form is sent by POST: a key doesn't end up in histories and logs by our doing."""
    query = f"reference={live_receipt.reference}&key={live_receipt.key}"
    answer = read(stranger, f"{FOLLOW}?{query}")
    assert answer.status_code == 200
    assert SUBJECT not in answer.text


def test_a_mistake_stands_first_in_the_title_and_takes_the_focus(stranger, live_receipt):
    """As on every form: a screen reader says it before anything else."""
    page = html.fromstring(sends(stranger, reference=live_receipt.reference, key="x").text)
    assert page.findtext(".//title").startswith("Fout:")
    assert page.xpath("//*[@role='alert' and @autofocus and @tabindex='-1']")
    fine = html.fromstring(read(stranger, FOLLOW).text)
    assert not fine.findtext(".//title").startswith("Fout:")


def without(text, *parts):
    """Return a page without what differs by what was typed."""
    for part in parts:
        text = text.replace(part, "…")
    return re.sub(r"\s+", " ", text)


def test_a_wrong_pair_is_told_without_saying_which(stranger, live_receipt):
    """404 and the same form, whether the key is wrong or the dossier doesn't exist."""
    wrong_key = sends(stranger, reference=live_receipt.reference, key="wrong")
    no_dossier = sends(stranger, reference="23456789B", key=live_receipt.key)
    assert wrong_key.status_code == no_dossier.status_code == 404
    assert without(wrong_key.text, live_receipt.reference) == without(no_dossier.text, "23456789B")
    assert is_private(wrong_key)


@pytest.mark.parametrize(
    "path",
    ["{reference}/wrong", "23456789B/{key}", "nonsense/{key}", "{reference}/{key}/more", "%00/x"],
)
def test_a_wrong_address_is_not_found(stranger, live_receipt, path):
    """404, and nothing of the dossier."""
    answer = read(stranger, f"{FOLLOW}/{path.format(**vars(live_receipt))}")
    assert answer.status_code == 404
    assert SUBJECT not in answer.text


@pytest.mark.parametrize(
    "query",
    [
        "",
        "/23456789B",
        "/23456789B/",
        "?_follow:int:list=1&_follow:int:list=2",
        "?reference:int=1&key:list=x",
    ],
)
@pytest.mark.usefixtures("live_section")
def test_without_a_pair_there_is_the_form(stranger, query):
    """Half an address, or a query of somebody's making, is a form to fill in."""
    answer = read(stranger, f"{FOLLOW}{query}")
    assert answer.status_code == 200
    assert 'name="reference"' in answer.text
    assert 'name="key"' in answer.text
    # Nothing is wrong yet: no key was typed.
    assert not html.fromstring(answer.text).xpath("//*[@id='content']//*[@role='alert']")
    assert not html.fromstring(answer.text).findtext(".//title").startswith("Fout:")


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        ({"key": "x"}, ["reference"]),
        ({"reference": "23456789B"}, ["key"]),
        ({}, ["reference", "key"]),
    ],
)
@pytest.mark.usefixtures("live_section")
def test_what_is_left_empty_of_the_pair_is_told(stranger, typed, missing):
    """At its line, and not that the two don't belong together."""
    answer = sends(stranger, **typed)
    assert answer.status_code == 422
    page = html.fromstring(answer.text)
    assert page.xpath("//*[contains(@class, 'oo-error-summary')]//a/@href") == [
        f"#oo-{name}" for name in missing
    ]
    assert page.findtext(".//title").startswith("Fout:")


@pytest.mark.parametrize("typed", ["\ud800", "\x00", "x" * 5000, "<script>alert(1)</script>"])
@pytest.mark.usefixtures("live_section")
def test_nothing_typed_breaks_the_form(stranger, typed):
    """404 with the form; what was typed stands in it as text, the key never."""
    typed = typed.encode("utf-8", "surrogatepass")
    answer = sends(stranger, reference=typed, key=typed)
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text
    assert 'name="key"' in answer.text
