"""What this room says of its health: the jobs, and the outbox that one of them empties."""

from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs.coming import next_of
from onderneem.addon.jobs.coming import next_words
from onderneem.addon.jobs.coming import waits
from onderneem.addon.jobs.failures import kind_in_words
from onderneem.addon.jobs.health import Finding
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health import level_since
from onderneem.addon.jobs.health import Report
from onderneem.addon.jobs.health import Table
from onderneem.addon.jobs.health_page import local_time
from onderneem.addon.jobs.interfaces import IHealthReport
from onderneem.addon.jobs.mishaps import Mishap
from onderneem.addon.jobs.mishaps import mishaps_of
from onderneem.addon.jobs.pace import due_since
from onderneem.addon.jobs.pace import Next
from onderneem.addon.jobs.pace import Pace
from onderneem.addon.jobs.pace import pace_of
from onderneem.addon.jobs.runner import all_jobs
from onderneem.addon.jobs.runner import real_now
from onderneem.addon.jobs.trial import AT_HOME
from onderneem.addon.outbound.agent import may_go_out
from onderneem.addon.post.outbox import standing
from plone import api
from zope.interface import implementer

# A letter leaves within minutes; a mail server that restarts may take an hour.
LETTER_LATE = timedelta(hours=1)
SHOWN_ERRORS = 10
PACES = {
    Pace.IDLE: Badge(_("Nothing to do"), "plain"),
    Pace.NEVER: Badge(_("Not run yet"), "plain"),
    Pace.IN_TIME: Badge(_("In time"), "good"),
    Pace.OVERDUE: Badge(_("Overdue"), "soon"),
}
FAILED = Badge(_("Failed"), "over")
WAITING = Badge(_("Work waits"), "plain")
RUNNING = Badge(_("Running now"), "info")


@implementer(IHealthReport)
class JobsReport:
    """Whether background work is done, and what went wrong with it."""

    title = _("Background work")
    order = 10

    def report(self, context) -> Report:
        """Return what the ledger and the journal of errors say."""
        site, now, jobs = api.portal.get(), real_now(), all_jobs()
        told = ledger.lines(site, jobs, now)
        lines = [_settled(site, jobs[line.name], line) for line in told]
        paces = {line.name: _pace(site, jobs[line.name], line, now) for line in lines}
        comes = {line.name: next_of(site, jobs[line.name], line, now) for line in lines}
        mishaps = mishaps_of(site)
        return Report(
            tuple(_findings(context, jobs, lines, paces, mishaps, now)),
            {
                "items": [
                    _fact(jobs[line.name], line, paces[line.name], comes[line.name])
                    for line in lines
                ],
                "errors": [_error(each) for each in mishaps],
            },
            (_jobs_table(jobs, lines, paces, comes), *_errors_table(jobs, mishaps)),
        )


@implementer(IHealthReport)
class MailReport:
    """Whether letters leave."""

    title = _("Outgoing mail")
    order = 40

    def report(self, context) -> Report:
        """Return how many letters wait, since when, and what keeps them."""
        box, now = standing(api.portal.get()), real_now()
        text = _("Letters that wait to leave: ${count}.", mapping={"count": box.waiting})
        findings = [Finding(Level.OK, text)]
        if box.oldest is not None and now - box.oldest > LETTER_LATE:
            text = _("The oldest waits for longer than an hour.")
            findings.append(Finding(level_since(box.oldest, now), text))
        for kind, count in sorted(box.problems.items()):
            text = _(
                "Letters that the mail server didn't take: ${count}. ${kind}",
                mapping={"count": count, "kind": kind_in_words(kind)},
            )
            findings.append(Finding(Level.ATTENTION, text))
        facts = {
            "waiting": box.waiting,
            "oldest": _written(box.oldest),
            "failing": box.failing,
            "problems": dict(box.problems),
        }
        return Report(tuple(findings), facts)


def title_of(name: str, job) -> str:
    """Return what a job does, in words; its name when it doesn't say."""
    return getattr(job, "title", "") or name


