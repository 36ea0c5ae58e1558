"""What all pages of a desk form have in common: their proof, their questions, their errors."""

from dataclasses import replace
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Link
from onderneem.addon.desk.asking_nothing import takes_nothing
from onderneem.addon.desk.form import DeskForm
from onderneem.addon.desk.form import PREFIX
from onderneem.addon.desk.inputs import Row
from onderneem.addon.desk.opening_hours import open_until
from onderneem.addon.desk.row_of import row_of
from onderneem.addon.desk.said import AWAY
from onderneem.addon.desk.said import CONFIRM
from onderneem.addon.desk.said import EXPIRED
from onderneem.addon.desk.said import FILLED
from onderneem.addon.desk.said import STRANGE
from onderneem.addon.desk.said import TOO_FAST
from onderneem.addon.desk.said import UNREAD
from onderneem.addon.desk.schema_of import schema_of
from onderneem.addon.desk.strangers import strangers
from onderneem.addon.desk.submissions import came_before
from onderneem.addon.desk.surroundings import FormWords
from onderneem.addon.desk.unshown import page_instead
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.guard.forms import check_stamp
from onderneem.addon.guard.forms import new_stamp
from onderneem.addon.guard.pace import Pace
from onderneem.addon.guard.pace import seconds_left
from onderneem.addon.guard.shared_rates import note
from onderneem.addon.guard.stamp import BadStamp
from onderneem.addon.guard.too_large import left_out
from onderneem.addon.guard.too_large import LeftOut
from onderneem.addon.place.spoken_address import keeping
from plone.protect.interfaces import IDisableCSRFProtection
from plone.z3cform import z2
from z3c.form.interfaces import HIDDEN_MODE
from z3c.form.interfaces import IFormLayer
from zope.i18n import translate
from zope.interface import alsoProvides
import time

# What a person needs at least to read what ``CONFIRM`` says.
SECONDS = 3


