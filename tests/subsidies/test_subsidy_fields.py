"""What a subsidy accepts, in the form and by REST alike."""

from tests.topics.people import in_dutch
from tests.topics.people import refused
import itertools
import pytest

SUBSIDY = "onderneem.Subsidy"
BACKWARDS = "The closing day is before the opening day."
ENDLESS = "A continuous subsidy has no closing day."
NO_WINDOW = "Add a window or a term, or tick “Continuous”."
SPRING = {"opens": "2026-03-01", "closes": "2026-05-31"}
MAY = {"opens": "2026-05-31", "closes": "2026-06-30"}
SUMMER = {"opens": "2026-06-01", "closes": "2026-08-31"}
FIXED = {"kind": "fixed", "value": "1000"}
# What is sent, the field that is blamed, and a part of what is said.
WRONG = {
    "reversed": ({"windows": [{**SPRING, "closes": "2026-02-28"}]}, "windows", BACKWARDS),
    "reversed within a day": (
        {"windows": [{"opens": "2026-03-01", "opens_at": "12:00",
                      "closes": "2026-03-01", "closes_at": "09:00"}]},
        "windows",
        BACKWARDS,
    ),
    "overlapping": ({"windows": [SPRING, SUMMER, MAY]}, "windows", "1"),
    "overlapping an open end": ({"windows": [SPRING, {"opens": "2026-01-01"}]}, "windows", "1"),
    "no day": ({"windows": [{}]}, "windows", "Give an opening or a closing day."),
    "a time without its day": (
        {"windows": [{"opens": "2026-03-01", "closes_at": "12:00"}]},
        "windows",
        "A time needs its day.",
    ),
    "no rows among the windows": ({"windows": [SPRING, 1]}, "windows", "2"),
    "no date": ({"windows": [{"opens": "morgen"}]}, "windows", ""),
    "a day in another age": ({"windows": [{"opens": "0226-03-01"}]}, "windows", "1900"),
    "an end of what never ends": ({"continuous": True, "windows": [SPRING]}, "windows", ENDLESS),
    "no window at all": ({"continuous": False}, "windows", NO_WINDOW),
    "more than all": (
        {"amounts": [{"kind": "percentage", "percentage": 100.5}]}, "amounts", ""
    ),
    "less than nothing": ({"amounts": [{"kind": "fixed", "value": -1}]}, "amounts", ""),
    "a negative cap": ({"amounts": [{**FIXED, "cap": -0.01}]}, "amounts", ""),
    "at most less than that": (
        {"amounts": [{**FIXED, "cap": 999}]},
        "amounts",
        "“At most” is less than the amount itself.",
    ),
    "a percentage without one": (
        {"amounts": [{"kind": "percentage", "value": 30}]},
        "amounts",
        "Fill in the percentage.",
    ),
    "dollars": ({"amounts": [{**FIXED, "currency": "USD"}]}, "amounts", ""),
    "a kind that isn't there": ({"amounts": [{"kind": "gift"}]}, "amounts", ""),
    "a column that isn't there": ({"amounts": [{**FIXED, "tax": 1}]}, "amounts", "tax"),
    "no rows": ({"amounts": "1000 euro"}, "amounts", ""),
    "a term of no months": (
        {"terms": [{"side": "after", "number": 0, "unit": "months", "event": "opening"}]},
        "terms",
        "",
    ),
    "a negative budget": ({"budget": -1}, "budget", ""),
    "a script for an address": ({"origin_url": "javascript:alert(1)"}, "origin_url", ""),
    "a purpose that isn't there": ({"purpose": "feest"}, "purpose", "feest"),
    "a day long before": ({"opened_from": "1899-12-31"}, "opened_from", "1900"),
    "a review in the past": (
        {"review_by": "2020-01-01"},
        "review_by",
        "This day has passed. Give today, or a later day.",
    ),
    "two lines": ({"amount": "een\ntwee"}, "amount", "Write it on one line."),
    "a list for a line": ({"provider": ["Gemeente"]}, "provider", ""),
}  # fmt: skip


