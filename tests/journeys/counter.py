"""The two sides of a dossier in a browser: the officer's, and that of the holder of its key."""

from pathlib import Path
from playwright.sync_api import expect


class Counter:
    """An officer at the list of dossiers."""

    def __init__(self, officer):
        self.walker, self.page = officer, officer.page

    def _row(self, reference):
        self.walker.goes("/dossiers")
        return self.page.get_by_role("row").filter(has_text=reference)

    def opens(self, reference):
        """Open a dossier from the list of what is to be done."""
        self._row(reference).get_by_role("link", name=reference).click()
        expect(self.page.locator(".oo-receipt-reference")).to_have_text(reference)
        self.walker.finds_it_accessible()

    def finds_it_answered(self, reference):
        """The list says that the applicant answered what was asked."""
        badges = self._row(reference).locator(".oo-badge-soon")
        # That more was asked, and that it came.
        expect(badges).to_have_count(2)

    def takes(self, deed, **words):
        """Fill in what goes with a step and press its button."""
        for name, text in words.items():
            field = self.page.locator(f"#oo-{name}")
            field.select_option(text) if name == "outcome" else field.fill(text)
        self.page.locator(f"button[name=deed][value={deed}]").click()
        expect(self.page.locator(".oo-error")).to_have_count(0)
        expect(self.page.locator(".oo-checked")).to_be_visible()

    def downloads(self, name):
        """Save the files of this name; return what is in them, in the order of the page."""
        found = []
        for link in self.page.get_by_role("link", name=name, exact=True).all():
            with self.page.expect_download() as coming:
                link.click()
            found.append(Path(coming.value.path()).read_bytes())
        return found

    def registers(self, choices, texts):
        """Write down what somebody says; return the reference of the new dossier."""
        self.walker.goes("/dossiers/@@register")
        for name, token in choices.items():
            self.page.locator(f"#oo-{name}").select_option(token)
        for name, text in texts.items():
            self.page.locator(f"#oo-{name}").fill(text)
        self.walker.finds_it_accessible()
        self.page.locator("#content form button[type=submit]").first.click()
        return self.page.locator(".oo-receipt-reference").inner_text().strip()


class Holder:
    """Whoever stands at a receipt, and comes back with its link."""

    def __init__(self, walker):
        self.walker = walker
        here = walker.page.locator(".oo-receipt")
        self.link = here.locator("a.btn-primary").get_attribute("href")
        self.seal = here.locator("a[href*='@@seal']").get_attribute("href")

    @property
    def page(self):
        """The page that is open now."""
        return self.walker.page

    def follows(self):
        """Look how far it is."""
        self.page.goto(self.link)
        self.walker.fits()

    def reads_what_is_needed(self, text):
        """It stands above the form to answer."""
        expect(self.page.locator("[aria-labelledby=oo-write] .oo-said")).to_contain_text(text)

    def sends(self, text, upload):
        """Answer with a file, by the form on the page."""
        self.page.locator("#oo-text").fill(text)
        self.page.locator("#oo-files").set_input_files(upload)
        self.page.locator("[aria-labelledby=oo-write] button").click()
        expect(self.page).to_have_url(self.link)
        names = self.page.locator("[aria-labelledby=oo-sent-files] li")
        expect(names.filter(has_text=upload["name"].split("/")[-1]).last).to_be_visible()
        expect(self.page.locator("[aria-labelledby=oo-write] .oo-said")).to_have_count(0)
        self.walker.fits()

    def checks_the_seal(self):
        """The receipt's own link says that it is ours and unchanged."""
        self.page.goto(self.seal)
        expect(self.page.locator(".oo-box[role=status]")).to_be_visible()
