"""The code lists in code are those of the region."""

from onderneem.addon.reference.areas import AREAS
from onderneem.addon.reference.code_lists import CODE_LISTS
from onderneem.addon.reference.code_lists import code_of
from onderneem.addon.reference.code_lists import concept_uri
from onderneem.addon.reference.code_lists import PUBLIC_SERVICE_TYPE
from onderneem.addon.reference.your_europe import YOUR_EUROPE
from tests.shared_data import shared_data
import json
import pytest

pytestmark = pytest.mark.pure

LISTS = {
    "Type": "type",
    "Doelgroep": "doelgroep",
    "Thema": "thema",
    "BevoegdBestuursniveau": "bevoegd-bestuursniveau",
    "UitvoerendBestuursniveau": "uitvoerend-bestuursniveau",
    "PublicatieKanaal": "publicatie-kanaal",
}


@pytest.mark.parametrize(("scheme", "name"), LISTS.items())
def test_codes_and_labels_are_the_regions(scheme, name):
    """Every code and label of the published list is here, and no other."""
    path = shared_data() / "ipdc-lpdc" / "codelijsten-json" / f"{name}.json"
    published = json.loads(path.read_text("utf-8"))["waardes"]
    assert CODE_LISTS[scheme].labels == {each["id"]: each["labels"] for each in published}
    for each in published:
        assert concept_uri(scheme, each["id"]) == each["uri"]
        assert code_of(each["uri"]) == each["id"]


def test_no_list_goes_unchecked():
    """A list that is added is compared with the published one too."""
    assert set(CODE_LISTS) == set(LISTS)


def test_a_code_of_tomorrow_is_shown_as_it_is():
    """A code that the table doesn't know yet doesn't break a page."""
    assert PUBLIC_SERVICE_TYPE.label("Toelating") == "Toelating"
    assert PUBLIC_SERVICE_TYPE.label("Toelating", "en") == "Admission"
    assert PUBLIC_SERVICE_TYPE.label("FinancieelVoordeel", "de") == "Financieel voordeel"
    assert PUBLIC_SERVICE_TYPE.label("Nieuw") == "Nieuw"
    assert "Nieuw" not in PUBLIC_SERVICE_TYPE
    assert "Bewijs" in list(PUBLIC_SERVICE_TYPE)


@pytest.mark.parametrize(
    ("uri", "scheme"),
    [
        ("", None),
        ("Toelating", None),
        ("https://evil.example/id/concept/Type/Toelating", None),
        ("https://productencatalogus.data.vlaanderen.be/id/concept/Type", None),
        ("https://productencatalogus.data.vlaanderen.be/id/concept/Type/", None),
        ("https://productencatalogus.data.vlaanderen.be/id/concept/Type/a/b", None),
        ("https://productencatalogus.data.vlaanderen.be/id/concept/Thema/EconomieWerk", "Type"),
    ],
)
def test_only_an_address_of_the_list_gives_a_code(uri, scheme):
    """A code is taken from an address of the catalogue, and of the list that was meant."""
    assert code_of(uri, scheme) is None


@pytest.mark.parametrize(
    ("scheme", "code"), [("Type", ""), ("Type", "a/b"), ("", "a"), ("T", "a b")]
)
def test_no_address_is_made_of_something_else(scheme, code):
    """What hasn't the form of a code never becomes part of an address."""
    with pytest.raises(ValueError, match="no concept"):
        concept_uri(scheme, code)


def published(name: str) -> list[dict]:
    """Return a published list."""
    path = shared_data() / "ipdc-lpdc" / "codelijsten-json" / f"{name}.json"
    return json.loads(path.read_text("utf-8"))["waardes"]


def test_the_areas_are_the_regions():
    """Each code with the name it has there, and Flanders, which that list lacks."""
    listed = {each["id"]: each for each in published("geografisch-toepassingsgebied")}
    assert set(AREAS) - set(listed) == {"BE2"}
    for code, each in listed.items():
        ended = each.get("einde", "")[:4]
        dutch = f"{each['labels']['nl']} (tot {ended})" if ended else each["labels"]["nl"]
        assert AREAS[code][0] == dutch


def test_the_categories_of_your_europe_are_the_regions():
    """Those for enterprises: headings I to Q and X, and all that falls under them."""
    wanted = {
        each["id"]: each["labels"]
        for each in published("your-europe-categorie")
        if each["notation"][0] in "IJKLMNOPQX"
    }
    assert {code: dict(YOUR_EUROPE.labels[code]) for code in YOUR_EUROPE} == {
        code: {language: " ".join(words.split()) for language, words in labels.items()}
        for code, labels in wanted.items()
    }
