"""The municipalities for which dossiers came in, to choose from."""

from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.query import count_dossiers
from onderneem.addon.reference.municipalities import municipality


def municipalities_among(containers) -> dict[str, str]:
    """Return NIS codes and names, by name, of those with a dossier in one of ``containers``.

    After a merger a section has dossiers of before and after it.
    """
    codes = filter(None, dossier_catalog().uniqueValuesFor("municipality"))
    there = [each for each in codes if count_dossiers(containers, {"municipality": each})]
    return {each: municipality_name(each) for each in sorted(there, key=municipality_name)}


def municipality_name(nis: str) -> str:
    """Return the name of a municipality, the code itself of one that isn't known."""
    found = municipality(nis)
    return found.name if found else nis
