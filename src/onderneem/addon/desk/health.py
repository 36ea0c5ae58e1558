"""What this room says of its health: second copies, what editors should mend, a small server."""

from onderneem.addon import _
from onderneem.addon.components.parts import Link
from onderneem.addon.desk.asking_nothing import asks_nothing
from onderneem.addon.desk.away import is_away
from onderneem.addon.desk.away import SWITCHED_OFF
from onderneem.addon.desk.formulas import has_unreadable
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.saved import savers_of
from onderneem.addon.desk.unfit import unfit_in
from onderneem.addon.desk.warnings import lacks_privacy
from onderneem.addon.dossiers.holding import LET_THROUGH
from onderneem.addon.dossiers.holding import MEGABYTE
from onderneem.addon.dossiers.holding import MOST_BYTES
from onderneem.addon.guard.too_large import server_takes
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.health import Table
from onderneem.addon.jobs.interfaces import IHealthReport
from plone import api
from zope.globalrequest import getRequest
from zope.interface import implementer

# What editors should mend: its name among the facts, the words, and whether a form has it.
TO_MEND = (
    (
        "without_privacy_text",
        _("Forms that don't say what happens with the data: ${forms}"),
        lacks_privacy,
    ),
    (
        "unfit_questions",
        _("Forms with questions that can't be answered safely: ${forms}"),
        unfit_in,
    ),
    (
        "without_questions",
        _("Forms that ask nothing, or whose questions can't be read: ${forms}"),
        asks_nothing,
    ),
    ("unreadable_formulas", _("Forms with formulas that can't be read: ${forms}"), has_unreadable),
)


@implementer(IHealthReport)
class DeskReport:
    """Whether answers are kept elsewhere than in dossiers, and whether files get through."""

    title = _("Forms of the desk")
    order = 50

    def report(self, context) -> Report:
        """Return the forms with a saver that is switched on, and the largest body."""
        if is_away():
            # Without EasyForm nothing on a form can be read.
            return Report((Finding(Level.BAD, SWITCHED_OFF),), {"easyform": "away"})
        takes = server_takes(getRequest())
        forms = _forms(context)
        findings = (Finding(Level.ATTENTION, _small(takes)),) if _is_small(takes) else ()
        to_mend = {name: [each for each in forms if is_so(each)] for name, _w, is_so in TO_MEND}
        findings = (*findings, *_told(to_mend))
        found = [(form, _saved(form)) for form in forms if savers_of(form)]
        copies = [{"@id": form.absolute_url(), "rows": n} for form, n in found]
        facts = {
            "second_copies": copies,
            **{name: [each.absolute_url() for each in found] for name, found in to_mend.items()},
            "largest_body": takes,
            "largest_form": MOST_BYTES,
        }
        if not found:
            return Report(findings, facts)
        words = _(
            "Forms that keep a second copy of all answers, without a retention term: ${count}",
            mapping={"count": len(found)},
        )
        rows = tuple((_link(form), str(n)) for form, n in found)
        table = Table(_("Second copies"), (_("Form"), _("Answers kept")), rows)
        return Report((*findings, Finding(Level.ATTENTION, words)), facts, (table,))


def _told(to_mend: dict[str, list]) -> list[Finding]:
    """What the editors of forms read above them, each kind in one line."""
    told = ((words, [each.title for each in to_mend[name]]) for name, words, _is_so in TO_MEND)
    return [
        Finding(Level.ATTENTION, type(words)(words, mapping={"forms": ", ".join(titles)}))
        for words, titles in told
        if titles
    ]


def _is_small(takes: int | None) -> bool:
    """Whether the server is known to refuse what a form takes, before the form can say a word."""
    return takes is not None and takes <= MOST_BYTES


def _small(takes: int):
    return _(
        "The server takes ${takes} MB at once, and forms take ${form} MB with their files: who "
        "sends more gets the server's own answer, in English. Set max-request-body-size to "
        "${advised}.",
        mapping={
            "takes": takes // MEGABYTE,
            "form": MOST_BYTES // MEGABYTE,
            "advised": LET_THROUGH,
        },
    )


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
