"""The laws of the harvest: what counts, what is wanted, what is to be decided."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from functools import reduce
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.catalogue.harvest.difference import decided
from onderneem.addon.catalogue.harvest.difference import differences
from onderneem.addon.catalogue.harvest.difference import Kind
from onderneem.addon.catalogue.harvest.difference import settled
from onderneem.addon.catalogue.harvest.pages import beside
from onderneem.addon.catalogue.harvest.pages import PageRefused
from onderneem.addon.catalogue.harvest.pages import read_page
from onderneem.addon.catalogue.harvest.report import is_too_large_a_drop
from onderneem.addon.catalogue.harvest.report import Report
from onderneem.addon.catalogue.harvest.seeing import cleanings
from onderneem.addon.catalogue.harvest.seeing import Reader
from onderneem.addon.catalogue.harvest.sightings import newer
from onderneem.addon.catalogue.harvest.sightings import Sighting
from onderneem.addon.catalogue.harvest.values import FIELDS
from onderneem.addon.catalogue.harvest.values import SETS
from onderneem.addon.catalogue.harvest.values import TEXTS
from onderneem.addon.catalogue.harvest.wish import Wish
from onderneem.addon.catalogue.harvest.word_diff import line_pieces
from onderneem.addon.catalogue.harvest.word_diff import pieces
from onderneem.addon.catalogue.harvest.words import CLEANED
from onderneem.addon.catalogue.harvest.words import CLEANINGS
from onderneem.addon.catalogue.record import Note
from onderneem.addon.catalogue.record import ServiceRecord
import json
import pytest

pytestmark = pytest.mark.pure
NOW = datetime(2026, 11, 24, 2, tzinfo=timezone.utc)
RECORD = ServiceRecord(
    identifier="https://ipdc.example/1",
    version=None,
    number="1",
    kind="instance",
    type="Toelating",
    title="Terras",
    target_groups=("Burger", "Onderneming"),
    areas=("BE23444021",),
    competent_authorities=("OVO001992",),
)
few = st.sampled_from(["", "a", "b", "c"])


def value_for(name):
    """Return plain values of a field, few enough to be the same now and then."""
    if name in TEXTS:
        return few
    lines = st.lists(few.filter(bool), max_size=2)
    return lines.map(lambda found: tuple(sorted(set(found)) if name in SETS else found))


wholes = st.fixed_dictionaries({name: value_for(name) for name in FIELDS})
parts = wholes.flatmap(
    lambda whole: st.sets(st.sampled_from(FIELDS)).map(
        lambda names: {name: whole[name] for name in names}
    )
)
sightings = st.builds(
    Sighting,
    identifier=st.just("x"),
    at=st.none() | st.integers(0, 3).map(lambda day: NOW + timedelta(days=day)),
    version=few,
    archived=st.booleans(),
)


@given(st.lists(sightings, min_size=1, max_size=6), st.randoms())
def test_any_order_gives_the_same_sighting(found, random):
    """Pages aren't in time order and repeat members: the newest counts, whatever came first."""
    shuffled = [*found, random.choice(found)]
    random.shuffle(shuffled)
    assert reduce(newer, shuffled, None) == reduce(newer, found, None)


@given(parts, wholes, wholes)
def test_taking_all_leaves_nothing_to_decide(base, theirs, ours):
    """And our page says what the catalogue says, where it says anything."""
    fields = frozenset(each.field for each in differences(base, theirs, ours))
    after = {**ours, **{name: theirs[name] for name in fields}}
    assert not differences(decided(base, theirs, fields), theirs, after)


@given(parts, wholes, wholes)
def test_keeping_ours_leaves_nothing_to_decide(base, theirs, ours):
    """Until the catalogue says something new."""
    fields = frozenset(each.field for each in differences(base, theirs, ours))
    assert not differences(decided(base, theirs, fields), theirs, ours)


