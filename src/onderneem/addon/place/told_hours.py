"""The opening hours of a desk in the language of a page that isn't the editor's."""

from collections.abc import Callable
from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.place.calendar_names import weekday_name
from onderneem.addon.reference.written_hours import Hours
from onderneem.addon.reference.written_hours import read_hours
from onderneem.addon.reference.written_hours import Span


@dataclass(frozen=True)
class HoursLine:
    """``told``: in the language of the page; ``own``: the editor's words, in ``lang``."""

    told: str
    own: str
    lang: str | None = None


def hours_line(line: str, lang: str | None, spoken: str, say: Callable[[str], str]) -> HoursLine:
    """Return a line as a page shows it that speaks ``spoken``, empty where that is the editor's."""
    found = read_hours(line) if spoken else None
    if found is None:
        return HoursLine("", line, lang)
    told = _told(found, spoken, say)
    return HoursLine(f"{told}, " if found.more else told, found.more, lang)


def _told(hours: Hours, spoken: str, say: Callable[[str], str]) -> str:
    days = [_range(first, last, spoken, say) for first, last in hours.days]
    named = ", ".join(days[:-1])
    if named:
        both = {"these": named, "last": days[-1]}
        named = say(_("hours_and", default="${these} and ${last}", mapping=both))
    named = named or days[0]
    times = ", ".join(_span(each, say) for each in hours.spans) or say(_("closed"))
    words = {"days": f"{named[:1].upper()}{named[1:]}", "times": times}
    return say(_("hours_line", default="${days}: ${times}", mapping=words))


def _range(first: int, last: int, spoken: str, say: Callable[[str], str]) -> str:
    names = [weekday_name(day, spoken, say) for day in (first, last)]
    if first == last:
        return names[0]
    both = {"first": names[0], "last": names[1]}
    return say(_("hours_days", default="${first} to ${last}", mapping=both))


def _span(span: Span, say: Callable[[str], str]) -> str:
    start, end = (f"{each // 60}:{each % 60:02}" for each in (span.start, span.end))
    told = say(_("hours_span", default="${start}–${end}", mapping={"start": start, "end": end}))
    if span.meeting is None:
        return told
    how = say(_("by appointment") if span.meeting else _("without appointment"))
    return f"{told} ({how})"
