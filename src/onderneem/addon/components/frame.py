"""The site around a page of ours: header, navigation and footer, kept in memory for visitors."""

from html import escape
from onderneem.addon.components.capture import capture
from onderneem.addon.components.capture import CONTENT
from onderneem.addon.components.frame_store import FrameStore
from onderneem.addon.components.stylesheet import stylesheet_url
from onderneem.addon.place.section import section_of
from onderneem.addon.place.section import setting
from plone import api
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.component import getMultiAdapter
from zope.contentprovider.interfaces import IContentProvider
from zope.i18n import translate
import re

_page = ViewPageTemplateFile("page.pt")
_frames = FrameStore(seconds=60, most=200)
TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
# Plone writes it for the object; a page that isn't the object's own has another one.
CANONICAL = re.compile(r'<link rel="canonical" href="[^"]*" ?/?>')

# plone.app.multilingual writes them for the object, where a site has it.
ALTERNATES = re.compile(r'<link [^>]*hreflang="[^"]*"[^>]*>')


def framed(view, content: str) -> str:
    """Return ``content`` in the site's own header, navigation and footer.

    A visitor gets the frame of this section from memory, at most a minute old and never older
    than the last change in the site's catalog. Everybody else, and every case that the frame
    doesn't cover, gets the page from main_template as any page of the site.
    """
    request = view.request
    request.set("disable_plone.leftcolumn", 1)
    request.set("disable_plone.rightcolumn", 1)
    if _may_share(view):
        pieces = _frames.get(_key(view), lambda: _capture(view))
        if pieces is not None:
            request.response.setHeader("Content-Type", "text/html; charset=utf-8")
            # The frame is themed already.
            request.response.setHeader("X-Theme-Disabled", "1")
            return _fill(pieces, view, content)
    html = TITLE.sub(
        lambda found: f"<title>{_title(view)}</title>", _page(view, content=content), 1
    )
    html = CANONICAL.sub(f'<link rel="canonical" href="{escape(view.canonical)}" />', html, 1)
    found = _alternates(view)
    if found:
        # Said once, by who knows all of them.
        html = ALTERNATES.sub("", html)
    # Behind the theme's own stylesheet, as in the frame from memory.
    own = "\n".join((*found, _stylesheet(), view.head_extra))
    return html.replace("</head>", f"{own}\n</head>", 1)


def forget_frames() -> None:
    """Drop what is in memory, as after a change of theme."""
    _frames.clear()


def _may_share(view) -> bool:
    """Whether this request's header is that of every other visitor."""
    request = view.request
    return bool(
        api.user.is_anonymous()
        and not request.cookies.get("statusmessages")
        and not request.get("ajax_load")
        and not request.get("ajax_include_head")
        and setting(view.context, "cached_frame") is not False
    )


def _key(view) -> tuple:
    """All that a visitor's header and footer depend on."""
    portal = api.portal.get()
    return (
        portal.absolute_url(),
        view.request.get("LANGUAGE"),
        _place(view).absolute_url(),
        portal.portal_catalog.getCounter(),
        view.request.get("SERVER_URL"),
    )


def _place(view):
    """The object that a frame is rendered for: the section, so that its navigation marks no page.

    Where the header lets one choose a language it is the page itself: it links to that page's own.
    """
    section = section_of(view.context)
    return view.context if section is None or _lets_choose() else section


def _lets_choose() -> bool:
    """Whether the header has a choice of languages."""
    languages = api.portal.get_registry_record("plone.available_languages", default=())
    return len(languages) > 1 and api.portal.get_tool("portal_languages").showSelector()


def _capture(view) -> tuple[str, ...] | None:
    around = BrowserView(_place(view), view.request)
    around.__name__ = view.__name__
    return capture(_page(around, content=CONTENT), view.request)


def _fill(pieces: tuple[str, ...], view, content: str) -> str:
    context, request = view.context, view.request
    layout = getMultiAdapter((context, request), name="plone_layout")
    url = context.absolute_url()
    parts = (
        _head(view),
        escape(layout.bodyClass(None, view)),
        escape(url),
        escape(url),
        _crumbs(view),
        content,
    )
    filled = [piece for pair in zip(pieces, parts, strict=False) for piece in pair]
    return "".join([*filled, pieces[-1]])


def _crumbs(view) -> str:
    """Breadcrumbs and whatever other add-ons show above the content, for this page."""
    provider = getMultiAdapter(
        (view.context, view.request, view), IContentProvider, name="plone.abovecontent"
    )
    provider.update()
    return provider.render()


def _head(view) -> str:
    """What this page says of itself in the head."""
    description = escape(_words(view.description, view))
    url = escape(view.canonical)
    lines = [
        f"<title>{_title(view)}</title>",
        f'<meta name="description" content="{description}">',
        f'<meta property="og:title" content="{escape(_words(view.title, view))}">',
        f'<meta property="og:description" content="{description}">',
        f'<meta property="og:url" content="{url}">',
        f'<meta property="og:type" content="{view.og_type}">',
    ]
    if not view.private:
        lines.append(f'<link rel="canonical" href="{url}">')
    return "\n".join([*lines, *_alternates(view), _stylesheet(), view.head_extra])


def _alternates(view) -> list[str]:
    """The same page in each language; with one language there is nothing to choose."""
    found = view.alternates if len(view.alternates) > 1 else ()
    return [
        f'<link rel="alternate" hreflang="{escape(each.language)}" href="{escape(each.url)}">'
        for each in found
    ]


def _stylesheet() -> str:
    return f'<link rel="stylesheet" href="{escape(stylesheet_url())}">'


def _title(view) -> str:
    """The page's own title before that of the site, escaped."""
    site = api.portal.get_registry_record("plone.site_title", default="")
    own = _words(view.title, view)
    return escape(f"{own} — {site}" if site and own != site else own or site)


def _words(text, view) -> str:
    return translate(text or "", context=view.request)
