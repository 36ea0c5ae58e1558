"""Who asked in English follows in English: the letters lead there, and each page leads on."""

from lxml import html
from tests.dossiers.test_messages import STAMP
from tests.dossiers.test_pages import HTML
from tests.dossiers.test_pages import read
from tests.dossiers.test_pages import SECTION
from tests.dossiers.test_without_account import letters
from tests.dossiers.test_without_account import nobody_asked
import pytest
import re
import transaction

__all__ = ["nobody_asked"]


def tree(answer):
    """Return a page; it speaks English."""
    page = html.fromstring(answer.content)
    assert page.get("lang") == "en", answer.url
    return page


def hidden(page, action: str) -> dict:
    """Return what is hidden in the form that goes there."""
    (form,) = page.xpath(f"//form[contains(@action, '{action}')][not(.//*[@name='action'])]")
    return {each.get("name"): each.get("value") for each in form.xpath(".//input[@type='hidden']")}


@pytest.fixture
def pair(live_receipt):
    """What stands behind the address of the baker's link."""
    return f"{live_receipt.reference}/{live_receipt.key}"


def test_each_page_of_a_dossier_leads_on_in_its_language(stranger, live_receipt, pair):
    """Links, a message, a refused one, all links taken away, a new one asked."""
    address = f"{SECTION}/@@follow/{pair}"
    page = tree(read(stranger, f"{address}?in=en"))
    leads = page.xpath("//*[contains(@class, 'oo-follow')]//a/@href")
    for name in ("@@seal", "@@follow-leaked"):
        (link,) = [each for each in leads if name in each]
        assert tree(read(stranger, link)) is not None
    for text in ("", "Thank you"):
        data = {**hidden(page, "@@follow/"), "text": text}
        tree(stranger.post(address, data=data, headers=HTML))
    given = {"reference": live_receipt.reference, "key": live_receipt.key}
    typed = hidden(tree(read(stranger, f"{SECTION}/@@follow?in=en")), "@@follow")
    tree(stranger.post(f"{SECTION}/@@follow", data={**typed, **given}, headers=HTML))
    wrong = {**typed, **given, "key": "x"}
    tree(stranger.post(f"{SECTION}/@@follow", data=wrong, headers=HTML))
    sealed = hidden(tree(read(stranger, f"{SECTION}/@@seal?in=en")), "@@seal")
    tree(stranger.post(f"{SECTION}/@@seal", data={**sealed, "reference": "x"}, headers=HTML))
    lost = hidden(tree(read(stranger, f"{SECTION}/@@follow-lost?in=en")), "@@follow-lost")
    for email in ("", "an@bakker.example"):
        data = {**lost, "reference": "x", "email": email}
        tree(stranger.post(f"{SECTION}/@@follow-lost", data=data, headers=HTML))
    leaked = f"{SECTION}/@@follow-leaked/{pair}"
    data = hidden(tree(read(stranger, f"{leaked}?in=en")), "@@follow-leaked")
    tree(stranger.post(leaked, data=data, headers=HTML))


@pytest.mark.parametrize(("language", "behind"), [("en", "?in=en"), ("nl", "")])
def test_a_letter_leads_to_a_page_in_its_own_language(
    stranger, live_dossier, live_receipt, language, behind
):
    """That is the one in which the dossier was sent; not where it is the section's anyway."""
    live_dossier.language = language
    transaction.commit()
    page = f"{SECTION}/@@follow-lost"
    stamp = STAMP.search(read(stranger, page).text)[1]
    given = {"reference": live_receipt.reference, "email": live_dossier.applicant.email}
    stranger.post(page, data={**given, "stamp": stamp}, headers=HTML)
    link = re.search(r"@@follow/\S+", letters()[-1].text)[0]
    assert link.partition("?")[2] == behind.lstrip("?")
    told = read(stranger, f"{SECTION}/{link}")
    assert html.fromstring(told.content).get("lang") == language
