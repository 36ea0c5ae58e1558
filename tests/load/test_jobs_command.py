"""``onderneem-jobs``: from cron, by hand, and by two machines at once."""

from pathlib import Path
from tests.cluster import behind_zeo
from tests.demo_server import serving
from tests.demo_server import SITE
from tests.pointed import POINT
from tests.pointed import point
from tests.region import region
import pytest
import re
import shutil
import subprocess
import sys

pytestmark = pytest.mark.hard
BIN = Path(sys.executable).parent


def run(*arguments):
    """Run the command to its end."""
    return subprocess.run(
        [str(BIN / "onderneem-jobs"), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.fixture(scope="module")
def server():
    """The region, here."""
    with region() as found:
        yield found


@pytest.fixture(scope="module")
def instance(tmp_path_factory, server, filled_demo):
    """An instance with the demo's site, all its links leading to our region."""
    folder = tmp_path_factory.mktemp("jobs") / "instance"
    point(filled_demo.copy_to(folder), server.url)
    return folder


@pytest.fixture(scope="module")
def conf(instance):
    """Its zope.conf."""
    return instance / "etc" / "zope.conf"


def test_it_lists_every_job(conf):
    """With its last run, its next and its last error."""
    told = run(conf, SITE, "--list")
    assert told.returncode == 0, told.stderr
    assert re.search(r"post\.deliver +last never +next with work +no error", told.stdout)
    assert re.search(r"guides\.usage +last in each process itself ", told.stdout)


def test_it_runs_what_is_named(conf):
    """And the ledger knows it afterwards."""
    assert run(conf, SITE, "guides.usage").returncode == 0
    assert run(conf, SITE, "ecounter.check").returncode == 0
    assert re.search(r"ecounter\.check +last 20", run(conf, SITE, "--list").stdout)


@pytest.mark.parametrize("arguments", [("nowhere",), (SITE, "nonsense")])
def test_what_does_not_exist_is_said(conf, arguments):
    """Exit 2, and nothing runs."""
    told = run(conf, *arguments)
    assert told.returncode == 2
    assert "no s" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_held_filestorage_is_said(instance, conf):
    """There the server's own thread does it."""
    with serving(instance):
        told = run(conf, SITE)
    assert told.returncode == 2
    assert "holds this FileStorage" in told.stderr
    assert "Traceback" not in told.stderr


@pytest.fixture
def cluster(instance, tmp_path):
    """The same site behind a ZEO server, as the production profile has it; yields a zope.conf."""
    copy = tmp_path / "instance"
    shutil.copytree(instance, copy, ignore=shutil.ignore_patterns("*.lock"))
    with behind_zeo(copy) as client:
        yield client(tmp_path / "client", offline=False).conf


def test_two_machines_at_once_do_each_piece_once(cluster, server):
    """Two real processes on one database: the ledger's conflict decides, nothing is done twice."""
    subprocess.run([sys.executable, "-c", POINT, str(cluster), f"{server.url}/ok"], check=True)
    before = len(server.asked)
    both = [subprocess.Popen([str(BIN / "onderneem-jobs"), str(cluster), SITE]) for _ in range(2)]
    assert [each.wait(300) for each in both] == [0, 0]
    asked = [path for method, path, _headers in server.asked[before:] if method == "HEAD"]
    assert len(asked) > 10
    assert sorted(asked) == sorted(set(asked))
