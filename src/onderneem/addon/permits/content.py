"""The Permit; beside these its fields are those of a public service."""

from onderneem.addon import _
from onderneem.addon.components import fields as schema
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.permits.obligation import OBLIGATIONS
from onderneem.addon.topics.interfaces import IEntry
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from zope.interface import implementer


class IPermit(model.Schema):
    """A permit, licence, registration, notification, or the word that none is needed."""

    directives.order_before(obligation="IPublicService.audience")
    obligation = schema.Choice(
        title=_("What is it?"),
        description=_("What somebody must do, for example: tell us beforehand."),
        vocabulary=OBLIGATIONS,
        default="permit",
    )
    directives.order_after(in_advance="IPublicService.silence_note")
    in_advance = schema.TextLine(
        title=_("How long beforehand"),
        description=_("For example: at least six weeks before the event."),
        required=False,
    )
    directives.order_after(valid_for="in_advance")
    valid_for = schema.TextLine(
        title=_("How long it holds"),
        description=_("For example: until 31 December of the year."),
        required=False,
    )
    directives.order_after(renewal="valid_for")
    renewal = schema.TextLine(
        title=_("Renewal, and taking it over"),
        description=_("For example: ask again by 1 December. Who takes over asks anew."),
        required=False,
    )
    directives.order_after(without_it="renewal")
    without_it = schema.TextLine(
        title=_("What happens without it"),
        description=_("For example: a fine of at most €350, and the terrace goes."),
        required=False,
    )


@implementer(IPermit, IEntry, IHasCounter)
class Permit(Item):
    """A permit, licence, registration, notification, or the word that none is needed."""
