"""What is wrong with a file or a cell, in words."""

from decimal import Decimal
from onderneem.addon import _
from onderneem.addon.exchange.deeds import minutes_for
from onderneem.addon.exchange.flaws import Flaw
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.values import Kind
from onderneem.addon.exchange.values import number
from onderneem.addon.exchange.values import show_number
from onderneem.addon.reference.signs import UNREADABLE
from typing import Any
from zope.i18nmessageid import Message

OF_FILES = {
    Flaw.EMPTY: _("The file is empty."),
    Flaw.TOO_LARGE: _("The file is larger than 10 MB."),
    Flaw.UNPACKS_TOO_LARGE: _("This workbook unpacks to far more than it should; it isn't read."),
    Flaw.TOO_MANY_ROWS: _("There are more than 20,000 rows. Split the file."),
    Flaw.TOO_MANY_COLUMNS: _("There are more than 200 columns."),
    Flaw.NO_TABLE: _("This is no table: choose a CSV or XLSX file."),
    Flaw.OLD_EXCEL: _("This is a workbook of an old Excel (.xls). Save it as XLSX or CSV."),
    Flaw.BROKEN: _("The file can't be read from row ${row} on: it is damaged, or cut off."),
    Flaw.BROKEN_WORKBOOK: _(
        "This workbook can't be read: it is damaged, or no workbook of Excel. Save it anew as XLSX."
    ),
    Flaw.FORMAT_TOO_LONG: _(
        "A number format of this workbook is longer than Excel allows (255 characters)."
    ),
    Flaw.NO_HEADING: _("The first row has no headings."),
    Flaw.HEADING_TWICE: _("The heading “${about}” is there twice."),
    Flaw.UNKNOWN_HEADING: _(
        "There is no field “${about}”. Take the headings from the list, or begin your own with #."
    ),
    Flaw.CELL_TOO_LONG: _(
        "Row ${row}: “${about}…” is longer than Excel keeps (32,767 characters). Choose CSV."
    ),
}
OF_CELLS = {
    Flaw.FORMULA: _("This is a formula. Put its result there."),
    Flaw.CELL_ERROR: _("The spreadsheet shows an error here."),
    Flaw.CELL_TOO_LONG: _("The text is longer than 50,000 characters."),
    Flaw.SIGN: UNREADABLE,
    Flaw.NO_COLUMN: _("There is a text to the right of the last heading."),
}
OF_VALUES = {
    Kind.TRUTH: _("Write yes or no."),
    Kind.WHOLE: _("Write a whole number, for example 12."),
    Kind.NUMBER: _("Write a number, for example ${example}."),
    Kind.UNCLEAR: _("This can be read in two ways. Write 1234 or 1,234."),
    Kind.DAY: _("Write a day as 2026-03-31 or 31/3/2026."),
    Kind.HOUR: _("Write an hour as 12:00."),
    Kind.MOMENT: _("Write a day and an hour as 2026-03-31 12:00."),
}

# An amount, a share or a number of years, one in a hundred: the first that a field takes.
EXAMPLES = ("1250,50", "2,5", "0,25")


def example_for(field: Any) -> str:
    """Return a number as one types it, that this field takes."""
    least, most = field.min, field.max

    def fits(text: str) -> bool:
        value = number(text)
        return (least is None or value >= least) and (most is None or value <= most)

    return next(filter(fits, EXAMPLES), show_number(least or most or Decimal(0)))


def of_value(kind: Kind, field: Any) -> Message:
    """Return why a text is no value of a field."""
    if kind is Kind.NUMBER:
        return Message(OF_VALUES[kind], mapping={"example": example_for(field)})
    return OF_VALUES[kind]


def of_file(problem: Unreadable) -> Message:
    """Return why a file can't be read."""
    words = {"row": problem.row, "about": problem.about}
    return Message(OF_FILES[problem.flaw], mapping=words)


def takes(count: int, seconds: int) -> Message:
    """Return how long the writing takes."""
    words = {"count": count, "seconds": seconds}
    return _("Writing ${count} rows takes about ${seconds} seconds.", mapping=words)


def still_writing() -> Message:
    """Return what is said of a second file while a job writes the first."""
    return _("A large file is still being written here. Wait until it is done, or stop it.")


def by_a_job(count: int) -> Message:
    """Return how more rows than one waits for are written."""
    words = {"count": count, "minutes": minutes_for(count)}
    return _(
        "Writing ${count} rows takes about ${minutes} minutes. It is done in the background, all "
        "after one press: you needn't stay on the page, and see here how far it is.",
        mapping=words,
    )
