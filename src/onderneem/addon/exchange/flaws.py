"""Pure: what can be wrong with a file, or with what stands in one of its cells."""

from enum import Enum


class Flaw(str, Enum):
    """Why a file can't be read as rows, or a cell as a text; said in words in ``words``."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    UNPACKS_TOO_LARGE = "unpacks-too-large"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_COLUMNS = "too-many-columns"
    NO_TABLE = "no-table"
    OLD_EXCEL = "old-excel"
    BROKEN = "broken"
    BROKEN_WORKBOOK = "broken-workbook"
    FORMAT_TOO_LONG = "format-too-long"
    NO_HEADING = "no-heading"
    HEADING_TWICE = "heading-twice"
    UNKNOWN_HEADING = "unknown-heading"
    FORMULA = "formula"
    CELL_ERROR = "cell-error"
    CELL_TOO_LONG = "cell-too-long"
    SIGN = "sign"
    NO_COLUMN = "no-column"


class Unreadable(ValueError):
    """A file as a whole: ``flaw``, the row where it was seen (0: none), and what it is about."""

    def __init__(self, flaw: Flaw, row: int = 0, about: str = ""):
        super().__init__(f"{flaw.value} {about}".strip())
        self.flaw, self.row, self.about = flaw, row, about