@given(parts, wholes, wholes)
def test_what_the_municipality_wrote_is_never_called_untouched(base, theirs, ours):
    """ "Take over what we never changed" may overwrite only what the catalogue said itself."""
    for each in differences(base, theirs, ours):
        if each.kind is Kind.UNTOUCHED:
            assert ours[each.field] in (base.get(each.field), "", ())
        else:
            assert ours[each.field] != base.get(each.field)


@given(parts, wholes, wholes)
def test_settling_hides_no_difference(base, theirs, ours):
    """It only notes where we say the same."""
    assert differences(settled(base, theirs, ours), theirs, ours) == differences(base, theirs, ours)


@given(wholes)
def test_a_silent_catalogue_empties_nothing(ours):
    """A field that it never said anything about is no reason to look at ours."""
    silent = {name: "" if name in TEXTS else () for name in FIELDS}
    assert differences({}, silent, ours) == ()


@pytest.mark.parametrize(
    ("wish", "record", "why"),
    [
        (Wish(), RECORD, ""),
        (Wish(), replace(RECORD, type="Bewijs"), "type"),
        (Wish(types=frozenset()), replace(RECORD, type="Bewijs"), ""),
        (Wish(), replace(RECORD, target_groups=("Burger",)), "target-group"),
        (Wish(target_groups=frozenset()), replace(RECORD, target_groups=()), ""),
        (Wish(themes=frozenset({"EconomieWerk"})), RECORD, ""),
        (Wish(themes=frozenset({"EconomieWerk"})), replace(RECORD, themes=("A",)), "theme"),
        (Wish(areas=frozenset({"BE23444021"})), RECORD, ""),
        (Wish(areas=frozenset({"BE23444013"})), RECORD, "area"),
        (Wish(areas=frozenset({"BE23444013"})), replace(RECORD, areas=()), ""),
        (Wish(areas=frozenset({"BE23444013"})), replace(RECORD, areas=("BE2",)), ""),
        (Wish(areas=frozenset({"BE23444013"})), replace(RECORD, areas=("BE23",)), ""),
        (Wish(areas=frozenset({"BE23444013"})), replace(RECORD, areas=("BE24",)), "area"),
        (Wish(authorities=frozenset({"OVO001992"})), RECORD, ""),
        (Wish(authorities=frozenset({"OVO000039"})), RECORD, "authority"),
        (Wish(), replace(RECORD, ends=NOW), "ended"),
        (Wish(), replace(RECORD, ends=NOW + timedelta(seconds=1)), ""),
        (Wish(), replace(RECORD, title="Stopgezet - Gevelsubsidie"), "ended"),
    ],
)
def test_what_a_section_wants(wish, record, why):
    """For entrepreneurs, here, and not over."""
    assert wish.refusal(record, NOW) == why


@pytest.mark.parametrize(
    ("gone", "known", "asks"),
    [
        *((0, 0, False), (1, 1, False), (2, 2, True), (2, 3, False), (3, 3, True)),
        *((3, 29, True), (3, 30, False), (11, 100, True)),
    ],
)
def test_more_than_a_tenth_at_once_asks(gone, known, asks):
    """An empty feed must not empty the site; of a handful, two may go."""
    assert is_too_large_a_drop(gone, known) is asks


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("http://hostname/doc?p=1", "https://api.example/doc?p=1"),
        ("?p=2", "https://api.example/doc?p=2"),
        ("/other", "https://api.example/other"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("http://[", ""),
        ("https://user:secret@evil.example/doc#x", "https://api.example/doc"),
        ("x" * 3000, ""),
    ],
)
def test_the_next_page_is_asked_where_this_one_was(found, expected):
    """A page names hosts that don't resolve; and our key goes to no stranger."""
    assert beside("https://api.example/doc?p=0", found) == expected


@given(st.binary(max_size=300))
def test_bytes_are_a_page_or_refused(body):
    """Nothing else comes out of an answer, whatever is in it."""
    with suppress(PageRefused):
        read_page(body, "https://api.example/")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@graph", "@id", "@type", "member", "view", "relation", "node", "a"]),
            inner | st.sampled_from(["EventStream", "Node", "http://x/y"]),
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(json_values)
def test_any_json_is_a_page_or_refused(document):
    """Relations that are numbers, views that are lists, types that are nothing."""
    try:
        page = read_page(json.dumps(document).encode(), "https://api.example/")
    except PageRefused:
        return
    assert all(node.startswith("https://api.example") for node in page.nodes)


