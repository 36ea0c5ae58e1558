"""The officers' list: what waits, the most urgent first, drawn from the catalog alone."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.dossiers.asking import ALL
from onderneem.addon.dossiers.asking import leniently
from onderneem.addon.dossiers.asking import ME
from onderneem.addon.dossiers.asking import narrowing
from onderneem.addon.dossiers.asking import NOBODY
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.deadline import closing_days
from onderneem.addon.dossiers.deeds import HANDLE
from onderneem.addon.dossiers.first_looks import Look
from onderneem.addon.dossiers.first_looks import looks
from onderneem.addon.dossiers.first_looks import ORDER
from onderneem.addon.dossiers.groups import group_title
from onderneem.addon.dossiers.left_out import Understood
from onderneem.addon.dossiers.left_out import understood
from onderneem.addon.dossiers.meaning import has_answered
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.municipalities_in import municipalities_among
from onderneem.addon.dossiers.narrowed import DUES
from onderneem.addon.dossiers.people import name_of
from onderneem.addon.dossiers.person import MANAGE
from onderneem.addon.dossiers.place_in_list import address_in_list
from onderneem.addon.dossiers.place_in_list import BATCH
from onderneem.addon.dossiers.promise import promise
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import visible_containers
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.topics_in import topics_in
from onderneem.addon.dossiers.when import shown
from onderneem.addon.dossiers.wishes import wish_words
from plone import api
from urllib.parse import urlencode
from zope.i18n import translate

ANY_STATE = ("state", ALL)
SORTS = {
    "due": _("Last day"),
    "submitted": _("Newest first"),
    "state": _("State"),
    "topic": _("Topic"),
    "wish": _("Call back or appointment"),
}


@dataclass(frozen=True)
class Line:
    """A row as the template shows it."""

    id: str
    reference: str
    url: str
    subject: str
    who: str
    about: str
    kind: str
    badge: Badge
    left: Badge | None
    due: str
    assigned: str
    submitted: str
    fresh: bool
    wish: str


class WorkList(SectionPage):
    """What came in; who asks nothing sees what is to be done, overdue first."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Dossiers")

    @cached_property
    def _asked(self) -> dict:
        form, given = self.request.form, dict(self._understood.asked)
        if form.get("state") != ALL and "state" not in given:
            given["open"] = "1"
        return {"sort_on": "due", **given}

    @cached_property
    def _understood(self) -> Understood:
        form = {name: each for name, each in self.request.form.items() if (name, each) != ANY_STATE}
        return understood(form, self._known, clock.today(), self._me)

    @property
    def _known(self) -> dict:
        """What there is to choose: what stands in the fields, and what any dossier has."""
        among = dossier_catalog().uniqueValuesFor
        found = {name: set(among(name)) for name in ("topic", "assigned", "group", "municipality")}
        found["topic"] |= set(topics_in(self.section))
        found["assigned"] |= {ME, NOBODY, self._me}
        return {**found, "sort_on": set(SORTS)}

    @property
    def told(self) -> tuple[str, ...]:
        """What was asked that isn't known here, and was left out."""
        return self._understood.told

    def _value(self, name: str) -> str:
        given = self._asked.get(name, "")
        return given if isinstance(given, str) else ""

    @cached_property
    def start(self) -> int:
        """Where the batch begins."""
        return start_asked(self.request.form)

    @cached_property
    def _found(self):
        question = leniently(self._asked, clock.today(), self._me)
        return find_dossiers(self._visible, start=self.start, size=BATCH, **vars(question))

    @cached_property
    def _visible(self) -> list[str]:
        return visible_containers(self.context)

    @property
    def _me(self) -> str:
        return api.user.get_current().getId()

    @property
    def looks(self) -> list[Look]:
        """The questions that everybody asks, and how much answers them."""
        url = self.context.absolute_url()
        return looks(url, self._visible, self.request.form, clock.today(), self._me)

    @property
    def emptiness(self) -> str:
        """Why there is nothing: all is done, or nothing matches."""
        if self.lines:
            return ""
        return "nothing" if self._narrowed else "done"

    @property
    def _narrowed(self) -> bool:
        return self.start > 0 or any(
            name not in ORDER and each for name, each in narrowing(self.request.form)
        )

    @cached_property
    def lines(self) -> list[Line]:
        """The rows of this batch."""
        closed = closing_days(self.context)
        rows = enumerate(self._found.rows, self.start)
        return [self._line(number, row, closed) for number, row in rows]

    def _line(self, number, row, closed) -> Line:
        step = MEANING[row.state]
        told = promise(date.fromisoformat(row.due) if row.due else None, closed)
        return Line(
            row.reference,
            show_reference(row.reference),
            address_in_list(self.context, row.reference, self._asked, number),
            row.subject,
            row.who,
            row.about,
            KINDS[Kind(row.kind)],
            Badge(step.title, step.badge),
            told.badge,
            told.words,
            name_of(row.assigned) or self._groups.get(row.group, row.group),
            shown(self.context, row.submitted),
            has_answered(row.state, row.waits_for),
            wish_words(row.wish),
        )

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self._found.total

    @property
    def _query(self) -> str:
        return urlencode(narrowing(self.request.form))

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        query = f"{self._query}&" if self._query else ""
        return pages(self.start, BATCH, self.total, f"{self.context.absolute_url()}?{query}")

    @cached_property
    def fields(self) -> list[FormField]:
        """What narrows and orders the list."""
        states = {"": _("All that is to be done"), ALL: _("All")}
        states |= {name: step.title for name, step in MEANING.items()}
        kinds = {"": _("All"), **{kind.value: title for kind, title in KINDS.items()}}
        return [
            FormField("text", self._words(_("Words or reference")), self._value("text")),
            self._choice("state", _("State"), states, self._state),
            self._choice("due", _("Last day"), {"": _("Any"), **DUES}),
            self._choice("assigned", _("Taken up by"), self._people),
            *self._group_field,
            self._choice("kind", _("Kind"), kinds),
            self._choice("topic", _("Topic"), {"": _("All"), **topics_in(self.section)}),
            *self._municipality_field,
            self._choice("sort_on", _("Order"), SORTS),
        ]

    @property
    def _people(self) -> dict:
        """Everybody who ever took something up, by name, and who is asked for now."""
        given = self._value("assigned")
        users = {*dossier_catalog().uniqueValuesFor("assigned"), given} - {"", ME, NOBODY}
        names = sorted(((name_of(each), each) for each in users), key=lambda each: each[0].lower())
        first = {"": _("Anybody"), ME: _("Me"), NOBODY: _("Nobody yet")}
        return first | {each: name for name, each in names}

    @cached_property
    def _groups(self) -> dict[str, str]:
        """The groups for which anything came in, with their titles."""
        names = filter(None, dossier_catalog().uniqueValuesFor("group"))
        return {name: group_title(name) for name in names}

    @property
    def _group_field(self) -> list[FormField]:
        """Nothing where no form is for a group."""
        if not self._groups:
            return []
        return [self._choice("group", _("Group of officers"), {"": _("All"), **self._groups})]

    @property
    def _municipality_field(self) -> list[FormField]:
        """Nothing where all came in for one."""
        found = municipalities_among(self._visible)
        if len(found) < 2:
            return []
        return [self._choice("municipality", _("Municipality"), {"": _("All"), **found})]

    @property
    def _state(self) -> str:
        given = self.request.form.get("state", "")
        return given if isinstance(given, str) else ""

    def _choice(self, name: str, label, choices, chosen: str | None = None) -> FormField:
        chosen = self._value(name) if chosen is None else chosen
        options = [
            Option(token, self._words(title), token == chosen) for token, title in choices.items()
        ]
        return FormField(name, self._words(label), type="select", options=options)

    def _words(self, message) -> str:
        return translate(message, context=self.request)

    @cached_property
    def may_register(self) -> bool:
        """Whether the viewer may write down what came by phone."""
        return api.user.has_permission(HANDLE, obj=self.context)

    @cached_property
    def may_manage_personal_data(self) -> bool:
        """Whether the viewer may give and erase what is kept of a person."""
        return api.user.has_permission(MANAGE, obj=self.context)

    @property
    def file_url(self) -> str:
        """Where the list, narrowed as it is, becomes a file."""
        return f"{self.context.absolute_url()}/@@as-file?{urlencode(narrowing(self._asked))}"
