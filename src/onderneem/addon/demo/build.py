"""Build Voorbeeldegem: a municipality with its usual pages first, then the section plugged in."""

from onderneem.addon.demo.accounts import give_roles
from onderneem.addon.demo.accounts import make_accounts
from onderneem.addon.demo.applications import make_applications
from onderneem.addon.demo.entries import make_entries
from onderneem.addon.demo.entries import publish_entries
from onderneem.addon.demo.look import make_look
from onderneem.addon.demo.municipality import make_municipality
from onderneem.addon.demo.municipality import rich
from onderneem.addon.demo.past import make_dossiers
from onderneem.addon.demo.publishing import publish
from onderneem.addon.demo.texts.desk import CONTACT
from onderneem.addon.demo.texts.desk import SECTION
from onderneem.addon.demo.texts.municipality import BORROWED
from onderneem.addon.demo.texts.municipality import FUNDERS
from onderneem.addon.demo.translations import make_translations
from onderneem.addon.demo.types import leave_out_what_is_not_here
from plone import api

NAVIGATION = "plone.displayed_types"
# Working days within which a question is answered that no form promises anything about.
ANSWER_DAYS = 10


def build_demo(setup) -> None:
    """Fill the site; refused where anything of the demo is already there."""
    portal = api.portal.get()
    if "ondernemen" in portal:
        return
    leave_out_what_is_not_here(portal)
    make_accounts(portal)
    # Content without a creator gets one when its edit form is first opened: a write on read.
    with api.env.adopt_user(username="webmaster"):
        make_look(portal)
        make_municipality(portal)
        section = make_section(portal)
        write_contact_form(section)
        make_entries(section)
        make_translations(section)
        publish_entries(section)
        make_applications(section)
        give_roles(section)
    with api.env.adopt_user(username="ambtenaar"):
        make_dossiers(section)


def make_section(portal):
    """Plug the section in, as a webmaster would, and show it in the navigation."""
    shown = api.portal.get_registry_record(NAVIGATION)
    if "onderneem.Section" not in shown:
        api.portal.set_registry_record(NAVIGATION, (*shown, "onderneem.Section"))
    section = api.content.create(
        portal,
        "onderneem.Section",
        id="ondernemen",
        funders=FUNDERS,
        municipality=BORROWED,
        **{
            name: tuple(value) if isinstance(value, list) else value
            for name, value in SECTION.items()
        },
    )
    publish(section)
    api.portal.set_registry_record("onderneem.answer_days", ANSWER_DAYS)
    return section


def write_contact_form(section) -> None:
    """Say on the desk's form what this municipality promises."""
    form = section["contact"]
    form.title, form.description = CONTACT["title"], CONTACT["description"]
    form.formPrologue = rich(CONTACT["intro"])
    form.receipt_text = rich(CONTACT["receipt_text"])
    form.privacy_text = rich(CONTACT["privacy"])
    form.term_number, form.term_unit, form.retention_months = 5, "working-days", 24
    form.fields_model = form.fields_model.replace("</schema>", f"{CONTACT['wish']}</schema>")
    form.reindexObject()
