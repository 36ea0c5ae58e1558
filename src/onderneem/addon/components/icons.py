"""Bootstrap's icons, as Plone ships them, as inline SVG."""

from functools import lru_cache
from importlib.resources import files
import re

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


@lru_cache(maxsize=256)
def icon(name: str) -> str:
    """Return the SVG of the Bootstrap icon ``name``, or an empty string when there is none.

    The name comes from an editor, so only the alphabet of the icons' names is looked up.
    """
    if not name or not NAME.match(name):
        return ""
    static = files("plone.staticresources") / "static" / "icons-bootstrap"
    try:
        svg = (static / f"{name}.svg").read_text(encoding="utf-8")
    except OSError:
        return ""
    return svg.replace("<svg ", '<svg focusable="false" ', 1)
