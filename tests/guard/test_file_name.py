"""The name of a file that somebody sent."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guard.file_kind import ENDINGS
from onderneem.addon.guard.file_kind import JPEG
from onderneem.addon.guard.file_kind import PDF
from onderneem.addon.guard.file_name import clean_name
import pytest
import unicodedata

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("given_name", "kind", "name"),
    [
        ("plan.pdf", PDF, "plan.pdf"),
        ("Plan Ölçay (2).PDF", PDF, "Plan Ölçay (2).pdf"),
        ("foto.jpeg", JPEG, "foto.jpeg"),
        ("../../etc/passwd", PDF, "passwd.pdf"),
        ("C:\\Users\\An\\plan.pdf", PDF, "plan.pdf"),
        ("plan\u202efdp.exe", PDF, "planfdp.exe.pdf"),
        ("virus.pdf.exe", PDF, "virus.pdf.exe.pdf"),
        ("a\x00b\r\nc.pdf", PDF, "abc.pdf"),
        ('"; filename="x.exe', PDF, "- filename=-x.exe.pdf"),
        ("con.pdf", PDF, "_con.pdf"),
        ("...", PDF, "bestand.pdf"),
        (".pdf", PDF, "pdf.pdf"),
        ("", PDF, "bestand.pdf"),
        ("x" * 300 + ".pdf", PDF, "x" * 94 + ".pdf"),
    ],
)
def test_a_name_is_kept_as_far_as_it_is_safe(given_name, kind, name):
    """No path, no turned writing, no quotes, and the ending of what it is."""
    assert clean_name(given_name, kind) == name


@given(st.text(), st.sampled_from(sorted(ENDINGS)))
def test_no_name_deceives(given_name, kind):
    """Whatever is given: one part, printable, short, with an ending of its kind; cleaning again
    changes nothing."""
    name = clean_name(given_name, kind)
    assert not set(name) & set('/\\"<>:|?*;')
    assert all(unicodedata.category(sign)[0] != "C" for sign in name)
    assert len(name) <= 100
    assert name.endswith(ENDINGS[kind])
    assert clean_name(name, kind) == name
