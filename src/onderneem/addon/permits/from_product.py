"""Add a permit from a file of the regional catalogue."""

from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.fields_of import fields_of
from onderneem.addon.catalogue.harvest.words import REFUSED
from onderneem.addon.catalogue.reading import read_record
from onderneem.addon.catalogue.record import RecordRefused
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.token import check_token
from plone.dexterity.utils import createContentInContainer
from zope.i18n import translate
import json

# What is wrong with the file as a whole.
WHOLE = {
    "not-a-record": _("There is no product in this file. Choose the file of one product."),
    "several-records": _("There is more than one product in this file. Choose that of one."),
}
MOST_BYTES = 2 * 1024 * 1024


class AddFromProduct(SectionPage):
    """A form with one file; a good one gives a private permit to look over."""

    private = True
    problem = ""

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Add from a product file")

    def content(self) -> str:
        """Show the form, or act on it: a GET never does."""
        if self.request.method == "POST":
            check_token(self.request)
            record = self._read()
            if record is not None:
                made = self._add(record)
                self.request.response.redirect(f"{made.absolute_url()}/edit", status=303)
                return ""
            self.request.response.setStatus(400)
        return super().content()

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
        upload = self.request.form.get("product")
        if not hasattr(upload, "read") or not getattr(upload, "filename", ""):
            self.problem = _("Choose a file.")
            return None
        data = upload.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            self.problem = _("The file is larger than 2 MB.")
            return None
        try:
            return read_record(json.loads(data))
        except RecordRefused as refused:
            self.problem = self._told(refused)
        except (ValueError, RecursionError):
            self.problem = _("This is no JSON file, or it is cut off.")
        return None

    def _told(self, refused: RecordRefused):
        if refused.reason in WHOLE:
            return WHOLE[refused.reason]
        words = translate(REFUSED.get(refused.reason, refused.reason), context=self.request)
        return _(
            "“${field}” in this file can't be read: ${reason}.",
            mapping={"field": refused.field, "reason": words},
        )

    def _add(self, record):
        values = fields_of(record, clock.stored_now())
        return createContentInContainer(self.context, "onderneem.Permit", **values)
