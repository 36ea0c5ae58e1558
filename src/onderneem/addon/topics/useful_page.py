"""``{item}/@@useful``: takes the answer of a visitor, and says so where it came from."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.guard.posted_page import PostedPage
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
from zope.i18n import translate
import re

PART = re.compile(r"[a-z0-9-]{1,60}")
EXPIRED = _("This form was open for too long. Your answer stands here still: send it again.")


class UsefulPage(PostedPage):
    """A good answer leads back with thanks; another one comes back with what is wrong."""

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

    @property
    def purpose(self) -> str:
        """What the stamp is for."""
        return purpose_of(self.context)

    @cached_property
    def useful(self) -> Asked:
        """The form, with what was typed."""
        return self._asked()

    def _asked(self, **errors) -> Asked:
        return asked_of(
            self.context,
            self.request,
            self._part,
            self.sent("answer"),
            self.sent("remark"),
            **errors,
        )

    @property
    def _part(self) -> str:
        part = self.sent("part")
        return part if PART.fullmatch(part) else ""

    def take(self) -> None:
        """Keep the answer, and lead back."""
        wrong = self._problems()
        if wrong:
            self.useful = self._asked(**wrong)
            return
        self.trust()
        # Who fills in what nobody sees is no visitor; it hears the same thanks.
        if not self.is_caught:
            counts = what_counts(self.request, self.context.UID())
            take(self.context, useful_asked(self.sent("answer")), self.sent("remark"), counts)
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
            self.check_stamp()
        except BadStamp:
            found["problem"] = EXPIRED
            response.setStatus(400)
        return found
