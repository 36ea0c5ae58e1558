"""What every public service says of itself, after IPDC, CPSV-AP and the Single Digital Gateway."""

from onderneem.addon import _
from onderneem.addon.catalogue.accepted import a_product_number
from onderneem.addon.catalogue.accepted import as_keywords
from onderneem.addon.catalogue.service_choices import SILENCE
from onderneem.addon.catalogue.service_choices import TERM_UNITS
from onderneem.addon.catalogue.service_row_fields import LineRows
from onderneem.addon.catalogue.service_rows import IChannelRow
from onderneem.addon.catalogue.service_rows import IConditionRow
from onderneem.addon.catalogue.service_rows import ICostRow
from onderneem.addon.catalogue.service_rows import IDocumentRow
from onderneem.addon.catalogue.service_rows import ILinkRow
from onderneem.addon.catalogue.service_rows import IRedressRow
from onderneem.addon.catalogue.service_rows import IStepRow
from onderneem.addon.components import fields as schema
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.rows import Rows
from onderneem.addon.place.authority_name import for_a_new_one
from onderneem.addon.place.right_values import a_way_on
from onderneem.addon.place.right_values import a_web_address
from onderneem.addon.reference.web_address import is_page
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope.interface import invariant
from zope.interface import provider


@provider(IFormFieldProvider)
class IPublicService(model.Schema):
    """A permit, a subsidy or another service of a public authority.

    Longer than other modules: one schema is one list of fields, in the order of the form.
    """

    audience = schema.Text(
        title=_("Who is it for?"),
        description=_("For example: You run a café and want tables on the pavement."),
        required=False,
    )
    conditions = LineRows(
        IConditionRow,
        title=_("Conditions"),
        description=_("What one must meet, the most important first, and what proves it."),
    )
    exceptions = schema.Text(
        title=_("Exceptions"),
        description=_("When nobody needs it, for example: A bench against your own façade."),
        required=False,
    )
    documents = LineRows(
        IDocumentRow,
        title=_("Documents"),
        description=_("What one adds, beside the proofs of the conditions."),
    )
    costs = LineRows(
        ICostRow,
        title=_("Costs"),
        description=_("A row for each price, for example: Terrace, €20, per square metre."),
    )
    term_number = schema.Int(
        title=_("Term of decision"),
        description=_("How long it takes until one knows, as a number, for example: 30."),
        min=1,
        max=3650,
        required=False,
    )
    term_unit = schema.Choice(
        title=_("Unit of the term"),
        description=_("Working days don't count Saturdays, Sundays and public holidays."),
        vocabulary=TERM_UNITS,
        default="calendar-days",
        required=False,
    )
    term = schema.TextLine(
        title=_("Term in words"),
        description=_("What the number can't say, for example: after your file is complete."),
        required=False,
    )
    silence = schema.Choice(
        title=_("When nobody decides within the term"),
        description=_("What the regulation says that silence means. Empty: it says nothing."),
        vocabulary=SILENCE,
        required=False,
    )
    silence_note = schema.Text(
        title=_("Silence, in words"),
        description=_("For example: Ask the mayor for a certificate of the silent permit."),
        required=False,
    )
    procedure = LineRows(
        IStepRow,
        title=_("Steps"),
        description=_("What happens, in order, from the application to the decision."),
    )

    model.fieldset(
        "counter",
        label=_("E-counter and other ways"),
        fields=["start_url", "start_label", "procedure_links", "channels"],
    )
    start_url = schema.TextLine(
        title=_("Address where one applies"),
        description=_("Leave empty to follow the regional product, for example: https://…"),
        constraint=a_way_on,
        required=False,
    )
    start_label = schema.TextLine(
        title=_("Words on the start button"),
        description=_("For example: Apply for a terrace. Empty: Start your application."),
        required=False,
    )
    procedure_links = LineRows(
        ILinkRow,
        title=_("Where one applies"),
        description=_(
            "From the regional product; the start button leads to the first that works when there "
            "is no address above."
        ),
    )
    channels = Rows(
        IChannelRow,
        title=_("Other ways"),
        description=_(
            "How else one can apply. The desk of the section, with its phone and hours, is shown "
            "anyway."
        ),
    )

    model.fieldset(
        "authority",
        label=_("Authority and law"),
        fields=[
            "competent_authority",
            "authority_level",
            "executing_authority",
            "executing_level",
            "legislation",
            "redress",
            "websites",
        ],
    )
    competent_authority = schema.TextLine(
        title=_("Competent authority"),
        description=_("Who decides, for example: College van burgemeester en schepenen."),
        defaultFactory=for_a_new_one,
    )
    authority_level = schema.Choice(
        title=_("Level of government"),
        vocabulary="onderneem.competent_levels",
        required=False,
    )
    executing_authority = schema.TextLine(
        title=_("Executing authority"),
        description=_("Who handles it, when that is somebody else, for example: VLAIO."),
        required=False,
    )
    executing_level = schema.Choice(
        title=_("Level of the executing authority"),
        vocabulary="onderneem.executing_levels",
        required=False,
    )
    legislation = LineRows(
        ILinkRow,
        title=_("Legislation"),
        description=_("Laws and regulations it rests on, that of the municipality first."),
    )
    redress = Rows(
        IRedressRow,
        title=_("Not agreed?"),
        description=_("What one can do against a decision, the nearest first."),
    )
    websites = LineRows(
        ILinkRow,
        title=_("Websites"),
        description=_("Where one can read on, for example: VLAIO."),
    )

    model.fieldset(
        "catalogue",
        label=_("Catalogue and search"),
        fields=[
            "keywords",
            "target_groups",
            "themes",
            "your_europe",
            "areas",
            "service_languages",
            "valid_from",
            "valid_until",
            "product_number",
            "product_id",
            "source",
            "retrieved",
        ],
    )
    keywords = schema.Tuple(
        title=_("Keywords"),
        description=_("Other words people search by, one per line, for example: terrasje."),
        value_type=schema.TextLine(),
        constraint=as_keywords,
        required=False,
        default=(),
        missing_value=(),
    )
    target_groups = schema.Set(
        title=_("Target groups"),
        value_type=schema.Choice(vocabulary="onderneem.target_groups"),
        required=False,
    )
    themes = schema.Set(
        title=_("Themes"),
        value_type=schema.Choice(vocabulary="onderneem.themes"),
        required=False,
    )
    your_europe = schema.Set(
        title=_("Categories of Your Europe"),
        description=_("Where the European portal shows it, for example: Licences and permits."),
        value_type=schema.Choice(vocabulary="onderneem.your_europe"),
        required=False,
    )
    areas = schema.Set(
        title=_("Areas"),
        description=_("Where it holds. Empty: in the municipality of the section."),
        value_type=schema.Choice(vocabulary="onderneem.areas"),
        required=False,
    )
    service_languages = schema.Set(
        title=_("Languages of the service"),
        description=_("In which languages one is helped. Empty: in that of the page."),
        value_type=schema.Choice(vocabulary="onderneem.service_languages"),
        required=False,
    )
    valid_from = schema.Date(
        title=_("Offered from"),
        description=_("The first day on which the service is there. Empty: it always was."),
        required=False,
    )
    valid_until = schema.Date(
        title=_("Offered until"),
        description=_("The last day on which the service is there. Empty: it goes on."),
        required=False,
    )
    product_number = schema.TextLine(
        title=_("Product number"),
        description=_("The number in the regional catalogue IPDC, for example 1502."),
        constraint=a_product_number,
        required=False,
    )
    product_id = schema.TextLine(
        title=_("Product address"),
        description=_("The stable address in IPDC or LPDC."),
        constraint=a_web_address,
        required=False,
    )
    directives.mode(source="display", retrieved="display")
    source = schema.TextLine(title=_("Source"), required=False)
    retrieved = schema.Datetime(title=_("Read from the source on"), required=False)

    @invariant
    def a_number_has_a_unit(data):
        """“30” is no term."""
        if data.term_number and not data.term_unit:
            reason = _("Choose the unit of the term: a number alone says nothing.")
            raise BadValue(reason, "term_unit")

    @invariant
    def something_else_in_words(data):
        """“Something else” is no answer by itself."""
        if data.silence == "other" and not (data.silence_note or "").strip():
            reason = _("Say in words what it means when nobody decides within the term.")
            raise BadValue(reason, "silence_note")

    @invariant
    def one_starts_elsewhere(data):
        """A start button that opens its own page is a dead end."""
        own = getattr(data, "__context__", None)
        itself = own.absolute_url() if IPublicService.providedBy(own) else ""
        if is_page(data.start_url or "", itself):
            reason = _("That is this page itself. Give the address where one applies.")
            raise BadValue(reason, "start_url")

    @invariant
    def begins_before_it_ends(data):
        """A service that ends before it begins was never there."""
        if data.valid_from and data.valid_until and data.valid_from > data.valid_until:
            raise BadValue(_("“Offered until” is before “Offered from”."), "valid_until")
