"""Pure: NACE-BEL, the list of economic activities, in both versions that are in use side by side.

Source: the classifications NACE-BEL 2008 and NACE-BEL 2025 of Statbel, packed into one table by
``tools/nace_table.py``. A code is a section's letter or two to five digits; a shorter one covers
the longer ones that begin with it.

Translation between versions: the official correspondence isn't part of our sources, so that a code
is translated only where the lists themselves leave no doubt, and otherwise not at all:

- an activity (five digits) whose Dutch or French name stands once in each version, and where both
  names, when both stand once, point at the same code; names of what is left over ("other …") only
  when the code is the same too, since what is left over depends on what was taken out;
- a group of activities (two to four digits) with the same code and name in both, when each of its
  activities translates into one of that same group, both ways.

What has no translation may still fall under something broader (``covers_across``): 56.10 of 2008
was parted in 2025, but begins with 56, and what could be followed of it stayed there.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from onderneem.addon.reference.bare_letters import without_accents
import gzip
import re

VERSIONS = ("2008", "2025")
LANGUAGES = ("nl", "fr", "en")
SHAPE = re.compile(r"[A-V]|[0-9]{2,5}")
WORD = re.compile(r"[^\W_]+")
ACTIVITY = 5
# The four digits that all of Europe has.
CLASS = 4
# "Other", "not elsewhere classified": a name that says nothing without its neighbours.
LEFT_OVER = re.compile(r"\b(ander\w*|overig\w*|autres?|eg|nec|ca)\b")
_MARK = {"8": "2008", "5": "2025"}


@dataclass(frozen=True)
class Activity:
    """A line of the list; ``labels`` in Dutch, French and English, empty where there is none."""

    code: str
    version: str
    labels: tuple[str, ...]

    @property
    def level(self) -> int:
        """1 for a section, 2 to 5 for its digits."""
        return len(self.code)

    def label(self, language: str = "nl") -> str:
        """Return the name in that language, else in Dutch."""
        place = LANGUAGES.index(language) if language in LANGUAGES else 0
        return self.labels[place] or self.labels[0]


def normalised(text: str) -> str | None:
    """Return the code as we keep it, or None when the text hasn't the form of one.

    >>> normalised(" 56.101 "), normalised("i"), normalised("56.1o1")
    ('56101', 'I', None)
    """
    code = re.sub(r"[\s.]", "", text[:40]).upper()
    return code if SHAPE.fullmatch(code) else None


def shown(code: str) -> str:
    """Return a code as people write it.

    >>> shown("56101"), shown("561"), shown("I")
    ('56.101', '56.1', 'I')
    """
    return f"{code[:2]}.{code[2:]}" if len(code) > 2 else code


def activity(code: str, version: str) -> Activity | None:
    """Return the line with that code, or None when the version hasn't it."""
    return _tables().get(version, {}).get(code)


def versions_of(code: str) -> tuple[str, ...]:
    """Return the versions that know the code."""
    return tuple(version for version in VERSIONS if code in _tables()[version])


def covers(wider: str, code: str, version: str) -> bool | None:
    """Whether ``code`` falls under ``wider``; None when that depends on what exactly it is.

    >>> covers("56", "56101", "2008"), covers("56101", "56", "2008"), covers("I", "47", "2008")
    (True, None, False)
    """
    if _under(code, wider, version):
        return True
    return None if _under(wider, code, version) else False


def section_of(code: str, version: str) -> str | None:
    """Return the letter of the section that a code is in, or is.

    >>> section_of("62", "2008"), section_of("62", "2025")
    ('J', 'K')
    """
    return code if code.isalpha() else _sections()[version].get(code[:2])


def sectors_of(code: str, version: str) -> frozenset[str]:
    """Return the sections of 2025 that a code belongs to: what the finder calls a sector.

    Divisions (two digits) kept their number and field in 2025, but for 45, the trade in motor
    vehicles, which was divided over the others of section G.

    >>> sorted(sectors_of("J", "2008"))
    ['J', 'K']
    """
    if not code.isalpha():
        found = _sections()["2025"].get(code[:2], "G" if code[:2] == "45" else None)
        return frozenset(filter(None, [found]))
    inside = [division for division, letter in _sections()[version].items() if letter == code]
    return frozenset(letter for each in inside for letter in sectors_of(each, version))


def translated(code: str, version: str, into: str) -> str | None:
    """Return the code of the same activity in the other version; None when there is doubt.

    >>> translated("56101", "2008", "2025"), translated("5610", "2008", "2025")
    ('56111', None)
    """
    if version == into:
        return code
    return _translations()[version].get(code)


@lru_cache(maxsize=10_000)
def covers_across(wider: str, version: str, code: str, given: str) -> bool | None:
    """Whether ``code`` of ``given`` falls under ``wider`` of ``version``; None when it is unclear.

    A code without a translation does where it begins with it, and each class that it holds, or is
    in, has activities with a translation, which are under it without exception.

    >>> covers_across("56", "2025", "5610", "2008"), covers_across("70", "2025", "7021", "2008")
    (True, None)
    """
    ours = translated(code, given, version)
    if ours is not None:
        return covers(wider, ours, version)
    if not _under(code, wider, given):
        return None
    classes = {each[:CLASS] for each in _inside(code[:CLASS], given)}
    return all(_stayed(each, given, wider, version) for each in classes) or None


