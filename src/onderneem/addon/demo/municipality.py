"""The usual pages of a municipal site, there before the section comes."""

from DateTime import DateTime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.demo.publishing import publish
from onderneem.addon.demo.texts.municipality import FOLDERS
from onderneem.addon.demo.texts.municipality import NEWS
from onderneem.addon.demo.texts.municipality import PAGES
from plone import api
from plone.app.textfield.value import RichTextValue


def make_municipality(portal) -> None:
    """Add folders, pages and news; stock types only."""
    for folder in FOLDERS:
        api.content.create(portal, "Folder", **folder)
    for page in PAGES:
        _add_page(portal, page)
    for item in NEWS:
        _add_news(portal, item)
    for item in (*FOLDERS, *PAGES):
        if not item.get("parent"):
            publish(portal[item["id"]])


def _add_page(portal, page) -> None:
    container = portal[page["parent"]] if page.get("parent") else portal
    api.content.create(
        container,
        "Document",
        # A page of the root, such as the privacy statement, is reached from the footer.
        exclude_from_nav=container is portal,
        id=page["id"],
        title=page["title"],
        description=page["description"],
        text=rich(page["text"]),
    )


def _add_news(portal, item) -> None:
    news = api.content.create(
        portal["nieuws"],
        "News Item",
        id=item["id"],
        title=item["title"],
        description=item["description"],
        text=rich(item["text"]),
    )
    day = clock.now() - timedelta(days=item["days_ago"])
    news.setEffectiveDate(DateTime(day.isoformat()))
    news.reindexObject(idxs=["effective", "effectiveRange"])


def rich(html: str) -> RichTextValue:
    """Return a text of ours as a rich-text value."""
    return RichTextValue(html, "text/html", "text/x-html-safe")
