"""``@jobs``: run what is due, asked by an outside timer; ``@jobs-key``: its credential."""

from onderneem.addon import _
from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.guard.keys import new_key
from onderneem.addon.guard.keys import opens
from onderneem.addon.jobs.runner import all_jobs
from onderneem.addon.jobs.runner import run_due
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.component.hooks import setSite
from zope.i18n import translate
from zope.interface import alsoProvides

KEY = "onderneem.jobs_key"
# A timer waits for the answer, and so does a thread of the server: long work goes on at the next.
# Many timers give up after a minute: what is under way at the end must fit in it too.
SECONDS = 45.0
# Of what was asked wrongly, as much is told back.
MOST_TOLD, MOST_OF_NAME = 20, 100


class Run(Service):
    """``POST {site}/@jobs`` with header ``X-Jobs-Key``; body ``{"names": [...]}`` is optional."""

    def reply(self):
        """Run for less than a minute, and say what came of each; 401 without the right key."""
        self.request.response.setHeader("Cache-Control", "no-store, private")
        stored = api.portal.get_registry_record(KEY, default="") or ""
        given = self.request.getHeader("X-Jobs-Key") or ""
        if not (stored and opens(given, [stored])):
            return self._says(401, "Unauthorized", _("Send the jobs' key in X-Jobs-Key."))
        try:
            names = object_in(self.request).get("names")
        except NotAnObject as problem:
            return validation_error(self.request, [("", problem.message)])
        wrong = _wrong_in(names)
        if wrong:
            return validation_error(self.request, [("names", each) for each in wrong])
        alsoProvides(self.request, IDisableCSRFProtection)
        site = api.portal.get()
        results = run_due(site, names, SECONDS)
        setSite(site)
        return {
            "items": [
                {"name": each.name, "done": each.done, "error": each.error}
                for each in results
                if not each.idle
            ]
        }

    def _says(self, status, kind, message):
        self.request.response.setStatus(status)
        return {"type": kind, "message": translate(message, context=self.request)}


def _wrong_in(names) -> list[str]:
    """Return what is wrong with the names that were asked, each unknown one by its name."""
    if names is None:
        return []
    if not (isinstance(names, list) and all(isinstance(each, str) for each in names)):
        return [_("Give the names of jobs as a list of texts.")]
    unknown = sorted(set(names) - set(all_jobs()))[:MOST_TOLD]
    return [
        _("There is no job “${name}”.", mapping={"name": each[:MOST_OF_NAME]}) for each in unknown
    ]


class MakeKey(Service):
    """``POST {site}/@jobs-key``: a new key for the outside timer; the old one opens no more."""

    def reply(self):
        """Return the key, this once: only its hash is kept."""
        alsoProvides(self.request, IDisableCSRFProtection)
        self.request.response.setHeader("Cache-Control", "no-store, private")
        key = new_key()
        api.portal.set_registry_record(KEY, hash_of(key))
        self.request.response.setStatus(201)
        return {"key": key}
