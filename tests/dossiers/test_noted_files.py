"""What the scanner refuses of a note is told to officers alone."""

from base64 import b64encode
from dataclasses import replace
from onderneem.addon.dossiers import scanning
from onderneem.addon.dossiers.messages import write_message
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.sent_files import uploads_in
from onderneem.addon.post.outbox import _box
from tests.guard import files
import pytest

PHOTO = [{"filename": "foto-van-de-buren.pdf", "data": b64encode(files.PDF).decode()}]


@pytest.mark.parametrize("public", [False, True])
def test_whoever_knows_the_file_hears_of_its_end(portal, submitted_dossier, monkeypatch, public):
    """Its name stands in no line that the applicant reads; of a message's file they are mailed."""
    write_message(submitted_dossier, "", "ambtenaar", public, uploads_in(PHOTO))
    where = "added" if public else "noted"
    (file,) = getattr(submitted_dossier, where)
    setattr(submitted_dossier, where, (replace(file, state="held"),))
    gone = replace(file, state="refused", blob=None)
    monkeypatch.setattr(scanning, "_scanned", lambda _file: gone)
    before = len(_box(portal))
    assert scanning.scan_again(submitted_dossier) == 0
    last = submitted_dossier.log[-1]
    assert (last.what, last.public) == ("file_refused", public)
    assert len(_box(portal)) - before == public
    assert broken_parts(submitted_dossier) == []
