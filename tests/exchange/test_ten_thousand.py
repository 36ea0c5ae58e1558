"""Ten thousand rows with one wrong line (issue 5): an answer in seconds, and no more than a sheet
in memory."""

from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.plan import Plan
from onderneem.addon.exchange.sheet import read_sheet
from plone import api
from tests.exchange.editors import right
from tests.exchange.editors import sheet
from time import process_time
import pytest

pytestmark = pytest.mark.hard


def test_the_one_wrong_line_of_ten_thousand_is_found(section):
    """By its number; the others are told as new."""
    rows = [right(f"premie-{number}") for number in range(10_000)]
    rows[6_000] = ("fout", "Fout", "", "yes", "")
    data = sheet(*rows)
    with api.env.adopt_roles(["Manager"]):
        begun = process_time()
        plan = Plan(section["subsidies"], "onderneem.Subsidy", read_sheet(data))
        (wrong,) = plan.of(Deed.WRONG)
        took = process_time() - begun
    assert (wrong.number, [each.heading for each in wrong.wrong]) == (
        6_002,
        ["competent_authority"],
    )
    assert len(plan.of(Deed.NEW)) == 9_999
    # Of the processor: other work of the machine is not ours.
    assert took < 20
