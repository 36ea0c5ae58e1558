"""Publish what was made, whatever the site's workflow."""

from plone import api

FOLDERS = ("Folder", "onderneem.Section")


def publish(item) -> None:
    """Publish an item and all that is in it, where its workflow knows that step."""
    workflow = api.portal.get_tool("portal_workflow")
    steps = [step["id"] for step in workflow.getTransitionsFor(item)]
    if "publish" in steps:
        workflow.doActionFor(item, "publish")
    if item.portal_type in FOLDERS:
        for child in item.objectValues():
            publish(child)
