"""The Subsidy."""

from Acquisition import aq_base
from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.components import fields as schema
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.relation_fields import RelationChoice
from onderneem.addon.components.relation_fields import RelationList
from onderneem.addon.components.rows import Rows
from onderneem.addon.components.rows.field import BetweenRows
from onderneem.addon.components.speaking import speech_for
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.components.speech import Speech
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.place.authority_name import for_a_new_one
from onderneem.addon.place.right_values import a_web_address
from onderneem.addon.subsidies.amounts import Amount
from onderneem.addon.subsidies.amounts import amounts_of
from onderneem.addon.subsidies.amounts import highest_of
from onderneem.addon.subsidies.amounts import line_of
from onderneem.addon.subsidies.choices import ORIGINS
from onderneem.addon.subsidies.choices import PURPOSES
from onderneem.addon.subsidies.relative import Term
from onderneem.addon.subsidies.relative import terms_of
from onderneem.addon.subsidies.rounds import followers
from onderneem.addon.subsidies.rows import day
from onderneem.addon.subsidies.rows import IAmountRow
from onderneem.addon.subsidies.rows import ITermRow
from onderneem.addon.subsidies.rows import IWindowRow
from onderneem.addon.subsidies.rows import money
from onderneem.addon.subsidies.window import Call
from onderneem.addon.subsidies.windows_of import overlapping
from onderneem.addon.subsidies.windows_of import windows_of
from onderneem.addon.topics.interfaces import IEntry
from plone.app.vocabularies.catalog import CatalogSource
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from zope.interface import implementer
from zope.interface import invariant

SUBSIDIES = CatalogSource(portal_type="onderneem.Subsidy")


def no_overlap(rows) -> bool:
    """Two windows never hold at once: which of the two would an application belong to?"""
    found = overlapping(rows)
    if found is None:
        return True
    mapping = {"one": found[0], "other": found[1]}
    raise BetweenRows(_("Window ${one} and window ${other} overlap.", mapping=mapping))


class ISubsidy(model.Schema):
    """A subsidy, premium or other financial advantage."""

    purpose = schema.Choice(title=_("Purpose"), vocabulary=PURPOSES, required=False)
    provider = schema.TextLine(
        title=_("Who gives it"),
        description=_("For example: Gemeente Voorbeeldegem."),
        required=False,
        defaultFactory=for_a_new_one,
    )
    # What the rows below say, on one line: for catalogues and for clients that know no rows.
    directives.omitted("amount")
    amount = schema.TextLine(title=_("Amount"), required=False)
    amounts = Rows(
        IAmountRow,
        title=_("Amounts"),
        description=_("A row for each category, for example: 30% of the costs, at most €5,000."),
    )
    windows = Rows(
        IWindowRow,
        title=_("Windows"),
        description=_("From when to when one can apply; a row for each round. Both days count."),
        constraint=no_overlap,
    )
    continuous = schema.Bool(
        title=_("Continuous"),
        description=_("One can apply at any time; there is no closing day."),
        required=False,
        default=False,
    )
    terms = Rows(
        ITermRow,
        title=_("Terms from a date of the applicant's own"),
        description=_("For example: at most 6 months after the opening of the business."),
    )

    model.fieldset(
        "closing",
        label=_("Budget and end"),
        fields=[
            "budget",
            "exhausted_on",
            "withdrawn_on",
            "closing_reason",
            "replaced_by",
            "ended",
        ],
    )
    budget = money(_("Budget"), _("In euros, for this round: 60000."))
    exhausted_on = day(
        _("Budget spent on"),
        _(
            "From that day on nobody can apply, whatever the window says. A window that opens "
            "later is a new round with a budget of its own."
        ),
    )
    withdrawn_on = day(
        _("Withdrawn on"), _("From that day on it is no longer there, in no window.")
    )
    closing_reason = schema.TextLine(
        title=_("Why it closed"),
        description=_("A sentence for visitors, for example: The council ended the regulation."),
        max_length=500,
        required=False,
    )
    replaced_by = RelationChoice(
        title=_("Replaced by"),
        description=_("The subsidy that came in its place; the link shows on both pages."),
        source=SUBSIDIES,
        required=False,
    )
    ended = schema.Bool(
        title=_("Nothing follows"),
        description=_("Tick when it closes for good: then nobody is asked for a successor."),
        required=False,
        default=False,
    )

    model.fieldset(
        "rules",
        label=_("Rules and source"),
        fields=[
            "not_with",
            "not_with_words",
            "keep_years",
            "keep_words",
            "origin",
            "origin_url",
        ],
    )
    not_with = RelationList(
        title=_("Not together with"),
        description=_("Subsidies that one can't have for the same costs; shows on both pages."),
        value_type=RelationChoice(source=SUBSIDIES),
        required=False,
        default=[],
    )
    not_with_words = schema.Text(
        title=_("Not together with, in words"),
        description=_("For example: No other premium of the municipality for the same costs."),
        max_length=2000,
        required=False,
    )
    keep_years = schema.Decimal(
        title=_("Years to keep the business"),
        description=_("How long one must go on, in years, for example: 3."),
        min=Decimal(0),
        max=Decimal(50),
        required=False,
    )
    keep_words = schema.Text(
        title=_("What happens otherwise"),
        description=_("For example: You pay back a part for each year that is missing."),
        max_length=2000,
        required=False,
    )
    origin = schema.Choice(
        title=_("Where it comes from"),
        description=_("Whose rules these are."),
        vocabulary=ORIGINS,
        required=False,
    )
    origin_url = schema.TextLine(
        title=_("Address of the regulation"),
        description=_("The page with the text itself, for example: https://…"),
        constraint=a_web_address,
        required=False,
    )

    @invariant
    def has_a_window(data):
        """Either continuous, or at least one window; never both an end and none."""
        windows = data.windows or ()
        if data.continuous and any(row.get("closes") for row in windows):
            raise BadValue(_("A continuous subsidy has no closing day."), "windows", "continuous")
        if not (data.continuous or windows or data.terms):
            raise BadValue(_("Add a window or a term, or tick “Continuous”."), "windows")

    @invariant
    def is_another_one(data):
        """What replaces it, or excludes it, is never the subsidy itself."""
        own = getattr(data, "__context__", None)
        others = {"replaced_by": (data.replaced_by,), "not_with": data.not_with or ()}
        wrong = [name for name, them in others.items() if any(_is_same(each, own) for each in them)]
        if wrong:
            raise BadValue(_("A subsidy can't replace or exclude itself."), *wrong)

    @invariant
    def is_the_end_of_its_line(data):
        """What replaces it isn't what it replaced itself, in however many steps."""
        own, chosen = getattr(data, "__context__", None), _target(data.replaced_by)
        if own is None or chosen is None or _is_same(chosen, own):
            return
        if any(_is_same(each, own) for each in followers(chosen, _follower)):
            words = {"title": chosen.title}
            raise BadValue(
                _("This one itself comes in place of “${title}”.", mapping=words), "replaced_by"
            )


