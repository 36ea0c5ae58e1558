"""The group of officers for whom a dossier came in: its queue, and who hears of it by mail.

It gives nobody a right: who may see dossiers sees those of every group, and who may not gets
neither the dossier nor a letter, whatever group an editor chose. Routing by topic, municipality
and absence is another room's; it may set ``dossier.group`` too.
"""

from onderneem.addon import _
from onderneem.addon.dossiers.deeds import VIEW
from onderneem.addon.dossiers.interfaces import DossierSubmitted
from onderneem.addon.dossiers.interfaces import MessageWritten
from onderneem.addon.dossiers.messages import APPLICANT
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from onderneem.addon.reference.mail_address import is_mail_address
from plone import api
from zope.i18n import translate
from zope.i18nmessageid import Message

# A team; a larger group has an address of its own.
MOST_MEMBERS = 20
LETTERS = {
    "new": (
        _("New in the section: ${reference}"),
        _(
            "letter_group_new",
            default="Good day,\n\nA new dossier came in for ${group}: ${reference}.\n\nYou read it "
            "here, after logging in:\n${link}\n",
        ),
    ),
    "answer": (
        _("The applicant wrote: ${reference}"),
        _(
            "letter_group_answer",
            default="Good day,\n\nThe applicant wrote in dossier ${reference} of ${group}.\n\nYou "
            "read it here, after logging in:\n${link}\n",
        ),
    ),
}


def group_title(name: str) -> str:
    """Return how a group is called, its name when there is none of that name."""
    group = api.group.get(groupname=name) if name else None
    return (group.getProperty("title", "") or name) if group is not None else name


def tell_group(event: DossierSubmitted) -> None:
    """A new dossier for a group is told to it; never what is in it."""
    _tell(event.dossier, "new", _addresses_of(event.dossier.group, event.dossier))


def tell_who_handles(event: MessageWritten) -> None:
    """The applicant's answer is told to whoever took the dossier up, else to its group."""
    dossier = event.dossier
    if event.by != APPLICANT or not dossier.group:
        return
    taker = api.user.get(userid=dossier.assigned) if dossier.assigned else None
    found = _address_of(taker, dossier) if taker is not None else ""
    _tell(dossier, "answer", [found] if found else _addresses_of(dossier.group, dossier))


def _addresses_of(name: str, dossier) -> list[str]:
    """Return the address of a group, else those of its members who may see the dossier."""
    group = api.group.get(groupname=name) if name else None
    if group is None:
        return []
    own = group.getProperty("email", "") or ""
    if is_mail_address(own):
        return [own]
    members = group.getGroupMembers()[:MOST_MEMBERS]
    found = [_address_of(each, dossier) for each in members]
    return list(dict.fromkeys(filter(None, found)))


def _address_of(member, dossier) -> str:
    address = member.getProperty("email", "") or ""
    may_see = api.user.has_permission(VIEW, user=member, obj=dossier)
    return address if may_see and is_mail_address(address) else ""


def _tell(dossier, what: str, addresses: list[str]) -> None:
    language = api.portal.get_default_language() or "nl"
    values = {
        "reference": show_reference(dossier.getId()),
        "group": group_title(dossier.group),
        "link": dossier.absolute_url(),
    }
    subject, text = (
        translate(Message(each, mapping=values), target_language=language) for each in LETTERS[what]
    )
    for number, address in enumerate(addresses):
        event = f"group-{dossier.getId()}-{len(dossier.log)}-{number}"
        enqueue(Letter(event, address, subject, text))
