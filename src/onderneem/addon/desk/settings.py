"""What a desk form has beside what any EasyForm has."""

from onderneem.addon import _
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.dossiers.meaning import KINDS
from plone.app.textfield import RichText
from plone.autoform.interfaces import IFormFieldProvider
from plone.behavior.registration import lookup_behavior_registration
from plone.dexterity.behavior import DexterityBehaviorAssignable
from plone.supermodel import model
from zope import schema
from zope.component import adapter
from zope.interface import provider
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

NAME = "onderneem.desk_form"
PURPOSES = SimpleVocabulary(
    [SimpleTerm(kind.value, kind.value, title) for kind, title in KINDS.items()]
)


@provider(IFormFieldProvider)
class IDeskSettings(model.Schema):
    """How the desk treats what is sent."""

    model.fieldset("desk", label=_("Desk"), fields=["purpose", "receipt_text", "privacy_text"])
    purpose = schema.Choice(
        title=_("Purpose"),
        description=_("What a filled-in form becomes."),
        vocabulary=PURPOSES,
        default="question",
    )
    receipt_text = RichText(
        title=_("Text on the receipt"),
        description=_("What happens next, for example: We answer within five working days."),
        allowed_mime_types=("text/html",),
        required=False,
    )
    privacy_text = RichText(
        title=_("Privacy"),
        description=_("What the data is used for, who sees it, how long it is kept."),
        allowed_mime_types=("text/html",),
        required=False,
    )


@adapter(IDeskForm)
class DeskFormBehaviors(DexterityBehaviorAssignable):
    """An EasyForm's own behaviours, and ours; other EasyForms don't notice."""

    def supports(self, behavior_interface):
        """Whether the object has the behaviour."""
        return behavior_interface is IDeskSettings or super().supports(behavior_interface)

    def enumerateBehaviors(self):
        """Yield the registrations."""
        yield from super().enumerateBehaviors()
        yield lookup_behavior_registration(NAME)
