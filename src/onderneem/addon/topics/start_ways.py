"""Pure: the buttons of a start box; one stands out, and it is what works today."""

from dataclasses import dataclass
from onderneem.addon.components.parts import Link

FIRST, SECOND = "btn btn-primary", "btn btn-outline-primary"


@dataclass(frozen=True)
class Way:
    """A button of the start box."""

    title: str
    url: str
    css: str


def ways_of(start: Link | None, desk: Link | None) -> list[Way]:
    """Return the buttons; ``desk``: while the e-counter is closed, and then it comes first."""
    found = [each for each in (desk, start) if each is not None]
    return [
        Way(each.title, each.url, SECOND if place else FIRST) for place, each in enumerate(found)
    ]
