"""What the demo says twice, it says alike: a guide never contradicts the permit it leads to."""

from onderneem.addon.demo.texts.criteria import PERMIT_CRITERIA
from onderneem.addon.demo.texts.criteria import SUBSIDY_CRITERIA
from onderneem.addon.demo.texts.guides import GUIDES
from onderneem.addon.demo.texts.guides_english import ENGLISH_GUIDES
from onderneem.addon.demo.texts.municipality import BORROWED
from onderneem.addon.demo.texts.permits import PERMITS
from onderneem.addon.demo.texts.permits_english import ENGLISH_PERMITS
from onderneem.addon.demo.texts.subsidies import SUBSIDIES
import pytest

DUTCH = ("een-terras-plaatsen", "terras")
ENGLISH = ("putting-out-a-terrace", "terrace-permit")


def named(found, name: str) -> dict:
    """Return the text with this id."""
    return next(each for each in found if each["id"] == name)


@pytest.mark.pure
@pytest.mark.parametrize(
    ("guides", "permits", "names", "said"),
    [
        (GUIDES, PERMITS, DUTCH, {"in_advance": "minstens zes weken", "valid_for": "vijf jaar"}),
        (GUIDES, PERMITS, DUTCH, {"renewal": "drie maanden voor het einde"}),
        (
            ENGLISH_GUIDES,
            ENGLISH_PERMITS,
            ENGLISH,
            {"in_advance": "at least six weeks", "valid_for": "five years"},
        ),
        (ENGLISH_GUIDES, ENGLISH_PERMITS, ENGLISH, {"renewal": "three months before it ends"}),
        (
            GUIDES,
            PERMITS,
            ("op-de-markt-staan", "standplaats-openbare-markt"),
            {"procedure": "voor 7.15 uur"},
        ),
        (
            GUIDES,
            PERMITS,
            ("een-evenement-organiseren", "evenement-melden"),
            {"in_advance": "twaalf weken als er een straat dicht moet"},
        ),
    ],
)
def test_a_guide_says_what_its_permit_says(guides, permits, names, said):
    """When to ask, and how long it holds: the permit's words stand in the guide."""
    guide, permit = (named(*each) for each in zip((guides, permits), names, strict=True))
    whole = " ".join(str(guide).replace("\\n", " ").split()).lower()
    for field, words in said.items():
        assert words in str(permit[field]).lower()
        assert words in whole


@pytest.mark.pure
@pytest.mark.parametrize(
    ("english", "dutch"), [(ENGLISH_GUIDES, GUIDES), (ENGLISH_PERMITS, PERMITS)]
)
def test_an_english_page_has_the_days_and_sums_of_its_original(english, dutch):
    """As many rows of each, the same days, and the same number of parts."""
    for each in english:
        original = named(dutch, each["of"])
        for rows in ("parts", "checklist", "in_short", "deadlines", "conditions", "procedure"):
            assert len(each.get(rows) or ()) == len(original.get(rows) or ()), (each["id"], rows)
        days = [row["day"] for row in each.get("deadlines", ())]
        assert days == [row["day"] for row in original.get("deadlines", ())]


@pytest.mark.pure
def test_the_finder_asks_what_the_conditions_ask():
    """The premises premium: the same streets, whole, and the same bounds, which both count."""
    name = "pandenpremie-kernwinkelgebied"
    asked, said = SUBSIDY_CRITERIA[name], str(named(SUBSIDIES, name)["conditions"])
    low, high = asked["floor_area_from"], asked["floor_area_to"]
    assert f"minstens {low} en hoogstens {high} vierkante meter" in said
    assert [zone for zone in asked["zones"] if zone not in said] == []
    assert "van nummer" not in said


@pytest.mark.pure
def test_an_english_permit_says_the_free_lines_of_its_original():
    """As many, in its own language."""
    for text in ENGLISH_PERMITS:
        dutch = PERMIT_CRITERIA[text["of"]].get("words", ())
        assert len(text.get("words", ())) == len(dutch), text["id"]


@pytest.mark.pure
def test_what_the_municipality_gives_is_for_businesses_within_it():
    """As data, so that the finder says no to who is elsewhere."""
    here = {
        name
        for name, asked in SUBSIDY_CRITERIA.items()
        if asked.get("criteria_municipalities") == {BORROWED}
    }
    assert here == {each["id"] for each in SUBSIDIES if "Voorbeeldegem" in each["provider"]}
    assert here
