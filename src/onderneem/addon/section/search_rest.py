"""``GET {section}/@search-entries``: the same results as the page, for a program."""

from onderneem.addon import _
from onderneem.addon.components.asked import LONGEST
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.components.languages import NAMES
from onderneem.addon.components.speaking import language_of
from onderneem.addon.section.found import Found
from onderneem.addon.section.found import TYPES
from onderneem.addon.section.unfound import note_unfound
from plone.restapi.services import Service
from urllib.parse import urlencode


class SearchEntries(Service):
    """``text``, ``type``, ``in`` (the language that comes first), ``b_start``, ``b_size``."""

    def reply(self) -> dict:
        """Return a batch with counts per type; 400 with the field for what can't be asked."""
        form = self.request.form
        text, kind, first = (form.get(name, "") for name in ("text", "type", "in"))
        if not isinstance(text, str) or len(text) > LONGEST:
            return self._wrong("text", _("Give a text of at most 200 characters."))
        if not isinstance(kind, str) or (kind and kind not in TYPES):
            return self._wrong("type", _("Unknown value."))
        if not isinstance(first, str) or (first and first not in NAMES):
            return self._wrong("in", _("Unknown value."))
        try:
            start, size = batch_asked(form)
        except NoBatch as wrong:
            return self._wrong(wrong.field, batch_problem(wrong))
        first = "" if first == language_of(self.context) else first
        found = Found(self.context, text.strip(), kind, first)
        if text.strip() and not found.total:
            note_unfound(self.context, self.request, text)
        return self._answer(found, start, size)

    def _answer(self, found: Found, start: int, size: int) -> dict:
        total = len(found.brains)
        return {
            "@id": f"{self.context.absolute_url()}/@search-entries",
            "counts": found.counts,
            "loose": found.loose,
            "items": [self._item(found, each) for each in found.brains[start : start + size]],
            "items_total": total,
            "batching": batching(self._at(found, size), start, size, total),
        }

    def _item(self, found: Found, brain) -> dict:
        return {
            "@id": brain.getURL(),
            "@type": brain.portal_type,
            "title": brain.Title,
            "description": brain.Description,
            "language": found.language(brain),
        }

    def _at(self, found: Found, size: int):
        url = f"{self.context.absolute_url()}/@search-entries"
        query = {"text": found.text, "type": found.kind, "b_size": size}
        query |= {"in": found.first} if found.first else {}
        return lambda start: f"{url}?{urlencode({**query, 'b_start': start})}"

    def _wrong(self, field: str, message: str) -> dict:
        return validation_error(self.request, [(field, message)])
