"""The button that saves a form of ours: it is never dead.

Plone's script greys it while a field isn't as it should be, also one on another tab, and says so in
the language of the browser beside that field only. Ours goes to the server, which answers with each
reason in the language of the site, and opens the tab.
"""

from onderneem.addon.interfaces import IOnderneemLayer
from z3c.form.interfaces import IAfterWidgetUpdateEvent
from z3c.form.interfaces import IButtonAction
from zope.component import adapter

OURS = "onderneem."


@adapter(IAfterWidgetUpdateEvent)
def leave_it_alive(event):
    """Let the browser send a form of one of our types, whatever is in it."""
    button = event.widget
    if not IButtonAction.providedBy(button) or not IOnderneemLayer.providedBy(button.request):
        return
    portal_type = getattr(button.form, "portal_type", None) or ""
    if portal_type.startswith(OURS) and button.name.endswith(".save"):
        # What the form is going to add; the attributes are made once.
        button.addClass("success")
        button.attributes["formnovalidate"] = "formnovalidate"
