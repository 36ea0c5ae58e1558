"""The parts of a guide: their anchors, where they went, and how a text becomes parts."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.guides.parts import anchor_of
from onderneem.addon.guides.parts import Cut
from onderneem.addon.guides.parts import cut_at_headings
from onderneem.addon.guides.parts import is_anchor
from onderneem.addon.guides.parts import Known
from onderneem.addon.guides.parts import LONGEST
from onderneem.addon.guides.parts import moved
from onderneem.addon.guides.parts import RESERVED
from onderneem.addon.guides.parts import with_anchors
from onderneem.addon.guides.parts import words_of
import pytest

pytestmark = pytest.mark.pure

TITLES = st.text(max_size=120)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "title": TITLES,
            "anchor": st.one_of(st.none(), st.sampled_from(["kosten", "plaats", "a-2", "a"])),
        }
    ),
    max_size=8,
)


def row(title, anchor=None):
    """Return a part as it is stored."""
    return {"title": title, "anchor": anchor}


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("Wat kost het?", "wat-kost-het"),
        ("  Één   café & terras  ", "een-cafe-terras"),
        ("2026: nieuw!", "2026-nieuw"),
        ("日本", "deel"),
        ("", "deel"),
        ("Print", "print-1"),
        ("View", "view-1"),
        ("a" * 200, "a" * 60),
        ("woord " * 20, "-".join(["woord"] * 10)),
    ],
)
def test_an_anchor_is_made_from_the_title(title, anchor):
    """Small letters, digits, hyphens; whole words; no name that Plone answers itself."""
    assert anchor_of(title) == anchor


@given(TITLES)
def test_what_a_title_gives_can_be_an_address(title):
    """Whatever somebody typed."""
    assert is_anchor(anchor_of(title))


@pytest.mark.parametrize(
    "anchor",
    ["", "Kosten", "a b", "a--b", "-a", "a-", "a/b", "é", "a" * 61, "edit", "print", "@@x"],
)
def test_an_address_that_cannot_be_is_none(anchor):
    """Nor one that would hide the edit form."""
    assert not is_anchor(anchor)


@given(ROWS)
def test_no_two_parts_have_one_address(rows):
    """Nor does one go without; the order and all else stays."""
    found = with_anchors(rows)
    anchors = [each["anchor"] for each in found]
    assert len(set(anchors)) == len(anchors) == len(rows)
    assert all(anchors)
    assert all(len(each) <= LONGEST for each in anchors)
    assert [each["title"] for each in found] == [each["title"] for each in rows]


@given(ROWS)
def test_giving_anchors_twice_is_giving_them_once(rows):
    """An edit that changes nothing moves nothing."""
    once = with_anchors(rows)
    known = [Known(each["anchor"], each["title"]) for each in once]
    assert with_anchors(once, known) == once
    assert moved(known, known) == {}


def test_an_address_stays_when_the_title_changes():
    """The form brings the anchor back; REST may leave it out and still name the part."""
    before = [Known("kosten", "Wat kost het?"), Known("plaats", "Waar?")]
    (kept, _other) = with_anchors([row("De prijs", "kosten"), row("Waar?", "plaats")], before)
    assert kept["anchor"] == "kosten"
    (again,) = with_anchors([row("Wat kost het?")], before)
    assert again["anchor"] == "kosten"


def test_a_second_part_of_the_same_title_gets_a_number():
    """Both keep their own."""
    assert [each["anchor"] for each in with_anchors([row("Kosten"), row("Kosten")])] == [
        "kosten",
        "kosten-2",
    ]


OLD = [Known("waar", "Waar?"), Known("kosten", "Wat kost het?"), Known("klacht", "Klacht")]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (OLD, {}),
        (list(reversed(OLD)), {}),
        # Another address for the same title.
        ([OLD[0], Known("prijs", "Wat kost het?"), OLD[2]], {"kosten": "prijs"}),
        # Also at another place.
        ([Known("prijs", "Wat kost het?"), OLD[0], OLD[2]], {"kosten": "prijs"}),
        # Both changed: it stands where it stood.
        ([OLD[0], Known("prijs", "De prijs"), OLD[2]], {"kosten": "prijs"}),
        # Gone: to the guide.
        ([OLD[0], OLD[2]], {"kosten": ""}),
        ([], {"waar": "", "kosten": "", "klacht": ""}),
        # Gone, while another came elsewhere: nothing says that they are the same.
        ([OLD[0], OLD[2], Known("nieuw", "Nieuw"), Known("nog", "Nog")], {"kosten": ""}),
    ],
)
def test_a_part_that_moved_is_found(after, expected):
    """By its title, else by its place; else its address leads to the guide."""
    assert moved(OLD, after) == expected


@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.lists(st.sampled_from("abcdef"), unique=True),
)
def test_every_old_address_leads_somewhere_that_is(before, after):
    """Each that is gone, and no other; never to one that is gone too."""
    found = moved([Known(each, each) for each in before], [Known(each, each) for each in after])
    assert set(found) == set(before) - set(after)
    assert set(found.values()) <= {"", *after}


@pytest.mark.parametrize(
    ("html", "cuts"),
    [
        ("", [Cut("Begin", "")]),
        ("<p>a</p>", [Cut("Begin", "<p>a</p>")]),
        ("<h2>A</h2><p>a</p>", [Cut("A", "<p>a</p>")]),
        (
            '<p>x</p><H2 id="k">A &amp; <b>B</b></H2>\n<p>a</p>',
            [Cut("Begin", "<p>x</p>"), Cut("A & B", "<p>a</p>")],
        ),
        ("<h2>A</h2><h3>a</h3><h2> </h2><p>b</p>", [Cut("A", "<h3>a</h3><h2> </h2><p>b</p>")]),
        ("<h2>A</h2><h2>B</h2>", [Cut("A", ""), Cut("B", "")]),
    ],
)
def test_a_text_is_cut_at_its_second_headings(html, cuts):
    """What comes first gets a title of its own; a heading without words cuts nothing."""
    assert cut_at_headings(html, "Begin") == cuts


@given(st.lists(st.sampled_from(["<h2>A</h2>", "<p>b</p>", "<h2></h2>", "<h3>c</h3>", "tekst"])))
def test_cutting_loses_no_word(pieces):
    """Whatever the text: its words are all in the parts, in order."""
    html = " ".join(pieces)
    words = " ".join(
        each for cut in cut_at_headings(html, "") for each in (cut.title, words_of(cut.html))
    )
    assert words.split() == words_of(html).split()


def test_reserved_names_are_ones_a_part_could_have_had():
    """A name with other characters needn't be in the list."""
    assert all(anchor_of(f"{name} x") == f"{name}-x" for name in RESERVED)
