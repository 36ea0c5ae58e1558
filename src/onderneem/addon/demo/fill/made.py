"""Pure: item ``number`` of a seed, as plain values: always the same one, each its own."""

from datetime import date
from datetime import timedelta
from decimal import Decimal
from onderneem.addon.demo.fill import words
from random import Random
from typing import Any

FIRST = date(2024, 1, 1)
STAGES = ("idea", "start", "run", "grow", "hand-over", "stop")


def dice_of(seed: int, kind: str, number: int) -> Random:
    """Return the chance of one item: the same in every run, and in every order."""
    return Random(f"{seed} {kind} {number}")  # noqa: S311


def subsidy(seed: int, number: int) -> dict[str, Any]:
    """Return the fields of a subsidy; rows have the columns that they need."""
    dice = dice_of(seed, "subsidy", number)
    purpose, subject, codes = dice.choice(words.SUBJECTS)
    level, origin, provider = dice.choice(words.PROVIDERS)
    place = dice.choice(words.PLACES)
    continuous = dice.random() < 0.25
    restricted = dice.random() < 0.6
    return {
        "title": f"{dice.choice(words.KINDS)} voor {subject} {place} ({number})",
        "description": f"Financiële steun voor {subject} {place}.",
        "purpose": purpose,
        "provider": provider,
        "origin": origin,
        "authority_level": level,
        "competent_authority": "College van burgemeester en schepenen",
        "audience": f"U bent ondernemer en u denkt aan {subject}.",
        "continuous": continuous,
        "windows": [] if continuous else _windows(dice),
        "amounts": [_amount(dice)],
        **_service(dice),
        "stages": set(dice.sample(STAGES, dice.randint(1, 4))) if restricted else set(),
        "nace_in": codes if restricted else (),
        "employees_to": dice.choice((None, None, 9, 49, 249)),
        "floor_area_to": dice.choice((None, None, None, Decimal(400))),
        "zones": tuple(dice.sample(words.ZONES, 2)) if dice.random() < 0.2 else (),
        "tenure": dice.choice((None, None, None, "owner", "tenant")),
        "words": tuple(dice.sample(words.JUDGED, 1)) if dice.random() < 0.3 else (),
    }


def permit(seed: int, number: int) -> dict[str, Any]:
    """Return the fields of a permit."""
    dice = dice_of(seed, "permit", number)
    obligation, begin = dice.choice(words.DEEDS)
    activity, place = dice.choice(words.ACTIVITIES), dice.choice(words.PLACES)
    return {
        "title": f"{begin} {activity} {place} ({number})",
        "description": f"Wat u nodig hebt voor {activity} {place}.",
        "obligation": obligation,
        "audience": f"U wilt {activity} {place}.",
        "competent_authority": "College van burgemeester en schepenen",
        "authority_level": "Lokaal",
        "costs": [{"title": "Dossierkosten", "amount": Decimal(dice.randint(0, 20) * 5)}],
        **_service(dice),
        "stages": set(dice.sample(STAGES, 2)) if dice.random() < 0.4 else set(),
        "nace_in": ("56",) if "terras" in activity or "drank" in activity else (),
        "in_advance": f"Minstens {dice.choice((2, 4, 6))} weken op voorhand",
        "valid_for": dice.choice(("Eén jaar", "Onbeperkt", "Tot 31 december")),
    }


def guide(seed: int, number: int) -> dict[str, Any]:
    """Return the fields of a guide; a part's ``text`` is HTML."""
    dice = dice_of(seed, "guide", number)
    subject = dice.choice((*words.ACTIVITIES, *(each[1] for each in words.SUBJECTS)))
    title = dice.choice(words.HOW).format(subject)
    return {
        "title": f"{title[:1].upper()}{title[1:]} ({number})",
        "description": f"In enkele stappen leest u wat u moet weten over {subject}.",
        "in_short": tuple(dice.sample(words.SENTENCES, 3)),
        "audience": f"U denkt aan {subject}.",
        "stage": set(dice.sample(STAGES, dice.randint(1, 3))),
        "parts": [
            {"title": name, "text": _paragraphs(dice)}
            for name in words.PARTS[: dice.randint(2, len(words.PARTS))]
        ],
        "checklist": [{"text": each} for each in dice.sample(words.SENTENCES, 3)],
    }


def _service(dice: Random) -> dict[str, Any]:
    steps = words.STEPS[: dice.randint(3, len(words.STEPS))]
    return {
        "conditions": [{"title": each} for each in dice.sample(words.CONDITIONS, 3)],
        "documents": [{"title": each} for each in dice.sample(words.DOCUMENTS, 2)],
        "procedure": [{"title": each} for each in steps],
        "target_groups": {"Onderneming"},
    }


def _windows(dice: Random) -> list[dict[str, Any]]:
    """One round, or one each year; never two at once."""
    opens = FIRST + timedelta(days=dice.randint(0, 1500))
    days = dice.choice((30, 60, 90, 180, 330))
    rounds = dice.choice((1, 1, 1, 2, 3))
    starts = [opens + timedelta(days=365 * number) for number in range(rounds)]
    return [{"opens": each, "closes": each + timedelta(days=days)} for each in starts]


def _amount(dice: Random) -> dict[str, Any]:
    if dice.random() < 0.5:
        return {"kind": "fixed", "value": Decimal(dice.randint(2, 100) * 50), "currency": "EUR"}
    return {
        "kind": "percentage",
        "percentage": Decimal(dice.choice((10, 20, 25, 30, 40, 50))),
        "cap": Decimal(dice.randint(2, 60) * 250),
        "currency": "EUR",
    }


def _paragraphs(dice: Random) -> str:
    return "".join(f"<p>{' '.join(dice.sample(words.SENTENCES, 3))}</p>" for _ in range(3))
