"""``@harvest``: the harvest and its reviews over REST, as the pages have them."""

from onderneem.addon import _
from onderneem.addon.catalogue.harvest import decide
from onderneem.addon.catalogue.harvest.actions import act
from onderneem.addon.catalogue.harvest.actions import ActionRefused
from onderneem.addon.catalogue.harvest.actions import steer
from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.book import SHELVES
from onderneem.addon.catalogue.harvest.job import comes_at
from onderneem.addon.catalogue.harvest.report import MOST_EXAMPLES
from onderneem.addon.catalogue.harvest.report import note_as_json
from onderneem.addon.catalogue.harvest.settings import source_of
from onderneem.addon.catalogue.harvest.shelves import item_of
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.components.json_object import validation_error
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from urllib.parse import urlencode
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

KINDS = {403: "Forbidden", 404: "NotFound", 409: "Conflict"}


@implementer(IPublishTraverse)
class HarvestService(Service):
    """Base of both: ``@harvest`` is the whole, ``@harvest/{token}`` one product."""

    token = ""

    def publishTraverse(self, request, name):
        """Take the product's token from the address."""
        self.token = f"{self.token}/{name}" if self.token else name
        return self

    def reply(self):
        """Answer, or say why not."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        try:
            return self.answer()
        except ActionRefused as refused:
            return self._refused(refused)

    def answer(self):
        """Return the body."""
        raise NotImplementedError

    @property
    def url(self) -> str:
        """The address of the service."""
        return f"{self.context.absolute_url()}/@harvest"

    def product(self, harvest):
        """Return the product of the address; raises ActionRefused."""
        found = harvest.products.get(self.token)
        if found is None:
            raise ActionRefused(404, _("There is no such product."))
        return found

    def as_json(self, product, whole: bool = False) -> dict:
        """Return a product; ``whole``: with what is to be decided and where texts come from."""
        item = item_of(product)
        if item is not None and not api.user.has_permission("View", obj=item):
            # That there is a page is no secret; where it is and what it says are its own.
            item = None
        found = {
            "@id": f"{self.url}/{product.token}",
            "id": product.identifier,
            "number": product.number or None,
            "type": product.record_type,
            "title": product.theirs.get("title", ""),
            "shelf": product.shelf or None,
            "gone": product.gone or None,
            "page": item.absolute_url() if item is not None else None,
            "seen": product.seen.isoformat(timespec="seconds"),
        }
        if whole:
            found["theirs"] = product.theirs
            found["cleaned"] = [note_as_json(each) for each in product.notes]
            found["differences"] = _differences(product, item)
            found["mark"] = decide.mark_of(product, item)
            found["provenance"] = {
                name: {
                    "version": each.version,
                    "at": each.at.isoformat(timespec="seconds"),
                    "by": each.by,
                    "took": each.took,
                }
                for name, each in sorted(product.taken.items())
            }
        return found

    def _refused(self, refused: ActionRefused) -> dict:
        if refused.status == 400:
            return validation_error(self.request, [(refused.field, refused.message)])
        self.request.response.setStatus(refused.status)
        words = translate(refused.message, context=self.request)
        return {"type": KINDS[refused.status], "message": words}


class HarvestGet(HarvestService):
    """``GET {section}/@harvest`` and ``GET {section}/@harvest/{token}``."""

    def answer(self):
        """Return the state and a batch of products, or one product whole."""
        harvest = harvest_of(self.context) or Harvest()
        if self.token:
            return self.as_json(self.product(harvest), whole=True)
        form = self.request.form
        shelf = form.get("shelf", "new")
        if shelf not in SHELVES:
            raise ActionRefused(400, _("There is no such list."), "shelf")
        start, size = _batch_asked(form)
        tokens, total = harvest.tokens(shelf, start, size), len(harvest.shelves[shelf])
        report = harvest.last_report
        return {
            "@id": self.url,
            "follows": source_of(self.context) is not None,
            "phase": harvest.phase,
            "error": harvest.error or None,
            "pages_failed": [
                {"url": each.url, "reason": each.reason} for each in harvest.failed[:MOST_EXAMPLES]
            ],
            "finished": _time(harvest.finished),
            "next": _time(comes_at(self.context)),
            "drop": dict(zip(("gone", "known"), harvest.drop, strict=True)),
            "report": report.as_json() if report is not None else None,
            "counts": {name: len(harvest.shelves[name]) for name in SHELVES},
            "items": [self.as_json(harvest.products[token]) for token in tokens],
            "items_total": total,
            "batching": batching(self._at(shelf, size), start, size, total),
        }

    def _at(self, shelf: str, size: int):
        return lambda start: (
            f"{self.url}?{urlencode({'shelf': shelf, 'b_start': start, 'b_size': size})}"
        )


class HarvestPost(HarvestService):
    """``POST {section}/@harvest`` (``action``: read, confirm) and ``…/{token}`` (see ``act``)."""

    def answer(self):
        """Do what is asked; return the product, or nothing for the whole."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            asked = object_in(self.request)
        except NotAnObject as problem:
            raise ActionRefused(400, problem.message) from problem
        action = asked.get("action")
        if not isinstance(action, str):
            raise ActionRefused(400, _("There is no such action."), "action")
        harvest = harvest_of(self.context, make=True)
        if not self.token:
            steer(self.context, harvest, action)
            return self.reply_no_content()
        product = self.product(harvest)
        act(self.context, harvest, product, action, asked)
        return self.as_json(product, whole=True)


def _differences(product, item) -> list[dict]:
    found = decide.open_differences(product, item) if item is not None else ()
    return [
        {
            "field": each.field,
            "old": each.old,
            "new": each.new,
            "ours": each.ours,
            "kind": each.kind.value,
        }
        for each in found
    ]


def _batch_asked(form) -> tuple[int, int]:
    try:
        return batch_asked(form)
    except NoBatch as wrong:
        message = batch_problem(wrong)
        raise ActionRefused(400, message, wrong.field) from wrong


def _time(moment) -> str | None:
    return moment.isoformat(timespec="seconds") if moment is not None else None
