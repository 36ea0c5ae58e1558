"""The door leads to the public internet only."""

from hypothesis import given
from hypothesis import strategies as st
from ipaddress import ip_address
from onderneem.addon.outbound.addresses import is_public
from onderneem.addon.outbound.addresses import may_connect
import pytest

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",  # noqa: S104
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2002:a00:1::",
        "",
        "localhost",
        "0x7f.1",
        "2130706433",
    ],
)
def test_what_is_near_is_refused(address):
    """This machine, its neighbours, a cloud's metadata, and an IPv4 address hidden in IPv6."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["193.191.245.244", "8.8.8.8", "2a02:2f0::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_the_public_internet_is_open(address):
    """Both families, and the ways in which IPv6 carries IPv4."""
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_hiding_changes_nothing(address):
    """An IPv4 address is as public inside an IPv6 one as it is by itself."""
    number = int(address)
    hidden = (f"::ffff:{address}", str(ip_address((0x64FF9B << 96) | number)))
    assert {is_public(each) for each in hidden} == {is_public(str(address))}


@given(st.text(max_size=60))
def test_no_text_breaks_it(text):
    """Whatever a resolver returns."""
    assert is_public(text) in (True, False)


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "169.254.170.2",
        "fe80::1",
        "fe80::a9fe:a9fe%eth0",
        "fd00:ec2::254",
        "fd20:ce::254",
        "100.100.100.200",
        "192.0.0.192",
        "168.63.129.16",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "",
    ],
)
def test_what_gives_out_a_clouds_keys_is_never_open(address):
    """Not even with the switch for private addresses on: that is for a trial's own servers."""
    assert not may_connect(address, private=True)
    assert not may_connect(address, private=False)


@given(st.ip_addresses())
def test_the_switch_only_opens(address):
    """What is open without it is open with it; a cloud's own addresses aside, all is."""
    with_it, without = may_connect(str(address), True), may_connect(str(address), False)
    assert with_it or not without


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "10.0.0.1", "fc00::1", "192.168.1.1"])
def test_the_switch_opens_this_machine_and_its_network(address):
    """And only the switch does."""
    assert may_connect(address, private=True)
    assert not may_connect(address, private=False)
