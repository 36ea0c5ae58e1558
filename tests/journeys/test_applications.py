"""A visitor without scripts sends a question and two applications, breaks off and comes back, adds
what is asked for and reads the outcome; the officer does the other side."""

from onderneem.addon import clock
from playwright.sync_api import expect
from tests.guard import files
from tests.journeys.conftest import Walker
from tests.journeys.counter import Counter
from tests.journeys.counter import Holder
import pytest

pytestmark = pytest.mark.hard

PDF = {"name": "../schets.pdf", "mimeType": "text/html", "buffer": files.PDF}
# The form takes no terrace that begins in the past.
NEXT_YEAR = clock.today().year + 1
PHOTO = {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": files.JPEG}
LONG = {**PHOTO, "name": f"{'foto' * 75}.jpg"}
SEND = "#oo-form button[type=submit]"
WHO = {"Uw naam": "An Dewit", "E-mailadres": "an@bakkerij.example"}


@pytest.fixture
def an(browser, demo):
    """An, a baker with an old phone: no JavaScript."""
    walker = Walker(browser, demo, False, viewport={"width": 320, "height": 800})
    yield walker
    walker.context.close()
    assert not walker.wrong, walker.wrong


@pytest.fixture
def counter(officer):
    """The officer behind the counter."""
    return Counter(officer)


class Form:
    """A form in steps, as somebody fills it in."""

    def __init__(self, walker, path):
        self.walker, self.path = walker, path
        walker.goes(path)

    @property
    def page(self):
        """The page that is open now."""
        return self.walker.page

    def begins(self):
        """Press the button below the list of tasks."""
        self.page.locator(SEND).first.click()

    def parts(self, name, **values):
        """Fill in the inputs of an address or a period."""
        for part, text in values.items():
            self.page.locator(f"[name='form.widgets.{name}.{part}']").fill(text)

    def fills(self, texts=(), choices=(), ticks=(), uploads=()):
        """Fill in a page: texts by their label, choices and boxes too, files by field."""
        for label, text in dict(texts).items():
            self.page.get_by_label(label).first.fill(text)
        for choice in choices:
            self.page.get_by_label(choice, exact=True).check()
        for label in ticks:
            self.page.get_by_label(label).check()
        for name, sent in dict(uploads).items():
            self.page.locator(f"[name='form.widgets.{name}:list']").set_input_files(sent)

    def goes_on(self):
        """Press the first button: on to the next page, or to the receipt."""
        self.page.locator(SEND).first.click()
        self.walker.fits()

    def comes_back(self):
        """Close the tab, open the form again and go on where it was."""
        context = self.page.context
        self.page.close()
        self.walker.page = context.new_page()
        self.walker.goes(self.path)
        self.page.locator("#content .btn-primary").first.click()

    def sends(self):
        """Send what stands on the page with all answers; return the reference."""
        expect(self.page).to_have_url(f"{self.walker.section}{self.path}/@@check")
        self.page.locator(SEND).click()
        expect(self.page.locator(".oo-receipt-reference")).to_be_visible()
        return self.page.locator(".oo-receipt-reference").inner_text().strip()


def test_a_question_that_was_wrong_at_first(an, counter):
    """The error leads to its field, the answers stay, and a reload of the receipt sends nothing;
    the officer answers, and An reads it."""
    an.goes("/contact")
    page = an.page
    page.get_by_label("Uw vraag").fill("Mag mijn terras er in de winter staan?")
    page.locator(SEND).click()
    page.locator(".oo-error-summary a").first.click()
    expect(page.get_by_label("Uw vraag")).to_have_value("Mag mijn terras er in de winter staan?")
    for label, text in WHO.items():
        page.get_by_label(label).fill(text)
    page.locator(SEND).click()
    reference = page.locator(".oo-receipt-reference").inner_text()
    page.reload()
    expect(page.locator(".oo-receipt-reference")).to_have_text(reference)
    holder = Holder(an)
    counter.opens(reference)
    counter.takes("decide", comment="Ja, tot 31 maart.", outcome="answered")
    holder.follows()
    expect(page.locator(".oo-decision")).to_contain_text("Ja, tot 31 maart.")
    holder.checks_the_seal()


def test_a_terrace_broken_off_and_sent(an, counter):
    """Four pages, a break in the middle, the back button, a sketch and an insurance, a receipt;
    a better sketch is asked for and sent, and the permit is granted."""
    form = Form(an, "/aanvragen/terrasvergunning")
    form.begins()
    form.fills({**WHO, "Naam van uw zaak": "Bakkerij Dewit"})
    form.page.locator("[name='form.widgets.enterprise_number']").fill("0123.456.749")
    form.parts("premises", street="Markt 1", postal_code="9090", place="Melle")
    form.goes_on()
    form.comes_back()
    expect(form.page).to_have_url(f"{an.section}{form.path}/@@part/terras")
    form.fills(
        {"Lengte in meter": "6,50", "Diepte in meter": "2", "Aantal zitplaatsen": "24"},
        ["Zomerterras", "Op het voetpad"],
    )
    form.parts("period", start=f"{NEXT_YEAR}-03-01", end=f"{NEXT_YEAR}-10-31")
    form.goes_on()
    expect(form.page.locator(".oo-error-summary")).to_be_visible()
    form.page.get_by_label("Er blijft minstens 1,50 meter vrij").check()
    form.page.get_by_label("Tafels en stoelen").check()
    form.goes_on()
    form.page.go_back()
    form.page.go_forward()
    form.fills(uploads={"sketch": [PDF], "insurance": [PDF], "photos": [LONG, PHOTO]})
    form.goes_on()
    # A name of three hundred signs, as a phone gives it, in the list of what is kept.
    form.page.go_back()
    an.fits()
    form.page.go_forward()
    form.fills(ticks=["Ik weet wat een terras", "Wat ik invulde is juist"])
    form.goes_on()
    expect(form.page.locator("#content")).to_contain_text("schets.pdf")
    expect(form.page.locator("#content")).to_contain_text("Merelbeke-Melle")
    reference = form.sends()
    expect(form.page.get_by_role("link", name="schets.pdf").first).to_be_visible()
    holder = Holder(an)
    counter.opens(reference)
    counter.takes("ask_more", comment="Teken ook de stoeprand.")
    holder.follows()
    holder.reads_what_is_needed("Teken ook de stoeprand.")
    holder.sends("De rand staat erop.", {**PDF, "buffer": files.PDF + b"\n%%EOF\n"})
    counter.finds_it_answered(reference)
    counter.opens(reference)
    assert counter.downloads("schets.pdf")[-2:] == [files.PDF, files.PDF + b"\n%%EOF\n"]
    for deed in ("complete", "take_up"):
        counter.takes(deed)
    counter.takes("decide", comment="Het voldoet.", outcome="granted")
    holder.follows()
    expect(form.page.locator(".oo-decision")).to_contain_text("Het voldoet.")
    expect(form.page.locator(".oo-badge-good").first).to_be_visible()
    holder.checks_the_seal()


def test_a_premium_for_vacant_premises(an, counter):
    """KBO, an activity by a word, quotes and lease, and a bank account that is checked; a proof is
    asked for and sent, and the refusal says how to go against it."""
    form = Form(an, "/aanvragen/leegstandspremie")
    form.begins()
    form.fills(WHO)
    form.page.locator("[name='form.widgets.enterprise_number.none']").check()
    form.page.locator("[name='form.widgets.activity']").fill("brood")
    form.goes_on()
    form.page.locator("[name='form.widgets.activity.choice']").first.check()
    form.goes_on()
    form.parts("premises", street="Kerkstraat 12", postal_code="9000", place="Gent")
    form.fills({"Sinds wanneer staat het leeg": "2026-01-15", "Verkoopruimte": "80"}, ["Huurder"])
    form.goes_on()
    expect(form.page.locator(".oo-error-summary")).to_contain_text("Duur van de huur: u huurt")
    form.parts("lease_period", start=f"{NEXT_YEAR}-01-01", end=f"{NEXT_YEAR + 9}-12-31")
    form.goes_on()
    form.comes_back()
    form.fills({"Wat gaat u doen": "Een bakkerij met oven", "Kosten": "12.500", "De-minimis": "0"})
    form.parts("works", start=f"{NEXT_YEAR}-01-10", end=f"{NEXT_YEAR}-06-30")
    form.goes_on()
    form.fills(uploads={"quotes": [PDF, PDF], "lease": [PDF]})
    form.goes_on()
    ticks = ["Ik houd de zaak minstens", "Wat ik invulde is juist"]
    form.fills(
        {"Rekening op naam van": "An Dewit", "Rekeningnummer": "BE71 0961 2345 6760"}, (), ticks
    )
    form.goes_on()
    expect(form.page.locator(".oo-error-summary")).to_contain_text("IBAN")
    form.fills({"Rekeningnummer": "BE71 0961 2345 6769"})
    form.goes_on()
    expect(form.page.locator("#content")).to_contain_text("€ 12.500,00")
    reference = form.sends()
    holder = Holder(an)
    counter.opens(reference)
    counter.takes("ask_more", comment="Waar is het bewijs van leegstand?")
    holder.follows()
    holder.reads_what_is_needed("bewijs van leegstand")
    holder.sends("", PHOTO)
    counter.finds_it_answered(reference)
    counter.opens(reference)
    redress = "Beroep bij het college, binnen dertig dagen."
    counter.takes("decide", comment="Niet leeg genoeg.", outcome="refused", redress=redress)
    holder.follows()
    expect(form.page.locator(".oo-decision")).to_contain_text(redress)
    holder.checks_the_seal()


def test_a_question_by_phone(counter):
    """Written down while somebody calls: a dossier like any other, with its channel and its term,
    in the list of what is to be done."""
    reference = counter.registers(
        {"channel": "phone", "kind": "question", "topic": "terras"},
        {"subject": "Parasols in de winter", "text": "Mogen ze blijven?", "name": "An Dewit"},
    )
    counter.opens(reference)
    expect(counter.page.locator("#content")).to_contain_text("Mogen ze blijven?")
    expect(counter.page.locator("#content")).to_contain_text("Telefoon")
    counter.takes("take_up")
    expect(counter.page.locator("#content")).to_contain_text("Arno Ambtenaar")
