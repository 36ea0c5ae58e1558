"""Pure: signs that no keyboard types and that deceive whoever reads them (Unicode 16, TR 36).

Controls break a terminal or a mail, halves of a character can't be written at all, and the marks
that turn the direction of writing let "fdp.exe" be read as "exe.pdf". Marks that join or part
letters within a word (Persian, emoji) stay: they are part of what people write.
"""

from onderneem.addon import _
from unicodedata import combining
import re

UNREADABLE = _("There is a sign in it that can't be kept. Type it anew.")
CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# NUL and halves of a character: no text has them, so whatever sent one has a fault.
BROKEN = re.compile("[\x00\ud800-\udfff]")
# What leaves a text empty to the eye: spaces, and marks that join or part letters.
VISIBLE = re.compile(
    "[^\\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2064\u2800\u3164\uffa0]"
)
# Rows of accents on one letter: no language has more than thirty (Unicode 16, UAX 15, 13), and who
# puts them in order, as zope.schema does with each text, takes the square of their number.
ACCENT = "".join(chr(each) for each in range(0x300, 0x1F000) if combining(chr(each)))
ACCENTS = re.compile(f"([{ACCENT}]{{30}})[{ACCENT}]+")
# Other signs for the end of a line; as one, so that whoever asks for one line sees it.
LINE_ENDS = re.compile("[\x85\u2028\u2029]")


def is_broken(text: str) -> bool:
    r"""Whether a text has a sign in it that can't be kept, in the place of which nothing will do.

    >>> is_broken("An\x00"), is_broken("An\u202e")
    (True, False)
    """
    return BROKEN.search(text) is not None


def without_controls(text: str) -> str:
    r"""Return the text without such signs; tabs and line ends stay. Nothing to see is no text.

    Of more accents on one letter than any language has the first thirty stay.

    >>> without_controls("An\u202e Dewit\x07")
    'An Dewit'
    >>> without_controls("\u200b \u200b")
    ''
    """
    found = ACCENTS.sub(r"\1", LINE_ENDS.sub("\n", CONTROLS.sub("", text)))
    return found if VISIBLE.search(found) else ""


def one_line(text: str) -> str:
    r"""Return the text on one line, for lists, titles and the subjects of letters.

    >>> one_line(" An\r\nBcc:\tx ")
    'An Bcc: x'
    """
    return " ".join(without_controls(text).split())
