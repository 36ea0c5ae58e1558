"""Pure: the letters that go out where a municipality has no text of its own; in Dutch.

Dutch is the language in which the municipalities of Flanders write. The Act of 29 July 1991 on the
formal motivation of administrative acts asks that a decision says in itself on what it rests; how
to go against it is said by the officer, since that differs: a means of redress within the
administration comes before the Council of State, where one has sixty days.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Standard:
    """``title``: above the letter; ``text``: HTML with fields, below it."""

    title: str
    text: str


ABOUT = "<p>[aanhef]</p><p>{}</p>"
ENDING = (
    "<p>Hebt u nog vragen? Neem gerust contact met ons op.<br>[contact]<br>Uw referentie: "
    "[referentie]</p><p>Met vriendelijke groeten</p><p>[gemeente]</p>"
)
WHY = "<h2>Waarom deze beslissing?</h2><p>[motivering]</p>"
REDRESS = "<h2>Bent u het niet eens met deze beslissing?</h2><p>[beroep]</p>"
LAW = (
    "<p>Deze motivering staat in de brief omdat de wet van 29 juli 1991 betreffende de "
    "uitdrukkelijke motivering van de bestuurshandelingen dat vraagt.</p>"
)
ASKED = "Op [ingediend op] diende u uw aanvraag “[onderwerp]” bij ons in. "

STANDARDS = {
    "answered": Standard(
        "Antwoord op uw vraag of melding",
        ABOUT.format("Op [ingediend op] schreef u ons over “[onderwerp]”. Dit is ons antwoord:")
        + "<p>[motivering]</p>"
        + ENDING,
    ),
    "granted": Standard(
        "Uw aanvraag is goedgekeurd",
        ABOUT.format(f"{ASKED}Wij hebben goed nieuws: op [beslist op] is uw aanvraag goedgekeurd.")
        + "<h2>Wat is er beslist?</h2><p>[motivering]</p><h2>Bent u het ergens niet mee eens?</h2>"
        "<p>[beroep]</p>" + ENDING,
    ),
    "partly": Standard(
        "Uw aanvraag is gedeeltelijk goedgekeurd",
        ABOUT.format(
            f"{ASKED}Op [beslist op] is uw aanvraag gedeeltelijk goedgekeurd: een deel van wat u "
            "vroeg, kunnen wij niet toestaan."
        )
        + WHY
        + LAW
        + REDRESS
        + ENDING,
    ),
    "refused": Standard(
        "Uw aanvraag is geweigerd",
        ABOUT.format(
            f"{ASKED}Wij hebben uw aanvraag onderzocht. Op [beslist op] is uw aanvraag geweigerd."
        )
        + WHY
        + LAW
        + REDRESS
        + ENDING,
    ),
    "withdrawn": Standard(
        "Uw dossier is op uw vraag stopgezet",
        ABOUT.format(
            "Op [ingediend op] ontvingen wij “[onderwerp]” van u. U liet weten dat dit niet meer "
            "nodig is. Op [beslist op] hebben wij uw dossier stopgezet."
        )
        + "<p>[motivering]</p>"
        + ENDING,
    ),
    "stopped": Standard(
        "Uw dossier is stopgezet",
        ABOUT.format(
            "Op [ingediend op] ontvingen wij “[onderwerp]” van u. Op [beslist op] hebben wij uw "
            "dossier stopgezet."
        )
        + "<h2>Waarom?</h2><p>[motivering]</p><h2>Bent u het niet eens met deze beslissing?</h2>"
        "<p>[beroep]</p>" + ENDING,
    ),
}
