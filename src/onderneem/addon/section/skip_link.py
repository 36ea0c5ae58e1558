"""Past the frame, straight to the content (WCAG 2.4.1): Plone 6.2 has no such link any more."""

from html import escape
from onderneem.addon import _
from onderneem.addon.place.section import section_of
from plone.app.layout.viewlets.common import ViewletBase
from zope.i18n import translate


class SkipLink(ViewletBase):
    """In the header, which themes take over whole; seen when it has the focus."""

    def update(self) -> None:
        """It needs nothing of what other viewlets look up."""

    def render(self) -> str:
        """Return the link, or nothing elsewhere in the site."""
        if section_of(self.context) is None:
            return ""
        words = escape(translate(_("Go to the content"), context=self.request))
        return f'<a class="oo-skip visually-hidden-focusable" href="#content">{words}</a>'
