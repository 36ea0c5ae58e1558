"""When somebody would like to be called, or to come by: a wish that officers see in their list.

Kept of a dossier as one text that sorts by its moment: "2026-11-30 am call".
"""

from datetime import date
from onderneem.addon import _
from onderneem.addon.dossiers.when import weekday_shown
from onderneem.addon.reference.counter_hours import AFTERNOON
from onderneem.addon.reference.counter_hours import MORNING
from zope.globalrequest import getRequest
from zope.i18n import translate

WAYS = {"call": _("Call me back"), "visit": _("Come by, by appointment")}
HALVES = {MORNING: _("morning"), AFTERNOON: _("afternoon")}
FOR_OFFICERS = {"call": _("Call back: ${moment}"), "visit": _("Appointment: ${moment}")}


def wish_of(way: str, moments) -> str:
    """Return the wish for the first of these moments."""
    return f"{min(moments)} {way}" if moments else ""


def moment_words(moment: str) -> str:
    """Return a moment such as "2026-11-30 am" as people read it."""
    day, half = moment.split(" ")
    words = translate(HALVES[half], context=getRequest())
    return f"{weekday_shown(date.fromisoformat(day))}, {words}"


def wish_words(wish: str) -> str:
    """Return a dossier's wish as its officer reads it, nothing for none."""
    if not wish:
        return ""
    moment, way = wish.rsplit(" ", 1)
    words = FOR_OFFICERS[way]
    told = type(words)(words, mapping={"moment": moment_words(moment)})
    return translate(told, context=getRequest())
