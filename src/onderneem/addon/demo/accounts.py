"""The demo's accounts; their password is known to all, so the demo listens on loopback only."""

from onderneem.addon.demo.serve import PASSWORD
from plone import api

EDITOR = ("Contributor", "Editor", "Reviewer", "Reader")
OFFICER = ("Dossier Officer",)


def make_accounts(portal) -> None:
    """Add the five accounts of the contract."""
    _add(portal, "redacteur", "Rita Redacteur")
    _add(portal, "ambtenaar", "Arno Ambtenaar")
    _add(portal, "expert", "Elke Expert")
    _add(portal, "beleid", "Bea Beleid")
    _add(portal, "webmaster", "Wim Webmaster", ("Member", "Site Administrator"))


def give_roles(section) -> None:
    """Give editor and officers no more than their work needs."""
    section.manage_setLocalRoles("redacteur", EDITOR)
    for name in ("ambtenaar", "expert"):
        section.manage_setLocalRoles(name, OFFICER)
    section.reindexObjectSecurity()


def _add(portal, name: str, fullname: str, roles=("Member",)) -> None:
    # Straight into the user folder: the demo's password is no business of the site's policy.
    portal.acl_users.userFolderAddUser(name, PASSWORD, list(roles), [])
    member = api.user.get(username=name)
    member.setMemberProperties({"fullname": fullname, "email": f"{name}@voorbeeldegem.example"})
