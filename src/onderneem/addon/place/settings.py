"""The registry's settings, each also explained in docs/reference."""

from onderneem.addon import _
from onderneem.addon.reference.web_address import is_web_address
from zope import schema
from zope.interface import Interface


class IOnderneemSettings(Interface):
    """Values for every section of the site that has none of its own."""

    ecounter_base = schema.URI(
        title=_("Address of the regional e-counter"),
        description=_(
            "Where a start button leads when the item and its product have no link of their own. "
            "For example https://www.vlaanderenonderneemt.be."
        ),
        constraint=is_web_address,
        default="https://www.vlaanderenonderneemt.be",
        required=False,
    )
    product_base = schema.URI(
        title=_("Address of the regional product pages"),
        description=_("The product number is put behind it."),
        constraint=is_web_address,
        default="https://productencatalogus-v3.vlaanderen.be/product/",
        required=False,
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
    private_addresses = schema.Bool(
        title=_("Check links to addresses in the municipality's own network"),
        description=_("For trials. Off, no job ever connects to a private address."),
        default=False,
        required=False,
    )
    jobs_key = schema.TextLine(
        title=_("Hash of the key for POST @jobs"),
        description=_("Made by POST @jobs-key; the key itself is shown once and not kept."),
        required=False,
    )
