"""Pure: the municipalities of East Flanders, with the mergers of 1 January 2025.

Source: REFNIS 2019 and 2025 for codes, names and mergers; bpost for postal codes. One merger
crossed the province's border: Zwijndrecht (Antwerp) became part of Beveren-Kruibeke-Zwijndrecht.
"""

from dataclasses import dataclass
from datetime import date

LAST_DAY_BEFORE = date(2024, 12, 31)
MERGED = date(2025, 1, 1)

# nis | name | postal codes | nis of the successor, or + for one that the mergers made
_TABLE = """
41002 | Aalst | 9300 9308 9310 9320 |
41011 | Denderleeuw | 9470 9472 9473 |
41018 | Geraardsbergen | 9500 9506 |
41024 | Haaltert | 9450 9451 |
41027 | Herzele | 9550 9551 9552 |
41034 | Lede | 9340 |
41048 | Ninove | 9400 9401 9402 9403 9404 9406 |
41063 | Sint-Lievens-Houtem | 9520 9521 |
41081 | Zottegem | 9620 |
41082 | Erpe-Mere | 9420 |
42003 | Berlare | 9290 |
42004 | Buggenhout | 9255 |
42006 | Dendermonde | 9200 |
42008 | Hamme | 9220 |
42010 | Laarne | 9270 |
42011 | Lebbeke | 9280 |
42023 | Waasmunster | 9250 |
42025 | Wetteren | 9230 |
42026 | Wichelen | 9260 |
42028 | Zele | 9240 |
43002 | Assenede | 9960 9961 9968 |
43005 | Eeklo | 9900 |
43007 | Kaprijke | 9970 9971 |
43010 | Maldegem | 9990 9991 9992 |
43014 | Sint-Laureins | 9980 9981 9982 9988 |
43018 | Zelzate | 9060 |
44012 | De Pinte | 9840 | 44086
44013 | Destelbergen | 9070 |
44019 | Evergem | 9940 |
44020 | Gavere | 9890 |
44021 | Gent | 9000 9030 9031 9032 9040 9041 9042 9050 9051 9052 |
44034 | Lochristi | 9080 | 44087
44040 | Melle | 9090 | 44088
44043 | Merelbeke | 9820 | 44088
44045 | Moerbeke | 9180 | 46029
44048 | Nazareth | 9810 | 44086
44052 | Oosterzele | 9860 |
44064 | Sint-Martens-Latem | 9830 9831 |
44073 | Wachtebeke | 9185 | 44087
44081 | Zulte | 9870 |
44083 | Deinze | 9800 9850 |
44084 | Aalter | 9880 9881 9910 |
44085 | Lievegem | 9920 9921 9930 9931 9932 9950 |
44086 | Nazareth-De Pinte | 9810 9840 | +
44087 | Lochristi | 9080 9185 | +
44088 | Merelbeke-Melle | 9090 9820 | +
45035 | Oudenaarde | 9700 |
45041 | Ronse | 9600 |
45059 | Brakel | 9660 9661 |
45060 | Kluisbergen | 9690 |
45061 | Wortegem-Petegem | 9790 |
45062 | Horebeke | 9667 |
45063 | Lierde | 9570 9571 9572 |
45064 | Maarkedal | 9680 9681 9688 |
45065 | Zwalm | 9630 9636 |
45068 | Kruisem | 9750 9770 9771 9772 |
46003 | Beveren | 9120 9130 | 46030
46013 | Kruibeke | 9150 | 46030
46014 | Lokeren | 9160 | 46029
46020 | Sint-Gillis-Waas | 9170 |
46021 | Sint-Niklaas | 9100 9111 9112 |
46024 | Stekene | 9190 |
46025 | Temse | 9140 |
46029 | Lokeren | 9160 9180 | +
46030 | Beveren-Kruibeke-Zwijndrecht | 2070 9120 9130 9150 | +
"""

# Two older mergers kept the area code of the largest partner in the product catalogue.
_AREA = {"44083": "BE23444011", "44084": "BE23444001"}
_ELSEWHERE = {"11056": "46030"}
_NAMES_ELSEWHERE = {"11056": "Zwijndrecht"}


@dataclass(frozen=True)
class Municipality:
    """A municipality under one NIS code; ``valid_until`` is the last day it existed.

    ``successor``: the NIS code of the municipality it became part of, or None.
    """

    nis: str
    name: str
    postal_codes: tuple[str, ...]
    valid_from: date | None = None
    valid_until: date | None = None
    successor: str | None = None

    def exists(self, on: date) -> bool:
        """Whether it existed on that day; the last day still counts."""
        began = self.valid_from is None or self.valid_from <= on
        return began and (self.valid_until is None or on <= self.valid_until)

    @property
    def area(self) -> str:
        """Its area code in the product catalogue (``BE23444021``), which isn't always the NIS."""
        return _AREA.get(self.nis, f"BE23{self.nis[1]}{self.nis}")


def _municipality(line: str) -> Municipality:
    nis, name, postal_codes, after = (part.strip() for part in line.split("|"))
    ended = after not in ("", "+")
    return Municipality(
        nis,
        name,
        tuple(postal_codes.split()),
        valid_from=MERGED if after == "+" else None,
        valid_until=LAST_DAY_BEFORE if ended else None,
        successor=after if ended else None,
    )


_ALL = {each.nis: each for each in map(_municipality, _TABLE.strip().splitlines())}


def municipality(nis: str) -> Municipality | None:
    """Return the municipality of East Flanders, of now or ended, with that NIS code, else None."""
    return _ALL.get(nis)


def municipalities(on: date) -> tuple[Municipality, ...]:
    """Return the municipalities that existed on that day, by NIS code."""
    return tuple(each for each in _ALL.values() if each.exists(on))


def every() -> tuple[Municipality, ...]:
    """Return all of them, those that ended too, by NIS code."""
    return tuple(_ALL.values())


def successor(nis: str) -> str | None:
    """Return the NIS code of the municipality that took over from this one, else None.

    Knows Zwijndrecht too, which was in Antwerp and came to East Flanders.
    """
    found = _ALL.get(nis)
    return found.successor if found else _ELSEWHERE.get(nis)


def former(nis: str) -> tuple[str, ...]:
    """Return the names of the municipalities that became part of this one, its own old one too.

    >>> former("44086")
    ('De Pinte', 'Nazareth')
    """
    ours = [each.name for each in _ALL.values() if each.successor == nis]
    others = [_NAMES_ELSEWHERE[each] for each, into in _ELSEWHERE.items() if into == nis]
    return tuple(sorted(ours + others))
