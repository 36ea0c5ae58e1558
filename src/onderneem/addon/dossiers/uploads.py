"""Files in a form that a browser sends; those of a JSON body are in ``sent_files``."""

from onderneem.addon import _
from onderneem.addon.dossiers.particulars import BadStep
from ZPublisher.HTTPRequest import FileUpload


def uploaded(given: object) -> list[tuple]:
    """Return (name, read) of each file that a browser sent; raises BadStep for what is none."""
    found = chosen(given)
    if not all(isinstance(each, FileUpload) for each in found):
        raise BadStep({"files": _("A file belongs here.")})
    return [(each.filename, each.read) for each in found]


def chosen(given: object) -> list:
    """Return what came in the place of files; a browser sends an empty one for none."""
    each_given = given if isinstance(given, (list, tuple)) else [given]
    return [each for each in each_given if each and not _is_empty(each)]


def _is_empty(each: object) -> bool:
    return isinstance(each, FileUpload) and not each.filename
