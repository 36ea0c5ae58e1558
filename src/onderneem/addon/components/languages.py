"""Pure: languages by their own names, and those in which our own words exist."""

from dataclasses import dataclass

# A reader looks for the own language by its own name (WCAG technique G128 and H58).
NAMES = {"nl": "Nederlands", "en": "English", "fr": "Français", "de": "Deutsch"}


@dataclass(frozen=True)
class Version:
    """The same page in another language: ``language`` is its tag."""

    language: str
    url: str

    @property
    def name(self) -> str:
        """What the language calls itself."""
        return name_of(self.language)


def main(tag: str | None) -> str:
    """Return the language of a tag without its region.

    >>> main("EN-gb"), main(None)
    ('en', '')
    """
    return (tag or "").lower().replace("_", "-").split("-")[0]


def name_of(tag: str) -> str:
    """Return what a language calls itself; the tag of one that we don't speak.

    >>> name_of("fr-BE"), name_of("es")
    ('Français', 'es')
    """
    return NAMES.get(main(tag), tag)


def other_than(tag: str | None, around: str | None) -> str:
    """Return the language of a text where it isn't that of what stands around it, else nothing.

    >>> other_than("en", "nl-BE"), other_than("nl", "nl-BE"), other_than("", "nl")
    ('en', '', '')
    """
    own = main(tag)
    return own if own != main(around) else ""