@given(st.lists(few.filter(bool), max_size=6), st.lists(few.filter(bool), max_size=6))
def test_pieces_are_both_texts(old, new):
    """Nothing is lost in the marking: without what came, the old; without what went, the new."""
    for found, joined in (
        (pieces(" ".join(old), "\n ".join(new)), str.split),
        (line_pieces(old, new), list),
    ):
        assert joined("".join(each.text for each in found if each.kind != "in")) == old
        assert joined("".join(each.text for each in found if each.kind != "out")) == new


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Binnen 14 dagen", "Binnen 20 dagen", "Binnen [14] {20} dagen"),
        ("U wacht 14", "U wacht anders", "U wacht [14] {anders}"),
        ("20 euro", "20 euro per jaar", "20 euro {per jaar}"),
        ("20 euro per jaar", "20 euro", "20 euro [per jaar]"),
        ("per jaar", "20 euro per jaar", "{20 euro} per jaar"),
        ("Een terras.\nOp straat.", "Een terras. Op straat.", "Een terras. Op straat."),
        ("  een", "een  ", "een"),
        ("", "een", "{een}"),
        ("een", "", "[een]"),
        ("", "", ""),
        (
            "Wil je een terras op de stoep, vraag het dan.",
            "Nieuwe tekst: de stad geeft een vergunning.",
            "[Wil je een terras op de stoep, vraag het dan.] "
            "{Nieuwe tekst: de stad geeft een vergunning.}",
        ),
        ("a " * 800 + "b", "a " * 800 + "c", f"[{'a ' * 800}b] {{{'a ' * 800}c}}"),
    ],
)
def test_no_two_pieces_touch(old, new, told):
    """Read aloud or copied they stay two words; what is rewritten or too long is told whole."""
    marks = {"out": "[{}]", "in": "{{{}}}", "same": "{}"}
    assert "".join(marks[each.kind].format(each.text) for each in pieces(old, new)) == told


def test_another_setting_is_another_mark():
    """What was read with other wishes must be read again."""
    marks = {
        Reader().mark,
        Reader(Wish(types=frozenset({"Bewijs"}))).mark,
        Reader(Wish(areas=frozenset({"BE23"}))).mark,
        Reader(languages=("en",)).mark,
        Reader(Wish(themes=frozenset({"BE23"}))).mark,
    }
    assert len(marks) == 5


def test_what_was_cleaned_is_counted_whole_and_kept_in_part():
    """A catalogue full of scripts makes no report without end; a product's own list ends too."""
    report, note = Report(), Note("naam", "markup", "Terras")
    for number in range(80):
        report.clean(f"https://a.example/{number}", [note])
    assert report.cleaned == {"naam: markup": 80}
    told = report.as_json()
    assert told["reasons"]["cleaned"] == {"naam: markup": 80}
    assert len(told["cleanings"]) == 50
    assert told["cleanings"][0] == {
        "id": "https://a.example/0",
        "field": "naam",
        "reason": "markup",
        "text": "Terras",
    }
    many = [Note("url", "no-web-address", str(number)) for number in range(99)]
    assert cleanings([Note("gearchiveerd", "archived"), many[0], *many]) == tuple(many[:20])


def test_a_report_of_before_the_cleanings_has_none():
    """It was stored without; an upgrade needn't read the catalogue for it."""
    old = Report(read=3)
    state = {key: each for key, each in vars(old).items() if not key.startswith("clean")}
    woken = Report.__new__(Report)
    woken.__setstate__(state)
    assert woken == old


def test_each_cleaning_is_counted_in_words():
    """Whatever is told of one product can be counted of many."""
    assert set(CLEANINGS) == set(CLEANED)
