"""The list that officers live in, as a page and as a file."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from lxml import html
from onderneem.addon import clock
from onderneem.addon.dossiers.erasing import erase
from onderneem.addon.dossiers.erasing import TERM
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.words_job import AddWords
from plone import api
from tests.dossiers.deeds import go
from tests.dossiers.stories import ANSWER
from tests.dossiers.stories import BAKER
from tests.dossiers.stories import question
from tests.dossiers.test_pages import is_private
from tests.dossiers.test_pages import read
import pytest
import re
import transaction

DOSSIERS = "wonen/ondernemen/dossiers"
NOW = datetime.now(timezone.utc)


@pytest.fixture
def desk_full(live_section):
    """Late, in time, without a term, waiting for the applicant, decided."""
    made = {}
    for name, term, ago in [
        ("in time", (20, "working-days"), 2),
        ("late", (1, "working-days"), 10),
        ("no term", None, 1),
        ("asked", (5, "working-days"), 3),
        ("decided", (5, "working-days"), 4),
    ]:
        with clock.pinned(NOW - timedelta(days=ago)):
            found = receive(live_section["dossiers"], question(name, subject=name, term=term))
        made[name] = live_section["dossiers"][found.reference]
    go(made["asked"], "ask_more")
    go(made["decided"], "decide")
    transaction.commit()
    AddWords().run(api.portal.get())
    return made


def subjects(page):
    """Return the subjects of the rows of a list, in order."""
    return re.findall(r"<td class=\"oo-typed\">\s*<span>([^<]+)</span>\s*<small", page)


def test_rows_tell_questions_apart(officer, live_receipt, live_dossier):
    """By who asked and the first words; once erased, by neither. Another municipality is a
    choice as soon as there is one."""
    page = read(officer, DOSSIERS).text
    assert BAKER.name in page
    assert ANSWER.shown in page
    assert 'name="municipality"' not in page
    for name, code in (("a", "44021"), ("b", "44083")):
        made = receive(live_dossier.aq_parent, question(name))
        other = live_dossier.aq_parent[made.reference]
        other.municipality = code
        other.reindexObject()
    go(live_dossier, "decide", "close")
    erase(live_dossier, TERM, "system")
    transaction.commit()
    row = find_dossiers([live_dossier.aq_parent.UID()], {"reference": live_receipt.reference}).rows
    assert (row[0].who, row[0].about) == ("", "")
    found = html.fromstring(read(officer, f"{DOSSIERS}?municipality=44021").text)
    names = found.xpath("//select[@name='municipality']/option[@value != '']/text()")
    assert {each.strip() for each in names} >= {"Gent", "Deinze"}
    assert len(found.xpath("//tbody/tr")) == 1


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["late", "in time", "asked", "no term"]),
        ("?state=", ["late", "in time", "asked", "no term"]),
        ("?state=all&sort_on=submitted", ["no term", "in time", "asked", "decided", "late"]),
        ("?state=decided", ["decided"]),
        ("?due=overdue", ["late"]),
        ("?text=time", ["in time"]),
        ("?text=*)(", []),
        ("?assigned=@me", []),
        ("?due=nonsense&sort_on=secret", ["late", "in time", "asked", "no term"]),
        ("?kind:int=4&topic=x&topic=y", ["late", "in time", "asked", "no term"]),
        ("?assigned=zzz&group=zzz", ["late", "in time", "asked", "no term"]),
    ],
)
def test_what_is_to_be_done_comes_first(officer, desk_full, query, expected):
    """Overdue on top; who asks for something gets that, and nonsense is left out and told."""
    answer = read(officer, f"{DOSSIERS}{query}")
    assert answer.status_code == 200
    found = subjects(answer.text)
    told = html.fromstring(answer.text).xpath("//*[contains(@class, 'oo-notice')]/p")
    assert len(told) == query.count("zzz") + 2 * query.count("nonsense") + 3 * query.count("kind")
    assert found[:2] == expected[:2]
    assert set(found) == set(expected)
    assert is_private(answer)
