"""The job that makes new dossiers findable by their words, a moment after they came in."""

from datetime import timedelta
from functools import partial
from onderneem.addon import _
from onderneem.addon.dossiers.catalog import TOOL
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.jobs.again import kept
from onderneem.addon.jobs.job import Job
from onderneem.addon.place.section import sections_of

AT_ONCE = 50


class AddWords(Job):
    """Alone with the text index, so that visitors don't wait for each other."""

    title = _("Makes new dossiers findable by their words")
    every = timedelta(seconds=10)
    steady = False

    def waiting(self, site) -> bool:
        """Whether there is a dossier without its words."""
        return TOOL in site.objectIds() and bool(len(site[TOOL].wordless))

    def run(self, site) -> int:
        """Return how many were added."""
        number = 0
        containers = {each.UID(): each for each in map(dossiers_of, sections_of(site)) if each}
        while len(site[TOOL].wordless):
            number += kept(partial(_add_some, site[TOOL], containers))
        return number


def _add_some(catalog, containers) -> int:
    number = 0
    for uid in list(catalog.wordless)[:AT_ONCE]:
        container, reference = uid.split("/")
        if reference in containers.get(container, {}):
            catalog.add_words(containers[container][reference])
            number += 1
        else:
            # Its section went, or it was erased before its words were in.
            catalog.wordless.remove(uid)
    return number
