"""The addresses of a guide's parts over time: what was renamed or went leads on.

What the parts were at the last save stands with the section, not on the guide: an older version
that comes back, or a working copy that is checked in, brings only its own parts.
"""

from BTrees.OOBTree import OOBTree
from onderneem.addon.guides.parts import Known
from onderneem.addon.guides.parts import moved
from onderneem.addon.place.section import section_of
from plone.app.redirector.interfaces import IRedirectionStorage
from zope.annotation.interfaces import IAnnotations
from zope.component import queryUtility

KEY = "onderneem.addon.guides.parts"


def lead_on(guide) -> None:
    """Let the addresses of parts that were renamed, or are gone, lead on; remember what is now."""
    section, storage = section_of(guide), queryUtility(IRedirectionStorage)
    if section is None or storage is None:
        return
    before, after = _before(section, guide), guide.known_parts
    if after == before:
        return
    path = "/".join(guide.getPhysicalPath())
    for each in after:
        if f"{path}/{each.anchor}" in storage:
            storage.remove(f"{path}/{each.anchor}")
    for gone, now in moved(before, after).items():
        storage.add(f"{path}/{gone}", f"{path}/{now}" if now else path)
    _remembered(section)[guide.UID()] = tuple((each.anchor, each.title) for each in after)


def gone_to(guide, anchor: str) -> str | None:
    """Return where an anchor leads that the guide doesn't have: an anchor, an empty string for the
    guide itself, or None when it never had it. An older version that came back tells nobody."""
    section = section_of(guide)
    if section is None:
        return None
    now = moved(_before(section, guide), guide.known_parts).get(anchor)
    return _stored(guide, anchor) if now is None else now


def _stored(guide, anchor: str) -> str | None:
    """Return where it went at an earlier save.

    Plone asks its redirects when there is nothing at an address; a name that a guide acquires, such
    as its own or the desk's, is something.
    """
    storage, path = queryUtility(IRedirectionStorage), "/".join(guide.getPhysicalPath())
    now = storage.get(f"{path}/{anchor}") if storage is not None else None
    if now == path:
        return ""
    inside = now is not None and now.startswith(f"{path}/")
    return now.removeprefix(f"{path}/") if inside else None


def forget(guide, path: str) -> None:
    """A guide that is deleted leaves no address behind."""
    section, storage = section_of(guide), queryUtility(IRedirectionStorage)
    if storage is not None:
        for each in guide.known_parts:
            storage.destroy(f"{path}/{each.anchor}")
    if section is not None:
        IAnnotations(section).get(KEY, {}).pop(guide.UID(), None)


def _before(section, guide) -> tuple[Known, ...]:
    stored = IAnnotations(section).get(KEY, {}).get(guide.UID(), ())
    return tuple(Known(*each) for each in stored)


def _remembered(section) -> OOBTree:
    annotations = IAnnotations(section)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    return annotations[KEY]