def _target(value):
    """What a form gives is the item itself, what is stored a relation to it."""
    return getattr(value, "to_object", value)


def _follower(subsidy):
    relation = getattr(subsidy, "replaced_by", None)
    return None if relation is None or relation.isBroken() else _target(relation)


def _is_same(other, own) -> bool:
    target = _target(other)
    # By identity: one that REST is still making has no UID yet.
    return target is not None and own is not None and aq_base(target) is aq_base(own)


@implementer(ISubsidy, IEntry, IHasCounter)
class Subsidy(Item):
    """A subsidy, premium or other financial advantage."""

    # Also for one that isn't in a site yet: Dexterity's own defaults ask for its type.
    amounts = windows = terms = ()
    continuous = ended = False
    exhausted_on = withdrawn_on = budget = replaced_by = None

    @property
    def call(self) -> Call:
        """When one can apply, and in which state that is at any moment."""
        rows = self.windows or ()
        # Who only has a term of their own can apply on any day, within that term.
        always = bool(self.continuous or (self.terms and not rows))
        return Call(windows_of(rows), always, self.exhausted_on, self.withdrawn_on)

    @property
    def is_for_good(self) -> bool:
        """Whether no window follows those that are known: it ended, or another came for it."""
        return bool(self.ended or self.replaced_by)

    @property
    def all_terms(self) -> tuple[Term, ...]:
        """The terms that run from a date of the applicant's own."""
        return terms_of(self.terms or ())

    @property
    def all_amounts(self) -> tuple[Amount, ...]:
        """The rows of what it yields."""
        return amounts_of(self.amounts or ())

    @property
    def highest_amount(self) -> Decimal | None:
        """The most that one can get, in euros; None where no number says it."""
        return highest_of(self.all_amounts)

    @property
    def amount(self) -> str | None:
        """What it yields on one line, in its own language."""
        return self.amount_in(speech_for(self)) or None

    @amount.setter
    def amount(self, words: str | None) -> None:
        """Take a line for all rows; the line that the rows make anyway changes nothing."""
        words = (words or "").strip()
        # A list that was exported before may have it in the language of the site.
        if words not in (self.amount or "", self.amount_in(speech_in())):
            row = ISubsidy["amounts"].row(kind="other", words=words, currency="EUR")
            self.amounts = (row,) if words else ()

    def amount_in(self, speech: Speech) -> str:
        """Return what it yields on one line."""
        return "; ".join(line_of(each, speech) for each in self.all_amounts)
