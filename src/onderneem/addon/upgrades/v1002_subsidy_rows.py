"""To 1002: a subsidy has rows of amounts and windows instead of one line and two days."""

from Acquisition import aq_base
from onderneem.addon.subsidies.content import ISubsidy
from plone import api


def make_rows(setup) -> None:
    """What stood in the old fields is in the rows; who has rows already keeps them.

    The visitor reads the same, so it is no change for those who follow the site.
    """
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type="onderneem.Subsidy"):
        subsidy = brain._unrestrictedGetObject()
        _convert(aq_base(subsidy))


def add_action(setup) -> None:
    """The toolbar of a subsidy offers the copy; what a webmaster did with the others stays."""
    subsidy = setup.portal_types.get("onderneem.Subsidy")
    if subsidy is None or "next-year" in {action.id for action in subsidy._actions}:
        return
    subsidy.addAction(
        "next-year",
        name="Copy as next year's",
        action="string:${object_url}/@@next-year",
        condition="object/windows|nothing",
        permission="Modify portal content",
        category="object",
        visible=True,
        icon_expr="string:calendar-plus",
    )


def _convert(subsidy) -> None:
    subsidy._p_activate()
    old = {name: vars(subsidy).pop(name, None) for name in ("opens", "closes", "amount")}
    bounds = {name: old[name] for name in ("opens", "closes") if old[name]}
    if bounds and not subsidy.windows:
        subsidy.windows = (ISubsidy["windows"].row(**bounds),)
    if old["amount"] and not subsidy.amounts:
        words = " ".join(old["amount"].split())
        subsidy.amounts = (ISubsidy["amounts"].row(kind="other", words=words, currency="EUR"),)
    subsidy._p_changed = True
