"""The two lines by which somebody without an account opens a dossier: reference and key."""

from onderneem.addon import _
from onderneem.addon.components.parts import FormField
from zope.i18n import translate

MISSING = {
    "reference": _("Fill in the reference."),
    "key": _("Fill in the key. It stands on your receipt, below the reference."),
}


def pair_fields(reference: str, key: str, sent: bool, request) -> list[FormField]:
    """Return the lines; the key is never shown again.

    ``sent``: whether the form was sent: who only opens its address left nothing empty.
    """

    def words(message) -> str:
        return translate(message, context=request)

    def missing(name: str, given: str) -> str:
        return words(MISSING[name]) if sent and not given else ""

    return [
        FormField(
            "reference",
            words(_("Reference")),
            value=reference,
            hint=words(_("For example: 234-567-89A.")),
            error=missing("reference", reference),
        ),
        FormField("key", words(_("Key")), error=missing("key", key)),
    ]
