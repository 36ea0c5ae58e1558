"""The address of the section for who isn't here: the applicant to whom a letter goes.

A job has no host, and an officer's may be one that only works inside; who asks for a letter to
somebody else may have made one up. The applicant came by an address that works for them.
"""

from onderneem.addon.place.hosts import has_host
from onderneem.addon.place.section import section_of


def seen_at(section) -> tuple[str, str]:
    """Return the section's path and its address in this request; two empty texts in a job."""
    address = section.absolute_url()
    return ("/".join(section.getPhysicalPath()), address) if has_host(address) else ("", "")


def address_for_applicant(dossier) -> str:
    """Return the section's address for a letter about a dossier, without a slash behind it: the one
    by which it came, as long as the section stands where it stood."""
    section, (path, address) = section_of(dossier), dossier.came_by
    stands_there = path == "/".join(section.getPhysicalPath())
    return address if stands_there else section.absolute_url()
