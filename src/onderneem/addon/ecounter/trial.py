"""Does the e-counter's base address answer? What the control panel's "try it" button asks."""

from onderneem.addon import _
from onderneem.addon.ecounter.check import ask
from onderneem.addon.ecounter.words import WHY
from onderneem.addon.outbound.agent import door_of
from onderneem.addon.place.section import setting


def try_counter(site) -> tuple[bool, str]:
    """Return (good, text) for the site's e-counter; goes out, so only a job may call it."""
    url = setting(site, "ecounter_base")
    if not url:
        return False, _("There is no address: a start button without its own link has none.")
    answer = ask(door_of(site), url)
    if not answer.good:
        return False, WHY.get(answer.outcome, _("The server speaks no proper HTTP."))
    if answer.moved_to:
        return True, _("It answers, and has moved for good to ${url}.", mapping={"url": answer.url})
    return True, _("It answers.")
