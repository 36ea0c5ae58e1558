"""The numbers that forms give as an example are numbers that forms take."""

from onderneem.addon.reference.bank_account import parse_account
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from onderneem.addon.reference.enterprise_number import parse_establishment_number
from pathlib import Path
import onderneem.addon.clock
import pytest
import re

PACKAGE = Path(onderneem.addon.clock.__file__).parent
# The words of the desk, of the demo's forms, and what all of them are called in other languages.
TEXTS = (
    *PACKAGE.glob("desk/*.py"),
    *PACKAGE.glob("demo/texts/*application*.py"),
    *PACKAGE.glob("locales/*/LC_MESSAGES/onderneem.addon.po"),
)
WRITINGS = {
    "enterprise": (re.compile(r"\b[01]\d{3}\.\d{3}\.\d{3}\b"), parse_enterprise_number),
    "unit": (re.compile(r"\b[2-8]\.\d{3}\.\d{3}\.\d{3}\b"), parse_establishment_number),
    "account": (re.compile(r"\bBE\d\d(?: ?\d{4}){3}\b"), parse_account),
}


@pytest.mark.pure
@pytest.mark.parametrize("kind", WRITINGS)
def test_an_example_is_taken_and_is_the_same_everywhere(kind):
    """Beside a field, in its error, and in every language: who copies it isn't refused."""
    writing, parse = WRITINGS[kind]
    found = {each for path in TEXTS for each in writing.findall(path.read_text("utf-8"))}
    assert len(found) == 1
    assert all(parse(each) for each in found)