def _pace(site, job, line, now: datetime) -> Pace:
    if not (job.shared and job.steady):
        return Pace.IDLE
    return pace_of(job.every, line.last, waits(site, job), now)


def _settled(site, job, line: ledger.Line) -> ledger.Line:
    """Return the line without a conflict that left no work behind, so that no later run can tell
    that it is over; the journal of errors still has it."""
    conflict = line.error.endswith("ConflictError")
    return replace(line, error="") if conflict and not waits(site, job) else line


def _findings(context, jobs, lines, paces, mishaps, now: datetime):
    if not may_go_out():
        yield Finding(Level.OK, AT_HOME)
    judged = [line for line in lines if paces[line.name] is not Pace.IDLE]
    if judged and all(paces[line.name] is Pace.NEVER for line in judged):
        yield Finding(Level.ATTENTION, _("No background work has run yet."))
    for line in lines:
        job = jobs[line.name]
        words = {"job": title_of(line.name, job)}
        if line.running:
            time = {"time": local_time(context, line.running)}
            yield Finding(Level.OK, _("${job}: running since ${time}.", mapping={**words, **time}))
        if line.error:
            since = next((each.since for each in mishaps if each.name == line.name), line.last)
            kind = {"kind": kind_in_words(line.error, job)}
            text = _("${job}: failed the last time. ${kind}", mapping={**words, **kind})
            yield Finding(level_since(since, now), text)
        elif paces[line.name] is Pace.OVERDUE:
            level = level_since(due_since(job.every, line.last), now)
            yield Finding(level, _("${job}: overdue.", mapping=words))
    for each in mishaps:
        # A job without a line in the ledger: its errors are all that is known.
        job = jobs.get(each.name)
        if job is not None and not job.shared and now - each.last < timedelta(days=1):
            words = {"job": title_of(each.name, job), "kind": kind_in_words(each.kind, job)}
            text = _("${job}: failed the last time. ${kind}", mapping=words)
            yield Finding(Level.ATTENTION, text)


def _fact(job, line, pace: Pace, comes: Next) -> dict:
    return {
        "name": line.name,
        "title": title_of(line.name, job),
        "every": int(job.every.total_seconds()),
        "last": _written(line.last),
        "good": _written(line.good),
        "next": _written(comes.at),
        "due": comes.due,
        "done": line.done,
        "error": line.error,
        "pace": pace.value,
        "running": _written(line.running),
    }


def _error(mishap: Mishap) -> dict:
    return {
        "job": mishap.name,
        "error": mishap.kind,
        "since": _written(mishap.since),
        "last": _written(mishap.last),
        "times": mishap.times,
    }


def _jobs_table(jobs, lines, paces, comes) -> Table:
    return Table(
        _("Jobs"),
        (_("What it does"), _("State"), _("Last run"), _("Last good run"), _("Next run")),
        tuple(
            (
                title_of(line.name, jobs[line.name]),
                _badge(line, paces[line.name], comes[line.name]),
                line.last,
                line.good,
                next_words(comes[line.name], bool(line.running)),
            )
            for line in lines
            if jobs[line.name].shared
        ),
    )


def _badge(line, pace: Pace, comes: Next) -> Badge:
    if line.running:
        return RUNNING
    if line.error:
        return FAILED
    # What comes in now and then is never late, but there may be something.
    return WAITING if pace is Pace.IDLE and comes.due else PACES[pace]


def _errors_table(jobs, mishaps):
    if mishaps:
        yield Table(
            _("Errors, latest first"),
            (_("What it does"), _("Kind of error"), _("How often"), _("Since"), _("Last time")),
            tuple(
                (
                    title_of(each.name, jobs.get(each.name)),
                    kind_in_words(each.kind, jobs.get(each.name)),
                    str(each.times),
                    each.since,
                    each.last,
                )
                for each in mishaps[:SHOWN_ERRORS]
            ),
        )


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
