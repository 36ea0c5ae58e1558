"""The letter that says a dossier came in: no content, and no personal data in the subject."""

from onderneem.addon import _
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.place.section import section_of
from onderneem.addon.post.letter import Letter
from onderneem.addon.post.outbox import enqueue
from zope.i18n import translate


def confirm(dossier) -> None:
    """Put the confirmation in the outbox, with a key of its own; nothing without an address."""
    if not dossier.applicant.email:
        return
    section = section_of(dossier)
    reference = dossier.getId()
    key = dossier.mint_key("confirmation")
    values = {
        "reference": show_reference(reference),
        "link": f"{section.absolute_url()}/@@follow/{reference}/{key}",
        "section": section.title,
        "phone": section.phone or section.email or "",
    }
    language = dossier.language or "nl"

    def words(message):
        return translate(message, target_language=language)

    subject = words(_("We have received it: ${reference}", mapping=values))
    text = words(
        _(
            "letter_received",
            default="Good day,\n\nWe have received your message. Its reference is ${reference}.\n\n"
            "Here you see how far we are; keep the address to yourself:\n${link}\n\n"
            "Kind regards,\n${section}\n${phone}\n",
            mapping=values,
        )
    )
    enqueue(Letter(event_of(reference), dossier.applicant.email, subject, text))


def event_of(reference: str) -> str:
    """Return the name of the event that a confirmation tells."""
    return f"submitted-{reference}"
