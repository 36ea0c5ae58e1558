"""The rows of the repeating groups: the columns of each."""

from onderneem.addon import _
from onderneem.addon.catalogue.accepted import an_amount
from onderneem.addon.catalogue.accepted import LONGEST
from onderneem.addon.catalogue.channel_address import address_problem
from onderneem.addon.catalogue.service_choices import CHANNELS
from onderneem.addon.components import fields as schema
from onderneem.addon.place.right_values import a_web_address
from plone.supermodel import model
from zope.interface import Invalid
from zope.interface import invariant


def _title(title, description) -> schema.TextLine:
    return schema.TextLine(title=title, description=description, max_length=LONGEST)


def _line(title, description) -> schema.TextLine:
    return schema.TextLine(title=title, description=description, max_length=LONGEST, required=False)


def _text(title, description) -> schema.Text:
    return schema.Text(title=title, description=description, max_length=LONGEST, required=False)


class IConditionRow(model.Schema):
    """What one must meet."""

    title = _title(_("Condition"), _("For example: 1.50 metres stay free for pedestrians."))
    proof = _line(_("Proof"), _("What proves it, for example: A sketch with measures."))


class IStepRow(model.Schema):
    """What happens, in order."""

    title = _title(_("Step"), _("For example: Send us a sketch."))
    text = _text(_("Explanation"), _("For example: On a scale of 1 to 50."))


class IDocumentRow(model.Schema):
    """What one adds."""

    title = _title(_("Document"), _("For example: Proof of insurance."))
    text = _text(_("Where one gets it"), _("For example: Ask your insurer."))


class ICostRow(model.Schema):
    """What one pays."""

    title = _line(_("For what"), _("For example: Terrace. Or all of it in words."))
    amount = schema.Decimal(
        title=_("Amount in euro"),
        description=_("For example: 20. With 0 it says that it is free; empty when words say it."),
        constraint=an_amount,
        required=False,
    )
    unit = _line(_("Per what"), _("For example: per square metre a year."))

    @invariant
    def says_something(data):
        """A row with neither words nor an amount costs nothing and says nothing."""
        if data.amount is None and not (data.title or "").strip():
            raise Invalid(_("Give an amount, or say in words what it costs."))

    @invariant
    def per_what_needs_an_amount(data):
        """“Per square metre” of nothing."""
        if data.amount is None and (data.unit or "").strip():
            raise Invalid(_("Give the amount to which “per what” belongs."))


class ILinkRow(model.Schema):
    """A page elsewhere."""

    title = _line(_("Title"), _("For example: Regulation on terraces."))
    url = schema.TextLine(
        title=_("Web address"), description=_("For example: https://…"), constraint=a_web_address
    )


class IRedressRow(model.Schema):
    """What one can do against a decision."""

    title = _title(_("What one can do"), _("For example: Appeal to the Council of State."))
    term = _line(_("Within"), _("For example: 60 days after the decision."))
    where = _line(_("Where"), _("For example: The registry of the Council of State, Brussels."))
    url = schema.TextLine(
        title=_("Web address"),
        description=_("For example: https://…"),
        constraint=a_web_address,
        required=False,
    )


class IChannelRow(model.Schema):
    """A way to apply."""

    kind = schema.Choice(title=_("Kind"), vocabulary=CHANNELS)
    title = _line(_("Words"), _("For example: Ask for the officer of the market."))
    address = _line(
        _("Address"),
        _("A web address, phone number, e-mail address or street, as the kind asks."),
    )
    hours = _text(_("Hours"), _("A line each, for example: Monday 9-12."))

    @invariant
    def address_of_its_kind(data):
        """A form is a web address, a letter needs a street; a counter may be the section's own."""
        problem = address_problem(data.kind or "", (data.address or "").strip())
        if problem:
            raise Invalid(ADDRESS_PROBLEMS[problem])


ADDRESS_PROBLEMS = {
    "missing": _("Give the address: without it nobody can use this way."),
    "web": _("Give a whole web address that begins with https:// or http://."),
    "phone": _("Give a phone number, for example 09 123 45 67."),
    "mail": _("Give an e-mail address, for example terras@voorbeeldegem.be."),
}
