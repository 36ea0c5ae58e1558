"""What the settings' fields refuse, each with the reason in words.

Asked of the whole field: what a single line says is lost in "wrong contained type".
"""

from datetime import date
from onderneem.addon import _
from onderneem.addon.place.bad_value import BadValue
from onderneem.addon.reference.closing_days import BadClosingDay
from onderneem.addon.reference.closing_days import ClosingDays
from onderneem.addon.reference.closing_days import LEAP
from onderneem.addon.reference.mail_address import is_mail_address
from onderneem.addon.reference.scanner_address import is_scanner_address
from onderneem.addon.reference.web_address import is_start_button
from onderneem.addon.reference.web_address import is_web_address
from onderneem.addon.reference.web_address import LONGEST
from zope.component.hooks import getSite
from zope.i18nmessageid import Message
import re

# Areas of the product catalogue: region, province and arrondissement are NUTS codes (BE2, BE23,
# BE234; BE32A has a letter), a municipality is one with its NIS code behind it. Never a NIS code
# alone.
AREA = re.compile(r"BE[0-9]([0-9]([0-9A-Z]([0-9]{5}(_VOOR_FUSIE_[0-9]{4})?)?)?)?")
OVO = re.compile(r"OVO[0-9]{6}")
SHOWN = 80


def a_web_address(value) -> bool:
    """Only http and https, with a host: a start button must never run a script (issue 3)."""
    if is_web_address(value):
        return True
    now = len(value) if isinstance(value, str) else 0
    if now > LONGEST:
        words = {"most": LONGEST, "now": now}
        raise BadValue(_("At most ${most} characters; now ${now}.", mapping=words))
    raise BadValue(_("Give a whole web address that begins with https:// or http://."))


def a_way_on(value) -> bool:
    """A web address behind a start button; a start button of ours would lead to itself."""
    if a_web_address(value) and not is_start_button(value, _site()):
        return True
    raise BadValue(_("That is a start button of this site. Give the address behind it."))


def _site() -> str:
    """Where our own pages stand, for who asks; nowhere outside of a site."""
    site = getSite()
    return site.absolute_url() if site is not None else ""


def a_scanner_address(value) -> bool:
    """A host and a port, or a socket of the machine."""
    if is_scanner_address(value):
        return True
    raise BadValue(_("Write tcp://host:port or unix:///path, for example tcp://clamav:3310."))


def area_codes(values) -> bool:
    """Each line is the code of an area, as the product catalogue writes it."""
    return _each(
        values,
        AREA.fullmatch,
        _("“${line}” is no area of the product catalogue. Write for example: BE23444021"),
    )


def ovo_numbers(values) -> bool:
    """Each line is the number of an organisation in the Flemish register."""
    return _each(
        values, OVO.fullmatch, _("“${line}” is no OVO number. Write for example: OVO001992")
    )


def mail_addresses(values) -> bool:
    """Each line is one bare address: letters go to it as it stands."""
    return _each(
        values,
        is_mail_address,
        _("“${line}” is no e-mail address. Write for example: ondernemen@voorbeeldegem.example"),
    )


def groups_of_words(values) -> bool:
    """Each line names two things or more, with = between them."""
    return _each(
        values,
        lambda line: "=" in line and all(re.search(r"\w", part) for part in line.split("=")),
        _("“${line}” is no group of words. Write for example: terras = tafels buiten"),
    )


def closing_days(values) -> bool:
    """Each line is a day, or a day of every year; some days of the year remain to work on."""
    _each(
        values,
        _is_closing_day,
        _("“${line}” is no day. Write for example: 2026-12-24, or 07-11 for every year"),
    )
    try:
        ClosingDays.read(values).next_working_day(date(LEAP, 1, 1))
    except BadClosingDay:
        raise BadValue(_("With these days the municipality never works.")) from None
    return True


def _is_closing_day(line: str) -> bool:
    try:
        ClosingDays.read([line])
    except BadClosingDay:
        return False
    return True


def _each(values, right, reason: Message) -> bool:
    for value in values:
        if not right(value):
            raise BadValue(Message(reason, mapping={"line": str(value)[:SHOWN]}))
    return True
