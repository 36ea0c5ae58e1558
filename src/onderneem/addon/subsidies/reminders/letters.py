"""The letters: the one that asks to confirm, and the two that were asked for."""

from onderneem.addon import _
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.post.letter import Letter
from onderneem.addon.subsidies.reminders.book import Reminder
from onderneem.addon.subsidies.reminders.rules import MOST_CONFIRMATIONS
from onderneem.addon.subsidies.reminders.rules import Wish
from onderneem.addon.subsidies.told import ends_words

WISHES = {
    Wish.OPENS: _("when one can apply"),
    Wish.CLOSES: _("a week before it closes"),
}


def event_of(key: str, what: str) -> str:
    """Return the name of a letter's event; it stands in logs, so it tells nothing of the key."""
    return f"reminder-{hash_of(key)[:16]}-{what}"


def is_reminder(event: str) -> bool:
    """Whether a letter of that name is one of these."""
    return event.startswith("reminder-")


def events_of(key: str) -> set[str]:
    """Return the names of all letters that a reminder can bring."""
    confirmations = [f"confirm-{number}" for number in range(1, MOST_CONFIRMATIONS + 1)]
    return {event_of(key, what) for what in (*confirmations, *(each.value for each in Wish))}


def confirmation(reminder: Reminder, key: str, title: str) -> Letter:
    """Return the letter with the address where one confirms."""
    speech = speech_in(reminder.language)
    wishes = " / ".join(speech.say(WISHES[each]) for each in Wish if each in reminder.wishes)
    values = {"title": title, "link": address_of(reminder, key), "wishes": wishes}
    return Letter(
        event_of(key, f"confirm-{reminder.letters}"),
        reminder.address,
        speech.say(_("Confirm: a reminder of ${title}", mapping=values)),
        speech.say(
            _(
                "letter_reminder_confirm",
                default="Good day,\n\nSomebody, probably you, asked for a mail about “${title}”: "
                "${wishes}.\n\nIs that right? Confirm it within two days:\n${link}\n\nOtherwise "
                "do nothing. You then get no mail, and we forget your address.\n",
                mapping=values,
            )
        ),
        unsubscribe=address_of(reminder, key),
    )


def opening(reminder: Reminder, key: str, title: str, end) -> Letter:
    """Return the letter that says that one can apply."""
    speech = speech_in(reminder.language)
    until = ends_words(end, speech) if end else ""
    values = {"title": title, "page": reminder.page, "link": address_of(reminder, key)}
    when = (
        speech.say(_("You can apply to ${when}.", mapping={"when": until}))
        if until
        else speech.say(_("A closing day isn't known."))
    )
    return Letter(
        event_of(key, Wish.OPENS.value),
        reminder.address,
        speech.say(_("Open: ${title}", mapping=values)),
        speech.say(
            _(
                "letter_reminder_opens",
                default="Good day,\n\nOne can apply for “${title}” now. ${when}\n\nRead here how "
                "it goes:\n${page}\n\nYou asked us for this mail. You get no more of it; did you "
                "ask for others about this subsidy, then stop them here:\n${link}\n",
                mapping={**values, "when": when},
            )
        ),
        unsubscribe=address_of(reminder, key),
    )


def closing(reminder: Reminder, key: str, title: str, end) -> Letter:
    """Return the letter that says that it closes soon."""
    speech = speech_in(reminder.language)
    values = {
        "title": title,
        "page": reminder.page,
        "link": address_of(reminder, key),
        "when": ends_words(end, speech),
    }
    return Letter(
        event_of(key, Wish.CLOSES.value),
        reminder.address,
        speech.say(_("It closes soon: ${title}", mapping=values)),
        speech.say(
            _(
                "letter_reminder_closes",
                default="Good day,\n\n“${title}” closes soon: one can apply to ${when}.\n\nRead "
                "here how it goes:\n${page}\n\nYou asked us for this mail. You get no more of it; "
                "did you ask for others about this subsidy, then stop them here:\n${link}\n",
                mapping=values,
            )
        ),
        unsubscribe=address_of(reminder, key),
    )


def address_of(reminder: Reminder, key: str) -> str:
    """Return where one confirms and where one ends it."""
    return f"{reminder.section}/@@reminder/{key}"
