"""``@@export`` and ``GET {folder}/@export``: what is here, as a file that the import takes."""

from onderneem.addon.exchange.as_answer import answered
from onderneem.addon.exchange.as_answer import NoFile
from onderneem.addon.exchange.as_answer import told_as_json
from onderneem.addon.exchange.as_answer import told_as_page
from onderneem.addon.exchange.out import rows_of
from onderneem.addon.guard.ours import READS
from plone.restapi.services import Service
from Products.Five.browser import BrowserView


class Export(BrowserView):
    """The file, for a browser."""

    methods = READS

    def __call__(self):
        try:
            return answered(self.request, self.context.getId(), rows_of(self.context))
        except NoFile as problem:
            return told_as_page(self.request, problem)


class ExportGet(Service):
    """The same file, for a program."""

    def render(self):
        """Answer with the file; 400 for a format that there isn't."""
        try:
            return answered(self.request, self.context.getId(), rows_of(self.context))
        except NoFile as problem:
            return told_as_json(self.request, problem)
