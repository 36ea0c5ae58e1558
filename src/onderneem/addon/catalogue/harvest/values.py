"""Pure: the fields that the catalogue can fill, in one form for theirs and for ours.

A text is a str without blanks around it, or around its lines, a group a tuple of a str for each
row, a set a sorted tuple; empty is "" or (). So the two can be compared, stored and shown.
"""

from collections.abc import Mapping
from datetime import datetime
from onderneem.addon.catalogue.fields_of import fields_of
from onderneem.addon.catalogue.parts_as_lines import lines_of
from onderneem.addon.catalogue.record import ServiceRecord
from onderneem.addon.catalogue.row_lines import lines_of_rows
from onderneem.addon.catalogue.row_lines import READERS
from onderneem.addon.catalogue.row_lines import Row
from onderneem.addon.catalogue.row_lines import rows_for
from typing import Any
from typing import Union

Value = Union[str, "tuple[str, ...]"]
# Repeating groups: compared line by line, kept as rows (decision 10).
ROWS = tuple(READERS)
SETS = ("target_groups", "themes", "keywords", "your_europe", "areas", "service_languages")
# Compared as 2026-12-31.
DAYS = ("valid_from", "valid_until")
# Texts of several lines, which stay apart.
OF_LINES = ("exceptions",)
TEXTS = (
    "title",
    "description",
    "exceptions",
    "amount",
    "competent_authority",
    "authority_level",
    "executing_authority",
    "executing_level",
    "product_number",
    "product_id",
    *DAYS,
)
# In the order in which an editor compares them: what a visitor reads first.
FIELDS = (
    "title",
    "description",
    "amount",
    "conditions",
    "exceptions",
    "procedure",
    "documents",
    "costs",
    "competent_authority",
    "authority_level",
    "executing_authority",
    "executing_level",
    "legislation",
    "websites",
    "procedure_links",
    "target_groups",
    "themes",
    "your_europe",
    "keywords",
    "areas",
    "service_languages",
    *DAYS,
    "product_number",
    "product_id",
)


def theirs_of(record: ServiceRecord, now: datetime) -> dict[str, Value]:
    """Return what the catalogue says, field by field.

    ``amount`` is what a subsidy yields, on one line; the fields that an item lacks don't count.
    """
    return values_of({**fields_of(record, now), "amount": amount_of(record)})


def amount_of(record: ServiceRecord) -> str:
    """Return what a subsidy yields, on one line."""
    advantages = record.financial_advantages
    amounts = (line for each in advantages for line in lines_of(each.title, each.text))
    return " ".join("; ".join(amounts).split())


def rows_in(record: ServiceRecord, now: datetime) -> dict[str, tuple[Row, ...]]:
    """Return the groups of the record that say more than their lines, as rows."""
    fields = fields_of(record, now)
    found = {name: fields[name] for name in ROWS}
    return {name: rows for name, rows in found.items() if rows != _plain(name, rows)}


def _plain(name: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return what would become of the rows when only their lines were kept."""
    return rows_for(name, lines_of_rows(name, rows))


def values_of(raw: Mapping[str, Any]) -> dict[str, Value]:
    """Return the comparable values of raw ones; fields that aren't compared are left out."""
    return {name: value_of(name, raw.get(name)) for name in FIELDS}


def value_of(name: str, raw: Any) -> Value:
    """Return one raw value in the form for comparing.

    >>> value_of("themes", {"b", "a"})
    ('a', 'b')
    """
    if name in OF_LINES:
        lines = (" ".join(line.split()) for line in str(raw or "").splitlines())
        return "\n".join(line for line in lines if line)
    if name in TEXTS:
        return " ".join(str(raw).split()) if raw else ""
    if name in ROWS:
        return lines_of_rows(name, raw)
    return tuple(sorted(" ".join(str(each).split()) for each in raw or ()))
