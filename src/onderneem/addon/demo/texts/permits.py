"""The permits and duties to report, each with conditions, steps, costs and papers."""

from onderneem.addon.demo.texts.permits_long import LONG_PERMITS
from onderneem.addon.demo.texts.permits_premises import PREMISES_PERMITS
from onderneem.addon.demo.texts.permits_street import STREET_PERMITS

PERMITS = [*LONG_PERMITS, *STREET_PERMITS, *PREMISES_PERMITS]
