"""``@@tasks`` and ``@tasks``: what waits for the editors of a section."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.components.tasks import Task
from onderneem.addon.components.tasks import tasks_of
from onderneem.addon.components.tasks import Waiting
from onderneem.addon.components.tasks import waiting_for
from plone.restapi.services import Service
from urllib.parse import urlencode
from zope.i18n import translate

BATCH = 25


class TasksPage(SectionPage):
    """All kinds, most urgent first; done where each leads to."""

    private = True

    @property
    def title(self) -> str:
        """What the tab says."""
        return _("Tasks")

    @cached_property
    def waiting(self) -> list[Waiting]:
        """The kinds, with how many there are."""
        return waiting_for(self.context)

    @property
    def kinds(self) -> list[Waiting]:
        """The kinds that there are tasks of."""
        return [each for each in self.waiting if each.total]

    @cached_property
    def start(self) -> int:
        """Where the batch begins."""
        return start_asked(self.request.form)

    @cached_property
    def tasks(self) -> list[Task]:
        """The tasks of this batch."""
        return list(tasks_of(self.context, self.waiting, self.start, BATCH))

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        total = sum(each.total for each in self.waiting)
        return pages(self.start, BATCH, total, f"{self.context.absolute_url()}/@@tasks?")


class TasksGet(Service):
    """``GET {section}/@tasks``: ``kind`` (repeatable), ``b_start``, ``b_size``."""

    def reply(self):
        """Return a batch, and how many there are of each kind; 400 for what isn't known."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        waiting = waiting_for(self.context)
        known = [each.kind for each in waiting]
        chosen = self._kinds()
        if not set(chosen) <= set(known):
            return self._wrong("kind", _("Unknown value."))
        try:
            start, size = batch_asked(self.request.form)
        except NoBatch as wrong:
            message = batch_problem(wrong)
            return self._wrong(wrong.field, message)
        wanted = [each for each in waiting if not chosen or each.kind in chosen]
        total = sum(each.total for each in wanted)
        return {
            "@id": f"{self.context.absolute_url()}/@tasks",
            "counts": {each.kind: each.total for each in waiting},
            "items": [self._json(each) for each in tasks_of(self.context, wanted, start, size)],
            "items_total": total,
            "batching": batching(self._at(chosen, size), start, size, total),
        }

    def _kinds(self) -> list[str]:
        given = self.request.form.get("kind", [])
        return [str(each) for each in (given if isinstance(given, list) else [given])]

    def _json(self, task: Task) -> dict:
        return {
            "@id": task.url,
            "kind": task.kind,
            "title": task.title,
            "why": translate(task.why, context=self.request) if task.why else None,
        }

    def _at(self, kinds, size: int):
        url = f"{self.context.absolute_url()}/@tasks"
        return lambda start: (
            f"{url}?{urlencode({'kind': kinds, 'b_start': start, 'b_size': size}, doseq=True)}"
        )

    def _wrong(self, field: str, message) -> dict:
        words = translate(message, context=self.request)
        self.request.response.setStatus(400)
        errors = [{"field": field, "message": words}]
        return {"type": "ValidationError", "message": words, "errors": errors}
