"""The words for a link: how it is, why, where it comes from, and what it is to the button."""

from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.ecounter.health import Health
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.ecounter.links import Origin
from onderneem.addon.ecounter.links import Role
from onderneem.addon.ecounter.links import Status
from onderneem.addon.outbound.answers import Outcome

BADGES = {
    Status.OK: Badge(_("Works"), "good"),
    Status.STALE: Badge(_("Not sure"), "soon"),
    Status.BROKEN: Badge(_("Broken"), "over"),
    Status.UNCHECKED: Badge(_("Not checked yet"), "plain"),
}
WHY = {
    Outcome.GONE: _("The page is gone (404 or 410)."),
    Outcome.SOFT_GONE: _("It sends everybody to the front page."),
    Outcome.SAYS_GONE: _("The page opens, but says that it wasn't found."),
    Outcome.DENIED: _("The server refuses us."),
    Outcome.BUSY: _("The server is busy or in maintenance."),
    Outcome.SERVER_ERROR: _("The server has an error."),
    Outcome.DNS: _("The name of the server doesn't exist."),
    Outcome.TIMEOUT: _("The server doesn't answer in time."),
    Outcome.CERTIFICATE: _("The certificate isn't right."),
    Outcome.UNREACHABLE: _("The server can't be reached."),
    Outcome.REDIRECTS: _("It goes round in circles."),
    Outcome.PRIVATE: _(
        "From here its name leads to a private address, and those aren't checked. A webmaster can "
        "allow them in the control panel."
    ),
    Outcome.INSIDE: _("It is an address inside a network, which nobody outside can open."),
    Outcome.NO_WEB_ADDRESS: _("It leads to something that is no web address."),
    Outcome.TOO_LARGE: _("It is too large to be a page."),
    Outcome.PROTOCOL: _("The server speaks no proper HTTP."),
    Outcome.ROBOTS: _("Its robots.txt asks us not to look."),
}
ORIGINS = {
    Origin.OWN: _("The address on the item itself"),
    Origin.PROCEDURE: _("A page of the procedure"),
    Origin.WEBSITE: _("A website of the item"),
    Origin.NUMBER: _("The region's page for this product number"),
    Origin.SETTING: _("The regional e-counter, from the settings"),
}
ROLES = {
    Role.BUTTON: _("Behind the start button"),
    Role.BROKEN: _("Passed over, since it is broken"),
    Role.DOUBTFUL: _("Passed over, since it never worked yet"),
    Role.INFORMS: _("Only informs, one can't start there"),
    Role.RESERVE: _("In reserve, for when those before it break"),
}
NOT_MOVED = _("This page hasn't moved for good, or its new address was taken over already.")


def why_of(health: Health, server: Health, rules: Rules) -> str:
    """Return what is wrong with a link, or with its server; empty when nothing is.

    Of a link that nobody could ask yet the first silence of its server is already the reason.
    """
    enough = 1 if health.outcome is None else rules.doubt
    if server.failures >= enough and health.failing_since is None:
        return WHY.get(server.outcome, "")
    return WHY.get(health.outcome, "")
