"""Buildout's versions are those of the lock, made by the command and not by hand."""

from tools.buildout_versions import as_versions
from tools.buildout_versions import made_now
from tools.buildout_versions import read_pins
from tools.buildout_versions import TARGET
import pytest

pytestmark = pytest.mark.pure


def test_the_versions_are_those_of_the_lock():
    """profiles/versions.cfg is what `make versions` writes; run it after changing the lock."""
    assert TARGET.read_text(encoding="utf-8") == made_now()


def test_each_marker_has_a_section():
    """A pin for some Pythons only stands in a section with that condition."""
    pins = read_pins("a==1 ; python_version < '3.11'\na==2 ; python_version >= '3.11'\nb==3\n")
    assert as_versions(pins).splitlines()[2:] == [
        "[versions]",
        "b = 3",
        "",
        '[versions:python_version < "3.11"]',
        "a = 1",
        "",
        '[versions:python_version >= "3.11"]',
        "a = 2",
    ]


def test_comments_and_options_are_no_pins():
    """What pip reads beside pins (comments, ``-c``) doesn't reach buildout."""
    assert [str(pin) for pin in read_pins("# why\n-c other.txt\n\na==1  # because\n")] == ["a==1"]


@pytest.mark.parametrize("loose", ["a", "a>=1", "a==1.*", "a>=1,<2"])
def test_a_loose_pin_is_refused(loose):
    """Buildout takes a version, not a range: a lock that leaves a choice is no lock."""
    with pytest.raises(ValueError, match="not pinned"):
        as_versions(read_pins(loose))
