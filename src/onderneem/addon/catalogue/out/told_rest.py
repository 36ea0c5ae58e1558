"""``GET {section}/@told``: what other catalogues get of us, what they don't, and why."""

from onderneem.addon import _
from onderneem.addon.catalogue.out.feed import Feed
from onderneem.addon.catalogue.out.feed import feed_of
from onderneem.addon.catalogue.out.own_page import gatherer_of
from onderneem.addon.catalogue.out.published import published
from onderneem.addon.catalogue.out.reasons import REASONS
from onderneem.addon.catalogue.out.told import alive_in
from onderneem.addon.catalogue.out.told import left_out
from plone.restapi.services import Service
from urllib.parse import urlencode
from zope.i18n import translate

BATCH = 25
MOST = 100


class ToldGet(Service):
    """As the page ``@@told``: ``b_start``, ``b_size``; changes nothing."""

    def reply(self):
        """Return the counts and a batch of what is left out, by title."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        start, size = self._number("b_start", 0, 10**7), self._number("b_size", BATCH, MOST)
        for name, number in (("b_start", start), ("b_size", size)):
            if number is None:
                return self._wrong(name)
        feed, services = feed_of(self.context) or Feed(), published(self.context)
        out = left_out(services, feed)
        known = gatherer_of(self.context).organisation is not None
        last = feed.entries[feed.total - 1].generated if feed.total else None
        return {
            "@id": self._at(),
            "published": len(services),
            "told": alive_in(feed),
            "last": last.isoformat(timespec="seconds") if last else None,
            "problem": None if known else self._words(REASONS["municipality"]),
            "items": [self._item(*each) for each in out[start : start + size]],
            "items_total": len(out),
            "batching": self._batching(start, size, len(out)),
        }

    def _item(self, brain, reason: str) -> dict:
        why = self._words(REASONS[reason])
        return {"@id": brain.getURL(), "title": brain.Title, "reason": reason, "why": why}

    def _words(self, message) -> str:
        return translate(message, context=self.request)

    def _number(self, name: str, usual: int, most: int) -> int | None:
        given = str(self.request.form.get(name, usual))
        number = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else -1
        return number if (name == "b_size") <= number <= most else None

    def _at(self, **query) -> str:
        asked = f"?{urlencode(query)}" if query else ""
        return f"{self.context.absolute_url()}/@told{asked}"

    def _batching(self, start: int, size: int, total: int) -> dict:
        last = max(total - 1, 0) // size * size
        starts = {"@id": start, "first": 0, "last": last}
        if start + size < total:
            starts["next"] = start + size
        if start:
            starts["prev"] = max(start - size, 0)
        return {name: self._at(b_start=begin, b_size=size) for name, begin in starts.items()}

    def _wrong(self, field: str) -> dict:
        words = self._words(_("Give a whole number that isn't too large."))
        self.request.response.setStatus(400)
        errors = [{"field": field, "message": words}]
        return {"type": "ValidationError", "message": words, "errors": errors}
