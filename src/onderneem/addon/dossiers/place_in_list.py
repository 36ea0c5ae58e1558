"""Where a dossier stands in the list that its officer came from: back to it, previous and next.

The list is asked anew, by the words in the address: nothing of it is kept on the server. A dossier
that left its place (it was decided, or it waits for the applicant now) leaves it to the one behind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from onderneem.addon import clock
from onderneem.addon.components.asked import start_asked
from onderneem.addon.components.parts import Link
from onderneem.addon.dossiers.asking import in_list
from onderneem.addon.dossiers.asking import leniently
from onderneem.addon.dossiers.asking import narrowing
from onderneem.addon.dossiers.query import find_dossiers
from onderneem.addon.dossiers.query import visible_containers
from onderneem.addon.dossiers.reference import show_reference
from plone import api
from urllib.parse import parse_qs
from urllib.parse import urlencode

BATCH = 25
# How far a dossier may have moved in its list and still be found there.
AROUND = 12
LONGEST = 2000
# Says that it isn't looked for elsewhere in the list: who took a step goes on with the next.
MOVED = "moved"


@dataclass(frozen=True)
class Place:
    """``number``: from 1, 0 for what isn't in the list any more; ``query``: to carry along."""

    back: str
    query: str = ""
    number: int = 0
    total: int = 0
    previous: Link | None = None
    next: Link | None = None


def asked_by_page(request) -> Mapping[str, object]:
    """Return the words of the list: of the address, or those that a page's form carries."""
    if request.method != "POST":
        return request.form
    carried = request.form.get("list", "")
    if not isinstance(carried, str) or len(carried) > LONGEST:
        return {}
    return {name: each[0] if len(each) == 1 else each for name, each in parse_qs(carried).items()}


def address_in_list(container, reference: str, form: Mapping[str, object], at: int) -> str:
    """Return the address of a dossier that knows its list."""
    return f"{container.absolute_url()}/{reference}?{_query(form, at)}"


def place_of(dossier, request) -> Place:
    """Return where a dossier stands, as far as the request tells."""
    container, form = dossier.aq_parent, asked_by_page(request)
    if "at" not in form:
        return Place(container.absolute_url())
    at, here = _at(form), dossier.getId()
    start = max(at - AROUND, 0)
    question = leniently(form, clock.today(), api.user.get_current().getId())
    found = find_dossiers(
        visible_containers(container), start=start, size=2 * AROUND + 1, **vars(question)
    )
    names, index = [row.reference for row in found.rows], at - start
    stays = here in names and (MOVED not in form or names[index : index + 1] == [here])
    index = names.index(here) if stays else index

    def link(number: int) -> Link | None:
        if not 0 <= number < len(names):
            return None
        address = address_in_list(container, names[number], form, start + number)
        return Link(show_reference(names[number]), address)

    return Place(
        _back(container, form, start + index, here),
        _query(form, start + index) + ("" if stays else f"&{MOVED}=1"),
        start + index + 1 if stays else 0,
        found.total,
        link(index - 1),
        link(index + 1 if stays else index),
    )


def after_a_step(dossier, request) -> str:
    """Return the address to show after a step: its place is where it was before."""
    form, address = asked_by_page(request), dossier.absolute_url()
    return f"{address}?{_query(form, _at(form))}&{MOVED}=1" if "at" in form else address


def _at(form: Mapping[str, object]) -> int:
    return start_asked({"b_start": form["at"]})


def _query(form: Mapping[str, object], at: int) -> str:
    return urlencode([*narrowing(form), ("at", at)])


def _back(container, form, number: int, here: str) -> str:
    pairs = in_list(form)
    begin = number - number % BATCH
    query = urlencode([*pairs, ("b_start", begin)] if begin else pairs)
    return f"{container.absolute_url()}{f'?{query}' if query else ''}#{here}"
