"""A part of a dossier at an address of its own, a file or a letter: for officers, and for holders.

A subclass answers in ``given``; a wrong key and no such part look the same.
"""

from functools import cached_property
from onderneem.addon.dossiers.accounts import kept_by_me
from onderneem.addon.dossiers.addressed import AddressedPage
from onderneem.addon.dossiers.following import followed
from onderneem.addon.guard.ours import READS
from Products.Five.browser import BrowserView
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


class Given:
    """``given(dossier, part)`` returns the body; raises NotFound for a part that isn't there."""

    methods = READS

    def given(self, dossier, part: str):
        """Answer with the part."""
        raise NotImplementedError

    def answered(self, dossier, part: str):
        """Answer, unless something else than reading is asked: 405."""
        response = self.request.response
        if self.request.method not in READS:
            response.setHeader("Allow", ", ".join(READS))
            response.setStatus(405)
            return ""
        return self.given(dossier, part)


@implementer(IPublishTraverse)
class OfficersPart(Given, BrowserView):
    """``{dossier}/@@name/PART``."""

    part = ""

    def publishTraverse(self, request, name):
        """Take the part from the address, and nothing behind it."""
        if self.part:
            raise NotFound(self, name, request)
        self.part = name
        return self

    def __call__(self):
        return self.answered(self.context, self.part)


class HoldersPart(Given, AddressedPage):
    """``{section}/@@name/REFERENCE/KEY/PART``; ``REFERENCE/PART`` for who keeps the dossier with an
    account."""

    def publishTraverse(self, request, name):
        """Take at most three parts from the address, and nothing behind them."""
        if len(self.path) >= 3:
            raise NotFound(self, name, request)
        self.path = (*self.path, name)
        return self

    @cached_property
    def dossier(self):
        """The dossier, or None."""
        if len(self.path) == 2:
            return kept_by_me(self.section, self.path[0])
        return followed(self.section, *self.path[:2]) if len(self.path) == 3 else None

    def __call__(self):
        if not self.found:
            raise NotFound(self.context, self.__name__, self.request)
        return self.answered(self.dossier, self.path[-1])


def closed_off(response, policy: str) -> None:
    """Let nobody on the way keep what is answered, and a browser do nothing with it but show it."""
    for name, value in {
        "Cache-Control": "no-store, private",
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex, nofollow",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": policy,
    }.items():
        response.setHeader(name, value)
