"""The registry's settings, each also explained in docs/reference.

``IPanelSettings`` is what a webmaster sets in the control panel; what only the machine sets is
beside it. The key to the regional catalogue is no setting: those are shown and exported.

The registry keeps no constraints: what a script writes into a record is not asked here, so that
readers must bear with it.

Longer than other modules: one schema is one list of records, in the order of the control panel.
"""

from onderneem.addon import _
from onderneem.addon.place.bad_value import BadValue
from onderneem.addon.place.right_values import a_scanner_address
from onderneem.addon.place.right_values import a_way_on
from onderneem.addon.place.right_values import a_web_address
from onderneem.addon.place.right_values import area_codes
from onderneem.addon.place.right_values import closing_days
from onderneem.addon.place.right_values import groups_of_words
from onderneem.addon.place.right_values import mail_addresses
from onderneem.addon.place.right_values import ovo_numbers
from onderneem.addon.place.setting_fields import codes as _codes
from onderneem.addon.place.setting_fields import lines as _lines
from onderneem.addon.place.setting_fields import SYNONYMS
from onderneem.addon.place.times import in_brussels
from plone.supermodel import model
from urllib.parse import urlsplit
from zope import schema
from zope.interface import invariant

PREFIX = "onderneem"


class IPanelSettings(model.Schema):
    """Values for every section of the site that has none of its own."""

    model.fieldset("place", label=_("Municipality"), fields=["municipality"])
    municipality = schema.Choice(
        title=_("Municipality"),
        description=_(
            "For sections that name none themselves. Products of the region are chosen by it."
        ),
        vocabulary="onderneem.municipalities",
        required=False,
    )

    model.fieldset(
        "terms",
        label=_("Terms and closing days"),
        fields=["closing_days", "answer_days", "retention_months"],
    )
    closing_days = _lines(
        _("Closing days"),
        _(
            "Besides weekends and legal holidays, which are known. One per line: 2026-12-24 for a "
            "day of that year, 07-11 for a day of every year. Last days are reckoned anew."
        ),
        constraint=closing_days,
    )
    answer_days = schema.Int(
        title=_("Working days within which you answer"),
        description=_(
            "For what comes in by a form that promises nothing itself. Empty means: no last day. "
            "What came in before keeps its own."
        ),
        min=1,
        max=250,
        required=False,
    )
    retention_months = schema.Int(
        title=_("Months that a closed dossier is kept"),
        description=_(
            "For what came in by a form that says nothing itself; counted from the closing. Then "
            "answers, files, messages and contact are erased; figures stay. Empty means: kept "
            "until somebody asks to erase it."
        ),
        min=1,
        max=600,
        required=False,
    )

    model.fieldset("reviews", label=_("Reviews"), fields=["review_months"])
    review_months = schema.Int(
        title=_("Months after which a page is looked over again"),
        description=_(
            "Counted from the day a guide, permit or subsidy is made or checked; on the page "
            "itself an editor may choose another day. Empty means: twelve."
        ),
        default=12,
        min=1,
        max=60,
        required=False,
    )

    model.fieldset(
        "counter", label=_("Regional e-counter"), fields=["ecounter_base", "product_base"]
    )
    ecounter_base = schema.URI(
        title=_("Address of the regional e-counter"),
        description=_(
            "Where a start button leads when the item and its product have no link of their own. "
            "For example https://www.vlaanderenonderneemt.be."
        ),
        constraint=a_way_on,
        default="https://www.vlaanderenonderneemt.be",
        required=False,
    )
    product_base = schema.URI(
        title=_("Address of the regional product pages"),
        description=_("The product number is put behind it."),
        constraint=a_web_address,
        default="https://productencatalogus-v3.vlaanderen.be/product/",
        required=False,
    )

    model.fieldset(
        "downtime",
        label=_("Announced downtime of the e-counter"),
        fields=["downtime_from", "downtime_until", "downtime_message"],
    )
    downtime_from = schema.Datetime(
        title=_("Out of use from"),
        description=_("Belgian time. Pages announce it ahead, beside the start button."),
        required=False,
    )
    downtime_until = schema.Datetime(
        title=_("Out of use until"),
        description=_("Belgian time. After it the announcement is gone by itself."),
        required=False,
    )
    downtime_message = schema.Text(
        title=_("What people read about it"),
        description=_("For example: maintenance; what you filled in before stays."),
        max_length=1000,
        required=False,
    )

    model.fieldset(
        "links", label=_("Check of links"), fields=["link_grace_days", "link_stale_days"]
    )
    link_grace_days = schema.Int(
        title=_("Days that a failing link is still offered"),
        description=_("After that, and three failed checks, the start button goes elsewhere."),
        default=2,
        min=0,
        max=60,
        required=False,
    )
    link_stale_days = schema.Int(
        title=_("Days that a good check counts"),
        description=_("An older one is shown as such; the link stays."),
        default=3,
        min=1,
        max=60,
        required=False,
    )

    model.fieldset(
        "catalogue",
        label=_("Regional catalogue"),
        fields=[
            "catalogue_source",
            "catalogue_api",
            "catalogue_feed",
            "catalogue_types",
            "catalogue_target_groups",
            "catalogue_themes",
            "catalogue_areas",
            "catalogue_authorities",
            "catalogue_address_form",
        ],
    )
    catalogue_source = schema.Choice(
        title=_("Where products come from"),
        description=_(
            "A job asks the region each night. What is new is proposed to your editors and never "
            "published by itself; what they wrote is never overwritten."
        ),
        vocabulary="onderneem.catalogue_sources",
        default="off",
        required=True,
    )
    catalogue_api = schema.URI(
        title=_("Address of the catalogue"),
        description=_(
            "Used with the key below. The region's test catalogue is at "
            "https://api.ipdc.tni-vlaanderen.be."
        ),
        constraint=a_web_address,
        default="https://api.ipdc.vlaanderen.be",
        required=False,
    )
    catalogue_feed = schema.URI(
        title=_("Address of the feed"),
        description=_("A public list of all products, read page after page (LDES)."),
        constraint=a_web_address,
        default="https://ipdc.vlaanderen.be/doc/instantiesnapshot",
        required=False,
    )
    catalogue_types = _codes(
        _("Kinds of products"),
        _("None ticked means: permits and financial support."),
        "onderneem.service_types",
        "Toelating",
        "FinancieelVoordeel",
    )
    catalogue_target_groups = _codes(
        _("For whom"),
        _("A product for one of these counts. None ticked means: for enterprises."),
        "onderneem.target_groups",
        "Onderneming",
    )
    catalogue_themes = _codes(_("Themes"), _("None ticked means all themes."), "onderneem.themes")
    catalogue_areas = _lines(
        _("Areas"),
        _(
            "One code per line, as the catalogue writes it; for example BE23444021 for Gent. "
            "Empty means: the section's municipality, its province and Flanders."
        ),
        constraint=area_codes,
    )
    catalogue_authorities = _lines(
        _("Authorities"),
        _("One OVO number per line, for example OVO001992. Empty means all authorities."),
        constraint=ovo_numbers,
    )
    catalogue_address_form = schema.Choice(
        title=_("How readers are addressed"),
        description=_("Which text is taken when the region has it in more than one form."),
        vocabulary="onderneem.address_forms",
        default="as-written",
        required=True,
    )

    model.fieldset("search", label=_("Search"), fields=["synonyms"])
    synonyms = _lines(
        _("Words that mean the same"),
        _(
            "One group per line, for example: terras = tafels buiten. A section may have a list of "
            "its own in place of this one."
        ),
        constraint=groups_of_words,
        default=SYNONYMS,
    )

    model.fieldset("letters", label=_("Letters to you"), fields=["notify_addresses"])
    notify_addresses = _lines(
        _("Who hears about failures"),
        _(
            "One e-mail address per line. Once a day at most, and only when something failed. "
            "Empty means the e-mail address of the site."
        ),
        constraint=mail_addresses,
    )

    model.fieldset(
        "technical",
        label=_("Speed and safety"),
        fields=["cached_frame", "virus_scanner", "private_addresses"],
    )
    cached_frame = schema.Bool(
        title=_("Keep the site's header and footer in memory for visitors"),
        description=_(
            "Makes the section's pages several times as fast. Switch it off when another add-on "
            "shows something in the header or footer that differs from page to page."
        ),
        default=True,
        required=False,
    )
    virus_scanner = schema.TextLine(
        title=_("Virus scanner (clamd)"),
        description=_(
            "Files that come with a form are scanned here, for example tcp://clamav:3310 or "
            "unix:///run/clamav/clamd.ctl. Empty: they aren't scanned."
        ),
        constraint=a_scanner_address,
        required=False,
    )
    private_addresses = schema.Bool(
        title=_("Check links to addresses in the municipality's own network"),
        description=_("For trials. Off, no job ever connects to a private address."),
        default=False,
        required=False,
    )

    @invariant
    def the_key_goes_by_https(data):
        """In the open anybody on the way could take it; trials at home may be without."""
        address = data.catalogue_api
        if address and not data.private_addresses and urlsplit(address).scheme != "https":
            reason = _(
                "Give an address that begins with https://: the key may not be sent in the open."
            )
            raise BadValue(reason, "catalogue_api")

    @invariant
    def downtime_has_an_order(data):
        """It ends after it begins; one of both alone announces nothing."""
        begin, end = data.downtime_from, data.downtime_until
        if begin and end and in_brussels(end) <= in_brussels(begin):
            raise BadValue(_("The downtime must end after it begins."), "downtime_until")
        if bool(begin) != bool(end):
            missing = "downtime_until" if begin else "downtime_from"
            raise BadValue(_("Give both moments of the downtime, or neither."), missing)


class IOnderneemSettings(IPanelSettings):
    """All records: what the panel sets, and what only the machine does."""

    jobs_key = schema.TextLine(
        title=_("Hash of the key for POST @jobs"),
        description=_("Made by POST @jobs-key; the key itself is shown once and not kept."),
        required=False,
    )
