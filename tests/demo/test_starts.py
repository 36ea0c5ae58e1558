"""The demo's guides lead to a start by way of the permit, never past it to the e-counter."""

from onderneem.addon.demo.municipality import rich
from onderneem.addon.demo.starts import lead_to_starts
from onderneem.addon.demo.starts import START
from onderneem.addon.demo.texts.guides import GUIDES
from onderneem.addon.demo.texts.guides_english import ENGLISH_GUIDES
from onderneem.addon.demo.texts.permits import PERMITS
from onderneem.addon.demo.texts.permits_english import ENGLISH_PERMITS
from onderneem.addon.place.settings import IPanelSettings
from plone import api
from tests.places import make_section
from urllib.parse import urlsplit
import pytest

ALL = [*GUIDES, *ENGLISH_GUIDES]


@pytest.mark.pure
@pytest.mark.parametrize("guide", ALL, ids=[each["id"] for each in ALL])
def test_no_guide_leads_past_the_start_button(guide):
    """A link to the e-counter in a text stays when that is down, and no job checks it."""
    counter = urlsplit(IPanelSettings["ecounter_base"].default).hostname
    assert counter.removeprefix("www.") not in str(guide)


@pytest.mark.pure
def test_each_leads_to_a_permit_that_is_there():
    """The terrace, in both languages."""
    there = {f"vergunningen/{each['id']}" for each in (*PERMITS, *ENGLISH_PERMITS)}
    led = {path for each in ALL for part in each["parts"] for path in START.findall(part["text"])}
    assert led == {"vergunningen/terras", "vergunningen/terrace-permit"}
    assert led <= there


def test_the_page_leads_to_the_permit_s_start(portal):
    """By its UID, as an editor's link: it goes along when the permit moves."""
    with api.env.adopt_roles(["Manager"]):
        section = make_section(portal)
        permit = api.content.create(
            section["vergunningen"], "onderneem.Permit", "terras", title="Terras"
        )
        text = rich('<p><a href="start:vergunningen/terras">Dien in</a></p>')
        parts = ({"title": "Aanvragen", "anchor": "aanvragen", "text": text},)
        guide = api.content.create(
            section["gidsen"], "onderneem.Guide", "terras-gids", title="Terras", parts=parts
        )
        lead_to_starts(section, guide)
    (part,) = guide.parts
    assert f"resolveuid/{permit.UID()}/@@e-counter" in part["text"].raw
    assert f'href="{permit.absolute_url()}/@@e-counter"' in part["text"].output
