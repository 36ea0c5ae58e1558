"""The field for files that are sent along."""

from onderneem.addon import _
from onderneem.addon.dossiers.holding import LARGEST
from onderneem.addon.dossiers.holding import MOST
from onderneem.addon.dossiers.holding import TOO_MANY
from onderneem.addon.dossiers.submission import Attachment
from zope.interface import implementer
from zope.schema import Field
from zope.schema import Int
from zope.schema import ValidationError
from zope.schema.interfaces import IField
from zope.schema.interfaces import WrongType


class IAttachments(IField):
    """Files: plans, photos, proofs."""

    most = Int(
        title=_("How many files"),
        description=_("At most so many; 1 to 20."),
        min=1,
        max=20,
        default=MOST,
    )
    largest = Int(
        title=_("Largest file in megabytes"),
        description=_("1 to 20."),
        min=1,
        max=20,
        default=LARGEST,
    )


class TooMany(ValidationError):
    """More files than the field takes."""

    def doc(self):
        """Says how many."""
        return type(TOO_MANY)(TOO_MANY, mapping={"most": self.args[0]})


@implementer(IAttachments)
class Attachments(Field):
    """The value is a tuple of ``Attachment``; each was looked at before (``holding``)."""

    def __init__(self, *arguments, most=MOST, largest=LARGEST, **rest):
        super().__init__(*arguments, **rest)
        self.most, self.largest = most, largest

    def _validate(self, value):
        super()._validate(value)
        if not isinstance(value, tuple) or not all(isinstance(each, Attachment) for each in value):
            raise WrongType(value, tuple, self.__name__)
        if len(value) > self.most:
            raise TooMany(self.most)
