"""``@@person``: what is kept of one person or enterprise, a copy of it, or its erasure.

Asked by POST only: whose dossiers somebody looks for stands in no address and in no log.
"""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.token import check_token
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.person import dossiers_about
from onderneem.addon.dossiers.person import erasable
from onderneem.addon.dossiers.person import Theirs
from onderneem.addon.dossiers.person import Who
from onderneem.addon.dossiers.person import who_is
from onderneem.addon.dossiers.person_besides import besides
from onderneem.addon.dossiers.person_copy import copy_for
from onderneem.addon.dossiers.person_copy import sent_as_zip
from onderneem.addon.dossiers.person_erasure import erase_all
from onderneem.addon.dossiers.person_erasure import NOT_SURE
from onderneem.addon.dossiers.place_in_list import BATCH
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.when import shown
from plone import api
from typing import BinaryIO
from zope.i18n import translate


class PersonPage(SectionPage):
    """The question, what was found, and a button for each of both; ``who``: once somebody asked."""

    private = True
    problems = {}
    who: Who | None = None
    copy: BinaryIO | None = None

    @property
    def title(self) -> str:
        """What the tab says."""
        words = _("What we keep of one person")
        return self.in_error(words) if self.problems else words

    def __call__(self):
        page = super().__call__()
        return page if self.copy is None else sent_as_zip(self.request, self.copy)

    def content(self) -> str:
        """Do what the pressed button says, and show what there is then."""
        if self.request.method == "POST":
            check_token(self.request)
            try:
                self.who = who_is(self._typed("who"))
                if self._typed("deed") == "copy":
                    self.copy, _number = copy_for(self.context, self.who, self.request)
                if self._typed("deed") == "erase":
                    self._erase()
            except BadStep as wrong:
                self.problems = wrong.errors
                self.request.response.setStatus(400)
        return super().content()

    def _erase(self) -> None:
        if self._typed("sure") != "yes":
            raise BadStep({"sure": NOT_SURE})
        gone = erase_all(self.context, self.who)
        if gone.erased:
            self._tell(_("Erased dossiers: ${count}", mapping={"count": gone.erased}))
        if gone.besides:
            others = {"count": gone.besides}
            self._tell(_("Also erased, besides dossiers: ${count}", mapping=others))
        if gone.failed:
            failed = {"count": gone.failed}
            words = _("Not erased just now: ${count}. Ask for it once more.", mapping=failed)
            self._tell(words, "error")
        left = dossiers_about(self.context, self.who, 0, 1)[1] - gone.failed
        if left:
            kept = _(
                "Still kept: ${count}. Look them up once more to see why.", mapping={"count": left}
            )
            self._tell(kept)
        # To the empty page: read again, it neither asks nor erases anything.
        self.request.response.redirect(f"{self.context.absolute_url()}/@@person", status=303)

    def _tell(self, words, kind: str = "info") -> None:
        api.portal.show_message(words, self.request, kind)

    def _typed(self, name: str) -> str:
        given = self.request.form.get(name, "")
        return given[:300] if isinstance(given, str) else ""

    @property
    def typed(self) -> str:
        """As it was typed, for the buttons."""
        return self._typed("who")

    @property
    def field(self) -> FormField:
        """Whom."""
        return self._field(
            "who",
            _("E-mail address or enterprise number"),
            _("As the person gave it in the form. First make sure that it is they who ask."),
        )

    @property
    def sure(self) -> FormField:
        """What must be ticked before anything is erased."""
        return self._field("sure", _("I am sure, and I know who asks for it"))

    def _field(self, name: str, label, hint="") -> FormField:
        return FormField(
            name,
            translate(label, context=self.request),
            value=self._typed(name),
            hint=translate(hint, context=self.request) if hint else "",
            error=translate(self.problems.get(name, ""), context=self.request),
        )

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top."""
        return ErrorSummary.of([self.field, self.sure])

    @cached_property
    def _start(self) -> int:
        return start_asked(self.request.form)

    @cached_property
    def _found(self) -> tuple[list[Theirs], int]:
        return dossiers_about(self.context, self.who, self._start, BATCH) if self.who else ([], 0)

    @property
    def asked(self) -> bool:
        """Whether there is an answer to show."""
        return self.who is not None

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self._found[1]

    @cached_property
    def besides(self) -> list[dict]:
        """What other rooms keep of them: what it is, and how many."""
        found = besides(self.context, self.who) if self.who else []
        return [{"title": each.title, "count": len(each.kept)} for each in found]

    @property
    def by_number(self) -> bool:
        """Whether an enterprise was asked for, of which no other room knows."""
        return self.asked and self.who.index != "email"

    @property
    def any_found(self) -> bool:
        """Whether there is anything to give."""
        return bool(self.total or self.besides)

    @property
    def any_erasable(self) -> bool:
        """Whether anything may go."""
        return bool(self.erasable or self.besides)

    @property
    def pages(self) -> Pages:
        """Where the previous and the next batch begin, to be asked for by a button."""
        start, shown_now = self._start, len(self.lines)
        end = start + shown_now
        return Pages(
            first=start + 1,
            last=end,
            total=self.total,
            previous=str(max(start - BATCH, 0)) if start else None,
            next=str(end) if end < self.total else None,
        )

    @cached_property
    def erasable(self) -> int:
        """How many of all of theirs may be erased."""
        return erasable(self.context, self.who) if self.who else 0

    @cached_property
    def lines(self) -> list[dict]:
        """Theirs, with what would happen to each."""
        return [
            {
                "url": each.dossier.absolute_url(),
                "reference": show_reference(each.dossier.getId()),
                "subject": each.dossier.title,
                "state": MEANING[each.dossier.state].title,
                "received": shown(self.context, each.dossier.received),
                "kept": each.kept,
            }
            for each in self._found[0]
        ]
