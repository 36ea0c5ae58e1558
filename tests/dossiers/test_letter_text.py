"""Filling in the fields of a letter: all of them, safely, and without holes."""

from html.parser import HTMLParser
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.letter_standards import STANDARDS
from onderneem.addon.dossiers.letter_text import FIELD
from onderneem.addon.dossiers.letter_text import FIELDS
from onderneem.addon.dossiers.letter_text import filled
from onderneem.addon.dossiers.letter_text import filled_words
from onderneem.addon.dossiers.letter_text import has_field
from onderneem.addon.dossiers.letter_text import unknown_fields
import pytest

pytestmark = pytest.mark.pure
ALL = {name: f"<{name}>" for name in FIELDS}
VALUES = st.fixed_dictionaries({name: st.text(max_size=30) for name in FIELDS})
MARKUP = st.sampled_from(["<p>", "</p>", "<br>", "<h2>", "</h2>", "<li>", "</li>", "<strong>"])
PIECES = st.lists(
    MARKUP
    | st.sampled_from([f"[{name}]" for name in FIELDS])
    | st.sampled_from(['<a href="https://a.example/?b[naam]=>">', "</a>", " ", "Dag, ", "[", "]"]),
    max_size=12,
).map("".join)


class Tags(HTMLParser):
    """Collects the tags of a text, with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, attrs))


@given(PIECES, VALUES)
def test_no_value_becomes_markup(template, values):
    """Whatever somebody typed, no tag is in the letter that isn't in its template."""
    known = {*map(repr, Tags(template).found), repr(("br", [])), repr(("p", []))}
    assert {*map(repr, Tags(filled(template, values)).found)} <= known


@given(st.text(st.characters(exclude_characters="[]"), max_size=60))
def test_a_text_without_fields_stays_as_it_is(text):
    """Not a sign of it is changed."""
    assert filled(text, ALL) == text
    assert filled(f"<p>{text}</p>", ALL) == f"<p>{text}</p>"


@given(st.lists(st.sampled_from(FIELDS), min_size=1), VALUES)
def test_every_field_is_filled(names, values):
    """None is left in brackets, unless somebody typed brackets."""
    whole = {name: value.replace("[", "(") for name, value in values.items()}
    template = "".join(f"<p>Dit is [{name}].</p>" for name in names)
    assert not FIELD.search(filled(template, whole))
    assert not FIELD.search(filled_words(template, whole))


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>Over [onderwerp].</p>", "<p>Over een &lt;b&gt; &amp; c.</p>"),
        ("<p>[ONDERWERP ]</p>", "<p>een &lt;b&gt; &amp; c</p>"),
        ("<p>Op [beslist&nbsp;op]</p>", "<p>Op 3 maart</p>"),
        ("<p>[motivering]</p>", "<p>Een.<br>Twee.</p><p>Drie.</p>"),
        ("<p><em>[motivering]</em></p>", "<p><em>Een.<br>Twee.<br><br>Drie.</em></p>"),
        ("<p>A</p><p>[beroep]</p><p>B</p>", "<p>A</p><p>B</p>"),
        ("<h2>Beroep</h2>\n<p>[beroep]</p><p>Dag</p>", "<p>Dag</p>"),
        ("<h2>Waarom</h2><p>Zo.</p><p>[beroep]</p>", "<h2>Waarom</h2><p>Zo.</p>"),
        ("<p>Over [onderwerp]<br>Nummer: [onderneming]</p>", "<p>Over een &lt;b&gt; &amp; c</p>"),
        ("<p>Nummer: <b>[onderneming]<br>x</b></p>", "<p>Nummer: <b><br>x</b></p>"),
        ("<ul><li>[beroep]</li></ul><p>A</p>", "<p>A</p>"),
        ("<ul><li>[beroep]</li><li>A</li></ul>", "<ul><li>A</li></ul>"),
        ('<p><a href="https://x.example/?a[naam]">[naam]</a></p>',) * 2,
        ("[onderwerp] los", "een &lt;b&gt; &amp; c los"),
    ],
)
def test_what_a_text_becomes(template, expected):
    """What has no value leaves no hole, and what is in a tag stays."""
    values = {
        "onderwerp": "een <b> & c",
        "beslist op": "3 maart",
        "motivering": "Een.\r\nTwee.\n\nDrie.\x00",
        "naam": "[naam]",
    }
    assert filled(template, values) == expected


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("<p>[naam] en [Referentie]</p>", []),
        ("<p>[adres] en [naam] en [foo bar]</p>", ["adres", "foo bar"]),
        ("<p>[na<strong>am</strong>]</p>", ["naam"]),
        ("<p>[een</p><p>twee]</p>", []),
        ('<p><a href="/?a[x]=1">zo</a></p>', []),
        ("<p>[]</p>", []),
    ],
)
def test_a_field_that_is_none_is_named(template, expected):
    """So that whoever writes a letter sees what is wrong before anybody gets it."""
    assert unknown_fields(template) == expected


def test_a_field_is_only_there_where_it_is_filled_in():
    """In a tag it is none."""
    assert has_field("<p>[Beroep ]</p>", "beroep")
    assert not has_field('<a href="[beroep]">x</a>', "beroep")


def test_there_is_a_letter_for_every_outcome():
    """Each with fields that exist; what may be refused has its motivation and redress in it."""
    assert set(STANDARDS) == set(OUTCOMES)
    for name, each in STANDARDS.items():
        assert unknown_fields(each.text) == unknown_fields(each.title) == []
        assert "[motivering]" in each.text
        if OUTCOMES[name].adverse:
            assert "[beroep]" in each.text
            assert "29 juli 1991" in each.text
