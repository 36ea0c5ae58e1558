"""What every public service says of itself, after IPDC and CPSV-AP."""

from onderneem.addon import _
from onderneem.addon.catalogue.links import BadLink
from onderneem.addon.catalogue.links import parse_link
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.reference.web_address import is_web_address
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.interface import provider
import re

# A title and a text of the regional catalogue (see ``nodes``): what is imported can be saved.
LONGEST = 52_000


def a_web_address(value) -> bool:
    """Only http and https: a start button must never run a script (issue 3)."""
    if is_web_address(value):
        return True
    raise BadValue(_("Give a whole web address that begins with https:// or http://."))


def links_only(values) -> bool:
    """Lines with a title, a bar and a web address.

    Asked of the whole field: what a single line says is lost in "wrong contained type".
    """
    for value in values:
        try:
            parse_link(value)
        except BadLink:
            raise BadValue(
                _(
                    "“${line}” is no link. Write: Title | https://www.example.be",
                    mapping={"line": str(value)[:80]},
                )
            ) from None
    return True


def a_product_number(value) -> bool:
    """Products of the regional catalogue are numbered with digits only."""
    if re.fullmatch(r"[0-9]{1,9}", value):
        return True
    raise BadValue(_("A product number has digits only, for example 1502."))


def lines(title, description, **more) -> schema.Tuple:
    """Return a field of one line each; the order is the editor's."""
    return schema.Tuple(
        title=title,
        description=description,
        value_type=schema.TextLine(max_length=LONGEST),
        required=False,
        default=(),
        missing_value=(),
        **more,
    )


@provider(IFormFieldProvider)
class IPublicService(model.Schema):
    """A permit, a subsidy or another service of a public authority."""

    audience = schema.Text(
        title=_("Who is it for?"),
        description=_("For example: You run a café and want tables on the pavement."),
        required=False,
    )
    conditions = lines(
        _("Conditions"), _("One per line, for example: 1.50 metres stay free for pedestrians.")
    )
    exceptions = schema.Text(
        title=_("Exceptions"),
        description=_("When nobody needs it, for example: A bench against your own façade."),
        required=False,
    )
    procedure = lines(_("Steps"), _("One per line, in order, for example: Send us a sketch."))
    documents = lines(_("Documents"), _("One per line, for example: A sketch with measures."))
    costs = lines(_("Costs"), _("One per line, for example: 20 euro per square metre."))
    term = schema.TextLine(
        title=_("Term of decision"),
        description=_("For example: 30 calendar days."),
        required=False,
    )

    model.fieldset(
        "authority",
        label=_("Authority and law"),
        fields=[
            "competent_authority",
            "authority_level",
            "legislation",
            "websites",
            "target_groups",
            "themes",
        ],
    )
    competent_authority = schema.TextLine(
        title=_("Competent authority"),
        description=_("Who decides, for example: College van burgemeester en schepenen."),
    )
    authority_level = schema.Choice(
        title=_("Level of government"),
        vocabulary="onderneem.competent_levels",
        required=False,
    )
    legislation = lines(
        _("Legislation"), _("One per line: Title | https://…"), constraint=links_only
    )
    websites = lines(_("Websites"), _("One per line: Title | https://…"), constraint=links_only)
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

    model.fieldset(
        "counter",
        label=_("E-counter"),
        fields=[
            "start_url",
            "start_label",
            "procedure_links",
            "product_number",
            "product_id",
            "source",
            "retrieved",
        ],
    )
    start_url = schema.TextLine(
        title=_("Address where one applies"),
        description=_("Leave empty to follow the regional product, for example: https://…"),
        constraint=a_web_address,
        required=False,
    )
    start_label = schema.TextLine(
        title=_("Words on the start button"),
        description=_("For example: Apply for a terrace. Empty: Start your application."),
        required=False,
    )
    procedure_links = lines(
        _("Where one applies"),
        _(
            "From the regional product; the start button leads to the first that works when there "
            "is no address above. One per line: Title | https://…"
        ),
        constraint=links_only,
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
