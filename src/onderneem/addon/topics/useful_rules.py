"""What an answer to "was this useful" must be, for the page and REST alike."""

from onderneem.addon import _
from onderneem.addon.guard.process_rate import Rate
from onderneem.addon.topics.remark_words import LONGEST

# A whole office, or a mobile carrier's customers, come from one address.
_by_item = Rate(most=20)
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


def check_rate(request, uid: str) -> None:
    """Raise BadAnswer when too much came from this address today; the address isn't kept."""
    address = request.getClientAddr() or ""
    if not (_by_item.allows(address, uid) and _by_address.allows(address)):
        raise BadAnswer(
            "", _("Many answers came from your network today. Please try again tomorrow."), 429
        )


def forget_rates() -> None:
    """Begin anew, as a test does."""
    _by_item.forget()
    _by_address.forget()
