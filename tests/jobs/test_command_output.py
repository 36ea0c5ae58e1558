"""What ``onderneem-jobs`` says: failures apart, so that cron mails those and nothing else."""

from importlib import import_module
from onderneem.addon.jobs.command import _told
from onderneem.addon.jobs.runner import Result
import pytest

IDLE = Result("post.deliver", idle=True)
NOTHING = Result("guides.usage")
DONE = Result("ecounter.check", done=3)
FAILED = Result("catalogue.harvest", error="OSError")


@pytest.mark.parametrize(
    ("results", "asked", "out", "err", "status"),
    [
        ([IDLE, NOTHING], False, "", "", 0),
        ([IDLE, NOTHING], True, "guides.usage: 0 done\n", "", 0),
        ([NOTHING, DONE], False, "ecounter.check: 3 done\n", "", 0),
        ([DONE, FAILED], False, "ecounter.check: 3 done\n", "catalogue.harvest: OSError\n", 1),
    ],
)
def test_what_is_said_where(capsys, results, asked, out, err, status):
    """Nothing while there is nothing to do, unless somebody named the job."""
    assert _told(results, asked) == status
    assert capsys.readouterr() == (out, err)


@pytest.mark.parametrize("room", ["jobs", "dossiers", "demo.fill"])
def test_who_holds_the_data_may_be_a_command_too(room):
    """A run from cron meets the one before it, and no server anywhere."""
    assert "a server or another command" in import_module(f"onderneem.addon.{room}.command").HELD
