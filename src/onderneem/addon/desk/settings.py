"""What a desk form has beside what any EasyForm has."""

from onderneem.addon import _
from onderneem.addon.components import fields as schema
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.place.times import in_brussels
from onderneem.addon.reference.term import LONGEST
from onderneem.addon.reference.term import Unit
from plone.app.textfield import RichText
from plone.autoform.interfaces import IFormFieldProvider
from plone.behavior.registration import lookup_behavior_registration
from plone.dexterity.behavior import DexterityBehaviorAssignable
from plone.supermodel import model
from zope.component import adapter
from zope.interface import invariant
from zope.interface import provider
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

NAME = "onderneem.desk_form"
PURPOSES = SimpleVocabulary(
    [SimpleTerm(kind.value, kind.value, title) for kind, title in KINDS.items()]
)
PAGES = SimpleVocabulary(
    [
        SimpleTerm("one", "one", _("One page")),
        SimpleTerm("fieldsets", "fieldsets", _("A page for each fieldset")),
    ]
)
UNIT_TITLES = {
    Unit.WORKING_DAYS: _("working days"),
    Unit.CALENDAR_DAYS: _("calendar days"),
    Unit.WEEKS: _("weeks"),
    Unit.MONTHS: _("months"),
}
UNITS = SimpleVocabulary(
    [SimpleTerm(unit.value, unit.value, title) for unit, title in UNIT_TITLES.items()]
)


@provider(IFormFieldProvider)
class IDeskSettings(model.Schema):
    """How the desk treats what is sent."""

    model.fieldset(
        "desk",
        label=_("Desk"),
        fields=[
            "purpose",
            "subject_item",
            "officer_group",
            "pages",
            "term_number",
            "term_unit",
            "retention_months",
            "opens",
            "closes",
            "receipt_text",
            "privacy_text",
        ],
    )
    purpose = schema.Choice(
        title=_("Purpose"),
        description=_("What a filled-in form becomes."),
        vocabulary=PURPOSES,
        default="question",
    )
    subject_item = schema.Choice(
        title=_("What it is about"),
        description=_(
            "The topic, permit or subsidy that this form is for. Leave it empty where the visitor "
            "says it, or where the page that led here does."
        ),
        vocabulary="onderneem.desk_subjects",
        required=False,
    )
    officer_group = schema.Choice(
        title=_("Group of officers"),
        description=_(
            "What is sent stands in the list of this group, and it hears of it by mail: at the "
            "group's address, else its members who may see dossiers. Others who may see them still "
            "see all. The group gives nobody that right."
        ),
        vocabulary="onderneem.officer_groups",
        required=False,
    )
    pages = schema.Choice(
        title=_("Pages"),
        description=_(
            "A long form is easier when each fieldset has a page: with a list of tasks, a page to "
            "check the answers, and the possibility to go on later."
        ),
        vocabulary=PAGES,
        default="one",
    )
    term_number = schema.Int(
        title=_("Term"),
        description=_(
            "Within how many days, weeks or months we decide. Empty: nothing is promised."
        ),
        min=1,
        max=365,
        required=False,
    )
    term_unit = schema.Choice(
        title=_("Term in"),
        vocabulary=UNITS,
        default=Unit.WORKING_DAYS.value,
    )
    retention_months = schema.Int(
        title=_("Months that a dossier is kept"),
        description=_("After its end, as your register of processing says."),
        min=1,
        max=600,
        required=False,
    )
    opens = schema.Datetime(
        title=_("Open from"),
        description=_("Belgian time. Before it the form says when it opens."),
        required=False,
    )
    closes = schema.Datetime(
        title=_("Open until"),
        description=_("Belgian time. After it nothing is taken any more."),
        required=False,
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

    @invariant
    def closes_after_it_opens(data):
        """The other way round it would never be open."""
        if data.opens and data.closes and in_brussels(data.closes) <= in_brussels(data.opens):
            raise BadValue(_("The form must close after it opens."), "closes")

    @invariant
    def a_term_that_can_be_kept(data):
        """As the clock counts them: 48 months, 200 weeks."""
        if data.term_number and data.term_number > LONGEST.get(data.term_unit, 0):
            raise BadValue(_("That term is too long."), "term_number")


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
