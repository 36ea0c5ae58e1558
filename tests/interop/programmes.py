"""Real programmes as the fields of a subsidy: what becomes a criterion, and what stays words.

Two sources of ``../shared/data``: 264 French programmes (Mission Transition Écologique) and 21
Flemish measures (OSLO). A reader of the tests, not of the add-on: no municipality imports these.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from functools import cache
from tests.shared_data import shared_data
from typing import Any
from zoneinfo import ZoneInfo
import json
import re
import yaml

SECTIONS = frozenset("ABCDEFGHIJKLMNOPQRSTU")
BRUSSELS = ZoneInfo("Europe/Brussels")
NAF = re.compile(r"code NAF niveau 1 \. est ([A-U])")
STAFF = re.compile(r"effectif (<=|>=|<|>) (\d+)")
# Words of a condition that limit nobody.
EVERYBODY = ("toutes tailles", "tous secteurs d", "éligible à toutes", "éligible aux micro")


@dataclass
class Programme:
    """The fields of a subsidy; ``structured`` and ``words`` count its conditions."""

    identifier: str
    fields: dict[str, Any]
    structured: int = 0
    words: int = 0
    for_enterprises: bool = True
    raw: Any = field(default=None, repr=False)


@cache
def french() -> list[Programme]:
    """Return the French programmes, by file name."""
    folder = shared_data() / "aid-programmes" / "programs"
    return [
        _french(path.stem, yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
        for path in sorted(folder.glob("*.yaml"))
    ]


def flemish() -> list[Programme]:
    """Return the Flemish measures; only "economische actoren" are enterprises."""
    path = shared_data() / "subsidies" / "subsidiemaatregelen.json"
    told = json.loads(path.read_text("utf-8"))["subsidiemaatregelen"]
    return [_flemish(each) for each in told]


def _french(name: str, raw: dict) -> Programme:
    found = Programme(name, {}, raw=raw)
    rules = list(leaves(raw.get("publicodes") or {}))
    conditions = raw.get("conditions d'éligibilité") or {}
    fields: dict[str, Any] = {
        "title": raw["titre"].strip(),
        "description": " ".join(raw["promesse"].split()),
        "nace_version": "2008",
    }
    sections = {letter for rule in rules for letter in NAF.findall(rule)}
    sectors = _limiting(conditions, "secteur d'activité")
    if sections and sections != SECTIONS:
        fields["nace_in"] = tuple(sorted(sections))
        found.structured += 1
    # The sections are coarser than the words, which say who within them.
    found.words += len(sectors)
    least, most = staff(rules)
    sizes = _limiting(conditions, "taille de l'entreprise")
    if least is not None or most is not None:
        fields |= {"employees_from": least, "employees_to": most}
        found.structured += 1
        sizes = [each for each in sizes if not re.search(r"\d+ salariés", each)]
    found.words += len(sizes)
    places = [
        each
        for each in _limiting(conditions, "secteur géographique")
        if "France et territoires" not in each
    ]
    others = _limiting(conditions, "autres critères d'éligibilité")
    ages = _limiting(conditions, "nombre d'années d'activité")
    found.words += len(places) + len(others) + len(ages)
    fields["words"] = tuple(each[:300] for each in (*sectors, *sizes, *places, *ages, *others))[
        :100
    ]
    window = (_day(raw.get("début de validité")), _day(raw.get("fin de validité")))
    found.structured += any(window)
    fields["window"] = window
    found.fields = fields
    return found


def _flemish(raw: dict) -> Programme:
    audience = [each["label"] for each in raw["criteria"] if each["label"]]
    fields = {"title": raw["title"].strip(), "description": "", "window": (None, None)}
    spans = [(_moment(each["start"]), _moment(each["end"])) for each in raw["reeksen"]]
    fields["windows"] = tuple(span for span in spans if any(span))
    fields["words"] = tuple(audience)
    found = Programme(raw["id"], fields, raw=raw)
    found.structured = len(fields["windows"])
    found.words = len(audience)
    found.for_enterprises = "Economische actoren" in audience
    return found


def leaves(node: Any) -> Iterator[str]:
    """Yield every rule of a publicodes tree."""
    if isinstance(node, dict):
        for each in node.values():
            yield from leaves(each)
    elif isinstance(node, list):
        for each in node:
            yield from leaves(each)
    elif isinstance(node, str):
        yield node


def staff(rules: list[str]) -> tuple[int | None, int | None]:
    """Return the least and most employees that the rules allow."""
    least = most = None
    for rule in rules:
        for sign, number in STAFF.findall(rule):
            count = int(number) + {"<": -1, ">": 1}.get(sign, 0)
            if sign in ("<=", "<"):
                most = count if most is None else min(most, count)
            else:
                least = count if least is None else max(least, count)
    return least, most


def _limiting(conditions: dict, name: str) -> list[str]:
    found = [" ".join(each.split()) for each in conditions.get(name) or ()]
    return [each for each in found if not each.replace("’", "'").lower().startswith(EVERYBODY)]


def _day(text: str | None) -> date | None:
    return datetime.strptime(text, "%d/%m/%Y").date() if text else None  # noqa: DTZ007


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text.replace("Z", "+00:00")) if text else None
