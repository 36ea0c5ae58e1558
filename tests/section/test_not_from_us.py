"""What another site's page made somebody send isn't done, and that is said in words."""

from lxml import html
from pathlib import Path
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from tests.ecounter.conftest import doors
import pytest
import requests

__all__ = ["doors"]
SRC = Path(__file__).resolve().parents[2] / "src" / "onderneem" / "addon"
OURS = "components/token.py"


@pytest.mark.parametrize("token", [None, "x", ["x", "y"]])
@pytest.mark.parametrize(
    "path",
    [
        "/@@links",
        "/@@catalogue",
        "/@@unfound",
        "/subsidies/@@import",
        "/dossiers/@@register",
        "/vergunningen/@@add-from-product",
        "/vergunningen/terras/@@checked",
        "/subsidies/terras/@@next-year",
        "/subsidies/terras/@@copy-as-new",
        "/contact/@@desk-form",
        "/../@@onderneem-controlpanel",
    ],
)
def test_a_forged_token_is_told_in_words(doors, caplog, path, token):
    """403 with what to do, on a page of the site; the log has no traceback."""
    answer = requests.post(
        f"{doors.absolute_url()}{path}",
        data={"_authenticator": token} if token else {"x": "1"},
        auth=(SITE_OWNER_NAME, SITE_OWNER_PASSWORD),
        headers={"Accept": "text/html"},
        allow_redirects=False,
        timeout=60,
    )
    assert answer.status_code == 403
    tree = html.fromstring(answer.text)
    assert tree.xpath("//h1[text()]/following-sibling::p[@class='oo-lead']")
    assert tree.xpath("//*[@id='portal-logo'] | //header")
    assert not [each for each in caplog.get_records("call") if each.exc_info]


@pytest.mark.pure
def test_nobody_asks_plone_s_check_beside_it():
    """Its Forbidden would be a traceback in the log again."""
    texts = {path: path.read_text("utf-8") for path in SRC.rglob("*.py")}
    asking = [str(path.relative_to(SRC)) for path, text in texts.items() if "CheckAuth" in text]
    assert asking == [OURS]
