"""``@links``: the list of links over REST, as the page ``@@links`` has it."""

from collections.abc import Callable
from onderneem.addon import _
from onderneem.addon.components.asked import text_asked
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.found import Found
from onderneem.addon.ecounter.found import found_in
from onderneem.addon.ecounter.found import narrowed
from onderneem.addon.ecounter.found import roles_in
from onderneem.addon.ecounter.found import titles_in
from onderneem.addon.ecounter.found import WORST_FIRST
from onderneem.addon.ecounter.overview import said_of
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.ecounter.takeover import take_over
from onderneem.addon.ecounter.words import NOT_MOVED
from onderneem.addon.ecounter.words import why_of
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from urllib.parse import urlencode
from zope.i18n import translate
from zope.interface import alsoProvides

# The e-counter itself stands on every item.
MOST_USES = 50
STATUSES = [each.value for each in WORST_FIRST]


class LinksService(Service):
    """Base of both."""

    def render(self):
        """Keep it out of every cache: it is for editors."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        return super().render()

    def words(self, message) -> str:
        """Return a message in the language of who asks."""
        return translate(message, context=self.request)

    def wrong(self, field: str, message) -> dict:
        """Return the body of a 400."""
        return validation_error(self.request, [(field, message)])


class LinksGet(LinksService):
    """``GET {section}/@links``: ``status``, ``text``, ``b_start``, ``b_size``; or ``link``: one
    address, whose ``uses`` are what the batch is of."""

    def reply(self):
        """Return a batch, worst first, and how many there are in each state."""
        form = self.request.form
        status = form.get("status", "")
        if status not in ("", *STATUSES):
            return self.wrong("status", _("Unknown value."))
        if not isinstance(form.get("text", ""), str):
            return self.wrong("text", _("Unknown value."))
        try:
            start, size = batch_asked(form)
        except NoBatch as wrong:
            message = batch_problem(wrong)
            return self.wrong(wrong.field, message)
        everything, titles = found_in(self.context), titles_in(self.context)
        text, role_of = text_asked(form), roles_in(everything)
        if "link" in form:
            return self._one(form["link"], everything, titles, start, size)
        found = narrowed(everything, titles, status, text)
        counts = dict.fromkeys(STATUSES, 0)
        for each in everything:
            counts[each.status.value] += 1
        return {
            "@id": self._at(),
            "counts": counts,
            "silent_since": _time(book.silence(api.portal.get())),
            "items": [self._item(each, titles, role_of) for each in found[start : start + size]],
            "items_total": len(found),
            "batching": self._batching(status, text, start, size, len(found)),
        }

    def _one(self, url, everything: list[Found], titles: dict, start: int, size: int) -> dict:
        """Return one address with a batch of its items, or 404."""
        found = next((each for each in everything if each.url == url), None)
        if found is None:
            self.request.response.setStatus(404)
            return {"type": "NotFound", "message": self.words(_("There is no such link."))}
        item = self._item(found, titles, roles_in(everything), start, size)
        return {
            "@id": self._at(link=url),
            **item,
            "batching": batching(
                lambda begin: self._at(link=url, b_start=begin, b_size=size),
                start,
                size,
                item["uses_total"],
            ),
        }

    def _item(
        self, found: Found, titles: dict, role_of: Callable, start: int = 0, size: int = MOST_USES
    ) -> dict:
        seen = [(uid, origin) for uid, origin in found.users if uid in titles]
        why = why_of(found.health, found.server, link_rules())
        return {
            "url": found.url,
            "status": found.status.value,
            "why": self.words(why) if why else None,
            "checked": _time(found.health.checked),
            "good": _time(found.health.good),
            "failing_since": _time(found.health.failing_since),
            "moved_to": found.health.moved_to,
            "uses": [
                self._use(found.url, *each, titles, role_of) for each in seen[start : start + size]
            ],
            "uses_total": len(seen),
            "all_uses": self._at(link=found.url),
        }

    def _use(self, url: str, uid: str, origin: str, titles: dict, role_of: Callable) -> dict:
        link, role = titles[uid], role_of(uid, url)
        return {
            "@id": link.url,
            "title": link.title,
            "origin": origin,
            "role": role.value if role else None,
        }

    def _at(self, **query) -> str:
        query = f"?{urlencode(query)}" if query else ""
        return f"{self.context.absolute_url()}/@links{query}"

    def _batching(self, status: str, text: str, start: int, size: int, total: int) -> dict:
        def at(begin: int) -> str:
            narrow = {"status": status, "text": text}
            kept = {name: value for name, value in narrow.items() if value}
            return self._at(**kept, b_start=begin, b_size=size)

        return batching(at, start, size, total)


class LinksPost(LinksService):
    """``POST {section}/@links``: ``url``, and ``action``: "check" or "take-over"."""

    def reply(self):
        """Do it; return what came of it, in words and numbers."""
        try:
            asked = object_in(self.request)
        except NotAnObject as problem:
            return self.wrong("", problem.message)
        url, action = asked.get("url"), asked.get("action")
        if not isinstance(url, str):
            return self.wrong("url", _("Unknown value."))
        if action not in ("check", "take-over"):
            return self.wrong("action", _("There is no such action."))
        site = api.portal.get()
        if url not in book.uses(site, self.context.UID()):
            self.request.response.setStatus(404)
            return {"type": "NotFound", "message": self.words(_("There is no such link."))}
        alsoProvides(self.request, IDisableCSRFProtection)
        if action == "check":
            book.check_soon(site, url)
            return {"message": self.words(_("It will be checked within the hour."))}
        taken = take_over(site, self.context, url)
        if taken is None:
            return self.wrong("action", NOT_MOVED)
        return {"message": self.words(said_of(taken)), **vars(taken)}


def _time(moment) -> str | None:
    return moment.isoformat(timespec="seconds") if moment is not None else None
