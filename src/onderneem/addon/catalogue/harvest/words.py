"""The words of the harvest: what an outcome, a reason and a field are called."""

from collections.abc import Sequence
from onderneem.addon import _
from onderneem.addon.catalogue.record import Note
from zope.i18nmessageid import Message

# How many addresses a sentence names.
MOST_PAGES = 3
# Of CatalogueUnavailable, and of what became of a member.
REASONS = {
    "not-json": _("The answer is no JSON, or it was cut off."),
    "not-a-page": _("The answer is no page of products."),
    "too-deep": _("The answer is nested too deep to be read."),
    "too-large": _("The answer is too large."),
    "not-understood": _(
        "Products that the catalogue sent and that weren't understood: ${refused} of ${read}. "
        "What could be read is shown; nothing was taken for gone."
    ),
    "endless": _("The list doesn't end."),
    "gone": _("There is nothing at that address."),
    "denied": _("The catalogue refuses us. Is the key right?"),
    "refused": _("${host} refuses us. A feed needs no key: ask its keeper why."),
    "busy": _("The catalogue is busy or in maintenance."),
    "server-error": _("The catalogue has an error."),
    "dns": _("The name of the server doesn't exist."),
    "timeout": _("The server doesn't answer in time."),
    "certificate": _("The certificate isn't right."),
    "unreachable": _("The server can't be reached."),
    "redirects": _("It goes round in circles."),
    "private-address": _("It leads to a private address; those aren't asked."),
    "no-web-address": _("It leads to something that is no web address."),
    "protocol": _("The server speaks no proper HTTP."),
}
UNWANTED = {
    "type": _("Another kind of product"),
    "target-group": _("Not for entrepreneurs"),
    "theme": _("Another theme"),
    "area": _("For another area"),
    "authority": _("Of another authority"),
    "ended": _("The service has ended"),
    "archived": _("Archived by the region"),
}
# Of RecordRefused: why a member can't be read.
REFUSED = {
    "missing": _("missing"),
    "too-long": _("too long"),
    "too-many": _("too many"),
    "too-deep": _("nested too deep"),
    "not-a-record": _("no product"),
    "several-records": _("more than one product"),
    "not-an-address": _("no address"),
    "not-a-time": _("no time"),
    "not-a-yes-or-no": _("neither yes nor no"),
    "in-the-future": _("in the future"),
}
# Of Note: what was cleaned or left out of a file that was read.
CLEANED = {
    "archived": _("The region has archived this product."),
    "as-number": _("“${field}” stands there as a number (“${text}”) and was read as a text."),
    "as-text": _("“${field}” stands there as a text (“${text}”) and was read as yes or no."),
    "ended": _("The service has ended (${text})."),
    "markup": _("Markup in “${field}” was taken out; left is “${text}”."),
    "no-code": _("“${text}” in “${field}” isn't known and was left out."),
    "no-language": _("“${text}” is no language: that text of “${field}” wasn't used."),
    "no-order": _("“${text}” is no place in an order: what has it stands last."),
    "no-text": _("A value of “${field}” is no text and was left out."),
    "no-web-address": _("“${text}” in “${field}” is no web address and was left out."),
    "unreadable": _("Characters in “${field}” that can't be read were left out."),
    "unsafe": _("Scripts, styling or links to no web page in “${field}” were taken out."),
}
# The same in a few words, where many are counted.
CLEANINGS = {
    "archived": _("archived by the region"),
    "as-number": _("number instead of a text"),
    "as-text": _("text instead of yes or no"),
    "ended": _("the service has ended"),
    "markup": _("markup taken out"),
    "no-code": _("unknown code left out"),
    "no-language": _("unknown language not used"),
    "no-order": _("no place in an order"),
    "no-text": _("no text, left out"),
    "no-web-address": _("no web address, left out"),
    "unreadable": _("unreadable characters left out"),
    "unsafe": _("scripts, styling or links to no web page taken out"),
}
# Why a product that we follow isn't offered any more.
GONE = {
    **UNWANTED,
    "missing": _("No longer in the catalogue"),
}
FIELDS = {
    "title": _("Title"),
    "description": _("Summary"),
    "amount": _("Amount"),
    "conditions": _("Conditions"),
    "exceptions": _("Exceptions"),
    "procedure": _("Steps"),
    "documents": _("Documents"),
    "costs": _("Costs"),
    "competent_authority": _("Competent authority"),
    "authority_level": _("Level of government"),
    "executing_authority": _("Executing authority"),
    "executing_level": _("Level of the executing authority"),
    "legislation": _("Legislation"),
    "websites": _("Websites"),
    "procedure_links": _("Where one applies"),
    "target_groups": _("Target groups"),
    "themes": _("Themes"),
    "your_europe": _("Categories of Your Europe"),
    "keywords": _("Keywords"),
    "areas": _("Areas"),
    "service_languages": _("Languages of the service"),
    "valid_from": _("Offered from"),
    "valid_until": _("Offered until"),
    "product_number": _("Product number"),
    "product_id": _("Product address"),
}


def cleaned(note: Note) -> Message:
    """Return the words for something that was cleaned or left out."""
    return Message(CLEANED[note.reason], mapping={"field": note.field, "text": note.text})


def unread_pages(urls: Sequence[str]):
    """Return the words for the pages of the catalogue that gave nothing."""
    told = [*urls[:MOST_PAGES], *(["…"] if urls[MOST_PAGES:] else [])]
    return _(
        "Not read: ${pages}. What isn't read is asked again at the next reading; nothing was "
        "taken for gone.",
        mapping={"pages": ", ".join(told)},
    )


def reason(token: str, host: str = "", counts: tuple[int, int] = (0, 0)):
    """Return the words for why there is no page; the token itself when it is new.

    ``host``: who said so; ``counts``: how many were (refused, read).
    """
    words = REASONS.get(token, token)
    if "${" not in words:
        return words
    refused, read = counts
    return Message(words, mapping={"host": host or "?", "refused": refused, "read": read})


def would_be_gone(gone: int, known: int) -> Message:
    """Return what is asked of a webmaster before so many products are taken for gone."""
    return _(
        "Products that would be gone at once: ${gone} of ${known}. Nothing was changed: "
        "this often means that the region has a problem.",
        mapping={"gone": gone, "known": known},
    )
