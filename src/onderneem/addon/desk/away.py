"""EasyForm is switched off while we stay: no form can be shown or filled in, and nothing is lost.

One click in Site Setup does it, without a warning. EasyForm's profile then takes its type and its
browser layer out of the site; our forms keep all that stands on them, and work again as soon as it
is back. Meanwhile a form's page tells who to call (503, RFC 9110, 15.6.4: search engines keep the
address), and a program gets the same in JSON.
"""

from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Sequence
from collective.easyform.interfaces import IEasyFormLayer
from dataclasses import replace
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.components.page import SectionPage
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.said import AWAY
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.place.desk_card import desk_card
from plone.browserlayer.utils import registered_layers
from plone.dexterity.browser.traversal import DexterityPublishTraverse
from plone.dexterity.interfaces import IDexterityFTI
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.component import adapter
from zope.component import queryUtility

TYPE = "EasyForm"
# Who switched it off by mistake has it back within the hour.
RETRY_AFTER = "3600"
SWITCHED_OFF = _(
    "EasyForm is switched off in this site: nobody can fill in a form of the desk. Switch on "
    "EasyForm again in Site Setup, under Add-ons; the forms are still there."
)


def is_away() -> bool:
    """Whether EasyForm isn't active in this site; reads only."""
    return queryUtility(IDexterityFTI, TYPE) is None or IEasyFormLayer not in registered_layers()


def say_away(request) -> None:
    """Set the status, and when to come back."""
    request.response.setStatus(503)
    request.response.setHeader("Retry-After", RETRY_AFTER)


def away_as_json(request) -> dict:
    """Return the same for a program."""
    say_away(request)
    return validation_error(request, [("", AWAY)], 503, "Away")


class AwayPage(SectionPage):
    """In the place of a form and its steps.

    The site around it is that of the folder: for a logged-in user it can't be drawn around what
    has no type.
    """

    index = ViewPageTemplateFile("away.pt")
    # For who edits the form: what to mend of it. Of what is away nothing can be read.
    warnings: Sequence = ()

    def __init__(self, form, request):
        super().__init__(aq_parent(aq_inner(form)), request)
        self.form = form

    @property
    def canonical(self) -> str:
        """The form's own address."""
        return self.form.absolute_url()

    @property
    def title(self) -> str:
        """What the form is called."""
        return self.form.title

    @property
    def description(self) -> str:
        """Nothing for search engines: it passes."""
        return ""

    @property
    def why(self):
        """In words to translate."""
        return AWAY

    @cached_property
    def desk(self):
        """Who to call or mail, without the form; None outside a section."""
        section = self.section
        return replace(desk_card(section), form="") if section is not None else None

    def content(self) -> str:
        """The words, and the status."""
        say_away(self.request)
        self.request.response.setHeader("Cache-Control", "no-store, private")
        return self.words()

    def words(self) -> str:
        """The words alone, for a page around it that is well itself."""
        return self.index()


@adapter(IDeskForm, IOnderneemLayer)
class Arrival(DexterityPublishTraverse):
    """Without its type a form has no layout, and Zope finds no page at its address."""

    def browserDefault(self, request):
        """Lead to the page itself while EasyForm is away."""
        return (self.context, ("@@view",)) if is_away() else super().browserDefault(request)
