"""``GET {section}/@told``: what other catalogues get of us, what they don't, and why."""

from onderneem.addon.catalogue.out.feed import Feed
from onderneem.addon.catalogue.out.feed import feed_of
from onderneem.addon.catalogue.out.own_page import gatherer_of
from onderneem.addon.catalogue.out.published import published
from onderneem.addon.catalogue.out.reasons import REASONS
from onderneem.addon.catalogue.out.told import alive_in
from onderneem.addon.catalogue.out.told import left_out
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.components.json_object import validation_error
from plone.restapi.services import Service
from urllib.parse import urlencode
from zope.i18n import translate


class ToldGet(Service):
    """As the page ``@@told``: ``b_start``, ``b_size``; changes nothing."""

    def reply(self):
        """Return the counts and a batch of what is left out, by title."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        try:
            start, size = batch_asked(self.request.form)
        except NoBatch as wrong:
            return self._wrong(wrong)
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
            "batching": batching(
                lambda begin: self._at(b_start=begin, b_size=size), start, size, len(out)
            ),
        }

    def _item(self, brain, reason: str) -> dict:
        why = self._words(REASONS[reason])
        return {"@id": brain.getURL(), "title": brain.Title, "reason": reason, "why": why}

    def _words(self, message) -> str:
        return translate(message, context=self.request)

    def _at(self, **query) -> str:
        asked = f"?{urlencode(query)}" if query else ""
        return f"{self.context.absolute_url()}/@told{asked}"

    def _wrong(self, wrong: NoBatch) -> dict:
        return validation_error(self.request, [(wrong.field, batch_problem(wrong))])
