"""Copy a subsidy as next year's: for an editor, on a page of its own and over REST."""

from AccessControl import Unauthorized
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.locks import BEING_EDITED
from onderneem.addon.components.locks import is_being_edited
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import Link
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.token import check_token
from onderneem.addon.components.working_copies import is_working_copy
from onderneem.addon.subsidies.a_year_later import next_rows
from onderneem.addon.subsidies.a_year_later import next_title
from onderneem.addon.subsidies.a_year_later import year_of_next
from onderneem.addon.subsidies.rounds import of_successor
from onderneem.addon.subsidies.rounds import Round
from onderneem.addon.subsidies.told import window_words
from onderneem.addon.subsidies.windows_of import windows_of
from onderneem.addon.topics.copying import copied
from onderneem.addon.topics.keeping_rest import KeepingService
from onderneem.addon.topics.review import forget_check
from onderneem.addon.topics.useful_rules import BadAnswer
from plone import api
from plone.app.dexterity.behaviors.metadata import IPublication
from plone.i18n.normalizer.interfaces import IURLNormalizer
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.interfaces import ISerializeToJson
from z3c.relationfield import RelationValue
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.event import notify
from zope.interface import alsoProvides
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent

ADD = "onderneem.addon: Add Content"
NO_WINDOWS = _("It has no window that could come back a year later.")
FOLLOWED = _(
    "This one names a follower already: ${title}. To make another copy, empty “Replaced by” first."
)
# What happened to this year's says nothing of next year's.
CLEARED = {
    "exhausted_on": None,
    "withdrawn_on": None,
    "closing_reason": None,
    "replaced_by": None,
    "ended": False,
}


def title_of_next(subsidy) -> str:
    """Return the title with its year replaced, or with the year of its next window behind it."""
    year = year_of_next(subsidy.windows or ())
    return next_title(subsidy.title, year or clock.today().year + 1)


def follower_of(subsidy):
    """Return what the subsidy says that follows it, or None."""
    relation = subsidy.replaced_by
    return relation.to_object if relation and not relation.isBroken() else None


def check_may_come_back(subsidy) -> None:
    """Raise BadAnswer for what has no windows, since it goes on by itself, and for what has its
    next round already: a button pressed twice makes one copy; and while somebody changes it.
    """
    if not subsidy.windows:
        raise BadAnswer("", NO_WINDOWS)
    follower = follower_of(subsidy)
    if follower is not None:
        raise BadAnswer("", _(FOLLOWED, mapping={"title": follower.title}), 409)
    if is_being_edited(subsidy) or is_working_copy(subsidy):
        # What is saved there, or checked in, would forget what follows it.
        raise BadAnswer("", BEING_EDITED, 409)


def copy_for_next_year(subsidy):
    """Return a private copy with its windows a year later; the old one says it is replaced by it.

    Raises Unauthorized for who may not add there, and BadAnswer for what has no next round to make.
    """
    folder = subsidy.aq_parent
    if not api.user.has_permission(ADD, obj=folder):
        raise Unauthorized(folder.getId())
    check_may_come_back(subsidy)
    title = title_of_next(subsidy)
    name = getUtility(IURLNormalizer).normalize(title)
    made = copied(subsidy, name)
    made.title, made.windows = title, next_rows(subsidy.windows or ())
    for field, value in CLEARED.items():
        setattr(made, field, value)
    _forget_dates(made)
    forget_check(made)
    notify(ObjectModifiedEvent(made))
    subsidy.replaced_by = RelationValue(getUtility(IIntIds).getId(made))
    notify(ObjectModifiedEvent(subsidy))
    return made


def _forget_dates(made) -> None:
    """The days on which the old one appeared and vanished aren't those of the new one."""
    dates = IPublication(made, None)
    if dates is not None:
        dates.effective = dates.expires = None


class NextYear(SectionPage):
    """Says what it does, and does it when asked: a GET never does."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Copy as next year's")

    def content(self) -> str:
        """Lead to the copy's form."""
        if self.request.method == "POST":
            check_token(self.request)
            if self.problem is not None:
                self.request.response.setStatus(self.problem.status)
                return super().content()
            made = copy_for_next_year(self.context)
            self.request.response.redirect(f"{made.absolute_url()}/edit", status=303)
            return ""
        return super().content()

    @cached_property
    def problem(self) -> BadAnswer | None:
        """Why there is nothing to copy; None where there is."""
        try:
            check_may_come_back(self.context)
        except BadAnswer as problem:
            return problem
        return None

    @property
    def facts(self) -> list[Fact]:
        """Its title and its windows."""
        speech = speech_of(self.request)
        windows = windows_of(next_rows(self.context.windows or ()))
        found = [
            Fact(_("Title"), (title_of_next(self.context),)),
            Fact(_("Windows"), tuple(window_words(each, speech) for each in windows)),
        ]
        return [each for each in found if each.lines]

    @cached_property
    def present(self) -> Round | None:
        """What follows it already, in the words of its own page."""
        target = follower_of(self.context)
        if target is None:
            return None
        link = Link(target.title, target.absolute_url())
        return Round(of_successor(self.context.call, clock.now()), link)


class NextYearPost(KeepingService):
    """``POST {subsidy}/@next-year``: 201 with the copy, once; then 409."""

    def answer(self) -> dict:
        """Return the copy as plone.restapi shows it."""
        alsoProvides(self.request, IDisableCSRFProtection)
        made = copy_for_next_year(self.context)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", made.absolute_url())
        return getMultiAdapter((made, self.request), ISerializeToJson)()
