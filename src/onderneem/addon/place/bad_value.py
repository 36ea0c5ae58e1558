"""A value that a field refuses, with the reason in words."""

from zope.schema import ValidationError


class BadValue(ValidationError):
    """Raised by a field's constraint; ``args[0]`` is the reason, a message.

    A rule over several fields names those where it is told behind it, the first one first.

    A bare ``Invalid`` shows in a form too, but plone.restapi catches ValidationError only and
    would answer 500.
    """

    def doc(self):
        """Return the reason; forms and plone.restapi both ask for it by this name."""
        return self.args[0]
