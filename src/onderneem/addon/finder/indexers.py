"""What the finder's indexes hold of every item: its topics, its level and whom it is for."""

from onderneem.addon.catalogue.public_service import IPublicService
from onderneem.addon.finder.behaviour import ICriteria
from onderneem.addon.finder.criteria import token
from onderneem.addon.finder.criteria_of import criteria_of
from onderneem.addon.finder.facet import EVERYONE
from onderneem.addon.finder.profile import STAGES
from onderneem.addon.reference.nace import normalised
from onderneem.addon.reference.nace import sections
from onderneem.addon.reference.nace import sectors_of
from onderneem.addon.topics.interfaces import IEntry
from plone.indexer import indexer


@indexer(IEntry)
def topics(item):
    """By their UIDs, which a renamed topic keeps; whoever happens to index it."""
    relations = (each for each in item.topics or () if not each.isBroken())
    return [each.to_object.UID() for each in relations]


@indexer(IPublicService)
def level(item):
    """The level of the authority that decides."""
    return [item.authority_level] if item.authority_level else []


@indexer(ICriteria)
def stages(item):
    """The stages it is for; for all of them it is when none is ticked."""
    found = [each for each in STAGES if each in (item.stages or ())]
    return found or [EVERYONE]


@indexer(ICriteria)
def sectors(item):
    """The sections of NACE-BEL 2025 in which somebody may have it."""
    version = item.nace_version or "2025"
    inside = _sectors(item.nace_in, version)
    # A single activity that is left out leaves the rest of its section in.
    outside = _sectors([code for code in item.nace_out or () if code.strip().isalpha()], version)
    if not inside and not outside:
        return [EVERYONE]
    return sorted((inside or {each.code for each in sections()}) - outside)


@indexer(ICriteria)
def criteria(item):
    """A word for each criterion; the finder matches by these, without waking the item."""
    return [token(each) for each in criteria_of(item)]


def _sectors(values, version: str) -> set[str]:
    codes = filter(None, map(normalised, values or ()))
    return {letter for code in codes for letter in sectors_of(code, version)}
