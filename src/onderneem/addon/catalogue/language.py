"""Pure: which language variant of a text to show.

The catalogue keeps a text as ``nl`` (what the author wrote) and as an informal (*je*) and a formal
(*u*) one, of which one is often generated from the other. Many records lack plain ``nl``.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
import re

INFORMAL = "nl-BE-x-informal"
FORMAL = "nl-BE-x-formal"
GENERATED_INFORMAL = "nl-BE-x-generated-informal"
GENERATED_FORMAL = "nl-BE-x-generated-formal"

# A person's words before a machine's, unless the site insists on how it addresses its readers.
DUTCH = ("nl", INFORMAL, FORMAL, GENERATED_INFORMAL, GENERATED_FORMAL)
DUTCH_INFORMAL = (INFORMAL, GENERATED_INFORMAL, "nl", FORMAL, GENERATED_FORMAL)
DUTCH_FORMAL = (FORMAL, GENERATED_FORMAL, "nl", INFORMAL, GENERATED_INFORMAL)
ENGLISH = ("en",)

# Those of the Union, and those in which Flemish services speak to people besides.
LANGUAGES = re.compile(
    "bg|cs|da|de|el|en|es|et|fi|fr|ga|hr|hu|it|lt|lv|mt|nl|pl|pt|ro|sk|sl|sv|"
    "ar|fa|lb|no|ru|sq|sr|tr|uk|zh"
)


def exists(tag: str) -> bool:
    """Whether a tag is one of a language that a record may have beside ours.

    >>> exists("nl-BE-x-formal"), exists("xx-klingon")
    (True, False)
    """
    return LANGUAGES.fullmatch(tag.lower().split("-")[0]) is not None


@dataclass(frozen=True)
class Variant:
    """A text in one language; ``language`` is its tag, empty when it has none."""

    text: str
    language: str = ""


def preferred(variants: Iterable[Variant], languages: Sequence[str]) -> list[Variant]:
    """Return the variants worth showing, best first; those in other languages are left out.

    After the languages asked for come other variants of these (``nl-BE``) and untagged texts.
    Case doesn't matter: tags are lower case in expanded JSON-LD.
    """
    wanted = [each.lower() for each in languages]
    places = {tag: place for place, tag in reversed(list(enumerate(wanted)))}
    families = {tag.split("-")[0] for tag in wanted}

    def place(tag: str) -> int | None:
        if tag in places:
            return places[tag]
        if tag.split("-")[0] in families:
            return len(wanted)
        return None if tag else len(wanted) + 1

    ranked = [(place(each.language.lower()), each.language.lower(), each) for each in variants]
    found = [(rank, tag, each) for rank, tag, each in ranked if rank is not None]
    return [each for _, _, each in sorted(found, key=lambda triple: triple[:2])]


def choose(
    variants: Iterable[Variant], languages: Sequence[str], clean: Callable[[str], str]
) -> str:
    """Return the best variant that has something to say after ``clean``, else an empty string."""
    cleaned = (clean(each.text) for each in preferred(variants, languages))
    return next((text for text in cleaned if text), "")


def choose_all(
    variants: Iterable[Variant], languages: Sequence[str], clean: Callable[[str], str]
) -> tuple[str, ...]:
    """Return the distinct texts of the best language that has any, sorted."""
    by_language: dict[str, set[str]] = {}
    for each in preferred(variants, languages):
        by_language.setdefault(each.language.lower(), set()).add(clean(each.text))
    found = (texts - {""} for texts in by_language.values())
    return tuple(sorted(next((texts for texts in found if texts), ())))
