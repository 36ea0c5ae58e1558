"""Nothing of what people write or who they are is in the log, whatever happens."""

import logging
import pytest

# The test's own client, which notes the addresses that it asks for.
OURS = ("urllib3",)


@pytest.fixture
def log(caplog):
    """Everything that is logged from now on, at any level, as one text."""
    caplog.set_level(logging.DEBUG)
    caplog.clear()

    def text() -> str:
        written = caplog.handler.format
        records = [each for each in caplog.records if not each.name.startswith(OURS)]
        return "\n".join(f"{written(each)} {each.args!r}" for each in records)

    return text


WAYS = {
    "sent": lambda visitor, answers: visitor.send(answers),
    "sent twice": lambda visitor, answers: [
        visitor.send(answers, stamp=stamp) for stamp in [visitor.read().stamp] * 2
    ],
    "refused": lambda visitor, answers: visitor.send({**answers, "enterprise_number": "1"}),
    "forged": lambda visitor, answers: visitor.send(answers, stamp="x"),
    "doubled": lambda visitor, answers: visitor.send({**answers, "name": [answers["name"]] * 2}),
    "service": lambda visitor, answers: visitor.submit(answers),
    "service refused": lambda visitor, answers: visitor.submit({**answers, "topic": [answers]}),
    "service broken": lambda visitor, answers: visitor.submit(
        None, data=str(answers).encode("utf-8")
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_log_holds_no_answer_name_or_address(visitor, baker, log, way):
    """Not even at the most talkative level."""
    WAYS[way](visitor, baker)
    written = log()
    assert written
    for name in ("question", "name", "email", "phone"):
        assert baker[name].splitlines()[0] not in written
        assert baker[name].splitlines()[0].encode("unicode_escape").decode() not in written


def test_the_log_holds_no_key(desk, visitor, baker, log):
    """The address of a receipt opens a dossier; it is noted nowhere by us."""
    location = visitor.send(baker).response.headers["Location"]
    visitor.ask(path=location.removeprefix(visitor.url))
    assert location.rsplit("/", 1)[1] not in log()


def test_an_error_of_ours_tells_no_answer_either(visitor, baker, log, monkeypatch):
    """When all goes wrong, what is logged is the error, not what was sent."""

    def fail(*arguments):
        raise RuntimeError("broken")

    monkeypatch.setattr("onderneem.addon.desk.submissions.receive", fail)
    with pytest.raises(AssertionError, match="RuntimeError"):
        visitor.send(baker)
    assert baker["email"] not in log()
    assert baker["name"] not in log()
