"""The letters to who keeps a page true: it is to be looked over. Each due date is told once."""

from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from hashlib import sha256
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.days import day_words
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.ecounter.letters import receivers_of
from onderneem.addon.place.section import section_of
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.reference.mail_address import is_mail_address
from onderneem.addon.topics.review import review_by
from onderneem.addon.topics.review import stored
from onderneem.addon.topics.review_dates import SOON
from plone import api
from zope.annotation.interfaces import IAnnotations
from zope.i18n import translate
import transaction

KEY = "onderneem.addon.topics.reviews_told"
INDEX = "onderneem_review_by"
MOST_ITEMS = 100


@dataclass(frozen=True)
class Item:
    """A page to look over: ``path`` in the site, for a job doesn't know its address."""

    uid: str
    title: str
    path: str
    day: str
    words: str
    language: str


def write_letters(site) -> int:
    """Put one letter in the outbox for each who has pages to look over; return how many. Commits
    each with what it tells, so that a kill between two sends none twice and loses none."""
    written = 0
    for receiver, items in sorted(_mails(site).items()):
        told = items[:MOST_ITEMS]
        enqueue(Letter(_event(receiver, told), receiver, *_text(told)))
        for each in told:
            _book(site)[f"{each.uid} {_hash(receiver)}"] = each.day
        transaction.commit()
        written += 1
    return written


def forget(site) -> None:
    """Take what was told out of a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


def keepers_of(item) -> tuple[str, ...]:
    """Return who keeps an item true: its owner, else as with its links (who made it, …)."""
    owner = stored(item).get("review_owner") or ""
    if is_mail_address(owner):
        return (owner,)
    member = api.user.get(username=owner) if owner else None
    address = member.getProperty("email", "") if member is not None else ""
    return (address,) if is_mail_address(address) else receivers_of(item)


def _mails(site) -> dict[str, list[Item]]:
    catalog = api.portal.get_tool("portal_catalog")
    if INDEX not in catalog.indexes():
        return {}
    until = (clock.today() + SOON).isoformat()
    # The job runs as nobody, and a draft is to be kept true as well.
    brains = catalog.unrestrictedSearchResults(
        **{INDEX: {"query": until, "range": "max"}}, sort_on=INDEX
    )
    book, mails = _stored(site), {}
    for brain in brains:
        item = brain._unrestrictedGetObject()
        day, section = review_by(item), section_of(item)
        if day is None or section is None:
            continue
        for receiver in keepers_of(item):
            if book.get(f"{brain.UID} {_hash(receiver)}") != day.isoformat():
                mails.setdefault(receiver, []).append(_item(item, day, section))
        # They needn't all stay awake.
        item._p_deactivate()
    return mails


def _item(item, day, section) -> Item:
    path = "/".join(api.portal.get_tool("portal_url").getRelativeContentPath(item))
    language = section.Language() or "nl"
    words = day_words(day, speech_in(language))
    return Item(item.UID(), item.Title(), path, day.isoformat(), words, language)


def _text(items: list[Item]) -> tuple[str, str]:
    language = items[0].language

    def words(message) -> str:
        return translate(message, target_language=language)

    lines = "\n".join(f"- {each.title} ({each.path}): {each.words}" for each in items)
    text = _(
        "letter_review",
        default="Good day,\n\nYou keep these pages true. Please look each over before its day: is "
        "it still right?\n\n${lines}\n\nIs a page right, or did you change what was wrong? Then "
        "press “Checked” below it: it counts for another year. You get one letter for each "
        "day.\n",
        mapping={"lines": lines},
    )
    return words(_("Pages to look over: ${count}", mapping={"count": len(items)})), words(text)


def _event(receiver: str, items: list[Item]) -> str:
    told = " ".join(sorted(f"{each.uid} {each.day}" for each in items))
    return f"review {_hash(receiver)} {sha256(told.encode()).hexdigest()[:24]}"


def _hash(receiver: str) -> str:
    return sha256(receiver.encode()).hexdigest()[:16]


def _stored(site):
    return IAnnotations(site).get(KEY, {})


def _book(site) -> OOBTree:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    return annotations[KEY]
