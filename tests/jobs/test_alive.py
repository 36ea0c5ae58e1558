"""A claim of a process that was killed is free at once, where that can be known."""

from onderneem.addon.jobs.alive import HERE
from onderneem.addon.jobs.alive import is_dead
import os
import pytest
import subprocess
import sys


def test_a_process_of_this_machine_that_ended_is_dead():
    """It can't close its claim any more."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert is_dead(f"{HERE}:{ended.pid}:abcd:ef01")
    assert not is_dead(f"{HERE}:{os.getpid()}:abcd:ef01")


@pytest.mark.parametrize(
    "runner", ["elsewhere:1:abcd", "", "one", f"{HERE}:", f"{HERE}:x:y", f"{HERE}:{'9' * 40}:a"]
)
def test_of_others_nothing_is_known(runner):
    """Then the lease has to end."""
    assert not is_dead(runner)
