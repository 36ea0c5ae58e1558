"""Pure: which organisation a text names."""

from datetime import date
from onderneem.addon.reference.code_lists import COMPETENT_LEVEL
from onderneem.addon.reference.municipalities import municipalities
from onderneem.addon.reference.municipalities import municipality
from onderneem.addon.reference.organisations import named
from onderneem.addon.reference.organisations import of_municipality
from onderneem.addon.reference.organisations import organisation
from tests.shared_data import shared_data
import csv
import pytest

pytestmark = pytest.mark.pure


def rows(name):
    """Return the rows of a table of the reference data."""
    with (shared_data() / "geo" / name).open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


def test_every_municipality_is_the_organisation_of_the_register():
    """Number and name are those of the register, and so is the municipality's own code."""
    names = {row["ovo"]: row["name"] for row in rows("organisaties-ovo.csv")}
    for row in rows("gemeentebesturen-oost-vlaanderen.csv"):
        for nis in row["nis"].split("|"):
            found = of_municipality(nis)
            assert (found.ovo, found.level) == (row["ovo"], "Lokaal")
            assert found.name == " ".join(names[row["ovo"]].split())
            assert municipality(nis) is not None


def test_every_municipality_of_today_has_one():
    """Nobody's catalogue is without a publisher."""
    found = [of_municipality(each.nis) for each in municipalities(date(2026, 11, 25))]
    assert len({each.ovo for each in found}) == 55


def test_the_others_are_in_the_register_under_that_level():
    """Nothing in the table is made up."""
    levels = {"Vlaams": "Vlaamse", "Federaal": "Federale", "Provinciaal": "Provinciale"}
    register = {row["ovo"]: row for row in rows("organisaties-ovo.csv")}
    for name in ("VLAIO", "FAVV", "Provincie Oost-Vlaanderen", "FOD Economie", "VDAB"):
        found = named(name)
        assert found.level in COMPETENT_LEVEL
        assert register[found.ovo]["bestuursniveau"].startswith(levels[found.level])


@pytest.mark.parametrize(
    ("text", "ovo"),
    [
        ("Stad Gent", "OVO002067"),
        ("  stad   GENT ", "OVO002067"),
        ("VLAIO (Agentschap Innoveren & Ondernemen)", "OVO000039"),
        ("VLAIO", "OVO000039"),
        ("Federaal Agentschap voor de veiligheid van de voedselketen (FAVV)", "OVO003881"),
        ("VLAIO, Vlaamse overheid", "OVO000039"),
        ("Stad Gent, dienst Economie", "OVO002067"),
        ("OVO000090", "OVO000090"),
        ("Wie dan ook (OVO000090)", "OVO000090"),
    ],
)
def test_a_number_or_a_whole_name_is_an_organisation(text, ovo):
    """However it is written."""
    assert named(text) == organisation(ovo)


@pytest.mark.parametrize(
    "text",
    ["", "College", "Stad", "Gent is mooi", "Dienst Economie, Stad Gent", "OVO12", "XOVO000090"],
)
def test_anything_else_is_none(text):
    """A part of a name is no name: nobody is made competent by likeness."""
    assert named(text) is None


def test_a_number_outside_the_table_is_kept():
    """The register has more organisations than we have; the text is what it is called."""
    found = named("Havenbedrijf (OVO003308)")
    assert (found.ovo, found.level, found.name) == ("OVO003308", "", "Havenbedrijf")
    assert named("OVO999999").name == "OVO999999"


def test_a_municipality_that_kept_its_name_is_the_one_that_exists():
    """Lochristi and Lokeren have the same number before and after their merger."""
    assert named("Gemeente Lochristi").ovo == of_municipality("44087").ovo
