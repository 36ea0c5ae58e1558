"""An add form that is sent twice adds one item: the second sending leads to what the first made.

The button that saves carries a key, new on every page, in the address it sends to. What the form
makes gets a UID made from that key and all that was typed: so a repeat, also at the same moment on
another server, is known by the catalog alone. Nothing is stored besides; other answers with the
same key (somebody went back and typed on) are another item, as they are without us.
"""

from hashlib import sha256
from onderneem.addon.components.save_button import OURS
from onderneem.addon.interfaces import IOnderneemLayer
from plone import api
from plone.uuid.interfaces import ATTRIBUTE_NAME
from secrets import token_hex
from z3c.form.interfaces import IAddForm
from z3c.form.interfaces import IAfterWidgetUpdateEvent
from z3c.form.interfaces import IButtonAction
from zExceptions import Redirect
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.lifecycleevent.interfaces import IObjectCopiedEvent
import re

KEY = "oo-once"
MADE = "onderneem.adding_once"
FORM = re.compile(r"[0-9a-f]{32}\Z")


@adapter(IAfterWidgetUpdateEvent)
def give_a_key(event) -> None:
    """Give the button of an add form a key; one that was pressed before leads to what it made."""
    button = event.widget
    if not IButtonAction.providedBy(button) or not IOnderneemLayer.providedBy(button.request):
        return
    portal_type = getattr(button.form, "portal_type", None) or ""
    if not portal_type.startswith(OURS) or not button.name.endswith(".save"):
        return
    if not IAddForm.providedBy(button.form):
        return
    request = button.request
    button.attributes["formaction"] = f"{request.getURL()}?{KEY}={token_hex(16)}"
    key = request.form.get(KEY)
    if request.method != "POST" or button.name not in request.form:
        return
    if isinstance(key, str) and FORM.match(key):
        about = (portal_type, request.getURL(), api.user.get_current().getId() or "")
        uid = uid_of(key, request.form, about)
        _lead_to_what_is_there(uid)
        IAnnotations(request)[MADE] = (portal_type, uid)


def uid_of(key: str, form: dict, about: tuple[str, ...]) -> str:
    """Return the UID of what a key and a form make; files count with what is in them."""
    found = sha256(repr((key, about)).encode())
    for name in sorted(form):
        found.update(repr((name, _plain(form[name]))).encode("utf-8", "replace"))
    return found.hexdigest()[:32]


def _plain(value):
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if not hasattr(value, "filename"):
        return value
    value.seek(0)
    content = sha256(value.read()).hexdigest()
    value.seek(0)
    return value.filename, content


def _lead_to_what_is_there(uid: str) -> None:
    """Raise Redirect to what has that UID, seen or not: whoever sent this made it."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(UID=uid):
        raise Redirect(brain.getURL())


def made_by_key(item, event) -> None:
    """Give what the form makes its UID; only that, whatever else comes into being with it."""
    request = getRequest()
    if request is None or IObjectCopiedEvent.providedBy(event):
        return
    notes = IAnnotations(request, None) or {}
    portal_type, uid = notes.get(MADE, ("", ""))
    if uid and getattr(item, "portal_type", "") == portal_type:
        del notes[MADE]
        setattr(item, ATTRIBUTE_NAME, uid)
