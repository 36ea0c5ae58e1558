"""The letter of a decision: made when it is taken, kept as it was sent, sealed with it.

A decision that is taken anew gets a letter of its own beside the earlier one: the last counts, as
long as the decision stands.
"""

from datetime import datetime
from hashlib import sha256
from onderneem.addon import clock
from onderneem.addon.catalogue.clean_html import clean_html
from onderneem.addon.components.days import day_words
from onderneem.addon.components.speaking import speech_in
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.letter_sheet import Mark
from onderneem.addon.dossiers.letter_sheet import Sheet
from onderneem.addon.dossiers.letter_sheet import written
from onderneem.addon.dossiers.letter_templates import text_for
from onderneem.addon.dossiers.letter_text import filled
from onderneem.addon.dossiers.letter_text import filled_words
from onderneem.addon.dossiers.people import name_of
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.sealed import sealed_file
from onderneem.addon.dossiers.submission import Attachment
from onderneem.addon.dossiers.whole_blob import blob_of
from onderneem.addon.place.authority_name import authority_name
from onderneem.addon.place.section import section_of
from onderneem.addon.reference.enterprise_number import format_enterprise_number
from plone import api
from secrets import token_hex
from zope.i18n import translate

# The language of the letters, and of the public bodies here.
LANGUAGE = "nl"
HTML = "text/html"


def letter_for(dossier, said: dict) -> str:
    """Return the letter that a decision would have now, as a whole page of HTML.

    ``said``: the particulars of the decision, checked.
    """
    values, version = values_of(dossier, said), len(dossier.letters) + 1
    section = section_of(dossier)
    template = text_for(section.letter_templates or (), said["outcome"], dossier.kind)
    number = dossier.applicant.enterprise_number
    marks = [
        Mark("Referentie", values["referentie"]),
        Mark("Datum", values["beslist op"]),
        Mark("Onderwerp", values["onderwerp"]),
    ]
    return written(
        Sheet(
            language=LANGUAGE,
            title=filled_words(template.title, values),
            sender=values["gemeente"],
            sender_lines=_address_of(section),
            receiver_lines=[
                line
                for line in (
                    dossier.applicant.name,
                    f"Ondernemingsnummer {format_enterprise_number(number)}" if number else "",
                )
                if line
            ],
            marks=marks,
            replaces=_replaced(dossier, version),
            html=filled(clean_html(template.text), values),
        )
    )


def values_of(dossier, said: dict) -> dict[str, str]:
    """Return what is filled in for each field, in Dutch; nothing where nothing is known."""
    section, who = section_of(dossier), dossier.applicant
    number, outcome = who.enterprise_number, OUTCOMES[said["outcome"]]
    contact = [each for each in (section.phone, section.email) if each]
    return {
        "aanhef": f"Beste {who.name}" if who.name else "Beste mevrouw, beste heer",
        "ambtenaar": name_of(api.user.get_current().getId() or ""),
        "beroep": said.get("redress", ""),
        "beslissing": translate(outcome.title, target_language=LANGUAGE),
        "beslist op": _day(clock.now()),
        "contact": " of ".join(contact),
        "gemeente": authority_name(dossier) or section.title,
        "ingediend op": _day(datetime.fromisoformat(dossier.received)),
        "motivering": said.get("comment", ""),
        "naam": who.name,
        "onderneming": format_enterprise_number(number) if number else "",
        "onderwerp": dossier.title,
        "referentie": show_reference(dossier.getId()),
    }


def send_letter(dossier, said: dict) -> dict:
    """Keep the letter of a decision beside those before it; return what the log seals of it."""
    data = letter_for(dossier, said).encode("utf-8", "replace")
    version = len(dossier.letters) + 1
    letter = Attachment(
        name=f"{show_reference(dossier.getId())}-{version}.html",
        media_type=HTML,
        size=len(data),
        sha256=sha256(data).hexdigest(),
        blob=blob_of(data),
        state="clean",
        id=token_hex(8),
    )
    dossier.letters = (*dossier.letters, letter)
    return {"version": version, "letter": sealed_file(letter)}


def _replaced(dossier, version: int) -> str:
    """Return what the letter says of the one before it."""
    if version == 1:
        return ""
    before = next(each for each in reversed(dossier.log) if each.what == "decide")
    day = _day(datetime.fromisoformat(before.at))
    return f"Dit is versie {version} van deze brief. Ze komt in de plaats van die van {day}."


def _address_of(section) -> list[str]:
    lines = (section.address or "").splitlines()
    return [
        line.strip() for line in (*lines, section.phone, section.email) if line and line.strip()
    ]


def _day(moment: datetime) -> str:
    return day_words(moment.astimezone(clock.BRUSSELS).date(), speech_in(LANGUAGE))
