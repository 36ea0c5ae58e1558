"""Copy a subsidy as next year's: for an editor, on a page of its own and over REST."""

from AccessControl import Unauthorized
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import Link
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.token import check_token
from onderneem.addon.subsidies.a_year_later import next_rows
from onderneem.addon.subsidies.a_year_later import next_title
from onderneem.addon.subsidies.rounds import of_successor
from onderneem.addon.subsidies.rounds import Round
from onderneem.addon.subsidies.told import window_words
from onderneem.addon.subsidies.windows_of import windows_of
from onderneem.addon.topics.copying import copied
from onderneem.addon.topics.review import forget_check
from plone import api
from plone.app.dexterity.behaviors.metadata import IPublication
from plone.i18n.normalizer.interfaces import IURLNormalizer
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.services import Service
from z3c.relationfield import RelationValue
from zExceptions import BadRequest
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.event import notify
from zope.interface import alsoProvides
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent

ADD = "onderneem.addon: Add Content"
NO_WINDOWS = _("It has no window that could come back a year later.")
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
    days = [row.get("opens") or row.get("closes") for row in next_rows(subsidy.windows or ())]
    year = min(filter(None, days), default=None)
    return next_title(subsidy.title, year.year if year else clock.today().year + 1)


def copy_for_next_year(subsidy):
    """Return a private copy with its windows a year later; the old one says it is replaced by it.

    Unless it names another already. Raises Unauthorized for who may not add there, and BadRequest
    for what has no windows: it goes on by itself.
    """
    folder = subsidy.aq_parent
    if not api.user.has_permission(ADD, obj=folder):
        raise Unauthorized(folder.getId())
    if not subsidy.windows:
        raise BadRequest(NO_WINDOWS)
    title = title_of_next(subsidy)
    name = getUtility(IURLNormalizer).normalize(title)
    made = copied(subsidy, name)
    made.title, made.windows = title, next_rows(subsidy.windows or ())
    for field, value in CLEARED.items():
        setattr(made, field, value)
    _forget_dates(made)
    forget_check(made)
    notify(ObjectModifiedEvent(made))
    if not subsidy.replaced_by or subsidy.replaced_by.isBroken():
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
            if self.impossible:
                self.request.response.setStatus(400)
                return super().content()
            made = copy_for_next_year(self.context)
            self.request.response.redirect(f"{made.absolute_url()}/edit", status=303)
            return ""
        return super().content()

    @property
    def impossible(self) -> str:
        """Why there is nothing to copy."""
        return "" if self.context.windows else NO_WINDOWS

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
        relation = self.context.replaced_by
        target = relation.to_object if relation and not relation.isBroken() else None
        if target is None:
            return None
        link = Link(target.title, target.absolute_url())
        return Round(of_successor(self.context.call, clock.now()), link)


class NextYearPost(Service):
    """``POST {subsidy}/@next-year``: 201 with the copy."""

    def reply(self):
        """Return the copy as plone.restapi shows it."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            made = copy_for_next_year(self.context)
        except BadRequest as problem:
            return validation_error(self.request, [("", problem.args[0])])
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", made.absolute_url())
        return getMultiAdapter((made, self.request), ISerializeToJson)()
