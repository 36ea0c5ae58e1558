"""What the editor of a form is told above it, and a webmaster on the health page."""

from AccessControl.PermissionRole import rolesForPermissionOn
from onderneem.addon import _
from onderneem.addon.components.rich import html_of
from onderneem.addon.desk import formulas
from onderneem.addon.desk import unfit
from onderneem.addon.desk.asking_nothing import asks_nothing
from onderneem.addon.desk.asking_nothing import WARNING as NO_QUESTIONS
from onderneem.addon.desk.saved import savers_of
from onderneem.addon.desk.saved import WARNING
from onderneem.addon.desk.schema_of import schema_of
from onderneem.addon.desk.who_asks import is_address_unknown
from plone import api

NO_PRIVACY = _(
    "Everybody can fill in this form, and it doesn't say what happens with the data. Write it "
    "under “Desk”, “Privacy”: the law asks you to say so when you ask for data (GDPR, article 13)."
)
WHOSE_ADDRESS = _(
    "This form asks more than one e-mail address, and nobody knows which is that of who fills it "
    "in: no letter goes out. Give that question the short name “email”."
)


def lacks_privacy(form) -> bool:
    """Whether everybody sees a form that doesn't say what happens with the data."""
    told = html_of(getattr(form, "privacy_text", None)).strip()
    return not told and "Anonymous" in rolesForPermissionOn("View", form)


def may_mend(form) -> bool:
    """Whether who asks edits the form, and is told what is wrong with it."""
    return api.user.has_permission("Modify portal content", obj=form)


def warnings_of(form, request) -> list:
    """Return what somebody who edits the form should mend, as messages."""
    found = (
        WARNING if savers_of(form) else "",
        NO_QUESTIONS if asks_nothing(form) else "",
        unfit.warning_of(form, request),
        formulas.warning_of(form, request),
        WHOSE_ADDRESS if is_address_unknown(schema_of(form)) else "",
        NO_PRIVACY if lacks_privacy(form) else "",
    )
    return [each for each in found if each]
