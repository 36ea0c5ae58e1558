"""Whether one must ask, tell or register: what a permit is to whoever needs it, in words."""

from onderneem.addon import _
from onderneem.addon.components.parts import Badge
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

# Token -> badge, its colour, and what it comes to for who reads it.
MEANING = {
    "permit": (
        _("Permit needed"),
        "soon",
        _("You may begin only when you have this permit."),
    ),
    "licence": (
        _("Licence needed"),
        "soon",
        _("You may run this business only with this licence."),
    ),
    "recognition": (
        _("Recognition"),
        "info",
        _("You needn't have it, but with it you may do more."),
    ),
    "registration": (
        _("Registration needed"),
        "info",
        _("You register once, before you begin."),
    ),
    "notification": (
        _("Notification is enough"),
        "info",
        _("You tell us beforehand. You needn't wait for a permit, but we may set rules."),
    ),
    "exemption": (
        _("No permit needed"),
        "good",
        _("You need nothing, as long as you meet the conditions."),
    ),
}
OBLIGATIONS = SimpleVocabulary(
    [SimpleTerm(token, token, title) for token, (title, _kind, _words) in MEANING.items()]
)


def badge_of(obligation: str) -> Badge:
    """Return it in a word or two; what is no token any more counts as a permit."""
    title, kind, _words = MEANING.get(obligation, MEANING["permit"])
    return Badge(title, kind)


def words_of(obligation: str):
    """Return what it comes to, as a message."""
    return MEANING.get(obligation, MEANING["permit"])[2]
