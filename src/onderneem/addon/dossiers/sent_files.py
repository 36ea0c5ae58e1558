"""Files in a JSON body: ``{"filename", "data" (base64), "content-type"}``, as plone.restapi's."""

from base64 import b64decode
from io import BytesIO
from onderneem.addon import _
from onderneem.addon.dossiers.holding import MOST
from onderneem.addon.dossiers.particulars import BadStep
from zope.interface import Invalid

PARTS = {"filename", "data", "content-type", "encoding"}
NOT_FILES = _("Give a list of files, each an object with filename and data (in base64).")


def files_in(given, most: int) -> list:
    """Return (name, read) of each file; raises Invalid.

    ``content-type`` is a hint that nobody believes; of more than ``most`` none is decoded.
    """
    if given in (None, ""):
        return []
    if not isinstance(given, list):
        raise Invalid(NOT_FILES)
    if len(given) > most:
        # Their number alone is the answer: none is decoded.
        return [("", BytesIO().read)] * len(given)
    return [_file(each) for each in given]


def uploads_in(given) -> list:
    """Return those that come with a message; raises BadStep."""
    try:
        return files_in(given, MOST)
    except Invalid as problem:
        raise BadStep({"files": problem.args[0]}) from None


def _file(each) -> tuple:
    if not isinstance(each, dict) or not set(each) <= PARTS:
        raise Invalid(NOT_FILES)
    name, data = each.get("filename"), each.get("data")
    if not isinstance(name, str) or not name.strip() or not isinstance(data, str):
        raise Invalid(NOT_FILES)
    if each.get("encoding", "base64") != "base64":
        raise Invalid(NOT_FILES)
    try:
        decoded = b64decode(data, validate=True)
    except ValueError:
        raise Invalid(NOT_FILES) from None
    return name, BytesIO(decoded).read
