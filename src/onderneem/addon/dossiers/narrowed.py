"""What narrows a list of dossiers, in words: on the page of its file, and in the file's name."""

from collections.abc import Mapping
from datetime import date
from onderneem.addon import _
from onderneem.addon.dossiers.asking import ME
from onderneem.addon.dossiers.asking import narrowing
from onderneem.addon.dossiers.asking import NOBODY
from onderneem.addon.dossiers.asking import taken
from onderneem.addon.dossiers.first_looks import ORDER
from onderneem.addon.dossiers.groups import group_title
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.municipalities_in import municipality_name
from onderneem.addon.dossiers.people import name_of
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.topics_in import topics_in
from onderneem.addon.dossiers.when import day_shown
from plone.i18n.normalizer import idnormalizer
from zope.i18n import translate

DUES = {
    "overdue": _("Overdue"),
    "week": _("Within a week"),
    "none": _("Without a last day"),
}
LABELS = {
    "state": _("State"),
    "phase": _("Phase"),
    "kind": _("Kind"),
    "topic": _("Topic"),
    "municipality": _("Municipality"),
    "assigned": _("Taken up by"),
    "group": _("Group of officers"),
    "due": _("Last day"),
    "text": _("Words or reference"),
    "enterprise_number": _("Enterprise number"),
    "sort_on": _("Order"),
}
LONGEST_NAME = 100


class Narrowed:
    """What of ``form`` narrows the list; what can't be asked doesn't, and isn't named."""

    def __init__(self, form: Mapping[str, object], section, today: date, user: str, request):
        self.section, self.request, self.user = section, request, user
        left = taken(form, today, user)
        self.pairs = [(name, each) for name, each in narrowing(left) if each]

    @property
    def words(self) -> list[tuple[str, str]]:
        """Label and value of each, all that is to be done first."""
        found = [
            (self._say(LABELS[name]), self._value(name, each))
            for name, each in self.pairs
            if name not in ORDER
        ]
        if ("open", "1") in self.pairs and not any(name == "state" for name, _each in self.pairs):
            found.insert(0, (self._say(LABELS["state"]), self._say(_("All that is to be done"))))
        return found

    def file_name(self, first: str) -> str:
        """Return a name for a file of it, without its ending."""
        values = " ".join([first, *(value for _label, value in self.words)])
        return idnormalizer.normalize(values, max_length=LONGEST_NAME)

    def _value(self, name: str, each: str) -> str:
        if name == "state":
            return self._say(MEANING[each].title)
        if name == "kind":
            return self._say(KINDS[Kind(each)])
        if name == "topic":
            return topics_in(self.section).get(each, each)
        if name == "assigned":
            mine = {NOBODY: self._say(_("Nobody yet")), ME: name_of(self.user)}
            return mine.get(each) or name_of(each)
        if name == "group":
            return group_title(each)
        if name == "municipality":
            return municipality_name(each)
        if name == "due":
            return self._say(DUES[each]) if each in DUES else day_shown(date.fromisoformat(each))
        return each

    def _say(self, message) -> str:
        return translate(message, context=self.request)
