"""What the editor of a form is told above it, and a webmaster on the health page."""

from AccessControl.PermissionRole import rolesForPermissionOn
from onderneem.addon import _
from onderneem.addon.components.rich import html_of
from onderneem.addon.desk import formulas
from onderneem.addon.desk import unfit
from onderneem.addon.desk.asking_nothing import asks_nothing
from onderneem.addon.desk.asking_nothing import broken_in
from onderneem.addon.desk.asking_nothing import WARNING as NO_QUESTIONS
from onderneem.addon.desk.saved import savers_of
from onderneem.addon.desk.saved import WARNING
from onderneem.addon.desk.schema_of import schema_of
from onderneem.addon.desk.who_asks import is_address_unknown
from plone import api
from zope.i18n import translate

WITHOUT_LIST = _(
    "These questions choose from a list that isn't in this site any more: ${questions}. Nobody can "
    "be shown this form until the add-on that gave the list is back, or a webmaster takes the "
    "questions out of the form's XML (fields/@@modeleditor)."
)
NO_PRIVACY = _(
    "Everybody can fill in this form, and it doesn't say what happens with the data. Write it "
    "under “Desk”, “Privacy”: the law asks you to say so when you ask for data (GDPR, article 13)."
)
WHOSE_ADDRESS = _(
    "This form asks more than one e-mail address, and nobody knows which is that of who fills it "
    "in: no letter goes out. Add that question anew with the short name “email”, and delete this "
    "one."
)


def lacks_privacy(form) -> bool:
    """Whether everybody sees a form that doesn't say what happens with the data."""
    told = html_of(getattr(form, "privacy_text", None)).strip()
    return not told and "Anonymous" in rolesForPermissionOn("View", form)


def _what_is_asked(form, request):
    """Return what is wrong with the questions as a whole, or an empty string."""
    broken = broken_in(form)
    if broken:
        titles = ", ".join(f"“{translate(each.title, context=request)}”" for each in broken)
        return type(WITHOUT_LIST)(WITHOUT_LIST, mapping={"questions": titles})
    return NO_QUESTIONS if asks_nothing(form) else ""


def may_mend(form) -> bool:
    """Whether who asks edits the form, and is told what is wrong with it."""
    return api.user.has_permission("Modify portal content", obj=form)


def warnings_of(form, request) -> list:
    """Return what somebody who edits the form should mend, as messages."""
    found = (
        WARNING if savers_of(form) else "",
        _what_is_asked(form, request),
        unfit.warning_of(form, request),
        formulas.warning_of(form, request),
        WHOSE_ADDRESS if is_address_unknown(schema_of(form)) else "",
        NO_PRIVACY if lacks_privacy(form) else "",
    )
    return [each for each in found if each]
