"""What a new permit or subsidy says of who decides, before anybody wrote it."""

from lxml import html
from onderneem.addon.place.authority_name import authority_name
from tests.topics.people import refused
import pytest
import transaction


@pytest.mark.parametrize(
    ("own", "nis", "name"),
    [
        ("Gemeente Voorbeeldegem", "44021", "Gemeente Voorbeeldegem"),
        ("", "44021", "Stad Gent"),
        ("", "44048", "Gemeente Nazareth-De Pinte"),
        ("", None, None),
    ],
)
def test_the_section_is_named_as_it_says_or_officially(section, own, nis, name):
    """A merged municipality by what it became."""
    section.authority_name, section.municipality = own, nis
    assert authority_name(section["subsidies"]) == name


@pytest.mark.parametrize("portal_type", ["onderneem.Permit", "onderneem.Subsidy"])
def test_the_form_of_a_new_one_begins_with_it(editor, portal_type):
    """One needn't find the tab; what an item leaves out isn't filled in for it afterwards."""
    editor.section.authority_name = "Gemeente Voorbeeldegem"
    transaction.commit()
    fields = ["competent_authority", "provider"][: 1 + (portal_type == "onderneem.Subsidy")]
    answer = editor.ask(f"{editor.folder(portal_type).absolute_url()}/++add++{portal_type}")
    page = html.fromstring(answer.text)
    for name in fields:
        (value,) = page.xpath(f"//input[@type='text'][contains(@name, '.{name}')]/@value")
        assert value == "Gemeente Voorbeeldegem"
    assert "competent_authority" in [name for name, _ in refused(editor.post(portal_type))]
    made = editor.post(portal_type, competent_authority="VLAIO", continuous=True)
    assert made.status_code == 201, made.text
    assert made.json().get("provider") is None
