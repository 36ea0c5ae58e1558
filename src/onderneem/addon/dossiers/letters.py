"""What the applicant is written: that there is something, never what (no content, no names)."""

from datetime import timedelta
from onderneem.addon import _
from onderneem.addon.components.days import day_words
from onderneem.addon.components.languages import other_than
from onderneem.addon.components.speaking import language_of
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.dossiers.came_by import address_for_applicant
from onderneem.addon.dossiers.deadline import due_of
from onderneem.addon.dossiers.decision import ASKED
from onderneem.addon.dossiers.meaning import RECEIVED
from onderneem.addon.dossiers.messages import APPLICANT
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.guard.pace import ASKED_FOR
from onderneem.addon.guard.pace import CONFIRMATIONS
from onderneem.addon.guard.shared_rates import may_be_written
from onderneem.addon.place.section import section_of
from onderneem.addon.place.spoken_address import keeping
from onderneem.addon.post import outbox
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from zope.i18n import translate
from zope.i18nmessageid import Message

EVER = timedelta(days=36_500)
# What a key is minted for, when it isn't a letter like the others.
PURPOSE = {"received": "confirmation", "lost": "lost"}
# Letters that anybody can cause, to any address: how many in a day go to one.
MOST = {"received": CONFIRMATIONS, "lost": ASKED_FOR}
LETTERS = {
    "received": (
        _("letter_received_subject", default="${received}: ${reference}"),
        _(
            "letter_received_kind",
            default="Good day,\n\n${received}. Its reference is ${reference}.\n${due}\n"
            "Here you see how far we are; keep the address to yourself:\n${link}\n\n"
            "Kind regards,\n${section}\n${phone}\n",
        ),
    ),
    "asked": (
        _("Your dossier ${reference}: we need something from you"),
        _(
            "letter_asked",
            default="Good day,\n\nWe need something more from you before we can go on with your "
            "dossier ${reference}.\n\nHere you read what, and answer; keep the address to "
            "yourself:\n${link}\n\nKind regards,\n${section}\n${phone}\n",
        ),
    ),
    "decided": (
        _("Your dossier ${reference}: there is a decision"),
        _(
            "letter_decision",
            default="Good day,\n\nThere is a decision in your dossier ${reference}."
            "\n\nHere you read it; keep the address to yourself:\n${link}\n\n"
            "Kind regards,\n${section}\n${phone}\n",
        ),
    ),
    "answered": (
        _("Your dossier ${reference}: there is an answer"),
        _(
            "letter_answer",
            default="Good day,\n\nThere is an answer in your dossier ${reference}."
            "\n\nHere you read it; keep the address to yourself:\n${link}\n\n"
            "Kind regards,\n${section}\n${phone}\n",
        ),
    ),
    "news": (
        _("Your dossier ${reference}: there is news"),
        _(
            "letter_news",
            default="Good day,\n\nSomething has changed in your dossier ${reference}.\n\n"
            "Here you see how far we are; keep the address to yourself:\n${link}\n\n"
            "Kind regards,\n${section}\n${phone}\n",
        ),
    ),
    "message": (
        _("Your dossier ${reference}: there is a message"),
        _(
            "letter_message",
            default="Good day,\n\nThere is a message for you in your dossier ${reference}.\n\n"
            "Here you read it, and answer; keep the address to yourself:\n${link}\n\n"
            "Kind regards,\n${section}\n${phone}\n",
        ),
    ),
    "lost": (
        _("The way to your dossier ${reference}"),
        _(
            "letter_lost",
            default="Good day,\n\nSomebody, probably you, asked for a new link to your dossier "
            "${reference}. Wasn't it you? Then you needn't do anything.\n\nThe link opens it for "
            "thirty days; keep the address to yourself:\n${link}\n\n"
            "Kind regards,\n${section}\n${phone}\n",
        ),
    ),
}


def tell(dossier, what: str) -> None:
    """Put a letter of ``LETTERS`` in the outbox, with a key of its own.

    Nothing for a step without a letter, an applicant without an address, or an address that
    strangers had written to too often today.
    """
    if not what or not dossier.applicant.email or _too_often(dossier, what):
        return
    section, reference = section_of(dossier), dossier.getId()
    key = dossier.mint_key(PURPOSE.get(what, "letter"))
    language = dossier.language or "nl"
    values = {
        "reference": show_reference(reference),
        "link": keeping(
            f"{address_for_applicant(dossier)}/@@follow/{reference}/{key}",
            other_than(language, language_of(section)),
        ),
        "section": section.title,
        "phone": section.phone or section.email or "",
        "due": _by_when(dossier, language),
        "received": translate(RECEIVED[Kind(dossier.kind)], target_language=language),
    }
    words = LETTERS[_by_kind(dossier, what)]
    subject, text = (
        translate(Message(each, mapping=values), target_language=language) for each in words
    )
    event = (
        _of_lost_link(reference, hash_of(key))
        if what == "lost"
        else event_of(reference, len(dossier.log))
    )
    enqueue(Letter(event, dossier.applicant.email, subject, text))


def _by_kind(dossier, what: str) -> str:
    """Who asked or reported something gets an answer; who applied for something a decision."""
    return "answered" if what == "decided" and Kind(dossier.kind) in ASKED else what


def was_confirmed(dossier) -> bool:
    """Whether a letter says that it was received."""
    return dossier.minted_since(PURPOSE["received"], EVER) > 0


def _too_often(dossier, what: str) -> bool:
    """Whether no more of such letters go to that address; what an officer wrote down always may."""
    if what not in MOST or (what == "received" and dossier.log[0].by != APPLICANT):
        return False
    return not may_be_written(dossier.applicant.email, MOST[what])


def event_of(reference: str, number: int) -> str:
    """Return the name of what a letter tells: the dossier's event of that number."""
    return f"dossier-{reference}-{number}"


def events_waiting(site, reference: str) -> set[str]:
    """Return the names of whatever waits to be told of a dossier, also by a key that it has no
    more."""
    return outbox.events_waiting(site, (f"dossier-{reference}-", f"lost-{reference}-"))


def _of_lost_link(reference: str, digest: str) -> str:
    """A new link is no event of the dossier: it is named after its own key."""
    return f"lost-{reference}-{digest}"


def _by_when(dossier, language: str) -> str:
    last = due_of(dossier)
    if last is None:
        return ""
    day = day_words(last, speech_in(language))
    words = _("You have our answer by ${day} at the latest.", mapping={"day": day})
    return translate(words, target_language=language) + "\n"
