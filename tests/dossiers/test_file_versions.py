"""Files of one name: numbered in the order that they came, none taken for another."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.dossiers.file_versions import sendings
from onderneem.addon.dossiers.file_versions import versions
from onderneem.addon.dossiers.submission import Attachment
import pytest

pytestmark = pytest.mark.pure


def named(*names):
    """Return files with these names; ids are counted on."""
    return [Attachment(name, "application/pdf", 1, "", id=f"{name} {at}") for at, name in names]


def told(files):
    """Return number and last of each, in order."""
    found = versions(files)
    return [(found[each.id].number, found[each.id].last) for some in files for each in some]


@pytest.mark.parametrize(
    ("came", "expected"),
    [
        ([["a", "b"]], [(1, True), (1, True)]),
        ([["a"], ["a"], ["a"]], [(1, False), (2, False), (3, True)]),
        ([["a", "a"]], [(1, True), (1, True)]),
        ([["a", "a"], ["a"]], [(1, False), (1, False), (2, True)]),
        ([[], ["a"], ["b"]], [(1, True), (1, True)]),
    ],
)
def test_what_is_sent_anew_is_the_next(came, expected):
    """Two of a name that came at once answer two questions."""
    at = 0
    files = []
    for names in came:
        files.append(named(*enumerate(names, at)))
        at += len(names)
    assert told(files) == expected


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=3), max_size=5))
def test_each_name_has_its_last_and_no_number_is_left_out(came):
    """From 1 to the last, and only the last is the last."""
    files = [named(*((f"{at}.{n}", name) for n, name in enumerate(s))) for at, s in enumerate(came)]
    found = versions(files)
    for name in {each.name for some in files for each in some}:
        mine = [found[each.id] for some in files for each in some if each.name == name]
        top = max(each.number for each in mine)
        assert {each.number for each in mine} == set(range(1, top + 1))
        assert all(each.last == (each.number == top) for each in mine)


@given(st.lists(st.tuples(st.sampled_from(["", "sketch", "proof"]), st.sampled_from("ab"))))
def test_what_answers_another_question_changes_no_number(came):
    """A proof that was asked for is no newer sketch, whatever both are called."""
    files = [
        Attachment(name, "image/jpeg", 1, "", question=question, id=str(at))
        for at, (question, name) in enumerate(came)
    ]
    found = versions([each] for each in files)
    for question in {each.question for each in files}:
        mine = [each for each in files if each.question == question]
        alone = versions([each] for each in mine)
        assert {each.id: found[each.id] for each in mine} == alone


def test_files_come_with_the_event_that_names_them():
    """None is lost or doubled, also one that no event names."""
    one, two, three, four = named(*enumerate("abcd"))
    found = sendings([one], [two, three, four], [[three.id], ["nonsense", two.id], [two.id]])
    assert found == [[one], [three], [two], [], [four]]
