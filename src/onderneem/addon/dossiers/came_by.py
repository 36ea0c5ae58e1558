"""The address of the section for who isn't here: the applicant to whom a letter goes.

A job has no host, and an officer's may be one that only works inside; who asks for a letter to
somebody else may have made one up. The applicant came by an address that works for them: the last
one by which they sent us something, or that by which an officer wrote it down.
"""

from onderneem.addon.place.hosts import has_host
from onderneem.addon.place.section import section_of
from plone import api
from urllib.parse import quote


def note_address(dossier, section) -> None:
    """Keep by which address somebody sends something; nothing in a job."""
    address = section.absolute_url()
    if has_host(address):
        dossier.came_by = (_path_of(section), address)


def address_for_applicant(dossier) -> str:
    """Return the section's address for a letter about a dossier, without a slash behind it.

    The section may have got another name since.
    """
    section, (path, address) = section_of(dossier), dossier.came_by
    now = _path_of(section)
    if path == now:
        return address
    site = address.removesuffix(f"/{path}")
    # Where the section is the root of the server, nothing tells how it is reached by now.
    return section.absolute_url() if site == address else f"{site}/{now}"


def _path_of(section) -> str:
    site = api.portal.get().getPhysicalPath()
    return quote("/".join(section.getPhysicalPath()[len(site) :]))
