"""What is wrong with an editor's form is found from the top of the page, whatever tab it is on."""

from tests.topics.people import in_dutch


def test_each_error_is_led_to_and_says_its_limit(editor):
    """A link to each field, on whatever tab; a stock title says how long it may be."""
    form = editor.fill_in(
        "onderneem.Permit",
        {
            "IDublinCore.title": "Nieuw",
            "IBasic.title": "x" * 5000,
            "IPublicService.competent_authority": "College",
            "ICriteria.employees_to": "veel",
            "ICriteria.opened_from": "ooit",
        },
    )
    assert form.response.status_code == 200
    links = form.tree.xpath("//*[contains(@class, 'oo-error-summary')]//a")
    told = {each.get("href").rsplit("-", 1)[-1]: each.text_content() for each in links}
    assert set(told) == {"title", "employees_to", "opened_from"}
    assert "5000" in told["title"]
    assert "2026-12-31" in told["opened_from"]
    heading = form.tree.xpath("string(//*[contains(@class, 'oo-error-summary')]/h2)")
    assert heading.strip() == in_dutch("There is a problem")
    ids = set(form.tree.xpath("//@id"))
    assert all(each.get("href")[1:] in ids for each in links)
    assert form.tree.xpath("//script[contains(@src, 'errors.js')]")


def test_a_form_without_errors_and_one_of_the_site_have_no_summary(editor):
    """Nor does a stock type get words of ours."""
    folder = editor.folder("onderneem.Permit").absolute_url()
    fresh = editor.ask(f"{folder}/++add++onderneem.Permit").text
    assert "oo-error-summary" not in fresh
