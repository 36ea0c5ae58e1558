"""Where a service's folder asks the questions that tell who it is for."""

from Acquisition import aq_chain
from Acquisition import aq_inner
from onderneem.addon import _
from onderneem.addon.components.languages import main
from onderneem.addon.components.languages import NAMES
from onderneem.addon.components.parts import Link
from onderneem.addon.place.spoken_address import keeping
from onderneem.addon.topics.related import lang_of
from zope.security import checkPermission

WORDS = _("Answer a few questions and see what fits your business")


def questions_of(item, marker, around: str) -> Link | None:
    """Return the way to the questions of the finder that an item stands in, when it is seen.

    ``marker``: the interface of the finder's folder; ``around``: the language of the page, in which
    the questions are asked as well where we know it; else the link's ``lang`` says in which.
    """
    found = next((each for each in aq_chain(aq_inner(item)) if marker.providedBy(each)), None)
    if found is None or not checkPermission("zope2.View", found):
        return None
    url, lang = f"{found.absolute_url()}/@@for-me", lang_of(found, around)
    known = main(around) if lang and main(around) in NAMES else ""
    return Link(WORDS, keeping(url, known), lang=None if known else lang)
