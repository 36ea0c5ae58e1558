"""``@@dossiers-csv``: the list as a file for a spreadsheet, narrowed as the page is."""

from collections.abc import Iterator
from datetime import date
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.dossiers.asking import leniently
from onderneem.addon.dossiers.asking import values_of
from onderneem.addon.dossiers.channels import CHANNELS
from onderneem.addon.dossiers.deadline import closing_days
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.promise import promise
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import MOST
from onderneem.addon.dossiers.query import visible_containers
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.exchange.csv_file import csv_file
from plone import api
from Products.Five.browser import BrowserView
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


class DossiersFile(BrowserView):
    """Only what the viewer may see, and of that the columns that were chosen."""

    def __call__(self) -> bytes:
        response = self.request.response
        response.setHeader("Cache-Control", "no-store, private")
        response.setHeader("Content-Type", "text/csv; charset=utf-8")
        response.setHeader("X-Content-Type-Options", "nosniff")
        response.setHeader("Content-Disposition", 'attachment; filename="dossiers.csv"')
        return csv_file(self._lines())

    def _lines(self) -> Iterator[list[str]]:
        wanted = [name for name in values_of(self.request.form, "column") if name in COLUMNS]
        columns = list(dict.fromkeys(wanted)) or list(USUAL)
        yield [self._words(COLUMNS[name]) for name in columns]
        closed = closing_days(self.context)
        for row in self._rows():
            line = self._line(row, closed)
            if set(columns) & set(PERSONAL):
                line |= self._personal(row.reference)
            yield [line[name] for name in columns]

    def _rows(self):
        question = leniently(self.request.form, clock.today(), api.user.get_current().getId())
        visible, start = visible_containers(self.context), 0
        while True:
            found = find_dossiers(visible, start=start, size=MOST, **vars(question))
            yield from found.rows
            start += MOST
            if start >= found.total:
                return

    def _line(self, row, closed) -> dict[str, str]:
        left = promise(date.fromisoformat(row.due) if row.due else None, closed).left
        outcome = OUTCOMES.get(row.outcome)
        return {
            "reference": show_reference(row.reference),
            "subject": row.subject,
            "kind": self._words(KINDS[Kind(row.kind)]),
            "state": self._words(MEANING[row.state].title),
            "outcome": self._words(outcome.title) if outcome else "",
            "topic": row.topic,
            "channel": self._words(CHANNELS.get(row.channel, row.channel)),
            "submitted": row.submitted,
            "due": row.due,
            "days_left": "" if left is None else str(left),
            "assigned": row.assigned,
        }

    def _personal(self, reference: str) -> dict[str, str]:
        dossier = self.context[reference]
        found = {name: getattr(dossier.applicant, name) for name in PERSONAL}
        # A file of all must not keep all of them in memory.
        dossier._p_deactivate()
        return found

    def _words(self, message) -> str:
        return translate(message, context=self.request)
