"""The services: the contract's words and numbers, and nothing to those who may not see it."""

from datetime import datetime
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.decision import outcomes_for
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.reference import new_reference
from onderneem.addon.dossiers.words_job import AddWords
from plone import api
from tests.dossiers.stories import ANSWER
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import question
from tests.dossiers.stories import SUBJECT
from tests.topics.people import in_dutch
import pytest
import transaction

SECTION = "wonen/ondernemen"
LIST = f"{SECTION}/@dossiers"
PUBLIC = {
    "id",
    "event",
    "when",
    "what",
    "by",
    "comment",
    "outcome",
    "redress",
    "files",
    "letter",
}


@pytest.fixture
def three_dossiers(live_section):
    """Three questions that came in one after the other, the last one about terraces."""
    topics = {"a": "", "b": "", "c": "terras"}
    made = [
        receive(live_section["dossiers"], question(key, topic=topic)).reference
        for key, topic in topics.items()
    ]
    transaction.commit()
    AddWords().run(api.portal.get())
    return made


@pytest.mark.parametrize(("who", "status"), [("stranger", 401), ("member", 403), ("officer", 200)])
@pytest.mark.usefixtures("live_receipt")
def test_the_list_is_for_officers(request, who, status):
    """Log in, you may not, here it is; and no word of a dossier to the first two."""
    answer = request.getfixturevalue(who).get(LIST)
    assert answer.status_code == status
    assert (SUBJECT in answer.text) == (status == 200)
    assert status == 200 or set(answer.json()) == {"type", "message"}
    assert answer.json().get("type") == {401: "Unauthorized", 403: "Forbidden"}.get(status)


@pytest.mark.usefixtures("live_section")
def test_an_empty_list_is_a_list(officer):
    """No dossiers isn't an error."""
    found = officer.get(LIST).json()
    assert (found["items"], found["items_total"]) == ([], 0)
    assert "batching" not in found


def test_a_list_has_plone_restapis_shape(officer, live_dossier):
    """@id, items, items_total; each item with its own address and what a list shows."""
    found = officer.get(LIST).json()
    (item,) = found["items"]
    assert found["@id"].endswith(f"/{LIST}")
    assert found["items_total"] == 1
    assert item.pop("@id").endswith(f"/{SECTION}/dossiers/{live_dossier.getId()}")
    assert item == {
        "reference": live_dossier.getId(),
        "subject": SUBJECT,
        "kind": "question",
        "state": "submitted",
        "topic": "",
        "municipality": "44021",
        "assigned": "",
        "assigned_name": "",
        "channel": "form",
        "submitted": live_dossier.submitted,
        "due": None,
        "days_left": None,
        "overdue": False,
        "waits_for": "officer",
        "outcome": "",
        "wish": "",
        "group": "",
        "ended": None,
        "erased": None,
    }


def test_a_list_tells_nothing_personal(officer, live_receipt):
    """Who asked is read in the dossier, not over somebody's shoulder."""
    text = officer.get(LIST).text
    assert BAKER.email not in text
    assert BAKER.name not in text


def test_the_links_of_the_batches_lead_through_the_list(officer, three_dossiers):
    """Following "next" from the first to the last shows each once, newest first."""
    address, found = f"{LIST}?b_size=1", []
    while address:
        page = officer.get(address).json()
        found += [item["reference"] for item in page["items"]]
        address = page["batching"].get("next")
    assert found == three_dossiers[::-1]


def test_a_middle_batch_has_all_links(officer, three_dossiers):
    """First, previous, next, last, and itself; the filters stay in each."""
    links = officer.get(f"{LIST}?b_size=1&b_start=1&state=submitted").json()["batching"]
    assert set(links) == {"@id", "first", "prev", "next", "last"}
    starts = {name: link.split("b_start=")[1].split("&")[0] for name, link in links.items()}
    assert starts == {"@id": "1", "first": "0", "prev": "0", "next": "2", "last": "2"}
    assert all("state=submitted" in link for link in links.values())


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [2, 1, 0]),
        ("sort_order=ascending", [0, 1, 2]),
        ("topic=terras", [2]),
        ("state=submitted&state=decided&b_size=2", [2, 1]),
        ("state=decided", []),
        ("kind=application", []),
        ("b_start=2", [0]),
        ("b_start=3", []),
        ("sort_on=topic&sort_order=ascending", [0, 1, 2]),
        ("sort_on=due", [0, 1, 2]),
        ("municipality=44021&b_size=1", [2]),
        ("municipality=44010", []),
        ("text=wintertuin%20bakk", [2, 1, 0]),
        ("text=wintertuin%20AND%20(", [2, 1, 0]),
        ("text=bestaatniet", []),
        ("enterprise_number=0200.065.765", [2, 1, 0]),
        ("enterprise_number=BE0123456749", []),
        ("due=none", [2, 1, 0]),
        ("due=overdue", []),
        ("due=2999-01-01", []),
        ("phase=Samenstelling", [2, 1, 0]),
        ("open=1", [2, 1, 0]),
        ("open=1&state=decided", []),
        ("assigned=@nobody", [2, 1, 0]),
        ("assigned=@me", []),
    ],
)
def test_a_list_is_narrowed_and_ordered(officer, three_dossiers, query, numbers):
    """What the query asks for, and the whole total."""
    found = officer.get(f"{LIST}?{query}").json()
    assert [item["reference"] for item in found["items"]] == [three_dossiers[n] for n in numbers]


