"""What a sheet would do to a folder, row by row, before anything is written."""

from collections.abc import Iterable
from functools import cached_property
from hashlib import sha256
from onderneem.addon import _
from onderneem.addon.components.locks import is_being_edited
from onderneem.addon.exchange.columns import BadColumns
from onderneem.addon.exchange.columns import Column
from onderneem.addon.exchange.columns import columns_of
from onderneem.addon.exchange.columns import ID
from onderneem.addon.exchange.deeds import Deed
from onderneem.addon.exchange.flaws import Flaw
from onderneem.addon.exchange.flaws import Unreadable
from onderneem.addon.exchange.paths import Paths
from onderneem.addon.exchange.planned import Change
from onderneem.addon.exchange.planned import Planned
from onderneem.addon.exchange.planned import Wrong
from onderneem.addon.exchange.referring import refuse_what_never_comes
from onderneem.addon.exchange.rules import refuse_what_rooms_refuse
from onderneem.addon.exchange.rules import Rules
from onderneem.addon.exchange.sheet import Line
from onderneem.addon.exchange.sheet import renamed
from onderneem.addon.exchange.sheet import Sheet
from onderneem.addon.exchange.to_come import is_itself
from onderneem.addon.exchange.words import OF_CELLS
from plone.i18n.normalizer.interfaces import IIDNormalizer
from typing import Any
from zope.component import getSiteManager
from zope.component import getUtility
from zope.container.interfaces import INameChooser
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import providedBy
from zope.security import checkPermission
import re

NAME = re.compile(r"[a-z0-9](?:[a-z0-9_.-]{0,98}[a-z0-9])?")
SHOWN = 80


