"""A rule between fields says at which of them: a form leads there, and REST names it."""

from datetime import date
from datetime import datetime
from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.desk.settings import IDeskSettings
from onderneem.addon.finder.behaviour import ICriteria
from onderneem.addon.section.content import ISectionSchema
from onderneem.addon.subsidies.content import ISubsidy
from tests.components.test_fields import SCHEMATA
from tests.topics.people import in_dutch
from tests.topics.people import opened_section
from tests.topics.people import refused
from tests.topics.people import Writer
from types import SimpleNamespace
from zope.interface import implementer
from zope.interface import Invalid
import pytest

UNREACHABLE = "Give at least a phone number or an e-mail address."
ITSELF = SimpleNamespace()
FOLLOWER = SimpleNamespace(title="Volgende ronde")
FOLLOWER.replaced_by = SimpleNamespace(to_object=ITSELF, isBroken=lambda: False)


@implementer(IPublicService)
class Terrace:
    """A permit with an address."""

    def absolute_url(self) -> str:
        """Where it stands."""
        return "https://gemeente.example/terras"


# By the name of the rule: what breaks it, and the fields where it is told.
RULES = {
    "a_number_has_a_unit": ({"term_number": 30, "term_unit": None}, ("term_unit",)),
    "a_term_that_can_be_kept": ({"term_number": 365, "term_unit": "months"}, ("term_number",)),
    "activities_are_left": ({"nace_in": ["56"], "nace_out": ["56"]}, ("nace_out",)),
    "an_area_is_left": (
        {"floor_area_from": 4, "floor_area_to": 4, "floor_area_above": True},
        ("floor_area_to",),
    ),
    "begins_before_it_ends": (
        {"valid_from": date(2026, 2, 1), "valid_until": date(2026, 1, 1)},
        ("valid_until",),
    ),
    "can_be_reached": ({"phone": None, "email": None}, ("phone", "email")),
    "closes_after_it_opens": (
        {"opens": datetime(2026, 2, 1), "closes": datetime(2026, 1, 1)},  # noqa: DTZ001
        ("closes",),
    ),
    "codes_are_of_their_version": ({"nace_version": "2025", "nace_in": ["62.09"]}, ("nace_in",)),
    "each_anchor_once": ({"parts": ({"anchor": "a"}, {"anchor": "a"})}, ("parts",)),
    "has_a_window": ({"continuous": False, "windows": (), "terms": ()}, ("windows",)),
    "is_another_one": (
        {"replaced_by": ITSELF, "not_with": (ITSELF,), "__context__": ITSELF},
        ("replaced_by", "not_with"),
    ),
    "is_the_end_of_its_line": ({"replaced_by": FOLLOWER, "__context__": ITSELF}, ("replaced_by",)),
    "one_starts_elsewhere": (
        {"start_url": "http://gemeente.example/terras/#fallback", "__context__": Terrace()},
        ("start_url",),
    ),
    "ranges_have_an_order": ({"employees_from": 9, "employees_to": 3}, ("employees_to",)),
    "something_else_in_words": ({"silence": "other", "silence_note": " "}, ("silence_note",)),
}
OURS = {
    rule.__name__: (schema, rule)
    for schema in SCHEMATA
    for rule in schema.queryDirectTaggedValue("invariants", ())
}


@pytest.mark.pure
@pytest.mark.parametrize("name", OURS)
def test_it_names_the_fields_where_it_is_told(name):
    """Of each rule of each form of ours: they are of its own schema."""
    schema, rule = OURS[name]
    values, told = RULES[name]
    with pytest.raises(Invalid) as broken:
        rule(SimpleNamespace(**values))
    assert broken.value.args[1:] == told
    assert set(told) <= set(schema.names(all=True))


@pytest.mark.pure
def test_they_are_of_four_rooms_at_least():
    """The table above would pass with nothing to look at."""
    assert {ICriteria, IDeskSettings, ISectionSchema, ISubsidy} <= {
        each for each, _ in OURS.values()
    }


@pytest.fixture
def webmaster(functional):
    """Who adds a second section, beside the first."""
    return Writer(opened_section(functional["portal"]), "webmaster", ("Manager",))


def test_a_section_nobody_can_reach_is_refused_at_both_fields(webmaster):
    """On the tab where they stand; the summary leads to the first, and says it once."""
    form = webmaster.fill_in("onderneem.Section", {})
    reason = in_dutch(UNREACHABLE)
    assert form.wrong == {"phone", "email"}
    links = form.tree.xpath("//*[contains(@class, 'oo-error-summary')]//a")
    assert [(each.get("href"), each.text_content()) for each in links] == [
        ("#formfield-form-widgets-phone", reason)
    ]


def test_rest_names_the_field_of_a_section_nobody_can_reach(webmaster):
    """A number that was refused by itself isn't missing too."""
    assert refused(webmaster.post("onderneem.Section")) == [("phone", in_dutch(UNREACHABLE))]
    wrong = refused(webmaster.post("onderneem.Section", phone=5))
    assert [field for field, _reason in wrong] == ["phone"]
    assert wrong[0][1] != in_dutch(UNREACHABLE)
