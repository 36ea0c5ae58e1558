"""What is kept of who asked for reminders, for who answers for personal data."""

from collections.abc import Iterator
from onderneem.addon import _
from onderneem.addon.place.section import section_of
from onderneem.addon.post.interfaces import IKeptOfAddress
from onderneem.addon.post.interfaces import Kept
from onderneem.addon.post.outbox import letters
from onderneem.addon.post.outbox import withdraw
from onderneem.addon.subsidies.reminders.book import book_of
from onderneem.addon.subsidies.reminders.book import Reminder
from onderneem.addon.subsidies.reminders.letters import events_of
from onderneem.addon.subsidies.reminders.letters import is_reminder
from onderneem.addon.subsidies.reminders.rules import Wish
from plone import api
from plone.app.uuid.utils import uuidToObject
from zope.interface import implementer


@implementer(IKeptOfAddress)
class KeptReminders:
    """The book is the site's; of a section is what is about its subsidies, or about none that is
    still there."""

    title = _("Reminders of subsidies")

    def kept(self, section, address: str) -> list[Kept]:
        """Return the reminders, and letters of such that were forgotten when they were written."""
        reminders = dict(_reminders(section, address))
        told = {event for key in reminders for event in events_of(key)}
        alone = _letters(section, address) - told
        return [Kept(_facts(each)) for each in reminders.values()] + [
            Kept({"letter": "waits to leave"}) for _each in alone
        ]

    def erase(self, section, address: str) -> int:
        """Forget them."""
        number, site = len(self.kept(section, address)), api.portal.get()
        withdraw(site, _letters(section, address))
        for key, _reminder in list(_reminders(section, address)):
            book_of(site).drop(key)
        return number


def _facts(reminder: Reminder) -> dict:
    confirmed = reminder.confirmed
    return {
        "email": reminder.address,
        "subsidy": reminder.page,
        "wishes": [each.value for each in Wish if each in reminder.wishes],
        "asked": reminder.asked.isoformat(timespec="seconds"),
        "confirmed": confirmed.isoformat(timespec="seconds") if confirmed else None,
    }


def _reminders(section, address: str) -> Iterator[tuple[str, Reminder]]:
    book = book_of(api.portal.get())
    for key, each in book.of_address(address) if book is not None else ():
        subsidy = uuidToObject(each.item, unrestricted=True)
        if subsidy is None or section_of(subsidy) == section:
            yield key, each


def _letters(section, address: str) -> set[str]:
    """Return the events of letters to them that wait, but for those of other sections."""
    site, own = api.portal.get(), {key for key, _each in _reminders(section, address)}
    book = book_of(site)
    others = [key for key, _each in book.of_address(address) if key not in own] if book else []
    elsewhere = {event for key in others for event in events_of(key)}
    theirs = (each.event for each in letters(site) if each.to.lower() == address)
    return {event for event in theirs if is_reminder(event)} - elsewhere
