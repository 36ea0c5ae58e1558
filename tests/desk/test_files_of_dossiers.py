"""The files of a dossier: for its officers and the holder of its key, to save and never to show."""

from Acquisition import aq_base
from onderneem.addon.dossiers import scanning
from onderneem.addon.dossiers.attachments import file_links
from onderneem.addon.dossiers.scanning import KEY
from onderneem.addon.dossiers.scanning import ScanHeld
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Attachment
from onderneem.addon.jobs.interfaces import WorkFailed
from plone import api
from Testing.makerequest import makerequest
from tests.desk.test_own_fields import papers
from tests.desk.test_own_fields import upload
from tests.dossiers.test_messages import letters
from tests.guard import clamd
from tests.guard import files
from types import SimpleNamespace
from zope.annotation.interfaces import IAnnotations
from zope.component.hooks import setSite
import pytest
import re
import transaction

__all__ = ["papers"]


def sent(papers, visitor, baker, **more):
    """Send the form with a plan; return the dossier and the address that its key opens."""
    location = visitor.send(baker, files=[upload(**more)]).response.headers["Location"]
    reference, key = location.rsplit("/", 2)[-2:]
    base = f"{papers.section.absolute_url()}/@@attachment/{reference}/{key}"
    return papers.dossier, base


def fetch(visitor, url, **options):
    """Ask for a file."""
    return visitor.session.get(url, timeout=60, headers={"Connection": "close"}, **options)


def test_the_holder_of_the_key_gets_the_file(papers, visitor, baker):
    """To save under its own name; nothing in it runs, nobody stores it on the way."""
    dossier, base = sent(papers, visitor, baker, name="schets café.pdf")
    answer = fetch(visitor, f"{base}/{dossier.attachments[0].id}")
    assert answer.content == files.PDF
    headers = answer.headers
    assert headers["Content-Disposition"] == "attachment; filename*=UTF-8''schets%20caf%C3%A9.pdf"
    assert headers["Content-Type"] == "application/pdf"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in headers["Content-Security-Policy"]
    assert "no-store" in headers["Cache-Control"]
    assert int(headers["Content-Length"]) == len(files.PDF)


def test_the_receipt_leads_to_it(papers, visitor, baker):
    """The link on the receipt works, with the receipt's own key."""
    location = visitor.send(baker, files=[upload()]).response.headers["Location"]
    page = visitor.ask(path=location.removeprefix(visitor.url))
    (link,) = page.receipt.xpath(".//section[@aria-labelledby='oo-sent-files']//a/@href")
    assert fetch(visitor, link).content == files.PDF


@pytest.mark.parametrize("way", ["key", "id", "reference", "nothing", "more", "officer's"])
def test_a_stranger_gets_nothing(papers, visitor, baker, way):
    """A wrong key, a wrong id, another reference, the officer's address: not found, or log in."""
    dossier, base = sent(papers, visitor, baker)
    file = dossier.attachments[0].id
    root, reference, key = base.rsplit("/", 2)
    other = "2" if key[-1] != "2" else "3"
    url = {
        "key": f"{root}/{reference}/{key[:-1]}{other}/{file}",
        "id": f"{base}/{'0' * 16}",
        "reference": f"{root}/ABCDEFGHJ/{key}/{file}",
        "nothing": base,
        "more": f"{base}/{file}/x",
        "officer's": f"{dossier.absolute_url()}/@@attachment/{file}",
    }[way]
    answer = fetch(visitor, url, allow_redirects=False)
    assert answer.status_code in ((302, 401) if way == "officer's" else (404,))
    assert files.PDF not in answer.content


def test_the_officer_gets_it_from_the_dossier(papers, visitor, editor, baker):
    """By the link on the dossier's page."""
    dossier, _base = sent(papers, visitor, baker)
    page = fetch(editor, dossier.absolute_url()).text
    url = f"{dossier.absolute_url()}/@@attachment/{dossier.attachments[0].id}"
    assert f'href="{url}"' in page
    assert fetch(editor, url).content == files.PDF


@pytest.mark.parametrize(
    ("state", "opens", "officer_is_told", "holder_is_told"),
    [
        ("clean", True, False, False),
        ("unscanned", True, True, False),
        ("held", False, True, True),
        ("refused", False, True, True),
    ],
)
def test_what_nobody_scanned_is_told_to_officers(state, opens, officer_is_told, holder_is_told):
    """Only what a scanner saw is called clean; without a scanner the file can still be opened."""
    file = Attachment("plan.pdf", "application/pdf", 9, "", state=state, question="sketch", id="x")
    dossier = SimpleNamespace(
        files=(file,),
        all_files=(file,),
        attachments=(file,),
        added=(),
        noted=(),
        log=(),
        answers=(Answer("sketch", "Schets met maten", None, ""),),
    )
    (officers,) = file_links(dossier, "/files", for_officers=True)
    (holders,) = file_links(dossier, "/files")
    assert officers.url == holders.url == ("/files/x" if opens else "")
    assert officers.question == holders.question == "Schets met maten"
    assert (bool(officers.said), bool(holders.said)) == (officer_is_told, holder_is_told)


