"""Pure: which organisation decides, after what an editor wrote. Nobody is made competent."""

from hashlib import sha256
from onderneem.addon.catalogue.out.service import Authority
from onderneem.addon.catalogue.values import web_address
from onderneem.addon.reference.organisations import named

# Where an authority of that level decides, when no more is known of it (NUTS, EU's own list).
AREAS = {
    "Europees": "http://publications.europa.eu/resource/authority/atu/EUR",
    "Federaal": "http://data.europa.eu/nuts/code/BE",
    "Vlaams": "http://data.europa.eu/nuts/code/BE2",
    "Provinciaal": "http://data.europa.eu/nuts/code/BE2",
    "Lokaal": "http://data.europa.eu/nuts/code/BE2",
}


def authority_of(
    words: str, level: str, language: str, municipality: Authority | None, base: str
) -> Authority | None:
    """Return who decides, or None when the editor didn't say.

    A number or whole name of the register comes first; then, at the local level, it is the
    municipality, whichever of its organs the words name; then an address of our own below
    ``base``, with the editor's words as its name.
    """
    if not words:
        return None
    found = named(words)
    if found is not None:
        if municipality is not None and found.address == municipality.code:
            return municipality
        area = AREAS.get(found.level or level, AREAS["Federaal"])
        return Authority(found.address, found.name, "nl", area)
    if level == "Lokaal" and municipality is not None:
        return municipality
    area = AREAS.get(level, AREAS["Federaal"])
    if web_address(words):
        return Authority(web_address(words), words, language, area)
    own = f"{base}#authority-{sha256(words.casefold().encode()).hexdigest()[:16]}"
    return Authority(own, words, language, area, known=False)