def found_by(words: str, version: str, language: str = "nl", most: int = 20) -> list[Activity]:
    """Return the activities whose name has words beginning with all of these, broadest first.

    A number finds the codes that begin with it. Accents and capitals don't matter.
    """
    code = normalised(words)
    wanted = folded(words).split()[:12]
    if not wanted:
        return []
    hits = [
        each
        for each in _tables()[version].values()
        if (code and each.code.startswith(code)) or _has(folded(each.label(language)), wanted)
    ]
    return sorted(hits, key=lambda each: (each.level, each.code))[:most]


@lru_cache(maxsize=2)
def sections(version: str = "2025") -> tuple[Activity, ...]:
    """Return the sections, in order."""
    return tuple(each for each in _tables()[version].values() if each.level == 1)


def _has(label: str, wanted: list[str]) -> bool:
    words = label.split()
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _inside(code: str, version: str) -> list[str]:
    """The activities of a code."""
    listed = _tables()[version]
    return [each for each in listed if len(each) == ACTIVITY and _under(each, code, version)]


def _stayed(group: str, given: str, wider: str, version: str) -> bool:
    found = [translated(each, given, version) for each in _inside(group, given)]
    told = {covers(wider, each, version) for each in found if each is not None}
    return told == {True}


def _under(code: str, wider: str, version: str) -> bool:
    return section_of(code, version) == wider if wider.isalpha() else code.startswith(wider)


def folded(text: str) -> str:
    """Return the words of a text as they are compared: without capitals, accents and signs.

    >>> folded("Cafés & bars")
    'cafes bars'
    """
    plain = without_accents(text.lower()).encode("ascii", "ignore").decode()
    return " ".join(WORD.findall(plain))


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Activity]]:
    data = (files("onderneem.addon.reference") / "nace.tsv.gz").read_bytes()
    tables: dict[str, dict[str, Activity]] = {version: {} for version in VERSIONS}
    for line in gzip.decompress(data).decode("utf-8").splitlines():
        code, marks, *labels = line.split("\t")
        for mark in marks:
            version = _MARK[mark]
            tables[version][code] = Activity(code, version, tuple(labels))
    return tables


@lru_cache(maxsize=1)
def _sections() -> dict[str, dict[str, str]]:
    """From a division to its section; the table goes by code, sections come behind the digits."""
    return {"2008": _by_division("2008", _OLD), "2025": _by_division("2025", _NEW)}


# The first division of each section; those between belong to the one before.
_OLD = "A01 B05 C10 D35 E36 F41 G45 H49 I55 J58 K64 L68 M69 N77 O84 P85 Q86 R90 S94 T97 U99"
_NEW = "A01 B05 C10 D35 E36 F41 G46 H49 I55 J58 K61 L64 M68 N69 O77 P84 Q85 R86 S90 T94 U97 V99"


def _by_division(version: str, firsts: str) -> dict[str, str]:
    starts = [(first[1:], first[0]) for first in firsts.split()]
    divisions = [code for code in _tables()[version] if len(code) == 2]
    return {
        division: max((start, letter) for start, letter in starts if start <= division)[1]
        for division in divisions
    }


@lru_cache(maxsize=1)
def _translations() -> dict[str, dict[str, str]]:
    there = _activities()
    back = {new: old for old, new in there.items()}
    for code in [code for code in _tables()["2008"] if 2 <= len(code) < ACTIVITY]:
        if _same_group(code, there, back):
            there[code] = back[code] = code
    return {"2008": there, "2025": back}


def _activities() -> dict[str, str]:
    """From the activities of 2008 to those of 2025, one to one."""
    found: dict[str, str] = {}
    names = {language: (_once("2008", language), _once("2025", language)) for language in (0, 1)}
    for code, old in _tables()["2008"].items():
        targets = set()
        for language, (here, there) in names.items():
            name = folded(old.labels[language])
            if here.get(name) == code and name in there:
                same = there[name] == code
                targets.add(there[name] if same or not LEFT_OVER.search(name) else None)
        if len(targets) == 1 and None not in targets:
            found[code] = str(targets.pop())
    reached = list(found.values())
    return {old: new for old, new in found.items() if reached.count(new) == 1}


def _once(version: str, language: int) -> dict[str, str]:
    """From the names of activities that stand once in a version to their codes."""
    codes = defaultdict(list)
    for each in _tables()[version].values():
        if each.level == ACTIVITY and each.labels[language]:
            codes[folded(each.labels[language])].append(each.code)
    return {name: found[0] for name, found in codes.items() if len(found) == 1}


def _same_group(code: str, there: dict[str, str], back: dict[str, str]) -> bool:
    old, new = (activity(code, version) for version in VERSIONS)
    if old is None or new is None or folded(old.label()) != folded(new.label()):
        return False
    return all(
        translation.get(each, "").startswith(code)
        for version, translation in (("2008", there), ("2025", back))
        for each in _inside(code, version)
    )
