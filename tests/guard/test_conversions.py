"""What Zope would fall over when it converts values."""

from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from onderneem.addon.guard.conversions import wrong_in_body
from onderneem.addon.guard.conversions import wrong_in_query
import pytest

FORM = {"REQUEST_METHOD": "POST", "CONTENT_TYPE": "application/x-www-form-urlencoded"}
PARTS = {"REQUEST_METHOD": "POST", "CONTENT_TYPE": "multipart/form-data; boundary=x"}
PART = b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\na\r\n--x--\r\n'


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("b_start:int=a", "b_start"),
        ("a=1&b_start%3Aint=a&c=2", "b_start"),
        ("day:date=zz", "day"),
        ("x.y:int:record=a", "x.y"),
        ("x:required=", "x"),
        ("x:json={", "x"),
        ("%ff=1", "\N{REPLACEMENT CHARACTER}"),
        ("b_start:int=10", None),
        ("text=12:30&a=%C3%A9&b=%ff", None),
        ("topic:list=terras&x:tokens=a+b&x:nonsense=1", None),
        ("", None),
    ],
)
def test_the_value_that_can_t_be_read_is_named(query, field):
    """And what Zope can read is none of our business."""
    assert wrong_in_query(query) == field


@given(st.binary())
def test_any_query_has_an_answer(typed):
    """Whatever bytes stand behind the question mark, as a server hands them on."""
    found = wrong_in_query(typed.decode("latin-1"))
    assert found is None or isinstance(found, str)


@pytest.mark.parametrize(
    ("environ", "body", "wrong"),
    [
        (FORM, b"a:int=x", True),
        (FORM, b"a%3Aint=x", True),
        (FORM, b"a:int=1&b:list=x", False),
        (FORM, b"a=:int", False),
        (PARTS, PART % b"a:int", True),
        (PARTS, PART % b"a:list", False),
        (PARTS, PART % b'name"; name="a:int', True),
        (PARTS, PART % (b"name=" * 50 + b"a:int"), True),
        (PARTS, b"a:int=x", False),
        ({**FORM, "CONTENT_TYPE": "application/json"}, b'{"a:int": "x"}', False),
    ],
)
def test_a_form_s_values_too(environ, body, wrong):
    """The body is put back where it began: Zope reads it after us."""
    stream = BytesIO(body)
    assert wrong_in_body({**environ, "CONTENT_LENGTH": str(len(body))}, stream) is wrong
    assert stream.read() == body
