"""``@@tasks`` and ``@tasks``: what waits for the editors of a section."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import start_asked
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
MOST = 100


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
        start, size = self._number("b_start", 0, 10**7), self._number("b_size", BATCH, MOST)
        for name, number in (("b_start", start), ("b_size", size)):
            if number is None:
                return self._wrong(name, _("Give a whole number that isn't too large."))
        wanted = [each for each in waiting if not chosen or each.kind in chosen]
        total = sum(each.total for each in wanted)
        return {
            "@id": f"{self.context.absolute_url()}/@tasks",
            "counts": {each.kind: each.total for each in waiting},
            "items": [self._json(each) for each in tasks_of(self.context, wanted, start, size)],
            "items_total": total,
            "batching": self._batching(chosen, start, size, total),
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

    def _number(self, name: str, usual: int, most: int) -> int | None:
        given = str(self.request.form.get(name, usual))
        number = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else -1
        return number if (name == "b_size") <= number <= most else None

    def _batching(self, kinds, start: int, size: int, total: int) -> dict:
        def at(begin: int) -> str:
            query = urlencode({"kind": kinds, "b_start": begin, "b_size": size}, doseq=True)
            return f"{self.context.absolute_url()}/@tasks?{query}"

        found = {"@id": at(start), "first": at(0), "last": at(max(total - 1, 0) // size * size)}
        if start + size < total:
            found["next"] = at(start + size)
        if start:
            found["prev"] = at(max(start - size, 0))
        return found

    def _wrong(self, field: str, message) -> dict:
        words = translate(message, context=self.request)
        self.request.response.setStatus(400)
        errors = [{"field": field, "message": words}]
        return {"type": "ValidationError", "message": words, "errors": errors}
