"""Where a guide of the demo leads to the start of a permit: by the permit's own start button.

So that it goes where the permit does when the e-counter is down or its address changes.
"""

from onderneem.addon.demo.municipality import rich
import re

START = re.compile(r'href="start:([a-z0-9/-]+)"')


def lead_to_starts(section, guide) -> None:
    """Make a link of ``start:vergunningen/terras`` in the texts of a guide, as an editor would."""

    def link(found: re.Match) -> str:
        permit = section.unrestrictedTraverse(found[1])
        return f'href="resolveuid/{permit.UID()}/@@e-counter"'

    guide.parts = tuple(
        {**part, "text": rich(START.sub(link, part["text"].raw))} for part in guide.parts
    )
