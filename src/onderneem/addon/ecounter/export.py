"""``@@links-csv``: the links of a section as a file for a spreadsheet."""

from onderneem.addon import _
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.ecounter.found import Found
from onderneem.addon.ecounter.overview import LinksPage
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.ecounter.words import BADGES
from onderneem.addon.ecounter.words import why_of
from onderneem.addon.exchange.csv_file import csv_file
from onderneem.addon.guard.ours import READS
from zope.i18n import translate

# An e-counter that stands on all of a thousand items fills no cell with them.
MOST_USES = 50
HEADINGS = (
    _("Address"),
    _("State"),
    _("Why"),
    _("Last check"),
    _("Last good check"),
    _("Failing since"),
    _("Moved for good to"),
    _("Used on"),
)


class LinksFile(LinksPage):
    """The whole list, narrowed as the page is."""

    methods = READS

    def __call__(self) -> bytes:
        response = self.request.response
        response.setHeader("Content-Type", "text/csv; charset=utf-8")
        response.setHeader("Content-Disposition", 'attachment; filename="links.csv"')
        response.setHeader("Cache-Control", "no-store, private")
        response.setHeader("X-Content-Type-Options", "nosniff")
        rows = [self._row(each) for each in self.found]
        return csv_file([[self._word(each) for each in HEADINGS], *rows])

    def _row(self, found: Found) -> list[str]:
        health = found.health
        return [
            found.url,
            self._word(BADGES[found.status].text),
            self._word(why_of(health, found.server, link_rules())),
            _time(health.checked),
            _time(health.good),
            _time(health.failing_since),
            health.moved_to or "",
            self._used_on(found),
        ]

    def _used_on(self, found: Found) -> str:
        urls = [self._titles[uid].url for uid, _origin in found.users if uid in self._titles]
        more = [f"+ {len(urls) - MOST_USES}"] if len(urls) > MOST_USES else []
        return "\n".join(urls[:MOST_USES] + more)

    def _word(self, message) -> str:
        return translate(message, context=self.request)


def _time(moment) -> str:
    """A time in Brussels, as every spreadsheet reads it."""
    return moment.astimezone(BRUSSELS).strftime("%Y-%m-%d %H:%M") if moment else ""
