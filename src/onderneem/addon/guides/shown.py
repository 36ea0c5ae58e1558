"""What a page of a guide shows, as plain values."""

from dataclasses import dataclass
from dataclasses import replace
from hashlib import sha256
from onderneem.addon.components.originals import language_of_document
from onderneem.addon.components.rich import html_of
from onderneem.addon.components.speaking import language_of
from onderneem.addon.place.naming import is_path
from onderneem.addon.place.section import section_of
from onderneem.addon.topics.related import lang_of
from onderneem.addon.topics.versions import in_language
from plone import api


@dataclass(frozen=True)
class ShownPart:
    """A part on a page; ``current`` is the value of ``aria-current``, None for the others."""

    number: int
    anchor: str
    title: str
    url: str
    html: str
    current: str | None = None

    @property
    def heading_id(self) -> str:
        """The id of its heading."""
        return f"part-{self.anchor}"


@dataclass(frozen=True)
class Step:
    """An item of the checklist; ``token`` stays the same as long as its words do.

    ``page``: the title of the page of the section that the link leads to; ``lang``: its language,
    where it isn't the guide's; ``gone``: the path of one that isn't there.
    """

    text: str
    link: str
    token: str
    page: str = ""
    lang: str | None = None
    gone: str = ""

    @property
    def shown_link(self) -> str:
        """The page by its title; an address as one reads it, without what each begins with."""
        return self.page or self.link.split("://", 1)[-1].removeprefix("www.").rstrip("/")


@dataclass(frozen=True)
class ShownDeadline:
    """A deadline; ``when`` is its day in words, empty where it has none."""

    title: str
    when: str
    words: str
    past: bool

    @property
    def css(self) -> str | None:
        """What is past stands back."""
        return "oo-past" if self.past else None


def address_of(guide, anchor: str) -> str:
    """Return the address of a part: of the first, the guide's own."""
    url, parts = guide.absolute_url(), guide.known_parts
    return url if parts and parts[0].anchor == anchor else f"{url}/{anchor}"


def place_of(guide, anchor: str, other) -> str | None:
    """Return where the part at the same place in another guide stands.

    None where nobody can tell which one that is: the guides don't have as many parts.
    """
    anchors = [each.anchor for each in guide.known_parts]
    theirs = [each.anchor for each in getattr(other, "known_parts", ())]
    if len(theirs) != len(anchors) or anchor not in anchors:
        return None
    return address_of(other, theirs[anchors.index(anchor)])


def parts_of(guide, current: str = "", whole: bool = False) -> list[ShownPart]:
    """Return all parts; ``current``: the anchor of the one that is read. Only that one has its
    text with it, unless ``whole``: cleaning a text takes time."""
    return [
        ShownPart(
            number=number,
            anchor=row["anchor"],
            title=row["title"] or "",
            url=address_of(guide, row["anchor"]),
            html=html_of(row["text"]) if whole or row["anchor"] == current else "",
            current="page" if row["anchor"] == current else None,
        )
        for number, row in enumerate(guide.parts, 1)
    ]


def steps_of(guide) -> list[Step]:
    """Return the checklist, links within the section as far as the visitor may see the page; two
    steps of the same words have a token each."""
    found: list[Step] = []
    for row in guide.checklist or ():
        again = sum(each.text == row["text"] for each in found)
        token = sha256(f"{row['text']} {again}".encode()).hexdigest()[:12]
        found.append(_leading(guide, Step(row["text"], row["link"] or "", token)))
    return found


def _leading(guide, step: Step) -> Step:
    """Return a step whose link leads to a page of the section where it is a path: to that page in
    the language of the guide, where there is one."""
    if not is_path(step.link):
        return step
    root = "/".join(section_of(guide).getPhysicalPath())
    query = {"path": {"query": f"{root}/{step.link}", "depth": 0}}
    (brain, *_more) = api.content.find(**query) or [None]
    if brain is None:
        return replace(step, link="", gone=step.link)
    language = language_of(guide)
    if language_of_document(api.portal.get_tool("portal_catalog"), brain.getRID()) == language:
        return replace(step, link=brain.getURL(), page=brain.Title)
    (page,) = in_language([brain.getObject()], language)
    lang = lang_of(page, language)
    return replace(step, link=page.absolute_url(), page=page.title, lang=lang)
