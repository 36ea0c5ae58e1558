"""The Guide."""

from onderneem.addon import _
from onderneem.addon.components import fields as schema
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.rows import Rows
from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.guides.parts import is_anchor
from onderneem.addon.guides.parts import Known
from onderneem.addon.guides.parts import with_anchors
from onderneem.addon.place.naming import is_path
from onderneem.addon.reference.web_address import is_web_address
from onderneem.addon.topics.interfaces import IEntry
from plone.app.dexterity.textindexer import searchable
from plone.app.textfield import RichText
from plone.dexterity.content import Item
from plone.supermodel import model
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

MOST_LINES = 5
MOST_PARTS = 40
STAGES = SimpleVocabulary(
    [
        SimpleTerm("idea", "idea", _("I have an idea")),
        SimpleTerm("start", "start", _("I am starting")),
        SimpleTerm("run", "run", _("I run a business")),
        SimpleTerm("grow", "grow", _("I want to grow")),
        SimpleTerm("hand-over", "hand-over", _("I hand over or take over")),
        SimpleTerm("stop", "stop", _("I stop")),
    ]
)


def an_anchor(value) -> bool:
    """An anchor is the last piece of an address, and none that Plone uses itself."""
    if is_anchor(value):
        return True
    raise BadValue(
        _("Use small letters, digits and hyphens, for example: cost. Some words are taken.")
    )


def an_address(value) -> bool:
    """A link leads to a page: https://… or http://…, or a path in the section."""
    if is_web_address(value) or is_path(value):
        return True
    raise BadValue(
        _(
            "Give a whole address, for example: https://www.example.be, or the place of a page "
            "in this section, for example: vergunningen/terras."
        )
    )


class IPartRow(model.Schema):
    """A part of a guide: a page of its own."""

    title = schema.TextLine(
        title=_("Title of the part"),
        description=_("For example: What does it cost?"),
        max_length=200,
    )
    anchor = schema.TextLine(
        title=_("Address of the part"),
        description=_(
            "The last piece of its address, for example: cost. Leave it empty: the title gives it, "
            "and it stays when the title changes. When you change it, the old address leads on."
        ),
        constraint=an_anchor,
        required=False,
    )
    text = RichText(
        title=_("Text of the part"),
        description=_("Use headings of the third level: visitors skim on a phone."),
        allowed_mime_types=("text/html",),
        required=False,
    )


class ICheckRow(model.Schema):
    """Something to do, that a visitor can tick."""

    text = schema.TextLine(
        title=_("What to do"),
        description=_("For example: Draw your terrace to scale."),
        max_length=300,
    )
    link = schema.TextLine(
        title=_("Where"),
        description=_(
            "The page where it is done: its place in this section, for example "
            "vergunningen/terras, or an address such as https://www.example.be/form."
        ),
        constraint=an_address,
        required=False,
    )


class IDeadlineRow(model.Schema):
    """Something that must be done in time."""

    title = schema.TextLine(
        title=_("What"),
        description=_("For example: Apply for a place at the Christmas market."),
        max_length=300,
    )
    day = schema.Date(
        title=_("Last day"),
        description=_("That day itself still counts."),
        required=False,
    )
    words = schema.TextLine(
        title=_("Or in words"),
        description=_("For example: within 30 days after you begin."),
        max_length=300,
        required=False,
    )

    @invariant
    def a_day_or_words(data):
        """A deadline without any time is none."""
        if not data.day and not data.words:
            raise Invalid(_("Give a last day, or say it in words."))


class IGuide(model.Schema):
    """How something works."""

    searchable("in_short")
    in_short = schema.Tuple(
        title=_("In short"),
        description=_("At most five lines, for example: A terrace needs a permit."),
        value_type=schema.TextLine(max_length=300),
        max_length=MOST_LINES,
        required=False,
        default=(),
        missing_value=(),
    )
    searchable("audience")
    audience = schema.Text(
        title=_("Who is it for?"),
        description=_("For example: You run a café or restaurant and want tables outside."),
        max_length=1000,
        required=False,
    )
    stage = schema.Set(
        title=_("Stage of the business"),
        value_type=schema.Choice(vocabulary=STAGES),
        required=False,
    )
    searchable("parts")
    parts = Rows(
        title=_("Parts"),
        description=_(
            "Each part is a page of its own, with “previous” and “next”. The first stands on the "
            "guide's own page."
        ),
        schema=IPartRow,
        max_length=MOST_PARTS,
    )
    model.fieldset("to-do", label=_("Checklist and deadlines"), fields=["checklist", "deadlines"])
    searchable("checklist")
    checklist = Rows(
        title=_("Checklist"),
        description=_("What to do, in order. Visitors tick it; only their own browser keeps that."),
        schema=ICheckRow,
    )
    searchable("deadlines")
    deadlines = Rows(
        title=_("Deadlines"),
        description=_("A day that has passed is marked as past by itself."),
        schema=IDeadlineRow,
    )

    model.fieldset("categorization", fields=["your_europe"])
    your_europe = schema.Set(
        title=_("Categories of Your Europe"),
        description=_(
            "Where the European portal shows it, for example: Starting, running and closing a "
            "business. Then a page in English is due: your tasks remind you."
        ),
        value_type=schema.Choice(vocabulary="onderneem.your_europe"),
        required=False,
        default=set(),
        missing_value=set(),
    )

    @invariant
    def each_anchor_once(data):
        """Two parts can't stand at one address."""
        typed = [row.get("anchor") for row in data.parts or () if row.get("anchor")]
        if len(typed) != len(set(typed)):
            reason = _("Two parts have the same address. Change one, or leave it empty.")
            raise BadValue(reason, "parts")


@implementer(IGuide, IEntry, IHasCounter)
class Guide(Item):
    """How something works."""

    @property
    def parts(self) -> tuple[dict, ...]:
        """The parts, each with its anchor."""
        return self.__dict__.get("_parts", ())

    @parts.setter
    def parts(self, rows) -> None:
        # Here, so that forms, REST, imports and working copies all give anchors, and versions
        # have them too.
        self._parts = with_anchors(rows or (), self.known_parts)

    @property
    def known_parts(self) -> tuple[Known, ...]:
        """Anchor and title of each part."""
        return tuple(Known(row["anchor"], row["title"]) for row in self.parts)
