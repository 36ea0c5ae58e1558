"""What this room says of its health: forms that keep a second copy of what people sent."""

from onderneem.addon import _
from onderneem.addon.components.parts import Link
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.saved import savers_of
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.health import Table
from onderneem.addon.jobs.interfaces import IHealthReport
from plone import api
from zope.interface import implementer


@implementer(IHealthReport)
class DeskReport:
    """Whether answers are kept elsewhere than in dossiers."""

    title = _("Forms of the desk")
    order = 50

    def report(self, context) -> Report:
        """Return the forms with a saver that is switched on."""
        found = [(form, _saved(form)) for form in _forms(context) if savers_of(form)]
        facts = {"second_copies": [{"@id": form.absolute_url(), "rows": n} for form, n in found]}
        if not found:
            return Report(facts=facts)
        words = _(
            "Forms that keep a second copy of all answers, without a retention term: ${count}",
            mapping={"count": len(found)},
        )
        rows = tuple((_link(form), str(n)) for form, n in found)
        table = Table(_("Second copies"), (_("Form"), _("Answers kept")), rows)
        return Report((Finding(Level.ATTENTION, words),), facts, (table,))


def _forms(context) -> list:
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        object_provides=IDeskForm.__identifier__,
        path="/".join(context.getPhysicalPath()),
        sort_on="path",
    )
    return [brain._unrestrictedGetObject() for brain in brains]


def _link(form) -> Link:
    return Link(form.title, f"{form.absolute_url()}/actions")


def _saved(form) -> int:
    return sum(saver.itemsSaved() for saver in savers_of(form))
