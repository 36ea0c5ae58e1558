"""A subsidy is found by its purpose, which the form offers as a choice and no text repeats."""

from onderneem.addon.subsidies.choices import PURPOSES
from onderneem.addon.subsidies.content import ISubsidy
from plone.app.dexterity.textindexer.interfaces import IDynamicTextIndexExtender
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer


@implementer(IDynamicTextIndexExtender)
@adapter(ISubsidy)
class PurposeWords:
    """What the purpose is called in the language of the subsidy."""

    def __init__(self, context):
        self.context = context

    def __call__(self) -> str:
        if self.context.purpose not in PURPOSES:
            return ""
        title = PURPOSES.getTerm(self.context.purpose).title
        return translate(title, target_language=self.context.Language() or "nl")
