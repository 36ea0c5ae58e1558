"""How a dossier came in."""

from onderneem.addon import _

CHANNELS = {
    "form": _("Form on the site"),
    "phone": _("Phone"),
    "counter": _("Counter"),
    "visit": _("Visit"),
    "mail": _("Letter or e-mail"),
}
# What an officer may register; a form registers itself.
REGISTERED = tuple(name for name in CHANNELS if name != "form")
