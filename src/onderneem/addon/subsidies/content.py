"""The Subsidy."""

from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.window import Window
from onderneem.addon.topics.interfaces import IEntry
from plone.dexterity.content import Item
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

PURPOSES = SimpleVocabulary(
    [
        SimpleTerm(token, token, title)
        for token, title in (
            ("premises", _("Premises")),
            ("start", _("Starting a business")),
            ("renovation", _("Renovation")),
            ("accessibility", _("Accessibility")),
            ("energy", _("Energy and climate")),
            ("digital", _("Digital")),
            ("hiring", _("Hiring people")),
            ("training", _("Training and advice")),
            ("events", _("Events")),
            ("hardship", _("Hardship and road works")),
        )
    ]
)


class ISubsidy(model.Schema):
    """A subsidy, premium or other financial advantage."""

    purpose = schema.Choice(title=_("Purpose"), vocabulary=PURPOSES, required=False)
    provider = schema.TextLine(
        title=_("Who gives it"),
        description=_("For example: Gemeente Voorbeeldegem."),
        required=False,
    )
    amount = schema.TextLine(
        title=_("Amount"),
        description=_("For example: 30 % of the costs, at most 5,000 euro."),
        required=False,
    )
    opens = schema.Date(
        title=_("Opens on"),
        description=_("The first day on which an application counts."),
        required=False,
    )
    closes = schema.Date(
        title=_("Closes on"),
        description=_("The last day on which an application counts."),
        required=False,
    )
    continuous = schema.Bool(
        title=_("Continuous"),
        description=_("One can apply at any time; there is no closing day."),
        required=False,
        default=False,
    )

    @invariant
    def opens_before_it_closes(data):
        """The opening day comes first, or is the same day."""
        if data.opens and data.closes and data.opens > data.closes:
            raise Invalid(_("The closing day is before the opening day."))

    @invariant
    def has_a_window(data):
        """Either continuous, or at least one day; never both an end and none."""
        if data.continuous and data.closes:
            raise Invalid(_("A continuous subsidy has no closing day."))
        if not (data.continuous or data.opens or data.closes):
            raise Invalid(_("Give an opening or closing day, or tick “Continuous”."))


@implementer(ISubsidy, IEntry, IHasCounter)
class Subsidy(Item):
    """A subsidy, premium or other financial advantage."""

    @property
    def call(self) -> Call:
        """When one can apply, and in which state that is at any moment."""
        bounded = self.opens or self.closes
        windows = (Window(self.opens, self.closes),) if bounded else ()
        return Call(windows, bool(self.continuous))

    @property
    def highest_amount(self) -> Decimal | None:
        """The most that one can get, in euros; None where no number says it."""
        return None
