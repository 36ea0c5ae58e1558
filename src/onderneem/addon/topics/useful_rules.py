"""What an answer to "was this useful" must be, for the page and REST alike."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.guard.pace import network_of
from onderneem.addon.guard.process_rate import Rate
from onderneem.addon.topics.remark_words import LONGEST
import transaction

# One address counts once a day for a page, or who votes often would be many. A whole office, or a
# mobile carrier's customers, come from one: each is thanked, and what they write is kept.
_votes = Rate(most=1)
_remarks = Rate(most=20)
_by_address = Rate(most=200)
ANSWERS = {"yes": True, "no": False}


class BadAnswer(ValueError):
    """What can't be taken: the field, the reason in words, and the status to answer with."""

    def __init__(self, field: str, message: str, status: int = 400):
        super().__init__(field)
        self.field, self.message, self.status = field, message, status


def useful_asked(answer) -> bool:
    """Return what was chosen; raises BadAnswer."""
    if isinstance(answer, bool):
        return answer
    if isinstance(answer, str) and answer in ANSWERS:
        return ANSWERS[answer]
    raise BadAnswer("answer", _("Choose “yes” or “no”."))


def remark_asked(text) -> str:
    """Return the remark; raises BadAnswer for what is no line, or too long."""
    if text is None:
        return ""
    if not isinstance(text, str):
        raise BadAnswer("remark", _("Write a line of text."))
    if len(text.strip()) > LONGEST:
        raise BadAnswer("remark", _("That is too long: at most 300 characters."))
    return text.strip()


@dataclass(frozen=True)
class Counts:
    """What is kept of an answer: its vote in the tally, its remark. Who sent it isn't told."""

    vote: bool
    remark: bool


ALL = Counts(vote=True, remark=True)


def what_counts(request, uid: str) -> Counts:
    """Return what is kept of an answer that came today; of the address nothing is.

    It counts from the moment that it is written: what is asked again after a conflict isn't twice.
    """
    address = network_of(request.getClientAddr() or "")
    some = _by_address.has_room(address)
    found = Counts(some and _votes.has_room(address, uid), some and _remarks.has_room(address, uid))
    transaction.get().addAfterCommitHook(_note, (address, uid))
    return found


def _note(written: bool, address: str, uid: str) -> None:
    if written:
        _votes.allows(address, uid)
        _remarks.allows(address, uid)
        _by_address.allows(address)


def forget_rates() -> None:
    """Begin anew, as a test does."""
    for each in (_votes, _remarks, _by_address):
        each.forget()
