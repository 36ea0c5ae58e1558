"""Does the e-counter's base address answer? What the control panel's "try it" button asks."""

from onderneem.addon import _
from onderneem.addon.ecounter.check import ask
from onderneem.addon.ecounter.words import WHY
from onderneem.addon.jobs.interfaces import ITrial
from onderneem.addon.jobs.trial import Verdict
from onderneem.addon.outbound.agent import door_of
from onderneem.addon.place.section import setting
from zope.interface import implementer


@implementer(ITrial)
class CounterTrial:
    """Asks as a check of links does, and keeps nothing of it but the verdict."""

    title = _("Does the e-counter answer?")
    beside = "ecounter_base"

    def try_it(self, site) -> Verdict:
        """Return whether it does, or why not, in the words of the list of links."""
        url = setting(site, "ecounter_base")
        if not url:
            none = _("There is no address: a start button without its own link has none.")
            return Verdict(False, none)
        answer = ask(door_of(site), url)
        if not answer.good:
            return Verdict(False, WHY[answer.outcome])
        if answer.moved_to:
            moved = {"url": answer.moved_to}
            return Verdict(True, _("It answers, and has moved for good to ${url}.", mapping=moved))
        return Verdict(True, _("It answers."))
