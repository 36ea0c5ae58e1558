"""A municipality's own letters: which text goes out for which decision, written without code."""

from collections.abc import Iterable
from collections.abc import Mapping
from onderneem.addon import _
from onderneem.addon.catalogue.clean_html import clean_html
from onderneem.addon.components import fields as schema
from onderneem.addon.components.bad_value import BadValue
from onderneem.addon.components.rich import html_of
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.letter_standards import Standard
from onderneem.addon.dossiers.letter_standards import STANDARDS
from onderneem.addon.dossiers.letter_text import has_field
from onderneem.addon.dossiers.letter_text import unknown_fields
from onderneem.addon.dossiers.meaning import KINDS
from plone.app.textfield import RichText
from plone.supermodel import model
from typing import Any
from zope.interface import invariant
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

LONGEST = 30_000
OF_KINDS = SimpleVocabulary(
    [SimpleTerm(kind.value, kind.value, title) for kind, title in KINDS.items()]
)
OF_OUTCOMES = SimpleVocabulary(
    [SimpleTerm(name, name, outcome.title) for name, outcome in OUTCOMES.items()]
)


def with_known_fields(value: Any) -> bool:
    """What stands in brackets is filled in, so that it must be something that we know."""
    text = value if isinstance(value, str) else value.raw or ""
    if len(text) > LONGEST:
        raise BadValue(_("At most ${most} characters.", mapping={"most": LONGEST}))
    unknown = unknown_fields(text)
    if unknown:
        words = {"field": f"[{unknown[0][:40]}]"}
        raise BadValue(
            _(
                "There is no field ${field}. Look at the list of fields, and type the brackets and "
                "the name in one go, without bold or a link in the middle.",
                mapping=words,
            )
        )
    return True


class ILetterTemplate(model.Schema):
    """A letter's text, and for which decisions it is."""

    title = schema.TextLine(
        title=_("Title of the letter"),
        description=_("For example: Your terrace is permitted. Fields may be used in it."),
        constraint=with_known_fields,
        max_length=200,
    )
    outcome = schema.Choice(
        title=_("For which outcome"),
        description=_("Empty: for every outcome."),
        vocabulary=OF_OUTCOMES,
        required=False,
    )
    kind = schema.Choice(
        title=_("For which kind"),
        description=_("Empty: for every kind of dossier."),
        vocabulary=OF_KINDS,
        required=False,
    )
    text = RichText(
        title=_("Text of the letter"),
        description=_(
            "Fields, filled in for each dossier: [aanhef], [ambtenaar], [beroep], [beslissing], "
            "[beslist op], [contact], [gemeente], [ingediend op], [motivering], [naam], "
            "[onderneming], [onderwerp], [referentie]. A line whose fields have no value is left "
            "out."
        ),
        allowed_mime_types=("text/html",),
        constraint=with_known_fields,
    )

    @invariant
    def a_refusal_says_why(data):
        """The Act of 29 July 1991: the motivation stands in the decision itself."""
        outcome = OUTCOMES.get(data.outcome)
        if outcome is not None and not outcome.adverse:
            return
        # As the letter will have it: what stands in a script goes with the script.
        text = clean_html(getattr(data.text, "raw", None) or "")
        if not (has_field(text, "motivering") and has_field(text, "beroep")):
            raise BadValue(
                _(
                    "Who isn't granted everything reads why, and how to appeal: the text needs "
                    "[motivering] and [beroep]."
                )
            )


def text_for(templates: Iterable[Mapping[str, Any]], outcome: str, kind: str) -> Standard:
    """Return the first text that is for this decision, else the standard one."""
    for row in templates:
        if row.get("outcome") in (None, outcome) and row.get("kind") in (None, kind):
            return Standard(row["title"], html_of(row["text"]))
    return STANDARDS[outcome]
