"""The officers' list in columns, for a file: which there are, and a row in them."""

from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from onderneem.addon import _
from onderneem.addon.dossiers.asking import Asked
from onderneem.addon.dossiers.channels import CHANNELS
from onderneem.addon.dossiers.deadline import closing_days
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.people import name_of
from onderneem.addon.dossiers.promise import promise
from onderneem.addon.dossiers.query import every_dossier
from onderneem.addon.dossiers.query import visible_containers
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.topics_in import topics_in
from onderneem.addon.exchange.csv_file import Cell
from onderneem.addon.place.section import section_of
from zope.i18n import translate

COLUMNS = {
    "reference": _("Reference"),
    "subject": _("Subject"),
    "kind": _("Kind"),
    "state": _("State"),
    "outcome": _("Outcome"),
    "topic": _("Topic"),
    "channel": _("Came in by"),
    "submitted": _("Received"),
    "due": _("Answer by"),
    "days_left": _("Working days left"),
    "assigned": _("Taken up by"),
    "name": _("Name"),
    "email": _("E-mail"),
    "phone": _("Phone"),
    "enterprise_number": _("Enterprise number"),
}
# Of the dossier itself: only when they were asked for.
PERSONAL = ("name", "email", "phone", "enterprise_number")
USUAL = tuple(name for name in COLUMNS if name not in PERSONAL)


class InColumns:
    """What the viewer may see of a container's dossiers, a row each under its headings."""

    def __init__(self, container, request, columns: Sequence[str]):
        self.container, self.request, self.columns = container, request, columns
        self._personal = bool(set(columns) & set(PERSONAL))

    def rows(self, question: Asked) -> Iterator[list[Cell]]:
        """Yield the headings and then the rows, without keeping any."""
        yield [self._words(COLUMNS[name]) for name in self.columns]
        closed, topics = closing_days(self.container), topics_in(section_of(self.container))
        for row in every_dossier(visible_containers(self.container), **vars(question)):
            cells = self._cells(row, closed) | {"topic": topics.get(row.topic, row.topic)}
            if self._personal:
                cells |= self._of_applicant(row.reference)
            yield [cells[name] for name in self.columns]

    def _cells(self, row, closed) -> dict[str, Cell]:
        last = date.fromisoformat(row.due) if row.due else None
        left = promise(last, closed).left
        outcome = OUTCOMES.get(row.outcome)
        return {
            "reference": show_reference(row.reference),
            "subject": row.subject,
            "kind": self._words(KINDS[Kind(row.kind)]),
            "state": self._words(MEANING[row.state].title),
            "outcome": self._words(outcome.title) if outcome else "",
            "channel": self._words(CHANNELS.get(row.channel, row.channel)),
            "submitted": datetime.fromisoformat(row.submitted),
            "due": last or "",
            "days_left": "" if left is None else left,
            "assigned": name_of(row.assigned),
        }

    def _of_applicant(self, reference: str) -> dict[str, str]:
        dossier = self.container[reference]
        found = {name: getattr(dossier.applicant, name) for name in PERSONAL}
        # A file of all must not keep all of them in memory.
        dossier._p_deactivate()
        return found

    def _words(self, message) -> str:
        return translate(message, context=self.request)