class FormPage(FormWords, SectionPage):
    """A subclass says in ``take`` what a POST does."""

    notice = ""
    problem = ""
    confirm = ""
    # The names of the inputs beside the fields and the proof.
    own_inputs: tuple[str, ...] = ()
    # Whether the values of this request were looked at, so that errors are worth showing.
    judged = False

    @property
    def private(self) -> bool:
        """The empty form is for everybody, a filled-in one for nobody else."""
        return self.request.method == "POST"

    @property
    def filling_in(self) -> bool:
        """Whether something was typed that a search would lose."""
        return self.private

    @property
    def said(self) -> str:
        """What is wrong with the whole of it, before any field."""
        return self.problem or self.notice

    @property
    def title(self) -> str:
        """Says first that something is wrong, or that one more press is asked: it is what a screen
        reader says first."""
        if self.problem or self.summary:
            return self.in_error(self.own_title)
        if not self.notice:
            return self.own_title
        told = {"title": translate(self.own_title, context=self.request)}
        return translate(_("Not sent yet: ${title}", mapping=told), context=self.request)

    @property
    def own_title(self):
        """What this page is called."""
        return self.context.title

    def __call__(self) -> str:
        instead = page_instead(self.context, self.request)
        return super().__call__() if instead is None else instead()

    def content(self) -> str:
        """Take what is sent, or show the page."""
        # It holds a stamp of its own: a page that two visitors shared would be one submission.
        self.request.response.setHeader("Cache-Control", "no-store, private")
        if self.request.method == "POST":
            if self._came_from_us():
                self._take_what_fits()
        elif self.request.method not in ("GET", "HEAD"):
            self.request.response.setHeader("Allow", "GET, HEAD, POST")
            self.request.response.setStatus(405)
            return ""
        return super().content()

    def _take_what_fits(self) -> None:
        """Refuse what no page of ours sends: a field twice, a record, a file where text belongs."""
        if self.form.misfits:
            self.refuse(400, self.form.misfits[0])
        else:
            self.take()

    def take(self) -> None:
        """Do what the POST asks for."""
        raise NotImplementedError

    def _came_from_us(self) -> bool:
        """Whether the stamp is good, the trap is empty and the form is open."""
        unread = left_out(self.request)
        if unread is not None:
            self.refuse(400 if unread is LeftOut.BROKEN else 413, UNREAD[unread])
            return False
        stamp = self._text("stamp")
        try:
            check_stamp(stamp, self._purpose)
        except BadStamp:
            self.refuse(400, EXPIRED)
            return False
        # The stamp shows that the form came from us, as Plone's own token would.
        alsoProvides(self.request, IDisableCSRFProtection)
        if self._text("website"):
            self.refuse(400, FILLED)
            return False
        if self.closed and not came_before(self.context, f"page {stamp}"):
            self.refuse(503 if self.closed == AWAY else 403, self.closed)
            return False
        return not self._refuse_strangers()

    def _refuse_strangers(self) -> bool:
        """Whether something was sent that this form doesn't ask; as the service, it isn't left out
        in silence: somebody believes to have said it."""
        fields, query = schema_of(self.context), self.request.environ.get("QUERY_STRING", "")
        found = strangers(self.request.form, fields.names(), self.own_inputs, query)
        if found:
            name = found[0].removeprefix(PREFIX)[:50]
            self.refuse(400, type(STRANGE)(STRANGE, mapping={"field": name}))
        return bool(found)

    def refuse(self, status: int, why) -> None:
        """Answer with what is wrong with the whole; the fields were not looked at."""
        self.problem = why
        self.request.response.setStatus(status)

    def goes_to(self, address: str) -> None:
        """See other: a reload of what follows sends nothing."""
        self.request.response.redirect(self.at(address), status=303)

    def at(self, address: str = "") -> str:
        """Return an address below the form, which goes on in the language of this page."""
        return keeping(f"{self.context.absolute_url()}{address}", self.spoken)

    def show_receipt_of(self, draft) -> None:
        """Lead to the dossier that a draft became; to an empty form where it is there no more."""
        dossier = (dossiers_of(self.section) or {}).get(draft.sent)
        if dossier is None:
            self.goes_to("")
            return
        self.goes_to(f"/@@receipt/{dossier.getId()}/{dossier.mint_key('receipt')}")

    @property
    def start(self) -> str:
        """The form itself."""
        return self.at()

    def pace(self, what: str) -> Pace:
        """Count one more POST; answers 429 itself when there is no more for this hour."""
        found = note(f"{what} {self.context.UID()}", self.request.getClientAddr())
        if found is Pace.STOP:
            left = seconds_left(time.time())
            self.request.response.setHeader("Retry-After", str(left))
            self.refuse(429, type(TOO_FAST)(TOO_FAST, mapping={"minutes": left // 60 + 1}))
        return found

    def must_confirm(self, pace: Pace) -> bool:
        """Whether the slower way is asked, and this request isn't its second step."""
        if pace is not Pace.SLOWER:
            return False
        try:
            issued = check_stamp(self._text("confirm"), f"confirm {self._purpose}")
        except BadStamp:
            issued = None
        return issued is None or time.time() - issued < SECONDS

    def ask_to_confirm(self) -> None:
        """Say so, and let the page's button be the second step."""
        self.confirm = new_stamp(f"confirm {self._purpose}")
        self.notice = CONFIRM

    def _text(self, name: str) -> str:
        value = self.request.form.get(name, "")
        return value if isinstance(value, str) else ""

    @property
    def _purpose(self) -> str:
        return f"desk {self.context.UID()}"

    @cached_property
    def stamp(self) -> str:
        """The idempotency key of this page, also its proof that it came from us."""
        return new_stamp(self._purpose)

    @cached_property
    def closed(self):
        """Why nothing is taken now, in words; an empty string when the form is open."""
        return takes_nothing(self.context)

    @property
    def closed_told(self):
        """The same, unless a refusal on top says it already."""
        return "" if self.closed == self.said else self.closed

    @property
    def open_until(self):
        """Until when the form takes something; nothing where no day was set, or once it's over."""
        return "" if self.closed else open_until(self.context)

    def build(self, **options) -> DeskForm:
        """Return EasyForm's form, its widgets ready."""
        z2.switch_on(self, request_layer=IFormLayer)
        form = DeskForm(self.context, self.request, **options)
        form.update()
        return form

    @cached_property
    def form(self) -> DeskForm:
        """The form of this request."""
        return self.build()

    @property
    def widgets(self) -> list:
        """The widgets that this page shows."""
        return self.form.all_widgets()

    @cached_property
    def rows(self) -> list[Row]:
        """The questions, in order, each group of them below its name."""
        shown = [each for each in self.widgets if each.mode != HIDDEN_MODE]
        named = self.groups_named([each.field.getName() for each in shown])
        pairs = ((named.get(each.field.getName()), self._row(each)) for each in shown)
        return [row for pair in pairs for row in pair if row is not None]

    def groups_named(self, _shown: list[str]) -> dict[str, Row]:
        """Return the name of each group of questions, by the first field of it that is shown; a
        page that is one group has its name as a title."""
        return {}

    @cached_property
    def hidden(self) -> list[str]:
        """The markup of the fields that aren't shown."""
        return [each.render() for each in self.widgets if each.mode == HIDDEN_MODE]

    @cached_property
    def summary(self) -> ErrorSummary | None:
        """All errors, each a link to its field, and what must still be chosen; None without any."""
        if not self.judged or self.said:
            return None
        general = [Link(text, "#oo-form") for text in self._general]
        if not general and not any(each.error for each in self.rows):
            return None
        wrong = [(each.error or each.step, each.summary) for each in self.rows]
        return ErrorSummary((*(Link(*each) for each in wrong if each[0]), *general))

    @property
    def _general(self) -> list[str]:
        """Errors of the form as a whole."""
        return [
            translate(error.message, context=self.request)
            for error in self.form.widgets.errors
            if error.widget is None
        ]

    def _row(self, widget) -> Row:
        made = row_of(widget, self.own_lang, self.judged)
        # Without its stamp's check the values were never looked at.
        return replace(made, error="", step="") if self.problem else made

    @property
    def steps_left(self) -> list[Link]:
        """Said first, while no error is: what must still be chosen."""
        if not self.judged or self.said or self.summary:
            return []
        return [Link(each.step, each.summary) for each in self.rows if each.step]