@pytest.mark.parametrize(("given", "field", "reason"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_is_refused_by_rest(editor, given, field, reason):
    """400 that names the field, in the language of the site; nothing is added."""
    usual = {} if {"continuous", "windows"} & set(given) else {"continuous": True}
    answer = editor.post(SUBSIDY, competent_authority="College", **usual, **given)
    # Without its rows it has no window either, which may be said as well.
    blamed, said = refused(answer)[0]
    assert blamed == field
    assert (in_dutch(reason) if reason else "") in said
    assert editor.folder(SUBSIDY).objectIds() == []


@pytest.mark.parametrize(
    "given",
    [
        {"windows": [{"opens": "2026-03-01", "closes": "2026-03-01"}]},
        {"windows": [{"opens": "2026-03-01"}]},
        {"windows": [{"closes": "2026-03-01", "closes_at": "12:00:00"}]},
        {"windows": [SUMMER, SPRING, {"opens": "2026-09-01"}]},
        {"continuous": True, "windows": [{"opens": "2026-03-01"}]},
        {"terms": [{"side": "after", "number": 6, "unit": "months", "event": "opening"}]},
        {
            "continuous": True,
            "amounts": [FIXED, {"kind": "percentage", "percentage": "100", "cap": "0"}],
        },
    ],
)
def test_what_is_right_comes_back(editor, given):
    """Rows as they were sent, the columns that weren't given empty."""
    answer = editor.post(SUBSIDY, competent_authority="College", **given)
    assert answer.status_code == 201, answer.text
    for name, value in given.items():
        stored = answer.json()[name]
        if isinstance(value, list):
            stored = [
                {key: row[key] for key in sent} for row, sent in zip(stored, value, strict=True)
            ]
        assert stored == value


def test_windows_that_are_refused_are_not_missing_too(editor):
    """One thing is wrong: one is told."""
    answer = editor.post(SUBSIDY, competent_authority="College", windows=[SPRING, MAY])
    assert [blamed for blamed, _said in refused(answer)] == ["windows"]


def test_a_change_is_held_to_what_is_stored(editor):
    """PATCH of one field is checked against the others; a refused one leaves nothing behind."""
    made = editor.post(SUBSIDY, competent_authority="College", windows=[SPRING]).json()
    for change, reason in (({"continuous": True}, ENDLESS), ({"windows": []}, NO_WINDOW)):
        answer = editor.ask(
            made["@id"], "PATCH", json=change, headers={"Accept": "application/json"}
        )
        assert refused(answer) == [("windows", in_dutch(reason))]
    assert editor.read(made["@id"]).json()["windows"] == made["windows"]


@pytest.mark.parametrize("field", ["replaced_by", "not_with"])
def test_it_is_never_related_to_itself(editor, field):
    """A subsidy doesn't come in its own place, nor does it exclude itself."""
    made = editor.post(SUBSIDY, competent_authority="College", continuous=True).json()
    value = made["UID"] if field == "replaced_by" else [made["UID"]]
    answer = editor.ask(
        made["@id"], "PATCH", json={field: value}, headers={"Accept": "application/json"}
    )
    assert refused(answer) == [(field, in_dutch("A subsidy can't replace or exclude itself."))]
    assert not editor.read(made["@id"]).json()[field]


@pytest.mark.parametrize("steps", [1, 2])
def test_what_replaces_it_is_not_what_it_replaced(editor, steps):
    """Its page would say that each came in place of the other."""
    right = {"competent_authority": "College", "continuous": True}
    made = [editor.post(SUBSIDY, title=f"R{n}", **right).json() for n in range(steps + 1)]
    json = {"Accept": "application/json"}
    for old, new in itertools.pairwise(made):
        answer = editor.ask(old["@id"], "PATCH", json={"replaced_by": new["UID"]}, headers=json)
        assert answer.status_code == 204, answer.text
    change = {"replaced_by": made[0]["UID"]}
    answer = editor.ask(made[-1]["@id"], "PATCH", json=change, headers=json)
    ((field, reason),) = refused(answer)
    assert (field, "R0" in reason) == ("replaced_by", True)
    # What is right already can be saved again.
    change = {"title": "Anders", "replaced_by": made[1]["UID"]}
    assert editor.ask(made[0]["@id"], "PATCH", json=change, headers=json).status_code == 204


def test_an_editor_adds_a_subsidy_by_the_form(editor):
    """What is right is saved; the form has a blank row for each group."""
    form = editor.fill_in(
        SUBSIDY,
        {
            "IPublicService.competent_authority": "College",
            "windows.0.opens": "2026-03-01",
            "windows.0.closes": "2026-05-31",
            "windows.0.closes_at": "12:00",
            "amounts.0.value": "1000",
        },
    )
    assert form.response.status_code == 302, form.reasons
    (made,) = editor.folder(SUBSIDY).objectValues()
    assert made.amount == "1.000 euro"
    assert made.call.windows[0].closes.hour == 12


def test_the_form_says_what_is_wrong_with_which_row(editor):
    """It comes back with the reason and with what was typed; nothing is added."""
    typed = {"windows.0.opens": "2026-03-02", "windows.0.closes": "2026-03-01"}
    form = editor.fill_in(SUBSIDY, {"IPublicService.competent_authority": "College", **typed})
    assert any(in_dutch(BACKWARDS) in reason for reason in form.reasons)
    assert form.values["form.widgets.windows.0.opens"] == "2026-03-02"
    assert editor.folder(SUBSIDY).objectIds() == []


def test_a_line_for_the_amount_becomes_a_row(editor):
    """Who knows no rows may send a line; the same line again changes no rows."""
    given = {"competent_authority": "College", "continuous": True}
    made = editor.post(SUBSIDY, **given, amount="Hangt ervan af").json()
    assert [row["words"] for row in made["amounts"]] == ["Hangt ervan af"]
    numbers = editor.post(SUBSIDY, **given, amounts=[FIXED], amount="1.000 euro").json()
    assert [row["kind"] for row in numbers["amounts"]] == ["fixed"]


@pytest.mark.parametrize(
    ("given", "field", "value"),
    [
        ({"purpose:list": "feest"}, "purpose", "feest"),
        ({"ICriteria.stages:list": "feest"}, "stages", "feest"),
        ({"ICriteria.nace_version:list": "1999"}, "nace_version", "1999"),
        ({"amounts.0.kind:list": "gift", "amounts.0.value": "5"}, "amounts", "gift"),
    ],
)
def test_a_changed_form_chooses_nothing_else(editor, given, field, value):
    """A choice that the form doesn't have is named at its field; it never empties it unsaid."""
    usual = {"IPublicService.competent_authority": "College", "continuous:list": "selected"}
    form = editor.fill_in(SUBSIDY, {**usual, **given})
    assert form.wrong - {"kind"} == {field}
    assert any(f"“{value}”" in reason for reason in form.reasons)
    assert editor.folder(SUBSIDY).objectIds() == []
