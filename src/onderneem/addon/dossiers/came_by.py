"""The address of the section for who isn't here: the applicant to whom a letter goes.

A job has no host, and an officer's may be one that only works inside; who asks for a letter to
somebody else may have made one up. The applicant came by an address that works for them.
"""

from onderneem.addon.place.hosts import has_host
from onderneem.addon.place.section import section_of


def address_seen(section) -> str:
    """Return the section's address in this request; an empty string where it is that of a job."""
    address = section.absolute_url()
    return address if has_host(address) else ""


def address_for_applicant(dossier) -> str:
    """Return the section's address for a letter about a dossier, without a slash behind it."""
    return dossier.came_by or section_of(dossier).absolute_url()
