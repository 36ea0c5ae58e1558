"""What can't be stored at this moment, though nothing is wrong with it: 503, and nothing is lost.

Too many write at once and Zope has tried as often as it does, the database is away, or a disk is
full. Stock Zope says that as a server error, and what was typed is gone. On its way to a section
the answer is a page with all that was typed, to be sent once more by one button (with the same
idempotency key, so that it is never doubled); to a program it is JSON. Elsewhere on the site
nothing changes.
"""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Option
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.place.section import section_of
from plone.rest.interfaces import IAPIRequest
from transaction.interfaces import TransientError
from zope.component import getGlobalSiteManager
from zope.i18n import translate
from zope.interface import implementedBy
from zope.interface import Interface
from zope.interface import providedBy
from ZPublisher.HTTPRequest import ZopeFieldStorage
import errno
import json

SECONDS = "10"
# What a full disk, a quota and a limit of the system are told by.
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# Of a form's text; a file can't be put back into a page.
MOST_KEPT = 1_000_000  # bytes


def passes(problem: Exception) -> bool:
    """Whether it may go well a moment later."""
    if isinstance(problem, OSError):
        return problem.errno in FULL
    return isinstance(problem, TransientError)


class NotNowPage(SectionPage):
    """The page of such an error; ``context`` becomes the section."""

    private = True

    def __init__(self, problem, request):
        self.problem = problem
        super().__init__(problem, request)

    @property
    def title(self):
        """What the tab says."""
        return _("This can't be kept just now")

    @property
    def address(self) -> str:
        """Where it was going: a page once more, or the same form."""
        query = self.request.environ.get("QUERY_STRING", "")
        return f"{self.request.get('ACTUAL_URL')}{f'?{query}' if query else ''}"

    @cached_property
    def _parts(self) -> list:
        """The parts of the body as they came, with the names that a browser gave them."""
        body = self.request.stdin
        if self.request.method != "POST" or not hasattr(body, "seek"):
            return []
        body.seek(0)
        environ = {**self.request.environ, "QUERY_STRING": ""}
        return list(ZopeFieldStorage(body, environ).list)

    @cached_property
    def _typed(self) -> list:
        return [each for each in self._parts if not _is_file(each)]

    @cached_property
    def was(self) -> str:
        """What came: ``asked`` for a page, ``sent`` and all of it here, or ``too-much`` for it."""
        if self.request.method != "POST":
            return "asked"
        too_much = sum(len(each.value) for each in self._typed) > MOST_KEPT
        # A body that was left out, since it was too large to be read.
        unread = not self._parts and self.request.environ.get("CONTENT_LENGTH") not in (
            None,
            "",
            "0",
        )
        return "too-much" if too_much or unread else "sent"

    @property
    def fields(self) -> list[Option]:
        """All that was typed, to be sent again; asked for only where it fits."""
        # Zope reads every name as latin-1; a browser wrote UTF-8.
        sent = [(each.name.encode("latin-1"), each.value) for each in self._typed]
        return [Option(*(text.decode("utf-8", "replace") for text in pair)) for pair in sent]

    @property
    def has_files(self) -> bool:
        """Whether a file must be chosen again."""
        return any(_is_file(each) and each.filename for each in self._parts)

    def __call__(self):
        section = section_of(getattr(self, "__parent__", None))
        if section is None or not passes(self.problem):
            return as_elsewhere(self.problem, self.request, getattr(self, "__parent__", None))
        self.context, response = section, self.request.response
        # Locked: plone.transformchain sets the status after us, from the name of the error.
        response.setStatus(503, lock=1)
        response.setHeader("Retry-After", SECONDS)
        return self._as_json() if IAPIRequest.providedBy(self.request) else super().__call__()

    def _as_json(self) -> str:
        response = self.request.response
        response.setHeader("Content-Type", "application/json")
        response.setHeader("Cache-Control", "no-store, private")
        words = translate(
            _("This can't be kept just now. Send it again in a moment."), context=self.request
        )
        return json.dumps({"type": "NotNow", "message": words})


def _is_file(part) -> bool:
    """Whether a part of a body is a file, chosen or not: text has no name of one."""
    return hasattr(part, "filename")


def as_elsewhere(problem: Exception, request, parent):
    """Return what the site says of any error: its own view, found as if there were none of ours."""
    wanted = (implementedBy(type(problem)), providedBy(request) - IOnderneemLayer)
    found = getGlobalSiteManager().adapters.lookup(wanted, Interface, "index.html")
    if found is None:
        raise problem
    view = found(problem, request)
    view.__parent__ = parent
    return view()
