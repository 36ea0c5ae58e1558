"""What the catalogue may send, at its worst: cleaned or refused with a reason, in the report."""

from contextlib import suppress
from datetime import datetime
from datetime import timezone
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
from onderneem.addon.catalogue.harvest import decide
from onderneem.addon.catalogue.harvest.seeing import Reader
from onderneem.addon.catalogue.harvest.values import FIELDS
from onderneem.addon.catalogue.harvest.wish import Wish
from onderneem.addon.catalogue.record import RecordRefused
from plone import api
from tests.catalogue.harvest.catalogue_server import product
from tests.catalogue.harvest.test_real_records import members
import copy
import json
import pytest
import re

NOW = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
ALL = Reader(Wish(*(frozenset() for _ in range(5))))
SCRIPTS = "<p onclick='x()'>Goed<script>alert(1)</script><a href='javascript:x'>hier</a></p>"
HOSTILE = [
    None,
    True,
    -1,
    1e400,
    "",
    "\x00\ud800",
    "javascript:alert(1)",
    "0.0",
    "2024-13-45T99:00:00",
    [],
    {},
    {"@id": "_:b0"},
    {"zz-not-a-language": "tekst", "@language": 5},
    SCRIPTS,
    "x" * 60_000,
]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"naam": {"nl": "x" * 60_000}}, "naam: too-long"),
        ({"gearchiveerd": "misschien"}, "gearchiveerd: not-a-yes-or-no"),
        ({"eindeDienstVerlening": "gisteren"}, "eindeDienstVerlening: not-a-time"),
        ({"generatedAtTime": "9999-12-31T00:00:00Z"}, "generatedAtTime: in-the-future"),
        ({"isVersionOf": "_:b0", "@id": "geen adres"}, "@id: not-an-address"),
        ({"voorwaarden": [{"naam": {"nl": "x"}}] * 600}, "voorwaarden: too-many"),
    ],
)
def test_one_bad_member_is_named_and_the_rest_goes_on(town, server, more, reason):
    """Nothing half-written: the member is refused, its neighbour is there (R10)."""
    server.tells("/feed", product("slecht", **more), product("goed"))
    report = town.harvests()
    assert report.refused == {reason: 1}
    assert (town.on("new"), report.accounted) == (["goed"], 2)


def test_scripts_and_foreign_addresses_do_not_come_in(town, server):
    """In no field of ours is there anything but text and web addresses; that is told."""
    bad = product(
        "terras",
        title=f"Terras {SCRIPTS}",
        beschrijving={"nl": SCRIPTS},
        voorwaarden=[{"naam": {"nl": SCRIPTS}, "beschrijving": {"nl": SCRIPTS}}],
        websites=[{"naam": {"nl": "x"}, "url": "javascript:alert(1)"}],
        regelgeving=[{"naam": {"nl": "x"}, "url": "data:text/html,x"}],
    )
    server.tells("/feed", bad, product("schoon"), product("ander", type="Bewijs", naam=bad["naam"]))
    report = town.harvests()
    assert {"naam: markup": 2, "url: no-web-address": 2}.items() <= report.cleaned.items()
    assert {each for each, _note in report.cleanings} == {town.product("terras").identifier}
    assert {"beschrijving", "url"} <= {note.field for note in town.product("terras").notes}
    assert town.product("schoon").notes == ()
    said = json.dumps(town.product("terras").theirs)
    assert not re.search(r"<|javascript:|data:text|alert", said)
    assert "Goed" in said


@pytest.mark.parametrize("number", ["../../etc", '"><script>alert(1)</script>12', "1" * 40])
def test_a_number_that_is_none_leads_nowhere(town, server, number):
    """It would go behind the address of the product pages; the product itself stays."""
    server.tells("/feed", product("terras", productnummer=number))
    town.harvests()
    assert town.product("terras").theirs["product_number"] == ""
    with api.env.adopt_roles(["Manager"]):
        made = decide.add(town.section, town.harvest, town.product("terras"))
    assert made.product_number is None


def test_fifty_megabytes_of_text_are_no_page(town, server):
    """The door reads no further than a page may be long."""
    server.pages["/feed"] = b'{"@type": "EventStream", "member": ["' + b"x" * 50_000_000 + b'"]}'
    town.harvests()
    assert (town.harvest.error, town.harvest.report.read) == ("too-large", 0)


def test_a_circle_of_members_is_read_once(town, server):
    """A member that refers to itself, and a page that holds itself."""
    loop = product("lus", voorwaarden=[{"@id": "https://ipdc.example/id/instantie/lus"}])
    server.tells("/feed", loop, later="/feed")
    assert town.harvests().read == 1
    assert len(server.asked) == 1


paths = st.lists(st.integers(0, 7), min_size=1, max_size=4)


def mutated(document, path, value):
    """Return the document with something else at a place in it."""
    found = copy.deepcopy(document)
    node, found_at = found, None
    for step in path:
        keys = list(node) if isinstance(node, dict) else range(len(node))
        if not keys:
            break
        found_at = (node, list(keys)[step % len(keys)])
        node = node[found_at[1]]
        if not isinstance(node, (dict, list)):
            break
    if found_at is not None:
        found_at[0][found_at[1]] = value
    return found


@pytest.mark.pure
@settings(suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10_000), paths, st.sampled_from(HOSTILE))
def test_a_mutated_record_is_read_or_refused(number, path, value):
    """Anything anywhere in a real record: plain values come out, or a reason."""
    document = mutated(members()[number % len(members())], path, value)
    with suppress(RecordRefused):
        found = dict(ALL.sight(document, NOW).fields)
        assert not found or set(found) == set(FIELDS)
        # Storable and sendable: no half characters, no scripts.
        json.dumps(found).encode()
        assert "<script" not in json.dumps(found)
