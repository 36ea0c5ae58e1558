"""A step says something, or isn't taken: by the page and by the service alike."""

from onderneem.addon.dossiers.content import MOST_KEYS
from onderneem.addon.dossiers.remark import BadRemark
from onderneem.addon.dossiers.remark import checked_remark
from onderneem.addon.dossiers.remark import LONGEST
from plone import api
import pytest


@pytest.mark.parametrize(
    ("deed", "given", "kept"),
    [
        ("take_up", None, ""),
        ("take_up", "  ", ""),
        ("decide", " Ja. ", "Ja."),
        ("ask_more", "x" * LONGEST, "x" * LONGEST),
    ],
)
def test_what_goes_along(portal, deed, given, kept):
    """Without outer spaces; a step that tells the applicant nothing needs none."""
    assert checked_remark(deed, given) == kept


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        ("ask_more", ""),
        ("ask_more", None),
        ("decide", " \n "),
        ("take_up", 12),
        ("take_up", {"a": [1]}),
        ("take_up", ["x"]),
        ("decide", "x" * (LONGEST + 1)),
    ],
)
def test_what_does_not(portal, deed, given):
    """ "We have asked you for it" must say what; anything but text is refused."""
    with pytest.raises(BadRemark):
        checked_remark(deed, given)


@pytest.mark.parametrize("comment", ["", 12, "x" * 6000])
def test_a_refused_step_changes_nothing(submitted_dossier, comment):
    """Neither state nor log."""
    with api.env.adopt_roles(["Dossier Officer"]), pytest.raises(BadRemark):
        api.content.transition(submitted_dossier, "decide", comment=comment)
    assert submitted_dossier.state == "submitted"
    assert len(submitted_dossier.log) == 1


def test_repeats_do_not_fill_a_dossier(submitted_dossier):
    """Each repeat of a submission mints a key: the oldest make room, the mailed one stays."""
    mailed = submitted_dossier.mint_key("confirmation")
    keys = [submitted_dossier.mint_key("receipt") for _ in range(MOST_KEYS + 5)]
    assert not submitted_dossier.opens_with(keys[0])
    assert submitted_dossier.opens_with(keys[-1])
    assert submitted_dossier.opens_with(mailed)
    assert len(submitted_dossier.keys) <= MOST_KEYS + 2
