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
    # Plone's form has not our stylesheet: the summary brings it.
    assert form.tree.xpath("//*[@class='oo-form-errors']/link[contains(@href, 'onderneem.css')]")


def test_what_is_wrong_with_the_whole_comes_first(editor):
    """A rule over several fields stands in the summary too; one that names a field leads to it."""
    form = editor.fill_in(
        "onderneem.Subsidy",
        {
            "IPublicService.competent_authority": "College",
            "ICriteria.employees_from": "9",
            "ICriteria.employees_to": "3",
            "ICriteria.opened_from": "ooit",
        },
    )
    links = form.tree.xpath("//*[contains(@class, 'oo-error-summary')]//a")
    first, second, third = (each.get("href").removeprefix("#formfield-") for each in links)
    texts = [each.text_content() for each in links]
    assert texts[0] == in_dutch("Add a window or a term, or tick “Continuous”.")
    assert (second.rsplit("-", 1)[-1], third.rsplit("-", 1)[-1]) == ("employees_to", "opened_from")
    assert {f"formfield-{each}" for each in (first, second, third)} <= set(form.tree.xpath("//@id"))


def test_a_form_without_errors_and_one_of_the_site_have_no_summary(editor):
    """Nor does a stock type get words of ours."""
    folder = editor.folder("onderneem.Permit").absolute_url()
    fresh = editor.ask(f"{folder}/++add++onderneem.Permit").text
    assert "oo-error-summary" not in fresh
