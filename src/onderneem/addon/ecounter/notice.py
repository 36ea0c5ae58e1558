"""What a page says of an announced downtime, or of a silence, in the page's language."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.components.days import time_words
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.ecounter.downtime import Downtime
from onderneem.addon.ecounter.downtime import Phase


@dataclass(frozen=True)
class Notice:
    """``line``: from when until when; ``message``: what the webmaster adds; ``running``: it is on
    now, so that the desk stands beside the button."""

    line: str
    message: str
    running: bool


def notice_of(context, downtime: Downtime | None) -> Notice | None:
    """Return what is to be said, or None."""
    if downtime is None:
        return None
    begins, until = shown(context, downtime.begins), shown(context, downtime.ends)
    if downtime.phase is Phase.NOW:
        line = _(
            "The e-counter is closed for maintenance until ${until}.", mapping={"until": until}
        )
        return Notice(line, downtime.message, True)
    line = _(
        "The e-counter is closed for maintenance from ${begins} until ${until}.",
        mapping={"begins": begins, "until": until},
    )
    return Notice(line, downtime.message, False)


def silence_words(context, since) -> str:
    """Return what is said while no server at all answers, ``since`` an aware time."""
    return _(
        "No server at all has answered since ${time}: this server's own line to the internet may "
        "be cut, or a firewall stands in between. No link is called broken by that.",
        mapping={"time": shown(context, since.replace(second=0, microsecond=0))},
    )


def shown(context, moment) -> str:
    """Return an aware time as people in Brussels read it, in the page's language."""
    return time_words(moment, speech_of(context.REQUEST))
