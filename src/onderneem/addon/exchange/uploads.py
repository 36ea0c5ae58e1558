"""The file between an editor's preview and the writing: kept with the folder, for that editor only.

Kept here and not sent along in the page: ten megabytes needn't travel twice more, and nobody can
change in between what the preview showed. One per editor and folder; gone when it was written,
after two hours, or with the folder.
"""

from BTrees.OOBTree import OOBTree
from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile
from typing import Any
from zope.annotation.interfaces import IAnnotations
import secrets

KEY = "onderneem.addon.exchange"
KEPT = timedelta(hours=2)


class Upload(Persistent):
    """A file, and since when."""

    def __init__(self, filename: str, data: bytes, at: datetime):
        self.token = secrets.token_urlsafe(16)
        self.filename, self.at = filename, at
        self.blob = NamedBlobFile(data, filename=filename)


def keep(folder: Any, user: str, filename: str, data: bytes) -> str:
    """Keep a file for a user, in place of an earlier one; return its token."""
    annotations = IAnnotations(folder)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    uploads, now = annotations[KEY], clock.stored_now()
    for each in [name for name, upload in uploads.items() if now - upload.at > KEPT]:
        del uploads[each]
    upload = Upload(filename, data, now)
    uploads[user] = upload
    return upload.token


def kept(folder: Any, user: str, token: str) -> bytes | None:
    """Return the file that this user sent, as long as it is kept."""
    upload = IAnnotations(folder).get(KEY, {}).get(user)
    if upload is None or not secrets.compare_digest(upload.token.encode(), token.encode()):
        return None
    return None if clock.stored_now() - upload.at > KEPT else upload.blob.data


def forget(folder: Any, user: str) -> None:
    """Drop what was kept for a user."""
    uploads = IAnnotations(folder).get(KEY)
    if uploads is not None and user in uploads:
        del uploads[user]
