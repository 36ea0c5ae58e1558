"""The questions of a form as they were asked: a changed form changes nothing that was sent."""

from onderneem.addon.desk.asking_nothing import asks
from onderneem.addon.desk.parts import parts_of
from onderneem.addon.dossiers.canonical import canonical
from zope.i18n import translate
import hashlib


def wording_of(schema, request) -> str:
    """Return canonical JSON: fieldsets, each with its questions, their hints and types."""

    def words(message) -> str:
        return translate(message or "", context=request)

    def question(name, field) -> dict:
        kind = type(field)
        return {
            "name": name,
            "question": words(field.title),
            "hint": words(field.description),
            "type": f"{kind.__module__}.{kind.__name__}",
            "required": bool(field.required) and asks(field),
        }

    return canonical(
        [
            {
                "fieldset": words(part.label),
                "questions": [question(name, schema[name]) for name in part.fields],
            }
            for part in parts_of(schema)
        ]
    )


def version_of(wording: str) -> str:
    """Return the SHA-256 of the wording, by which two versions of a form are told apart."""
    return hashlib.sha256(wording.encode("utf-8", "surrogatepass")).hexdigest()
