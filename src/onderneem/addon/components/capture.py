"""From a whole page of the site to the frame around its content.

The stock page of a Plone site costs 30-60 ms, nearly all of it for the header, navigation,
footer and theme, which are the same for every visitor (``bench/README.md``). So the frame is
rendered once by the site itself, theme included, and cut where a page's own parts go.
"""

from lxml import etree
from plone.transformchain.interfaces import ITransform
from repoze.xmliter.utils import getHTMLSerializer
from zope.component import queryMultiAdapter

# Marks that neither a text nor a theme will hold, put where a page's own parts belong.
HEAD, CRUMBS, CONTENT = (f"onderneem-frame-{part}-7f3a9c" for part in ("head", "crumbs", "content"))
BODY_CLASS, BASE_URL, VIEW_URL = (
    f"onderneem-frame-{part}-7f3a9c" for part in ("class", "base", "view")
)
ORDER = (HEAD, BODY_CLASS, BASE_URL, VIEW_URL, CRUMBS, CONTENT)
# What the head says of the one page it was rendered for: each page says its own.
OF_ONE_PAGE = (
    "//head/title | //head/link[@rel='canonical' or @rel='alternate' or @rel='shortlink'] | "
    "//head/meta[starts-with(@property, 'og:') or starts-with(@name, 'twitter:') or "
    "starts-with(@name, 'DC.') or @name='description' or @name='keywords' or @name='author' or "
    "@name='robots']"
)


def capture(html: str, request) -> tuple[str, ...] | None:
    """Return the pieces of a page between its marks, themed, or None when it can't be cut.

    ``html``: the page as main_template renders it, with the mark CONTENT as its content.
    A theme that drops or doubles a mark gives None; such a site gets its pages the slow way.
    """
    themed = _themed(html, request)
    if themed is None:
        return None
    tree = themed.tree
    for node in tree.xpath(OF_ONE_PAGE):
        _remove(node)
    heads, bodies = tree.xpath("//head"), tree.xpath("//body")
    crumbs = tree.xpath("//*[@id='viewlet-above-content']")
    if not (len(heads) == len(bodies) == len(crumbs) == 1):
        return None
    heads[0].append(etree.Comment(HEAD))
    _mark_body(bodies[0])
    crumbs[0].clear(keep_tail=True)
    crumbs[0].set("id", "viewlet-above-content")
    crumbs[0].text = CRUMBS
    return _cut(themed.serialize().decode("utf-8"))


def _themed(html, request):
    """Run the site's theme over the page; where there is none, take the page as it is."""
    published = request.get("PUBLISHED")
    theme = queryMultiAdapter((published, request), ITransform, name="plone.app.theming.transform")
    themed = theme.transformUnicode(html, "utf-8") if theme is not None else None
    return themed or getHTMLSerializer([html.encode("utf-8")], encoding="utf-8")


def _remove(node) -> None:
    parent = node.getparent()
    if node.tail:
        previous = node.getprevious()
        if previous is not None:
            previous.tail = (previous.tail or "") + node.tail
    parent.remove(node)


def _mark_body(body) -> None:
    body.set("class", BODY_CLASS)
    # In this order also in the text: an attribute that is set anew keeps its place.
    for name, mark in (("data-base-url", BASE_URL), ("data-view-url", VIEW_URL)):
        body.attrib.pop(name, None)
        body.set(name, mark)


def _cut(text: str) -> tuple[str, ...] | None:
    text = text.replace(f"<!--{HEAD}-->", HEAD)
    pieces = []
    for mark in ORDER:
        if text.count(mark) != 1:
            return None
        before, text = text.split(mark)
        pieces.append(before)
    return (*pieces, text)
