"""Does a letter to the webmaster leave?"""

from onderneem.addon import _
from onderneem.addon.jobs.failures import kind_in_words
from onderneem.addon.jobs.interfaces import ITrial
from onderneem.addon.jobs.letter import webmasters
from onderneem.addon.jobs.runner import real_now
from onderneem.addon.jobs.trial import Verdict
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import send_now
from plone import api
from zope.i18n import translate
from zope.interface import implementer


@implementer(ITrial)
class MailTrial:
    """Hands a short letter to the mail server, for everybody who hears about failures."""

    title = _("Send a letter now")
    beside = "notify_addresses"
    # To the site's own mail server, as every letter.
    goes_out = False

    def try_it(self, site) -> Verdict:
        """Return whether the mail server took it; it may still be refused further on."""
        addresses = webmasters(site)
        if not addresses:
            return Verdict(False, _("There is no address: neither here nor in the mail settings."))
        language = api.portal.get_default_language() or "nl"
        subject, text = (
            translate(message, target_language=language)
            for message in (
                _("Trial of the entrepreneur section"),
                _("You asked for this letter in the control panel. It works."),
            )
        )
        for number, address in enumerate(addresses):
            event = f"jobs.trial-{real_now().isoformat()}-{number}"
            try:
                send_now(site, Letter(event, address, subject, f"{text}\n"))
            except Exception as problem:  # MailHost, smtplib and sockets raise what they like
                kind = {"kind": kind_in_words(type(problem).__name__)}
                return Verdict(False, _("The mail server didn't take it. ${kind}", mapping=kind))
        count = {"count": len(addresses)}
        return Verdict(True, _("Letters that the mail server took: ${count}.", mapping=count))
