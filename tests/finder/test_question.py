"""Pure: a question is read alike from a page's address and from REST, and written back."""

from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.question import Asking
from onderneem.addon.finder.question import LONGEST_TEXT
from onderneem.addon.finder.question import MOST_VALUES
from onderneem.addon.finder.question import Question
from onderneem.addon.finder.question import question_of
from urllib.parse import parse_qs
import pytest

pytestmark = pytest.mark.pure

TODAY = date(2026, 11, 24)
ASKING = Asking(
    {"status": ("open", "closed"), "topic": ("terras", "markt"), "stage": ("start", "run")},
    ("closes", "title"),
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)
NAMES = (
    "text",
    "topic",
    "status",
    "stage",
    "for_stage",
    "sort_on",
    "b_start",
    "b_size",
    "nace",
    "employees",
)


def read(**form):
    """Return the question and what is wrong with it, as (field, what)."""
    question, problems = question_of(form, ASKING, TODAY)
    return question, [(each.field, each.wrong.value) for each in problems]


def test_a_whole_question():
    """One choice or several of a facet; a single stage also tells of the business."""
    question, problems = read(
        text=" een  terras ", topic=["markt", "terras", "markt"], stage="run", nace="56.101",
        employees="3", sort_on="title", b_start="25", b_size="10",
    )  # fmt: skip
    assert problems == []
    assert question.text == "een terras"
    assert question.of("topic") == ("terras", "markt")
    assert (question.profile.stage, question.profile.nace) == ("run", "56101")
    assert (question.sort, question.start, question.size) == ("title", 25, 10)


def test_several_stages_are_one_answer():
    """A second one that is ticked doesn't take the first away; together they can be taken back."""
    question, problems = read(stage=["start", "run"])
    assert problems == []
    assert question.of("stage") == question.profile.answer(Asked.STAGE) == ("start", "run")
    assert question.profile.answered == {Asked.STAGE}
    assert question.without_answer("for_stage").of("stage") == ()


def test_a_stage_that_is_answered_narrows_nothing():
    """It is judged; beside it a stage that is chosen narrows only, and each goes alone."""
    question, problems = read(stage=["start", "run"], for_stage="grow")
    assert (problems, question.profile.stage, question.profile.stages) == ([], "grow", ())
    assert question.of("stage") == ("start", "run")
    assert not question.is_staged_by_choice
    assert question.without_answer("for_stage").query("closes") == "stage=start&stage=run"
    assert question.without("stage").query("closes") == "for_stage=grow"
    alone, _ = read(for_stage="grow")
    assert (alone.profile, alone.chosen) == (question.profile, ())
    assert alone.with_answer("for_stage", "run").query("closes") == "for_stage=run"
    wrong, problems = read(stage="run", for_stage="ooit")
    assert (problems, wrong.profile.stage) == ([("for_stage", "answer")], "run")


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ({"topic": "feest"}, ("topic", "unknown")),
        ({"topic": ["terras", "feest", "x"]}, ("topic", "unknown")),
        ({"topic": {"a": 1}}, ("topic", "unknown")),
        ({"topic": [str(n) for n in range(200)]}, ("topic", "too-many")),
        ({"text": "a" * 10_000}, ("text", "too-long")),
        ({"text": ["a", "b"]}, ("text", "no-text")),
        ({"sort_on": "price"}, ("sort_on", "unknown")),
        ({"sort_on": ["title"]}, ("sort_on", "unknown")),
        ({"b_size": "100000"}, ("b_size", "no-batch")),
        ({"b_size": "0"}, ("b_size", "no-batch")),
        ({"b_start": "-1"}, ("b_start", "no-batch")),
        ({"employees": "veel"}, ("employees", "answer")),
        ({"nace": "kapper"}, ("nace", "answer")),
        ({"nace": "56.101", "nace_version": "2025"}, ("nace", "answer")),
        ({"stage": "ooit"}, ("stage", "unknown")),
        ({"for_stage": ["run", "grow"]}, ("for_stage", "several")),
        ({"nace": ["56.301", "47.11"]}, ("nace", "several")),
        ({"nace_version": ["2008", "2025"]}, ("nace_version", "several")),
        ({"employees": ["1", "2"]}, ("employees", "several")),
    ],
)
def test_what_is_not_understood_is_told_and_left_out(form, problem):
    """Once; what else is asked counts."""
    question, problems = read(**{"status": "open", **form})
    assert problems == [problem]
    assert question.of("status") == ("open",)
    assert not question.profile


def test_a_version_that_there_is_not_is_told_itself():
    """Not the code that came with it, which counts as if it came alone."""
    question, problems = read(nace="56.111", nace_version="2019")
    assert problems == [("nace_version", "unknown")]
    assert (question.profile.nace, question.profile.nace_version) == ("56111", "2025")
    assert question.answers == (("nace", "56.111"),)


@pytest.mark.parametrize("sent", [object(), {"a": 1}, [object()]])
def test_what_is_no_text_never_shows_what_it_is(sent):
    """The names of a program's own classes help nobody."""
    form = {"nace": sent, "topic": sent, "sort_on": sent}
    _question, problems = question_of(form, ASKING, TODAY)
    assert {each.value for each in problems} == {"…"}
    assert len(problems) == 3


def test_a_long_text_is_cut():
    """What anybody would type fits."""
    assert len(read(text="a" * 10_000)[0].text) == LONGEST_TEXT


def test_as_many_values_as_there_are_is_not_too_many():
    """The bound is for nonsense."""
    asking = Asking({"topic": tuple(f"t{n}" for n in range(MOST_VALUES))}, ("title",))
    question, problems = question_of({"topic": list(asking.facets["topic"])}, asking, TODAY)
    assert (len(question.of("topic")), problems) == (MOST_VALUES, [])


@given(st.dictionaries(st.sampled_from(NAMES), ANYTHING))
def test_nothing_breaks_it(form):
    """Whatever stands in an address or a program sends; and what is told is a short line."""
    question, problems = question_of(form, ASKING, TODAY)
    assert all(len(each.value) <= 60 for each in problems)
    assert set(question.of("topic")) <= {"terras", "markt"}
    assert 1 <= question.size <= 100


@given(
    st.lists(st.sampled_from(("terras", "markt"))),
    st.lists(st.sampled_from(("start", "run"))),
    st.text(max_size=30),
    st.sampled_from(("", "closes", "title")),
    st.sampled_from(("", "56.101", "47")),
    st.sampled_from(("", "idea", "run")),
)
def test_its_address_asks_the_same(topics, stages, text, sort, nace, stage):
    """Read, written and read again: the same question, in one way of writing only."""
    question, _ = read(
        topic=topics, stage=stages, text=text, sort_on=sort, nace=nace, for_stage=stage
    )
    form = {k: v if len(v) > 1 else v[0] for k, v in parse_qs(question.query("closes")).items()}
    assert question_of(form, ASKING, TODAY) == (question, [])


def test_a_part_can_be_taken_away():
    """A value, a facet, the words, an answer; the list begins anew."""
    question, _ = read(text="x", topic=["terras", "markt"], stage="run", nace="56.101",
                       nace_version="2008", b_start="25")  # fmt: skip
    assert question.without("topic", "terras").of("topic") == ("markt",)
    assert question.without("topic").of("topic") == ()
    assert question.without("topic").start == 0
    assert question.without_text().text == ""
    assert question.without_answer("nace").answers == ()
    assert question.without_answer("for_stage").of("stage") == ()
    assert Question().query() == ""
