"""Does the e-counter's base address answer? What the control panel's "try it" button asks."""

from onderneem.addon import _
from onderneem.addon.catalogue.harvest.ours import items_of
from onderneem.addon.ecounter.check import ask
from onderneem.addon.ecounter.words import WHY
from onderneem.addon.jobs.interfaces import ITrial
from onderneem.addon.jobs.trial import Verdict
from onderneem.addon.outbound.agent import door_of
from onderneem.addon.place.section import sections_of
from onderneem.addon.place.section import setting
from onderneem.addon.reference.web_address import product_page
from zope.interface import implementer

# Of the region, for a site without a product yet; the one that the field's hint names.
USUAL_NUMBER = "1502"


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


@implementer(ITrial)
class ProductTrial:
    """Asks for the page of one product: of the first number that a page of ours has."""

    title = _("Does a product's page open?")
    beside = "product_base"

    def try_it(self, site) -> Verdict:
        """Return whether it opens, or why not, in the words of the list of links."""
        number = _number_of(site)
        url = product_page(setting(site, "product_base") or "", number)
        if not url:
            return Verdict(False, _("There is no address: product numbers have no page."))
        answer = ask(door_of(site), url)
        if not answer.good:
            return Verdict(False, WHY[answer.outcome])
        words = {"number": number}
        return Verdict(True, _("It opens, for product ${number}.", mapping=words))


def _number_of(site) -> str:
    found = (name for section in sections_of(site) for name in items_of(section))
    return min((name for name in found if name.isdigit()), default=USUAL_NUMBER)
