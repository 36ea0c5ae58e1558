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


def ways_of(start: Link | None, desk: Link | None, forms: list[Link] | None = None) -> list[Way]:
    """Return the buttons.

    ``forms``: those of the municipality itself, which come first; ``desk``: while the e-counter is
    closed, and then it comes before that, unless a form does already.
    """
    ours = forms or [each for each in (desk,) if each is not None]
    found = [*ours, *(each for each in (start,) if each is not None)]
    return [
        Way(each.title, each.url, SECOND if place else FIRST) for place, each in enumerate(found)
    ]
