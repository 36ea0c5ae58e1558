"""The Topic: a door to all that the section has on a subject."""

from onderneem.addon import _
from onderneem.addon.components import fields as schema
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.ecounter.interfaces import IHasCounter
from plone.app.textfield import RichText
from plone.dexterity.content import Item
from plone.supermodel import model
from zope.interface import implementer
import re


def an_icon_name(value) -> bool:
    """Icons are named as Bootstrap Icons names them."""
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        return True
    raise BadValue(_("Give the name of a Bootstrap icon, for example: cup-hot."))


class ITopic(model.Schema):
    """A subject such as terraces or vacant premises."""

    icon = schema.TextLine(
        title=_("Icon"),
        description=_("The name of a Bootstrap icon, for example: cup-hot."),
        constraint=an_icon_name,
        required=False,
    )
    text = RichText(title=_("Introduction"), allowed_mime_types=("text/html",), required=False)


@implementer(ITopic, IHasCounter)
class Topic(Item):
    """A subject."""

    # CMFCore has a method of this name, which a topic without an icon would inherit.
    icon = None
