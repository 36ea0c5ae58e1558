"""From 1001 to 1002: what stood on a subsidy is in its rows."""

from datetime import date
from onderneem.addon.upgrades.v1002_subsidy_rows import make_rows
from tests.topics.reading import make
import pytest

OLD = {
    "a window": (
        {"opens": date(2026, 3, 1), "closes": date(2026, 5, 31), "amount": "30 %  van de kosten"},
        [(date(2026, 3, 1), date(2026, 5, 31))],
        "30 % van de kosten",
    ),
    "only an end": (
        {"opens": None, "closes": date(2026, 5, 31), "amount": None},
        [(None, date(2026, 5, 31))],
        None,
    ),
    "continuous": ({"opens": None, "closes": None, "amount": "500 euro"}, [], "500 euro"),
}


@pytest.mark.parametrize(("old", "windows", "amount"), OLD.values(), ids=OLD)
def test_what_stood_on_it_is_in_its_rows(open_section, old, windows, amount):
    """Days and words alike, also when the step runs twice."""
    subsidy = make(open_section, "onderneem.Subsidy", "premie", continuous=not windows)
    vars(subsidy.aq_base).update(old)
    for name in ("windows", "amounts"):
        vars(subsidy.aq_base).pop(name, None)
    for _ in range(2):
        make_rows(open_section.portal_setup)
    assert [(row["opens"], row["closes"]) for row in subsidy.windows] == windows
    assert subsidy.amount == amount
    assert not {"opens", "closes", "amount"} & set(vars(subsidy.aq_base))


def test_rows_that_are_there_stay(open_section):
    """Who was quicker than the upgrade loses nothing."""
    subsidy = make(open_section, "onderneem.Subsidy", "premie", amount="1.000 euro")
    vars(subsidy.aq_base)["amount"] = "500 euro"
    make_rows(open_section.portal_setup)
    assert subsidy.amount == "1.000 euro"
