"""The folder with application forms, each a form in steps that its editor can change."""

from html import escape
from onderneem.addon.demo.municipality import rich
from onderneem.addon.demo.publishing import publish
from onderneem.addon.demo.texts.application_parts import CHOICE
from onderneem.addon.demo.texts.application_parts import SET
from onderneem.addon.demo.texts.applications import APPLICATIONS
from onderneem.addon.desk.forms import make_desk_form
from onderneem.addon.desk.forms import NO_FIELDS
from plone import api

MODEL = (
    '<model xmlns="http://namespaces.plone.org/supermodel/schema" '
    'xmlns:form="http://namespaces.plone.org/supermodel/form"><schema>{}</schema></model>'
)
# All choices in sight: easier with a thumb than a list that unfolds.
WIDGETS = {
    CHOICE: '<form:widget type="z3c.form.browser.radio.RadioFieldWidget" />',
    SET: '<form:widget type="z3c.form.browser.checkbox.CheckBoxFieldWidget" />',
}


def make_applications(section) -> None:
    """Add the folder and its forms, and publish them."""
    folder = api.content.create(
        section,
        "Folder",
        "aanvragen",
        title="Aanvragen",
        description="Formulieren om een vergunning of premie van de gemeente aan te vragen",
    )
    for text in APPLICATIONS:
        make_application(folder, text)
    publish(folder)


def make_application(folder, text: dict):
    """Add a form in steps and return it."""
    number, unit = text["term"]
    form = api.content.create(
        folder,
        "EasyForm",
        text["id"],
        title=text["title"],
        description=text["description"],
        submitLabel=text["submit"],
        default_fieldset_label=text["first"],
        formPrologue=rich(text["intro"]),
        fields_model=model_of(text),
        actions_model=NO_FIELDS,
        CSRFProtection=False,
    )
    make_desk_form(form)
    form.purpose, form.subject_item, form.pages = text["purpose"], text["subject_item"], "fieldsets"
    # The folder lists them; the site's menu needn't.
    form.exclude_from_nav = True
    form.term_number, form.term_unit = number, unit
    form.retention_months = text["retention_months"]
    form.receipt_text, form.privacy_text = rich(text["receipt_text"]), rich(text["privacy"])
    return form


def model_of(text: dict) -> str:
    """Return the XML of a form's fields."""
    sets = "".join(
        f'<fieldset name="{name}" label="{escape(label)}">{"".join(map(_field, fields))}</fieldset>'
        for name, label, fields in text["fieldsets"]
    )
    return MODEL.format("".join(map(_field, text["fields"])) + sets)


def _field(field: tuple) -> str:
    name, kind, label, hint, required, inside = field
    return (
        f'<field name="{name}" type="{kind}"><title>{escape(label)}</title>'
        f"<description>{escape(hint)}</description><required>{required}</required>"
        f"{inside}{WIDGETS.get(kind, '')}</field>"
    )
