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


def test_a_rule_over_several_fields_stands_at_its_field(editor):
    """Once, in the order of the fields, and nowhere else; the title says it."""
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
    fields = [each.get("href").removeprefix("#") for each in links]
    assert [each.rsplit("-", 1)[-1].rsplit(".", 1)[-1] for each in fields] == [
        "windows",
        "employees_to",
        "opened_from",
    ]
    assert set(fields) <= set(form.tree.xpath("//@id"))
    rule = in_dutch("Add a window or a term, or tick “Continuous”.")
    assert rule in links[0].text_content()
    (beside,) = form.tree.xpath(f"//*[@class='invalid-feedback'][contains(., '{rule}')]")
    assert beside.xpath(f"ancestor::*[@id='{fields[0]}']")
    assert form.tree.findtext(".//title").startswith("Fout: ")
    (box,) = form.tree.xpath("//*[contains(@class, 'oo-error-summary')]")
    assert not box.xpath("ancestor::*[contains(@class, 'alert')]")


def test_a_form_without_errors_and_one_of_the_site_have_no_summary(editor):
    """Nor does a stock type get words of ours."""
    folder = editor.folder("onderneem.Permit").absolute_url()
    fresh = editor.ask(f"{folder}/++add++onderneem.Permit").text
    assert "oo-error-summary" not in fresh
    assert "<title>Fout" not in fresh
