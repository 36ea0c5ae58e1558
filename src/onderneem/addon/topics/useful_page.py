"""``{item}/@@useful``: takes the answer of a visitor, and says so where it came from."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.guard.forms import check_stamp
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.topics.useful import take
from onderneem.addon.topics.useful_form import Asked
from onderneem.addon.topics.useful_form import asked_of
from onderneem.addon.topics.useful_form import purpose_of
from onderneem.addon.topics.useful_form import THANKS
from onderneem.addon.topics.useful_rules import BadAnswer
from onderneem.addon.topics.useful_rules import remark_asked
from onderneem.addon.topics.useful_rules import useful_asked
from onderneem.addon.topics.useful_rules import what_counts
from onderneem.addon.topics.versions import spoken_on
from plone.protect.interfaces import IDisableCSRFProtection
from zope.i18n import translate
from zope.interface import alsoProvides
import re

PART = re.compile(r"[a-z0-9-]{1,60}")
EXPIRED = _("This form was open for too long. Your answer stands here still: send it again.")


class UsefulPage(SectionPage):
    """A good answer leads back with thanks; another one comes back with what is wrong."""

    private = True

    @cached_property
    def spoken(self) -> str:
        """The language of the page that was asked about: what is wrong is said in it too."""
        return spoken_on(self.context, self.section)

    @property
    def title(self) -> str:
        """What the tab says: first that something is wrong."""
        words = translate(_("Was this useful?"), context=self.request)
        if self.useful.summary is None:
            return words
        return translate(_("Error: ${title}", mapping={"title": words}), context=self.request)

    def content(self) -> str:
        """Take what is sent, or ask."""
        if self.request.method == "POST":
            self._take()
        elif self.request.method not in ("GET", "HEAD"):
            self.request.response.setHeader("Allow", "GET, HEAD, POST")
            self.request.response.setStatus(405)
            return ""
        return super().content()

    @cached_property
    def useful(self) -> Asked:
        """The form, with what was typed."""
        return self._asked()

    def _asked(self, **errors) -> Asked:
        return asked_of(
            self.context,
            self.request,
            self._part,
            self._text("answer"),
            self._text("remark"),
            **errors,
        )

    @property
    def _part(self) -> str:
        part = self._text("part")
        return part if PART.fullmatch(part) else ""

    def _text(self, name: str) -> str:
        given = self.request.form.get(name, "")
        return given if isinstance(given, str) else ""

    def _take(self) -> None:
        wrong = self._problems()
        if wrong:
            self.useful = self._asked(**wrong)
            return
        # The stamp shows that the form came from us, as Plone's own token would.
        alsoProvides(self.request, IDisableCSRFProtection)
        # Who fills in what nobody sees is no visitor; it hears the same thanks.
        if not self._text("website"):
            counts = what_counts(self.request, self.context.UID())
            take(self.context, useful_asked(self._text("answer")), self._text("remark"), counts)
        part = f"/{self._part}" if self._part else ""
        url = f"{self.context.absolute_url()}{part}?{THANKS}=1#oo-useful"
        self.request.response.redirect(url, status=303)

    def _problems(self) -> dict[str, str]:
        form, response = self.request.form, self.request.response
        found = {}
        for name, rule, field in (
            ("error", useful_asked, "answer"),
            ("remark_error", remark_asked, "remark"),
        ):
            try:
                rule(form.get(field, ""))
            except BadAnswer as problem:
                found[name] = problem.message
                response.setStatus(problem.status)
        if found:
            return found
        try:
            check_stamp(self._text("stamp"), purpose_of(self.context))
        except BadStamp:
            found["problem"] = EXPIRED
            response.setStatus(400)
        return found
