"""A "soft 404": which pages say in words that they aren't there, and which only sound like it."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.ecounter.says_gone import heads_of
from onderneem.addon.ecounter.says_gone import says_gone
import pytest
import time

pytestmark = pytest.mark.pure


def page(title="", heading=""):
    """Return a page with an icon that has a title of its own."""
    return (
        f"<html><head><title>{title}</title></head><body><svg><title>404</title></svg>"
        f"<noscript><h1>Pagina niet gevonden</h1></noscript><h1>{heading}</h1></body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Pagina niet gevonden | Vlaanderen.be", ""),
        ("404", ""),
        ("", "404"),
        ("Error 404", ""),
        ("Page not found - VLAIO", ""),
        ("VLAIO - Page not found", ""),
        ("Oeps! Pagina niet gevonden", ""),
        ("404 - Pagina niet gevonden", ""),
        ("Pagina niet gevonden (404)", ""),
        ("Fout 404 - pagina niet gevonden", ""),
        ("404 Not Found", ""),
        ("Niet gevonden", ""),
        ("HTTP Status 404 – Not Found", ""),
        ("Page introuvable | Wallonie", ""),
        ("Seite nicht gefunden – Ostbelgien", ""),
        ("Stad Aalst: pagina niet gevonden", ""),
        ("Stad Aalst", "Pagina niet gevonden"),
        ("Stad Aalst", "PAGINA NIET GEVONDEN"),
        ("Loket", "De pagina die u zoekt bestaat niet meer"),
        ("Loket", "Deze pagina kon niet worden gevonden."),
        ("Loket", "De opgevraagde pagina werd niet gevonden"),
        ("Loket", "Sorry, deze pagina bestaat niet"),
        ("Loket", "Dit formulier is niet meer beschikbaar"),
        ("Loket", "The page you requested could not be found"),
        ("Loket", "This page doesn’t exist"),
        ("Loket", "Page non trouv&eacute;e"),
        ("Loket", "Cette page n’existe plus"),
        ("Loket", "<span>Die Seite</span> wurde nicht gefunden"),
    ],
)
def test_it_says_so_as_a_whole(title, heading):
    """In the title, beside the name of the site, or in the first heading; four languages."""
    assert says_gone(page(title, heading), "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("", ""),
        ("Terras aanvragen", "Terras aanvragen"),
        ("Pagina niet gevonden? Zo meldt u het", "Een fout melden"),
        ("Verloren voorwerpen: niet gevonden", ""),
        ("404 – Aanvraag terras", "Aanvraag terras"),
        ("Café 404 | Gent", ""),
        ("Formulier 404", "Formulier 404"),
        ("Lijn 404", "Halte verplaatst"),
        ("Vergunning niet gevonden in het register: wat nu", ""),
        ("Subsidie niet meer beschikbaar", "Subsidie niet meer beschikbaar"),
        ("De pagina is beschikbaar", ""),
        ("Page found", ""),
        ("Geen resultaten gevonden", ""),
        ("Trouver une page", ""),
        ("Error handling for shops", ""),
        ("Not found in Ghent: a walk", ""),
    ],
)
def test_what_only_sounds_like_it_is_there(title, heading):
    """A question, a form's number, a subsidy that has ended: a button may lead there."""
    assert not says_gone(page(title, heading), "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("body", "content_type", "gone"),
    [
        ("<title>Page non trouvée</title>".encode("latin-1"), "text/html; charset=utf-8", True),
        ("<title>Page non trouvée</title>".encode("latin-1"), "text/html; charset=latin-1", True),
        ("<title>Pagina niet gevonden</title>".encode("utf-16"), "text/html;charset=utf-16", True),
        (b'<meta charset="latin-1"><title>Page non trouv\xe9e</title>', "text/html", True),
        (b"<title>Pagina niet gevonden</title>", "text/html; charset=klingon", True),
        (b"<title>Pagina niet gevonden</title>", "text/html; charset=base64", True),
        (b"<title>Pagina niet gevonden</title>", "text/html; charset=idna", True),
        (b"<title>Pagina niet gevon", "text/html", False),
        (b"<title>Pagina niet gevonden", "text/html", True),
        (b"", "", False),
        (b"\x00\xff\xfe", "text/html", False),
    ],
)
def test_whatever_the_charset(body, content_type, gone):
    """Wrong, unknown or none; and a page that was cut off."""
    assert says_gone(body, content_type) is gone


def test_the_first_title_and_heading_that_people_see():
    """Not those of an icon, nor what only a browser without scripts shows."""
    assert heads_of(page("Één &amp; twee", "Drie").decode()) == ("een & twee", "drie")


@pytest.mark.parametrize(
    "filler", ["<", "<h1>404 ", "- ", "<!--", "<a ", "&", "<svg>", "de pagina die u zoekt "]
)
def test_no_page_takes_long(filler):
    """Whatever somebody serves: a piece is read in a second of work."""
    body = b"<title>" + filler.encode() * (65_536 // len(filler))
    began = time.process_time()
    says_gone(body)
    assert time.process_time() - began < 1


@given(st.binary(max_size=400), st.text(max_size=40))
def test_any_page_gets_an_answer(body, content_type):
    """Nothing raises."""
    assert says_gone(b"<title>" + body, content_type) in (True, False)
