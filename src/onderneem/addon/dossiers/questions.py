"""Pure: the questions of a form as they were when it was sent."""

from typing import Any
import json


def questions_in(wording: str) -> list[dict[str, Any]]:
    """Return name, words (``question``) and type of each, in order; none of an empty wording.

    >>> questions_in('[{"questions": [{"name": "a", "question": "A?", "type": "x.Choice"}]}]')
    [{'name': 'a', 'question': 'A?', 'type': 'x.Choice'}]
    """
    return [each for part in json.loads(wording or "[]") for each in part["questions"]]
