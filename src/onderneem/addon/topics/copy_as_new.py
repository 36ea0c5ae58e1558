"""Copy a guide, permit or subsidy as a new one: on a page of its own, and over REST."""

from AccessControl import Unauthorized
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.token import check_token
from onderneem.addon.topics.copying import copied
from onderneem.addon.topics.review import forget_check
from plone import api
from plone.app.dexterity.behaviors.metadata import IPublication
from plone.i18n.normalizer.interfaces import IURLNormalizer
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.services import Service
from typing import Any
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.event import notify
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.lifecycleevent import ObjectModifiedEvent

ADD = "onderneem.addon: Add Content"
# What ties a page to one product of the region: two pages can't both follow it.
CLEARED = ("product_number", "product_id", "source", "retrieved")


def copy_as_new(item: Any, request: Any) -> Any:
    """Return a private copy beside the item, "(copy)" behind its title.

    Raises Unauthorized for who may not add there.
    """
    words = _("${title} (copy)", mapping={"title": item.title})
    made = private_copy(item, translate(words, context=request))
    notify(ObjectModifiedEvent(made))
    return made


def private_copy(item: Any, title: str) -> Any:
    """Return the copy under its title, for who copies to fill in more and to tell of it.

    Raises Unauthorized for who may not add there.
    """
    folder = item.aq_parent
    if not api.user.has_permission(ADD, obj=folder):
        raise Unauthorized(folder.getId())
    name = getUtility(IURLNormalizer).normalize(title)
    made = copied(item, name)
    made.title = title
    forget_check(made)
    for field in CLEARED:
        if getattr(made, field, None):
            setattr(made, field, None)
    dates = IPublication(made, None)
    if dates is not None:
        dates.effective = dates.expires = None
    return made


class CopyAsNew(SectionPage):
    """Says what it does, and does it when asked: a GET never does."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Copy as new")

    def content(self) -> str:
        """Lead to the copy's form."""
        if self.request.method == "POST":
            check_token(self.request)
            made = copy_as_new(self.context, self.request)
            self.request.response.redirect(f"{made.absolute_url()}/edit", status=303)
            return ""
        return super().content()


class CopyAsNewPost(Service):
    """``POST {guide, permit, subsidy}/@copy-as-new``: 201 with the copy."""

    def reply(self) -> dict:
        """Return the copy as plone.restapi shows it."""
        alsoProvides(self.request, IDisableCSRFProtection)
        made = copy_as_new(self.context, self.request)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", made.absolute_url())
        return getMultiAdapter((made, self.request), ISerializeToJson)()
