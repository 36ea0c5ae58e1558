"""How the tests make content, and read pages as somebody with a parser does."""

from functools import cached_property
from lxml import html
from onderneem.addon.demo.publishing import publish
from plone import api
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

FOLDERS = {
    "onderneem.Topic": "themas",
    "onderneem.Guide": "gidsen",
    "onderneem.Permit": "vergunningen",
    "onderneem.Subsidy": "subsidies",
}
# What the form asks of everybody.
REQUIRED = {
    "onderneem.Permit": {"competent_authority": "College"},
    "onderneem.Subsidy": {"competent_authority": "College", "continuous": True},
}


def make(section, portal_type, name, private=False, **fields):
    """Let a webmaster add and publish an item in its folder; related items are given as objects."""
    for field in ("topics", "related"):
        if field in fields:
            fields[field] = [pointing_at(each) for each in fields[field]]
    fields = {"title": name.title(), **REQUIRED.get(portal_type, {}), **fields}
    with api.env.adopt_roles(["Manager"]):
        made = api.content.create(section[FOLDERS[portal_type]], portal_type, name, **fields)
        if not private:
            publish(made)
    return made


def pointing_at(item) -> RelationValue:
    """Return a relation to an item."""
    return RelationValue(getUtility(IIntIds).getId(item))


class Page:
    """The HTML of a page of ours."""

    def __init__(self, text):
        self.text = text

    @cached_property
    def tree(self):
        """The whole document."""
        return html.fromstring(self.text)

    @property
    def own(self):
        """The page's own part, without the site around it."""
        part = "contains(concat(' ', @class, ' '), ' oo-page ') or @class='oo-landing'"
        (found,) = self.tree.xpath(f"//div[{part}]")
        return found

    @property
    def ids(self) -> list[str]:
        """The ids in the page's own part, in reading order."""
        return self.own.xpath(".//@id")

    @property
    def headings(self) -> list[str]:
        """The ids of its second headings, in reading order."""
        return self.own.xpath(".//h2/@id")

    def below(self, heading: str) -> list[str]:
        """Return where the cards below a heading lead; empty when there is no such heading."""
        part = f".//section[@aria-labelledby='{heading}']"
        return self.own.xpath(f"{part}//*[@class='oo-card-title']/a/@href")

    @property
    def cards(self) -> list[str]:
        """Where all cards of the page lead."""
        return self.own.xpath(".//*[@class='oo-card-title']/a/@href")

    @property
    def badges(self) -> list[str]:
        """The classes of the badges, without what they share; not those for editors only."""
        found = self.own.xpath(".//*[contains(@class, 'oo-badge ')][not(ancestor::details)]/@class")
        return [each.split("oo-badge-")[-1] for each in found]


def page_of(context, name="view", **form) -> Page:
    """Return a page as the current user sees it."""
    request = context.REQUEST.clone()
    request.form.update(form)
    view = api.content.get_view(name, context, request)
    context.REQUEST.set("PUBLISHED", view)
    request.set("PUBLISHED", view)
    return Page(view())
