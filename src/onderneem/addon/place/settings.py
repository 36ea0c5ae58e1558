"""The registry's settings, each also explained in docs/reference."""

from onderneem.addon import _
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
        default="https://www.vlaanderenonderneemt.be",
        required=False,
    )
    product_base = schema.URI(
        title=_("Address of the regional product pages"),
        description=_("The product number is put behind it."),
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
