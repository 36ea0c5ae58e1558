"""Why a service isn't told to others, as a sentence that says what to do."""

from onderneem.addon import _

REASONS = {
    "title": _("It has no title: give it one."),
    "description": _("It has no summary: write one sentence."),
    "authority": _("It doesn't say who decides: fill in the competent authority."),
    "authority-unknown": _(
        "The region's register doesn't know who decides. Write the name as the register does, or "
        "put the number behind it, for example: VLAIO (OVO000039)."
    ),
    "municipality": _(
        "The section doesn't say for which municipality it is: choose it in the section's settings."
    ),
    "language": _("The region's catalogue takes Dutch and English only."),
    "too-long": _("A text in it is too long for the region's catalogue."),
    "unreadable": _("The region's catalogue couldn't read it."),
    "error": _("Something went wrong; the server's log tells more."),
}
