"""For whom exactly: the criteria of a subsidy or permit as data."""

from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.components import fields as schema
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.finder.words import LEGAL_FORM_TITLES
from onderneem.addon.finder.words import STAGE_TITLES
from onderneem.addon.finder.words import TENURE_TITLES
from onderneem.addon.reference.nace import covers
from onderneem.addon.reference.nace import normalised
from onderneem.addon.reference.nace import shown
from onderneem.addon.reference.nace import translated
from onderneem.addon.reference.nace import VERSIONS
from onderneem.addon.reference.nace import versions_of
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope.interface import invariant
from zope.interface import provider
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

LONGEST = 300
MOST_LINES = 100
MOST_PEOPLE = 1_000_000
MOST_METRES = 10_000_000


def _vocabulary(titles) -> SimpleVocabulary:
    return SimpleVocabulary([SimpleTerm(token, token, title) for token, title in titles.items()])


def activity_codes(values) -> bool:
    """Codes of NACE-BEL, of whichever version: which one is asked of both fields together."""
    for value in values:
        code = normalised(value)
        if code is None or not versions_of(code):
            raise BadValue(
                _(
                    "“${code}” is no NACE-BEL code. Write one a line, for example 56.111, 56 or I.",
                    mapping={"code": value[:40]},
                )
            )
    return True


def _lines(title, description, longest=LONGEST, **more) -> schema.Tuple:
    return schema.Tuple(
        title=title,
        description=description,
        value_type=schema.TextLine(max_length=longest),
        required=False,
        default=(),
        missing_value=(),
        max_length=MOST_LINES,
        **more,
    )


def _ticked(title, description, titles) -> schema.Set:
    return schema.Set(
        title=title,
        description=description,
        value_type=schema.Choice(vocabulary=_vocabulary(titles)),
        required=False,
        default=set(),
        missing_value=set(),
    )


def _number(title, description) -> schema.Int:
    return schema.Int(title=title, description=description, min=0, max=MOST_PEOPLE, required=False)


def _area(title, description) -> schema.Decimal:
    return schema.Decimal(
        title=title,
        description=description,
        min=Decimal(0),
        max=Decimal(MOST_METRES),
        required=False,
    )


def _truth(title, description) -> schema.Bool:
    return schema.Bool(title=title, description=description, required=False, default=False)


def _day(title, description) -> schema.Date:
    return schema.Date(title=title, description=description, required=False)


FIELDS = [
    "stages",
    "legal_forms",
    "nace_version",
    "nace_in",
    "nace_out",
    "employees_from",
    "employees_to",
    "floor_area_from",
    "floor_area_above",
    "floor_area_to",
    "floor_area_below",
    "criteria_municipalities",
    "zones",
    "tenure",
    "opened_from",
    "opened_to",
    "opened_months",
    "invested_from",
    "invested_to",
    "words",
]
RANGES = (
    ("employees_from", "employees_to"),
    ("floor_area_from", "floor_area_to"),
    ("opened_from", "opened_to"),
    ("invested_from", "invested_to"),
)


