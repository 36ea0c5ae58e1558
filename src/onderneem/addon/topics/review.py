"""Review: until when a page counts as true, who keeps it so, and when somebody last looked."""

from Acquisition import aq_base
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components import fields as schema
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.originals import INDEX
from onderneem.addon.components.working_copies import is_working_copy
from onderneem.addon.place.section import setting
from onderneem.addon.reference.mail_address import is_mail_address
from onderneem.addon.reference.months import add_months
from onderneem.addon.topics.interfaces import IEntry
from plone import api
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.indexer import indexer
from plone.supermodel import model
from zope.interface import provider
from zope.schema.interfaces import IContextAwareDefaultFactory

A_YEAR = 12


@provider(IContextAwareDefaultFactory)
def next_review(context):
    """What one writes or checks today is to be looked over after the months of the settings."""
    return add_months(clock.today(), setting(context, "review_months") or A_YEAR)


def somebody(value) -> bool:
    """An owner is a user of the site, or an e-mail address."""
    known = is_mail_address(value) if "@" in value else api.user.get(username=value) is not None
    if known or api.user.get(userid=value) is not None:
        return True
    raise BadValue(_("Give a user name of this site, or an e-mail address."))


class DayToCome(schema.Date):
    """A day from today on; one that passed since it was filled in may stay."""

    def _validate(self, value):
        super()._validate(value)
        before = review_by(self.context) if self.context is not None else None
        if value != before and value < clock.today():
            raise BadValue(_("This day has passed. Give today, or a later day."))


@provider(IFormFieldProvider)
class IReview(model.Schema):
    """Until when a page counts as true."""

    model.fieldset("review", label=_("Review"), fields=["review_by", "review_owner", "checked_on"])
    review_by = DayToCome(
        title=_("Look over before"),
        description=_(
            "From thirty days before this day it stands in the tasks, and the owner gets a letter."
        ),
        required=False,
        defaultFactory=next_review,
    )
    review_owner = schema.TextLine(
        title=_("Who keeps it true"),
        description=_(
            "A user name, or an e-mail address, for example: ondernemen@voorbeeldegem.be. "
            "Empty: who made it."
        ),
        max_length=200,
        constraint=somebody,
        required=False,
    )
    # A name or an address of somebody: not for who only reads.
    directives.read_permission(review_owner="cmf.ModifyPortalContent")
    directives.omitted("checked_on")
    checked_on = schema.Date(
        title=_("Checked on"),
        description=_("Set by the button “Checked” on the page."),
        required=False,
    )


def stored(item) -> dict:
    """Return what the item itself holds: a default of the schema moves with the day."""
    own = aq_base(item)
    # vars() of an object that isn't loaded yet is empty.
    own._p_activate()
    return vars(own)


def begin(item) -> None:
    """Write down for a new item what its form would only show."""
    if "review_by" not in stored(item):
        item.review_by = next_review(item)


def mark_checked(item) -> None:
    """Somebody looked it over today: it counts anew. The text is no other for it."""
    item.checked_on, item.review_by = clock.today(), next_review(item)
    item.reindexObject(idxs=["onderneem_review_by", INDEX])


def checked_on(item):
    """Return the day on which somebody last looked it over; None when nobody ever did."""
    return stored(item).get("checked_on")


def seen_on(item):
    """Return the day on which somebody last looked it over, or else made it."""
    return checked_on(item) or item.created().asdatetime().astimezone(clock.BRUSSELS).date()


def forget_check(item) -> None:
    """Nobody looked over a copy yet."""
    if checked_on(item) is not None:
        item.checked_on = None


def review_by(item):
    """Return the stored day; without the behaviour, or before the upgrade, there is none."""
    return stored(item).get("review_by")


@indexer(IEntry)
def review_by_index(item) -> str | None:
    """The day as text, so that days compare as they should; what has none isn't in the index, nor
    is a working copy: one looks over the page that it is of."""
    day = review_by(item)
    if day is None or is_working_copy(item):
        raise AttributeError("review_by")
    return day.isoformat()
