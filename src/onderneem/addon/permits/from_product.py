"""Add a page from a file of the regional catalogue: a permit, or a subsidy where it is one."""

from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.fields_of import fields_of
from onderneem.addon.catalogue.fields_of import notes_of
from onderneem.addon.catalogue.harvest.decide import place_of
from onderneem.addon.catalogue.harvest.ours import items_of
from onderneem.addon.catalogue.harvest.values import amount_of
from onderneem.addon.catalogue.harvest.words import cleaned
from onderneem.addon.catalogue.harvest.words import REFUSED
from onderneem.addon.catalogue.reading import read_with_notes
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Link
from onderneem.addon.components.token import check_token
from onderneem.addon.place.section import section_of
from plone import api
from plone.dexterity.utils import createContentInContainer
from zope.i18n import translate
import json

PERMIT = "onderneem.Permit"
ADD = "onderneem.addon: Add Content"
# What is wrong with the file as a whole.
WHOLE = {
    "not-a-record": _("There is no product in this file. Choose the file of one product."),
    "several-records": _("There is more than one product in this file. Choose that of one."),
}
MOST_BYTES = 2 * 1024 * 1024
# A text field of a form may have a megabyte in all; the fullest real record has 32,000 characters.
MOST_HELD = 500_000
# They go in a cookie.
MOST_TOLD = 8


class AddFromProduct(SectionPage):
    """A form with one file; a good one gives a private page to look over, where the harvest would
    make it: financial support among the subsidies.

    A product that a page of the section follows already makes a second page only by a second press,
    on the button that says so; the document goes along in the form, so that nobody chooses again.
    """

    private = True
    problem = ""
    document = None
    known = ()
    notes = ()

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Add from a product file")

    def content(self) -> str:
        """Show the form, or act on it: a GET never does."""
        if self.request.method == "POST":
            check_token(self.request)
            record = self._read()
            if record is not None and "second" not in self.request.form:
                self.known = self._pages_of(record)
            if record is not None and not self.known and self._may_add(record):
                made = self._add(record)
                self._tell(record)
                self.request.response.redirect(f"{made.absolute_url()}/edit", status=303)
                return ""
            self.request.response.setStatus(409 if self.known else 400)
        return super().content()

    @property
    def held(self) -> str:
        """The document, for a second press; empty when it is too large for a form."""
        text = json.dumps(self.document)
        return text if len(text) <= MOST_HELD else ""

    @property
    def field(self) -> FormField:
        """The one field."""
        return FormField(
            "product",
            translate(_("Product file"), context=self.request),
            type="file",
            hint=translate(_("JSON-LD from IPDC or LPDC, at most 2 MB."), context=self.request),
            error=translate(self.problem, context=self.request) if self.problem else "",
        )

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top."""
        return ErrorSummary.of([self.field])

    def _read(self):
        data = self._sent()
        if data is None:
            return None
        if len(data) > MOST_BYTES:
            self.problem = _("The file is larger than 2 MB.")
            return None
        try:
            self.document = json.loads(data)
            record, self.notes = read_with_notes(self.document)
            return record
        except RecordRefused as refused:
            self.problem = self._told(refused)
        except (ValueError, RecursionError):
            self.problem = _("This is no JSON file, or it is cut off.")
        return None

    def _sent(self):
        """Return what was chosen, or what a form held since the press before, or None."""
        upload, held = (self.request.form.get(name) for name in ("product", "held"))
        if hasattr(upload, "read") and getattr(upload, "filename", ""):
            return upload.read(MOST_BYTES + 1)
        if isinstance(held, str) and held:
            return held
        self.problem = _("Choose a file.")
        return None

    def _pages_of(self, record) -> list[Link]:
        """Return the pages of the section that follow this product, by its address or number."""
        values, ours = fields_of(record, clock.stored_now()), items_of(section_of(self.context))
        names = (values["product_id"], values["product_number"])
        uids = dict.fromkeys(ours[name] for name in names if name in ours)
        return [self._link(uid) for uid in uids]

    def _link(self, uid) -> Link:
        item = api.content.get(UID=uid)
        if item is None:
            return Link(translate(_("a page that you can't open"), context=self.request), "")
        return Link(item.Title(), item.absolute_url())

    def _told(self, refused: RecordRefused):
        if refused.reason in WHOLE:
            return WHOLE[refused.reason]
        words = translate(REFUSED.get(refused.reason, refused.reason), context=self.request)
        return _(
            "“${field}” in this file can't be read: ${reason}.",
            mapping={"field": refused.field, "reason": words},
        )

    def _place(self, record):
        """Return (folder, or None where the section has none, and type) of the new page."""
        name, portal_type = place_of(record.type)
        if portal_type == PERMIT:
            return self.context, portal_type
        return section_of(self.context).get(name), portal_type

    def _may_add(self, record) -> bool:
        folder = self._place(record)[0]
        may = folder is not None and api.user.has_permission(ADD, obj=folder)
        if not may:
            self.problem = _(
                "This product is financial support: it belongs among the subsidies, and you may "
                "not add pages there."
            )
        return may

    def _add(self, record):
        folder, portal_type = self._place(record)
        values = fields_of(record, clock.stored_now())
        if portal_type != PERMIT:
            values["amount"] = amount_of(record) or None
            message = _("This product is financial support: it became a subsidy.")
            api.portal.show_message(message, self.request)
        return createContentInContainer(folder, portal_type, **values)

    def _tell(self, record) -> None:
        """Say on the next page what of the file was cleaned or left out, and why."""
        notes = list(dict.fromkeys((*self.notes, *notes_of(record, clock.stored_now()))))
        for note in notes[:MOST_TOLD]:
            api.portal.show_message(cleaned(note), self.request, type="warning")
        if notes[MOST_TOLD:]:
            more = _(
                "And ${count} more things in the file were cleaned or left out.",
                mapping={"count": len(notes) - MOST_TOLD},
            )
            api.portal.show_message(more, self.request, type="warning")
