"""What the page of a service says to machines, and to its editor about machines."""

from dataclasses import replace
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.documents import TYPES
from onderneem.addon.catalogue.out.gather import Gatherer
from onderneem.addon.catalogue.out.graph import catalogue
from onderneem.addon.catalogue.out.lpdc import instance
from onderneem.addon.catalogue.out.published import original_of
from onderneem.addon.catalogue.out.reasons import REASONS
from onderneem.addon.catalogue.out.schema_org import article
from onderneem.addon.catalogue.out.schema_org import office
from onderneem.addon.catalogue.out.schema_org import service_page
from onderneem.addon.catalogue.out.service import LeftOut
from onderneem.addon.components.head import alternate
from onderneem.addon.components.head import json_ld
from onderneem.addon.place.section import section_of
from plone import api
import logging

logger = logging.getLogger(__name__)


def service_head(item) -> str:
    """Return the head of a permit's or subsidy's page; nothing when it can't be read."""
    return _unless_broken(item, _service_head)


def guide_head(item) -> str:
    """Return the head of a guide's page."""
    return _unless_broken(item, _guide_head)


def section_head(section) -> str:
    """Return the head of the landing page."""
    return _unless_broken(section, _section_head)


def why_not_told(item) -> str:
    """Return why the region's catalogue doesn't get a service, as a message, or nothing."""
    if original_of(item) is not None:
        # It is told with its original, whose page says it.
        return ""
    gatherer = gatherer_of(item)
    try:
        instance(gatherer.service(item), gatherer.publisher)
    except LeftOut as problem:
        # That of the section is said once, on the list, and not on each of its pages.
        return "" if problem.reason == "municipality" else REASONS[problem.reason]
    return ""


def catalogue_address(section) -> str:
    """Return where ``@catalogue`` answers to whom can't say which media type it wants."""
    root, page = api.portal.get().absolute_url(), section.absolute_url()
    return f"{root}/++api++{page[len(root) :]}/@catalogue"


def gatherer_of(item) -> Gatherer:
    """Return what gathers the values of an item, as the visitor knows the site."""
    return Gatherer(section_of(item), plain.iri(api.portal.get().absolute_url()))


def _unless_broken(item, made) -> str:
    """A page is for people first: a value of the wrong kind must not take it away."""
    if section_of(item) is None:
        return ""
    try:
        return made(item, gatherer_of(item))
    except Exception as problem:
        logger.error("%s has no data for machines: %s", item.UID(), type(problem).__name__)
        return ""


def _service_head(item, gatherer: Gatherer) -> str:
    service, publisher = replace(gatherer.service(item), others=()), gatherer.publisher
    lines = [json_ld(service_page(service, publisher))]
    if not catalogue(publisher, service.desk, [service]).omitted:
        lines.append(alternate(f"{service.page}/@@cpsv-ap", TYPES["jsonld"], "CPSV-AP"))
    return "\n".join(lines)


def _guide_head(item, gatherer: Gatherer) -> str:
    shared = gatherer.about(item)
    return json_ld(article(publisher=gatherer.publisher, **shared))


def _section_head(section, gatherer: Gatherer) -> str:
    data = office(gatherer.publisher, gatherer.desk(), gatherer.desk_name, gatherer.postal)
    return "\n".join(
        (
            json_ld(data),
            alternate(catalogue_address(section), TYPES["jsonld"], "CPSV-AP"),
            alternate(f"{gatherer.page}/@@ldes", TYPES["jsonld"], "LDES"),
        )
    )
