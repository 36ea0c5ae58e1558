"""Items as what a cell can name: their path below the section."""

from collections.abc import Mapping
from onderneem.addon.exchange.to_come import takes
from onderneem.addon.exchange.to_come import ToCome
from onderneem.addon.place.section import section_of
from plone import api
from typing import Any


class Paths:
    """Paths of one section; what was found is remembered for the run."""

    def __init__(self, context: Any):
        base = section_of(context)
        self.base = base if base is not None else api.portal.get()
        self.start = "/".join(self.base.getPhysicalPath()) + "/"
        self.folder = "/".join(context.getPhysicalPath()) + "/"
        self._found: dict[tuple[str, int], Any] = {}
        self._rows: Mapping[str, int] = {}
        self._portal_type = ""

    def expect(self, rows: Mapping[str, int], portal_type: str) -> None:
        """Take into account what the rows of a sheet make: short name -> the row's number."""
        self._rows, self._portal_type = rows, portal_type

    def of(self, target: Any) -> str:
        """Return the path below the section; of what stands elsewhere, from the site with a /."""
        if isinstance(target, ToCome):
            path = f"{self.folder}{target.name}"
        else:
            path = "/".join(target.getPhysicalPath())
        if path.startswith(self.start):
            return path.removeprefix(self.start)
        return path.removeprefix("/".join(api.portal.get().getPhysicalPath()))

    def find(self, text: str, source: Any) -> Any:
        """Return the item that a path means and that the field's ``source`` allows, else None.

        The short name of a row of the sheet means that row's item, which may still be to come.
        """
        key = (text, id(source))
        if key not in self._found:
            self._found[key] = self._look(text.strip(), source)
        return self._found[key]

    def _look(self, text: str, source: Any) -> Any:
        base = api.portal.get() if text.startswith("/") else self.base
        path = "/".join((*base.getPhysicalPath(), text.strip("/")))
        found = self._there(path, source)
        name = path.removeprefix(self.folder) if path.startswith(self.folder) else text
        if found is not None or name not in self._rows:
            return found
        found = self._there(f"{self.folder}{name}", source)
        if found is None and takes(source, self._portal_type):
            return ToCome(name, self._rows[name])
        return found

    def _there(self, path: str, source: Any) -> Any:
        # By the catalog: it answers with what the user may see, and never acquires.
        brains = api.portal.get_tool("portal_catalog")(path={"query": path, "depth": 0})
        if len(brains) != 1 or (source is not None and brains[0].UID not in source):
            return None
        return brains[0].getObject()
