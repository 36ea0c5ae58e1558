"""``@e-counter``: the service and the expansion."""

from onderneem.addon.ecounter.interfaces import IHasCounter
from onderneem.addon.ecounter.state import state_of
from onderneem.addon.interfaces import IOnderneemLayer
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.services import Service
from zope.component import adapter
from zope.interface import implementer


def as_json(item, request) -> dict:
    """Return the body of ``@e-counter``, as CONTRACT.md has it."""
    state = state_of(item, request)
    return {
        "@id": f"{state.url}/@e-counter",
        "status": state.status.value,
        "primary": state.primary.as_json() if state.primary else None,
        "links": [link.as_json() for link in state.links],
        "product": state.product,
        "fallback": vars(state.fallback),
        "downtime": state.downtime.as_json() if state.downtime else None,
        "go": state.go,
    }


@implementer(IExpandableElement)
@adapter(IHasCounter, IOnderneemLayer)
class CounterExpansion:
    """The entry in ``@components``; its body when ``?expand=e-counter`` asks for it."""

    def __init__(self, context, request):
        self.context = context
        self.request = request

    def __call__(self, expand=False):
        if expand:
            return {"e-counter": as_json(self.context, self.request)}
        return {"e-counter": {"@id": f"{self.context.absolute_url()}/@e-counter"}}


class CounterGet(Service):
    """``GET @e-counter``."""

    def reply(self):
        """Return the stored state."""
        return as_json(self.context, self.request)
