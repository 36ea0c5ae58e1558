"""What is kept of one person or enterprise: found, given as a copy, erased when asked for.

The General Data Protection Regulation (2016/679): articles 15 and 20 (a copy, in a form that
machines read too) and 17 (erasure). Who asks is found by e-mail address or enterprise number, and
only those see it who were given the permission for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from onderneem.addon import _
from onderneem.addon.dossiers.attachments import MAY_BE_OPENED
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.erasing import erase
from onderneem.addon.dossiers.erasing import forget_once
from onderneem.addon.dossiers.erasing import obstacle
from onderneem.addon.dossiers.erasing import REQUEST
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import MOST
from onderneem.addon.dossiers.serializing import copy_as_json
from onderneem.addon.exchange.as_answer import headed
from onderneem.addon.reference.enterprise_number import InvalidEnterpriseNumber
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from onderneem.addon.reference.mail_address import is_mail_address
from plone import api
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zope.interface import implementer
from ZPublisher.Iterators import IStreamIterator
import json

MANAGE = "onderneem.addon: Manage Personal Data"
PIECE = 1 << 16
NOT_SURE = _("Tick that you are sure: what is erased can't be had back.")


@dataclass(frozen=True)
class Who:
    """``index``: of the dossiers' catalog; ``value``: what it has there."""

    index: str
    value: str


@dataclass(frozen=True)
class Theirs:
    """A dossier of theirs; ``kept``: why it can't be erased now, a message, or nothing."""

    dossier: object
    kept: object


def who_is(given: object) -> Who:
    """Return whom an e-mail address or an enterprise number names; raises BadStep."""
    text = given.strip() if isinstance(given, str) else ""
    if not text:
        raise BadStep({"who": _("Give an e-mail address or an enterprise number.")})
    if "@" in text:
        if not is_mail_address(text):
            raise BadStep({"who": _("That is no e-mail address.")})
        return Who("email", text.lower())
    try:
        return Who("enterprise_number", parse_enterprise_number(text))
    except InvalidEnterpriseNumber:
        raise BadStep(
            {"who": _("That is neither an e-mail address nor an enterprise number.")}
        ) from None


def dossiers_about(container, who: Who) -> tuple[list[Theirs], int]:
    """Return theirs, oldest first, at most a hundred; and how many there are in all."""
    found = find_dossiers([container.UID()], {who.index: who.value}, size=MOST, descending=False)
    theirs = [container[row.reference] for row in found.rows]
    return [Theirs(each, obstacle(each)) for each in theirs], found.total


def copy_for(container, who: Who, request) -> tuple[BinaryIO, int]:
    """Return a zip of theirs, each as JSON with its files, and how many are in it.

    Without what colleagues wrote to each other: that is to be read before it is given. Each
    dossier's log tells that a copy was given. Raises BadStep when there is none.
    """
    found, _total = dossiers_about(container, who)
    if not found:
        raise BadStep({"who": _("There is no dossier of theirs.")})
    data = TemporaryFile()  # noqa: SIM115 (whoever answers with it closes it)
    with ZipFile(data, "w", ZIP_DEFLATED) as packed:
        for each in found:
            for name, content in _files_of(each.dossier, request):
                with packed.open(name, "w") as there, content as here:
                    copyfileobj(here, there)
            each.dossier.record("copied", {}, by=_me(), public=False)
    data.seek(0)
    return data, len(found)


def _files_of(dossier, request) -> Iterator[tuple[str, BinaryIO]]:
    told = json.dumps(copy_as_json(dossier, request), ensure_ascii=False, indent=1)
    yield f"{dossier.id}/dossier.json", BytesIO(told.encode("utf-8", "replace"))
    for number, each in enumerate(dossier.files, 1):
        if each.blob is not None and each.state in MAY_BE_OPENED:
            yield f"{dossier.id}/{number:02}-{each.name}", each.blob.open("r")
    for each in dossier.letters:
        yield f"{dossier.id}/{each.name}", each.blob.open("r")


def sent_as_zip(response, data: BinaryIO):
    """Answer with a zip of ``copy_for``, never stored by anybody on the way."""
    headed(response, "kept-of-you.zip", "application/zip")
    answer = Zip(data)
    response.setHeader("Content-Length", str(len(answer)))
    return answer


@implementer(IStreamIterator)
class Zip:
    """A file as the answer to a request, a piece at a time."""

    def __init__(self, data: BinaryIO):
        self.data = data

    def __iter__(self):
        return self

    def __next__(self) -> bytes:
        piece = self.data.read(PIECE)
        if not piece:
            self.data.close()
            raise StopIteration
        return piece

    def __len__(self) -> int:
        here = self.data.tell()
        size = self.data.seek(0, 2)
        self.data.seek(here)
        return size


def erase_all(container, who: Who) -> int:
    """Erase theirs, but for what must be kept; return how many. Raises BadStep for none."""
    found, _total = dossiers_about(container, who)
    gone = [each.dossier for each in found if not each.kept]
    if not gone:
        raise BadStep({"who": _("None of theirs may be erased now.")})
    for each in gone:
        erase(each, REQUEST, _me())
    forget_once(container, {each.id for each in gone})
    dossier_catalog().forget_words()
    return len(gone)


def _me() -> str:
    return api.user.get_current().getId() or "system"
