"""What a form sends for a choice must be one of the choices.

A widget of z3c.form takes what it doesn't know for nothing at all: with a changed form a choice
would be emptied without a word.
"""

from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.fields import IInWords
from onderneem.addon.components.refusals import no_choice
from onderneem.addon.interfaces import IOnderneemLayer
from z3c.form.interfaces import ISequenceWidget
from z3c.form.validator import SimpleFieldValidator
from zope.component import adapter
from zope.interface import Interface
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ICollection


@adapter(Interface, IOnderneemLayer, Interface, IInWords, ISequenceWidget)
class KnownChoices(SimpleFieldValidator):
    """For the selects, radio buttons and boxes of our fields."""

    def validate(self, value, force=False):
        """Raise BadValue that names the first value that is no choice."""
        for token in self._sent() if _chooses(self.field) else ():
            try:
                self.widget.terms.getTermByToken(token)
            except LookupError:
                raise BadValue(no_choice(token)) from None
        return super().validate(value, force)

    def _sent(self) -> list[str]:
        sent = self.request.form.get(self.widget.name, ())
        sent = [sent] if isinstance(sent, str) else sent if isinstance(sent, (list, tuple)) else []
        separator = getattr(self.widget, "separator", None)
        tokens = [part for each in sent for part in str(each).split(separator or None)]
        return [each for each in tokens if each and each != self.widget.noValueToken]


def _chooses(field) -> bool:
    inner = getattr(field, "value_type", None) if ICollection.providedBy(field) else field
    return IChoice.providedBy(inner)
