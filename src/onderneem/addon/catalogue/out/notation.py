"""Pure: in which notation a program reads, by what it says it accepts (RFC 9110, 12.5.1)."""

from collections.abc import Iterator

JSON = ("application/ld+json", "application/json")
TURTLE = ("text/turtle",)


def notation_for(accept: str) -> str:
    """Return ``ttl`` for who would rather have Turtle, else ``jsonld``.

    >>> notation_for("text/turtle, application/ld+json;q=0.5"), notation_for("text/html, */*")
    ('ttl', 'jsonld')
    """
    weights = dict(_weighed(accept))
    json, turtle = (max(weights.get(kind, 0.0) for kind in kinds) for kinds in (JSON, TURTLE))
    return "ttl" if turtle > json else "jsonld"


def _weighed(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept[:1000].lower().split(","):
        kind, *parameters = (each.strip() for each in part.split(";"))
        weight = next((each[2:] for each in parameters if each.startswith("q=")), "1")
        yield kind, _number(weight)


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if 0 <= number <= 1 else 0.0
