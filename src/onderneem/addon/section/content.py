"""The Section: the part of a municipal site that is for entrepreneurs."""

from Acquisition import aq_base
from onderneem.addon import _
from onderneem.addon.components import fields as schema
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.rows import Rows
from onderneem.addon.dossiers.container import Keeping
from onderneem.addon.dossiers.letter_templates import ILetterTemplate
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.place.interfaces import ISection
from onderneem.addon.place.right_values import a_way_on
from onderneem.addon.place.right_values import groups_of_words
from onderneem.addon.section.keeping import InsideSection
from plone.schema.email import Email
from plone.supermodel import model
from zope.interface import implementer
from zope.interface import invariant


class ISectionSchema(model.Schema):
    """What a webmaster says of the section."""

    municipality = schema.Choice(
        title=_("Municipality"),
        description=_("The municipality whose entrepreneurs this section is for."),
        vocabulary="onderneem.municipalities",
        required=False,
    )
    authority_name = schema.TextLine(
        title=_("Name of the authority"),
        description=_(
            "Leave empty for the official name of the municipality. A trial site fills in its own: "
            "Gemeente Voorbeeldegem. Search engines and open catalogues then read that name; only "
            "the feed for the region keeps the number, which its code list demands."
        ),
        max_length=200,
        required=False,
    )

    model.fieldset(
        "desk",
        label=_("Contact"),
        fields=["desk_title", "phone", "email", "hours", "address"],
    )
    desk_title = schema.TextLine(
        title=_("Name of the desk"),
        description=_("For example: Ondernemersloket."),
        required=False,
    )
    phone = schema.TextLine(
        title=_("Phone"),
        description=_("For example: 09 000 00 00."),
        required=False,
    )
    email = Email(
        title=_("E-mail"),
        description=_("For example: ondernemen@voorbeeldegem.example."),
        required=False,
    )
    hours = schema.Tuple(
        title=_("Opening hours"),
        description=_("One line per day or group of days."),
        value_type=schema.TextLine(),
        required=False,
        missing_value=(),
        default=(),
    )
    address = schema.Text(
        title=_("Address of the counter"),
        required=False,
    )

    model.fieldset("region", label=_("Region"), fields=["ecounter_base", "funders"])
    ecounter_base = schema.URI(
        title=_("Address of the regional e-counter"),
        description=_("Leave empty for the site's setting."),
        constraint=a_way_on,
        required=False,
    )
    funders = schema.Text(
        title=_("Funders' line"),
        description=_(
            "Shown at the foot of the landing page. EFRO requires that funders are named where "
            "the public sees it."
        ),
        required=False,
    )

    model.fieldset("search", label=_("Search"), fields=["synonyms"])
    synonyms = schema.Tuple(
        title=_("Words that mean the same"),
        description=_("One group per line. Leave empty for the site's list."),
        value_type=schema.TextLine(max_length=254),
        constraint=groups_of_words,
        max_length=500,
        required=False,
        missing_value=(),
        default=(),
    )

    model.fieldset("letters", label=_("Letters"), fields=["letter_templates"])
    letter_templates = Rows(
        title=_("Letters with a decision"),
        description=_(
            "Your own texts; the first that is for a decision counts. For what has none here, a "
            "standard text in Dutch goes out: you read these at @@letter-texts of this section. "
            "Letters that were sent stay as they were."
        ),
        schema=ILetterTemplate,
        max_length=50,
    )

    @invariant
    def can_be_reached(data):
        """Somebody who can't find it must be able to ask: a phone number or an address."""
        if not (data.phone or data.email):
            reason = _("Give at least a phone number or an e-mail address.")
            raise BadValue(reason, "phone", "email")


@implementer(ISection, ISectionSchema, IHasCounter)
class Section(Keeping):
    """The entrepreneur section of a site; it doesn't leave its place while it holds dossiers."""

    def allowedContentTypes(self, context=None):
        """Return what the menu offers here: no section in a section."""
        found = super().allowedContentTypes(context)
        return [fti for fti in found if fti.getId() != self.portal_type]

    def _verifyObjectPaste(self, obj, validate_src=True):
        # OFS sees only later that nothing goes into itself, as an error of its own.
        if aq_base(obj) is aq_base(self):
            raise InsideSection(self)
        super()._verifyObjectPaste(obj, validate_src)
