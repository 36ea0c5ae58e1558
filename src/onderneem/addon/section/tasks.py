"""``@@tasks`` and ``@tasks``: what waits for the editors of a section."""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.asked import text_asked
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.components.tasks import Task
from onderneem.addon.components.tasks import tasks_of
from onderneem.addon.components.tasks import Waiting
from onderneem.addon.components.tasks import waiting_for
from plone.restapi.services import Service
from typing import NamedTuple
from urllib.parse import urlencode
from zope.i18n import translate

BATCH = 25
DONE = _("Nothing waits for you. Well done.")


class Chip(NamedTuple):
    """A kind of tasks to narrow the list to; ``current``: it is chosen."""

    title: str
    count: int
    url: str
    current: str | None


class Shown(NamedTuple):
    """A task as the page shows it."""

    title: str
    url: str
    kind: str
    why: str


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

    @cached_property
    def kind(self) -> str:
        """The kind that is chosen; an unknown one is none."""
        asked = text_asked(self.request.form, "kind")
        return asked if asked in {each.kind for each in self.waiting} else ""

    @property
    def kinds(self) -> list[Chip]:
        """The kinds that there are tasks of, each to narrow the list by; nothing for one."""
        some = [each for each in self.waiting if each.total]
        if len(some) < 2 and not self.kind:
            return []
        every = Chip(_("All"), self._total(self.waiting), self._at(""), _current(not self.kind))
        chips = (
            Chip(each.title, each.total, self._at(each.kind), _current(each.kind == self.kind))
            for each in some
        )
        return [every, *chips]

    @cached_property
    def start(self) -> int:
        """Where the batch begins."""
        return start_asked(self.request.form)

    @cached_property
    def tasks(self) -> list[Shown]:
        """The tasks of this batch, each with what kind it is."""
        titles = {each.kind: each.title for each in self.waiting}
        found = tasks_of(self.context, self._wanted, self.start, BATCH)
        return [Shown(each.title, each.url, titles[each.kind], each.why) for each in found]

    @property
    def nothing(self) -> str:
        """What is said where no task is shown: of one kind, or at all."""
        rest = self._total(self.waiting)
        said = _("Nothing of this kind waits for you.") if rest else DONE
        return translate(said, context=self.request)

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        url = self._at(self.kind)
        base = f"{url}{'&' if self.kind else '?'}"
        return pages(self.start, BATCH, self._total(self._wanted), base)

    @property
    def _wanted(self) -> list[Waiting]:
        return [each for each in self.waiting if self.kind in ("", each.kind)]

    def _total(self, waiting: list[Waiting]) -> int:
        return sum(each.total for each in waiting)

    def _at(self, kind: str) -> str:
        url = f"{self.context.absolute_url()}/@@tasks"
        return f"{url}?{urlencode({'kind': kind})}" if kind else url


def _current(chosen: bool) -> str | None:
    return "true" if chosen else None


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
        return validation_error(self.request, [(field, message)])
