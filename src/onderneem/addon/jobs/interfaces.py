"""What a job is, what can be tried out, and what a room says of its health."""

from zope.interface import Attribute
from zope.interface import Interface


class WorkFailed(Exception):
    """Raised by ``IJob.run`` at its end, after it committed what it did: something failed that the
    job knows. ``kind``: a short token, such as ``denied``; it is told to webmasters."""

    def __init__(self, kind: str):
        super().__init__(kind)
        self.kind = kind


class LostClaim(Exception):
    """Another runner does the job by now; who gets this stops, and it is no error."""


class IJob(Interface):
    """A named utility that does some work for a site, again and again."""

    title = Attribute("What it does, in words: a message for webmasters.")
    every = Attribute("A timedelta: how long from one run to the next.")
    shared = Attribute(
        "Whether one runner does it for all (claimed in the ledger), or each process its own "
        "part, such as what it counted in its memory."
    )
    steady = Attribute(
        "Whether it runs each period as long as it is ``waiting``, and is overdue when it doesn't; "
        "or only now and then, when something comes in."
    )
    quick = Attribute(
        "Whether it is done at once, so that it must not wait behind long work. One of every "
        "minute or less is quick whatever it says."
    )

    def waiting(site):
        """Return whether there may be something to do; reads only, and quick.

        A job that runs every few seconds says no when there is nothing: no line in the ledger.
        """

    def comes_at(site):
        """Return when it has something to do again, an aware time, or None when that isn't known.

        Asked while nothing waits; reads only, and quick.
        """

    def in_words(kind):
        """Return the words for the ``kind`` of a WorkFailed of its own, a sentence; else None."""

    def run(site):
        """Do what is due; commit as you go. Returns how many things were done.

        It may be killed at any moment: the next run goes on from what was committed. A job that
        may take longer than five minutes calls ``runner.still_at_it(site)`` between its steps.
        Raises WorkFailed, after its last commit, to tell a failure that it knows.
        """


class ITrial(Interface):
    """A named utility that tries whether a setting works, such as a key or an address.

    It is tried by the job ``jobs.trials``, never in a request.
    """

    title = Attribute("What is tried, in words: a message, such as “Does the key work?”.")
    beside = Attribute(
        "The setting that its button stands beside, such as ``catalogue_feed``; or "
        "``catalogue_key``. Without it, the button stands at the end of the panel."
    )
    goes_out = Attribute(
        "Whether it asks another server; ``outbound off`` then keeps it at home. Yes when missing."
    )

    def try_it(site):
        """Return a ``trial.Verdict``; may go out through the site's door."""


class IHealthReport(Interface):
    """A named utility: what a room says of its health; its name is the key in ``@health``."""

    title = Attribute("The part it is about: a message.")
    order = Attribute("A number: where it stands on the page.")

    def report(context):
        """Return a ``health.Report`` for a section, or for a whole site.

        Reads only, opens no connection, and depends on nobody's rights: a monitor has none.
        """
