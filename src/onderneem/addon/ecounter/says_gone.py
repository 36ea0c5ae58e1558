"""Pure: does a page that answers "200 OK" say in words that it isn't there?

Only its title and first heading are read, and one of these must say it as a whole: a guide called
"Your licence wasn't found? What to do" is there. Many sites put their name beside the title, so a
title counts by its parts.
"""

from html.parser import HTMLParser
from onderneem.addon.reference.bare_letters import without_accents
import re

# A sign that was spoilt by a wrong charset stands for any letter.
E = "[e\N{REPLACEMENT CHARACTER}]+"
# Between a page's own title and the name of its site; and, weaker, inside a title.
SITE = re.compile(r"\s+[-–—]\s+|\s*[|»·•]\s*")
SENTENCE = re.compile(r"(?<=\w):\s+|,\s+|[.!…]+(?:\s+|$)")
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)

# What is missing, what is said of it, and the two with nothing between, in four languages.
THINGS = {
    "nl": r"(?:de |het |deze |dit )?(?:opgevraagde |gevraagde )?(?:web)?"
    r"(?:pagina|inhoud|document|bestand|formulier)"
    r"(?: die (?:u|je) (?:zoekt|zocht|opvroeg|probeert te bereiken))?",
    "en": r"(?:the |this |that )?(?:requested )?(?:web ?)?"
    r"(?:page|content|file|form|resource|document)"
    r"(?: (?:that )?you(?:'re| are| were)? (?:requested|looking for|tried to reach))?",
    "fr": r"(?:la |le |cette |ce )?(?:page|contenu|fichier|formulaire|document)"
    rf"(?: demand{E}e?| que vous (?:re)?cherchez)?",
    "de": r"(?:die |das |diese |dieses )?(?:angeforderte |gesuchte )?(?:web)?"
    r"(?:seite|inhalt|datei|formular|do[ck]ument)",
}
GONE = {
    "nl": r"(?:(?:is|werd|kon|kan) )?niet (?:meer )?(?:(?:terug)?gevonden(?: worden)?|te vinden"
    r"|worden (?:terug)?gevonden|beschikbaar)|bestaat niet(?: meer)?",
    "en": r"(?:(?:was|is|could|can) ?)?(?:not|n't|no longer) (?:be )?(?:found|available)"
    r"|(?:does not|doesn't|no longer) exists?(?: anymore)?",
    "fr": rf"(?:est )?introuvable|(?:non|pas) trouv{E}e?|n'a pas {E}t{E} trouv{E}e?"
    r"|n'existe (?:pas|plus)",
    "de": r"(?:(?:wurde|konnte|ist) )?nicht (?:mehr )?(?:gefunden(?: werden)?|vorhanden)"
    r"|existiert nicht(?: mehr)?",
}
SENTENCES = "|".join(f"(?:{THINGS[each]}) (?:{GONE[each]})" for each in THINGS)
SHORT = r"niet gevonden|not found|introuvable|nicht gefunden"
NUMBER = r"(?:http )?(?:status )?(?:fout|error|erreur|fehler)(?: ?code|melding)?[ :#]*404"
CODE = rf"(?:{NUMBER}|http status 404|404 (?:error|fout|erreur)|404)"
# A short "not found" is clear with its number beside it; alone, only as a whole title or heading.
IN_A_SENTENCE = re.compile(
    rf"(?:{CODE}\W+)?(?:{SENTENCES})(?:\W+{CODE})?|{CODE}\W+(?:{SHORT})|(?:{SHORT})\W+{CODE}"
)
AS_A_WHOLE = re.compile(rf"{IN_A_SENTENCE.pattern}|{SHORT}|{NUMBER}|404 (?:error|fout|erreur)")
LONGEST = 300
UNSEEN = ("noscript", "template", "svg", "script", "style")


def says_gone(page: bytes, content_type: str = "") -> bool:
    """Whether an HTML page, or its beginning, says that what was asked for isn't there."""
    title, heading = heads_of(_text(page, content_type))
    # Nothing but the number: a form with that number would say more.
    return "404" in (title, heading) or any(map(_is_gone, (title, heading)))


def heads_of(text: str) -> tuple[str, str]:
    """Return title and first heading of a page, plain and in small letters without accents.

    A page that can't be read says nothing: the parser of Python gives up on `<![foo[x]]>`.
    """
    reader = _Reader()
    try:
        reader.feed(text)
    except (AssertionError, ValueError):
        return "", ""
    return _plain(reader.title), _plain(reader.heading)


def _is_gone(words: str) -> bool:
    beside_the_site = [words, *SITE.split(words)]
    inside = [part for whole in beside_the_site for part in SENTENCE.split(whole)]
    return any(AS_A_WHOLE.fullmatch(_trimmed(part)) for part in beside_the_site) or any(
        IN_A_SENTENCE.fullmatch(_trimmed(part)) for part in inside
    )


def _trimmed(words: str) -> str:
    """A question is kept one: it is no statement that a page is gone."""
    return words.strip(" .!…-–—:;'\"()[]")


def _plain(text: str) -> str:
    return " ".join(without_accents(text[:LONGEST]).lower().replace("’", "'").split())


def _text(page: bytes, content_type: str) -> str:
    """Return the page as text; a charset that it hasn't, or that nobody knows, is read as UTF-8."""
    named = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", content_type, re.IGNORECASE)
    meta = CHARSET.search(page[:2048])
    charset = named.group(1) if named else meta.group(1).decode("ascii", "replace") if meta else ""
    for each in (charset or "utf-8", "utf-8"):
        try:
            return page.decode(each, "replace")
        except (LookupError, ValueError):
            continue
    return ""


class _Reader(HTMLParser):
    """Keeps the text of the first title and the first heading that people see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = self.heading = ""
        self.inside = ""
        self.unseen = 0
        self.done: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin to listen at the first title and the first heading."""
        if tag in UNSEEN:
            self.unseen += 1
        elif tag in ("title", "h1") and not self.unseen and tag not in self.done:
            self.inside = tag
            self.done.add(tag)

    def handle_endtag(self, tag: str) -> None:
        """Stop listening."""
        if tag in UNSEEN and self.unseen:
            self.unseen -= 1
        elif tag == self.inside:
            self.inside = ""

    def handle_data(self, data: str) -> None:
        """Keep what stands there."""
        if self.unseen:
            return
        if self.inside == "title":
            self.title += data
        elif self.inside == "h1":
            self.heading += data
