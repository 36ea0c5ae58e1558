"""The letters to who keeps an item true: which of its links are broken, once per break."""

from BTrees.OOBTree import OOBTree
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from hashlib import sha256
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.breaks import after_letter
from onderneem.addon.ecounter.breaks import event_of
from onderneem.addon.ecounter.breaks import news
from onderneem.addon.ecounter.breaks import Told
from onderneem.addon.ecounter.health import status_of
from onderneem.addon.ecounter.links import Origin
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.rules import link_rules
from onderneem.addon.ecounter.words import why_of
from onderneem.addon.place.section import section_of
from onderneem.addon.place.section import setting
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.reference.mail_address import is_mail_address
from plone import api
from plone.app.uuid.utils import uuidToObject
from zope.annotation.interfaces import IAnnotations
from zope.i18n import translate
import transaction

KEY = "onderneem.addon.ecounter.told"
# The e-counter itself stands on every item; a letter names a few of them.
MOST_ITEMS = 10
MOST_LINKS = 200


@dataclass
class Mail:
    """What somebody is to be told: ``breaks``: address -> since when; ``items``: address ->
    (title, path in the site) of a few, and ``counts``: of how many. No address of ours: a job
    from cron doesn't know under which one people see the site."""

    language: str
    breaks: dict = field(default_factory=dict)
    items: dict = field(default_factory=dict)
    counts: Counter = field(default_factory=Counter)

    def tell(self, url: str, since, item) -> None:
        """Add an address that broke on an item."""
        self.breaks[url] = since
        self.counts[url] += 1
        named = self.items.setdefault(url, [])
        if len(named) < MOST_ITEMS:
            path = "/".join(api.portal.get_tool("portal_url").getRelativeContentPath(item))
            named.append((item.Title(), path))


def write_letters(site) -> int:
    """Put a letter in the outbox for each who has news; return how many. Commits each with what
    it tells, so that a kill between two sends none twice and loses none."""
    written = 0
    for receiver, mail in _mails(site).items():
        written += _write(site, receiver, mail)
        transaction.commit()
    return written


def forget(site) -> None:
    """Take what was told out of a site that the add-on leaves."""
    IAnnotations(site).pop(KEY, None)


def receivers_of(item) -> tuple[str, ...]:
    """Return who keeps an item: its creator or owner, else the webmaster, else the section."""
    owner = item.getOwnerTuple()
    names = [*item.listCreators(), owner[1] if owner else None]
    for name in filter(None, names):
        member = api.user.get(userid=name)
        address = member.getProperty("email", "") if member is not None else ""
        if is_mail_address(address):
            return (address,)
    others = setting(item, "notify_addresses") or (getattr(section_of(item), "email", None),)
    return tuple(each for each in others if is_mail_address(each))


def _write(site, receiver: str, mail: Mail) -> int:
    now, key = clock.stored_now(), sha256(receiver.encode()).hexdigest()[:24]
    told = _book(site).get(key, Told())
    fresh = news(mail.breaks, told, now)
    _book(site)[key] = after_letter(mail.breaks, told, fresh, now)
    if fresh:
        enqueue(Letter(event_of(receiver, fresh), receiver, *_text(site, mail, fresh)))
    return bool(fresh)


def _mails(site) -> dict[str, Mail]:
    """Return receiver -> what is broken of theirs; only items with a broken link are woken."""
    now, rules = clock.now(), link_rules()
    broken = {}
    for url in book.uses(site):
        health, server = book.health_of(site, url), book.server_health(site, url)
        if status_of(health, now, rules, server) is Status.BROKEN:
            broken[url] = health.failing_since or server.failing_since
    mails: dict[str, Mail] = {}
    for url, users in book.uses(site).items():
        if url in broken:
            _tell(mails, site, url, users, broken[url])
    return mails


def _tell(mails: dict[str, Mail], site, url: str, users, since) -> None:
    """Tell who keeps each item that has the address of its own; of the e-counter from the settings,
    which stands on all of them, who keeps the section: no thousand items are woken for that."""
    followers: dict[str, list[str]] = {}
    for uid, origin in users:
        if origin == Origin.SETTING.value:
            followers.setdefault(book.items(site)[uid].section, []).append(uid)
        else:
            _add(mails, uid, lambda mail, item: mail.tell(url, since, item))
    for uid, uids in followers.items():
        _add(mails, uid, lambda mail, item, uids=uids: _few(mail, url, since, uids))


def _few(mail: Mail, url: str, since, uids: list[str]) -> None:
    """Name the first items that have the address, and count the others."""
    named = 0
    for uid in uids[:MOST_ITEMS]:
        item = uuidToObject(uid, unrestricted=True)
        if item is not None:
            mail.tell(url, since, item)
            named += 1
            item._p_deactivate()
    if named:
        mail.counts[url] += max(len(uids) - MOST_ITEMS, 0)


def _add(mails: dict[str, Mail], uid: str, tell: Callable) -> None:
    # The job runs as nobody, and a letter may tell of a page that isn't published yet.
    item = uuidToObject(uid, unrestricted=True)
    section = section_of(item) if item is not None else None
    if section is None:
        return
    for receiver in receivers_of(item):
        tell(mails.setdefault(receiver, Mail(section.Language() or "nl")), item)
    # Many items may have the address; they needn't stay awake.
    item._p_deactivate()


def _text(site, mail: Mail, fresh) -> tuple[str, str]:
    def words(message) -> str:
        return translate(message, target_language=mail.language)

    parts = [_part(site, mail, url, words) for url in sorted(fresh)[:MOST_LINKS]]
    subject = words(_("Broken links: ${count}", mapping={"count": len(fresh)}))
    text = _(
        "letter_broken_links",
        default="Good day,\n\nThese links on your pages are broken. Start buttons don't lead "
        "there any more; they lead to the next good link, or to the desk.\n\n${links}\n\nYou find "
        "all links, and what you can do, in the section under “Links to e-counters”.\n\nEach "
        "break is told once. You get at most one such letter a week.\n",
        mapping={"links": "\n\n".join(parts)},
    )
    return subject, words(text)


def _part(site, mail: Mail, url: str, words) -> str:
    why = why_of(book.health_of(site, url), book.server_health(site, url), link_rules())
    items = mail.items[url]
    lines = [f"  - {title} ({path})" for title, path in items]
    if mail.counts[url] > len(items):
        more = {"count": mail.counts[url] - len(items)}
        lines.append("  - " + words(_("and ${count} more", mapping=more)))
    return "\n".join([url, f"  {words(why)}" if why else "", *lines])


def _book(site) -> OOBTree:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    return annotations[KEY]
