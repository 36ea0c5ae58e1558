"""``@@calendar``: the windows of a subsidy as a file for somebody's calendar."""

from datetime import timezone
from onderneem.addon import _
from onderneem.addon.components.speaking import speech_for
from onderneem.addon.guard.ours import READS
from onderneem.addon.subsidies.calendar_file import calendar_file
from onderneem.addon.subsidies.calendar_file import Entry
from onderneem.addon.subsidies.told import window_words
from Products.Five.browser import BrowserView
from zope.publisher.interfaces import NotFound


class CalendarFile(BrowserView):
    """All windows, or the one that ``?window=`` counts (from 1, in order of time); else 404."""

    methods = READS

    def __call__(self) -> bytes:
        entries = [self._entry(each) for each in self._windows()]
        if not entries:
            raise NotFound(self.context, "calendar", self.request)
        response = self.request.response
        response.setHeader("Content-Type", "text/calendar; charset=utf-8")
        name = self.context.getId()
        response.setHeader("Content-Disposition", f'attachment; filename="{name}.ics"')
        response.setHeader("X-Content-Type-Options", "nosniff")
        return calendar_file(entries)

    def _windows(self) -> tuple:
        windows = self.context.call.windows
        asked = self.request.form.get("window")
        if asked is None:
            return windows
        numbers = {str(number): window for number, window in enumerate(windows, 1)}
        return (numbers[asked],) if isinstance(asked, str) and asked in numbers else ()

    def _entry(self, window) -> Entry:
        speech, item = speech_for(self.context), self.context
        return Entry(
            uid=item.UID(),
            window=window,
            title=speech.say(_("Apply: ${title}", mapping={"title": item.title})),
            words=window_words(window, speech),
            url=item.absolute_url(),
            changed=item.modified().asdatetime().astimezone(timezone.utc),
        )
