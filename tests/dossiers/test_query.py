"""The one query: who may see no container finds nothing, and each batch is exact."""

from datetime import datetime
from datetime import timedelta
from datetime import timezone
from itertools import chain
from itertools import product
from onderneem.addon import clock
from onderneem.addon.dossiers import in_order
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.intake import receive
from onderneem.addon.dossiers.query import count_dossiers
from onderneem.addon.dossiers.query import every_dossier
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import NOTHING
from onderneem.addon.dossiers.query import SORTS
from onderneem.addon.dossiers.query import visible_containers
from onderneem.addon.dossiers.rows import NO_DAY
from onderneem.addon.dossiers.rows import Values
from onderneem.addon.dossiers.submission import Kind
from plone import api
from random import Random
from tests.dossiers.stories import question
from tests.places import make_section
import pytest

MARCH = datetime(2026, 3, 3, 9, tzinfo=timezone.utc)
TOTAL = 23
KINDS = list(Kind)


@pytest.fixture
def busy_week(dossiers):
    """Twenty-three dossiers, an hour apart, of four kinds and two topics; the first taken up."""
    made = []
    for number in range(TOTAL):
        with clock.pinned(MARCH + timedelta(hours=number)):
            topic = "terras" if number % 2 else ""
            kind = KINDS[number % len(KINDS)]
            made.append(receive(dossiers, question(str(number), kind=kind, topic=topic)).reference)
    with api.env.adopt_roles(["Dossier Officer"]):
        api.content.transition(dossiers[made[0]], "take_up")
    return made


# Three sections; whose list shows which of their dossiers.
SECTIONS = ("a", "b", "c")
SEEN = ([], ["a"], ["b", "c"], ["c", "a", "b"], ["elsewhere"], ["elsewhere", "c"])
NARROWED = (
    {},
    {"state": ["submitted", "incomplete"]},
    {"state": ["submitted"], "assigned": ["", "els"]},
    {"kind": "report", "state": ["decided", "closed"]},
    {"topic": ["terras"], "account": "bo"},
    {"topic": ["nowhere"]},
)
FURTHER = (
    {},
    {"text": "tuin"},
    {"text": "tuin stoep"},
    {"due": ("2026-03-04", "2026-03-09")},
    {"due": (None, "2026-03-05")},
    {"due": (NO_DAY, None)},
)


@pytest.fixture
def mixed(portal):
    """Sixty dossiers as the catalog knows them: number -> values, of three sections."""
    some = Random(7)  # noqa: S311
    catalog, found = dossier_catalog(), {}
    for number in range(60):
        values = Values(
            **dict.fromkeys(Values.__dataclass_fields__, "")
            | {
                "container": some.choice(SECTIONS),
                "reference": f"R{number}",
                "state": some.choice(["submitted", "incomplete", "decided", "closed"]),
                "kind": some.choice(["question", "report"]),
                "topic": some.choice(["", "terras"]),
                "assigned": some.choice(["", "", "els", "jan"]),
                "due": some.choice(["", "", *(f"2026-03-0{day}" for day in range(1, 10))]),
                # Some in the same moment.
                "submitted": f"2026-02-0{some.randint(1, 9)}T0{some.randint(0, 2)}",
                "wish": some.choice(["", "", "2026-03-02T09"]),
                "ended": some.choice(["", "2026-01-05", "2026-01-06"]),
                "erased": some.choice(["", "", "2026-02-01"]),
                "account": tuple(some.sample(["bo", "an"], some.randint(0, 2))),
                "text": " ".join(some.sample(["tuin", "stoep", "gevel"], 2)),
            }
        )
        catalog.catalog_object(values, values.uid)
        found[catalog.getrid(values.uid)] = values
    return found


