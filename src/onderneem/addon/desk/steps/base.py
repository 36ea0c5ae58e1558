"""What the pages of a form in steps have in common: the draft of this visitor, and its parts."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.desk import cookie
from onderneem.addon.desk import drafts
from onderneem.addon.desk.base import FormPage
from onderneem.addon.desk.filling import fill
from onderneem.addon.desk.form import DeskForm
from onderneem.addon.desk.page import in_steps
from onderneem.addon.desk.parts import Part
from onderneem.addon.desk.parts import parts_of
from z3c.form.interfaces import HIDDEN_MODE
from zope.publisher.interfaces import NotFound

# Said at the beginning, where there is no draft to go on with.
IS_GONE, NOT_KEPT = "?gone=1", "?cookies=1"


class StepPage(FormPage):
    """A page of a form in steps; a form of one page has none of these."""

    private = True
    # What was typed on other pages stands in the draft.
    unsent = ()
    # The part whose inputs this request may change.
    part: Part | None = None

    def __call__(self) -> str:
        if not in_steps(self.context):
            raise NotFound(self.context, self.__name__, self.request)
        return super().__call__()

    @cached_property
    def draft(self):
        """What this visitor filled in so far, or None."""
        found = drafts.opened(self.context, cookie.key_in(self.request, self.context), "cookie")
        return None if found is None or found.sent else found

    @cached_property
    def sent_before(self):
        """The draft of this visitor that became a dossier, or None."""
        found = drafts.opened(self.context, cookie.key_in(self.request, self.context), "cookie")
        return found if found is not None and found.sent else None

    def back_to_the_beginning(self) -> str:
        """Lead there without a draft; what was sent is told there, of what is gone we say so."""
        if self.sent_before is not None:
            self.goes_to("")
        elif "new" in self.request.form and not cookie.key_in(self.request, self.context):
            self.goes_to(NOT_KEPT)
        else:
            self.goes_to(IS_GONE)
        return ""

    @cached_property
    def form(self) -> DeskForm:
        """EasyForm's form with all that was filled in so far."""
        changed = self.part if self.request.method == "POST" else None
        fill(self.request, self.draft.typed if self.draft else {}, changed)
        return self.build(
            kept=self.draft.files if self.draft else None,
            asked=set(changed.fields if changed else ()),
        )

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts that have a question now; conditions may hide one."""
        shown = {
            each.field.getName() for each in self.form.all_widgets() if each.mode != HIDDEN_MODE
        }
        first = self.context.default_fieldset_label or _("Your details")
        return tuple(part for part in parts_of(self.form.schema, first) if shown & set(part.fields))

    def widgets_of(self, part: Part) -> list:
        """Return the widgets of a part, in order."""
        return [each for each in self.form.all_widgets() if each.field.getName() in part.fields]

    def wrong(self, part: Part) -> bool:
        """Whether a part has an error; asked after ``form.answers()``."""
        return any(each.error is not None for each in self.widgets_of(part))

    def address_of(self, part: Part) -> str:
        """Return where a part is filled in, below the form."""
        return f"/@@part/{part.name}"
