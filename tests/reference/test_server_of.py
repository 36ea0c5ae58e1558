"""Two addresses are of one server when scheme, host and port are the same, however written."""

from onderneem.addon.reference.web_address import server_of
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("https://api.example", True),
        ("https://API.example:443/v2?x=1", True),
        ("http://api.example", False),
        ("http://api.example:443", False),
        ("https://api.example:8443", False),
        ("https://api.example:0", False),
        ("https://api.example.evil.example", False),
        ("https://evil.example/https://api.example", False),
    ],
)
def test_a_server_is_scheme_host_and_port(url, same):
    """The usual port may be left out; nothing else."""
    assert (server_of(url) == server_of("https://api.example/")) is same


@pytest.mark.parametrize(
    "url", ["", None, "ftp://api.example", "https://a@api.example", "https://"]
)
def test_what_is_no_web_address_has_no_server(url):
    """None, so that it is the same as nothing."""
    assert server_of(url) is None


def test_a_name_is_itself_in_both_writings():
    """With its own letters, or in those of the name service."""
    assert server_of("https://zürich.example") == server_of("https://xn--zrich-kva.example")
