"""A copy of what is kept of one person: one zip, for article 15 and 20 of the Regulation."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from onderneem.addon import _
from onderneem.addon.dossiers.attachments import MAY_BE_OPENED
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.person import all_of
from onderneem.addon.dossiers.person import me
from onderneem.addon.dossiers.person import NOTHING
from onderneem.addon.dossiers.person import Who
from onderneem.addon.dossiers.person_besides import Besides
from onderneem.addon.dossiers.person_besides import besides
from onderneem.addon.dossiers.serializing import copy_as_json
from onderneem.addon.exchange.as_answer import headed
from onderneem.addon.jobs.again import kept
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zope.i18n import translate
from zope.interface import implementer
from ZPublisher.Iterators import IStreamIterator
import json

PIECE = 1 << 16


def copy_for(container, who: Who, request) -> tuple[BinaryIO, int]:
    """Return a zip of all of theirs, each as JSON with its files, and how many dossiers are in it.

    Without what colleagues wrote to each other: that is to be read before it is given. Each
    dossier's log then tells that a copy was given, each in a transaction of its own: who writes in
    one of them meanwhile doesn't make all of it be packed again. Raises BadStep when there is none.
    """
    references, others = all_of(container, who), besides(container, who)
    if not references and not others:
        raise BadStep({"who": NOTHING})
    data = TemporaryFile()  # noqa: SIM115 (whoever answers with it closes it)
    with ZipFile(data, "w", ZIP_DEFLATED) as packed:
        for reference in references:
            _pack_dossier(packed, container[reference], request)
        for name, content in _files_besides(others):
            _pack(packed, name, content)
    data.seek(0)
    for reference in references:
        kept(partial(_told, container, reference, me()))
    return data, len(references)


def _pack(packed: ZipFile, name: str, content: BinaryIO) -> None:
    with packed.open(name, "w") as there, content as here:
        copyfileobj(here, there)


def _pack_dossier(packed: ZipFile, dossier, request) -> None:
    for name, content in _files_of(dossier, request):
        _pack(packed, name, content)
    # Reading all of them must not fill the memory.
    if not dossier._p_changed:
        dossier._p_deactivate()


def _told(container, reference: str, by: str) -> None:
    container[reference].record("copied", {}, by=by, public=False)


def _files_of(dossier, request) -> Iterator[tuple[str, BinaryIO]]:
    yield f"{dossier.id}/dossier.json", _as_json(copy_as_json(dossier, request))
    for number, each in enumerate(dossier.files, 1):
        if each.blob is not None and each.state in MAY_BE_OPENED:
            yield f"{dossier.id}/{number:02}-{each.name}", each.blob.open("r")
    for each in dossier.letters:
        yield f"{dossier.id}/{each.name}", each.blob.open("r")


def _files_besides(others: list[Besides]) -> Iterator[tuple[str, BinaryIO]]:
    for room in others:
        for number, each in enumerate(room.kept, 1):
            yield f"{room.name}/{number:02}.json", _as_json(each.facts)
            for count, (name, opened) in enumerate(each.files, 1):
                yield f"{room.name}/{number:02}-{count:02}-{name}", opened()


def _as_json(told: dict) -> BinaryIO:
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return BytesIO(text.encode("utf-8", "replace"))


def sent_as_zip(request, data: BinaryIO):
    """Answer with a zip of ``copy_for``, never stored by anybody on the way."""
    response, answer = request.response, Zip(data)
    headed(response, translate(_("kept-of-you.zip"), context=request), "application/zip")
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
