"""To 1002: guides in parts, reviews, versions and working copies."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.guides.addresses import lead_on
from onderneem.addon.guides.parts import cut_at_headings
from onderneem.addon.reference.months import add_months
from onderneem.addon.topics.review import stored
from plone import api
from plone.app.textfield import RichTextValue
from zope.i18n import translate

PROFILE = "profile-onderneem.addon:default"
INDEXES = ("onderneem_review_by", "onderneem_points_at")
ENTRIES = ("onderneem.Guide", "onderneem.Permit", "onderneem.Subsidy")
# All pages of a site would come due on one day, a year from now: they are spread over three months.
SPREAD = 90


def add_review_and_parts(setup) -> None:
    """Each step looks whether it was done: a second time changes nothing."""
    for step in ("catalog", "repositorytool"):
        setup.runImportStepFromProfile(PROFILE, step, run_dependencies=False)
    for portal_type in ENTRIES:
        add_behaviour(portal_type, "onderneem.review")
    # Without locks there are no working copies.
    for portal_type in (*ENTRIES, "onderneem.Topic"):
        add_behaviour(portal_type, "plone.locking")
    for number, item in enumerate(entries()):
        begin_review(item, number)
        if item.portal_type == "onderneem.Guide":
            cut_text(item)
        item.reindexObject(idxs=[*INDEXES, "SearchableText"])


def add_behaviour(portal_type: str, name: str) -> None:
    """Behind those that are there; what a webmaster added stays."""
    fti = api.portal.get_tool("portal_types").get(portal_type)
    if fti is not None and name not in fti.behaviors:
        fti.manage_changeProperties(behaviors=(*fti.behaviors, name))


def entries():
    """Yield all guides, permits and subsidies."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type=list(ENTRIES), sort_on="created"):
        yield brain._unrestrictedGetObject()


def begin_review(item, number: int) -> None:
    """It was last looked at when it was last changed; what is old isn't overdue at once."""
    if "review_by" not in stored(item):
        changed = item.modified().asdatetime().date()
        soonest = clock.today() + timedelta(days=31 + number % SPREAD)
        item.review_by = max(add_months(changed, 12), soonest)


def cut_text(guide) -> None:
    """The one text becomes parts, at its second headings; the text itself goes."""
    own = stored(guide)
    text = own.get("text")
    if text is not None and not guide.parts:
        language = guide.Language() or "nl"
        headings = cut_at_headings(text.raw or "", "")
        first = translate(_("Introduction"), target_language=language)
        alone = len(headings) == 1 and not headings[0].title
        guide.parts = tuple(
            {
                "title": (each.title or (guide.title if alone else first))[:200],
                "anchor": None,
                "text": RichTextValue(each.html, text.mimeType, text.outputMimeType),
            }
            for each in headings
            if each.html or each.title
        )
    if "text" in own:
        del guide.text
    lead_on(guide)
