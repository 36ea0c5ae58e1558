"""Plugging in and out of a site."""

from onderneem.addon import _
from onderneem.addon.dossiers.catalog import ensure_catalog
from onderneem.addon.finder.indexes import ensure_state_index
from onderneem.addon.section.unplugging import put_back
from onderneem.addon.section.unplugging import what_is_in_use
from plone import api
from plone.base.interfaces.installable import INonInstallable
from zExceptions import BadRequest
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer


@implementer(INonInstallable)
class HiddenProfiles:
    """The profiles that the add-on's page in the control panel doesn't offer."""

    def getNonInstallableProfiles(self) -> list[str]:
        """Return the ids of the profiles for scripts only."""
        return ["onderneem.addon:uninstall", "onderneem.addon:demo"]


def installed(setup) -> None:
    """Add what a profile can't."""
    ensure_catalog(api.portal.get())
    ensure_state_index(api.portal.get())


def refuse_while_in_use(setup) -> None:
    """Raise BadRequest, before anything is removed, when there is something to lose."""
    found = what_is_in_use(setup)
    if found:
        message = _(
            "The entrepreneur section can't be removed while it is in use: ${what}. "
            "Delete the section first.",
            mapping={"what": ", ".join(found)},
        )
        told = translate(message, context=getRequest())
        if getRequest() is not None:
            # The control panel says only that something went wrong.
            api.portal.show_message(told, getRequest(), type="error")
        # No class of ours: a service takes the status from the name.
        raise BadRequest(told)


def uninstalled(setup) -> None:
    """Take away what a profile can't."""
    put_back(setup)
