"""The letter to the webmaster: which jobs failed, how often, since when; once a day at most."""

from collections.abc import Sequence
from datetime import date
from datetime import datetime
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.jobs.failures import kind_in_words
from onderneem.addon.jobs.job import Job
from onderneem.addon.jobs.mishaps import mark_told
from onderneem.addon.jobs.mishaps import Mishap
from onderneem.addon.jobs.mishaps import told_until
from onderneem.addon.jobs.mishaps import untold
from onderneem.addon.jobs.reports import title_of
from onderneem.addon.jobs.runner import all_jobs
from onderneem.addon.jobs.runner import real_now
from onderneem.addon.place.section import sections_of
from onderneem.addon.place.section import setting
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.reference.mail_address import is_mail_address
from plone import api
from zope.i18n import translate


class TellWebmaster(Job):
    """Nothing is sent when all is well, nor when there is nobody to send it to."""

    title = _("Writes to the webmaster when a job failed")
    every = timedelta(hours=1)
    steady = False
    quick = True

    def waiting(self, site) -> bool:
        """Whether something happened that no letter told, and none was written today."""
        told = told_until(site)
        written_today = told is not None and _day(told) >= _day(real_now())
        return bool(untold(site)) and not written_today

    def run(self, site) -> int:
        """Return how many letters went into the outbox."""
        addresses, mishaps = webmasters(site), untold(site)
        if not (self.waiting(site) and addresses):
            return 0
        subject, text = words_of(site, mishaps)
        for number, address in enumerate(addresses):
            event = f"jobs.letter-{_day(real_now()).isoformat()}-{number}"
            enqueue(Letter(event, address, subject, text))
        mark_told(site, real_now())
        return len(addresses)


def webmasters(site) -> list[str]:
    """Return who hears about failures: as set in the panel, else the address of the site, else
    those of its sections."""
    chosen = setting(None, "notify_addresses") or ()
    usual = api.portal.get_registry_record("plone.email_from_address", default=None)
    sections = [section.email for section in sections_of(site)]
    for addresses in (chosen, (usual,), sections):
        fitting = [each for each in addresses if is_mail_address(each)]
        if fitting:
            return fitting
    return []


def words_of(site, mishaps: Sequence[Mishap]) -> tuple[str, str]:
    """Return subject and text of the letter, in the language of the site.

    It names no address to go to: a job from cron doesn't know under which one people see the site.
    """
    language = api.portal.get_default_language() or "nl"

    def words(message):
        return translate(message, target_language=language)

    name = api.portal.get_registry_record("plone.site_title", default="") or site.title
    name = " ".join(str(name).split())
    lines = "\n".join(f"- {words(_line(each))}" for each in reversed(mishaps))
    subject = words(_("Background work failed: ${site}", mapping={"site": name}))
    text = words(
        _(
            "letter_jobs_failed",
            default="Good day,\n\nOn the site ${site} background work of the entrepreneur section "
            "failed:\n\n${lines}\n\nIt is tried again by itself. Is it still failing? Look in Site "
            "Setup, under Entrepreneur section: “Health of the section” tells more. The server's "
            "log has the same names.\n\nYou get this at most once a day, and only when something "
            "failed. You choose who gets it in the same place.\n",
            mapping={"site": name, "lines": lines},
        )
    )
    return subject, text


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.BRUSSELS).date()


def _line(mishap: Mishap):
    since = mishap.since.astimezone(clock.BRUSSELS)
    job = all_jobs().get(mishap.name)
    return _(
        "${job} (${name}; since ${since}, number of times: ${times}): ${kind}",
        mapping={
            "job": title_of(mishap.name, job),
            "name": mishap.name,
            "kind": kind_in_words(mishap.kind, job),
            "times": mishap.times,
            "since": f"{since:%d/%m/%Y %H:%M}",
        },
    )
