"""Who comes back to a dossier finds it as it is, whichever process wrote it."""

from onderneem.addon.guard.too_large import names_of
from onderneem.addon.guard.up_to_date import catch_up

# Where a dossier is read with a key.
NAMES = {
    *("follow", "@@follow", "@follow"),
    *("follow-leaked", "@@follow-leaked"),
    *("letter", "@@letter"),
    *("attachment", "@@attachment"),
    *("receipt", "@@receipt"),
}


def see_what_was_written(event) -> None:
    """For each address that a key opens."""
    if NAMES & set(names_of(event.request.environ.get("PATH_INFO", ""))):
        catch_up()
