"""Addresses, and the municipality of today that they lie in."""

from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.addresses import InvalidAddress
from onderneem.addon.reference.addresses import parse_address
from onderneem.addon.reference.municipalities import former
from onderneem.addon.reference.municipalities import municipalities
import pytest

pytestmark = pytest.mark.pure

TODAY, BEFORE = date(2026, 11, 25), date(2024, 6, 1)


def address(postal_code="9000", place="Gent", street="Markt 1", today=TODAY):
    """Return an address as it is read on a day."""
    return parse_address({"street": street, "postal_code": postal_code, "place": place}, today)


@pytest.mark.parametrize(
    ("postal_code", "place", "municipality"),
    [
        ("9000", "Gent", "Gent"),
        ("9031", "Drongen", "Gent"),
        ("9090", "Melle", "Merelbeke-Melle"),
        ("9180", "Moerbeke", "Lokeren"),
        ("9160", "lokeren", "Lokeren"),
        ("9840", "De Pinte", "Nazareth-De Pinte"),
        ("2070", "Zwijndrecht", "Beveren-Kruibeke-Zwijndrecht"),
        ("1000", "Brussel", ""),
    ],
)
def test_the_municipality_of_today_is_found(postal_code, place, municipality):
    """By its postal code, whatever town or municipality of before the merger is written."""
    assert address(postal_code, place).municipality == municipality


@pytest.mark.parametrize(
    ("postal_code", "place", "codes"),
    [
        ("9000", "Aalst", "9300, 9308, 9310, 9320"),
        ("9000", " AALST ", "9300, 9308, 9310, 9320"),
        ("9300", "sint niklaas", "9100, 9111, 9112"),
        ("9090", "Lokeren", "9160, 9180"),
        ("9000", "Melle", "9090"),
        ("9000", "Zwijndrecht", "2070, 9120, 9130, 9150"),
    ],
)
def test_a_postal_code_of_another_municipality_is_a_slip(postal_code, place, codes):
    """Told with both ways to mend it: whose code it is, and which codes the place has."""
    with pytest.raises(InvalidAddress) as wrong:
        address(postal_code, place)
    assert (wrong.value.part, wrong.value.reason) == ("place", "elsewhere")
    assert wrong.value.told["municipality"]
    for code in codes.split(", "):
        assert code in wrong.value.told["codes"].split(", ")


@pytest.mark.parametrize(
    ("postal_code", "place"),
    [
        ("9000", "Gentbrugge"),
        ("9500", "Moerbeke"),
        ("3800", "Aalst"),
        ("9090", "Merelbeke"),
        ("9820", "Merelbeke - Melle"),
    ],
)
def test_a_town_is_taken_as_it_is_written(postal_code, place):
    """No list of towns is at hand, and some have the name of a municipality elsewhere."""
    assert address(postal_code, place).place == place


@given(st.sampled_from(municipalities(TODAY)))
def test_every_municipality_is_taken_with_each_of_its_codes(town):
    """And every name that went into it."""
    for code in town.postal_codes:
        for name in (town.name, *former(town.nis)):
            assert address(code, name).nis == town.nis


def test_before_the_mergers_it_was_another():
    """The day of asking decides."""
    assert address("9090", "Melle", today=BEFORE).municipality == "Melle"


@pytest.mark.parametrize(
    ("place", "last"),
    [("Melle", "9090 Melle (Merelbeke-Melle)"), ("Merelbeke-Melle", "9090 Merelbeke-Melle")],
)
def test_an_officer_sees_the_municipality_only_where_it_says_more(place, last):
    """As written, with today's name behind it when that is another."""
    assert address("9090", place).lines == ("Markt 1", last)


@pytest.mark.parametrize(
    ("given", "part", "reason"),
    [
        ({"street": " "}, "street", "missing"),
        ({"street": "x" * 121}, "street", "long"),
        ({"postal_code": ""}, "postal_code", "missing"),
        ({"postal_code": "900"}, "postal_code", "form"),
        ({"postal_code": "0900"}, "postal_code", "form"),
        ({"postal_code": "٩٠٠٠"}, "postal_code", "form"),
        ({"postal_code": "9000 Gent"}, "postal_code", "form"),
        ({"place": ""}, "place", "missing"),
        ({"place": "x" * 81}, "place", "long"),
    ],
)
def test_what_is_no_address_says_which_part(given, part, reason):
    """The first part that is wrong, and why."""
    with pytest.raises(InvalidAddress) as wrong:
        address(**given)
    assert (wrong.value.part, wrong.value.reason) == (part, reason)
