"""Pure: the values that are written in a PDF, wherever they stand (ISO 32000-1, 7.2, 7.3).

Read from a place in a text on, whatever the table of the file says of places: what the table
leaves out, a reader that mends a file finds again. Nothing is guessed; what is written wrong is
left out.
"""

from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias
import re

# Of all actions of a document together, each for at most so many bytes; a form of a thousand fields
# has a tenth of it.
MOST_TOKENS, BYTES = 500_000, 64
DEEPEST = 40
# NUL is space here.
WHITE = rb"[\0\t\n\f\r ]"
SPACES = re.compile(WHITE + rb"*")
REMARK = re.compile(rb"%[^\r\n]*")
WORD = rb"[^\0\t\n\f\r ()<>\[\]{}/%]"
TOKEN = re.compile(rb"<<|>>|/" + WORD + rb"*|" + WORD + rb"+|.", re.DOTALL)
IN_STRING = re.compile(rb"\\.|[()]", re.DOTALL)
NUMBER = re.compile(rb"\+?0*(\d{1,10})\Z")
# As some write or read a number; its digits match in one way, or a long word takes the square.
ANY_NUMBER = re.compile(rb"[+-]*(?=[.\d])\d*(?:\.\d*)?\Z")
# Letters and digits only: a name with a coded bracket in it stays a name.
NAME_CODE = re.compile(rb"#(3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa])")
# No program codes letters; what isn't text holds some by chance. Each takes fifty bytes.
MOST_CODES = 50_000


class TooManyValues(ValueError):
    """More, or deeper in each other, than any document needs."""


@dataclass(frozen=True)
class Reference:
    """The number of an object that stands elsewhere; -1 where readers don't agree on it."""

    number: int


# A name with its slash; None for what nothing here depends on (texts, numbers with a sign or dot).
Value: TypeAlias = "Dictionary | list[Value] | Reference | bytes | int | None"
# All that stand by one name: which counts differs from reader to reader.
Dictionary: TypeAlias = dict[bytes, list[Value]]


def plain(data: bytes) -> bytes:
    """Write names as their letters; raises TooManyValues.

    >>> plain(b"/J#61vaScript")
    b'/JavaScript'
    """
    if b"#" not in data:
        return data
    if data.count(b"#") > MOST_CODES and any(islice(NAME_CODE.finditer(data), MOST_CODES, None)):
        raise TooManyValues
    return NAME_CODE.sub(lambda found: bytes([int(found[1], 16)]), data)


@dataclass
class Reader:
    """Reads values; ``left``: how many tokens it still reads."""

    left: int = MOST_TOKENS
    text: bytes = b""
    at: int = 0

    def value_at(self, text: bytes, at: int) -> Value:
        """Return the value that begins there; raises TooManyValues."""
        self.text, self.at = text, at
        return self._value(0)

    def word(self) -> bytes:
        """Return what stands behind the value; raises TooManyValues."""
        return self._token()

    def _value(self, depth: int) -> Value:
        if depth > DEEPEST:
            raise TooManyValues
        token = self._token()
        if token == b"<<":
            return self._dictionary(depth)
        if token == b"[":
            return self._array(depth)
        if ANY_NUMBER.match(token):
            return self._reference(token)
        self._pass(token)
        return token if token.startswith(b"/") else None

    def _reference(self, token: bytes) -> Reference | int | None:
        """Return what `4 0 R` means, or the number that is but a number."""
        behind, whole = self.at, NUMBER.match(token)
        if ANY_NUMBER.match(self._token()) and self._token() == b"R":
            return Reference(int(whole[1]) if whole else -1)
        self.at = behind
        return int(whole[1]) if whole else None

    def _dictionary(self, depth: int) -> Dictionary:
        found: Dictionary = {}
        while (key := self._token()) not in (b">>", b""):
            if key.startswith(b"/") and self._next() != b">>":
                found.setdefault(key, []).append(self._value(depth + 1))
            else:
                self._pass(key)
        return found

    def _array(self, depth: int) -> Value:
        found: list[Value] = []
        while self._next() not in (b"]", b""):
            found.append(self._value(depth + 1))
        self._token()
        return found

    def _pass(self, token: bytes) -> None:
        """Go behind a text that begins with this token."""
        if token == b"<":
            end = self.text.find(b">", self.at)
            self._took(end + 1 if end >= 0 else len(self.text))
        opened = 1 if token == b"(" else 0
        while opened:
            sign = IN_STRING.search(self.text, self.at)
            self._took(sign.end() if sign else len(self.text))
            opened = opened + {b"(": 1, b")": -1}.get(sign[0], 0) if sign else 0

    def _next(self) -> bytes:
        self._pass_gap()
        found = TOKEN.match(self.text, self.at)
        return found[0] if found else b""

    def _token(self) -> bytes:
        self._pass_gap()
        found = TOKEN.match(self.text, self.at)
        self._took(found.end() if found else len(self.text))
        return plain(found[0]) if found else b""

    def _pass_gap(self) -> None:
        """Go behind spaces and remarks; one by one, since there may be millions."""
        while True:
            spaces = SPACES.match(self.text, self.at)
            self._took(spaces.end() if spaces else self.at, 0)
            remark = REMARK.match(self.text, self.at)
            if remark is None:
                return
            self._took(remark.end())

    def _took(self, at: int, cost: int = 1) -> None:
        self.at, self.left = at, self.left - cost - (at - self.at) // BYTES
        if self.left < 0:
            raise TooManyValues
