"""The contact form of a new section: an ordinary EasyForm, with our marker on it alone."""

from html import escape
from onderneem.addon import _
from onderneem.addon.desk.forms_folder import give_back
from onderneem.addon.desk.forms_folder import show_as_list
from onderneem.addon.desk.interfaces import IDeskForm
from plone.dexterity.utils import createContentInContainer
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.interface import noLongerProvides

NO_FIELDS = '<model xmlns="http://namespaces.plone.org/supermodel/schema"><schema /></model>'
# Name, type, whether it must be filled in, longest, label, help.
FIELDS = (
    ("question", "zope.schema.Text", True, 5000, _("Your question"), ""),
    (
        "topic",
        "zope.schema.Choice",
        False,
        0,
        _("What it is about"),
        _("Not sure? Leave it empty."),
    ),
    ("name", "zope.schema.TextLine", True, 200, _("Your name"), ""),
    ("email", "plone.schema.email.Email", True, 0, _("E-mail"), _("We send the receipt here.")),
    ("phone", "zope.schema.TextLine", False, 40, _("Phone"), _("If you prefer to be called.")),
    (
        "enterprise_number",
        "onderneem.addon.desk.fields.EnterpriseNumber",
        False,
        0,
        _("Enterprise number"),
        _("Ten digits, for example 0123.456.749. Leave it empty when you have none yet."),
    ),
)


def make_contact_form(section):
    """Add the contact desk to a section and return it.

    It has none of EasyForm's own actions: its default mailer would mail the answers.
    """
    language = section.Language() or "nl"

    def words(message) -> str:
        return translate(message, target_language=language)

    form = createContentInContainer(
        section,
        "EasyForm",
        checkConstraints=False,
        id="contact",
        title=words(_("Ask your question")),
        description=words(_("We find out who can help you, and keep you informed.")),
        submitLabel=words(_("Send")),
        fields_model=_model(words),
        actions_model=NO_FIELDS,
    )
    make_desk_form(form)
    return form


def make_desk_form(form) -> None:
    """Turn an EasyForm into a desk form: what is sent becomes a dossier."""
    # A stamp of ours takes the place of EasyForm's token, and works for visitors too.
    form.CSRFProtection = False
    alsoProvides(form, IDeskForm)
    form.reindexObject(idxs=["object_provides"])
    show_as_list(form)


def make_plain_form(form) -> None:
    """Give a form back to EasyForm, with its own token; what was sent stays where it is."""
    form.CSRFProtection = True
    noLongerProvides(form, IDeskForm)
    form.reindexObject(idxs=["object_provides"])
    give_back(form)


def _model(words) -> str:
    fields = "".join(
        f'<field name="{name}" type="{kind}"><title>{escape(words(title))}</title>'
        f"<description>{escape(words(hint))}</description><required>{required}</required>"
        f"{f'<max_length>{longest}</max_length>' if longest else ''}"
        f"{'<vocabulary>onderneem.subjects</vocabulary>' if name == 'topic' else ''}</field>"
        for name, kind, required, longest, title, hint in FIELDS
    )
    return (
        '<model xmlns="http://namespaces.plone.org/supermodel/schema">'
        f"<schema>{fields}</schema></model>"
    )
