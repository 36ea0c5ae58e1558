"""What becomes of a row, in words."""

from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.values import show_truth

BADGES = {
    Deed.NEW: Badge(_("New"), "good"),
    Deed.CHANGED: Badge(_("Changed"), "info"),
    Deed.UNCHANGED: Badge(_("Unchanged"), "plain"),
    Deed.WRONG: Badge(_("Error"), "over"),
}
SHORT_NAME = _("Short name")
CELL = _("${title} (column ${column})")
TRUTHS = {show_truth(True): _("Yes"), show_truth(False): _("No")}
COUNTS = {
    "all": _("Write all ${count} rows"),
    "without": _("Write the ${count} rows without an error"),
    "all-one": _("Write the row"),
    "without-one": _("Write the one row without an error"),
}
