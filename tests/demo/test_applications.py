"""The demo's forms ask what the permit asks: the days of a terrace fit its kind."""

from onderneem.addon.demo.applications import make_application
from onderneem.addon.demo.texts.application_terrace import TERRACE
from onderneem.addon.desk.checks import checked
from onderneem.addon.desk.checks import Wrong
from plone import api
import pytest

EVENT = "Terras bij een evenement (hoogstens drie dagen)"


@pytest.mark.parametrize(
    ("kind", "start", "end", "taken"),
    [
        ("Zomerterras", "2099-03-01", "2099-10-31", True),
        ("Zomerterras", "2099-02-28", "2099-10-31", False),
        ("Zomerterras", "2099-03-01", "2099-11-01", False),
        ("Zomerterras", "2099-09-01", "2100-04-01", False),
        ("Jaarterras", "2099-01-01", "2099-12-31", True),
        (EVENT, "2099-03-28", "2099-03-30", True),
        (EVENT, "2099-03-28", "2099-03-31", False),
        (EVENT, "2099-12-31", "2100-01-02", True),
    ],
)
def test_the_days_fit_the_kind_of_terrace(section, kind, start, end, taken):
    """A summer terrace from March to October, one at an event for three days."""
    with api.env.adopt_roles(["Manager"]):
        form = make_application(section, TERRACE)
    data = {"terrace_kind": kind, "period": {"start": start, "end": end}}
    # The rest of the form isn't filled in: what is wrong with these two is what counts.
    with pytest.raises(Wrong) as wrong:
        checked(form, form.REQUEST, {"data": data})
    assert ("period" not in dict(wrong.value.errors)) is taken
    assert "terrace_kind" not in dict(wrong.value.errors)
