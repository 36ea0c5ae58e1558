"""What may be asked of the harvest, by a page or over REST: checked here, done in ``decide``."""

from collections.abc import Mapping
from onderneem.addon import _
from onderneem.addon.catalogue.harvest import decide
from onderneem.addon.catalogue.harvest.book import Harvest
from onderneem.addon.catalogue.harvest.book import Product
from onderneem.addon.catalogue.harvest.difference import Kind
from onderneem.addon.catalogue.harvest.ours import Locked
from onderneem.addon.catalogue.harvest.ours import ValueRefused
from onderneem.addon.catalogue.harvest.settings import source_of
from onderneem.addon.catalogue.harvest.shelves import item_of
from plone import api
from typing import Any

MODIFY = "Modify portal content"
NO_PAGE = _("There is no page of this product.")
HAS_PAGE = _("There is a page of this product already. Let it go its own way first.")
NOT_GONE = _("The region still offers this product: there is nothing to see to.")
NOT_REFUSED = _("This product isn't among those that aren't for you.")


class ActionRefused(Exception):
    """An action can't be done; ``status``: of HTTP; ``message`` for people; ``field`` or ""."""

    def __init__(self, status: int, message, field: str = ""):
        super().__init__(field)
        self.status, self.message, self.field = status, message, field


def act(section, harvest: Harvest, product: Product, action: str, asked: Mapping[str, Any]):
    """Do one action on a product; returns our page of it, or None.

    ``asked``, for "decide": ``take`` and ``keep`` (field names, or "all"; ``take`` may be
    "untouched") and ``mark``, of what the editor saw. Raises ActionRefused, nothing half done.
    """
    if not isinstance(action, str) or action not in (*SIMPLE, "add", "decide"):
        raise ActionRefused(400, _("There is no such action."), "action")
    item = item_of(product)
    if action == "add":
        return _add(section, harvest, product, item)
    if item is not None and not api.user.has_permission(MODIFY, obj=item):
        raise ActionRefused(403, _("You may not change this page."))
    if action == "decide":
        _decide(harvest, product, item, asked)
    else:
        wrong = objection(product, item, action)
        if wrong:
            raise ActionRefused(409, wrong)
        SIMPLE[action](harvest, product)
    return item


SIMPLE = {
    "refuse": decide.refuse,
    "restore": decide.restore,
    "unlink": decide.unlink,
    "noted": decide.note_gone,
}


def objection(product: Product, item, action: str):
    """Return why an action makes no sense for a product as it is now, or nothing."""
    if action == "restore":
        return "" if product.refused else NOT_REFUSED
    if action == "refuse":
        return HAS_PAGE if item is not None else ""
    if item is None:
        return NO_PAGE
    return NOT_GONE if action == "noted" and not product.gone else ""


def _add(section, harvest, product, item):
    if item is None and product.gone:
        raise ActionRefused(409, _("The region doesn't offer this product any more."))
    folder = section.get(decide.place_of(product.record_type)[0])
    if folder is None or not api.user.has_permission("onderneem.addon: Add Content", obj=folder):
        raise ActionRefused(403, _("You may not add pages there."))
    return decide.add(section, harvest, product)


def _decide(harvest, product, item, asked) -> None:
    if item is None:
        raise ActionRefused(404, NO_PAGE)
    if asked.get("mark") != decide.mark_of(product, item):
        raise ActionRefused(409, _("Something changed meanwhile. Look again, then decide."))
    found = decide.open_differences(product, item)
    take, keep = _fields(found, asked, "take"), _fields(found, asked, "keep")
    if take & keep:
        raise ActionRefused(400, _("A field can't be taken and kept at once."), "keep")
    try:
        if take:
            decide.take(harvest, product, take)
    except Locked as problem:
        raise ActionRefused(409, _("Somebody is editing this page. Try again later.")) from problem
    except ValueRefused as problem:
        message = _("This page doesn't take the catalogue's text for this field. Keep yours.")
        raise ActionRefused(400, message, problem.field) from problem
    if keep:
        decide.keep(harvest, product, keep)


def _fields(found, asked, name: str) -> frozenset[str]:
    given = asked.get(name) or []
    known = {each.field for each in found}
    if given == "all":
        return frozenset(known)
    if given == "untouched" and name == "take":
        return frozenset(each.field for each in found if each.kind is Kind.UNTOUCHED)
    right = isinstance(given, (list, tuple)) and all(isinstance(each, str) for each in given)
    if not right or not set(given) <= known:
        raise ActionRefused(400, _("There is nothing to decide on such a field."), name)
    return frozenset(given)


def steer(section, harvest: Harvest, action: str) -> None:
    """Let the job read at once ("read"), or take in a large drop all the same ("confirm").

    Raises ActionRefused.
    """
    if source_of(section) is None:
        raise ActionRefused(409, _("This section follows no catalogue."))
    if action not in ("read", "confirm"):
        raise ActionRefused(400, _("There is no such action."), "action")
    if action == "confirm":
        if harvest.phase != "asking":
            raise ActionRefused(400, _("There is nothing to confirm."), "action")
        # What was seen, and no more: another reading may find a larger drop.
        harvest.wishes["allowed"] = harvest.drop[0]
    harvest.wishes["now"] = True