BAD = [
    ("municipality", "municipality:int=44021"),
    ("text", "text=" + "x" * 201),
    ("text", "text=a&text=b"),
    ("due", "due=tomorrow"),
    ("due", "due=2026-02-30"),
    ("enterprise_number", "enterprise_number=0123456788"),
    ("foo", "foo=bar"),
    ("sort_order", "sort_order=foo"),
    ("b_size", "b_size=0"),
    ("b_size", "b_size=101"),
    ("b_size", "b_size=x"),
    ("b_size", "b_size="),
    ("b_start", "b_start=-1"),
    ("b_start", "b_start=1e3"),
    ("b_start", "b_start=٣"),
    ("b_start", f"b_start={'9' * 5000}"),
    ("b_start", "b_start=1&b_start=2"),
    ("state", "state=published"),
    ("state", "state=submitted&state=nonsense"),
    ("state", "state:int=1"),
    ("state", "state.x:record=1"),
    ("kind", "kind=Question"),
    ("topic", "topic:int=5"),
    ("topic", "topic=zzz"),
    ("municipality", "municipality=zzz"),
    ("assigned", "assigned=zzz"),
    ("group", "group=zzz"),
    ("sort_on", "sort_on=applicant"),
    ("sort_on", "sort_on=submitted&sort_on=state"),
]


@pytest.mark.usefixtures("live_section")
def test_bad_input_gets_a_clear_answer(officer):
    """400 with the contract's body: the field and why (law 8)."""
    for field, query in BAD:
        answer = officer.get(f"{LIST}?{query}")
        assert answer.status_code == 400, query[:40]
        body = answer.json()
        assert body["message"]
        errors = [{"field": field, "message": body["message"]}]
        assert body == {**body, "type": "ValidationError", "errors": errors}
        assert set(body) == {"type", "message", "errors"}


def follow(session, reference, key):
    """Ask how far a dossier is."""
    return session.get(f"{SECTION}/@follow/{reference}", headers={"X-Tracking-Key": key})


def test_the_applicant_follows_with_reference_and_key(stranger, live_receipt):
    """State in words, and the public log; nothing else that was told."""
    body = follow(stranger, live_receipt.reference, live_receipt.key).json()
    assert body["reference"] == live_receipt.reference
    assert body["state"]["id"] == "submitted"
    assert body["state"]["told"]
    assert [set(event) for event in body["log"]] == [PUBLIC]
    assert BAKER.email not in str(body)


def test_the_applicant_reads_what_the_officer_wrote(stranger, live_dossier, live_receipt, officer):
    """A step and its comment, but never the officer's name."""
    workflow = f"{SECTION}/dossiers/{live_dossier.getId()}/@workflow/ask_more"
    assert officer.post(workflow, json={"comment": "Hoe breed?"}).status_code == 200
    body = follow(stranger, live_receipt.reference, live_receipt.key).json()
    assert body["state"]["id"] == "incomplete"
    assert body["log"][-1]["comment"] == "Hoe breed?"
    assert "ambtenaar" not in str(body)


def test_messages_stand_apart_from_the_log(stranger, live_dossier, live_receipt, officer):
    """Who wrote what and when, each with its id and zone; the officer's log has all, in order."""
    address = f"{SECTION}/dossiers/{live_dossier.getId()}"
    headers = {"X-Tracking-Key": live_receipt.key}
    officer.post(f"{address}/@messages", json={"text": "Hoe breed?", "public": True})
    officer.post(f"{address}/@messages", json={"text": "Vreemd.", "public": False})
    body = stranger.post(
        f"{SECTION}/@follow/{live_receipt.reference}",
        json={"message": "Drie meter"},
        headers=headers,
    ).json()
    told = [(each["from"], each["text"]) for each in body["messages"]]
    assert told == [("officer", "Hoe breed?"), ("applicant", "Drie meter")]
    assert [each["event"] for each in body["log"]] == ["submitted"]
    whole = officer.get(address).json()
    assert [each["event"] for each in whole["log"]] == ["submitted", "message", "note", "answer"]
    lines = body["messages"] + body["log"]
    assert {each["id"] for each in lines} < {each["id"] for each in whole["log"]}
    assert all(datetime.fromisoformat(each["when"]).utcoffset() is not None for each in lines)


