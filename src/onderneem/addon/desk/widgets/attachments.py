"""The widget for files: those that are kept already, and an input for more."""

from dataclasses import dataclass
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.dossiers.attachments import size_shown
from onderneem.addon.dossiers.holding import ACCEPT
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from z3c.form.converter import BaseDataConverter
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import IFormLayer
from z3c.form.interfaces import IWidget
from z3c.form.interfaces import NO_VALUE
from z3c.form.widget import FieldWidget
from z3c.form.widget import Widget
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.interface import implementer

KEY = "onderneem.desk.files"


def files_of(request) -> dict:
    """Return the files of this request by field name: never from what somebody sent as text."""
    return IAnnotations(request).setdefault(KEY, {})


@dataclass(frozen=True)
class KeptFile:
    """A file as the page shows it."""

    id: str
    name: str
    size: str


class IAttachmentsWidget(IWidget):
    """An input for several files."""


@implementer(IAttachmentsWidget)
class AttachmentsWidget(Widget):
    """Its value is a tuple of ``Attachment``."""

    template = ViewPageTemplateFile("attachments.pt")
    accept = ACCEPT
    value = ()

    def extract(self, default=NO_VALUE):
        """The form looked at the files before: see ``DeskForm``."""
        return files_of(self.request).get(self.field.getName(), default)

    @property
    def kept(self) -> list[KeptFile]:
        """Those that are kept."""
        return [KeptFile(each.id, each.name, size_shown(each.size)) for each in self.value or ()]

    @property
    def multiple(self) -> str | None:
        """Whether several may be chosen at once."""
        return "multiple" if self.field.most > 1 else None


@adapter(IAttachments, IAttachmentsWidget)
@implementer(IDataConverter)
class AttachmentsConverter(BaseDataConverter):
    """The widget holds what the field does."""

    def toWidgetValue(self, value):
        """The files."""
        return tuple(value or ())

    def toFieldValue(self, value):
        """The files, or nothing."""
        return tuple(value) or self.field.missing_value


@adapter(IAttachments, IFormLayer)
@implementer(IFieldWidget)
def attachments_widget(field, request):
    """The widget for files."""
    return FieldWidget(field, AttachmentsWidget(request))
