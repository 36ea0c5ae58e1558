"""A filter that nothing can have is told; one that something had stays a question."""

from onderneem.addon.dossiers.asking import Wrong
from onderneem.addon.dossiers.can_exist import refuse_what_cannot_be
import pytest


@pytest.mark.parametrize(
    ("name", "value"),
    [("assigned", "vertrokken"), ("topic", "afgeschaft"), ("group", "opgeheven")],
)
def test_what_is_gone_is_asked_as_long_as_a_dossier_has_it(submitted_dossier, name, value):
    """An officer who left handled dossiers; a name that nobody had is a slip."""
    container = submitted_dossier.aq_parent
    section, visible = container.aq_parent, [container.UID()]
    with pytest.raises(Wrong) as wrong:
        refuse_what_cannot_be({name: [value]}, section, visible)
    assert wrong.value.field == name
    setattr(submitted_dossier, name, value)
    submitted_dossier.reindexObject()
    refuse_what_cannot_be({name: [value]}, section, visible)
    # Of dossiers that the user doesn't see it isn't even told that somebody had it.
    with pytest.raises(Wrong):
        refuse_what_cannot_be({name: [value]}, section, [])


@pytest.mark.parametrize("value", ["44021", ""])
def test_a_municipality_without_dossiers_is_none_yet(submitted_dossier, value):
    """Another one merged into it, or nobody asked anything there: an answer of nothing."""
    container = submitted_dossier.aq_parent
    refuse_what_cannot_be({"municipality": [value]}, container.aq_parent, [container.UID()])
