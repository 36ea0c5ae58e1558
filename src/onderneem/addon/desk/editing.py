"""The editor's list of fields on a desk form: EasyForm's own, and ours."""

from collective.easyform.browser.fields import EasyFormFieldsView
from collective.easyform.browser.fields import ModelEditorView
from onderneem.addon import _
from onderneem.addon.desk.compound import Address
from onderneem.addon.desk.compound import Period
from onderneem.addon.desk.day import Day
from onderneem.addon.desk.fields import Activity
from onderneem.addon.desk.fields import Amount
from onderneem.addon.desk.fields import BankAccount
from onderneem.addon.desk.fields import Consent
from onderneem.addon.desk.fields import EnterpriseNumber
from onderneem.addon.desk.fields import EstablishmentUnit
from onderneem.addon.desk.fields import Measure
from onderneem.addon.desk.files import Attachments
from onderneem.addon.desk.formulas import named
from onderneem.addon.desk.formulas import unreadable_in
from onderneem.addon.desk.interfaces import IDeskFields
from onderneem.addon.desk.unfit import is_unfit
from onderneem.addon.desk.wish import ContactWish
from plone import api
from plone.schemaeditor.fields import FieldFactory
from plone.supermodel import loadString
from plone.supermodel.exportimport import BaseHandler
from Products.Five import BrowserView
from zope.interface import implementer

NOT_SAVED = _("Not saved: these formulas can't be read: ${formulas}.")
# What an editor reads in the list of kinds.
TITLES = {
    EnterpriseNumber: _("Enterprise number"),
    EstablishmentUnit: _("Establishment unit"),
    Activity: _("Activity (NACE)"),
    Address: _("Address"),
    Period: _("Period"),
    Day: _("Day, with bounds"),
    Amount: _("Amount in euros"),
    Measure: _("Length or area"),
    BankAccount: _("Bank account (IBAN)"),
    Consent: _("Consent"),
    Attachments: _("Attachments"),
    ContactWish: _("Call back or appointment"),
}
OURS = tuple(f"{kind.__module__}.{kind.__name__}" for kind in TITLES)


@implementer(IDeskFields)
class DeskFieldsView(EasyFormFieldsView):
    """Offers our fields on our forms, and none that they can't take.

    The registry's list stays what the webmaster made it.
    """

    @property
    def allowedFields(self):
        """The names of the kinds of fields that may be added here."""
        theirs = [each for each in super().allowedFields if not is_unfit(each.split(".")[-1])]
        return [*theirs, *OURS]


class _Shown(BrowserView):
    """What EasyForm's registration adds to its page of XML, and that page calls."""

    def __call__(self) -> str:
        return self.template()


class DeskModelEditor(ModelEditorView, _Shown):
    """A form's XML: with a formula that can't be read it isn't saved, as on the page of a field."""

    refused = ""

    def save(self, source: str) -> None:
        """Save it, or say which formulas to mend; what was typed stays."""
        found = named(unreadable_in(loadString(source).schema), self.request)
        if not found:
            super().save(source)
            return
        self.refused = source
        words = type(NOT_SAVED)(NOT_SAVED, mapping={"formulas": found})
        api.portal.show_message(words, self.request, type="error")

    def modelSource(self) -> str:
        """What stands in the box."""
        return self.refused or super().modelSource()


(
    EnterpriseNumberHandler,
    EstablishmentUnitHandler,
    ActivityHandler,
    AddressHandler,
    PeriodHandler,
    DayHandler,
    AmountHandler,
    MeasureHandler,
    BankAccountHandler,
    ConsentHandler,
    AttachmentsHandler,
    ContactWishHandler,
) = map(BaseHandler, TITLES)
(
    EnterpriseNumberFactory,
    EstablishmentUnitFactory,
    ActivityFactory,
    AddressFactory,
    PeriodFactory,
    DayFactory,
    AmountFactory,
    MeasureFactory,
    BankAccountFactory,
    ConsentFactory,
    AttachmentsFactory,
    ContactWishFactory,
) = (FieldFactory(kind, title) for kind, title in TITLES.items())
