"""Which variant of a text a visitor gets to read."""

from onderneem.addon.catalogue.language import choose
from onderneem.addon.catalogue.language import choose_all
from onderneem.addon.catalogue.language import DUTCH
from onderneem.addon.catalogue.language import DUTCH_FORMAL
from onderneem.addon.catalogue.language import DUTCH_INFORMAL
from onderneem.addon.catalogue.language import ENGLISH
from onderneem.addon.catalogue.language import Variant
import pytest

pytestmark = pytest.mark.pure

ALL = (
    "nl",
    "nl-BE-x-informal",
    "nl-BE-x-formal",
    "nl-BE-x-generated-informal",
    "nl-BE-x-generated-formal",
    "nl-BE",
    "",
    "en",
)


def variants(*tags):
    """Return a text per language tag that is called after its tag."""
    return [Variant(tag or "untagged", tag) for tag in tags]


@pytest.mark.parametrize(
    ("languages", "tags", "expected"),
    [
        (DUTCH, ALL, "nl"),
        (DUTCH, ("en", *ALL[1:5]), "nl-BE-x-informal"),
        (DUTCH, ("nl-BE-x-generated-informal", "nl-BE-x-formal"), "nl-BE-x-formal"),
        (DUTCH_INFORMAL, ALL, "nl-BE-x-informal"),
        (DUTCH_INFORMAL, ("nl", "nl-BE-x-generated-informal"), "nl-BE-x-generated-informal"),
        (DUTCH_INFORMAL, ("nl", "nl-BE-x-formal"), "nl"),
        (DUTCH_FORMAL, ALL, "nl-BE-x-formal"),
        (DUTCH_FORMAL, ("nl", "nl-BE-x-generated-formal"), "nl-BE-x-generated-formal"),
        (DUTCH, ("nl-be-x-informal", "en"), "nl-be-x-informal"),
        (DUTCH, ("en", "", "nl-BE"), "nl-BE"),
        (DUTCH, ("en", ""), "untagged"),
        (ENGLISH, ALL, "en"),
        (ENGLISH, ("nl",), ""),
        (DUTCH, ("en", "de"), ""),
        (DUTCH, (), ""),
    ],
)
def test_the_nearest_variant_is_chosen(languages, tags, expected):
    """A person's text before a generated one, in the register asked for, or nothing."""
    assert choose(variants(*tags), languages, str) == expected
    assert choose(variants(*reversed(tags)), languages, str) == expected


def test_an_empty_variant_hides_no_other():
    """A variant without words gives way to the next one."""
    texts = [Variant("  ", "nl"), Variant("tekst", "nl-BE-x-formal")]
    assert choose(texts, DUTCH, str.strip) == "tekst"


def test_lists_of_words_come_from_one_language():
    """Keywords are those of the best language, each once, in a fixed order."""
    words = [Variant("terras", "nl"), Variant("café", "nl"), Variant("terras ", "nl")]
    other = [Variant("terrace", "en"), Variant("zitje", "nl-BE-x-informal")]
    assert choose_all([*other, *words], DUTCH, str.strip) == ("café", "terras")
    assert choose_all([Variant(" ", "nl"), *other], DUTCH, str.strip) == ("zitje",)
    assert choose_all([], DUTCH, str.strip) == ()
