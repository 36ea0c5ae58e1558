"""The job that makes new dossiers findable by their words, a moment after they came in."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.dossiers.catalog import TOOL
from onderneem.addon.dossiers.container import dossiers_of
from onderneem.addon.jobs.job import Job
from onderneem.addon.place.section import sections_of
import transaction

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
        catalog, number = site[TOOL], 0
        containers = {each.UID(): each for each in map(dossiers_of, sections_of(site)) if each}
        while uids := list(catalog.wordless)[:AT_ONCE]:
            for uid in uids:
                container, reference = uid.split("/")
                if reference in containers.get(container, {}):
                    catalog.add_words(containers[container][reference])
                    number += 1
                else:
                    # Its section went, or it was erased before its words were in.
                    catalog.wordless.remove(uid)
            transaction.commit()
        return number
