"""The parts of a form: its fieldsets, in order; what stands in none comes first."""

from dataclasses import dataclass
from plone.supermodel.interfaces import FIELDSETS_KEY
from zope.schema import getFieldNamesInOrder
import re

FIRST = "begin"
# A field's name ends where the name of its widget's inner input begins.
OWNER = re.compile(r"[^.\-:]+")


@dataclass(frozen=True)
class Part:
    """A fieldset: its name in the address, its label, the names of its fields, and what its editor
    says of it."""

    name: str
    label: str
    fields: tuple[str, ...]
    description: str = ""

    def owns(self, key: str) -> bool:
        """Whether an input's name, without the form's prefix, belongs to a field of this part."""
        found = OWNER.match(key)
        return found is not None and found[0] in self.fields


def parts_of(schema, first_label: str = "") -> tuple[Part, ...]:
    """Return the parts that have a field."""
    names = getFieldNamesInOrder(schema)
    sets = schema.queryTaggedValue(FIELDSETS_KEY, [])
    inside = {name for each in sets for name in each.fields}
    first = FIRST
    while first in {each.__name__ for each in sets}:
        # An editor may call a fieldset so too: each part has an address of its own.
        first += "-1"
    parts = [Part(first, first_label, tuple(name for name in names if name not in inside))]
    parts += [
        Part(
            each.__name__,
            each.label or each.__name__,
            tuple(name for name in names if name in each.fields),
            each.description or "",
        )
        for each in sets
    ]
    return tuple(part for part in parts if part.fields)
