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
    'xmlns:easyform="http://namespaces.plone.org/supermodel/easyform" '
    'xmlns:form="http://namespaces.plone.org/supermodel/form"><schema>{}</schema></model>'
)
# EasyForm's own validator of a field, as a webmaster writes it: it says what is wrong, or nothing.
NEEDED = (
    "python:not value and '{answer}' in request.form.get('form.widgets.{name}', '') and '{say}'"
)
# Another one: that a period fits what was chosen elsewhere on the form.
FITS = (
    "python:value and '{answer}' in request.form.get('form.widgets.{name}', '') and not ({fits}) "
    "and '{say}'"
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
    checks = {
        **{name: NEEDED.format(**each) for name, each in text.get("needed", {}).items()},
        **{name: fits(each) for name, each in text.get("fits", {}).items()},
    }
    sets = "".join(
        f'<fieldset name="{name}" label="{escape(label)}">{_fields(fields, checks)}</fieldset>'
        for name, label, fields in text["fieldsets"]
    )
    return MODEL.format(_fields(text["fields"], checks) + sets)


def fits(rules: list[dict]) -> str:
    """Return a validator that says what is wrong by the first of the rules that isn't kept."""
    parts = [FITS.format(**each).removeprefix("python:") for each in rules]
    return f"python:{' or '.join(f'({each})' for each in parts)}"


def _fields(fields: list, checks: dict) -> str:
    return "".join(_field(each, checks.get(each[0])) for each in fields)


def _field(field: tuple, check: str | None) -> str:
    name, kind, label, hint, required, inside = field
    when = f' easyform:TValidator="{escape(check)}"' if check else ""
    return (
        f'<field name="{name}" type="{kind}"{when}><title>{escape(label)}</title>'
        f"<description>{escape(hint)}</description><required>{required}</required>"
        f"{inside}{WIDGETS.get(kind, '')}</field>"
    )
