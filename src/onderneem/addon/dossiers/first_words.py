"""Pure: the first words of what was asked, by which an officer tells dossiers apart in a list."""

from collections.abc import Iterable
from onderneem.addon.dossiers.submission import Answer

MOST = 90


def first_words(answers: Iterable[Answer]) -> str:
    """Return the beginning of the answer with the most words: what somebody told in sentences.

    Nothing where nobody wrote more than a word or two: a name, an address, a period or a choice
    tells less than the subject does.

    >>> when = Answer("w", "", {"start": "2027-03-01"}, "1 maart 2027 – 3 mei 2027")
    >>> first_words([when, Answer("q", "", "Mag mijn bank hier?", "Mag mijn bank hier?")])
    'Mag mijn bank hier?'
    """
    texts = (each.value for each in answers if isinstance(each.value, str))
    told = max((text.split() for text in texts), key=len, default=[])
    if len(told) < 3:
        return ""
    text = " ".join(told)
    if len(text) <= MOST:
        return text
    return f"{text[:MOST].rsplit(' ', 1)[0]}…"