def test_without_a_scanner_nothing_is_called_clean(papers, visitor, baker):
    """What is stored says that nobody looked."""
    dossier, _base = sent(papers, visitor, baker)
    assert dossier.attachments[0].state == "unscanned"


@pytest.fixture
def scanner(papers):
    """A municipality with a virus scanner that answers."""
    with clamd.running() as server:
        use(server.address)
        yield server


def use(address):
    """Let the site's scanner be at an address."""
    api.portal.set_registry_record("onderneem.virus_scanner", address)
    transaction.commit()


INFECTED = files.PDF[:9] + files.EICAR + files.PDF[9:]


def test_what_the_scanner_finds_is_refused_at_once(scanner, papers, visitor, baker):
    """EICAR inside a good PDF: an error at its field, by both ways nothing is stored."""
    page = visitor.send(baker, files=[upload(data=INFECTED)])
    assert (page.status, page.wrong) == (200, {"papers"})
    assert papers.stored.dossiers == ()


def test_what_it_finds_clean_is_kept(scanner, papers, visitor, baker):
    """And the scanner has seen every byte of it."""
    dossier, _base = sent(papers, visitor, baker)
    assert dossier.attachments[0].state == "clean"
    assert scanner.seen == [files.PDF]


@pytest.mark.parametrize("data", [files.PDF, INFECTED], ids=["clean", "infected"])
def test_a_scanner_that_is_away_holds_the_file(papers, visitor, baker, data):
    """The question isn't lost; nobody opens the file until a job had it scanned; what is found is
    thrown away, and the seal still holds."""
    use(clamd.nobody())
    dossier, base = sent(papers, visitor, baker, data=data)
    url = f"{base}/{dossier.attachments[0].id}"
    assert fetch(visitor, url).status_code == 409
    job = ScanHeld()
    assert job.waiting(papers.portal)
    with pytest.raises(WorkFailed):
        job.run(papers.portal)
    with clamd.running() as server:
        use(server.address)
        # As the scheduler does, whose request has no host.
        app = makerequest(aq_base(papers.portal.aq_parent))
        try:
            assert job.run(app[papers.portal.getId()]) == 1
        finally:
            setSite(papers.portal)
    assert not job.waiting(papers.portal)
    assert fetch(visitor, url).status_code == (200 if data == files.PDF else 409)
    dossier = papers.dossier
    assert broken_parts(dossier) == []
    if data == INFECTED:
        assert dossier.attachments[0].blob is None
        assert dossier.log[-1].what == "file_refused"
        link = re.search(r"http\S+/@@follow/\S+", letters()[-1].text)[0]
        assert link.startswith(papers.section.absolute_url())
        assert "plan.pdf" in fetch(visitor, link).text


def test_a_file_waits_on_where_its_section_was_renamed(papers, visitor, baker):
    """It is found by its reference."""
    use(clamd.nobody())
    reference = sent(papers, visitor, baker)[0].getId()
    with api.env.adopt_roles(["Manager"]):
        moved = api.content.rename(papers.section, "zaken")
    transaction.commit()
    with clamd.running() as server:
        use(server.address)
        assert ScanHeld().run(papers.portal) == 1
        assert server.seen == [files.PDF]
    assert moved["dossiers"][reference].attachments[0].state == "clean"
    assert not ScanHeld().waiting(papers.portal)


def test_a_file_that_is_never_answered_for_holds_nothing_up(papers, visitor, baker, monkeypatch):
    """The others are scanned all the same; the job says that something waits."""
    use(clamd.nobody())
    for name in ("groot.pdf", "plan.pdf"):
        sends(visitor, baker, name)
    scan = scanning._scanned
    monkeypatch.setattr(
        scanning, "_scanned", lambda each: each if each.name == "groot.pdf" else scan(each)
    )
    with clamd.running() as server:
        use(server.address)
        with pytest.raises(WorkFailed):
            ScanHeld().run(papers.portal)
    container = papers.section["dossiers"]
    found = [container[each].attachments[0] for each in container.references()]
    assert {(each.name, each.state) for each in found} == {
        ("groot.pdf", "held"),
        ("plan.pdf", "clean"),
    }
    assert len(IAnnotations(papers.portal)[KEY]) == 1


def sends(visitor, baker, name):
    """Send the form with a file of this name."""
    assert visitor.send(baker, files=[upload(name=name)]).status == 303


def test_a_dossier_that_went_holds_nothing_up(papers, visitor, baker):
    """The job goes on with the others."""
    use(clamd.nobody())
    sent(papers, visitor, baker)
    IAnnotations(papers.portal)[KEY].insert("/plone/ondernemen/dossiers/XXXXXXXXX")
    transaction.commit()
    with clamd.running() as server:
        use(server.address)
        assert ScanHeld().run(papers.portal) == 2
