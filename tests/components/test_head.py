"""Pure: no text can end the data block it stands in."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from onderneem.addon.components.head import alternate
from onderneem.addon.components.head import json_ld
import json
import pytest

pytestmark = pytest.mark.pure

WORDS = st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=80)


def read(block: str) -> dict:
    """Return what a browser's parser finds in the block."""
    page = html.document_fromstring(f"<html><head>{block}</head><body><p>x</p></body></html>")
    (script,) = page.xpath("//script")
    assert page.xpath("count(//head/*)") == 1
    return json.loads(script.text)


@given(WORDS)
def test_any_text_comes_back(words):
    """Law: what goes in is what a reader of the page finds, and nothing else is in the page."""
    assert read(json_ld({"name": words})) == {"name": words}


@pytest.mark.parametrize(
    "words",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "&lt;/script&gt;",
        "\u2028\u2029",
    ],
)
def test_known_evil_stays_in_its_block(words):
    """The ways out of a script element that people have found."""
    block = json_ld({"name": words})
    assert block.count("<") == 2
    assert read(block) == {"name": words}


def test_half_characters_are_left_out():
    """A page with one couldn't be sent."""
    assert json_ld({"name": "a\ud800b"}).encode("utf-8")


def test_an_alternate_is_escaped():
    """An address with a quote ends no attribute."""
    (link,) = html.fragments_fromstring(alternate('https://x.example/"><b>', "a/b", '"x"'))
    assert link.get("href") == 'https://x.example/"><b>'
    assert link.get("title") == '"x"'