def possible(officer, address):
    """Return the steps that @workflow lists."""
    found = officer.get(f"{address}/@workflow").json()["transitions"]
    return {each["@id"].rpartition("/")[2]: each for each in found}


def test_workflow_lists_what_it_takes_and_with_what(officer, live_dossier):
    """Each step that stands there is taken with what it needs; without, 400 names the fields."""
    address = f"{SECTION}/dossiers/{live_dossier.getId()}"
    found = possible(officer, address)
    assert list(found) == ["take_up", "ask_more", "complete", "decide"]
    assert {each["id"] for each in found["decide"]["outcomes"]} == set(outcomes_for("question"))
    for name, step in found.items():
        if step["needs"]:
            refused = officer.post(f"{address}/@workflow/{name}", json={})
            named = {each["field"] for each in refused.json()["errors"]}
            assert (refused.status_code, named) == (400, set(step["needs"]))
    given = {"comment": "Ja.", "outcome": "answered"}
    assert officer.post(f"{address}/@workflow/decide", json=given).status_code == 200
    # Nothing is paid on a question, so that step isn't there though the workflow has it.
    assert list(possible(officer, address)) == ["appeal", "close", "reopen"]
    dutch = officer.get(f"{address}/@workflow", headers={"Accept-Language": "nl"}).json()
    assert dutch["transitions"][1]["title"] == "Afsluiten"
    assert [each["action"] for each in dutch["history"]] == [None, "decide"]


def test_who_answered_is_told_so(stranger, live_dossier, live_receipt, officer):
    """By the service and on the page: nobody is asked again for what they just gave."""
    workflow = f"{SECTION}/dossiers/{live_dossier.getId()}/@workflow/ask_more"
    officer.post(workflow, json={"comment": "Hoe breed?"})
    asked = follow(stranger, live_receipt.reference, live_receipt.key).json()["state"]
    address = f"{SECTION}/@follow/{live_receipt.reference}"
    headers = {"X-Tracking-Key": live_receipt.key}
    told = stranger.post(address, json={"message": "Drie meter"}, headers=headers).json()["state"]
    assert told["id"] == "incomplete"
    page = stranger.get(
        f"{SECTION}/@@follow/{live_receipt.reference}/{live_receipt.key}",
        headers={"Accept": "text/html"},
    ).text
    assert told["told"] in page
    assert told["title"] in page
    assert asked["told"] not in page


def test_an_internal_entry_stays_inside(stranger, live_dossier, live_receipt, officer):
    """The officer reads the whole log, the applicant the public part."""
    live_dossier.record("note", {"comment": "Bel de buren"}, by="ambtenaar", public=False)
    transaction.commit()
    assert "Bel de buren" in officer.get(f"{SECTION}/dossiers/{live_dossier.getId()}").text
    assert "Bel de buren" not in follow(stranger, live_receipt.reference, live_receipt.key).text


def test_a_wrong_key_and_no_dossier_are_the_same(stranger, live_receipt):
    """Nobody learns which references exist: same status, same body, same headers."""
    tries = [
        follow(stranger, live_receipt.reference, "wrong"),
        follow(stranger, live_receipt.reference, ""),
        follow(stranger, "23456789B", live_receipt.key),
        follow(stranger, "nonsense", live_receipt.key),
        stranger.get(f"{SECTION}/@follow", headers={"X-Tracking-Key": live_receipt.key}),
    ]
    assert {answer.status_code for answer in tries} == {404}
    assert len({answer.text for answer in tries}) == 1
    assert set(tries[0].json()) == {"type", "message"}


@pytest.mark.parametrize("key", ["wrong", None])
def test_nobody_on_the_way_keeps_it(stranger, live_receipt, key):
    """Right or wrong: no-store."""
    answer = follow(stranger, live_receipt.reference, key or live_receipt.key)
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_reference_is_taken_as_people_type_it(stranger, live_receipt):
    """Small letters and dashes are no reason to refuse."""
    reference = live_receipt.reference.lower()
    typed = f"{reference[:3]}-{reference[3:6]}-{reference[6:]}"
    assert follow(stranger, typed, live_receipt.key).status_code == 200


def test_the_key_of_one_dossier_opens_no_other(stranger, live_section, live_receipt):
    """Two dossiers, two keys."""
    other = receive(live_section["dossiers"], question("another"))
    transaction.commit()
    assert follow(stranger, other.reference, live_receipt.key).status_code == 404


