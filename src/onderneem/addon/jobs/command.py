"""``onderneem-jobs CONF SITE [NAME…]``: run a site's due jobs from cron or by hand."""

from onderneem.addon.jobs.opening import NotOpened
from onderneem.addon.jobs.opening import opened_site
import argparse
import sys

PROGRAM = "onderneem-jobs"
HELD = (
    "a server or another command holds this FileStorage. A server's own scheduler "
    "thread runs the jobs (scheduler on, in zope.conf), or POST {site}/@jobs with the jobs' key."
)


def main(argv: list[str] | None = None) -> int:
    """Run the command; returns 0, 1 when a job failed, 2 when it couldn't run at all."""
    parser = argparse.ArgumentParser(prog=PROGRAM, description=__doc__)
    parser.add_argument("conf", help="path of a zope.conf")
    parser.add_argument("site", help="id of the Plone site")
    parser.add_argument("names", nargs="*", metavar="NAME", help="jobs to run, due or not")
    parser.add_argument("--list", action="store_true", help="say when each ran, and with what")
    options = parser.parse_args(argv)
    held = HELD.replace("{site}", options.site)
    try:
        with opened_site(PROGRAM, options.conf, options.site, held) as site:
            return _run(site, options)
    except NotOpened as problem:
        print(problem, file=sys.stderr)
        return 2


def _run(site, options) -> int:
    from onderneem.addon.jobs.runner import all_jobs
    from onderneem.addon.jobs.runner import run_due

    unknown = [name for name in options.names if name not in all_jobs()]
    if unknown:
        print(f"{PROGRAM}: no such job: {', '.join(unknown)}", file=sys.stderr)
        return 2
    if options.list:
        return _list(site)
    return _told(run_due(site, options.names or None), bool(options.names))


def _told(results, asked: bool) -> int:
    """Say what failed on stderr, so that cron mails nothing else, and the rest on stdout."""
    for result in results:
        if result.error:
            print(f"{result.name}: {result.error}", file=sys.stderr)
        elif result.done or (asked and not result.idle):
            print(f"{result.name}: {result.done} done")
    return 1 if any(result.error for result in results) else 0


def _list(site) -> int:
    from onderneem.addon.jobs.coming import next_of
    from onderneem.addon.jobs.ledger import lines
    from onderneem.addon.jobs.runner import all_jobs
    from onderneem.addon.jobs.runner import real_now

    jobs, now = all_jobs(), real_now()
    for line in lines(site, jobs):
        # What each process does with what it has in memory stands in no ledger.
        last = _shown(line.last) if jobs[line.name].shared else "in each process itself"
        print(
            f"{line.name:<20} last {last}  "
            f"next {_told_next(next_of(site, jobs[line.name], line, now))}  "
            f"{line.error or 'no error'}"
        )
    return 0


def _told_next(found) -> str:
    return _shown(found.at) if found.at else ("now" if found.due else "with work")


def _shown(moment) -> str:
    return moment.isoformat(timespec="seconds") if moment else "never"
