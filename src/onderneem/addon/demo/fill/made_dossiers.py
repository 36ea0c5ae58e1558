"""Pure: dossier ``number`` of a seed, as plain values: always the same one, but for the day.

Times are days before today, so that there are new ones, late ones and old ones whenever it runs.
"""

from dataclasses import dataclass
from onderneem.addon.demo.fill import dossier_words as words
from onderneem.addon.demo.fill.made import dice_of
from random import Random

# How a dossier came into its state; how often that is among a hundred.
WAYS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (5, ()),
    (7, ("ask_more",)),
    (3, ("complete",)),
    (2, ("ask_more", "complete")),
    (12, ("take_up",)),
    (3, ("take_up", "ask_more")),
    (7, ("take_up", "decide")),
    (50, ("take_up", "decide", "close")),
    (6, ("take_up", "ask_more", "complete", "take_up", "decide", "close")),
    (2, ("decide", "close", "appeal")),
    (3, ("decide", "close")),
)
# Of what is granted, some is paid for.
PAID: tuple[tuple[str, ...], ...] = (
    ("approve_payment",),
    ("approve_payment", "pay"),
    ("approve_payment", "pay", "close"),
)
KINDS = ("question",) * 10 + ("report",) * 4 + ("application",) * 5 + ("registration",)
CHANNELS = ("form",) * 14 + ("phone",) * 3 + ("counter", "visit", "mail")
TERMS: dict[str, tuple[int, str]] = {
    "question": (5, "working-days"),
    "report": (5, "working-days"),
    "registration": (15, "working-days"),
    "application": (30, "calendar-days"),
}
# Two thirds of what is open came in these weeks; what is done goes back two years.
LATELY, LONG_AGO = 45, 720


@dataclass(frozen=True)
class Step:
    """One deed; ``waited``: days after the one before."""

    deed: str
    waited: float
    comment: str = ""
    outcome: str = ""
    redress: str = ""


@dataclass(frozen=True)
class Made:
    """A dossier; ``chosen``: 0 to 1, for what depends on the site: its topic, form and officer."""

    kind: str
    channel: str
    name: str
    email: str
    phone: str
    enterprise_number: str
    question: str
    days_ago: float
    steps: tuple[Step, ...]
    term: tuple[int, str] | None
    retention: int | None
    held: str
    chosen: tuple[float, float, float]

    @property
    def taken_up(self) -> bool:
        """Whether an officer has it."""
        return any(each.deed == "take_up" for each in self.steps)


def dossier(seed: int, number: int) -> Made:
    """Return the dossier."""
    dice = dice_of(seed, "dossier", number)
    kind = dice.choice(KINDS)
    steps = _steps(dice, kind)
    done = bool(steps) and steps[-1].deed in ("close", "decide")
    age = sum(each.waited for each in steps)
    first, last = dice.choice(words.FIRST_NAMES), dice.choice(words.LAST_NAMES)
    has_number = dice.random() < 0.6
    return Made(
        kind,
        dice.choice(CHANNELS),
        f"{first} {last}",
        # An enterprise writes more than once.
        f"{first}.{last}{dice.randint(1, 400)}@post.example".lower().replace(" ", ""),
        f"09 000 {dice.randint(0, 99):02} {dice.randint(0, 99):02}" if dice.random() < 0.5 else "",
        enterprise_number(dice.randint(9_000_000, 9_999_999)) if has_number else "",
        " ".join((dice.choice(words.OPENINGS).format(dice.choice(words.SUBJECTS)), *_more(dice))),
        age + dice.uniform(0, LONG_AGO if done or dice.random() < 0.03 else LATELY),
        steps,
        TERMS[kind] if dice.random() < 0.9 else None,
        dice.choice((24, 36, 60, 120, None)),
        dice.choice(words.HELD) if done and dice.random() < 0.01 else "",
        (dice.random(), dice.random(), dice.random()),
    )


def enterprise_number(body: int) -> str:
    """Return an enterprise number with this body of seven digits: its check digits are right.

    With nine millions it is nobody's: the register gave out none of these.

    >>> enterprise_number(5669882)
    '0566988259'
    """
    text = f"0{body}"
    return f"{text}{97 - int(text) % 97:02}"


def _steps(dice: Random, kind: str) -> tuple[Step, ...]:
    way = dice.choices([each[1] for each in WAYS], [each[0] for each in WAYS])[0]
    outcome = dice.choice(words.OUTCOMES[kind])
    grants = (kind, outcome) == ("application", "granted")
    if grants and way[-1:] == ("close",) and dice.random() < 0.3:
        way = (*way[:-1], *dice.choice(PAID))
    return tuple(_step(dice, deed, outcome) for deed in way)


def _step(dice: Random, deed: str, outcome: str) -> Step:
    waited = dice.choice((0.1, 0.5, 1, 1, 2, 3, 5, 8))
    if deed != "decide":
        return Step(deed, waited, dice.choice(words.COMMENTS[deed]))
    redress = words.REDRESS if outcome in words.ADVERSE else ""
    return Step(deed, waited, dice.choice(words.DECISIONS[outcome]), outcome, redress)


def _more(dice: Random) -> list[str]:
    return dice.sample(words.SENTENCES, dice.randint(1, 4))