def slowly(mixed, containers, filters, sort, descending, text="", due=(None, None)):
    """Return the references that match, in order, by looking at all of them."""

    def fits(values):
        first, last = due
        return (
            values.container in containers
            and all(
                set([given] if isinstance(given, str) else given)
                & set([has] if isinstance(has := getattr(values, name), str) else has)
                for name, given in filters.items()
            )
            and (first is None or values.due_by >= first)
            and (last is None or values.due_by <= last)
            and set(text.split()) <= set(values.text.split())
        )

    wanted = sorted(
        ((getattr(each, SORTS[sort]), each.submitted, number), each.reference)
        for number, each in mixed.items()
        if fits(each)
    )
    return [reference for _key, reference in (wanted[::-1] if descending else wanted)]


@pytest.mark.parametrize("few", [-1, 5, 1000])
@pytest.mark.parametrize("sort", SORTS)
def test_a_list_is_what_looking_at_all_gives(mixed, monkeypatch, few, sort):
    """Whatever is seen, asked and in which order: the same rows, batch by batch, and their number.

    ``few``: how many are sorted rather than looked for in the index that sorts.
    """
    monkeypatch.setattr(in_order, "FEW", few)
    ways = product(SEEN, NARROWED, FURTHER, [True, False])
    for containers, filters, further, descending in ways:
        expected = slowly(mixed, containers, filters, sort, descending, **further)
        how = {"filters": filters, "sort": sort, "descending": descending, **further}
        for start in (0, 3, len(expected) // 2, max(len(expected) - 4, 0), len(expected)):
            found = find_dossiers(containers, start=start, size=4, **how)
            rows = [row.reference for row in found.rows]
            assert (rows, found.total) == (expected[start : start + 4], len(expected)), how
        assert [row.reference for row in every_dossier(containers, **how)] == expected
        assert count_dossiers(containers, filters, **further) == len(expected)


def references(container, filters=None, **how):
    """Return the references that are found in this container, in order."""
    return [row.reference for row in find_dossiers([container.UID()], filters, **how).rows]


def test_without_containers_there_is_nothing(busy_week):
    """A user who may see none finds none, and isn't told how many there are."""
    assert find_dossiers([]) == find_dossiers(()) == find_dossiers(None) == NOTHING


def test_newest_first(dossiers, busy_week):
    """What came in last is on top, unless somebody asks otherwise."""
    assert references(dossiers) == busy_week[::-1]
    assert references(dossiers, descending=False) == busy_week


@pytest.mark.parametrize("size", [1, 2, 7, 10, 11, 12, 22, 23, 24, 100])
@pytest.mark.parametrize("descending", [True, False])
def test_every_batch_is_exact(dossiers, busy_week, size, descending):
    """From whichever start: those rows, in that order, and always the same total."""
    everything = busy_week[::-1] if descending else busy_week
    for start in range(TOTAL + 2):
        found = find_dossiers([dossiers.UID()], None, start, size, "submitted", descending)
        assert [row.reference for row in found.rows] == everything[start : start + size]
        assert found.total == TOTAL


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({}, range(TOTAL)),
        ({"state": "in_treatment"}, [0]),
        ({"state": ["submitted", "in_treatment"]}, range(TOTAL)),
        ({"kind": "question"}, range(0, TOTAL, 4)),
        ({"kind": ["question", "report"], "topic": ["terras"]}, []),
        ({"kind": "application", "topic": "terras"}, range(1, TOTAL, 4)),
        ({"topic": "onbekend"}, []),
        ({"state": "", "kind": None, "topic": []}, range(TOTAL)),
    ],
)
def test_filters_narrow_together(dossiers, busy_week, filters, numbers):
    """Each filter takes away; an empty one takes nothing; the total counts what is left."""
    found = find_dossiers([dossiers.UID()], filters, descending=False)
    assert [row.reference for row in found.rows] == [busy_week[number] for number in numbers]
    assert found.total == len(numbers)


@pytest.mark.parametrize("between", ["", "-", " ", "."])
def test_a_reference_is_found_as_it_is_printed(dossiers, busy_week, between):
    """With dashes or spaces, in small letters: as somebody reads it from a letter."""
    wanted = busy_week[7]
    text = between.join((wanted[:3], wanted[3:6], wanted[6:])).lower()
    assert references(dossiers, text=text) == [wanted]


