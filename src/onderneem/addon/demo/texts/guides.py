"""The guides: what to do, in the order in which an entrepreneur meets it."""

from onderneem.addon.demo.texts.guides_long import LONG_GUIDES
from onderneem.addon.demo.texts.guides_premises import PREMISES_GUIDES
from onderneem.addon.demo.texts.guides_street import STREET_GUIDES

GUIDES = [*LONG_GUIDES, *STREET_GUIDES, *PREMISES_GUIDES]
