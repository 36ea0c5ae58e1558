"""Pure: what narrows the results of a finder, each as a link to the same without it."""

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.components.parts import Link
from onderneem.addon.finder.facet import Value
from onderneem.addon.finder.groups import Say
from onderneem.addon.finder.parts import shortened
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.question import Question
from onderneem.addon.finder.question import TEXT

WITHOUT = _("Without ${last}: ${count}")
WITHOUT_SOME = _("Without ${others} and ${last}: ${count}")


@dataclass(frozen=True)
class Chips:
    """``values``: of each facet, in the order of the page; ``at``: the address of a question."""

    question: Question
    values: Mapping[str, Sequence[Value]]
    say: Say
    at: Callable[[Question], str]

    def chosen(self) -> list[Link]:
        """Return the words and what is chosen of each facet; an answer isn't shown twice."""
        found = (
            [self._link(self._typed, self.question.without_text())] if self.question.text else []
        )
        for name in self.values:
            if name == Asked.STAGE.value and self.question.is_staged_by_choice:
                continue
            found += [
                Link(
                    self.say(value.title),
                    self.at(self.question.without(name, token)),
                    lang=value.lang,
                )
                for token, value in self._chosen(name).items()
            ]
        return found

    def answers(self, said: Callable[[Asked], str]) -> list[Link]:
        """Return what was told of the own business; ``said``: an answer in words."""
        return [
            self._link(said(asked), self.question.without_answer(asked.answered_as))
            for asked in Asked
            if asked in self.question.profile.answered
        ]

    def loosened(self, names: Sequence[str], count: int) -> Link:
        """Return what to leave out, and how many there are then."""
        without = self.question
        for name in names:
            without = without.without_text() if name == TEXT else without.without(name)
        *others, last = map(self._told, names)
        some = {"others": ", ".join(others), "last": last, "count": count}
        return self._link(self.say(_(WITHOUT_SOME if others else WITHOUT, mapping=some)), without)

    def _told(self, name: str) -> str:
        return self._typed if name == TEXT else ", ".join(self._titles(name).values())

    def _titles(self, name: str) -> dict[str, str]:
        return {token: self.say(value.title) for token, value in self._chosen(name).items()}

    def _chosen(self, name: str) -> dict[str, Value]:
        """Return what is chosen of a facet, in the order of the question."""
        chosen = self.question.of(name)
        known = {each.token: each for each in self.values[name]} if chosen else {}
        return {token: known[token] for token in chosen}

    @property
    def _typed(self) -> str:
        return f"“{shortened(self.question.text)}”"

    def _link(self, title: str, question: Question) -> Link:
        return Link(title, self.at(question))
