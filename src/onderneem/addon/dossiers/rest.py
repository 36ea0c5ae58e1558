"""``@dossiers`` for officers, ``@follow`` for applicants, and a dossier as JSON."""

from onderneem.addon import _
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.dossiers.following import followed
from onderneem.addon.dossiers.interfaces import IDossier
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.page import events_of
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import SORTS
from onderneem.addon.dossiers.query import visible_containers
from onderneem.addon.interfaces import IOnderneemLayer
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.services import Service
from urllib.parse import urlencode
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound

ALLOWED = {
    "state": set(MEANING),
    "kind": {kind.value for kind in KINDS},
    "topic": None,
    "assigned": None,
}
KNOWN = {*ALLOWED, "b_start", "b_size", "sort_on", "sort_order"}


class Refused(Exception):
    """The question isn't one we can answer; ``errors``: (field, message)."""

    def __init__(self, field, message):
        super().__init__(field)
        self.field = field
        self.message = message


def bad_request(service, field: str, message) -> dict:
    """Return the contract's body for a validation error, with status 400."""
    words = translate(message, context=service.request)
    service.request.response.setStatus(400)
    return {
        "type": "ValidationError",
        "message": words,
        "errors": [{"field": field, "message": words}],
    }


def not_found(service) -> dict:
    """Return the one answer to a wrong reference and a wrong key alike, with status 404."""
    service.request.response.setStatus(404)
    message = _("This reference and key don't belong together. Check them, or ask us.")
    return {"type": "NotFound", "message": translate(message, context=service.request)}


class DossiersGet(Service):
    """``GET {section}/@dossiers``."""

    def reply(self):
        """Return a batch; 401 or 403 for those who may not see the container."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        container = dossiers_of(self.context)
        visible = visible_containers(container)
        if not visible:
            return self._forbidden()
        try:
            start, size = self._batch()
            filters = {name: self._choice(name) for name in ALLOWED}
            self._knows_all()
            sort = self.request.form.get("sort_on", "submitted")
            if sort not in SORTS:
                raise Refused("sort_on", _("Unknown order."))
            order = self.request.form.get("sort_order", "descending")
            if order not in ("ascending", "descending"):
                raise Refused("sort_order", _("Unknown order."))
        except Refused as problem:
            return bad_request(self, problem.field, problem.message)
        found = find_dossiers(visible, filters, start, size, sort, order == "descending")
        return self._answer(container, found, start, size)

    def _forbidden(self):
        self.request.response.setStatus(401 if api.user.is_anonymous() else 403)
        message = translate(_("Only officers see dossiers."), context=self.request)
        return {"type": "Unauthorized", "message": message}

    def _knows_all(self):
        """A filter that isn't known must not look as if it had filtered."""
        for name in self.request.form:
            if name not in KNOWN:
                raise Refused(name[:50], _("There is no such filter."))

    def _batch(self):
        try:
            return batch_asked(self.request.form)
        except NoBatch as wrong:
            message = batch_problem(wrong)
            raise Refused(wrong.field, message) from wrong

    def _choice(self, name):
        given = self._as_list(self.request.form.get(name))
        if not all(isinstance(each, str) for each in given):
            raise Refused(name, _("Unknown value."))
        if ALLOWED[name] is not None and not set(given) <= ALLOWED[name]:
            raise Refused(name, _("Unknown value."))
        return given

    def _answer(self, container, found, start, size):
        base = container.absolute_url()
        here = f"{self.context.absolute_url()}/@dossiers"
        answer = {
            "@id": here,
            "items": [{"@id": f"{base}/{row.reference}", **vars(row)} for row in found.rows],
            "items_total": found.total,
        }
        if found.total > size:
            answer["batching"] = self._batching(here, start, size, found.total)
        return answer

    def _batching(self, here, start, size, total):
        def at(begin):
            kept = [
                (name, value)
                for name in (*ALLOWED, "sort_on", "sort_order")
                for value in self._as_list(self.request.form.get(name))
            ]
            return f"{here}?{urlencode([*kept, ('b_start', begin), ('b_size', size)])}"

        return batching(at, start, size, total)

    def _as_list(self, value):
        if isinstance(value, (list, tuple)):
            return list(value)
        return [] if value is None else [value]


@implementer(IPublishTraverse)
class FollowGet(Service):
    """``GET {section}/@follow/{reference}`` with the key in ``X-Tracking-Key``."""

    reference = ""

    def publishTraverse(self, request, name):
        """Take the reference from the address."""
        if self.reference:
            raise NotFound(self, name, request)
        self.reference = name
        return self

    def reply(self):
        """Return state and public log; never stored by anybody on the way."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        key = self.request.getHeader("X-Tracking-Key") or ""
        dossier = followed(self.context, self.reference, key)
        if dossier is None:
            return not_found(self)
        step = MEANING[dossier.state]
        return {
            "@id": f"{self.context.absolute_url()}/@follow/{dossier.getId()}",
            "reference": dossier.getId(),
            "subject": dossier.title,
            "kind": dossier.kind,
            "submitted": dossier.submitted,
            "state": {
                "id": dossier.state,
                "title": translate(step.title, context=self.request),
                "told": translate(step.told, context=self.request),
            },
            "log": _log(dossier, self.request, only_public=True),
        }


def _log(dossier, request, only_public) -> list[dict]:
    return [
        {**vars(event), "what": translate(event.what, context=request)}
        for event in events_of(dossier, only_public)
    ]


@implementer(ISerializeToJson)
@adapter(IDossier, IOnderneemLayer)
class SerializeDossier:
    """A dossier for its officer; nothing that plone.restapi would gather from the site."""

    def __init__(self, context, request):
        self.context = context
        self.request = request

    def __call__(self, *arguments, **options):
        dossier = self.context
        self.request.response.setHeader("Cache-Control", "no-store, private")
        return {
            "@id": dossier.absolute_url(),
            "@type": "onderneem.Dossier",
            "reference": dossier.getId(),
            "subject": dossier.title,
            "kind": dossier.kind,
            "topic": dossier.topic,
            "state": dossier.state,
            "submitted": dossier.submitted,
            "applicant": vars(dossier.applicant),
            "answers": [vars(answer) for answer in dossier.answers],
            "log": _log(dossier, self.request, only_public=False),
        }
