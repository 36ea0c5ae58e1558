"""What is kept of who began a form and didn't send it, for who answers for personal data.

Known by the address in the form, or by where the link to go on was mailed. What somebody began
without either can't be found; it goes by itself, a day after their last page.
"""

from collections.abc import Iterator
from onderneem.addon import _
from onderneem.addon.desk import drafts
from onderneem.addon.desk.drafts import Draft
from onderneem.addon.dossiers.attachments import MAY_BE_OPENED
from onderneem.addon.place.section import section_of
from onderneem.addon.post.interfaces import IKeptOfAddress
from onderneem.addon.post.interfaces import Kept
from onderneem.addon.post.outbox import events_waiting
from onderneem.addon.post.outbox import withdraw
from plone import api
from plone.app.uuid.utils import uuidToObject
from zope.interface import implementer


@implementer(IKeptOfAddress)
class KeptDrafts:
    """Of a section are those of its forms, and of forms that aren't there any more."""

    title = _("Forms that were begun")

    def kept(self, section, address: str) -> list[Kept]:
        """Return what was typed, with the files."""
        return [_kept(each) for each in _theirs(section, address)]

    def erase(self, section, address: str) -> int:
        """Forget them, and the letters with a link to them."""
        site, theirs = api.portal.get(), list(_theirs(section, address))
        for draft in theirs:
            drafts.drop(draft)
        links = tuple(f"later-{each.id}-" for each in theirs)
        withdraw(site, events_waiting(site, links))
        return len(theirs)


def _kept(draft: Draft) -> Kept:
    form = uuidToObject(draft.form, unrestricted=True)
    files = [each for found in draft.files.values() for each in found]
    return Kept(
        {
            "form": form.title if form is not None else "",
            "kept_until": draft.until.isoformat(timespec="seconds"),
            "link_mailed_to": draft.mailed_to or None,
            "typed": draft.typed,
            "files": [each.name for each in files],
        },
        tuple(
            (each.name, _opener(each.blob))
            for each in files
            if each.blob is not None and each.state in MAY_BE_OPENED
        ),
    )


def _opener(blob):
    return lambda: blob.open("r")


def _theirs(section, address: str) -> Iterator[Draft]:
    for draft in drafts.everyone(api.portal.get()):
        if address in _addresses(draft) and _is_of(section, draft):
            yield draft
        elif not draft._p_changed:
            # There may be twenty thousand.
            draft._p_deactivate()


def _addresses(draft: Draft) -> set[str]:
    # Whatever the question is called: forms name theirs as they like.
    found = (draft.mailed_to, *draft.typed.values())
    return {each.strip().lower() for each in found if isinstance(each, str)}


def _is_of(section, draft: Draft) -> bool:
    form = uuidToObject(draft.form, unrestricted=True)
    return form is None or section_of(form) == section
