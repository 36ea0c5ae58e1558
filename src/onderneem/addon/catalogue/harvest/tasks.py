"""What the catalogue changed or took back, as tasks for editors."""

from onderneem.addon import _
from onderneem.addon.catalogue.harvest.book import harvest_of
from onderneem.addon.catalogue.harvest.words import GONE
from onderneem.addon.components.tasks import ITaskSource
from onderneem.addon.components.tasks import Task
from zope.interface import implementer


@implementer(ITaskSource)
class OnShelf:
    """The products of one shelf; a subclass says which, and where they are seen to."""

    shelf = ""

    def total(self, section) -> int:
        """Return how many stand there."""
        harvest = harvest_of(section)
        return len(harvest.shelves[self.shelf]) if harvest is not None else 0

    def batch(self, section, start: int, size: int) -> list[Task]:
        """Return them by title."""
        harvest, url = harvest_of(section), section.absolute_url()
        if harvest is None:
            return []
        products = [harvest.products[token] for token in harvest.tokens(self.shelf, start, size)]
        return [self.task(each, url) for each in products]

    def task(self, product, url: str) -> Task:
        """Return the task for one."""
        raise NotImplementedError


class Changed(OnShelf):
    """The catalogue says something else: to be reviewed."""

    title = _("Changed in the regional catalogue")
    order = 20
    shelf = "changed"

    def task(self, product, url: str) -> Task:
        """Lead to the review."""
        review = f"{url}/@@catalogue-review?product={product.token}"
        return Task("catalogue-changed", product.theirs["title"], review)


class Gone(OnShelf):
    """The region doesn't offer it any more: our page stays until somebody sees to it."""

    title = _("Gone from the regional catalogue")
    order = 30
    shelf = "gone"

    def task(self, product, url: str) -> Task:
        """Lead to the list."""
        words = GONE.get(product.gone, "")
        title = product.theirs["title"]
        return Task("catalogue-gone", title, f"{url}/@@catalogue?shelf=gone", words)
