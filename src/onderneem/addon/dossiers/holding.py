"""From what a browser or a program sends to files that may be kept."""

from collections.abc import Mapping
from collections.abc import Sequence
from hashlib import sha256
from onderneem.addon import _
from onderneem.addon.dossiers.submission import Attachment
from onderneem.addon.dossiers.whole_blob import blob_of
from onderneem.addon.guard.file_kind import BadFile
from onderneem.addon.guard.file_kind import ENDINGS
from onderneem.addon.guard.file_kind import kind_of
from onderneem.addon.guard.file_name import clean_name
from onderneem.addon.guard.scanner import Scanner
from onderneem.addon.guard.scanner import Verdict
from secrets import token_hex
from typing import Any
from zope.i18n import translate

MEGABYTE = 1024 * 1024
# What is usual for a question: so many files, each at most so many megabytes.
MOST, LARGEST = 5, 10
# Of one form or one answer, whatever each of its fields allows.
MOST_MEGABYTES = 25
# Files in base64 are a third larger; the rest is for texts and the boundaries between.
MOST_BYTES = (MOST_MEGABYTES * 4 // 3 + 2) * MEGABYTE
# What a server must let through, so that who sends four photos too many is told by us and not
# by the server: it says so in English, and breaks the connection while the browser still sends.
LET_THROUGH = 100 * MEGABYTE
# For a browser, which then offers no others; the content decides.
ACCEPT = ",".join(ending for endings in ENDINGS.values() for ending in endings)
TOO_LARGE = _(
    "What you sent is too large: all files together may be ${most} MB at most. Send smaller files, "
    "or fewer.",
    mapping={"most": MOST_MEGABYTES},
)
AGAIN = _("Nothing was sent yet: choose your files again.")
TOO_MANY = _("At most ${most} files here.")
TOO_MUCH = _(
    "Together these files are too large. At most ${most} MB in all.",
    mapping={"most": MOST_MEGABYTES},
)
LIMITS = _(
    "At most ${most} files: ${kinds}. Each at most ${largest} MB, all files together at most "
    "${total} MB."
)
LIMITS_OF_ONE = _(
    "One file: ${kinds}. At most ${largest} MB; all files together at most ${total} MB."
)
SHOWN = 60
KINDS = _("PDF, JPEG, PNG, Word (docx), Excel (xlsx) or OpenDocument")
WORDS = {
    "empty": _("“${file}” is empty."),
    "large": _("“${file}” is too large. At most ${largest} MB."),
    "kind": _("“${file}” is of a kind that we don't take. Send ${kinds}."),
    "mixed": _("“${file}” holds something else than its kind of file should. Save it anew."),
    "unpacks": _("“${file}” unpacks to too much. Send it as PDF."),
    "heavy": _("“${file}” holds more than a document needs. Print it to a new PDF, and send that."),
    "locked": _("“${file}” has a password. Send it without."),
    "runs": _("“${file}” holds a program or macro. Send it as PDF."),
    "script": _(
        "“${file}” holds a script that runs when it is opened. Print it to a new PDF, and send "
        "that."
    ),
    "damaged": _("“${file}” is damaged or incomplete. Save it anew and try again."),
    "virus": _("“${file}” isn't safe: the virus scanner refused it."),
}


def with_files_again(errors: Mapping[str, Any], files: Sequence[Any], request) -> dict[str, Any]:
    """Return the errors of a form, and of the ``files`` that came along that they are to be chosen
    again: no browser shows which they were. Of one file that is wrong itself that is said already.
    """
    wrong = errors.get("files")
    if not files or (wrong and len(files) == 1):
        return dict(errors)
    said = (translate(each, context=request) for each in (wrong, AGAIN) if each)
    return {**errors, "files": " ".join(said)}


class NotTaken(ValueError):
    """A file that isn't kept; ``message``: why, with its name."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message


def limits_told(most: int, largest: int, request) -> str:
    """Return what may be sent, for beside the field where files are chosen."""
    words = LIMITS_OF_ONE if most == 1 else LIMITS
    told = {"most": most, "largest": largest, "total": MOST_MEGABYTES, "kinds": KINDS}
    return translate(type(words)(words, mapping=told), context=request)


def too_much(files) -> bool:
    """Whether these files are more than is taken at once."""
    return sum(each.size for each in files) > MOST_MEGABYTES * MEGABYTE


def held(
    name: str, read, scanner: Scanner, largest: int = LARGEST, question: str = ""
) -> Attachment:
    """Return the file as it may be kept; raises NotTaken.

    ``read``: reads so many bytes of it; ``largest``: in megabytes; ``question``: the name of the
    field that it answers.
    """
    data = read(largest * MEGABYTE + 1)
    if len(data) > largest * MEGABYTE:
        raise _not_taken("large", name, largest)
    try:
        kind = kind_of(data)
    except BadFile as bad:
        raise _not_taken(bad.reason, name, largest) from None
    verdict = scanner.scan(data)
    if verdict is Verdict.FOUND:
        raise _not_taken("virus", name, largest)
    return Attachment(
        name=clean_name(name, kind),
        media_type=kind,
        size=len(data),
        sha256=sha256(data).hexdigest(),
        blob=blob_of(data),
        state="held" if verdict is Verdict.SILENT else verdict.value,
        question=question,
        id=token_hex(8),
    )


def _not_taken(reason: str, name: str, largest: int) -> NotTaken:
    # The ending is what people look at: a long name is cut in front.
    shown = "".join(sign for sign in name if sign.isprintable())[-SHOWN:]
    words = WORDS[reason]
    told = {"file": shown, "largest": largest, "kinds": KINDS}
    return NotTaken(type(words)(words, mapping=told))