def test_following_changes_nothing(stranger, live_dossier, live_receipt):
    """Looking isn't writing, right or wrong."""
    before = live_dossier._p_serial
    follow(stranger, live_receipt.reference, live_receipt.key)
    follow(stranger, live_receipt.reference, "wrong")
    transaction.begin()
    live_dossier._p_deactivate()
    live_dossier._p_activate()
    assert live_dossier._p_serial == before


@pytest.mark.parametrize(("who", "status"), [("stranger", 401), ("member", 403), ("officer", 200)])
def test_a_dossier_is_for_its_officer(request, live_receipt, who, status):
    """Applicant, answers and the whole log, or nothing."""
    address = f"{SECTION}/dossiers/{live_receipt.reference}"
    answer = request.getfixturevalue(who).get(address)
    assert answer.status_code == status
    assert (BAKER.email in answer.text) == (status == 200)


def test_a_dossier_as_json(officer, live_dossier):
    """All an officer needs, and nothing that plone.restapi would gather from the site."""
    body = officer.get(f"{SECTION}/dossiers/{live_dossier.getId()}").json()
    assert body["applicant"] == vars(BAKER)
    assert body["answers"] == [vars(ANSWER)]
    assert (body["state"], body["kind"], body["subject"]) == ("submitted", "question", SUBJECT)
    assert len(body["log"]) == 1
    assert not {"UID", "parent", "allow_discussion", "@components", "next_item"} & set(body)


STOCK = [("PATCH", ""), ("DELETE", ""), ("POST", ""), ("POST", "/@lock"), ("PATCH", "/@order")]


@pytest.mark.parametrize("who", ["stranger", "member", "officer", "manager"])
def test_nobody_edits_or_deletes_a_dossier(request, live_dossier, who):
    """Its log says what happened; the stock services change nothing of it."""
    before = vars(live_dossier).copy()
    address = f"{SECTION}/dossiers/{live_dossier.getId()}"
    for method, path in STOCK:
        answer = request.getfixturevalue(who).request(
            method, f"{address}{path}", json={"title": "x", "@type": "Document"}
        )
        assert 400 <= answer.status_code < 500, (method, path)
    transaction.begin()
    assert {**vars(live_dossier), "title": live_dossier.title} == before


@pytest.mark.parametrize("who", ["stranger", "member"])
def test_only_officers_take_a_step(request, live_dossier, who):
    """The stock workflow service keeps to the workflow."""
    address = f"{SECTION}/dossiers/{live_dossier.getId()}/@workflow/take_up"
    assert request.getfixturevalue(who).post(address).status_code in (401, 403)
    transaction.begin()
    assert (live_dossier.state, len(live_dossier.log)) == ("submitted", 1)


def test_a_step_by_the_service_is_recorded(officer, live_dossier):
    """In the sealed log, with who did it; what can't be done any more is refused."""
    address = f"{SECTION}/dossiers/{live_dossier.getId()}/@workflow"
    said = {"comment": "Ja", "outcome": "answered"}
    assert officer.post(f"{address}/decide", json=said).json()["review_state"] == "decided"
    assert officer.post(f"{address}/take_up").status_code == 409
    transaction.begin()
    assert [(entry.what, entry.by) for entry in live_dossier.log] == [
        ("submitted", "applicant"),
        ("decide", "ambtenaar"),
    ]
    assert live_dossier.broken_at() is None


@pytest.mark.parametrize(("who", "status"), [("officer", 404), ("member", 401)])
def test_nobody_finds_a_dossier_by_webdav(request, who, status, live_dossier):
    """Its title would be told to whoever may not read it; what isn't there answers the same."""
    asking = request.getfixturevalue(who)
    answers = [
        asking.request("PROPFIND", f"{SECTION}/dossiers/{each}", headers={"Depth": "0"})
        for each in (live_dossier.getId(), new_reference())
    ]
    assert [answer.status_code for answer in answers] == [status, status]


def test_what_others_did_meanwhile_is_told_in_words(officer, live_dossier):
    """In the language of the site, the outcome of a decision too; 409."""
    address = f"{SECTION}/dossiers/{live_dossier.getId()}"
    mark = officer.get(address).json()["mark"]
    said = {"comment": "Ja", "outcome": "answered"}
    assert officer.post(f"{address}/@workflow/decide", json=said).status_code == 200
    late = officer.post(f"{address}/@workflow/decide", json={**said, "mark": mark})
    (told,) = late.json()["happened"]
    assert late.status_code == 409
    assert (told["outcome"], told["comment"]) == (in_dutch(OUTCOMES["answered"].title), "Ja")
