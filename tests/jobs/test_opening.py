"""The one opener of the commands: what it can't open is said in words."""

from onderneem.addon.demo.fill.command import main as fill
from onderneem.addon.dossiers.command import main as verify
from onderneem.addon.jobs import opening
from onderneem.addon.jobs.command import main as jobs
from onderneem.addon.jobs.opening import NotOpened
import pytest


@pytest.fixture(autouse=True)
def _schedulers_again(monkeypatch):
    """A command switches the scheduler off in its process, which here is that of other tests."""
    monkeypatch.setattr("onderneem.addon.jobs.scheduler._elsewhere", False)


def test_a_site_without_the_add_on_is_told(portal, monkeypatch):
    """By its name, as the command that was asked."""
    monkeypatch.setattr("onderneem.addon.jobs.scheduler.sites_of", lambda app: iter([portal]))
    with pytest.raises(NotOpened, match="onderneem-x: no site 'nergens' with the add-on"):
        opening._site(portal.aq_parent, "onderneem-x", "nergens")
    assert opening._site(portal.aq_parent, "onderneem-x", portal.getId()) == portal


@pytest.mark.parametrize("text", [None, b"geen = <zope>", b"<zope", b"\xff\xfe"])
@pytest.mark.parametrize("main", [jobs, verify, fill])
def test_a_conf_that_isn_t_one_is_a_line_on_stderr(main, text, tmp_path, capsys):
    """And 2, as for everything that keeps a command from beginning; never a traceback."""
    conf = tmp_path / "zope.conf"
    if text is not None:
        conf.write_bytes(text)
    assert main([str(conf), "site"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("onderneem-")
    assert err.count("\n") == 1
