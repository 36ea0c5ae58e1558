"""EasyForm's own store of answers, beside the dossiers: off, unless a webmaster adds a saver.

Of EasyForm's actions only an enabled saver does anything on a desk form: who adds one asks for a
second copy. That copy has no retention term and no log, which is said wherever it is seen.
"""

from collective.easyform.api import get_actions
from collective.easyform.interfaces import IActionExtender
from collective.easyform.interfaces import ISaveData
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.desk.asking_nothing import asks
from onderneem.addon.desk.files import IAttachments
from onderneem.addon.desk.formulas import EXECUTION
from onderneem.addon.desk.formulas import worked_out
from zope.schema import getFieldsInOrder

WARNING = _(
    "This form keeps a second copy of all answers, beside the dossiers (EasyForm's “Save data”). "
    "That copy has no retention term: clear it yourself, or remove the action."
)


def savers_of(form) -> list:
    """Return the savers that are switched on; EasyForm calls that required."""
    return [
        action
        for _name, action in getFieldsInOrder(get_actions(form))
        if ISaveData.providedBy(action) and action.required
    ]


def idle_in(form) -> list:
    """Return the titles of actions that are on and do nothing here: mailers, scripts."""
    return [
        action.title
        for _name, action in getFieldsInOrder(get_actions(form))
        if action.required and not ISaveData.providedBy(action)
    ]


def is_kept(field) -> bool:
    """Whether a field has a place in that copy: files stay with their dossier."""
    return asks(field) and not IAttachments.providedBy(field)


def save_besides(form, schema, values: dict) -> None:
    """Store a copy of valid values where a webmaster asked for one.

    Of EasyForm's extra data only the time: addresses and browsers of visitors are kept nowhere.
    """
    for saver in savers_of(form):
        if not _is_wanted(form, saver):
            continue
        wanted = saver.showFields or list(values)
        row = {name: values[name] for name in wanted if name in values and is_kept(schema[name])}
        if "dt" in (saver.ExtraData or ()):
            row["dt"] = clock.now().isoformat(timespec="seconds")
        saver.addDataRow(row)


def _is_wanted(form, saver) -> bool:
    """Whether its condition says so; a copy that nobody can be sure was asked for isn't made."""
    if not IActionExtender(saver).execCondition:
        return True
    return bool(worked_out(form, saver, EXECUTION, otherwise=False))
