"""A letter as PDF: readable, by screen readers too, and made without asking anybody."""

from onderneem.addon.dossiers import letter_links
from onderneem.addon.dossiers import letter_pdf
from onderneem.addon.dossiers import letter_views
from onderneem.addon.dossiers.letter_pdf import can_make_pdf
from onderneem.addon.dossiers.letter_pdf import NoPdf
from onderneem.addon.dossiers.letter_pdf import pdf_of
from onderneem.addon.dossiers.letter_sheet import Mark
from onderneem.addon.dossiers.letter_sheet import Sheet
from onderneem.addon.dossiers.letter_sheet import written
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.submission import Applicant
from tests.dossiers.deeds import go
from tests.dossiers.deeds import WORDS
from tests.dossiers.stories import application
import io
import os
import pytest
import socket
import transaction

NAME = "Ayşe Łukaszewicz-Dupré"


@pytest.fixture
def maker():
    """What makes PDFs; where Pango is missing, skipped, but never in CI."""
    if not can_make_pdf():
        if os.environ.get("CI") == "true":
            pytest.fail("no weasyprint or no Pango, and CI skips nothing")
        pytest.skip("weasyprint or Pango is missing: tools/find-pango says what to install")


def sheet(html="<p>Omdat.</p>"):
    """Return a small letter with a name that isn't English."""
    marks = [Mark("Referentie", "234-567-89A")]
    return written(Sheet("nl", "Goedgekeurd", "Gemeente", [], [NAME], marks, "", html)).encode()


def read(pdf):
    """Return the reader of a PDF."""
    from pypdf import PdfReader

    return PdfReader(io.BytesIO(pdf))


@pytest.mark.pure
def test_its_words_are_the_letters(maker):
    """Names with any letter and the reference can be found and copied in it."""
    words = " ".join(" ".join(page.extract_text() for page in read(pdf_of(sheet())).pages).split())
    for each in (NAME, "234-567-89A", "Omdat.", "1 / 1"):
        assert each in words


@pytest.mark.pure
def test_its_style_is_understood(maker, caplog):
    """The log has no word of it: each letter that somebody opens would bring two."""
    with caplog.at_level("WARNING"):
        pdf_of(sheet())
    assert caplog.messages == []


@pytest.mark.pure
def test_a_screen_reader_can_read_it(maker):
    """It is tagged, has a title and says its language (PDF/UA)."""
    found = read(pdf_of(sheet()))
    catalog = found.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "nl"
    assert found.metadata.title == "Goedgekeurd"


@pytest.mark.pure
def test_it_asks_nothing_of_anybody(maker, monkeypatch, tmp_path):
    """Neither of another server nor of this machine's files, whatever stands in the page."""
    secret = tmp_path / "secret.css"
    secret.write_text("body::after { content: 'geheim' }")
    opened = []
    monkeypatch.setattr(socket.socket, "connect", lambda *given: opened.append(given))
    asking = (
        f'<link rel="stylesheet" href="{secret.as_uri()}">'
        '<img src="http://127.0.0.1:1/a.png" alt=""><style>@import "http://127.0.0.1:1/b"</style>'
    )
    found = read(pdf_of(sheet(asking)))
    assert "geheim" not in found.pages[0].extract_text()
    assert opened == []


@pytest.mark.pure
def test_it_is_bounded(maker, monkeypatch):
    """A page that is too large is none, and no more than two are made at once."""
    with pytest.raises(NoPdf):
        pdf_of(b"x" * (letter_pdf.LARGEST + 1))
    monkeypatch.setattr(letter_pdf, "WAIT", 0.01)
    for _each in range(2):
        letter_pdf.AT_ONCE.acquire()
    try:
        with pytest.raises(NoPdf):
            pdf_of(sheet())
    finally:
        letter_pdf.AT_ONCE.release(2)


@pytest.fixture
def live_granted(live_section):
    """A granted application in the site that answers over HTTP, with a key of its applicant."""
    dossier = application(live_section["dossiers"], applicant=Applicant(NAME))
    go(dossier, "decide", outcome="granted")
    key = dossier.mint_key("letter")
    transaction.commit()
    return dossier, key


def test_both_sides_get_it(maker, live_granted, stranger, officer):
    """To save, under the reference; to nobody else, and stored by nobody on the way."""
    dossier, key = live_granted
    section = "wonen/ondernemen"
    for answer in (
        officer.get(f"{section}/dossiers/{dossier.id}/@@letter/1.pdf"),
        stranger.get(f"{section}/@@letter/{dossier.id}/{key}/1.pdf"),
    ):
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == "application/pdf"
        name = f"{show_reference(dossier.id)}-1.pdf"
        assert answer.headers["Content-Disposition"] == f"attachment; filename*=UTF-8''{name}"
        assert answer.headers["Cache-Control"] == "no-store, private"
        words = read(answer.content).pages[0].extract_text()
        for each in (NAME, show_reference(dossier.id), WORDS["comment"]):
            assert each in words
    assert stranger.get(f"{section}/@@letter/{dossier.id}/wrong/1.pdf").status_code == 404
    assert f"/{key}/1.pdf" in stranger.get(f"{section}/@@follow/{dossier.id}/{key}").text


def test_without_pango_the_page_prints(live_granted, stranger, monkeypatch):
    """No link that leads nowhere; the page says how to print, and the letter is still there."""
    for module in (letter_links, letter_views):
        monkeypatch.setattr(module, "can_make_pdf", lambda: False)
    dossier, key = live_granted
    section = "wonen/ondernemen"
    page = stranger.get(f"{section}/@@follow/{dossier.id}/{key}").text
    assert f"/{key}/1.pdf" not in page
    assert "kies Afdrukken in uw browser" in page
    assert stranger.get(f"{section}/@@letter/{dossier.id}/{key}/1").status_code == 200
    assert stranger.get(f"{section}/@@letter/{dossier.id}/{key}/1.pdf").status_code == 404


def test_when_all_are_busy_one_is_told_to_wait(maker, live_granted, stranger, monkeypatch):
    """503 with Retry-After: it isn't lost, only later."""

    def busy(html):
        raise NoPdf

    monkeypatch.setattr(letter_views, "pdf_of", busy)
    dossier, key = live_granted
    answer = stranger.get(f"wonen/ondernemen/@@letter/{dossier.id}/{key}/1.pdf")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