@pytest.mark.parametrize("size", [1, 5, 6, 7])
def test_a_filtered_list_is_batched_as_well(dossiers, busy_week, size):
    """The pages of a filtered list, put together, are the list."""
    wanted = busy_week[::4]
    for start in range(len(wanted) + 1):
        found = references(dossiers, {"kind": "question"}, start=start, size=size, descending=False)
        assert found == wanted[start : start + size]


@pytest.mark.parametrize("sort", ["state", "kind", "topic"])
def test_other_orders_show_each_dossier_once(dossiers, busy_week, sort):
    """Batches of a list in which many are equal neither repeat nor miss any."""
    batches = [references(dossiers, start=at, size=5, sort=sort) for at in range(0, TOTAL, 5)]
    assert sorted(chain(*batches)) == sorted(busy_week)


def test_a_row_has_what_a_list_shows(dossiers, receipt, submitted_dossier):
    """By whom, and what about, so that two are told apart; no address, no number."""
    (row,) = find_dossiers([dossiers.UID()]).rows
    assert vars(row) == {
        "reference": receipt.reference,
        "subject": submitted_dossier.title,
        "kind": "question",
        "state": "submitted",
        "topic": "",
        "municipality": "44021",
        "assigned": "",
        "channel": "form",
        "submitted": submitted_dossier.submitted,
        "due": "",
        "waits_for": "officer",
        "outcome": "",
        "wish": "",
        "group": "",
        "ended": "",
        "months": "none",
        "erased": "",
        "about": "Mag mijn terras blijven?",
        "who": "Bo Bakker",
    }


def test_no_dossier_is_woken_to_draw_a_row(live_section, live_receipt):
    """A list costs what its rows cost, however heavy the dossiers are."""
    live_section._p_jar.cacheMinimize()
    find_dossiers([live_section["dossiers"].UID()])
    assert live_section["dossiers"]._tree[live_receipt.reference]._p_changed is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"filters": {"applicant": "bo"}},
        {"filters": {"container": "other"}},
        {"filters": {"path": "/"}},
        {"sort": "applicant"},
        {"sort": ""},
        {"size": 0},
        {"size": 101},
        {"size": -1},
        {"start": -1},
    ],
    ids=str,
)
def test_what_is_not_offered_is_an_error(dossiers, wrong):
    """An unknown filter would silently widen what is found."""
    with pytest.raises(ValueError, match="filter, sort or batch"):
        find_dossiers([dossiers.UID()], **wrong)


def test_two_sections_do_not_see_each_other(portal, dossiers, receipt):
    """One site may hold the sections of two municipalities."""
    with api.env.adopt_roles(["Manager"]):
        other = make_section(api.content.create(portal, "Folder", "buren"))["dossiers"]
    theirs = receive(other, question())
    assert references(dossiers) == [receipt.reference]
    assert references(other) == [theirs.reference]
    assert find_dossiers([dossiers.UID(), other.UID()]).total == 2


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        ("Anonymous", False),
        ("Member", False),
        ("Editor", False),
        ("Owner", False),
        ("Dossier Officer", True),
        ("Site Administrator", True),
    ],
)
def test_a_container_is_visible_to_officers(dossiers, role, sees):
    """What the current user may not see isn't an argument of the query."""
    with api.env.adopt_roles([role]):
        assert visible_containers(dossiers, None) == ([dossiers.UID()] if sees else [])


def test_a_step_is_found_at_once(dossiers, submitted_dossier):
    """The list follows the workflow, within the transaction."""
    with api.env.adopt_roles(["Dossier Officer"]):
        api.content.transition(submitted_dossier, "decide", comment="Ja", outcome="answered")
    assert references(dossiers, {"state": "decided"}) == [submitted_dossier.getId()]
    assert references(dossiers, {"state": "submitted"}) == []
