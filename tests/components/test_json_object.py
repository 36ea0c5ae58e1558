"""How a service of ours reads a body, and what it answers to one that can't be."""

from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.components.json_object import validation_error
from zope.publisher.browser import TestRequest
import pytest


def sent(body) -> TestRequest:
    """Return a request with this body."""
    return TestRequest(environ={"BODY": body})


@pytest.mark.parametrize(
    ("body", "read"), [(b'{"a": 1}', {"a": 1}), ("{}", {}), (b"", {}), (None, {})]
)
def test_an_object_or_nothing_is_read(body, read):
    """Nothing is an object without anything in it."""
    assert object_in(sent(body)) == read


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"[]", "The body must be a JSON object."),
        (b'[{"url": "x"}]', "The body must be a JSON object."),
        (b'"{}"', "The body must be a JSON object."),
        (b"null", "The body must be a JSON object."),
        (b"7", "The body must be a JSON object."),
        (b"{", "The body must be JSON."),
        (b"{'a': 1}", "The body must be JSON."),
        (b"\xff\xfe{", "The body must be JSON."),
        (b"[" * 100_000, "What was sent is nested too deep."),
        (b'{"a": [' + b"{}," * 400_000 + b"{}]}", "What was sent holds too many values."),
    ],
)
def test_good_json_is_never_called_bad(body, why):
    """Whoever sends a list hears that an object is wanted, not that it is no JSON."""
    with pytest.raises(NotAnObject) as problem:
        object_in(sent(body))
    assert problem.value.message == why


def test_a_validation_error_is_the_contracts():
    """400, the type, each field with its message, and the first message for the whole."""
    request = sent(b"")
    told = validation_error(request, [("names", "One."), ("", "Two.")])
    assert request.response.getStatus() == 400
    assert told == {
        "type": "ValidationError",
        "message": "One.",
        "errors": [{"field": "names", "message": "One."}, {"field": "", "message": "Two."}],
    }


def test_no_more_is_told_than_anybody_reads():
    """Whoever sends a hundred thousand wrong names isn't answered with each."""
    told = validation_error(sent(b""), ((f"a{number}", "No.") for number in range(100_000)))
    assert 10 <= len(told["errors"]) <= 1000
