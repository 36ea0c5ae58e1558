"""Pure: the address of a channel is one of its kind, or the channel is refused."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.catalogue.channel_address import address_problem
from onderneem.addon.catalogue.channel_address import leads_to
from onderneem.addon.catalogue.service_choices import CHANNELS
import pytest

pytestmark = pytest.mark.pure
KINDS = sorted(CHANNELS.by_token)


@pytest.mark.parametrize(
    ("kind", "address", "problem", "link"),
    [
        ("form", "https://a.example/x", "", "https://a.example/x"),
        ("form", "", "missing", ""),
        ("form", "javascript:alert(1)", "web", ""),
        ("e-counter", "", "", ""),
        ("desk", "", "", ""),
        ("phone", "+32 (0)9 123 45 67", "", "tel:+3291234567"),
        ("phone", "09/123.45.67", "", "tel:+3291234567"),
        ("phone", "bel ons", "phone", ""),
        ("mail", "a@b.example", "", "mailto:a@b.example"),
        ("mail", "a@b.example?subject=x", "mail", ""),
        ("post", "Dorp 1", "", ""),
        ("post", "", "missing", ""),
        ("counter", "", "", ""),
        ("counter", "Dorp 1", "", ""),
    ],
)
def test_an_address_is_one_of_its_kind(kind, address, problem, link):
    """The section knows its own counter, desk and button; all else must say where."""
    assert (address_problem(kind, address), leads_to(kind, address)) == (problem, link)


@given(st.sampled_from(KINDS), st.text(max_size=60))
def test_no_address_leads_to_a_script(kind, address):
    """Law: a link has one of four schemes, whatever somebody typed."""
    link = leads_to(kind, address)
    assert link == "" or link.split(":")[0] in ("https", "http", "tel", "mailto")
