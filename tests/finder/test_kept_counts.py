"""What is kept of counts is what counting anew would give."""

from BTrees.IIBTree import IITreeSet
from datetime import datetime
from datetime import timezone
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.finder.counting import counts_of
from onderneem.addon.finder.counting import Values
from onderneem.addon.finder.finding import Finding
from onderneem.addon.finder.kept_counts import forget
from onderneem.addon.finder.kept_counts import KeptCounts
from onderneem.addon.subsidies.finder import SUBSIDIES
from plone.app.testing import logout
from tests.places import opened_section
from tests.topics.reading import make
from types import SimpleNamespace
import pytest
import transaction

NOON = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
SETS = st.sets(st.integers(0, 30)).map(IITreeSet)
# An edit of the catalog, or a question after documents.
DEEDS = st.lists(st.one_of(st.tuples(st.just("edit"), SETS), st.tuples(st.just("ask"), SETS)))


class Counter:
    """The catalog's counter of changes, as a connection has it."""

    _p_oid, _p_changed = b"oid", False

    def __init__(self):
        self.serial = 0
        self._p_jar = SimpleNamespace(db=lambda: self)

    @property
    def _p_serial(self):
        """Another one after each transaction that changed it."""
        return self.serial

    def __call__(self):
        """Load it."""
        return self.serial


@pytest.mark.pure
@given(DEEDS)
def test_after_any_edits_it_counts_as_anew(deeds):
    """Whatever was asked before."""
    forget()
    counter, docs_of = Counter(), IITreeSet([1, 2, 3])
    kept = KeptCounts(SimpleNamespace(_counter=counter))
    for deed, numbers in deeds:
        if deed == "edit":
            docs_of, counter.serial = numbers, counter.serial + 1
        else:
            facet = Values("purpose", {"energy": docs_of, "start": IITreeSet([4])})
            assert kept(numbers, facet) == counts_of(numbers, facet)


def purposes(section) -> dict:
    """Return the counts of purposes, as they are at noon."""
    counts = Finding(section, SUBSIDIES, {}, NOON).counted.counts["purpose"]
    return {token: number for token, number in counts.items() if number}


def test_an_edit_is_counted_at_once(functional):
    """In the transaction of the edit, after it, and when it is undone."""
    section = opened_section(functional["portal"])
    premium = make(section, "onderneem.Subsidy", "premie", purpose="energy")
    transaction.commit()
    logout()
    assert purposes(section) == purposes(section) == {"energy": 1}
    premium.purpose = "premises"
    premium.reindexObject()
    assert purposes(section) == {"premises": 1}
    transaction.abort()
    assert purposes(section) == {"energy": 1}
    premium.purpose = "premises"
    premium.reindexObject()
    transaction.commit()
    assert purposes(section) == {"premises": 1}
