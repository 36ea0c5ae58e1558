"""Where the municipality's virus scanner is."""

from plone import api


def scanner_address() -> str:
    """Return the address of clamd, or an empty string where there is none."""
    return (api.portal.get_registry_record("onderneem.virus_scanner", default=None) or "").strip()