class Plan:
    """The rows of a sheet over a folder; raises Unreadable for a heading that is no field."""

    def __init__(self, folder: Any, portal_type: str, sheet: Sheet):
        self.folder, self.portal_type = folder, portal_type
        paths = Paths(folder)
        self.columns = columns_of(folder, portal_type, paths)
        self.sheet = renamed(sheet, self._by_title(sheet))
        self._headings = self._shared_out()
        self._rules = Rules(self.columns)
        self._normalize = getUtility(IIDNormalizer).normalize
        # The first row of each short name; the other rows may refer to it.
        self._names: dict[str, int] = {}
        for line in self.sheet.lines:
            self._names.setdefault(self._name(line), line.number)
        paths.expect(self._names, portal_type)
        self._chooser = INameChooser(folder)

    @cached_property
    def rows(self) -> list[Planned]:
        """Every row of the sheet, in its order."""
        found = []
        for number, line in enumerate(self.sheet.lines):
            found.append(self._planned(line))
            if number % 500 == 499:
                # What was woken to compare needn't all stay in memory.
                self.folder._p_jar.cacheGC()
        refuse_what_rooms_refuse(self.folder, found, self.columns)
        refuse_what_never_comes(found)
        return found

    def anew(self, numbers: Iterable[int]) -> list[Planned]:
        """Return these rows as they would be written over what is in the folder by now.

        Whether what they refer to ever comes isn't asked again.
        """
        found = [self._planned(self._lines[number]) for number in numbers]
        refuse_what_rooms_refuse(self.folder, found, self.columns)
        return found

    @cached_property
    def _lines(self) -> dict[int, Line]:
        return {line.number: line for line in self.sheet.lines}

    def of(self, *deeds: Deed) -> list[Planned]:
        """Return the rows that do one of these."""
        return [row for row in self.rows if row.deed in deeds]

    @property
    def mark(self) -> str:
        """A mark of all that the plan says: another one when the sheet or the folder changed."""
        told = sha256()
        for row in self.rows:
            told.update(repr((row.number, row.name, row.deed.value, row.changes)).encode())
        return told.hexdigest()[:32]

    def _by_title(self, sheet: Sheet) -> dict[str, str]:
        """What a form calls a field is a heading too, and so is its name in capitals."""
        request = getRequest()
        single = [each for each in self.columns if each.has(each.name)]
        titles = {
            translate(each.field.title, context=request).casefold(): each.name
            for each in reversed(single)
        }
        names = {each.name.casefold(): each.name for each in single}
        small = {heading.casefold() for heading in sheet.headings}
        rows = {name: name for name in small if any(each.has(name) for each in self.columns)}
        return {**titles, **rows, **names, ID: ID}

    def _shared_out(self) -> list[tuple[Column, tuple[str, ...]]]:
        found: dict[Column, list[str]] = {}
        for heading in self.sheet.headings:
            if heading == ID:
                continue
            column = next((each for each in self.columns if each.has(heading)), None)
            if column is None:
                raise Unreadable(Flaw.UNKNOWN_HEADING, 1, heading[:SHOWN])
            found.setdefault(column, []).append(heading)
        return [(column, tuple(headings)) for column, headings in found.items()]

    def _name(self, line: Line) -> str:
        """The short name that a row gives, or that its title makes."""
        given = line.cells.get(ID, "")
        return given or self._normalize(line.cells.get("title", ""), max_length=50)

    def _planned(self, line: Line) -> Planned:
        title = line.cells.get("title", "")
        row = Planned(line.number, self._name(line), title, Deed.WRONG)
        row.wrong += [Wrong(name, OF_CELLS[flaw]) for name, flaw in line.wrong.items()]
        item = self._item(row)
        if item is not None and self._barred(item):
            # Nothing is told of what one may not change.
            return row
        unread = self._compare(row, line, item)
        if item is None:
            self._propose(row)
        broken = self._rules.broken(row.values, item, unread)
        row.wrong += [Wrong(heading, reason) for heading, reason in broken]
        if item is not None:
            row.title = title or item.title
            if row.changes and is_being_edited(item):
                row.wrong.append(Wrong(ID, _("Somebody is editing this at the moment.")))
        row.deed = self._deed(row, item)
        return row

    def _deed(self, row: Planned, item: Any) -> Deed:
        if row.wrong:
            return Deed.WRONG
        if item is None:
            return Deed.NEW
        return Deed.CHANGED if row.changes else Deed.UNCHANGED

    def _item(self, row: Planned) -> Any:
        """Return the item that a row is about, None for a new one; note why it can't be."""
        if not NAME.fullmatch(row.name):
            reason = _("Give a short name: small letters, digits and hyphens.")
            row.wrong.append(Wrong(ID, reason))
            return None
        before = self._names[row.name]
        if before != row.number:
            words = {"name": row.name, "row": before}
            reason = _("“${name}” stands in row ${row} already.", mapping=words)
            row.wrong.append(Wrong(ID, reason))
        if row.name in self.folder:
            return self._there(row)
        if before == row.number and not self._may_be_called(row.name):
            row.wrong.append(Wrong(ID, _("This short name can't be used here.")))
        return None

    def _there(self, row: Planned) -> Any:
        item = self.folder[row.name]
        reason = self._barred(item)
        if reason:
            row.wrong.append(Wrong(ID, reason))
        return item

    def _barred(self, item: Any) -> str:
        """Why an item can't be changed by this sheet."""
        if item.portal_type != self.portal_type:
            return _("Something of another kind has this short name.")
        if not checkPermission("cmf.ModifyPortalContent", item):
            return _("You may not change this.")
        return ""

    def _may_be_called(self, name: str) -> bool:
        # The whole check asks for every tool of the site; only what is something here needs it.
        if getattr(self.folder, name, None) is None and name not in self._views:
            return True
        try:
            return bool(self._chooser.checkName(name, None))
        except (ValueError, KeyError, Invalid):
            return False

    @cached_property
    def _views(self) -> set[str]:
        """The names of what the folder shows, looked up once."""
        asked = (providedBy(self.folder), providedBy(getRequest()))
        found = getSiteManager().adapters.lookupAll(asked, Interface)
        return {name for name, _view in found}

    def _compare(self, row: Planned, line: Line, item: Any) -> set[Column]:
        """Note what changes and what is wrong; return the columns that have no value for that."""
        unread = set()
        for column, headings in self._headings:
            sound = tuple(each for each in headings if each not in line.wrong)
            given = {heading: line.cells[heading] for heading in sound}
            now = column.get(item) if item is not None else None
            try:
                wrong = self._put(row, column, given, now, item)
            except BadColumns as problem:
                wrong = [Wrong(heading, reason) for heading, reason in problem.args]
            row.wrong += wrong
            if wrong or sound != headings:
                unread.add(column)
                row.values.pop(column, None)
        return unread

    def _propose(self, row: Planned) -> None:
        """Fill in what the form of something new begins with, where the sheet has no column for it.

        It stands in the preview, as in the form: whoever presses has seen it.
        """
        for column, value, text in self._proposals:
            row.values[column] = value
            row.changes.append(Change(column.name, "", text))

    @cached_property
    def _proposals(self) -> list[tuple[Column, Any, str]]:
        there = {column for column, _headings in self._headings}
        left = [(each, each.proposed) for each in self.columns if each not in there]
        said = [(each, value) for each, value in left if value is not None]
        return [(each, value, each.cells(value)[each.name]) for each, value in said]

    def _put(self, row: Planned, column: Column, given: dict, now: Any, item: Any) -> list[Wrong]:
        """Note the value of a column where it is another; return what is wrong with it."""
        shown, headings = column.cells(now), tuple(given)
        # What is empty in a new row is what an empty form gives.
        if not _differences(shown, given, headings):
            return []
        value = column.read(given, now)
        # A day or a "ja" may be written in more than one way, and mean the same.
        changes = _differences(shown, column.cells(value), headings)
        if not changes:
            return []
        if is_itself(value, row.name, item):
            return [Wrong(column.name, _("A row can't refer to itself."))]
        row.values[column] = value
        row.changes += changes
        return [Wrong(*each) for each in column.refusals(value, given, now)]


def _differences(before: dict[str, str], after: dict[str, str], headings) -> list[Change]:
    pairs = ((each, before.get(each, ""), after.get(each, "")) for each in headings)
    return [Change(name, old, new) for name, old, new in pairs if old != new]
