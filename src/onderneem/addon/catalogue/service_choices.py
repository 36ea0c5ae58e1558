"""What an editor chooses from in a public service: units of a term, silence, channels."""

from onderneem.addon import _
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def _choices(*tokens_and_titles) -> SimpleVocabulary:
    return SimpleVocabulary([SimpleTerm(token, token, title) for token, title in tokens_and_titles])


TERM_UNITS = _choices(
    ("calendar-days", _("calendar days")),
    ("working-days", _("working days")),
    ("weeks", _("weeks")),
    ("months", _("months")),
)
# What it means when nobody decides within the term: the law, or the regulation, says.
SILENCE = _choices(
    ("nothing", _("Nothing: wait, or ask us how far it is")),
    ("granted", _("It is granted")),
    ("refused", _("It is refused")),
    ("other", _("Something else")),
)
CHANNELS = _choices(
    ("e-counter", _("E-counter")),
    ("form", _("Online form")),
    ("desk", _("Contact desk")),
    ("phone", _("By phone")),
    ("mail", _("By e-mail")),
    ("post", _("By letter")),
    ("counter", _("At the counter")),
)