@provider(IFormFieldProvider)
class ICriteria(model.Schema):
    """Whom it is for, as the finder compares it with a visitor's answers; empty never limits."""

    model.fieldset("criteria", label=_("For whom exactly?"), fields=FIELDS)
    directives.widget(stages=CheckBoxFieldWidget, legal_forms=CheckBoxFieldWidget)
    stages = _ticked(_("Stages"), _("None ticked means: in every stage."), STAGE_TITLES)
    legal_forms = _ticked(_("Legal forms"), _("None ticked means: every form."), LEGAL_FORM_TITLES)
    nace_version = schema.Choice(
        title=_("Version of the NACE codes below"),
        description=_("The one that the regulation was written with."),
        values=VERSIONS,
        default="2025",
        required=True,
    )
    nace_in = _lines(
        _("Only for these activities"),
        _("One NACE code per line; a beginning counts for all below it. For example: 56 or 56.11."),
        constraint=activity_codes,
    )
    nace_out = _lines(
        _("Not for these activities"),
        _("One NACE code per line, for example: 92 for betting shops."),
        constraint=activity_codes,
    )
    employees_from = _number(_("Employees: at least"), _("For example: 1."))
    employees_to = _number(_("Employees: at most"), _("For example: 9."))
    floor_area_from = _area(_("Floor area: at least"), _("In square metres, for example: 20."))
    floor_area_above = _truth(
        _("More than that floor area, not just that"),
        _("As in “more than 400 m²”: 400 m² isn't enough then, 400.50 m² is."),
    )
    floor_area_to = _area(_("Floor area: at most"), _("In square metres, for example: 400."))
    floor_area_below = _truth(
        _("Less than that floor area, not just that"),
        _("As in “less than 400 m²”: 400 m² is too much then, 399.50 m² isn't."),
    )
    criteria_municipalities = schema.Set(
        title=_("Municipalities, provinces or region"),
        description=_("Where the business must be, by name. None: it doesn't matter here."),
        value_type=schema.Choice(vocabulary="onderneem.municipalities_ever"),
        required=False,
        default=set(),
        missing_value=set(),
    )
    zones = _lines(
        _("Zones or streets"),
        _("One per line, for example: Kernwinkelgebied. Visitors choose from these."),
        longest=100,
    )
    tenure = schema.Choice(
        title=_("Owner or tenant"),
        description=_("Empty means: both."),
        vocabulary=_vocabulary(TENURE_TITLES),
        required=False,
    )
    opened_from = _day(_("Opened from"), _("The first day of opening that counts."))
    opened_to = _day(_("Opened until"), _("The last day of opening that counts."))
    opened_months = schema.Int(
        title=_("At most so many months after opening"),
        description=_("For example: 6. The finder counts from the day that a visitor gives."),
        min=1,
        max=600,
        required=False,
    )
    invested_from = _day(_("Investment from"), _("The first day of an investment that counts."))
    invested_to = _day(_("Investment until"), _("The last day of an investment that counts."))
    words = _lines(
        _("What only a person can judge"),
        _("One per line, for example: The shop adds to what the street has."),
    )

    @invariant
    def ranges_have_an_order(data):
        """The lower end comes first, or is the same."""
        for low, high in RANGES:
            first, last = getattr(data, low, None), getattr(data, high, None)
            if first is not None and last is not None and first > last:
                words = {"low": ICriteria[low].title, "high": ICriteria[high].title}
                raise BadValue(_("“${low}” is above “${high}”.", mapping=words), high)

    @invariant
    def an_area_is_left(data):
        """More than 400 and at most 400 is nothing."""
        low, high = (getattr(data, f"floor_area_{end}", None) for end in ("from", "to"))
        is_open = any(getattr(data, f"floor_area_{end}", None) for end in ("above", "below"))
        if low is not None and low == high and is_open:
            raise BadValue(_("No floor area is left between these bounds."), "floor_area_to")

    @invariant
    def codes_are_of_their_version(data):
        """The same digits may mean something else in the other version."""
        version = getattr(data, "nace_version", None) or "2025"
        for name in ("nace_in", "nace_out"):
            for value in getattr(data, name, None) or ():
                code = normalised(value)
                if code and versions_of(code) and version not in versions_of(code):
                    raise BadValue(_no_code(value[:40], code, version), name)

    @invariant
    def activities_are_left(data):
        """What is excluded with all that is under it can't be asked for as well."""
        version = getattr(data, "nace_version", None) or "2025"
        inside, outside = (
            [code for code in map(normalised, getattr(data, name, None) or ()) if code]
            for name in ("nace_in", "nace_out")
        )
        for code in inside:
            if any(covers(wider, code, version) for wider in outside):
                words = {"code": shown(code)}
                reason = _("${code} is asked for and excluded at once.", mapping=words)
                raise BadValue(reason, "nace_out")


def _no_code(value: str, code: str, version: str):
    """Return that the version hasn't the code but the other has, and what it is here."""
    (other,) = versions_of(code)
    words = {"code": value, "version": version, "other": other}
    same = translated(code, other, version)
    if same is None:
        return _(
            "NACE-BEL ${version} has no code “${code}”: it is one of NACE-BEL ${other}.",
            mapping=words,
        )
    return _(
        "NACE-BEL ${version} has no code “${code}”: it is one of NACE-BEL ${other}. "
        "In ${version} that activity is ${same}.",
        mapping={**words, "same": shown(same)},
    )
