"""Pure: what a PDF does by itself when it is opened, and what stands behind its end.

A form may compute its fields and a document may open at a page: those stay. What runs without
anybody asking does not: a script on opening the document or a page of it or on closing either, also
behind another action, a script of the whole document, another program (ISO 32000-1, 7.7.2, 12.6.3,
12.6.4). All objects are looked at, whichever of them the file's table tells of.
"""

from collections.abc import Iterator
from onderneem.addon.guard.pdf_objects import CannotBeRead as CannotBeRead
from onderneem.addon.guard.pdf_objects import Objects
from onderneem.addon.guard.pdf_objects import UnpacksToTooMuch as UnpacksToTooMuch
from onderneem.addon.guard.pdf_values import Dictionary
from onderneem.addon.guard.pdf_values import Reference
from onderneem.addon.guard.pdf_values import TooManyValues
from onderneem.addon.guard.pdf_values import Value
import re

OPENS = re.compile(rb"/OpenAction(?![A-Za-z0-9])")
TRIGGER = re.compile(rb"/AA(?![A-Za-z0-9])")
# Of a page and what is on it, when it is opened or seen and left; of the document (12.6.3).
BY_THEMSELVES = (b"/O", b"/PO", b"/PC", b"/PV", b"/PI", b"/WC", b"/WS", b"/DS", b"/WP", b"/DP")
# It computes a field; of a page it is the closing.
COMPUTES = b"/C"
OF_FIELDS = {b"/FT", b"/T"}
OF_PAGES = {b"/MediaBox", b"/CropBox", b"/Contents", b"/Annots"}
RUN = {b"/JavaScript", b"/Launch"}
# The scripts of a whole document: in the tree of names, where no action is.
OF_ALL = re.compile(rb"/JavaScript(?![A-Za-z0-9])")
LAUNCH = re.compile(rb"/Launch(?![A-Za-z0-9])")
END = b"%%EOF"
# A change is written behind the end: objects, a table, an end of its own; so are signatures.
GOES_ON = re.compile(rb"[\s\0\x1a]*(?:\Z|%|\d+\s+\d+\s+obj\b|xref\b|startxref\b|endstream\b)")


def runs_by_itself(data: bytes) -> bool:
    """Whether opening it runs something; raises UnpacksToTooMuch or CannotBeRead."""
    try:
        objects = Objects.of(data)
        if any(map(LAUNCH.search, objects.texts)):
            return True
        if any(isinstance(each, (dict, Reference)) for each in objects.behind(OF_ALL)):
            return True
        if any(_runs(action, objects) for action in objects.behind(OPENS)):
            return True
        if any(_runs(action, objects) for action in _behind_triggers(objects, BY_THEMSELVES)):
            return True
        # Looking at each object takes time: only where something computes, or looks as if.
        found = _behind_triggers(objects, (COMPUTES,))
        computes = any(_runs(action, objects) for action in found)
        return computes and any(_runs(action, objects) for action in _closings(objects))
    except TooManyValues:
        raise UnpacksToTooMuch from None


def ends_as_pdf(data: bytes) -> bool:
    """Whether nothing of another kind stands behind an end of the document."""
    at = data.find(END)
    while at >= 0:
        if not GOES_ON.match(data, at + len(END)):
            return False
        at = data.find(END, at + len(END))
    return True


def _behind_triggers(objects: Objects, names: tuple[bytes, ...]) -> Iterator[Value]:
    """Yield what happens by itself at the triggers of these names, wherever they stand."""
    for value in objects.behind(TRIGGER):
        yield from _triggered(objects, value, names)


def _closings(objects: Objects) -> Iterator[Value]:
    """Yield what happens when a page is closed."""
    for each in objects.having(TRIGGER):
        if b"/AA" in each and _is_page(each, objects):
            for value in each[b"/AA"]:
                yield from _triggered(objects, value, (COMPUTES,))


def _triggered(objects: Objects, value: Value, names: tuple[bytes, ...]) -> Iterator[Value]:
    for each in objects.values(value, set()):
        if isinstance(each, dict):
            yield from (action for name in names for action in each.get(name, ()))


def _is_page(value: Dictionary, objects: Objects) -> bool:
    """Whether a reader may take it for a page: it says so, has what pages have, or is no field.

    A page that doesn't say that it is one is shown all the same by readers that mend files.
    """
    if b"/Page" in _names(value, b"/Type", objects) or OF_PAGES & value.keys():
        return True
    above = (each for given in value.get(b"/Parent", ()) for each in objects.values(given, set()))
    if any(isinstance(each, dict) and b"/Pages" in each.get(b"/Type", ()) for each in above):
        return True
    return not (OF_FIELDS & value.keys() or b"/Widget" in _names(value, b"/Subtype", objects))


def _runs(action: Value, objects: Objects) -> bool:
    """Whether it is a script or a program, or one comes after it."""
    waiting, seen = [action], set[int]()
    while waiting:
        for each in objects.values(waiting.pop(), seen):
            # A list is a place in the document, to open it at.
            if not isinstance(each, dict):
                continue
            if b"/JS" in each or RUN & _names(each, b"/S", objects):
                return True
            for given in each.get(b"/Next", ()):
                for after in objects.values(given, seen):
                    waiting += after if isinstance(after, list) else [after]
    return False


def _names(value: Dictionary, key: bytes, objects: Objects) -> set[bytes]:
    """Return what stands there, in all versions of what it refers to."""
    return {
        name
        for given in value.get(key, ())
        for name in objects.values(given, set())
        if isinstance(name, bytes)
    }
