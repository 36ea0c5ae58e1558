"""The rows of a subsidy's form: amounts, windows, and terms from an applicant's own date."""

from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.catalogue.accepted import LONGEST
from onderneem.addon.components import fields as schema
from onderneem.addon.subsidies.choices import AMOUNT_KINDS
from onderneem.addon.subsidies.choices import CURRENCIES
from onderneem.addon.subsidies.choices import EVENTS
from onderneem.addon.subsidies.choices import SIDES
from onderneem.addon.subsidies.choices import UNITS
from onderneem.addon.subsidies.windows_of import window_of
from plone.autoform import directives
from plone.supermodel import model
from zope.interface import Invalid
from zope.interface import invariant

MOST_EUROS = Decimal(1_000_000_000)
NEEDS = {
    "fixed": ("value", _("Fill in the amount.")),
    "yearly": ("value", _("Fill in the amount.")),
    "percentage": ("percentage", _("Fill in the percentage.")),
    "other": ("words", _("Fill in the words.")),
}


def money(title, description) -> schema.Decimal:
    """Return a field for an amount in euros."""
    return schema.Decimal(
        title=title, description=description, min=Decimal(0), max=MOST_EUROS, required=False
    )


def day(title, description) -> schema.Date:
    """Return a field for a day that a clerk could mean."""
    return schema.Date(title=title, description=description, required=False)


class IAmountRow(model.Schema):
    """One way in which the amount is reckoned; more rows for more categories."""

    kind = schema.Choice(title=_("Kind"), vocabulary=AMOUNT_KINDS, default="fixed")
    value = money(_("Amount"), _("In euros, for a fixed or a yearly amount: 1000."))
    percentage = schema.Decimal(
        title=_("Percentage"),
        description=_("From 0 to 100, for example: 30."),
        min=Decimal(0),
        max=Decimal(100),
        required=False,
    )
    base = schema.TextLine(
        title=_("Of what"),
        description=_("Reads on after the percentage: the rent. Empty: the costs."),
        max_length=200,
        required=False,
    )
    per = schema.TextLine(
        title=_("For what or whom"),
        description=_("Reads on after the amount: per business; in the shopping area."),
        max_length=200,
        required=False,
    )
    cap = money(_("At most"), _("In euros: the most that one applicant gets."))
    words = schema.TextLine(
        title=_("In words"),
        description=_("What numbers can't say, for example: depends on the size of the firm."),
        # As long as the regional catalogue may be: what is taken from it can be saved.
        max_length=LONGEST,
        required=False,
    )
    directives.mode(currency="hidden")
    currency = schema.Choice(
        title=_("Currency"), vocabulary=CURRENCIES, default="EUR", required=False
    )

    @invariant
    def has_what_its_kind_needs(row):
        """A percentage has a percentage."""
        name, reason = NEEDS.get(row.kind, (None, None))
        if name and getattr(row, name) is None:
            raise Invalid(reason)

    @invariant
    def the_most_is_no_less(row):
        """Nobody gets at most less than the amount itself."""
        has_value = row.kind in ("fixed", "yearly") and row.value is not None
        if has_value and row.cap is not None and row.cap < row.value:
            raise Invalid(_("“At most” is less than the amount itself."))


class IWindowRow(model.Schema):
    """A period in which one can apply; both ends count."""

    opens = day(_("Opens on"), _("The first day. Empty: it is open already."))
    opens_at = schema.Time(
        title=_("Opens at"), description=_("Empty: at the beginning of the day."), required=False
    )
    closes = day(_("Closes on"), _("The last day on which an application counts."))
    closes_at = schema.Time(
        title=_("Closes at"),
        description=_("Empty: at the end of the day. For example: 12:00."),
        required=False,
    )

    @invariant
    def has_a_day(row):
        """A row without a day is no window."""
        if not (row.opens or row.closes):
            raise Invalid(_("Give an opening or a closing day."))

    @invariant
    def times_have_their_day(row):
        """A time alone is no moment."""
        if (row.opens_at and not row.opens) or (row.closes_at and not row.closes):
            raise Invalid(_("A time needs its day."))

    @invariant
    def opens_before_it_closes(row):
        """The opening comes first, or is the same day."""
        if window_of(vars(row)).is_reversed:
            raise Invalid(_("The closing day is before the opening day."))


class ITermRow(model.Schema):
    """A term that runs from a date of the applicant's own."""

    side = schema.Choice(title=_("Apply"), vocabulary=SIDES, default="after")
    number = schema.Int(title=_("How many"), min=1, max=1000)
    unit = schema.Choice(title=_("Unit"), vocabulary=UNITS, default="months")
    event = schema.Choice(title=_("Event"), vocabulary=EVENTS, default="opening")
    words = schema.TextLine(
        title=_("Remark"),
        description=_("For example: the day on which customers can come in."),
        max_length=500,
        required=False,
    )
