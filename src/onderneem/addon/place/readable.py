"""What was typed in a section as text that can be written again.

Bytes of an address that are no UTF-8 reach Zope's form as lone surrogates, which no index, address
or answer can write: each would be a server error. They become the sign for "unreadable"; a page
then finds nothing by them, as by any other nonsense.
"""

from Acquisition import aq_base
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.place.interfaces import ISection
from typing import Any
from zope.component import adapter
from ZPublisher.interfaces import IPubAfterTraversal


@adapter(IPubAfterTraversal)
def make_readable(event: Any) -> None:
    """Mend the form of a request for a section."""
    request = event.request
    if not request.form or not IOnderneemLayer.providedBy(request):
        return
    # plone.rest walks over wrappers.
    places = (getattr(aq_base(each), "context", each) for each in request.get("PARENTS", ()))
    if any(ISection.providedBy(each) for each in places):
        for name, value in list(request.form.items()):
            request.form[name] = readable(value)


def readable(value: Any) -> Any:
    """Return a text, or texts, without lone surrogates; anything else as it is.

    >>> readable("terras" + chr(0xdcff))
    'terras?'
    """
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, (list, tuple)):
        return type(value)(readable(each) for each in value)
    return value
