"""A page of the section: a room gives the content, the frame gives the site around it."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.frame import framed
from onderneem.addon.components.languages import NAMES
from onderneem.addon.components.languages import other_than
from onderneem.addon.components.languages import Version
from onderneem.addon.components.speaking import language_of
from onderneem.addon.components.speaking import own_lang
from onderneem.addon.components.speaking import speak
from onderneem.addon.components.token import NotFromUs
from onderneem.addon.place.section import section_of
from onderneem.addon.place.spoken_address import ASKED
from onderneem.addon.place.spoken_address import keeping
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate


class SectionPage(BrowserView):
    """Base of our public pages.

    A subclass prepares plain values; its template, given in ZCML, holds only the content of the
    page (one ``<article>`` or ``<div>``, with the page's ``h1``). ``title`` and ``description``
    go into the head; ``head_extra`` is trusted markup for the head, such as JSON-LD.
    """

    head_extra = ""
    # Pages with somebody's answers or keys: never stored, neither by the site nor by a proxy.
    private = False
    # Pages with the section's search in them have no second one above.
    own_search = False
    # Nor has one on which a visitor is filling in a form: it would lead away from what was typed.
    filling_in = False
    # What the page is to who shares it (Open Graph).
    og_type = "website"
    # The same page in every language, this one included, for search engines.
    alternates: tuple[Version, ...] = ()

    @cached_property
    def spoken(self) -> str:
        """The language of the whole page where it isn't the section's: whoever comes from a page
        in another one reads on in it (``in=en``), as far as our own words go.
        """
        asked = self.request.form.get(ASKED)
        if not isinstance(asked, str) or asked not in NAMES or self.section is None:
            return ""
        return other_than(asked, language_of(self.section))

    @cached_property
    def own_lang(self) -> str | None:
        """The language of the item's own words, where the page speaks another one (WCAG 3.1.2)."""
        return own_lang(self.context, self.request)

    @property
    def canonical(self) -> str:
        """The one address of this page for search engines."""
        return self.context.absolute_url()

    @property
    def title(self) -> str:
        """What the browser's tab says before the name of the site."""
        return self.context.Title()

    def in_error(self, words) -> str:
        """Return the title of a page with a mistake on it: what a screen reader says first."""
        told = translate(words, context=self.request)
        return translate(_("Error: ${title}", mapping={"title": told}), context=self.request)

    @property
    def description(self) -> str:
        """One sentence for search engines."""
        return self.context.Description()

    @cached_property
    def section(self):
        """The section this page belongs to."""
        return section_of(self.context)

    def below(self, address: str = "") -> str:
        """Return an address below the section, which goes on in the language of this page."""
        return keeping(f"{self.section.absolute_url()}{address}", self.spoken)

    def content(self) -> str:
        """Return the HTML of the page's own part."""
        return self.index()

    def __call__(self) -> str:
        if self.spoken:
            speak(self.request, self.spoken)
        if self.private:
            self.request.response.setHeader("Cache-Control", "no-store, private")
            self.request.response.setHeader("Referrer-Policy", "no-referrer")
            self.request.response.setHeader("X-Robots-Tag", "noindex, nofollow")
        try:
            content = self.content()
        except NotFromUs:
            return NotFromUsPage(self.context, self.request)()
        # A view that redirected, or answered in another form, has nothing to be framed.
        if self.request.response.getStatus() in (301, 302, 303, 304):
            return ""
        return framed(self, content)


class NotFromUsPage(SectionPage):
    """Shown in the place of a page whose token isn't there, or is forged: nothing was done."""

    __name__ = "not-from-us"
    private = True
    index = ViewPageTemplateFile("not_from_us.pt")

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("This wasn't done")

    def content(self) -> str:
        """403."""
        self.request.response.setStatus(403)
        return super().content()
