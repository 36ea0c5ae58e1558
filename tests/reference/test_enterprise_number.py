"""What counts as an enterprise number, and what is told of one that doesn't."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.reference.enterprise_number import format_enterprise_number
from onderneem.addon.reference.enterprise_number import format_establishment_number
from onderneem.addon.reference.enterprise_number import InvalidEnterpriseNumber
from onderneem.addon.reference.enterprise_number import parse_enterprise_number
from onderneem.addon.reference.enterprise_number import parse_establishment_number
from onderneem.addon.reference.enterprise_number import public_register_url
from tests.shared_data import shared_data
import json
import pytest

pytestmark = pytest.mark.pure

VECTORS = json.loads((shared_data() / "kbo" / "kbo-testvectors.json").read_text("utf-8"))
ENTERPRISE = VECTORS["enterprise"]
ESTABLISHMENT = VECTORS["establishment"]


def numbers(first: str):
    """Valid numbers that start with one of the digits."""
    return st.builds(
        lambda lead, rest: f"{lead}{rest:07}{97 - int(f'{lead}{rest:07}') % 97:02}",
        st.sampled_from(first),
        st.integers(0, 9_999_999),
    )


@pytest.mark.parametrize("vector", ENTERPRISE["valid"], ids=lambda each: each["number"])
def test_real_numbers_are_read_in_every_writing(vector):
    """The register's own numbers are accepted bare, with dots, and as a VAT number."""
    for writing in ("number", "formatted", "vat"):
        assert parse_enterprise_number(vector[writing]) == vector["number"]
    assert format_enterprise_number(vector["number"]) == vector["formatted"]


@pytest.mark.parametrize("writing", ENTERPRISE["input_forms_of_0403019261"])
def test_the_usual_ways_to_type_it_are_accepted(writing):
    """What people type from an invoice, a stamp or an old form means the same number."""
    assert parse_enterprise_number(writing.split(" (")[0]) == "0403019261"


@pytest.mark.parametrize(
    "writing", ["BTW BE 0403.019.261", "btw-be0403019261", "TVA 0403 019 261", "0403/019/261"]
)
def test_the_word_for_vat_may_come_along(writing):
    """A number copied with the words before it is still that number."""
    assert parse_enterprise_number(writing) == "0403019261"


@pytest.mark.parametrize("vector", ENTERPRISE["invalid"], ids=lambda each: each["reason"][:30])
def test_wrong_numbers_are_refused(vector):
    """A number that isn't in use is refused, also where stdnum lets it pass."""
    with pytest.raises(InvalidEnterpriseNumber):
        parse_enterprise_number(vector["number"])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "length"),
        ("04030192611", "length"),
        ("0" * 41, "length"),
        pytest.param("9" * 1_000_000, "length", id="a-million-digits"),
        ("0403019A61", "digits"),
        ("٠٤٠٣٠١٩٢٦١", "digits"),
        ("2147812701", "first-digit"),
        ("0403019262", "check"),
        ("0428759400", "check"),
        ("0000000000", "check"),
    ],
)
def test_the_reason_says_what_to_mend(text, reason):
    """An entrepreneur reads what is wrong with the number: its length, a sign, the check."""
    with pytest.raises(InvalidEnterpriseNumber) as refusal:
        parse_enterprise_number(text)
    assert refusal.value.reason == reason


@pytest.mark.parametrize("vector", ESTABLISHMENT["valid"], ids=lambda each: each["number"])
def test_establishment_units_have_a_number_of_their_own(vector):
    """A unit's number follows the same check, starts higher and is written otherwise."""
    assert parse_establishment_number(vector["formatted"]) == vector["number"]
    assert format_establishment_number(vector["number"]) == vector["formatted"]


@pytest.mark.parametrize("vector", ESTABLISHMENT["invalid"], ids=lambda each: each["number"])
def test_wrong_establishment_numbers_are_refused(vector):
    """An enterprise's number isn't taken for one of its establishments."""
    with pytest.raises(InvalidEnterpriseNumber):
        parse_establishment_number(vector["number"])


def test_the_register_is_one_click_away():
    """The desk opens the public register's page of the enterprise."""
    assert public_register_url("BE 0403.019.261") == (
        "https://kbopub.economie.fgov.be/kbopub/toonondernemingps.html"
        "?lang=nl&ondernemingsnummer=0403019261"
    )


@given(numbers("01"))
def test_writing_and_reading_are_each_others_inverse(number):
    """Formatting a number and reading it again gives the number."""
    assert parse_enterprise_number(format_enterprise_number(number)) == number


@given(numbers("2345678"))
def test_writing_and_reading_a_unit_are_each_others_inverse(number):
    """Formatting a unit's number and reading it again gives the number."""
    assert parse_establishment_number(format_establishment_number(number)) == number


@given(numbers("01"), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(number, place, change):
    """A typing error in a single digit never yields another valid number."""
    wrong = str((int(number[place]) + change) % 10)
    with pytest.raises(InvalidEnterpriseNumber):
        parse_enterprise_number(number[:place] + wrong + number[place + 1 :])


@given(st.text())
def test_any_text_is_a_number_or_a_clear_refusal(text):
    """Nothing a visitor types leads to another error."""
    try:
        number = parse_enterprise_number(text)
    except InvalidEnterpriseNumber as refusal:
        reason = refusal.reason
    else:
        reason = "" if len(number) == 10 else number
    assert reason in ("", "length", "digits", "first-digit", "check")
