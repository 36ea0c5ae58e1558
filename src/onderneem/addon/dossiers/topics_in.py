"""The topics of a section, to choose from."""

from plone import api


def topics_in(section) -> dict[str, str]:
    """Return the ids and titles of the topics that the current user sees."""
    brains = api.portal.get_tool("portal_catalog")(
        portal_type="onderneem.Topic",
        path="/".join(section.getPhysicalPath()),
        sort_on="getObjPositionInParent",
    )
    return {brain.id: brain.Title for brain in brains}
