"""The Guide."""

from onderneem.addon import _
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.topics.interfaces import IEntry
from plone.app.dexterity.textindexer import searchable
from plone.app.textfield import RichText
from plone.dexterity.content import Item
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

MOST_LINES = 5
STAGES = SimpleVocabulary(
    [
        SimpleTerm("idea", "idea", _("I have an idea")),
        SimpleTerm("start", "start", _("I am starting")),
        SimpleTerm("run", "run", _("I run a business")),
        SimpleTerm("grow", "grow", _("I want to grow")),
        SimpleTerm("hand-over", "hand-over", _("I hand over or take over")),
        SimpleTerm("stop", "stop", _("I stop")),
    ]
)


class IGuide(model.Schema):
    """How something works."""

    searchable("in_short")
    in_short = schema.Tuple(
        title=_("In short"),
        description=_("At most five lines, for example: A terrace needs a permit."),
        value_type=schema.TextLine(max_length=300),
        max_length=MOST_LINES,
        required=False,
        default=(),
        missing_value=(),
    )
    searchable("text")
    text = RichText(
        title=_("Text"),
        description=_("Use headings: visitors skim on a phone."),
        allowed_mime_types=("text/html",),
        required=False,
    )
    stage = schema.Set(
        title=_("Stage of the business"),
        value_type=schema.Choice(vocabulary=STAGES),
        required=False,
    )


@implementer(IGuide, IEntry, IHasCounter)
class Guide(Item):
    """How something works."""
