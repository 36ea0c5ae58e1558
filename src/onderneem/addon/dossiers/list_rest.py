"""``GET {section}/@dossiers``: the officers' list."""

from datetime import date
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.dossiers.answers_rest import invalid
from onderneem.addon.dossiers.asking import asked
from onderneem.addon.dossiers.asking import NAMES
from onderneem.addon.dossiers.asking import values_of
from onderneem.addon.dossiers.asking import Wrong
from onderneem.addon.dossiers.can_exist import refuse_what_cannot_be
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.deadline import closing_days
from onderneem.addon.dossiers.people import name_of
from onderneem.addon.dossiers.promise import promise
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import visible_containers
from plone import api
from plone.restapi.services import Service
from urllib.parse import urlencode
from zope.i18n import translate

KNOWN = {*NAMES, "b_start", "b_size"}
# A program that counts needs nobody's name nor words; who does asks for the dossier.
FOR_THE_PAGE = ("months", "who", "about")


class DossiersGet(Service):
    """Narrowed by ``asking.NAMES``, batched; each row from the catalog alone."""

    def reply(self):
        """Return a batch; 401 or 403 for those who may not see the container."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        container = dossiers_of(self.context)
        visible = visible_containers(container)
        if not visible:
            return forbidden(self)
        form = self.request.form
        try:
            start, size = _batch(form)
            question = asked(form, clock.today(), api.user.get_current().getId())
            _knows_all(form)
            refuse_what_cannot_be(question.filters, self.context, visible)
        except Wrong as problem:
            return invalid(self, {problem.field: problem.message})
        found = find_dossiers(visible, start=start, size=size, **vars(question))
        return self._answer(container, found, start, size)

    def _answer(self, container, found, start, size):
        here = f"{self.context.absolute_url()}/@dossiers"
        closed = closing_days(self.context)
        answer = {
            "@id": here,
            "items": [item_of(row, container, closed) for row in found.rows],
            "items_total": found.total,
        }
        if found.total > size:
            answer["batching"] = self._batching(here, start, size, found.total)
        return answer

    def _batching(self, here, start, size, total):
        kept = [(name, each) for name in NAMES for each in values_of(self.request.form, name)]

        def at(begin):
            return f"{here}?{urlencode([*kept, ('b_start', begin), ('b_size', size)])}"

        return batching(at, start, size, total)


def item_of(row, container, closed) -> dict:
    """Return a row with its address; what depends on today is reckoned now."""
    told = promise(date.fromisoformat(row.due) if row.due else None, closed)
    return {
        "@id": f"{container.absolute_url()}/{row.reference}",
        **{name: value for name, value in vars(row).items() if name not in FOR_THE_PAGE},
        "assigned_name": name_of(row.assigned),
        "due": row.due or None,
        "ended": row.ended or None,
        "erased": row.erased or None,
        "days_left": told.left,
        "overdue": told.overdue,
    }


def forbidden(service) -> dict:
    """Return 401 to a stranger, 403 to somebody who is no officer."""
    stranger = api.user.is_anonymous()
    service.request.response.setStatus(401 if stranger else 403)
    message = translate(_("Only officers see dossiers."), context=service.request)
    return {"type": "Unauthorized" if stranger else "Forbidden", "message": message}


def _knows_all(form) -> None:
    """A filter that isn't known must not look as if it had filtered."""
    for name in form:
        if name not in KNOWN:
            raise Wrong(name[:50], _("There is no such filter."))


def _batch(form):
    try:
        return batch_asked(form)
    except NoBatch as wrong:
        raise Wrong(wrong.field, batch_problem(wrong)) from wrong
