"""Pure: what the demo tells somebody who starts a business is what that business needs."""

from datetime import date
from onderneem.addon.demo.texts.criteria import PERMIT_CRITERIA
from onderneem.addon.demo.texts.permits import PERMITS
from onderneem.addon.finder.behaviour import FIELDS
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.criteria_of import criteria_of
from onderneem.addon.finder.matching import match
from onderneem.addon.finder.profile import profile_of
from types import SimpleNamespace
import pytest

pytestmark = pytest.mark.pure

ON_THE_STREET = {"standplaats-openbare-markt", "ambulante-handel", "functiewijziging-handelspand"}


def told(**answers):
    """Return what each permit says to these answers."""
    profile, problems = profile_of(answers, date(2026, 11, 26))
    assert not problems
    items = {
        name: SimpleNamespace(**{**dict.fromkeys([*FIELDS, "criteria_municipalities"]), **fields})
        for name, fields in PERMIT_CRITERIA.items()
    }
    return {
        name: match(criteria_of(item), profile, Verdict.UNKNOWN) for name, item in items.items()
    }


@pytest.mark.parametrize(
    ("answers", "needed"),
    [
        ({"nace": "56.301", "stage": "start"}, {"drankvergunning", "favv-toelating"}),
        ({"nace": "96.210", "stage": "start"}, set()),
        ({"nace": "47.110", "stage": "run"}, {"favv-toelating"}),
        ({"nace": "55.204", "stage": "idea"}, {"drankvergunning", "toeristisch-logies"}),
    ],
)
def test_only_what_the_business_itself_needs_is_likely(answers, needed):
    """What depends on what one wants to do says on what."""
    found = told(**answers)
    assert {name for name, each in found.items() if each.verdict is Verdict.YES} == needed
    for name in ON_THE_STREET:
        assert found[name].verdict is not Verdict.YES
    for each in found.values():
        assert each.verdict is not Verdict.UNKNOWN or each.decided


def test_every_permit_says_for_whom():
    """None is left without a criterion."""
    assert {each["id"] for each in PERMITS} == set(PERMIT_CRITERIA)
