"""Pure: the parts of a guide: their anchors, how one text is cut into parts, where a part went."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from onderneem.addon.reference.bare_letters import without_accents
from typing import Any
import re

LONGEST = 60
FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NOTHING_LEFT = "deel"
# What a guide answers at these names itself, or any content in Plone does.
RESERVED = frozenset(
    (
        "checked",
        "copy",
        "cut",
        "delete",
        "edit",
        "history",
        "login",
        "logout",
        "manage",
        "paste",
        "print",
        "rename",
        "search",
        "select",
        "sharing",
        "sitemap",
        "useful",
        "view",
    )
)
HEADING = re.compile(r"<h2\b[^>]*>(?P<title>.*?)</h2\s*>", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"<[^>]*>")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Known:
    """A part as it was when the guide was last saved."""

    anchor: str
    title: str


@dataclass(frozen=True)
class Cut:
    """A piece of a text: the heading it stood below, and the HTML that followed."""

    title: str
    html: str


def is_anchor(text: str) -> bool:
    """Whether a part may stand at this address: small letters, digits and single hyphens."""
    return len(text) <= LONGEST and bool(FORM.fullmatch(text)) and text not in RESERVED


def anchor_of(title: str) -> str:
    """Return the anchor that a title gives.

    >>> anchor_of("Wat kost het?"), anchor_of("Cafés & co"), anchor_of("?")
    ('wat-kost-het', 'cafes-co', 'deel')
    """
    bare = without_accents(title.lower()).encode("ascii", "ignore").decode()
    # An anchor ends with a whole word where it can.
    words = re.findall(r"[a-z0-9]+", bare)
    made = "-".join(words)
    while len(words) > 1 and len(made) > LONGEST:
        words.pop()
        made = "-".join(words)
    made = made[:LONGEST] or NOTHING_LEFT
    return f"{made}-1"[-LONGEST:] if made in RESERVED else made


def with_anchors(rows: Iterable[Row], before: Sequence[Known] = ()) -> tuple[dict[str, Any], ...]:
    """Return the rows, each with an anchor that no other has.

    What an editor typed stays. A row without one keeps that of the part that had its title, even
    when that part was called otherwise first; else its title gives one.
    """
    found = [dict(row) for row in rows]
    earlier = {each.title: each.anchor for each in reversed(before)}
    used = {row["anchor"] for row in found if row.get("anchor")}
    seen: set[str] = set()
    for row in found:
        title = str(row.get("title") or "")
        wanted = row.get("anchor")
        if not wanted:
            kept = earlier.get(title)
            wanted = kept if kept and kept not in used else _free(anchor_of(title), used)
        elif wanted in seen:
            wanted = _free(wanted, used)
        row["anchor"] = wanted
        used.add(wanted)
        seen.add(wanted)
    return tuple(found)


def moved(before: Sequence[Known], after: Sequence[Known]) -> dict[str, str]:
    """Return where each anchor that is gone leads now; an empty string: to the guide itself.

    A part that was renamed is known by its title; when that changed too, by its place.
    """
    there = {each.anchor for each in before}
    left = {each.anchor for each in after}
    fresh = [each for each in after if each.anchor not in there]
    by_title = {each.title: each.anchor for each in reversed(fresh)}
    found = {}
    for place, gone in enumerate(before):
        if gone.anchor in left:
            continue
        same_place = after[place] if place < len(after) and len(after) == len(before) else None
        here = same_place.anchor if same_place in fresh and same_place is not None else ""
        found[gone.anchor] = by_title.get(gone.title, here)
    return found


def cut_at_headings(html: str, first: str) -> list[Cut]:
    """Return a text cut at its second headings; what comes before them is called ``first``.

    A heading without words cuts nothing; nothing of the text is lost.

    >>> cut_at_headings("<p>a</p><h2>B</h2><p>b</p>", "Begin")
    [Cut(title='Begin', html='<p>a</p>'), Cut(title='B', html='<p>b</p>')]
    """
    cuts = [Cut(first, "")]
    at = 0
    for heading in HEADING.finditer(html):
        title = words_of(heading["title"])
        if title:
            cuts[-1] = Cut(cuts[-1].title, html[at : heading.start()].strip())
            cuts.append(Cut(title, ""))
            at = heading.end()
    cuts[-1] = Cut(cuts[-1].title, html[at:].strip())
    return cuts if cuts[0].html or len(cuts) == 1 else cuts[1:]


def words_of(html: str) -> str:
    """Return the words of a piece of HTML on one line.

    >>> words_of("Drank &amp; <b>eten</b>")
    'Drank & eten'
    """
    return " ".join(unescape(TAG.sub(" ", html)).split())


def is_question(title: str) -> bool:
    """Whether a title asks something."""
    return title.rstrip().endswith("?")


def _free(wanted: str, used: set[str]) -> str:
    number, free = 1, wanted
    while free in used:
        number += 1
        end = f"-{number}"
        free = wanted[: LONGEST - len(end)].rstrip("-") + end
    return free
