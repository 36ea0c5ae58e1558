"""``GET {section}/@health``: for webmasters, and for a monitor that has the jobs' key."""

from onderneem.addon import _
from onderneem.addon.guard.keys import opens
from onderneem.addon.jobs.rest import KEY
from onderneem.addon.jobs.whole import level_of
from onderneem.addon.jobs.whole import MANAGE
from onderneem.addon.jobs.whole import parts_of
from plone import api
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from zope.i18n import translate
from zope.i18nmessageid import Message


class Health(Service):
    """A monitor has no account: header ``X-Jobs-Key`` opens it as well, for reading only."""

    def reply(self):
        """Return the state of jobs, mail, links and the catalogue; 401 or 403 for others."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        if not (self._has_key() or api.user.has_permission(MANAGE, obj=self.context)):
            if api.user.is_anonymous():
                return self._says(401, "Unauthorized", _("Log in, or send the jobs' key."))
            return self._says(403, "Forbidden", _("This is for webmasters."))
        parts = parts_of(self.context)
        told = {part.name: self._part(part) for part in parts}
        url = f"{self.context.absolute_url()}/@health"
        return {"@id": url, "status": level_of(parts).value, **told}

    def _has_key(self) -> bool:
        stored = api.portal.get_registry_record(KEY, default="") or ""
        given = self.request.getHeader("X-Jobs-Key") or ""
        return bool(stored) and opens(given, [stored])

    def _part(self, part) -> dict:
        findings = [
            {"level": each.level.value, "text": self._words(each.text)}
            for each in part.report.findings
        ]
        facts = self._in_words(dict(part.report.facts))
        status = part.report.level.value
        return {
            "title": self._words(part.title),
            "status": status,
            "findings": findings,
            **json_compatible(facts),
        }

    def _in_words(self, value):
        """Translate the messages among the facts."""
        if isinstance(value, Message):
            return self._words(value)
        if isinstance(value, dict):
            return {key: self._in_words(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self._in_words(each) for each in value]
        return value

    def _words(self, message) -> str:
        return translate(message, context=self.request)

    def _says(self, status, kind, message):
        self.request.response.setStatus(status)
        return {"type": kind, "message": self._words(message)}
