"""What an editor chooses from."""

from onderneem.addon import _
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def choices(*pairs) -> SimpleVocabulary:
    """Return a vocabulary of (token, title)."""
    return SimpleVocabulary([SimpleTerm(token, token, title) for token, title in pairs])


PURPOSES = choices(
    ("premises", _("Premises")),
    ("start", _("Starting a business")),
    ("renovation", _("Renovation")),
    ("accessibility", _("Accessibility")),
    ("energy", _("Energy and climate")),
    ("digital", _("Digital")),
    ("hiring", _("Hiring people")),
    ("training", _("Training and advice")),
    ("events", _("Events")),
    ("hardship", _("Hardship and road works")),
)
ORIGINS = choices(
    ("own", _("Our own regulation")),
    ("vlaio", _("VLAIO, subsidy database")),
    ("province", _("Province")),
    ("federal", _("Federal government")),
    ("eu", _("European Union")),
    ("other", _("Somebody else")),
)
AMOUNT_KINDS = choices(
    ("fixed", _("Fixed amount")),
    ("percentage", _("Percentage")),
    ("yearly", _("Amount a year")),
    ("other", _("Something else, in words")),
)
CURRENCIES = choices(("EUR", _("euro")))
UNITS = choices(
    ("days", _("days")),
    ("weeks", _("weeks")),
    ("months", _("months")),
    ("years", _("years")),
)
SIDES = choices(
    ("after", _("at most … after")),
    ("before", _("at least … before")),
)
EVENTS = choices(
    ("opening", _("the opening of the business")),
    ("start", _("the start as an entrepreneur")),
    ("works", _("the start of the works")),
    ("investment", _("the investment")),
    ("invoice", _("the date of the invoice")),
    ("hiring", _("the hiring")),
    ("event", _("the event")),
)
