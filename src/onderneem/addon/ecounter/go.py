"""``@@e-counter``: send people on, to an address that is stored and nowhere else."""

from onderneem.addon.ecounter.clicks import clicks
from onderneem.addon.ecounter.state import state_of
from onderneem.addon.guard.ours import READS
from onderneem.addon.reference.web_address import ascii_address
from Products.Five.browser import BrowserView

AHEAD = ("prefetch", "prerender", "preview")


class Go(BrowserView):
    """303 to the primary link; without one, 303 to the item's own page at the fallback."""

    methods = READS

    def __call__(self) -> str:
        state = state_of(self.context, self.request)
        response = self.request.response
        response.setHeader("Cache-Control", "no-store")
        response.setHeader("Referrer-Policy", "no-referrer")
        if state.primary is None:
            response.redirect(f"{state.url}#fallback", status=303)
            return ""
        if self._is_a_person():
            clicks.add(self.context)
        # The address comes from the item or the settings, never from the request. Zope itself
        # leaves "€" in an address that has a "%" too, and percent-encodes the host.
        response.redirect(ascii_address(state.primary.url), status=303)
        return ""

    def _is_a_person(self) -> bool:
        """Whether somebody clicked; a browser that looks ahead, or a HEAD, doesn't count."""
        purpose = " ".join(
            self.request.getHeader(name) or "" for name in ("Sec-Purpose", "Purpose", "X-Moz")
        ).lower()
        return self.request.method == "GET" and not any(word in purpose for word in AHEAD)
