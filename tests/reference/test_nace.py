"""Pure: the economic activities, in both versions."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference import nace
from tests.shared_data import shared_data
import csv
import pytest

pytestmark = pytest.mark.pure

codes = {
    version: st.sampled_from(sorted(each.code for each in nace._tables()[version].values()))
    for version in nace.VERSIONS
}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("56.101", "56101"),
        ("56101", "56101"),
        (" 56 1 ", "561"),
        ("i", "I"),
        ("01", "01"),
        ("1", None),
        ("561011", None),
        ("W", None),
        ("", None),
        ("5" * 5000, None),
        ("٥٦", None),
    ],
)
def test_a_code_is_written_in_one_way(text, code):
    """Dots and spaces don't matter; a text that is no code is none."""
    assert nace.normalised(text) == code


@pytest.mark.parametrize("version", nace.VERSIONS)
def test_the_table_has_the_whole_list(version):
    """Each code with its level, its section and its names; capitals apart."""
    path = shared_data() / "nace" / f"nacebel-{version}.csv"
    rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    assert len(rows) == len(nace._tables()[version])
    for row in rows:
        found = nace.activity(row["code"], version)
        assert found is not None
        assert str(found.level) == row["level"]
        for language in ("nl", "fr"):
            assert (
                found.label(language).lower() == " ".join(row[f"label_{language}"].split()).lower()
            )
        if row["level"] == "2":
            assert nace.section_of(row["code"], version) == row["parent"]


@pytest.mark.parametrize("version", nace.VERSIONS)
def test_a_beginning_covers(version):
    """Each code covers itself and what begins with it; its section covers it too."""

    @given(codes[version], codes[version])
    def holds(wider, code):
        assert nace.covers(code, code, version) is True
        assert nace.covers(nace.section_of(code, version), code, version) is True
        if not wider.isalpha() and not code.isalpha():
            assert (nace.covers(wider, code, version) is True) == code.startswith(wider)

    holds()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("56101", "56111"),
        ("96021", None),
        ("58130", "58120"),
        ("01120", "01120"),
        # What is left over isn't the same when what is taken out differs.
        ("16291", None),
        ("45111", None),
    ],
)
def test_a_code_is_translated_where_the_lists_leave_no_doubt(old, new):
    """Otherwise there is none: the finder then says that it can't tell."""
    assert nace.translated(old, "2008", "2025") == new


@given(codes["2008"])
def test_a_translation_leads_back(code):
    """One to one, in both directions, at the same level."""
    new = nace.translated(code, "2008", "2025")
    if new is not None:
        assert nace.translated(new, "2025", "2008") == code
        assert len(new) == len(code)


@given(codes["2008"])
def test_a_group_takes_its_activities_along(code):
    """What covers another before covers it after."""
    for each in nace._tables()["2008"]:
        if not code.isalpha() and each.startswith(code):
            group, inside = (nace.translated(one, "2008", "2025") for one in (code, each))
            if group and inside:
                assert nace.covers(group, inside, "2025") is True


@pytest.mark.parametrize(("version", "given_in"), [("2025", "2008"), ("2008", "2025")])
def test_what_is_covered_across_versions_takes_its_activities_along(version, given_in):
    """Whoever says it more precisely is told nothing less; within a version nothing is new."""

    @given(codes[version], codes[given_in])
    def holds(wider, code):
        assert nace.covers_across(wider, version, wider, version) is True
        found = nace.covers_across(wider, version, code, given_in)
        if nace.translated(code, given_in, version) is None and found is not None:
            assert found is True
            assert nace._under(code, wider, given_in)
        inside = nace._inside(code, given_in) if found is not None else []
        assert all(nace.covers_across(wider, version, each, given_in) is found for each in inside)

    @given(codes[given_in])
    def holds_for_its_own_beginnings(code):
        for digits in range(2, len(code)):
            if code[:digits] in nace._tables()[version]:
                holds.hypothesis.inner_test(code[:digits], code)

    holds()
    holds_for_its_own_beginnings()


@pytest.mark.parametrize(
    ("code", "version", "letters"),
    [
        ("56101", "2008", "I"),
        ("62", "2008", "K"),
        ("62", "2025", "K"),
        ("J", "2008", "JK"),
        ("45", "2008", "G"),
        ("G", "2008", "G"),
    ],
)
def test_a_sector_is_a_section_of_2025(code, version, letters):
    """Whichever version an editor wrote in."""
    assert "".join(sorted(nace.sectors_of(code, version))) == letters


@pytest.mark.parametrize(
    ("words", "language", "first"),
    [
        ("kapper", "nl", "9621"),
        ("haarverz", "nl", "962"),
        ("cafés", "fr", "56301"),
        ("eet drink", "nl", "56"),
        ("56.1", "nl", "561"),
        ("((", "nl", None),
        ("restauration service complet", "fr", "56111"),
    ],
)
def test_an_activity_is_found_by_words(words, language, first):
    """Beginnings of words, all of them; the broadest first."""
    found = nace.found_by(words, "2025", language)
    assert (found[0].code if found else None) == first
