"""Pure: what an applicant wrote, by which an officer tells applications apart in a list."""

from collections.abc import Iterable
from onderneem.addon.dossiers.first_words import first_words
from onderneem.addon.dossiers.questions import questions_in
from onderneem.addon.dossiers.submission import Answer

# The names by which a form asks for a business, as its autocomplete knows them.
BUSINESS = ("business", "organisation")


def own_words(answers: Iterable[Answer], wording: str) -> str:
    """Return the first words of what somebody wrote, else the name of the business.

    What was chosen, a period and an address are no words of the applicant: many applications have
    the same. ``wording``: the form's questions as they were asked, with their types.
    """
    typed = [each for each in answers if isinstance(each.value, str)]
    asked = questions_in(wording)
    chosen = {each["name"] for each in asked if each["type"].endswith(".Choice")}
    said = first_words(each for each in typed if each.name not in chosen)
    return said or next((each.shown for each in typed if each.name in BUSINESS), "")
