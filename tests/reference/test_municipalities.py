"""The municipalities of East Flanders before and after the mergers of 2025."""

from datetime import date
from onderneem.addon.reference.municipalities import former
from onderneem.addon.reference.municipalities import municipalities
from onderneem.addon.reference.municipalities import municipality
from onderneem.addon.reference.municipalities import successor
from tests.shared_data import shared_data
import csv
import pytest

pytestmark = pytest.mark.pure


def rows(name):
    """Return the rows of a file with places, as dictionaries."""
    with open(shared_data() / "geo" / name, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def day(text):
    """Return the date, or None for an empty cell."""
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    "row", rows("gemeenten-oost-vlaanderen.csv"), ids=lambda row: f"{row['nis']}-{row['name']}"
)
def test_each_municipality_is_as_published(row):
    """Name, postal codes, period, successor and area code are those of the sources."""
    found = municipality(row["nis"])
    assert (found.nis, found.name) == (row["nis"], row["name"])
    assert found.postal_codes == tuple(row["postal_codes"].split("|"))
    assert (found.valid_from, found.valid_until) == (
        day(row["valid_from"]),
        day(row["valid_until"]),
    )
    assert found.successor == successor(row["nis"]) == (row["successor_nis"] or None)
    assert found.area == row["ipdc_nuts_lau"]


@pytest.mark.parametrize(
    ("on", "count"),
    [(date(2024, 12, 31), 60), (date(2025, 1, 1), 55), (date(2026, 6, 1), 55)],
)
def test_sixty_became_fifty_five(on, count):
    """On the last day of 2024 there were 60 municipalities, a day later 55."""
    assert len(municipalities(on)) == len({each.nis for each in municipalities(on)}) == count


def test_nothing_is_listed_that_the_source_has_not():
    """Both days together list exactly the published codes."""
    listed = {
        each.nis for on in ((2024, 12, 31), (2025, 1, 1)) for each in municipalities(date(*on))
    }
    assert listed == {row["nis"] for row in rows("gemeenten-oost-vlaanderen.csv")}


@pytest.mark.parametrize(
    "row", rows("fusies-2025-oost-vlaanderen.csv"), ids=lambda row: row["old_name"]
)
def test_every_merger_leads_to_its_successor(row):
    """Who still uses an old code, Zwijndrecht's of Antwerp too, is led to the new one."""
    assert successor(row["old_nis"]) == row["new_nis"]
    assert municipality(row["new_nis"]).name == row["new_name"]
    assert municipality(row["new_nis"]).valid_from == date.fromisoformat(row["date"])


def test_the_same_name_can_be_another_municipality():
    """Lochristi before and after the merger are two: the code tells them apart."""
    assert municipality("44034").name == municipality("44087").name == "Lochristi"
    assert municipality("44034") not in municipalities(date(2025, 1, 1))


@pytest.mark.parametrize("nis", ["", "99999", "11056", "Gent"])
def test_what_is_no_municipality_of_the_province_is_none(nis):
    """A code of elsewhere, or no code at all, is answered with nothing."""
    assert municipality(nis) is None


def test_a_municipality_that_goes_on_has_no_successor():
    """Gent is still Gent."""
    assert successor("44021") is None
    assert successor("99999") is None


@pytest.mark.parametrize(
    ("nis", "names"),
    [
        ("44086", ("De Pinte", "Nazareth")),
        ("44087", ("Lochristi", "Wachtebeke")),
        ("46030", ("Beveren", "Kruibeke", "Zwijndrecht")),
        ("44021", ()),
        ("44012", ()),
        ("99999", ()),
    ],
)
def test_who_became_part_of_it(nis, names):
    """The one from beyond the province's border too."""
    assert former(nis) == names


def test_each_that_ended_is_named_by_its_successor():
    """Nobody gets lost between the two tables."""
    ended = [each for each in municipalities(date(2024, 12, 31)) if each.successor]
    assert ended
    assert all(each.name in former(each.successor) for each in ended)
