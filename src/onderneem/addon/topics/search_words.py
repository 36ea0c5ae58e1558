"""Words that people search by and that don't stand in the text: what it is, its topics, and the
keywords that an editor gave it."""

from Acquisition import aq_base
from onderneem.addon.topics.interfaces import IEntry
from plone import api
from plone.app.dexterity.textindexer.interfaces import IDexterityTextIndexFieldConverter
from plone.app.dexterity.textindexer.interfaces import IDynamicTextIndexExtender
from z3c.form.interfaces import IWidget
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.schema.interfaces import IText


@implementer(IDexterityTextIndexFieldConverter)
@adapter(IEntry, IText, IWidget)
class PlainWords:
    """Text is its own words: no widget is rendered to take them out of its markup again."""

    def __init__(self, context, field, widget):
        self.context, self.field = context, field

    def convert(self) -> str:
        """Return them; empty for a field that says nothing."""
        return self.field.get(self.field.interface(self.context)) or ""


@implementer(IDynamicTextIndexExtender)
@adapter(IEntry)
class SearchWords:
    """A "terrasvergunning" is found by "vergunning" and by "horeca": neither stands in its text."""

    def __init__(self, context):
        self.context = context

    def __call__(self) -> str:
        fti = api.portal.get_tool("portal_types").getTypeInfo(self.context)
        language = self.context.Language() or "nl"
        kind = translate(fti.title, domain="onderneem.addon", target_language=language)
        # Not by who happens to index it: the index is the same for all.
        relations = (each for each in self.context.topics or () if not each.isBroken())
        topics = (each.to_object.title for each in relations)
        keywords = getattr(aq_base(self.context), "keywords", None) or ()
        return " ".join((kind, *topics, *self.context.Subject(), *keywords))
